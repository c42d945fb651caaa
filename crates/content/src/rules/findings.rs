//! The named constructors of every finding of the newsroom's own rules.

use warta_diagnostics::{Code, Diagnostic, list, quoted};
use warta_page::route::Route;

use crate::model::Origin;
use crate::rules::quotes::{Fault, Lone};
use crate::validate::Finding;
use crate::validate::findings::new;

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

pub(super) fn secret(what: &str) -> Diagnostic {
    Diagnostic::new(Code::Secret, format!("this looks like {what}"))
        .why("Everybody on the web can read this file, also what no page shows. The value is not repeated here.")
        .help("Take it out before the file is published. If it was public already, replace the password or the key.")
        .group(what)
}
