//! Who stands for what, and whether the figures fit.

#![warn(clippy::arithmetic_side_effects)]

use std::collections::BTreeMap;

use warta_page::directory::{CandidacyStatus, ContestStatus};
use warta_page::id::{AreaId, EventId, OrganizationId, PostId};

use crate::clock::Clock;
use crate::findings;
use warta_bundle::model::{BallotChoice, Candidacy, Contest, Origin, SeatCount};
use warta_publication::library::Library;
use warta_publication::library::directory::Directory;
use warta_publication::validate::Found;

/// What is decided: for which post, where, and when.
pub(super) type Key<'a> = (Option<&'a PostId>, Option<&'a AreaId>, Option<&'a EventId>);

/// A legislature at an election, and one of its districts.
type Body<'a> = (&'a OrganizationId, Option<&'a EventId>);
type District<'a> = (&'a OrganizationId, &'a AreaId, Option<&'a EventId>);

pub(super) fn key<'a>(
    directory: &'a Directory,
    post: Option<&'a PostId>,
    area: Option<&'a AreaId>,
    event: Option<&'a EventId>,
) -> Key<'a> {
    let of_post = || directory.posts.get(post?)?.area_id.as_ref();
    (post, area.or_else(of_post), event)
}

/// Checks candidacies, contests and seat counts.
pub(super) fn check(library: &Library, clock: Option<&Clock>, found: &mut Found) {
    let directory = &library.directory;
    let mut contests: BTreeMap<Key<'_>, &Contest> = BTreeMap::new();
    for it in &directory.contests {
        let key = key(directory, it.post_id.as_ref(), it.area_id.as_ref(), it.event_id.as_ref());
        contests.entry(key).or_insert(it);
    }
    let mut numbers: BTreeMap<(Key<'_>, u32), &Candidacy> = BTreeMap::new();
    let mut elected: BTreeMap<Key<'_>, Vec<&Candidacy>> = BTreeMap::new();
    for it in &directory.candidacies {
        let key = key(directory, it.post_id.as_ref(), it.area_id.as_ref(), it.event_id.as_ref());
        let contest = contests.get(&key).copied();
        without_party(it, found);
        number(it, key, &mut numbers, found);
        if it.status == Some(CandidacyStatus::Elected) {
            early(it, contest, directory, clock, found);
            let all = elected.entry(key).or_default();
            if !all.iter().any(|other| are_mates(it, other)) {
                all.push(it);
            }
            let post = it.post_id.as_ref().and_then(|id| directory.posts.get(id));
            let of_contest = contest.and_then(|contest| Some((contest.seats?, &contest.origin)));
            let of_post = post.filter(|_| it.event_id.is_some());
            let of_post = of_post.and_then(|post| Some((post.seats?, &post.origin)));
            if let Some((seats, origin)) = of_contest.or(of_post)
                && all.len() > seats as usize
            {
                found.push(findings::too_many_elected(all.len(), seats, &it.origin, origin));
            }
        }
    }
    seats(library, found);
}

fn without_party(it: &Candidacy, found: &mut Found) {
    // What is chosen here may be the empty column, where the word for it is none of the known ones.
    let column = matches!(it.choice, Some(BallotChoice::EmptyColumn | BallotChoice::Unknown));
    if it.party_ids.is_empty() && it.independent != Some(true) && !column {
        found.push(findings::no_party(&it.origin));
    }
    if !it.party_ids.is_empty() && it.independent == Some(true) && !column {
        found.push(findings::independent_of_parties(&it.origin));
    }
    if it.post_id.is_none() {
        found.push(findings::no_office(&it.origin));
    }
}

/// Two candidates with one number. On a party's list the number is the party's, and a pair may be
/// written as two candidacies.
fn number<'a>(
    it: &'a Candidacy,
    key: Key<'a>,
    numbers: &mut BTreeMap<(Key<'a>, u32), &'a Candidacy>,
    found: &mut Found,
) {
    let gone =
        matches!(it.status, Some(CandidacyStatus::Withdrawn | CandidacyStatus::Disqualified));
    let Some(number) = it.ballot_number.filter(|_| !gone && it.list_position.is_none()) else {
        return;
    };
    if key.0.is_none() {
        return;
    }
    let Some(first) = numbers.get(&(key, number)).copied() else {
        numbers.insert((key, number), it);
        return;
    };
    if !are_mates(it, first) {
        found.push(findings::same_number(number, &it.origin, &first.origin));
    }
}

/// Whether two candidacies are those of one pair.
pub(super) fn are_mates(one: &Candidacy, other: &Candidacy) -> bool {
    let names = |one: &Candidacy, other: &Candidacy| {
        one.running_mate_id.is_some() && one.running_mate_id == other.person_id
    };
    names(one, other) || names(other, one)
}

/// Elected although the day of the vote is still to come, or nothing was decided.
fn early(
    it: &Candidacy,
    contest: Option<&Contest>,
    directory: &Directory,
    clock: Option<&Clock>,
    found: &mut Found,
) {
    let event = it.event_id.as_ref().and_then(|id| directory.events.get(id));
    let day = event.and_then(|event| event.start_date.as_ref());
    if let (Some(clock), Some(event), Some(day)) = (clock, event, day)
        && clock.is_future(day)
    {
        return found.push(findings::elected_before(&day.0, &it.origin, &event.origin));
    }
    let Some(contest) = contest else { return };
    // Where the empty column won, the vote is repeated for good reason.
    if contest.replaced_by.is_some() && it.choice != Some(BallotChoice::EmptyColumn) {
        return found.push(findings::elected_replaced(&it.origin, &contest.origin));
    }
    let word = match contest.status {
        Some(ContestStatus::Scheduled) => "lint-contest-scheduled",
        Some(ContestStatus::Postponed) => "lint-contest-postponed",
        Some(ContestStatus::Cancelled) => "lint-contest-cancelled",
        Some(ContestStatus::Uncontested | ContestStatus::Decided) | None => return,
    };
    found.push(findings::elected_undecided(word, &it.origin, &contest.origin));
}

/// Seat counts against what a district, or the whole legislature, has.
fn seats(library: &Library, found: &mut Found) {
    let directory = &library.directory;
    let mut districts: BTreeMap<District<'_>, Vec<&SeatCount>> = BTreeMap::new();
    let mut whole: BTreeMap<Body<'_>, Vec<&SeatCount>> = BTreeMap::new();
    let mut parts: BTreeMap<Body<'_>, Vec<&SeatCount>> = BTreeMap::new();
    for it in &directory.seat_counts {
        if let (Some(vacant), Some(seats), true) = (it.vacant, it.seats, it.party_id.is_some())
            && vacant > seats
        {
            found.push(findings::too_many_vacant(vacant, seats, &it.origin));
        }
    }
    for it in directory.seat_counts.iter().filter(|it| it.seats.is_some()) {
        let Some(legislature) = it.legislature_id.as_ref() else { continue };
        let event = it.event_id.as_ref();
        match it.area_id.as_ref() {
            Some(area) => {
                districts.entry((legislature, area, event)).or_default().push(it);
                parts.entry((legislature, event)).or_default().push(it);
            }
            None => whole.entry((legislature, event)).or_default().push(it),
        }
    }
    let mut contests: BTreeMap<(&AreaId, Option<&EventId>), Vec<&Contest>> = BTreeMap::new();
    for it in &directory.contests {
        let (Some(area), Some(_)) = (it.area_id.as_ref(), it.seats) else { continue };
        contests.entry((area, it.event_id.as_ref())).or_default().push(it);
    }
    for ((legislature, area, event), counts) in &districts {
        let in_area = contests.get(&(*area, *event)).map_or(&[][..], Vec::as_slice);
        let told = seats_in(directory, legislature, area, in_area);
        if let Some((most, origin)) = told
            && exceeding(counts, most, "lint-body-district", origin, found)
        {
            // The sum of all districts would say the same once more.
            parts.remove(&(*legislature, *event));
        }
    }
    for ((legislature, _), counts) in whole.iter().chain(&parts) {
        let body = directory.organizations.get(legislature);
        if let Some((most, body)) = body.and_then(|body| Some((body.seats?, body))) {
            exceeding(counts, most, "lint-body-legislature", &body.origin, found);
        }
    }
}

/// How many seats a district has, and where that is said. `contests` are those in it.
fn seats_in<'a>(
    directory: &'a Directory,
    legislature: &OrganizationId,
    area: &AreaId,
    contests: &[&'a Contest],
) -> Option<(u32, &'a Origin)> {
    let of = |contest: &Contest| {
        let post = contest.post_id.as_ref().and_then(|id| directory.posts.get(id));
        post.and_then(|post| post.organization_id.as_ref()).is_none_or(|id| id == legislature)
    };
    let contest = contests.iter().find(|it| of(it));
    contest.and_then(|it| Some((it.seats?, &it.origin))).or_else(|| {
        let posts = directory.posts_of.of(legislature).iter();
        posts
            .filter_map(|&place| directory.posts.all().get(place))
            .filter(|post| post.area_id.as_ref() == Some(area))
            .find_map(|post| Some((post.seats?, &post.origin)))
    })
}

/// Reports the count that is too high: the one that is so by itself, else the one with which the sum
/// is. Returns whether any is.
fn exceeding(
    counts: &[&SeatCount],
    most: u32,
    what: &str,
    origin: &Origin,
    found: &mut Found,
) -> bool {
    let mut alone = false;
    let mut sum = 0u32;
    for it in counts {
        let seats = it.seats.unwrap_or_default();
        sum = sum.saturating_add(seats);
        if seats > most {
            alone = true;
            found.push(findings::too_many_seats(seats, most, what, &it.origin, origin));
        }
    }
    if sum <= most || alone {
        return alone;
    }
    let mut so_far = 0u32;
    for it in counts {
        so_far = so_far.saturating_add(it.seats.unwrap_or_default());
        if so_far > most {
            found.push(findings::sum_of_seats(sum, most, what, &it.origin, origin));
            break;
        }
    }
    true
}
