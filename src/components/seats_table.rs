//! Seats by electoral district. Unknown is written as unknown; 0 is 0.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::{
    District, EventRef, OrganizationRef, PartySeats, SeatFigures, Seats, Vacancy,
};

use crate::components::area_list::{area_name, event_name};
use crate::components::party_mark::{PartyName, party_mark};
use crate::components::scroll_frame::scroll_frame;
use crate::components::source_link::source_line;
use crate::setting::{Setting, words};
use crate::sidebar_context::joined;

/// Above this many districts a table starts folded; so does one that knows nothing yet.
const MANY: usize = 12;

/// One party's seats in several legislatures and elections: for a card. Those of which nothing is known
/// are one sentence.
pub fn party_seats(all: Vec<Seats>) -> Node {
    let words = words();
    let (unknown, known): (Vec<Seats>, Vec<Seats>) = all.into_iter().partition(is_unknown);
    let unknown = (!unknown.is_empty()).then(|| {
        let terms = unknown.into_iter().enumerate().map(|(nth, seats)| {
            nodes![(nth > 0).then_some("; "), caption(seats.legislature, seats.event)]
        });
        tag("p")
            .class("party-seats-summary")
            .child(words.nothing_known_of_winners)
            .child(": ")
            .child(terms.collect::<Node>())
    });
    nodes![known.into_iter().map(party_seats_table).collect::<Node>(), unknown].into_node()
}

/// Whether nothing at all is known of the first party.
fn is_unknown(seats: &Seats) -> bool {
    seats
        .parties
        .first()
        .is_none_or(|row| row.whole.is_none() && row.by_district.iter().all(Option::is_none))
}

fn caption(legislature: Option<OrganizationRef>, event: Option<EventRef>) -> Node {
    nodes![
        legislature.map(|body| nodes![party_mark(body, PartyName::Whole), " "]),
        event.map(event_name)
    ]
    .into_node()
}

/// One party's seats, a row for each district. A party without any seat and without other figures is
/// one sentence.
fn party_seats_table(seats: Seats) -> Node {
    let Some(row) = seats.parties.into_iter().next() else {
        return ().into_node();
    };
    let words = words();
    let caption = caption(seats.legislature, seats.event);
    let summary = summary(&seats.districts, &row);
    let sources = sources(&[], std::slice::from_ref(&row), &[]);
    let all = || row.by_district.iter().chain(std::iter::once(&row.whole)).flatten();
    let any_seat = all().any(|figures| figures.seats.is_some_and(|seats| seats > 0));
    let more = all().any(|figures| {
        figures.votes.is_some() || figures.target.is_some() || figures.vacant.is_some()
    });
    let sentence = tag("div")
        .class("party-seats")
        .child(tag("p").class("party-seats-caption").child(caption))
        .child(tag("p").class("party-seats-summary").child(summary));
    if seats.districts.is_empty() || !any_seat && !more {
        return sentence.child(sources).into_node();
    }
    let known = row.by_district.iter().flatten().any(|figures| figures.seats.is_some());
    let folded = !known || !any_seat || seats.districts.len() > MANY;
    let signs = seats.total.is_none()
        || seats.districts.iter().any(|district| district.seats.is_none())
        || row.by_district.iter().any(lacks_seats)
        || lacks_seats(&row.whole);
    let rows = seats.districts.into_iter().zip(row.by_district).map(|(district, figures)| {
        tag("tr")
            .child(tag("th").attr("scope", "row").child(area_name(district.area)))
            .child(cell(figures))
            .child(tag("td").child(figure(district.seats.map(u64::from))))
    });
    let column = |name: &'static str| tag("th").attr("scope", "col").child(name);
    let table = tag("table")
        .class("seats-table")
        .child(
            tag("thead").child(
                tag("tr")
                    .child(column(words.district))
                    .child(column(words.party_seats))
                    .child(column(words.district_seats)),
            ),
        )
        .child(tag("tbody").child(rows.collect::<Node>()))
        .child(
            tag("tfoot").child(
                tag("tr")
                    .child(tag("th").attr("scope", "row").child(words.total))
                    .child(cell(row.whole))
                    .child(tag("td").child(figure(seats.total.map(u64::from)))),
            ),
        );
    let table = nodes![
        scroll_frame(Some(words.seats_by_district.to_owned()), table),
        signs.then(|| tag("p").class("unknown").child(words.unknown_sign))
    ];
    sentence
        .child(if folded {
            tag("details")
                .child(tag("summary").child(words.seats_by_district))
                .child(table)
                .into_node()
        } else {
            table.into_node()
        })
        .child(sources)
        .into_node()
}

fn lacks_seats(figures: &Option<SeatFigures>) -> bool {
    figures.as_ref().is_none_or(|figures| figures.seats.is_none())
}

/// "4 seats, in 4 of 5 districts · Dapil 4: no seat". Where a district is unknown, the sum of the others
/// is only what there is at least.
fn summary(districts: &[District], row: &PartySeats) -> String {
    let words = words();
    let seats = |index: usize| {
        row.by_district.get(index).and_then(Option::as_ref).and_then(|figures| figures.seats)
    };
    let known: Vec<u32> = (0..districts.len()).filter_map(seats).collect();
    let whole = row.whole.as_ref().and_then(|figures| figures.seats);
    let all_known = known.len() == districts.len();
    let none = || words.no_seats.to_owned();
    let sum: u32 = known.iter().fold(0, |sum, seats| sum.saturating_add(*seats));
    if known.is_empty() || (all_known && sum == 0) {
        return match whole {
            Some(0) => none(),
            Some(seats) => (words.seats_of)(seats),
            // Districts that nobody has named may be missing.
            None if known.is_empty() => words.nothing_known_of_winners.to_owned(),
            None => {
                let names = districts.iter().map(|district| district.area.name.as_str());
                (words.no_seat_in_of)(&names.collect::<Vec<_>>().join(", "))
            }
        };
    }
    let won = known.iter().filter(|seats| **seats > 0).count();
    let mut parts = Vec::new();
    match whole {
        Some(total) if all_known => parts.push((words.seats_won_of)(total, won, districts.len())),
        Some(total) => parts.push((words.seats_of)(total)),
        None if sum > 0 => parts.push((words.seats_at_least_of)(sum)),
        None => {}
    }
    for (index, district) in districts.iter().enumerate() {
        if seats(index) == Some(0) {
            parts.push((words.no_seat_in_of)(&district.area.name));
        }
    }
    if !all_known {
        parts.push((words.seats_unknown_in_of)(districts.len().saturating_sub(known.len())));
    }
    parts.join(" · ")
}

/// Every party's seats, a row for each party: for a text or an election's page.
pub fn seats_table(seats: Seats) -> impl IntoNode + use<> {
    let words = words();
    let caption = nodes![words.seats_by_district, " ", caption(seats.legislature, seats.event)];
    let sources = sources(&seats.districts, &seats.parties, &seats.vacant);
    let signs = seats.total.is_none()
        || seats.districts.iter().any(|district| district.seats.is_none())
        || seats
            .parties
            .iter()
            .any(|row| row.by_district.iter().any(lacks_seats) || lacks_seats(&row.whole));
    // Of one district there is no sum.
    let single = seats.districts.len() == 1
        && seats.districts.iter().all(|district| district.seats == seats.total);
    let mut sum = Some(0u32);
    for row in &seats.parties {
        let own = row.whole.as_ref().and_then(|figures| figures.seats);
        sum = sum.and_then(|sum| sum.checked_add(own?));
    }
    let vacant = vacancies(seats.vacant);
    let some_only = !seats.parties.is_empty() && (sum.is_none() || sum != seats.total);
    let no_parties = seats.parties.is_empty();
    let total = seats.total;
    let head = seats
        .districts
        .iter()
        .map(|district| tag("th").attr("scope", "col").child(area_name(district.area.clone())))
        .collect::<Node>();
    let rows = seats
        .parties
        .into_iter()
        .map(|row| {
            tag("tr")
                .child(
                    tag("th").attr("scope", "row").child(party_mark(row.party, PartyName::Short)),
                )
                .child(row.by_district.into_iter().map(cell).collect::<Node>())
                .child((!single).then(|| cell(row.whole)))
        })
        .collect::<Node>();
    let all = seats
        .districts
        .iter()
        .map(|district| tag("td").child(figure(district.seats.map(u64::from))))
        .collect::<Node>();
    let table = tag("table")
        .class("seats-table")
        .child(
            tag("thead").child(
                tag("tr")
                    .child(tag("th").attr("scope", "col").child(words.party))
                    .child(head)
                    .child((!single).then(|| tag("th").attr("scope", "col").child(words.total))),
            ),
        )
        .child(tag("tbody").child(rows))
        .child(
            tag("tfoot").child(
                tag("tr")
                    .child(tag("th").attr("scope", "row").child(words.district_seats))
                    .child(all)
                    .child((!single).then(|| tag("td").child(figure(total.map(u64::from))))),
            ),
        );
    tag("div")
        .class("table-block")
        .child(tag("p").class("table-caption").child(caption))
        .child(scroll_frame(Some(words.seats_by_district.to_owned()), table))
        .child(no_parties.then(|| tag("p").class("unknown").child(words.nothing_known_of_winners)))
        .child(vacant)
        .child(signs.then(|| tag("p").class("unknown").child(words.unknown_sign)))
        .child(some_only.then(|| {
            tag("p").class("seats-table-note").child((words.known_of)(words.parties)).child(".")
        }))
        .child(sources)
}

fn cell(figures: Option<SeatFigures>) -> impl IntoNode + use<> {
    let words = words();
    let target = figures.as_ref().and_then(|figures| figures.target);
    let votes = figures.as_ref().and_then(|figures| figures.votes);
    let vacant = figures.as_ref().and_then(|figures| figures.vacant);
    tag("td")
        .child(figure(figures.and_then(|figures| figures.seats).map(u64::from)))
        .child(
            vacant.map(|vacant| {
                tag("span").class("seats-table-more").child((words.vacant_of)(vacant))
            }),
        )
        .child(target.map(|target| {
            tag("span").class("seats-table-more").child(words.target).child(" ").child(target)
        }))
        .child(votes.map(|votes| {
            let votes = Setting::here().locale.number(votes);
            tag("span").class("seats-table-more").child((words.votes_of)(&votes))
        }))
}

fn figure(value: Option<u64>) -> Node {
    match value {
        Some(value) => Setting::here().locale.number(value).into_node(),
        None => tag("span").class("unknown").child("?").into_node(),
    }
}

/// Seats that nobody holds: "Dapil 1: 2 vacant".
fn vacancies(all: Vec<Vacancy>) -> Option<Node> {
    let words = words();
    (!all.is_empty()).then(|| {
        let parts = all.into_iter().enumerate().map(|(nth, it)| {
            let area = it.area.map(|area| nodes![area_name(area), ": "]);
            nodes![(nth > 0).then_some("; "), area, (words.vacant_of)(it.seats)]
        });
        tag("p")
            .class("seats-table-note")
            .child(words.seats)
            .child(": ")
            .child(parts.collect::<Node>())
            .into_node()
    })
}

/// What the figures of a table rest on: each source once.
fn sources(districts: &[District], parties: &[PartySeats], vacant: &[Vacancy]) -> Node {
    let mut all: Vec<(Option<String>, String)> = Vec::new();
    for district in districts.iter().filter(|district| district.seats.is_some()) {
        all.push((district.source_url.clone(), district.area.name.clone()));
    }
    for row in parties {
        let party = row.party.abbreviation.as_ref().unwrap_or(&row.party.name);
        for (nth, figures) in row.by_district.iter().enumerate() {
            if let Some(figures) = figures {
                let district = districts.get(nth).map(|district| &district.area.name);
                all.push((figures.source_url.clone(), joined([Some(party), district], " ")));
            }
        }
        // A sum has no source of its own, and one district is its own whole.
        let whole = row.whole.as_ref().filter(|_| row.by_district.len() != 1);
        if let Some(figures) = whole.filter(|it| it.source_url.is_some()) {
            all.push((figures.source_url.clone(), party.clone()));
        } else if row.whole.is_some() && row.by_district.iter().all(Option::is_none) {
            all.push((None, party.clone()));
        }
    }
    for it in vacant {
        let area = it.area.as_ref().map(|area| area.name.clone()).unwrap_or_default();
        all.push((it.source_url.clone(), area));
    }
    // With one source for all of a table, nobody has to be told for which figures it stands.
    let mut urls: Vec<&String> = all.iter().filter_map(|(url, _)| url.as_ref()).collect();
    urls.sort_unstable();
    urls.dedup();
    if urls.len() < 2 {
        all.iter_mut().for_each(|(_, what)| what.clear());
    }
    source_line(all)
}
