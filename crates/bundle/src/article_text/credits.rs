//! Lines such as "Penulis : Sari Contoh", which say who made an article and what it is about.

use super::sentence;
use super::tags;
use crate::together::{self, Of};

/// What such a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Headline,
    Author,
    Editor,
    Photographer,
    Tags,
    Source,
    Section,
    Published,
}

impl Role {
    /// The field of an article.
    pub fn field(self) -> &'static str {
        match self {
            Role::Headline => "headline",
            Role::Author => "authors",
            Role::Editor => "editors",
            Role::Photographer => "photographers",
            Role::Tags => "tags",
            Role::Source => "source",
            Role::Section => "section",
            Role::Published => "published",
        }
    }

    /// Whether the field is a list.
    pub fn is_list(self) -> bool {
        match self {
            Role::Author | Role::Editor | Role::Photographer | Role::Tags => true,
            Role::Headline | Role::Source | Role::Section | Role::Published => false,
        }
    }
}

/// What a line says, and of whom or what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Credit {
    pub role: Role,
    pub values: Vec<String>,
}

/// The words before the colon, in small letters.
const LABELS: [(&str, Role); 51] = [
    ("judul", Role::Headline),
    ("headline", Role::Headline),
    ("title", Role::Headline),
    ("penulis", Role::Author),
    ("reporter", Role::Author),
    ("pewarta", Role::Author),
    ("wartawan", Role::Author),
    ("jurnalis", Role::Author),
    ("kontributor", Role::Author),
    ("laporan", Role::Author),
    ("peliput", Role::Author),
    ("oleh", Role::Author),
    ("ditulis oleh", Role::Author),
    ("by", Role::Author),
    ("author", Role::Author),
    ("authors", Role::Author),
    ("writer", Role::Author),
    ("written by", Role::Author),
    ("reported by", Role::Author),
    ("editor", Role::Editor),
    ("editors", Role::Editor),
    ("penyunting", Role::Editor),
    ("redaktur", Role::Editor),
    ("disunting oleh", Role::Editor),
    ("edited by", Role::Editor),
    ("foto", Role::Photographer),
    ("foto oleh", Role::Photographer),
    ("fotografer", Role::Photographer),
    ("pewarta foto", Role::Photographer),
    ("kredit foto", Role::Photographer),
    ("photo", Role::Photographer),
    ("photos", Role::Photographer),
    ("photo by", Role::Photographer),
    ("photos by", Role::Photographer),
    ("photographer", Role::Photographer),
    ("tag", Role::Tags),
    ("tags", Role::Tags),
    ("tagar", Role::Tags),
    ("kata kunci", Role::Tags),
    ("keyword", Role::Tags),
    ("keywords", Role::Tags),
    ("topik", Role::Tags),
    ("sumber", Role::Source),
    ("source", Role::Source),
    ("rubrik", Role::Section),
    ("kategori", Role::Section),
    ("section", Role::Section),
    ("category", Role::Section),
    ("tanggal", Role::Published),
    ("tanggal terbit", Role::Published),
    ("published", Role::Published),
];

/// What a line says, where it is sure: a label, a colon, and a value of the right kind. Several may stand
/// in one line ("Penulis : A Editor : B"), but then each has to be sure.
pub(crate) fn read(line: &str) -> Option<Vec<Credit>> {
    if line.len() > 400 {
        return None;
    }
    if let Some(credit) = by_line(line) {
        return Some(vec![credit]);
    }
    let found = labelled(line)?;
    found
        .into_iter()
        .map(|(role, value)| Some(Credit { role, values: values(role, value)? }))
        .collect()
}

/// What a line in the text was meant to say, where that belongs into a field: one that [`read`] knows, or
/// a label with something short behind it that is no sentence, whatever it says.
pub(crate) fn left(line: &str) -> Option<Role> {
    let of_text = |role: &Role| match role {
        Role::Author | Role::Editor | Role::Photographer | Role::Tags | Role::Published => true,
        // Names of data and words of the text stand behind these as well.
        Role::Headline | Role::Source | Role::Section => false,
    };
    if let Some(found) = read(line) {
        return found.iter().map(|one| one.role).find(of_text);
    }
    if line.len() > 400 {
        return None;
    }
    if let Some(role) = unlabelled(line) {
        return Some(role);
    }
    let found = labelled(line)?;
    let (role, value) = found.iter().find(|(role, _)| of_text(role))?;
    let people = matches!(role, Role::Author | Role::Editor | Role::Photographer);
    let short = match people {
        // Few words may end with a full stop and be no sentence.
        true => value.chars().count() <= 100 && (!sentence::ends(value) || are_names(value)),
        false => value.chars().count() <= 60 && !sentence::ends(value),
    };
    (short || found.len() > 1).then_some(*role)
}

/// Words that say what somebody does for an outlet.
const JOBS: [&str; 12] = [
    "kontributor",
    "reporter",
    "wartawan",
    "pewarta",
    "jurnalis",
    "penulis",
    "peliput",
    "koresponden",
    "correspondent",
    "editor",
    "redaktur",
    "penyunting",
];

/// What a line without a label of its own was meant to say: "Kontributor Umpama: Sari Contoh", "Oleh Sari Contoh *)",
/// "(Reporting by Sari Contoh; Editing by Budi Misal)", a date with its year.
fn unlabelled(line: &str) -> Option<Role> {
    let line = line.trim_matches(['(', ')', '[', ']', '*', ' ']);
    let small = line.to_lowercase();
    let first = small.split([' ', ':', '/', '-']).next().unwrap_or_default();
    let role = |word: &str| match word {
        "editor" | "redaktur" | "penyunting" => Role::Editor,
        _ => Role::Author,
    };
    let short = line.chars().count() <= 120;
    if !short || (sentence::ends(line) && !are_names(line)) {
        return None;
    }
    // "Kontributor Umpama: …", "Penulis/Editor: …"
    if let Some((head, value)) = line.split_once(':')
        && JOBS.contains(&first)
        && head.split_whitespace().count() <= 5
        && are_names(head)
        && value.trim().starts_with(char::is_uppercase)
    {
        return Some(role(first));
    }
    let behind = [
        "laporan ",
        "by ",
        "oleh ",
        "dilaporkan oleh ",
        "reporting by ",
        "editing by ",
        "ditulis oleh ",
    ]
    .into_iter()
    .find(|begin| small.starts_with(begin));
    let rest = behind.and_then(|begin| line.get(begin.len()..));
    if let (Some(begin), Some(rest)) = (behind, rest) {
        let job = small.split(' ').nth(1).is_some_and(|word| JOBS.contains(&word));
        let named = if begin == "laporan " { job } else { true };
        let few = rest.split_whitespace().count() <= 12;
        let names = rest.split([';', ',']).next().is_some_and(are_names);
        if named && few && names {
            return Some(if begin == "editing by " { Role::Editor } else { Role::Author });
        }
    }
    // "Sari Contoh - Kabar.example"
    let parts = [" - ", " | ", " – "].into_iter().find_map(|dash| line.split_once(dash));
    if let Some((names, outlet)) = parts
        && (2..=4).contains(&names.split_whitespace().count())
        && are_names(names)
        && super::dateline::is_domain(outlet.trim())
    {
        return Some(Role::Author);
    }
    // A line that is nothing but a moment.
    let date = line.len() <= 60 && line.chars().any(|c| c.is_ascii_digit()) && is_day(line);
    date.then_some(Role::Published)
}

/// Whether a text is a date with its year, be it certain or not.
fn is_day(text: &str) -> bool {
    use crate::decode::date::{DateFault, parse};
    match parse(text) {
        Ok(read) => read.date.0.len() >= 10,
        Err(DateFault::Ambiguous(..) | DateFault::NoZone(_) | DateFault::Perhaps(_)) => true,
        Err(_) => false,
    }
}

/// Whether each word has a capital but those that stand between names, as in no sentence.
fn are_names(text: &str) -> bool {
    const BETWEEN: [&str; 12] =
        ["dan", "and", "dari", "from", "di", "in", "for", "untuk", "bin", "binti", "the", "of"];
    let mut words =
        text.split([' ', '/', '&']).filter(|word| word.chars().any(char::is_alphabetic));
    let mut all = 0;
    words.all(|word| {
        all += 1;
        let first = word.chars().find(|c| c.is_alphabetic());
        first.is_some_and(char::is_uppercase)
            || BETWEEN.contains(&word)
            || JOBS.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()))
    }) && (1..=12).contains(&all)
}

/// Whether a line says who wrote or edited an article, or its tags: what stands at its end.
pub fn closes(line: &str) -> bool {
    let closing = |one: &Credit| matches!(one.role, Role::Author | Role::Editor | Role::Tags);
    read(line).is_some_and(|found| found.iter().any(closing))
}

/// "By Sari Contoh", with nothing else in its line.
fn by_line(line: &str) -> Option<Credit> {
    let (word, rest) = line.split_once(' ')?;
    let known = ["by", "oleh"].contains(&word.to_lowercase().as_str());
    let rest = Some(rest.trim()).filter(|rest| known && !rest.starts_with(':'))?;
    let names = together::people(rest, Of::Names)?;
    let sure = names.iter().all(|name| {
        is_name(name) && name.split(' ').count() <= 4 && name.chars().any(char::is_uppercase)
    });
    sure.then_some(Credit { role: Role::Author, values: names })
}

/// The labels of a line that begins with one, each with the text up to the next.
fn labelled(line: &str) -> Option<Vec<(Role, &str)>> {
    let (first, mut rest) = label(line)?;
    let mut out = Vec::new();
    let mut role = first;
    loop {
        // A label begins behind a space.
        let next = rest.match_indices(' ').find_map(|(at, _)| {
            let behind = rest.get(at + 1..)?;
            let (next, behind) = label(behind)?;
            Some((at, next, behind))
        });
        let tidy = |value: &'_ str| -> usize {
            value.trim_end_matches([' ', '|', '/', ';', ',', '-', '–', '—', '•']).len()
        };
        match next {
            Some((at, next, behind)) => {
                let value = rest.get(..at).unwrap_or_default().trim();
                out.push((role, value.get(..tidy(value)).unwrap_or(value)));
                (role, rest) = (next, behind);
            }
            None => {
                out.push((role, rest.trim()));
                return Some(out).filter(|all| all.iter().all(|(_, value)| !value.is_empty()));
            }
        }
    }
}

/// The label that a text begins with, and the text behind its colon.
fn label(text: &str) -> Option<(Role, &str)> {
    let text = text.trim_start_matches(['(', '*', '[', ' ']);
    let (words, behind) = text.split_once([':', '：'])?;
    let words = words.trim();
    if words.len() > 20 {
        return None;
    }
    let words = words.to_lowercase();
    let (_, role) = LABELS.iter().find(|(label, _)| *label == words)?;
    Some((*role, behind))
}

/// The values of a line, where they are sure to be such.
fn values(role: Role, value: &str) -> Option<Vec<String>> {
    let value = value.trim();
    match role {
        Role::Author | Role::Editor => {
            let names = together::people(without_tail(value), Of::Names)?;
            names.iter().all(|name| is_name(name)).then_some(names)
        }
        Role::Photographer => {
            // An agency and its photographer are one credit: "ANTARA FOTO/Sari Contoh".
            let value = without_tail(value);
            let names = match value.contains('/') {
                true => vec![value.to_owned()],
                false => together::people(value, Of::Photographers)?,
            };
            let given = |name: &String| {
                let mut words = name.split([' ', '/', '.', '-']).map(str::to_lowercase);
                is_name(name)
                    && name.chars().any(char::is_uppercase)
                    && !words.any(|word| NOBODY.contains(&word.as_str()))
            };
            names.iter().all(given).then_some(names)
        }
        Role::Tags => Some(tags::split(value)).filter(|tags| !tags.is_empty()),
        Role::Headline | Role::Section => {
            let is_text = value.chars().any(char::is_alphanumeric);
            is_text.then(|| vec![value.to_owned()])
        }
        Role::Source => {
            let short = value.chars().count() <= 80 && !sentence::ends(value);
            short.then(|| vec![value.to_owned()])
        }
        Role::Published => {
            let read = crate::decode::date::parse(value).ok()?;
            // A year alone, or with its month, is no day of publication.
            (read.date.0.len() >= 10).then(|| vec![value.to_owned()])
        }
    }
}

/// What stands where a photographer is not known, or is no person.
const NOBODY: [&str; 14] = [
    "ist",
    "istimewa",
    "dok",
    "dokumen",
    "dokumentasi",
    "net",
    "internet",
    "humas",
    "facebook",
    "instagram",
    "ilustrasi",
    "tangkapan",
    "screenshot",
    "arsip",
];

/// A text without what ends its line; a bracket that it opens itself belongs to it.
fn without_tail(text: &str) -> &str {
    let mut text = text.trim();
    loop {
        let lone = text.matches(')').count() > text.matches('(').count();
        let shorter = match text.strip_suffix(['.', ']', '*']) {
            None if lone => text.strip_suffix(')'),
            shorter => shorter,
        };
        match shorter {
            Some(shorter) => text = shorter.trim_end(),
            None => return text,
        }
    }
}

/// Whether words can be the name of a person or a desk: few, no figures, and all written alike.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let fits = |c: char| {
        c.is_alphabetic()
            || matches!(c, ' ' | '.' | ',' | '\'' | '’' | '-' | '(' | ')' | '/' | '@' | '_')
    };
    if words.is_empty() || words.len() > 6 || !text.chars().all(fits) {
        return false;
    }
    const SMALL: [&str; 10] = ["bin", "binti", "van", "von", "de", "der", "al", "el", "da", "s.d"];
    let begins = |word: &&str| {
        word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
            || SMALL.contains(word)
    };
    let small = || words.len() <= 4 && !text.chars().any(char::is_uppercase);
    let joins = |word: &&str| together::is_body(text) && ["dan", "and"].contains(word);
    words.iter().all(|word| begins(word) || joins(word)) || small()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str) -> String {
        let Some(found) = read(line) else { return "-".to_owned() };
        let one = |it: &Credit| format!("{} {}", it.role.field(), it.values.join("+"));
        found.iter().map(one).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn lines_say_who_and_what() {
        for (line, expected) in [
            ("Penulis : Sari Contoh", "authors Sari Contoh"),
            ("penulis: sari contoh", "authors sari contoh"),
            ("PENULIS: SARI CONTOH", "authors SARI CONTOH"),
            ("Reporter: Sari Contoh dan Budi Misal", "authors Sari Contoh+Budi Misal"),
            ("Pewarta : Sari Contoh, Budi Misal", "authors Sari Contoh+Budi Misal"),
            ("Penulis: Budi Misal, S.Sos, M.Si", "authors Budi Misal, S.Sos, M.Si"),
            ("Penulis: Siti Misal, MSi", "authors Siti Misal, MSi"),
            (
                "Penulis: Siti Misal, SpOG, Budi Contoh, PhD",
                "authors Siti Misal, SpOG+Budi Contoh, PhD",
            ),
            ("Reporter: Siti Misal, S.Kep, Ners", "authors Siti Misal, S.Kep, Ners"),
            ("Penulis: Sari Contoh (Magang)", "authors Sari Contoh (Magang)"),
            ("(Penulis: Sari Contoh)", "authors Sari Contoh"),
            ("(Penulis: Sari Contoh (Magang))", "authors Sari Contoh (Magang)"),
            (
                "Penulis: Dinas Komunikasi dan Informatika",
                "authors Dinas Komunikasi dan Informatika",
            ),
            ("Editor: Bagian Humas dan Protokol", "editors Bagian Humas dan Protokol"),
            ("Laporan : Sari Contoh", "authors Sari Contoh"),
            ("By Sari Contoh", "authors Sari Contoh"),
            ("By: Sari Contoh and Budi Misal", "authors Sari Contoh+Budi Misal"),
            ("Editor : Elok", "editors Elok"),
            ("Foto: Budi Misal", "photographers Budi Misal"),
            ("Foto: ANTARA FOTO/Budi Misal", "photographers ANTARA FOTO/Budi Misal"),
            ("Photo: Budi Misal", "photographers Budi Misal"),
            ("Tag : Umpama, Taman Baca; Desa", "tags Umpama+Taman Baca+Desa"),
            ("Tag: Gempa M 5,6", "tags Gempa M 5,6"),
            ("Tag: C#, Jalan", "tags C#+Jalan"),
            ("Tags: #Umpama#TamanBaca", "tags Umpama+TamanBaca"),
            ("Tags: #Umpama #TamanBaca", "tags Umpama+TamanBaca"),
            ("Tag : Umpama taman baca 2024", "tags Umpama taman baca 2024"),
            ("Sumber: Kabar Misal", "source Kabar Misal"),
            (
                "Penulis : Sari Contoh Editor : Elok Tag : Umpama",
                "authors Sari Contoh | editors Elok | tags Umpama",
            ),
            ("Penulis: Sari Contoh | Editor: Elok", "authors Sari Contoh | editors Elok"),
            ("Tanggal: 11 Maret 2022", "published 11 Maret 2022"),
        ] {
            assert_eq!(shown(line), expected, "{line}");
        }
    }

    #[test]
    fn what_is_not_sure_is_left() {
        for line in [
            "Foto: Suasana rapat kerja cabang di balai desa",
            "Foto: Istimewa",
            "Penulis: Sari Contoh, Kontributor Misal",
            "Penulis: Sari Contoh, Harian Misal",
            "Penulis: Sari Contoh, Dinas Komunikasi dan Informatika",
            "Foto: Dok. Panitia",
            "Laporan: hasil rapat menunjukkan bahwa taman itu ramai",
            "Reporter: Apa yang berubah?",
            "By now the park was full of people.",
            "Oleh karena itu rapat ditunda.",
            "Penulis :",
            "Tanggal: Minggu (3/3)",
            "Tanggal: 03/04/2022",
            "Tanggal: 28/11/2024 09.00",
            "Kontributor Umpama: Sari Contoh",
            "Oleh Sari Contoh *)",
            "Kami bertanya kepada penulis: siapa dia?",
        ] {
            assert_eq!(shown(line), "-", "{line}");
        }
    }

    #[test]
    fn what_was_meant_for_a_field_is_told() {
        for (line, expected) in [
            ("Kontributor Umpama: Sari Contoh", Role::Author),
            ("Penulis/Editor: Sari Contoh", Role::Author),
            ("Laporan Wartawan Kabar Misal, Budi Misal", Role::Author),
            ("Laporan: Sari Contoh dari Umpama.", Role::Author),
            ("Reporter: Sari Contoh, Editor: Budi Misal, Harian Misal", Role::Author),
            ("Oleh: Sari Contoh, Ketua Forum Taman Baca Umpama", Role::Author),
            ("Oleh Sari Contoh *)", Role::Author),
            ("By Sari Contoh, Kabar Correspondent", Role::Author),
            ("(Reporting by Sari Contoh; Editing by Budi Misal)", Role::Author),
            ("(Editing by Budi Misal)", Role::Editor),
            ("Kamis, 28 Nov 2024 09:00 WIB", Role::Published),
            ("28/11/2024 09.00", Role::Published),
            ("Sari Contoh - Kabar.example", Role::Author),
        ] {
            assert_eq!(left(line), Some(expected), "{line}");
        }
        for line in [
            "Oleh karena itu rapat ditunda.",
            "By now the park was full of people.",
            "Laporan Keuangan Desa: naik",
            "Laporan Warga Umpama",
            "Penulis buku itu datang.",
            "Wartawan Senior: media harus berubah.",
            "Reporter kami melihat warga datang",
            "Kamis malam",
            "Tahun 2024",
            "2024",
        ] {
            assert_eq!(left(line), None, "{line}");
        }
    }
}
