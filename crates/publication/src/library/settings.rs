//! The publication's own settings, with the defaults applied, and which hosts may be asked at once.

use warta_diagnostics::Code;
use warta_page::date::Date;
use warta_page::id::ArticleSlug;
use warta_page::site::{interface_language, own_interface_language};
use warta_page::text::Href;

use crate::library::address::{Address, resolve};
use crate::library::dates::is_before;
use crate::library::site_address::doubt;
use crate::library::site_address::site_address;
use crate::validate::{Found, findings};
use warta_bundle::model::{CheckRule, CoverageBalance, Image, Origin, Site};
use warta_bundle::zones::{Zone, Zones};

/// What `site` says, with every default applied.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Where the description of the site was written.
    pub origin: Origin,
    pub title: String,
    pub language: String,
    /// See [`warta_page::site::Site::interface_languages`]; as written, until [`Settings::see_languages`].
    /// None in readers' browsers, which draw no built site.
    pub interface_languages: Vec<String>,
    pub timezone: String,
    /// The same, with what is known of it.
    pub zone: Zone,
    pub url: Option<String>,
    pub description: Option<String>,
    /// The id of an organization, or a name.
    pub publisher: Option<String>,
    pub logo: Option<Image>,
    pub links: Vec<(String, Href, Origin)>,
    pub featured: Vec<ArticleSlug>,
    pub checks: Vec<CheckRule>,
    /// Whether readers see how many articles name each candidate.
    pub public_balance: bool,
    pub(crate) hosts: Hosts,
}

/// The zone of a publication that names none.
const ZONE: &str = "Asia/Jakarta";

impl Settings {
    /// Looks the zone up; one that does not exist is reported, and not used.
    pub fn find_zone(&mut self, zones: Zones, found: &mut Found) {
        self.zone = Zone::new(&self.timezone, zones);
        if !self.zone.exists() {
            let written = std::mem::replace(&mut self.timezone, ZONE.into());
            found.say(Code::BadTimezone, &self.origin, || {
                findings::no_such_zone(&written, ZONE, &self.origin.at("timezone"))
            });
            self.zone = Zone::new(ZONE, zones);
        }
    }

    /// Takes from the site's own address what can't stand in the addresses of pages, and reports it.
    pub fn see_address(&mut self, found: &mut Found) {
        let Some(url) = &self.url else { return };
        let at = self.origin.at("url");
        let unfit = site_address(url).err();
        if unfit.is_none()
            && let Some((why, meant)) = doubt(url)
        {
            found.push(findings::doubtful_address(url, why, meant.as_deref(), &at));
        }
        if let Some(unfit) = unfit {
            found.say(Code::SiteAddress, &at, || {
                findings::site_address(url, &unfit.to_string(), unfit.rest.as_deref(), &at)
            });
            self.url = unfit.rest;
        }
    }

    /// Leaves of the languages of the interface those in which there can be a further set of pages, and
    /// reports the others.
    pub fn see_languages(&mut self, found: &mut Found) {
        let own = own_interface_language(&self.language);
        let mut fit: Vec<String> = Vec::new();
        for written in std::mem::take(&mut self.interface_languages) {
            let unfit = match interface_language(&written) {
                None => findings::Unfit::Unknown,
                Some(code) if code == own => findings::Unfit::Own,
                Some(code) if fit.iter().any(|known| known == code) => findings::Unfit::Repeated,
                Some(code) => {
                    fit.push(code.to_owned());
                    continue;
                }
            };
            let at = self.origin.at("interface_languages");
            found.push(findings::no_further_pages(&written, unfit, &at));
        }
        self.interface_languages = fit;
    }

    /// Whether a date was over when another one began, by the publication's clock.
    pub fn is_over(&self, date: &Date, at: &Date) -> bool {
        is_before(date, at, &self.zone)
    }

    /// Applies the defaults.
    pub fn new(site: Option<Site>, bases: Vec<(u16, String)>) -> Settings {
        let mut settings = Settings {
            language: "id".into(),
            timezone: ZONE.into(),
            hosts: Hosts { bases, ..Hosts::default() },
            ..Settings::default()
        };
        if let Some(site) = site {
            settings.origin = site.origin;
            settings.title = site.title.unwrap_or_default();
            if let Some(language) = site.language {
                settings.language = language;
            }
            settings.interface_languages = site.interface_languages;
            if let Some(timezone) = site.timezone {
                settings.timezone = timezone;
            }
            settings.hosts.own =
                site.url.as_deref().and_then(Address::parse).map(|address| address.host());
            settings.hosts.listed = site.image_hosts.iter().map(|host| bare(host)).collect();
            settings.url = site.url;
            settings.public_balance = site.coverage_balance == Some(CoverageBalance::Public);
            settings.description = site.description;
            settings.publisher = site.publisher;
            settings.logo = site.logo;
            settings.links = site
                .links
                .into_iter()
                .filter_map(|link| {
                    let href = link.url?;
                    let label = link.label.unwrap_or_else(|| shown(&href));
                    Some((label, href, link.origin))
                })
                .collect();
            settings.featured = site.featured;
            settings.checks = site.checks;
        }
        if settings.title.is_empty() {
            settings.title = "Warta".into();
        }
        settings
    }
}

/// What stands on a link that has no label.
fn shown(href: &Href) -> String {
    match href {
        Href::Fragment(id) => id.clone(),
        Href::Page(_) | Href::Part(..) | Href::File(_) | Href::Outside(_) => {
            href.address(warta_page::route::Route::path)
        }
    }
}

/// A host as newsrooms write it, made comparable: without a scheme or a path, in lower case.
fn bare(host: &str) -> String {
    let host = host.trim();
    let host = host.split_once("://").map_or(host, |(_, rest)| rest);
    host.trim_start_matches("//").split('/').next().unwrap_or_default().to_lowercase()
}

/// Where a file is, and whether it may be asked for at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FilePlace {
    /// The address.
    pub address: String,
    /// The host to name on the button, where the reader has to agree first.
    pub ask: Option<String>,
}

/// Which hosts belong to the publication.
#[derive(Debug, Clone, Default)]
pub(crate) struct Hosts {
    /// The address of each file of bundles, by its number.
    bases: Vec<(u16, String)>,
    own: Option<String>,
    listed: Vec<String>,
    /// See [`crate::Options::root`].
    pub root: Option<&'static str>,
}

impl Hosts {
    /// The address of a file; `None` where bundles have no address.
    pub fn base(&self, file: u16) -> Option<&str> {
        self.bases.iter().find(|(own, _)| *own == file).map(|(_, base)| base.as_str())
    }

    /// Settles an address that was written in a file. `None` where nothing can be loaded from it.
    pub fn place(&self, file: u16, written: &str) -> Option<FilePlace> {
        if written.trim().is_empty() {
            return None;
        }
        let base = self.base(file);
        let address = resolve(base, written)?;
        let ask = match Address::parse(&address) {
            None => None,
            Some(parsed)
                if base.and_then(Address::parse).is_some_and(|b| b.same_origin(&parsed)) =>
            {
                None
            }
            Some(parsed) if parsed.is_secure() && self.is_listed(&parsed.host()) => None,
            Some(parsed) => Some(parsed.host()),
        };
        Some(FilePlace { address: self.told_from_root(address), ask })
    }

    /// An address as pages carry it.
    fn told_from_root(&self, address: String) -> String {
        match self.root.and_then(|root| address.strip_prefix(root)) {
            // A first segment with a colon would be taken for a scheme.
            Some(rest) if rest.split('/').next().is_some_and(|first| first.contains(':')) => {
                ["./", rest].concat()
            }
            Some("") => "./".to_owned(),
            Some(rest) => rest.to_owned(),
            None => address,
        }
    }

    fn is_listed(&self, host: &str) -> bool {
        self.own.as_deref() == Some(host)
            || self.listed.iter().any(|listed| match listed.strip_prefix("*.") {
                Some(parent) => host.strip_suffix(parent).is_some_and(|rest| rest.ends_with('.')),
                None => listed == host,
            })
    }

    /// The address of a file of this site, where the bundle's own address is known.
    pub fn file(&self, file: u16, written: &str) -> String {
        let resolved = resolve(self.base(file), written);
        resolved.map_or_else(|| written.to_owned(), |address| self.told_from_root(address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_and_listed_hosts_load_at_once() {
        let hosts = Hosts {
            bases: vec![(0, "http://localhost:8080/content/bundle.json".to_owned())],
            own: Some("koran.example".into()),
            listed: vec![bare("https://CDN.example/"), bare("*.foto.example")],
            root: None,
        };
        for (written, address, ask) in [
            ("a.jpg", "http://localhost:8080/content/a.jpg", None),
            ("http://localhost:8080/a.jpg", "http://localhost:8080/a.jpg", None),
            ("http://localhost:9/a.jpg", "http://localhost:9/a.jpg", Some("localhost")),
            ("https://koran.example/a.jpg", "https://koran.example/a.jpg", None),
            ("http://koran.example/a.jpg", "http://koran.example/a.jpg", Some("koran.example")),
            ("https://cdn.example/a.jpg", "https://cdn.example/a.jpg", None),
            ("https://x.foto.example/a", "https://x.foto.example/a", None),
            ("https://xfoto.example/a", "https://xfoto.example/a", Some("xfoto.example")),
            ("//other.example/a", "http://other.example/a", Some("other.example")),
        ] {
            let place = hosts.place(0, written).expect(written);
            assert_eq!((place.address.as_str(), place.ask.as_deref()), (address, ask), "{written}");
        }
        for written in ["", " ", "javascript:alert(1)", "data:image/png;base64,AA"] {
            assert_eq!(hosts.place(0, written), None, "{written}");
        }
        assert_eq!(hosts.place(7, "a.jpg").map(|place| place.address).as_deref(), Some("a.jpg"));
    }
    #[test]
    fn files_of_a_built_site_are_told_from_its_root() {
        let hosts = Hosts {
            bases: vec![(0, "https://site.invalid/content/bundle.json".to_owned())],
            root: Some("https://site.invalid/"),
            ..Hosts::default()
        };
        for (written, address) in [
            ("media/a.jpg", "content/media/a.jpg"),
            ("../b.jpg", "b.jpg"),
            ("../a:b/c.jpg", "./a:b/c.jpg"),
            ("/logo.svg", "logo.svg"),
            ("https://other.example/a", "https://other.example/a"),
        ] {
            let place = hosts.place(0, written).expect(written);
            assert_eq!(place.address, address, "{written}");
            assert_eq!(hosts.file(0, written), address, "{written}");
        }
    }
}
