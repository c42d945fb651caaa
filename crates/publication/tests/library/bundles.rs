//! Several bundles as one: includes, circles, what is missing.

use warta_page::view::View;
use warta_page::wire::Answer;

use crate::support::{open, open_all, try_all};

const MAIN: &str = r#"{"warta": 1,
  "site": {"title": "Koran"},
  "bundles": ["parts/a.json", "parts/b.json"],
  "articles": [{"slug": "satu", "headline": "Satu", "body": ["Teks."]}]}"#;

const A: &str = r#"{"warta": 1, "bundles": ["../parts/b.json#x", "c.json"],
  "articles": [{"slug": "dua", "headline": "Dua", "image": {"src": "foto/a.jpg", "alt": ""}, "body": ["Teks."]}]}"#;

const B: &str = r#"{"warta": 1, "site": {"title": "Lain"},
  "articles": [{"slug": "satu", "headline": "Satu lagi", "body": ["Teks."]}]}"#;

const C: &str = r#"{"warta": 1, "bundles": ["../bundle.json", "c.json"],
  "persons": [{"id": "p", "name": "Budi Santoso"}]}"#;

const ALL: [(&str, &str); 4] =
    [("bundle.json", MAIN), ("parts/a.json", A), ("parts/b.json", B), ("parts/c.json", C)];

#[test]
fn includes_are_resolved_against_their_own_bundle() {
    let mut koran = open_all(&ALL);
    assert_eq!(koran.site.title, "Koran");
    let dua = page!(koran, Article, "article/dua");
    let image = dua.image.expect("a picture");
    assert_eq!(image.media.src, "https://koran.example/content/parts/foto/a.jpg");
    assert_eq!(image.media.ask, None);
    assert_eq!(page!(koran, Person, "person/p").card.person.name, "Budi Santoso");
}

#[test]
fn circles_second_sites_and_duplicates_are_reported_once_each() {
    let mut koran = open_all(&ALL);
    let found: Vec<(String, String, String)> =
        koran.problems().into_iter().map(|it| (it.code, it.file, it.path)).collect();
    let expected = [
        // The walk reads bundle, a, b, c; b repeats a slug, c names bundle and itself.
        ("W0401", "parts/b.json", "/articles/0/slug"),
        ("W0416", "parts/b.json", "/site"),
        ("W0405", "parts/c.json", "/bundles/0"),
        ("W0405", "parts/c.json", "/bundles/1"),
    ];
    let mut found: Vec<_> =
        found.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    found.sort_by_key(|it| (it.1, it.2));
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for one in expected {
        assert!(found.contains(&one), "{one:?} in {found:?}");
    }
    assert_eq!(koran.site.errors, 1);
}

#[test]
fn the_order_of_arrival_changes_nothing() {
    // The first part names c, the second names d; c and d disagree about a person.
    let part = r#"{"warta": 1, "persons": [{"id": "p", "name": "Orang Lain"}]}"#;
    let second = B.replacen('{', r#"{"bundles": ["d.json"],"#, 1);
    let all = [ALL[0], ALL[1], ("parts/b.json", second.as_str()), ALL[3], ("parts/d.json", part)];
    let (mut first, _) = try_all(&all, false);
    let (mut second, _) = try_all(&all, true);
    for address in ["", "article/satu", "article/satu-2", "person/p", "directory"] {
        let show = |session: &mut warta_publication::session::Session| {
            let route = warta_page::route::Route::parse(address);
            session.handle(warta_page::wire::Request::Show { route }, None)
        };
        assert_eq!(show(&mut first), show(&mut second), "{address}");
    }
}

#[test]
fn a_missing_part_is_an_error_and_the_rest_is_shown() {
    let mut koran = open_all(&[("bundle.json", MAIN), ("parts/b.json", B)]);
    assert!(koran.codes().contains(&("W0406".into(), "/bundles/0".into())));
    // As it is written: the terminal program's addresses are made up.
    let said: Vec<String> = koran.problems().into_iter().map(|it| it.message).collect();
    assert_eq!(said[0], "the bundle \"parts/a.json\" can't be had");
    assert!(matches!(koran.view("article/satu"), View::Article(_)));
    let home = page!(koran, Home, "");
    assert_eq!(home.latest.total, 2);
}

#[test]
fn a_part_that_is_rubbish_is_an_error_and_the_rest_is_shown() {
    let files =
        [("bundle.json", MAIN), ("parts/a.json", "<!doctype html><p>404"), ("parts/b.json", B)];
    let mut koran = open_all(&files);
    let problems = koran.problems();
    assert!(problems.iter().any(|it| it.file == "parts/a.json" && it.error), "{problems:?}");
    assert_eq!(page!(koran, Home, "").latest.total, 2);
}

#[test]
fn parts_come_from_their_own_site_only() {
    let mut koran = open(
        r#"{"warta": 1, "bundles": ["https://elsewhere.example/a.json", "//other.example/b.json"],
            "articles": [{"slug": "satu", "headline": "Satu", "body": ["Teks."]}]}"#,
    );
    let found = koran.codes();
    for nth in 0..2 {
        assert!(found.contains(&("W0406".into(), format!("/bundles/{nth}"))), "{found:?}");
    }
}

#[test]
fn at_most_two_hundred_bundles_are_read() {
    let names: Vec<String> = (0..250).map(|nth| format!("\"p{nth}.json\"")).collect();
    let main = format!(r#"{{"warta": 1, "bundles": [{}], "articles": []}}"#, names.join(","));
    let mut files = vec![("bundle.json".to_owned(), main)];
    files.extend((0..250).map(|nth| (format!("p{nth}.json"), r#"{"warta": 1}"#.to_owned())));
    let files: Vec<(&str, &str)> = files.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let mut koran = open_all(&files);
    let refused = koran.problems().into_iter().filter(|it| it.code == "W0406").count();
    assert!(refused >= 20, "{refused}");
    assert_eq!(koran.site.errors, 51);
}

#[test]
fn an_unusable_first_bundle_says_which_and_why() {
    let (_, answer) = try_all(&[], false);
    let Answer::Broken(problems) = answer else { panic!("{answer:?}") };
    assert!(problems[0].message.contains("https://koran.example/content/bundle.json"));
    assert!(problems[0].message.contains("404"));

    let (_, answer) = try_all(&[("bundle.json", "<html><body>Not found</body></html>")], false);
    let Answer::Broken(problems) = answer else { panic!("{answer:?}") };
    assert_eq!((problems[0].error, problems[0].line), (true, 1));
    assert!(problems[0].excerpt.contains("<html>"), "{problems:?}");
}
