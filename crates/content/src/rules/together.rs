//! Several names or tags that stand in one text.

/// What a text is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Of {
    /// People who wrote or edited.
    Names,
    /// People who took pictures; a slash stands between an agency and its photographer.
    Photographers,
    /// Tags.
    Tags,
}

impl Of {
    /// What a field of an article lists.
    pub(crate) fn field(name: &str) -> Option<Of> {
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
pub(crate) struct Parts {
    /// In their order.
    pub parts: Vec<String>,
    /// Whether nothing but commas parts them, and each can be nothing else.
    pub certain: bool,
}

impl Parts {
    /// As they stand in JSON, without the brackets around them.
    pub(crate) fn written(&self) -> String {
        let parts: Vec<String> =
            self.parts.iter().map(|part| crate::decode::plain::quoted_json(part)).collect();
        parts.join(", ")
    }
}

/// The parts of a text that holds several; `None` where it is one.
pub(crate) fn split(text: &str, of: Of) -> Option<Parts> {
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

/// How names begin that are not those of people, and may hold "dan".
const BODIES: [&str; 20] = [
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
    let first = rest.split_whitespace().next().unwrap_or_default().to_lowercase();
    if BODIES.contains(&first.as_str()) {
        return None;
    }
    let mut certain = rest == text.trim();
    let mut parts = vec![rest.to_owned()];
    for sign in [" dan ", " & ", " and ", " serta ", ";", "/"] {
        if sign == "/" && of == Of::Photographers {
            continue;
        }
        let cut: Vec<String> = parts
            .iter()
            .flat_map(|part| part.split(sign))
            .map(|part| part.trim().to_owned())
            .collect();
        certain &= cut.len() == parts.len();
        parts = cut;
    }
    let mut people: Vec<String> = Vec::new();
    for part in &parts {
        let mut own: Vec<String> = Vec::new();
        for piece in part.split(',').map(str::trim).filter(|piece| !piece.is_empty()) {
            match own.last_mut() {
                Some(last) if is_title(piece) => {
                    last.push_str(", ");
                    last.push_str(piece);
                }
                _ => own.push(piece.to_owned()),
            }
        }
        people.extend(own);
    }
    let is_name = |part: &String| {
        let mut words = part.split_whitespace();
        let role =
            part.split_whitespace().any(|word| ROLES.contains(&word.to_lowercase().as_str()));
        !role
            && words.all(|word| word.starts_with(char::is_uppercase))
            && !part.chars().any(|c| c.is_ascii_digit() || c == '@')
    };
    if people.len() < 2 || !people.iter().all(is_name) {
        return None;
    }
    // "Wulan, Rina" may be one name, its last part first.
    certain &= people.iter().all(|part| part.split_whitespace().count() > 1);
    // "Rina Wulan, Kabar Umpama" may be a person and the paper.
    let place = |word: &str| OUTLETS.contains(&word.to_lowercase().as_str());
    certain &= !people.iter().any(|part| part.split_whitespace().any(place));
    Some(Parts { parts: people, certain })
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

fn tags(text: &str) -> Option<Parts> {
    let mut certain = true;
    let hashes = text.matches('#').count() > 1;
    let mut parts: Vec<String> = Vec::new();
    let mut from = 0;
    let mut cut = |part: &str| {
        let part = part.trim().trim_start_matches('#').trim();
        if !part.is_empty() {
            parts.push(part.to_owned());
        }
    };
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    for (at, c) in text.char_indices() {
        let (before, after) = (text.get(..at)?, text.get(at + c.len_utf8()..)?);
        // A comma between digits belongs to a number.
        let parts_here = match c {
            ',' => !(digit(before.chars().next_back()) && digit(after.chars().next())),
            ';' => true,
            '#' => hashes && !before.trim().is_empty() && before.ends_with(char::is_whitespace),
            _ => false,
        };
        if parts_here {
            certain &= c == ',' || before.trim_end().ends_with(',');
            cut(text.get(from..at)?);
            from = if c == '#' { at } else { at + c.len_utf8() };
        }
    }
    cut(text.get(from..)?);
    for part in &mut parts {
        for word in ["dan ", "and ", "& "] {
            if let Some(rest) = part.strip_prefix(word) {
                certain = false;
                *part = rest.to_owned();
            }
        }
    }
    // A sentence with commas is no list of tags.
    let short = parts.iter().all(|part| part.split_whitespace().count() <= 5);
    (parts.len() > 1 && short).then_some(Parts { parts, certain })
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
            "Rina Wulan, Kontributor Umpama",
            "Tim Redaksi",
            "Rina Wulan, wartawan",
            "Andan Wulan",
            "Dr. Rina Wulan, Sp.A., M.Kes.",
            "Penulis: Rina Wulan",
        ] {
            assert_eq!(read(one, Of::Names), None, "{one}");
        }
        assert_eq!(read("Kantor Contoh/Rina Wulan", Of::Photographers), None);
        assert_eq!(read("Berita Contoh/Rina Wulan", Of::Photographers), None);
    }

    #[test]
    fn tags_run_together_are_split() {
        for (text, parts, certain) in [
            ("politik, pemilu", "politik|pemilu", true),
            ("#Umpama, #Jalan", "Umpama|Jalan", true),
            ("#Umpama #Jalan", "Umpama|Jalan", false),
            ("politik; pemilu", "politik|pemilu", false),
            ("politik, pemilu, dan hukum", "politik|pemilu|hukum", false),
        ] {
            assert_eq!(read(text, Of::Tags), Some((parts.to_owned(), certain)), "{text}");
        }
        for one in
            ["Hukum dan HAM", "Gempa M 5,6", "C#", "#Umpama", "AC/DC", "Politik & Hukum", ","]
        {
            assert_eq!(read(one, Of::Tags), None, "{one}");
        }
    }
}
