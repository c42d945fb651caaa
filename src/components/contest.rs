//! What is decided in one area, who stands, and the result as far as it is known.

use leptos::either::Either;
use leptos::prelude::*;
use warta_page::date::Date;
use warta_page::directory::{ContestView, CountStage, CountView, OfficeName};

use crate::components::area_list::{AreaName, EventName};
use crate::components::candidacy::{CandidacyLead, CandidacyList, OfContest, UnknownLine};
use crate::components::contest_link::ContestLink;
use crate::components::facts::{Fact, Facts};
use crate::components::office::office_text;
use crate::components::scroll_frame::ScrollFrame;
use crate::components::source_link::SourceLine;
use crate::components::timestamp::{PlainDate, Timestamp};
use crate::i18n::Locale;
use crate::setting::{Setting, words};

/// Contests, each with its candidates. Neighbours that differ in their area alone and of whose
/// candidates nothing is known, such as the districts of a legislature, share one table.
#[component]
pub fn ContestList(
    /// The contests, in their order.
    contests: Vec<ContestView>,
) -> impl IntoView {
    let mut drawn = Vec::new();
    let mut contests = contests.into_iter().peekable();
    while let Some(contest) = contests.next() {
        let mut alike = Vec::new();
        while let Some(next) = contests.next_if(|next| share_a_table(&contest, next)) {
            alike.push(next);
        }
        alike.insert(0, contest);
        drawn.push(match <[ContestView; 1]>::try_from(alike) {
            Ok([contest]) => Either::Left(view! { <Contest contest/> }),
            Err(contests) => Either::Right(view! { <ContestTable contests/> }),
        });
    }
    drawn
}

fn share_a_table(first: &ContestView, next: &ContestView) -> bool {
    is_bare(first)
        && is_bare(next)
        && first.office == next.office
        && first.event == next.event
        && first.start_date == next.start_date
        && first.end_date == next.end_date
}

/// Whether nothing is known that has no column in a table of several.
fn is_bare(contest: &ContestView) -> bool {
    let figures = [
        contest.registered_voters,
        contest.votes_cast,
        contest.valid_votes,
        contest.invalid_votes,
        contest.threshold.map(u64::from),
    ];
    contest.candidacies.is_empty()
        && contest.area.is_some()
        && figures.iter().all(Option::is_none)
        && contest.reason.is_none()
        && contest.replaced_by.is_none()
        && contest.results_due.is_none()
        && contest.count.is_none()
}

fn title(office: Option<&OfficeName>) -> String {
    office.map_or_else(|| words().office_unknown.to_owned(), office_text)
}

#[component]
fn ContestTable(contests: Vec<ContestView>) -> impl IntoView {
    let words = words();
    let name = title(contests.first().and_then(|contest| contest.office.as_ref()));
    let event = contests.first().and_then(|contest| contest.event.clone());
    let statuses = contests.iter().any(|contest| contest.status.is_some());
    let seats = contests.iter().any(|contest| contest.seats.is_some());
    let signs = contests
        .iter()
        .any(|contest| seats && contest.seats.is_none() || statuses && contest.status.is_none());
    let sources = contests
        .iter()
        .map(|contest| {
            let area = contest.area.as_ref().map(|area| area.name.clone());
            (contest.source_url.clone(), area.unwrap_or_default())
        })
        .collect();
    let term = contests.first().and_then(Term::of);
    let rows = contests.into_iter().map(|contest| {
        let status = contest.status.map(|status| (words.contest_status_of)(status).to_owned());
        let number = contest.seats.map(|seats| seats.to_string());
        view! {
            <tr>
                <th scope="row">{contest.area.map(|area| view! { <AreaName area/> })}</th>
                {seats.then(|| view! { <td><OrUnknown value=number/></td> })}
                {statuses.then(|| view! { <td><OrUnknown value=status/></td> })}
            </tr>
        }
    });
    let rows = rows.collect_view();
    let column = |name: &'static str| view! { <th scope="col">{name}</th> };
    let head = view! {
        <tr>
            {column(words.area)}
            {seats.then(|| column(words.seats))}
            {statuses.then(|| column(words.status))}
        </tr>
    };
    let unknown = [
        (!seats).then_some(words.seats),
        (!statuses).then_some(words.status),
        Some(words.candidates),
    ];
    let unknown: Vec<String> = unknown.into_iter().flatten().map(str::to_lowercase).collect();
    view! {
        <section class="contest">
            <h3 class="contest-title">{name}</h3>
            <Facts>
                <Fact label=words.election value=event.map(|event| view! { <EventName event/> })/>
                <Fact label=words.term value=term.map(|term| view! { <TermDates term/> })/>
            </Facts>
            <ScrollFrame label=Some(words.contests.to_owned())>
                <table class="contest-table">
                    <thead>{head}</thead>
                    <tbody>{rows}</tbody>
                </table>
            </ScrollFrame>
            {signs.then(|| view! { <p class="unknown">{words.unknown_sign}</p> })}
            <UnknownLine what=unknown.join("; ")/>
            <SourceLine all=sources/>
        </section>
    }
}

/// A value in a table, or the sign for one that is unknown.
#[component]
fn OrUnknown(value: Option<String>) -> impl IntoView {
    match value {
        Some(value) => Either::Left(value),
        None => Either::Right(view! { <span class="unknown">{"?"}</span> }),
    }
}

/// From when to when a term runs, of which one may be unknown.
struct Term {
    start: Option<Date>,
    end: Option<Date>,
}

impl Term {
    fn of(contest: &ContestView) -> Option<Term> {
        let (start, end) = (contest.start_date.clone(), contest.end_date.clone());
        (start.is_some() || end.is_some()).then_some(Term { start, end })
    }
}

#[component]
fn TermDates(term: Term) -> impl IntoView {
    view! {
        {term.start.map(|date| view! { <PlainDate date/> })}
        {" – "}
        {term.end.map(|date| view! { <PlainDate date/> })}
    }
}

#[component]
fn Contest(contest: ContestView) -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let number = |value: Option<u64>| value.map(|value| setting.locale.number(value));
    let votes = number(contest.valid_votes).map(|votes| (words.valid_votes_of)(&votes));
    let threshold =
        contest.threshold.map(|share| (words.threshold_of)(&percent(share, setting.locale)));
    let status = contest.status.map(words.contest_status_of);
    let mut unknown = Vec::new();
    if status.is_none() {
        unknown.push(words.contest_status);
    }
    let nobody = contest.candidacies.is_empty();
    if nobody {
        unknown.push(words.candidates);
    }
    let term = Term::of(&contest);
    let registered_voters = number(contest.registered_voters);
    let votes_cast = number(contest.votes_cast);
    let invalid_votes = number(contest.invalid_votes);
    let some_only = !nobody && !contest.complete;
    let candidacies = if nobody {
        let unknown: Vec<String> = unknown.iter().map(|what| what.to_lowercase()).collect();
        Either::Left(view! {
            <UnknownLine what=unknown.join("; ")/>
            <SourceLine all=vec![(contest.source_url, String::new())]/>
        })
    } else {
        let of = OfContest { unknown, source_url: contest.source_url };
        Either::Right(view! {
            <CandidacyList lines=contest.candidacies lead=CandidacyLead::Contest contest=of/>
        })
    };
    view! {
        <section class="contest">
            <h3 class="contest-title">{title(contest.office.as_ref())}</h3>
            <Facts>
                <Fact label=words.area value=contest.area.map(|area| view! { <AreaName area/> })/>
                <Fact
                    label=words.election
                    value=contest.event.map(|event| view! { <EventName event/> })
                />
                <Fact label=words.seats value=contest.seats/>
                <Fact label=words.term value=term.map(|term| view! { <TermDates term/> })/>
                <Fact label=words.status value=status/>
                <Fact label=words.reason value=contest.reason/>
                <Fact
                    label=words.replaced_by
                    value=contest.replaced_by.map(|name| view! { <ContestLink name/> })
                />
                <Fact
                    label=words.results_due
                    value=contest.results_due.map(|date| view! { <Timestamp date/> })
                />
                <Fact label=words.count value=contest.count.map(|count| view! { <Count count/> })/>
                <Fact label=words.registered_voters value=registered_voters/>
                <Fact label=words.votes_cast value=votes_cast/>
                <Fact label=words.votes value=votes/>
                <Fact label=words.invalid_votes value=invalid_votes/>
                <Fact label=words.threshold value=threshold/>
            </Facts>
            {some_only.then(|| {
                view! { <p class="contest-note">{(words.known_of)(words.candidates)}{":"}</p> }
            })}
            {candidacies}
        </section>
    }
}

/// How far the votes are counted, and how sure that is.
#[component]
fn Count(count: CountView) -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let open = count.stage.is_some_and(|stage| stage != CountStage::Final);
    let unit = count.unit.unwrap_or_default();
    let counted = count.counted.map(|counted| {
        let total = count.total.map(|total| setting.locale.number(total));
        let counted = setting.locale.number(counted);
        let text = (words.counted_of)(&counted, total.as_deref(), &unit);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    let stage = count.stage.map(|stage| (words.count_stage_of)(stage).to_owned());
    let open = open.then(|| words.not_final.to_owned());
    let parts: Vec<String> = [stage, counted, count.by, open].into_iter().flatten().collect();
    let parts = (!parts.is_empty()).then(|| parts.join(", "));
    view! {
        {parts}
        {count.as_of.map(|date| view! { {", "}{words.as_of}{" "}<PlainDate date/> })}
    }
}

/// Ten-thousandths as a number of hundredths: 3333 is "33,33".
fn percent(share: u32, locale: Locale) -> String {
    let (whole, rest) = (share / 100, share % 100);
    let point = match locale {
        Locale::Indonesian => ',',
        Locale::English => '.',
    };
    if rest == 0 {
        return whole.to_string();
    }
    format!("{whole}{point}{rest:02}").trim_end_matches('0').to_owned()
}
