//! The viewer that `./dev dist` wrote: its programs, its style, and what every page's head has of it.

use std::fs;
use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_64;

use warta_diagnostics::Part;

use crate::failure::{Doing, Failure};
use crate::output::Output;
use crate::scripts;

/// The boot script in the viewer's folder. A page of a built site names it by what it holds, so that a page
/// and its scripts are always of one release.
const BOOT: &str = "boot.js";

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

/// The viewer.
#[derive(Debug)]
pub(crate) struct Program {
    folder: PathBuf,
    /// The boot script, under a name that is made of what it holds.
    pub boot: String,
    /// The style sheet.
    pub css: String,
    /// The reader's glue.
    pub js: String,
    /// The reader's module.
    pub wasm: String,
    /// The tags of the head that every page has, the policy among them.
    pub head: String,
    /// The policy alone.
    pub policy: String,
    /// The colour of the page, in its light theme.
    pub colour: String,
}

impl Program {
    /// Reads which files make up the viewer.
    pub fn read(folder: &Path) -> Result<Program, Failure> {
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
        let named = |name: &str| {
            let file = attribute(boot, name).filter(|file| folder.join(file).is_file());
            let missing = || unusual(&format!("names no {name} that is there"));
            file.map(str::to_owned).ok_or_else(missing)
        };
        let (css, js, wasm) = (named("data-css")?, named("data-js")?, named("data-wasm")?);
        let script = folder.join(BOOT);
        let script = fs::read(&script).doing(&script, "read")?;
        let boot = format!("warta-boot-{:016x}.js", xxh3_64(&script));
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
        Ok(Program { folder: folder.to_owned(), boot, css, js, wasm, head, policy, colour })
    }

    /// Those of its files that are named by what they hold.
    pub fn lasting(&self) -> Vec<String> {
        [&self.boot, &self.css, &self.js, &self.wasm].map(String::clone).to_vec()
    }

    /// What every page's head has, less the policy.
    pub fn head_without_policy(&self) -> String {
        let lines = self.head.lines().filter(|tag| !tag.contains("Content-Security-Policy"));
        lines.flat_map(|tag| [tag, "\n"]).collect()
    }

    /// The style sheet.
    pub fn style(&self) -> Result<String, Failure> {
        let file = self.folder.join(&self.css);
        fs::read_to_string(&file).doing(&file, "read")
    }

    /// A file beside the viewer's own, if it is there.
    pub fn beside(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.folder.join(name)).ok()
    }

    /// Writes the viewer's files.
    pub fn write(&self, output: &Output) -> Result<(), Failure> {
        for name in [&self.css, &self.js, &self.wasm] {
            output.copy_packed(&self.folder.join(name), name)?;
        }
        for name in BESIDE {
            let file = self.folder.join(name);
            if file.is_file() {
                output.copy(&file, name)?;
            }
        }
        output.copy_packed(&self.folder.join(BOOT), &self.boot)
    }
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
