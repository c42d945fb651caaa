//! What stands before what, and what readers do not get.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use warta_bundle::zones::Zones;
use warta_diagnostics::Code;
use warta_page::list::{Card, Status};
use warta_page::route::Route;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};
use warta_publication::Options;
use warta_publication::session::{Session, Texts};

use crate::support::{FIRST, open};

fn slugs(cards: &[Card]) -> Vec<&str> {
    cards.iter().map(|card| card.slug.as_str()).collect()
}

#[test]
fn lists_are_newest_first() {
    let mut koran = open(
        r#"{"warta": 1, "site": {"featured": ["tua", "draf", "tarik", "tua"]}, "articles": [
            {"slug": "tanpa-b", "headline": "A", "body": ["x"]},
            {"slug": "tanpa-a", "headline": "A", "body": ["x"]},
            {"slug": "sore-wit", "headline": "A", "published": "2024-03-11T16:00:00+09:00", "body": ["x"]},
            {"slug": "siang-wib", "headline": "A", "published": "2024-03-11T15:00:00+07:00", "body": ["x"]},
            {"slug": "hari", "headline": "A", "published": "2024-03-11", "body": ["x"]},
            {"slug": "tengah-malam", "headline": "A", "published": "2024-03-10T23:59:00+07:00", "body": ["x"]},
            {"slug": "sama-b", "headline": "A", "published": "2023-01-01", "body": ["x"]},
            {"slug": "sama-a", "headline": "A", "published": "2023-01-01", "body": ["x"]},
            {"slug": "tua", "headline": "A", "published": "2020-01-01", "body": ["x"]},
            {"slug": "draf", "headline": "A", "status": "draft", "published": "2024-04-01", "body": ["x"]},
            {"slug": "tarik", "headline": "A", "status": "withdrawn", "withdrawn_reason": "Keliru.",
             "published": "2024-04-02", "body": ["Rahasia."]}]}"#,
    );
    let home = page!(koran, Home, "");
    assert_eq!(slugs(&home.featured), ["tua"]);
    assert_eq!(
        slugs(&home.latest.cards),
        ["siang-wib", "sore-wit", "hari", "tengah-malam", "sama-a", "sama-b", "tanpa-a", "tanpa-b"]
    );
    assert_eq!(koran.view("article/draf"), View::NotFound);
    let gone = page!(koran, Article, "article/tarik");
    assert_eq!(gone.status, Status::Withdrawn);
    assert_eq!(gone.withdrawn_reason.as_deref(), Some("Keliru."));
    assert!(gone.body.is_empty() && gone.related.is_empty());
    assert!(!format!("{gone:?}").contains("Rahasia"));
}

#[test]
fn what_is_kept_back_in_other_words_is_not_published() {
    let read = |member: &str| {
        open(&format!(
            r#"{{"warta": 1, "articles": [
                {{"slug": "a", "headline": "A", {member}, "body": ["Rahasia."]}},
                {{"slug": "b", "headline": "B", "body": ["[Lihat](article:a)."]}}]}}"#
        ))
    };
    for member in [
        r#""draft": true"#,
        r#""is_draft": "ya""#,
        r#""konsep": 1"#,
        r#""published": false"#,
        r#""published": "belum""#,
        r#""Published": false"#,
        r#""publised": false"#,
        r#""publish": false"#,
        r#""is_published": 0"#,
        r#""terbit": "tidak""#,
        r#""post_status": "draft""#,
        r#""postStatus": "future""#,
        r#""visibility": "private""#,
        r#""embargo": "2031-01-01""#,
        r#""embargo_until": "besok""#,
        r#""withdrawn": true"#,
        r#""kondisi": "Draf""#,
        r#""status": "published", "draft": true"#,
        r#""status": "published", "state": "draft""#,
    ] {
        let mut koran = read(member);
        assert_eq!(koran.view("article/a"), View::NotFound, "{member}");
        let codes: Vec<String> = koran.codes().into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes.iter().filter(|code| *code == "W0212").count(), 1, "{member}: {codes:?}");
    }
    for member in [
        r#""draft": false"#,
        r#""draft": null"#,
        r#""publish": true"#,
        r#""visibility": "public""#,
        r#""post_status": "publish""#,
        r#""embargo": " ""#,
        r#""withdrawn": "tidak""#,
        r#""kicker": "Draft""#,
        r#""subtitle": "Draft""#,
        r#""section": "Konsep""#,
        r#""kondisi": "baik""#,
    ] {
        let mut koran = read(member);
        assert_eq!(page!(koran, Article, "article/a").status, Status::Published, "{member}");
    }
}

#[test]
fn a_reason_for_a_withdrawal_withdraws() {
    for status in ["", r#""status": "published","#, r#""status": "withdrawn","#] {
        let mut koran = open(&format!(
            r#"{{"warta": 1, "articles": [{{"slug": "a", "headline": "A", {status}
                "withdrawn_reason": "Keliru.", "body": ["Rahasia."]}}]}}"#
        ));
        let page = page!(koran, Article, "article/a");
        assert_eq!(page.status, Status::Withdrawn);
        assert_eq!(page.withdrawn_reason.as_deref(), Some("Keliru."));
        assert!(!format!("{page:?}").contains("Rahasia"));
        let told = koran.codes().iter().any(|(code, _)| code == "W0212");
        assert_eq!(told, !status.contains("withdrawn"));
    }
}

#[test]
fn a_day_stands_among_moments_where_its_zone_begins_it() {
    for (zone, expected) in [
        ("America/New_York", ["siang", "hari", "malam"]),
        ("UTC", ["siang", "malam", "hari"]),
        ("Asia/Tokyo", ["siang", "malam", "hari"]),
        ("WIB", ["siang", "malam", "hari"]),
    ] {
        let zones = Zones::new(warta_zones::ahead);
        let options = Options { zones, ..Options::default() };
        let mut session = Session::new(options, Texts::Drop);
        session.handle(Request::Open { url: FIRST.into() }, None);
        let text = format!(
            r#"{{"warta": 1, "site": {{"timezone": "{zone}"}}, "articles": [
                {{"slug": "hari", "headline": "A", "published": "2025-03-09", "body": ["x"]}},
                {{"slug": "malam", "headline": "A", "published": "2025-03-09T04:30:00Z", "body": ["x"]}},
                {{"slug": "siang", "headline": "A", "published": "2025-03-09T05:30:00Z", "body": ["x"]}}]}}"#
        );
        session.handle(Request::Read { url: FIRST.into() }, Some(text.as_bytes()));
        let request = Request::Show { route: Route::HOME };
        let Answer::Page(view) = session.handle(request, None) else { panic!("no page") };
        let View::Home(home) = *view else { panic!("not the home page") };
        assert_eq!(slugs(&home.latest.cards), expected, "{zone}");
    }
}

#[test]
fn a_time_without_an_offset_is_offered_that_of_its_zone() {
    let choices = |zone: &str, zones: Zones, time: &str| {
        let options = Options { zones, ..Options::default() };
        let mut session = Session::new(options, Texts::Keep);
        let url = FIRST.to_owned();
        session.handle(Request::Open { url: url.clone() }, None);
        let text = format!(
            r#"{{"warta": 1, "site": {{"timezone": "{zone}"}}, "articles": [
                {{"slug": "a", "headline": "A", "body": "a", "published": "{time}"}}]}}"#
        );
        session.handle(Request::Read { url }, Some(text.as_bytes()));
        let files = session.files().flat_map(|file| file.diagnostics.to_vec());
        let found: Vec<_> = files.filter(|it| it.code == Code::BadDate).collect();
        assert_eq!(found.len(), 1, "{zone}");
        let choices = found[0].choices.iter().map(|it| it.text.clone()).collect::<Vec<_>>();
        (choices, found[0].help.clone().unwrap_or_default())
    };
    let known = || Zones::new(warta_zones::ahead);
    let (found, _) = choices("Asia/Makassar", known(), "2025-03-09T10:00:00");
    assert_eq!(found.len(), 3, "{found:?}");
    for (zone, time, expected) in [
        ("Europe/Amsterdam", "2025-07-01T10:00:00", "2025-07-01T10:00:00+02:00"),
        ("Europe/Amsterdam", "2025-01-01 10:00:00", "2025-01-01T10:00:00+01:00"),
        ("America/New_York", "2025-07-01T10:00:00", "2025-07-01T10:00:00-04:00"),
        ("Asia/Kathmandu", "2025-07-01T10:00:00", "2025-07-01T10:00:00+05:45"),
    ] {
        let (found, help) = choices(zone, known(), time);
        assert_eq!(found, [format!("{expected} ({zone})")], "{zone}");
        assert!(help.contains(zone) && !help.contains("WIB"), "{help}");
    }
    let (found, help) = choices("Europe/Amsterdam", Zones::default(), "2025-07-01T10:00:00");
    assert!(found.is_empty() && help.contains("Europe/Amsterdam"), "{found:?} {help}");
}

#[test]
fn a_zone_that_does_not_exist_is_told_and_not_used() {
    for (zone, used, told) in [
        ("asia/jayapura", "Asia/Jayapura", false),
        ("Europe/Berlin", "Europe/Berlin", false),
        ("wita", "Asia/Makassar", true),
        ("Asia/Djakarta", "Asia/Jakarta", true),
        ("Amerika/Umpama", "Asia/Jakarta", true),
        ("GMT+7", "Asia/Jakarta", true),
        ("Jakarta", "Asia/Jakarta", true),
    ] {
        let zones = Zones::new(warta_zones::ahead);
        let options = Options { zones, ..Options::default() };
        let mut session = Session::new(options, Texts::Drop);
        session.handle(Request::Open { url: FIRST.into() }, None);
        let text = format!(
            r#"{{"warta": 1, "site": {{"timezone": "{zone}"}},
                "articles": [{{"slug": "a", "headline": "A", "body": ["x"]}}]}}"#
        );
        let answer = session.handle(Request::Read { url: FIRST.into() }, Some(text.as_bytes()));
        let Answer::Ready(site) = answer else { panic!("{answer:?}") };
        assert_eq!(site.timezone, used, "{zone}");
        let codes: Vec<Code> =
            session.files().flat_map(|it| it.diagnostics.iter().map(|it| it.code)).collect();
        assert_eq!(codes.contains(&Code::BadTimezone), told, "{zone}: {codes:?}");
    }
}

#[test]
fn lists_have_pages_and_no_more_than_they_have() {
    let articles: Vec<String> = (0..25)
        .map(|nth| format!(r#"{{"slug": "a{nth}", "headline": "A", "tags": ["T"], "section": "S", "body": ["x"]}}"#))
        .collect();
    let mut koran = open(&format!(r#"{{"warta": 1, "articles": [{}]}}"#, articles.join(",")));
    for folder in ["", "tag/t", "section/s"] {
        let list = |view: View| match view {
            View::Home(page) => page.latest,
            View::Tag(page) => page.list,
            View::Section(page) => page.list,
            other => panic!("{folder}: {other:?}"),
        };
        let third = list(koran.view(&format!("{folder}?page=3")));
        assert_eq!((third.cards.len(), third.page, third.pages, third.total), (1, 3, 3, 25));
        assert_eq!(koran.view(&format!("{folder}?page=4")), View::NotFound);
    }
    assert_eq!(koran.view("?page=4294967295"), View::NotFound);
}

#[test]
fn tags_are_one_however_they_are_written() {
    let mut koran = open(
        r#"{"warta": 1,
            "tags": [{"label": "Ogan Komering Ilir", "slug": "oki", "aliases": ["Kab. OKI"],
                      "description": "Sebuah kabupaten."}, {"label": "Sepi"}],
            "articles": [
              {"slug": "a", "headline": "A", "tags": ["OKI", "Kab. OKI", "Hanura"], "body": ["x"]},
              {"slug": "b", "headline": "B", "tags": ["ogan komering ilir", "hanura "], "body": ["x"]},
              {"slug": "c", "headline": "C", "tags": ["Hanura", "Lain"], "status": "draft", "body": ["x"]}]}"#,
    );
    let tag = page!(koran, Tag, "tag/oki");
    assert_eq!((tag.tag.label.as_str(), tag.tag.articles), ("Ogan Komering Ilir", 2));
    assert_eq!(tag.description.len(), 1);
    assert_eq!(tag.sidebar.tags.iter().map(|it| it.slug.as_str()).collect::<Vec<_>>(), ["hanura"]);
    for alias in ["tag/kab-oki", "tag/ogan-komering-ilir", "tag/OKI"] {
        let View::Moved(to) = koran.view(alias) else { panic!("{alias} is not moved") };
        assert_eq!(to.path(), "tag/oki");
    }
    assert_eq!(page!(koran, Article, "article/a").tags.len(), 2);
    assert_eq!(page!(koran, Tag, "tag/sepi").list.total, 0);
    assert_eq!(koran.view("tag/lain"), View::NotFound);
    assert_eq!(koran.view("tag/tiada"), View::NotFound);
}

/// Tags or sections by their labels, with the headlines of their articles.
fn pages_of(labels: &[&str], kind: &str) -> BTreeMap<String, (String, Vec<String>)> {
    let article = |(nth, label): (usize, &&str)| {
        let field = match kind {
            "tag" => json!({"tags": [label]}),
            _ => json!({"section": label}),
        };
        let mut article = json!({"slug": format!("a{nth}"), "headline": label, "body": ["x"]});
        for (name, value) in field.as_object().expect("fields") {
            article[name] = value.clone();
        }
        article
    };
    let articles: Vec<_> = labels.iter().enumerate().map(article).collect();
    let mut koran = open(&json!({"warta": 1, "articles": articles}).to_string());
    let mut pages = BTreeMap::new();
    for nth in 0..labels.len() {
        let article = page!(koran, Article, &format!("article/a{nth}"));
        let tag = article.tags.into_iter().map(|it| (it.label, it.slug.to_string()));
        let section = article.section.map(|it| (it.label, it.slug.to_string()));
        let (label, slug) = tag.chain(section).next().expect("a label");
        let of_tag = kind == "tag";
        let route = if of_tag { Route::tag(slug.as_str()) } else { Route::section(slug.as_str()) };
        let folder = route.path();
        let (own, cards) = match koran.view(&folder) {
            View::Tag(page) => ((page.tag.label, page.tag.slug.to_string()), page.list.cards),
            View::Section(page) => {
                ((page.section.label, page.section.slug.to_string()), page.list.cards)
            }
            other => panic!("{folder}: {other:?}"),
        };
        assert_eq!(own, (label.clone(), slug.clone()));
        let mut headlines: Vec<_> = cards.into_iter().map(|it| it.headline).collect();
        headlines.sort();
        pages.insert(label, (slug, headlines));
    }
    pages
}

#[test]
fn labels_that_differ_never_share_an_address() {
    let labels = [
        "B",
        "B++",
        "B#",
        "B+",
        "b =",
        "X/Y",
        "X & Y",
        "X dan Y",
        "X Y",
        "x-y",
        "X.Y",
        "(X) Y",
        "X, Y",
        "選挙 2024",
        "地震 2024",
        "2024",
        "第1リーグ",
        "第1クラス",
        "1",
        "???",
        "!!!",
        "♥",
        "Umpama ♥",
        "Umpama",
        "Umpama!",
        "Umpama @ 5",
        "50%",
        "50",
        "#Umpama",
        "Москва 1",
        "Минск 1",
        "X Y 2",
        "X-Y-2",
    ];
    for kind in ["tag", "section"] {
        let all = pages_of(&labels, kind);
        let slugs: BTreeSet<_> = all.values().map(|(slug, _)| slug).collect();
        assert_eq!((all.len(), slugs.len()), (labels.len(), labels.len()), "{all:?}");
        for (label, (_, headlines)) in &all {
            assert_eq!(headlines.as_slice(), std::slice::from_ref(label), "{kind}");
        }
        // Whichever comes first.
        let mut turned = labels;
        turned.reverse();
        assert_eq!(pages_of(&turned, kind), all, "{kind}");
        // One more changes none of the others, where each has its own form.
        for stays in ["B", "B++", "B#", "選挙 2024", "第1リーグ", "50%", "X Y"] {
            let alone = pages_of(&[stays], kind);
            assert_eq!(alone.get(stays).map(|it| &it.0), all.get(stays).map(|it| &it.0), "{stays}");
        }
    }
    for same in [["Café Umpama", "cafe\u{301}  umpama"], ["Jum'at", "JUM’AT"], ["ＡＢ", "ab"]]
    {
        let all = pages_of(&same, "tag");
        assert_eq!(all.len(), 1, "{all:?}");
    }
}

#[test]
fn labels_that_nearly_share_an_address_are_told_with_both_names() {
    let mut koran = open(
        r#"{"warta": 1, "articles": [
            {"slug": "a", "headline": "A", "tags": ["X/Y"], "section": "Opini", "body": ["x"]},
            {"slug": "b", "headline": "B", "tags": ["X Y", "B++", "B"], "section": "Opini!", "body": ["x"]}]}"#,
    );
    let told: Vec<String> =
        koran.problems().into_iter().filter(|it| it.code == "W0418").map(|it| it.message).collect();
    assert_eq!(
        told,
        [
            "the tags \"X/Y\" and \"X Y\" differ only in signs",
            "the sections \"Opini!\" and \"Opini\" differ only in signs"
        ]
    );
}

#[test]
fn former_addresses_of_labels_lead_to_them() {
    let mut koran = open(
        r#"{"warta": 1, "tags": [{"label": "Zat Kimia", "aliases": ["H2+"]}], "articles": [
            {"slug": "a", "headline": "A", "tags": ["B++", "Zat Kimia"], "section": "Politik & Umpama", "body": ["x"]}]}"#,
    );
    for (former, now) in [
        ("tag/b", "tag/b-plus-plus"),
        ("tag/B++", "tag/b-plus-plus"),
        ("tag/h2", "tag/zat-kimia"),
        ("tag/h2-plus", "tag/zat-kimia"),
        ("section/politik-umpama", "section/politik-dan-umpama"),
    ] {
        let View::Moved(to) = koran.view(former) else { panic!("{former} is not moved") };
        assert_eq!(to.path(), now);
    }
}

#[test]
fn related_are_named_ones_then_those_that_share_most() {
    let mut koran = open(
        r#"{"warta": 1, "persons": [{"id": "p", "name": "Ani Wijaya"}], "articles": [
            {"slug": "a", "headline": "A", "tags": ["X", "Y"], "related": ["lama", "d"],
             "body": ["Ani Wijaya."]},
            {"slug": "satu", "headline": "1", "published": "2024-01-01", "tags": ["X"], "body": ["x"]},
            {"slug": "dua", "headline": "2", "published": "2023-01-01", "tags": ["X", "Y"], "body": ["x"]},
            {"slug": "tiga", "headline": "3", "published": "2022-01-01", "tags": ["X", "Y"], "body": ["Ani Wijaya"]},
            {"slug": "empat", "headline": "4", "published": "2021-01-01", "tags": ["Y"], "body": ["x"]},
            {"slug": "lain", "headline": "5", "published": "2024-02-01", "tags": ["Z"], "body": ["x"]},
            {"slug": "d", "headline": "6", "tags": ["X", "Y"], "status": "draft", "body": ["x"]},
            {"slug": "w", "headline": "7", "tags": ["X", "Y"], "status": "withdrawn", "body": ["x"]},
            {"slug": "baru", "former_slugs": ["lama"], "headline": "8", "body": ["x"]}]}"#,
    );
    let article = page!(koran, Article, "article/a");
    assert_eq!(slugs(&article.related), ["baru", "tiga", "dua", "satu", "empat"]);
}

#[test]
fn parties_and_people_stand_by_number_then_name() {
    let mut koran = open(
        r#"{"warta": 1,
            "organizations": [
              {"id": "z", "name": "Zamrud", "classification": "party"},
              {"id": "b", "name": "Biru", "classification": "party", "ballot_number": 10},
              {"id": "c", "name": "Coklat", "classification": "party", "ballot_number": 2},
              {"id": "a", "name": "Abu", "classification": "party"}],
            "persons": [
              {"id": "p1", "name": "Zul Efendi"}, {"id": "p2", "name": "Ani Wijaya"},
              {"id": "p3", "name": "Ahmad Tiga"}, {"id": "p4", "name": "Yudi Empat", "sort_name": "Aaa"}],
            "candidacies": [{"person_id": "p1", "ballot_number": 1}, {"person_id": "p2", "ballot_number": 2}],
            "articles": [{"slug": "a", "headline": "A", "body": ["x"],
              "mentions": [{"organization_id": "z"}, {"organization_id": "b"}, {"organization_id": "c"},
                           {"organization_id": "a"}, {"person_id": "p3"}, {"person_id": "p2"},
                           {"person_id": "p4"}, {"person_id": "p1"}]}]}"#,
    );
    for sidebar in [page!(koran, Article, "article/a").sidebar, page!(koran, Home, "").sidebar] {
        let parties: Vec<_> = sidebar.parties.iter().map(|it| it.party.id.as_str()).collect();
        assert_eq!(parties, ["c", "b", "a", "z"]);
        let people: Vec<_> = sidebar.people.iter().map(|it| it.person.id.as_str()).collect();
        assert_eq!(people, ["p1", "p2", "p4", "p3"]);
    }
    let directory = page!(koran, Directory, "directory");
    let parties: Vec<_> = directory.parties.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(parties, ["c", "b", "a", "z"]);
}
