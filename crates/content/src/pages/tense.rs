//! Whether an office has ended or is still to come, and which parties somebody belongs to.
//!
//! The newest article stands for the present: a library knows no clock. Where no article has a date,
//! nothing is past but what needs no clock: the offices of somebody with a date of death, and a party with a
//! date of dissolution. Days begin and end when they do in the zone of the publication.

use std::collections::BTreeMap;

use warta_page::date::{Date, Precision};
use warta_page::directory::{CandidacyStatus, Tense};

use crate::library::Library;
use crate::library::order::moment;
use crate::model::{Event, Membership};
use crate::pages::roles::is_former;
use crate::zones::Zone;

/// What has begun when the newest article came out; moments are seconds since 1970.
#[derive(Debug, Default)]
pub(crate) struct Begun {
    /// The starts of the newest term and of the newest election, by [`Library::seat_of`].
    newest: BTreeMap<(bool, String), (i64, i64)>,
    /// Who came last into a post that one person holds, and with the event of which start: by post
    /// and area.
    last: BTreeMap<(String, Option<String>), (i64, String)>,
}

impl Library {
    /// When an office is held.
    pub(crate) fn tense(&self, it: &Membership) -> Tense {
        let directory = &self.directory;
        let person = it.person_id.as_deref().and_then(|id| directory.persons.get(id));
        let died = person.and_then(|person| person.death_date.as_ref());
        if died.is_some_and(|date| self.has_come(date)) {
            return Tense::Past;
        }
        if [&it.label, &it.role].into_iter().flatten().any(|role| is_former(role)) {
            return Tense::Past;
        }
        let Some(now) = self.shelf.newest() else {
            let ends = self.end_of_term(it).is_some();
            return if ends { Tense::Unknown } else { Tense::Open };
        };
        let term = self.term_of(it);
        let event = it.event_id.as_deref().and_then(|id| directory.events.get(id));
        let start = it.start_date.as_ref().or_else(|| event?.start_date.as_ref());
        let body = directory.body_of(it).and_then(|id| directory.organizations.get(id));
        let post = directory.post(it.post_id.as_deref());
        let ends = [
            self.end_of_term(it),
            // An office ends with the body and with the post at the latest.
            body.and_then(|body| body.dissolution_date.as_ref()),
            post.and_then(|post| post.end_date.as_ref()),
        ];
        if ends.into_iter().flatten().any(|end| self.is_over(end, now)) {
            return Tense::Past;
        }
        let starts_of = [start, post.and_then(|post| post.start_date.as_ref())];
        if starts_of.into_iter().flatten().any(|start| self.is_over(now, start)) {
            return Tense::Coming;
        }
        // Terms of one body follow each other.
        let ended = term.is_some_and(|term| {
            self.end_of_term(it).is_none()
                && self.begun_of(it).is_some_and(|(newest, _)| self.begins(term) < newest)
        });
        if ended {
            return Tense::Past;
        }
        if self.is_succeeded(it, start) {
            return Tense::Past;
        }
        // A seat that was won at an election before the last one may be somebody else's by now.
        let again = event.is_some_and(|event| {
            term.is_none()
                && it.end_date.is_none()
                && self.begun_of(it).is_some_and(|(_, newest)| self.begins(event) < newest)
        });
        if again { Tense::Unknown } else { Tense::Open }
    }

    /// The term that an office is for; `None` where its event is an election.
    pub(super) fn term_of(&self, it: &Membership) -> Option<&Event> {
        let event = self.directory.events.get(it.event_id.as_deref()?)?;
        (!self.directory.is_election(event)).then_some(event)
    }

    /// When an office ends: as it says itself, or else with its term.
    fn end_of_term<'a>(&'a self, it: &'a Membership) -> Option<&'a Date> {
        it.end_date.as_ref().or_else(|| self.term_of(it)?.end_date.as_ref())
    }

    /// Whether a date is not behind the newest article. Without dated articles every date has come.
    pub(crate) fn has_come(&self, date: &Date) -> bool {
        self.shelf.newest().is_none_or(|now| !self.is_over(now, date))
    }

    /// What is elected anew as one: the body, or else the post. The first says which of the two it is.
    fn seat_of(&self, body: Option<&str>, post: Option<&str>) -> Option<(bool, String)> {
        let of_post = || self.directory.post(post)?.organization_id.as_deref();
        match body.or_else(of_post) {
            Some(body) => Some((true, body.to_owned())),
            None => Some((false, post?.to_owned())),
        }
    }

    fn begun(&self) -> &Begun {
        self.kept.begun.get_or_init(|| self.find_begun())
    }

    /// The starts of the newest term and election of the body of an office that have begun; of its post
    /// where it is in no body.
    fn begun_of(&self, it: &Membership) -> Option<(i64, i64)> {
        let seat = self.seat_of(it.organization_id.as_deref(), it.post_id.as_deref())?;
        self.begun().newest.get(&seat).copied()
    }

    /// Whether somebody else came with a later election or term into a post that one person holds.
    fn is_succeeded(&self, it: &Membership, start: Option<&Date>) -> bool {
        let (Some(post), Some(start)) = (&it.post_id, start) else { return false };
        let area = self.office_area(it).map(str::to_owned);
        let last = self.begun().last.get(&(post.clone(), area));
        it.end_date.is_none()
            && last.is_some_and(|(since, who)| {
                *since > self.settings.zone.instant(start) && it.person_id.as_ref() != Some(who)
            })
    }

    /// Whether one person holds a post, by what the post or one of its contests says.
    fn is_of_one(&self, post: &str) -> bool {
        let own = self.directory.post(Some(post)).and_then(|post| post.seats);
        own.map_or_else(
            || {
                let mut all = self.directory.contests.iter();
                all.any(|it| it.post_id.as_deref() == Some(post) && it.seats == Some(1))
            },
            |seats| seats == 1,
        )
    }

    fn find_begun(&self) -> Begun {
        let mut begun = Begun::default();
        let Some(now) = self.shelf.newest() else { return begun };
        let directory = &self.directory;
        let has_begun = |event: &Option<String>| {
            let event = directory.events.get(event.as_deref()?)?;
            event.start_date.as_ref().is_some_and(|start| self.is_over(start, now)).then_some(event)
        };
        let held = directory.memberships.iter().map(|it| {
            let seat = self.seat_of(it.organization_id.as_deref(), it.post_id.as_deref());
            (seat, &it.event_id)
        });
        let counted = directory.seat_counts.iter();
        let counted =
            counted.map(|it| (self.seat_of(it.legislature_id.as_deref(), None), &it.event_id));
        let decided = directory.contests.iter();
        let decided = decided.map(|it| (self.seat_of(None, it.post_id.as_deref()), &it.event_id));
        let won = directory.candidacies.iter();
        let won = won.filter(|it| it.status == Some(CandidacyStatus::Elected));
        let won = won.map(|it| (self.seat_of(None, it.post_id.as_deref()), &it.event_id));
        for (seat, event) in held.chain(counted).chain(decided).chain(won) {
            let (Some(seat), Some(event)) = (seat, has_begun(event)) else { continue };
            let (term, election) = begun.newest.entry(seat).or_insert((i64::MIN, i64::MIN));
            let newest = if directory.is_election(event) { election } else { term };
            *newest = self.begins(event).max(*newest);
        }
        let mut of_one: BTreeMap<&str, bool> = BTreeMap::new();
        for it in &directory.memberships {
            let (Some(post), Some(event)) = (&it.post_id, has_begun(&it.event_id)) else {
                continue;
            };
            let Some(person) = &it.person_id else { continue };
            // Who is elected may not have come into office yet.
            if it.start_date.as_ref().is_some_and(|start| self.is_over(now, start))
                || !*of_one.entry(post).or_insert_with(|| self.is_of_one(post))
            {
                continue;
            }
            let key = (post.clone(), self.office_area(it).map(str::to_owned));
            let last = begun.last.entry(key).or_insert_with(|| (i64::MIN, person.clone()));
            if self.begins(event) > last.0 {
                *last = (self.begins(event), person.clone());
            }
        }
        begun
    }

    /// Whether a membership tells of a party that the person belongs to now: it holds, and the person has
    /// not stood without a party since. `left` is when that was.
    pub(crate) fn still_belongs(&self, it: &Membership, left: Option<i64>) -> bool {
        if self.tense(it) != Tense::Open {
            return false;
        }
        let event = it.event_id.as_deref().and_then(|id| self.directory.events.get(id));
        let since = it.start_date.as_ref().map(|date| self.settings.zone.instant(date));
        let since = since.or_else(|| event.map(|event| self.begins(event)));
        left.is_none_or(|left| since.is_some_and(|since| since > left))
    }

    /// When somebody last stood without a party; without a date it counts as just now.
    pub(crate) fn stood_alone(&self, person: &str) -> Option<i64> {
        let stood = self.directory.stood_by.of(person).iter();
        let alone = stood
            .filter_map(|&place| self.directory.candidacies.get(place))
            .filter(|it| it.independent == Some(true) && it.party_ids.is_empty());
        alone
            .map(|it| match self.starts(it.event_id.as_deref()) {
                i64::MIN => i64::MAX,
                known => known,
            })
            .max()
    }

    /// Whether a party exists no longer.
    pub(crate) fn is_dissolved(&self, body: usize) -> bool {
        let it = self.directory.organizations.all().get(body);
        let end = it.and_then(|it| it.dissolution_date.as_ref());
        match (end, self.shelf.newest()) {
            (Some(end), Some(now)) => self.is_over(end, now),
            (Some(_), None) => true,
            (None, _) => false,
        }
    }

    /// When an election or term starts, in seconds since the beginning of 1970, for ordering by time;
    /// unknown ones come before all others.
    pub(crate) fn starts(&self, event: Option<&str>) -> i64 {
        let event = event.and_then(|id| self.directory.events.get(id));
        let date = event.and_then(|event| event.start_date.as_ref().or(event.end_date.as_ref()));
        date.map_or(i64::MIN, |date| self.settings.zone.instant(date))
    }

    /// When an election or term that says so starts.
    fn begins(&self, event: &Event) -> i64 {
        event.start_date.as_ref().map_or(i64::MIN, |date| self.settings.zone.instant(date))
    }

    /// Whether a date was over when another one began, by the publication's clock.
    pub(crate) fn is_over(&self, date: &Date, at: &Date) -> bool {
        is_before(date, at, &self.settings.zone)
    }
}

/// Whether a date was over when another one began. A year, a month or a day is over at its end.
fn is_before(date: &Date, other: &Date, zone: &Zone) -> bool {
    end(date, zone) <= zone.instant(other)
}

/// The moment at which a year, a month or a day is over in a zone.
fn end(date: &Date, zone: &Zone) -> i64 {
    let number = |from: usize, to: usize| -> Option<u32> { date.0.get(from..to)?.parse().ok() };
    let year = number(0, 4).unwrap_or(0);
    let next = match (date.precision(), number(5, 7)) {
        // No date is behind the last year that has four digits.
        (Precision::Year | Precision::Month, _) if year >= 9999 => return i64::MAX,
        (Precision::Year, _) | (Precision::Month, Some(12) | None) => {
            format!("{:04}", year.saturating_add(1))
        }
        (Precision::Month, Some(month)) => {
            format!("{year:04}-{:02}", month.saturating_add(1))
        }
        (Precision::Day, _) => {
            let shown = moment(date, 0).saturating_add(86_400);
            return shown.saturating_sub(zone.ahead(shown));
        }
        (Precision::Moment, _) => return zone.instant(date),
    };
    zone.instant(&Date(next))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::zones::Zones;

    #[test]
    fn a_year_ends_at_its_end() {
        for (date, other, expected) in [
            ("2024", "2024-12-31", false),
            ("2024", "2025-01-01", true),
            ("2024", "2025", true),
            ("2024-02", "2024-02-29", false),
            ("2024-02", "2024-03-01", true),
            ("2024-12", "2024-12-31", false),
            ("2024-12", "2025-01-01", true),
            ("2024-02-14", "2024-02-14T12:00:00Z", false),
            ("2024-02-14", "2024-02-15", true),
            ("2024-02-14T08:00:00+07:00", "2024-02-14T08:00:00+07:00", true),
            ("9999", "9999-12-31", false),
            // 15 February in Jakarta already, and still the fourteenth.
            ("2024-02-14", "2024-02-14T18:00:00Z", true),
            ("2024-02", "2024-02-29T17:00:00Z", true),
            ("2024-02-14", "2024-02-14T16:59:59Z", false),
            ("2024-02-14T18:00:00Z", "2024-02-15", false),
        ] {
            let [date, other] = [date, other].map(|text| Date(text.to_owned()));
            let zone = Zone::new("Asia/Jakarta", Zones::default());
            assert_eq!(is_before(&date, &other, &zone), expected, "{date:?} before {other:?}");
        }
    }
}
