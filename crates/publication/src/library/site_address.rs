//! The address of the publication: all addresses in feeds, sitemaps and shared links begin with it.

use warta_diagnostics::{named, say};

use crate::library::address::Address;

/// What is wrong with an address that a site should have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// The id of the message that says why.
    why: &'static str,
    /// What is left of it that can stand.
    pub rest: Option<String>,
}

impl std::fmt::Display for Unfit {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(&named(self.why))
    }
}

/// Sees whether pages can be named behind an address.
///
/// # Errors
/// Where they can't, why, and which part of it would do.
pub fn site_address(text: &str) -> Result<(), Unfit> {
    let unfit = |why, rest| Err(Unfit { why, rest });
    let Some(address) = Address::parse(text) else {
        return unfit("publication-unfit-begin", None);
    };
    if address.authority.contains('@') {
        return unfit("publication-unfit-password", None);
    }
    let host = address.host_and_port();
    if text.chars().any(|c| c.is_whitespace() || c.is_control())
        || host.contains(['\\', '"', '<', '>', '%', '\''])
        || address.path.contains(['\\', '"', '<', '>', '`', '{', '}', '|', '^'])
    {
        return unfit("publication-unfit-sign", None);
    }
    let folder = address.path.strip_suffix("index.html");
    if !address.rest.is_empty() || folder.is_some() {
        let path = folder.unwrap_or(address.path);
        let rest = [address.scheme, "://", address.authority, path].concat();
        let why = match address.rest.chars().next() {
            Some('?') => "publication-unfit-question",
            Some(_) => "publication-unfit-number",
            None => "publication-unfit-file",
        };
        return unfit(why, Some(rest));
    }
    Ok(())
}

/// What will go wrong with an address behind which pages can be named, and the one that may be meant.
/// Addresses for examples are known as such.
pub(crate) fn doubt(text: &str) -> Option<(String, Option<String>)> {
    let address = Address::parse(text)?;
    let authority = address.host_and_port();
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) => {
            (host, Some(port))
        }
        _ => (authority, None),
    };
    let with = |scheme: &str, authority: &str, path: &str| {
        Some([scheme, "://", authority, path, address.rest].concat())
    };
    let (scheme, path) = (address.scheme, address.path);
    if let Some(bare) = host.strip_suffix('.') {
        let authority = port.map_or(bare.to_owned(), |port| [bare, ":", port].concat());
        return Some((say!("publication-doubt-stop"), with(scheme, &authority, path)));
    }
    let lower = host.to_ascii_lowercase();
    let last = lower.rsplit('.').next().unwrap_or_default();
    if matches!(last, "localhost" | "local" | "internal" | "lan" | "home") {
        return Some((say!("publication-doubt-local"), None));
    }
    if lower.starts_with('[') || lower.parse::<std::net::Ipv4Addr>().is_ok() {
        return Some((say!("publication-doubt-ip"), None));
    }
    if !lower.contains('.') {
        return Some((say!("publication-doubt-bare"), None));
    }
    if port.is_some_and(|port| port == if scheme == "http" { "80" } else { "443" }) {
        return Some((say!("publication-doubt-usual-port"), with(scheme, host, path)));
    }
    if let Some(port) = port {
        return Some((say!("publication-doubt-port", port), None));
    }
    if path.split('/').any(|step| matches!(step, "." | "..")) {
        let why = say!("publication-doubt-dots");
        return Some((why, None));
    }
    if path.contains("//") {
        let why = say!("publication-doubt-slashes");
        return Some((why, None));
    }
    if scheme.eq_ignore_ascii_case("http") {
        return Some((say!("publication-doubt-http"), with("https", authority, path)));
    }
    None
}

/// The host of an address that readers can't reach: one for examples, or the newsroom's own computer.
pub fn placeholder_host(text: &str) -> Option<String> {
    let host = Address::parse(text)?.host();
    let name = host.trim_end_matches('.');
    let reserved = ["example", "invalid", "test", "localhost", "local", "internal"];
    let last = name.rsplit('.').next().unwrap_or_default();
    let examples = ["example.com", "example.org", "example.net"];
    let is_example = examples.iter().any(|own| {
        name.strip_suffix(own).is_some_and(|before| before.is_empty() || before.ends_with('.'))
    });
    let own = ["127.", "10.", "192.168.", "0.0.0.0", "[::1]"].iter().any(|it| name.starts_with(it));
    (reserved.contains(&last) || is_example || own).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_can_stand_behind_an_address_or_not() {
        for text in ["https://kabar.id/", "https://kabar.id", "http://kabar.id:8080/berita/"] {
            assert_eq!(site_address(text), Ok(()), "{text}");
        }
        for (text, rest) in [
            ("https://kabar.id/a?b=1#c", Some("https://kabar.id/a")),
            ("https://kabar.id/#c", Some("https://kabar.id/")),
            ("https://kabar.id?x", Some("https://kabar.id")),
            ("https://kabar.id/berita/index.html", Some("https://kabar.id/berita/")),
            ("https://a:b@kabar.id/", None),
            ("https://kabar.id/a b", None),
            ("https://kabar.id/\nUser-agent: *", None),
            ("https://kabar.id/\"><script>", None),
            ("kabar.id", None),
            ("//kabar.id/", None),
            ("ftp://kabar.id/", None),
            ("https://", None),
            ("", None),
        ] {
            let unfit = site_address(text).expect_err(text);
            assert_eq!(unfit.rest.as_deref(), rest, "{text}");
        }
        for (text, meant) in [
            ("https://kabar.id./a/", Some(Some("https://kabar.id/a/"))),
            ("https://kabar.id.:8080/", Some(Some("https://kabar.id:8080/"))),
            ("https://kabar.id:443", Some(Some("https://kabar.id"))),
            ("http://kabar.id/a", Some(Some("https://kabar.id/a"))),
            ("http://localhost:8080/", Some(None)),
            ("https://192.168.1.7/", Some(None)),
            ("https://203.0.113.9/", Some(None)),
            ("https://[2001:db8::1]/", Some(None)),
            ("https://kabar/", Some(None)),
            ("https://kabar.local/", Some(None)),
            ("https://kabar.id:8080/", Some(None)),
            ("https://kabar.id//a/", Some(None)),
            ("https://kabar.id/a/../b/", Some(None)),
            ("https://kabar.id/", None),
            ("https://kabar.id/berita", None),
            ("https://koran.example/", None),
        ] {
            let found = doubt(text).map(|(_, meant)| meant);
            assert_eq!(found, meant.map(|it| it.map(str::to_owned)), "{text}");
        }
        for (text, expected) in [
            ("https://koran.example/", true),
            ("http://localhost:8080/a", true),
            ("http://127.0.0.1/", true),
            ("https://www.example.com/", true),
            ("https://myexample.com/", false),
            ("https://kabar.id/", false),
        ] {
            assert_eq!(placeholder_host(text).is_some(), expected, "{text}");
        }
    }
}
