//! Parliaments in the format of that name: a small one of the corpus, and, where it is at hand, a real one
//! of 560 members, whose figures were counted from the file itself by other means.

use std::path::Path;

use crate::support::{Opened, open};

/// A file as a bundle.
fn parliament(path: &str) -> Option<Opened> {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).ok()?;
    Some(open(&text.replacen('{', r#"{"warta": 1, "articles": [],"#, 1)))
}

fn small() -> Opened {
    parliament("../../tests/corpus/popolo/parlemen.json").expect("a parliament in the corpus")
}

fn real() -> Option<Opened> {
    parliament("../../../shared/data/popolo/indonesia-dpr-ep-popolo.json")
}

#[test]
fn a_small_parliament_has_its_members_by_party_and_area() {
    let mut koran = small();
    let directory = page!(koran, Directory, "directory");
    assert_eq!(
        (directory.people.len(), directory.areas.len(), directory.parties.len()),
        (12, 4, 3)
    );
    let areas: Vec<&str> = directory.areas.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(areas, ["LERENG I", "LERENG II", "LERENG X", "MUARA"]);
    let mut members = Vec::new();
    for party in &directory.parties {
        let page = page!(koran, Party, &warta_page::route::Route::party(&party.id).path());
        assert!(page.card.seats.is_empty(), "seats are not counted from members");
        assert!(page.card.leaders.is_empty());
        members.push((party.name.as_str(), page.members.len()));
    }
    assert_eq!(
        members,
        [("Partai Mentari Contoh", 5), ("Partai Rimba Umpama", 3), ("Partai Samudra Misal", 4)]
    );
    let area = page!(koran, Area, "area/area%2Flereng_i");
    let names: Vec<&str> = area.offices.iter().map(|it| it.person.name.as_str()).collect();
    assert_eq!(names, ["Adi Contoh", "Eka Misal", "Indah Umpama"]);
    let term = page!(koran, Election, "election/term%2F1");
    assert_eq!(term.offices.len(), 12);
}

#[test]
fn parties_have_their_members_by_area() {
    let mut koran = small();
    let directory = page!(koran, Directory, "directory");
    let found = (directory.people.len(), directory.areas.len(), directory.parties.len());
    assert_eq!(found, (12, 4, 3));
    let Some(mut koran) = real() else { return };
    let directory = page!(koran, Directory, "directory");
    assert_eq!(
        (directory.people.len(), directory.areas.len(), directory.parties.len()),
        (560, 77, 10)
    );
    for it in &directory.people {
        // Nobody who has died belongs to a party still.
        let parties = usize::from(it.person.death_date.is_none());
        assert!(it.parties.len() == parties && it.area.is_some(), "{it:?}");
    }
    let mut members: Vec<usize> = Vec::new();
    for party in &directory.parties {
        let address = warta_page::route::Route::party(&party.id).path();
        let page = page!(koran, Party, &address);
        assert!(page.card.seats.is_empty(), "seats are not counted from members");
        assert!(page.card.leaders.is_empty());
        members.push(page.members.len());
    }
    members.sort_unstable();
    assert_eq!(members, [16, 36, 38, 42, 47, 48, 60, 73, 94, 106]);

    let hanura = directory.parties.iter().find(|it| it.id.contains("conscience")).expect("Hanura");
    let page = page!(koran, Party, &warta_page::route::Route::party(&hanura.id).path());
    let areas: Vec<&str> = page
        .members
        .iter()
        .map(|it| it.area.as_ref().map_or("", |area| area.name.as_str()))
        .collect();
    assert_eq!(
        areas,
        [
            "BANTEN III",
            "JAWA BARAT I",
            "JAWA BARAT II",
            "JAWA BARAT III",
            "JAWA BARAT VIII",
            "JAWA TIMUR VIII",
            "JAWA TIMUR XI",
            "LAMPUNG I",
            "NUSA TENGGARA BARAT",
            "NUSA TENGGARA TIMUR II",
            "SULAWESI SELATAN I",
            "SULAWESI TENGAH",
            "SUMATERA SELATAN I",
            "SUMATERA UTARA I",
            "SUMATERA UTARA II",
            "SUMATERA UTARA III",
        ]
    );
}

#[test]
fn districts_are_in_their_order_and_have_their_members() {
    let mut koran = small();
    let area = page!(koran, Area, "area/area%2Flereng_i");
    let parties: Vec<&str> = area
        .offices
        .iter()
        .map(|it| it.on_behalf_of.as_ref().map_or("", |party| party.name.as_str()))
        .collect();
    let [mentari, samudra] = ["Partai Mentari Contoh", "Partai Samudra Misal"];
    assert_eq!(parties, [mentari, mentari, samudra]);
    let Some(mut koran) = real() else { return };
    let directory = page!(koran, Directory, "directory");
    let west: Vec<&str> =
        directory.areas.iter().filter_map(|it| it.name.strip_prefix("JAWA BARAT ")).collect();
    assert_eq!(west, ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"]);
    let area = page!(koran, Area, "area/area%2Fsumatera_selatan_i");
    let parties: Vec<&str> = area
        .offices
        .iter()
        .map(|it| it.on_behalf_of.as_ref().map_or("", |party| party.name.as_str()))
        .collect();
    assert_eq!(
        parties,
        [
            "Democrat Party Faction",
            "Golkar Party Faction",
            "Golkar Party Faction",
            "Great Indonesia Movement Party Faction",
            "Indonesian Democratic Party of Struggle Faction",
            "National Mandate Party Faction",
            "People’s Conscience Party Faction",
            "Prosperous Justice Party Faction",
        ]
    );
    assert!(area.offices.iter().any(|it| it.person.name == "EDHY PRABOWO, MM, MBA"));
}

#[test]
fn the_term_lists_everybody_by_party() {
    let mut koran = small();
    let term = page!(koran, Election, "election/term%2F1");
    let mut runs: Vec<String> = Vec::new();
    for office in &term.offices {
        runs.push(office.on_behalf_of.as_ref().map(|it| it.name.clone()).unwrap_or_default());
    }
    assert_eq!(runs.len(), 12);
    runs.dedup();
    assert_eq!(runs, ["Partai Mentari Contoh", "Partai Rimba Umpama", "Partai Samudra Misal"]);
    let Some(mut koran) = real() else { return };
    let term = page!(koran, Election, "election/term%2F18");
    assert_eq!(term.offices.len(), 560);
    let mut runs: Vec<(String, usize)> = Vec::new();
    for office in &term.offices {
        let party = office.on_behalf_of.as_ref().map(|it| it.name.clone()).unwrap_or_default();
        match runs.last_mut() {
            Some((last, count)) if *last == party => *count += 1,
            _ => runs.push((party, 1)),
        }
    }
    let counts: Vec<usize> = runs.iter().map(|(_, count)| *count).collect();
    assert_eq!(counts, [60, 94, 73, 106, 47, 36, 48, 16, 42, 38]);
}
