//! The sidebar: who the people and parties of a page are.

use crate::markup::{IntoNode, Node, tag};
use warta_page::directory::{Office, Tense};
use warta_page::sidebar::Sidebar;

use crate::components::area_list::area_list;
use crate::components::party_card::party_card_view;
use crate::components::party_mark::{PartyName, party_mark};
use crate::components::person_card::person_card_view;
use crate::components::person_name::person_name;
use crate::components::tag_list::tag_list;
use crate::setting::{Setting, words};
use crate::sidebar_context::{candidacy_in_short, office_in_short};

/// The id of the sidebar's element, for the link near the top of a phone's page.
pub const SIDEBAR_ID: &str = "sidebar";

/// How much each card says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SidebarDepth {
    /// Everything: beside an article.
    Cards,
    /// Names only: beside a list.
    Names,
}

/// The sidebar of a page; nothing where there is nothing to say.
pub fn sidebar_view(sidebar: Sidebar, depth: SidebarDepth) -> impl IntoNode + use<> {
    let words = words();
    if is_empty(&sidebar) {
        return ().into_node();
    }
    let ordered = !(sidebar.parties.is_empty() && sidebar.people.is_empty());
    let parties = (!sidebar.parties.is_empty()).then(|| {
        let cards = match depth {
            SidebarDepth::Cards => sidebar
                .parties
                .into_iter()
                .map(|card| party_card_view(card).into_node())
                .collect::<Node>()
                .into_node(),
            SidebarDepth::Names => tag("ul")
                .class("name-list")
                .child(
                    sidebar
                        .parties
                        .into_iter()
                        .map(|card| tag("li").child(party_mark(card.party, PartyName::Whole)))
                        .collect::<Node>(),
                )
                .into_node(),
        };
        part(words.parties, cards)
    });
    let people = (!sidebar.people.is_empty()).then(|| {
        let cards = match depth {
            SidebarDepth::Cards => sidebar
                .people
                .into_iter()
                .map(|card| person_card_view(card).into_node())
                .collect::<Node>()
                .into_node(),
            SidebarDepth::Names => tag("ul")
                .class("name-list")
                .child(
                    sidebar
                        .people
                        .into_iter()
                        .map(|card| {
                            let office =
                                first_office(&card.offices).or_else(|| candidacy_in_short(&card));
                            tag("li").child(person_name(card.person)).child(
                                office.map(|line| tag("span").class("name-list-note").child(line)),
                            )
                        })
                        .collect::<Node>(),
                )
                .into_node(),
        };
        part(words.people, cards)
    });
    let areas = (!sidebar.areas.is_empty())
        .then(|| part(words.areas, area_list(sidebar.areas).into_node()));
    let tags = (!sidebar.tags.is_empty())
        .then(|| part(words.related_tags, tag_list(sidebar.tags).into_node()));
    tag("aside")
        .class("sidebar")
        .attr("id", SIDEBAR_ID)
        .attr("tabindex", "-1")
        .attr("aria-label", words.people_and_parties)
        .child(parties)
        .child(people)
        .child(areas)
        .child(tags)
        .child(ordered.then(|| tag("p").class("sidebar-note").child(words.order_note)))
        .into_node()
}

/// "Ketua, DPC Partai Contoh"
fn first_office(offices: &[Office]) -> Option<String> {
    offices.iter().find(|office| office.tense == Tense::Open).map(office_in_short)
}

/// Whether there is nothing to draw.
pub fn is_empty(sidebar: &Sidebar) -> bool {
    sidebar.parties.is_empty()
        && sidebar.people.is_empty()
        && sidebar.areas.is_empty()
        && sidebar.tags.is_empty()
}

fn part(heading: &'static str, body: Node) -> impl IntoNode + use<> {
    tag("section")
        .class("sidebar-part")
        .child(tag("h2").class("sidebar-heading").child(heading))
        .child(body)
}

/// Near the top of a phone's page: whom the story is about, and that more is below.
pub fn sidebar_teaser(sidebar: &Sidebar) -> impl IntoNode + use<> {
    if sidebar.parties.is_empty() && sidebar.people.is_empty() {
        return ().into_node();
    }
    let setting = Setting::here();
    let words = setting.words();
    let mut names: Vec<&str> = sidebar
        .parties
        .iter()
        .map(|card| card.party.name.as_str())
        .chain(sidebar.people.iter().map(|card| card.person.name.as_str()))
        .collect();
    let more = names.len().saturating_sub(4);
    names.truncate(4);
    let mut names = names.join(", ");
    if more > 0 {
        names.push_str(&format!(", +{more}"));
    }
    tag("p")
        .class("sidebar-teaser")
        .child(tag("span").class("sidebar-teaser-label").child(words.in_this_story).child(": "))
        .child(names)
        .child(". ")
        .child(tag("a").attr("href", setting.fragment(SIDEBAR_ID)).child(words.more_below))
        .into_node()
}
