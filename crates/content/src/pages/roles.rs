//! What offices and parts in a body are called.

use warta_page::directory::{OfficeName, Role};

use crate::library::Library;
use crate::model::Membership;

/// The words that stand for a role by themselves, in the languages of the interface.
const WORDS: [(&str, Role); 50] = [
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
    ("treasurer", Role::Treasurer),
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

/// Roles that everybody in a body has, beside [`Role::Member`].
const PLAIN: [&str; 5] = ["anggota dprd", "anggota dpr", "kader", "anggota biasa", "simpatisan"];

/// A role as the newsroom writes it, which may be a word that Warta knows.
pub(super) fn of_role(text: &str) -> OfficeName {
    let plain = text.trim().to_lowercase().replace(['_', '-'], " ");
    let known = WORDS.iter().find(|(word, _)| *word == plain);
    known.map_or_else(|| OfficeName::Written(text.to_owned()), |(_, role)| OfficeName::Known(*role))
}

/// Whether everybody in a body has this role.
pub(super) fn is_plain(name: &OfficeName) -> bool {
    match name {
        OfficeName::Known(role) => *role == Role::Member,
        OfficeName::Written(text) => PLAIN.contains(&text.trim().to_lowercase().as_str()),
    }
}

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
            | Role::Speaker => 0,
            Role::DeputyRegent
            | Role::DeputyMayor
            | Role::DeputyGovernor
            | Role::VicePresident
            | Role::DeputyChair
            | Role::DeputySpeaker
            | Role::Deputy => 1,
            Role::Secretary => 2,
            Role::Treasurer => 3,
            Role::Member => 4,
        },
        OfficeName::Written(text) => rank_of(&text.to_lowercase()),
    }
}

fn rank_of(role: &str) -> u8 {
    let starts = |words: &[&str]| words.iter().any(|word| role.starts_with(word));
    if starts(&["ketua", "chair", "president", "presiden", "leader", "head", "pimpinan"])
        || starts(&["bupati", "wali kota", "walikota", "gubernur", "regent", "mayor", "governor"])
    {
        0
    } else if starts(&["wakil", "vice", "deputy"]) {
        1
    } else if starts(&["sekretaris", "secretary", "sekjen"]) {
        2
    } else if starts(&["bendahara", "treasurer"]) {
        3
    } else {
        4
    }
}

impl Library {
    /// What somebody is. The label of the membership, or else of its post, says it in whole; a role
    /// stands where there is neither. Only one that the label does not say stands in its place: somebody
    /// may chair the council of whose seats the post is one.
    pub(crate) fn role(&self, it: &Membership) -> Option<OfficeName> {
        if let Some(label) = &it.label {
            return Some(OfficeName::Written(label.clone()));
        }
        let post = self.directory.post(it.post_id.as_deref());
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
    pub(crate) fn office_name(&self, post: Option<&str>) -> Option<OfficeName> {
        let id = post?;
        let Some(post) = self.directory.posts.get(id) else {
            return Some(OfficeName::Written(id.to_owned()));
        };
        if let Some(label) = &post.label {
            return Some(OfficeName::Written(label.clone()));
        }
        if let Some(role) = &post.role {
            return Some(of_role(role));
        }
        let body = post.organization_id.as_deref().map(|id| self.organization_ref(id).name);
        body.map(OfficeName::Written)
    }

    /// The same as one text, for sorting and for messages.
    pub(crate) fn office_text(&self, post: Option<&str>) -> Option<String> {
        match self.office_name(post)? {
            OfficeName::Written(text) => Some(text),
            OfficeName::Known(_) => self.directory.post(post).and_then(|post| post.role.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
