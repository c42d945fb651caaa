//! Seats by electoral district. Unknown is written as unknown; 0 is 0.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::directory::{
    self, District, EventRef, OrganizationRef, SeatFigures, Seats, Vacancy,
};

use crate::components::area_list::{AreaName, EventName};
use crate::components::party_mark::{PartyMark, PartyName};
use crate::components::scroll_frame::ScrollFrame;
use crate::components::source_link::SourceLine;
use crate::setting::{Setting, words};
use crate::sidebar_context::joined;

/// Above this many districts a table starts folded; so does one that knows nothing yet.
const MANY: usize = 12;

/// One party's seats in several legislatures and elections: for a card. Those of which nothing is known
/// are one sentence.
#[component]
pub fn PartySeats(
    /// The seats, each with that party alone.
    all: Vec<Seats>,
) -> impl IntoView {
    let words = words();
    let (unknown, known): (Vec<Seats>, Vec<Seats>) = all.into_iter().partition(is_unknown);
    let unknown = (!unknown.is_empty()).then(|| {
        let terms = unknown.into_iter().enumerate().map(|(nth, seats)| {
            view! {
                {(nth > 0).then_some("; ")}
                <Caption legislature=seats.legislature event=seats.event/>
            }
        });
        let terms = terms.collect_view();
        view! {
            <p class="party-seats-summary">{words.nothing_known_of_winners}{": "}{terms}</p>
        }
    });
    let known = known.into_iter().filter_map(|mut seats| {
        let row = std::mem::take(&mut seats.parties).into_iter().next()?;
        Some(view! { <PartySeatsTable seats row/> })
    });
    view! { {known.collect_view()}{unknown} }
}

/// Whether nothing at all is known of the first party.
fn is_unknown(seats: &Seats) -> bool {
    seats
        .parties
        .first()
        .is_none_or(|row| row.whole.is_none() && row.by_district.iter().all(Option::is_none))
}

#[component]
fn Caption(legislature: Option<OrganizationRef>, event: Option<EventRef>) -> impl IntoView {
    view! {
        {legislature.map(|party| view! { <PartyMark party name=PartyName::Whole/>{" "} })}
        {event.map(|event| view! { <EventName event/> })}
    }
}

/// One party's seats, a row for each district. A party without any seat and without other figures is
/// one sentence.
#[component]
fn PartySeatsTable(seats: Seats, row: directory::PartySeats) -> impl IntoView {
    let words = words();
    let summary = summary(&seats.districts, &row);
    let sources = sources(&[], std::slice::from_ref(&row), &[]);
    let all = || row.by_district.iter().chain(std::iter::once(&row.whole)).flatten();
    let any_seat = all().any(|figures| figures.seats.is_some_and(|seats| seats > 0));
    let more = all().any(|figures| {
        figures.votes.is_some() || figures.target.is_some() || figures.vacant.is_some()
    });
    let known = row.by_district.iter().flatten().any(|figures| figures.seats.is_some());
    let folded = !known || !any_seat || seats.districts.len() > MANY;
    let signs = seats.total.is_none()
        || seats.districts.iter().any(|district| district.seats.is_none())
        || row.by_district.iter().any(lacks_seats)
        || lacks_seats(&row.whole);
    let table = (!seats.districts.is_empty() && (any_seat || more)).then(|| {
        let rows = seats.districts.into_iter().zip(row.by_district).map(|(district, figures)| {
            view! {
                <tr>
                    <th scope="row"><AreaName area=district.area/></th>
                    <Cell figures/>
                    <td><Number value=district.seats.map(u64::from)/></td>
                </tr>
            }
        });
        let rows = rows.collect_view();
        let column = |name: &'static str| view! { <th scope="col">{name}</th> };
        let table = view! {
            <ScrollFrame label=Some(words.seats_by_district.to_owned())>
                <table class="seats-table">
                    <thead>
                        <tr>
                            {column(words.district)}
                            {column(words.party_seats)}
                            {column(words.district_seats)}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{words.total}</th>
                            <Cell figures=row.whole/>
                            <td><Number value=seats.total.map(u64::from)/></td>
                        </tr>
                    </tfoot>
                </table>
            </ScrollFrame>
            {signs.then(|| view! { <p class="unknown">{words.unknown_sign}</p> })}
        };
        if folded {
            Either::Left(view! {
                <details>
                    <summary>{words.seats_by_district}</summary>
                    {table}
                </details>
            })
        } else {
            Either::Right(table)
        }
    });
    view! {
        <div class="party-seats">
            <p class="party-seats-caption">
                <Caption legislature=seats.legislature event=seats.event/>
            </p>
            <p class="party-seats-summary">{summary}</p>
            {table}
            <SourceLine all=sources/>
        </div>
    }
}

fn lacks_seats(figures: &Option<SeatFigures>) -> bool {
    figures.as_ref().is_none_or(|figures| figures.seats.is_none())
}

/// "4 seats, in 4 of 5 districts · Dapil 4: no seat". Where a district is unknown, the sum of the others
/// is only what there is at least.
fn summary(districts: &[District], row: &directory::PartySeats) -> String {
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
#[component]
pub fn SeatsTable(
    /// The seats.
    seats: Seats,
) -> impl IntoView {
    let words = words();
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
    let some_only = !seats.parties.is_empty() && (sum.is_none() || sum != seats.total);
    let no_parties = seats.parties.is_empty();
    let vacant = (!seats.vacant.is_empty()).then(|| view! { <Vacancies all=seats.vacant/> });
    let head = seats.districts.iter().map(|district| {
        view! { <th scope="col"><AreaName area=district.area.clone()/></th> }
    });
    let head = head.collect_view();
    let rows = seats.parties.into_iter().map(|row| {
        let cells = row.by_district.into_iter().map(|figures| view! { <Cell figures/> });
        view! {
            <tr>
                <th scope="row"><PartyMark party=row.party name=PartyName::Short/></th>
                {cells.collect_view()}
                {(!single).then(|| view! { <Cell figures=row.whole/> })}
            </tr>
        }
    });
    let rows = rows.collect_view();
    let all = seats.districts.iter().map(|district| {
        view! { <td><Number value=district.seats.map(u64::from)/></td> }
    });
    let all = all.collect_view();
    let total = seats.total.map(u64::from);
    view! {
        <div class="table-block">
            <p class="table-caption">
                {words.seats_by_district}
                {" "}
                <Caption legislature=seats.legislature event=seats.event/>
            </p>
            <ScrollFrame label=Some(words.seats_by_district.to_owned())>
                <table class="seats-table">
                    <thead>
                        <tr>
                            <th scope="col">{words.party}</th>
                            {head}
                            {(!single).then(|| view! { <th scope="col">{words.total}</th> })}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{words.district_seats}</th>
                            {all}
                            {(!single).then(|| view! { <td><Number value=total/></td> })}
                        </tr>
                    </tfoot>
                </table>
            </ScrollFrame>
            {no_parties.then(|| view! { <p class="unknown">{words.nothing_known_of_winners}</p> })}
            {vacant}
            {signs.then(|| view! { <p class="unknown">{words.unknown_sign}</p> })}
            {some_only.then(|| {
                view! { <p class="seats-table-note">{(words.known_of)(words.parties)}{"."}</p> }
            })}
            <SourceLine all=sources/>
        </div>
    }
}

#[component]
fn Cell(figures: Option<SeatFigures>) -> impl IntoView {
    let words = words();
    let target = figures.as_ref().and_then(|figures| figures.target);
    let votes = figures.as_ref().and_then(|figures| figures.votes);
    let vacant = figures.as_ref().and_then(|figures| figures.vacant);
    let seats = figures.and_then(|figures| figures.seats).map(u64::from);
    let vacant = vacant.map(|vacant| {
        view! { <span class="seats-table-more">{(words.vacant_of)(vacant)}</span> }
    });
    let target = target.map(|target| {
        view! { <span class="seats-table-more">{words.target}{" "}{target}</span> }
    });
    let votes = votes.map(|votes| {
        let votes = Setting::here().locale.number(votes);
        view! { <span class="seats-table-more">{(words.votes_of)(&votes)}</span> }
    });
    view! { <td><Number value=seats/>{vacant}{target}{votes}</td> }
}

#[component]
fn Number(value: Option<u64>) -> impl IntoView {
    match value {
        Some(value) => Either::Left(Setting::here().locale.number(value)),
        None => Either::Right(view! { <span class="unknown">{"?"}</span> }),
    }
}

/// Seats that nobody holds: "Dapil 1: 2 vacant".
#[component]
fn Vacancies(all: Vec<Vacancy>) -> impl IntoView {
    let words = words();
    let parts = all.into_iter().enumerate().map(|(nth, it)| {
        view! {
            {(nth > 0).then_some("; ")}
            {it.area.map(|area| view! { <AreaName area/>{": "} })}
            {(words.vacant_of)(it.seats)}
        }
    });
    view! { <p class="seats-table-note">{words.seats}{": "}{parts.collect_view()}</p> }
}

/// Statements, each with its source and its name.
type Sources = Vec<(Option<String>, String)>;

/// What the figures of a table rest on: each source once.
fn sources(
    districts: &[District],
    parties: &[directory::PartySeats],
    vacant: &[Vacancy],
) -> Sources {
    let mut all = Sources::new();
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
    all
}
