//! What the directory's own figures are about: terms, their districts, and whom a block asks for.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use std::cmp::Reverse;
use std::collections::BTreeMap;
use warta_page::id::{AreaId, EventId, OrganizationId};

use crate::library::directory::Directory;
use crate::library::order::natural;
use crate::sort::{sort, sort_plainly};
use warta_bundle::model::{Candidates, Contest, SeatCount, Seats};
use warta_bundle::zones::Zone;

/// Looks figures up in the directory.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figures<'a> {
    /// The records.
    pub directory: &'a Directory,
    /// The zone in which elections begin.
    pub zone: &'a Zone,
}

/// One legislature after one election.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term<'a> {
    /// The id of the legislature.
    pub legislature: &'a OrganizationId,
    /// The id of the election.
    pub event: Option<&'a EventId>,
}

/// What is known about a district.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DistrictSeats<'a> {
    /// The id of its area.
    pub area: &'a AreaId,
    /// How many seats it has.
    pub seats: Option<u32>,
    /// The address of the source.
    pub source: Option<&'a str>,
}

/// Districts, each once.
#[derive(Debug, Default)]
struct Districts<'a> {
    list: Vec<DistrictSeats<'a>>,
    places: BTreeMap<&'a AreaId, usize>,
}

impl<'a> Districts<'a> {
    /// The district in this area; a new one where there is none.
    fn claim(&mut self, area: &'a AreaId) -> &mut DistrictSeats<'a> {
        let place = self.places.get(&area).copied().unwrap_or_else(|| {
            let place = self.list.len();
            self.places.insert(area, place);
            self.list.push(DistrictSeats { area, seats: None, source: None });
            place
        });
        &mut self.list[place]
    }
}

impl<'a> Figures<'a> {
    /// When an election or term starts, in seconds since the beginning of 1970, for ordering by time;
    /// unknown ones come before all others.
    pub fn starts(&self, event: Option<&EventId>) -> i64 {
        let event = event.and_then(|id| self.directory.events.get(id));
        let date = event.and_then(|event| event.start_date.as_ref().or(event.end_date.as_ref()));
        date.map_or(i64::MIN, |date| self.zone.instant(date))
    }

    /// The legislature that a contest is about, where its post belongs to one.
    fn legislature_of(&self, it: &'a Contest) -> Option<&'a OrganizationId> {
        let id = self.directory.post(it.post_id.as_ref())?.organization_id.as_ref()?;
        let known = self.directory.organizations.get(id);
        known.is_none_or(|it| self.directory.is_legislature(it)).then_some(id)
    }

    /// Every legislature and election of which something is known about seats, newest election first,
    /// then by the legislature's name.
    pub fn terms(&self) -> Vec<Term<'a>> {
        let counted = self.directory.seat_counts.iter().filter_map(|it| {
            Some(Term { legislature: it.legislature_id.as_ref()?, event: it.event_id.as_ref() })
        });
        let decided = self.directory.contests.iter().filter_map(|it| {
            Some(Term { legislature: self.legislature_of(it)?, event: it.event_id.as_ref() })
        });
        let mut all: Vec<Term<'a>> = counted.chain(decided).collect();
        sort_plainly(&mut all);
        all.dedup();
        sort(&mut all, |term| {
            let known = self.directory.organizations.get(term.legislature);
            let name = known.map_or(term.legislature.as_str(), |it| it.name.as_str());
            (Reverse(self.starts(term.event)), natural(name))
        });
        all
    }

    /// The figures given for a term.
    pub fn counts(&self, term: Term<'a>) -> impl Iterator<Item = &'a SeatCount> + use<'a> {
        let directory = self.directory;
        let places = directory.counted_in.of(term.legislature);
        places
            .iter()
            .map(|&place| &directory.seat_counts[place])
            .filter(move |it| it.event_id.as_ref() == term.event)
    }

    /// The districts of a legislature at an election: those of its contests and of the figures given.
    /// Where there are no contests, also those of its posts that no other election's contest is about.
    pub fn districts(&self, term: Term<'a>) -> Vec<DistrictSeats<'a>> {
        let directory = self.directory;
        let mut all = Districts::default();
        let mut elsewhere = Vec::new();
        for it in &directory.contests {
            if self.legislature_of(it) != Some(term.legislature) {
                continue;
            }
            let area = directory.area_of(it.area_id.as_ref(), it.post_id.as_ref());
            let Some(area) = area else { continue };
            if it.event_id.as_ref() != term.event {
                elsewhere.push(area);
                continue;
            }
            let post = directory.post(it.post_id.as_ref());
            let own = post.filter(|post| post.area_id.as_ref() == Some(area));
            let seats = it.seats.or_else(|| own.and_then(|post| post.seats));
            *all.claim(area) = DistrictSeats { area, seats, source: it.source_url.as_deref() };
        }
        sort_plainly(&mut elsewhere);
        let decided = !all.list.is_empty();
        for area in self.counts(term).filter_map(|it| it.area_id.as_ref()) {
            all.claim(area);
        }
        for &place in directory.posts_of.of(term.legislature) {
            let post = &directory.posts.all()[place];
            let Some(area) = post.area_id.as_ref() else { continue };
            let whole = directory.organizations.get(term.legislature);
            if whole.is_some_and(|it| it.area_id.as_ref() == Some(area)) {
                continue;
            }
            let known = all.places.contains_key(&area);
            if elsewhere.binary_search(&area).is_err() && (known || !decided) {
                let draft = all.claim(area);
                draft.seats = draft.seats.or(post.seats);
            }
        }
        all.list
    }

    /// The term that a block asks for: the one that it names; without an election the newest; without a
    /// legislature the only one. `None` where there is nothing to show.
    pub fn seats_asked_for(&self, block: &Seats) -> Option<Term<'a>> {
        let mut fitting = self.terms().into_iter().filter(|term| {
            block.legislature_id.as_ref().is_none_or(|id| id == term.legislature)
                && block.event_id.as_ref().is_none_or(|id| Some(id) == term.event)
        });
        let term = fitting.next()?;
        if block.legislature_id.is_none() && fitting.any(|it| it.legislature != term.legislature) {
            return None;
        }
        let says = |it: &SeatCount| it.party_id.is_some() || it.vacant.is_some();
        let any = self.counts(term).any(says) || !self.districts(term).is_empty();
        any.then_some(term)
    }

    /// The candidacies that a block asks for, by their places; none where it asks for nothing.
    pub fn candidates_asked_for(&self, block: &Candidates) -> Vec<usize> {
        if block.post_id.is_none() && block.area_id.is_none() && block.event_id.is_none() {
            return Vec::new();
        }
        fn fits<T: PartialEq>(asked: &Option<T>, own: Option<&T>) -> bool {
            match asked {
                Some(asked) => own == Some(asked),
                None => true,
            }
        }
        let all = self.directory.candidacies.iter().enumerate();
        all.filter(|(_, it)| {
            let area = self.directory.area_of(it.area_id.as_ref(), it.post_id.as_ref());
            fits(&block.post_id, it.post_id.as_ref())
                && fits(&block.area_id, area)
                && fits(&block.event_id, it.event_id.as_ref())
        })
        .map(|(place, _)| place)
        .collect()
    }
}
