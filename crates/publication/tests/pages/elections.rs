//! Contests, candidacies, seats, leaders.

use warta_page::directory::{ContestStatus, CountStage, SeatFigures};

use crate::support::open;

#[test]
fn candidates_stand_as_on_the_ballot_paper() {
    let mut koran = open(
        r#"{"warta": 1,
            "organizations": [{"id": "p2", "name": "Dua", "classification": "party", "ballot_number": 2},
                              {"id": "p1", "name": "Satu", "classification": "party", "ballot_number": 1}],
            "persons": [{"id": "a", "name": "Ani"}, {"id": "b", "name": "Budi"}, {"id": "c", "name": "Citra"},
                        {"id": "d", "name": "Dewi"}, {"id": "e", "name": "Eko"}],
            "areas": [{"id": "k", "name": "Kota"}, {"id": "dp", "name": "Dapil 1"}],
            "posts": [{"id": "wali", "role": "Wali Kota", "area_id": "k", "seats": 1}, {"id": "dprd", "label": "Anggota DPRD", "area_id": "dp"}],
            "events": [{"id": "lama", "name": "Lama", "start_date": "2018"}, {"id": "baru", "name": "Baru", "start_date": "2024-11-27"}],
            "contests": [{"post_id": "wali", "event_id": "baru", "status": "scheduled", "valid_votes": 10}],
            "candidacies": [
              {"person_id": "c", "post_id": "wali", "event_id": "baru", "ballot_number": 10},
              {"person_id": "b", "running_mate_id": "e", "post_id": "wali", "event_id": "baru", "ballot_number": 2,
               "party_ids": ["p2", "p1"]},
              {"person_id": "d", "area_id": "k", "event_id": "baru"},
              {"person_id": "a", "post_id": "dprd", "event_id": "lama", "list_position": 1, "party_ids": ["p2"]},
              {"person_id": "c", "post_id": "dprd", "event_id": "lama", "list_position": 2, "party_ids": ["p1"]},
              {"person_id": "d", "post_id": "dprd", "event_id": "lama", "list_position": 1, "party_ids": ["p1"]}],
            "articles": []}"#,
    );
    let page = page!(koran, Election, "election/baru");
    let [contest] = page.contests.as_slice() else { panic!("{:?}", page.contests) };
    assert_eq!((contest.status, contest.seats), (Some(ContestStatus::Scheduled), Some(1)));
    let names: Vec<&str> = contest
        .candidacies
        .iter()
        .map(|it| it.person().map_or("", |it| it.name.as_str()))
        .collect();
    assert_eq!(names, ["Budi", "Citra", "Dewi"]);
    assert_eq!(
        contest.candidacies[0].running_mate.as_ref().map(|it| it.name.as_str()),
        Some("Eko")
    );
    let coalition: Vec<&str> =
        contest.candidacies[0].parties.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(coalition, ["p1", "p2"]);

    let page = page!(koran, Election, "election/lama");
    let lists: Vec<&str> = page.contests[0]
        .candidacies
        .iter()
        .map(|it| it.person().map_or("", |it| it.name.as_str()))
        .collect();
    assert_eq!(lists, ["Dewi", "Citra", "Ani"]);
    assert_eq!(page.contests[0].status, None);

    let citra = page!(koran, Person, "person/c").card;
    let events: Vec<&str> = citra
        .candidacies
        .iter()
        .map(|it| it.event.as_ref().map_or("", |it| it.id.as_str()))
        .collect();
    assert_eq!(events, ["baru", "lama"]);
    assert_eq!(page!(koran, Person, "person/e").card.candidacies.len(), 1);
    let directory = page!(koran, Directory, "directory");
    assert_eq!(directory.contests.len(), 2);
    let events: Vec<&str> = directory.events.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(events, ["baru", "lama"]);
}

const COUNCIL: &str = r#""organizations": [
      {"id": "x", "name": "X", "classification": "party", "ballot_number": 3},
      {"id": "y", "name": "Y", "classification": "party", "ballot_number": 1},
      {"id": "dprd", "name": "DPRD", "classification": "legislature", "seats": 30, "area_id": "k"}],
    "areas": [{"id": "k", "name": "Kota"}, {"id": "d10", "name": "Dapil 10", "parent_id": "k"},
              {"id": "d2", "name": "Dapil 2", "parent_id": "k"}],
    "events": [{"id": "e1", "name": "E1", "start_date": "2019"}, {"id": "e2", "name": "E2", "start_date": "2024"}],
    "posts": [{"id": "s2", "organization_id": "dprd", "area_id": "d2", "seats": 7},
              {"id": "s10", "organization_id": "dprd", "area_id": "d10"}]"#;

#[test]
fn unknown_figures_stay_unknown() {
    let mut koran = open(&format!(
        r#"{{"warta": 1, {COUNCIL}, "articles": [], "seat_counts": [
            {{"legislature_id": "dprd", "event_id": "e2", "party_id": "x", "area_id": "d2", "seats": 2}},
            {{"legislature_id": "dprd", "event_id": "e2", "party_id": "x", "area_id": "d10", "votes": 500}},
            {{"legislature_id": "dprd", "event_id": "e2", "party_id": "y", "seats": 9}},
            {{"legislature_id": "dprd", "event_id": "e1", "party_id": "y", "area_id": "d2", "seats": 3}}]}}"#
    ));
    let page = page!(koran, Party, "party/dprd");
    let [now, before] = page.card.seats.as_slice() else { panic!("{:?}", page.card.seats) };
    let districts: Vec<_> =
        now.districts.iter().map(|it| (it.area.id.as_str(), it.seats)).collect();
    assert_eq!(districts, [("d2", Some(7)), ("d10", None)]);
    // One district is unknown, so the record of the legislature itself counts, for its newest term only.
    assert_eq!((now.total, before.total), (Some(30), None));
    let parties: Vec<&str> = now.parties.iter().map(|it| it.party.id.as_str()).collect();
    assert_eq!(parties, ["y", "x"]);
    assert_eq!(now.parties[0].by_district, [None, None]);
    assert_eq!(
        now.parties[0].whole,
        Some(SeatFigures {
            seats: Some(9),
            votes: None,
            target: None,
            vacant: None,
            source_url: None
        })
    );
    assert_eq!(
        now.parties[1].by_district[1].as_ref().map(|it| (it.seats, it.votes)),
        Some((None, Some(500)))
    );
    assert_eq!(now.parties[1].whole, None, "a sum with an unknown part is unknown");

    let district = page!(koran, Area, "area/d10");
    let [only] = district.seats.as_slice() else { panic!("{:?}", district.seats) };
    assert_eq!((only.districts.len(), only.parties.len()), (1, 1));
    assert_eq!(page!(koran, Area, "area/k").seats.len(), 2);
    assert_eq!(page!(koran, Election, "election/e2").seats.len(), 1);
}

#[test]
fn members_are_not_counted_as_seats() {
    let mut koran = open(&format!(
        r#"{{"warta": 1, {COUNCIL}, "articles": [], "persons": [{{"id": "p", "name": "Ani"}}],
            "memberships": [{{"person_id": "p", "post_id": "s2", "on_behalf_of_id": "x", "role": "Ketua"}}]}}"#
    ));
    assert!(page!(koran, Party, "party/x").card.seats.is_empty());
    assert_eq!(page!(koran, Party, "party/x").members.len(), 1);
    // The speaker of the council leads the council, not the party.
    assert!(page!(koran, Party, "party/x").card.leaders.is_empty());
    assert_eq!(page!(koran, Party, "party/dprd").card.leaders.len(), 1);
    let office = page!(koran, Person, "person/p").card.offices.remove(0);
    assert_eq!(office.area.map(|it| it.id).as_deref(), Some("d2"));
    assert_eq!(office.organization.map(|it| it.id).as_deref(), Some("dprd"));
    assert_eq!(page!(koran, Area, "area/d2").offices.len(), 1);
}

#[test]
fn leaders_are_those_of_the_articles_area_or_above() {
    let leaders = |mentions: &str| -> Vec<String> {
        let mut koran = open(&format!(
            r#"{{"warta": 1,
              "areas": [{{"id": "n", "name": "Negeri"}}, {{"id": "p", "name": "Provinsi", "parent_id": "n"}},
                        {{"id": "k1", "name": "Kota Satu", "parent_id": "p"}}, {{"id": "k2", "name": "Kota Dua", "parent_id": "p"}},
                        {{"id": "q", "name": "Provinsi Lain", "parent_id": "n"}}],
              "organizations": [{{"id": "x", "name": "X", "classification": "party"}},
                {{"id": "xp", "name": "XP", "parent_id": "x", "area_id": "p"}},
                {{"id": "x1", "name": "X1", "parent_id": "xp", "area_id": "k1"}}],
              "persons": [{{"id": "a", "name": "Nasional"}}, {{"id": "b", "name": "Provinsi"}}, {{"id": "c", "name": "Ketua Kota"}},
                {{"id": "d", "name": "Anggota Kota"}}, {{"id": "e", "name": "Bekas"}}, {{"id": "f", "name": "A Sekretaris"}}],
              "memberships": [
                {{"person_id": "a", "organization_id": "x", "role": "Ketua Umum"}},
                {{"person_id": "b", "organization_id": "xp", "role": "Ketua"}},
                {{"person_id": "f", "organization_id": "x1", "role": "Sekretaris"}},
                {{"person_id": "c", "organization_id": "x1", "role": "Ketua"}},
                {{"person_id": "d", "organization_id": "x1", "role": "Anggota"}},
                {{"person_id": "e", "organization_id": "x1", "role": "Ketua", "end_date": "2020-01-01"}}],
              "articles": [{{"slug": "a", "headline": "H", "published": "2024-01-01", "body": ["x"],
                "mentions": [{{"organization_id": "x"}} {mentions}]}}]}}"#
        ));
        let article = page!(koran, Article, "article/a");
        article.sidebar.parties[0].leaders.iter().map(|it| it.person.id.to_string()).collect()
    };
    assert_eq!(leaders(r#", {"area_id": "k1"}"#), ["c", "f"]);
    assert_eq!(leaders(r#", {"area_id": "p"}, {"area_id": "k1"}"#), ["c", "f"]);
    assert_eq!(leaders(r#", {"area_id": "k2"}"#), ["b"]);
    assert_eq!(leaders(r#", {"area_id": "q"}"#), ["a"]);
    assert_eq!(leaders(""), ["a"]);
}

/// The only contest of an election with these fields and candidacies.
fn contest(fields: &str, candidacies: &str) -> warta_page::directory::ContestView {
    let mut koran = open(&format!(
        r#"{{"warta": 1, "articles": [],
            "persons": [{{"id": "a", "name": "Ani"}}, {{"id": "b", "name": "Budi"}}],
            "organizations": [{{"id": "x", "name": "X", "classification": "party"}}],
            "posts": [{{"id": "wali", "label": "Wali Kota"}}],
            "events": [{{"id": "e", "name": "E", "start_date": "2024-11-27"}}],
            "contests": [{{"post_id": "wali", "event_id": "e" {fields}}}],
            "candidacies": [{candidacies}]}}"#
    ));
    page!(koran, Election, "election/e").contests.remove(0)
}

#[test]
fn of_a_contradiction_neither_side_is_told_as_certain() {
    // Independent, and nominated by parties.
    let both = contest(
        "",
        r#"{"person_id": "a", "post_id": "wali", "event_id": "e", "independent": true, "party_ids": ["x"]}"#,
    );
    let line = &both.candidacies[0];
    assert_eq!((line.parties.len(), line.independent), (0, None));
    // Final, and not all counted.
    let line = r#"{"person_id": "a", "running_mate_id": "a", "post_id": "wali", "event_id": "e", "votes": 3}"#;
    for (count, stage, counted) in [
        (r#""stage": "final", "counted": 9, "total": 10"#, None, (Some(9), Some(10))),
        (
            r#""stage": "final", "counted": 10, "total": 10"#,
            Some(CountStage::Final),
            (Some(10), Some(10)),
        ),
        (r#""stage": "final", "counted": 9"#, Some(CountStage::Final), (Some(9), None)),
        (
            r#""stage": "provisional", "counted": 12, "total": 10"#,
            Some(CountStage::Provisional),
            (None, None),
        ),
    ] {
        let contest = contest(&format!(r#", "count": {{{count}}}"#), line);
        let view = contest.count.expect("a count");
        assert_eq!((view.stage, (view.counted, view.total)), (stage, counted), "{count}");
        assert_eq!(contest.candidacies[0].stage, stage, "{count}");
        // Nobody is their own running mate.
        assert_eq!(contest.candidacies[0].running_mate, None);
    }
}

#[test]
fn a_number_on_a_ballot_paper_begins_at_one() {
    let line = |number: &str| {
        let line = format!(
            r#"{{"person_id": "a", "post_id": "wali", "event_id": "e", "ballot_number": {number}, "list_position": {number}}}"#
        );
        let line = contest(&format!(r#", "seats": {number}"#), &line);
        (line.seats, line.candidacies[0].ballot_number, line.candidacies[0].list_position)
    };
    assert_eq!(line("0"), (None, None, None));
    assert_eq!(line("-1"), (None, None, None));
    assert_eq!(line("1"), (Some(1), Some(1), Some(1)));
}

#[test]
fn who_is_not_named_stands_before_nobody() {
    let contest = contest(
        "",
        r#"{"post_id": "wali", "event_id": "e"}, {"person_id": "b", "post_id": "wali", "event_id": "e"},
           {"person_id": "a", "post_id": "wali", "event_id": "e"}"#,
    );
    let names: Vec<_> =
        contest.candidacies.iter().map(|it| it.person().map(|it| it.name.as_str())).collect();
    assert_eq!(names, [Some("Ani"), Some("Budi"), None]);
}
