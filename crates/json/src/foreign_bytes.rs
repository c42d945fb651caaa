//! Files that are no text at all, told from each other: whoever opened one is told how to get at its text.

use warta_diagnostics::Part;

/// What to do with a document of a word processor.
const DOCUMENT: &str = "Copy its text, paste it into a text editor (Notepad, TextEdit), and save that as bundle.json, in UTF-8. A word processor keeps more in its files than the letters that you see.";

/// What to do with a picture, a film or a sound.
const MEDIA: &str = "Put it into the folder media beside bundle.json, and name it there: \"src\": \"media/…\". Open the bundle.json itself here.";

/// What to do with a table of a spreadsheet.
const SHEET: &str = "Save it as CSV text, and let each line become a record of a bundle; a bundle itself is written in a text editor.";

/// What to do with anything else.
const OTHER: &str = "Open the bundle itself: a text file whose name ends in .json.";

/// What a file is by its first bytes, with its article, and what to do.
pub(super) fn foreign(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    const STARTS: [(&[u8], &str, &str); 12] = [
        (b"%PDF", "a PDF document", DOCUMENT),
        (b"{\\rtf", "a rich-text document (RTF)", DOCUMENT),
        (b"\xd0\xcf\x11\xe0", "an old Word or Excel document", DOCUMENT),
        (b"\x89PNG", "a PNG picture", MEDIA),
        (b"\xff\xd8\xff", "a JPEG picture", MEDIA),
        (b"GIF8", "a GIF picture", MEDIA),
        (b"II*\0", "a TIFF picture", MEDIA),
        (b"MM\0*", "a TIFF picture", MEDIA),
        (b"8BPS", "a Photoshop picture", MEDIA),
        (b"ID3", "a sound (MP3)", MEDIA),
        (b"OggS", "a sound or film (Ogg)", MEDIA),
        (b"Rar!", "a RAR archive", OTHER),
    ];
    let known = STARTS.iter().find(|(start, ..)| bytes.starts_with(start));
    if let Some((_, what, help)) = known {
        return Some((what, help));
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] => Some(archive(bytes)),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => {
            Some(("a WebP picture", MEDIA))
        }
        [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', b'i', ..] => {
            Some(("an AVIF picture", MEDIA))
        }
        [_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e', ..] => {
            Some(("a picture of a telephone (HEIC)", MEDIA))
        }
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(("a film (MP4)", MEDIA)),
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
        ("a Word document", DOCUMENT)
    } else if has(b"xl/workbook.xml") || has(b"opendocument.spreadsheet") {
        ("a table of Excel or LibreOffice", SHEET)
    } else if has(b"opendocument.text") {
        ("a LibreOffice document", DOCUMENT)
    } else if has(b"ppt/") {
        ("a PowerPoint presentation", DOCUMENT)
    } else if has(b"Index/Document.iwa") {
        ("a Pages document", DOCUMENT)
    } else {
        ("a ZIP archive", "Unpack it, and open the bundle.json in it.")
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
            (&b"PK\x03\x04..[Content_Types].xml..word/document.xml"[..], "a Word document"),
            (
                b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text",
                "a LibreOffice document",
            ),
            (b"PK\x03\x04...xl/workbook.xml", "a table of Excel or LibreOffice"),
            (b"PK\x03\x04...a.txt", "a ZIP archive"),
            (b"{\\rtf1\\ansi", "a rich-text document (RTF)"),
            (b"RIFF1234WEBPVP8", "a WebP picture"),
            (b"\0\0\0\x18ftypheic", "a picture of a telephone (HEIC)"),
            (b"\0\0\0\x18ftypisom", "a film (MP4)"),
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
