//! What stands before what, and what readers do not get.

use warta_page::list::{Card, Status};
use warta_page::view::View;

use crate::support::open;

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
