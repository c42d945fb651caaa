//! About JSON that is not quite JSON. The reader adds file and path.

use warta_diagnostics::{Code, Diagnostic, Span, quoted, visible};

fn here(code: Code, span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(code, message).place(0, span, "")
}

pub(crate) fn text_before(span: Span) -> Diagnostic {
    here(Code::Unexpected, span, "something stands before the first brace")
        .why("A bundle is JSON only, not a script: it begins with {.")
        .help("Remove it.")
        .edit(span, "")
}

pub(crate) fn unexpected(span: Span, text: &str) -> Diagnostic {
    here(Code::Unexpected, span, format!("{} can't stand here", quoted(text.trim_end())))
        .why("It was skipped.")
        .help("Remove it. Where it is text, put it in quotation marks.")
}

pub(crate) fn odd_space(span: Span) -> Diagnostic {
    here(Code::Unexpected, span, "an invisible character that JSON does not allow between values")
        .help("Replace it with a space, or remove it.")
        .edit(span, " ")
        .group("space")
}

pub(crate) fn no_name(span: Span) -> Diagnostic {
    here(Code::Unexpected, span, "a value without the name of its field")
        .why("In { } each value has a name: \"name\": value. This one can't be used.")
        .help("Write its name before it, or use [ ] in place of { }.")
}

pub(crate) fn second_colon(span: Span) -> Diagnostic {
    here(Code::Unexpected, span, "a second colon").help("Remove it.").edit(span, "")
}

pub(crate) fn missing_comma(span: Span, next: Span) -> Diagnostic {
    here(Code::MissingComma, span, "a comma is missing here")
        .why("Two values, or two fields, have a comma between them.")
        .help("Write a comma here.")
        .label(next, "before this")
        .edit(span, ",")
}

pub(crate) fn not_a_comma(span: Span) -> Diagnostic {
    here(Code::MissingComma, span, "this should be a comma").help("Write a comma.").edit(span, ",")
}

pub(crate) fn extra_comma(span: Span) -> Diagnostic {
    here(Code::ExtraComma, span, "a comma with nothing to separate")
        .why("Commas stand between two values, none after the last.")
        .help("Remove it.")
        .edit(span, "")
}

pub(crate) fn missing_colon(span: Span, value: Span) -> Diagnostic {
    here(Code::MissingColon, span, "a colon is missing here")
        .why("Between the name of a field and its value stands a colon.")
        .help("Write a colon here.")
        .label(value, "before this")
        .edit(span, ":")
}

pub(crate) fn not_a_colon(span: Span) -> Diagnostic {
    here(Code::MissingColon, span, "this should be a colon").help("Write a colon.").edit(span, ":")
}

pub(crate) fn missing_value(span: Span, name: &str) -> Diagnostic {
    here(Code::MissingValue, span, format!("{} has no value", quoted(name)))
        .help("Write a colon and a value after it, or remove it.")
}

pub(crate) fn wrong_quotes(span: Span, what: &str, changes: &[(Span, &str)]) -> Diagnostic {
    let found = here(Code::WrongQuotes, span, format!("a string in {what} quotation marks"))
        .why("JSON knows only the straight double ones: \".")
        .help("Write straight double quotation marks. A word processor turns them into others: use a text editor.");
    changes.iter().fold(found, |found, (span, mark)| found.edit(*span, *mark))
}

pub(crate) fn mismatched_quote(span: Span) -> Diagnostic {
    here(Code::WrongQuotes, span, "the string ends with another quotation mark than it begins with")
        .why("JSON knows only the straight double ones: \".")
        .help("Write a straight double quotation mark.")
        .edit(span, "\"")
}

pub(crate) fn inner_quotes(span: Span, all: &[Span]) -> Diagnostic {
    let mut found = here(Code::WrongQuotes, span, "a quotation mark inside a string")
        .why("It would end the string; it was taken for a part of the text.")
        .help("Write \\\" for a quotation mark inside a string, or use curved ones: “ ”.");
    for mark in all {
        found = found.edit(*mark, "\\\"");
    }
    found
}

#[cfg(feature = "editor")]
pub(crate) fn broken_text(span: Span) -> Diagnostic {
    here(Code::WrongQuotes, span, "the quotation marks do not tell where this text begins and ends")
        .why("A part of it may be shown as something else, or not at all.")
        .help("Put the whole text between one pair of straight double quotation marks. Write \\\" for each quotation mark inside it, or use curved ones there: “ ”.")
}

pub(crate) fn unquoted_name(span: Span, name: &str) -> Diagnostic {
    here(Code::UnquotedName, span, format!("the name {} has no quotation marks", quoted(name)))
        .help("Put names of fields in straight double quotation marks.")
        .edit(Span::at(span.start), "\"")
        .edit(Span::at(span.end), "\"")
}

pub(crate) fn comment(span: Span, whole: Span) -> Diagnostic {
    here(Code::Comment, span, "a comment")
        .why("JSON has none; it was skipped.")
        .help("Remove it.")
        .edit(whole, "")
        .group("comment")
}

pub(crate) fn raw_control(span: Span, byte: u8, changes: &[(Span, &str)]) -> Diagnostic {
    let (what, meant) = match byte {
        b'\n' | b'\r' => ("a line break", "\\n"),
        b'\t' => ("a tab", "\\t"),
        _ => ("a control character", ""),
    };
    let found = here(Code::RawControl, span, format!("{what} inside a string"))
        .why("It was taken for a part of the text, but JSON does not allow it there.")
        .help(if meant.is_empty() {
            format!("Remove it (it is {}).", visible(char::from(byte)))
        } else {
            format!("Write {meant} in its place.")
        });
    changes.iter().fold(found, |found, (span, written)| found.edit(*span, *written))
}

pub(crate) fn bad_escape(span: Span, text: &str) -> Diagnostic {
    here(Code::BadEscape, span, format!("{} means nothing in JSON", quoted(text)))
        .why("A backslash may be followed by \" \\ / b f n r t, or u and four hexadecimal digits.")
        .help("For a backslash itself write two.")
        .edit(Span::at(span.start), "\\")
}

pub(crate) fn lone_surrogate(span: Span) -> Diagnostic {
    here(Code::LoneSurrogate, span, "half a character")
        .why("Characters beyond U+FFFF are written as two \\u escapes; here one is missing. It is shown as \u{fffd}.")
        .help("Write the character itself.")
}

pub(crate) fn bad_number(span: Span, text: &str, meant: Option<&str>) -> Diagnostic {
    let found = here(Code::BadNumber, span, format!("{} is not a number in JSON", quoted(text)))
        .why("Numbers have digits, at most one point and one exponent; no + before, no 0 before other digits.");
    match meant {
        Some(meant) => found
            .help(format!("Write {meant}, or put it in quotation marks where it is text."))
            .edit(span, meant),
        None => found.help("Write it so, or put it in quotation marks where it is text."),
    }
}

pub(crate) fn bad_word(span: Span, text: &str, meant: &str) -> Diagnostic {
    here(Code::BadWord, span, format!("{} is not a word of JSON", quoted(text)))
        .help(format!("Write {meant}."))
        .edit(span, meant)
}

pub(crate) fn unquoted_text(span: Span, text: &str) -> Diagnostic {
    here(Code::BadWord, span, format!("the text {} has no quotation marks", quoted(text)))
        .why("It was taken for a string up to the next comma, bracket or line end.")
        .help("Put text in straight double quotation marks.")
        .edit(Span::at(span.start), "\"")
        .edit(Span::at(span.end), "\"")
}

pub(crate) fn no_opening_mark(span: Span, text: &str, is_name: bool) -> Diagnostic {
    let (code, what) = match is_name {
        true => (Code::UnquotedName, "the name"),
        false => (Code::BadWord, "the text"),
    };
    here(code, span, format!("{what} {} has no opening quotation mark", quoted(text)))
        .help("Write \" before it.")
        .edit(Span::at(span.start), "\"")
}

pub(crate) fn unclosed_string(opening: Span, end: Span) -> Diagnostic {
    here(Code::UnclosedString, end, "a closing quotation mark is missing here")
        .why("The string was taken to end here.")
        .help("Write \" where the string ends.")
        .label(opening, "the string begins here")
        .edit(end, "\"")
}

pub(crate) fn cut_off(
    span: Span,
    opened: Span,
    depth: usize,
    missing: &str,
    sure: bool,
) -> Diagnostic {
    let what = match depth {
        1 => "a bracket is".to_owned(),
        depth => format!("{depth} brackets are"),
    };
    let found = here(Code::CutOff, span, format!("the file ends while {what} still open"))
        .label(opened, "the innermost was opened here");
    if sure {
        return found
            .why("Everything in it was used.")
            .help(format!("Write {missing} at its end."))
            .edit(span, missing);
    }
    let shown: String = missing.chars().take(12).collect();
    found
        .why("It was perhaps cut off on its way. What came before is used.")
        .help(format!("Get the file again. To go on with what is here, write {shown} at its end."))
}

pub(crate) fn cut_off_string(span: Span, opening: Span) -> Diagnostic {
    here(Code::CutOff, span, "the file ends inside a string")
        .why("It was perhaps cut off on its way. What came before is used.")
        .help("Get the file again. To go on with what is here, write \" at its end, and close what is open.")
        .label(opening, "the string begins here")
}

pub(crate) fn wrong_bracket(span: Span, opened: Option<Span>, wanted: &str) -> Diagnostic {
    let found = here(Code::WrongBracket, span, format!("this should be {wanted}"))
        .why("[ ] hold a list, { } hold fields with names; each is closed by its own kind.")
        .help(format!("Write {wanted}."))
        .edit(span, wanted);
    match opened {
        Some(opened) => found.label(opened, "opened here"),
        None => found,
    }
}

pub(crate) fn missing_bracket(span: Span, opened: Span, wanted: &str, written: &str) -> Diagnostic {
    here(Code::WrongBracket, span, format!("{wanted} is missing here"))
        .why("What was opened has to be closed before the next thing begins.")
        .help(format!("Write {written} here."))
        .label(opened, "opened here")
        .edit(span, written)
}

pub(crate) fn lone_bracket(span: Span) -> Diagnostic {
    here(Code::WrongBracket, span, "a closing bracket that nothing opened")
        .help("Remove it.")
        .edit(span, "")
}

pub(crate) fn too_deep(span: Span, limit: usize) -> Diagnostic {
    here(Code::TooDeep, span, format!("more than {limit} brackets inside each other"))
        .why("What is deeper was skipped. No bundle needs it: the file is damaged, or made to do harm.")
        .help("Remove it.")
        .group("deep")
}

pub(crate) fn second_document(span: Span) -> Diagnostic {
    here(Code::AfterEnd, span, "a second document begins here")
        .why("A file holds one bundle. Only the first was read; perhaps two files were pasted into one.")
        .help("Put it in a file of its own and name that in \"bundles\", or move its articles into the first.")
}

pub(crate) fn bracket_after_end(span: Span) -> Diagnostic {
    here(Code::AfterEnd, span, "a closing bracket too many")
        .help("Remove it, or look for one further up that closes too early.")
}

pub(crate) fn after_end(span: Span, rest: &str) -> Diagnostic {
    here(Code::AfterEnd, span, format!("something stands after the end: {}", quoted(rest)))
        .why("It was not read.")
        .help("Remove it, or look for a closing bracket further up that comes too early.")
}

pub(crate) fn double(span: Span, first: Span, name: &str) -> Diagnostic {
    here(Code::DuplicateName, span, format!("the field {} is written twice", quoted(name)))
        .why("Only the last one counts; what the others say is lost.")
        .help(format!("Keep one {}, and remove the other.", quoted(name)))
        .label(first, "first written here")
}
