//! About values: slugs, dates, addresses, texts.

use warta_diagnostics::{Code, Diagnostic, Span, list, named, quoted, say};

use super::shape::a_record;
use crate::decode::date::Weekday;
use crate::decode::date::{DateChange as Change, DateFault as Fault};
use crate::decode::note::MarkupChange as Shown;
use crate::decode::remedy::Remedy;

pub(crate) fn bad_slug(text: &str, clean: &str, span: Span) -> Diagnostic {
    let found = Diagnostic::new(Code::BadSlug, say!("bundle-bad-slug", text = quoted(text)))
        .help(say!("bundle-bad-slug.help"));
    if clean.is_empty() {
        return found.why(say!("bundle-bad-slug.why"));
    }
    found
        .why(say!("bundle-bad-slug.why-2", clean = quoted(clean)))
        .edit(span, format_args!("\"{clean}\""))
}

pub(crate) fn missing_slug(made: &str, field: Option<(Span, String)>) -> Diagnostic {
    let found = Diagnostic::new(Code::MissingSlug, say!("bundle-missing-slug"))
        .why(say!("bundle-missing-slug.why", made = quoted(made)))
        .help(say!("bundle-missing-slug.help", made = quoted(made)));
    match field {
        Some((span, field)) => found.edit(span, field),
        None => found,
    }
}

pub(crate) fn missing_headline(made: &str) -> Diagnostic {
    let found = Diagnostic::new(Code::MissingHeadline, say!("bundle-missing-headline"));
    if made.is_empty() {
        return found.help(say!("bundle-missing-headline.help"));
    }
    found
        .why(say!("bundle-missing-headline.why", made = quoted(made)))
        .help(say!("bundle-missing-headline.help"))
}

pub(crate) fn long_headline(length: usize) -> Diagnostic {
    Diagnostic::new(Code::LongHeadline, say!("bundle-long-headline", length))
        .why(say!("bundle-long-headline.why"))
        .help(say!("bundle-long-headline.help"))
}

pub(crate) fn empty_article() -> Diagnostic {
    Diagnostic::new(Code::EmptyArticle, say!("bundle-empty-article"))
        .help(say!("bundle-empty-article.help"))
}

pub(crate) fn missing_name(record: &str, field: &str, made: &str) -> Diagnostic {
    Diagnostic::new(
        Code::MissingName,
        say!("bundle-missing-name", record = a_record(record), field = quoted(field)),
    )
    .why(say!("bundle-missing-name.why", made = quoted(made)))
    .help(say!("bundle-missing-name.help", field = quoted(field)))
}

pub(crate) fn incomplete(record: &str, field: &str) -> Diagnostic {
    Diagnostic::new(
        Code::IncompleteRecord,
        say!("bundle-incomplete", record = a_record(record), field),
    )
    .why(say!("bundle-incomplete.why"))
    .help(say!("bundle-incomplete.help", field))
}

pub(crate) fn nobody_stands() -> Diagnostic {
    Diagnostic::new(Code::IncompleteRecord, say!("bundle-nobody-stands"))
        .why(say!("bundle-nobody-stands.why"))
        .help(say!("bundle-nobody-stands.help"))
}

pub(crate) fn bad_date(text: &str, why: &Fault, span: Span) -> Diagnostic {
    let forms = say!("bundle-bad-date.forms");
    let found = |message: String| {
        Diagnostic::new(Code::BadDate, format!("{} {message}", quoted(text)))
            .why(say!("bundle-bad-date.why"))
    };
    match why {
        Fault::Form => found(say!("bundle-bad-date")).help(&forms),
        Fault::NoYear => found(say!("bundle-bad-date.message-no-year"))
            .why(say!("bundle-bad-date.why-2"))
            .help(say!("bundle-bad-date.help", forms)),
        Fault::Ambiguous(one, other) => found(say!("bundle-bad-date.message-2"))
            .why(say!("bundle-bad-date.why-3"))
            .help(say!("bundle-bad-date.help-2", one = quoted(one), other = quoted(other)))
            .choice(quoted(one), span, format_args!("\"{one}\""))
            .choice(quoted(other), span, format_args!("\"{other}\"")),
        Fault::NoZone(moment) => {
            let day = moment.get(..10).unwrap_or(moment);
            let found = found(say!("bundle-bad-date.message-3"))
                .why(say!("bundle-bad-date.why-4"))
                .help(say!("bundle-bad-date.help-3", moment, day));
            in_each_zone(found, moment, span).choice(
                say!("bundle-bad-date.choice", day),
                span,
                format_args!("\"{day}\""),
            )
        }
        Fault::Perhaps(moment) => found(say!("bundle-bad-date.message-perhaps"))
            .help(say!("bundle-bad-date.help-4", moment = quoted(moment)))
            .choice(quoted(moment), span, format_args!("\"{moment}\"")),
        Fault::Day(month, days) => found(say!("bundle-bad-date.message-4")).help(say!(
            "bundle-bad-date.help-5",
            month,
            days
        )),
        Fault::Month(None) => {
            found(say!("bundle-bad-date.message-month")).help(say!("bundle-bad-date.help-6"))
        }
        Fault::Month(Some(meant)) => found(say!("bundle-bad-date.message-month"))
            .help(say!("bundle-bad-date.help-7", meant = quoted(meant)))
            .choice(quoted(meant), span, format_args!("\"{meant}\"")),
        Fault::Clock => {
            found(say!("bundle-bad-date.message-clock")).help(say!("bundle-bad-date.help-8"))
        }
        Fault::Calendar => found(say!("bundle-bad-date.message-calendar")).help(&forms),
    }
}

pub(crate) fn changed_date(text: &str, used: &str, change: Change, span: Span) -> Diagnostic {
    match change {
        Change::Form | Change::Order => {
            Diagnostic::new(Code::BadDate, say!("bundle-changed-date", text = quoted(text)))
                .why(say!("bundle-changed-date.why", used))
                .help(say!("bundle-changed-date.help", used = quoted(used)))
                .edit(span, format_args!("\"{used}\""))
        }
        Change::Moment => {
            Diagnostic::new(Code::BadDate, say!("bundle-changed-date", text = quoted(text)))
                .why(say!("bundle-changed-date.why-2"))
                .help(say!("bundle-changed-date.help", used = quoted(used)))
                .edit(span, format_args!("\"{used}\""))
        }
        Change::DayOnly => {
            let found = Diagnostic::new(
                Code::BadDate,
                say!("bundle-changed-date.message-2", text = quoted(text)),
            )
            .why(say!("bundle-changed-date.why-3"))
            .help(say!("bundle-changed-date.help-2"));
            in_each_zone(found, &text.trim().replacen(' ', "T", 1), span)
        }
    }
    .group(format!("{change:?} {text}"))
}

/// Asks in which zone of Indonesia a moment without an offset was.
fn in_each_zone(found: Diagnostic, moment: &str, span: Span) -> Diagnostic {
    let zones = [("+07:00", "WIB"), ("+08:00", "WITA"), ("+09:00", "WIT")];
    zones.into_iter().fold(found, |found, (offset, zone)| {
        found.choice(
            format_args!("{moment}{offset} ({zone})"),
            span,
            format_args!("\"{moment}{offset}\""),
        )
    })
}

/// A date beside a day of the week that it does not have: which of the two is wrong, only the writer knows.
pub(crate) fn other_weekday(
    text: &str,
    used: &str,
    weekday: &Weekday<'_>,
    kept: bool,
    span: Span,
) -> Diagnostic {
    let day = used.get(..10).unwrap_or(used);
    let Weekday { written, real } = weekday;
    let what =
        if kept { say!("bundle-other-weekday.what") } else { say!("bundle-other-weekday.what-2") };
    Diagnostic::new(Code::BadDate, say!("bundle-other-weekday", text = quoted(text)))
        .why(say!("bundle-other-weekday.why", day, real, written, what))
        .help(say!("bundle-other-weekday.help", used = quoted(used), written))
        .choice(quoted(used), span, format_args!("\"{used}\""))
}

/// A number that a program counts days or seconds with.
pub(crate) fn counted_date(text: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadDate, say!("bundle-counted-date", text = quoted(text)))
        .why(say!("bundle-counted-date.why"))
        .help(say!("bundle-counted-date.help", meant = quoted(meant)))
        .choice(quoted(meant), span, format_args!("\"{meant}\""))
}

/// A time zone that is nearly one of Indonesia's.
pub(crate) fn near_timezone(text: &str, near: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadTimezone, say!("bundle-near-timezone", text = quoted(text)))
        .why(say!("bundle-near-timezone.why"))
        .help(say!("bundle-near-timezone.help", near = quoted(near)))
        .choice(quoted(near), span, format_args!("\"{near}\""))
}

pub(crate) fn bad_language(text: &str, mended: Option<&str>, span: Span) -> Diagnostic {
    let found =
        Diagnostic::new(Code::BadLanguage, say!("bundle-bad-language", text = quoted(text)))
            .help(say!("bundle-bad-language.help"));
    match mended {
        Some(mended) => found
            .why(say!("bundle-bad-language.why", mended = quoted(mended)))
            .edit(span, format_args!("\"{mended}\"")),
        None => found.why(say!("bundle-bad-language.why-none")),
    }
}

pub(crate) fn bad_timezone(text: &str, meant: Option<&str>, span: Span) -> Diagnostic {
    let found =
        Diagnostic::new(Code::BadTimezone, say!("bundle-bad-timezone", text = quoted(text)))
            .help(say!("bundle-bad-timezone.help"));
    match meant {
        Some(meant) => found
            .why(say!("bundle-bad-timezone.why", meant = quoted(meant)))
            .edit(span, format_args!("\"{meant}\"")),
        None => found.why(say!("bundle-bad-timezone.why-none")),
    }
}

pub(crate) fn bad_colour(text: &str, clean: Option<&str>, span: Span) -> Diagnostic {
    let found = Diagnostic::new(Code::BadColour, say!("bundle-bad-colour", text = quoted(text)))
        .help(say!("bundle-bad-colour.help"));
    match clean {
        Some(clean) => found
            .why(say!("bundle-bad-colour.why", clean = quoted(clean)))
            .edit(span, format_args!("\"{clean}\"")),
        None => found.why(say!("bundle-bad-colour.why-none")),
    }
}

pub(crate) fn unsafe_address(scheme: &str) -> Diagnostic {
    Diagnostic::new(Code::UnsafeAddress, say!("bundle-unsafe-address", scheme = quoted(scheme)))
        .why(say!("bundle-unsafe-address.why"))
        .help(say!("bundle-unsafe-address.help"))
}

pub(crate) fn unsafe_link(scheme: &str) -> Diagnostic {
    Diagnostic::new(Code::UnsafeAddress, say!("bundle-unsafe-link", scheme = quoted(scheme)))
        .why(say!("bundle-unsafe-link.why"))
        .help(say!("bundle-unsafe-link.help"))
}

pub(crate) fn bad_address(text: &str, why: &str) -> Diagnostic {
    Diagnostic::new(Code::BadAddress, say!("bundle-bad-address", text = quoted(text)))
        .why(say!("bundle-bad-address.why", why = named(why)))
        .help(say!("bundle-bad-address.help"))
}

/// A link in a text to an address that lost its beginning.
pub(crate) fn link_without_scheme(raw: &str) -> Diagnostic {
    Diagnostic::new(Code::BadAddress, say!("bundle-link-without-scheme", raw = quoted(raw)))
        .why(say!("bundle-link-without-scheme.why"))
        .help(say!("bundle-link-without-scheme.help", value = quoted(&format!("https://{raw}"))))
}

pub(crate) fn bad_link(text: &str, why: &str) -> Diagnostic {
    Diagnostic::new(Code::BadAddress, say!("bundle-bad-link", text = quoted(text)))
        .why(say!("bundle-bad-link.why", why = named(why)))
        .help(say!("bundle-bad-link.help"))
}

pub(crate) fn no_scheme(path: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadAddress, say!("bundle-no-scheme", path = quoted(path)))
        .why(say!("bundle-no-scheme.why"))
        .help(say!("bundle-no-scheme.help"))
        .edit(span, format_args!("\"https://{path}\""))
}

pub(crate) fn not_on_the_web(url: &str) -> Diagnostic {
    Diagnostic::new(Code::BadAddress, say!("bundle-not-on-the-web", url = quoted(url)))
        .why(say!("bundle-not-on-the-web.why"))
        .help(say!("bundle-not-on-the-web.help"))
}

pub(crate) fn not_a_file(url: &str) -> Diagnostic {
    Diagnostic::new(Code::BadAddress, say!("bundle-not-a-file", url = quoted(url)))
        .why(say!("bundle-not-a-file.why"))
        .help(say!("bundle-not-a-file.help"))
}

pub(crate) fn heading_level(level: u64, used: u64) -> Diagnostic {
    Diagnostic::new(Code::HeadingLevel, say!("bundle-heading-level", level))
        .why(say!("bundle-heading-level.why", used))
        .help(say!("bundle-heading-level.help"))
}

pub(crate) fn uneven_table(cells: usize, others: usize) -> Diagnostic {
    Diagnostic::new(Code::UnevenTable, say!("bundle-uneven-table", cells, others))
        .why(say!("bundle-uneven-table.why"))
        .help(say!("bundle-uneven-table.help"))
}

pub(crate) fn empty_block(kind: &str) -> Diagnostic {
    let field = match kind {
        "list" | "key_points" | "timeline" => "\"items\"",
        "gallery" => "\"images\"",
        "table" => "\"rows\"",
        "fact_box" => "\"body\"",
        "video" | "audio" => "\"src\"",
        "embed" => "\"url\"",
        "related" => "\"slug\"",
        "seats" => "\"legislature_id\"",
        "html" => "\"html\"",
        _ => "\"text\"",
    };
    let needs = match kind {
        "candidates" => say!("bundle-empty-block.needs"),
        _ => field.to_owned(),
    };
    let found = Diagnostic::new(
        if matches!(kind, "video" | "audio") { Code::NoMedia } else { Code::EmptyBlock },
        say!("bundle-empty-block", kind),
    );
    found.help(say!("bundle-empty-block.help", needs))
}

pub(crate) fn unknown_block(kind: &str, types: &[&str]) -> Diagnostic {
    let message = if kind.is_empty() {
        say!("bundle-unknown-block")
    } else {
        say!("bundle-unknown-block.message-2", kind = quoted(kind))
    };
    Diagnostic::new(Code::UnknownBlock, message)
        .why(say!("bundle-unknown-block.why"))
        .help(say!("bundle-unknown-block.help", types = list(types)))
        .group(format!("block {kind}"))
}

pub(crate) fn dropped(element: &str) -> Diagnostic {
    Diagnostic::new(Code::MarkupDropped, say!("bundle-dropped", element = short(element)))
        .why(say!("bundle-dropped.why"))
        .help(say!("bundle-dropped.help"))
        .group(format!("element {element}"))
}

pub(crate) fn handler(name: &str) -> Diagnostic {
    Diagnostic::new(Code::MarkupDropped, say!("bundle-handler", value = quoted(name)))
        .why(say!("bundle-handler.why"))
        .help(say!("bundle-handler.help"))
        .group(format!("attribute {name}"))
}

/// Mark-up that is shown in another way than it was meant. `part`: what tells which is meant.
pub(crate) fn changed(part: &str, how: Shown) -> Diagnostic {
    let name = short(part);
    let (message, why, help) = match how {
        Shown::NoElement => (
            say!("bundle-changed-no-element", name),
            say!("bundle-changed-no-element.why"),
            say!("bundle-changed-no-element.help"),
        ),
        Shown::Title => (
            say!("bundle-changed-title", value = quoted(&name)),
            say!("bundle-changed-title.why"),
            say!("bundle-changed-title.help"),
        ),
        Shown::Direction => (
            say!("bundle-changed-direction"),
            say!("bundle-changed-direction.why"),
            say!("bundle-changed-direction.help"),
        ),
        Shown::PictureMoved => (
            say!("bundle-changed-picture-moved", value = quoted(&name)),
            say!("bundle-changed-picture-moved.why"),
            say!("bundle-changed-picture-moved.help"),
        ),
        Shown::FrameMoved => (
            say!("bundle-changed-frame-moved", value = quoted(&name)),
            say!("bundle-changed-frame-moved.why"),
            say!("bundle-changed-frame-moved.help"),
        ),
        Shown::PictureAsText => (
            say!("bundle-changed-picture-as-text"),
            say!("bundle-changed-picture-as-text.why"),
            say!("bundle-changed-picture-as-text.help"),
        ),
        Shown::PictureLink => (
            say!("bundle-changed-picture-link", value = quoted(&name)),
            say!("bundle-changed-picture-link.why"),
            say!("bundle-changed-picture-link.help"),
        ),
        Shown::NoPicture => (
            say!("bundle-changed-no-picture"),
            say!("bundle-changed-no-picture.why"),
            say!("bundle-changed-no-picture.help"),
        ),
        Shown::Counter => (
            say!("bundle-changed-counter"),
            say!("bundle-changed-counter.why"),
            say!("bundle-changed-counter.help"),
        ),
        Shown::Number => (
            say!("bundle-changed-number", value = quoted(&name)),
            say!("bundle-changed-number.why"),
            say!("bundle-changed-number.help"),
        ),
        Shown::Bar => (
            say!("bundle-changed-bar", name),
            say!("bundle-changed-bar.why"),
            say!("bundle-changed-bar.help"),
        ),
        Shown::Background => (
            say!("bundle-changed-background", value = quoted(&name)),
            say!("bundle-changed-background.why"),
            say!("bundle-changed-background.help"),
        ),
        Shown::Icon => (
            say!("bundle-changed-icon", value = quoted(&name)),
            say!("bundle-changed-icon.why"),
            say!("bundle-changed-icon.help"),
        ),
        Shown::QuoteInQuote => (
            say!("bundle-changed-quote-in-quote"),
            say!("bundle-changed-quote-in-quote.why"),
            say!("bundle-changed-quote-in-quote.help"),
        ),
        Shown::QuoteSource => (
            say!("bundle-changed-quote-source", value = quoted(&name)),
            say!("bundle-changed-quote-source.why"),
            say!("bundle-changed-quote-source.help"),
        ),
        Shown::SignKept => (
            say!("bundle-changed-sign-ambiguous", value = quoted(&name)),
            say!("bundle-changed-sign-ambiguous.why"),
            say!("bundle-changed-sign-ambiguous.help"),
        ),
        Shown::MarkAsLetters => (
            say!("bundle-changed-mark-as-letters", value = quoted(&name)),
            say!("bundle-changed-mark-as-letters.why"),
            say!("bundle-changed-mark-as-letters.help"),
        ),
        Shown::CutTag => (
            say!("bundle-changed-cut-tag"),
            say!("bundle-changed-cut-tag.why"),
            say!("bundle-changed-cut-tag.help"),
        ),
        Shown::OpenValue => (
            say!("bundle-changed-open-value", value = quoted(&name)),
            say!("bundle-changed-open-value.why"),
            say!("bundle-changed-open-value.help"),
        ),
        Shown::TableInTable => (
            say!("bundle-changed-table-in-table"),
            say!("bundle-changed-table-in-table.why"),
            say!("bundle-changed-table-in-table.help"),
        ),
    };
    Diagnostic::new(Code::MarkupChanged, message)
        .why(why)
        .help(help)
        .group(format!("changed {how:?}"))
}

/// Text that its source hides.
pub(crate) fn hidden(words: &str) -> Diagnostic {
    Diagnostic::new(Code::HiddenText, say!("bundle-hidden", words = quoted(&start(words))))
        .why(say!("bundle-hidden.why"))
        .help(say!("bundle-hidden.help"))
}

/// A row of a table in Markdown that has more cells than there are columns, or fewer.
pub(crate) fn uneven_row(cells: usize, columns: usize) -> Diagnostic {
    let why = match cells > columns {
        true => say!("bundle-uneven-row.why"),
        false => say!("bundle-uneven-row.why-false"),
    };
    Diagnostic::new(Code::UnevenTable, say!("bundle-uneven-row", cells, columns))
        .why(why)
        .help(say!("bundle-uneven-row.help"))
}

/// The mark of a footnote that is shown as letters.
pub(crate) fn lone_footnote(mark: &str) -> Diagnostic {
    Diagnostic::new(Code::LoneFootnote, say!("bundle-lone-footnote", mark = quoted(mark)))
        .why(say!("bundle-lone-footnote.why"))
        .help(say!("bundle-lone-footnote.help", value = quoted(&format!("{mark}: …"))))
        .group("lone footnote")
}

/// Several footnotes with one label.
pub(crate) fn footnote_twice(mark: &str) -> Diagnostic {
    Diagnostic::new(Code::LoneFootnote, say!("bundle-footnote-twice", mark = quoted(mark)))
        .why(say!("bundle-footnote-twice.why"))
        .help(say!("bundle-footnote-twice.help"))
        .group("several footnotes")
}

/// A footnote that no mark leads to.
pub(crate) fn footnote_without_mark(mark: &str) -> Diagnostic {
    Diagnostic::new(Code::LoneFootnote, say!("bundle-footnote-without-mark", mark = quoted(mark)))
        .why(say!("bundle-footnote-without-mark.why"))
        .help(say!("bundle-footnote-without-mark.help", mark = quoted(mark)))
        .group("footnote without a mark")
}

/// The page of a film in the place of its file.
pub(crate) fn not_playable(host: &str, kind: &str) -> Diagnostic {
    Diagnostic::new(Code::NotAFile, say!("bundle-not-playable", host, kind))
        .why(say!("bundle-not-playable.why"))
        .help(say!("bundle-not-playable.help"))
}

/// Titles in the name of a person: the titles before it, the name, and those behind it.
pub(crate) fn titles_in_name(
    name: &str,
    [before, bare, behind]: [&str; 3],
    place: Option<(Span, String)>,
) -> Diagnostic {
    let fields: Vec<String> = [("honorific_prefix", before), ("honorific_suffix", behind)]
        .into_iter()
        .filter(|(_, titles)| !titles.is_empty())
        .map(|(field, titles)| format!("\"{field}\": {}", quoted(titles)))
        .collect();
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    let found =
        Diagnostic::new(Code::TitlesInName, say!("bundle-titles-in-name", value = quoted(name)))
            .why(say!("bundle-titles-in-name.why"))
            .help(say!("bundle-titles-in-name.help", bare = quoted(bare), fields = list(&fields)));
    match place {
        Some((span, written)) => found.choice(quoted(bare), span, written),
        None => found,
    }
}

/// Characters that no page can show, with what is shown in their place.
pub(crate) fn control_character(c: char, remedy: Remedy) -> Diagnostic {
    let number = u32::from(c);
    let (what, why) = match c {
        '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
            (say!("bundle-control-character.what"), say!("bundle-control-character.why"))
        }
        '\u{202a}'..='\u{202e}' => {
            (say!("bundle-control-character.what-2"), say!("bundle-control-character.why-2"))
        }
        _ => (say!("bundle-control-character.what-3"), say!("bundle-control-character.why-3")),
    };
    let found = Diagnostic::new(
        Code::ControlCharacter,
        say!("bundle-control-character", what, number = format!("{number:04X}")),
    )
    .why(why)
    .help(say!("bundle-control-character.help"));
    match remedy {
        Remedy::Certain(edits) => {
            edits.into_iter().fold(found, |found, (span, shown)| found.edit(span, shown))
        }
        Remedy::Asked(answers) => {
            answers.into_iter().fold(found, |found, (id, edits)| found.choice_of(named(id), edits))
        }
    }
}

/// A sign that stands for a letter that another program could not read.
pub(crate) fn lost_letter() -> Diagnostic {
    Diagnostic::new(Code::WrongLetters, say!("bundle-lost-letter"))
        .why(say!("bundle-lost-letter.why"))
        .help(say!("bundle-lost-letter.help"))
}

/// The kind of a body that is nearly a word by which pages find parties and legislatures.
pub(crate) fn near_classification(written: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        Code::UnknownWord,
        say!("bundle-near-classification", written = quoted(written)),
    )
    .why(say!("bundle-near-classification.why"))
    .help(say!("bundle-near-classification.help", meant = quoted(meant)))
    .choice(quoted(meant), span, format!("\"{meant}\""))
}

/// A text whose bytes were read in the wrong encoding, and what it was before.
pub(crate) fn wrong_letters(repaired: &str, span: Span, written: &str) -> Diagnostic {
    let shown = start(repaired);
    Diagnostic::new(Code::WrongLetters, say!("bundle-wrong-letters"))
        .why(say!("bundle-wrong-letters.why"))
        .help(say!("bundle-wrong-letters.help", shown = quoted(&shown)))
        .choice(quoted(&shown), span, written)
}

/// A character written as HTML writes it, in a text that is shown to the letter.
pub(crate) fn entity(shown: &str, meant: &str, edits: Vec<(Span, String)>) -> Diagnostic {
    let found = Diagnostic::new(Code::MarkupInText, say!("bundle-entity", shown = quoted(shown)))
        .why(say!("bundle-entity.why"))
        .help(match meant.trim() {
            "" => say!("bundle-entity.help"),
            _ => say!("bundle-entity.help-2", meant = quoted(meant)),
        });
    edits.into_iter().fold(found, |found, (span, meant)| found.edit(span, meant))
}

/// A reference to a character whose own sign was encoded as well.
pub(crate) fn doubly_encoded(shown: &str, twice: Span) -> Diagnostic {
    Diagnostic::new(Code::MarkupInText, say!("bundle-doubly-encoded", shown = quoted(shown)))
        .why(say!("bundle-doubly-encoded.why", shown = quoted(shown)))
        .help(say!("bundle-doubly-encoded.help", shown = quoted(shown)))
        .edit(Span::new(twice.start, twice.end), "")
}

/// A tag of HTML in a text that is shown to the letter.
pub(crate) fn tag_in_text(shown: &str, whole: Span, without: &str) -> Diagnostic {
    Diagnostic::new(Code::MarkupInText, say!("bundle-tag-in-text", shown = quoted(shown)))
        .why(say!("bundle-tag-in-text.why"))
        .help(say!("bundle-tag-in-text.help", without = start(without)))
        .choice(start(without), whole, without)
}

/// The beginning of a text, for a message or a button.
pub fn start(text: &str) -> String {
    const MOST: usize = 80;
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

pub(crate) fn no_media(what: &str) -> Diagnostic {
    Diagnostic::new(Code::NoMedia, say!("bundle-no-media", what = named(what)))
        .help(say!("bundle-no-media.help"))
}

pub(crate) fn missing_alt() -> Diagnostic {
    Diagnostic::new(Code::MissingAlt, say!("bundle-missing-alt"))
        .why(say!("bundle-missing-alt.why"))
        .help(say!("bundle-missing-alt.help"))
}

pub(crate) fn bad_mention(count: usize) -> Diagnostic {
    let found = Diagnostic::new(Code::BadMention, say!("bundle-bad-mention", count))
        .help(say!("bundle-bad-mention.help"));
    if count == 0 { found.why(say!("bundle-bad-mention.why")) } else { found }
}

fn short(name: &str) -> String {
    name.chars().take(30).map(warta_diagnostics::visible).collect()
}
