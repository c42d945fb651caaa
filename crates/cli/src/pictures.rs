//! Whether the pictures and other files are there that a publication names.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use warta_content::session::Session;
use warta_content::session::media::Media;
use warta_diagnostics::{Code, Diagnostic, quoted};

use crate::place;

/// What became of a look for a file.
#[derive(Debug, PartialEq, Eq)]
enum Look {
    There,
    /// It is there with other capitals: its path.
    Capitals(String),
    /// Something like it is there: its path.
    Near(String),
    Missing,
}

/// Adds a finding for each file that is not there. `bundles` says where each bundle of the session is,
/// where it is a file.
pub fn check(session: &mut Session, bundles: &[Option<PathBuf>]) {
    let mut folders = Folders::default();
    let mut found = Vec::new();
    for media in session.media() {
        let bundle = bundles.get(usize::from(media.file)).and_then(Option::as_deref);
        let Some(folder) = bundle.and_then(Path::parent) else { continue };
        let look = folders.look(folder, &media.written);
        found.extend(say(&media, look).map(|finding| (media, finding)));
    }
    session.add(found);
}

fn say(media: &Media, look: Look) -> Option<Diagnostic> {
    let written = quoted(&media.written);
    let found = Diagnostic::new(Code::NoSuchFile, format!("there is no file {written}")).why(
        "Readers would see an empty place. The path is counted from the folder of the bundle.",
    );
    match look {
        Look::There => None,
        Look::Capitals(path) => {
            let found = found
                .why(format!(
                    "The file is called {}, with other capitals. Your computer may find it all the same; most servers do not.",
                    quoted(&path)
                ))
                .help(format!("Did you mean {}?", quoted(&path)));
            Some(match media.plain {
                Some(span) => found.edit(span, path),
                None => found,
            })
        }
        Look::Near(path) => Some(found.help(format!("Did you mean {}?", quoted(&path)))),
        Look::Missing => Some(found.help(
            "Put the file there, or write its name exactly as it is, with its folder: \"media/foto.jpg\".",
        )),
    }
}

/// The names in the folders that were looked into.
#[derive(Debug, Default)]
struct Folders(HashMap<PathBuf, Vec<String>>);

impl Folders {
    /// The names in a folder; none where there is no such folder. The disk itself is not asked for a name,
    /// because some find `Foto.JPG` when they are asked for `foto.jpg`.
    fn names(&mut self, folder: &Path) -> &[String] {
        self.0.entry(folder.to_owned()).or_insert_with(|| {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            let entries = fs::read_dir(folder).into_iter().flatten().flatten();
            let mut names: Vec<String> =
                entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
            names.sort();
            names
        })
    }

    fn look(&mut self, folder: &Path, written: &str) -> Look {
        let cut = written.find(['?', '#']).unwrap_or(written.len());
        let (path, rest) = written.split_at(cut);
        let mut here = folder.to_owned();
        let mut real: Vec<String> = Vec::new();
        let mut exact = true;
        let parts: Vec<&str> = path.split('/').collect();
        for (nth, part) in parts.iter().enumerate() {
            if matches!(*part, "" | "." | "..") {
                here.push(part);
                real.push((*part).to_owned());
                continue;
            }
            let name = place::decoded(part);
            let names = self.names(&here);
            if names.contains(&name) {
                here.push(&name);
                real.push((*part).to_owned());
                continue;
            }
            let lower = name.to_lowercase();
            let mut alike = names.iter().filter(|own| own.to_lowercase() == lower);
            if let (Some(own), None) = (alike.next().cloned(), alike.next()) {
                exact = false;
                here.push(&own);
                real.push(own);
                continue;
            }
            let is_last = nth + 1 == parts.len();
            if let Some(own) = nearest(&name, names).filter(|_| is_last) {
                real.push(own);
                return Look::Near(real.join("/"));
            }
            return self
                .elsewhere(folder, &place::decoded(parts.last().copied().unwrap_or_default()));
        }
        if exact { Look::There } else { Look::Capitals(real.join("/") + rest) }
    }

    /// A file of that name where pictures usually are.
    fn elsewhere(&mut self, folder: &Path, name: &str) -> Look {
        for usual in ["", "media", "images", "foto"] {
            if self.names(&folder.join(usual)).iter().any(|own| own == name) {
                let slash = if usual.is_empty() { "" } else { "/" };
                return Look::Near(format!("{usual}{slash}{name}"));
            }
        }
        Look::Missing
    }
}

/// The name that may have been meant: with a letter or two changed, or another ending.
fn nearest(name: &str, names: &[String]) -> Option<String> {
    let lower = name.to_lowercase();
    let stem = |name: &str| name.rsplit_once('.').map(|(stem, _)| stem.to_lowercase());
    names
        .iter()
        .filter(|own| !own.starts_with('.'))
        .map(|own| {
            let far = strsim::damerau_levenshtein(&lower, &own.to_lowercase());
            let same = stem(own).is_some() && stem(own) == stem(name);
            (if same { 1 } else { far }, own)
        })
        .filter(|(far, _)| *far <= (name.chars().count() / 4).clamp(1, 3))
        .min()
        .map(|(_, own)| own.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_by_their_exact_names() {
        let mut folders = Folders::default();
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        folders.0.insert(PathBuf::from("k"), names(&["bundle.json", "media", "lain.png"]));
        folders
            .0
            .insert(PathBuf::from("k/media"), names(&["Jembatan.JPG", "a b.png", "pasar.jpeg"]));
        for (written, expected) in [
            ("media/Jembatan.JPG", Look::There),
            ("./media/a%20b.png?v=2", Look::There),
            ("media/jembatan.jpg", Look::Capitals("media/Jembatan.JPG".into())),
            ("Media/jembatan.jpg#x", Look::Capitals("media/Jembatan.JPG#x".into())),
            ("media/pasar.jpg", Look::Near("media/pasar.jpeg".into())),
            ("media/pasr.jpeg", Look::Near("media/pasar.jpeg".into())),
            ("pasar.jpeg", Look::Near("media/pasar.jpeg".into())),
            ("foto/lain.png", Look::Near("lain.png".into())),
            ("media/sungai.jpg", Look::Missing),
        ] {
            assert_eq!(folders.look(Path::new("k"), written), expected, "{written}");
        }
    }
}
