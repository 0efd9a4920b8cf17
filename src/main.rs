//! Onus, the program: reads arguments and clock and hands over to the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    #[expect(clippy::disallowed_methods, reason = "the clock is read here and nowhere else")]
    let today = jiff::Zoned::now().date();
    onus::cli::run(std::env::args_os(), today)
}
