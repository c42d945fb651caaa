//! Which files an address may stand for, and which of them are the publication's own.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use warta_diagnostics::Part;
use warta_publication::session::FileReport;

use crate::escape::{percent_decoded, percent_encoded};
use crate::output::OutputFolder;

/// Where the site seems to lie while bundles are read. Addresses of its files are told relative to it.
pub(super) const ROOT: &str = "https://site.invalid/";

/// Which folder stands for which part of the addresses: the first bundle's is `content/`, the next
/// one's `content2/`; but a folder that really has such a name beside the first one keeps it.
pub(crate) struct Folders(Vec<(String, PathBuf)>);

impl Folders {
    pub(super) fn new(inputs: &[PathBuf]) -> (Folders, Vec<String>) {
        let mut folders: Vec<(String, PathBuf)> = Vec::new();
        let mut addresses = Vec::new();
        for input in inputs {
            let input = std::path::absolute(input).unwrap_or_else(|_| input.clone());
            let folder = input.parent().unwrap_or(&input).to_owned();
            let known = folders.iter().find(|(_, known)| *known == folder);
            let prefix = match known {
                Some((prefix, _)) => prefix.clone(),
                None => {
                    let prefix = free(&folders, &folder);
                    folders.push((prefix.clone(), folder));
                    prefix
                }
            };
            let name = input.file_name().unwrap_or_default().to_string_lossy().into_owned();
            addresses.push([ROOT, &prefix, &percent_encoded(&name)].concat());
        }
        // What lies beside the first bundle's folder can be named as well.
        if let Some(around) = folders.first().and_then(|(_, folder)| folder.parent()) {
            folders.push((String::new(), around.to_owned()));
        }
        (Folders(folders), addresses)
    }

    /// The file behind an address that is relative to the site.
    pub(super) fn file(&self, address: &str) -> Option<PathBuf> {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        self.file_at(&percent_decoded(path)?)
    }

    /// The file at a path that is relative to the site.
    pub(super) fn file_at(&self, path: &str) -> Option<PathBuf> {
        let inside = path.split('/').all(|step| !step.is_empty() && step != ".." && step != ".");
        if !inside || path.contains('\\') || path.contains('\0') {
            return None;
        }
        let (prefix, folder) =
            self.0.iter().find(|(prefix, _)| path.starts_with(prefix.as_str()))?;
        Some(folder.join(path.part(prefix.len()..)))
    }
}

/// The next part of the addresses that is free.
fn free(folders: &[(String, PathBuf)], folder: &Path) -> String {
    let first = folders.first().map_or(folder, |(_, first)| first);
    let mut number = folders.len() + 1;
    loop {
        let name = if number == 1 { "content".to_owned() } else { format!("content{number}") };
        let prefix = [name.as_str(), "/"].concat();
        let real = first.parent().map(|around| around.join(&name));
        let is_other = real.is_some_and(|real| match fs::canonicalize(&real) {
            Ok(real) => fs::canonicalize(folder).ok() != Some(real),
            Err(_) => false,
        });
        if !is_other && folders.iter().all(|(known, _)| *known != prefix) {
            return prefix;
        }
        number += 1;
    }
}

/// What belongs to the publication: only of that is anything published.
pub(super) struct Own {
    /// Folders in which bundles lie, and whether pages may link to any file in them.
    folders: Vec<(PathBuf, bool)>,
    /// The bundles.
    pub(super) bundles: BTreeSet<PathBuf>,
    /// Where the site will lie.
    pub(super) site: Option<OutputFolder>,
}

impl Own {
    /// `inputs` are the bundles that were named, `bundles` those and what they include.
    pub(super) fn new(inputs: &[PathBuf], bundles: impl Iterator<Item = PathBuf>) -> Own {
        let real = |path: &Path| fs::canonicalize(path).ok();
        let folder = |path: &Path| {
            real(path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new(".")))
        };
        let mut folders: Vec<(PathBuf, bool)> =
            inputs.iter().filter_map(|input| Some((folder(input)?, true))).collect();
        let named = folders.clone();
        let mut all: BTreeSet<PathBuf> = inputs.iter().filter_map(|input| real(input)).collect();
        for bundle in bundles {
            let (Some(folder), Some(bundle)) = (folder(&bundle), real(&bundle)) else { continue };
            // A bundle that lies above the others makes not everything around them the publication's.
            let around =
                named.iter().any(|(known, _)| known != &folder && known.starts_with(&folder));
            folders.push((folder, !around));
            all.insert(bundle);
        }
        folders.sort();
        folders.dedup();
        Own { folders, bundles: all, site: None }
    }

    /// Whether a file may be published at a path; or why not. `shown`: a page shows it, and does not only
    /// link to it.
    pub(super) fn allow(&self, path: &str, file: &Path, shown: bool) -> Result<(), &'static str> {
        let hidden = "files and folders whose name begins with a dot are not published";
        let outside = "it does not lie in the folder of a bundle; put it there";
        if path.split('/').any(|step| step.starts_with('.')) {
            return Err(hidden);
        }
        let lower = path.to_lowercase();
        if lower.starts_with("warta-") && !lower.contains('/') {
            return Err("this address belongs to the viewer; put it into another folder");
        }
        let Ok(real) = fs::canonicalize(file) else { return Err("it can't be read") };
        let inside = |folder: &Path| {
            let rest = real.strip_prefix(folder).ok()?;
            Some(rest.iter().all(|step| !step.to_string_lossy().starts_with('.')))
        };
        let own = self.folders.iter().filter(|(_, whole)| *whole || shown);
        let found: Vec<bool> = own.filter_map(|(folder, _)| inside(folder)).collect();
        match found.as_slice() {
            [] => return Err(outside),
            found if !found.contains(&true) => return Err(hidden),
            _ => {}
        }
        if self.bundles.contains(&real) || is_bundle(&real) {
            return Err(
                "it is a bundle, which may hold drafts and notes; copy it, if it is to be published",
            );
        }
        match self.site.as_ref().is_some_and(|site| site.holds(&real)) {
            true => Err("it lies in the folder of the site itself"),
            false => Ok(()),
        }
    }
}

/// Whether a file is a bundle of whatever publication, be it broken.
fn is_bundle(file: &Path) -> bool {
    let named = file.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
    named && fs::read(file).is_ok_and(|bytes| String::from_utf8_lossy(&bytes).contains("\"warta\""))
}

/// What a bundle is called before whoever builds: its path, from here on where it is below.
pub(super) fn file_name(file: &FileReport<'_>, folders: &Folders) -> String {
    let path = file.url.strip_prefix(ROOT).and_then(|address| folders.file(address));
    let Some(path) = path else { return file.url.to_owned() };
    let here = std::env::current_dir().ok();
    let near = here.as_deref().and_then(|here| path.strip_prefix(here).ok());
    near.unwrap_or(&path).display().to_string()
}
