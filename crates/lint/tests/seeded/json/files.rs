//! Whole files: cut off, in another encoding, two in one.

use crate::mistake::Making::{Cut, Whole};
use crate::mistake::Remedy::Says;
use crate::mistake::{Mistake, of};

pub fn files() -> Vec<Mistake> {
    let cut = |what, bundle, find, words| Mistake {
        what,
        bundle,
        making: Cut(find),
        code: "W0112",
        remedy: Says(words),
    };
    let whole = |what, make, code, words| Mistake {
        what,
        bundle: "koran",
        making: Whole(make),
        code,
        remedy: Says(words),
    };
    vec![
        cut("cut off in a string", "koran", "Kafé di seberang aula pen", "again"),
        cut("cut off in a name", "koran", "\"honorific_su", "again"),
        cut("cut off behind a colon", "koran", "\"valid_votes\":", "again"),
        cut("cut off in an object", "koran", "{ \"id\": \"ombak\",", "again"),
        cut(
            "cut off between articles",
            "ringkas",
            "\"rows\": [[\"Juli\", 900], [\"Agustus\", 1010]]}]},",
            "again",
        ),
        cut("cut off in a number", "koran", "\"valid_votes\": 482", "again"),
        cut("cut off behind an article", "suara", "\"Debat ditutup pukul 21.00.\"\n", "again"),
        of(
            "a field twice",
            "koran",
            "\"section\": \"Politik\",",
            "\"section\": \"Politik\",\n      ⟦\"kicker\": \"Rapat\",",
            "W0114",
        )
        .saying("kicker"),
        of(
            "an id twice in one record",
            "koran",
            "{ \"id\": \"tegar\",",
            "{ \"id\": \"tegar\", ⟦\"id\": \"tegar\",",
            "W0114",
        )
        .saying("id"),
        whole("Latin-1", latin1, "W0004", "UTF-8"),
        whole("UTF-16 with a mark", utf16_mark, "W0005", "UTF-8"),
        whole("UTF-16 without a mark", utf16, "W0005", "UTF-8"),
        whole("UTF-16, big-endian", utf16_big, "W0005", "UTF-8"),
        whole("two files in one", pasted, "W0116", "bundles"),
        whole("two files, one bracket against the other", pasted_close, "W0116", "bundles"),
        whole("text behind the end", behind, "W0116", "Remove"),
        whole("a bracket behind the end", bracket_behind, "W0116", "Remove"),
        whole("an assignment before the bundle", before, "W0101", "Remove").making_sound(),
    ]
}

const SECOND: &str = "{\"warta\": 1, \"articles\": [{\"slug\": \"lain\", \"headline\": \"Lain\", \"standfirst\": \"Ringkas.\", \"authors\": [\"Laras Wening\"], \"tags\": [\"Rimbang\"], \"body\": [\"Isi.\"]}]}\n";

/// With `é`, and without the other characters that Latin-1 does not have.
fn latin1(right: &str) -> (Vec<u8>, usize) {
    let text = right.trim_start_matches('\u{feff}').replace(['“', '”', '–', '—', '½'], "-");
    let at = text.find('é').expect("a letter with an accent");
    let bytes = text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect();
    (bytes, at)
}

fn utf16_mark(right: &str) -> (Vec<u8>, usize) {
    let text = format!("\u{feff}{}", right.trim_start_matches('\u{feff}'));
    (text.encode_utf16().flat_map(u16::to_le_bytes).collect(), 0)
}

fn utf16(right: &str) -> (Vec<u8>, usize) {
    let text = right.trim_start_matches('\u{feff}');
    (text.encode_utf16().flat_map(u16::to_le_bytes).collect(), 0)
}

fn utf16_big(right: &str) -> (Vec<u8>, usize) {
    let text = format!("\u{feff}{}", right.trim_start_matches('\u{feff}'));
    (text.encode_utf16().flat_map(u16::to_be_bytes).collect(), 0)
}

fn pasted(right: &str) -> (Vec<u8>, usize) {
    (format!("{right}{SECOND}").into_bytes(), right.len())
}

fn pasted_close(right: &str) -> (Vec<u8>, usize) {
    let right = right.trim_end();
    (format!("{right}{SECOND}").into_bytes(), right.len())
}

fn behind(right: &str) -> (Vec<u8>, usize) {
    (format!("{right}selesai\n").into_bytes(), right.len())
}

fn bracket_behind(right: &str) -> (Vec<u8>, usize) {
    let right = right.trim_end();
    (format!("{right}}}\n").into_bytes(), right.len())
}

fn before(right: &str) -> (Vec<u8>, usize) {
    (format!("bundel = {}", right.trim_start_matches('\u{feff}')).into_bytes(), 0)
}
