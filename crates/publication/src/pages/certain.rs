//! What can be told of a list while bundles are still to come.

use warta_diagnostics::Part;

use crate::pages::Pages;
use crate::pages::lists::count;
use warta_bundle::model::BundlePart;

/// How much later than the beginning of a day, on any clock, that day may end on another one: the day itself, and
/// the 26 hours between the clocks that are furthest apart.
const DAY_ANYWHERE: i64 = (24 + 26) * 3600;

impl Pages<'_> {
    /// A number of articles; `None` as long as there may be more.
    pub(crate) fn counted(&self, articles: usize) -> Option<u32> {
        self.library.unread.is_empty().then(|| count(articles))
    }

    /// The beginning of a list, newest first, up to where an article may stand that is still to come. `holds` says
    /// whether a bundle may have articles of the list.
    pub(crate) fn certain<'a>(
        &self,
        places: &'a [usize],
        holds: &dyn Fn(&BundlePart) -> bool,
    ) -> &'a [usize] {
        let zone = &self.library.settings.zone;
        let mut newest = None;
        for part in self.library.unread.coming.iter().filter(|part| holds(part)) {
            // Articles without a date come last, and so does a bundle of which nobody says how new it is.
            let to = part.to.as_ref();
            let end = to.map_or(i64::MIN, |to| zone.instant(to).saturating_add(DAY_ANYWHERE));
            newest = newest.max(Some(end));
        }
        let Some(newest) = newest else { return places };
        let is_newer = |place: &&usize| {
            let published = &self.library.article_index.article(**place).published;
            published.as_ref().is_some_and(|date| zone.instant(date) > newest)
        };
        places.part(..places.iter().take_while(is_newer).count())
    }

    /// Whether a bundle has articles with a tag.
    pub(crate) fn has_tag(&self, part: &BundlePart, tag: usize) -> bool {
        self.library.article_index.tags().has_any(tag, &part.tags)
    }

    /// Whether a bundle has articles of a section.
    pub(crate) fn has_section(&self, part: &BundlePart, section: usize) -> bool {
        self.library.article_index.sections().has_any(section, &part.sections)
    }
}
