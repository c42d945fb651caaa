//! About JSON that is not quite JSON. The reader adds file and path.

use warta_diagnostics::{Code, Diagnostic, Span, named, quoted, say, visible};

fn here(code: Code, span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(code, message).place(0, span, "")
}

/// Something before the first brace; `code` where nobody wrote it to be read.
pub(crate) fn text_before(span: Span, text: &str, code: bool) -> Diagnostic {
    let words = !code;
    let found = if words {
        here(Code::Unexpected, span, say!("json-text-before", text = quoted(text)))
    } else {
        here(Code::Unexpected, span, say!("json-text-before.message-2"))
    };
    let found = found.why(say!("json-text-before.why"));
    match words {
        true => found.help(say!("json-text-before.help")),
        false => found.help(say!("json-text-before.help-false")).edit(span, ""),
    }
}

/// Text that belongs to nothing.
pub(crate) fn stray(span: Span, text: &str, place: &str) -> Diagnostic {
    let found =
        here(Code::Unexpected, span, say!("json-stray", text = quoted(text), place = named(place)))
            .why(say!("json-stray.why"))
            .help(say!("json-stray.help"));
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
        say!("json-merge", one = quoted(one), other = quoted(other)),
    );
    found
        .why(say!("json-merge.why"))
        .help(say!("json-merge.help"))
        .label(middle, say!("json-merge.label", other = quoted(other)))
        .label(end, say!("json-merge.label-2"))
}

pub(crate) fn rest_of_merge(span: Span) -> Diagnostic {
    here(Code::MergeConflict, span, say!("json-rest-of-merge"))
        .why(say!("json-rest-of-merge.why"))
        .help(say!("json-rest-of-merge.help"))
}

/// `hole` is what lies between the texts, where they can be put together without a look.
pub(crate) fn joined(span: Span, hole: Option<Span>) -> Diagnostic {
    let found = here(Code::JoinedTexts, span, say!("json-joined"))
        .why(say!("json-joined.why"))
        .help(say!("json-joined.help"));
    match hole {
        Some(hole) => found.edit(hole, ""),
        None => found,
    }
}

/// Entities or escapes in place of quotation marks, `changes` being where they stand.
pub(crate) fn escaped_marks(span: Span, escapes: bool, changes: &[Span]) -> Diagnostic {
    let found = if escapes {
        here(Code::EscapedMarks, span, say!("json-escaped-marks"))
            .why(say!("json-escaped-marks.why"))
            .help(say!("json-escaped-marks.help"))
    } else {
        here(Code::EscapedMarks, span, say!("json-escaped-marks.message-2"))
            .why(say!("json-escaped-marks.why-2"))
            .help(say!("json-escaped-marks.help-2"))
    };
    changes.iter().fold(found, |found, span| found.edit(*span, "\""))
}

/// A line as YAML has it, with the changes that make one of JSON's of it.
pub(crate) fn yaml_line(span: Span, edits: Vec<warta_diagnostics::Edit>) -> Diagnostic {
    let mut found = here(Code::YamlLine, span, say!("json-yaml-line"))
        .why(say!("json-yaml-line.why"))
        .help(say!("json-yaml-line.help"));
    found.edits = edits;
    found
}

pub(crate) fn double_escape(span: Span, text: &str, meant: &str) -> Diagnostic {
    here(Code::DoubleEscape, span, say!("json-double-escape", text = quoted(text)))
        .why(say!("json-double-escape.why"))
        .help(say!(
            "json-double-escape.help",
            text = text.replacen("\\\\", "\\", 1),
            meant = named(meant)
        ))
}

/// Two texts behind each other; `hole` is what parts them.
pub(crate) fn second_text(span: Span, hole: Span) -> Diagnostic {
    here(Code::JoinedTexts, span, say!("json-second-text"))
        .why(say!("json-second-text.why"))
        .help(say!("json-second-text.help"))
        .choice(say!("json-second-text.choice"), hole, " ")
}

pub(crate) fn colon_inside(span: Span) -> Diagnostic {
    here(Code::MissingColon, span, say!("json-colon-inside"))
        .why(say!("json-colon-inside.why"))
        .help(say!("json-colon-inside.help"))
        .edit(span, "\":")
}

/// A string whose own closing mark has a backslash before it.
pub(crate) fn escaped_end(opening: Span, mark: Span) -> Diagnostic {
    here(Code::UnclosedString, mark, say!("json-escaped-end"))
        .why(say!("json-escaped-end.why"))
        .help(say!("json-escaped-end.help"))
        .label(opening, say!("json-escaped-end.label"))
        .edit(Span::new(mark.start, mark.start + 1), "")
}

/// Texts of a list that has no brackets.
pub(crate) fn texts_without_list(span: Span) -> Diagnostic {
    here(Code::WrongBracket, span, say!("json-texts-without-list"))
        .why(say!("json-texts-without-list.why"))
        .help(say!("json-texts-without-list.help"))
        .edit(Span::at(span.start), "[")
}

/// A number before an element of a list.
pub(crate) fn number_before_text(number: Span) -> Diagnostic {
    here(Code::YamlLine, number, say!("json-number-before-text"))
        .why(say!("json-number-before-text.why"))
        .help(say!("json-number-before-text.help"))
        .choice(say!("json-number-before-text.choice"), number, "")
}

/// Code of a program in the place of a value.
pub(crate) fn program(span: Span, text: &str) -> Diagnostic {
    here(Code::BadWord, span, say!("json-program", text = quoted(text)))
        .why(say!("json-program.why"))
        .help(say!("json-program.help"))
}

pub(crate) fn placeholder(span: Span, text: &str) -> Diagnostic {
    here(Code::Placeholder, span, say!("json-placeholder", text = quoted(text)))
        .why(say!("json-placeholder.why"))
        .help(say!("json-placeholder.help"))
}

pub(crate) fn round_brackets(span: Span, fields: bool) -> Diagnostic {
    let (open, pair) = if fields { ("{", "{ }") } else { ("[", "[ ]") };
    let what =
        if fields { say!("json-round-brackets.what") } else { say!("json-round-brackets.what-2") };
    here(Code::RoundBrackets, span, say!("json-round-brackets", what))
        .why(say!("json-round-brackets.why"))
        .help(say!("json-round-brackets.help", pair))
        .edit(span, open)
}

pub(crate) fn round_brackets_around_one(open: Span, close: Span) -> Diagnostic {
    here(Code::RoundBrackets, open, say!("json-round-brackets-around-one"))
        .why(say!("json-round-brackets-around-one.why"))
        .help(say!("json-round-brackets-around-one.help"))
        .edit(open, "")
        .edit(close, "")
}

pub(crate) fn list_in_braces(open: Span) -> Diagnostic {
    here(Code::WrongBracket, open, say!("json-list-in-braces"))
        .why(say!("json-list-in-braces.why"))
        .help(say!("json-list-in-braces.help"))
        .edit(open, "[")
}

pub(crate) fn records_in_braces(open: Span) -> Diagnostic {
    here(Code::WrongBracket, open, say!("json-records-in-braces"))
        .why(say!("json-records-in-braces.why"))
        .help(say!("json-records-in-braces.help"))
        .edit(open, "[")
}

pub(crate) fn fields_in_brackets(open: Span) -> Diagnostic {
    here(Code::WrongBracket, open, say!("json-fields-in-brackets"))
        .why(say!("json-fields-in-brackets.why"))
        .help(say!("json-fields-in-brackets.help"))
        .edit(open, "{")
}

/// An item with a dash; `text` is what needs quotation marks, and whether it needs a comma too.
pub(crate) fn dash(span: Span, dash: Span, text: Option<(Span, bool)>) -> Diagnostic {
    let found = here(Code::YamlLine, span, say!("json-dash"))
        .why(say!("json-dash.why"))
        .help(say!("json-dash.help"))
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
    here(Code::WrongBracket, span, say!("json-behind-list"))
        .why(say!("json-behind-list.why"))
        .help(say!("json-behind-list.help"))
        .label(end, say!("json-behind-list.label"))
        .edit(hole, "")
}

/// One text, or both with "or" between them.
fn either(texts: &[String]) -> String {
    match texts {
        [one, other] => say!("json-either.two", rest = one, last = other),
        _ => texts.concat(),
    }
}

/// A number that is written for people. `whole` is what it is where its signs divide thousands, `fraction`
/// where the last one begins a fraction.
pub(crate) fn grouped_number(
    span: Span,
    text: &str,
    whole: Option<String>,
    fraction: Option<String>,
) -> Diagnostic {
    let found = here(Code::BadNumber, span, say!("json-grouped-number", text = quoted(text)))
        .why(say!("json-grouped-number.why"));
    let meant = either(&[whole, fraction].into_iter().flatten().collect::<Vec<_>>());
    let meant = if meant.is_empty() { meant } else { say!("json-grouped-number.meant", meant) };
    found.help(say!("json-grouped-number.help", meant))
}

pub(crate) fn unexpected(span: Span, text: &str) -> Diagnostic {
    here(Code::Unexpected, span, say!("json-unexpected", text = quoted(text.trim_end())))
        .why(say!("json-unexpected.why"))
        .help(say!("json-unexpected.help"))
}

pub(crate) fn odd_space(span: Span) -> Diagnostic {
    here(Code::Unexpected, span, say!("json-odd-space"))
        .help(say!("json-odd-space.help"))
        .edit(span, " ")
        .group("space")
}

pub(crate) fn no_name(span: Span) -> Diagnostic {
    here(Code::Unexpected, span, say!("json-no-name"))
        .why(say!("json-no-name.why"))
        .help(say!("json-no-name.help"))
}

pub(crate) fn second_colon(span: Span) -> Diagnostic {
    here(Code::Unexpected, span, say!("json-second-colon"))
        .help(say!("json-second-colon.help"))
        .edit(span, "")
}

pub(crate) fn missing_comma(span: Span, next: Span) -> Diagnostic {
    here(Code::MissingComma, span, say!("json-missing-comma"))
        .why(say!("json-missing-comma.why"))
        .help(say!("json-missing-comma.help"))
        .label(next, say!("json-missing-comma.label"))
        .edit(span, ",")
}

pub(crate) fn not_a_comma(span: Span) -> Diagnostic {
    here(Code::MissingComma, span, say!("json-not-a-comma"))
        .help(say!("json-not-a-comma.help"))
        .edit(span, ",")
}

pub(crate) fn colon_in_list(span: Span) -> Diagnostic {
    here(Code::MissingComma, span, say!("json-colon-in-list"))
        .why(say!("json-colon-in-list.why"))
        .help(say!("json-colon-in-list.help"))
}

pub(crate) fn extra_comma(span: Span) -> Diagnostic {
    here(Code::ExtraComma, span, say!("json-extra-comma"))
        .why(say!("json-extra-comma.why"))
        .help(say!("json-extra-comma.help"))
        .edit(span, "")
}

pub(crate) fn missing_colon(span: Span, value: Span) -> Diagnostic {
    here(Code::MissingColon, span, say!("json-missing-colon"))
        .why(say!("json-missing-colon.why"))
        .help(say!("json-missing-colon.help"))
        .label(value, say!("json-missing-colon.label"))
        .edit(span, ":")
}

pub(crate) fn not_a_colon(span: Span) -> Diagnostic {
    here(Code::MissingColon, span, say!("json-not-a-colon"))
        .help(say!("json-not-a-colon.help"))
        .edit(span, ":")
}

pub(crate) fn missing_value(span: Span, name: &str) -> Diagnostic {
    here(Code::MissingValue, span, say!("json-missing-value", value = quoted(name)))
        .help(say!("json-missing-value.help"))
}

/// The ids of the kinds of quotation marks that are not those of JSON.
pub(crate) const QUOTES: [&str; 3] =
    ["json-quotes-back-ticked", "json-quotes-curved", "json-quotes-single"];

/// What is said of a string between marks of such a kind.
pub(crate) fn wrong_quotes_message(what: &str) -> String {
    say!("json-wrong-quotes", what = named(what))
}

pub(crate) fn wrong_quotes(span: Span, what: &str, changes: &[(Span, &str)]) -> Diagnostic {
    let found = here(Code::WrongQuotes, span, wrong_quotes_message(what))
        .why(say!("json-wrong-quotes.why"))
        .help(say!("json-wrong-quotes.help"));
    changes.iter().fold(found, |found, (span, mark)| found.edit(*span, *mark))
}

pub(crate) fn mismatched_quote(span: Span) -> Diagnostic {
    here(Code::WrongQuotes, span, say!("json-mismatched-quote"))
        .why(say!("json-mismatched-quote.why"))
        .help(say!("json-mismatched-quote.help"))
        .edit(span, "\"")
}

/// `exact` where they come in pairs around words, so that they can only be meant as speech.
pub(crate) fn inner_quotes(span: Span, all: &[Span], exact: bool) -> Diagnostic {
    let mut found = here(Code::WrongQuotes, span, say!("json-inner-quotes"))
        .why(say!("json-inner-quotes.why"))
        .help(say!("json-inner-quotes.help"));
    for mark in all.iter().filter(|_| exact) {
        found = found.edit(*mark, "\\\"");
    }
    found
}

/// A text with one mark too many inside it, or one too few.
pub(crate) fn torn_text(span: Span) -> Diagnostic {
    here(Code::WrongQuotes, span, say!("json-torn-text"))
        .why(say!("json-torn-text.why"))
        .help(say!("json-torn-text.help"))
}

pub(crate) fn broken_text(span: Span) -> Diagnostic {
    here(Code::WrongQuotes, span, say!("json-broken-text"))
        .why(say!("json-broken-text.why"))
        .help(say!("json-broken-text.help"))
}

pub(crate) fn unquoted_name(span: Span, name: &str) -> Diagnostic {
    let found = here(Code::UnquotedName, span, say!("json-unquoted-name", value = quoted(name)))
        .help(say!("json-unquoted-name.help"));
    // Anything else may be no name at all.
    let word = name.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '$'))
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '$' | '-' | '.' | ' '));
    match word {
        true => found.edit(Span::at(span.start), "\"").edit(Span::at(span.end), "\""),
        false => found,
    }
}

pub(crate) fn comment(span: Span, whole: Span, of_html: bool) -> Diagnostic {
    let what = if of_html { say!("json-comment.what") } else { say!("json-comment.what-2") };
    here(Code::Comment, span, what)
        .why(say!("json-comment.why"))
        .help(say!("json-comment.help"))
        .edit(whole, "")
        .group("comment")
}

pub(crate) fn raw_control(span: Span, byte: u8, changes: &[(Span, &str)]) -> Diagnostic {
    let (what, meant) = match byte {
        b'\n' | b'\r' => (say!("json-raw-control.what"), "\\n"),
        b'\t' => (say!("json-raw-control.what-2"), "\\t"),
        _ => (say!("json-raw-control.what-3"), ""),
    };
    let found = here(Code::RawControl, span, say!("json-raw-control", what))
        .why(say!("json-raw-control.why"))
        .help(if meant.is_empty() {
            say!("json-raw-control.help", byte = visible(char::from(byte)))
        } else {
            say!("json-raw-control.help-2", meant)
        });
    changes.iter().fold(found, |found, (span, written)| found.edit(*span, *written))
}

/// Line breaks inside an element of a list, each between what look like two paragraphs.
pub(crate) fn paragraphs_in_string(span: Span, changes: &[(Span, &str)]) -> Diagnostic {
    let with = |written: &str| -> Vec<(Span, String)> {
        changes.iter().map(|(span, _)| (*span, written.to_owned())).collect()
    };
    raw_control(span, b'\n', &[])
        .help(say!("json-paragraphs-in-string.help"))
        .choice_of(
            say!("json-paragraphs-in-string.choice", changes = changes.len() + 1),
            with("\", \""),
        )
        .choice_of(say!("json-paragraphs-in-string.choice-2"), with("\\n"))
}

pub(crate) fn bad_escape(span: Span, text: &str) -> Diagnostic {
    let found = here(Code::BadEscape, span, say!("json-bad-escape", text = quoted(text)))
        .why(say!("json-bad-escape.why"))
        .help(say!("json-bad-escape.help"));
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
    here(Code::BadEscape, span, say!("json-escaped-mark", text = quoted(text)))
        .why(say!("json-escaped-mark.why", mark))
        .help(say!("json-escaped-mark.help"))
        .edit(slash, "")
}

/// A sign by its number, as another language has it or with digits missing; `meant` is the sign, where that is
/// plain.
pub(crate) fn other_escape(span: Span, text: &str, meant: Option<char>) -> Diagnostic {
    let found = here(Code::BadEscape, span, say!("json-other-escape", text = quoted(text)))
        .why(say!("json-other-escape.why"))
        .help(say!("json-other-escape.help"));
    match meant {
        Some(meant) => found.choice(say!("json-other-escape.choice"), span, meant.to_string()),
        None => found,
    }
}

pub(crate) fn lone_surrogate(span: Span) -> Diagnostic {
    here(Code::LoneSurrogate, span, say!("json-lone-surrogate"))
        .why(say!("json-lone-surrogate.why"))
        .help(say!("json-lone-surrogate.help"))
}

pub(crate) fn bad_number(span: Span, text: &str, meant: Option<&str>) -> Diagnostic {
    let found = here(Code::BadNumber, span, say!("json-bad-number", text = quoted(text)))
        .why(say!("json-bad-number.why"));
    match meant {
        Some(meant) => found.help(say!("json-bad-number.help", meant)).edit(span, meant),
        None => found.help(say!("json-bad-number.help-none")),
    }
}

pub(crate) fn bad_word(span: Span, text: &str, meant: &str) -> Diagnostic {
    here(Code::BadWord, span, say!("json-bad-word", text = quoted(text)))
        .help(say!("json-bad-word.help", meant))
        .edit(span, meant)
}

pub(crate) fn unquoted_text(span: Span, text: &str) -> Diagnostic {
    let found = here(Code::BadWord, span, say!("json-unquoted-text", text = quoted(text)))
        .why(say!("json-unquoted-text.why"))
        .help(say!("json-unquoted-text.help"));
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
        true => (Code::UnquotedName, say!("json-no-opening-mark.what")),
        false => (Code::BadWord, say!("json-no-opening-mark.what-false")),
    };
    here(code, span, say!("json-no-opening-mark", what, text = quoted(text)))
        .help(say!("json-no-opening-mark.help"))
        .edit(Span::at(span.start), "\"")
}

pub(crate) fn unclosed_string(opening: Span, end: Span, sure: bool) -> Diagnostic {
    let found = here(Code::UnclosedString, end, say!("json-unclosed-string"))
        .why(say!("json-unclosed-string.why"))
        .help(say!("json-unclosed-string.help"))
        .label(opening, say!("json-unclosed-string.label"));
    if sure { found.edit(end, "\"") } else { found }
}

pub(crate) fn cut_off(
    span: Span,
    opened: Span,
    depth: usize,
    missing: &str,
    sure: bool,
) -> Diagnostic {
    let found = here(Code::CutOff, span, say!("json-cut-off", depth))
        .label(opened, say!("json-cut-off.label"));
    if sure {
        return found
            .why(say!("json-cut-off.why"))
            .help(say!("json-cut-off.help", missing))
            .edit(span, missing);
    }
    let shown: String = missing.chars().take(12).collect();
    found.why(say!("json-cut-off.why-2")).help(say!("json-cut-off.help-2", shown))
}

pub(crate) fn cut_off_string(span: Span, opening: Span) -> Diagnostic {
    here(Code::CutOff, span, say!("json-cut-off-string"))
        .why(say!("json-cut-off-string.why"))
        .help(say!("json-cut-off-string.help"))
        .label(opening, say!("json-cut-off-string.label"))
}

pub(crate) fn wrong_bracket(span: Span, opened: Option<Span>, wanted: &str) -> Diagnostic {
    let found = here(Code::WrongBracket, span, say!("json-wrong-bracket", wanted))
        .why(say!("json-wrong-bracket.why"))
        .help(say!("json-wrong-bracket.help", wanted))
        .edit(span, wanted);
    match opened {
        Some(opened) => found.label(opened, say!("json-wrong-bracket.label")),
        None => found,
    }
}

pub(crate) fn missing_bracket(span: Span, opened: Span, wanted: &str, written: &str) -> Diagnostic {
    here(Code::WrongBracket, span, say!("json-missing-bracket", wanted))
        .why(say!("json-missing-bracket.why"))
        .help(say!("json-missing-bracket.help", written))
        .label(opened, say!("json-missing-bracket.label"))
        .edit(span, written)
}

pub(crate) fn lone_bracket(span: Span) -> Diagnostic {
    here(Code::WrongBracket, span, say!("json-lone-bracket"))
        .help(say!("json-lone-bracket.help"))
        .edit(span, "")
}

pub(crate) fn too_deep(span: Span, limit: usize) -> Diagnostic {
    here(Code::TooDeep, span, say!("json-too-deep", limit))
        .why(say!("json-too-deep.why"))
        .help(say!("json-too-deep.help"))
        .group("deep")
}

pub(crate) fn second_document(span: Span) -> Diagnostic {
    here(Code::AfterEnd, span, say!("json-second-document"))
        .why(say!("json-second-document.why"))
        .help(say!("json-second-document.help"))
}

pub(crate) fn bracket_after_end(span: Span) -> Diagnostic {
    here(Code::AfterEnd, span, say!("json-bracket-after-end"))
        .help(say!("json-bracket-after-end.help"))
}

pub(crate) fn after_end(span: Span, rest: &str) -> Diagnostic {
    here(Code::AfterEnd, span, say!("json-after-end", rest = quoted(rest)))
        .why(say!("json-after-end.why"))
        .help(say!("json-after-end.help"))
}

/// What a program or mark-up put behind the end: `whole` is all of it.
pub(crate) fn sign_after_end(span: Span, rest: &str, whole: Span) -> Diagnostic {
    here(Code::AfterEnd, span, say!("json-sign-after-end", rest = quoted(rest)))
        .why(say!("json-sign-after-end.why"))
        .help(say!("json-sign-after-end.help"))
        .edit(whole, "")
}

/// A figure with words behind it.
pub(crate) fn figure_with_words(span: Span, text: &str, figure: &str) -> Diagnostic {
    here(Code::BadNumber, span, say!("json-figure-with-words", text = quoted(text)))
        .why(say!("json-figure-with-words.why"))
        .help(say!("json-figure-with-words.help", figure))
}

pub(crate) fn double(span: Span, first: Span, name: &str) -> Diagnostic {
    here(Code::DuplicateName, span, say!("json-double", value = quoted(name)))
        .why(say!("json-double.why"))
        .help(say!("json-double.help", value = quoted(name)))
        .label(first, say!("json-double.label"))
}

/// A path that begins with a drive, or leads to one computer otherwise.
pub fn on_this_computer(code: Code, text: &str, name: &str) -> Diagnostic {
    let name = if name.is_empty() { "foto.jpg" } else { name };
    // What is no address is kept as it stands.
    let out =
        if code == Code::BadEscape { String::new() } else { say!("json-on-this-computer.out") };
    let twice =
        if code == Code::BadEscape { say!("json-on-this-computer.twice") } else { String::new() };
    Diagnostic::new(code, say!("json-on-this-computer", text = quoted(text)))
        .why(say!("json-on-this-computer.why", out))
        .help(say!("json-on-this-computer.help", name, twice))
}

/// A path with the backslashes of Windows.
pub fn backslashes(code: Code, text: &str, path: &str, inner: Span) -> Diagnostic {
    let out = if code == Code::BadEscape { String::new() } else { say!("json-backslashes.out") };
    Diagnostic::new(code, say!("json-backslashes", text = quoted(text)))
        .why(say!("json-backslashes.why", out))
        .help(say!("json-backslashes.help", path = quoted(path)))
        .edit(inner, path)
}
