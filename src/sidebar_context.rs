//! The small cards of the page that is drawn, so that a mention deep in a text can show one. A context
//! of its own, because only articles have it.

use std::sync::Arc;

use warta_page::directory::{CandidacyLine, Office, OrganizationRef, PersonRef, Tense};
use warta_page::sidebar::{PersonCard, Sidebar};
use warta_page::text::CardRef;

use crate::components::office::office_text;
use crate::setting::words;

/// What a small card says.
#[derive(Debug, Clone)]
pub struct SmallCard {
    /// Whose it is: a person, or else the first of the parties.
    pub person: Option<PersonRef>,
    /// The party itself, or the person's parties.
    pub parties: Vec<OrganizationRef>,
    /// Offices, a candidacy, or a summary.
    pub lines: Vec<String>,
}

/// The small cards of the article that is being drawn.
#[derive(Debug, Clone)]
pub struct SmallCards {
    people: Arc<[SmallCard]>,
    parties: Arc<[SmallCard]>,
}

impl SmallCards {
    /// Those of a sidebar, in the language of the interface.
    pub fn of(sidebar: &Sidebar) -> SmallCards {
        let people = sidebar.people.iter().map(|card| {
            let current = card.offices.iter().filter(|office| office.tense == Tense::Open);
            let offices = current.take(2).map(office_in_short);
            let candidacies = candidacy_in_short(card);
            SmallCard {
                person: Some(card.person.clone()),
                parties: card.parties.iter().map(unlinked).collect(),
                lines: offices.chain(candidacies).collect(),
            }
        });
        let parties = sidebar.parties.iter().map(|card| SmallCard {
            person: None,
            parties: vec![unlinked(&card.party)],
            lines: card.summary.iter().cloned().collect(),
        });
        SmallCards { people: people.collect(), parties: parties.collect() }
    }

    /// All of them, each with what names it.
    pub fn all(&self) -> impl Iterator<Item = (CardRef, SmallCard)> {
        let numbered = |cards: &Arc<[SmallCard]>, name: fn(u16) -> CardRef| {
            (0..).zip(cards.to_vec()).map(move |(nth, card)| (name(nth), card)).collect::<Vec<_>>()
        };
        let people = numbered(&self.people, CardRef::Person);
        people.into_iter().chain(numbered(&self.parties, CardRef::Party))
    }

    /// The card that a mention names.
    pub fn get(&self, card: CardRef) -> Option<SmallCard> {
        match card {
            CardRef::Person(index) => self.people.get(usize::from(index)),
            CardRef::Party(index) => self.parties.get(usize::from(index)),
        }
        .cloned()
    }
}

/// A card holds no links: the mention itself is the link, and what a card holds is gone when the focus
/// leaves the mention.
fn unlinked(party: &OrganizationRef) -> OrganizationRef {
    OrganizationRef { known: false, ..party.clone() }
}

/// "Ketua, DPC Partai Contoh"
pub fn office_in_short(office: &Office) -> String {
    let role = office.role.as_ref().map(office_text);
    joined([role.as_ref(), office.organization.as_ref().map(|body| &body.name)], ", ")
}

/// "Diusulkan: Bupati Contoh, Pilkada 2024", of the newest candidacy of somebody who lives. What
/// somebody seeks is never told as what the person is.
pub fn candidacy_in_short(card: &PersonCard) -> Option<String> {
    let own = |line: &&CandidacyLine| line.person().is_some_and(|it| it.id == card.person.id);
    let line = card.candidacies.iter().find(own).filter(|_| card.person.death_date.is_none())?;
    let status = line.status.map_or(words().candidacies, words().candidacy_status_of);
    // What somebody is in a contest that is not held, or whose result does not stand, is nothing.
    let status = match &line.called_off {
        Some(off) => off.status.map_or(words().candidacies, words().contest_status_of),
        None => status,
    };
    let office = line.office.as_ref().map(office_text);
    let area = line.area.as_ref().map(|area| &area.name);
    // An office that names its area says it once.
    let area = area.filter(|area| !office.as_ref().is_some_and(|office| office.contains(*area)));
    let event = line.event.as_ref().map(|event| &event.name);
    Some([status, &joined([office.as_ref(), area, event], ", ")].join(": "))
}

/// What is there of several words, in a row.
pub fn joined<const N: usize>(words: [Option<&String>; N], between: &str) -> String {
    let mut line = String::new();
    for word in words.into_iter().flatten() {
        if !line.is_empty() {
            line.push_str(between);
        }
        line.push_str(word);
    }
    line
}
