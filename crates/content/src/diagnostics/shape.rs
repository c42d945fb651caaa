//! About types, names and required fields.

use warta_diagnostics::{Code, Diagnostic, Span, list, quoted};

use crate::decode::foreign::Format;
use crate::json::Kind;

pub(crate) fn foreign(format: Format) -> Diagnostic {
    let found = Diagnostic::new(
        Code::ForeignFormat,
        format!("this is {}, not a Warta bundle", format.name),
    );
    if format.is_directory {
        return found
            .why("Its people, organizations, areas and memberships were read all the same.")
            .help("Add \"warta\": 1 and \"articles\": [] at its top.");
    }
    found.help("Turn it into a bundle: one JSON object with \"warta\": 1 and \"articles\": […].")
}

pub(crate) fn not_an_object(kind: Kind, articles: bool) -> Diagnostic {
    let found = Diagnostic::new(
        Code::NotAnObject,
        format!("a bundle is one JSON object; this is {}", kind.name()),
    );
    if articles {
        return found
            .why("It looks like a list of articles.")
            .help("Write {\"warta\": 1, \"articles\": before it and } behind it.");
    }
    found.help("The smallest bundle is {\"warta\": 1, \"articles\": []}.")
}

pub(crate) fn missing_version() -> Diagnostic {
    Diagnostic::new(Code::MissingVersion, "the field \"warta\" is missing")
        .why("It says that this is a Warta bundle, and of which version. The rest was read all the same.")
        .help("Write \"warta\": 1 as the first field.")
}

pub(crate) fn other_version(found: &str) -> Diagnostic {
    Diagnostic::new(
        Code::OtherVersion,
        format!("the format version {} is not known", quoted(found)),
    )
    .why("This program reads version 1. The file was read as if it were that.")
    .help("Write \"warta\": 1, or use a newer Warta.")
}

pub(crate) fn unknown_field(
    record: &str,
    name: &str,
    meant: Option<&str>,
    names: &[&str],
) -> Diagnostic {
    let found = Diagnostic::new(
        Code::UnknownField,
        format!("{} {record} has no field {}", article(record), quoted(name)),
    )
    .why("It was not used.")
    .group(format!("{record}.{name}"));
    match meant {
        Some(meant) => found.help(format!("Did you mean {}?", quoted(meant))),
        None => found.help(format!("Its fields are {}.", list(names))),
    }
}

pub(crate) fn near_name(record: &str, name: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        Code::Adjusted,
        format!(
            "the field {} of {} {record} is written {}",
            quoted(name),
            article(record),
            quoted(meant)
        ),
    )
    .why("It was understood.")
    .help(format!("Write {}.", quoted(meant)))
    .edit(span, format!("\"{meant}\""))
    .group(format!("{record}.{name}"))
}

pub(crate) fn missing_field(record: &str, field: &str, made: Option<&str>) -> Diagnostic {
    let found = Diagnostic::new(
        Code::MissingField,
        format!("{} {record} needs the field {}", article(record), quoted(field)),
    )
    .help(format!("Add {}.", quoted(field)));
    match made {
        Some(made) => found.why(format!("{} was used for now.", quoted(made))),
        None => found.why("It can't be used without."),
    }
}

pub(crate) fn not_a_record(record: &str, kind: Kind) -> Diagnostic {
    Diagnostic::new(
        Code::WrongType,
        format!("{} {record} is an object {{ }}; this is {}", article(record), kind.name()),
    )
    .why("It was left out.")
    .help("Write it as an object with its fields.")
}

pub(crate) fn wrong_type(wanted: &str, kind: Kind) -> Diagnostic {
    Diagnostic::new(Code::WrongType, format!("{wanted} belongs here; this is {}", kind.name()))
        .why("It was left out.")
        .help(format!("Write {wanted}, or remove the field."))
}

pub(crate) fn array_of_one(path: &str) -> Diagnostic {
    Diagnostic::new(Code::Adjusted, "an array where one value belongs")
        .why("It has one element, which was used.")
        .help("Remove the brackets [ ].")
        .group(format!("array {path}"))
}

pub(crate) fn array_in_body() -> Diagnostic {
    Diagnostic::new(Code::Adjusted, "an array inside a body")
        .why("Its elements were used as if they stood in the body itself.")
        .help("Remove its brackets [ ].")
        .group("body")
}

pub(crate) fn one_for_list(path: &str, kind: Kind) -> Diagnostic {
    Diagnostic::new(Code::Adjusted, format!("{} where an array belongs", kind.name()))
        .why("It was taken for an array of one.")
        .help("Put it in brackets [ ].")
        .group(format!("list {path}"))
}

pub(crate) fn not_a_string(path: &str, kind: Kind, raw: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::Adjusted, format!("{} where a string belongs", kind.name()))
        .why("Its digits or letters were used as they stand.")
        .help("Put it in quotation marks.")
        .edit(span, format!("\"{raw}\""))
        .group(format!("string {path}"))
}

pub(crate) fn string_for_number(path: &str, text: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::Adjusted, "a string where a number belongs")
        .why("It was understood.")
        .help("Remove the quotation marks.")
        .edit(span, text)
        .group(format!("number {path}"))
}

pub(crate) fn not_a_flag(path: &str, value: bool, span: Span) -> Diagnostic {
    Diagnostic::new(
        Code::Adjusted,
        format!("true or false belongs here; this was taken for {value}"),
    )
    .help(format!("Write {value}, without quotation marks."))
    .edit(span, value.to_string())
    .group(format!("flag {path}"))
}

pub(crate) fn record_for_id(path: &str) -> Diagnostic {
    Diagnostic::new(Code::Adjusted, "a whole record where its id belongs")
        .why("Its id was used; what else it says was not.")
        .help("Put the record in its list at the top of the bundle, and its id here.")
        .group(format!("record {path}"))
}

pub(crate) fn bad_count(text: &str, limit: u64) -> Diagnostic {
    Diagnostic::new(
        Code::BadCount,
        format!("{} is not a whole number from 0 to {limit}", quoted(text)),
    )
    .why("It was left out: the figure is shown as unknown.")
    .help("Write digits only: no point, no comma, no sign.")
}

pub(crate) fn near_word(path: &str, text: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::Adjusted, format!("{} is written {}", quoted(text), quoted(meant)))
        .why("It was understood.")
        .help(format!("Write {}.", quoted(meant)))
        .edit(span, format!("\"{meant}\""))
        .group(format!("word {path} {text}"))
}

pub(crate) fn unknown_word(
    path: &str,
    text: &str,
    meant: Option<&str>,
    words: &[&str],
    span: Span,
) -> Diagnostic {
    let found = Diagnostic::new(
        Code::UnknownWord,
        format!("{} is not one of the known values", quoted(text)),
    )
    .why("It was left out.")
    .group(format!("word {path} {text}"));
    match meant {
        Some(meant) => found
            .help(format!("Did you mean {}? The known ones are {}.", quoted(meant), list(words)))
            .edit(span, format!("\"{meant}\"")),
        None => found.help(format!("The known ones are {}.", list(words))),
    }
}

pub(crate) fn unknown_status(text: &str, meant: Option<&str>, words: &[&str]) -> Diagnostic {
    let found = Diagnostic::new(
        Code::UnknownStatus,
        format!("{} is not a status of an article", quoted(text)),
    )
    .why("The article was taken for a draft, so that nothing is published by mistake.");
    match meant {
        Some(meant) => found.help(format!(
            "Did you mean {}? The known ones are {}.",
            quoted(meant),
            list(words)
        )),
        None => found.help(format!("The known ones are {}.", list(words))),
    }
}

pub(crate) fn body_too_deep() -> Diagnostic {
    Diagnostic::new(Code::TooDeep, "boxes and lists stand too deeply inside each other")
        .why("What is deeper was left out.")
        .help("Say it with fewer levels.")
        .group("body")
}

/// "a" or "an".
pub(crate) fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}
