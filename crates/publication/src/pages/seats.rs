//! Seats by electoral district. Nothing here is counted from memberships: only figures that somebody
//! gave, and sums of them where every part is known.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use warta_page::directory::{District, PartySeats, SeatFigures, Seats, Vacancy};
use warta_page::id::{AreaId, EventId, OrganizationId};

use crate::library::figures::Term;
use crate::library::order::natural;
use crate::pages::Pages;
use crate::sort::sort;
use warta_bundle::model::{self, SeatCount};

impl Pages<'_> {
    /// Every legislature and election of which something is known about seats, newest election first, then by the
    /// legislature's name.
    pub fn terms(&self) -> Vec<Term<'_>> {
        self.library.figures().terms()
    }

    /// When an election or term starts, in seconds since the beginning of 1970, for ordering by time; unknown ones
    /// come before all others.
    pub(crate) fn starts(&self, event: Option<&EventId>) -> i64 {
        self.library.figures().starts(event)
    }

    fn counts<'a>(&'a self, term: Term<'a>) -> impl Iterator<Item = &'a SeatCount> {
        self.library.figures().counts(term)
    }

    /// The districts of a legislature at an election, in their order.
    fn districts(&self, term: Term<'_>) -> Vec<District> {
        let mut all = self.library.figures().districts(term);
        sort(&mut all, |it| (self.area_key(it.area), it.area.to_owned()));
        all.into_iter()
            .map(|it| District {
                area: self.area_ref(it.area),
                seats: it.seats,
                source_url: it.source.map(str::to_owned),
            })
            .collect()
    }

    /// What a block asks for; `None` where there is nothing to show.
    pub(crate) fn seats_asked_for(&self, block: &model::Seats) -> Option<Seats> {
        let term = self.library.figures().seats_asked_for(block)?;
        Some(self.seats(term, None))
    }

    /// The figures of one term: for all parties that have any, or for one party even if it has none.
    pub fn seats(&self, term: Term<'_>, only: Option<&OrganizationId>) -> Seats {
        let districts = self.districts(term);
        let mut parties: Vec<&OrganizationId> = match only {
            Some(party) => vec![party],
            None => self.counts(term).filter_map(|it| it.party_id.as_ref()).collect(),
        };
        sort(&mut parties, |id| (self.party_key(id), (*id).to_owned()));
        parties.dedup();
        let total = self.total(term, &districts);
        let parties =
            parties.into_iter().map(|id| self.party_seats(term, id, &districts, total)).collect();
        let mut vacant: Vec<Vacancy> = self
            .counts(term)
            .filter(|it| it.party_id.is_none())
            .filter_map(|it| {
                Some(Vacancy {
                    area: it.area_id.as_ref().map(|id| self.area_ref(id)),
                    seats: it.vacant?,
                    source_url: it.source_url.clone(),
                })
            })
            .collect();
        sort(&mut vacant, |it| it.area.as_ref().map(|area| natural(&area.name)));
        Seats {
            legislature: Some(self.organization_ref(term.legislature)),
            event: term.event.map(|id| self.event_ref(id)),
            districts,
            total,
            parties,
            vacant,
        }
    }

    /// All seats of a legislature. Of one whose record has more than the districts that are known, some
    /// are missing, and the record counts.
    fn total(&self, term: Term<'_>, districts: &[District]) -> Option<u32> {
        let sum = sum(districts.iter().map(|it| it.seats));
        match (sum, self.size(term)) {
            (Some(sum), Some(size)) => Some(sum.max(size)),
            (sum, size) => sum.or(size),
        }
    }

    /// How many seats a legislature has by its own record. That is a figure of the present, so it
    /// counts for its newest term only.
    fn size(&self, term: Term<'_>) -> Option<u32> {
        let size = self.library.directory.organizations.get(term.legislature)?.seats?;
        let newest = self.terms().into_iter().find(|it| it.legislature == term.legislature)?;
        (newest.event == term.event).then_some(size)
    }

    /// The figures of one party; `total` is all seats of the legislature.
    fn party_seats(
        &self,
        term: Term<'_>,
        party: &OrganizationId,
        districts: &[District],
        total: Option<u32>,
    ) -> PartySeats {
        let of = |area: Option<&AreaId>| {
            let mut fitting = self
                .counts(term)
                .filter(|it| it.party_id.as_ref() == Some(party) && it.area_id.as_ref() == area);
            fitting.next().map(figures)
        };
        let by_district: Vec<Option<SeatFigures>> =
            districts.iter().map(|it| of(Some(&it.area.id))).collect();
        let known = sum(districts.iter().map(|it| it.seats));
        // A sum over some of the districts is no figure of the whole.
        let whole = known.is_none() || known >= total;
        let each = |figure: fn(&SeatFigures) -> Option<u64>| {
            let all = by_district.iter().map(|it| it.as_ref().and_then(figure));
            sum64(all).filter(|_| whole)
        };
        let narrow = |sum: Option<u64>| sum.and_then(|sum| u32::try_from(sum).ok());
        let given = of(None);
        let whole = SeatFigures {
            seats: given
                .as_ref()
                .and_then(|it| it.seats)
                .or_else(|| narrow(each(|it| it.seats.map(u64::from)))),
            votes: given.as_ref().and_then(|it| it.votes).or_else(|| each(|it| it.votes)),
            target: given
                .as_ref()
                .and_then(|it| it.target)
                .or_else(|| narrow(each(|it| it.target.map(u64::from)))),
            vacant: given.as_ref().and_then(|it| it.vacant),
            source_url: given.and_then(|it| it.source_url),
        };
        let known = whole.seats.is_some()
            || whole.votes.is_some()
            || whole.target.is_some()
            || whole.vacant.is_some()
            || whole.source_url.is_some();
        PartySeats {
            party: self.organization_ref(party),
            by_district,
            whole: known.then_some(whole),
        }
    }

    /// Every term of one legislature, newest first.
    pub(crate) fn seats_in(
        &self,
        legislature: &OrganizationId,
        only: Option<&OrganizationId>,
    ) -> Vec<Seats> {
        let terms = self.terms();
        let own = terms.into_iter().filter(|term| term.legislature == legislature);
        own.map(|term| self.seats(term, only)).collect()
    }

    /// Every term in which something is known about a party.
    pub(crate) fn seats_for(&self, party: &OrganizationId) -> Vec<Seats> {
        let counted = self.library.directory.counted_for.of(party);
        let mine: Vec<Term<'_>> = counted
            .iter()
            .filter_map(|&place| {
                let it = &self.library.directory.seat_counts[place];
                let legislature = it.legislature_id.as_ref()?;
                Some(Term { legislature, event: it.event_id.as_ref() })
            })
            .collect();
        let terms = self.terms().into_iter().filter(|term| mine.contains(term));
        terms.map(|term| self.seats(term, Some(party))).collect()
    }

    /// Every term in which something is known about an area as a district: that district alone.
    pub(crate) fn seats_at(&self, area: &AreaId) -> Vec<Seats> {
        let mut out = Vec::new();
        for term in self.terms() {
            let mut seats = self.seats(term, None);
            let Some(column) = seats.districts.iter().position(|it| it.area.id == *area) else {
                continue;
            };
            seats.districts = vec![seats.districts.swap_remove(column)];
            // Of one district, its own figures are the whole.
            seats.total = seats.districts.first().and_then(|it| it.seats);
            for party in &mut seats.parties {
                party.by_district = vec![party.by_district.swap_remove(column)];
                party.whole = party.by_district.first().cloned().flatten();
            }
            seats.parties.retain(|party| party.by_district.iter().any(Option::is_some));
            seats.vacant.retain(|it| it.area.as_ref().is_some_and(|it| it.id == *area));
            if !seats.parties.is_empty()
                || !seats.vacant.is_empty()
                || seats.districts.iter().any(|it| it.seats.is_some())
            {
                out.push(seats);
            }
        }
        out
    }
}

fn figures(it: &SeatCount) -> SeatFigures {
    SeatFigures {
        seats: it.seats,
        votes: it.votes,
        target: it.target,
        vacant: it.vacant,
        source_url: it.source_url.clone(),
    }
}

/// A sum, where there is something to add and every part is known.
fn sum64(parts: impl Iterator<Item = Option<u64>>) -> Option<u64> {
    let mut sum = None;
    for part in parts {
        sum = Some(sum.unwrap_or(0u64).checked_add(part?)?);
    }
    sum
}

fn sum(parts: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    sum64(parts.map(|part| part.map(u64::from))).and_then(|sum| u32::try_from(sum).ok())
}
