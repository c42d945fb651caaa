//! Addresses of providers that may be framed without their cookies.

use crate::library::address::Address;

/// The address to frame for a page of a known provider; `None`: it can only be opened.
pub(super) fn frame(address: &Address<'_>) -> Option<String> {
    match address.host().trim_start_matches("www.") {
        "youtube.com" | "m.youtube.com" | "music.youtube.com" | "youtube-nocookie.com" => {
            let id = match steps(address).as_slice() {
                ["watch", ..] => parameter(address, "v")?,
                ["embed" | "shorts" | "live" | "v", id, ..] => id,
                _ => return None,
            };
            youtube(id)
        }
        "youtu.be" => youtube(steps(address).first()?),
        "vimeo.com" | "player.vimeo.com" => {
            let steps = steps(address);
            let mut steps = steps.into_iter().skip_while(|step| !is_number(step));
            let id = steps.next()?;
            let key = steps.next().or_else(|| parameter(address, "h"));
            Some(match key.filter(|key| is_name(key)) {
                Some(key) => format!("https://player.vimeo.com/video/{id}?h={key}"),
                None => format!("https://player.vimeo.com/video/{id}"),
            })
        }
        _ => None,
    }
}

fn youtube(id: &str) -> Option<String> {
    let fits = (6..=20).contains(&id.len()) && is_name(id);
    fits.then(|| format!("https://www.youtube-nocookie.com/embed/{id}"))
}

fn steps<'a>(address: &Address<'a>) -> Vec<&'a str> {
    address.path.split('/').filter(|step| !step.is_empty()).collect()
}

fn parameter<'a>(address: &Address<'a>, name: &str) -> Option<&'a str> {
    let query = address.rest.strip_prefix('?')?.split('#').next()?;
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.len() <= 20 && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_providers_are_framed() {
        for (url, framed) in [
            (
                "https://www.youtube.com/watch?a=1&v=abcDEF_-123&t=5",
                Some("https://www.youtube-nocookie.com/embed/abcDEF_-123"),
            ),
            (
                "https://youtu.be/abcDEF12345?si=x",
                Some("https://www.youtube-nocookie.com/embed/abcDEF12345"),
            ),
            (
                "https://youtube.com/shorts/abcDEF12345",
                Some("https://www.youtube-nocookie.com/embed/abcDEF12345"),
            ),
            ("https://youtu.be/a\"onload=1", None),
            ("https://www.youtube.com/@kanal", None),
            ("https://youtube.com.evil.example/watch?v=abcDEF12345", None),
            ("https://vimeo.com/12345/abcd", Some("https://player.vimeo.com/video/12345?h=abcd")),
            ("https://player.vimeo.com/video/12345", Some("https://player.vimeo.com/video/12345")),
            ("https://vimeo.com/about", None),
            ("https://example.id/", None),
        ] {
            let address = Address::parse(url).expect(url);
            assert_eq!(frame(&address).as_deref(), framed, "{url}");
        }
    }
}
