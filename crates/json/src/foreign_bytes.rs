//! Files that are no text at all, told from each other: whoever opened one is told how to get at its text.

use warta_diagnostics::Part;

/// What to do with a document of a word processor.
const DOCUMENT: &str = "json-way-document";

/// What to do with a picture, a film or a sound.
const MEDIA: &str = "json-way-media";

/// What to do with a table of a spreadsheet.
const SHEET: &str = "json-way-sheet";

/// What to do with anything else.
const OTHER: &str = "json-way-other";

/// What a file is by its first bytes, with its article, and what to do.
pub(super) fn foreign(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    const STARTS: [(&[u8], &str, &str); 12] = [
        (b"%PDF", "json-kind-pdf", DOCUMENT),
        (b"{\\rtf", "json-kind-rtf", DOCUMENT),
        (b"\xd0\xcf\x11\xe0", "json-kind-old-office", DOCUMENT),
        (b"\x89PNG", "json-kind-png", MEDIA),
        (b"\xff\xd8\xff", "json-kind-jpeg", MEDIA),
        (b"GIF8", "json-kind-gif", MEDIA),
        (b"II*\0", "json-kind-tiff", MEDIA),
        (b"MM\0*", "json-kind-tiff", MEDIA),
        (b"8BPS", "json-kind-photoshop", MEDIA),
        (b"ID3", "json-kind-mp3", MEDIA),
        (b"OggS", "json-kind-ogg", MEDIA),
        (b"Rar!", "json-kind-rar", OTHER),
    ];
    let known = STARTS.iter().find(|(start, ..)| bytes.starts_with(start));
    if let Some((_, what, help)) = known {
        return Some((what, help));
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] => Some(archive(bytes)),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => {
            Some(("json-kind-webp", MEDIA))
        }
        [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', b'i', ..] => {
            Some(("json-kind-avif", MEDIA))
        }
        [_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e', ..] => Some(("json-kind-heic", MEDIA)),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(("json-kind-mp4", MEDIA)),
        _ => None,
    }
}

/// What a ZIP archive is, by the names of the files in it.
fn archive(bytes: &[u8]) -> (&'static str, &'static str) {
    let head = bytes.part(..bytes.len().min(64_000));
    let tail = bytes.part(bytes.len().saturating_sub(64_000)..);
    let has = |name: &[u8]| {
        [head, tail].iter().any(|part| part.windows(name.len()).any(|window| window == name))
    };
    if has(b"word/document.xml") || has(b"word/") {
        ("json-kind-word", DOCUMENT)
    } else if has(b"xl/workbook.xml") || has(b"opendocument.spreadsheet") {
        ("json-kind-sheet", SHEET)
    } else if has(b"opendocument.text") {
        ("json-kind-libreoffice", DOCUMENT)
    } else if has(b"ppt/") {
        ("json-kind-powerpoint", DOCUMENT)
    } else if has(b"Index/Document.iwa") {
        ("json-kind-pages", DOCUMENT)
    } else {
        ("json-kind-zip", "json-way-zip")
    }
}

/// Whether the bytes are no text: among the first are many signs that no text has. What was lost while
/// somebody else read the file as text counts among them.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    let head = bytes.part(..bytes.len().min(2_000));
    let control = |byte: &&u8| matches!(**byte, 0..=8 | 0xb | 0xe..=0x1a | 0x1c..=0x1f | 0x7f);
    let controls = head.iter().filter(control).count();
    controls >= 4 && controls * 50 >= head.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_files_are_told_by_their_bytes() {
        for (bytes, expected) in [
            (&b"PK\x03\x04..[Content_Types].xml..word/document.xml"[..], "json-kind-word"),
            (
                b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text",
                "json-kind-libreoffice",
            ),
            (b"PK\x03\x04...xl/workbook.xml", "json-kind-sheet"),
            (b"PK\x03\x04...a.txt", "json-kind-zip"),
            (b"{\\rtf1\\ansi", "json-kind-rtf"),
            (b"RIFF1234WEBPVP8", "json-kind-webp"),
            (b"\0\0\0\x18ftypheic", "json-kind-heic"),
            (b"\0\0\0\x18ftypisom", "json-kind-mp4"),
        ] {
            assert_eq!(foreign(bytes).map(|(what, _)| what), Some(expected));
        }
        assert_eq!(foreign(b"{\"warta\": 1}"), None);
    }

    #[test]
    fn a_few_odd_signs_make_no_text_binary() {
        assert!(is_binary(b"\x01\x02\x03\x04 some bytes of a program"));
        assert!(!is_binary(b"{\"a\": \"tab\tand\x0bother\x01 signs\", \"b\": 1}"));
        assert!(!is_binary("{\"a\": \"caf\u{e9} \u{2019}\"}".as_bytes()));
    }
}
