//! The named constructors of every finding about the publication as a whole.

use warta_diagnostics::{Code, Severity, Tally, list, named, quoted, say};

use warta_page::site::INTERFACE_LANGUAGES;

use crate::validate::Finding;
use warta_bundle::model::Origin;

/// What people call a class of records.
fn class(kind: &str) -> String {
    say!("publication-class", kind)
}

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
        .map(|(code, count)| format!("{count} × {} ({})", code.name(), code.said_title()))
        .collect();
    let error = counts.iter().any(|(code, _)| code.severity() == Severity::Error);
    let origin = Origin { file, pointer: String::new() };
    Finding {
        severity: if error { Severity::Error } else { Severity::Warning },
        why: Some(say!("publication-more.why", kinds = list(&kinds))),
        help: Some(say!("publication-more.help")),
        ..new(Code::MoreProblems, &origin, say!("publication-more", total))
    }
}

/// A time zone that nobody knows. `used` is the one that counts instead.
pub(crate) fn no_such_zone(text: &str, used: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("publication-no-such-zone.why", used = quoted(used))),
        help: Some(say!("publication-no-such-zone.help")),
        ..new(Code::BadTimezone, origin, say!("publication-no-such-zone", text = quoted(text)))
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
    let language = quoted(text);
    let (message, help) = match unfit {
        Unfit::Unknown => (
            say!("publication-no-further-pages", language),
            say!(
                "publication-no-further-pages.help",
                value = list(&INTERFACE_LANGUAGES.map(quoted))
            ),
        ),
        Unfit::Own => (
            say!("publication-no-further-pages.message-own", language),
            say!("publication-no-further-pages.help-2"),
        ),
        Unfit::Repeated => (
            say!("publication-no-further-pages.message-repeated", language),
            say!("publication-no-further-pages.help-3"),
        ),
    };
    Finding {
        why: Some(say!("publication-no-further-pages.why")),
        help: Some(help),
        ..new(Code::NoFurtherPages, origin, message)
    }
}

/// An address of the site behind which no page can be named. `rest` is what of it counts.
pub(crate) fn site_address(text: &str, why: &str, rest: Option<&str>, origin: &Origin) -> Finding {
    let counts = match rest {
        Some(rest) => say!("publication-site-address.counts", rest = quoted(rest)),
        None => say!("publication-site-address.counts-none"),
    };
    Finding {
        why: Some([why, " ", &counts].concat()),
        help: Some(say!("publication-site-address.help")),
        ..new(Code::SiteAddress, origin, say!("publication-site-address", text = quoted(text)))
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
        Some(meant) => say!("publication-doubtful-address.help", meant = quoted(meant)),
        None => say!("publication-doubtful-address.help-none"),
    };
    Finding {
        why: Some(why),
        help: Some(help),
        ..new(Code::SiteAddress, origin, say!("publication-doubtful-address", text = quoted(text)))
    }
}

/// Two articles with one slug.
pub(crate) fn duplicate_slug(slug: &str, used: &str, origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.at("slug"), say!("publication-duplicate-slug.label"))),
        why: Some(say!("publication-duplicate-slug.why", used = quoted(used))),
        help: Some(say!("publication-duplicate-slug.help")),
        ..new(
            Code::DuplicateSlug,
            &origin.at("slug"),
            say!("publication-duplicate-slug", slug = quoted(slug)),
        )
    }
}

/// Two tags with one address.
pub(crate) fn duplicate_tag(slug: &str, origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), say!("publication-duplicate-tag.label"))),
        why: Some(say!("publication-duplicate-tag.why")),
        help: Some(say!("publication-duplicate-tag.help")),
        ..new(Code::DuplicateSlug, origin, say!("publication-duplicate-tag", slug = quoted(slug)))
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
        "tag" => say!("publication-nearly-same-label.help"),
        _ => say!("publication-nearly-same-label.help-2"),
    };
    Finding {
        first: Some((first.clone(), say!("publication-nearly-same-label.label"))),
        why: Some(say!(
            "publication-nearly-same-label.why",
            label = quoted(label),
            slug = quoted(slug),
            other = quoted(other),
            other_slug = quoted(other_slug)
        )),
        help: Some(help),
        ..new(
            Code::NearlySameLabel,
            origin,
            say!(
                "publication-nearly-same-label",
                kind = class(kind),
                label = quoted(label),
                other = quoted(other)
            ),
        )
    }
}

/// Two records of one class with one id.
pub(crate) fn duplicate_id(kind: &str, id: &str, origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.at("id"), say!("publication-duplicate-id.label"))),
        why: Some(say!("publication-duplicate-id.why")),
        help: Some(say!("publication-duplicate-id.help")),
        ..new(
            Code::DuplicateId,
            &origin.at("id"),
            say!("publication-duplicate-id", id = quoted(id), kind = class(kind)),
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
        Some(near) => say!("publication-no-such-id.help", near = quoted(near)),
        None => say!("publication-no-such-id.help-none", kind = class(kind)),
    };
    Finding {
        why: Some(say!("publication-no-such-id.why")),
        help: Some(help),
        group: Some(format!("{kind} {field} {id}")),
        subject: Some(id.to_owned()),
        choices: near.map(str::to_owned).into_iter().collect(),
        ..new(
            Code::NoSuchId,
            origin,
            say!("publication-no-such-id", kind = class(kind), id = quoted(id)),
        )
    }
}

/// A reference to an id that exists in another class only.
pub(crate) fn wrong_kind(kind: &str, is: &str, field: &str, id: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("publication-wrong-kind.why")),
        help: Some(say!("publication-wrong-kind.help", kind = class(kind))),
        group: Some(format!("{kind} {field} {id}")),
        ..new(
            Code::WrongKind,
            origin,
            say!("publication-wrong-kind", id = quoted(id), is = class(is), kind = class(kind)),
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
        [one] => say!("publication-parent-cycle", kind = class(kind), one = quoted(one)),
        _ => {
            let shown: Vec<String> = ids.iter().take(6).map(|id| quoted(id)).collect();
            let more = if ids.len() > shown.len() { ", …" } else { "" };
            say!("publication-parent-cycle.message-2", kind = class(kind), ids = list(&shown), more)
        }
    };
    Finding {
        first: others
            .last()
            .map(|it| (it.at("parent_id"), say!("publication-parent-cycle.message-3"))),
        why: Some(say!("publication-parent-cycle.why")),
        help: Some(say!("publication-parent-cycle.help")),
        ..new(Code::ParentCycle, &origin.at("parent_id"), message)
    }
}

/// A former slug that belongs to another article.
pub(crate) fn former_slug_taken(slug: &str, origin: &Origin, owner: &Origin) -> Finding {
    Finding {
        first: Some((owner.clone(), say!("publication-former-slug-taken.label"))),
        why: Some(say!("publication-former-slug-taken.why")),
        help: Some(say!("publication-former-slug-taken.help")),
        ..new(
            Code::FormerSlugTaken,
            origin,
            say!("publication-former-slug-taken", slug = quoted(slug)),
        )
    }
}

/// A pointer to an article that does not exist.
pub(crate) fn no_such_article(slug: &str, near: Option<&str>, origin: &Origin) -> Finding {
    let help = match near {
        Some(near) => say!("publication-no-such-article.help", near = quoted(near)),
        None => say!("publication-no-such-article.help-none"),
    };
    Finding {
        help: Some(help),
        subject: Some(slug.to_owned()),
        choices: near.map(str::to_owned).into_iter().collect(),
        ..new(Code::NoSuchArticle, origin, say!("publication-no-such-article", slug = quoted(slug)))
    }
}

/// The address of an article of this publication in the place of its slug.
pub(crate) fn address_for_slug(written: &str, slug: &str, origin: &Origin) -> Finding {
    Finding {
        help: Some(say!("publication-address-for-slug.help", slug = quoted(slug))),
        subject: Some(written.to_owned()),
        choices: vec![slug.to_owned()],
        ..new(
            Code::NoSuchArticle,
            origin,
            say!("publication-address-for-slug", written = quoted(written)),
        )
    }
}

/// A pointer to an article that readers do not get.
pub(crate) fn hidden_article(slug: &str, what: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("publication-hidden-article.why")),
        help: Some(say!("publication-hidden-article.help")),
        subject: Some(slug.to_owned()),
        ..new(
            Code::NoSuchArticle,
            origin,
            say!("publication-hidden-article", slug = quoted(slug), what = named(what)),
        )
    }
}

/// An article or a contest that points to itself.
pub(crate) fn self_reference(kind: &str, id: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("publication-self-reference.why")),
        help: Some(say!("publication-self-reference.help")),
        ..new(
            Code::SelfReference,
            origin,
            say!("publication-self-reference", kind = class(kind), id = quoted(id)),
        )
    }
}

/// A candidate who is their own running mate.
pub(crate) fn own_mate(origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), say!("publication-own-mate.label"))),
        why: Some(say!("publication-own-mate.why")),
        help: Some(say!("publication-own-mate.help")),
        ..new(Code::SelfReference, origin, say!("publication-own-mate"))
    }
}

/// A block that asks for figures that nobody has given.
pub(crate) fn no_figures(what: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("publication-no-figures.why")),
        help: Some(say!("publication-no-figures.help")),
        ..new(Code::NoFigures, origin, say!("publication-no-figures", what))
    }
}

/// A name that several entries share. `who` are their ids.
pub(crate) fn ambiguous_name(name: &str, who: &[&str], origin: &Origin, first: &Origin) -> Finding {
    let ids: Vec<String> = who.iter().take(6).map(|id| quoted(id)).collect();
    Finding {
        first: Some((first.clone(), say!("publication-ambiguous-name.label"))),
        why: Some(say!("publication-ambiguous-name.why")),
        help: Some(say!("publication-ambiguous-name.help")),
        group: Some(name.to_owned()),
        ..new(
            Code::AmbiguousName,
            origin,
            say!("publication-ambiguous-name", value = quoted(name), ids = list(&ids)),
        )
    }
}

/// A period that ends before it starts.
pub(crate) fn dates_reversed(origin: &Origin) -> Finding {
    Finding {
        help: Some(say!("publication-dates-reversed.help")),
        ..new(Code::DatesReversed, origin, say!("publication-dates-reversed"))
    }
}

/// A second, different description of the publication.
pub(crate) fn second_site(origin: &Origin, first: &Origin) -> Finding {
    Finding {
        first: Some((first.clone(), say!("publication-second-site.label"))),
        why: Some(say!("publication-second-site.why")),
        help: Some(say!("publication-second-site.help")),
        ..new(Code::SecondSite, origin, say!("publication-second-site"))
    }
}

/// A rule for a code that Warta does not have.
pub(crate) fn unknown_code(code: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("publication-unknown-code.why")),
        help: Some(say!("publication-unknown-code.help")),
        ..new(Code::UnknownCode, origin, say!("publication-unknown-code", value = quoted(code)))
    }
}

/// Bundles that include each other.
pub(crate) fn bundle_cycle(url: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("publication-bundle-cycle.why")),
        help: Some(say!("publication-bundle-cycle.help")),
        ..new(Code::BundleCycle, origin, say!("publication-bundle-cycle", url = quoted(url)))
    }
}

/// A bundle that can't be had.
pub(crate) fn bundle_missing(url: &str, why: &str, origin: &Origin) -> Finding {
    Finding {
        why: Some(format!("{}.", why.trim_end_matches('.'))),
        help: Some(say!("publication-bundle-missing.help")),
        ..new(Code::BundleMissing, origin, say!("publication-bundle-missing", url = quoted(url)))
    }
}

/// The program failed while it looked for names in an article.
pub(crate) fn names_failed(origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("publication-names-failed.why")),
        help: Some(fault_help()),
        ..new(Code::RecordFailed, origin, say!("publication-names-failed"))
    }
}

/// The program failed while it checked the newsroom's own rules.
pub fn rules_failed(origin: &Origin) -> Finding {
    Finding {
        why: Some(say!("publication-rules-failed.why")),
        help: Some(fault_help()),
        ..new(Code::RecordFailed, origin, say!("publication-rules-failed"))
    }
}

/// The program failed while it drew up a page.
pub(crate) fn page_failed(address: &str, origin: &Origin) -> Finding {
    Finding {
        help: Some(fault_help()),
        ..new(Code::PageFailed, origin, say!("publication-page-failed", address = quoted(address)))
    }
}

/// What helps against a fault of the program.
fn fault_help() -> String {
    say!("publication-fault.help")
}
