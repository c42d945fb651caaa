//! The named constructors of every finding about the publication as a whole.

use warta_diagnostics::{Code, Severity, Tally, list, quoted};

use warta_page::site::INTERFACE_LANGUAGES;

use crate::validate::Finding;
use warta_bundle::model::Origin;

/// A finding with the severity of its code, and nothing but its message.
pub fn new(code: Code, origin: &Origin, message: String) -> Finding {
    Finding {
        code,
        severity: code.severity(),
        origin: origin.clone(),
        first: None,
        message,
        why: None,
        help: None,
        group: None,
        subject: None,
        exact: None,
        choices: Vec::new(),
    }
}

/// So many findings that the rest is only counted, by code.
pub(crate) fn more(file: u16, unlisted: &Tally) -> Finding {
    let counts = unlisted.counts();
    let total: u32 = counts.iter().map(|(_, count)| count).sum();
    let kinds: Vec<String> = counts
        .iter()
        .map(|(code, count)| format!("{count} × {} ({})", code.name(), code.title()))
        .collect();
    let error = counts.iter().any(|(code, _)| code.severity() == Severity::Error);
    let origin = Origin { file, pointer: String::new() };
    Finding {
        severity: if error { Severity::Error } else { Severity::Warning },
        why: Some(format!("They are {}.", list(&kinds))),
        help: Some("Mend those that are listed, then check again.".into()),
        ..new(
            Code::MoreProblems,
            &origin,
            format!("{total} more problems of the whole are not listed"),
        )
    }
}

/// A time zone that nobody knows. `used` is the one that counts instead.
pub(crate) fn no_such_zone(text: &str, used: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(format!("{} counts instead.", quoted(used))),
        help: Some(
            "Write its IANA name: Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT)."
                .into(),
        ),
        ..new(Code::BadTimezone, origin, format!("there is no time zone {}", quoted(text)))
    }
}

/// Why a site has no further set of pages in a language.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Unfit {
    /// The interface has not got it.
    Unknown,
    /// Its own pages are in it.
    Own,
    /// It was named before.
    Repeated,
}

/// A language in which there is no further set of pages.
pub(crate) fn no_further_pages(text: &str, unfit: Unfit, origin: &Origin) -> Finding {
    let text = quoted(text);
    let (message, help) = match unfit {
        Unfit::Unknown => (
            format!("the interface has no words in {text}"),
            format!("Leave it out. The interface has {}.", list(&INTERFACE_LANGUAGES.map(quoted))),
        ),
        Unfit::Own => (
            format!("the site's own pages are in {text} already"),
            "Leave it out: name only the other languages.".to_owned(),
        ),
        Unfit::Repeated => {
            (format!("{text} was named before"), "Leave one of the two out.".to_owned())
        }
    };
    Finding {
        why: Some("It makes no further set of pages.".into()),
        help: Some(help),
        ..new(Code::NoFurtherPages, origin, message)
    }
}

/// An address of the site behind which no page can be named. `rest` is what of it counts.
pub(crate) fn site_address(text: &str, why: &str, rest: Option<&str>, origin: &Origin) -> Finding {
    let counts = match rest {
        Some(rest) => format!("{} counts instead.", quoted(rest)),
        None => "Until it is corrected there are no feeds and no sitemaps.".to_owned(),
    };
    Finding {
        why: Some([why, " ", &counts].concat()),
        help: Some("Write the address of the home page as a browser shows it.".into()),
        ..new(Code::SiteAddress, origin, format!("{} can't be the address of a site", quoted(text)))
    }
}

/// An address of the site that can stand, and makes trouble for readers all the same.
pub(crate) fn doubtful_address(
    text: &str,
    why: String,
    meant: Option<&str>,
    origin: &Origin,
) -> Finding {
    let help = match meant {
        Some(meant) => format!("Did you mean {}?", quoted(meant)),
        None => "Write the address at which readers will find the home page.".to_owned(),
    };
    Finding {
        why: Some(why),
        help: Some(help),
        ..new(
            Code::SiteAddress,
            origin,
            format!("{} is an unusual address for a site", quoted(text)),
        )
    }
}

/// Two articles with one slug.
pub(crate) fn duplicate_slug(slug: &str, used: &str, origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.at("slug"), "first used here".into())),
        why: Some(format!("For now this article is reached at {}.", quoted(used))),
        help: Some("Give one of the two another slug.".into()),
        ..new(
            Code::DuplicateSlug,
            &origin.at("slug"),
            format!("the slug {} is used twice", quoted(slug)),
        )
    }
}

/// Two tags with one address.
pub(crate) fn duplicate_tag(slug: &str, origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), "first described here".into())),
        why: Some("Only the first description is shown.".into()),
        help: Some("Put both into one record.".into()),
        ..new(Code::DuplicateSlug, origin, format!("the tag {} is described twice", quoted(slug)))
    }
}

/// Two labels that would have the same address: each with the address that it has now, and where it
/// stands.
pub(crate) fn nearly_same_label(
    kind: &str,
    (label, slug, origin): (&str, &str, &Origin),
    (other, other_slug, first): (&str, &str, &Origin),
) -> Finding {
    let help = match kind {
        "tag" => "Write one of the two everywhere, or list one in \"aliases\" of the other.",
        _ => "Write one of the two everywhere.",
    };
    Finding {
        first: Some((first.clone(), "the other stands here".into())),
        why: Some(format!(
            "Each has a page of its own, {} at {} and {} at {}, with a part of the articles.",
            quoted(label),
            quoted(slug),
            quoted(other),
            quoted(other_slug)
        )),
        help: Some(help.into()),
        ..new(
            Code::NearlySameLabel,
            origin,
            format!("the {kind}s {} and {} differ only in signs", quoted(label), quoted(other)),
        )
    }
}

/// Two records of one class with one id.
pub(crate) fn duplicate_id(kind: &str, id: &str, origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.at("id"), "first used here".into())),
        why: Some("Only the first record is used.".into()),
        help: Some("Give one of the two another id, or put both into one record.".into()),
        ..new(
            Code::DuplicateId,
            &origin.at("id"),
            format!("the id {} stands for two records of the class {kind}", quoted(id)),
        )
    }
}

/// A reference that resolves to nothing. `near` is an id that may have been meant.
pub(crate) fn no_such_id(
    kind: &str,
    field: &str,
    id: &str,
    near: Option<&str>,
    origin: &Origin,
) -> Finding {
    let help = match near {
        Some(near) => format!("Did you mean {}?", quoted(near)),
        None => format!("Add a record with this id to the class {kind}, or correct the id."),
    };
    Finding {
        why: Some("The bare id is shown where a name would be.".into()),
        help: Some(help),
        group: Some(format!("{kind} {field} {id}")),
        subject: Some(id.to_owned()),
        choices: near.map(str::to_owned).into_iter().collect(),
        ..new(Code::NoSuchId, origin, format!("no {kind} has the id {}", quoted(id)))
    }
}

/// A reference to an id that exists in another class only.
pub(crate) fn wrong_kind(kind: &str, is: &str, field: &str, id: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some("The bare id is shown where a name would be.".into()),
        help: Some(format!("Name a record of the class {kind} here.")),
        group: Some(format!("{kind} {field} {id}")),
        ..new(
            Code::WrongKind,
            origin,
            format!("{} is the id of a record of the class {is}, not {kind}", quoted(id)),
        )
    }
}

/// A circle of parents.
/// `others` are the records of the circle beside the one at `origin`.
pub(crate) fn parent_cycle(
    kind: &str,
    ids: &[&str],
    origin: &Origin,
    others: &[&Origin],
) -> Finding {
    let message = match ids {
        [one] => format!("the {kind} {} stands under itself", quoted(one)),
        _ => {
            let shown: Vec<String> = ids.iter().take(6).map(|id| quoted(id)).collect();
            let more = if ids.len() > shown.len() { ", …" } else { "" };
            format!(
                "records of the class {kind} stand under each other in a circle: {}{more}",
                list(&shown)
            )
        }
    };
    Finding {
        first: others
            .last()
            .map(|it| (it.at("parent_id"), "this one belongs to it as well".into())),
        why: Some("This link upwards is left out, so that the rest can be shown.".into()),
        help: Some("Remove or correct one parent_id of the circle.".into()),
        ..new(Code::ParentCycle, &origin.at("parent_id"), message)
    }
}

/// A former slug that belongs to another article.
pub(crate) fn former_slug_taken(slug: &str, origin: &Origin, owner: &Origin) -> Finding {
    Finding {
        first: Some((owner.clone(), "this article has it".into())),
        why: Some("The address leads to that article.".into()),
        help: Some("Remove this former slug.".into()),
        ..new(Code::FormerSlugTaken, origin, format!("the former slug {} is in use", quoted(slug)))
    }
}

/// A pointer to an article that does not exist.
pub(crate) fn no_such_article(slug: &str, near: Option<&str>, origin: &Origin) -> Finding {
    let help = match near {
        Some(near) => format!("Did you mean {}?", quoted(near)),
        None => "Correct the slug, or remove it.".into(),
    };
    Finding {
        help: Some(help),
        subject: Some(slug.to_owned()),
        choices: near.map(str::to_owned).into_iter().collect(),
        ..new(Code::NoSuchArticle, origin, format!("no article has the slug {}", quoted(slug)))
    }
}

/// The address of an article of this publication in the place of its slug.
pub(crate) fn address_for_slug(written: &str, slug: &str, origin: &Origin) -> Finding {
    Finding {
        help: Some(format!("Did you mean {}? Here an article is named by its slug.", quoted(slug))),
        subject: Some(written.to_owned()),
        choices: vec![slug.to_owned()],
        ..new(
            Code::NoSuchArticle,
            origin,
            format!("{} is the address of an article, not its slug", quoted(written)),
        )
    }
}

/// A pointer to an article that readers do not get.
pub(crate) fn hidden_article(slug: &str, what: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some("Readers are not led there.".into()),
        help: Some("Publish that article, or remove the pointer to it.".into()),
        subject: Some(slug.to_owned()),
        ..new(Code::NoSuchArticle, origin, format!("the article {} {what}", quoted(slug)))
    }
}

/// An article or a contest that points to itself.
pub(crate) fn self_reference(kind: &str, id: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some("It is left out.".into()),
        help: Some("Remove it.".into()),
        ..new(Code::SelfReference, origin, format!("the {kind} {} names itself", quoted(id)))
    }
}

/// A candidate who is their own running mate.
pub(crate) fn own_mate(origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), "the same person".into())),
        why: Some("A pair is two people. The running mate is left out.".into()),
        help: Some("Write the id of the other half of the pair, or remove the field.".into()),
        ..new(Code::SelfReference, origin, "the candidate is their own running mate".into())
    }
}

/// A block that asks for figures that nobody has given.
pub(crate) fn no_figures(what: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some("A note stands in its place.".into()),
        help: Some("Add the figures to the directory, or correct the ids of the block.".into()),
        ..new(Code::NoFigures, origin, format!("the directory holds nothing for this {what} block"))
    }
}

/// A name that several entries share. `who` are their ids.
pub(crate) fn ambiguous_name(name: &str, who: &[&str], origin: &Origin, first: &Origin) -> Finding {
    let ids: Vec<String> = who.iter().take(6).map(|id| quoted(id)).collect();
    Finding {
        first: Some((first.clone(), "this one has it as well".into())),
        why: Some("In texts this name is linked to nobody.".into()),
        help: Some("Name the one that is meant in the article's mentions.".into()),
        group: Some(name.to_owned()),
        ..new(
            Code::AmbiguousName,
            origin,
            format!("{} is a name of several entries: {}", quoted(name), list(&ids)),
        )
    }
}

/// A period that ends before it starts.
pub(crate) fn dates_reversed(origin: &Origin) -> Finding {
    Finding {
        help: Some("Exchange the two dates, or correct one.".into()),
        ..new(Code::DatesReversed, origin, "the end is before the start".into())
    }
}

/// A second, different description of the publication.
pub(crate) fn second_site(origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), "the first one".into())),
        why: Some("Only the first one is used.".into()),
        help: Some("Describe the site in one bundle only.".into()),
        ..new(
            Code::SecondSite,
            origin,
            "a second description of the site differs from the first".into(),
        )
    }
}

/// A rule for a code that Warta does not have.
pub(crate) fn unknown_code(code: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some("The rule has no effect.".into()),
        help: Some("Codes are written like W0403.".into()),
        ..new(Code::UnknownCode, origin, format!("there is no code {}", quoted(code)))
    }
}

/// Bundles that include each other.
pub(crate) fn bundle_cycle(url: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some("Each bundle is read once.".into()),
        help: Some("Remove this entry.".into()),
        ..new(
            Code::BundleCycle,
            origin,
            format!("{} includes the bundle that it is in", quoted(url)),
        )
    }
}

/// A bundle that can't be had.
pub(crate) fn bundle_missing(url: &str, why: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(format!("{}.", why.trim_end_matches('.'))),
        help: Some("Check the address, and that the file is there; then load again.".into()),
        ..new(Code::BundleMissing, origin, format!("the bundle {} can't be had", quoted(url)))
    }
}

/// The program failed while it looked for names in an article.
pub(crate) fn names_failed(origin: &Origin) -> Finding {
    Finding {
        why: Some(
            "The article is shown, without links to people and parties, and does not count as being \
             about any."
                .into(),
        ),
        help: Some(FAULT_HELP.into()),
        ..new(
            Code::RecordFailed,
            origin,
            "names can't be looked for here, because of a fault in Warta".into(),
        )
    }
}

/// The program failed while it checked the newsroom's own rules.
pub fn rules_failed(origin: &Origin) -> Finding {
    Finding {
        why: Some("What the newsroom's rules would say of it is missing here.".into()),
        help: Some(FAULT_HELP.into()),
        ..new(
            Code::RecordFailed,
            origin,
            "not all rules can be checked here, because of a fault in Warta".into(),
        )
    }
}

/// The program failed while it drew up a page.
pub(crate) fn page_failed(address: &str, origin: &Origin) -> Finding {
    Finding {
        help: Some(FAULT_HELP.into()),
        ..new(
            Code::PageFailed,
            origin,
            format!("the page {} can't be drawn up, because of a fault in Warta", quoted(address)),
        )
    }
}

/// What helps against a fault of the program.
const FAULT_HELP: &str =
    "Take the newest Warta. If that fails too, send this part of the file to those who make Warta.";
