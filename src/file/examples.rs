//! The examples that come with the program.

/// An example that comes with the program.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Its name on the command line.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The text of its file.
    pub text: &'static str,
}

/// All examples.
pub const EXAMPLES: &[Example] = &[];
