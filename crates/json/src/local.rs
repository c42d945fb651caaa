//! Paths of the writer's own computer, in the place of an address.

/// Fields whose value is the address of a file, or a list of them.
pub const FILES: [&str; 7] = ["src", "poster", "url", "image", "images", "logo", "bundles"];

/// What a text with backslashes or a drive is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Local {
    /// A place on one computer, which nobody else can open: the name of the file, where there is one.
    Computer(String),
    /// The path of a file beside the bundle, written as Windows does; with slashes.
    Slashes(String),
}

/// Reads a string as it is written in the file: escapes may be the backslashes of a path.
pub fn local(raw: &str) -> Option<Local> {
    if raw.len() > 400 || raw.contains(['"', '<', '>', '|', '*', '\n']) {
        return None;
    }
    let raw = raw.trim();
    let bytes = raw.as_bytes();
    let plain = raw.replace("\\/", "/");
    let parts: Vec<&str> = plain.split(['\\', '/']).filter(|part| !part.is_empty()).collect();
    let last = parts.last().copied().unwrap_or_default();
    let drive = bytes.first().is_some_and(u8::is_ascii_alphabetic)
        && bytes.get(1) == Some(&b':')
        && matches!(bytes.get(2), Some(b'\\' | b'/'));
    let scheme = bytes.get(..5).is_some_and(|head| head.eq_ignore_ascii_case(b"file:"));
    let share = raw.starts_with("\\\\") && parts.len() > 1;
    if drive || scheme || share {
        let name = Some(last).filter(|last| is_file(last)).unwrap_or_default();
        return Some(Local::Computer(name.to_owned()));
    }
    let relative = !raw.contains(':')
        && plain.contains('\\')
        && !raw.contains("\\u")
        && is_file(last)
        && parts.iter().all(|part| !part.contains(['?', '#']));
    relative.then(|| Local::Slashes(parts.join("/")))
}

/// Whether the drive of a computer stands in a text, with a backslash behind it.
pub fn has_drive(raw: &str) -> bool {
    raw.as_bytes()
        .windows(3)
        .any(|it| matches!(it, [letter, b':', b'\\'] if letter.is_ascii_alphabetic()))
}

/// Whether the last part of a path ends as names of files do.
pub fn is_file(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(name, end)| {
        !name.is_empty()
            && (2..=5).contains(&end.len())
            && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// Whether a string has escapes that JSON does not know, which was said already.
pub fn has_unknown_escapes(raw: &str) -> bool {
    let mut bytes = raw.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'\\'
            && !matches!(
                bytes.next(),
                Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' | b'u')
            )
        {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_told_from_texts_and_addresses() {
        let computer = |name: &str| Some(Local::Computer(name.to_owned()));
        let slashes = |path: &str| Some(Local::Slashes(path.to_owned()));
        for (raw, expected) in [
            (r"C:\Users\sari\foto.jpg", computer("foto.jpg")),
            (r"C:\\Users\\sari\\foto.jpg", computer("foto.jpg")),
            ("c:/foto/a b.png", computer("a b.png")),
            (r"D:\foto", computer("")),
            ("file:///C:/foto/a.jpg", computer("a.jpg")),
            (r"\\\\server\\foto\\a.jpg", computer("a.jpg")),
            (r"foto\a.jpg", slashes("foto/a.jpg")),
            (r"foto\\lama\\a b.jpg", slashes("foto/lama/a b.jpg")),
            (r"foto\/a.jpg", None),
            ("foto/a.jpg", None),
            ("https://contoh.example/a.jpg", None),
            (r"Kata\nkata.", None),
            (r"\u0061.jpg", None),
            (r"Sebuah kalimat\nlain. Lagi", None),
        ] {
            assert_eq!(local(raw), expected, "{raw}");
        }
        assert!(has_unknown_escapes(r"a\sb") && has_unknown_escapes(r"\\\s"));
        assert!(!has_unknown_escapes(r"\\s\n\u0041"));
    }
}
