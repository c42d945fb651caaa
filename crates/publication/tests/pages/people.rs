//! The pages of people and bodies.

use warta_page::directory::{OfficeName, Role};
use warta_page::view::View;

use crate::support::open;

#[test]
fn a_persons_page_has_everything_that_is_known() {
    let mut koran = open(
        r#"{"warta": 1, "site": {"image_hosts": []},
            "persons": [{"id": "a/b c", "name": "Ani Wijaya", "other_names": [{"name": "Mbak Ani", "note": "sapaan"}],
              "image": "http://lain.example/a.jpg", "summary": "Dosen.", "biography": "Lahir di *sini*.\n\n## Karier",
              "links": [{"url": "https://a.example/", "note": "Situs"}], "birth_date": "1970", "gender": "female"}],
            "events": [{"id": "t1", "name": "T1", "start_date": "2014"}, {"id": "t2", "name": "T2", "start_date": "2019"}],
            "memberships": [
              {"person_id": "a/b c", "organization_id": "o", "role": "anggota", "event_id": "t1"},
              {"person_id": "a/b c", "organization_id": "o", "role": "Ketua", "label": "Ketua Komisi", "event_id": "t2"},
              {"person_id": "a/b c", "organization_id": "o", "role": "Wakil", "label": "pelaksana tugas", "start_date": "2021", "end_date": "2022"}],
            "articles": [{"slug": "a", "headline": "A", "published": "2024-01-01", "body": ["Kata mbak ani."],
                          "authors": [{"person_id": "a/b c"}, {"person_id": "hantu"}, "Tamu"]}]}"#,
    );
    let person = page!(koran, Person, "person/a%2Fb%20c");
    let roles: Vec<_> = person.card.offices.iter().filter_map(|it| it.role.clone()).collect();
    let written = |text: &str| OfficeName::Written(text.to_owned());
    let member = OfficeName::Known(Role::Member);
    assert_eq!(roles, [written("Ketua Komisi"), written("pelaksana tugas"), member]);
    assert_eq!(person.other_names[0].note.as_deref(), Some("sapaan"));
    assert_eq!(person.biography.len(), 2);
    assert_eq!(person.card.image, None, "a picture that has to be asked for is not on the card");
    let image = person.image.expect("but on the page");
    assert_eq!(image.media.ask.as_deref(), Some("lain.example"));
    assert_eq!(person.links.len(), 1);
    assert_eq!((person.coverage.total, person.card.articles), (1, Some(1)));
    assert_eq!(person.birth_date.map(|it| it.0).as_deref(), Some("1970"));

    let article = page!(koran, Article, "article/a");
    let authors: Vec<_> =
        article.authors.iter().map(|it| (it.name.as_str(), it.person.is_some())).collect();
    assert_eq!(authors, [("Ani Wijaya", true), ("hantu", false), ("Tamu", false)]);
    for address in
        ["person/tiada", "party/a%2Fb%20c", "area/x", "election/x", "person/a%2Fb%20c?page=2"]
    {
        assert_eq!(koran.view(address), View::NotFound, "{address}");
    }
}

#[test]
fn the_sidebar_holds_so_many_and_those_named_first() {
    let persons: Vec<String> =
        (0..50).map(|nth| format!(r#"{{"id": "p{nth}", "name": "Orang Ke{nth}"}}"#)).collect();
    let names: Vec<String> = (0..50).map(|nth| format!("Orang Ke{nth}")).collect();
    let mut koran = open(&format!(
        r#"{{"warta": 1, "persons": [{}], "articles": [{{"slug": "a", "headline": "A", "body": [{:?}],
            "mentions": [{{"person_id": "p49"}}]}}]}}"#,
        persons.join(","),
        names.join(", ")
    ));
    let people = page!(koran, Article, "article/a").sidebar.people;
    let ids: Vec<&str> = people.iter().map(|it| it.person.id.as_str()).collect();
    let first = (0..39).map(|nth| format!("p{nth}"));
    assert_eq!(ids, first.chain(["p49".to_owned()]).collect::<Vec<_>>());
}

#[test]
fn of_those_named_equally_often_a_list_takes_the_first() {
    let persons: Vec<String> =
        (0..40).map(|nth| format!(r#"{{"id": "p{nth}", "name": "Orang Ke{nth}"}}"#)).collect();
    let names: Vec<String> = (0..40).rev().map(|nth| format!("Orang Ke{nth}")).collect();
    let mut koran = open(&format!(
        r#"{{"warta": 1, "persons": [{}], "articles": [
            {{"slug": "a", "headline": "A", "body": [{:?}]}},
            {{"slug": "b", "headline": "B", "body": ["Orang Ke33"]}}]}}"#,
        persons.join(","),
        names.join(", ")
    ));
    let people = page!(koran, Home, "").sidebar.people;
    let ids: Vec<&str> = people.iter().map(|it| it.person.id.as_str()).collect();
    // The one named twice is among them, in the place that the name gives.
    assert_eq!(ids, ["p0", "p1", "p2", "p3", "p4", "p5", "p6", "p33"]);
}

#[test]
fn a_persons_party_is_concerned_too() {
    let mut koran = open(
        r#"{"warta": 1,
            "organizations": [{"id": "x", "name": "Partai X", "classification": "party"},
              {"id": "xb", "name": "Cabang X", "parent_id": "x"},
              {"id": "k", "name": "Koalisi", "classification": "coalition"},
              {"id": "y", "name": "Partai Y", "classification": "party", "parent_id": "k"}],
            "persons": [{"id": "a", "name": "Ani Wijaya"}, {"id": "b", "name": "Budi Santoso"}],
            "memberships": [{"person_id": "a", "organization_id": "xb", "role": "Bendahara"}],
            "candidacies": [{"person_id": "b", "party_ids": ["y"]}],
            "articles": [{"slug": "a", "headline": "A", "body": ["Ani Wijaya dan Budi Santoso."]}]}"#,
    );
    let sidebar = page!(koran, Article, "article/a").sidebar;
    let parties: Vec<&str> = sidebar.parties.iter().map(|it| it.party.id.as_str()).collect();
    assert_eq!(parties, ["x", "y"]);
    let directory = page!(koran, Directory, "directory");
    let parties: Vec<&str> = directory.parties.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(parties, ["k", "x", "y"]);
}
