//! What findings say, by the ids of the messages in `locales/`.
//!
//! A finding is put into words where it is made, in the language that the program speaks
//! ([`Language::speak`]): see `docs/decisions/0013-words-of-findings.md`.

#[cfg(any(test, feature = "findings"))]
mod bundles;

use crate::argument::Argument;
#[cfg(any(test, feature = "findings"))]
use crate::language::Language;
use crate::listing::lists_findings;

/// A message in the language that the program speaks: its id, and what stands in the place of its variables.
/// Where findings are only counted it is empty, and not in the program.
///
/// ```
/// # use warta_diagnostics::say;
/// let name = "headline";
/// let text: String = say!("bundle-missing-field.help", field = name);
/// ```
#[macro_export]
macro_rules! say {
    (@value $name:ident) => {
        $crate::ToArgument::to_argument(&$name)
    };
    (@value $name:ident $value:expr) => {
        $crate::ToArgument::to_argument(&$value)
    };
    ($id:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        if $crate::lists_findings() {
            $crate::words($id, &[$((stringify!($name), $crate::say!(@value $name $($value)?))),*])
        } else {
            String::new()
        }
    };
}

/// A message without variables by an id that is not written where it is asked for, such as that of a table.
pub fn named(id: &str) -> String {
    if lists_findings() { words(id, &[]) } else { String::new() }
}

/// A message in the language that the program speaks. The id is that of the message, or with a full stop and the name
/// of one of its attributes behind it.
#[cfg(any(test, feature = "findings"))]
pub fn words(id: &str, args: &[(&str, Argument)]) -> String {
    words_in(Language::spoken(), id, args)
}

/// Findings are only counted.
#[cfg(not(any(test, feature = "findings")))]
pub fn words(_id: &str, _args: &[(&str, Argument)]) -> String {
    String::new()
}

/// A message in a language.
#[cfg(any(test, feature = "findings"))]
pub fn words_in(language: Language, id: &str, args: &[(&str, Argument)]) -> String {
    bundles::format(language, id, args)
}

#[cfg(test)]
mod tests;
