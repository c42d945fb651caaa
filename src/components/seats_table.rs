//! Seats by electoral district. Unknown is written as unknown; 0 is 0.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::{District, PartySeats, SeatFigures, Seats};

use crate::components::area_list::{area_name, event_name};
use crate::components::party_mark::{PartyName, party_mark};
use crate::components::scroll_frame::scroll_frame;
use crate::components::source_link::source_link;
use crate::setting::{Setting, words};
use crate::sidebar_context::joined;

/// Above this many districts a table starts folded; so does one that knows nothing yet.
const MANY: usize = 12;

/// One party's seats, a row for each district: for a card.
pub fn party_seats_table(seats: Seats) -> impl IntoNode + use<> {
    let Some(row) = seats.parties.into_iter().next() else {
        return ().into_node();
    };
    let words = words();
    let caption = nodes![
        seats.legislature.map(|party| nodes![party_mark(party, PartyName::Whole), " "]),
        seats.event.map(event_name)
    ];
    let summary = summary(&seats.districts, &row);
    let sources = sources(&seats.districts, std::slice::from_ref(&row));
    let known = row.by_district.iter().flatten().any(|figures| figures.seats.is_some());
    let folded = !known || seats.districts.len() > MANY;
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
    let table = scroll_frame(Some(words.seats_by_district.to_owned()), table);
    tag("div")
        .class("party-seats")
        .child(tag("p").class("party-seats-caption").child(caption))
        .child(tag("p").class("party-seats-summary").child(summary))
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

/// "4 seats, in 4 of 5 districts · Dapil 4: no seat".
fn summary(districts: &[District], row: &PartySeats) -> String {
    let words = words();
    let seats = |index: usize| {
        row.by_district.get(index).and_then(Option::as_ref).and_then(|figures| figures.seats)
    };
    let known: Vec<u32> = (0..districts.len()).filter_map(seats).collect();
    let whole = row.whole.as_ref().and_then(|figures| figures.seats);
    if known.is_empty() {
        return whole.map_or_else(
            || words.nothing_known_of_winners.to_owned(),
            |seats| (words.seats_of)(seats),
        );
    }
    // More than any number holds is no number of seats.
    let total = || known.iter().try_fold(0u32, |sum, seats| sum.checked_add(*seats));
    let Some(total) = whole.or_else(total) else {
        return words.nothing_known_of_winners.to_owned();
    };
    let won = known.iter().filter(|seats| **seats > 0).count();
    let mut parts = vec![(words.seats_won_of)(total, won, districts.len())];
    for (index, district) in districts.iter().enumerate() {
        if seats(index) == Some(0) {
            parts.push((words.no_seat_in_of)(&district.area.name));
        }
    }
    if known.len() < districts.len() {
        parts.push((words.seats_unknown_in_of)(districts.len().saturating_sub(known.len())));
    }
    parts.join(" · ")
}

/// Every party's seats, a row for each party: for a text or an election's page.
pub fn seats_table(seats: Seats) -> impl IntoNode + use<> {
    let words = words();
    let caption = nodes![
        words.seats_by_district,
        " ",
        seats.legislature.map(|party| nodes![party_mark(party, PartyName::Whole), " "]),
        seats.event.map(event_name)
    ];
    let sources = sources(&seats.districts, &seats.parties);
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
                .child(cell(row.whole))
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
                    .child(tag("th").attr("scope", "col").child(words.total)),
            ),
        )
        .child(tag("tbody").child(rows))
        .child(
            tag("tfoot").child(
                tag("tr")
                    .child(tag("th").attr("scope", "row").child(words.district_seats))
                    .child(all)
                    .child(tag("td").child(figure(total.map(u64::from)))),
            ),
        );
    tag("div")
        .class("table-block")
        .child(tag("p").class("table-caption").child(caption))
        .child(scroll_frame(Some(words.seats_by_district.to_owned()), table))
        .child(no_parties.then(|| tag("p").class("unknown").child(words.nothing_known_of_winners)))
        .child(sources)
}

fn cell(figures: Option<SeatFigures>) -> impl IntoNode + use<> {
    let words = words();
    let target = figures.as_ref().and_then(|figures| figures.target);
    let votes = figures.as_ref().and_then(|figures| figures.votes);
    tag("td")
        .child(figure(figures.and_then(|figures| figures.seats).map(u64::from)))
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
        None => tag("span").class("unknown").child(words().unknown).into_node(),
    }
}

/// Every source that the figures name, with what it is a source of.
fn sources(districts: &[District], parties: &[PartySeats]) -> impl IntoNode + use<> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut add = |url: &Option<String>, what: [Option<&String>; 2]| {
        let Some(url) = url else { return };
        let what = joined(what, " ");
        match found.iter_mut().find(|(known, _)| known == url) {
            Some((_, all)) => {
                all.push_str("; ");
                all.push_str(&what);
            }
            None => found.push((url.clone(), what)),
        }
    };
    for district in districts {
        add(&district.source_url, [Some(&district.area.name), None]);
    }
    for row in parties {
        let party = row.party.abbreviation.as_ref().unwrap_or(&row.party.name);
        for (district, figures) in districts.iter().zip(&row.by_district) {
            if let Some(figures) = figures {
                add(&figures.source_url, [Some(party), Some(&district.area.name)]);
            }
        }
        if let Some(figures) = &row.whole {
            add(&figures.source_url, [Some(party), None]);
        }
    }
    found
        .into_iter()
        .map(|(url, what)| {
            tag("p")
                .class("seats-table-sources")
                .child(what)
                .child(". ")
                .child(source_link(Some(url)))
        })
        .collect::<Node>()
}
