//! The whole publication, indexed: everything that pages are drawn from.
//!
//! A [`Library`] is made once from all bundles and never changes. It keeps what the newsroom wrote,
//! with indexes over it; what a page shows is drawn up from it elsewhere ([`crate::pages`]). No
//! order of a hash map reaches a page, so that the same bundles give the same pages.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

pub mod address;
pub(crate) mod article_index;
pub(crate) mod dates;
pub mod directory;
pub mod figures;
pub mod labels;
pub(crate) mod order;
pub(crate) mod places;
pub(crate) mod settings;
pub(crate) mod site_address;
pub(crate) mod table;
mod tree;
pub(crate) mod unread;
mod workers;

pub use workers::Workers;

use warta_diagnostics::Code;

use crate::library::article_index::{ArticleIndex, IndexedBy};
use crate::library::directory::Directory;
use crate::library::figures::Figures;
use crate::library::settings::Settings;
use crate::library::unread::Unread;
use crate::mentions::{Concerns, Lexicon};
use crate::validate::{Found, findings};
use warta_bundle::barrier::{self, Failed};
use warta_bundle::model::{Article, Bundle, CheckRule, Origin, Site};
use warta_bundle::zones::Zones;

/// How many articles are read for names by one of several workers at a time.
const PART: usize = 256;

/// A bundle, and where it came from.
#[derive(Debug, Clone)]
pub struct Source {
    /// The bundle.
    pub bundle: Bundle,
    /// Its own address, which relative addresses in it start from. `None` leaves them as written.
    pub base: Option<String>,
}

/// How a publication is indexed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Indexing<'a> {
    /// Whether drafts are shown, as in preview.
    pub drafts: bool,
    /// See [`crate::options::Options::root`].
    pub root: Option<&'static str>,
    /// Who does what can be done in parts.
    pub workers: &'a Workers,
    /// Who knows the time zones outside Indonesia.
    pub zones: Zones,
}

/// All bundles of a publication as one.
#[derive(Debug, Clone)]
pub struct Library {
    /// What `site` says.
    pub settings: Settings,
    /// The people, organizations, areas and elections.
    pub directory: Directory,
    /// The articles, with their tags and sections.
    pub article_index: ArticleIndex,
    /// The names by which texts speak of the directory.
    pub lexicon: Lexicon,
    /// For each article: whom it is about.
    pub(crate) concerns: Vec<Concerns>,
    /// What is known of bundles that are not read.
    pub(crate) unread: Unread,
}

impl Library {
    /// Merges bundles, the main one first, and indexes them. What is known of bundles that are not read so far keeps
    /// the tags and sections of the others at the addresses that they have beside all. What is found is in a fixed
    /// order.
    pub(crate) fn index(
        sources: Vec<Source>,
        unread: Unread,
        options: Indexing<'_>,
    ) -> (Library, Found) {
        let mut found = Found::default();
        let mut bases = Vec::new();
        let mut bundles = Vec::with_capacity(sources.len());
        for source in sources {
            if let Some(base) = source.base {
                bases.push((source.bundle.origin.file, base));
            }
            bundles.push(source.bundle);
        }
        let mut settings = Settings::new(site(&mut bundles, &mut found), bases);
        settings.hosts.root = options.root;
        settings.find_zone(options.zones, &mut found);
        settings.see_address(&mut found);
        settings.see_languages(&mut found);
        let directory = Directory::new(&mut bundles, &mut found);
        // In one piece from the start: an archive that grows twice over is for a moment there twice.
        let count = bundles.iter().map(|it| it.articles.len()).sum();
        let mut articles = Vec::with_capacity(count);
        bundles.iter_mut().for_each(|it| articles.append(&mut std::mem::take(&mut it.articles)));
        let tags = bundles.iter_mut().flat_map(|it| std::mem::take(&mut it.tags)).collect();
        let known = IndexedBy { zone: &settings.zone, drafts: options.drafts, unread: &unread };
        let article_index = ArticleIndex::new(articles, tags, known, &mut found);
        let lexicon = Lexicon::new(&directory, &mut found);
        let parts: Vec<_> = article_index.articles().chunks(PART).collect();
        let concerns = options.workers.map(parts.len(), |nth| -> Vec<Result<Concerns, Failed>> {
            parts[nth].iter().map(|it| concerns(it, &directory, &lexicon)).collect()
        });
        let concerns: Vec<Concerns> = concerns
            .into_iter()
            .flatten()
            .zip(article_index.articles())
            .map(|(concerns, article)| {
                concerns.unwrap_or_else(|Failed| {
                    found.say(Code::RecordFailed, &article.origin, || {
                        findings::names_failed(&article.origin)
                    });
                    Concerns::default()
                })
            })
            .collect();
        (Library { settings, directory, article_index, lexicon, concerns, unread }, found)
    }

    /// The newsroom's own severities.
    pub fn checks(&self) -> &[CheckRule] {
        &self.settings.checks
    }

    /// What the directory's own figures are about.
    pub(crate) fn figures(&self) -> Figures<'_> {
        Figures { directory: &self.directory, zone: &self.settings.zone }
    }
}

/// Whom an article is about.
fn concerns(
    article: &Article,
    directory: &Directory,
    lexicon: &Lexicon,
) -> Result<Concerns, Failed> {
    barrier::caught(|| {
        barrier::fault("names", &article.slug);
        Concerns::of(article, directory, lexicon)
    })
}

/// The first description of the site; later ones that say anything else are reported.
fn site(bundles: &mut [Bundle], found: &mut Found) -> Option<Site> {
    let mut sites = bundles.iter_mut().filter_map(|bundle| bundle.site.take());
    let first = sites.next()?;
    for other in sites {
        if !same(&first, &other) {
            found.say(Code::SecondSite, &other.origin, || {
                findings::second_site(&other.origin, &first.origin)
            });
        }
    }
    Some(first)
}

/// Whether two descriptions say the same, wherever they stand.
fn same(one: &Site, other: &Site) -> bool {
    let bare = |site: &Site| {
        let mut site = site.clone();
        site.origin = Origin::default();
        site.links.iter_mut().for_each(|link| link.origin = Origin::default());
        if let Some(logo) = &mut site.logo {
            logo.origin = Origin::default();
            logo.sources.iter_mut().for_each(|source| source.origin = Origin::default());
        }
        site
    };
    bare(one) == bare(other)
}
