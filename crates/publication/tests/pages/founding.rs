//! The facts of the article that the product was founded on.

use warta_page::block::Block;
use warta_page::directory::{CandidacyStatus, OfficeName, Role, SeatFigures};
use warta_page::text::{CardRef, Inline};

use crate::support::{Opened, marked, open};

fn koran() -> Opened {
    open(include_str!("founding.json"))
}

#[test]
fn nothing_is_wrong_with_it() {
    assert_eq!(koran().problems(), []);
}

#[test]
fn the_sidebar_shows_the_party_with_its_local_leader_and_its_seats() {
    let article = page!(koran(), Article, "article/rakercab-hanura-oki");
    let [hanura] = article.sidebar.parties.as_slice() else {
        panic!("{:?}", article.sidebar.parties)
    };
    assert_eq!(hanura.party.name, "Partai Hanura");
    let leaders: Vec<_> = hanura
        .leaders
        .iter()
        .map(|it| {
            let body = it.organization.as_ref().map_or("", |body| body.name.as_str());
            (it.person.name.as_str(), it.role.clone(), body)
        })
        .collect();
    assert_eq!(
        leaders,
        [("Depit A", Some(OfficeName::Known(Role::Chair)), "DPC Partai Hanura OKI")]
    );

    let [later, earlier] = hanura.seats.as_slice() else { panic!("{:?}", hanura.seats) };
    let names: Vec<&str> = earlier.districts.iter().map(|it| it.area.name.as_str()).collect();
    assert_eq!(names, ["Dapil OKI 1", "Dapil OKI 2", "Dapil OKI 3", "Dapil OKI 4", "Dapil OKI 5"]);
    assert!(earlier.districts.iter().all(|it| it.seats.is_none()));
    assert_eq!(earlier.total, None);
    let seats: Vec<_> = earlier.parties[0]
        .by_district
        .iter()
        .map(|it| it.as_ref().and_then(|it| it.seats))
        .collect();
    assert_eq!(seats, [Some(1), Some(1), Some(1), Some(0), Some(1)]);
    let whole = SeatFigures {
        seats: Some(4),
        votes: None,
        target: Some(5),
        vacant: None,
        source_url: None,
    };
    assert_eq!(earlier.parties[0].whole, Some(whole));

    let seats: Vec<_> = later.districts.iter().map(|it| it.seats).collect();
    assert_eq!(seats, [5, 7, 6, 4, 8, 8, 3, 4].map(Some));
    assert_eq!(later.total, Some(45));
    assert_eq!(later.parties[0].by_district, vec![None; 8]);
    assert_eq!(later.parties[0].whole, None);
}

#[test]
fn the_sidebar_shows_the_people_with_titles_apart() {
    let article = page!(koran(), Article, "article/rakercab-hanura-oki");
    let people: Vec<_> = article
        .sidebar
        .people
        .iter()
        .map(|it| {
            let person = &it.person;
            (
                person.honorific_prefix.as_deref().unwrap_or(""),
                person.name.as_str(),
                person.honorific_suffix.as_deref().unwrap_or(""),
                it.parties.len(),
            )
        })
        .collect();
    assert_eq!(
        people,
        [("", "Ahmad Al-Azhar", "SH", 1), ("H", "Ali Imron", "SE MSI", 0), ("", "Depit A", "", 1)]
    );
    // A nomination makes nobody a member: the party stands with the candidacy.
    let imron = &article.sidebar.people[1];
    assert!(imron.offices.is_empty());
    let [candidacy] = imron.candidacies.as_slice() else { panic!("{:?}", imron.candidacies) };
    assert_eq!(candidacy.status, Some(CandidacyStatus::Proposed));
    let office = candidacy.office.as_ref().and_then(OfficeName::written);
    assert_eq!(office, Some("Bupati Ogan Komering Ilir"));
    assert_eq!(candidacy.area.as_ref().map(|it| it.name.as_str()), Some("Ogan Komering Ilir"));
    assert_eq!(candidacy.parties[0].abbreviation.as_deref(), Some("Hanura"));
    assert_eq!(candidacy.ballot_number, None);
}

#[test]
fn the_text_links_each_once() {
    let article = page!(koran(), Article, "article/rakercab-hanura-oki");
    let texts: Vec<String> = article
        .body
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(text) => Some(marked(text)),
            _ => None,
        })
        .collect();
    assert_eq!(
        texts,
        [
            "Pengurus [Partai Hanura>party/hanura] berkumpul dalam rapat kerja cabang pada hari Jumat. \
             Ketua [DPC Partai Hanura OKI>party/hanura-oki], [Depit A>person/depit-a], memimpin rapat \
             itu.",
            "Nama H [Ali Imron>person/ali-imron] SE MSI diusulkan untuk maju. [Ahmad \
             Al-Azhar>person/ahmad-al-azhar] SH datang dari [Sumsel>area/sumsel]; Hanura mengejar satu \
             kursi di setiap dapil.",
        ]
    );
    let Block::Paragraph(first) = &article.body[0] else { panic!("{:?}", article.body[0]) };
    let card = first.iter().find_map(|inline| match inline {
        Inline::Mention { text, card, .. } if text == "Depit A" => *card,
        _ => None,
    });
    assert_eq!(card, Some(CardRef::Person(2)));
}

#[test]
fn the_figures_stand_in_the_text() {
    let article = page!(koran(), Article, "article/rakercab-hanura-oki");
    let Block::Seats(seats) = &article.body[2] else { panic!("{:?}", article.body[2]) };
    assert_eq!(seats.event.as_ref().map(|it| it.id.as_str()), Some("pileg-2019"));
    let Block::Candidates(candidates) = &article.body[3] else { panic!("{:?}", article.body[3]) };
    let office = candidates.office.as_ref().and_then(OfficeName::written);
    assert_eq!((office, candidates.area.as_deref()), (Some("Bupati Ogan Komering Ilir"), None));
}

#[test]
fn tags_name_whom_they_name() {
    let mut koran = koran();
    // The second article names OKI by its tag only.
    let oki = page!(koran, Area, "area/oki");
    assert_eq!(oki.coverage.total, 2);
    let bodies: Vec<&str> = oki.organizations.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(bodies, ["hanura-oki", "dprd-oki"]);
    assert_eq!(oki.seats.len(), 2);
    assert_eq!(oki.contests.len(), 1);
    assert_eq!(oki.offices.len(), 1);
    assert_eq!(oki.children.len(), 5);
}

#[test]
fn the_party_page_has_every_level() {
    let page = page!(koran(), Party, "party/hanura");
    let leaders: Vec<&str> = page.card.leaders.iter().map(|it| it.person.name.as_str()).collect();
    assert_eq!(leaders, ["Ahmad Al-Azhar", "Depit A"]);
    assert_eq!(page.children.len(), 1);
    assert_eq!(page.children[0].1.as_ref().map(|it| it.id.as_str()), Some("sumsel"));
    assert_eq!(page.card.seats.len(), 1, "only where figures are known");
    assert_eq!(page.candidacies.len(), 1);
    assert_eq!(page.coverage.total, 1);
    let board = page!(koran(), Party, "party/hanura-oki");
    let parents: Vec<&str> = board.parents.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(parents, ["hanura", "hanura-sumsel"]);
}

#[test]
fn the_same_bundle_gives_the_same_pages() {
    let all = || {
        let mut koran = koran();
        [
            "",
            "article/rakercab-hanura-oki",
            "tag/oki",
            "party/hanura",
            "area/oki",
            "directory",
            "gallery",
            "election/pileg-2024",
        ]
        .map(|address| warta_page::pack(&koran.view(address)))
    };
    let first = all();
    for _ in 0..5 {
        assert_eq!(all(), first);
    }
}
