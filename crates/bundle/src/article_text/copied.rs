//! Lines that come along when a text is copied from a web page, a press release or a chat.

/// What such a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// A link, a button or a sign of the page around the text: "Baca juga: …", "ADVERTISEMENT", "-30-".
    Page,
    /// It says what the text is, above the headline: "SIARAN PERS", "OPINI".
    Label(Label),
}

/// What a text calls itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// A press release, which somebody sent.
    Release,
    /// Something else than news: the word of the field `genre`.
    Genre(&'static str),
}

/// What a line is, where it is nothing but that.
pub fn read(line: &str) -> Option<Copied> {
    let line = line.trim();
    if line.len() > 200 {
        return None;
    }
    let plain = plain(line);
    if let Some(label) = label_of(&plain) {
        return Some(Copied::Label(label));
    }
    (is_end(line, &plain) || is_of_page(line, &plain)).then_some(Copied::Page)
}

/// The words of a line in small letters, with one space between them.
fn plain(line: &str) -> String {
    let words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    words.join(" ")
}

/// What a line calls the text, where it is a label and nothing else.
pub fn label(line: &str) -> Option<Label> {
    if line.len() > 200 { None } else { label_of(&plain(line)) }
}

fn label_of(plain: &str) -> Option<Label> {
    const GENRES: [(&str, &str); 11] = [
        ("opini", "opinion"),
        ("opinion", "opinion"),
        ("kolom", "opinion"),
        ("editorial", "opinion"),
        ("tajuk", "opinion"),
        ("tajuk rencana", "opinion"),
        ("advertorial", "advertorial"),
        ("pariwara", "advertorial"),
        ("iklan", "advertorial"),
        ("wawancara", "interview"),
        ("cek fakta", "fact_check"),
    ];
    if is_release(plain) {
        return Some(Label::Release);
    }
    let known = GENRES.iter().find(|(word, _)| *word == plain);
    known.map(|(_, genre)| Label::Genre(genre))
}

fn is_release(plain: &str) -> bool {
    const RELEASES: [&str; 8] = [
        "siaran pers",
        "press release",
        "pers rilis",
        "rilis pers",
        "rilis media",
        "siaran media",
        "news release",
        "media release",
    ];
    // "SIARAN PERS", "Siaran Pers No. 12/2024"
    let rest = RELEASES.iter().find_map(|it| plain.strip_prefix(it));
    rest.is_some_and(|rest| {
        rest.is_empty()
            || rest.starts_with(" no")
            || rest.starts_with(' ')
                && rest.chars().any(|c| c.is_ascii_digit())
                && rest.split(' ').count() <= 6
    })
}

/// Whether a line only says that the text ends: "-30-", "###", "(*)", "--- selesai ---".
fn is_end(line: &str, plain: &str) -> bool {
    let signs = line.chars().filter(|c| !c.is_alphanumeric() && *c != ' ').count();
    match plain {
        "" => line.starts_with('(') && line.contains('*'),
        "30" | "selesai" | "tamat" | "habis" | "end" | "ends" => {
            signs >= 2 && line.starts_with(|c: char| !c.is_alphanumeric())
        }
        _ => false,
    }
}

/// Lines that stand alone.
const WHOLE: [&str; 33] = [
    "advertisement",
    "advertisements",
    "advertisement scroll to continue with content",
    "scroll to continue with content",
    "scroll untuk melanjutkan",
    "scroll untuk baca artikel",
    "scroll ke bawah untuk lanjut membaca",
    "halaman selanjutnya",
    "halaman berikutnya",
    "selanjutnya",
    "next page",
    "lihat semua",
    "tampilkan semua",
    "show all",
    "load more",
    "read more",
    "baca selengkapnya",
    "selengkapnya",
    "lanjutkan membaca",
    "artikel terkait",
    "berita terkait",
    "related articles",
    "bagikan",
    "share",
    "share this",
    "for immediate release",
    "untuk segera disiarkan",
    "mohon dimuat",
    "hormat kami",
    "narahubung",
    "kontak media",
    "media contact",
    "contact person",
];

/// Lines that go on with the headline of another article, or with a name.
const BEGINNINGS: [&str; 21] = [
    "baca juga",
    "baca pula",
    "simak juga",
    "simak pula",
    "lihat juga",
    "tonton juga",
    "read also",
    "also read",
    "see also",
    "pilihan editor",
    "gambas video",
    "halaman selanjutnya",
    "halaman berikutnya",
    "bagikan",
    "perihal",
    "dari",
    "embargo",
    "narahubung",
    "kontak media",
    "media contact",
    "contact person",
];

fn is_of_page(line: &str, plain: &str) -> bool {
    let count = plain.split(' ').count();
    // The words of a sentence have no colon behind them.
    let set_off = |begin: &str| {
        let signs = line.chars().take(begin.chars().count() + 6);
        line.starts_with('[') || { signs }.any(|c| matches!(c, ':' | '：' | '|' | '»' | '→'))
    };
    let begins = BEGINNINGS.iter().any(|begin| {
        plain
            .strip_prefix(begin)
            .is_some_and(|rest| rest.is_empty() || (rest.starts_with(' ') && set_off(begin)))
    });
    // "1 2 3 Selanjutnya", "Halaman: 1 2 3"
    let numbered = plain.contains(|c: char| c.is_ascii_digit());
    let mut words = plain.split(' ').filter(|word| !word.bytes().all(|b| b.is_ascii_digit()));
    let pages = numbered
        && count >= 3
        && words.clone().next().is_some()
        && words.all(|it| ["halaman", "selanjutnya", "berikutnya", "next", "page"].contains(&it));
    let few = count <= 8;
    let rights =
        line.contains('©') || plain.starts_with("copyright ") || plain.starts_with("hak cipta ");
    // "No. 12/HM/2024"
    let letter = (plain.starts_with("no ") || plain.starts_with("nomor "))
        && numbered
        && line.contains('/')
        && !super::sentence::ends(line);
    let address = plain.starts_with("kepada yth");
    WHOLE.contains(&plain) || begins || pages || few && (rights || letter || address)
}

/// The initials in brackets with which a text ends: "… kata dia. (abc/xyz)", "(ant)".
pub(crate) fn initials(text: &str) -> Option<&str> {
    const WORDS: [&str; 14] = [
        "sic",
        "foto",
        "video",
        "dll",
        "dst",
        "dsb",
        "habis",
        "red",
        "ed",
        "yoy",
        "mtm",
        "ini",
        "itu",
        "ilustrasi",
    ];
    let text = text.trim_end().trim_end_matches('*').trim_end();
    let open = text.rfind(['(', '['])?;
    let (before, bracket) = text.split_at_checked(open)?;
    let inside = bracket
        .strip_prefix('(')
        .and_then(|it| it.strip_suffix(')'))
        .or_else(|| bracket.strip_prefix('[').and_then(|it| it.strip_suffix(']')))?;
    let ends = super::sentence::ends(before.trim_end());
    let parts: Vec<&str> = inside.split(['/', '-', ',', '&']).map(str::trim).collect();
    let fits = |part: &&str| {
        let letters = part.chars().all(char::is_alphabetic);
        let small = part.chars().all(char::is_lowercase);
        let alike = small || !part.chars().any(char::is_lowercase);
        letters && alike && (2..=6).contains(&part.chars().count())
    };
    let fits = parts.len() <= 4
        && parts.iter().all(fits)
        && !parts.iter().any(|part| WORDS.contains(part));
    // "(KPU)" on a line of its own explains nothing, and may be anything.
    let alone = before.trim().is_empty();
    let small = parts.len() > 1 || inside.chars().any(char::is_lowercase);
    (fits && (ends || alone) && (small || !alone)).then_some(inside)
}

/// Whether initials say that the text is an advertisement.
pub(crate) fn is_advertisement(initials: &str) -> bool {
    let words = initials.split(['/', '-', ',', '&']).map(|it| it.trim().to_lowercase());
    { words }.any(|it| ["adv", "advert", "iklan", "adver"].contains(&it.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_page_are_told_from_sentences() {
        for line in [
            "Baca juga: Jalan desa diperbaiki",
            "BACA JUGA : Jalan desa",
            "[Baca juga] Jalan desa",
            "ADVERTISEMENT",
            "Halaman selanjutnya",
            "Halaman Selanjutnya →",
            "1 2 3 Selanjutnya",
            "SCROLL TO CONTINUE WITH CONTENT",
            "[Gambas:Video CNN]",
            "-30-",
            "(*)",
            "(***)",
            "--- selesai ---",
            "FOR IMMEDIATE RELEASE",
            "EMBARGO: 1 Mei 2024",
            "Kepada Yth. Redaksi",
            "Perihal: Rilis berita",
            "Narahubung:",
            "No. 12/HM/2024",
            "Dari: Humas Dinas Contoh",
            "COPYRIGHT © KABAR 2024",
        ] {
            assert_eq!(read(line), Some(Copied::Page), "{line}");
        }
        for line in ["SIARAN PERS", "Siaran Pers No. 12/HM/2024", "Press Release"] {
            assert_eq!(read(line), Some(Copied::Label(Label::Release)), "{line}");
        }
        assert_eq!(label("OPINI"), Some(Label::Genre("opinion")));
        assert_eq!(label("Opini warga"), None);
        for line in [
            "Baca juga buku lain di taman itu.",
            "Siaran pers itu dikirim kemarin.",
            "Selesai",
            "Dari desa itu mereka membawa: beras dan sayur.",
            "No. 3 di daftar itu kosong",
            "30",
            "Halaman rumah itu luas.",
            "Iklan itu dipasang di jalan.",
            "Rapat selesai.",
            "***",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn initials_end_a_text() {
        for (text, expected) in [
            ("Semua senang, kata dia. (ant)", "ant"),
            ("Semua senang. (abc/xyz)", "abc/xyz"),
            ("“Semua senang.” (ABC/XYZ)", "ABC/XYZ"),
            ("(sar)", "sar"),
            ("[sar/bud]", "sar/bud"),
            ("Semua senang. (ANT)", "ANT"),
        ] {
            assert_eq!(initials(text), Some(expected), "{text}");
        }
        for text in [
            "Komisi Pemilihan Umum (KPU)",
            "Semua senang (lagi)",
            "(KPU)",
            "Semua senang. (bersambung ke halaman dua)",
            "Semua senang. (sic)",
            "Semua senang.",
            "()",
            "Semua senang. (11/3)",
        ] {
            assert_eq!(initials(text), None, "{text}");
        }
        assert!(is_advertisement("adv/xyz") && !is_advertisement("ant"));
    }
}
