//! Addresses of the web, as far as a publication needs them: `http` and `https`, resolved and compared.

/// The parts of an absolute `http` or `https` address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address<'a> {
    /// `http` or `https`, as written.
    pub scheme: &'a str,
    /// Everything between `//` and the path, as written.
    pub authority: &'a str,
    /// The path, with its slash; may be empty.
    pub path: &'a str,
    /// `?…` and `#…`, where there are any.
    pub rest: &'a str,
}

impl<'a> Address<'a> {
    /// Takes an address apart; `None` where it is not absolute, or of another scheme.
    pub fn parse(text: &'a str) -> Option<Address<'a>> {
        let (scheme, rest) = text.split_once(':')?;
        if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
            return None;
        }
        let rest = rest.strip_prefix("//")?;
        // Browsers read a backslash here like a slash.
        let end = rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len());
        let (authority, tail) = rest.split_at(end);
        let cut = tail.find(['?', '#']).unwrap_or(tail.len());
        let (path, rest) = tail.split_at(cut);
        let address = Address { scheme, authority, path, rest };
        (!address.host_and_port().is_empty()).then_some(address)
    }

    /// The host with its port, without user name and password.
    pub fn host_and_port(&self) -> &'a str {
        self.authority.rsplit_once('@').map_or(self.authority, |(_, host)| host)
    }

    /// The host in lower case, without its port.
    pub fn host(&self) -> String {
        let host = self.host_and_port();
        let host = match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
            _ => host,
        };
        host.to_lowercase()
    }

    /// Whether it is `https`.
    pub fn is_secure(&self) -> bool {
        self.scheme.eq_ignore_ascii_case("https")
    }

    /// Whether both are on the same scheme, host and port.
    pub fn same_origin(&self, other: &Address<'_>) -> bool {
        self.scheme.eq_ignore_ascii_case(other.scheme)
            && self.without_usual_port().eq_ignore_ascii_case(other.without_usual_port())
    }

    fn without_usual_port(&self) -> &'a str {
        let usual = if self.is_secure() { ":443" } else { ":80" };
        let host = self.host_and_port();
        host.strip_suffix(usual).unwrap_or(host)
    }
}

/// Resolves a reference as browsers do. `None` where it leads to anything but `http` and `https`.
///
/// Without a base an absolute reference stands for itself, and a relative one stays as it is.
pub(crate) fn resolve(base: Option<&str>, reference: &str) -> Option<String> {
    // Browsers drop these wherever they stand.
    let mut clean = reference.trim().to_owned();
    clean.retain(|c| !matches!(c, '\t' | '\n' | '\r'));
    if clean.chars().any(char::is_control) {
        return None;
    }
    if has_scheme(&clean) {
        return Address::parse(&clean).is_some().then_some(clean);
    }
    let Some(base) = base.and_then(Address::parse) else {
        let outside = clean.starts_with("//") || clean.starts_with("/\\");
        return if outside { None } else { Some(clean) };
    };
    if clean.starts_with("//") {
        let whole = format!("{}:{clean}", base.scheme);
        return Address::parse(&whole).is_some().then_some(whole);
    }
    if clean.starts_with("\\") || clean.starts_with("/\\") {
        return None;
    }
    let root = format!("{}://{}", base.scheme, base.authority);
    if clean.is_empty() {
        return Some(format!("{root}{}{}", slash(base.path), query(base.rest)));
    }
    if clean.starts_with('#') {
        return Some(format!("{root}{}{}{clean}", slash(base.path), query(base.rest)));
    }
    if clean.starts_with('?') {
        return Some(format!("{root}{}{clean}", slash(base.path)));
    }
    let cut = clean.find(['?', '#']).unwrap_or(clean.len());
    let (path, rest) = clean.split_at(cut);
    let path = if path.starts_with('/') {
        without_dots(path)
    } else {
        let folder = base.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        without_dots(&format!("{folder}/{path}"))
    };
    Some(format!("{root}{path}{rest}"))
}

/// Whether a reference names a scheme, so that it is not relative.
pub fn has_scheme(reference: &str) -> bool {
    let Some((scheme, _)) = reference.split_once(':') else { return false };
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
}

fn slash(path: &str) -> &str {
    if path.is_empty() { "/" } else { path }
}

fn query(rest: &str) -> &str {
    rest.split('#').next().unwrap_or_default()
}

fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut steps = path.split('/').skip(1).peekable();
    while let Some(step) = steps.next() {
        let last = steps.peek().is_none();
        match step.to_ascii_lowercase().replace("%2e", ".").as_str() {
            "." if last => kept.push(""),
            "." => {}
            ".." => {
                kept.pop();
                if last {
                    kept.push("");
                }
            }
            _ => kept.push(step),
        }
    }
    format!("/{}", kept.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_resolve_as_in_browsers() {
        let base = Some("https://example.id/berita/content/bundle.json?v=1#x");
        for (reference, whole) in [
            ("media/a.jpg", "https://example.id/berita/content/media/a.jpg"),
            ("./media/../b.jpg?s=1", "https://example.id/berita/content/b.jpg?s=1"),
            ("../a", "https://example.id/berita/a"),
            ("../../../../a", "https://example.id/a"),
            ("%2e%2E/a", "https://example.id/berita/a"),
            ("..", "https://example.id/berita/"),
            ("/logo.svg", "https://example.id/logo.svg"),
            ("//cdn.example/a", "https://cdn.example/a"),
            ("https://other.example/x y", "https://other.example/x y"),
            ("#top", "https://example.id/berita/content/bundle.json?v=1#top"),
            ("?v=2", "https://example.id/berita/content/bundle.json?v=2"),
            ("", "https://example.id/berita/content/bundle.json?v=1"),
            ("a:b/c", ""),
            ("javascript:alert(1)", ""),
            (" java\tscript:alert(1)", ""),
            ("/\\evil.example", ""),
            ("http://", ""),
            ("https:evil.example", ""),
        ] {
            let expected = if whole.is_empty() { None } else { Some(whole.to_owned()) };
            assert_eq!(resolve(base, reference), expected, "{reference}");
        }
        assert_eq!(resolve(None, "media/a.jpg").as_deref(), Some("media/a.jpg"));
        assert_eq!(resolve(None, "//cdn.example/a"), None);
        assert_eq!(resolve(Some("https://a.id"), "b"), Some("https://a.id/b".into()));
    }

    #[test]
    fn hosts_are_what_a_browser_would_ask() {
        let host = |text: &str| Address::parse(text).map(|address| address.host());
        assert_eq!(host("https://Example.ID:8080/a").as_deref(), Some("example.id"));
        assert_eq!(host("https://youtube.com@evil.example/").as_deref(), Some("evil.example"));
        assert_eq!(host("https://evil.example\\@youtube.com/").as_deref(), Some("evil.example"));
        assert_eq!(host("https://[::1]:80/").as_deref(), Some("[::1]"));
        assert_eq!(host("ftp://a/"), None);
        let same = |a: &str, b: &str| {
            let (a, b) =
                (Address::parse(a).expect("absolute"), Address::parse(b).expect("absolute"));
            a.same_origin(&b)
        };
        assert!(same("https://a.id/x", "HTTPS://A.id:443/y"));
        assert!(!same("https://a.id/", "http://a.id/"));
        assert!(!same("http://a.id:8080/", "http://a.id/"));
    }
}
