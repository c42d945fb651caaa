//! The bundles from their files, and the files that pages name.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use warta_content::library::{Library, Options};
use warta_content::session::{Session, Texts};
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::text::Href;
use warta_page::wire::{Answer, Request};

use crate::escape::{percent_decoded, percent_encoded};
use crate::failure::{Doing, Failure, Findings};
use crate::output::Output;

/// Where the site seems to lie while bundles are read. Addresses of its files are told relative to it.
const ROOT: &str = "https://site.invalid/";

/// The main bundle where several are given.
const TOGETHER: &str = "https://site.invalid/together.json";

/// A publication that has been read.
pub(crate) struct Content {
    session: Session,
    pub site: Arc<Site>,
    pub findings: Findings,
    folders: Folders,
}

/// Which folder stands for which part of the addresses: the first bundle's is `content/`, the next
/// one's `content2/`.
struct Folders(Vec<(String, PathBuf)>);

impl Folders {
    fn new(inputs: &[PathBuf]) -> (Folders, Vec<String>) {
        let mut folders: Vec<(String, PathBuf)> = Vec::new();
        let mut addresses = Vec::new();
        for input in inputs {
            let input = std::path::absolute(input).unwrap_or_else(|_| input.clone());
            let folder = input.parent().unwrap_or(&input).to_owned();
            let known = folders.iter().find(|(_, known)| *known == folder);
            let prefix = match known {
                Some((prefix, _)) => prefix.clone(),
                None => {
                    let prefix = match folders.len() {
                        0 => "content/".to_owned(),
                        nth => format!("content{}/", nth + 1),
                    };
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
    fn file(&self, address: &str) -> Option<PathBuf> {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let path = percent_decoded(path)?;
        let inside = path.split('/').all(|step| !step.is_empty() && step != ".." && step != ".");
        if !inside || path.contains('\\') || path.contains('\0') {
            return None;
        }
        let (prefix, folder) =
            self.0.iter().find(|(prefix, _)| path.starts_with(prefix.as_str()))?;
        Some(folder.join(&path[prefix.len()..]))
    }
}

impl Content {
    /// Reads the bundles and everything that they include. Errors in them are a failure.
    pub fn read(inputs: &[PathBuf], url: Option<&str>) -> Result<Content, Failure> {
        let inputs: Vec<PathBuf> = inputs.iter().map(|input| main_bundle(input)).collect();
        let (folders, addresses) = Folders::new(&inputs);
        let Some(first) = addresses.first() else {
            return Err(Failure::new("there is no bundle to build a site from"));
        };
        let main = if addresses.len() == 1 { first.as_str() } else { TOGETHER };
        let options = Options { root: Some(ROOT), ..Options::default() };
        let mut session = Session::new(options, Texts::Keep);
        let mut answer = session.handle(Request::Open { url: main.to_owned() }, None);
        let mut waiting = Vec::new();
        let site = loop {
            match answer {
                Answer::Need(more) => waiting.extend(more),
                Answer::Ready(site) => break Some(*site),
                Answer::Broken(_) | Answer::Page(_) => break None,
            }
            let Some(url) = waiting.pop() else { break None };
            answer = if url == TOGETHER {
                let bundle = serde_json::json!({ "warta": 1, "bundles": addresses });
                session.handle(Request::Read { url }, Some(bundle.to_string().as_bytes()))
            } else {
                let file = url.strip_prefix(ROOT).and_then(|address| folders.file(address));
                match file.map(fs::read) {
                    Some(Ok(bytes)) => session.handle(Request::Read { url }, Some(&bytes)),
                    Some(Err(error)) if addresses.contains(&url) => {
                        let nth = addresses.iter().position(|it| *it == url).unwrap_or_default();
                        return Err(error).doing(&inputs[nth], "read");
                    }
                    Some(Err(error)) => {
                        session.handle(Request::Missing { url, why: error.to_string() }, None)
                    }
                    None => {
                        let why = "it is not a file near the bundle".to_owned();
                        session.handle(Request::Missing { url, why }, None)
                    }
                }
            };
        };
        let findings = findings(&session, &folders);
        match site {
            Some(mut site) if !findings.has_errors() => {
                // These belong to the viewer, which shows them of any bundle, not to a publication.
                site.links.retain(|link| {
                    !matches!(link.href, Href::Page(Route::Gallery | Route::Report))
                });
                if let Some(url) = url {
                    if !url.starts_with("https://") && !url.starts_with("http://") {
                        return Err(Failure::new(format!("{url} does not begin with https://")));
                    }
                    site.url = Some(url.to_owned());
                }
                Ok(Content { session, site: Arc::new(site), findings, folders })
            }
            _ => Err(Failure::Content(findings)),
        }
    }

    pub fn library(&self) -> Result<&Library, Failure> {
        self.session.library().ok_or_else(|| Failure::new("the bundles were not read"))
    }

    /// Copies the files that pages name; returns those that are not there.
    pub fn copy_files(
        &self,
        named: &BTreeSet<String>,
        output: &Output,
    ) -> Result<Vec<String>, Failure> {
        let mut missing = Vec::new();
        for address in named {
            let path = address.split(['?', '#']).next().unwrap_or_default();
            let found = self.folders.file(address).filter(|file| file.is_file());
            match (found, percent_decoded(path)) {
                (Some(file), Some(path)) => output.copy(&file, &path)?,
                _ => missing.push(address.clone()),
            }
        }
        Ok(missing)
    }
}

fn findings(session: &Session, folders: &Folders) -> Findings {
    let mut all = Findings::default();
    let here = std::env::current_dir().ok();
    for file in session.files() {
        let path = file.url.strip_prefix(ROOT).and_then(|address| folders.file(address));
        let name = path.map_or_else(
            || file.url.to_owned(),
            |path| {
                let near = here.as_deref().and_then(|here| path.strip_prefix(here).ok());
                near.unwrap_or(&path).display().to_string()
            },
        );
        all.sources.push((name, file.document.text().to_owned()));
        all.found.extend(file.diagnostics.iter().cloned());
    }
    all
}

/// The bundle that a folder stands for.
fn main_bundle(input: &Path) -> PathBuf {
    let inside = ["bundle.json", "content/bundle.json"].map(|name| input.join(name));
    let found = inside.into_iter().find(|file| input.is_dir() && file.is_file());
    found.unwrap_or_else(|| input.to_owned())
}
