//! References that lead nowhere, and parents in circles.

use warta_page::block::{Block, Fault};
use warta_page::view::View;

use crate::support::open;

#[test]
fn what_is_dangling_is_reported_and_renders_with_its_id() {
    let mut koran = open(
        r#"{"warta": 1,
            "site": {"featured": ["tiada", "ada"]},
            "articles": [{"slug": "ada", "headline": "A", "related": ["ada", "tiada"],
                "mentions": [{"person_id": "hantu"}],
                "body": ["x", {"type": "related", "slug": "tiada"},
                         {"type": "quote", "text": "y", "person_id": "setan"},
                         {"type": "seats", "legislature_id": "dprd"},
                         {"type": "candidates", "post_id": "bupati"}]}],
            "persons": [{"id": "p", "name": "Ani"}],
            "memberships": [{"person_id": "p", "organization_id": "o", "on_behalf_of_id": "partai",
                             "area_id": "P", "event_id": "e", "role": "Ketua"}]}"#,
    );
    let person = page!(koran, Person, "person/p");
    let office = &person.card.offices[0];
    let body = office.organization.as_ref().expect("a body");
    assert_eq!((body.name.as_str(), body.known), ("o", false));
    assert!(!office.area.as_ref().expect("an area").known);
    assert!(!office.event.as_ref().expect("an event").known);
    let article = page!(koran, Article, "article/ada");
    assert_eq!(article.body[1], Block::Fault(Fault::NoSuchArticle("tiada".into())));
    assert!(matches!(&article.body[2], Block::Quote { person: None, .. }));
    assert_eq!(article.body[3], Block::Fault(Fault::NoFigures("dprd".into())));
    assert_eq!(article.body[4], Block::Fault(Fault::NoFigures("bupati".into())));
    assert!(article.related.is_empty());

    let found = koran.codes();
    for (code, path) in [
        ("W0412", "/site/featured/0"),
        ("W0414", "/articles/0/related/0"),
        ("W0412", "/articles/0/related/1"),
        ("W0412", "/articles/0/body/1/slug"),
        ("W0403", "/articles/0/mentions/0/person_id"),
        ("W0403", "/articles/0/body/2/person_id"),
        // The blocks have nothing to draw either; that follows, and is not said as well.
        ("W0403", "/articles/0/body/3/legislature_id"),
        ("W0403", "/articles/0/body/4/post_id"),
        ("W0403", "/memberships/0/organization_id"),
        ("W0403", "/memberships/0/on_behalf_of_id"),
        ("W0403", "/memberships/0/event_id"),
    ] {
        assert!(found.contains(&(code.into(), path.into())), "{code} {path} in {found:?}");
    }
    // "P" is not an area, and nothing else has that id either; "p" is near but a person.
    assert!(found.contains(&("W0403".into(), "/memberships/0/area_id".into())));
}

/// Each kind of block whose texts can hold a link is looked through, and what is in it as well.
#[test]
fn a_link_to_no_article_is_reported_wherever_it_stands() {
    let link = "[x](/article/tiada)";
    let blocks = [
        format!(r#""{link}""#),
        format!(r#"{{"type": "heading", "text": "{link}"}}"#),
        format!(r#"{{"type": "quote", "text": "q", "attribution": "{link}"}}"#),
        format!(r#"{{"type": "list", "items": ["{link}"]}}"#),
        format!(r#"{{"type": "image", "src": "a.jpg", "alt": "", "caption": "{link}"}}"#),
        format!(
            r#"{{"type": "gallery", "images": [{{"src": "a.jpg", "alt": "", "caption": "{link}"}}]}}"#
        ),
        format!(r#"{{"type": "video", "src": "a.mp4", "caption": "{link}"}}"#),
        format!(r#"{{"type": "audio", "src": "a.mp3", "transcript": ["{link}"]}}"#),
        format!(r#"{{"type": "table", "caption": "{link}", "rows": [["a"]]}}"#),
        format!(r#"{{"type": "table", "rows": [["{link}"]]}}"#),
        format!(r#"{{"type": "fact_box", "body": ["{link}"]}}"#),
        format!(r#"{{"type": "key_points", "items": ["{link}"]}}"#),
        format!(r#"{{"type": "timeline", "items": [{{"text": "{link}"}}]}}"#),
    ];
    for block in blocks {
        let mut koran = open(&format!(
            r#"{{"warta": 1, "articles": [{{"slug": "ada", "headline": "A", "body": [{block}]}}]}}"#
        ));
        let found = koran.codes();
        let told = found
            .iter()
            .any(|(code, path)| code == "W0412" && path.starts_with("/articles/0/body/0"));
        assert!(told, "{block}: {found:?}");
    }
}

#[test]
fn a_slip_in_an_id_is_recognised() {
    let mut koran = open(
        r#"{"warta": 1, "articles": [],
            "organizations": [{"id": "hanura", "name": "Partai Hanura", "area_id": "hanura"},
                              {"id": "dpc", "name": "DPC", "parent_id": "Partai hanura"}]}"#,
    );
    let found = koran.problems();
    let near = found.iter().find(|it| it.code == "W0403").expect("a dangling reference");
    assert_eq!(
        near.help.as_deref().map(|help| help.contains("Did you mean \"hanura\"?")),
        Some(true)
    );
    assert!(found.iter().any(|it| it.code == "W0410" && it.path == "/organizations/0/area_id"));
}

#[test]
fn many_references_to_one_missing_id_are_one_problem() {
    let members: Vec<String> =
        (0..300).map(|_| r#"{"person_id": "p", "organization_id": "tiada"}"#.to_owned()).collect();
    let mut koran = open(&format!(
        r#"{{"warta": 1, "articles": [], "persons": [{{"id": "p", "name": "Ani"}}],
            "memberships": [{}]}}"#,
        members.join(",")
    ));
    let found: Vec<_> = koran.problems().into_iter().filter(|it| it.code == "W0403").collect();
    assert_eq!(found.len(), 1);
    assert!(found[0].message.contains("299 more"), "{}", found[0].message);
}

#[test]
fn circles_of_parents_are_broken() {
    let mut koran = open(
        r#"{"warta": 1, "articles": [],
            "areas": [{"id": "a", "name": "A", "parent_id": "b"}, {"id": "b", "name": "B", "parent_id": "c"},
                      {"id": "c", "name": "C", "parent_id": "a"}, {"id": "d", "name": "D", "parent_id": "a"},
                      {"id": "e", "name": "E", "parent_id": "e"}],
            "organizations": [{"id": "o", "name": "O", "parent_id": "q"}, {"id": "q", "name": "Q", "parent_id": "o"}]}"#,
    );
    let found: Vec<_> = koran.codes().into_iter().filter(|(code, _)| code == "W0404").collect();
    let at = |path: &str| ("W0404".to_owned(), path.to_owned());
    // In the order of the text; the link that closes a circle is the one left out.
    assert_eq!(found.len(), 3, "{found:?}");
    for path in ["/areas/2/parent_id", "/areas/4/parent_id", "/organizations/1/parent_id"] {
        assert!(found.contains(&at(path)), "{path} in {found:?}");
    }
    let names = |list: &[warta_page::directory::AreaRef]| -> Vec<String> {
        list.iter().map(|it| it.name.clone()).collect()
    };
    let d = page!(koran, Area, "area/d");
    assert_eq!(names(&d.parents), ["C", "B", "A"]);
    assert!(page!(koran, Area, "area/c").parents.is_empty());
    assert!(page!(koran, Area, "area/e").children.is_empty());
    assert_eq!(page!(koran, Party, "party/o").parents.len(), 1);
    assert!(matches!(koran.view("directory"), View::Directory(_)));
}

#[test]
fn a_long_chain_of_parents_does_not_overflow() {
    let areas: Vec<String> = (0..20_000)
        .map(|nth| format!(r#"{{"id": "a{nth}", "name": "A{nth}", "parent_id": "a{}"}}"#, nth + 1))
        .collect();
    let mut koran =
        open(&format!(r#"{{"warta": 1, "articles": [], "areas": [{}]}}"#, areas.join(",")));
    assert_eq!(page!(koran, Area, "area/a0").parents.len(), 19_999);
}

#[test]
fn a_hostile_directory_takes_its_size_and_no_more() {
    let bodies: Vec<String> = (0..20_000)
        .map(|nth| {
            format!(
                r#"{{"id": "o{nth}", "name": "Nama Sama", "classification": "party", "parent_id": "o{}"}}"#,
                nth + 1
            )
        })
        .collect();
    let persons: Vec<String> =
        (0..20_000).map(|nth| format!(r#"{{"id": "p{nth}", "name": "Orang Sama"}}"#)).collect();
    let members: Vec<String> = (0..20_000)
        .map(|nth| {
            format!(r#"{{"person_id": "x{nth}", "organization_id": "y{nth}", "role": "Ketua"}}"#)
        })
        .collect();
    let text = "Nama Sama dan Orang Sama. ".repeat(2_000);
    let mut koran = open(&format!(
        r#"{{"warta": 1, "organizations": [{}], "persons": [{}], "memberships": [{}],
            "articles": [{{"slug": "a", "headline": "A", "body": ["{text}"],
              "mentions": [{{"person_id": "p7"}}, {{"organization_id": "o0"}}]}}]}}"#,
        bodies.join(","),
        persons.join(","),
        members.join(",")
    ));
    let article = page!(koran, Article, "article/a");
    let body = format!("{:?}", article.body);
    assert_eq!(body.matches("Mention").count(), 2, "the party on top, and the person who is meant");
    assert!(body.contains("\"p7\""));
    assert_eq!(article.sidebar.parties[0].party.id, "o19999");
    page!(koran, Directory, "directory");
    page!(koran, Party, "party/o0");
}
