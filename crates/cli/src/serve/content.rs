//! Which file of the content answers which address.

use std::path::{Path, PathBuf};

use serde_json::json;
use warta_diagnostics::say;
use warta_serve::address;

use crate::inputs;
use crate::reason::reason;

/// The content as addresses see it: the main bundle at the address that the site's page names, and the
/// folders around the bundles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// The address of the main bundle, e.g. `/content/bundle.json`.
    pub address: String,
    /// The main bundle.
    pub main: Main,
    /// What a person calls it.
    pub name: String,
    /// The parts of the address of its folder, e.g. `content`.
    base: Vec<String>,
    folders: Vec<Folder>,
}

/// The main bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Main {
    /// A file.
    File(PathBuf),
    /// Made here, because several bundles are served as one publication.
    Made(Vec<u8>),
}

/// A folder whose files are served.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Folder {
    /// Its name below the base, where there are several.
    name: Option<String>,
    /// Where it is, without links.
    path: PathBuf,
}

/// What an address of the content leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// The main bundle that is made here.
    Made,
    /// A file.
    File(PathBuf),
    /// Nothing: it lies in the content's folder, and there is no such file.
    Missing,
    /// It is no address of the content.
    Elsewhere,
}

impl Content {
    /// Finds the bundles that the paths stand for. `address` is that of the main bundle.
    ///
    /// # Errors
    /// Words for the person who asked: a path that is not there, a folder without a bundle.
    pub fn find(paths: &[PathBuf], address: &str) -> Result<Content, String> {
        let bundles = bundles_of(paths)?;
        let mut base = address::parts(address).unwrap_or_default();
        base.pop();
        let address = address.to_owned();
        if let [bundle] = bundles.as_slice() {
            let folders = vec![Folder { name: None, path: folder_of(bundle)? }];
            let name = bundle.display().to_string();
            return Ok(Content { address, main: Main::File(bundle.clone()), name, base, folders });
        }
        let mut around = bundles.iter().map(|it| folder_of(it)).collect::<Result<Vec<_>, _>>()?;
        around.sort();
        // A file that is named by another and given as well has one address, so that it is read once.
        around.dedup_by(|inner, outer| inner.starts_with(outer));
        let mut list = Vec::new();
        for bundle in &bundles {
            let file = folder_of(bundle)?.join(bundle.file_name().unwrap_or_default());
            let parts = around.iter().enumerate();
            let found = parts.filter_map(|(nth, it)| Some((nth + 1, file.strip_prefix(it).ok()?)));
            for (number, below) in found {
                let below = below.to_string_lossy().replace('\\', "/");
                list.push(format!("{number}/{}", as_named(&below)));
            }
        }
        let numbered = around.into_iter().enumerate();
        let numbered =
            numbered.map(|(nth, path)| Folder { name: Some((nth + 1).to_string()), path });
        let folders = numbered.collect();
        let made = json!({ "warta": 1, "articles": [], "bundles": list }).to_string().into_bytes();
        let name = say!("terminal-address.several", count = list.len());
        Ok(Content { address, main: Main::Made(made), name, base, folders })
    }

    /// What an address leads to. `parts` are those of its path.
    pub fn route(&self, parts: &[String]) -> Found {
        if address::parts(&self.address).as_deref() == Some(parts) {
            return match &self.main {
                Main::File(file) => Found::File(file.clone()),
                Main::Made(_) => Found::Made,
            };
        }
        let Some(below) = parts.strip_prefix(self.base.as_slice()) else { return Found::Elsewhere };
        let file = self.folders.iter().find_map(|folder| match (&folder.name, below) {
            (None, _) => address::file_in(&folder.path, below),
            (Some(name), [first, rest @ ..]) if name == first => {
                address::file_in(&folder.path, rest)
            }
            (Some(_), _) => None,
        });
        match file {
            Some(file) => Found::File(file),
            // A bundle at the top of the site shares its folder with the program's files.
            None if self.base.is_empty() => Found::Elsewhere,
            None => Found::Missing,
        }
    }

    /// Whether the main bundle is there.
    pub fn has_main(&self) -> bool {
        match &self.main {
            Main::File(file) => file.is_file(),
            Main::Made(_) => true,
        }
    }

    /// The folders that are served.
    pub fn folders(&self) -> Vec<PathBuf> {
        self.folders.iter().map(|folder| folder.path.clone()).collect()
    }
}

/// The bundles that the paths stand for: the same as for `warta check`.
fn bundles_of(paths: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    if paths.iter().any(|path| path == Path::new("-")) {
        return Err(say!("terminal-not-served.input"));
    }
    let (inputs, failures) = inputs::all(paths);
    if let Some(why) = failures.into_iter().next() {
        return Err(why);
    }
    let files: Vec<PathBuf> = inputs.iter().map(|input| input.path().to_owned()).collect();
    match files.iter().find(|file| !file.is_file()) {
        Some(missing) => {
            Err(say!("terminal-not-served.no-file", name = missing.display().to_string()))
        }
        None => Ok(files),
    }
}

/// The folder around a bundle, without links.
fn folder_of(bundle: &Path) -> Result<PathBuf, String> {
    let folder = match bundle.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    folder.canonicalize().map_err(|error| format!("{}: {}", folder.display(), reason(&error)))
}

/// A path as the authors of bundles write it. They leave spaces and letters as they are, and a file that
/// is named in two ways would be read twice.
fn as_named(path: &str) -> String {
    path.replace('%', "%25").replace('#', "%23").replace('?', "%3F")
}
