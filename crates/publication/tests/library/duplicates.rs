//! Things that are there twice.

use warta_page::view::View;

use crate::support::open;

#[test]
fn the_later_article_of_a_slug_moves_to_a_number() {
    let mut koran = open(
        r#"{"warta": 1, "articles": [
            {"slug": "a", "headline": "Pertama", "body": ["x"]},
            {"slug": "a", "headline": "Kedua", "body": ["x"]},
            {"slug": "a-2", "headline": "Bukan", "body": ["x"]},
            {"slug": "a", "headline": "Ketiga", "body": ["x"]}]}"#,
    );
    for (slug, headline) in
        [("a", "Pertama"), ("a-2", "Bukan"), ("a-3", "Kedua"), ("a-4", "Ketiga")]
    {
        assert_eq!(page!(koran, Article, &format!("article/{slug}")).headline, headline);
    }
    let found = koran.problems();
    let twice: Vec<&str> =
        found.iter().filter(|it| it.code == "W0401").map(|it| it.path.as_str()).collect();
    assert_eq!(twice, ["/articles/1/slug", "/articles/3/slug"]);
    assert!(found[0].help.as_deref().is_some_and(|help| help.contains("a-3")), "{found:?}");
}

#[test]
fn of_records_with_one_id_the_first_is_used() {
    let mut koran = open(
        r#"{"warta": 1, "articles": [],
            "persons": [{"id": "p", "name": "Ani"}, {"id": "p", "name": "Budi"}],
            "contests": [{"id": "c"}, {"id": "c"}, {}, {}],
            "organizations": [{"id": "p", "name": "Partai P"}]}"#,
    );
    assert_eq!(page!(koran, Person, "person/p").card.person.name, "Ani");
    assert_eq!(page!(koran, Party, "party/p").card.party.name, "Partai P");
    let found: Vec<_> = koran.codes().into_iter().filter(|(code, _)| code == "W0402").collect();
    let at = |path: &str| ("W0402".to_owned(), path.to_owned());
    assert_eq!(found, [at("/persons/1/id"), at("/contests/1/id")]);
}

#[test]
fn former_slugs_lead_on_and_never_take_an_address_away() {
    let mut koran = open(
        r#"{"warta": 1, "articles": [
            {"slug": "baru", "former_slugs": ["lama", "dipakai"], "headline": "A", "body": ["x"]},
            {"slug": "dipakai", "former_slugs": ["lama"], "headline": "B", "body": ["x"]}]}"#,
    );
    let View::Moved(to) = koran.view("article/lama") else { panic!("not moved") };
    assert_eq!(to.path(), "article/baru");
    assert_eq!(page!(koran, Article, "article/dipakai").headline, "B");
    let found: Vec<_> = koran.codes().into_iter().filter(|(code, _)| code == "W0407").collect();
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn the_newsroom_sets_severities() {
    let bundle = |level: &str| {
        format!(
            r#"{{"warta": 1, "site": {{"checks": {{"W0402": "{level}"}}}}, "articles": [],
                "persons": [{{"id": "p", "name": "Ani"}}, {{"id": "p", "name": "Budi"}}]}}"#
        )
    };
    for (level, listed, errors) in [("error", 1, 1), ("warning", 1, 0), ("off", 0, 0)] {
        let mut koran = open(&bundle(level));
        let found = koran.problems().into_iter().filter(|it| it.code == "W0402").count();
        assert_eq!((found, koran.site.errors), (listed, errors), "{level}");
    }
}
