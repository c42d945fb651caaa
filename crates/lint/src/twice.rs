//! What is written twice, or as a whole that its parts do not give.

use std::collections::BTreeMap;

use warta_page::directory::{CandidacyStatus, PartySeats, SeatFigures};
use warta_page::id::{OrganizationId, PersonId};

use crate::elections::{Key, are_mates, key};
use crate::findings;
use warta_bundle::model::{BallotChoice, Candidacy, Contest, SeatCount};
use warta_publication::Pages;
use warta_publication::library::Library;
use warta_publication::validate::Found;

/// Checks contests, candidacies and seat counts.
pub(super) fn check(pages: &Pages<'_>, found: &mut Found) {
    let library = pages.library();
    contests(library, found);
    people(library, found);
    places(library, found);
    counts(library, found);
    wholes(pages, found);
}

/// Two contests about one post in one area at one election.
fn contests(library: &Library, found: &mut Found) {
    let mut seen: BTreeMap<Key<'_>, &Contest> = BTreeMap::new();
    for it in &library.directory.contests {
        let directory = &library.directory;
        let of = key(directory, it.post_id.as_ref(), it.area_id.as_ref(), it.event_id.as_ref());
        // One may be held in the place of the other.
        if it.post_id.is_none() || it.event_id.is_none() || it.replaced_by.is_some() {
            continue;
        }
        match seen.get(&of) {
            Some(first) => found.push(findings::contest_twice(&it.origin, &first.origin)),
            None => {
                seen.insert(of, it);
            }
        }
    }
}

/// Whether somebody stands for certain: an idea may be there with several people.
fn stands(it: &Candidacy) -> bool {
    !matches!(it.choice, Some(BallotChoice::EmptyColumn | BallotChoice::Unknown))
        && match it.status {
            Some(CandidacyStatus::Registered | CandidacyStatus::Elected)
            | Some(CandidacyStatus::NotElected)
            | None => true,
            Some(CandidacyStatus::Proposed | CandidacyStatus::Declared)
            | Some(CandidacyStatus::Withdrawn | CandidacyStatus::Disqualified) => false,
        }
}

/// Whether two candidacies are the halves of one pair, and of no other.
fn is_one_pair(one: &Candidacy, other: &Candidacy) -> bool {
    let all = [&one.person_id, &one.running_mate_id, &other.person_id, &other.running_mate_id];
    let mut people: Vec<&PersonId> = all.into_iter().flatten().collect();
    people.sort_unstable();
    people.dedup();
    let numbers = one.ballot_number.zip(other.ballot_number);
    one.person_id != other.person_id
        && are_mates(one, other)
        && people.len() < 3
        && numbers.is_none_or(|(one, other)| one == other)
}

/// Somebody who stands twice in one contest.
fn people(library: &Library, found: &mut Found) {
    let directory = &library.directory;
    let mut seen: BTreeMap<(Key<'_>, &PersonId), &Candidacy> = BTreeMap::new();
    for it in directory.candidacies.iter().filter(|it| stands(it)) {
        if it.post_id.is_none() || it.event_id.is_none() {
            continue;
        }
        let of = key(directory, it.post_id.as_ref(), it.area_id.as_ref(), it.event_id.as_ref());
        for (field, id) in [("person_id", &it.person_id), ("running_mate_id", &it.running_mate_id)]
        {
            let Some(id) = id.as_ref() else { continue };
            let first = *seen.entry((of, id)).or_insert(it);
            // That a person is their own running mate is said elsewhere.
            if !std::ptr::eq(first, it) && !is_one_pair(first, it) {
                let name = directory.persons.get(id).map_or(id.as_str(), |person| &person.name);
                found.push(findings::stands_twice(name, &it.origin.at(field), &first.origin));
            }
        }
    }
}

/// Two candidates at one place of a party's list.
fn places(library: &Library, found: &mut Found) {
    let directory = &library.directory;
    let mut seen: BTreeMap<(Key<'_>, &[OrganizationId], u32), &Candidacy> = BTreeMap::new();
    for it in &directory.candidacies {
        let gone =
            matches!(it.status, Some(CandidacyStatus::Withdrawn | CandidacyStatus::Disqualified));
        let Some(place) = it.list_position.filter(|_| !gone && !it.party_ids.is_empty()) else {
            continue;
        };
        if it.post_id.is_none() || it.event_id.is_none() {
            continue;
        }
        let of = key(directory, it.post_id.as_ref(), it.area_id.as_ref(), it.event_id.as_ref());
        let first = *seen.entry((of, &it.party_ids, place)).or_insert(it);
        if first.person_id != it.person_id {
            found.push(findings::same_place(place, &it.origin, &first.origin));
        }
    }
}

/// Two records of the seats of one party in one district.
fn counts(library: &Library, found: &mut Found) {
    let mut seen: BTreeMap<_, &SeatCount> = BTreeMap::new();
    for it in &library.directory.seat_counts {
        let of = (&it.legislature_id, &it.party_id, &it.area_id, &it.event_id);
        if it.legislature_id.is_none() || it.party_id.is_none() {
            continue;
        }
        match seen.get(&of) {
            Some(first) => found.push(findings::count_twice(&it.origin, &first.origin)),
            None => {
                seen.insert(of, it);
            }
        }
    }
}

/// One of the figures of a party.
type Figure = fn(&SeatFigures) -> Option<u64>;

/// The figures of a party in a whole legislature against those in its districts.
fn wholes(pages: &Pages<'_>, found: &mut Found) {
    let directory = &pages.library().directory;
    let of_all: Vec<&SeatCount> = directory
        .seat_counts
        .iter()
        .filter(|it| it.area_id.is_none() && (it.seats.is_some() || it.votes.is_some()))
        .collect();
    for term in pages.terms() {
        let given: Vec<&&SeatCount> = of_all
            .iter()
            .filter(|it| {
                it.legislature_id.as_ref() == Some(term.legislature)
                    && it.event_id.as_ref() == term.event
            })
            .collect();
        if given.is_empty() {
            continue;
        }
        let seats = pages.seats(term, None);
        let mut of_districts = Some(0u32);
        for district in &seats.districts {
            of_districts = of_districts.and_then(|sum| sum.checked_add(district.seats?));
        }
        let size = directory.organizations.get(term.legislature).and_then(|body| body.seats);
        let complete = size.is_some() && size == of_districts;
        for it in given {
            let row = seats.parties.iter().find(|row| Some(&row.party.id) == it.party_id.as_ref());
            let Some(row) = row else { continue };
            let figures: [(_, Option<u64>, Figure); 2] = [
                ("seats", it.seats.map(u64::from), |own| own.seats.map(u64::from)),
                ("votes", it.votes, |own| own.votes),
            ];
            for (field, whole, of) in figures {
                let (Some(whole), (sum, all)) = (whole, sum(row, of)) else { continue };
                if sum > whole || complete && all && sum < whole {
                    found.push(findings::other_total(whole, sum, field, &it.origin));
                }
            }
        }
    }
}

/// The sum of what is known of a party's districts, and whether all of them are.
fn sum(row: &PartySeats, of: Figure) -> (u64, bool) {
    let each = || row.by_district.iter().map(|own| own.as_ref().and_then(of));
    let sum = each().flatten().fold(0u64, u64::saturating_add);
    (sum, !row.by_district.is_empty() && each().all(|own| own.is_some()))
}
