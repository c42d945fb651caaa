//! About JSON that is not quite JSON. The reader adds file and path.

use warta_diagnostics::{Code, Diagnostic, Span, quoted, visible};

fn here(code: Code, span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(code, message).place(0, span, "")
}

/// Something before the first brace; `code` where nobody wrote it to be read.
pub(crate) fn text_before(span: Span, text: &str, code: bool) -> Diagnostic {
    let words = !code;
    let found = if words {
        here(Code::Unexpected, span, format!("{} stands before the bundle", quoted(text)))
    } else {
        here(Code::Unexpected, span, "something stands before the first brace")
    };
    let found = found.why("A bundle is JSON only, not a script: it begins with {.");
    match words {
        true => found.help("Remove it, or move it to where it belongs: it was not used."),
        false => found.help("Remove it.").edit(span, ""),
    }
}

/// Text that belongs to nothing.
pub(crate) fn stray(span: Span, text: &str, place: &str) -> Diagnostic {
    let found = here(Code::Unexpected, span, format!("{} stands {place}", quoted(text)))
        .why("It was skipped.")
        .help("Remove it, or write it where it belongs.");
    // One sign is a slip of the finger; a word may have been meant for somewhere.
    match text.chars().filter(|c| !is_mark(*c)).count() {
        0 | 1 => found.edit(span, ""),
        _ => found,
    }
}

/// Whether it is a mark above a letter, as one of its own.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Both sides of a merge; `sides` are their names.
pub(crate) fn merge(span: Span, sides: [&str; 2], middle: Span, end: Span) -> Diagnostic {
    let [one, other] = sides;
    let found = here(
        Code::MergeConflict,
        span,
        format!("an unresolved merge of {} and {}", quoted(one), quoted(other)),
    );
    found
        .why("Two people changed the same lines. Until it is resolved, what stands above ======= is shown, and what stands below it is not.")
        .help("Keep the lines that are right, from either side, and remove the others and the lines that begin with <<<<<<<, ======= and >>>>>>>.")
        .label(middle, format!("from here on it is what {} says", quoted(other)))
        .label(end, "the merge ends here")
}

pub(crate) fn rest_of_merge(span: Span) -> Diagnostic {
    here(Code::MergeConflict, span, "a line that a merge left behind")
        .why("It was skipped.")
        .help("See whether the lines around it are those that you want, and remove it.")
}

/// `hole` is what lies between the texts, where they can be put together without a look.
pub(crate) fn joined(span: Span, hole: Option<Span>) -> Diagnostic {
    let found = here(Code::JoinedTexts, span, "two texts joined by a sign")
        .why("JSON does not join texts: each is one string. They were read as one.")
        .help("Write them as one text, between one pair of quotation marks.");
    match hole {
        Some(hole) => found.edit(hole, ""),
        None => found,
    }
}

/// Entities or escapes in place of quotation marks, `changes` being where they stand.
pub(crate) fn escaped_marks(span: Span, escapes: bool, changes: &[Span]) -> Diagnostic {
    let found = if escapes {
        here(Code::EscapedMarks, span, "quotation marks with a backslash before them")
            .why("\\\" is a quotation mark inside a string. Around names and texts stand marks without a backslash. It was read as it is meant.")
            .help("Write \" in place of each \\\" around names and texts, or copy the file again from where it comes.")
    } else {
        here(Code::EscapedMarks, span, "quotation marks written as in HTML")
        .why("JSON knows only the straight double ones: \". The file went through a program for web pages. It was read as it is meant.")
        .help("Write \" in place of each &quot; around names and texts, or copy the file again from where it comes.")
    };
    changes.iter().fold(found, |found, span| found.edit(*span, "\""))
}

/// A line as YAML has it, with the changes that make one of JSON's of it.
pub(crate) fn yaml_line(span: Span, edits: Vec<warta_diagnostics::Edit>) -> Diagnostic {
    let mut found = here(Code::YamlLine, span, "a line as in YAML: name: text")
        .why("JSON has quotation marks around the name and around the text, and a comma between two fields.")
        .help("Write \"name\": \"text\", with a comma behind it if another field follows.");
    found.edits = edits;
    found
}

pub(crate) fn double_escape(span: Span, text: &str, meant: &str) -> Diagnostic {
    here(
        Code::DoubleEscape,
        span,
        format!("{} in a text: readers see it as it stands", quoted(text)),
    )
    .why("Two backslashes are one that is shown.")
    .help(format!(
        "Write {} with one backslash, where {meant} is meant.",
        text.replacen("\\\\", "\\", 1)
    ))
}

/// Two texts behind each other; `hole` is what parts them.
pub(crate) fn second_text(span: Span, hole: Span) -> Diagnostic {
    here(Code::JoinedTexts, span, "a second text in one field")
        .why("A field has one value. The first text was used, this one was left out.")
        .help("Write them as one text, between one pair of quotation marks, or put several texts in a list [ ] with commas between them. Where a name and a colon are missing, write them.")
        .choice("one text", hole, " ")
}

pub(crate) fn colon_inside(span: Span) -> Diagnostic {
    here(Code::MissingColon, span, "the colon stands inside the quotation marks")
        .why("Between the name of a field and its value stands a colon, outside of any quotation marks.")
        .help("Write it behind the closing quotation mark.")
        .edit(span, "\":")
}

/// A string whose own closing mark has a backslash before it.
pub(crate) fn escaped_end(opening: Span, mark: Span) -> Diagnostic {
    here(Code::UnclosedString, mark, "the backslash takes the closing quotation mark into the text")
        .why("\\\" is a quotation mark inside a string. The string was taken to end here.")
        .help("Remove the backslash.")
        .label(opening, "the string begins here")
        .edit(Span::new(mark.start, mark.start + 1), "")
}

/// Texts of a list that has no brackets.
pub(crate) fn texts_without_list(span: Span) -> Diagnostic {
    here(Code::WrongBracket, span, "several texts in one field, without [ ] around them")
        .why("Several values stand in a list [ ]. They were read as one.")
        .help("Write [ before the first and ] behind the last.")
        .edit(Span::at(span.start), "[")
}

/// A number before an element of a list.
pub(crate) fn number_before_text(number: Span) -> Diagnostic {
    here(Code::YamlLine, number, "a number before an element of a list")
        .why("In JSON the elements of a list have no numbers. The number was left out.")
        .help("Remove it. For a numbered list write a block: { \"type\": \"list\", \"ordered\": true, \"items\": [ ] }.")
        .choice("without the number", number, "")
}

/// Code of a program in the place of a value.
pub(crate) fn program(span: Span, text: &str) -> Diagnostic {
    here(Code::BadWord, span, format!("{} is code of a program, not a value", quoted(text)))
        .why("Nothing runs in JSON: it was left out.")
        .help("Write what it gives: a text in quotation marks, a number, true or false.")
}

pub(crate) fn placeholder(span: Span, text: &str) -> Diagnostic {
    here(Code::Placeholder, span, format!("{} stands for something that is not here", quoted(text)))
        .why("It was skipped: nothing is shown in its place.")
        .help("Write what belongs here, or remove it.")
}

pub(crate) fn round_brackets(span: Span, fields: bool) -> Diagnostic {
    let (what, open, pair) = if fields { ("fields", "{", "{ }") } else { ("a list", "[", "[ ]") };
    here(Code::RoundBrackets, span, format!("{what} in round brackets"))
        .why("JSON has [ ] for lists and { } for fields with names.")
        .help(format!("Write {pair} in place of ( )."))
        .edit(span, open)
}

pub(crate) fn round_brackets_around_one(open: Span, close: Span) -> Diagnostic {
    here(Code::RoundBrackets, open, "round brackets around a value")
        .why("JSON has none.")
        .help("Remove both.")
        .edit(open, "")
        .edit(close, "")
}

pub(crate) fn list_in_braces(open: Span) -> Diagnostic {
    here(Code::WrongBracket, open, "a list in { }")
        .why("A list stands in [ ]; { } hold fields, each with a name and a colon. It was read as a list.")
        .help("Write [ ] in place of { }.")
        .edit(open, "[")
}

pub(crate) fn records_in_braces(open: Span) -> Diagnostic {
    here(Code::WrongBracket, open, "records in { }, some of them with a key before them")
        .why("Records stand in a list [ ], without keys. They were read so.")
        .help("Write [ ] in place of { }, and remove the keys.")
        .edit(open, "[")
}

pub(crate) fn fields_in_brackets(open: Span) -> Diagnostic {
    here(Code::WrongBracket, open, "this should be {")
        .why("[ ] hold a list, { } hold fields with names; each is closed by its own kind.")
        .help("Write { } in place of [ ] around fields with names.")
        .edit(open, "{")
}

/// An item with a dash; `text` is what needs quotation marks, and whether it needs a comma too.
pub(crate) fn dash(span: Span, dash: Span, text: Option<(Span, bool)>) -> Diagnostic {
    let found = here(Code::YamlLine, span, "a dash before an element of a list, as in YAML")
        .why("In JSON the elements stand in [ ], each text in quotation marks, with commas between them.")
        .help("Remove the dash, and write \"text\", with a comma behind it if another follows.")
        .edit(dash, "");
    match text {
        Some((text, comma)) => found
            .edit(Span::at(text.start), "\"")
            .edit(Span::at(text.end), if comma { "\"," } else { "\"" }),
        None => found,
    }
}

/// What stands behind the list that it belongs to; `end` is the list's bracket, `hole` what goes with it.
pub(crate) fn behind_list(span: Span, end: Span, hole: Span) -> Diagnostic {
    here(Code::WrongBracket, span, "this stands behind the end of its list")
        .why("It was read as a part of the list before it.")
        .help("Move the ] of the list behind it.")
        .label(end, "the list ends here")
        .edit(hole, "")
}

/// A number that is written for people. `whole` is what it is where its signs divide thousands, `fraction`
/// where the last one begins a fraction.
pub(crate) fn grouped_number(
    span: Span,
    text: &str,
    whole: Option<String>,
    fraction: Option<String>,
) -> Diagnostic {
    let found =
        here(Code::BadNumber, span, format!("{} can be read in several ways", quoted(text)))
            .why("The figure is shown as unknown: nothing is guessed.");
    let meant = [whole, fraction].into_iter().flatten().collect::<Vec<_>>().join(", or ");
    let meant = if meant.is_empty() { meant } else { format!("Did you mean {meant}? ") };
    found.help(format!("{meant}Write digits only, and a point only before a fraction."))
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

pub(crate) fn colon_in_list(span: Span) -> Diagnostic {
    here(Code::MissingComma, span, "a colon in a list")
        .why("A name and a colon begin a field, and fields stand in { }. It was read as a comma.")
        .help("Where a field begins here, write ] before its name, or { } around it. Between two elements of a list write a comma.")
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

/// `exact` where they come in pairs around words, so that they can only be meant as speech.
pub(crate) fn inner_quotes(span: Span, all: &[Span], exact: bool) -> Diagnostic {
    let mut found = here(Code::WrongQuotes, span, "a quotation mark inside a string")
        .why("It would end the string; it was taken for a part of the text.")
        .help("Write \\\" for a quotation mark inside a string, or use curved ones: “ ”.");
    for mark in all.iter().filter(|_| exact) {
        found = found.edit(*mark, "\\\"");
    }
    found
}

/// A text with one mark too many inside it, or one too few.
pub(crate) fn torn_text(span: Span) -> Diagnostic {
    here(Code::WrongQuotes, span, "a quotation mark inside this text has no other")
        .why("It was read as one text, with the mark in it.")
        .help("Where somebody is quoted, write \\\" at both ends of what is said, or use curved marks: “ ”. Where these are two texts, write \" behind the first.")
}

pub(crate) fn broken_text(span: Span) -> Diagnostic {
    here(Code::WrongQuotes, span, "the quotation marks do not tell where this text begins and ends")
        .why("A part of it may be shown as something else, or not at all.")
        .help("Put the whole text between one pair of straight double quotation marks. Write \\\" for each quotation mark inside it, or use curved ones there: “ ”.")
}

pub(crate) fn unquoted_name(span: Span, name: &str) -> Diagnostic {
    let found =
        here(Code::UnquotedName, span, format!("the name {} has no quotation marks", quoted(name)))
            .help("Put names of fields in straight double quotation marks.");
    // Anything else may be no name at all.
    let word = name.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '$'))
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | '-' | '.' | ' '));
    match word {
        true => found.edit(Span::at(span.start), "\"").edit(Span::at(span.end), "\""),
        false => found,
    }
}

pub(crate) fn comment(span: Span, whole: Span, of_html: bool) -> Diagnostic {
    let what = if of_html { "a comment as in HTML" } else { "a comment" };
    here(Code::Comment, span, what)
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

/// Line breaks inside an element of a list, each between what look like two paragraphs.
pub(crate) fn paragraphs_in_string(span: Span, changes: &[(Span, &str)]) -> Diagnostic {
    let with = |written: &str| -> Vec<(Span, String)> {
        changes.iter().map(|(span, _)| (*span, written.to_owned())).collect()
    };
    raw_control(span, b'\n', &[])
        .help("Did you mean a paragraph for each? Put each into quotation marks of its own. For line breaks within one paragraph write \\n.")
        .choice_of(format_args!("{} paragraphs", changes.len() + 1), with("\", \""))
        .choice_of("one paragraph with line breaks", with("\\n"))
}

pub(crate) fn bad_escape(span: Span, text: &str) -> Diagnostic {
    let found = here(Code::BadEscape, span, format!("{} means nothing in JSON", quoted(text)))
        .why("A backslash may be followed by \" \\ / b f n r t, or u and four hexadecimal digits.")
        .help("For a backslash itself write two.");
    // A program's text goes on like this on its next line.
    match text.ends_with(['\n', '\r']) {
        true => found,
        false => found.edit(Span::at(span.start), "\\"),
    }
}

/// A mark with a backslash that other languages allow before it, and JSON does not.
pub(crate) fn escaped_mark(span: Span, text: &str) -> Diagnostic {
    let mark = text.trim_start_matches('\\');
    let slash = Span::new(span.start, span.start.saturating_add(1));
    here(Code::BadEscape, span, format!("{} means nothing in JSON", quoted(text)))
        .why(format!("Only \" needs a backslash before it. It was read as {mark}."))
        .help("Remove the backslash.")
        .edit(slash, "")
}

/// A sign by its number, as another language has it or with digits missing; `meant` is the sign, where that is
/// plain.
pub(crate) fn other_escape(span: Span, text: &str, meant: Option<char>) -> Diagnostic {
    let found = here(Code::BadEscape, span, format!("{} means nothing in JSON", quoted(text)))
        .why("A sign can be written by its number: \\u and four hexadecimal digits. Readers would see this as it stands.")
        .help("Write the sign itself.");
    match meant {
        Some(meant) => found.choice("the sign", span, meant.to_string()),
        None => found,
    }
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
    let found =
        here(Code::BadWord, span, format!("the text {} has no quotation marks", quoted(text)))
            .why("It was taken for a string up to where the value seems to end.")
            .help("Put text in straight double quotation marks.");
    match reads_as_text(text) {
        true => found.edit(Span::at(span.start), "\"").edit(Span::at(span.end), "\""),
        false => found,
    }
}

/// Whether words without quotation marks can only be text: no sign of a program or of mark-up is in them.
fn reads_as_text(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '#' | '@' | '“' | '‘' | '/'))
        && !["<", ">", "\\", "`", " + ", " = ", "(\"", "&quot;"]
            .iter()
            .any(|sign| text.contains(sign))
        && !matches!(
            text.trim_end_matches(['.', ':', '!', '?']),
            "dst"
                | "dsb"
                | "dll"
                | "dkk"
                | "etc"
                | "TODO"
                | "TBD"
                | "TBA"
                | "FIXME"
                | "XXX"
                | "N/A"
                | "n/a"
        )
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

pub(crate) fn unclosed_string(opening: Span, end: Span, sure: bool) -> Diagnostic {
    let found = here(Code::UnclosedString, end, "a closing quotation mark is missing here")
        .why("The string was taken to end here.")
        .help("Write \" where the string ends.")
        .label(opening, "the string begins here");
    if sure { found.edit(end, "\"") } else { found }
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

/// What a program or mark-up put behind the end: `whole` is all of it.
pub(crate) fn sign_after_end(span: Span, rest: &str, whole: Span) -> Diagnostic {
    here(Code::AfterEnd, span, format!("something stands after the end: {}", quoted(rest)))
        .why("It was not read.")
        .help("Remove it.")
        .edit(whole, "")
}

/// A figure with words behind it.
pub(crate) fn figure_with_words(span: Span, text: &str, figure: &str) -> Diagnostic {
    here(Code::BadNumber, span, format!("{} is more than a number", quoted(text)))
        .why("The figure is shown as unknown: nothing is guessed.")
        .help(format!("Write only the number, {figure}, if that is what is meant."))
}

pub(crate) fn double(span: Span, first: Span, name: &str) -> Diagnostic {
    here(Code::DuplicateName, span, format!("the field {} is written twice", quoted(name)))
        .why("Only the last one counts; what the others say is lost.")
        .help(format!("Keep one {}, and remove the other.", quoted(name)))
        .label(first, "first written here")
}

/// A path that begins with a drive, or leads to one computer otherwise.
pub fn on_this_computer(code: Code, text: &str, name: &str) -> Diagnostic {
    let name = if name.is_empty() { "foto.jpg" } else { name };
    // What is no address is kept as it stands.
    let out = if code == Code::BadEscape { "" } else { " It was left out." };
    Diagnostic::new(code, format!("{} is a place on your own computer", quoted(text)))
        .why(format!(
            "Readers can't open it: they have neither your computer nor its folders.{out}"
        ))
        .help(format!(
            "Put the file into the folder media beside the bundle, and write \"media/{name}\".{}",
            if code == Code::BadEscape {
                " Where it is part of a text, write each backslash twice."
            } else {
                ""
            }
        ))
}

/// A path with the backslashes of Windows.
pub fn backslashes(code: Code, text: &str, path: &str, inner: Span) -> Diagnostic {
    let out = if code == Code::BadEscape { "" } else { " It was left out." };
    Diagnostic::new(code, format!("{} is written with backslashes", quoted(text)))
        .why(format!(
            "On the web the parts of a path have slashes between them, on Windows too.{out}"
        ))
        .help(format!("Write {}.", quoted(path)))
        .edit(inner, path)
}
