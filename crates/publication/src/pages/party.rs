//! Parties and other bodies: their cards and their pages.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use warta_page::directory::{Office, PartyPage, Seats, Tense};
use warta_page::id::{AreaId, OrganizationId};
use warta_page::sidebar::PartyCard;
use warta_page::view::View;

use crate::library::order::{Natural, natural};
use crate::library::places::distinct;
use crate::mentions::Entity;
use crate::pages::Pages;
use crate::pages::refs::{noted_links, other_names};
use crate::pages::roles::{is_leading, rank};
use crate::sort::sort;
use warta_bundle::model::Membership;

/// How many leaders a card of a sidebar names.
const LEADERS: usize = 6;

/// How many elections a card of a sidebar shows.
const TERMS: usize = 3;

impl Pages<'_> {
    /// A party's card beside something that is about an area.
    pub(crate) fn party_card(&self, party: usize, area: Option<usize>) -> PartyCard {
        if let Ok(known) = self.cache.parties.lock()
            && let Some(card) = known.get(&(party, area))
        {
            return card.clone();
        }
        let id = &self.library.directory.organizations.all()[party].id;
        let mut leaders = self.leaders_near(party, area);
        leaders.truncate(LEADERS);
        let mut seats = self.seats_near(id, area);
        seats.truncate(TERMS);
        let card = self.card_of(party, self.offices(&leaders), seats);
        if let Ok(mut known) = self.cache.parties.lock() {
            known.insert((party, area), card.clone());
        }
        card
    }

    fn card_of(&self, place: usize, leaders: Vec<Office>, seats: Vec<Seats>) -> PartyCard {
        let it = &self.library.directory.organizations.all()[place];
        PartyCard {
            party: self.organization_ref(&it.id),
            image: self.image_at_once(it.image.as_ref()),
            summary: it.summary.clone(),
            dissolution_date: it.dissolution_date.clone(),
            leaders,
            seats,
            articles: self.counted(self.about_body(place).len()),
        }
    }

    /// The articles about a body or one below it, newest first.
    pub(crate) fn about_body(&self, place: usize) -> &[usize] {
        self.cache.bodies.get(place, self.library.directory.organizations.all().len(), || {
            let below = self.library.directory.organization_tree.downwards(place);
            let ranks = below
                .into_iter()
                .flat_map(|(at, _)| self.about(Entity::Organization(at)))
                .filter_map(|&article| self.library.article_index.rank(article))
                .collect();
            distinct(ranks)
                .into_iter()
                .map(|rank| self.library.article_index.listed()[rank])
                .collect()
        })
    }

    /// Whether somebody leads, or led, the body that a membership is in: by a role of a known rank, or
    /// in a post of an executive.
    fn leads(&self, it: &Membership) -> bool {
        let body = self
            .library
            .directory
            .body_of(it)
            .and_then(|id| self.library.directory.organizations.get(id));
        let governs = it.post_id.is_some()
            && body.is_some_and(|body| body.classification.as_deref() == Some("executive"));
        it.person_id.is_some() && (governs || self.role(it).is_some_and(|role| is_leading(&role)))
    }

    /// Whether somebody who leads or led a body does so still, as far as dates tell.
    fn leads_now(&self, place: usize) -> bool {
        let it = self.library.directory.memberships.get(place);
        it.is_some_and(|it| self.tense(it) == Tense::Open)
    }

    /// Those who lead a body or one below it, by place among the memberships, each with how deep the
    /// body is: the highest body first, then by area, rank and name.
    fn leaders(&self, place: usize) -> Vec<(usize, usize)> {
        let mut all: Vec<(usize, usize)> = Vec::new();
        for (at, depth) in self.library.directory.organization_tree.downwards(place) {
            let id = &self.library.directory.organizations.all()[at].id;
            let held = self.library.directory.held_in.of(id).iter();
            all.extend(
                held.filter(|&&it| self.leads(&self.library.directory.memberships[it]))
                    .map(|&it| (it, depth)),
            );
        }
        sort(&mut all, |&(it, depth)| (depth, self.leader_key(it)));
        all
    }

    fn leader_key(&self, place: usize) -> (Natural, bool, u8, Natural) {
        let it = &self.library.directory.memberships[place];
        let area = self.office_area(it).map(|id| self.area_ref(id).name).unwrap_or_default();
        (
            natural(&area),
            self.tense(it) == Tense::Past,
            self.role(it).map_or(u8::MAX, |role| rank(&role)),
            self.key_of_person(it.person_id.as_ref()),
        )
    }

    /// The leaders at the level of an area, or at the nearest level above it that has any. Without an
    /// area: those of the highest level that has any.
    fn leaders_near(&self, party: usize, area: Option<usize>) -> Vec<usize> {
        let mut all = self.leaders(party);
        all.retain(|&(it, _)| self.leads_now(it));
        let at_depth = |wanted: usize| -> Vec<usize> {
            all.iter().filter(|(_, depth)| *depth == wanted).map(|(it, _)| *it).collect()
        };
        let Some(area) = area else {
            return all.first().map(|&(_, depth)| at_depth(depth)).unwrap_or_default();
        };
        for at in self.library.directory.area_tree.upwards(area) {
            let id = &self.library.directory.areas.all()[at].id;
            let here: Vec<usize> = all
                .iter()
                .map(|(it, _)| *it)
                .filter(|&it| self.office_area(&self.library.directory.memberships[it]) == Some(id))
                .collect();
            if !here.is_empty() {
                return here;
            }
        }
        at_depth(0)
    }

    /// A party's seats in the legislature of an area, or of the nearest area above it that has one of
    /// which something is known.
    fn seats_near(&self, party: &OrganizationId, area: Option<usize>) -> Vec<Seats> {
        let bodies = self.library.directory.organizations.all();
        let seats_of = |areas: Option<&AreaId>| -> Vec<Seats> {
            let here = bodies.iter().filter(|it| it.area_id.as_ref() == areas);
            let legislatures = here.filter(|it| self.library.directory.is_legislature(it));
            legislatures.flat_map(|it| self.seats_in(&it.id, Some(party))).collect()
        };
        let Some(area) = area else { return self.seats_for(party) };
        for at in self.library.directory.area_tree.upwards(area) {
            let seats = seats_of(Some(&self.library.directory.areas.all()[at].id));
            if !seats.is_empty() {
                return seats;
            }
        }
        seats_of(None)
    }

    pub(super) fn party_page(&self, id: &OrganizationId, page: u32) -> Option<View> {
        let place = self.library.directory.organizations.place(id)?;
        let it = &self.library.directory.organizations.all()[place];
        let coverage = self.card_list(self.certain(self.about_body(place), &|_| true), page)?;
        let tree = &self.library.directory.organization_tree;
        let bodies = self.library.directory.organizations.all();
        let (leaders, others): (Vec<usize>, Vec<usize>) =
            self.leaders(place).into_iter().map(|(it, _)| it).partition(|&it| self.leads_now(it));
        let seats = if self.library.directory.is_legislature(it) {
            self.seats_in(id, None)
        } else {
            self.seats_for(id)
        };
        // In a table its seats are the sum of all.
        let alone = it.seats.filter(|_| seats.iter().all(|seats| seats.total != it.seats));
        let mut parents: Vec<_> =
            tree.upwards(place).skip(1).map(|at| self.organization_ref(&bodies[at].id)).collect();
        parents.reverse();
        let mut children = tree.children(place).to_vec();
        sort(&mut children, |&at| {
            let area = bodies[at].area_id.as_ref().map(|id| self.area_key(id));
            (area, self.party_key(&bodies[at].id), at)
        });
        let children = children
            .into_iter()
            .map(|at| {
                let area = bodies[at].area_id.as_ref().map(|id| self.area_ref(id));
                (self.organization_ref(&bodies[at].id), area)
            })
            .collect();
        Some(View::Party(Box::new(PartyPage {
            members: self.offices(&self.members(place, &leaders, others)),
            card: self.card_of(place, self.offices(&leaders), seats),
            image: it.image.as_ref().and_then(|image| self.image(image)),
            other_names: other_names(&it.other_names),
            parents,
            children,
            founding_date: it.founding_date.clone(),
            dissolution_date: it.dissolution_date.clone(),
            seats: alone,
            links: noted_links(&it.links),
            candidacies: self.candidacies_by_time(&self.stand_for(place)),
            coverage,
        })))
    }

    /// Those who sit for a body or one below it, those who are in it without leading it, and `others`,
    /// who led it: by area, then by name, the latest term first.
    fn members(&self, place: usize, leaders: &[usize], others: Vec<usize>) -> Vec<usize> {
        let bodies = self.library.directory.organizations.all();
        let leaders = distinct(leaders.to_vec());
        let mut all = others;
        for (at, _) in self.library.directory.organization_tree.downwards(place) {
            all.extend(self.library.directory.held_for.of(&bodies[at].id));
        }
        all.extend(self.library.directory.held_in.of(&bodies[place].id));
        let mut all = distinct(all);
        all.retain(|it| leaders.binary_search(it).is_err());
        sort(&mut all, |&it| self.member_key(it));
        all
    }

    fn member_key(&self, place: usize) -> (Natural, Natural, std::cmp::Reverse<i64>) {
        let it = &self.library.directory.memberships[place];
        let area = self.office_area(it).map(|id| self.area_ref(id).name).unwrap_or_default();
        let start = it.start_date.as_ref().map(|date| self.library.settings.zone.instant(date));
        (
            natural(&area),
            self.key_of_person(it.person_id.as_ref()),
            std::cmp::Reverse(start.unwrap_or(i64::MIN)),
        )
    }

    /// The candidacies that a body or one below it nominates.
    fn stand_for(&self, place: usize) -> Vec<usize> {
        let bodies = self.library.directory.organizations.all();
        let mut all = Vec::new();
        for (at, _) in self.library.directory.organization_tree.downwards(place) {
            all.extend_from_slice(self.library.directory.stood_for.of(&bodies[at].id));
        }
        distinct(all)
    }

    /// Offices of a term: by party, area and person.
    pub(super) fn offices_by_party(&self, places: &[usize]) -> Vec<Office> {
        let mut places = places.to_vec();
        sort(&mut places, |&place| {
            let it = &self.library.directory.memberships[place];
            let party = it.on_behalf_of_id.as_ref();
            (
                party.is_none(),
                party.map(|id| (self.party_key(id), id.to_owned())),
                self.member_key(place),
            )
        });
        self.offices(&places)
    }

    /// Offices of one area: leaders first, then by party and person.
    pub(super) fn offices_at(&self, area: &AreaId) -> Vec<Office> {
        let mut places = self.library.directory.held_at.of(area).to_vec();
        for &body in self.library.directory.seated_at.of(area) {
            let id = &self.library.directory.organizations.all()[body].id;
            let here = self.library.directory.held_in.of(id).iter().copied();
            places.extend(here.filter(|&it| {
                self.office_area(&self.library.directory.memberships[it]) == Some(area)
            }));
        }
        let mut places = distinct(places);
        sort(&mut places, |&place| {
            let it = &self.library.directory.memberships[place];
            let party = it.on_behalf_of_id.as_ref();
            (
                self.tense(it) == Tense::Past,
                !self.leads(it),
                party.map(|id| (self.party_key(id), id.to_owned())),
                self.member_key(place),
            )
        });
        self.offices(&places)
    }
}
