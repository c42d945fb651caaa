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

pub(crate) fn missing_comma(span: Span, end: u32) -> Diagnostic {
    here(Code::MissingComma, span, "a comma is missing before this")
        .help("Put a comma at the end of what comes before.")
        .edit(Span::at(end), ",")
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

pub(crate) fn missing_colon(span: Span) -> Diagnostic {
    here(Code::MissingColon, span, "a colon is missing before this")
        .help("Write a colon between a name and its value.")
        .edit(Span::at(span.start), ": ")
}

pub(crate) fn not_a_colon(span: Span) -> Diagnostic {
    here(Code::MissingColon, span, "this should be a colon").help("Write a colon.").edit(span, ":")
}

pub(crate) fn missing_value(span: Span, name: &str) -> Diagnostic {
    here(Code::MissingValue, span, format!("{} has no value", quoted(name)))
        .help("Write a colon and a value after it, or remove it.")
}

pub(crate) fn wrong_quotes(span: Span, what: &str, mended: &str) -> Diagnostic {
    here(Code::WrongQuotes, span, format!("a string in {what} quotation marks"))
        .why("JSON knows only the straight double ones: \".")
        .help("Write straight double quotation marks. A word processor turns them into others: use a text editor.")
        .edit(span, mended)
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

pub(crate) fn unquoted_name(span: Span, name: &str) -> Diagnostic {
    here(Code::UnquotedName, span, format!("the name {} has no quotation marks", quoted(name)))
        .help("Put names of fields in straight double quotation marks.")
        .edit(Span::at(span.start), "\"")
        .edit(Span::at(span.end), "\"")
}

pub(crate) fn comment(span: Span) -> Diagnostic {
    here(Code::Comment, Span::new(span.start, span.end), "a comment")
        .why("JSON has none; it was skipped.")
        .help("Remove it.")
        .edit(span, "")
        .group("comment")
}

pub(crate) fn raw_control(span: Span, byte: u8) -> Diagnostic {
    let (what, meant) = match byte {
        b'\n' | b'\r' => ("a line break", "\\n"),
        b'\t' => ("a tab", "\\t"),
        _ => ("a control character", ""),
    };
    let found = here(Code::RawControl, span, format!("{what} inside a string"))
        .why("It was taken for a part of the text, but JSON does not allow it there.");
    if meant.is_empty() {
        found.help(format!("Remove it (it is {}).", visible(char::from(byte)))).edit(span, "")
    } else {
        found.help(format!("Write {meant} in its place.")).edit(span, meant)
    }
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

pub(crate) fn bad_number(span: Span, text: &str) -> Diagnostic {
    here(Code::BadNumber, span, format!("{} is not a number in JSON", quoted(text)))
        .why("Numbers have digits, at most one point and one exponent; no + before, no 0 before other digits.")
        .help("Write it so, or put it in quotation marks where it is text.")
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

pub(crate) fn unclosed_string(span: Span, end: u32) -> Diagnostic {
    here(Code::UnclosedString, span, "a string without its closing quotation mark")
        .why("It was taken to end with its line.")
        .help("Write \" at its end.")
        .edit(Span::at(end), "\"")
}

pub(crate) fn cut_off(span: Span, opened: Span, depth: usize, missing: &str) -> Diagnostic {
    let what = match depth {
        1 => "a bracket is".to_owned(),
        depth => format!("{depth} brackets are"),
    };
    here(Code::CutOff, span, format!("the file ends while {what} still open"))
        .why("It was perhaps cut off on its way. What came before is used.")
        .help("Get the file again, or close what is open.")
        .label(opened, "the innermost was opened here")
        .edit(span, missing)
}

pub(crate) fn cut_off_string(span: Span) -> Diagnostic {
    here(Code::CutOff, span, "the file ends inside the string that begins here")
        .why("It was perhaps cut off on its way. What came before is used.")
        .help("Get the file again, or close the string.")
}

pub(crate) fn wrong_bracket(span: Span, opened: Span, wanted: &str) -> Diagnostic {
    here(Code::WrongBracket, span, format!("this should be {wanted}"))
        .help(format!("Write {wanted}."))
        .label(opened, "opened here")
        .edit(span, wanted)
}

pub(crate) fn missing_bracket(span: Span, opened: Span, wanted: &str) -> Diagnostic {
    here(Code::WrongBracket, span, format!("{wanted} is missing before this"))
        .help(format!("Write {wanted} where the part ends that was opened."))
        .label(opened, "opened here")
        .edit(Span::at(span.start), wanted)
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
        .why("A file holds one JSON value. Only the first was read.")
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
        .help("Keep one of them.")
        .label(first, "first written here")
}
