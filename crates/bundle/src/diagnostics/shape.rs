//! About types, names and required fields.

use warta_diagnostics::Edit;
use warta_diagnostics::{Code, Diagnostic, Span, list, named, quoted, say};

use crate::decode::format::Format;
use warta_json::Kind;

pub(crate) fn foreign(format: Format) -> Diagnostic {
    if format.name.is_empty() {
        return Diagnostic::new(Code::ForeignFormat, say!("bundle-foreign.message-2"))
            .why(say!("bundle-foreign.why-2"))
            .help(named(format.way));
    }
    let found =
        Diagnostic::new(Code::ForeignFormat, say!("bundle-foreign", name = named(format.name)));
    if format.is_directory {
        return found.why(say!("bundle-foreign.why")).help(say!("bundle-foreign.help"));
    }
    found
        .why(say!("bundle-foreign.why-3"))
        .help(say!("bundle-foreign.help-2", way = named(format.way)))
}

/// An article that stands alone.
pub(crate) fn single_article(whole: Option<Span>, version: bool) -> Diagnostic {
    let found = Diagnostic::new(Code::NoBundle, say!("bundle-single-article"))
        .why(say!("bundle-single-article.why"));
    match whole {
        Some(span) => found
            .help(say!("bundle-single-article.help"))
            .edit(Span::at(span.start), "{\"warta\": 1, \"articles\": [")
            .edit(Span::at(span.end), "]}"),
        None if version => found.help(say!("bundle-single-article.help-none")),
        None => found.help(say!("bundle-single-article.help-2")),
    }
}

/// Fields that nothing stands around.
pub(crate) fn braceless(edits: &[Edit]) -> Diagnostic {
    let mut found = Diagnostic::new(Code::NotAnObject, say!("bundle-braceless"))
        .why(say!("bundle-braceless.why"))
        .help(match edits.len() {
            1 => say!("bundle-braceless.help"),
            _ => say!("bundle-braceless.help-2"),
        });
    found.edits = edits.to_vec();
    found
}

/// A bare list of articles; where it ends, if a bundle can be put around it for certain.
pub(crate) fn list_of_articles(ends: Option<Span>) -> Diagnostic {
    let found = Diagnostic::new(Code::NoBundle, say!("bundle-list-of-articles"))
        .why(say!("bundle-list-of-articles.why"))
        .help(say!("bundle-list-of-articles.help"));
    match ends {
        Some(span) => found
            .edit(Span::at(span.start), "{\"warta\": 1, \"articles\": ")
            .edit(Span::at(span.end), "}"),
        None => found,
    }
}

pub(crate) fn not_an_object(kind: Kind) -> Diagnostic {
    Diagnostic::new(Code::NotAnObject, say!("bundle-not-an-object", kind = kind.name()))
        .help(say!("bundle-not-an-object.help"))
}

pub(crate) fn missing_version((span, field): (Span, String)) -> Diagnostic {
    Diagnostic::new(Code::MissingVersion, say!("bundle-missing-version"))
        .why(say!("bundle-missing-version.why"))
        .help(say!("bundle-missing-version.help"))
        .edit(span, field)
}

pub(crate) fn other_version(found: &str) -> Diagnostic {
    Diagnostic::new(Code::OtherVersion, say!("bundle-other-version", found = quoted(found)))
        .why(say!("bundle-other-version.why"))
        .help(say!("bundle-other-version.help"))
}

pub(crate) fn unknown_field(
    record: &str,
    name: &str,
    meant: Option<(&str, Option<Span>)>,
    names: &[&str],
) -> Diagnostic {
    let found = unknown(record, name).why(say!("bundle-unknown-field.why"));
    match meant {
        Some((meant, Some(span))) => found
            .help(say!("bundle-unknown-field.help", meant = quoted(meant)))
            .choice(quoted(meant), span, format_args!("\"{meant}\"")),
        Some((meant, None)) => found.help(say!("bundle-unknown-field.help", meant = quoted(meant))),
        None => found.help(say!("bundle-unknown-field.help-none", value = list(names))),
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
        .why(say!("bundle-misspelt-field.why", meant = quoted(meant)))
        .help(say!("bundle-misspelt-field.help", meant = quoted(meant)));
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
    let found = unknown(record, name).why(say!("bundle-reference-field.why"));
    let help = say!("bundle-reference-field.help", meant = quoted(meant));
    match span {
        Some(span) => found.help(help).choice(quoted(meant), span, format_args!("\"{meant}\"")),
        None => found.help(help),
    }
}

/// A field of another format that has no place here.
pub(crate) fn unused_field(record: &str, name: &str) -> Diagnostic {
    Diagnostic::new(
        Code::UnusedField,
        say!("bundle-unused-field", value = quoted(name), record = a_record(record)),
    )
    .why(say!("bundle-unused-field.why"))
    .help(say!("bundle-unused-field.help"))
    .group(format!("{record}.{name}"))
}

/// Fields of a record that hold `false`, `[]` or nothing where something else belongs.
pub(crate) fn empty_fields(record: &str, names: &[&str]) -> Diagnostic {
    Diagnostic::new(
        Code::EmptyValue,
        say!("bundle-empty-fields", record = a_record(record), value = list(names)),
    )
    .why(say!("bundle-empty-fields.why"))
    .help(say!("bundle-empty-fields.help"))
    .group(format!("{record} {}", names.join(" ")))
}

/// An empty object or a zero where a list belongs.
pub(crate) fn nothing_for_list(path: &str) -> Diagnostic {
    Diagnostic::new(Code::EmptyValue, say!("bundle-nothing-for-list"))
        .why(say!("bundle-nothing-for-list.why"))
        .help(say!("bundle-nothing-for-list.help"))
        .group(format!("list {path}"))
}

/// A record of which the part is empty that readers would see.
pub(crate) fn says_nothing(record: &str, field: &str) -> Diagnostic {
    Diagnostic::new(Code::EmptyValue, say!("bundle-says-nothing", record = a_record(record)))
        .why(say!("bundle-says-nothing.why"))
        .help(say!("bundle-says-nothing.help", field = quoted(field)))
}

/// `false` in a list.
pub(crate) fn false_in_list(path: &str) -> Diagnostic {
    Diagnostic::new(Code::EmptyValue, say!("bundle-false-in-list"))
        .why(say!("bundle-false-in-list.why"))
        .help(say!("bundle-false-in-list.help"))
        .group(format!("list {path}"))
}

fn unknown(record: &str, name: &str) -> Diagnostic {
    Diagnostic::new(
        Code::UnknownField,
        say!("bundle-unknown", record = a_record(record), value = quoted(name)),
    )
    .group(format!("{record}.{name}"))
}

pub(crate) fn near_name(record: &str, name: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        Code::Adjusted,
        say!(
            "bundle-near-name",
            value = quoted(name),
            record = a_record(record),
            meant = quoted(meant)
        ),
    )
    .why(say!("bundle-near-name.why"))
    .help(say!("bundle-near-name.help", meant = quoted(meant)))
    .edit(span, format_args!("\"{meant}\""))
    .group(format!("{record}.{name}"))
}

pub(crate) fn missing_field(record: &str, field: &str, made: Option<&str>) -> Diagnostic {
    let found = Diagnostic::new(
        Code::MissingField,
        say!("bundle-missing-field", record = a_record(record), field = quoted(field)),
    )
    .help(say!("bundle-missing-field.help", field = quoted(field)));
    match made {
        Some(made) => found.why(say!("bundle-missing-field.why", made = quoted(made))),
        None => found.why(say!("bundle-missing-field.why-none")),
    }
}

pub(crate) fn not_a_record(record: &str, kind: Kind) -> Diagnostic {
    Diagnostic::new(
        Code::WrongType,
        say!("bundle-not-a-record", record = a_record(record), kind = kind.name()),
    )
    .why(say!("bundle-not-a-record.why"))
    .help(say!("bundle-not-a-record.help"))
}

pub(crate) fn wrong_type(wanted: &str, kind: Kind) -> Diagnostic {
    Diagnostic::new(
        Code::WrongType,
        say!("bundle-wrong-type", wanted = named(wanted), kind = kind.name()),
    )
    .why(say!("bundle-wrong-type.why"))
    .help(say!("bundle-wrong-type.help", wanted = named(wanted)))
}

/// A list that stands as JSON in a text; `list` is what may be meant, and where it goes.
pub(crate) fn list_in_text(list: Option<(Span, &str)>) -> Diagnostic {
    let found = Diagnostic::new(Code::WrongType, say!("bundle-list-in-text"))
        .why(say!("bundle-list-in-text.why"))
        .help(say!("bundle-list-in-text.help"));
    match list {
        Some((span, list)) => found.choice(list, span, list),
        None => found,
    }
}

/// A file whose whole JSON stands in a text; `bundle` is what may be meant, and where it goes.
pub(crate) fn bundle_in_text(span: Span, bundle: &str) -> Diagnostic {
    Diagnostic::new(Code::NotAnObject, say!("bundle-bundle-in-text"))
        .why(say!("bundle-bundle-in-text.why"))
        .help(say!("bundle-bundle-in-text.help"))
        .choice(say!("bundle-bundle-in-text.choice"), span, bundle)
}

/// A share that is written in another way, as people write percentages.
pub(crate) fn other_share(found: Diagnostic, meant: &str, span: Span) -> Diagnostic {
    found.help(say!("bundle-other-share.help", meant)).choice(meant, span, meant)
}

pub(crate) fn array_of_one(path: &str, brackets: [Span; 2]) -> Diagnostic {
    Diagnostic::new(Code::Adjusted, say!("bundle-array-of-one"))
        .why(say!("bundle-array-of-one.why"))
        .help(say!("bundle-array-of-one.help"))
        .edit(brackets[0], "")
        .edit(brackets[1], "")
        .group(format!("array {path}"))
}

pub(crate) fn array_in_body(brackets: Option<[Span; 2]>) -> Diagnostic {
    let found = Diagnostic::new(Code::Adjusted, say!("bundle-array-in-body"))
        .why(say!("bundle-array-in-body.why"))
        .help(say!("bundle-array-in-body.help"))
        .group("body");
    brackets.into_iter().flatten().fold(found, |found, bracket| found.edit(bracket, ""))
}

pub(crate) fn one_for_list(path: &str, kind: Kind, span: Span, several: bool) -> Diagnostic {
    let found = Diagnostic::new(Code::Adjusted, say!("bundle-one-for-list", kind = kind.name()))
        .why(say!("bundle-one-for-list.why"))
        .group(format!("list {path}"));
    if several {
        return found.help(say!("bundle-one-for-list.help"));
    }
    found
        .help(say!("bundle-one-for-list.help-2"))
        .edit(Span::at(span.start), "[")
        .edit(Span::at(span.end), "]")
}

/// Records in an object, each with a key before it; `edits` make a list of them.
pub(crate) fn records_by_key(path: &str, edits: &[(Span, String)]) -> Diagnostic {
    let found = Diagnostic::new(Code::Adjusted, say!("bundle-records-by-key"))
        .why(say!("bundle-records-by-key.why"))
        .help(say!("bundle-records-by-key.help"))
        .group(format!("keys {path}"));
    edits.iter().fold(found, |found, (span, written)| found.edit(*span, written))
}

pub(crate) fn not_a_string(path: &str, kind: Kind, raw: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::Adjusted, say!("bundle-not-a-string", kind = kind.name()))
        .why(say!("bundle-not-a-string.why"))
        .help(say!("bundle-not-a-string.help"))
        .edit(span, format_args!("\"{raw}\""))
        .group(format!("string {path}"))
}

/// `text` is what was written, `value` the number that it was taken for.
pub(crate) fn string_for_number(path: &str, text: &str, value: u64, span: Span) -> Diagnostic {
    let found = Diagnostic::new(Code::Adjusted, say!("bundle-string-for-number"))
        .why(say!("bundle-string-for-number.why"))
        .group(format!("number {path}"));
    // A zero in front may belong to something that is no number.
    match text.len() > 1 && text.starts_with('0') {
        true => found.help(say!("bundle-string-for-number.help", value)).choice(value, span, value),
        false => found.help(say!("bundle-string-for-number.help-false")).edit(span, value),
    }
}

pub(crate) fn not_a_flag(path: &str, value: bool, span: Span) -> Diagnostic {
    Diagnostic::new(Code::Adjusted, say!("bundle-not-a-flag", value))
        .help(say!("bundle-not-a-flag.help", value))
        .edit(span, value.to_string())
        .group(format!("flag {path}"))
}

pub(crate) fn record_for_id(path: &str) -> Diagnostic {
    Diagnostic::new(Code::Adjusted, say!("bundle-record-for-id"))
        .why(say!("bundle-record-for-id.why"))
        .help(say!("bundle-record-for-id.help"))
        .group(format!("record {path}"))
}

pub(crate) fn bad_count(text: &str, least: u64, limit: u64, meant: Option<&str>) -> Diagnostic {
    let found = Diagnostic::new(
        Code::BadCount,
        say!("bundle-bad-count", text = quoted(text), least, limit),
    )
    .why(say!("bundle-bad-count.why"));
    match meant {
        Some(meant) => found.help(say!("bundle-bad-count.help", meant)),
        None if text == "0" => found.help(say!("bundle-bad-count.help-2")),
        None => found.help(say!("bundle-bad-count.help-none")),
    }
}

/// Digits in groups of three, in quotation marks.
pub(crate) fn grouped_count(text: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadCount, say!("bundle-grouped-count", text = quoted(text)))
        .why(say!("bundle-grouped-count.why", meant))
        .help(say!("bundle-grouped-count.help", meant))
        .edit(span, meant)
}

pub(crate) fn near_word(path: &str, text: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        Code::Adjusted,
        say!("bundle-near-word", text = quoted(text), meant = quoted(meant)),
    )
    .why(say!("bundle-near-word.why"))
    .help(say!("bundle-near-word.help", meant = quoted(meant)))
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
    let found =
        Diagnostic::new(Code::UnknownWord, say!("bundle-unknown-word", text = quoted(text)))
            .why(say!("bundle-unknown-word.why"))
            .group(format!("word {path} {text}"));
    let Some(meant) = meant else {
        return found.help(say!("bundle-unknown-word.help", words = list(words)));
    };
    let found =
        found.help(say!("bundle-unknown-word.help-2", meant = quoted(meant), words = list(words)));
    let word = format!("\"{meant}\"");
    if sure { found.edit(span, word) } else { found.choice(quoted(meant), span, word) }
}

/// An unknown genre is more than a doubtful word: nothing tells the article from a report any more.
pub(crate) fn runs_as_news(unknown: Diagnostic) -> Diagnostic {
    unknown.why(say!("bundle-runs-as-news.why"))
}

/// A status that is written and says nothing.
pub(crate) fn empty_status(words: &[&str], span: Span) -> Diagnostic {
    let found = Diagnostic::new(Code::UnknownStatus, say!("bundle-empty-status"))
        .why(say!("bundle-empty-status.why"))
        .help(say!("bundle-empty-status.help", words = list(words)));
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
    let found =
        Diagnostic::new(Code::UnknownStatus, say!("bundle-unknown-status", text = quoted(text)))
            .why(say!("bundle-unknown-status.why"));
    // The one that is nearest comes first.
    let mut sorted = words.to_vec();
    sorted.sort_by_key(|word| Some(*word) != meant);
    let found = answers(found, &sorted, span);
    match meant {
        Some(meant) => found.help(say!(
            "bundle-unknown-status.help",
            meant = quoted(meant),
            words = list(words)
        )),
        None => found.help(say!("bundle-unknown-status.help-none", words = list(words))),
    }
}

/// An article that is kept back in other words; the member, where a status can stand in its place.
pub(crate) fn withheld(name: &str, member: Option<Span>) -> Diagnostic {
    let found = Diagnostic::new(Code::UnknownStatus, say!("bundle-withheld", value = quoted(name)))
        .why(say!("bundle-withheld.why"))
        .help(say!("bundle-withheld.help", value = quoted(name)));
    let Some(member) = member else { return found };
    ["draft", "withdrawn"].iter().fold(found, |found, word| {
        found.choice(quoted(word), member, format_args!("\"status\": \"{word}\""))
    })
}

/// A reason for a withdrawal of an article that its status does not call withdrawn.
pub(crate) fn withdrawn_without_status() -> Diagnostic {
    Diagnostic::new(Code::UnknownStatus, say!("bundle-withdrawn-without-status"))
        .why(say!("bundle-withdrawn-without-status.why"))
        .help(say!("bundle-withdrawn-without-status.help"))
}

/// Something that a person declined to publish, by a name that no field has.
pub(crate) fn unknown_declined(
    text: &str,
    meant: &[&str],
    fields: &[&str],
    span: Option<Span>,
) -> Diagnostic {
    let found =
        Diagnostic::new(Code::UnknownWord, say!("bundle-unknown-declined", text = quoted(text)))
            .group(format!("declined {text}"));
    if meant.is_empty() {
        return found
            .why(say!("bundle-unknown-declined.why"))
            .help(say!("bundle-unknown-declined.help", fields = list(fields)));
    }
    let found = found.why(say!("bundle-unknown-declined.why-2", meant = list(meant))).help(say!(
        "bundle-unknown-declined.help-2",
        meant = list(meant),
        fields = list(fields)
    ));
    match (span, meant) {
        (Some(span), [one]) => found.choice(quoted(one), span, format_args!("\"{one}\"")),
        _ => found,
    }
}

pub(crate) fn body_too_deep() -> Diagnostic {
    Diagnostic::new(Code::TooDeep, say!("bundle-body-too-deep"))
        .why(say!("bundle-body-too-deep.why"))
        .help(say!("bundle-body-too-deep.help"))
        .group("body")
}

/// What people call a record, with its article where the language has one.
pub(crate) fn a_record(record: &str) -> String {
    say!("bundle-a-record", record = record.replace([' ', '_'], "-"))
}

/// The program failed while it read a record.
pub(crate) fn record_failed() -> Diagnostic {
    Diagnostic::new(Code::RecordFailed, say!("bundle-record-failed"))
        .why(say!("bundle-record-failed.why"))
        .help(say!("bundle-record-failed.help"))
}

/// The program failed while it read the file, and at none of its records.
pub(crate) fn failed(file: u16) -> Diagnostic {
    Diagnostic::new(Code::FileFailed, say!("bundle-failed"))
        .place(file, Span::default(), "")
        .why(say!("bundle-failed.why"))
        .help(say!("bundle-failed.help"))
}
