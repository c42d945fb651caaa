//! The viewer that `./dev dist` wrote: its programs, its style, and what every page's head has of it.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use memchr::memmem;
use xxhash_rust::xxh3::xxh3_64;

use warta_diagnostics::Part;

use crate::failure::{Doing, Failure};
use crate::output::Output;
use crate::scripts;

/// The boot script in the viewer's folder, by whose tag the style sheet is known.
const BOOT: &str = "boot.js";

/// What the names of the islands' files begin with, in the viewer's folder.
const ISLANDS: &str = "warta-islands-";

/// What is taken over as it is, where it is there.
const BESIDE: [&str; 8] = [
    "icon.svg",
    "icon-180.png",
    "icon-192.png",
    "icon-512.png",
    "icon-maskable-512.png",
    "THIRD-PARTY-NOTICES.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
];

/// The viewer, as far as every page has something of it: its style, and what its own page's head says.
#[derive(Debug)]
pub(crate) struct Viewer {
    folder: PathBuf,
    /// The style sheet.
    pub css: String,
    /// The tags of the head that every page has, the policy among them.
    pub head: String,
    /// The policy alone.
    pub policy: String,
    /// The colour of the page, in its light theme.
    pub colour: String,
}

/// The viewer with the programs of a built site's pages.
#[derive(Debug)]
pub(crate) struct Program {
    /// Its style and its head.
    pub viewer: Viewer,
    /// The page's own script, under a name that is made of what it holds: a page and its scripts are always
    /// of one release.
    pub start: String,
    /// What stands in it.
    script: String,
    /// The islands' glue.
    pub js: String,
    /// The islands' module.
    pub wasm: String,
    /// The islands that the module has, by their names.
    islands: HashSet<String>,
}

impl Viewer {
    /// Reads the viewer's own page.
    ///
    /// # Errors
    /// [`Failure`], where it or the style sheet is missing, or it is no viewer's.
    pub fn read(folder: &Path) -> Result<Viewer, Failure> {
        let index = folder.join("index.html");
        let html = fs::read_to_string(&index).map_err(|error| {
            Failure::new(format!(
                "{} can't be read ({error}). It is the first page of the viewer, which comes with the program in \
                 the folder `dist` (from the sources `./dev dist` writes it): name that folder with --site or \
                 in WARTA_SITE",
                index.display()
            ))
        })?;
        let unusual = |what: &str| {
            Failure::new(format!(
                "{} {what}; is it the viewer that comes with this program?",
                index.display()
            ))
        };
        let boot = tags(&html, "<script").find(|tag| attribute(tag, "src") == Some(BOOT));
        let boot = boot.ok_or_else(|| unusual("has no boot script"))?;
        let css = attribute(boot, "data-css").filter(|file| folder.join(file).is_file());
        let css = css.ok_or_else(|| unusual("names no data-css that is there"))?.to_owned();
        let mut head = String::new();
        let mut policy = None;
        let mut colour = None;
        for tag in tags(&html, "<meta") {
            let is_policy = attribute(tag, "http-equiv") == Some("Content-Security-Policy");
            // The description is each page's own.
            if attribute(tag, "name") != Some("description") && attribute(tag, "charset").is_none()
            {
                head.push_str(&if is_policy { scripts::allow(tag) } else { tag.to_owned() });
                head.push('\n');
            }
            let content = attribute(tag, "content").map(str::to_owned);
            if is_policy {
                policy = content.map(|policy| scripts::allow(&policy));
            } else if attribute(tag, "name") == Some("theme-color") {
                colour = colour.or(content);
            }
        }
        let policy = policy.ok_or_else(|| unusual("has no policy"))?;
        let colour = colour.unwrap_or_else(|| "#ffffff".to_owned());
        Ok(Viewer { folder: folder.to_owned(), css, head, policy, colour })
    }

    /// What every page's head has, less the policy.
    pub fn head_without_policy(&self) -> String {
        let lines = self.head.lines().filter(|tag| !tag.contains("Content-Security-Policy"));
        lines.flat_map(|tag| [tag, "\n"]).collect()
    }

    /// The style sheet.
    ///
    /// # Errors
    /// [`Failure`], where it can't be read.
    pub fn style(&self) -> Result<String, Failure> {
        let file = self.folder.join(&self.css);
        fs::read_to_string(&file).doing(&file, "read")
    }

    /// A file beside the viewer's own, if it is there.
    pub fn beside(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.folder.join(name)).ok()
    }
}

impl Program {
    /// Reads which files make up the viewer and the islands.
    ///
    /// # Errors
    /// [`Failure`], where one of them is missing, or the folder holds no viewer.
    pub fn read(folder: &Path) -> Result<Program, Failure> {
        let viewer = Viewer::read(folder)?;
        let (js, wasm) = (islands_file(folder, ".js")?, islands_file(folder, ".wasm")?);
        let glue = folder.join(&js);
        let islands = exports(&fs::read_to_string(&glue).doing(&glue, "read")?);
        let script = scripts::start();
        let start = format!("warta-start-{:016x}.js", xxh3_64(script.as_bytes()));
        Ok(Program { viewer, start, script, js, wasm, islands })
    }

    /// Those of its files that are named by what they hold.
    pub fn lasting(&self) -> Vec<String> {
        [&self.start, &self.viewer.css, &self.js, &self.wasm].map(String::clone).to_vec()
    }

    /// Checks that every island of a page is one of the module's: their names are made of their sources.
    ///
    /// # Errors
    /// [`Failure`], where one is not.
    pub fn has_islands(&self, body: &str) -> Result<(), Failure> {
        for at in memmem::find_iter(body.as_bytes(), ISLAND) {
            let name = body.part(at + ISLAND.len()..).split('"').next().unwrap_or_default();
            if !self.islands.contains(name) {
                return Err(Failure::new(format!(
                    "the viewer in {} and this program are not of one build: it has no {name}. Take both from \
                     one release (from the sources: run `./dev dist`, then build this program again)",
                    self.viewer.folder.display()
                )));
            }
        }
        Ok(())
    }

    /// Writes the viewer's files.
    ///
    /// # Errors
    /// [`Failure`], where one can't be read or written.
    pub fn write(&self, output: &Output) -> Result<(), Failure> {
        let Viewer { folder, css, .. } = &self.viewer;
        for name in [css, &self.js, &self.wasm] {
            output.copy_packed(&folder.join(name), name)?;
        }
        for name in BESIDE {
            let file = folder.join(name);
            if file.is_file() {
                output.copy(&file, name)?;
            }
        }
        output.put(&self.start, self.script.as_bytes())
    }
}

/// What stands before the name of an island in a page.
const ISLAND: &[u8] = b"<leptos-island data-component=\"";

/// The islands' file of this kind.
fn islands_file(folder: &Path, end: &str) -> Result<String, Failure> {
    let names = fs::read_dir(folder).doing(folder, "read")?.flatten();
    let names = names.filter_map(|entry| entry.file_name().into_string().ok());
    let mut names = names.filter(|name| name.starts_with(ISLANDS) && name.ends_with(end));
    match (names.next(), names.next()) {
        (Some(name), None) => Ok(name),
        (None, _) => Err(Failure::new(format!(
            "{} has no {ISLANDS}…{end}, which belongs to the viewer; is it the viewer that comes with this program?",
            folder.display()
        ))),
        (Some(_), Some(_)) => Err(Failure::new(format!(
            "{} has several {ISLANDS}…{end}, of which one belongs to the viewer: empty the folder and put the \
             viewer there again",
            folder.display()
        ))),
    }
}

/// The functions that a glue file exports, as wasm-bindgen and esbuild write it.
fn exports(glue: &str) -> HashSet<String> {
    let functions = glue.split("export function ").skip(1);
    functions.filter_map(|rest| rest.split_once('(')).map(|(name, _)| name.to_owned()).collect()
}

/// The tags of a page of ours that start so.
fn tags<'a>(html: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    let head = html.split("</head>").next().unwrap_or_default();
    head.match_indices(start).filter_map(move |(at, _)| {
        let end = head.part(at..).find('>')?;
        Some(head.part(at..=at + end))
    })
}

/// An attribute as Trunk and we write it: in double quotes.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}
