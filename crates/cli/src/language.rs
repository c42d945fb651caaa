//! The language that the program speaks: that of `--language`, else of `WARTA_LANGUAGE`, else of the system.

use std::ffi::OsString;

use warta_diagnostics::Language;

/// Where the language may be named, instead of on the command line.
const VARIABLE: &str = "WARTA_LANGUAGE";

/// The variables that tell the system's language for messages, as POSIX has them: the first that says something counts.
const SYSTEM: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language for these arguments, of which the first is the name of the program. They are looked through before
/// they are read in full, because help, and what is said of an argument that is wrong, is in that language too.
pub fn language(
    arguments: impl IntoIterator<Item = OsString>,
    variable: impl Fn(&str) -> Option<String>,
) -> Language {
    let named = variable(VARIABLE).and_then(|tag| Language::of_tag(&tag));
    let of_system = || {
        let said = SYSTEM.iter().filter_map(|name| variable(name)).find(|tag| !tag.is_empty());
        said.and_then(|tag| Language::of_tag(&tag))
    };
    asked_for(arguments).or(named).or_else(of_system).unwrap_or_default()
}

/// The last one that is asked for on the command line.
fn asked_for(arguments: impl IntoIterator<Item = OsString>) -> Option<Language> {
    let mut found = None;
    let mut arguments = arguments.into_iter().skip(1);
    while let Some(argument) = arguments.next() {
        let argument = argument.to_string_lossy();
        if argument == "--" {
            break;
        }
        let tag = match argument.strip_prefix("--language") {
            Some("") => arguments.next().map(|tag| tag.to_string_lossy().into_owned()),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        };
        found = tag.and_then(|tag| Language::of_tag(&tag)).or(found);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn speaks(arguments: &[&str], variables: &[(&str, &str)], expected: Language) {
        let own = ["warta"].iter().chain(arguments).map(OsString::from);
        let of = |name: &str| {
            variables.iter().find(|(own, _)| *own == name).map(|(_, tag)| (*tag).to_owned())
        };
        assert_eq!(language(own, of), expected, "{arguments:?} {variables:?}");
    }

    #[test]
    fn what_is_asked_for_comes_first() {
        speaks(&["check", "--language", "id", "a"], &[], Language::Indonesian);
        speaks(&["--language=id", "check", "a"], &[], Language::Indonesian);
        let both = [("WARTA_LANGUAGE", "id"), ("LANG", "id_ID.UTF-8")];
        speaks(&["check", "--language", "en"], &both, Language::English);
        speaks(&["check", "--", "--language", "id"], &[], Language::English);
        speaks(&["check", "--language"], &[], Language::English);
        speaks(&["check", "--languages=id"], &[], Language::English);
    }

    #[test]
    fn the_variable_of_its_own_comes_before_the_system() {
        speaks(&[], &[("WARTA_LANGUAGE", "id"), ("LC_ALL", "en_GB.UTF-8")], Language::Indonesian);
        speaks(&[], &[("WARTA_LANGUAGE", "en"), ("LC_ALL", "id_ID.UTF-8")], Language::English);
        speaks(&[], &[("WARTA_LANGUAGE", "xx"), ("LC_ALL", "id_ID.UTF-8")], Language::Indonesian);
    }

    #[test]
    fn of_the_system_the_first_that_says_something_counts() {
        for name in SYSTEM {
            speaks(&[], &[(name, "id_ID.UTF-8")], Language::Indonesian);
            speaks(&[], &[(name, "de_DE.UTF-8")], Language::English);
        }
        speaks(&[], &[("LC_ALL", ""), ("LC_MESSAGES", "id"), ("LANG", "C")], Language::Indonesian);
        speaks(&[], &[("LC_ALL", "C"), ("LANG", "id_ID.UTF-8")], Language::English);
        speaks(&[], &[], Language::English);
    }
}
