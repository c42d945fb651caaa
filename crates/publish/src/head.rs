//! What a page tells machines about itself: titles, cards for shares, structured data.

use serde_json::{Map, Value, json};
use warta_app::i18n::Locale;
use warta_app::pages::title;
use warta_app::setting::PageSet;
use warta_page::article::{ArticlePage, Credit};
use warta_page::date::Date;
use warta_page::directory::{NotedLink, OrganizationRef, PersonRef};
use warta_page::image::Image;
use warta_page::list::{Genre, Status};
use warta_page::private;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::view::View;

use crate::escape::{self, escape};

/// The feeds of a list, with the names of their files and their types.
pub(crate) const FEEDS: [(&str, &str); 3] = [
    ("atom.xml", "application/atom+xml"),
    ("rss.xml", "application/rss+xml"),
    ("feed.json", "application/feed+json"),
];

/// What a share shows where a page has no picture that could be drawn there.
const ICON: &str = "icon-512.png";

/// The head of one page.
pub(crate) struct Head<'a> {
    pub site: &'a Site,
    pub view: &'a View,
    pub route: &'a Route,
    /// The set of pages that it is in.
    pub set: PageSet,
    pub locale: Locale,
}

impl Head<'_> {
    /// The tags that only this page has.
    pub fn tags(&self) -> String {
        let words = self.locale.words();
        let whole = title::title(self.view, self.site, words);
        let description = title::description(self.view, self.site).unwrap_or_default();
        let canonical = title::canonical(self.view, self.site, &self.folder(self.route));
        let mut out = format!(
            "<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n",
            escape(&private::without(&whole)),
            escape(&description)
        );
        if let Some(address) = &canonical {
            push_link(&mut out, "canonical", address, "");
        }
        self.sets(&mut out);
        if !title::is_indexed(self.view) {
            out.push_str("<meta name=\"robots\" content=\"noindex\">\n");
        }
        if let Some(folder) = feed_folder(self.route).filter(|_| self.site.url.is_some()) {
            for (file, kind) in FEEDS {
                let more = format!(
                    " type=\"{kind}\" title=\"{}\"",
                    escape(&private::without(&format!("{whole} ({file})")))
                );
                push_link(&mut out, "alternate", &[folder.as_str(), file].concat(), &more);
            }
        }
        self.share(&mut out, &description, canonical.as_deref());
        for block in self.structured(&description, canonical.as_deref()) {
            out.push_str("<script type=\"application/ld+json\">");
            out.push_str(&escape::json(&block));
            out.push_str("</script>\n");
        }
        out
    }

    /// The folder of a page in the same set of pages.
    fn folder(&self, route: &Route) -> String {
        self.set.page_folder(self.locale, route)
    }

    /// Where the same page is in each set of pages, where there are several; and where for readers of any
    /// other language.
    fn sets(&self, out: &mut String) {
        let sets = PageSet::all(self.site);
        if sets.len() < 2 || matches!(self.route, Route::Unknown { .. }) {
            return;
        }
        let own = sets.first().copied().map(|it| ("x-default", it));
        for (tag, (set, locale)) in sets.iter().map(|it| (it.1.code(), *it)).chain(own) {
            // Search engines want whole addresses; browsers and checkers know what to make of others.
            let address = self.absolute(&set.page_folder(locale, self.route));
            let address = address.unwrap_or_else(|| set.path(locale, self.route));
            push_link(out, "alternate", &address, &format!(" hreflang=\"{tag}\""));
        }
    }

    /// The page's own name, without the publication's.
    pub fn name(&self) -> String {
        let mut name = title::title(self.view, self.site, self.locale.words());
        let behind = [" · ", &self.site.title].concat();
        name.truncate(name.strip_suffix(&behind).unwrap_or(&name).len());
        private::without(&name)
    }

    fn share(&self, out: &mut String, description: &str, canonical: Option<&str>) {
        let kind = match self.view {
            View::Article(_) => "article",
            View::Person(_) => "profile",
            _ => "website",
        };
        let mut property = |name: &str, value: &str| {
            if !value.is_empty() {
                out.push_str(&format!(
                    "<meta property=\"{name}\" content=\"{}\">\n",
                    escape(value)
                ));
            }
        };
        property("og:type", kind);
        property("og:title", &self.name());
        property("og:description", description);
        property("og:site_name", &self.site.title);
        property("og:url", canonical.unwrap_or_default());
        if let View::Article(page) = self.view {
            property("og:locale", &locale_name(&page.language));
            let date = |date: Option<&Date>| date.map(|date| date.0.clone()).unwrap_or_default();
            property("article:published_time", &date(page.published.as_ref()));
            property("article:modified_time", &date(page.changed()));
            if let Some(section) = &page.section {
                property("article:section", &private::without(&section.label));
            }
            for tag in &page.tags {
                property("article:tag", &private::without(&tag.label));
            }
        } else {
            property("og:locale", &locale_name(&self.site.language));
        }
        let picture = self.picture().and_then(|image| {
            // What shows shared links reads no SVG.
            let src = self.absolute(&image.media.src)?;
            (!src.to_ascii_lowercase().ends_with(".svg")).then_some((image, src))
        });
        if let Some((image, src)) = &picture {
            property("og:image", src);
            let number = |number: Option<u32>| number.map(|it| it.to_string()).unwrap_or_default();
            property("og:image:width", &number(image.width));
            property("og:image:height", &number(image.height));
            let alt = image.alt.as_deref().map(private::without);
            property("og:image:alt", &alt.unwrap_or_default());
        } else if let Some(icon) = self.absolute(ICON) {
            property("og:image", &icon);
        }
        let wide = picture.is_some_and(|(image, _)| image.width.is_none_or(|width| width >= 600));
        let card = if wide { "summary_large_image" } else { "summary" };
        out.push_str(&format!("<meta name=\"twitter:card\" content=\"{card}\">\n"));
    }

    fn picture(&self) -> Option<&Image> {
        match self.view {
            View::Article(page) => page.image.as_ref(),
            View::Tag(page) => page.image.as_ref(),
            View::Person(page) => page.image.as_ref(),
            View::Party(page) => page.image.as_ref(),
            _ => None,
        }
        .or(self.site.logo.as_ref())
    }

    /// An address of this site in full, where the publication says where it lies.
    fn absolute(&self, address: &str) -> Option<String> {
        absolute(self.site, address)
    }

    fn structured(&self, description: &str, canonical: Option<&str>) -> Vec<Value> {
        let own = match self.view {
            View::Article(page) if page.status != Status::Withdrawn => {
                Some(self.article(page, description, canonical))
            }
            View::Home(page) if page.latest.page == 1 => Some(object(
                "WebSite",
                [
                    ("name", some(&self.site.title)),
                    ("url", canonical.and_then(some)),
                    ("inLanguage", some(&self.site.language)),
                    ("description", some(description)),
                    ("publisher", Some(self.publisher())),
                ],
            )),
            View::Person(page) => {
                let parties = page.card.parties.iter().map(|it| self.body(it)).collect();
                let birth = page.birth_date.as_ref();
                let death = page.card.person.death_date.as_ref();
                let mut value = self.person(&page.card.person);
                add(
                    &mut value,
                    [
                        ("description", public(page.card.summary.as_deref())),
                        ("birthDate", birth.and_then(|date| some(&date.0))),
                        ("deathDate", death.and_then(|date| some(&date.0))),
                        ("image", self.image(page.image.as_ref())),
                        ("affiliation", list(parties)),
                        ("sameAs", links(&page.links)),
                        (
                            "alternateName",
                            list(
                                page.other_names
                                    .iter()
                                    .filter_map(|it| public(Some(&it.name)))
                                    .collect(),
                            ),
                        ),
                    ],
                );
                Some(value)
            }
            View::Party(page) => {
                let founded = page.founding_date.as_ref();
                let dissolved = page.dissolution_date.as_ref();
                let mut value = self.body(&page.card.party);
                add(
                    &mut value,
                    [
                        ("description", public(page.card.summary.as_deref())),
                        ("foundingDate", founded.and_then(|date| some(&date.0))),
                        ("dissolutionDate", dissolved.and_then(|date| some(&date.0))),
                        ("logo", self.image(page.image.as_ref())),
                        ("sameAs", links(&page.links)),
                        ("parentOrganization", page.parents.last().map(|it| self.body(it))),
                    ],
                );
                Some(value)
            }
            _ => None,
        };
        let mut all: Vec<Value> = own.into_iter().chain(self.breadcrumbs()).collect();
        for value in &mut all {
            add(value, [("@context", some("https://schema.org"))]);
        }
        all
    }

    fn article(&self, page: &ArticlePage, description: &str, canonical: Option<&str>) -> Value {
        let kind = match page.genre {
            Genre::News | Genre::Interview | Genre::FactCheck => "NewsArticle",
            Genre::Analysis => "AnalysisNewsArticle",
            Genre::Opinion => "OpinionNewsArticle",
            Genre::Explainer => "BackgroundNewsArticle",
            Genre::Advertorial => "AdvertiserContentArticle",
        };
        let people = |all: &[Credit]| list(all.iter().map(|it| self.credit(it)).collect());
        let published = page.published.as_ref().and_then(|date| some(&date.0));
        let changed = page.changed().and_then(|date| some(&date.0));
        let mentions = page.sidebar.people.iter().map(|it| self.person(&it.person));
        let mentions = mentions.chain(page.sidebar.parties.iter().map(|it| self.body(&it.party)));
        object(
            kind,
            [
                ("headline", public(Some(&page.headline))),
                ("description", some(description)),
                ("mainEntityOfPage", canonical.and_then(some)),
                ("datePublished", published),
                ("dateModified", changed),
                ("inLanguage", some(&page.language)),
                ("articleSection", page.section.as_ref().and_then(|it| public(Some(&it.label)))),
                (
                    "keywords",
                    list(page.tags.iter().filter_map(|it| public(Some(&it.label))).collect()),
                ),
                ("image", self.image(page.image.as_ref())),
                ("author", people(&page.authors).or_else(|| Some(self.publisher()))),
                ("editor", people(&page.editors)),
                ("publisher", Some(self.publisher())),
                ("mentions", list(mentions.collect())),
            ],
        )
    }

    fn breadcrumbs(&self) -> Option<Value> {
        let mut steps = vec![(self.site.title.clone(), Route::HOME)];
        match self.view {
            View::Home(_)
            | View::Gallery(_)
            | View::Report(_)
            | View::Saved
            | View::Offline
            | View::Moved(_)
            | View::NotFound => {
                return None;
            }
            View::Article(page) => steps.extend(
                page.section.as_ref().map(|it| (it.label.clone(), Route::section(&it.slug))),
            ),
            View::Person(_) | View::Party(_) | View::Area(_) | View::Election(_) => {
                let words = self.locale.words();
                steps.push((words.directory.to_owned(), Route::Directory));
            }
            View::Tag(_) | View::Section(_) | View::Directory(_) => {}
        }
        steps.push((self.name(), self.route.clone()));
        let items = steps.iter().enumerate().map(|(nth, (name, route))| {
            let address = self.absolute(&self.folder(route));
            object(
                "ListItem",
                [
                    ("position", Some(json!(nth + 1))),
                    ("name", public(Some(name))),
                    ("item", address.as_deref().and_then(some)),
                ],
            )
        });
        Some(object("BreadcrumbList", [("itemListElement", list(items.collect()))]))
    }

    fn publisher(&self) -> Value {
        let name = self.site.publisher.as_deref().unwrap_or(&self.site.title);
        object(
            "NewsMediaOrganization",
            [
                ("name", some(name)),
                ("url", self.site.url.as_deref().and_then(some)),
                ("logo", self.image(self.site.logo.as_ref())),
            ],
        )
    }

    fn credit(&self, credit: &Credit) -> Value {
        let own = credit.person.as_ref().and_then(|route| self.absolute(&self.folder(route)));
        let given = credit.url.clone().filter(|url| private::find(url).is_empty() && !is_chat(url));
        let url = own.or(given);
        object(
            "Person",
            [("name", public(Some(&credit.name))), ("url", url.as_deref().and_then(some))],
        )
    }

    fn person(&self, person: &PersonRef) -> Value {
        let page = person.known.then(|| self.absolute(&self.folder(&Route::person(&person.id))));
        object(
            "Person",
            [
                ("name", public(Some(&person.name))),
                ("honorificPrefix", public(person.honorific_prefix.as_deref())),
                ("honorificSuffix", public(person.honorific_suffix.as_deref())),
                ("url", page.flatten().as_deref().and_then(some)),
            ],
        )
    }

    fn body(&self, body: &OrganizationRef) -> Value {
        let page = body.known.then(|| self.absolute(&self.folder(&Route::party(&body.id))));
        let kind = match body.classification.as_deref() {
            Some("party") => "PoliticalParty",
            Some("legislature" | "executive" | "commission") => "GovernmentOrganization",
            Some("newsroom") => "NewsMediaOrganization",
            _ => "Organization",
        };
        object(
            kind,
            [
                ("name", public(Some(&body.name))),
                ("alternateName", public(body.abbreviation.as_deref())),
                ("url", page.flatten().as_deref().and_then(some)),
            ],
        )
    }

    fn image(&self, image: Option<&Image>) -> Option<Value> {
        let image = image?;
        let src = self.absolute(&image.media.src)?;
        Some(object(
            "ImageObject",
            [
                ("url", some(&src)),
                ("width", image.width.map(|it| json!(it))),
                ("height", image.height.map(|it| json!(it))),
                ("creditText", public(image.credit.as_deref())),
            ],
        ))
    }
}

/// The folder of the feeds for a page that is the first of a list.
pub(crate) fn feed_folder(route: &Route) -> Option<String> {
    match route {
        Route::Home { page: 1 } | Route::Tag { page: 1, .. } | Route::Section { page: 1, .. } => {
            Some(route.folder())
        }
        _ => None,
    }
}

/// An address of the site in full; `None` where the publication does not say where it lies.
pub(crate) fn absolute(site: &Site, address: &str) -> Option<String> {
    if address.starts_with("https://") || address.starts_with("http://") {
        return Some(address.to_owned());
    }
    let base = site.url.as_ref()?.trim_end_matches('/');
    Some([base, "/", address.trim_start_matches("./")].concat())
}

fn push_link(out: &mut String, rel: &str, href: &str, more: &str) {
    out.push_str(&format!("<link rel=\"{rel}\"{more} href=\"{}\">\n", escape(href)));
}

/// As Open Graph writes a language.
fn locale_name(language: &str) -> String {
    match language.split('-').next() {
        Some("id") => "id_ID".to_owned(),
        Some("en") => "en_GB".to_owned(),
        _ => language.replace('-', "_"),
    }
}

fn some(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| json!(text))
}

fn list(all: Vec<Value>) -> Option<Value> {
    (!all.is_empty()).then_some(Value::Array(all))
}

/// A text without numbers and addresses of somebody.
fn public(text: Option<&str>) -> Option<Value> {
    some(&private::without(text?))
}

/// Links, without those that hold somebody's number.
fn links(all: &[NotedLink]) -> Option<Value> {
    let public =
        all.iter().filter(|link| private::find(&link.url).is_empty() && !is_chat(&link.url));
    list(public.map(|link| json!(link.url)).collect())
}

/// Whether an address leads to somebody's telephone number in a messenger.
fn is_chat(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    let host = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let host = host.strip_prefix("www.").unwrap_or(host);
    let number =
        |rest: &str| rest.trim_start_matches('+').starts_with(|c: char| c.is_ascii_digit());
    ["wa.me/", "api.whatsapp.com/send", "t.me/"].iter().any(|start| {
        host.strip_prefix(start).is_some_and(|rest| number(rest) || rest.contains("phone="))
    }) || lower.starts_with("tel:")
        || lower.starts_with("whatsapp:")
}

fn object<const N: usize>(kind: &str, members: [(&str, Option<Value>); N]) -> Value {
    let mut value = Value::Object(Map::new());
    add(&mut value, [("@type", some(kind))]);
    add(&mut value, members);
    value
}

fn add<const N: usize>(to: &mut Value, members: [(&str, Option<Value>); N]) {
    if let Value::Object(map) = to {
        for (name, value) in members {
            if let Some(value) = value {
                map.insert(name.to_owned(), value);
            }
        }
    }
}
