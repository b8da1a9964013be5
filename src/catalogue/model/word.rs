//! Words that files use for a closed list of values: spelled once, here, with what each means.
//!
//! The enum, the words a key is limited to, how they are read, what the schema says of them, and what open data calls
//! them all come from one `words!`.

/// One allowed value of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// As a file writes it.
    pub name: &'static str,
    /// What it means, in Vietnamese.
    pub(crate) vi: &'static str,
    /// The same in English.
    pub(crate) en: &'static str,
}

/// A word and what it means, in both languages.
pub(crate) const fn word(name: &'static str, vi: &'static str, en: &'static str) -> Word {
    Word { name, vi, en }
}

/// An enum whose values have a word each: `Variant "word" "nghĩa" "meaning"`. Behind a `;` may stand a value that
/// no file writes, for what is not stated: it has a word in open data only.
macro_rules! words {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($(#[$of:meta])* $variant:ident $word:literal $vi:literal $en:literal,)*
            $(; $(#[$of_silent:meta])* $silent:ident $silent_word:literal)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        $vis enum $name {
            $(#[doc = concat!("In English: ", $en, ".")] $(#[$of])* $variant,)*
            $($(#[$of_silent])* $silent,)?
        }

        #[allow(dead_code, reason = "few of them are limited, read and told alike")]
        impl $name {
            /// Every value that a file may write, in order.
            pub(crate) const ALL: [Self; [$($word),*].len()] = [$(Self::$variant),*];

            /// The words for them, with what each means.
            pub(crate) const WORDS: &'static [$crate::catalogue::model::Word] =
                &[$($crate::catalogue::model::word($word, $vi, $en)),*];

            /// The word for it.
            pub(crate) const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                    $(Self::$silent => $silent_word,)?
                }
            }

            /// What it means, as people read it; nothing for what no file writes.
            pub(crate) const fn label(self, lang: $crate::diagnostic::Lang) -> &'static str {
                match (self, lang) {
                    $((Self::$variant, $crate::diagnostic::Lang::Vi) => $vi,)*
                    $((Self::$variant, $crate::diagnostic::Lang::En) => $en,)*
                    $((Self::$silent, _) => "")?
                }
            }

            /// The value that a word stands for.
            pub(crate) fn named(word: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.word() == word)
            }
        }
    };
}
pub(in crate::catalogue) use words;
