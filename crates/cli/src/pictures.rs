//! Whether the pictures and other files are there that a publication names.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use unicode_normalization::UnicodeNormalization;
use warta_diagnostics::{Code, Diagnostic, quoted, say};
use warta_lint::media::{self, Media};
use warta_publication::session::Session;

use crate::place;

/// How many names are compared with all of their folder, letter by letter: that takes a while where it
/// holds thousands.
const COMPARED: usize = 100;

/// What became of a look for a file.
#[derive(Debug, PartialEq, Eq)]
enum Look {
    There,
    /// It is there with other capitals: its path, as an address and as it is called.
    Capitals(String, String),
    /// It is there with its letters in another form, é as one sign or as two: its path, as an address.
    Form(String),
    /// It is there under just this name, which an address reads otherwise: its path as an address.
    Signs(String),
    /// Something like it is there: its path as an address.
    Near(String),
    Missing,
}

/// Adds a finding for each file that is not there. `bundles` says where each bundle of the session is,
/// where it is a file. Gives the folders that were looked into with their names, on which the findings depend.
pub fn check(session: &mut Session, bundles: &[Option<PathBuf>]) -> Vec<(PathBuf, Vec<String>)> {
    let mut folders = Folders::default();
    let mut found = Vec::new();
    for media in media::media(session) {
        let bundle = bundles.get(usize::from(media.file)).and_then(Option::as_deref);
        let Some(folder) = bundle.and_then(Path::parent) else { continue };
        let look = match folders.look(folder, &media.written) {
            Look::Missing | Look::Near(_) => match folders.literally(folder, &media.written) {
                Some(path) => Look::Signs(path),
                None => folders.look(folder, &media.written),
            },
            Look::There if has_lone_percent(&media.written) => {
                Look::Signs(media.written.split('/').map(address).collect::<Vec<_>>().join("/"))
            }
            look => look,
        };
        found.extend(say(&media, look).map(|finding| (media, finding)));
    }
    media::add(session, found);
    folders.known.into_iter().map(|(folder, names)| (folder, names.all)).collect()
}

fn say(media: &Media, look: Look) -> Option<Diagnostic> {
    let written = quoted(&media.written);
    let (code, why) = match media.linked {
        false => (Code::NoSuchFile, say!("lint-media.why")),
        true => (Code::DeadLink, say!("lint-media.why-true")),
    };
    let found = Diagnostic::new(code, say!("lint-media", written)).why(why);
    match look {
        Look::There => None,
        Look::Signs(path) => {
            let found = Diagnostic::new(code, say!("lint-media.message-2", written))
                .why(say!("lint-media.why-2"))
                .help(say!("lint-media.help", path = quoted(&path)));
            Some(match media.plain {
                Some(span) => found.edit(span, path),
                None => found,
            })
        }
        Look::Form(path) => {
            let found = found
                .why(say!("lint-media.why-3"))
                .help(say!("lint-media.help-2", path = quoted(&path)));
            Some(match media.plain {
                Some(span) => found.edit(span, path),
                None => found,
            })
        }
        Look::Capitals(path, called) => {
            let found = found
                .why(say!("lint-media.why-4", called = quoted(&called)))
                .help(say!("lint-media.help-3", path = quoted(&path)));
            Some(match media.plain {
                // No address can name such a file.
                Some(span) if !called.contains([':', '\\', '\u{fffd}']) => found.edit(span, path),
                _ => found,
            })
        }
        Look::Near(path) => {
            let found = found.help(say!("lint-media.help-3", path = quoted(&path)));
            Some(match media.plain {
                Some(span) => found.choice(quoted(&path), span, path),
                None => found,
            })
        }
        Look::Missing => Some(found.help(say!("lint-media.help-missing"))),
    }
}

/// The folders that were looked into.
#[derive(Debug, Default)]
struct Folders {
    known: HashMap<PathBuf, Names>,
    /// How many names were compared with all of a folder.
    compared: usize,
}

/// The names in a folder.
#[derive(Debug, Default)]
struct Names {
    /// In their order.
    all: Vec<String>,
    /// By what they are in small letters of one form, their places; and the same without their endings.
    lower: HashMap<String, Vec<usize>>,
    stems: HashMap<String, usize>,
}

impl Names {
    fn of(mut all: Vec<String>) -> Names {
        all.sort();
        let mut names = Names { all, ..Names::default() };
        for (nth, name) in names.all.iter().enumerate() {
            let lower = plain(name);
            let stem = lower.rsplit_once('.').map_or("", |(stem, _)| stem);
            if !stem.is_empty() {
                names.stems.entry(stem.to_owned()).or_insert(nth);
            }
            names.lower.entry(lower).or_default().push(nth);
        }
        names
    }

    fn has(&self, name: &str) -> bool {
        self.all.binary_search_by(|own| own.as_str().cmp(name)).is_ok()
    }

    /// The one that differs in its capitals only, or in the form of its letters.
    fn alike(&self, name: &str) -> Option<&str> {
        match self.lower.get(&plain(name)).map(Vec::as_slice) {
            Some(&[nth]) => self.all.get(nth).map(String::as_str),
            _ => None,
        }
    }

    /// One that differs in its ending, or of several that differ in their capitals the first.
    fn same_stem(&self, name: &str) -> Option<&str> {
        let lower = plain(name);
        let stem = lower.rsplit_once('.').map_or("", |(stem, _)| stem);
        let known = self.lower.get(&lower).and_then(|all| all.first());
        known
            .or_else(|| self.stems.get(stem))
            .and_then(|nth| self.all.get(*nth))
            .map(String::as_str)
    }

    /// The one that may have been meant, with a letter or two changed.
    fn nearest(&self, name: &str) -> Option<&str> {
        let (lower, length) = (plain(name), name.chars().count());
        let most = (length / 4).clamp(1, 3);
        self.all
            .iter()
            .filter(|own| !own.starts_with('.') && own.chars().count().abs_diff(length) <= most)
            .map(|own| (strsim::damerau_levenshtein(&lower, &plain(own)), own))
            .filter(|(far, _)| *far <= most)
            .min()
            .map(|(_, own)| own.as_str())
    }
}

impl Folders {
    /// The names in a folder; none where there is no such folder. The disk itself is not asked for a name,
    /// because some find `Foto.JPG` when they are asked for `foto.jpg`.
    fn names(&mut self, folder: &Path) -> &Names {
        self.known.entry(folder.to_owned()).or_insert_with(|| {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            let entries = fs::read_dir(folder).into_iter().flatten().flatten();
            Names::of(entries.map(|it| it.file_name().to_string_lossy().into_owned()).collect())
        })
    }

    fn look(&mut self, folder: &Path, written: &str) -> Look {
        let cut = written.find(['?', '#']).unwrap_or(written.len());
        let (path, rest) = written.split_at(cut);
        let mut here = folder.to_owned();
        let (mut real, mut called): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        let (mut exact, mut same_letters) = (true, true);
        let parts: Vec<&str> = path.split('/').collect();
        for (nth, part) in parts.iter().enumerate() {
            if matches!(*part, "" | "." | "..") {
                here.push(part);
                real.push((*part).to_owned());
                called.push((*part).to_owned());
                continue;
            }
            let name = place::decoded(part);
            let (may_compare, mut compared) = (self.compared < COMPARED, 0);
            let names = self.names(&here);
            if names.has(&name) {
                here.push(&name);
                real.push((*part).to_owned());
                called.push(name);
                continue;
            }
            if let Some(own) = names.alike(&name).map(str::to_owned) {
                exact = false;
                same_letters &= own.nfc().eq(name.nfc());
                here.push(&own);
                real.push(address(&own));
                called.push(own);
                continue;
            }
            if nth + 1 == parts.len() {
                let mut near = names.same_stem(&name);
                if near.is_none() && may_compare {
                    near = names.nearest(&name);
                    compared = 1;
                }
                let near = near.map(address);
                self.compared += compared;
                if let Some(own) = near {
                    real.push(own);
                    return Look::Near(real.join("/"));
                }
            }
            return self
                .elsewhere(folder, &place::decoded(parts.last().copied().unwrap_or_default()));
        }
        match exact {
            true => Look::There,
            false if same_letters => Look::Form(real.join("/") + rest),
            false => Look::Capitals(real.join("/") + rest, called.join("/")),
        }
    }

    /// Where a file is called just as its path is written, signs and all: the path as an address.
    fn literally(&mut self, folder: &Path, written: &str) -> Option<String> {
        let mut here = folder.to_owned();
        let mut path = Vec::new();
        for part in written.split('/') {
            if matches!(part, "" | "." | "..") {
                path.push(part.to_owned());
            } else if self.names(&here).has(part) {
                path.push(address(part));
            } else {
                return None;
            }
            here.push(part);
        }
        Some(path.join("/"))
    }

    /// A file of that name where pictures usually are.
    fn elsewhere(&mut self, folder: &Path, name: &str) -> Look {
        for usual in ["", "media", "images", "foto"] {
            if self.names(&folder.join(usual)).has(name) {
                let slash = if usual.is_empty() { "" } else { "/" };
                return Look::Near(format!("{usual}{slash}{}", address(name)));
            }
        }
        Look::Missing
    }
}

/// A name in small letters, each with its accent as one sign.
fn plain(name: &str) -> String {
    name.to_lowercase().nfc().collect()
}

/// Whether a path has a percent sign that begins no number.
fn has_lone_percent(path: &str) -> bool {
    let mut parts = path.split('%');
    parts.next();
    parts.any(|after| !after.get(..2).is_some_and(|it| it.bytes().all(|b| b.is_ascii_hexdigit())))
}

/// A name as a part of an address: signs that would mean something else in an address, in Markdown or in
/// JSON are written with percent signs.
fn address(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        let plain = c.is_ascii_alphanumeric()
            || matches!(c, '-' | '_' | '.' | '~')
            || (!c.is_ascii() && c.is_alphanumeric());
        if plain {
            out.push(c);
            continue;
        }
        out.extend(utf8_percent_encode(c.encode_utf8(&mut [0; 4]), NON_ALPHANUMERIC));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_by_their_exact_names() {
        let mut folders = Folders::default();
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        let mut put = |folder: &str, own: &[&str]| {
            folders.known.insert(PathBuf::from(folder), Names::of(names(own)));
        };
        put("k", &["media", "lain.png", "bundle.json"]);
        put(
            "k/media",
            &[
                "Peta #1\".JPG",
                "a b.png",
                "pasar.jpeg",
                "Jembatan.JPG",
                "Ikan.png",
                "IKAN.png",
                "cafe\u{301}.jpg",
                "tugú.jpg",
            ],
        );
        let capitals = |path: &str, called: &str| Look::Capitals(path.into(), called.into());
        for (written, expected) in [
            ("media/Jembatan.JPG", Look::There),
            ("./media/a%20b.png?v=2", Look::There),
            ("media/jembatan.jpg", capitals("media/Jembatan.JPG", "media/Jembatan.JPG")),
            ("Media/jembatan.jpg#x", capitals("media/Jembatan.JPG#x", "media/Jembatan.JPG")),
            ("media/café.jpg", Look::Form("media/cafe%CC%81.jpg".into())),
            ("media/cafe%CC%81.jpg", Look::There),
            ("media/cafe\u{301}.jpg", Look::There),
            ("media/tugu\u{301}.jpg", Look::Form("media/tugú.jpg".into())),
            ("media/Café.jpg", capitals("media/cafe%CC%81.jpg", "media/cafe\u{301}.jpg")),
            ("media/A%20b.png", capitals("media/a%20b.png", "media/a b.png")),
            (
                "media/peta%20%231%22.jpg",
                capitals("media/Peta%20%231%22.JPG", "media/Peta #1\".JPG"),
            ),
            ("media/ikan.png", Look::Near("media/IKAN.png".into())),
            ("media/A c.png", Look::Near("media/a%20b.png".into())),
            ("media/pasar.jpg", Look::Near("media/pasar.jpeg".into())),
            ("media/pasr.jpeg", Look::Near("media/pasar.jpeg".into())),
            ("pasar.jpeg", Look::Near("media/pasar.jpeg".into())),
            ("foto/lain.png", Look::Near("lain.png".into())),
            ("media/sungai.jpg", Look::Missing),
        ] {
            assert_eq!(folders.look(Path::new("k"), written), expected, "{written}");
        }
    }

    #[test]
    fn names_with_signs_are_found_as_they_are_called() {
        let mut folders = Folders::default();
        let names = ["foto #1.jpg", "apa?.jpg", "50%.jpg", "a%20b.png", "biasa.png"];
        let names = Names::of(names.iter().map(|&name| name.to_owned()).collect());
        folders.known.insert(PathBuf::from("k"), names);
        for (written, expected) in [
            ("foto #1.jpg", Some("foto%20%231.jpg")),
            ("./apa?.jpg", Some("./apa%3F.jpg")),
            ("50%.jpg", Some("50%25.jpg")),
            ("a%20b.png", Some("a%2520b.png")),
            ("foto #2.jpg", None),
            ("biasa.png?v=1", None),
        ] {
            let found = folders.literally(Path::new("k"), written);
            assert_eq!(found.as_deref(), expected, "{written}");
        }
        assert!(has_lone_percent("50%.jpg") && has_lone_percent("50%") && has_lone_percent("%4"));
        assert!(!has_lone_percent("a%20b%4A.jpg") && !has_lone_percent("a.jpg"));
    }

    #[test]
    fn only_so_many_names_are_compared_letter_by_letter() {
        let mut folders = Folders::default();
        folders.known.insert(PathBuf::from("k"), Names::of(vec!["pasar.jpeg".to_owned()]));
        for _ in 0..COMPARED {
            assert_eq!(folders.look(Path::new("k"), "sungai.jpg"), Look::Missing);
            assert_eq!(folders.look(Path::new("k"), "pasar.jpg"), Look::Near("pasar.jpeg".into()));
        }
        assert_eq!(folders.look(Path::new("k"), "psar.jpeg"), Look::Missing);
        folders.compared = 0;
        assert_eq!(folders.look(Path::new("k"), "psar.jpeg"), Look::Near("pasar.jpeg".into()));
    }
}
