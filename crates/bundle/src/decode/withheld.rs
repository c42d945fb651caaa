//! Articles that are kept back in other words than `status`.
//!
//! Other systems write `"draft": true`, `"published": false` or `"visibility": "private"`. Nothing is published by
//! mistake, so such an article counts as a draft until somebody writes its status.

use super::guess::{folded, guess, is_slip};
use super::record::Record;
use super::synonym::synonym;
use crate::model::Article;
use warta_json::{Document, Kind, NodeId};

/// Fields that keep an article back where they say yes, or anything else but no: a date, a name.
const YES: [&str; 27] = [
    "draft",
    "isdraft",
    "draf",
    "konsep",
    "withdrawn",
    "iswithdrawn",
    "retracted",
    "isretracted",
    "unpublished",
    "isunpublished",
    "private",
    "isprivate",
    "hidden",
    "ishidden",
    "pending",
    "deleted",
    "isdeleted",
    "trashed",
    "ditarik",
    "dicabut",
    "dihapus",
    "disembunyikan",
    "ditahan",
    "embargo",
    "embargoed",
    "embargountil",
    "embargoeduntil",
];

/// Fields that keep an article back where they say no.
const NO: [&str; 17] = [
    "published",
    "ispublished",
    "publish",
    "public",
    "ispublic",
    "visible",
    "isvisible",
    "live",
    "islive",
    "active",
    "isactive",
    "approved",
    "isapproved",
    "terbit",
    "diterbitkan",
    "tayang",
    "ditayangkan",
];

/// Fields that hold a status as other systems write it.
const STATUS: [&str; 10] = [
    "poststatus",
    "articlestatus",
    "publishstatus",
    "publicationstatus",
    "publishingstatus",
    "pubstatus",
    "visibility",
    "workflowstate",
    "workflowstatus",
    "statusartikel",
];

/// What those fields hold for an article that readers see.
const SEEN: [&str; 9] =
    ["published", "publish", "public", "live", "usable", "visible", "terbit", "tayang", "publik"];

/// Words that say of whatever they stand for that readers do not see it.
const UNSEEN: [&str; 18] = [
    "draft",
    "draf",
    "konsep",
    "autodraft",
    "unpublished",
    "notpublished",
    "private",
    "hidden",
    "pending",
    "pendingreview",
    "withdrawn",
    "retracted",
    "embargo",
    "embargoed",
    "ditarik",
    "dicabut",
    "belumterbit",
    "belumtayang",
];

/// What a value answers, as far as it does.
#[derive(PartialEq, Eq)]
enum Answer {
    Yes,
    No,
    Nothing,
}

/// Whether a member of an article that is no field of it says that the article is kept back; `published` may
/// say so as well.
pub(crate) fn is_withheld(doc: &Document, name: NodeId, value: NodeId) -> bool {
    let key = doc.string(name);
    let plain = folded(&key);
    let answer = answer(doc, value);
    let is_one_of = |names: &[&str]| names.iter().any(|own| *own == plain || is_slip(&plain, own));
    if is_one_of(&NO) {
        return answer == Answer::No;
    }
    if answer != Answer::Yes {
        return false;
    }
    if is_one_of(&YES) {
        return true;
    }
    if doc.kind(value) != Kind::String {
        return false;
    }
    let text = word(doc, value);
    if is_one_of(&STATUS) {
        return !SEEN.contains(&text.as_str());
    }
    if !UNSEEN.contains(&text.as_str()) {
        return false;
    }
    // A headline may be "Draft"; what may be the name of another field is no status.
    let names: Vec<&str> = Article::SHAPE.fields.iter().map(|field| field.name).collect();
    let meant = synonym(&plain, &names).or_else(|| guess(&key, &names).map(|it| it.meant));
    !names.contains(&key.as_ref()) && meant.is_none_or(|meant| meant == "status")
}

/// As many bytes as a value has at most that is one of the words here, however it is written.
const LONGEST: usize = 200;

/// The word that a value is, without marks and in small letters; of a longer text "…", which is none of them.
fn word(doc: &Document, value: NodeId) -> String {
    match doc.raw(value).len() > LONGEST {
        true => "…".to_owned(),
        false => folded(doc.string(value).trim()).into_owned(),
    }
}

fn answer(doc: &Document, value: NodeId) -> Answer {
    match doc.kind(value) {
        Kind::Null | Kind::Lost => Answer::Nothing,
        Kind::Bool(false) => Answer::No,
        Kind::Bool(true) | Kind::Object => Answer::Yes,
        Kind::Array if doc.elements(value).next().is_none() => Answer::Nothing,
        Kind::Array => Answer::Yes,
        Kind::Number | Kind::String => match word(doc, value).as_str() {
            "" => Answer::Nothing,
            "0" | "false" | "no" | "off" | "none" | "never" | "tidak" | "tdk" | "belum"
            | "bukan" => Answer::No,
            _ => Answer::Yes,
        },
    }
}
