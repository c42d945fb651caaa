//! Whether an office has ended or is still to come, and which parties somebody belongs to.
//!
//! The newest article stands for the present: a library knows no clock. Where no article has a date,
//! nothing is past but what needs no clock: the offices of somebody with a date of death, and a party with a
//! date of dissolution. An office into which somebody else came later is then told as neither held nor past.
//! Days begin and end when they do in the zone of the publication.

use std::collections::BTreeMap;

use warta_page::date::Date;
use warta_page::directory::{CandidacyStatus, OfficeName, Tense};
use warta_page::id::{EventId, OrganizationId, PersonId, PostId};

use crate::pages::Pages;
use crate::pages::begun::Begun;
use crate::pages::roles::{is_acting, is_former, is_of_one, last_year, of_pair};
use warta_bundle::model::{Event, Membership};

impl Pages<'_> {
    /// When an office is held.
    pub fn tense(&self, it: &Membership) -> Tense {
        let directory = &self.library.directory;
        let person = it.person_id.as_ref().and_then(|id| directory.persons.get(id));
        let died = person.and_then(|person| person.death_date.as_ref());
        if died.is_some_and(|date| self.has_come(date)) {
            return Tense::Past;
        }
        let post = directory.post(it.post_id.as_ref());
        let of_post = post.map(|post| [&post.label, &post.role]).into_iter().flatten();
        let roles = || [&it.label, &it.role].into_iter().chain(of_post.clone()).flatten();
        if roles().any(|role| is_former(role)) {
            return Tense::Past;
        }
        let last_year = roles().find_map(|role| last_year(role));
        let term = self.term_of(it);
        let event = it.event_id.as_ref().and_then(|id| directory.events.get(id));
        let start = it.start_date.as_ref().or_else(|| event?.start_date.as_ref());
        // Terms of one body follow each other.
        let ended = term.is_some_and(|term| {
            self.end_of_term(it).is_none()
                && self.begun_of(it).is_some_and(|(newest, _)| self.begins(term) < newest)
        });
        // A seat that was won at an election before the last one may be somebody else's by now.
        let again = event.is_some_and(|event| {
            term.is_none()
                && it.end_date.is_none()
                && self.begun_of(it).is_some_and(|(_, newest)| self.begins(event) < newest)
        });
        let unread = self.has_unread_end(it);
        let Some(now) = self.library.article_index.newest() else {
            let ends = self.end_of_term(it).is_some();
            let changed =
                ended || again || self.is_followed(it, start) || self.is_promoted(it, start);
            let doubtful = unread || ends || last_year.is_some() || changed;
            return if doubtful { Tense::Unknown } else { Tense::Open };
        };
        let body = directory.body_of(it).and_then(|id| directory.organizations.get(id));
        let ends = [
            self.end_of_term(it),
            last_year.as_ref(),
            // An office ends with the body and with the post at the latest.
            body.and_then(|body| body.dissolution_date.as_ref()),
            post.and_then(|post| post.end_date.as_ref()),
        ];
        if ends.into_iter().flatten().any(|end| self.library.settings.is_over(end, now)) {
            return Tense::Past;
        }
        let starts_of = [start, post.and_then(|post| post.start_date.as_ref())];
        if starts_of.into_iter().flatten().any(|start| self.library.settings.is_over(now, start)) {
            return Tense::Coming;
        }
        if ended || self.is_succeeded(it, start) || self.is_promoted(it, start) {
            return Tense::Past;
        }
        // A term without dates may be any.
        let undated = start.is_none()
            && it.end_date.is_none()
            && term.is_some_and(|term| term.end_date.is_none());
        let doubtful = unread || again || undated || self.is_followed(it, start);
        if doubtful { Tense::Unknown } else { Tense::Open }
    }

    /// Whether an end of an office is written that can't be read: its own, that of its term, body or post, or
    /// the death of who holds it.
    fn has_unread_end(&self, it: &Membership) -> bool {
        let directory = &self.library.directory;
        let person = it.person_id.as_ref().and_then(|id| directory.persons.get(id));
        let body = directory.body_of(it).and_then(|id| directory.organizations.get(id));
        let post = directory.post(it.post_id.as_ref());
        let term = self.term_of(it).filter(|_| it.end_date.is_none());
        it.has_unread_end
            || person.is_some_and(|person| person.has_unread_end)
            || body.is_some_and(|body| body.has_unread_end)
            || post.is_some_and(|post| post.has_unread_end)
            || term.is_some_and(|term| term.has_unread_end)
    }

    /// The term that an office is for; `None` where its event is an election.
    pub(super) fn term_of(&self, it: &Membership) -> Option<&Event> {
        let event = self.library.directory.events.get(it.event_id.as_ref()?)?;
        (!self.library.directory.is_election(event)).then_some(event)
    }

    /// When an office ends: as it says itself, or else with its term.
    fn end_of_term<'a>(&'a self, it: &'a Membership) -> Option<&'a Date> {
        it.end_date.as_ref().or_else(|| self.term_of(it)?.end_date.as_ref())
    }

    /// Whether a date is not behind the newest article. Without dated articles every date has come.
    pub(crate) fn has_come(&self, date: &Date) -> bool {
        self.library
            .article_index
            .newest()
            .is_none_or(|now| !self.library.settings.is_over(now, date))
    }

    /// What is elected anew as one: the body, or else the post. The first says which of the two it is.
    fn seat_of(
        &self,
        body: Option<&OrganizationId>,
        post: Option<&PostId>,
    ) -> Option<(bool, String)> {
        let of_post = || self.library.directory.post(post)?.organization_id.as_ref();
        match body.or_else(of_post) {
            Some(body) => Some((true, body.to_string())),
            None => Some((false, post?.to_string())),
        }
    }

    fn begun(&self) -> &Begun {
        self.cache.begun.get_or_init(|| self.find_begun())
    }

    /// The starts of the newest term and election of the body of an office that have begun; of its post
    /// where it is in no body.
    fn begun_of(&self, it: &Membership) -> Option<(i64, i64)> {
        let seats = self.seat_of_member(it).into_iter().chain(self.seats_of_pair(it));
        let known = seats.filter_map(|seat| self.begun().newest.get(&seat).copied());
        known.reduce(|one, other| (one.0.max(other.0), one.1.max(other.1)))
    }

    /// What a membership is elected anew with; where it names neither a body nor a post, its role in its
    /// area.
    fn seat_of_member(&self, it: &Membership) -> Option<(bool, String)> {
        let seat = self.seat_of(it.organization_id.as_ref(), it.post_id.as_ref());
        seat.or_else(|| {
            let role = self.role(it)?;
            let area = self.office_area(it)?;
            Some((false, format!("\u{0}{}\u{0}{area}", role_key(&role))))
        })
    }

    /// The posts that somebody came into office with as the running mate of who stood for them: a deputy
    /// goes when the pair goes.
    fn seats_of_pair(&self, it: &Membership) -> Vec<(bool, String)> {
        let (Some(person), Some(event)) = (it.person_id.as_ref(), it.event_id.as_ref()) else {
            return Vec::new();
        };
        let area = self.office_area(it);
        let stood = self.library.directory.stood_by.of(person).iter();
        stood
            .filter_map(|&place| self.library.directory.candidacies.get(place))
            .filter(|own| {
                let other = self.candidacy_area(own);
                own.running_mate_id.as_ref() == Some(person)
                    && own.event_id.as_ref() == Some(event)
                    && (area.is_none() || other.is_none() || area == other)
            })
            .filter_map(|own| self.seat_of(None, own.post_id.as_ref()))
            .collect()
    }

    /// Whether somebody else came with a later election or term into a post that one person holds.
    fn is_succeeded(&self, it: &Membership, start: Option<&Date>) -> bool {
        let (Some(post), Some(start)) = (&it.post_id, start) else { return false };
        let area = self.office_area(it).cloned();
        let last = self.begun().last.get(&(post.clone(), area));
        it.end_date.is_none()
            && last.is_some_and(|(since, who)| {
                *since > self.library.settings.zone.instant(start)
                    && it.person_id.as_ref() != Some(who)
            })
    }

    /// Whether somebody else came later into an office that one person holds. Without an election or a term
    /// nobody can tell whether that was a deputy for a time.
    fn is_followed(&self, it: &Membership, start: Option<&Date>) -> bool {
        let Some(start) = start else { return false };
        let later = self.single_office(it).and_then(|office| self.begun().later.get(&office));
        it.end_date.is_none()
            && later.is_some_and(|(since, who)| {
                *since > self.library.settings.zone.instant(start)
                    && it.person_id.as_ref() != Some(who)
            })
    }

    /// Whether the same person came later into the other office of a pair: a deputy who becomes regent is no
    /// longer the deputy. Whoever only acts as regent still is.
    fn is_promoted(&self, it: &Membership, start: Option<&Date>) -> bool {
        let (Some(person), Some(start), None) = (it.person_id.as_ref(), start, &it.end_date) else {
            return false;
        };
        let Some((head, deputy)) = self.role(it).and_then(|role| of_pair(&role)) else {
            return false;
        };
        let (area, body) = (self.office_area(it), self.library.directory.body_of(it));
        let zone = &self.library.settings.zone;
        let held = self.library.directory.held_by.of(person).iter();
        held.filter_map(|&place| self.library.directory.memberships.get(place)).any(|other| {
            let same_place = match (area, self.office_area(other)) {
                (Some(area), Some(other)) => area == other,
                _ => body.is_some() && body == self.library.directory.body_of(other),
            };
            let event =
                other.event_id.as_ref().and_then(|id| self.library.directory.events.get(id));
            let since = other.start_date.as_ref().or_else(|| event?.start_date.as_ref());
            same_place
                && !self.is_acting(other)
                && self.role(other).and_then(|role| of_pair(&role)) == Some((head.clone(), !deputy))
                && since.is_some_and(|since| {
                    zone.instant(since) > zone.instant(start) && self.has_come(since)
                })
        })
    }

    /// An office by its post and area, or else by its role, body and area. Which of them are held by one
    /// person is not looked at.
    fn single_office(&self, it: &Membership) -> Option<[String; 3]> {
        let area = self.office_area(it);
        fn text<T: ToString>(it: Option<&T>) -> String {
            it.map(T::to_string).unwrap_or_default()
        }
        if let Some(post) = &it.post_id {
            return Some([post.to_string(), String::new(), text(area)]);
        }
        let body = it.organization_id.as_ref();
        let role = self.role(it).filter(|_| body.is_some() || area.is_some())?;
        Some([format!("\u{0}{}", role_key(&role)), text(body), text(area)])
    }

    /// Whether somebody holds an office in the place of another, or until another comes.
    pub fn is_acting(&self, it: &Membership) -> bool {
        [&it.label, &it.role].into_iter().flatten().any(|role| is_acting(role))
    }

    /// Whether one person holds a post, by what the post or one of its contests says.
    pub fn is_of_one(&self, post: &PostId) -> bool {
        let own = self.library.directory.post(Some(post)).and_then(|post| post.seats);
        own.map_or_else(
            || {
                let mut all = self.library.directory.contests.iter();
                all.any(|it| it.post_id.as_ref() == Some(post) && it.seats == Some(1))
            },
            |seats| seats == 1,
        )
    }

    fn find_begun(&self) -> Begun {
        let mut begun = Begun::default();
        // Without a newest article nothing is still to come.
        let now = self.library.article_index.newest();
        let has_come =
            |start: &Date| now.is_none_or(|now| self.library.settings.is_over(start, now));
        let directory = &self.library.directory;
        let has_begun = |event: &Option<EventId>| {
            let event = directory.events.get(event.as_ref()?)?;
            event.start_date.as_ref().is_some_and(has_come).then_some(event)
        };
        let held = directory.memberships.iter().map(|it| (self.seat_of_member(it), &it.event_id));
        let counted = directory.seat_counts.iter();
        let counted =
            counted.map(|it| (self.seat_of(it.legislature_id.as_ref(), None), &it.event_id));
        let decided = directory.contests.iter();
        let decided = decided.map(|it| (self.seat_of(None, it.post_id.as_ref()), &it.event_id));
        let won = directory.candidacies.iter();
        let won = won.filter(|it| it.status == Some(CandidacyStatus::Elected));
        let won = won.map(|it| (self.seat_of(None, it.post_id.as_ref()), &it.event_id));
        for (seat, event) in held.chain(counted).chain(decided).chain(won) {
            let (Some(seat), Some(event)) = (seat, has_begun(event)) else { continue };
            let (term, election) = begun.newest.entry(seat).or_insert((i64::MIN, i64::MIN));
            let newest = if directory.is_election(event) { election } else { term };
            *newest = self.begins(event).max(*newest);
        }
        let mut of_one: BTreeMap<&PostId, bool> = BTreeMap::new();
        for it in &directory.memberships {
            let Some(person) = &it.person_id else { continue };
            // Who is elected may not have come into office yet.
            let to_come =
                |start: &Date| now.is_some_and(|now| self.library.settings.is_over(now, start));
            if it.start_date.as_ref().is_some_and(to_come) {
                continue;
            }
            let said = it
                .post_id
                .as_ref()
                .is_some_and(|post| *of_one.entry(post).or_insert_with(|| self.is_of_one(post)));
            let event = has_begun(&it.event_id);
            let own = it.start_date.as_ref().filter(|start| has_come(start));
            let start = own.map(|start| self.library.settings.zone.instant(start));
            let start = start.or_else(|| event.map(|event| self.begins(event)));
            let single = said || self.role(it).is_some_and(|role| is_of_one(&role));
            if let (Some(start), true, false) = (start, single, self.is_acting(it))
                && let Some(office) = self.single_office(it)
            {
                let later = begun.later.entry(office).or_insert_with(|| (start, person.clone()));
                if start > later.0 {
                    *later = (start, person.clone());
                }
            }
            let (Some(post), Some(event), true) = (&it.post_id, event, said) else { continue };
            let key = (post.clone(), self.office_area(it).cloned());
            let last = begun.last.entry(key).or_insert_with(|| (i64::MIN, person.clone()));
            if self.begins(event) > last.0 {
                *last = (self.begins(event), person.clone());
            }
        }
        begun
    }

    /// Whether a membership tells of a party that the person belongs to now: it holds, and the person has
    /// not stood without a party since. `left` is when that was.
    pub fn still_belongs(&self, it: &Membership, left: Option<i64>) -> bool {
        if self.tense(it) != Tense::Open {
            return false;
        }
        let event = it.event_id.as_ref().and_then(|id| self.library.directory.events.get(id));
        let since = it.start_date.as_ref().map(|date| self.library.settings.zone.instant(date));
        let since = since.or_else(|| event.map(|event| self.begins(event)));
        left.is_none_or(|left| since.is_some_and(|since| since > left))
    }

    /// When somebody last stood without a party; without a date it counts as just now.
    pub fn stood_alone(&self, person: &PersonId) -> Option<i64> {
        let stood = self.library.directory.stood_by.of(person).iter();
        let alone = stood
            .filter_map(|&place| self.library.directory.candidacies.get(place))
            .filter(|it| it.stands_alone() == Some(true));
        alone
            .map(|it| match self.starts(it.event_id.as_ref()) {
                i64::MIN => i64::MAX,
                known => known,
            })
            .max()
    }

    /// Whether a party exists no longer.
    pub(crate) fn is_dissolved(&self, body: usize) -> bool {
        let it = self.library.directory.organizations.all().get(body);
        // At what time it was dissolved may be unknown; that it was is said.
        if it.is_some_and(|it| it.has_unread_end) {
            return true;
        }
        let end = it.and_then(|it| it.dissolution_date.as_ref());
        match (end, self.library.article_index.newest()) {
            (Some(end), Some(now)) => self.library.settings.is_over(end, now),
            (Some(_), None) => true,
            (None, _) => false,
        }
    }

    /// When an election or term that says so starts.
    fn begins(&self, event: &Event) -> i64 {
        event.start_date.as_ref().map_or(i64::MIN, |date| self.library.settings.zone.instant(date))
    }
}

/// A role as a text by which the same ones are found.
fn role_key(role: &OfficeName) -> String {
    match role {
        OfficeName::Written(text) => text.trim().to_lowercase(),
        OfficeName::Known(role) => format!("{role:?}"),
    }
}
