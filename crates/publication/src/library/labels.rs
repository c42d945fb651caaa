//! Tags and sections: which labels are the same one, and at which address each has its page.
//!
//! Two labels that are not the same ([`same_label`]) never share an address, and which of them has which
//! does not depend on the order of articles or files. Nearly all have that of [`address`], whatever other
//! labels there are. Of several that would have the same one, "A B" and "A/B", one keeps it; the others
//! end in what their label hashes to.

use std::collections::BTreeMap;

use warta_diagnostics::Code;
use warta_page::route::fold;

use crate::sort::sort_plainly;
use crate::validate::{Found, findings};
use warta_bundle::model::{Origin, Tag};
use warta_bundle::slug::{address, same_label, slug_or_label};

/// Tags or sections: each with its label, its address and its articles.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    all: Vec<Label>,
    /// By what makes labels the same.
    by_label: BTreeMap<String, usize>,
    by_slug: BTreeMap<String, usize>,
    aliases: BTreeMap<String, usize>,
}

/// One tag or section.
#[derive(Debug, Clone)]
pub struct Label {
    /// What readers see.
    pub label: String,
    /// Its address; empty until all labels are known.
    pub slug: String,
    /// Where it was first written.
    pub origin: Origin,
    /// What the newsroom says about it.
    pub record: Option<Tag>,
    /// Articles that lists show, newest first.
    pub articles: Vec<usize>,
}

impl Labels {
    /// All of them, in the order in which they were first written.
    pub fn all(&self) -> &[Label] {
        &self.all
    }

    /// The one at an address.
    pub fn find(&self, slug: &str) -> Option<usize> {
        self.by_slug.get(slug).copied()
    }

    /// The one that a label stands for.
    pub fn labelled(&self, label: &str) -> Option<usize> {
        self.by_label.get(&same_label(label)).copied()
    }

    /// The one that another spelling of an address stands for.
    pub fn alias(&self, slug: &str) -> Option<usize> {
        self.aliases.get(slug).copied()
    }

    /// The one that an address leads to which is not its own: an alias, a former one, or a label that
    /// somebody typed.
    pub fn follow(&self, typed: &str) -> Option<usize> {
        let slug = slug_or_label(typed);
        self.alias(typed)
            .or_else(|| self.labelled(typed))
            .or_else(|| self.find(&slug))
            .or_else(|| self.alias(&slug))
    }

    /// Whether one of these labels stands for this one.
    pub fn has_any(&self, place: usize, labels: &[String]) -> bool {
        labels.iter().any(|label| self.labelled(label) == Some(place))
    }

    /// The other spellings, in order, with the one that each stands for.
    pub fn aliases(&self) -> impl Iterator<Item = (&str, &Label)> {
        self.aliases
            .iter()
            .filter_map(|(alias, &place)| Some((alias.as_str(), self.all.get(place)?)))
    }

    /// Adds an article to the list of one.
    pub fn list(&mut self, place: usize, article: usize) {
        if let Some(label) = self.all.get_mut(place) {
            label.articles.push(article);
        }
    }

    /// The one for a label as an article has it; made where there is none. `at` is where it is written.
    pub fn claim(&mut self, label: &str, at: impl FnOnce() -> Origin) -> Option<usize> {
        let same = same_label(label);
        if same.is_empty() {
            return None;
        }
        if let Some(&place) = self.by_label.get(&same) {
            return Some(place);
        }
        // The newsroom lists what else is written for a tag; there it is not strict about signs.
        let place = self.alias(&address(label));
        let place = place.unwrap_or_else(|| self.add(label, String::new(), at(), None));
        self.by_label.insert(same, place);
        Some(place)
    }

    fn add(&mut self, label: &str, slug: String, origin: Origin, record: Option<Tag>) -> usize {
        let place = self.all.len();
        let label = label.trim().to_owned();
        self.all.push(Label { label, slug, origin, record, articles: Vec::new() });
        place
    }

    /// The tags that the newsroom describes.
    pub fn describe(records: Vec<Tag>, found: &mut Found) -> Labels {
        let mut labels = Labels::default();
        for record in records {
            let same = same_label(&record.label);
            let slug = record.slug.as_deref().unwrap_or_default().to_owned();
            if same.is_empty() && slug.is_empty() {
                continue;
            }
            let first = labels.find(&slug);
            if let Some(first) = first.or_else(|| labels.by_label.get(&same).copied())
                && let Some(first) = labels.all.get(first)
            {
                let told = if slug.is_empty() { &record.label } else { &slug };
                found.say(Code::DuplicateSlug, &record.origin, || {
                    findings::duplicate_tag(told, &record.origin, &first.origin)
                });
                continue;
            }
            let (label, origin) = (record.label.clone(), record.origin.clone());
            let place = labels.add(&label, slug.clone(), origin, Some(record));
            if !same.is_empty() {
                labels.by_label.insert(same, place);
            }
            if !slug.is_empty() {
                labels.by_slug.insert(slug, place);
            }
        }
        for (place, label) in labels.all.iter().enumerate() {
            let aliases = label.record.iter().flat_map(|tag| &tag.aliases);
            let slug = [&label.slug, &label.slug.replace('-', " ")].map(String::clone);
            for alias in aliases.cloned().chain(slug) {
                let same = same_label(&alias);
                if !same.is_empty() {
                    labels.by_label.entry(same).or_insert(place);
                }
            }
            let aliases = label.record.iter().flat_map(|tag| &tag.aliases);
            for alias in aliases.map(|alias| address(alias)) {
                if !alias.is_empty() && !labels.by_slug.contains_key(&alias) {
                    labels.aliases.entry(alias).or_insert(place);
                }
            }
        }
        labels
    }

    /// Gives each its address, now that all are known. `kind` is what they are called.
    pub fn give_addresses(&mut self, kind: &str, found: &mut Found) {
        // Sorted by address, then by who has the best claim to it, then by label.
        let mut waiting: Vec<(String, u8, String, usize)> = Vec::new();
        for (place, label) in self.all.iter().enumerate().filter(|(_, it)| it.slug.is_empty()) {
            let (slug, same) = (address(&label.label), same_label(&label.label));
            let claim = match same {
                _ if same.replace(' ', "-") != slug => 2,
                _ if same.contains('-') => 1,
                _ => 0,
            };
            waiting.push((slug, claim, same, place));
        }
        sort_plainly(&mut waiting);
        for (slug, _, same, place) in &waiting {
            let owner = self.find(slug);
            let own = match owner {
                None => slug.clone(),
                Some(_) => self.free(slug, same),
            };
            if let (Some(owner), Some(label)) =
                (owner.and_then(|owner| self.all.get(owner)), self.all.get(*place))
            {
                found.say(Code::NearlySameLabel, &label.origin, || {
                    findings::nearly_same_label(
                        kind,
                        (&label.label, &own, &label.origin),
                        (&owner.label, &owner.slug, &owner.origin),
                    )
                });
            }
            self.aliases.remove(&own);
            self.by_slug.insert(own.clone(), *place);
            if let Some(label) = self.all.get_mut(*place) {
                label.slug = own;
            }
        }
        // Addresses under which labels were found before signs were spelled out.
        waiting.extend(self.all.iter().enumerate().filter_map(|(place, label)| {
            label.record.as_ref()?.slug.as_ref()?;
            Some((label.slug.clone(), 0, String::new(), place))
        }));
        for (.., place) in &waiting {
            let Some(label) = self.all.get(*place) else { continue };
            let aliases = label.record.iter().flat_map(|tag| &tag.aliases);
            let former = std::iter::once(&label.label).chain(aliases);
            for former in former.map(|label| slug_or_label(label)).collect::<Vec<_>>() {
                if !former.is_empty() && self.find(&former).is_none() {
                    self.aliases.entry(former).or_insert(*place);
                }
            }
        }
    }

    /// An address that ends in what a label hashes to, and that is nobody else's.
    fn free(&self, slug: &str, same: &str) -> String {
        let ending = |digits: u32| [slug, "-", &fold(same, digits)].concat();
        let free = (6..16).map(ending).find(|own| self.find(own).is_none());
        free.unwrap_or_else(|| ending(16))
    }
}
