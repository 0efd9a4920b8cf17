//! Closed lists of words: one declaration gives the variants, their codes and their message ids.

/// Declares an enum whose variants have a code (`service-provider`), used on the command
/// line and in exchange formats, and a message id (`stakeholder-kind-service-provider`).
macro_rules! closed_set {
    ($(#[$meta:meta])* pub enum $name:ident: $prefix:literal {
        $($(#[$vmeta:meta])* $variant:ident => $code:literal,)+
    }) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            /// All variants, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The code of this word in exchange formats and on the command line.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The id of the message that holds the word a user sees.
            pub const fn message_id(self) -> &'static str {
                match self { $(Self::$variant => concat!($prefix, "-", $code),)+ }
            }

            /// The word a user sees, not yet put into a language.
            pub const fn message(self) -> $crate::lang::Message {
                $crate::lang::Message::new(self.message_id())
            }

            /// The word a user sees.
            pub fn label(self) -> String {
                $crate::lang::t(self.message_id())
            }

            /// The variant with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.code() == code)
            }
        }
    };
}

pub(crate) use closed_set;

/// Whether a field may be left out of the file because it says nothing.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
