//! What is told as past, whose party stands beside a name, and which number beside a candidate.

use warta_page::directory::{Contender, OfficeName, Role, Tense};

use crate::support::open;

/// A publication whose newest article came out on a day in November 2026.
fn directory(rest: &str) -> crate::support::Opened {
    open(&format!(
        r#"{{"warta": 1, "articles": [{{"slug": "a", "headline": "A", "published": "2026-11-01", "body": ["x"]}}], {rest}}}"#
    ))
}

/// When the only office of a person is held.
fn tense(membership: &str, rest: &str) -> Tense {
    let mut koran = directory(&format!(
        r#""organizations": [{{"id": "o", "name": "Dewan Umpama"}}], {rest}
           "memberships": [{{"person_id": "p", "organization_id": "o", {membership}}}]"#
    ));
    page!(koran, Person, "person/p").card.offices[0].tense
}

#[test]
fn an_office_has_ended_by_itself_or_with_its_term() {
    let person = r#""persons": [{"id": "p", "name": "Asri Umpama"}],"#;
    let term = |term: &str| {
        format!(
            r#"{person} "events": [{{"id": "t", "name": "T", "classification": "legislative_period", {term}}}],"#
        )
    };
    let election = r#""events": [{"id": "t", "name": "T", "classification": "election", "start_date": "2024-02-14", "end_date": "2024-02-14"}],"#;
    let in_term = r#""event_id": "t""#;
    for (membership, rest, expected) in [
        (r#""end_date": "2015""#, person.to_owned(), Tense::Past),
        (r#""end_date": "2026-10-31""#, person.to_owned(), Tense::Past),
        // A year, a month and a day end with their last moment.
        (r#""end_date": "2026""#, person.to_owned(), Tense::Open),
        (r#""end_date": "2026-11""#, person.to_owned(), Tense::Open),
        (r#""end_date": "2026-11-01""#, person.to_owned(), Tense::Open),
        (r#""start_date": "2027""#, person.to_owned(), Tense::Coming),
        (r#""start_date": "2026""#, person.to_owned(), Tense::Open),
        (r#""role": "member""#, person.to_owned(), Tense::Open),
        (in_term, term(r#""start_date": "1959", "end_date": "1964""#), Tense::Past),
        (in_term, term(r#""start_date": "2024", "end_date": "2029""#), Tense::Open),
        (in_term, term(r#""start_date": "2029""#), Tense::Coming),
        // A term without dates may be any.
        (in_term, term(r#""link_in_text": "auto""#), Tense::Unknown),
        (
            r#""event_id": "t", "start_date": "2020""#,
            term(r#""link_in_text": "auto""#),
            Tense::Open,
        ),
        // A role may say itself that it is over.
        (r#""role": "mantan ketua""#, person.to_owned(), Tense::Past),
        (r#""role": "ex officio member""#, person.to_owned(), Tense::Open),
        (r#""role": "Ketua (mantan)""#, person.to_owned(), Tense::Past),
        (r#""role": "Ketua 2015-2020""#, person.to_owned(), Tense::Past),
        (r#""role": "Ketua 2024-2029""#, person.to_owned(), Tense::Open),
        (
            r#""post_id": "k""#,
            format!(r#"{person} "posts": [{{"id": "k", "label": "Ketua (2010–2015)"}}],"#),
            Tense::Past,
        ),
        // An end that can't be read is an end at an unknown time.
        (r#""end_date": "2023-02-30""#, person.to_owned(), Tense::Unknown),
        (r#""end_date": "tidak diketahui""#, person.to_owned(), Tense::Unknown),
        (r#""end_date": " ""#, person.to_owned(), Tense::Open),
        (r#""end_date": null"#, person.to_owned(), Tense::Open),
        (
            r#""role": "chair""#,
            r#""persons": [{"id": "p", "name": "Asri Umpama", "death_date": "awal 2024"}],"#
                .to_owned(),
            Tense::Unknown,
        ),
        (
            r#""post_id": "k""#,
            format!(r#"{person} "posts": [{{"id": "k", "label": "K", "end_date": "lama"}}],"#),
            Tense::Unknown,
        ),
        (in_term, term(r#""start_date": "2024", "end_date": "lima tahun""#), Tense::Unknown),
        // A death that is still to come is a slip.
        (
            r#""role": "chair""#,
            r#""persons": [{"id": "p", "name": "Asri Umpama", "death_date": "2066-01-02"}],"#
                .to_owned(),
            Tense::Open,
        ),
        // Its own end counts more than that of the term.
        (
            r#""event_id": "t", "end_date": "2025""#,
            term(r#""start_date": "2024", "end_date": "2029""#),
            Tense::Past,
        ),
        // A day of voting is no end of what it elects to.
        (in_term, format!("{person} {election}"), Tense::Open),
        (
            r#""role": "member""#,
            r#""persons": [{"id": "p", "name": "Asri Umpama", "death_date": "2020"}],"#.to_owned(),
            Tense::Past,
        ),
    ] {
        assert_eq!(tense(membership, &rest), expected, "{membership} {rest}");
    }
}

#[test]
fn without_dated_articles_nothing_is_past() {
    let mut koran = open(
        r#"{"warta": 1, "articles": [], "persons": [{"id": "p", "name": "Asri Umpama"}],
            "organizations": [{"id": "x", "name": "X", "classification": "party"}],
            "memberships": [{"person_id": "p", "organization_id": "x", "role": "Ketua", "end_date": "2015"}]}"#,
    );
    let page = page!(koran, Person, "person/p");
    assert_eq!(page.card.offices[0].tense, Tense::Unknown);
    // Nor is the end forgotten: nobody can tell whether the party is still the person's.
    assert!(page.card.parties.is_empty());
    // And nobody is told to lead who may have left.
    assert!(page!(koran, Party, "party/x").card.leaders.is_empty());
}

#[test]
fn former_leaders_are_no_leaders() {
    let mut koran = directory(
        r#""persons": [{"id": "p", "name": "Ketua Dahulu"}, {"id": "q", "name": "Ketua Sekarang"}],
           "organizations": [{"id": "x", "name": "X", "classification": "party"},
                             {"id": "xb", "name": "X Umpama", "parent_id": "x"}],
           "memberships": [
             {"person_id": "p", "organization_id": "xb", "role": "Ketua", "start_date": "2010", "end_date": "2015"},
             {"person_id": "q", "organization_id": "xb", "role": "chair", "start_date": "2015"}]"#,
    );
    let page = page!(koran, Party, "party/x");
    let names = |offices: &[warta_page::directory::Office]| -> Vec<String> {
        offices.iter().map(|it| it.person.name.clone()).collect()
    };
    assert_eq!(names(&page.card.leaders), ["Ketua Sekarang"]);
    assert_eq!(names(&page.members), ["Ketua Dahulu"]);
    assert_eq!(page.card.leaders[0].role, Some(OfficeName::Known(Role::Chair)));
}

#[test]
fn a_party_stands_beside_a_name_only_while_it_is_the_persons() {
    let badges = |memberships: &str, candidacies: &str| -> Vec<String> {
        let mut koran = directory(&format!(
            r#""persons": [{{"id": "p", "name": "Tara Umpama"}}],
               "organizations": [{{"id": "x", "name": "X", "classification": "party", "ballot_number": 4}},
                 {{"id": "lama", "name": "Lama", "classification": "party", "dissolution_date": "2022"}},
                 {{"id": "bubar", "name": "Bubar", "classification": "party", "dissolution_date": "tahun 2020"}},
                 {{"id": "dprd", "name": "DPRD", "classification": "legislature"}}],
               "events": [{{"id": "pl19", "name": "A", "classification": "election", "start_date": "2019-04-17"}},
                 {{"id": "pl24", "name": "B", "classification": "election", "start_date": "2024-02-14"}},
                 {{"id": "pk24", "name": "C", "classification": "election", "start_date": "2024-11-27"}}],
               "seat_counts": [{{"legislature_id": "dprd", "party_id": "x", "event_id": "pl24", "seats": 1}}],
               "memberships": [{memberships}], "candidacies": [{candidacies}]"#
        ));
        let card = page!(koran, Person, "person/p").card;
        assert!(card.parties.iter().all(|it| it.ballot_number.is_none()), "a number of a party");
        card.parties.into_iter().map(|it| it.id.to_string()).collect()
    };
    let member = r#"{"person_id": "p", "organization_id": "x", "start_date": "2010"}"#;
    let seat = |event: &str| {
        format!(
            r#"{{"person_id": "p", "organization_id": "dprd", "on_behalf_of_id": "x", "event_id": "{event}"}}"#
        )
    };
    let alone = r#"{"person_id": "p", "post_id": "b", "event_id": "pk24", "independent": true}"#;
    let unknown = r#"{"person_id": "p", "post_id": "b", "event_id": "pk24"}"#;
    assert_eq!(badges(member, ""), ["x"]);
    assert_eq!(badges(member, unknown), ["x"]);
    assert!(badges(member, alone).is_empty(), "who stands alone has left");
    let later = r#"{"person_id": "p", "organization_id": "x", "start_date": "2025"}"#;
    assert_eq!(badges(later, alone), ["x"]);
    assert_eq!(badges(&seat("pl24"), ""), ["x"]);
    assert!(badges(&seat("pl24"), alone).is_empty());
    assert!(badges(&seat("pl19"), "").is_empty(), "there was an election since");
    let dissolved = r#"{"person_id": "p", "organization_id": "lama"}"#;
    assert!(badges(dissolved, "").is_empty());
    let unread =
        |end: &str| format!(r#"{{"person_id": "p", "organization_id": "x", "end_date": "{end}"}}"#);
    assert!(badges(&unread("2023-02-30"), "").is_empty(), "an end that can't be read");
    let bubar = r#"{"person_id": "p", "organization_id": "bubar"}"#;
    assert!(badges(bubar, "").is_empty(), "a dissolution that can't be read");
}

#[test]
fn numbers_of_parties_stand_only_on_lists() {
    let number = |candidacy: &str| {
        let mut koran = directory(&format!(
            r#""persons": [{{"id": "p", "name": "Ani"}}, {{"id": "q", "name": "Budi"}}],
               "organizations": [{{"id": "x", "name": "X", "classification": "party", "ballot_number": 7}}],
               "posts": [{{"id": "b", "label": "Bupati"}}, {{"id": "d", "label": "Anggota", "seats": 9}}],
               "candidacies": [{{"person_id": "p", "party_ids": ["x"], {candidacy}}}]"#
        ));
        let line = page!(koran, Person, "person/p").card.candidacies.remove(0);
        (line.parties[0].ballot_number, line.ballot_number)
    };
    assert_eq!(number(r#""post_id": "b", "ballot_number": 1"#), (None, Some(1)));
    assert_eq!(number(r#""post_id": "b""#), (None, None));
    assert_eq!(number(r#""post_id": "d", "running_mate_id": "q""#), (None, None));
    assert_eq!(number(r#""post_id": "d", "ballot_number": 12"#), (None, Some(12)));
    assert_eq!(number(r#""post_id": "d", "list_position": 3"#), (Some(7), None));
    // The party's number, given to the candidate as well, is not the candidate's.
    assert_eq!(
        number(r#""post_id": "d", "list_position": 3, "ballot_number": 7"#),
        (Some(7), None)
    );
}

#[test]
fn the_empty_column_stands_beside_a_sole_pair() {
    let mut koran = directory(
        r#""persons": [{"id": "p", "name": "Eka Umpama"}],
           "organizations": [{"id": "x", "name": "X", "classification": "party"}, {"id": "y", "name": "Y", "classification": "party"}],
           "posts": [{"id": "w", "label": "Wali Kota Umpama", "role": "mayor"}],
           "events": [{"id": "e", "name": "E", "start_date": "2024-11-27"}],
           "contests": [{"id": "c", "post_id": "w", "event_id": "e", "status": "decided", "valid_votes": 100, "threshold": 0.5,
             "replaced_by": "c2", "count": {"stage": "provisional"}}, {"id": "c2", "post_id": "w", "status": "scheduled"}],
           "candidacies": [
             {"person_id": "p", "post_id": "w", "event_id": "e", "party_ids": ["x", "y"], "ballot_number": 2, "votes": 42,
              "support_withdrawn": ["y"]},
             {"choice": "empty_column", "post_id": "w", "event_id": "e", "ballot_number": 1, "votes": 58, "status": "elected"},
             {"post_id": "w", "event_id": "e", "ballot_number": 3},
             {"choice": "kotak suara", "post_id": "w", "event_id": "e", "ballot_number": 4}]"#,
    );
    let page = page!(koran, Election, "election/e");
    let contest = &page.contests[0];
    assert_eq!(contest.threshold, Some(5000));
    let name = contest.replaced_by.as_ref().and_then(|it| it.office.clone());
    assert_eq!(name, Some(OfficeName::Written("Wali Kota Umpama".into())));
    let [column, pair, unknown, choice] = contest.candidacies.as_slice() else {
        panic!("{:?}", contest.candidacies)
    };
    assert_eq!((&column.who, column.votes), (&Contender::EmptyColumn, Some(58)));
    assert_eq!(pair.parties.len(), 1, "who has left does not nominate");
    assert_eq!(pair.support_withdrawn.len(), 1);
    assert_eq!(pair.stage, Some(warta_page::directory::CountStage::Provisional));
    assert_eq!(unknown.who, Contender::Unknown);
    assert_eq!(choice.who, Contender::UnknownChoice, "nothing says that it is a candidate");
    assert!(!contest.complete);
}

#[test]
fn an_office_is_told_by_its_label() {
    let roles = |membership: &str| {
        let mut koran = directory(&format!(
            r#""persons": [{{"id": "p", "name": "Ani"}}],
               "organizations": [{{"id": "o", "name": "Pemkab"}}],
               "posts": [{{"id": "b", "label": "Bupati Umpama", "role": "regent"}}, {{"id": "r", "role": "regent"}},
                         {{"id": "a", "label": "Anggota DPRD Umpama", "role": "member"}}],
               "memberships": [{{"person_id": "p", "organization_id": "o", {membership}}}]"#
        ));
        page!(koran, Person, "person/p").card.offices.remove(0).role
    };
    let written = |text: &str| Some(OfficeName::Written(text.to_owned()));
    let known = |role| Some(OfficeName::Known(role));
    assert_eq!(roles(r#""post_id": "b""#), written("Bupati Umpama"));
    assert_eq!(roles(r#""post_id": "b", "role": "regent""#), written("Bupati Umpama"));
    assert_eq!(roles(r#""post_id": "b", "role": "bupati""#), written("Bupati Umpama"));
    assert_eq!(roles(r#""post_id": "r""#), known(Role::Regent));
    assert_eq!(roles(r#""role": "deputy_chair""#), known(Role::DeputyChair));
    assert_eq!(roles(r#""role": "chair", "label": "Ketua Harian""#), written("Ketua Harian"));
    assert_eq!(roles(r#""role": "Ketua Fraksi""#), written("Ketua Fraksi"));
    // Who chairs the council is not only one of its members.
    assert_eq!(roles(r#""post_id": "a", "role": "Ketua""#), known(Role::Chair));
    assert_eq!(roles(r#""post_id": "a", "role": "chair""#), written("Anggota DPRD Umpama"));
    assert_eq!(roles(r#""event_id": "t""#), None);
}

#[test]
fn what_somebody_declined_to_publish_is_not_published() {
    let mut koran = directory(
        r#""persons": [{"id": "p", "name": "Ani", "birth_date": "1970", "gender": "female", "summary": "S",
            "declined": ["birth_date", "summary", "religion"]}]"#,
    );
    let page = page!(koran, Person, "person/p");
    assert_eq!((page.birth_date, page.card.summary), (None, None));
    assert_eq!(page.gender.as_deref(), Some("female"));
    assert_eq!(page.declined, ["birth_date", "summary", "religion"]);
}

#[test]
fn what_is_declined_by_another_name_is_not_published_either() {
    for (declined, told) in [
        (r#"["birth_date"]"#, false),
        (r#""birth_date""#, false),
        (r#"["birthdate"]"#, true),
        (r#"["birth date"]"#, true),
        (r#"["Birth_Date"]"#, true),
        (r#"["birht_date"]"#, true),
        (r#"["birth_dates"]"#, true),
        (r#"["tanggal lahir"]"#, true),
        (r#"["Tempat, tanggal lahir"]"#, true),
        (r#"["gender dan tanggal lahir"]"#, true),
        (r#""gender, birth_date""#, true),
    ] {
        let mut koran = directory(&format!(
            r#""persons": [{{"id": "p", "name": "Ani", "birth_date": "1980-01-02", "declined": {declined}}}]"#
        ));
        let page = page!(koran, Person, "person/p");
        assert_eq!(page.birth_date, None, "{declined}");
        assert!(page.declined.iter().any(|field| field == "birth_date"), "{declined}");
        let codes = koran.codes();
        let found = codes.iter().any(|(code, path)| code == "W0209" && path.contains("/declined"));
        assert_eq!(found, told, "{declined}: {codes:?}");
    }
}

/// A regent elected in 2020, and what is known of the election of 2024.
fn regent(post: &str, rest: &str) -> warta_page::directory::PersonPage {
    let mut koran = directory(&format!(
        r#""persons": [{{"id": "p", "name": "Bupati Lama"}}, {{"id": "q", "name": "Bupati Baru"}}],
           "organizations": [{{"id": "pemkab", "name": "Pemkab Umpama", "classification": "executive"}}],
           "posts": [{{"id": "bupati", "label": "Bupati Umpama" {post}}}],
           "events": [{{"id": "e20", "name": "A", "classification": "election", "start_date": "2020-12-09"}},
                      {{"id": "e24", "name": "B", "classification": "election", "start_date": "2024-11-27"}}],
           {rest}"#
    ));
    page!(koran, Person, "person/p")
}

#[test]
fn who_lost_an_office_is_not_told_to_hold_it() {
    let old = r#"{"person_id": "p", "post_id": "bupati", "event_id": "e20"}"#;
    let new = r#"{"person_id": "q", "post_id": "bupati", "event_id": "e24"}"#;
    let contest = r#""contests": [{"post_id": "bupati", "event_id": "e24", "seats": 1, "status": "decided"}]"#;
    let lost = r#""candidacies": [
        {"person_id": "q", "post_id": "bupati", "event_id": "e24", "status": "elected"},
        {"person_id": "p", "post_id": "bupati", "event_id": "e24", "status": "not_elected"}]"#;
    let body = r#", "organization_id": "pemkab""#;
    for (post, rest, expected) in [
        ("", format!(r#""memberships": [{old}], {contest}, {lost}"#), Tense::Unknown),
        ("", format!(r#""memberships": [{old}], {lost}"#), Tense::Unknown),
        ("", format!(r#""memberships": [{old}, {new}], {contest}"#), Tense::Past),
        (body, format!(r#""memberships": [{old}, {new}], {contest}"#), Tense::Past),
        (r#", "seats": 1"#, format!(r#""memberships": [{old}, {new}]"#), Tense::Past),
        ("", format!(r#""memberships": [{old}]"#), Tense::Open),
    ] {
        assert_eq!(regent(post, &rest).card.offices[0].tense, expected, "{post} {rest}");
    }
}

#[test]
fn an_empty_column_is_nobody() {
    let page = regent(
        "",
        r#""candidacies": [{"choice": "empty_column", "person_id": "p", "running_mate_id": "q",
            "post_id": "bupati", "event_id": "e24", "votes": 58000, "status": "elected"}]"#,
    );
    assert!(page.card.candidacies.is_empty());
}

#[test]
fn what_is_to_come_says_when_and_nobody_holds_an_office_beyond_death() {
    let mut koran = directory(
        r#""persons": [{"id": "p", "name": "Asri Umpama"},
                        {"id": "q", "name": "Bima Umpama", "death_date": "2022-03-04"}],
           "organizations": [{"id": "o", "name": "Dewan Umpama", "classification": "legislature"}],
           "events": [{"id": "t", "name": "T", "classification": "legislative_period", "start_date": "2029"}],
           "memberships": [
             {"person_id": "p", "organization_id": "o", "event_id": "t", "role": "member"},
             {"person_id": "q", "organization_id": "o", "start_date": "2019", "end_date": "2024"}]"#,
    );
    let start = page!(koran, Person, "person/p").card.offices[0].start_date.clone();
    assert_eq!(start.map(|date| date.0).as_deref(), Some("2029"));
    let end = page!(koran, Person, "person/q").card.offices[0].end_date.clone();
    assert_eq!(end.map(|date| date.0).as_deref(), Some("2022-03-04"));
    // Of two dates that contradict each other no third is made.
    let mut koran = directory(
        r#""persons": [{"id": "q", "name": "Bima Umpama", "death_date": "2010"}],
           "organizations": [{"id": "o", "name": "Dewan Umpama"}],
           "memberships": [{"person_id": "q", "organization_id": "o", "start_date": "2012", "end_date": "2014"}]"#,
    );
    let end = page!(koran, Person, "person/q").card.offices[0].end_date.clone();
    assert_eq!(end.map(|date| date.0).as_deref(), Some("2014"));
}

#[test]
fn whoever_works_for_a_party_does_not_lead_it() {
    let mut koran = directory(
        r#""persons": [{"id": "p", "name": "Ketua Dahulu"}, {"id": "q", "name": "Pekerja"},
                        {"id": "r", "name": "Ketua Sekarang"}],
           "organizations": [{"id": "x", "name": "X", "classification": "party"}],
           "memberships": [{"person_id": "p", "organization_id": "x", "role": "mantan ketua"},
                           {"person_id": "q", "organization_id": "x", "role": "staf"},
                           {"person_id": "r", "organization_id": "x", "role": "Ketua Umum"}]"#,
    );
    let page = page!(koran, Party, "party/x");
    let leaders: Vec<_> = page.card.leaders.iter().map(|it| it.person.name.as_str()).collect();
    assert_eq!(leaders, ["Ketua Sekarang"]);
    let members: Vec<_> =
        page.members.iter().map(|it| (it.person.name.as_str(), it.tense)).collect();
    assert_eq!(members, [("Ketua Dahulu", Tense::Past), ("Pekerja", Tense::Open)]);
}

#[test]
fn an_election_is_covered_where_its_candidates_are_drawn() {
    let mut koran = open(
        r#"{"warta": 1, "articles": [{"slug": "a", "headline": "A", "published": "2026-11-01",
              "body": [{"type": "candidates", "post_id": "b", "event_id": "e"}]}],
            "persons": [{"id": "p", "name": "Asri Umpama"}], "posts": [{"id": "b", "label": "Bupati"}],
            "events": [{"id": "e", "name": "E", "classification": "election", "start_date": "2024-11-27"}],
            "candidacies": [{"person_id": "p", "post_id": "b", "event_id": "e", "independent": true}]}"#,
    );
    assert_eq!(page!(koran, Election, "election/e").coverage.cards.len(), 1);
}

/// The tenses of the offices of an area, by the names of those who hold them.
fn tenses_at(articles: &str, rest: &str) -> Vec<(String, Tense)> {
    let mut koran = open(&format!(
        r#"{{"warta": 1, "articles": [{articles}],
            "persons": [{{"id": "p", "name": "Andi"}}, {{"id": "q", "name": "Bela"}}, {{"id": "r", "name": "Candra"}},
                        {{"id": "s", "name": "Dewi"}}],
            "areas": [{{"id": "k", "name": "Umpama"}}],
            "organizations": [{{"id": "x", "name": "X", "area_id": "k", "classification": "party"}}],
            "posts": [{{"id": "bup", "label": "Bupati Umpama", "area_id": "k"}},
                      {{"id": "wab", "label": "Wakil Bupati Umpama", "area_id": "k"}},
                      {{"id": "a", "label": "Anggota Dewan", "area_id": "k"}}],
            "events": [{{"id": "e18", "name": "A", "classification": "election", "start_date": "2018-06-27"}},
                       {{"id": "e24", "name": "B", "classification": "election", "start_date": "2024-11-27"}}],
            {rest}}}"#
    ));
    let offices = page!(koran, Area, "area/k").offices;
    let mut all: Vec<_> = offices.into_iter().map(|it| (it.person.name, it.tense)).collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    all
}

const NEW: &str = r#"{"slug": "a", "headline": "A", "published": "2026-11-01", "body": ["x"]}"#;

#[test]
fn a_deputy_goes_when_the_pair_goes() {
    let pair = r#"{"person_id": "p", "running_mate_id": "q", "post_id": "bup", "event_id": "e18", "status": "elected"}"#;
    let next = r#"{"person_id": "r", "running_mate_id": "s", "post_id": "bup", "event_id": "e24", "status": "elected"}"#;
    let deputy = r#""memberships": [{"person_id": "q", "post_id": "wab", "event_id": "e18"}]"#;
    for (candidacies, expected) in
        [(format!("{pair}, {next}"), Tense::Unknown), (pair.to_owned(), Tense::Open)]
    {
        let rest = format!(r#""candidacies": [{candidacies}], {deputy}"#);
        assert_eq!(tenses_at(NEW, &rest), [("Bela".to_owned(), expected)], "{candidacies}");
    }
}

#[test]
fn who_was_followed_by_somebody_else_may_have_left() {
    let of = |articles: &str, one: &str, other: &str| {
        let rest = format!(
            r#""memberships": [{{"person_id": "p", {one}}}, {{"person_id": "q", {other}}}]"#
        );
        let all = tenses_at(articles, &rest);
        (all[0].1, all[1].1)
    };
    let (open, unknown) = (Tense::Open, Tense::Unknown);
    let deputy = |rest: &str| format!(r#""role": "Wakil Bupati", "area_id": "k", {rest}"#);
    for (one, other, expected) in [
        // By the post, by the role in an area, and by the role in a body.
        (
            r#""post_id": "wab", "start_date": "2018-09""#.to_owned(),
            r#""post_id": "wab", "start_date": "2025-02""#.to_owned(),
            (unknown, open),
        ),
        (
            deputy(r#""start_date": "2018-09""#),
            deputy(r#""start_date": "2025-02""#),
            (unknown, open),
        ),
        (deputy(r#""event_id": "e18""#), deputy(r#""event_id": "e24""#), (unknown, open)),
        (
            r#""organization_id": "x", "role": "Ketua", "start_date": "2010""#.to_owned(),
            r#""organization_id": "x", "role": "chair", "start_date": "2015""#.to_owned(),
            (unknown, open),
        ),
        // A seat is not held by one, a deputy for a time follows nobody, and who comes later is not there.
        (
            r#""post_id": "a", "start_date": "2018-09""#.to_owned(),
            r#""post_id": "a", "start_date": "2025-02""#.to_owned(),
            (open, open),
        ),
        (
            r#""post_id": "bup", "start_date": "2021-02""#.to_owned(),
            r#""post_id": "bup", "label": "Plt. Bupati Umpama", "start_date": "2024-09""#
                .to_owned(),
            (open, open),
        ),
        (
            r#""post_id": "bup", "start_date": "2021-02""#.to_owned(),
            r#""post_id": "bup", "start_date": "2027-02""#.to_owned(),
            (open, Tense::Coming),
        ),
        // Of two without dates nobody can tell which came first.
        (
            deputy(r#""source_url": "https://a.example/""#),
            deputy(r#""start_date": "2025-02""#),
            (open, open),
        ),
    ] {
        assert_eq!(of(NEW, &one, &other), expected, "{one} and {other}");
    }
    // Without a newest article too.
    let later = of(
        "",
        r#""post_id": "bup", "start_date": "2018-09""#,
        r#""post_id": "bup", "start_date": "2025-02""#,
    );
    assert_eq!(later, (unknown, open));
}

#[test]
fn a_role_of_programs_stands_in_words() {
    let mut koran = directory(
        r#""persons": [{"id": "p", "name": "Ani"}],
           "organizations": [{"id": "o", "name": "Partai Umpama"}],
           "memberships": [{"person_id": "p", "organization_id": "o", "role": "deputy_whip"},
                           {"person_id": "p", "organization_id": "o", "role": "deputy_secretary"}]"#,
    );
    let roles: Vec<_> =
        page!(koran, Person, "person/p").card.offices.into_iter().map(|it| it.role).collect();
    let written = OfficeName::Written("deputy whip".to_owned());
    assert_eq!(roles, [Some(written), Some(OfficeName::Known(Role::DeputySecretary))]);
}

#[test]
fn a_deputy_who_became_the_head_is_the_deputy_no_longer() {
    let tenses = |deputy: &str, head: &str| -> Vec<Tense> {
        let mut koran = directory(&format!(
            r#""persons": [{{"id": "p", "name": "Asri Umpama"}}], "areas": [{{"id": "u", "name": "Umpama"}}],
               "memberships": [{{"person_id": "p", "area_id": "u", {deputy}}}, {{"person_id": "p", {head}}}]"#
        ));
        let offices = page!(koran, Person, "person/p").card.offices;
        let is_deputy = |role: &Option<OfficeName>| match role {
            Some(OfficeName::Known(role)) => matches!(role, Role::DeputyRegent | Role::DeputyMayor),
            Some(OfficeName::Written(text)) => text.starts_with("Wakil"),
            None => false,
        };
        offices.iter().filter(|it| is_deputy(&it.role)).map(|it| it.tense).collect()
    };
    let deputy = r#""role": "Wakil Bupati", "start_date": "2021""#;
    for (head, expected) in [
        (r#""area_id": "u", "role": "Bupati", "start_date": "2023-05-01""#, Tense::Past),
        (r#""area_id": "u", "label": "Bupati Umpama", "start_date": "2023-05-01""#, Tense::Past),
        (r#""area_id": "u", "role": "Plt. Bupati", "start_date": "2023-05-01""#, Tense::Open),
        (r#""area_id": "u", "role": "Bupati", "start_date": "2030""#, Tense::Open),
        (
            r#""area_id": "u", "role": "Bupati", "start_date": "2016", "end_date": "2021""#,
            Tense::Open,
        ),
        (r#""area_id": "lain", "role": "Bupati", "start_date": "2023-05-01""#, Tense::Open),
        (r#""area_id": "u", "role": "Wali Kota", "start_date": "2023-05-01""#, Tense::Open),
    ] {
        assert_eq!(tenses(deputy, head), [expected], "{head}");
    }
}
