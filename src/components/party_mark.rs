//! A party as readers tell it apart: abbreviation or name, ballot number, and colour, which never
//! stands alone.

use crate::markup::{IntoNode, Node, nodes, tag};
use warta_page::directory::OrganizationRef;
use warta_page::route::Route;

use crate::setting::words;

/// How much of a party's name to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartyName {
    /// The abbreviation where there is one: in tables and beside a person.
    Short,
    /// The whole name: in headings and lists of parties.
    Whole,
}

/// A party's mark, linked to its page.
pub fn party_mark(party: OrganizationRef, name: PartyName) -> impl IntoNode + use<> {
    let href = party.known.then(|| Route::party(&party.id).path());
    let label = match name {
        PartyName::Short => party.abbreviation.clone().unwrap_or_else(|| party.name.clone()),
        PartyName::Whole => party.name.clone(),
    };
    // The whole name is there for those who do not know the abbreviation.
    let title = (label != party.name).then(|| party.name.clone());
    let number = party.ballot_number.map(|number| {
        tag("span")
            .class("party-mark-number")
            .attr("title", (words().ballot_number_of)(number))
            .child(tag("span").class("visually-hidden").child(words().ballot_number).child(" "))
            .child(number)
    });
    // A legislature or a commission has no party's colour to be told apart by.
    let party_like = matches!(party.classification.as_deref(), Some("party" | "coalition") | None);
    let swatch = (party_like || party.color.is_some()).then(|| swatch(party.color));
    match href {
        Some(href) => tag("a")
            .class("party-mark")
            .attr("href", href)
            .attr("title", title)
            .child(swatch)
            .child(tag("span").class("party-mark-name").child(label))
            .child(number)
            .into_node(),
        None => tag("span")
            .class("party-mark")
            .attr("title", title)
            .child(swatch)
            .child(tag("span").class("party-mark-name").child(label))
            .child(number)
            .into_node(),
    }
}

/// The colour, as an SVG fill: the page's policy allows no style attribute. Hatched where the colour
/// is unknown, so that no party gets a colour that is not its own.
fn swatch(color: Option<String>) -> impl IntoNode + use<> {
    match color {
        Some(color) => tag("svg")
            .class("party-mark-swatch")
            .attr("viewBox", "0 0 12 12")
            .attr("aria-hidden", "true")
            .attr("focusable", "false")
            .child(
                tag("rect")
                    .attr("width", "12")
                    .attr("height", "12")
                    .attr("rx", "2")
                    .attr("fill", color),
            )
            .into_node(),
        None => tag("span")
            .class("party-mark-swatch")
            .attr("data-unknown", "")
            .attr("aria-hidden", "true")
            .into_node(),
    }
}

/// Several parties: a coalition.
pub fn party_marks(parties: Vec<OrganizationRef>) -> impl IntoNode + use<> {
    tag("span").class("party-marks").child(
        parties
            .into_iter()
            .map(|party| nodes![party_mark(party, PartyName::Short), " "])
            .collect::<Node>(),
    )
}
