//! About values: slugs, dates, addresses, texts.

use warta_diagnostics::{Code, Diagnostic, Span, list, quoted};

use super::shape::article;
use crate::decode::date::Weekday;
use crate::decode::date::{DateChange as Change, DateFault as Fault};
use crate::decode::note::MarkupChange as Shown;
use crate::decode::remedy::Remedy;

pub(crate) fn bad_slug(text: &str, clean: &str, span: Span) -> Diagnostic {
    let found = Diagnostic::new(Code::BadSlug, format!("{} is not a slug", quoted(text)))
        .help("A slug has lower-case letters a to z, digits, and single hyphens between them.");
    if clean.is_empty() {
        return found.why("It was left out.");
    }
    found
        .why(format!("{} was used in its place.", quoted(clean)))
        .edit(span, format_args!("\"{clean}\""))
}

pub(crate) fn missing_slug(made: &str, field: Option<(Span, String)>) -> Diagnostic {
    let found = Diagnostic::new(Code::MissingSlug, "the article has no slug")
        .why(format!("{} was used. Its address would change with the headline.", quoted(made)))
        .help(format!("Add \"slug\": {}.", quoted(made)));
    match field {
        Some((span, field)) => found.edit(span, field),
        None => found,
    }
}

pub(crate) fn missing_headline(made: &str) -> Diagnostic {
    let found = Diagnostic::new(Code::MissingHeadline, "the article has no headline");
    if made.is_empty() {
        return found.help("Add \"headline\".");
    }
    found
        .why(format!("The start of its text was used: {}.", quoted(made)))
        .help("Add \"headline\".")
}

pub(crate) fn long_headline(length: usize) -> Diagnostic {
    Diagnostic::new(Code::LongHeadline, format!("the headline has {length} characters"))
        .why("Search engines and cards show the first 100 or so.")
        .help("Shorten it, and move the rest to \"standfirst\".")
}

pub(crate) fn empty_article() -> Diagnostic {
    Diagnostic::new(Code::EmptyArticle, "the article has no text")
        .help("Add \"body\": a string of Markdown, or an array of paragraphs and blocks.")
}

pub(crate) fn missing_name(record: &str, field: &str, made: &str) -> Diagnostic {
    Diagnostic::new(
        Code::MissingName,
        format!("{} {record} without the field {}", article(record), quoted(field)),
    )
    .why(format!("{} is shown in its place.", quoted(made)))
    .help(format!("Add {}.", quoted(field)))
}

pub(crate) fn incomplete(record: &str, field: &str) -> Diagnostic {
    Diagnostic::new(Code::IncompleteRecord, format!("{} {record} without {field}", article(record)))
        .why("Nobody can tell what it is about, so that hardly any page shows it.")
        .help(format!("Add {field}."))
}

pub(crate) fn nobody_stands() -> Diagnostic {
    Diagnostic::new(Code::IncompleteRecord, "a candidacy without person_id")
        .why("Readers are told that the candidate is unknown.")
        .help("Add person_id. Where it is the empty column beside a sole pair, write \"choice\": \"empty_column\".")
}

pub(crate) fn bad_date(text: &str, why: &Fault, span: Span) -> Diagnostic {
    const FORMS: &str = "Write a year 2024, a month 2024-11, a day 2024-11-27, or a moment 2024-11-27T08:00:00+07:00.";
    let found = |message: String| {
        Diagnostic::new(Code::BadDate, format!("{} {message}", quoted(text)))
            .why("It was left out.")
    };
    match why {
        Fault::Form => found("is not a date that can be read".into()).help(FORMS),
        Fault::NoYear => found("is a date without a year".into())
            .why("Nobody can say which day it is; it was left out.")
            .help(format!("Add the year. {FORMS}")),
        Fault::Ambiguous(one, other) => found("can be read as two dates".into())
            .why("Day and month can be exchanged; it was left out.")
            .help(format!("Write {} or {}, whichever is meant.", quoted(one), quoted(other)))
            .choice(quoted(one), span, format_args!("\"{one}\""))
            .choice(quoted(other), span, format_args!("\"{other}\"")),
        Fault::NoZone(moment) => {
            let day = moment.get(..10).unwrap_or(moment);
            let found = found("is a moment without its time zone".into())
                .why("Nobody can say when that was; it was left out.")
                .help(format!(
                    "Write {moment} with the offset of its zone behind it: +07:00 for WIB, +08:00 for WITA, +09:00 for WIT. Or write the day alone, {day}."
                ));
            in_each_zone(found, moment, span).choice(
                format_args!("{day} (the day alone)"),
                span,
                format_args!("\"{day}\""),
            )
        }
        Fault::Perhaps(moment) => found("is not how a moment is written here".into())
            .help(format!("Did you mean {}?", quoted(moment)))
            .choice(quoted(moment), span, format_args!("\"{moment}\"")),
        Fault::Day(month, days) => found("is a day that no calendar has".into())
            .help(format!("{month} has {days} days: write a day from 01 to {days}.")),
        Fault::Month(None) => found("is a month that no calendar has".into())
            .help("Write a month from 01 to 12, year first: 2024-11-27."),
        Fault::Month(Some(meant)) => found("is a month that no calendar has".into())
            .help(format!(
                "Did you mean {}? The year comes first, then the month, then the day.",
                quoted(meant)
            ))
            .choice(quoted(meant), span, format_args!("\"{meant}\"")),
        Fault::Clock => found("is a time that no clock shows".into())
            .help("Hours go from 00 to 23, minutes and seconds from 00 to 59."),
        Fault::Calendar => found("is a date that no calendar has".into()).help(FORMS),
    }
}

pub(crate) fn changed_date(text: &str, used: &str, change: Change, span: Span) -> Diagnostic {
    match change {
        Change::Form | Change::Order => Diagnostic::new(
            Code::BadDate,
            format!("{} is not how a date is written here", quoted(text)),
        )
        .why(format!("It was taken for {used}."))
        .help(format!("Write {}.", quoted(used)))
        .edit(span, format_args!("\"{used}\"")),
        Change::Moment => Diagnostic::new(
            Code::BadDate,
            format!("{} is not how a date is written here", quoted(text)),
        )
        .why("It was left out, so that readers see no date.")
        .help(format!("Write {}.", quoted(used)))
        .edit(span, format_args!("\"{used}\"")),
        Change::DayOnly => {
            let found =
                Diagnostic::new(Code::BadDate, format!("{} has no offset from UTC", quoted(text)))
                    .why("Without it nobody knows which moment is meant; only the day was used.")
                    .help("Add it: +07:00 for WIB, +08:00 for WITA, +09:00 for WIT, Z for UTC.");
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
        if kept { "The date was used." } else { "It was left out, so that readers see no date." };
    Diagnostic::new(Code::BadDate, format!("{} names the wrong day of the week", quoted(text)))
        .why(format!("{day} is a {real}, not a {written}: one of the two is wrong. {what}"))
        .help(format!(
            "Write {} if the date is right; if it was a {written}, write the date of that day.",
            quoted(used)
        ))
        .choice(quoted(used), span, format_args!("\"{used}\""))
}

/// A number that a program counts days or seconds with.
pub(crate) fn counted_date(text: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadDate, format!("{} is a number, not a date", quoted(text)))
        .why("Spreadsheets and other programs count days or seconds so. It was left out.")
        .help(format!("Did you mean {}?", quoted(meant)))
        .choice(quoted(meant), span, format_args!("\"{meant}\""))
}

/// A time zone that is nearly one of Indonesia's.
pub(crate) fn near_timezone(text: &str, near: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadTimezone, format!("{} is not the name of a time zone", quoted(text)))
        .why("Where a zone does not exist, times are shown as if there were none.")
        .help(format!("Did you mean {}?", quoted(near)))
        .choice(quoted(near), span, format_args!("\"{near}\""))
}

pub(crate) fn bad_language(text: &str, mended: Option<&str>, span: Span) -> Diagnostic {
    let found =
        Diagnostic::new(Code::BadLanguage, format!("{} is not a language tag", quoted(text)))
            .help("Write a BCP 47 tag: id, en, jv, ms-Arab.");
    match mended {
        Some(mended) => found
            .why(format!("It was taken for {}.", quoted(mended)))
            .edit(span, format_args!("\"{mended}\"")),
        None => found.why("It was left out."),
    }
}

pub(crate) fn bad_timezone(text: &str, meant: Option<&str>, span: Span) -> Diagnostic {
    let found = Diagnostic::new(
        Code::BadTimezone,
        format!("{} is not the name of a time zone", quoted(text)),
    )
    .help("Write its IANA name: Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT).");
    match meant {
        Some(meant) => found
            .why(format!("It was taken for {}.", quoted(meant)))
            .edit(span, format_args!("\"{meant}\"")),
        None => found.why("It was left out: \"Asia/Jakarta\" counts instead."),
    }
}

pub(crate) fn bad_colour(text: &str, clean: Option<&str>, span: Span) -> Diagnostic {
    let found = Diagnostic::new(Code::BadColour, format!("{} is not a colour", quoted(text)))
        .help("Write # and three or six hexadecimal digits: \"#b8860b\".");
    match clean {
        Some(clean) => found
            .why(format!("It was taken for {}.", quoted(clean)))
            .edit(span, format_args!("\"{clean}\"")),
        None => found.why("It was left out."),
    }
}

pub(crate) fn unsafe_address(scheme: &str) -> Diagnostic {
    Diagnostic::new(
        Code::UnsafeAddress,
        format!("addresses with {} are not allowed", quoted(scheme)),
    )
    .why("Such an address can run a program or open something outside the web. It was left out.")
    .help(
        "Write an address that starts with https:, http:, mailto: or tel:, or the path of a file.",
    )
}

pub(crate) fn unsafe_link(scheme: &str) -> Diagnostic {
    Diagnostic::new(Code::UnsafeAddress, format!("links with {} are not allowed", quoted(scheme)))
        .why("Such a link can run a program or open something outside the web. Its text was kept, without a link.")
        .help("Link to an address that starts with https:, http:, mailto: or tel:, or to a page or file of the site.")
}

pub(crate) fn bad_address(text: &str, why: &str) -> Diagnostic {
    Diagnostic::new(Code::BadAddress, format!("{} is not an address", quoted(text)))
        .why(format!("{why} It was left out."))
        .help("Write a whole address, like https://example.org/page, or the path of a file.")
}

/// A link in a text to an address that lost its beginning.
pub(crate) fn link_without_scheme(raw: &str) -> Diagnostic {
    Diagnostic::new(Code::BadAddress, format!("{} has no https:// before it", quoted(raw)))
        .why("It was taken for an address on the web, not for a page of this site.")
        .help(format!("Write {}.", quoted(&format!("https://{raw}"))))
}

pub(crate) fn bad_link(text: &str, why: &str) -> Diagnostic {
    Diagnostic::new(Code::BadAddress, format!("{} is not an address", quoted(text)))
        .why(format!("{why} The text was kept, without a link."))
        .help(
            "Write a whole address, like https://example.org/page, or the path of a page or file.",
        )
}

pub(crate) fn no_scheme(path: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::BadAddress, format!("{} has no https:// before it", quoted(path)))
        .why("It was taken for an address on the web, not for a file of this site.")
        .help("Write https:// before it.")
        .edit(span, format_args!("\"https://{path}\""))
}

pub(crate) fn not_on_the_web(url: &str) -> Diagnostic {
    Diagnostic::new(Code::BadAddress, format!("{} is not an address on the web", quoted(url)))
        .why("It was left out.")
        .help("Write a whole address that starts with https:// or http://.")
}

pub(crate) fn not_a_file(url: &str) -> Diagnostic {
    Diagnostic::new(Code::BadAddress, format!("{} is not the address of a file", quoted(url)))
        .why("It was left out.")
        .help("Write the path of a file, or an address that starts with https://.")
}

pub(crate) fn heading_level(level: u64, used: u64) -> Diagnostic {
    Diagnostic::new(Code::HeadingLevel, format!("a heading of level {level}"))
        .why(format!("Level 1 is the headline, and there are three below it. {used} was used."))
        .help("Write 2, 3 or 4.")
}

pub(crate) fn uneven_table(cells: usize, others: usize) -> Diagnostic {
    Diagnostic::new(
        Code::UnevenTable,
        format!("a row of {cells} in a table with rows of {others} cells"),
    )
    .why("Short rows were filled with empty cells.")
    .help("Give each row the same number of cells; \"\" is an empty one.")
}

pub(crate) fn empty_block(kind: &str) -> Diagnostic {
    let needs = match kind {
        "list" | "key_points" | "timeline" => "\"items\"",
        "gallery" => "\"images\"",
        "table" => "\"rows\"",
        "fact_box" => "\"body\"",
        "video" | "audio" => "\"src\"",
        "embed" => "\"url\"",
        "related" => "\"slug\"",
        "seats" => "\"legislature_id\"",
        "candidates" => "\"post_id\", \"area_id\" or \"event_id\"",
        "html" => "\"html\"",
        _ => "\"text\"",
    };
    let found = Diagnostic::new(
        if matches!(kind, "video" | "audio") { Code::NoMedia } else { Code::EmptyBlock },
        format!("{} {kind} block with nothing to show", article(kind)),
    );
    found.help(format!("Add {needs}, or remove the block."))
}

pub(crate) fn unknown_block(kind: &str, types: &[&str]) -> Diagnostic {
    let message = if kind.is_empty() {
        "a block without a type".to_owned()
    } else {
        format!("there is no block of the type {}", quoted(kind))
    };
    Diagnostic::new(Code::UnknownBlock, message)
        .why("Readers are told that a part can't be shown; preview shows what it holds.")
        .help(format!("The types are {}.", list(types)))
        .group(format!("block {kind}"))
}

pub(crate) fn dropped(element: &str) -> Diagnostic {
    Diagnostic::new(Code::MarkupDropped, format!("the element <{}> is not allowed", short(element)))
        .why("It was left out with what it holds.")
        .help("Use a block of the bundle for it: image, video, audio, embed, table.")
        .group(format!("element {element}"))
}

pub(crate) fn handler(name: &str) -> Diagnostic {
    Diagnostic::new(Code::MarkupDropped, format!("the attribute {} is not allowed", quoted(name)))
        .why("It would run a script. It was left out.")
        .help("Remove it.")
        .group(format!("attribute {name}"))
}

/// Mark-up that is shown in another way than it was meant. `part`: what tells which is meant.
pub(crate) fn changed(part: &str, how: Shown) -> Diagnostic {
    let name = short(part);
    let (message, why, help) = match how {
        Shown::NoElement => (
            format!("HTML has no element <{name}>"),
            "Only its text is shown.",
            "If it stands for words, write &lt; for the sign <. If not, write what it means with an element that HTML has.",
        ),
        Shown::Title => (
            format!("the words {} of a title are not shown", quoted(&name)),
            "Nobody who reads on a phone or on paper would see them.",
            "If readers need them, write them into the text, in brackets for example.",
        ),
        Shown::Direction => (
            "letters that are to run against their own direction".to_owned(),
            "They are shown in the order in which they are read.",
            "Write them in the order in which they are to be seen.",
        ),
        Shown::PictureMoved => (
            format!("the picture {} stands inside a table, a heading or a caption", quoted(&name)),
            "It is shown behind that, and its alternative text in its place.",
            "Look whether readers can still tell what it belongs to; else write a block \"image\" or \"gallery\" with captions.",
        ),
        Shown::FrameMoved => (
            format!("the frame {} stands inside a table, a heading or a caption", quoted(&name)),
            "It is shown behind that, and its title in its place.",
            "Look whether readers can still tell what it belongs to; else write a block \"embed\".",
        ),
        Shown::PictureAsText => (
            "a picture or another block where only text can stand".to_owned(),
            "Of a picture its alternative text is shown, of anything else its words.",
            "Write it as a block of its own.",
        ),
        Shown::PictureLink => (
            format!("the picture {} is no link on the page", quoted(&name)),
            "Where its link leads to is lost.",
            "Write the link into its caption or into the text.",
        ),
        Shown::NoPicture => (
            "a picture without an address".to_owned(),
            "Its alternative text is shown in its place.",
            "Write its address as \"src\".",
        ),
        Shown::Counter => (
            "a picture of a single point, as pages use to count their readers".to_owned(),
            "It was left out.",
            "Remove it.",
        ),
        Shown::Number => (
            format!("{} is no number of a list", quoted(&name)),
            "The items are counted on from the one before, or from 1.",
            "Numbers begin at 0; write others into the text.",
        ),
        Shown::Bar => (
            format!("a bar <{name}>, which shows a value by its length"),
            "Pages have no bars: only the words inside of it are shown.",
            "Write the value into the text: 70 percent.",
        ),
        Shown::Background => (
            format!("the picture {} is not shown", quoted(&name)),
            "It stands behind an element, or a script was to show it.",
            "Write it as a picture: <img src=\"…\" alt=\"…\">, or a block \"image\".",
        ),
        Shown::Icon => (
            format!("the sign {} is not shown", quoted(&name)),
            "A class draws it. What it says, such as yes, no or down, is lost.",
            "Write in words what it says, or remove it if it says nothing.",
        ),
        Shown::QuoteInQuote => (
            "a quotation inside a quotation".to_owned(),
            "Both are shown as one, as if one person had said all of it.",
            "Write the inner one in quotation marks, and say whose words they are.",
        ),
        Shown::QuoteSource => (
            format!("the source {} of a quotation is not shown", quoted(&name)),
            "It stands in the attribute cite, which readers do not see.",
            "Write it as a link behind the quotation: <footer><a href=\"…\">…</a></footer>.",
        ),
        Shown::SignKept => (
            format!("the sign before the figure in {} may mean two things", quoted(&name)),
            "It is shown as it is written. Markdown would make a quotation or a list of it, without the sign.",
            "Write the words: more than 50 percent, plus 62 percent. A quotation goes into quotation marks or a block \"quote\", a list into a block \"list\".",
        ),
        Shown::MarkAsLetters => (
            format!("{} is shown as it is written", quoted(&name)),
            "It is a mark that only other programs know, or the address of its link is missing in this text.",
            "Write the address behind the words: [words](https://…), ![what it shows](picture.jpg); or remove the mark.",
        ),
        Shown::CutTag => (
            "a tag that has no end".to_owned(),
            "The sign > is missing, or a quotation mark before it. All that follows was taken for a part of the tag, and is not shown.",
            "Write the quotation mark and the sign > at the end of the tag.",
        ),
        Shown::OpenValue => (
            format!("the value {} goes on over other tags", quoted(&name)),
            "The quotation mark at its end is missing, so that what follows was taken for a part of it, and is not shown.",
            "Write the quotation mark at the end of the value.",
        ),
        Shown::TableInTable => (
            "a table inside a table".to_owned(),
            "Its rows are shown as lines of text, and which column a figure belongs to can't be told.",
            "Write it behind the other as a table of its own.",
        ),
    };
    Diagnostic::new(Code::MarkupChanged, message)
        .why(why)
        .help(help)
        .group(format!("changed {how:?}"))
}

/// Text that its source hides.
pub(crate) fn hidden(words: &str) -> Diagnostic {
    Diagnostic::new(
        Code::HiddenText,
        format!("text that its source hides: {}", quoted(&start(words))),
    )
    .why("It was left out: the page that it comes from shows it to nobody.")
    .help("Remove it. If readers are to see it, remove what hides it: the attribute hidden, or a style such as display:none.")
}

/// A row of a table in Markdown that has more cells than there are columns, or fewer.
pub(crate) fn uneven_row(cells: usize, columns: usize) -> Diagnostic {
    let why = match cells > columns {
        true => "The cells behind the last column are shown without a heading.",
        false => "It was filled with empty cells at its end.",
    };
    Diagnostic::new(
        Code::UnevenTable,
        format!("a row of {cells} in a table with {columns} columns"),
    )
    .why(why)
    .help("Give each row a cell for each column. Where | is a part of the text, write \\| for it.")
}

/// The mark of a footnote that is shown as letters.
pub(crate) fn lone_footnote(mark: &str) -> Diagnostic {
    Diagnostic::new(Code::LoneFootnote, format!("{} is no footnote here", quoted(mark)))
        .why("What a footnote says has to stand in the same text as its mark. Readers see the signs as they are.")
        .help(format!(
            "Write the body as one text, or put both into one block of the type \"markdown\", with a line {} behind the paragraphs.",
            quoted(&format!("{mark}: …"))
        ))
        .group("lone footnote")
}

/// Several footnotes with one label.
pub(crate) fn footnote_twice(mark: &str) -> Diagnostic {
    Diagnostic::new(Code::LoneFootnote, format!("there are several footnotes {}", quoted(mark)))
        .why("Where each comes behind marks of its own, those lead to it; else all of them stand behind one number.")
        .help("Give each a label of its own, in its mark as well, so that each mark leads to its own source.")
        .group("several footnotes")
}

/// A footnote that no mark leads to.
pub(crate) fn footnote_without_mark(mark: &str) -> Diagnostic {
    Diagnostic::new(Code::LoneFootnote, format!("no mark leads to the footnote {}", quoted(mark)))
        .why("Readers can't tell what it belongs to; it stands as a paragraph behind the text.")
        .help(format!("Write {} behind the words that it belongs to, or remove it.", quoted(mark)))
        .group("footnote without a mark")
}

/// The page of a film in the place of its file.
pub(crate) fn not_playable(host: &str, kind: &str) -> Diagnostic {
    Diagnostic::new(
        Code::NotAFile,
        format!("a page of {host} is no file that {} {kind} block can play", article(kind)),
    )
    .why("Readers would see a player in which nothing plays.")
    .help("Make it a block of the type \"embed\", with the address in \"url\".")
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
    let found = Diagnostic::new(Code::TitlesInName, format!("titles in the name {}", quoted(name)))
        .why("The name is what people are found, sorted and shown by.")
        .help(format!("Did you mean \"name\": {}, with {}?", quoted(bare), list(&fields)));
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
            ("a line break of another program", "It was read as a space.")
        }
        '\u{202a}'..='\u{202e}' => (
            "a sign that turns the direction of writing",
            "What follows it would be read the wrong way round. It was left out.",
        ),
        _ => ("a control character", "Nobody sees it, and no page can show it. It was left out."),
    };
    let found =
        Diagnostic::new(Code::ControlCharacter, format!("{what} in a text (U+{number:04X})"))
            .why(why)
            .help("Put what was meant in its place, a space or a new paragraph, or remove it. For a backslash itself write two.");
    match remedy {
        Remedy::Certain(edits) => {
            edits.into_iter().fold(found, |found, (span, shown)| found.edit(span, shown))
        }
        Remedy::Asked(answers) => {
            answers.into_iter().fold(found, |found, (text, edits)| found.choice_of(text, edits))
        }
    }
}

/// A sign that stands for a letter that another program could not read.
pub(crate) fn lost_letter() -> Diagnostic {
    Diagnostic::new(Code::WrongLetters, "a letter that another program could not read (U+FFFD)")
        .why("Readers see a question mark in a black square.")
        .help("Write the letter that was meant.")
}

/// The kind of a body that is nearly a word by which pages find parties and legislatures.
pub(crate) fn near_classification(written: &str, meant: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        Code::UnknownWord,
        format!("{} is no kind of body that pages know", quoted(written)),
    )
    .why("It is shown as it is written, and the body is not listed among those of its kind.")
    .help(format!("Did you mean {}?", quoted(meant)))
    .choice(quoted(meant), span, format!("\"{meant}\""))
}

/// A text whose bytes were read in the wrong encoding, and what it was before.
pub(crate) fn wrong_letters(repaired: &str, span: Span, written: &str) -> Diagnostic {
    let shown = start(repaired);
    Diagnostic::new(Code::WrongLetters, "letters that were read in the wrong encoding")
        .why("Readers see them as they stand.")
        .help(format!("Did you mean {}?", quoted(&shown)))
        .choice(quoted(&shown), span, written)
}

/// A character written as HTML writes it, in a text that is shown to the letter.
pub(crate) fn entity(shown: &str, meant: &str, edits: Vec<(Span, String)>) -> Diagnostic {
    let found = Diagnostic::new(
        Code::MarkupInText,
        format!("{} is HTML, and this is a plain text", quoted(shown)),
    )
    .why("It is shown to the letter: on the page, in its title, in feeds and in addresses.")
    .help(match meant.trim() {
        "" => "Write a space, or nothing.".to_owned(),
        _ => format!("Write {}.", quoted(meant)),
    });
    edits.into_iter().fold(found, |found, (span, meant)| found.edit(span, meant))
}

/// A reference to a character whose own sign was encoded as well.
pub(crate) fn doubly_encoded(shown: &str, twice: Span) -> Diagnostic {
    Diagnostic::new(Code::MarkupInText, format!("{} was encoded twice", quoted(shown)))
        .why(format!("Readers see {} in place of the character.", quoted(shown)))
        .help(format!("Write {}.", quoted(shown)))
        .edit(Span::new(twice.start, twice.end), "")
}

/// A tag of HTML in a text that is shown to the letter.
pub(crate) fn tag_in_text(shown: &str, whole: Span, without: &str) -> Diagnostic {
    Diagnostic::new(
        Code::MarkupInText,
        format!("{} is HTML, and this is a plain text", quoted(shown)),
    )
    .why("It is shown to the letter: on the page, in its title and in feeds.")
    .help(format!("Did you mean {}?", start(without)))
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
    Diagnostic::new(Code::NoMedia, format!("a {what} without an address")).help("Add \"src\".")
}

pub(crate) fn missing_alt() -> Diagnostic {
    Diagnostic::new(Code::MissingAlt, "a picture without an alternative text")
        .why("Those who can't see it learn nothing of it.")
        .help("Add \"alt\": what it shows, in a sentence; \"\" where it is decoration only.")
}

pub(crate) fn bad_mention(count: usize) -> Diagnostic {
    let found = Diagnostic::new(Code::BadMention, format!("a mention with {count} ids"))
        .help("Give it one of person_id, organization_id, area_id, post_id and event_id.");
    if count == 0 { found.why("It was left out.") } else { found }
}

fn short(name: &str) -> String {
    name.chars().take(30).map(warta_diagnostics::visible).collect()
}
