//! Addresses of links and files, checked the way a browser will read them.
//!
//! Only `http`, `https`, `mailto` and `tel` pass, and addresses without a scheme. A browser drops
//! tabs, line breaks and leading control characters before it looks for a scheme, and reads HTML
//! entities in HTML: so does this check.

use warta_page::route::Route;
use warta_page::text::Href;

use crate::fold;

/// A checked address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// `http` or `https`, with a host.
    Web(String),
    /// `mailto` or `tel`.
    Other(String),
    /// Without a scheme and host: a page or a file of this site.
    Relative(String),
    /// A place on the same page, without its `#`.
    Fragment(String),
}

/// Why an address can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddressFault {
    /// A scheme that is not allowed.
    Scheme(String),
    /// Not an address, and why.
    Malformed(&'static str),
}

impl Address {
    /// The link to it.
    pub fn into_href(self) -> Href {
        match self {
            Address::Web(url) | Address::Other(url) => Href::Outside(url),
            Address::Fragment(id) => Href::Fragment(id),
            Address::Relative(path) => {
                let local = path.strip_prefix("./").or(path.strip_prefix('/')).unwrap_or(&path);
                match Route::parse(local) {
                    Route::Unknown { .. } => Href::File(path),
                    route => page(route, path.get(path.find(['?', '#']).unwrap_or(path.len())..)),
                }
            }
        }
    }
}

/// A link to a page, with what stands in its address from `?` or `#` on. The number of a list's page is a
/// part of the route already.
pub fn page(route: Route, part: Option<&str>) -> Href {
    let part = part.unwrap_or_default();
    let (query, fragment) = match part.split_once('#') {
        Some((query, fragment)) => (query, fragment),
        None => (part, ""),
    };
    let has_pages = route.at_page(1) != route.at_page(2);
    let mut out = String::new();
    let pairs = query.trim_start_matches('?').split('&');
    for pair in pairs.filter(|pair| !pair.is_empty() && !(has_pages && pair.starts_with("page="))) {
        out.push(if out.is_empty() { '?' } else { '&' });
        out.push_str(pair);
    }
    if !fragment.is_empty() {
        out.push('#');
        out.push_str(fragment);
    }
    if out.is_empty() { Href::Page(route) } else { Href::Part(route, out) }
}

/// Checks an address.
///
/// # Errors
/// What is wrong with the address, where nothing can be made of it.
pub fn parse(raw: &str) -> Result<Address, AddressFault> {
    let clean = clean(raw);
    if clean.is_empty() {
        return Err(AddressFault::Malformed("bundle-address-empty"));
    }
    // What an HTML reader would see, and what a decoder of percent signs would: neither may hold a
    // scheme that the address itself hides.
    for hidden in [entities(&clean), percent(&clean)].into_iter().flatten() {
        if let Some(scheme) = scheme(&self::clean(&hidden))
            && !allowed(&scheme)
        {
            return Err(AddressFault::Scheme(scheme));
        }
    }
    if clean.chars().any(char::is_control) {
        return Err(AddressFault::Malformed("bundle-address-control"));
    }
    match scheme(&clean).as_deref() {
        Some("http" | "https") => web(&clean).map(Address::Web),
        Some("mailto") => match clean.split_once(':') {
            Some((_, rest)) if rest.contains('@') && !rest.contains([' ', '<', '>', '"']) => {
                Ok(Address::Other(clean))
            }
            _ => Err(AddressFault::Malformed("bundle-address-mailto")),
        },
        Some("tel") => match clean.split_once(':') {
            Some((_, rest))
                if rest.chars().any(|c| c.is_ascii_digit())
                    && rest.chars().all(|c| c.is_ascii_digit() || "+-.() *#;=ext".contains(c)) =>
            {
                Ok(Address::Other(clean))
            }
            _ => Err(AddressFault::Malformed("bundle-address-tel")),
        },
        Some(other) => Err(AddressFault::Scheme(other.to_owned())),
        None => relative(clean),
    }
}

/// Whether a relative address looks like one on the web that lost its `https://`.
pub fn lacks_scheme(path: &str) -> bool {
    let host = path.split(['/', '?', '#']).next().unwrap_or_default();
    after_prefix(host, "www.").is_some_and(|rest| !rest.is_empty())
}

/// Drops what a browser drops before it reads an address.
fn clean(raw: &str) -> String {
    let edge = |c: char| c <= ' ' || c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
    raw.trim_matches(edge).chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect()
}

/// The scheme of an address, in lower case.
fn scheme(text: &str) -> Option<String> {
    let (name, _) = text.split_once(':')?;
    let mut chars = name.chars();
    let first = chars.next()?;
    // Characters that nobody sees, and look-alikes in full width, are not allowed to hide one.
    let mut plain = fold::plain(name);
    plain.retain(|c| !c.is_control() && !is_ignorable(c));
    let legal = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
    };
    if legal(&plain) && (first.is_ascii_alphabetic() || plain != name) {
        return Some(plain.to_ascii_lowercase());
    }
    None
}

fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        || c.is_whitespace()
}

fn allowed(scheme: &str) -> bool {
    matches!(scheme, "http" | "https" | "mailto" | "tel")
}

/// The text with its HTML entities resolved, where it has any that could spell a scheme.
fn entities(text: &str) -> Option<String> {
    if !text.contains('&') {
        return None;
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let behind = after.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
        let name = after.strip_suffix(behind).unwrap_or(after);
        let number =
            name.strip_prefix('#').and_then(|digits| match digits.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => digits.parse().ok(),
            });
        let meant = match name.to_ascii_lowercase().as_str() {
            "colon" => Some(':'),
            "tab" | "newline" => Some('\n'),
            "lpar" => Some('('),
            "amp" => Some('&'),
            _ => number.and_then(char::from_u32),
        };
        out.push(meant.unwrap_or('&'));
        rest = match meant {
            Some(_) => behind.strip_prefix(';').unwrap_or(behind),
            None => after,
        };
    }
    out.push_str(rest);
    Some(out)
}

/// The start of the text with its percent signs resolved.
fn percent(text: &str) -> Option<String> {
    let head = text.split(['/', '?', '#']).next().unwrap_or_default();
    if !head.contains('%') || head.len() > 300 {
        return None;
    }
    let mut out = Vec::with_capacity(head.len());
    let mut rest = head.as_bytes();
    while let [first, behind @ ..] = rest {
        let code = match rest {
            [b'%', high, low, behind @ ..] => hex(*high).zip(hex(*low)).zip(Some(behind)),
            _ => None,
        };
        match code {
            Some(((high, low), behind)) => {
                out.push(high << 4 | low);
                rest = behind;
            }
            None => {
                out.push(*first);
                rest = behind;
            }
        }
    }
    Some(String::from_utf8_lossy(&out).into_owned())
}

/// The value of a hexadecimal digit, from 0 to 15.
fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// Checks an `http` or `https` address, more strictly than a browser: what passes here parses there.
fn web(text: &str) -> Result<String, AddressFault> {
    let (name, rest) = text.split_once(':').unwrap_or((text, ""));
    let Some(rest) = rest.strip_prefix("//") else {
        return Err(AddressFault::Malformed("bundle-address-slashes"));
    };
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    if path.starts_with('\\') || authority.contains('@') {
        return Err(AddressFault::Malformed("bundle-address-hides"));
    }
    if !is_host(authority) {
        return Err(AddressFault::Malformed("bundle-address-host"));
    }
    let mut out = format!("{}://{authority}", name.to_ascii_lowercase());
    for c in path.chars() {
        match c {
            ' ' => out.push_str("%20"),
            '"' => out.push_str("%22"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '`' => out.push_str("%60"),
            c => out.push(c),
        }
    }
    Ok(out)
}

/// Whether this can be a host, with or without a port.
fn is_host(authority: &str) -> bool {
    if let Some(rest) = authority.strip_prefix('[') {
        let Some((inner, port)) = rest.split_once(']') else { return false };
        return inner.parse::<std::net::Ipv6Addr>().is_ok()
            && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port));
    }
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    if !port.is_none_or(is_port) {
        return false;
    }
    // Browsers read these two full stops as dots, and full-width letters as plain ones.
    let host = fold::plain(host).replace(['\u{3002}', '\u{ff61}'], ".");
    let host = host.strip_suffix('.').unwrap_or(&host);
    if host.len() > 253 || !host.split('.').all(is_label) {
        return false;
    }
    let last = host.rsplit('.').next().unwrap_or_default();
    let hexadecimal = after_prefix(last, "0x");
    let numeric = last.bytes().all(|b| b.is_ascii_digit())
        || hexadecimal.is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_hexdigit()));
    !numeric || host.parse::<std::net::Ipv4Addr>().is_ok()
}

/// Whether this can stand between the dots of a host: letters and digits of any script, hyphens and
/// underscores, and marks behind the letter that they belong to.
fn is_label(label: &str) -> bool {
    let letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    label.starts_with(letter)
        && label.chars().all(|c| letter(c) || fold::is_mark(c) || joins_letters(c))
        // What stands for other letters holds at least two signs.
        && after_prefix(label, "xn--").is_none_or(|rest| rest.len() > 1 && rest.is_ascii())
}

/// Whether the character is one of the marks without which words in Indian and Southeast Asian
/// scripts can't be written, and that Unicode does not count as letters.
fn joins_letters(c: char) -> bool {
    match c {
        // The signs for no vowel and for a changed consonant, at the same place in ten blocks.
        '\u{900}'..='\u{d7f}' => matches!(c as u32 & 0x7f, 0x3c | 0x4d),
        // Sinhala, Thai, Lao, Myanmar, Khmer, Balinese, Sundanese, Batak, Javanese.
        '\u{dca}'
        | '\u{e3a}'
        | '\u{e47}'..='\u{e4e}'
        | '\u{ec8}'..='\u{ecd}'
        | '\u{1037}'
        | '\u{1039}'..='\u{103a}'
        | '\u{17c9}'..='\u{17d3}'
        | '\u{1b34}'
        | '\u{1b44}'
        | '\u{1baa}'..='\u{1bab}'
        | '\u{1be6}'
        | '\u{1bf2}'..='\u{1bf3}'
        | '\u{a9b3}'
        | '\u{a9c0}' => true,
        _ => false,
    }
}

/// What follows an ASCII prefix, in whatever case that is written.
fn after_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

fn is_port(port: &str) -> bool {
    port.parse::<u16>().is_ok() && port.bytes().all(|b| b.is_ascii_digit())
}

/// An address without a scheme. One that starts with two slashes leads to another host, by `https`.
fn relative(clean: String) -> Result<Address, AddressFault> {
    if let Some(id) = clean.strip_prefix('#') {
        return Ok(Address::Fragment(id.to_owned()));
    }
    let path = clean.split(['?', '#']).next().unwrap_or_default();
    if path.contains('\\') {
        return Err(AddressFault::Malformed("bundle-address-backslashes"));
    }
    if clean.starts_with("//") {
        return web(&format!("https:{clean}")).map(Address::Web);
    }
    // By RFC 3986 a relative address has no colon before its first slash, lest it be read as a scheme.
    if path.split('/').next().is_some_and(|first| first.contains(':')) {
        return Err(AddressFault::Malformed("bundle-address-colon"));
    }
    if clean.contains(['<', '>', '`', '{', '}']) {
        return Err(AddressFault::Malformed("bundle-address-characters"));
    }
    // The name of a file may hold quotation marks; beside other signs they are a program.
    if clean.contains('"') && clean.contains([':', ';', '=', '(', ')']) {
        return Err(AddressFault::Malformed("bundle-address-characters"));
    }
    // Browsers ask for them so.
    Ok(Address::Relative(clean.replace('"', "%22")))
}

#[cfg(test)]
mod tests;
