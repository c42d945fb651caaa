//! Whether people and bodies were there at the time at which something is told of them.
//!
//! Dates are compared only as far as they are written: a year is over at its end, so that what happens in
//! the year of a birth or of a founding is no contradiction.

use std::collections::BTreeMap;

use warta_page::date::Date;
use warta_page::directory::{CandidacyStatus, OfficeName, Tense};
use warta_page::id::{AreaId, EventId, OrganizationId, PersonId, PostId};

use crate::clock::Clock;
use crate::findings;
use warta_bundle::model::{
    BallotChoice, Candidacy, Event, Membership, Organization, Origin, Person,
};
use warta_publication::Pages;
use warta_publication::library::Library;
use warta_publication::validate::Found;

/// Below this age nobody stands for an office anywhere.
const YOUNGEST: u32 = 16;

/// Checks memberships, candidacies and seat counts against the dates of people, bodies and terms.
pub(super) fn check(pages: &Pages<'_>, clock: Option<&Clock>, found: &mut Found) {
    let library = pages.library();
    let directory = &library.directory;
    let terms = Terms { library };
    for it in directory.persons.all() {
        for (what, field, date) in [
            ("lint-date-birth", "birth_date", &it.birth_date),
            ("lint-date-death", "death_date", &it.death_date),
        ] {
            if let (Some(clock), Some(date)) = (clock, date)
                && clock.is_future(date)
            {
                found.push(findings::future_date(what, &it.origin.at(field)));
            }
        }
    }
    for it in &directory.memberships {
        terms.membership(it, found);
        // The label says it in the words of the publication.
        if let Some(role) = it.role.as_deref().filter(|_| it.label.is_none()) {
            of_programs(role, pages.role(it).as_ref(), &it.origin, found);
        }
    }
    for it in directory.posts.all() {
        if let Some(role) = it.role.as_deref().filter(|_| it.label.is_none()) {
            of_programs(role, pages.office_name(Some(&it.id)).as_ref(), &it.origin, found);
        }
    }
    for it in &directory.candidacies {
        terms.candidacy(it, found);
    }
    for it in &directory.contests {
        let post = directory.post(it.post_id.as_ref());
        let end = post.and_then(|post| Some((post.end_date.as_ref()?, &post.origin)));
        if let (Some((end, post)), Some(day)) = (end, terms.day(it.event_id.as_ref()))
            && library.settings.is_over(end, day)
        {
            found.push(findings::no_longer(
                "lint-time-the-post",
                "lint-time-election-to-it",
                &it.origin.at("post_id"),
                &post.at("end_date"),
            ));
        }
    }
    for it in &directory.seat_counts {
        let Some(day) = terms.day(it.event_id.as_ref()) else { continue };
        for (field, id) in [("party_id", &it.party_id), ("legislature_id", &it.legislature_id)] {
            if let Some(body) = terms.body(id.as_ref()) {
                terms.exists(body, day, "lint-time-figure", &it.origin.at(field), found);
            }
        }
    }
    several_in_one(pages, found);
    several_parties(pages, found);
}

/// People who belong to several parties at once. A coalition is none.
fn several_parties(pages: &Pages<'_>, found: &mut Found) {
    let directory = &pages.library().directory;
    let bodies = directory.organizations.all();
    for (place, person) in directory.persons.all().iter().enumerate() {
        let mut parties = pages.belongs_to(place);
        parties.retain(|&at| {
            let kind = bodies.get(at).and_then(|body| body.classification.as_deref());
            kind.is_some_and(|kind| kind.eq_ignore_ascii_case("party"))
        });
        if parties.len() < 2 {
            continue;
        }
        let left = pages.stood_alone(&person.id);
        let held = directory.held_by.of(&person.id).iter();
        let mut all = held.filter_map(|&at| directory.memberships.get(at)).filter_map(|it| {
            let of = |id: Option<&OrganizationId>| {
                directory.party_of(directory.organizations.place(id?)?)
            };
            let party = of(it.on_behalf_of_id.as_ref()).or_else(|| of(directory.body_of(it)))?;
            let counts = parties.contains(&party) && pages.still_belongs(it, left);
            counts.then_some((party, it))
        });
        let Some((first, one)) = all.next() else { continue };
        if let Some((_, other)) = all.find(|(party, _)| *party != first) {
            let names: Vec<String> = parties
                .iter()
                .filter_map(|&at| bodies.get(at))
                .map(|body| warta_diagnostics::quoted(&body.name))
                .collect();
            found.push(findings::two_parties(&person.name, &names, &other.origin, &one.origin));
        }
    }
}

/// A role that pages show with the words of programs.
fn of_programs(written: &str, shown: Option<&OfficeName>, origin: &Origin, found: &mut Found) {
    if let Some(OfficeName::Written(shown)) = shown
        && written.contains('_')
        && *shown == written.replace('_', " ")
    {
        found.push(findings::role_of_programs(written, shown, "role", origin));
    }
}

struct Terms<'a> {
    library: &'a Library,
}

impl<'a> Terms<'a> {
    fn event(&self, id: Option<&EventId>) -> Option<&'a Event> {
        self.library.directory.events.get(id?)
    }

    fn body(&self, id: Option<&OrganizationId>) -> Option<&'a Organization> {
        self.library.directory.organizations.get(id?)
    }

    fn person(&self, id: Option<&PersonId>) -> Option<&'a Person> {
        self.library.directory.persons.get(id?)
    }

    /// The first day of an event.
    fn day(&self, event: Option<&EventId>) -> Option<&'a Date> {
        self.event(event)?.start_date.as_ref()
    }

    fn membership(&self, it: &Membership, found: &mut Found) {
        let library = self.library;
        let event = self.event(it.event_id.as_ref());
        let term = event.filter(|event| !library.directory.is_election(event));
        let own = it.start_date.as_ref().map(|start| (start, it.origin.at("start_date")));
        let of_event = || Some((event?.start_date.as_ref()?, it.origin.at("event_id")));
        let start = own.clone().or_else(of_event);
        let end = it.end_date.as_ref().map(|end| (end, it.origin.at("end_date")));
        if let (Some(term), Some((start, at))) = (term, &own)
            && term.end_date.as_ref().is_some_and(|over| library.settings.is_over(over, start))
        {
            found.push(findings::outside_term(
                "lint-time-begins-after",
                at,
                &term.origin.at("end_date"),
            ));
        }
        if let (Some(term), Some((end, at))) = (term, &end)
            && term.start_date.as_ref().is_some_and(|begin| library.settings.is_over(end, begin))
        {
            found.push(findings::outside_term(
                "lint-time-ends-before",
                at,
                &term.origin.at("start_date"),
            ));
        }
        if let Some(person) = self.person(it.person_id.as_ref()) {
            let begins_late = start.as_ref().is_some_and(|(start, at)| {
                self.lives(person, start, "lint-time-office", at, found)
            });
            if let (Some((end, at)), Some(died), false) = (&end, &person.death_date, begins_late)
                && library.settings.is_over(died, end)
            {
                let death = person.origin.at("death_date");
                found.push(findings::after_death("lint-time-office-that-ends", at, &death));
            }
        }
        if let Some(body) = self.body(library.directory.body_of(it)) {
            let begins_late = start
                .as_ref()
                .is_some_and(|(start, at)| self.exists(body, start, "lint-time-office", at, found));
            if let (Some((end, at)), Some(over), false) =
                (&end, &body.dissolution_date, begins_late)
                && library.settings.is_over(over, end)
            {
                found.push(findings::no_longer(
                    "lint-time-the-body",
                    "lint-time-office-that-ends",
                    at,
                    &body.origin.at("dissolution_date"),
                ));
            }
        }
        // Somebody may have changed to a new party in the middle of a term.
        if let Some(party) = self.body(it.on_behalf_of_id.as_ref()) {
            let over = end.map(|(end, _)| end).or_else(|| term?.end_date.as_ref());
            let founded = party.founding_date.as_ref();
            if let (Some(over), Some(founded)) = (over, founded)
                && library.settings.is_over(over, founded)
            {
                let at = it.origin.at("on_behalf_of_id");
                found.push(findings::not_yet(
                    "lint-time-office",
                    &at,
                    &party.origin.at("founding_date"),
                ));
            } else if let (Some((start, _)), Some(gone)) = (&start, &party.dissolution_date)
                && library.settings.is_over(gone, start)
            {
                found.push(findings::no_longer(
                    "lint-time-the-party",
                    "lint-time-office-for-it",
                    &it.origin.at("on_behalf_of_id"),
                    &party.origin.at("dissolution_date"),
                ));
            }
        }
    }

    fn candidacy(&self, it: &Candidacy, found: &mut Found) {
        let Some(day) = self.day(it.event_id.as_ref()) else { return };
        if it.choice != Some(BallotChoice::EmptyColumn) {
            for (field, id) in
                [("person_id", &it.person_id), ("running_mate_id", &it.running_mate_id)]
            {
                let Some(person) = self.person(id.as_ref()) else { continue };
                let at = it.origin.at(field);
                // Whoever died before the day may still be on the ballot paper.
                let won = it.status == Some(CandidacyStatus::Elected);
                if won {
                    self.lives(person, day, "lint-time-election", &at, found);
                } else if let Some(born) = &person.birth_date
                    && self.library.settings.is_over(day, born)
                {
                    found.push(findings::before_birth(
                        "lint-time-candidacy",
                        &at,
                        &person.origin.at("birth_date"),
                    ));
                }
                if let Some(age) = self.age(person, day) {
                    let born = person.origin.at("birth_date");
                    found.push(findings::too_young(age, &at, &born));
                }
            }
        }
        for (nth, id) in it.party_ids.iter().enumerate() {
            if let Some(party) = self.body(Some(id)) {
                let at = it.origin.at("party_ids").at(nth);
                self.exists(party, day, "lint-time-nomination", &at, found);
            }
        }
    }

    /// The age at which somebody stands, where nobody stands at it.
    fn age(&self, person: &Person, day: &Date) -> Option<u32> {
        let year = |date: &Date| -> Option<u32> { date.0.get(..4)?.parse().ok() };
        let age = year(day)?.checked_sub(year(person.birth_date.as_ref()?)?)?;
        let born = !self.library.settings.is_over(day, person.birth_date.as_ref()?);
        (born && age < YOUNGEST).then_some(age)
    }

    /// Reports what is told of somebody at a time at which they did not live; gives whether it did.
    fn lives(
        &self,
        person: &Person,
        at: &Date,
        what: &str,
        origin: &Origin,
        found: &mut Found,
    ) -> bool {
        if let Some(born) = &person.birth_date
            && self.library.settings.is_over(at, born)
        {
            found.push(findings::before_birth(what, origin, &person.origin.at("birth_date")));
            return true;
        }
        let died = person.death_date.as_ref();
        let dead = died.is_some_and(|died| self.library.settings.is_over(died, at));
        if dead {
            found.push(findings::after_death(what, origin, &person.origin.at("death_date")));
        }
        dead
    }

    /// Reports what is told of a body at a time at which there was none; gives whether it did.
    fn exists(
        &self,
        body: &Organization,
        at: &Date,
        what: &str,
        origin: &Origin,
        found: &mut Found,
    ) -> bool {
        if let Some(founded) = &body.founding_date
            && self.library.settings.is_over(at, founded)
        {
            found.push(findings::not_yet(what, origin, &body.origin.at("founding_date")));
            return true;
        }
        let over = body.dissolution_date.as_ref();
        let gone = over.is_some_and(|over| self.library.settings.is_over(over, at));
        if gone {
            let over = body.origin.at("dissolution_date");
            found.push(findings::no_longer("lint-time-the-body", what, origin, &over));
        }
        gone
    }
}

/// Several people who hold a post for one, each without an end.
fn several_in_one(pages: &Pages<'_>, found: &mut Found) {
    let directory = &pages.library().directory;
    let mut of_one: BTreeMap<&PostId, bool> = BTreeMap::new();
    let mut holders: BTreeMap<(&PostId, Option<&AreaId>), &Membership> = BTreeMap::new();
    for it in &directory.memberships {
        let (Some(post), Some(person)) = (it.post_id.as_ref(), it.person_id.as_ref()) else {
            continue;
        };
        if !*of_one.entry(post).or_insert_with(|| pages.is_of_one(post))
            || pages.tense(it) != Tense::Open
            || pages.is_acting(it)
        {
            continue;
        }
        let key = (post, pages.office_area(it));
        let first = *holders.entry(key).or_insert(it);
        if first.person_id.as_ref() != Some(person) {
            found.push(findings::two_in_one(&it.origin, &first.origin));
        }
    }
}
