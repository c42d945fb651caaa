//! Words that tell whether a capitalised word near a name is a part of it, in Indonesian and English.
//!
//! Every list is words in lower case with a space between two. Each of them is downloaded by every reader, so
//! that a list has only what newspapers write. What is in no list counts as a part of a longer name, and then
//! there is no link.

mod common;
mod people;
mod senses;
mod sentences;
mod things;

use std::sync::OnceLock;

use super::words::clitic;
use super::words::folded;
use rustc_hash::FxHashMap;

/// What stands before the name of a party or another body, and before no other name.
const OF_BODIES: &str = "partai fraksi dpc dpd dpw dpp pac drd koalisi kursi suara party bendera \
    simpatisan pengurus kongres muktamar rapimnas ketum elite elit kantor markas logo \
    dpn dpra dprt pimpinan umum cabang wilayah pusat ranting rakernas rakerda rakercab musda muscab muswil \
    munas mukernas eksekutif harian";

/// What stands before the name of an area.
const OF_AREAS: &str = "warga kejaksaan pengadilan dinas badan pemkab pemkot pemprov pemda pemdes pemerintah polres polresta polsek \
    polda kejari kejati kodim masyarakat \
    penduduk wilayah daerah tps dapil pemilih petani nelayan pemuda asal seluruh pedagang peternak \
    panwascam panwaslu panwaslih bawaslu kpu kip koramil kesbangpol dinsos dispora disperindag disdag dispar \
    diskominfo kominfo setda bapenda baznas dekranasda kwarcab inspektorat sekretariat uptd upt kantor \
    lapas rutan samsat bulog perumdam pdam disdik dinkes dishub disdukcapil bappeda satpol damkar basarnas \
    pilkada pilbup pilwalkot pilgub pilwali pilkades pemilu dprd";

/// What belongs to an area behind its English name.
const REGENCY: &str = "regency county city province district municipality village";

/// Words behind the short name of a party that make it the name of another one.
const OTHER_PARTY: &str = "reformasi perjuangan baru sejati bersatu pembaruan pembaharuan muda asia malaysia \
    amerika australia inggris singapura india pakistan turki jepang new asian european";

/// With what the names of provinces begin: behind the name of a body they tell where it is.
const PROVINCES: &str = "aceh sumatera sumatra sumut sumbar sumsel riau kepri jambi bengkulu lampung bangka dki jakarta jabar jawa \
    jateng jatim diy yogyakarta banten bali ntb ntt kalbar kalteng kalsel kaltim kaltara kalimantan sulut sulteng sulsel sultra sulbar \
    sulawesi gorontalo maluku malut papua";

/// Degrees behind a name, without their full stops.
const DEGREES: &str = "se sh st sp si sip skm ssos spd spdi sag skom ssi spt spi sth amd mm mh mt mp \
    msi msc mpd mpdi mag mkom mhum mkn mkes mba ma lc llm phd sik sst dea dess cpa \
    mhi shi sei sthi mei spsi stp skep ners amk amkeb sgz sft sds skel mstat mars mkm mpsi mps map mip mikom \
    mil ak akt ca bsc ba bba mtr spn llb obe mbe cbe";

/// All lists; the place of each is its bit in [`sorts`].
const LISTS: [&[&str]; 28] = [
    &[people::TITLES],
    &[people::OFFICES],
    &[people::FORMS_OF_ADDRESS],
    &[people::NOBLE],
    &[people::UNITS],
    &[people::ACRONYMS],
    &[OF_BODIES],
    &[OF_AREAS],
    &[sentences::PLAIN],
    &[sentences::TIMES],
    &[sentences::NOUNS],
    &[sentences::HEADLINE_VERBS],
    &[sentences::DOES],
    &[sentences::NO_VERBS],
    &[sentences::NAMED_NOUNS],
    &[sentences::NO_ENGLISH_FORMS],
    &[sentences::JOINTS],
    &[sentences::ARTICLES],
    &[
        things::PLACES,
        things::BUSINESSES,
        things::INSTITUTIONS,
        things::WORKS,
        things::VEHICLES,
        things::EVENTS,
    ],
    &[things::QUALIFIERS],
    &[things::BEHIND],
    &[DEGREES],
    &[common::GIVEN],
    &[common::COMMON],
    &[common::CLASSES],
    &[REGENCY],
    &[OTHER_PARTY],
    &[PROVINCES],
];

/// In which lists a word is, a bit for each.
fn sorts(word: &str) -> u32 {
    static SORTS: OnceLock<FxHashMap<String, u32>> = OnceLock::new();
    let all = SORTS.get_or_init(|| {
        let mut all = FxHashMap::default();
        for (nth, lists) in LISTS.iter().enumerate() {
            for word in lists.iter().flat_map(|list| list.split_ascii_whitespace()) {
                *all.entry(word.to_owned()).or_default() |= 1 << nth;
            }
        }
        all
    });
    all.get(word).copied().unwrap_or_default()
}

macro_rules! asked {
    ($($(#[doc = $doc:literal])* $name:ident: $nth:literal,)*) => {
        $(
            $(#[doc = $doc])*
            pub(crate) fn $name(word: &str) -> bool {
                sorts(word) >> $nth & 1 == 1
            }
        )*
    };
}

asked! {
    is_written_title: 0,
    is_office: 1,
    is_form_of_address: 2,
    is_noble: 3,
    is_unit: 4,
    is_known_acronym: 5,
    is_of_bodies: 6,
    is_of_areas: 7,
    starts_or_joins: 8,
    is_time: 9,
    is_noun: 10,
    is_headline_verb: 11,
    is_doing: 12,
    is_no_verb: 13,
    is_named_noun: 14,
    is_no_english_form: 15,
    is_joint: 16,
    is_article: 17,
    is_place: 18,
    qualifies: 19,
    is_behind: 20,
    is_degree: 21,
    is_given: 22,
    is_common: 23,
    is_class: 24,
    is_regency: 25,
    is_other_party: 26,
    is_province: 27,
}

/// Whether a word is a title, an office, or what somebody is to others.
pub(super) fn is_title(word: &str) -> bool {
    is_written_title(word) || is_office(word)
}

/// Whether a word begins or joins sentences, or is made as verbs are: "menang", "dilantik".
pub(super) fn is_plain(word: &str) -> bool {
    let known = |word: &str| {
        starts_or_joins(word) || is_time(word) || is_doing(word) || is_headline_verb(word)
    };
    known(word) || stem(word).is_some_and(known) || is_verb(word)
}

/// Whether a capital at the beginning of a sentence is no part of the name behind it: the word is plain, or
/// a noun that nothing is named with.
pub(super) fn opens(word: &str) -> bool {
    is_plain(word)
        || is_noun(word)
        || stem(word).is_some_and(is_noun)
        || (word.len() >= 7 && word.ends_with("nya"))
        || is_abstract(word)
        || is_english_form(word)
}

/// Whether a word stands before the names of parties, so that what follows is no common word: "Kader …".
pub(super) fn is_before_parties(word: &str) -> bool {
    is_of_bodies(word)
        || is_title(word)
        || matches!(word, "massa" | "relawan" | "pendukung" | "usung" | "diusung" | "didukung")
}

/// Whether a word behind the short name of a party says who or what of it is meant: "a PBT lawmaker".
pub(super) fn is_of_a_party(word: &str) -> bool {
    const WORDS: [&str; 34] = [
        "politician",
        "lawmaker",
        "candidate",
        "member",
        "councillor",
        "councilor",
        "legislator",
        "cadre",
        "official",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "supporter",
        "leader",
        "stronghold",
        "minister",
        "senator",
        "mp",
        "rally",
        "faction",
        "executive",
        "voter",
        "figure",
        "chairman",
        "chairwoman",
        "chair",
        "branch",
        "backed",
        "led",
        "nominee",
        "activist",
        "founder",
        "donor",
        "backbencher",
    ];
    WORDS.contains(&word)
}

/// Whether headlines that give each word a capital write this one small.
pub(super) fn is_small_in_headlines(word: &str) -> bool {
    const SMALL: [&str; 34] = [
        "agar", "antara", "atas", "atau", "bagi", "dalam", "dari", "dengan", "hingga", "jadi",
        "karena", "kepada", "oleh", "pada", "saat", "sampai", "sejak", "serta", "soal", "tanpa",
        "tentang", "terhadap", "untuk", "usai", "yang", "versus", "after", "amid", "from", "into",
        "over", "than", "that", "with",
    ];
    SMALL.contains(&word)
}

fn stem(word: &str) -> Option<&str> {
    clitic(word).and_then(|cut| word.get(..word.len().checked_sub(cut)?))
}

/// Whether a word is made as Indonesian verbs are: "mengusung", "dilantik", "kalahkan".
fn is_verb(word: &str) -> bool {
    const STARTS: [(&str, usize); 7] =
        [("meng", 7), ("meny", 7), ("mem", 7), ("men", 6), ("ber", 8), ("di", 7), ("ter", 7)];
    const NAMES: [&str; 18] = [
        "dian", "dimas", "dirga", "didik", "dinand", "dion", "dimit", "dilla", "dinda", "diva",
        "disti", "bernad", "bernar", "bertr", "berth", "berlian", "teres", "terr",
    ];
    if is_no_verb(word) || is_place(word) || NAMES.iter().any(|it| word.starts_with(it)) {
        return false;
    }
    let starts = |(start, least): &(&str, usize)| word.len() >= *least && word.starts_with(start);
    STARTS.iter().any(starts) || (word.len() >= 7 && word.ends_with("kan"))
}

/// Whether a word is made as "pertemuan" and "kemenangan" are, and nothing is named with it.
pub(super) fn is_abstract(word: &str) -> bool {
    word.len() >= 8
        && word.ends_with("an")
        && (word.starts_with("ke") || word.starts_with("pe"))
        && !is_named_noun(word)
        && !is_place(word)
}

/// Whether a word is made as English adverbs and participles are: "recently", "backed".
fn is_english_form(word: &str) -> bool {
    let is = |end: &str, least: usize| word.len() >= least && word.ends_with(end);
    (is("ly", 6) || is("ing", 7) || is("ed", 6)) && !is_no_english_form(word) && !is_place(word)
}

/// Whether a word may stand between "SMA" or "Jalan" and the name of it; numbers may.
pub(super) fn is_qualifier(word: &str) -> bool {
    qualifies(word) || word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The words that tell that a short name means something else; none for most names.
pub(super) fn other_sense(name: &str) -> Option<&'static str> {
    senses::SENSES.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, words)| *words)
}

/// Whether a word is one of those that [`other_sense`] gives.
pub(super) fn tells(words: &str, word: &str) -> bool {
    let word = folded(word);
    words.split_ascii_whitespace().any(|it| it == word)
}

/// What kind of area a word before a name says that it is; `None` for other words.
pub(super) fn kind_of_area(word: &str) -> Option<&'static [&'static str]> {
    Some(match word {
        "kabupaten" | "kab" => &["regency", "kabupaten"],
        "kota" => &["city", "kota", "municipality"],
        "provinsi" | "prov" => &["province", "provinsi"],
        "kecamatan" | "kec" => &["district", "kecamatan"],
        "desa" | "kelurahan" | "kel" | "kampung" | "dusun" => {
            &["village", "desa", "kelurahan", "subdistrict", "hamlet", "dusun"]
        }
        _ => return None,
    })
}

/// What kind of area somebody with an office in it is for: a regent is of a regency. `None` for other words,
/// and where the word says nothing certain.
pub(super) fn area_of_office(word: &str) -> Option<&'static [&'static str]> {
    kind_of_area(match word {
        "bupati" | "wabup" | "cabup" | "cawabup" | "pemkab" | "regent" => "kabupaten",
        "walikota" | "wawali" | "pemkot" => "kota",
        "gubernur" | "wagub" | "cagub" | "cawagub" | "pemprov" => "provinsi",
        "camat" => "kecamatan",
        "kades" | "lurah" | "kadus" | "keuchik" => "desa",
        _ => return None,
    })
}

/// How large areas of a kind are: those of a larger kind are made of those of a smaller one.
pub(super) fn size_of_area(kind: &str) -> Option<usize> {
    const SIZES: [&[&str]; 4] = [&["desa"], &["kecamatan"], &["kabupaten", "kota"], &["provinsi"]];
    SIZES.iter().position(|words| {
        words.iter().filter_map(|word| kind_of_area(word)).any(|kinds| kinds.contains(&kind))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_are_in_a_list() {
        assert!(is_title("bupati") && is_title("prof") && is_title("keluarga"));
        assert!(!is_title("bupat") && !is_title("upati") && !is_title("") && !is_title("prof dr"));
        assert!(is_place("jalan") && !is_place("jalanan"));
    }

    #[test]
    fn lists_are_words_in_small_letters() {
        for word in LISTS.iter().copied().flatten().flat_map(|list| list.split_ascii_whitespace()) {
            assert_eq!(word, folded(word));
        }
    }

    #[test]
    fn verbs_are_told_by_their_beginning() {
        for verb in
            ["menang", "mengusung", "berkoalisi", "bersama", "dilantik", "terpilih", "tetapkan"]
        {
            assert!(is_plain(verb), "{verb}");
        }
        for name in
            ["mega", "dian", "dirga", "terry", "melati", "berlian", "indah", "menara", "terumbu"]
        {
            assert!(!is_plain(name), "{name}");
        }
    }

    #[test]
    fn nothing_is_named_with_a_word_that_opens_a_sentence() {
        for word in [
            "menurut",
            "kemenangan",
            "pelantikan",
            "lawannya",
            "recently",
            "backed",
            "baliho",
            "did",
        ] {
            assert!(opens(word), "{word}");
        }
        for word in [
            "angkringan",
            "villa",
            "peternakan",
            "catering",
            "emily",
            "ahmed",
            "kambing",
            "perjuangan",
        ] {
            assert!(!opens(word), "{word}");
        }
    }

    #[test]
    fn offices_tell_the_kind_of_an_area() {
        assert!(area_of_office("bupati").is_some_and(|kinds| kinds.contains(&"regency")));
        assert!(area_of_office("camat").is_some_and(|kinds| kinds.contains(&"district")));
        assert_eq!(area_of_office("ketua"), None);
        assert!(size_of_area("village") < size_of_area("district"));
        assert_eq!(size_of_area("city"), size_of_area("regency"));
        assert_eq!(size_of_area("constituency"), None);
    }
}
