//! The named constructors of every finding of the newsroom's own rules.

use warta_diagnostics::{Code, Diagnostic, Span, list, named, quoted, say};
use warta_page::private::Private;
use warta_page::route::Route;

use crate::quotes::{Fault, Lone};
use warta_bundle::diagnostics::value::start;
use warta_bundle::model::Origin;
use warta_bundle::together::{Of, Parts};
use warta_publication::validate::Finding;
use warta_publication::validate::findings::new;

/// What is counted in a field: seats or votes.
fn counted(field: &str) -> String {
    match field {
        "votes" => say!("lint-figures.votes"),
        _ => say!("lint-figures.seats"),
    }
}

/// What the status of a contest or a candidacy says.
fn status(word: &str) -> String {
    match word {
        "decided" => say!("lint-decision.decided"),
        _ => say!("lint-decision.elected"),
    }
}

pub(super) fn headline_cut(length: usize, most: usize, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("lint-headline-cut.why", most)),
        help: Some(say!("lint-headline-cut.help", most)),
        ..new(Code::HeadlineCut, origin, say!("lint-headline-cut", length))
    }
}

/// `missing` are the codes, all of one severity, with what they are about; the gravest first.
pub(super) fn lacking(missing: &[(Code, &str)], origin: &Origin) -> Option<Finding> {
    let (code, _) = missing.first()?;
    let names: Vec<String> = missing.iter().map(|(_, name)| named(name)).collect();
    let said: Vec<(String, &str)> = missing
        .iter()
        .map(|(code, _)| match code {
            Code::NoAuthor => (say!("lint-lacking.said"), "\"authors\": [\"…\"]"),
            Code::NoStandfirst => {
                (say!("lint-lacking.said-no-standfirst"), "\"standfirst\": \"…\"")
            }
            _ => (say!("lint-lacking.said-2"), "\"tags\": [\"…\"]"),
        })
        .collect();
    let whys: Vec<&str> = said.iter().map(|(why, _)| why.as_str()).collect();
    let fields: Vec<&str> = said.iter().map(|(_, field)| *field).collect();
    Some(Finding {
        why: Some(whys.join(" ")),
        help: Some(say!("lint-lacking.help", fields = list(&fields))),
        ..new(*code, origin, say!("lint-lacking", value = list(&names)))
    })
}

pub(super) fn near_tag(label: &str, other: &str, count: usize, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("lint-near-tag.why")),
        help: Some(say!("lint-near-tag.help", other = quoted(other))),
        choices: vec![other.to_owned()],
        ..new(
            Code::NearTag,
            origin,
            say!("lint-near-tag", label = quoted(label), other = quoted(other), count),
        )
    }
}

pub(super) fn modified_early(article: &Origin) -> Finding {
    Finding {
        first: Some((article.at("published"), say!("lint-modified-early.label"))),
        why: Some(say!("lint-modified-early.why")),
        help: Some(say!("lint-modified-early.help")),
        ..new(Code::ModifiedEarly, &article.at("modified"), say!("lint-modified-early"))
    }
}

/// A date by which an article is published: it shows at once all the same.
pub(super) fn published_later(article: &Origin) -> Finding {
    Finding {
        why: Some(say!("lint-published-later.why")),
        help: Some(say!("lint-published-later.help")),
        ..new(Code::FutureDate, &article.at("published"), say!("lint-published-later"))
    }
}

/// Another date that can only lie in the past. `what` it is of.
pub(super) fn future_date(what: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("lint-future-date.why")),
        help: Some(say!("lint-future-date.help")),
        ..new(Code::FutureDate, origin, say!("lint-future-date", what = named(what)))
    }
}

pub(super) fn unreachable(origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("lint-unreachable.why")),
        help: Some(say!("lint-unreachable.help")),
        ..new(Code::Unreachable, origin, say!("lint-unreachable"))
    }
}

pub(super) fn no_party(origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("lint-no-party.why")),
        help: Some(say!("lint-no-party.help")),
        ..new(Code::NoParty, origin, say!("lint-no-party"))
    }
}

pub(super) fn no_office(origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("lint-no-office.why")),
        help: Some(say!("lint-no-office.help")),
        ..new(Code::NoOffice, origin, say!("lint-no-office"))
    }
}

pub(super) fn same_number(number: u32, origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.at("ballot_number"), say!("lint-same-number.label"))),
        why: Some(say!("lint-same-number.why")),
        help: Some(say!("lint-same-number.help")),
        ..new(Code::SameBallotNumber, &origin.at("ballot_number"), say!("lint-same-number", number))
    }
}

pub(super) fn too_many_seats(
    seats: u32,
    most: u32,
    what: &str,
    origin: &Origin,
    told: &Origin,
) -> Finding {
    Finding {
        first: Some((
            told.at("seats"),
            say!("lint-too-many-seats.label", what = named(what), most),
        )),
        why: Some(say!("lint-too-many-seats.why")),
        help: Some(say!("lint-too-many-seats.help")),
        ..new(
            Code::TooManySeats,
            &origin.at("seats"),
            say!("lint-too-many-seats", seats, what = named(what), most),
        )
    }
}

pub(super) fn sum_of_seats(
    sum: u32,
    most: u32,
    what: &str,
    origin: &Origin,
    told: &Origin,
) -> Finding {
    Finding {
        first: Some((told.at("seats"), say!("lint-sum-of-seats.label", what = named(what), most))),
        why: Some(say!("lint-sum-of-seats.why")),
        help: Some(say!("lint-sum-of-seats.help")),
        ..new(
            Code::TooManySeats,
            &origin.at("seats"),
            say!("lint-sum-of-seats", sum, what = named(what), most),
        )
    }
}

pub(super) fn too_many_elected(count: usize, most: u32, origin: &Origin, told: &Origin) -> Finding {
    let seats = say!("lint-too-many-elected.seats", most);
    Finding {
        first: Some((told.at("seats"), say!("lint-too-many-elected.label"))),
        why: Some(say!("lint-too-many-elected.why")),
        help: Some(say!("lint-too-many-elected.help")),
        ..new(Code::TooManySeats, &origin.at("status"), say!("lint-too-many-elected", count, seats))
    }
}

pub(super) fn elected_before(day: &str, origin: &Origin, event: &Origin) -> Finding {
    Finding {
        first: Some((event.at("start_date"), say!("lint-elected-before.label"))),
        why: Some(say!("lint-elected-before.why", day = quoted(day))),
        help: Some(say!("lint-elected-before.help")),
        ..new(Code::ElectedEarly, &origin.at("status"), say!("lint-elected-before"))
    }
}

pub(super) fn elected_replaced(origin: &Origin, contest: &Origin) -> Finding {
    Finding {
        first: Some((contest.at("replaced_by"), say!("lint-elected-replaced.label"))),
        why: Some(say!("lint-elected-replaced.why")),
        help: Some(say!("lint-elected-replaced.help")),
        ..new(Code::ElectedEarly, &origin.at("status"), say!("lint-elected-replaced"))
    }
}

pub(super) fn elected_undecided(word: &str, origin: &Origin, contest: &Origin) -> Finding {
    Finding {
        first: Some((
            contest.at("status"),
            say!("lint-elected-undecided.label", word = named(word)),
        )),
        why: Some(say!("lint-elected-undecided.why")),
        help: Some(say!("lint-elected-undecided.help")),
        ..new(
            Code::ElectedEarly,
            &origin.at("status"),
            say!("lint-elected-undecided", word = named(word)),
        )
    }
}

pub(super) fn result_before(day: &str, origin: &Origin, event: &Origin) -> Finding {
    Finding {
        first: Some((event.at("start_date"), say!("lint-result-before.label"))),
        why: Some(say!("lint-result-before.why", day = quoted(day))),
        help: Some(say!("lint-result-before.help")),
        ..new(Code::ElectedEarly, origin, say!("lint-result-before"))
    }
}

/// Somebody who stands without a party, and parties that nominate them.
pub(super) fn independent_of_parties(origin: &Origin) -> Finding {
    Finding {
        first: Some((origin.at("party_ids"), say!("lint-independent-of-parties.label"))),
        why: Some(say!("lint-independent-of-parties.why")),
        help: Some(say!("lint-independent-of-parties.help")),
        ..new(
            Code::IndependentOfParties,
            &origin.at("independent"),
            say!("lint-independent-of-parties"),
        )
    }
}

pub(super) fn stands_twice(name: &str, origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), say!("lint-stands-twice.label"))),
        why: Some(say!("lint-stands-twice.why")),
        help: Some(say!("lint-stands-twice.help")),
        ..new(Code::StandsTwice, origin, say!("lint-stands-twice", value = quoted(name)))
    }
}

/// Two people at one place of a party's list.
pub(super) fn same_place(place: u32, origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.at("list_position"), say!("lint-same-place.label"))),
        why: Some(say!("lint-same-place.why")),
        help: Some(say!("lint-same-place.help")),
        ..new(Code::SameBallotNumber, &origin.at("list_position"), say!("lint-same-place", place))
    }
}

pub(super) fn contest_twice(origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), say!("lint-contest-twice.label"))),
        why: Some(say!("lint-contest-twice.why")),
        help: Some(say!("lint-contest-twice.help")),
        ..new(Code::WrittenTwice, origin, say!("lint-contest-twice"))
    }
}

pub(super) fn count_twice(origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), say!("lint-count-twice.label"))),
        why: Some(say!("lint-count-twice.why")),
        help: Some(say!("lint-count-twice.help")),
        ..new(Code::WrittenTwice, origin, say!("lint-count-twice"))
    }
}

/// `field`: "seats" or "votes".
pub(super) fn other_total(whole: u64, sum: u64, field: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("lint-other-total.why")),
        help: Some(say!("lint-other-total.help")),
        ..new(
            Code::OtherTotal,
            &origin.at(field),
            say!("lint-other-total", whole, field = counted(field), sum),
        )
    }
}

pub(super) fn several_uncontested(pairs: usize, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("lint-several-uncontested.why")),
        help: Some(say!("lint-several-uncontested.help")),
        ..new(
            Code::SeveralUncontested,
            &origin.at("status"),
            say!("lint-several-uncontested", pairs),
        )
    }
}

/// Something told of a time at which a body was not founded. `what`: "an office", "a nomination".
pub(super) fn not_yet(what: &str, origin: &Origin, founded: &Origin) -> Finding {
    Finding {
        first: Some((founded.clone(), say!("lint-not-yet.label"))),
        why: Some(say!("lint-not-yet.why")),
        help: Some(say!("lint-not-yet.help")),
        ..new(Code::NoBodyThen, origin, say!("lint-not-yet", what = named(what)))
    }
}

/// Something told of a time at which something existed no longer. `whose`: "the body", "the post".
pub(super) fn no_longer(whose: &str, what: &str, origin: &Origin, over: &Origin) -> Finding {
    Finding {
        first: Some((over.clone(), say!("lint-no-longer.label"))),
        why: Some(say!("lint-no-longer.why")),
        help: Some(say!("lint-no-longer.help")),
        ..new(
            Code::NoBodyThen,
            origin,
            say!("lint-no-longer", what = named(what), whose = named(whose)),
        )
    }
}

pub(super) fn before_birth(what: &str, origin: &Origin, born: &Origin) -> Finding {
    Finding {
        first: Some((born.clone(), say!("lint-before-birth.label"))),
        why: Some(say!("lint-before-birth.why")),
        help: Some(say!("lint-before-birth.help")),
        ..new(Code::NotAlive, origin, say!("lint-before-birth", what = named(what)))
    }
}

pub(super) fn after_death(what: &str, origin: &Origin, died: &Origin) -> Finding {
    Finding {
        first: Some((died.clone(), say!("lint-after-death.label"))),
        why: Some(say!("lint-after-death.why")),
        help: Some(say!("lint-after-death.help")),
        ..new(Code::NotAlive, origin, say!("lint-after-death", what = named(what)))
    }
}

pub(super) fn too_young(age: u32, origin: &Origin, born: &Origin) -> Finding {
    Finding {
        first: Some((born.clone(), say!("lint-too-young.label"))),
        why: Some(say!("lint-too-young.why")),
        help: Some(say!("lint-too-young.help")),
        ..new(Code::NotAlive, origin, say!("lint-too-young", age))
    }
}

/// `what`: "begins after", "ends before".
pub(super) fn outside_term(what: &str, origin: &Origin, term: &Origin) -> Finding {
    Finding {
        first: Some((term.clone(), say!("lint-outside-term.label"))),
        why: Some(say!("lint-outside-term.why")),
        help: Some(say!("lint-outside-term.help")),
        ..new(Code::DatesReversed, origin, say!("lint-outside-term", what = named(what)))
    }
}

pub(super) fn two_in_one(origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), say!("lint-two-in-one.label"))),
        why: Some(say!("lint-two-in-one.why")),
        help: Some(say!("lint-two-in-one.help")),
        ..new(Code::TooManySeats, origin, say!("lint-two-in-one"))
    }
}

pub(super) fn two_incumbents(origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.at("incumbent"), say!("lint-two-incumbents.label"))),
        why: Some(say!("lint-two-incumbents.why")),
        help: Some(say!("lint-two-incumbents.help")),
        ..new(Code::TooManySeats, &origin.at("incumbent"), say!("lint-two-incumbents"))
    }
}

/// Somebody who belongs to two parties now. `parties` are their names.
pub(super) fn two_parties(
    person: &str,
    parties: &[String],
    origin: &Origin,
    first: &Origin,
) -> Finding {
    Finding {
        first: Some((first.clone(), say!("lint-two-parties.label"))),
        why: Some(say!("lint-two-parties.why")),
        help: Some(say!("lint-two-parties.help")),
        ..new(
            Code::TwoParties,
            origin,
            say!("lint-two-parties", person = quoted(person), parties = list(parties)),
        )
    }
}

pub(super) fn too_many_vacant(vacant: u32, seats: u32, origin: &Origin) -> Finding {
    Finding {
        first: Some((origin.at("seats"), say!("lint-too-many-vacant.label", seats))),
        why: Some(say!("lint-too-many-vacant.why")),
        help: Some(say!("lint-too-many-vacant.help")),
        ..new(Code::TooManySeats, &origin.at("vacant"), say!("lint-too-many-vacant", vacant, seats))
    }
}

pub(super) fn not_all_counted(counted: u64, total: u64, count: &Origin) -> Finding {
    Finding {
        first: Some((count.at("counted"), say!("lint-not-all-counted.label", counted, total))),
        why: Some(say!("lint-not-all-counted.why")),
        help: Some(say!("lint-not-all-counted.help")),
        ..new(Code::NotFinal, &count.at("stage"), say!("lint-not-all-counted", counted, total))
    }
}

pub(super) fn decided_before_all(
    counted: u64,
    total: u64,
    contest: &Origin,
    count: &Origin,
) -> Finding {
    Finding {
        first: Some((count.at("counted"), say!("lint-decided-before-all.label", counted, total))),
        why: Some(say!("lint-decided-before-all.why")),
        help: Some(say!("lint-decided-before-all.help")),
        ..new(
            Code::NotFinal,
            &contest.at("status"),
            say!("lint-decided-before-all", counted, total),
        )
    }
}

pub(super) fn counted_before(count: &Origin, event: &Origin) -> Finding {
    Finding {
        first: Some((event.at("start_date"), say!("lint-counted-before.label"))),
        why: Some(say!("lint-counted-before.why")),
        help: Some(say!("lint-counted-before.help")),
        ..new(Code::ElectedEarly, &count.at("as_of"), say!("lint-counted-before"))
    }
}

pub(super) fn result_undecided(word: &str, origin: &Origin, contest: &Origin) -> Finding {
    Finding {
        first: Some((
            contest.at("status"),
            say!("lint-result-undecided.label", word = named(word)),
        )),
        why: Some(say!("lint-result-undecided.why")),
        help: Some(say!("lint-result-undecided.help")),
        ..new(Code::ElectedEarly, origin, say!("lint-result-undecided", word = named(word)))
    }
}

/// A role that is a word for programs, and none that pages know: "deputy_whip".
pub(super) fn role_of_programs(
    written: &str,
    shown: &str,
    field: &str,
    origin: &Origin,
) -> Finding {
    Finding {
        why: Some(say!("lint-role-of-programs.why", shown = quoted(shown))),
        help: Some(say!("lint-role-of-programs.help")),
        ..new(
            Code::RoleOfPrograms,
            &origin.at(field),
            say!("lint-role-of-programs", written = quoted(written)),
        )
    }
}

pub(super) fn more_than_valid(
    votes: u64,
    valid: u64,
    origin: &Origin,
    contest: &Origin,
) -> Finding {
    Finding {
        first: Some((contest.at("valid_votes"), say!("lint-more-than-valid.label", valid))),
        why: Some(say!("lint-more-than-valid.why")),
        help: Some(say!("lint-more-than-valid.help")),
        ..new(Code::MoreThanValid, &origin.at("votes"), say!("lint-more-than-valid", votes, valid))
    }
}

pub(super) fn sum_of_votes(sum: u64, valid: u64, whose: &str, contest: &Origin) -> Finding {
    Finding {
        why: Some(say!("lint-sum-of-votes.why")),
        help: Some(say!("lint-sum-of-votes.help")),
        ..new(
            Code::MoreThanValid,
            &contest.at("valid_votes"),
            say!("lint-sum-of-votes", whose = named(whose), sum, valid),
        )
    }
}

pub(super) fn more_than_cast(sum: u64, cast: u64, origin: &Origin, field: &str) -> Finding {
    Finding {
        first: Some((origin.at("votes_cast"), say!("lint-more-than-cast.label", cast))),
        why: Some(say!("lint-more-than-cast.why")),
        help: Some(say!("lint-more-than-cast.help")),
        ..new(Code::MoreThanCast, &origin.at(field), say!("lint-more-than-cast", sum, cast))
    }
}

pub(super) fn more_than_voters(cast: u64, voters: u64, origin: &Origin, field: &str) -> Finding {
    Finding {
        first: Some((origin.at("registered_voters"), say!("lint-more-than-voters.label", voters))),
        why: Some(say!("lint-more-than-voters.why")),
        help: Some(say!("lint-more-than-voters.help")),
        ..new(Code::MoreThanVoters, &origin.at(field), say!("lint-more-than-voters", cast, voters))
    }
}

pub(super) fn elected_with_fewer(
    votes: u64,
    more: u64,
    origin: &Origin,
    other: &Origin,
) -> Finding {
    Finding {
        first: Some((other.at("votes"), say!("lint-elected-with-fewer.label", more))),
        why: Some(say!("lint-elected-with-fewer.why")),
        help: Some(say!("lint-elected-with-fewer.help")),
        ..new(
            Code::ElectedWithFewer,
            &origin.at("status"),
            say!("lint-elected-with-fewer", votes, more),
        )
    }
}

pub(super) fn below_threshold(
    votes: u64,
    valid: u64,
    origin: &Origin,
    contest: &Origin,
) -> Finding {
    Finding {
        first: Some((contest.at("threshold"), say!("lint-below-threshold.label"))),
        why: Some(say!("lint-below-threshold.why")),
        help: Some(say!("lint-below-threshold.help")),
        ..new(
            Code::ElectedWithFewer,
            &origin.at("status"),
            say!("lint-below-threshold", votes, valid),
        )
    }
}

pub(super) fn above_threshold(
    votes: u64,
    valid: u64,
    origin: &Origin,
    contest: &Origin,
) -> Finding {
    Finding {
        first: Some((contest.at("threshold"), say!("lint-above-threshold.label"))),
        why: Some(say!("lint-above-threshold.why")),
        help: Some(say!("lint-above-threshold.help")),
        ..new(
            Code::ElectedWithFewer,
            &origin.at("status"),
            say!("lint-above-threshold", votes, valid),
        )
    }
}

pub(super) fn counted_too_much(counted: u64, total: u64, origin: &Origin) -> Finding {
    Finding {
        first: Some((origin.at("total"), say!("lint-counted-too-much.label"))),
        why: Some(say!("lint-counted-too-much.why")),
        help: Some(say!("lint-counted-too-much.help")),
        ..new(
            Code::CountedTooMuch,
            &origin.at("counted"),
            say!("lint-counted-too-much", counted, total),
        )
    }
}

pub(super) fn not_final(word: &str, stage: &str, origin: &Origin, count: &Origin) -> Finding {
    Finding {
        first: Some((count.at("stage"), say!("lint-not-final.label", stage = named(stage)))),
        why: Some(say!("lint-not-final.why")),
        help: Some(say!("lint-not-final.help", word)),
        ..new(
            Code::NotFinal,
            origin,
            say!("lint-not-final", word = status(word), stage = named(stage)),
        )
    }
}

pub(super) fn named_column(field: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("lint-named-column.why")),
        help: Some(say!("lint-named-column.help", field)),
        ..new(Code::EmptyColumn, &origin.at(field), say!("lint-named-column", field))
    }
}

pub(super) fn column_beside(pairs: usize, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("lint-column-beside.why")),
        help: Some(say!("lint-column-beside.help")),
        ..new(Code::EmptyColumn, &origin.at("choice"), say!("lint-column-beside", pairs))
    }
}

pub(super) fn other_seats(
    party: &str,
    stated: u32,
    by_votes: &[String],
    origin: &Origin,
    contest: &Origin,
) -> Finding {
    Finding {
        first: Some((contest.at("seats"), say!("lint-other-seats.label"))),
        why: Some(say!("lint-other-seats.why", by_votes = list(by_votes))),
        help: Some(say!("lint-other-seats.help")),
        ..new(Code::OtherSeats, origin, say!("lint-other-seats", party = quoted(party), stated))
    }
}

pub(super) fn declined(field: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("lint-declined.why")),
        help: Some(say!("lint-declined.help", field)),
        ..new(Code::Declined, &origin.at(field), say!("lint-declined", field))
    }
}

pub(super) fn birthday_told(field: &str, origin: &Origin) -> Finding {
    Finding {
        first: Some((origin.at("declined"), say!("lint-birthday-told.label"))),
        why: Some(say!("lint-birthday-told.why")),
        help: Some(say!("lint-birthday-told.help", field)),
        ..new(Code::Declined, &origin.at(field), say!("lint-birthday-told", field))
    }
}

pub(super) fn private(kind: Private) -> Diagnostic {
    let what = match kind {
        Private::Identity => say!("lint-private.what"),
        Private::Tax => say!("lint-private.what-tax"),
        Private::Passport => say!("lint-private.what-passport"),
        Private::Card => say!("lint-private.what-card"),
        Private::Account => say!("lint-private.what-account"),
        Private::Telephone => say!("lint-private.what-telephone"),
        Private::HomeAddress => say!("lint-private.what-home-address"),
        Private::Email => say!("lint-private.what-email"),
    };
    Diagnostic::new(Code::PersonalData, say!("lint-private", what))
        .why(say!("lint-private.why"))
        .help(say!("lint-private.help"))
}

pub(super) fn insecure(url: &str, origin: &Origin) -> Finding {
    let secure = url.replacen("http://", "https://", 1);
    let finding = Finding {
        why: Some(say!("lint-insecure.why")),
        help: Some(say!("lint-insecure.help", secure = quoted(&secure))),
        ..new(Code::InsecureLink, origin, say!("lint-insecure", url = quoted(url)))
    };
    finding.at_words(url.to_owned())
}

/// A slug or an id by which some disk or host has no folder; `why` goes on "con …".
pub(super) fn hard_address(name: &str, why: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("lint-hard-address.why")),
        help: Some(say!("lint-hard-address.help")),
        ..new(Code::HardAddress, origin, [quoted(name), named(why)].join(" "))
    }
}

/// Two names that are one folder on disks that do not tell capitals from small letters.
pub(super) fn same_folder(name: &str, other: &str, origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), say!("lint-same-folder.label"))),
        why: Some(say!("lint-same-folder.why")),
        help: Some(say!("lint-same-folder.help")),
        ..new(
            Code::HardAddress,
            origin,
            say!("lint-same-folder", value = quoted(name), other = quoted(other)),
        )
    }
}

/// A link to a page of this publication that is not there.
pub(super) fn dead_link(route: &Route, origin: &Origin) -> Finding {
    let path = route.path();
    let finding = Finding {
        why: Some(say!("lint-dead-link.why")),
        help: Some(say!("lint-dead-link.help")),
        group: Some(format!("link {path}")),
        ..new(Code::DeadLink, origin, say!("lint-dead-link", path = quoted(&path)))
    };
    finding.at_words(path)
}

pub(super) fn own_host(url: &str, path: &str, certain: bool, origin: &Origin) -> Finding {
    let finding = Finding {
        why: Some(say!("lint-own-host.why")),
        help: Some(say!("lint-own-host.help", path = quoted(path))),
        ..new(Code::OwnHost, origin, say!("lint-own-host", url = quoted(url)))
    };
    let finding = finding.at_words(url.to_owned());
    if certain { finding.mended_by(path.to_owned()) } else { finding }
}

/// A link to a place that a page does not have. `article`: whose page, where it is another one's.
pub(super) fn no_such_place(
    words: &str,
    article: Option<&str>,
    near: Option<&str>,
    origin: &Origin,
) -> Finding {
    let page = match article {
        Some(slug) => say!("lint-no-such-place.page", slug = quoted(slug)),
        None => say!("lint-no-such-place.page-none"),
    };
    let help = match near {
        Some(near) => say!("lint-no-such-place.help", value = quoted(&format!("#{near}"))),
        None => say!("lint-no-such-place.help-none").to_owned(),
    };
    let finding = Finding {
        why: Some(say!("lint-no-such-place.why")),
        help: Some(help),
        ..new(Code::NoSuchPlace, origin, say!("lint-no-such-place", page, words = quoted(words)))
    };
    finding.at_words(words.to_owned())
}

pub(super) fn double_space() -> Diagnostic {
    Diagnostic::new(Code::DoubleSpace, say!("lint-double-space"))
        .why(say!("lint-double-space.why"))
        .help(say!("lint-double-space.help"))
}

pub(super) fn lone_stars() -> Diagnostic {
    Diagnostic::new(Code::LoneStars, say!("lint-lone-stars"))
        .why(say!("lint-lone-stars.why"))
        .help(say!("lint-lone-stars.help"))
}

pub(super) fn lone_quote(lone: Lone) -> Diagnostic {
    let mark = lone.mark;
    let found = |message: String| Diagnostic::new(Code::UnbalancedQuotes, message);
    match lone.fault {
        Fault::NotClosed => found(say!("lint-lone-quote", mark))
            .why(say!("lint-lone-quote.why"))
            .help(say!("lint-lone-quote.help")),
        Fault::NotOpened => found(say!("lint-lone-quote.message-not-opened", mark))
            .why(say!("lint-lone-quote.why-2"))
            .help(say!("lint-lone-quote.help-2")),
        Fault::Mixed(fits) => found(say!("lint-lone-quote.message-mixed", mark))
            .why(say!("lint-lone-quote.why-3"))
            .help(say!("lint-lone-quote.help-3", fits)),
    }
}

pub(super) fn near_name(written: &str, name: &str, id: &str) -> Diagnostic {
    Diagnostic::new(
        Code::NearName,
        say!("lint-near-name", written = quoted(written), value = quoted(name)),
    )
    .why(say!("lint-near-name.why"))
    .help(say!("lint-near-name.help", value = quoted(name), id = quoted(id)))
}

pub(super) fn no_size() -> Diagnostic {
    Diagnostic::new(Code::NoSize, say!("lint-no-size"))
        .why(say!("lint-no-size.why"))
        .help(say!("lint-no-size.help"))
}

/// Words that hold the place of others.
pub(super) fn placeholder(piece: &str) -> Diagnostic {
    Diagnostic::new(Code::PlaceholderWords, say!("lint-placeholder", piece = quoted(piece)))
        .why(say!("lint-placeholder.why"))
        .help(say!("lint-placeholder.help"))
}

pub(super) fn shortcode(piece: &str) -> Diagnostic {
    Diagnostic::new(Code::Leftover, say!("lint-shortcode", piece = quoted(&start(piece))))
        .why(say!("lint-shortcode.why"))
        .help(say!("lint-shortcode.help"))
}

pub(super) fn bbcode(piece: &str) -> Diagnostic {
    Diagnostic::new(Code::Leftover, say!("lint-bbcode", piece = quoted(&start(piece))))
        .why(say!("lint-bbcode.why"))
        .help(say!("lint-bbcode.help"))
}

pub(super) fn template(piece: &str) -> Diagnostic {
    Diagnostic::new(Code::Leftover, say!("lint-template", piece = quoted(&start(piece))))
        .why(say!("lint-template.why"))
        .help(say!("lint-template.help"))
}

/// Lines of one text that look like paragraphs.
pub(super) fn lines(count: usize, in_list: bool, edits: Vec<(Span, String)>) -> Diagnostic {
    let help = match in_list {
        true => say!("lint-lines.help"),
        false => say!("lint-lines.help-false"),
    };
    Diagnostic::new(Code::LinesInText, say!("lint-lines", count))
        .why(say!("lint-lines.why"))
        .help(help)
        .choice_of(say!("lint-lines.choice", count), edits)
}

/// Several names or tags in one text.
pub(super) fn together(value: &str, of: Of, parts: &Parts, span: Option<Span>) -> Diagnostic {
    let (one, why) = match of {
        Of::Tags => (say!("lint-together.one"), say!("lint-together.why")),
        Of::Names | Of::Photographers => {
            (say!("lint-together.one-photographers"), say!("lint-together.why-2"))
        }
    };
    let written = parts.written();
    let found = Diagnostic::new(
        Code::RunTogether,
        say!("lint-together", value = quoted(&start(value)), one),
    )
    .why(why)
    .help(say!("lint-together.help", written));
    match span {
        Some(span) if parts.certain => {
            found.help(say!("lint-together.help-some", written)).edit(span, written)
        }
        Some(span) => found.choice(&written, span, &written),
        None => found,
    }
}

/// What another system writes in the place of the site's address.
pub(super) fn host(host: &str, url: Option<&str>, places: &[Span]) -> Diagnostic {
    let system = match host {
        "__GHOST_URL__" => say!("lint-host.system"),
        "@@PLUGINFILE@@" => say!("lint-host.system-2"),
        _ => say!("lint-host.system-3"),
    };
    let times = match places.len() {
        1 => String::new(),
        count => say!("lint-host.times", count),
    };
    let found = Diagnostic::new(Code::Leftover, say!("lint-host", host = quoted(host), times))
        .why(say!("lint-host.why", system))
        .help(say!("lint-host.help"));
    match url {
        Some(url) => found.choice_of(url, places.iter().map(|span| (*span, url.to_owned()))),
        None => found,
    }
}

pub(super) fn secret(what: &str) -> Diagnostic {
    Diagnostic::new(Code::Secret, say!("lint-secret", what = named(what)))
        .why(say!("lint-secret.why"))
        .help(say!("lint-secret.help"))
        .group(what)
}
