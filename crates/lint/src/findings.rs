//! The named constructors of every finding of the newsroom's own rules.

use warta_diagnostics::{Code, Diagnostic, Span, list, quoted};
use warta_page::private::Private;
use warta_page::route::Route;

use crate::quotes::{Fault, Lone};
use warta_bundle::diagnostics::value::start;
use warta_bundle::model::Origin;
use warta_bundle::together::{Of, Parts};
use warta_publication::validate::Finding;
use warta_publication::validate::findings::new;

pub(super) fn headline_cut(length: usize, most: usize, origin: &Origin) -> Finding {
    Finding {
        why: Some(format!(
            "A search result shows about 60 characters of a headline, a card on WhatsApp, Facebook or X 70 to {most}. The rest is cut off."
        )),
        help: Some(format!(
            "Say it in fewer than {most} characters, with what matters in the first 60; move the rest to \"standfirst\"."
        )),
        ..new(Code::HeadlineCut, origin, format!("the headline has {length} characters"))
    }
}

/// `missing` are the codes, all of one severity, with what they are about; the gravest first.
pub(super) fn lacking(missing: &[(Code, &str)], origin: &Origin) -> Option<Finding> {
    let (code, _) = missing.first()?;
    let names: Vec<String> = missing.iter().map(|(_, name)| format!("no {name}")).collect();
    let said: Vec<(&str, &str)> = missing
        .iter()
        .map(|(code, _)| match code {
            Code::NoAuthor => ("Readers can't tell who wrote it.", "\"authors\": [\"…\"]"),
            Code::NoStandfirst => (
                "Lists and shared links have nothing to say below the headline.",
                "\"standfirst\": \"…\"",
            ),
            _ => ("No tag's page shows it, and no list of related articles.", "\"tags\": [\"…\"]"),
        })
        .collect();
    let whys: Vec<&str> = said.iter().map(|(why, _)| *why).collect();
    let fields: Vec<&str> = said.iter().map(|(_, field)| *field).collect();
    Some(Finding {
        why: Some(whys.join(" ")),
        help: Some(format!("Add {}.", list(&fields))),
        ..new(*code, origin, format!("the article has {}", list(&names)))
    })
}

pub(super) fn near_tag(label: &str, other: &str, count: usize, origin: &Origin) -> Finding {
    Finding {
        why: Some(
            "The two have pages of their own, and this article is missing from the other.".into(),
        ),
        help: Some(format!(
            "Did you mean {}? If not, describe this tag in \"tags\" at the top.",
            quoted(other)
        )),
        choices: vec![other.to_owned()],
        ..new(
            Code::NearTag,
            origin,
            format!(
                "the tag {} is nearly {}, which {count} articles have",
                quoted(label),
                quoted(other)
            ),
        )
    }
}

pub(super) fn modified_early(article: &Origin) -> Finding {
    Finding {
        first: Some((article.at("published"), "published here".into())),
        why: Some("Readers see both dates and can't believe either.".into()),
        help: Some("Exchange the two dates, or correct one.".into()),
        ..new(
            Code::ModifiedEarly,
            &article.at("modified"),
            "the article was changed before it was published".into(),
        )
    }
}

/// A date by which an article is published: it shows at once all the same.
pub(super) fn published_later(article: &Origin) -> Finding {
    Finding {
        why: Some(
            "Warta waits for no date: the article shows as soon as the file is there, above all others, with this date."
                .into(),
        ),
        help: Some("Correct the date, or write \"status\": \"draft\" until the day comes.".into()),
        ..new(
            Code::FutureDate,
            &article.at("published"),
            "the date of publication is still to come".into(),
        )
    }
}

/// Another date that can only lie in the past. `what` it is of.
pub(super) fn future_date(what: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some("Readers see it, and can't believe it.".into()),
        help: Some("Correct the date.".into()),
        ..new(Code::FutureDate, origin, format!("the date of {what} is still to come"))
    }
}

pub(super) fn unreachable(origin: &Origin) -> Finding {
    Finding {
        why: Some(
            "Without a date it stands behind all others on the last page of the list, no tag or section has it, and no other article leads to it."
                .into(),
        ),
        help: Some("Add \"published\", and \"tags\" or a \"section\".".into()),
        ..new(Code::Unreachable, origin, "hardly anybody will come across this article".into())
    }
}

pub(super) fn no_party(origin: &Origin) -> Finding {
    Finding {
        why: Some("Readers see that the party is not known.".into()),
        help: Some(
            "Add \"party_ids\", or \"independent\": true for a candidate without a party.".into(),
        ),
        ..new(Code::NoParty, origin, "the candidate has no party".into())
    }
}

pub(super) fn no_office(origin: &Origin) -> Finding {
    Finding {
        why: Some("Nobody can tell what this person stands for.".into()),
        help: Some("Add \"post_id\".".into()),
        ..new(Code::NoOffice, origin, "the candidate stands for no office".into())
    }
}

pub(super) fn same_number(number: u32, origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.at("ballot_number"), "first given here".into())),
        why: Some(
            "On the ballot paper each candidate for an office has a number of their own.".into(),
        ),
        help: Some("Correct one of the two.".into()),
        ..new(
            Code::SameBallotNumber,
            &origin.at("ballot_number"),
            format!("two candidates have the ballot number {number}"),
        )
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
        first: Some((told.at("seats"), format!("the {what} has {most} in all"))),
        why: Some("Both figures are shown, and they contradict each other.".into()),
        help: Some("Correct one of the two.".into()),
        ..new(
            Code::TooManySeats,
            &origin.at("seats"),
            format!("a party with {seats} seats in a {what} of {most}"),
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
        first: Some((told.at("seats"), format!("the {what} has {most} in all"))),
        why: Some("With this one the parties have more seats than there are.".into()),
        help: Some("Correct the count that is too high.".into()),
        ..new(
            Code::TooManySeats,
            &origin.at("seats"),
            format!("the parties have {sum} seats in a {what} of {most}"),
        )
    }
}

pub(super) fn too_many_elected(count: usize, most: u32, origin: &Origin, told: &Origin) -> Finding {
    let seats = if most == 1 { "1 seat".to_owned() } else { format!("{most} seats") };
    Finding {
        first: Some((told.at("seats"), "the number of seats".into())),
        why: Some("Both are shown, and they contradict each other.".into()),
        help: Some(
            "Correct the status of the one who was not elected, or the number of seats.".into(),
        ),
        ..new(
            Code::TooManySeats,
            &origin.at("status"),
            format!("{count} people are elected to {seats}"),
        )
    }
}

pub(super) fn elected_before(day: &str, origin: &Origin, event: &Origin) -> Finding {
    Finding {
        first: Some((event.at("start_date"), "the day of the vote".into())),
        why: Some(format!("The vote is on {}, which is still to come.", quoted(day))),
        help: Some("Write \"registered\" until the result is there, or correct the date.".into()),
        ..new(Code::ElectedEarly, &origin.at("status"), "elected before the election".into())
    }
}

pub(super) fn elected_replaced(origin: &Origin, contest: &Origin) -> Finding {
    Finding {
        first: Some((contest.at("replaced_by"), "another contest is held in its place".into())),
        why: Some("A result counts no longer where the vote is repeated.".into()),
        help: Some("Leave the status out until the other contest is decided.".into()),
        ..new(
            Code::ElectedEarly,
            &origin.at("status"),
            "elected in a contest that another one replaces".into(),
        )
    }
}

pub(super) fn elected_undecided(word: &str, origin: &Origin, contest: &Origin) -> Finding {
    Finding {
        first: Some((contest.at("status"), format!("the contest is {word}"))),
        why: Some("Readers see both, and they contradict each other.".into()),
        help: Some("Write \"decided\" as the status of the contest, or correct this one.".into()),
        ..new(
            Code::ElectedEarly,
            &origin.at("status"),
            format!("elected in a contest that is {word}"),
        )
    }
}

pub(super) fn result_before(day: &str, origin: &Origin, event: &Origin) -> Finding {
    Finding {
        first: Some((event.at("start_date"), "the day of the vote".into())),
        why: Some(format!("The vote is on {}, which is still to come.", quoted(day))),
        help: Some("Take the result out until it is there, or correct the date.".into()),
        ..new(Code::ElectedEarly, origin, "a result before the election".into())
    }
}

/// Somebody who stands without a party, and parties that nominate them.
pub(super) fn independent_of_parties(origin: &Origin) -> Finding {
    Finding {
        first: Some((origin.at("party_ids"), "the parties".into())),
        why: Some(
            "One of the two is wrong. Pages say that it is not known who nominates the candidate."
                .into(),
        ),
        help: Some(
            "Remove \"independent\" where parties nominate the candidate, or else \"party_ids\"."
                .into(),
        ),
        ..new(
            Code::IndependentOfParties,
            &origin.at("independent"),
            "the candidate stands without a party, and for parties".into(),
        )
    }
}

pub(super) fn stands_twice(name: &str, origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), "the other candidacy".into())),
        why: Some("Nobody is on a ballot paper twice. Both are shown.".into()),
        help: Some(
            "Correct the id of one of the two, or give the one that no longer holds its status."
                .into(),
        ),
        ..new(Code::StandsTwice, origin, format!("{} stands twice for one office", quoted(name)))
    }
}

/// Two people at one place of a party's list.
pub(super) fn same_place(place: u32, origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.at("list_position"), "first given here".into())),
        why: Some("On a party's list each candidate has a place of their own.".into()),
        help: Some("Correct one of the two.".into()),
        ..new(
            Code::SameBallotNumber,
            &origin.at("list_position"),
            format!("two candidates have the place {place} of one list"),
        )
    }
}

pub(super) fn contest_twice(origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), "the first one".into())),
        why: Some("Both are shown, all candidates below the first.".into()),
        help: Some("Put both into one record, or correct the ids of one.".into()),
        ..new(
            Code::WrittenTwice,
            origin,
            "this contest is about the same post, area and election as another one".into(),
        )
    }
}

pub(super) fn count_twice(origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), "the first one".into())),
        why: Some("Only the first of the two is shown.".into()),
        help: Some("Put both into one record, or correct the ids of one.".into()),
        ..new(
            Code::WrittenTwice,
            origin,
            "this seat count is about the same party, area and election as another one".into(),
        )
    }
}

/// `field`: "seats" or "votes".
pub(super) fn other_total(whole: u64, sum: u64, field: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some("Both are shown, and they contradict each other.".into()),
        help: Some(
            "Correct the figure that is wrong; a total that the districts give can be left out."
                .into(),
        ),
        ..new(
            Code::OtherTotal,
            &origin.at(field),
            format!("{whole} {field} in all, and {sum} in the districts"),
        )
    }
}

pub(super) fn several_uncontested(pairs: usize, origin: &Origin) -> Finding {
    Finding {
        why: Some("Readers see both, and they contradict each other.".into()),
        help: Some(
            "Correct the status of the contest, or give those who no longer stand theirs.".into(),
        ),
        ..new(
            Code::SeveralUncontested,
            &origin.at("status"),
            format!("a contest with a sole candidate, in which {pairs} stand"),
        )
    }
}

/// Something told of a time at which a body was not founded. `what`: "an office", "a nomination".
pub(super) fn not_yet(what: &str, origin: &Origin, founded: &Origin) -> Finding {
    Finding {
        first: Some((founded.clone(), "founded".into())),
        why: Some("Readers see both dates, and one of them is wrong.".into()),
        help: Some("Correct the id or one of the two dates.".into()),
        ..new(Code::NoBodyThen, origin, format!("{what} before the body was founded"))
    }
}

/// Something told of a time at which something existed no longer. `whose`: "the body", "the post".
pub(super) fn no_longer(whose: &str, what: &str, origin: &Origin, over: &Origin) -> Finding {
    Finding {
        first: Some((over.clone(), "the end".into())),
        why: Some("Readers see both dates, and one of them is wrong.".into()),
        help: Some("Correct the id or one of the two dates.".into()),
        ..new(Code::NoBodyThen, origin, format!("{what} after the end of {whose}"))
    }
}

pub(super) fn before_birth(what: &str, origin: &Origin, born: &Origin) -> Finding {
    Finding {
        first: Some((born.clone(), "born".into())),
        why: Some("Readers see both dates, and one of them is wrong.".into()),
        help: Some("Correct the id of the person or one of the two dates.".into()),
        ..new(Code::NotAlive, origin, format!("{what} before the person was born"))
    }
}

pub(super) fn after_death(what: &str, origin: &Origin, died: &Origin) -> Finding {
    Finding {
        first: Some((died.clone(), "died".into())),
        why: Some(
            "One of the two dates is wrong. Pages show no office beyond the day of a death.".into(),
        ),
        help: Some("Correct the id of the person or one of the two dates.".into()),
        ..new(Code::NotAlive, origin, format!("{what} after the person died"))
    }
}

pub(super) fn too_young(age: u32, origin: &Origin, born: &Origin) -> Finding {
    Finding {
        first: Some((born.clone(), "born".into())),
        why: Some("Readers see both dates, and one of them is wrong.".into()),
        help: Some("Correct the id of the person or the date of birth.".into()),
        ..new(Code::NotAlive, origin, format!("a candidate at the age of {age}"))
    }
}

/// `what`: "begins after", "ends before".
pub(super) fn outside_term(what: &str, origin: &Origin, term: &Origin) -> Finding {
    Finding {
        first: Some((term.clone(), "the term".into())),
        why: Some("Readers see both dates, and they contradict each other.".into()),
        help: Some("Correct the date, or the id of the term.".into()),
        ..new(Code::DatesReversed, origin, format!("the office {what} its term"))
    }
}

pub(super) fn two_in_one(origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), "the other one".into())),
        why: Some("Readers are told that both hold it now.".into()),
        help: Some("Give the one whose term is over its \"end_date\".".into()),
        ..new(Code::TooManySeats, origin, "two people hold a post for one".into())
    }
}

pub(super) fn two_incumbents(origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.at("incumbent"), "the other one".into())),
        why: Some("Readers are told that both hold it already.".into()),
        help: Some("Correct one of the two.".into()),
        ..new(
            Code::TooManySeats,
            &origin.at("incumbent"),
            "two candidates hold an office for one".into(),
        )
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
        first: Some((first.clone(), "the other one".into())),
        why: Some("Pages name all of them beside the person.".into()),
        help: Some("Give the membership that is over its \"end_date\".".into()),
        ..new(
            Code::TwoParties,
            origin,
            format!("{} belongs to {} at the same time", quoted(person), list(parties)),
        )
    }
}

pub(super) fn too_many_vacant(vacant: u32, seats: u32, origin: &Origin) -> Finding {
    Finding {
        first: Some((origin.at("seats"), format!("{seats} seats"))),
        why: Some("Nobody can leave more seats than they have.".into()),
        help: Some("Correct one of the two figures.".into()),
        ..new(Code::TooManySeats, &origin.at("vacant"), format!("{vacant} vacant seats of {seats}"))
    }
}

pub(super) fn not_all_counted(counted: u64, total: u64, count: &Origin) -> Finding {
    Finding {
        first: Some((count.at("counted"), format!("{counted} of {total} are counted"))),
        why: Some("Pages do not call it final as long as something is to be counted.".into()),
        help: Some("Write \"provisional\" until all are counted, or correct the figures.".into()),
        ..new(
            Code::NotFinal,
            &count.at("stage"),
            format!("a final count of which {counted} of {total} are counted"),
        )
    }
}

pub(super) fn decided_before_all(
    counted: u64,
    total: u64,
    contest: &Origin,
    count: &Origin,
) -> Finding {
    Finding {
        first: Some((count.at("counted"), format!("{counted} of {total} are counted"))),
        why: Some("Until all are counted, the result may change.".into()),
        help: Some("Leave \"decided\" out until then, or correct the figures.".into()),
        ..new(
            Code::NotFinal,
            &contest.at("status"),
            format!("decided, although {counted} of {total} are counted"),
        )
    }
}

pub(super) fn counted_before(count: &Origin, event: &Origin) -> Finding {
    Finding {
        first: Some((event.at("start_date"), "the day of the vote".into())),
        why: Some("Readers see both dates, and one of them is wrong.".into()),
        help: Some("Correct one of the two dates.".into()),
        ..new(Code::ElectedEarly, &count.at("as_of"), "a count before the election".into())
    }
}

pub(super) fn result_undecided(word: &str, origin: &Origin, contest: &Origin) -> Finding {
    Finding {
        first: Some((contest.at("status"), format!("the contest is {word}"))),
        why: Some("Readers see both, and they contradict each other.".into()),
        help: Some("Correct the status of the contest, or take the result out.".into()),
        ..new(Code::ElectedEarly, origin, format!("a result in a contest that is {word}"))
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
        why: Some(format!(
            "Pages have no word of their own for it and show {}, whatever their language.",
            quoted(shown)
        )),
        help: Some(
            "Add \"label\" with the whole name of the office as readers know it, such as \"label\": \"Wakil Ketua Umum\"."
                .into(),
        ),
        ..new(
            Code::RoleOfPrograms,
            &origin.at(field),
            format!("{} is a word for programs", quoted(written)),
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
        first: Some((contest.at("valid_votes"), format!("{valid} votes are valid"))),
        why: Some("Nobody can have more votes than are valid.".into()),
        help: Some("Correct one of the two figures.".into()),
        ..new(
            Code::MoreThanValid,
            &origin.at("votes"),
            format!("{votes} votes for one candidate of {valid} valid ones"),
        )
    }
}

pub(super) fn sum_of_votes(sum: u64, valid: u64, whose: &str, contest: &Origin) -> Finding {
    Finding {
        why: Some("Both are shown, and they contradict each other.".into()),
        help: Some("Correct the valid votes, or the votes that are too high.".into()),
        ..new(
            Code::MoreThanValid,
            &contest.at("valid_votes"),
            format!("the {whose} have {sum} votes together, and {valid} are valid"),
        )
    }
}

pub(super) fn more_than_cast(sum: u64, cast: u64, origin: &Origin, field: &str) -> Finding {
    Finding {
        first: Some((origin.at("votes_cast"), format!("{cast} votes were cast"))),
        why: Some("Valid and invalid votes together are the votes that were cast.".into()),
        help: Some("Correct the figure that is wrong.".into()),
        ..new(
            Code::MoreThanCast,
            &origin.at(field),
            format!("{sum} valid and invalid votes of {cast} that were cast"),
        )
    }
}

pub(super) fn more_than_voters(cast: u64, voters: u64, origin: &Origin, field: &str) -> Finding {
    Finding {
        first: Some((origin.at("registered_voters"), format!("{voters} may vote"))),
        why: Some("Nobody votes twice.".into()),
        help: Some("Correct one of the two figures.".into()),
        ..new(
            Code::MoreThanVoters,
            &origin.at(field),
            format!("{cast} votes of {voters} registered voters"),
        )
    }
}

pub(super) fn elected_with_fewer(
    votes: u64,
    more: u64,
    origin: &Origin,
    other: &Origin,
) -> Finding {
    Finding {
        first: Some((other.at("votes"), format!("not elected with {more}"))),
        why: Some("Where one is elected, it is who has most votes.".into()),
        help: Some("Correct the status, or the votes of one of the two.".into()),
        ..new(
            Code::ElectedWithFewer,
            &origin.at("status"),
            format!("elected with {votes} votes, and another has {more}"),
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
        first: Some((contest.at("threshold"), "the share that has to be exceeded".into())),
        why: Some("By these figures nobody has won.".into()),
        help: Some("Correct the status, the votes or the threshold.".into()),
        ..new(
            Code::ElectedWithFewer,
            &origin.at("status"),
            format!("elected with {votes} of {valid} valid votes, which is not enough here"),
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
        first: Some((contest.at("threshold"), "the share that has to be exceeded".into())),
        why: Some("By these figures the sole candidate has won.".into()),
        help: Some("Correct the status, the votes or the threshold.".into()),
        ..new(
            Code::ElectedWithFewer,
            &origin.at("status"),
            format!("not elected with {votes} of {valid} valid votes, which is enough here"),
        )
    }
}

pub(super) fn counted_too_much(counted: u64, total: u64, origin: &Origin) -> Finding {
    Finding {
        first: Some((origin.at("total"), "how many there are".into())),
        why: Some("Readers are told how far the votes are counted.".into()),
        help: Some("Correct one of the two figures.".into()),
        ..new(
            Code::CountedTooMuch,
            &origin.at("counted"),
            format!("{counted} of {total} are counted"),
        )
    }
}

pub(super) fn not_final(word: &str, stage: &str, origin: &Origin, count: &Origin) -> Finding {
    Finding {
        first: Some((count.at("stage"), format!("the count is {stage}"))),
        why: Some("Until a count is final, its result may change.".into()),
        help: Some(format!(
            "Write \"final\" as the stage of the count, or leave \"{word}\" out until it is."
        )),
        ..new(Code::NotFinal, origin, format!("{word}, although the count is {stage}"))
    }
}

pub(super) fn named_column(field: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(
            "The empty column stands for nobody and for no party. The field is not shown.".into(),
        ),
        help: Some(format!("Remove \"{field}\", or \"choice\" where it is a person.")),
        ..new(Code::EmptyColumn, &origin.at(field), format!("an empty column with {field}"))
    }
}

pub(super) fn column_beside(pairs: usize, origin: &Origin) -> Finding {
    Finding {
        why: Some(
            "An empty column is on the ballot paper only where one candidate or pair stands alone."
                .into(),
        ),
        help: Some("Remove it, or give those who no longer stand their status.".into()),
        ..new(
            Code::EmptyColumn,
            &origin.at("choice"),
            format!("an empty column beside {pairs} candidates"),
        )
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
        first: Some((contest.at("seats"), "the seats of the district".into())),
        why: Some(format!(
            "By Sainte-Laguë (votes divided by 1, 3, 5, …) the votes give {}.",
            list(by_votes)
        )),
        help: Some("Look both up at the source, and correct the votes or the seats.".into()),
        ..new(
            Code::OtherSeats,
            origin,
            format!("{} has {stated} seats, which its votes do not give", quoted(party)),
        )
    }
}

pub(super) fn declined(field: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(
            "The person asked not to publish it. Pages leave it out; the file itself is public."
                .into(),
        ),
        help: Some(format!("Remove \"{field}\", or take it out of \"declined\".")),
        ..new(Code::Declined, &origin.at(field), format!("{field} is declined and given"))
    }
}

pub(super) fn birthday_told(field: &str, origin: &Origin) -> Finding {
    Finding {
        first: Some((origin.at("declined"), "the person declined it".into())),
        why: Some("The person asked not to publish birth_date, and pages show this text.".into()),
        help: Some(format!(
            "Take the day of birth out of \"{field}\", or take \"birth_date\" out of \"declined\"."
        )),
        ..new(Code::Declined, &origin.at(field), format!("{field} tells the declined day of birth"))
    }
}

pub(super) fn private(kind: Private) -> Diagnostic {
    let what = match kind {
        Private::Identity => "somebody's identity number",
        Private::Tax => "somebody's taxpayer number",
        Private::Passport => "the number of somebody's passport",
        Private::Card => "the number of somebody's licence or insurance",
        Private::Account => "the number of somebody's account at a bank",
        Private::Telephone => "somebody's telephone number",
        Private::HomeAddress => "somebody's address",
        Private::Email => "somebody's e-mail address",
    };
    Diagnostic::new(Code::PersonalData, format!("this looks like {what}"))
        .why("Everybody can read it, and misuse it. Descriptions for search engines, feeds and shared links leave it out; the page and the file show it.")
        .help("Take it out, unless the person wants it to be public.")
}

pub(super) fn insecure(url: &str, origin: &Origin) -> Finding {
    let secure = url.replacen("http://", "https://", 1);
    let finding = Finding {
        why: Some(
            "Others on the way can read and change what the reader gets, and browsers warn of it."
                .into(),
        ),
        help: Some(format!("Open {} once; where it works, write that.", quoted(&secure))),
        ..new(Code::InsecureLink, origin, format!("{} is not encrypted", quoted(url)))
    };
    finding.at_words(url.to_owned())
}

/// A slug or an id by which some disk or host has no folder; `why` goes on "con …".
pub(super) fn hard_address(name: &str, why: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some("A built site has a folder of this name.".into()),
        help: Some("Choose another name.".into()),
        ..new(Code::HardAddress, origin, format!("{} {why}", quoted(name)))
    }
}

/// Two names that are one folder on disks that do not tell capitals from small letters.
pub(super) fn same_folder(name: &str, other: &str, origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), "the other stands here".into())),
        why: Some(
            "On the disks of Windows and macOS both are one folder: one page takes the place of the other."
                .into(),
        ),
        help: Some("Give one of the two another id.".into()),
        ..new(
            Code::HardAddress,
            origin,
            format!("{} and {} differ only in capitals", quoted(name), quoted(other)),
        )
    }
}

/// A link to a page of this publication that is not there.
pub(super) fn dead_link(route: &Route, origin: &Origin) -> Finding {
    let path = route.path();
    let finding = Finding {
        why: Some("Readers who follow it find that there is no such page.".into()),
        help: Some("Correct the address, or take the link out.".into()),
        group: Some(format!("link {path}")),
        ..new(
            Code::DeadLink,
            origin,
            format!("no page of this publication is at {}", quoted(&path)),
        )
    };
    finding.at_words(path)
}

pub(super) fn own_host(url: &str, path: &str, certain: bool, origin: &Origin) -> Finding {
    let finding = Finding {
        why: Some(
            "It is a page of this publication. A whole address breaks in preview and when the site moves, and the reader waits for a new page to load."
                .into(),
        ),
        help: Some(format!("Write {}.", quoted(path))),
        ..new(Code::OwnHost, origin, format!("{} leads to this site itself", quoted(url)))
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
        Some(slug) => format!("the page of the article {}", quoted(slug)),
        None => "this page".to_owned(),
    };
    let help = match near {
        Some(near) => format!("Did you mean {}?", quoted(&format!("#{near}"))),
        None => {
            "Name a heading, as in #tahapan-pemilu for \"Tahapan pemilu\", or an id of its HTML."
                .to_owned()
        }
    };
    let finding = Finding {
        why: Some("The link leads to the top of the page.".into()),
        help: Some(help),
        ..new(Code::NoSuchPlace, origin, format!("{page} has no place {}", quoted(words)))
    };
    finding.at_words(words.to_owned())
}

pub(super) fn double_space() -> Diagnostic {
    Diagnostic::new(Code::DoubleSpace, "two spaces in a row")
        .why("On the page they show as one, but searching the text and copying it goes wrong.")
        .help("Leave one.")
}

pub(super) fn lone_stars() -> Diagnostic {
    Diagnostic::new(Code::LoneStars, "two stars that make nothing bold")
        .why("Readers see the stars. Bold words stand between two pairs of them, in one paragraph, without a space inside: **so**.")
        .help("Write ** before the first word and ** behind the last, or remove these.")
}

pub(super) fn lone_quote(lone: Lone) -> Diagnostic {
    let mark = lone.mark;
    let found = |message: String| Diagnostic::new(Code::UnbalancedQuotes, message);
    match lone.fault {
        Fault::NotClosed => found(format!("the quotation mark {mark} opens and nothing closes it"))
            .why("Readers can't tell where the quotation ends.")
            .help("Close it where the quoted words end, or remove it."),
        Fault::NotOpened => found(format!("the quotation mark {mark} closes and nothing opens it"))
            .why("Readers can't tell where the quotation begins.")
            .help("Open it where the quoted words begin, or remove it."),
        Fault::Mixed(fits) => {
            found(format!("the quotation ends with {mark} but begins with another kind of mark"))
                .why("The two marks of a quotation are of one kind.")
                .help(format!("Write {fits} here, or change the mark at its beginning."))
        }
    }
}

pub(super) fn near_name(written: &str, name: &str, id: &str) -> Diagnostic {
    Diagnostic::new(
        Code::NearName,
        format!("{} is nearly {} of the directory", quoted(written), quoted(name)),
    )
    .why("As it stands the name is linked to nobody, and readers may take it for somebody else.")
    .help(format!(
        "Did you mean {}? If somebody else is meant, add that person to \"persons\", or {} to the article's \"no_mentions\".",
        quoted(name),
        quoted(id)
    ))
}

pub(super) fn no_size() -> Diagnostic {
    Diagnostic::new(Code::NoSize, "the picture has no width and height")
        .why("The page can't keep its place free, so that the text jumps when the picture comes.")
        .help("Add \"width\" and \"height\", in pixels.")
}

/// Words that hold the place of others.
pub(super) fn placeholder(piece: &str) -> Diagnostic {
    Diagnostic::new(
        Code::PlaceholderWords,
        format!("{} holds the place of other words", quoted(piece)),
    )
    .why("Readers see it.")
    .help("Write what belongs here, or keep the article back with \"status\": \"draft\".")
}

pub(super) fn shortcode(piece: &str) -> Diagnostic {
    Diagnostic::new(Code::Leftover, format!("{} is a shortcode of WordPress", quoted(&start(piece))))
        .why("It does nothing here: readers see it as letters.")
        .help("Put what it stands for in its place, such as a block of the type image, gallery or embed, or remove it.")
}

pub(super) fn bbcode(piece: &str) -> Diagnostic {
    Diagnostic::new(Code::Leftover, format!("{} is BBCode, as forums have it", quoted(&start(piece))))
        .why("It does nothing here: readers see it as letters.")
        .help("Write Markdown in its place, here and further on: **bold**, *italic*, [words](https://example.org/), ![what it shows](media/foto.jpg).")
}

pub(super) fn template(piece: &str) -> Diagnostic {
    Diagnostic::new(Code::Leftover, format!("{} is a piece of a template", quoted(&start(piece))))
        .why("Nothing fills it in here: readers see it as letters.")
        .help("Write what it stands for, or remove it.")
}

/// Lines of one text that look like paragraphs.
pub(super) fn lines(count: usize, in_list: bool, edits: Vec<(Span, String)>) -> Diagnostic {
    let help = match in_list {
        true => "Did you mean a paragraph for each? Put each into quotation marks of its own.",
        false => "Did you mean a paragraph for each? Put an empty line between them.",
    };
    Diagnostic::new(Code::LinesInText, format!("{count} lines in one paragraph"))
        .why("A single line break makes no new paragraph: readers see one long one.")
        .help(help)
        .choice_of(format_args!("{count} paragraphs"), edits)
}

/// Several names or tags in one text.
pub(super) fn together(value: &str, of: Of, parts: &Parts, span: Option<Span>) -> Diagnostic {
    let (one, why) = match of {
        Of::Tags => {
            ("one tag", "As it is, one tag has all of it as its name, and no other article has it.")
        }
        Of::Names | Of::Photographers => {
            ("one name", "As it is, one person has all of it as the name.")
        }
    };
    let written = parts.written();
    let found =
        Diagnostic::new(Code::RunTogether, format!("{} is {one} here", quoted(&start(value))))
            .why(why)
            .help(format!("Did you mean {written}?"));
    match span {
        Some(span) if parts.certain => found.help(format!("Write {written}.")).edit(span, written),
        Some(span) => found.choice(&written, span, &written),
        None => found,
    }
}

/// What another system writes in the place of the site's address.
pub(super) fn host(host: &str, url: Option<&str>, places: &[Span]) -> Diagnostic {
    let system = match host {
        "__GHOST_URL__" => "Ghost writes it",
        "@@PLUGINFILE@@" => "Moodle writes it",
        _ => "Another system writes it",
    };
    let times = match places.len() {
        1 => String::new(),
        count => format!(" ({count} times in this file)"),
    };
    let found = Diagnostic::new(
        Code::Leftover,
        format!("{} stands for the address of a site{times}", quoted(host)),
    )
    .why(format!(
        "{system} in place of the address until a page is built. Here these links and pictures lead nowhere."
    ))
    .help("Replace it by the address of the site that the text comes from, such as https://kabar.example, or bring the pictures along and write their paths.");
    match url {
        Some(url) => found.choice_of(url, places.iter().map(|span| (*span, url.to_owned()))),
        None => found,
    }
}

pub(super) fn secret(what: &str) -> Diagnostic {
    Diagnostic::new(Code::Secret, format!("this looks like {what}"))
        .why("Everybody on the web can read this file, also what no page shows. The value is not repeated here.")
        .help("Take it out before the file is published. If it was public already, replace the password or the key.")
        .group(what)
}
