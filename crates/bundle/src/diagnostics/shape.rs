//! About types, names and required fields.

use warta_diagnostics::Edit;
use warta_diagnostics::{Code, Diagnostic, Span, list, quoted};

use crate::decode::format::Format;
use warta_json::Kind;

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
    if format.name.is_empty() {
        return Diagnostic::new(Code::ForeignFormat, "this is not a Warta bundle")
            .why("None of its fields is one that a bundle has. Nothing of it is shown.")
            .help(format.way);
    }
    found
        .why("Nothing of it is shown.")
        .help(format!("Turn it into a bundle, or put one in its place. {}", format.way))
}

/// An article that stands alone.
pub(crate) fn single_article(whole: Option<Span>, version: bool) -> Diagnostic {
    let found = Diagnostic::new(
        Code::NoBundle,
        "this is a single article, not a whole bundle",
    )
    .why(
        "An article stands in the list \"articles\" of a bundle. As it is, nothing of it is shown.",
    );
    match whole {
        Some(span) => found
            .help("Write {\"warta\": 1, \"articles\": [ before its first brace, and ]} behind its last.")
            .edit(Span::at(span.start), "{\"warta\": 1, \"articles\": [")
            .edit(Span::at(span.end), "]}"),
        None if version => found
            .help("Put all its fields but \"warta\" into the list: {\"warta\": 1, \"articles\": [{\"headline\": …}]}."),
        None => found
            .help("Put it, and every other article of the file, into the list: {\"warta\": 1, \"articles\": [{ … }, { … }]}."),
    }
}

/// Fields that nothing stands around.
pub(crate) fn braceless(edits: &[Edit]) -> Diagnostic {
    let mut found = Diagnostic::new(Code::NotAnObject, "fields without the braces { } around them")
        .why("A bundle is one object: it begins with { and ends with }.")
        .help(match edits.len() {
            1 => "Write { before the first field.",
            _ => "Write { before the first field and } behind the last.",
        });
    found.edits = edits.to_vec();
    found
}

/// A bare list of articles; where it ends, if a bundle can be put around it for certain.
pub(crate) fn list_of_articles(ends: Option<Span>) -> Diagnostic {
    let found = Diagnostic::new(Code::NoBundle, "this is a list of articles, not a whole bundle")
        .why("Such a list stands in the field \"articles\" of a bundle. As it is, nothing of it is shown.")
        .help("Write {\"warta\": 1, \"articles\": before it and } behind it.");
    match ends {
        Some(span) => found
            .edit(Span::at(span.start), "{\"warta\": 1, \"articles\": ")
            .edit(Span::at(span.end), "}"),
        None => found,
    }
}

pub(crate) fn not_an_object(kind: Kind) -> Diagnostic {
    Diagnostic::new(
        Code::NotAnObject,
        format!("a bundle is one object {{ }}; this is {}", kind.name()),
    )
    .help("The smallest bundle is {\"warta\": 1, \"articles\": []}.")
}

pub(crate) fn missing_version((span, field): (Span, String)) -> Diagnostic {
    Diagnostic::new(Code::MissingVersion, "the field \"warta\" is missing")
        .why("It says that this is a Warta bundle, and of which version. The rest was read all the same.")
        .help("Write \"warta\": 1 as the first field.")
        .edit(span, field)
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
    meant: Option<(&str, Option<Span>)>,
    names: &[&str],
) -> Diagnostic {
    let found = unknown(record, name).why("It was not used.");
    match meant {
        Some((meant, Some(span))) => found.help(format!("Did you mean {}?", quoted(meant))).choice(
            quoted(meant),
            span,
            format_args!("\"{meant}\""),
        ),
        Some((meant, None)) => found.help(format!("Did you mean {}?", quoted(meant))),
        None => found.help(format!("Its fields are {}.", list(names))),
    }
}

/// A field whose name is unknown, but like one that is known and absent, so that it was taken for that.
pub(crate) fn misspelt_field(
    record: &str,
    name: &str,
    meant: &str,
    sure: bool,
    span: Span,
) -> Diagnostic {
    let found = unknown(record, name)
        .why(format!("It was read as {}.", quoted(meant)))
        .help(format!("Did you mean {}?", quoted(meant)));
    let name = format!("\"{meant}\"");
    if sure { found.edit(span, name) } else { found.choice(quoted(meant), span, name) }
}

/// A name without its `_id`, as records are named that stand in each other.
pub(crate) fn reference_field(
    record: &str,
    name: &str,
    meant: &str,
    span: Option<Span>,
) -> Diagnostic {
    let found = unknown(record, name).why("It was not used: here a record is named by its id.");
    let help = format!("Did you mean {}? It holds the id of that record.", quoted(meant));
    match span {
        Some(span) => found.help(help).choice(quoted(meant), span, format_args!("\"{meant}\"")),
        None => found.help(help),
    }
}

/// A field of another format that has no place here.
pub(crate) fn unused_field(record: &str, name: &str) -> Diagnostic {
    Diagnostic::new(
        Code::UnusedField,
        format!("Warta makes nothing of the field {} of {} {record}", quoted(name), article(record)),
    )
    .why("No page shows it.")
    .help("Leave it where other programs need it; what readers should know belongs into another field.")
    .group(format!("{record}.{name}"))
}

/// Fields of a record that hold `false`, `[]` or nothing where something else belongs.
pub(crate) fn empty_fields(record: &str, names: &[&str]) -> Diagnostic {
    Diagnostic::new(
        Code::EmptyValue,
        format!("{} {record} says nothing in {}", article(record), list(names)),
    )
    .why("It was read as if that were not written.")
    .help("Write what belongs there, or remove it.")
    .group(format!("{record} {}", names.join(" ")))
}

/// An empty object or a zero where a list belongs.
pub(crate) fn nothing_for_list(path: &str) -> Diagnostic {
    Diagnostic::new(Code::EmptyValue, "nothing stands where a list [ ] belongs")
        .why("It was read as if it were not written.")
        .help("Write [ ] with what belongs there, or remove the field.")
        .group(format!("list {path}"))
}

/// A record of which the part is empty that readers would see.
pub(crate) fn says_nothing(record: &str, field: &str) -> Diagnostic {
    Diagnostic::new(Code::EmptyValue, format!("{} {record} says nothing", article(record)))
        .why("It was read as if it were not written.")
        .help(format!("Write {}, or remove it.", quoted(field)))
}

/// `false` in a list.
pub(crate) fn false_in_list(path: &str) -> Diagnostic {
    Diagnostic::new(Code::EmptyValue, "false in a list")
        .why("It says nothing here, and was left out.")
        .help("Remove it.")
        .group(format!("list {path}"))
}

fn unknown(record: &str, name: &str) -> Diagnostic {
    Diagnostic::new(
        Code::UnknownField,
        format!("{} {record} has no field {}", article(record), quoted(name)),
    )
    .group(format!("{record}.{name}"))
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
    .edit(span, format_args!("\"{meant}\""))
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
    .help("Write it as an object { } with its fields.")
}

pub(crate) fn wrong_type(wanted: &str, kind: Kind) -> Diagnostic {
    Diagnostic::new(Code::WrongType, format!("{wanted} belongs here; this is {}", kind.name()))
        .why("It was left out.")
        .help(format!("Write {}, or remove the field.", wanted.trim_end_matches(',')))
}

/// A list that stands as JSON in a text; `list` is what may be meant, and where it goes.
pub(crate) fn list_in_text(list: Option<(Span, &str)>) -> Diagnostic {
    let found = Diagnostic::new(
        Code::WrongType,
        "a list [ ] belongs here; this is a text that holds one",
    )
    .why("Between quotation marks brackets are letters. It was left out.")
    .help(
        "Write the list without the quotation marks around it, and without the backslashes in it.",
    );
    match list {
        Some((span, list)) => found.choice(list, span, list),
        None => found,
    }
}

/// A file whose whole JSON stands in a text; `bundle` is what may be meant, and where it goes.
pub(crate) fn bundle_in_text(span: Span, bundle: &str) -> Diagnostic {
    Diagnostic::new(Code::NotAnObject, "the whole bundle stands in a text, between quotation marks")
        .why("A program wrote its JSON as JSON once more. Nothing in it is read.")
        .help("Take the quotation marks around it away, and the backslashes in it.")
        .choice("the bundle itself", span, bundle)
}

/// A share that is written in another way, as people write percentages.
pub(crate) fn other_share(found: Diagnostic, meant: &str, span: Span) -> Diagnostic {
    found.help(format!("Did you mean {meant}?")).choice(meant, span, meant)
}

pub(crate) fn array_of_one(path: &str, brackets: [Span; 2]) -> Diagnostic {
    Diagnostic::new(Code::Adjusted, "a list [ ] where one value belongs")
        .why("It has one element, which was used.")
        .help("Remove the brackets [ ].")
        .edit(brackets[0], "")
        .edit(brackets[1], "")
        .group(format!("array {path}"))
}

pub(crate) fn array_in_body(brackets: Option<[Span; 2]>) -> Diagnostic {
    let found = Diagnostic::new(Code::Adjusted, "a list [ ] inside a body")
        .why("Its elements were used as if they stood in the body itself.")
        .help("Remove its brackets [ ].")
        .group("body");
    brackets.into_iter().flatten().fold(found, |found, bracket| found.edit(bracket, ""))
}

pub(crate) fn one_for_list(path: &str, kind: Kind, span: Span, several: bool) -> Diagnostic {
    let found =
        Diagnostic::new(Code::Adjusted, format!("{} where a list [ ] belongs", kind.name()))
            .why("It was taken for a list of one.")
            .group(format!("list {path}"));
    if several {
        return found.help(
            "Put it in brackets [ ], each part in quotation marks of its own: [\"one\", \"two\"].",
        );
    }
    found
        .help("Put it in brackets [ ].")
        .edit(Span::at(span.start), "[")
        .edit(Span::at(span.end), "]")
}

/// Records in an object, each with a key before it; `edits` make a list of them.
pub(crate) fn records_by_key(path: &str, edits: &[(Span, String)]) -> Diagnostic {
    let found =
        Diagnostic::new(Code::Adjusted, "records with keys in { } where a list [ ] belongs")
            .why("Each was taken for a record; its key is its slug or id where it has none.")
            .help("Put the records in a list [ ], each with its \"slug\" or \"id\" in it.")
            .group(format!("keys {path}"));
    edits.iter().fold(found, |found, (span, written)| found.edit(*span, written))
}

pub(crate) fn not_a_string(path: &str, kind: Kind, raw: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::Adjusted, format!("{} where a text belongs", kind.name()))
        .why("Its digits or letters were used as they stand.")
        .help("Put it in quotation marks.")
        .edit(span, format_args!("\"{raw}\""))
        .group(format!("string {path}"))
}

/// `text` is what was written, `value` the number that it was taken for.
pub(crate) fn string_for_number(path: &str, text: &str, value: u64, span: Span) -> Diagnostic {
    let found = Diagnostic::new(Code::Adjusted, "a text where a number belongs")
        .why("It was understood.")
        .group(format!("number {path}"));
    // A zero in front may belong to something that is no number.
    match text.len() > 1 && text.starts_with('0') {
        true => found
            .help(format!("Write {value}, without quotation marks and without a zero before it."))
            .choice(value, span, value),
        false => found.help("Remove the quotation marks.").edit(span, value),
    }
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

pub(crate) fn bad_count(text: &str, least: u64, limit: u64, meant: Option<&str>) -> Diagnostic {
    let found = Diagnostic::new(
        Code::BadCount,
        format!("{} is not a whole number from {least} to {limit}", quoted(text)),
    )
    .why("It was left out: the figure is shown as unknown.");
    match meant {
        Some(meant) => found
            .help(format!("Did you mean {meant}? Write digits only: no point, no comma, no sign.")),
        None if text == "0" => {
            found.help("Write the number, or leave the field out until it is known.")
        }
        None => found.help("Write a whole number in digits only: no point, no comma, no sign."),
    }
}

/// Digits in groups of three, in quotation marks.
pub(crate) fn grouped_count(text: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadCount, format!("{} is not a number in JSON", quoted(text)))
        .why(format!("It was taken for {meant}."))
        .help(format!("Write {meant}: digits only, without quotation marks."))
        .edit(span, meant)
}

pub(crate) fn near_word(path: &str, text: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::Adjusted, format!("{} is written {}", quoted(text), quoted(meant)))
        .why("It was understood.")
        .help(format!("Write {}.", quoted(meant)))
        .edit(span, format_args!("\"{meant}\""))
        .group(format!("word {path} {text}"))
}

pub(crate) fn unknown_word(
    path: &str,
    text: &str,
    meant: Option<&str>,
    words: &[&str],
    sure: bool,
    span: Span,
) -> Diagnostic {
    let found = Diagnostic::new(
        Code::UnknownWord,
        format!("{} is not one of the known values", quoted(text)),
    )
    .why("It was left out.")
    .group(format!("word {path} {text}"));
    let Some(meant) = meant else {
        return found.help(format!("The known ones are {}.", list(words)));
    };
    let found =
        found.help(format!("Did you mean {}? The known ones are {}.", quoted(meant), list(words)));
    let word = format!("\"{meant}\"");
    if sure { found.edit(span, word) } else { found.choice(quoted(meant), span, word) }
}

/// An unknown genre is more than a doubtful word: nothing tells the article from a report any more.
pub(crate) fn runs_as_news(unknown: Diagnostic) -> Diagnostic {
    unknown.why(
        "The article runs as news, without a label: readers take an opinion or an advertisement for a report.",
    )
}

/// A status that is written and says nothing.
pub(crate) fn empty_status(words: &[&str], span: Span) -> Diagnostic {
    let found = Diagnostic::new(Code::UnknownStatus, "the status of the article is empty")
        .why("The article was taken for a draft, so that nothing is published by mistake.")
        .help(format!("Write one of {}, or remove the field to publish it.", list(words)));
    answers(found, words, span)
}

/// Offers each of the words that may stand somewhere.
fn answers(found: Diagnostic, words: &[&str], span: Span) -> Diagnostic {
    words
        .iter()
        .fold(found, |found, word| found.choice(quoted(word), span, format_args!("\"{word}\"")))
}

pub(crate) fn unknown_status(
    text: &str,
    meant: Option<&str>,
    words: &[&str],
    span: Span,
) -> Diagnostic {
    let found = Diagnostic::new(
        Code::UnknownStatus,
        format!("{} is not a status of an article", quoted(text)),
    )
    .why("The article was taken for a draft, so that nothing is published by mistake.");
    // The one that is nearest comes first.
    let mut sorted = words.to_vec();
    sorted.sort_by_key(|word| Some(*word) != meant);
    let found = answers(found, &sorted, span);
    match meant {
        Some(meant) => found.help(format!(
            "Did you mean {}? The known ones are {}.",
            quoted(meant),
            list(words)
        )),
        None => found.help(format!("The known ones are {}.", list(words))),
    }
}

/// An article that is kept back in other words; the member, where a status can stand in its place.
pub(crate) fn withheld(name: &str, member: Option<Span>) -> Diagnostic {
    let found = Diagnostic::new(
        Code::UnknownStatus,
        format!("{} says that the article is not published, and is no status", quoted(name)),
    )
    .why("The article was taken for a draft, so that nothing is published by mistake.")
    .help(format!(
        "Write \"status\": \"draft\" or \"status\": \"withdrawn\" in its place, or remove {} to publish the article.",
        quoted(name)
    ));
    let Some(member) = member else { return found };
    ["draft", "withdrawn"].iter().fold(found, |found, word| {
        found.choice(quoted(word), member, format_args!("\"status\": \"{word}\""))
    })
}

/// A reason for a withdrawal of an article that its status does not call withdrawn.
pub(crate) fn withdrawn_without_status() -> Diagnostic {
    Diagnostic::new(
        Code::UnknownStatus,
        "\"withdrawn_reason\" is given, and the status does not say that the article is withdrawn",
    )
    .why("The article was taken for withdrawn: readers see the reason in the place of its text.")
    .help("Write \"status\": \"withdrawn\", or remove \"withdrawn_reason\" to publish the article.")
}

/// Something that a person declined to publish, by a name that no field has.
pub(crate) fn unknown_declined(
    text: &str,
    meant: &[&str],
    fields: &[&str],
    span: Option<Span>,
) -> Diagnostic {
    let found = Diagnostic::new(
        Code::UnknownWord,
        format!("{} is no field that can be declined", quoted(text)),
    )
    .group(format!("declined {text}"));
    if meant.is_empty() {
        return found
            .why("Nothing is left out by it: what the person asked not to publish may be shown.")
            .help(format!(
                "Write the name of the field, one of {}; what no field holds needs no entry.",
                list(fields)
            ));
    }
    let found = found.why(format!("It was taken for {}, which is not shown.", list(meant))).help(
        format!("Did you mean {}? Those that can be declined are {}.", list(meant), list(fields)),
    );
    match (span, meant) {
        (Some(span), [one]) => found.choice(quoted(one), span, format_args!("\"{one}\"")),
        _ => found,
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

/// The program failed while it read a record.
pub(crate) fn record_failed() -> Diagnostic {
    Diagnostic::new(Code::RecordFailed, "this can't be read, because of a fault in Warta")
        .why("It is left out; everything else is shown.")
        .help("Take the newest Warta. If that fails too, send this part of the file to those who make Warta. A change of its addresses, dates or mark-up may help until then.")
}

/// The program failed while it read the file, and at none of its records.
pub(crate) fn failed(file: u16) -> Diagnostic {
    Diagnostic::new(Code::FileFailed, "the file can't be read, because of a fault in Warta")
        .place(file, Span::default(), "")
        .why("Nothing of it is shown.")
        .help("Take the newest Warta. If that fails too, send the file to those who make Warta, and publish without what was changed last until then.")
}
