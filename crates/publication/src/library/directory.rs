//! The directory: people, bodies, areas and elections, and who is related to what.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use std::collections::BTreeMap;

use warta_diagnostics::Code;
use warta_page::id::{AreaId, ContestId, EventId, OrganizationId, PersonId, PostId};

use crate::library::table::{Relation, Table};
use crate::library::tree::Tree;
use crate::validate::{Found, findings};
use warta_bundle::model::{
    Area, BallotChoice, Bundle, Candidacy, Contest, Event, Membership, Organization, Origin,
    Person, Post, SeatCount,
};

/// All records of all bundles, with the indexes that pages need.
///
/// References stay ids: whoever draws one asks the table, and shows the bare id where it has none.
#[derive(Debug, Clone)]
pub struct Directory {
    /// The people.
    pub persons: Table<Person>,
    /// Parties, their boards, and other bodies.
    pub organizations: Table<Organization>,
    /// Offices that somebody can hold.
    pub posts: Table<Post>,
    /// Areas, electoral districts among them.
    pub areas: Table<Area>,
    /// Elections and other events.
    pub events: Table<Event>,
    /// Who belonged to what, or held which post, and when.
    pub memberships: Vec<Membership>,
    /// What is voted on.
    pub contests: Vec<Contest>,
    /// Who stands for what.
    pub candidacies: Vec<Candidacy>,
    /// Seats by organization and area.
    pub seat_counts: Vec<SeatCount>,
    /// Which organization is a part of which.
    pub organization_tree: Tree,
    /// Which area lies in which.
    pub area_tree: Tree,
    /// Memberships by person.
    pub held_by: Relation<PersonId>,
    /// Memberships by the body that they are in, be it through a post.
    pub held_in: Relation<OrganizationId>,
    /// Memberships by the party that they are for.
    pub held_for: Relation<OrganizationId>,
    /// Memberships by area, be it through a post.
    pub held_at: Relation<AreaId>,
    /// Memberships by term or election.
    pub held_during: Relation<EventId>,
    /// Candidacies by person, running mates included.
    pub stood_by: Relation<PersonId>,
    /// Candidacies by nominating party.
    pub stood_for: Relation<OrganizationId>,
    /// Organizations by area.
    pub seated_at: Relation<AreaId>,
    /// Posts by organization.
    pub posts_of: Relation<OrganizationId>,
    /// Seat counts by party.
    pub counted_for: Relation<OrganizationId>,
    /// Seat counts by legislature.
    pub counted_in: Relation<OrganizationId>,
    /// Contests by what they decide ([`Directory::contest_key`]).
    pub decided: Relation<String>,
    /// Events at which something is decided.
    voted_at: Relation<EventId>,
    /// The party of each body.
    party_of: Vec<Option<usize>>,
}

impl Directory {
    /// Takes the records out of the bundles.
    pub fn new(bundles: &mut [Bundle], found: &mut Found) -> Directory {
        macro_rules! take {
            ($field:ident) => {
                bundles.iter_mut().flat_map(|bundle| std::mem::take(&mut bundle.$field))
            };
        }
        let persons = Table::new(take!(persons), found);
        let organizations: Table<Organization> = Table::new(take!(organizations), found);
        let posts: Table<Post> = Table::new(take!(posts), found);
        let areas: Table<Area> = Table::new(take!(areas), found);
        let events = Table::new(take!(events), found);
        let contests: Vec<Contest> = take!(contests).collect();
        let candidacies: Vec<Candidacy> = take!(candidacies).collect();
        let organization_tree = Tree::new(&organizations, |it| it.parent_id.as_ref(), found);
        let area_tree = Tree::new(&areas, |it| it.parent_id.as_ref(), found);
        let mut directory = Directory {
            persons,
            organizations,
            posts,
            areas,
            events,
            memberships: take!(memberships).collect(),
            contests: once("contest", contests, |it| (it.id.as_deref(), &it.origin), found),
            candidacies: once("candidacy", candidacies, |it| (it.id.as_deref(), &it.origin), found),
            seat_counts: take!(seat_counts).collect(),
            organization_tree,
            area_tree,
            held_by: Relation::default(),
            held_in: Relation::default(),
            held_for: Relation::default(),
            held_at: Relation::default(),
            held_during: Relation::default(),
            stood_by: Relation::default(),
            stood_for: Relation::default(),
            seated_at: Relation::default(),
            posts_of: Relation::default(),
            counted_for: Relation::default(),
            counted_in: Relation::default(),
            decided: Relation::default(),
            voted_at: Relation::default(),
            party_of: Vec::new(),
        };
        directory.relate();
        directory.find_parties();
        directory
    }

    fn relate(&mut self) {
        for (place, it) in self.memberships.iter().enumerate() {
            let post = it.post_id.as_ref().and_then(|id| self.posts.get(id));
            let body = it.organization_id.as_ref();
            let area = it.area_id.as_ref();
            self.held_by.add(it.person_id.as_ref(), place);
            self.held_in
                .add(body.or_else(|| post.and_then(|post| post.organization_id.as_ref())), place);
            self.held_for.add(it.on_behalf_of_id.as_ref(), place);
            self.held_at.add(area.or_else(|| post.and_then(|post| post.area_id.as_ref())), place);
            self.held_during.add(it.event_id.as_ref(), place);
        }
        for (place, it) in self.candidacies.iter().enumerate() {
            self.voted_at.add(it.event_id.as_ref(), 0);
            // An empty column is nobody, whoever stands beside it by mistake.
            if it.choice != Some(BallotChoice::EmptyColumn) {
                self.stood_by.add(it.person_id.as_ref(), place);
                self.stood_by.add(it.running_mate_id.as_ref(), place);
            }
            for party in it.nominated_by() {
                self.stood_for.add(Some(party), place);
            }
        }
        for (place, it) in self.organizations.all().iter().enumerate() {
            self.seated_at.add(it.area_id.as_ref(), place);
        }
        for (place, it) in self.posts.all().iter().enumerate() {
            self.posts_of.add(it.organization_id.as_ref(), place);
        }
        for (place, it) in self.contests.iter().enumerate() {
            let (post, event) = (it.post_id.as_ref(), it.event_id.as_ref());
            let area = self.area_of(it.area_id.as_ref(), post);
            let key = Directory::contest_key(event, post, area);
            self.decided.add(Some(&key), place);
            self.voted_at.add(event, 0);
        }
        for (place, it) in self.seat_counts.iter().enumerate() {
            self.voted_at.add(it.event_id.as_ref(), 0);
            self.counted_for.add(it.party_id.as_ref(), place);
            self.counted_in.add(it.legislature_id.as_ref(), place);
        }
    }

    /// Whether there is anything that a reader could look up.
    pub fn is_empty(&self) -> bool {
        self.persons.all().is_empty()
            && self.organizations.all().is_empty()
            && self.events.all().is_empty()
    }

    /// What contests and candidacies are matched by, as one text.
    fn contest_key(
        event: Option<&EventId>,
        post: Option<&PostId>,
        area: Option<&AreaId>,
    ) -> String {
        let parts =
            [event.map(EventId::as_str), post.map(PostId::as_str), area.map(AreaId::as_str)];
        parts.map(Option::unwrap_or_default).join("\u{0}")
    }

    /// The contest that a candidacy is for, where somebody has described it.
    pub fn contest_of(&self, it: &Candidacy) -> Option<&Contest> {
        let (post, event) = (it.post_id.as_ref(), it.event_id.as_ref());
        let area = self.area_of(it.area_id.as_ref(), post);
        let places = self.decided.of(&Directory::contest_key(event, post, area));
        self.contests.get(*places.first()?)
    }

    /// The contest with an id.
    pub fn contest(&self, id: &ContestId) -> Option<&Contest> {
        self.contests.iter().find(|it| it.id.as_ref() == Some(id))
    }

    /// Whether an event is an election: a day of voting, which ends long before the terms of those who
    /// are elected on it.
    pub fn is_election(&self, it: &Event) -> bool {
        match it.classification.as_deref() {
            Some(kind) => {
                let kind = kind.to_lowercase();
                ["election", "pemil", "pilkada", "pileg", "pilpres", "vote"]
                    .iter()
                    .any(|word| kind.contains(word))
            }
            None => self.voted_at.has(&it.id),
        }
    }

    /// The post of a membership, candidacy or contest.
    pub fn post(&self, id: Option<&PostId>) -> Option<&Post> {
        id.and_then(|id| self.posts.get(id))
    }

    /// The area that something is for: its own, or else its post's.
    pub fn area_of<'a>(
        &'a self,
        own: Option<&'a AreaId>,
        post: Option<&PostId>,
    ) -> Option<&'a AreaId> {
        own.or_else(|| self.post(post)?.area_id.as_ref())
    }

    /// The body that a membership is in: its own, or else its post's.
    pub fn body_of<'a>(&'a self, it: &'a Membership) -> Option<&'a OrganizationId> {
        let own = it.organization_id.as_ref();
        own.or_else(|| self.post(it.post_id.as_ref())?.organization_id.as_ref())
    }

    /// Whether a body is a party, a faction of one or a coalition: by what it is called, or because
    /// people stand or sit for it.
    pub fn is_party(&self, it: &Organization) -> bool {
        match it.classification.as_deref() {
            Some(kind) => {
                let kind = kind.to_lowercase();
                let party = kind.contains("party") || kind.contains("partai");
                party && !is_board_kind(&kind) || is_coalition_kind(&kind) || is_faction_kind(&kind)
            }
            None => {
                it.ballot_number.is_some()
                    || self.held_for.has(&it.id)
                    || self.stood_for.has(&it.id)
                    || self.counted_for.has(&it.id)
            }
        }
    }

    /// Whether a body is a legislature.
    pub fn is_legislature(&self, it: &Organization) -> bool {
        it.classification.as_deref().is_some_and(|kind| {
            let kind = kind.to_lowercase();
            matches!(kind.as_str(), "legislature" | "parliament" | "council" | "dprd" | "dpr")
        }) || self.counted_in.has(&it.id)
    }

    /// The party that a body belongs to: the topmost party above it, or itself. A coalition is the
    /// party of itself only, not of its members.
    pub fn party_of(&self, place: usize) -> Option<usize> {
        self.party_of[place]
    }

    /// See [`Directory::party_of`]; from the top down, so that each body asks its parent only.
    fn find_parties(&mut self) {
        let records = self.organizations.all();
        let mut parties = vec![None; records.len()];
        for root in (0..records.len()).filter(|&at| self.organization_tree.parent(at).is_none()) {
            for (at, _) in self.organization_tree.downwards(root) {
                let above =
                    self.organization_tree.parent(at).filter(|&up| !is_coalition(&records[up]));
                let own = self.is_party(&records[at]).then_some(at);
                parties[at] = above.and_then(|up: usize| parties[up]).or(own);
            }
        }
        self.party_of = parties;
    }
}

fn is_coalition(it: &Organization) -> bool {
    it.classification.as_deref().is_some_and(|kind| is_coalition_kind(&kind.to_lowercase()))
}

fn is_board_kind(kind: &str) -> bool {
    ["board", "branch", "chapter", "pengurus", "dewan"].iter().any(|word| kind.contains(word))
}

fn is_coalition_kind(kind: &str) -> bool {
    ["coalition", "koalisi", "alliance"].iter().any(|word| kind.contains(word))
}

fn is_faction_kind(kind: &str) -> bool {
    ["faction", "fraksi"].iter().any(|word| kind.contains(word))
}

/// Leaves out the later ones of those that share an id; those without an id all stay.
fn once<T>(
    kind: &str,
    records: Vec<T>,
    id: impl Fn(&T) -> (Option<&str>, &Origin),
    found: &mut Found,
) -> Vec<T> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut kept: Vec<T> = Vec::with_capacity(records.len());
    for record in records {
        if let (Some(name), origin) = id(&record) {
            if let Some(&first) = places.get(name) {
                found.say(Code::DuplicateId, origin, || {
                    findings::duplicate_id(kind, name, origin, id(&kept[first]).1)
                });
                continue;
            }
            places.insert(name.to_owned(), kept.len());
        }
        kept.push(record);
    }
    kept
}
