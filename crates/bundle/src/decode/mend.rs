//! Judging and mending whole records: what is required, what stands in for it.
//!
//! Each function gets the record, its fields as written, and says whether it can be used at all.

use warta_diagnostics::{Code, lists_findings, say};
use warta_page::date::Date;
use warta_page::list::Status;
use warta_page::text::without_struck;

use super::Cx;
use super::guess::folded;
use super::record::{COMMENTS, Slots};
use super::withheld::is_withheld;
use crate::diagnostics::{shape, value as say};
use crate::model::{
    Area, Article, BallotChoice, Block, Candidacy, Correction, Event, Image, Membership, Mention,
    Organization, Person, Post, SeatCount, Tag, TimelineItem,
};
use crate::sentence;
use crate::slug::slug;
use warta_json::{Kind, NodeId};

/// How many characters a headline has at most before somebody asks whether it is one.
const LONG: usize = 200;

pub(crate) fn article(cx: &mut Cx<'_>, article: &mut Article, slots: &Slots) -> bool {
    withhold(cx, article, slots);
    if (article.headline.is_empty() || article.slug.is_empty()) && cx.leaves() {
        return false;
    }
    // An empty text is none.
    let written = |name: &str| {
        slots.node(name).is_some_and(|node| {
            cx.doc.kind(node) != Kind::String || !cx.doc.string(node).trim().is_empty()
        })
    };
    let (headline_written, slug_written) = (written("headline"), written("slug"));
    if article.headline.is_empty() {
        article.headline = first_sentence(&article.body).unwrap_or_default();
        // What can't be used was reported where it stands.
        if !headline_written {
            let made = article.headline.clone();
            match cx.doc.get(slots.node, "headline") {
                // What is there and empty is what has to be filled.
                Some(empty) => cx.step("headline", |cx| {
                    cx.say(empty, Code::MissingHeadline, || say::missing_headline(&made));
                }),
                None => cx.say(slots.node, Code::MissingHeadline, || say::missing_headline(&made)),
            }
        }
    } else if article.headline.chars().count() > LONG {
        let at = slots.node("headline").unwrap_or(slots.node);
        let length = article.headline.chars().count();
        cx.step("headline", |cx| cx.say(at, Code::LongHeadline, || say::long_headline(length)));
    }
    if article.slug.is_empty() {
        article.slug = slug(&article.headline).into();
        if article.slug.is_empty() {
            let number = cx.origin().pointer.rsplit('/').next().and_then(|n| n.parse::<u32>().ok());
            article.slug = format!("article-{}", number.unwrap_or(0) + 1).into();
        }
        let made = article.slug.clone();
        if !slug_written {
            let doc = cx.doc;
            let empty = doc.get(slots.node, "slug");
            let back = empty.map(|_| cx.enter("slug"));
            cx.say(empty.unwrap_or(slots.node), Code::MissingSlug, || {
                // An empty one is filled, so that no second one stands beside it. Where something could not be
                // read, it may be the slug.
                let field = match empty {
                    _ if doc.has_fault(doc.span(slots.node)) => None,
                    Some(empty) => Some((doc.span(empty), format!("\"{made}\""))),
                    None => {
                        let field = format_args!("\"slug\": \"{made}\"");
                        Some(doc.first_field(slots.node, field))
                    }
                };
                say::missing_slug(&made, field)
            });
            if let Some(back) = back {
                cx.leave(back);
            }
        }
    }
    if article.body.is_empty()
        && article.status != Status::Withdrawn
        && slots.node("body").is_none_or(|body| cx.doc.elements(body).all(|one| is_blank(cx, one)))
    {
        cx.say(slots.node, Code::EmptyArticle, say::empty_article);
    }
    true
}

/// No word for the status of an article has more bytes.
const LONGEST_STATUS: usize = 40;

/// Keeps back an article that is said to be kept back in other words than its status.
fn withhold(cx: &mut Cx<'_>, article: &mut Article, slots: &Slots) {
    if article.status != Status::Published {
        return;
    }
    let doc = cx.doc;
    if !lists_findings() {
        // Every other word that keeps an article back is the name of no field, so that it was left already; but
        // for those that begin as comments do: `"_draft": true`.
        let said = doc.get(slots.node, "published").is_some() && article.published.is_none();
        let may_say = doc.members(slots.node).any(|(name, value)| {
            doc.string(name).starts_with(COMMENTS)
                && match doc.kind(value) {
                    Kind::Bool(_) | Kind::Number => true,
                    Kind::String => doc.raw(value).len() <= LONGEST_STATUS,
                    Kind::Null | Kind::Array | Kind::Object | Kind::Lost => false,
                }
        });
        if (said || may_say || slots.node("withdrawn_reason").is_some()) && cx.leaves() {
            return;
        }
    }
    if lists_findings()
        && doc.members(slots.node).any(|(name, value)| is_withheld(doc, name, value))
    {
        article.status = Status::Draft;
        if let Some(node) =
            doc.get(slots.node, "published").filter(|_| published_says_no(cx, slots))
        {
            cx.step("published", |cx| {
                cx.say(node, Code::UnknownStatus, || shape::withheld("published", None));
            });
        }
        return;
    }
    let Some(reason) =
        slots.node("withdrawn_reason").filter(|_| article.withdrawn_reason.is_some())
    else {
        return;
    };
    article.status = Status::Withdrawn;
    cx.step("withdrawn_reason", |cx| {
        cx.say(reason, Code::UnknownStatus, shape::withdrawn_without_status);
    });
}

/// Whether the field `published` says that the article is not published.
fn published_says_no(cx: &Cx<'_>, slots: &Slots) -> bool {
    let doc = cx.doc;
    doc.members(slots.node)
        .any(|(name, value)| doc.string(name) == "published" && is_withheld(doc, name, value))
}

/// Whether a value says nothing: `null` or an empty text.
fn is_blank(cx: &Cx<'_>, node: NodeId) -> bool {
    match cx.doc.kind(node) {
        Kind::Null => true,
        Kind::String => cx.doc.string(node).trim().is_empty(),
        Kind::Bool(_) | Kind::Number | Kind::Array | Kind::Object | Kind::Lost => false,
    }
}

pub(crate) fn correction(cx: &mut Cx<'_>, it: &mut Correction, slots: &Slots) -> bool {
    if it.text.is_empty() {
        cx.say(slots.node, Code::EmptyValue, || shape::says_nothing("correction", "text"));
    }
    !it.text.is_empty()
}

/// The first sentence of a body; a long one is cut at a word.
fn first_sentence(body: &[Block]) -> Option<String> {
    let text = body.iter().find_map(|block| {
        let text = match block {
            Block::Paragraph(block) => without_struck(&block.text),
            Block::Heading(block) => without_struck(&block.text),
            Block::Quote(block) => block.text.iter().map(|one| without_struck(one)).collect(),
            Block::KeyPoints(block) => {
                block.items.first().map(|one| without_struck(one)).unwrap_or_default()
            }
            Block::List(block) => return block.items.iter().find_map(|item| first_sentence(item)),
            Block::FactBox(block) => return first_sentence(&block.body),
            Block::Image(block) => without_struck(&block.caption),
            Block::Gallery(_)
            | Block::Video(_)
            | Block::Audio(_)
            | Block::Table(_)
            | Block::Embed(_)
            | Block::Related(_)
            | Block::Timeline(_)
            | Block::Seats(_)
            | Block::Candidates(_)
            | Block::Divider(_)
            | Block::Unknown(_) => String::new(),
        };
        Some(text.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty())
    })?;
    Some(sentence::first(&text))
}

pub(crate) fn tag(cx: &mut Cx<'_>, tag: &mut Tag, slots: &Slots) -> bool {
    if tag.label.is_empty() {
        let Some(slug) = tag.slug.clone() else {
            cx.say(slots.node, Code::MissingField, || shape::missing_field("tag", "label", None));
            return false;
        };
        cx.say(slots.node, Code::MissingName, || say::missing_name("tag", "label", &slug));
        tag.label = slug.into();
    }
    true
}

/// Titles before a name, without their full stops.
const TITLES: [&str; 15] = [
    "h", "hj", "kh", "k.h", "dr", "drg", "drs", "dra", "ir", "prof", "ns", "apt", "tgk", "pdt",
    "ust",
];

/// Reports titles that are a part of a person's name.
fn titles(cx: &mut Cx<'_>, it: &Person, slots: &Slots) {
    let name = it.name.trim();
    let mut bare = name;
    let is_title = |word: &str| TITLES.contains(&word.to_lowercase().trim_end_matches('.'));
    while let Some((_, rest)) = bare.split_once(' ').filter(|(first, _)| is_title(first)) {
        bare = rest.trim_start();
    }
    let before = name.strip_suffix(bare).unwrap_or_default().trim();
    let (bare, behind) = match bare.split_once(',') {
        Some((bare, behind)) => (bare.trim(), behind.trim()),
        None => (bare, ""),
    };
    let titles = behind.split(',').all(|it| crate::together::is_title(it.trim()));
    if bare.is_empty() || (before.is_empty() && behind.is_empty()) || !(behind.is_empty() || titles)
    {
        return;
    }
    let Some(node) = slots.node("name") else { return };
    let free = (before.is_empty() || !slots.has("honorific_prefix"))
        && (behind.is_empty() || !slots.has("honorific_suffix"));
    let quoted = crate::decode::plain::quoted_json;
    let mut written = quoted(bare);
    for (field, titles) in [("honorific_prefix", before), ("honorific_suffix", behind)] {
        if !titles.is_empty() {
            written.push_str(&format!(", \"{field}\": {}", quoted(titles)));
        }
    }
    let place = free.then(|| (cx.doc.span(node), written));
    cx.step("name", |cx| {
        cx.say(node, Code::TitlesInName, || {
            say::titles_in_name(name, [before, bare, behind], place)
        });
    });
}

/// An id and a name, of which one can stand for the other.
fn identity<I: From<String> + AsRef<str>>(
    cx: &mut Cx<'_>,
    id: &mut I,
    name: &mut String,
    slots: &Slots,
) -> bool {
    if !id.as_ref().is_empty() && !name.is_empty() {
        return true;
    }
    let (usable, made) = mended_identity(cx, id.as_ref(), name, slots);
    if let Some(made) = made {
        *id = I::from(made);
    }
    usable
}

/// Whether the two are usable, where one of them is not there, with the id that was made of the name.
fn mended_identity(
    cx: &mut Cx<'_>,
    id: &str,
    name: &mut String,
    slots: &Slots,
) -> (bool, Option<String>) {
    let kind = slots.kind();
    if cx.leaves() {
        return (false, None);
    }
    match (id, name.is_empty()) {
        ("", true) => {
            cx.say(slots.node, Code::MissingField, || shape::missing_field(kind, "id", None));
            (false, None)
        }
        ("", false) => {
            let mut made = slug(name);
            if made.is_empty() {
                made.clone_from(name);
            }
            cx.say(slots.node, Code::MissingField, || {
                shape::missing_field(kind, "id", Some(&made))
            });
            (true, Some(made))
        }
        (id, _) => {
            id.clone_into(name);
            let field = if kind == "post" { "label" } else { "name" };
            cx.say(slots.node, Code::MissingName, || say::missing_name(kind, field, id));
            (true, None)
        }
    }
}

/// Whether a field holds something, and no date that can be read. What has ended at an unknown time is
/// never told as if it went on.
fn is_unread(cx: &Cx<'_>, slots: &Slots, name: &str, date: Option<&Date>) -> bool {
    date.is_none() && slots.node(name).is_some_and(|node| !is_blank(cx, node))
}

/// The fields that a person may decline to publish.
const DECLINABLE: [&str; 7] =
    ["birth_date", "gender", "image", "summary", "biography", "links", "other_names"];

/// What a page names as declined as well, though no field holds it.
const DECLINED_BESIDES: [&str; 6] =
    ["religion", "address", "education", "occupation", "wealth", "assets"];

/// Other words for them, folded.
const DECLINED_AS: [(&str, &str); 37] = [
    ("birth", "birth_date"),
    ("born", "birth_date"),
    ("dateofbirth", "birth_date"),
    ("dob", "birth_date"),
    ("age", "birth_date"),
    ("lahir", "birth_date"),
    ("tanggallahir", "birth_date"),
    ("tgllahir", "birth_date"),
    ("tempattanggallahir", "birth_date"),
    ("tempat,tanggallahir", "birth_date"),
    ("ttl", "birth_date"),
    ("kelahiran", "birth_date"),
    ("tahunlahir", "birth_date"),
    ("umur", "birth_date"),
    ("usia", "birth_date"),
    ("sex", "gender"),
    ("jeniskelamin", "gender"),
    ("kelamin", "gender"),
    ("jk", "gender"),
    ("photo", "image"),
    ("picture", "image"),
    ("foto", "image"),
    ("gambar", "image"),
    ("potret", "image"),
    ("ringkasan", "summary"),
    ("bio", "biography"),
    ("biografi", "biography"),
    ("riwayat", "biography"),
    ("riwayathidup", "biography"),
    ("website", "links"),
    ("socialmedia", "links"),
    ("mediasosial", "links"),
    ("tautan", "links"),
    ("situs", "links"),
    ("alias", "other_names"),
    ("namalain", "other_names"),
    ("namakecil", "other_names"),
];

/// The field that somebody declined to publish, by whatever name: what is only near a name is hidden as well.
fn declinable(written: &str) -> Option<&'static str> {
    let written = written.trim();
    let plain = folded(written);
    let same = DECLINABLE.iter().copied().find(|field| folded(field) == plain);
    let other = || DECLINED_AS.iter().find(|(word, _)| *word == plain).map(|(_, field)| *field);
    // By their letters, without what holds names of other fields apart: nothing is shown by mistake.
    let near = || {
        let distance = |field: &str| strsim::damerau_levenshtein(&plain, &folded(field));
        let near = DECLINABLE.iter().copied().filter(|field| distance(field) <= field.len() / 3);
        near.min_by_key(|field| distance(field))
    };
    same.or_else(other).or_else(near)
}

/// Takes what somebody declined to publish by its own name, and reports every other one.
fn declined(cx: &mut Cx<'_>, it: &mut Person, slots: &Slots) {
    let doc = cx.doc;
    for name in std::mem::take(&mut it.declined) {
        let plain = name.trim();
        if DECLINABLE.contains(&plain) || DECLINED_BESIDES.contains(&plain) {
            it.declined.push(name);
            continue;
        }
        if cx.leaves() {
            return;
        }
        let mut meant: Vec<&str> = declinable(plain).into_iter().collect();
        if meant.is_empty() {
            // "birth_date, gender" in one text are two names.
            let parts = plain.split([',', ';', '/']).flat_map(|part| part.split(" dan "));
            meant = parts.flat_map(|part| part.split(" and ")).filter_map(declinable).collect();
        }
        if let Some(list) = slots.node("declined") {
            // A single name may stand there without a list.
            let node = doc.elements(list).find(|node| doc.string(*node).trim() == plain);
            let node = node.unwrap_or(list);
            let span = (doc.kind(node) == Kind::String).then(|| doc.span(node));
            cx.step("declined", |cx| {
                cx.say_error(node, Code::UnknownWord, || {
                    shape::unknown_declined(plain, &meant, &DECLINABLE, span)
                });
            });
        }
        if meant.is_empty() {
            it.declined.push(name);
        }
        it.declined.extend(meant.into_iter().map(str::to_owned));
    }
}

pub(crate) fn person(cx: &mut Cx<'_>, it: &mut Person, slots: &Slots) -> bool {
    declined(cx, it, slots);
    it.has_unread_end = is_unread(cx, slots, "death_date", it.death_date.as_ref());
    if lists_findings() {
        titles(cx, it, slots);
    }
    identity(cx, &mut it.id, &mut it.name, slots)
}

pub(crate) fn organization(cx: &mut Cx<'_>, it: &mut Organization, slots: &Slots) -> bool {
    it.has_unread_end = is_unread(cx, slots, "dissolution_date", it.dissolution_date.as_ref());
    if lists_findings() {
        classification(cx, it, slots);
    }
    identity(cx, &mut it.id, &mut it.name, slots)
}

/// Asks about what a body is called, where it is a slip away from a word that tells a page what to do.
fn classification(cx: &mut Cx<'_>, it: &Organization, slots: &Slots) {
    const KNOWN: [&str; 5] = ["party", "coalition", "faction", "legislature", "parliament"];
    let (Some(written), Some(node)) =
        (it.classification.as_deref(), cx.doc.get(slots.node, "classification"))
    else {
        return;
    };
    let plain = written.trim().to_lowercase();
    let one = match plain.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => plain.trim_end_matches('s').to_owned(),
    };
    let near = |known: &&&str| one == **known || strsim::osa_distance(&plain, known) == 1;
    let meant = KNOWN.iter().find(near).filter(|known| **known != plain);
    if let Some(meant) = meant {
        let span = cx.doc.span(node);
        cx.step("classification", |cx| {
            cx.say(node, Code::UnknownWord, || say::near_classification(written, meant, span));
        });
    }
}

pub(crate) fn area(cx: &mut Cx<'_>, it: &mut Area, slots: &Slots) -> bool {
    identity(cx, &mut it.id, &mut it.name, slots)
}

pub(crate) fn event(cx: &mut Cx<'_>, it: &mut Event, slots: &Slots) -> bool {
    it.has_unread_end = is_unread(cx, slots, "end_date", it.end_date.as_ref());
    identity(cx, &mut it.id, &mut it.name, slots)
}

pub(crate) fn post(cx: &mut Cx<'_>, it: &mut Post, slots: &Slots) -> bool {
    it.has_unread_end = is_unread(cx, slots, "end_date", it.end_date.as_ref());
    let mut name = it.label.clone().or(it.role.clone()).unwrap_or_default();
    let usable = identity(cx, &mut it.id, &mut name, slots);
    if it.label.is_none() && it.role.is_none() {
        it.label = Some(name);
    }
    usable
}

pub(crate) fn membership(cx: &mut Cx<'_>, it: &mut Membership, slots: &Slots) -> bool {
    it.has_unread_end = is_unread(cx, slots, "end_date", it.end_date.as_ref());
    if it.person_id.is_none() {
        cx.say(slots.node, Code::IncompleteRecord, || say::incomplete("membership", "person_id"));
    } else if it.organization_id.is_none() && it.post_id.is_none() && it.on_behalf_of_id.is_none() {
        cx.say(slots.node, Code::IncompleteRecord, || {
            say::incomplete("membership", &say!("bundle-incomplete.fields"))
        });
    }
    true
}

pub(crate) fn candidacy(cx: &mut Cx<'_>, it: &mut Candidacy, slots: &Slots) -> bool {
    let person = matches!(it.choice, Some(BallotChoice::Person) | None);
    if it.person_id.is_none() && person {
        cx.say(slots.node, Code::IncompleteRecord, say::nobody_stands);
    }
    true
}

pub(crate) fn seat_count(cx: &mut Cx<'_>, it: &mut SeatCount, slots: &Slots) -> bool {
    // Seats that nobody holds need no party.
    let no_party = it.party_id.is_none() && it.vacant.is_none();
    for (name, missing) in [("legislature_id", it.legislature_id.is_none()), ("party_id", no_party)]
    {
        if missing {
            cx.say(slots.node, Code::IncompleteRecord, || say::incomplete("seat count", name));
        }
    }
    true
}

pub(crate) fn mention(cx: &mut Cx<'_>, it: &mut Mention, slots: &Slots) -> bool {
    let ids = [
        it.person_id.is_some(),
        it.organization_id.is_some(),
        it.area_id.is_some(),
        it.post_id.is_some(),
        it.event_id.is_some(),
    ];
    let count = ids.iter().filter(|there| **there).count();
    if count != 1 {
        cx.say(slots.node, Code::BadMention, || say::bad_mention(count));
    }
    count > 0
}

pub(crate) fn image(cx: &mut Cx<'_>, it: &mut Image, slots: &Slots) -> bool {
    if slots.node("src").is_none_or(|src| is_blank(cx, src)) {
        cx.say(slots.node, Code::NoMedia, || say::no_media("bundle-picture"));
    } else if it.src.is_some() && it.alt.is_none() && cx.in_article() {
        cx.say(slots.node, Code::MissingAlt, say::missing_alt);
    }
    true
}

pub(crate) fn timeline_item(_: &mut Cx<'_>, it: &mut TimelineItem, _: &Slots) -> bool {
    if it.date.is_some() {
        it.when = None;
    }
    it.date.is_some() || it.when.is_some() || it.title.is_some() || !it.text.is_empty()
}
