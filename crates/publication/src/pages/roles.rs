//! What offices and parts in a body are called.

use warta_page::date::Date;
use warta_page::directory::{OfficeName, Role};
use warta_page::id::PostId;

use crate::pages::Pages;
use warta_bundle::model::Membership;

/// The words that stand for a role by themselves, in the languages of the interface.
const WORDS: [(&str, Role); 66] = [
    ("regent", Role::Regent),
    ("bupati", Role::Regent),
    ("deputy regent", Role::DeputyRegent),
    ("vice regent", Role::DeputyRegent),
    ("wakil bupati", Role::DeputyRegent),
    ("mayor", Role::Mayor),
    ("wali kota", Role::Mayor),
    ("walikota", Role::Mayor),
    ("deputy mayor", Role::DeputyMayor),
    ("vice mayor", Role::DeputyMayor),
    ("wakil wali kota", Role::DeputyMayor),
    ("wakil walikota", Role::DeputyMayor),
    ("governor", Role::Governor),
    ("gubernur", Role::Governor),
    ("deputy governor", Role::DeputyGovernor),
    ("vice governor", Role::DeputyGovernor),
    ("wakil gubernur", Role::DeputyGovernor),
    ("president", Role::President),
    ("presiden", Role::President),
    ("vice president", Role::VicePresident),
    ("wakil presiden", Role::VicePresident),
    ("minister", Role::Minister),
    ("menteri", Role::Minister),
    ("chair", Role::Chair),
    ("chairman", Role::Chair),
    ("chairwoman", Role::Chair),
    ("chairperson", Role::Chair),
    ("ketua", Role::Chair),
    ("deputy chair", Role::DeputyChair),
    ("vice chair", Role::DeputyChair),
    ("vice chairman", Role::DeputyChair),
    ("vice chairperson", Role::DeputyChair),
    ("wakil ketua", Role::DeputyChair),
    ("speaker", Role::Speaker),
    ("deputy speaker", Role::DeputySpeaker),
    ("secretary", Role::Secretary),
    ("sekretaris", Role::Secretary),
    ("deputy secretary", Role::DeputySecretary),
    ("vice secretary", Role::DeputySecretary),
    ("wakil sekretaris", Role::DeputySecretary),
    ("secretary general", Role::SecretaryGeneral),
    ("general secretary", Role::SecretaryGeneral),
    ("sekretaris jenderal", Role::SecretaryGeneral),
    ("treasurer", Role::Treasurer),
    ("deputy treasurer", Role::DeputyTreasurer),
    ("vice treasurer", Role::DeputyTreasurer),
    ("wakil bendahara", Role::DeputyTreasurer),
    ("deputy minister", Role::DeputyMinister),
    ("vice minister", Role::DeputyMinister),
    ("wakil menteri", Role::DeputyMinister),
    ("village head", Role::VillageHead),
    ("kepala desa", Role::VillageHead),
    ("vice speaker", Role::DeputySpeaker),
    ("head of village", Role::VillageHead),
    ("bendahara", Role::Treasurer),
    ("deputy", Role::Deputy),
    ("vice", Role::Deputy),
    ("wakil", Role::Deputy),
    ("member", Role::Member),
    ("anggota", Role::Member),
    ("legislator", Role::Member),
    ("councillor", Role::Member),
    ("councilor", Role::Member),
    ("mp", Role::Member),
    ("member of parliament", Role::Member),
    ("representative", Role::Member),
];

/// A role as the newsroom writes it, which may be a word that Warta knows.
pub(super) fn of_role(text: &str) -> OfficeName {
    let plain = text.trim().to_lowercase().replace(['_', '-'], " ");
    let known = WORDS.iter().find(|(word, _)| *word == plain);
    known.map_or_else(|| OfficeName::Written(in_words(text)), |(_, role)| OfficeName::Known(*role))
}

/// A word that programs write, with spaces in the place of its underscores.
fn in_words(text: &str) -> String {
    if is_of_programs(text) { text.replace('_', " ") } else { text.to_owned() }
}

/// Whether a role is written as programs write words: "deputy_whip".
fn is_of_programs(text: &str) -> bool {
    text.contains('_') && !text.contains(char::is_whitespace)
}

/// Offices that one person holds in one body or area; what follows says of which.
const OF_ONE: [&str; 23] = [
    "bupati",
    "wakil bupati",
    "wali kota",
    "walikota",
    "wakil wali kota",
    "wakil walikota",
    "gubernur",
    "wakil gubernur",
    "presiden",
    "wakil presiden",
    "kepala desa",
    "ketua umum",
    "ketua dpr",
    "ketua dprd",
    "ketua kpu",
    "ketua bawaslu",
    "regent",
    "deputy regent",
    "mayor",
    "deputy mayor",
    "governor",
    "deputy governor",
    "general chair",
];

/// Whether an office is one that a single person holds in its body and area.
pub(super) fn is_of_one(name: &OfficeName) -> bool {
    match name {
        OfficeName::Known(role) => match role {
            Role::Regent
            | Role::DeputyRegent
            | Role::Mayor
            | Role::DeputyMayor
            | Role::Governor
            | Role::DeputyGovernor
            | Role::President
            | Role::VicePresident
            | Role::Chair
            | Role::Speaker
            | Role::SecretaryGeneral
            | Role::VillageHead => true,
            Role::Minister
            | Role::DeputyMinister
            | Role::DeputyChair
            | Role::DeputySpeaker
            | Role::Secretary
            | Role::DeputySecretary
            | Role::Treasurer
            | Role::DeputyTreasurer
            | Role::Deputy
            | Role::Member => false,
        },
        OfficeName::Written(text) => {
            let lower = text.trim().to_lowercase();
            // "Ketua Komisi A" is one of several.
            lower == "ketua"
                || OF_ONE.iter().any(|office| {
                    lower
                        .strip_prefix(office)
                        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
                })
        }
    }
}

/// Whether a role is held in somebody's place, or until somebody comes.
pub(super) fn is_acting(role: &str) -> bool {
    let lower = role.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    matches!(
        words.next(),
        Some("plt" | "plh" | "pj" | "pjs" | "penjabat" | "pelaksana" | "acting" | "interim")
    )
}

/// Words that say of a role that it is over where they stand before it, behind it or in brackets.
const OVER: [&str; 14] = [
    "mantan",
    "eks",
    "bekas",
    "former",
    "formerly",
    "demisioner",
    "purnatugas",
    "purnabakti",
    "purna",
    "alm",
    "almh",
    "almarhum",
    "almarhumah",
    "mendiang",
];

/// Whether a role says itself that it is over.
pub(super) fn is_former(role: &str) -> bool {
    let lower = role.to_lowercase();
    let mut words = words(&lower);
    match words.next() {
        // Ex officio is how somebody holds an office.
        Some("ex") if words.next() != Some("officio") => return true,
        Some(word) if OVER.contains(&word) => return true,
        Some(_) | None => {}
    }
    // "Ketua Paguyuban Mantan Lurah" is one still: in the middle only what nobody names a body after counts.
    if self::words(&lower).any(|word| word == "demisioner") {
        return true;
    }
    let parts = lower.split(['(', ')', '[', ']', ',', ';', '–', '—']).skip(1);
    let mut behind = parts.chain(lower.split(" - ").skip(1));
    behind.any(|part| {
        let mut words = self::words(part);
        words
            .next()
            .is_some_and(|word| OVER.contains(&word) || (word == "ex" && words.next().is_none()))
    }) || self::words(&lower).last().is_some_and(|word| {
        matches!(word, "mantan" | "purnatugas" | "purnabakti" | "almarhum" | "almarhumah")
    }) || ["purna tugas", "purna bakti"].iter().any(|end| lower.trim_end().ends_with(end))
}

/// The words of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The year with which a role ends, where it says so itself: "Ketua 2015-2020", "Ketua sampai 2020".
pub(super) fn last_year(role: &str) -> Option<Date> {
    let lower = role.to_lowercase();
    let (mut before, mut began, mut last) = ("", false, None);
    // Whoever graduated with a class of some years is not over with them.
    let mut of_class = false;
    for word in words(&lower) {
        let is_year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        if is_year && word.bytes().all(|byte| byte.is_ascii_digit()) {
            let until = matches!(before, "sampai" | "hingga" | "until" | "till" | "d");
            if (began || until) && !of_class {
                last = Some(Date(word.to_owned()));
            }
            began = true;
        } else if !matches!(word, "sampai" | "hingga" | "until" | "till" | "to" | "s" | "d" | "sd")
        {
            began = false;
            of_class = matches!(word, "angkatan" | "alumni" | "lulusan");
        }
        before = word;
    }
    last
}

/// What a role leads, and whether it does so as the deputy: the deputy of a pair goes when becoming its head.
pub(super) fn of_pair(name: &OfficeName) -> Option<(String, bool)> {
    const HEADS: [(&str, &str); 9] = [
        ("bupati", "regent"),
        ("regent", "regent"),
        ("wali kota", "mayor"),
        ("walikota", "mayor"),
        ("mayor", "mayor"),
        ("gubernur", "governor"),
        ("governor", "governor"),
        ("presiden", "president"),
        ("president", "president"),
    ];
    let text = match name {
        OfficeName::Known(role) => match role {
            Role::Regent => "regent",
            Role::DeputyRegent => "deputy regent",
            Role::Mayor => "mayor",
            Role::DeputyMayor => "deputy mayor",
            Role::Governor => "governor",
            Role::DeputyGovernor => "deputy governor",
            Role::President => "president",
            Role::VicePresident => "vice president",
            Role::Chair
            | Role::DeputyChair
            | Role::Speaker
            | Role::DeputySpeaker
            | Role::Minister
            | Role::DeputyMinister
            | Role::Secretary
            | Role::DeputySecretary
            | Role::SecretaryGeneral
            | Role::Treasurer
            | Role::DeputyTreasurer
            | Role::VillageHead
            | Role::Deputy
            | Role::Member => return None,
        },
        OfficeName::Written(text) => text,
    };
    let lower = text.trim().to_lowercase();
    let deputy = ["wakil ", "deputy ", "vice "].iter().find_map(|word| lower.strip_prefix(word));
    let head = deputy.unwrap_or(&lower);
    let (_, meant) = HEADS.iter().find(|(word, _)| {
        let rest = head.strip_prefix(word);
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    })?;
    Some(((*meant).to_owned(), deputy.is_some()))
}

/// Whether a role is one of those that lead a body.
pub(super) fn is_leading(name: &OfficeName) -> bool {
    rank(name) < OTHERS
}

/// The rank of all who do not lead.
const OTHERS: u8 = 4;

/// The place of a role among the leaders of one body.
pub(super) fn rank(name: &OfficeName) -> u8 {
    match name {
        OfficeName::Known(role) => match role {
            Role::Regent
            | Role::Mayor
            | Role::Governor
            | Role::President
            | Role::Minister
            | Role::Chair
            | Role::Speaker
            | Role::VillageHead => 0,
            Role::DeputyRegent
            | Role::DeputyMayor
            | Role::DeputyGovernor
            | Role::VicePresident
            | Role::DeputyChair
            | Role::DeputySpeaker
            | Role::DeputyMinister
            | Role::Deputy => 1,
            Role::Secretary | Role::DeputySecretary | Role::SecretaryGeneral => 2,
            Role::Treasurer | Role::DeputyTreasurer => 3,
            Role::Member => OTHERS,
        },
        OfficeName::Written(text) => rank_of(&text.to_lowercase()),
    }
}

fn rank_of(role: &str) -> u8 {
    let all = role.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // Whoever acts for somebody stands where they stand.
    let mut all = all.skip_while(|word| {
        matches!(*word, "plt" | "plh" | "pj" | "pjs" | "penjabat" | "acting" | "interim" | "co")
            || matches!(*word, "mantan" | "eks" | "ex" | "bekas" | "former")
    });
    let Some(first) = all.next() else { return OTHERS };
    let second = all.next();
    let starts = |words: &[&str]| {
        words.iter().any(|word| match word.split_once(' ') {
            Some((one, two)) => first == one && second == Some(two),
            None => first == *word,
        })
    };
    if starts(&["wakil rakyat"]) {
        OTHERS
    } else if matches!(first, "wakil" | "vice" | "deputy")
        && matches!(second, Some("sekretaris" | "secretary" | "sekjen"))
    {
        2
    } else if matches!(first, "wakil" | "vice" | "deputy")
        && matches!(second, Some("bendahara" | "treasurer"))
    {
        3
    } else if starts(&["general secretary", "sekretaris", "secretary", "sekjen", "sekum"]) {
        2
    } else if starts(&[
        "ketua",
        "chair",
        "chairman",
        "chairwoman",
        "chairperson",
        "president",
        "presiden",
        "leader",
        "head",
        "pimpinan",
        "pemimpin",
        "speaker",
        "kepala",
        "koordinator",
        "coordinator",
        "menteri",
        "minister",
        "direktur",
        "director",
    ]) || starts(&[
        "bupati",
        "wali kota",
        "walikota",
        "gubernur",
        "regent",
        "mayor",
        "governor",
    ]) {
        0
    } else if starts(&["wakil", "vice", "deputy", "deputi"]) {
        1
    } else if starts(&["bendahara", "treasurer"]) {
        3
    } else {
        OTHERS
    }
}

impl Pages<'_> {
    /// What somebody is. The label of the membership, or else of its post, says it in whole; a role
    /// stands where there is neither. Only one that the label does not say stands in its place: somebody
    /// may chair the council of whose seats the post is one.
    pub fn role(&self, it: &Membership) -> Option<OfficeName> {
        if let Some(label) = &it.label {
            return Some(OfficeName::Written(label.clone()));
        }
        let post = self.library.directory.post(it.post_id.as_ref());
        let own = it.role.as_deref();
        let Some(label) = post.and_then(|post| post.label.as_ref()) else {
            let role = own.or_else(|| post?.role.as_deref());
            return role.map(of_role);
        };
        let says = label.to_lowercase();
        let more = own.filter(|role| {
            let role = role.trim().to_lowercase();
            // A word of programs stands for the post itself.
            let people = ["ketua", "wakil", "sekretaris", "bendahara", "pimpinan"];
            people.iter().any(|word| role.starts_with(word)) && !says.contains(&role)
        });
        Some(more.map_or_else(|| OfficeName::Written(label.clone()), of_role))
    }

    /// An office: what the post is called, or else what its holder is, or what its body is called. The
    /// bare id where there is no such post.
    pub fn office_name(&self, post: Option<&PostId>) -> Option<OfficeName> {
        let id = post?;
        let Some(post) = self.library.directory.posts.get(id) else {
            return Some(OfficeName::Written(id.to_string()));
        };
        if let Some(label) = &post.label {
            return Some(OfficeName::Written(label.clone()));
        }
        if let Some(role) = &post.role {
            return Some(of_role(role));
        }
        let body = post.organization_id.as_ref().map(|id| self.organization_ref(id).name);
        body.map(OfficeName::Written)
    }

    /// The same as one text, for sorting and for messages.
    pub(crate) fn office_text(&self, post: Option<&PostId>) -> Option<String> {
        match self.office_name(post)? {
            OfficeName::Written(text) => Some(text),
            OfficeName::Known(_) => {
                self.library.directory.post(post).and_then(|post| post.role.clone())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_ranks_lead() {
        for (role, expected) in [
            ("Ketua Umum", true),
            ("Plt. Ketua", true),
            ("Wakil Sekretaris", true),
            ("Bupati Contoh", true),
            ("staf", false),
            ("presidential staff", false),
            ("Sekretariat", false),
            ("wakil rakyat", false),
            ("Anggota DPRD Contoh", false),
        ] {
            assert_eq!(is_leading(&of_role(role)), expected, "{role}");
        }
    }

    #[test]
    fn a_role_may_say_that_it_is_over() {
        for (role, expected) in [
            ("mantan ketua", true),
            ("Eks-Ketua", true),
            ("ex-chair", true),
            ("Former chair", true),
            ("ex officio member", false),
            ("Eksekutif", false),
            ("Ketua (mantan)", true),
            ("Ketua, mantan", true),
            ("Ketua - eks", true),
            ("Ketua demisioner", true),
            ("Ketua Demisioner DPC Umpama", true),
            ("Ketua purnatugas", true),
            ("Ketua purna tugas", true),
            ("Ketua Umum (purna)", true),
            ("Wakil Ketua Bidang Umpama (alm.)", true),
            ("Almarhum Ketua", true),
            ("Ketua Paguyuban Mantan Lurah", false),
            ("Ketua Yayasan Alm. Umpama", false),
            ("Anggota (ex officio)", false),
            ("Ketua (merangkap anggota)", false),
            ("Ketua", false),
        ] {
            assert_eq!(is_former(role), expected, "{role}");
        }
    }

    #[test]
    fn a_role_may_say_with_which_year_it_ends() {
        for (role, expected) in [
            ("Ketua 2015-2020", Some("2020")),
            ("Ketua (2010–2015)", Some("2015")),
            ("Ketua periode 2010 s.d. 2015", Some("2015")),
            ("Ketua sampai 2015", Some("2015")),
            ("Ketua 2010/2015 DPC Umpama", Some("2015")),
            ("Ketua 2015", None),
            ("Ketua 2015-sekarang", None),
            ("Ketua Panitia 2015 dan Ketua Umum 2019", None),
            ("Ketua Alumni 2001-2004", None),
            ("Ketua", None),
        ] {
            assert_eq!(last_year(role), expected.map(|year| Date(year.into())), "{role}");
        }
    }

    #[test]
    fn words_of_programs_are_known_however_they_are_written() {
        for (text, role) in [
            ("regent", Role::Regent),
            ("Deputy_Mayor", Role::DeputyMayor),
            ("vice-chair", Role::DeputyChair),
            (" Ketua ", Role::Chair),
            ("member", Role::Member),
        ] {
            assert_eq!(of_role(text), OfficeName::Known(role), "{text}");
        }
        for text in ["Ketua Umum", "Bupati Contoh", "regent of Contoh", ""] {
            assert_eq!(of_role(text), OfficeName::Written(text.to_owned()), "{text}");
        }
    }
}
