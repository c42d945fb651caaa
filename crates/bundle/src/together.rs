//! Several names or tags that stand in one text.

/// What a text is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// People who wrote or edited.
    Names,
    /// People who took pictures; a slash stands between an agency and its photographer.
    Photographers,
    /// Tags.
    Tags,
}

impl Of {
    /// What a field of an article lists.
    pub fn field(name: &str) -> Option<Of> {
        match name {
            "authors" | "editors" => Some(Of::Names),
            "photographers" => Some(Of::Photographers),
            "tags" => Some(Of::Tags),
            _ => None,
        }
    }
}

/// The parts that a text was meant to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// In their order.
    pub parts: Vec<String>,
    /// Whether nothing but commas parts them, and each can be nothing else. Tags are certain only where
    /// they stand alone in their list, which the caller knows.
    pub certain: bool,
}

impl Parts {
    /// As they stand in JSON, without the brackets around them.
    pub fn written(&self) -> String {
        let parts: Vec<String> =
            self.parts.iter().map(|part| crate::decode::plain::quoted_json(part)).collect();
        parts.join(", ")
    }
}

/// The parts of a text that holds several; `None` where it is one.
pub fn split(text: &str, of: Of) -> Option<Parts> {
    // What stands in brackets or quotation marks belongs together.
    if text.contains(['[', ']', '{', '}', '(', ')', '"', '“', '”', '„', '«', '»']) {
        return None;
    }
    match of {
        Of::Names | Of::Photographers => names(text, of),
        Of::Tags => tags(text),
    }
}

/// Words before the names of a by-line.
const LABELS: [&str; 11] = [
    "penulis",
    "oleh",
    "editor",
    "redaktur",
    "pewarta",
    "reporter",
    "foto",
    "fotografer",
    "by",
    "photo",
    "laporan",
];

/// Words before tags.
const TAG_LABELS: [&str; 10] = [
    "tag",
    "tags",
    "tagar",
    "label",
    "topik",
    "topics",
    "keyword",
    "keywords",
    "kata kunci",
    "hashtag",
];

/// Words in the names of places, laws and offices: behind a comma they say more of what stands before it.
const TELLING: [&str; 50] = [
    "kabupaten",
    "kota",
    "provinsi",
    "propinsi",
    "kecamatan",
    "kelurahan",
    "kab",
    "prov",
    "kec",
    "daerah",
    "jawa",
    "sumatera",
    "sumatra",
    "kalimantan",
    "sulawesi",
    "papua",
    "maluku",
    "nusa",
    "bali",
    "aceh",
    "riau",
    "kepulauan",
    "banten",
    "jakarta",
    "indonesia",
    "barat",
    "timur",
    "utara",
    "selatan",
    "tengah",
    "uu",
    "undang-undang",
    "pasal",
    "ayat",
    "perda",
    "perpres",
    "peraturan",
    "keputusan",
    "putusan",
    "nomor",
    "no",
    "tahun",
    "presiden",
    "wakil",
    "gubernur",
    "wali",
    "walikota",
    "menteri",
    "camat",
    "lurah",
];

/// How degrees begin that are written out.
const DEGREES: [&str; 6] = ["sarjana", "magister", "doktor", "diploma", "profesor", "spesialis"];

/// Degrees as they are written without dots.
const SHORT_DEGREES: [&str; 20] = [
    "SH", "MH", "SE", "MM", "ST", "MT", "SIP", "MSi", "SSi", "SPd", "MPd", "SSos", "SKom", "MKom",
    "MKn", "MAP", "MA", "PhD", "SKM", "SAg",
];

/// How firms end that are named after people.
const FIRMS: [&str; 8] =
    ["co", "company", "partners", "rekan", "associates", "sons", "kawan-kawan", "dkk"];

/// Agencies that are written like a name; the others are in capitals.
const AGENCIES: [&str; 5] = ["antara", "reuters", "getty", "xinhua", "bloomberg"];

/// How names begin that are not those of people, and may hold "dan".
const BODIES: [&str; 36] = [
    "dinas",
    "kementerian",
    "badan",
    "tim",
    "kantor",
    "desk",
    "redaksi",
    "humas",
    "biro",
    "komisi",
    "lembaga",
    "yayasan",
    "pt",
    "cv",
    "komite",
    "ikatan",
    "persatuan",
    "serikat",
    "forum",
    "institut",
    "bagian",
    "bidang",
    "divisi",
    "seksi",
    "direktorat",
    "sekretariat",
    "pusat",
    "balai",
    "unit",
    "panitia",
    "fakultas",
    "asosiasi",
    "himpunan",
    "dewan",
    "department",
    "ministry",
];

/// What people are, where it stands behind their names.
const ROLES: [&str; 22] = [
    "wartawan",
    "kontributor",
    "redaktur",
    "reporter",
    "jurnalis",
    "editor",
    "fotografer",
    "koresponden",
    "penulis",
    "dosen",
    "guru",
    "ketua",
    "anggota",
    "pengamat",
    "mahasiswa",
    "pemimpin",
    "direktur",
    "peneliti",
    "staf",
    "kepala",
    "sekretaris",
    "bupati",
];

/// Words in the names of papers and places, which stand behind a person's as often as another person does.
const OUTLETS: [&str; 20] = [
    "kabar",
    "harian",
    "koran",
    "radio",
    "tv",
    "media",
    "berita",
    "warta",
    "suara",
    "tribun",
    "kota",
    "kabupaten",
    "desa",
    "provinsi",
    "universitas",
    "news",
    "post",
    "online",
    "times",
    "majalah",
];

fn names(text: &str, of: Of) -> Option<Parts> {
    let mut rest = text.trim();
    if let Some((label, names)) = rest.split_once(':')
        && LABELS.contains(&label.trim().to_lowercase().as_str())
    {
        rest = names.trim();
    }
    if is_body(rest) {
        return None;
    }
    let (people, commas) = apart(rest, of);
    let mut certain = commas && rest == text.trim();
    let is_name = |part: &String| {
        let mut words = part.split_whitespace();
        !has(part, &ROLES)
            && !FIRMS.contains(&part.trim_end_matches('.').to_lowercase().as_str())
            && !is_degree(part)
            && !part.contains('/')
            && words.all(|word| word.starts_with(char::is_uppercase))
            && !part.chars().any(|c| c.is_ascii_digit() || c == '@')
    };
    if people.len() < 2 || !people.iter().all(is_name) {
        return None;
    }
    // "Wulan, Rina" may be one name, its last part first.
    certain &= people.iter().all(|part| part.split_whitespace().count() > 1);
    // "Rina Wulan, Kabar Umpama" may be a person and the paper.
    certain &= !people.iter().any(|part| has(part, &OUTLETS) || is_telling(part));
    Some(Parts { parts: people, certain })
}

/// Whether one of the words, which are in small letters, stands in a text.
fn has(text: &str, words: &[&str]) -> bool {
    text.split_whitespace().any(|word| words.contains(&word.to_lowercase().as_str()))
}

/// Whether a name is that of an office or the like.
pub(crate) fn is_body(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default().to_lowercase();
    BODIES.contains(&first.as_str())
}

/// Cuts a text where one name ends and the next begins; titles stay with the name before. Also says
/// whether nothing but commas stands between them.
fn apart(text: &str, of: Of) -> (Vec<String>, bool) {
    let agency = text.split_once('/').is_some_and(|(first, _)| {
        let first = first.trim();
        !first.chars().any(char::is_lowercase) || AGENCIES.contains(&first.to_lowercase().as_str())
    });
    let mut commas = true;
    let mut parts = vec![text.trim().to_owned()];
    for sign in [" dan ", " & ", " and ", " serta ", ";", "|", "/"] {
        if sign == "/" && (agency || of == Of::Photographers) {
            continue;
        }
        let cut: Vec<String> = parts
            .iter()
            .flat_map(|part| part.split(sign))
            .map(|part| part.trim().to_owned())
            .collect();
        commas &= cut.len() == parts.len();
        parts = cut;
    }
    let mut people: Vec<String> = Vec::new();
    for part in &parts {
        let mut own: Vec<String> = Vec::new();
        for piece in part.split(',').map(str::trim).filter(|piece| !piece.is_empty()) {
            match own.last_mut() {
                Some(last) if is_title(piece) || is_degree(piece) => {
                    last.push_str(", ");
                    last.push_str(piece);
                }
                _ => own.push(piece.to_owned()),
            }
        }
        people.extend(own);
    }
    (people, commas)
}

/// The names in a by-line; `None` where some of its words may be what somebody is, or for whom, and not
/// another name.
pub(crate) fn people(text: &str, of: Of) -> Option<Vec<String>> {
    if is_body(text) {
        let alone = !text.contains([',', ';', '/', '|']);
        return alone.then(|| vec![text.trim().to_owned()]);
    }
    let (people, _) = apart(text, of);
    let unsure = |it: &String| is_body(it) || has(it, &ROLES) || has(it, &OUTLETS);
    let sure = people.len() == 1 || !people.is_empty() && !people.iter().any(unsure);
    sure.then_some(people)
}

/// Whether something behind a comma is a title, and no name: "M.Si.", "SH", "MSi".
pub(crate) fn is_title(piece: &str) -> bool {
    const TITLES: [&str; 12] =
        ["Ners", "Apt", "Psikolog", "PhD", "Lc", "SpOG", "Jr", "Sr", "Amd", "Dipl", "Akt", "Ak"];
    let letters = piece.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = piece.chars().filter(|c| c.is_uppercase()).count();
    let plain = piece.trim_end_matches('.');
    !piece.contains(' ')
        && letters > 0
        && ((piece.contains('.') && letters <= 8)
            || (letters <= 6 && capitals >= 2)
            || TITLES.contains(&plain))
        || piece.split_whitespace().count() > 1 && piece.split_whitespace().all(is_title)
}

/// Whether a part is a degree: "S.H.", "SH", "Sarjana Hukum".
fn is_degree(part: &str) -> bool {
    let first = part.split_whitespace().next().unwrap_or_default();
    (part.contains('.') && is_title(part))
        || SHORT_DEGREES.contains(&part)
        || DEGREES.contains(&first.to_lowercase().as_str())
}

/// Whether a part may say more of the one before it: a place, a law, an office, a number.
fn is_telling(part: &str) -> bool {
    let telling = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        TELLING.contains(&word.as_str()) || ROLES.contains(&word.as_str())
    };
    part.chars().any(|c| c.is_ascii_digit()) || part.split_whitespace().any(telling)
}

fn tags(text: &str) -> Option<Parts> {
    let whole = text.trim();
    let labelled = whole
        .split_once(':')
        .filter(|(label, _)| TAG_LABELS.contains(&label.trim().to_lowercase().as_str()));
    let (parts, mut certain) = labels(labelled.map_or(whole, |(_, tags)| tags.trim()));
    certain &= labelled.is_none();
    // A name with its degrees is one tag.
    if parts.iter().skip(1).all(|part| is_degree(part)) {
        return None;
    }
    // With one comma it may be a name turned round, a place and its province, or a motto.
    certain &= parts.len() > 2 && !parts.iter().any(|part| is_degree(part) || is_telling(part));
    // A sentence with commas is no list of tags.
    let short = parts.iter().all(|part| part.split_whitespace().count() <= 5);
    (parts.len() > 1 && short).then_some(Parts { parts, certain })
}

/// Cuts a text where one tag ends and the next begins. Also says whether nothing but commas stands
/// between them.
pub(crate) fn labels(text: &str) -> (Vec<String>, bool) {
    let mut certain = true;
    let hashes = text.matches('#').count() > 1;
    let mut parts: Vec<String> = Vec::new();
    let mut own = String::new();
    let mut before: Option<char> = None;
    let mut signs = text.chars().peekable();
    let is = |c: Option<char>, fits: fn(char) -> bool| c.is_some_and(fits);
    while let Some(c) = signs.next() {
        let after = signs.peek().copied();
        let ends = match c {
            // A comma between digits belongs to a number.
            ',' => !(is(before, |c| c.is_ascii_digit()) && is(after, |c| c.is_ascii_digit())),
            ';' | '|' | '•' | '·' | '\u{ff0c}' => true,
            // "C#" ends with one, and "#Desa#Taman" has one before each.
            '#' => {
                let each = own.trim_start().starts_with('#') && is(after, char::is_alphanumeric);
                hashes && !own.trim().is_empty() && (each || is(before, char::is_whitespace))
            }
            _ => false,
        };
        let comma = before.is_none_or(|c| c == ',') || own.trim().is_empty();
        if ends {
            certain &= c == ',' || comma;
            parts.push(std::mem::take(&mut own));
        }
        if !ends || c == '#' {
            own.push(c);
        }
        before = Some(c);
    }
    parts.push(own);
    let tidy = |part: &String| {
        let mut part = part.trim().trim_start_matches('#').trim();
        for word in ["dan ", "and ", "& "] {
            if let Some(rest) = part.strip_prefix(word) {
                certain = false;
                part = rest;
            }
        }
        part.to_owned()
    };
    let parts: Vec<String> = parts.iter().map(tidy).filter(|part| !part.is_empty()).collect();
    (parts, certain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, of: Of) -> Option<(String, bool)> {
        split(text, of).map(|it| (it.parts.join("|"), it.certain))
    }

    #[test]
    fn names_run_together_are_split() {
        for (text, parts, certain) in [
            ("Rina Wulan, Joko Lestari", "Rina Wulan|Joko Lestari", true),
            ("Rina Wulan dan Joko Lestari", "Rina Wulan|Joko Lestari", false),
            ("Budi, Sari dan Tono", "Budi|Sari|Tono", false),
            ("Budi, Sari", "Budi|Sari", false),
            ("Rina Wulan, Kabar Umpama", "Rina Wulan|Kabar Umpama", false),
            ("Rina Wulan & Joko", "Rina Wulan|Joko", false),
            ("Rina Wulan/Joko Lestari", "Rina Wulan|Joko Lestari", false),
            ("Rina Wulan; Joko Lestari", "Rina Wulan|Joko Lestari", false),
            ("Penulis: Rina Wulan, Joko Lestari dan Budi", "Rina Wulan|Joko Lestari|Budi", false),
            ("Siti Aminah, M.Si., Budi Umpama, S.H.", "Siti Aminah, M.Si.|Budi Umpama, S.H.", true),
        ] {
            assert_eq!(read(text, Of::Names), Some((parts.to_owned(), certain)), "{text}");
        }
        for one in [
            "Rina Wulan",
            "Siti Aminah, M.Si.",
            "Budi Umpama, SH, MH",
            "Dinas Komunikasi dan Informatika",
            "Bagian Humas dan Protokol",
            "Rina Wulan, Kontributor Umpama",
            "Tim Redaksi",
            "Rina Wulan, wartawan",
            "Andan Wulan",
            "Dr. Rina Wulan, Sp.A., M.Kes.",
            "Penulis: Rina Wulan",
            "Joko Lestari, Sarjana Hukum",
            "Joko Lestari, Magister Umpama Terapan",
            "Siti & Co.",
            "AFP/Rina Wulan",
            "Antara/Rina Wulan",
            "Rina \"Wulan, Joko\" Lestari",
        ] {
            assert_eq!(read(one, Of::Names), None, "{one}");
        }
        assert_eq!(read("Kantor Contoh/Rina Wulan", Of::Photographers), None);
        assert_eq!(read("Berita Contoh/Rina Wulan", Of::Photographers), None);
    }

    #[test]
    fn tags_run_together_are_split() {
        for (text, parts, certain) in [
            ("politik, pemilu, pasar", "politik|pemilu|pasar", true),
            ("#Umpama, #Jalan, #Pasar", "Umpama|Jalan|Pasar", true),
            ("politik, pemilu", "politik|pemilu", false),
            ("Umpama, Jawa Barat", "Umpama|Jawa Barat", false),
            ("Kabupaten Umpama, Provinsi Contoh", "Kabupaten Umpama|Provinsi Contoh", false),
            ("Umpama, Contoh, Kabupaten Misal", "Umpama|Contoh|Kabupaten Misal", false),
            ("Misalno, Presiden", "Misalno|Presiden", false),
            ("Misal, Ayu", "Misal|Ayu", false),
            (
                "Undang-Undang Nomor 7, Pasal 5, Ayat Satu",
                "Undang-Undang Nomor 7|Pasal 5|Ayat Satu",
                false,
            ),
            ("Ya, Kita Coba", "Ya|Kita Coba", false),
            ("Ayu Misal, S.H., pasar", "Ayu Misal|S.H.|pasar", false),
            ("Tag: Umpama, Jalan, Pasar", "Umpama|Jalan|Pasar", false),
            ("Kata kunci: Umpama, Jalan", "Umpama|Jalan", false),
            ("#Umpama #Jalan", "Umpama|Jalan", false),
            ("politik; pemilu", "politik|pemilu", false),
            ("#Umpama#Jalan", "Umpama|Jalan", false),
            ("C#, Jalan", "C#|Jalan", false),
            ("Gempa M 5,6, Jalan", "Gempa M 5,6|Jalan", false),
            ("politik, pemilu, dan hukum", "politik|pemilu|hukum", false),
        ] {
            assert_eq!(read(text, Of::Tags), Some((parts.to_owned(), certain)), "{text}");
        }
        for one in [
            "Hukum dan HAM",
            "Gempa M 5,6",
            "C#",
            "#Umpama",
            "AC/DC",
            "Politik & Hukum",
            ",",
            "Ayu Misal, S.H.",
            "Ayu Misal, S.H., M.H.",
            "Ayu Misal, SH, MH",
            "Ayu Misal, Sarjana Hukum",
            "[\"Umpama\",\"Jalan\"]",
            "Dewan (Umpama, Jalan)",
            "\"Umpama, Jalan\"",
        ] {
            assert_eq!(read(one, Of::Tags), None, "{one}");
        }
    }
}
