//! Whether the figures of a result can all be true.

use std::collections::BTreeMap;

use warta_page::directory::{CandidacyStatus, ContestStatus, CountStage};
use warta_page::id::{AreaId, EventId, OrganizationId};

use warta_diagnostics::say;

use crate::clock::Clock;
use crate::elections::are_mates;
use crate::findings;
use warta_bundle::model::{BallotChoice, Candidacy, Contest, SeatCount};
use warta_bundle::zones::indonesian;
use warta_publication::library::Library;
use warta_publication::validate::Found;

/// The year since which seats are given by Sainte-Laguë in Indonesia.
const SAINTE_LAGUE_SINCE: u32 = 2019;

/// Checks the votes of contests, candidacies and seat counts.
pub(super) fn check(library: &Library, clock: Option<&Clock>, found: &mut Found) {
    let directory = &library.directory;
    let mut standing: BTreeMap<*const Contest, Vec<&Candidacy>> = BTreeMap::new();
    for it in &directory.candidacies {
        if let Some(contest) = directory.contest_of(it) {
            standing.entry(std::ptr::from_ref(contest)).or_default().push(it);
        }
        before_the_day(library, clock, it, found);
    }
    let mut counts: BTreeMap<(&OrganizationId, &AreaId, Option<&EventId>), Vec<&SeatCount>> =
        BTreeMap::new();
    for it in &directory.seat_counts {
        let (Some(body), Some(area)) = (it.legislature_id.as_ref(), it.area_id.as_ref()) else {
            continue;
        };
        let event = it.event_id.as_ref();
        counts.entry((body, area, event)).or_default().push(it);
    }
    for contest in &directory.contests {
        let lines = standing.remove(&std::ptr::from_ref(contest)).unwrap_or_default();
        totals(contest, found);
        count(contest, &lines, found);
        votes(library, contest, &lines, found);
        winner(library, contest, &lines, found);
        empty_column(&lines, found);
        uncontested(contest, &lines, found);
        incumbents(library, contest, &lines, found);
        without_a_vote(contest, &lines, found);
        if let (Some(count), Some(day)) = (&contest.count, contest.event_id.as_ref())
            && let Some(event) = directory.events.get(day)
            && let (Some(as_of), Some(day)) = (&count.as_of, &event.start_date)
            && library.settings.is_over(as_of, day)
        {
            found.push(findings::counted_before(&count.origin, &event.origin));
        }
        if contest.status == Some(ContestStatus::Decided)
            && let Some((day, event)) = day_to_come(library, clock, contest.event_id.as_ref())
        {
            found.push(findings::result_before(day, &contest.origin.at("status"), event));
        }
        let post = directory.post(contest.post_id.as_ref());
        let body = post.and_then(|post| post.organization_id.as_ref());
        let (Some(body), Some(area)) = (body, contest_area(library, contest)) else { continue };
        let event = contest.event_id.as_ref();
        if let Some(parties) = counts.get(&(body, area, event)) {
            party_votes(contest, parties, found);
            seats_by_votes(library, contest, parties, found);
        }
    }
}

fn contest_area<'a>(library: &'a Library, it: &'a Contest) -> Option<&'a AreaId> {
    library.directory.area_of(it.area_id.as_ref(), it.post_id.as_ref())
}

/// The day of a vote that is still to come, and where it is written.
fn day_to_come<'a>(
    library: &'a Library,
    clock: Option<&Clock>,
    event: Option<&EventId>,
) -> Option<(&'a str, &'a warta_bundle::model::Origin)> {
    let event = library.directory.events.get(event?)?;
    let day = event.start_date.as_ref()?;
    clock?.is_future(day).then_some((day.0.as_str(), &event.origin))
}

/// Votes, or a defeat, before the day of the vote. Who is elected early is said elsewhere.
fn before_the_day(library: &Library, clock: Option<&Clock>, it: &Candidacy, found: &mut Found) {
    let field = match (it.votes, it.status) {
        (_, Some(CandidacyStatus::Elected)) => return,
        (_, Some(CandidacyStatus::NotElected)) => "status",
        (Some(_), _) => "votes",
        (None, _) => return,
    };
    if let Some((day, event)) = day_to_come(library, clock, it.event_id.as_ref()) {
        found.push(findings::result_before(day, &it.origin.at(field), event));
    }
}

/// The figures of a contest against each other.
fn totals(it: &Contest, found: &mut Found) {
    let sum = match (it.valid_votes, it.invalid_votes) {
        (Some(valid), Some(invalid)) => Some((valid.saturating_add(invalid), "valid_votes")),
        (Some(valid), None) => Some((valid, "valid_votes")),
        (None, Some(invalid)) => Some((invalid, "invalid_votes")),
        (None, None) => None,
    };
    if let (Some((sum, field)), Some(cast)) = (sum, it.votes_cast)
        && sum > cast
    {
        found.push(findings::more_than_cast(sum, cast, &it.origin, field));
    }
    let cast = it.votes_cast.map(|cast| (cast, "votes_cast")).or(sum);
    if let (Some((cast, field)), Some(voters)) = (cast, it.registered_voters)
        && cast > voters
    {
        found.push(findings::more_than_voters(cast, voters, &it.origin, field));
    }
}

/// How far a contest is counted, and what is called certain before it is.
fn count(it: &Contest, lines: &[&Candidacy], found: &mut Found) {
    let Some(count) = &it.count else { return };
    if let (Some(counted), Some(total)) = (count.counted, count.total)
        && counted > total
    {
        found.push(findings::counted_too_much(counted, total, &count.origin));
    }
    // A quick count is of a sample.
    let rest = match (count.counted, count.total, count.stage) {
        (_, _, Some(CountStage::QuickCount)) => None,
        (Some(counted), Some(total), _) if counted < total => Some((counted, total)),
        _ => None,
    };
    if let Some((counted, total)) = rest {
        if count.stage == Some(CountStage::Final) {
            found.push(findings::not_all_counted(counted, total, &count.origin));
        } else if count.stage.is_none() && it.status == Some(ContestStatus::Decided) {
            found.push(findings::decided_before_all(counted, total, &it.origin, &count.origin));
        }
    }
    let word = match count.stage {
        Some(CountStage::QuickCount) => "lint-stage-quick-count",
        Some(CountStage::Provisional) => "lint-stage-provisional",
        Some(CountStage::Final) | None => return,
    };
    if it.status == Some(ContestStatus::Decided) {
        found.push(findings::not_final("decided", word, &it.origin.at("status"), &count.origin));
    }
    for line in lines.iter().filter(|line| line.status == Some(CandidacyStatus::Elected)) {
        found.push(findings::not_final("elected", word, &line.origin.at("status"), &count.origin));
    }
}

/// Votes of candidates against the valid votes.
fn votes(library: &Library, it: &Contest, lines: &[&Candidacy], found: &mut Found) {
    let Some(valid) = it.valid_votes else { return };
    let mut sum = 0u64;
    let mut alone = false;
    for line in lines {
        let Some(votes) = line.votes else { continue };
        sum = sum.saturating_add(votes);
        if votes > valid {
            alone = true;
            found.push(findings::more_than_valid(votes, valid, &line.origin, &it.origin));
        }
    }
    // Where several are elected, a voter may have as many votes; not where they stand on lists.
    let lists = lines.iter().any(|line| line.list_position.is_some());
    let each = if lists { 1 } else { u64::from(seats_of(library, it)).max(1) };
    if !alone && sum > valid.saturating_mul(each) {
        found.push(findings::sum_of_votes(sum, valid, "lint-whose-candidates", &it.origin));
    }
}

fn seats_of(library: &Library, it: &Contest) -> u32 {
    let post = library.directory.post(it.post_id.as_ref());
    it.seats.or_else(|| post.and_then(|post| post.seats)).unwrap_or(1)
}

/// Whether who is elected can have won.
fn winner(library: &Library, it: &Contest, lines: &[&Candidacy], found: &mut Found) {
    if seats_of(library, it) != 1 {
        return;
    }
    let elected = lines.iter().filter(|line| line.status == Some(CandidacyStatus::Elected));
    for line in elected {
        let Some(votes) = line.votes else { continue };
        let more = lines.iter().find(|other| {
            other.status != Some(CandidacyStatus::Elected)
                && other.votes.is_some_and(|other| other > votes)
                && !are_mates(line, other)
        });
        if let Some(more) = more {
            found.push(findings::elected_with_fewer(
                votes,
                more.votes.unwrap_or_default(),
                &line.origin,
                &more.origin,
            ));
        }
    }
    let (Some(share), Some(valid)) = (it.threshold, it.valid_votes) else { return };
    for line in lines.iter().filter(|line| line.choice != Some(BallotChoice::EmptyColumn)) {
        let Some(votes) = line.votes else { continue };
        let enough = product(votes, 10_000) > product(valid, u64::from(share));
        let sole = lines.iter().all(|other| {
            other.choice == Some(BallotChoice::EmptyColumn) || std::ptr::eq(*other, *line)
        });
        match line.status {
            Some(CandidacyStatus::Elected) if !enough => {
                found.push(findings::below_threshold(votes, valid, &line.origin, &it.origin));
            }
            Some(CandidacyStatus::NotElected) if enough && sole => {
                found.push(findings::above_threshold(votes, valid, &line.origin, &it.origin));
            }
            Some(
                CandidacyStatus::Proposed
                | CandidacyStatus::Declared
                | CandidacyStatus::Registered
                | CandidacyStatus::Withdrawn
                | CandidacyStatus::Disqualified
                | CandidacyStatus::Elected
                | CandidacyStatus::NotElected,
            )
            | None => {}
        }
    }
}

/// An empty column that names somebody, or stands beside several.
fn empty_column(lines: &[&Candidacy], found: &mut Found) {
    for line in lines.iter().filter(|line| line.choice == Some(BallotChoice::EmptyColumn)) {
        let named = [
            (line.person_id.is_some(), "person_id"),
            (line.running_mate_id.is_some(), "running_mate_id"),
            (!line.party_ids.is_empty(), "party_ids"),
        ];
        if let Some((_, field)) = named.into_iter().find(|(named, _)| *named) {
            found.push(findings::named_column(field, &line.origin));
        }
        let pairs = pairs(lines, |status| {
            !matches!(status, Some(CandidacyStatus::Withdrawn | CandidacyStatus::Disqualified))
        });
        if pairs > 1 {
            found.push(findings::column_beside(pairs, &line.origin));
        }
    }
}

/// How many people or pairs stand with a status that counts.
fn pairs(lines: &[&Candidacy], counts: fn(Option<CandidacyStatus>) -> bool) -> usize {
    let all: Vec<_> = lines
        .iter()
        .filter(|line| {
            !matches!(line.choice, Some(BallotChoice::EmptyColumn | BallotChoice::Unknown))
                && counts(line.status)
        })
        .collect();
    let first =
        |nth: usize, line: &Candidacy| !all.iter().take(nth).any(|one| are_mates(one, line));
    all.iter().enumerate().filter(|(nth, line)| first(*nth, line)).count()
}

/// Several who stand where a sole one is told to.
fn uncontested(it: &Contest, lines: &[&Candidacy], found: &mut Found) {
    let pairs = pairs(lines, |status| match status {
        Some(
            CandidacyStatus::Registered | CandidacyStatus::Elected | CandidacyStatus::NotElected,
        ) => true,
        Some(
            CandidacyStatus::Proposed
            | CandidacyStatus::Declared
            | CandidacyStatus::Withdrawn
            | CandidacyStatus::Disqualified,
        )
        | None => false,
    });
    if it.status == Some(ContestStatus::Uncontested) && pairs > 1 {
        found.push(findings::several_uncontested(pairs, &it.origin));
    }
}

/// Two who hold an office for one already.
fn incumbents(library: &Library, it: &Contest, lines: &[&Candidacy], found: &mut Found) {
    let post = library.directory.post(it.post_id.as_ref());
    if it.seats.or_else(|| post.and_then(|post| post.seats)) != Some(1) {
        return;
    }
    let mut all = lines.iter().filter(|line| line.incumbent == Some(true));
    if let (Some(first), Some(second)) = (all.next(), all.next())
        && !are_mates(first, second)
    {
        found.push(findings::two_incumbents(&second.origin, &first.origin));
    }
}

/// Votes or defeats in a contest that is not held, or not yet. Who is elected in one is said elsewhere.
fn without_a_vote(it: &Contest, lines: &[&Candidacy], found: &mut Found) {
    let word = match it.status {
        Some(ContestStatus::Scheduled) => "lint-contest-scheduled",
        Some(ContestStatus::Postponed) => "lint-contest-postponed",
        Some(ContestStatus::Cancelled) => "lint-contest-cancelled",
        Some(ContestStatus::Uncontested | ContestStatus::Decided) | None => return,
    };
    let has = |line: &&&Candidacy| {
        line.status != Some(CandidacyStatus::Elected)
            && (line.votes.is_some() || line.status == Some(CandidacyStatus::NotElected))
    };
    if let Some(line) = lines.iter().find(has) {
        let field = if line.votes.is_some() { "votes" } else { "status" };
        found.push(findings::result_undecided(word, &line.origin.at(field), &it.origin));
    }
}

/// Votes of parties against the valid votes of their district.
fn party_votes(it: &Contest, parties: &[&SeatCount], found: &mut Found) {
    let Some(valid) = it.valid_votes else { return };
    let votes = parties.iter().filter_map(|party| party.votes);
    let sum = votes.fold(0u64, u64::saturating_add);
    if sum > valid {
        found.push(findings::sum_of_votes(sum, valid, "lint-whose-parties", &it.origin));
    }
}

/// The seats that are stated against those that the votes give.
fn seats_by_votes(library: &Library, it: &Contest, all: &[&SeatCount], found: &mut Found) {
    let event = it.event_id.as_ref().and_then(|id| library.directory.events.get(id));
    let year = event.and_then(|event| event.start_date.as_ref());
    let year: Option<u32> = year.and_then(|date| date.0.get(..4)?.parse().ok());
    // Other countries, and earlier elections, have other rules.
    if year.is_some_and(|year| year < SAINTE_LAGUE_SINCE)
        || indonesian(&library.settings.timezone).is_none()
    {
        return;
    }
    let Some(seats) = it.seats.filter(|seats| (1..=200).contains(seats)) else { return };
    let parties: Vec<&SeatCount> =
        all.iter().copied().filter(|party| party.party_id.is_some()).collect();
    let stated = parties.iter().filter_map(|party| party.seats);
    // With some seats unknown, or votes of a party that has seats, there is nothing to compare.
    let whole = stated.fold(0u32, u32::saturating_add) == seats;
    let blind =
        parties.iter().any(|party| party.votes.is_none() && party.seats.is_none_or(|own| own > 0));
    if !whole || blind {
        return;
    }
    let votes: Vec<u64> = parties.iter().map(|party| party.votes.unwrap_or_default()).collect();
    if fits(&parties, &votes, seats) {
        return;
    }
    // A national threshold keeps parties out that would have seats by their votes in the district.
    let legislature = parties.iter().find_map(|party| party.legislature_id.as_ref());
    let body = legislature.and_then(|id| library.directory.organizations.get(id));
    let area =
        body.and_then(|body| body.area_id.as_ref()).and_then(|id| library.directory.areas.get(id));
    let national = area.is_some_and(|area| area.classification.as_deref() == Some("country"))
        || body.is_some_and(|body| {
            let name = body.name.to_lowercase();
            name == "dpr"
                || name.starts_with("dpr ri")
                || name.contains("dewan perwakilan rakyat ") && !name.contains("daerah")
        });
    if national || it.threshold.is_some() {
        let inside: Vec<u64> = parties
            .iter()
            .zip(&votes)
            .map(|(party, votes)| if party.seats == Some(0) { 0 } else { *votes })
            .collect();
        if fits(&parties, &inside, seats) {
            return;
        }
    }
    let ranges = sainte_lague(&votes, seats);
    let wrong = parties
        .iter()
        .zip(&ranges)
        .find(|(party, (least, most))| party.seats.is_some_and(|own| own < *least || own > *most));
    let name = |party: &SeatCount| {
        let id = party.party_id.as_ref();
        let it = id.and_then(|id| library.directory.organizations.get(id));
        let name = it.map(|it| it.abbreviation.as_deref().unwrap_or(&it.name));
        name.or(id.map(OrganizationId::as_str)).unwrap_or_default().to_owned()
    };
    let by_votes: Vec<String> = parties
        .iter()
        .zip(&ranges)
        .filter(|(party, (_, most))| *most > 0 || party.seats.is_some_and(|own| own > 0))
        .map(|(party, (least, most))| match least == most {
            true => format!("{} {least}", name(party)),
            false => say!("lint-other-seats.range", party = name(party), least, most),
        })
        .collect();
    if let Some((party, _)) = wrong {
        found.push(findings::other_seats(
            &name(party),
            party.seats.unwrap_or_default(),
            &by_votes,
            &party.origin.at("seats"),
            &it.origin,
        ));
    }
}

/// Whether every party has as many seats as its votes give.
fn fits(parties: &[&SeatCount], votes: &[u64], seats: u32) -> bool {
    let ranges = sainte_lague(votes, seats);
    parties
        .iter()
        .zip(ranges)
        .all(|(party, (least, most))| party.seats.is_none_or(|own| (least..=most).contains(&own)))
}

/// How many seats each party has by Sainte-Laguë: at least and at most, which differ where equal
/// quotients compete for the last seats.
fn sainte_lague(votes: &[u64], seats: u32) -> Vec<(u32, u32)> {
    // The quotients of each party are its votes divided by 1, 3, 5, …
    let mut quotients: Vec<(u64, u64)> = votes
        .iter()
        .filter(|votes| **votes > 0)
        .flat_map(|votes| (0..u64::from(seats)).map(|nth| (*votes, odd(nth))))
        .collect();
    let compare = |one: &(u64, u64), other: &(u64, u64)| {
        product(one.0, other.1).cmp(&product(other.0, one.1))
    };
    quotients.sort_by(|one, other| compare(other, one));
    let last = usize::try_from(seats).ok().and_then(|seats| quotients.get(seats.checked_sub(1)?));
    let Some(last) = last.copied() else { return vec![(0, seats); votes.len()] };
    let with = |votes: u64, enough: fn(std::cmp::Ordering) -> bool| {
        let own = (0..u64::from(seats)).map(|nth| (votes, odd(nth)));
        let count = own.filter(|own| votes > 0 && enough(compare(own, &last))).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    };
    let enough = quotients.iter().filter(|own| compare(own, &last).is_ge()).count();
    let tied = u32::try_from(enough).is_ok_and(|enough| enough > seats);
    let ranges = votes.iter().map(|votes| {
        let most = with(*votes, std::cmp::Ordering::is_ge);
        (if tied { with(*votes, std::cmp::Ordering::is_gt) } else { most }, most)
    });
    ranges.collect()
}

/// The divisors of Sainte-Laguë: 1, 3, 5, …
fn odd(nth: u64) -> u64 {
    nth.saturating_mul(2).saturating_add(1)
}

/// The product of any two numbers, which always fits.
fn product(one: u64, other: u64) -> u128 {
    u128::from(one).saturating_mul(u128::from(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_follow_the_greatest_quotients() {
        let exact = |seats: &[u32]| seats.iter().map(|it| (*it, *it)).collect::<Vec<_>>();
        assert_eq!(sainte_lague(&[35_000, 26_000, 14_000, 2_000], 7), exact(&[3, 3, 1, 0]));
        assert_eq!(
            sainte_lague(&[28_000, 24_000, 12_000, 9_000, 3_000], 6),
            exact(&[2, 2, 1, 1, 0])
        );
        assert_eq!(sainte_lague(&[10], 3), exact(&[3]));
        // The seventh quotient is one seventh of the first and one fifth of the second.
        assert_eq!(
            sainte_lague(&[35_000, 25_000, 14_000, 2_000], 7),
            [(3, 4), (2, 3), (1, 1), (0, 0)]
        );
        assert_eq!(sainte_lague(&[0, 0], 2), [(0, 2), (0, 2)]);
    }
}
