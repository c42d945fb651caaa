//! The viewer that `./dev dist` wrote: its programs, its style, and what every page's head has of it.

use std::fs;
use std::path::{Path, PathBuf};

use warta_page::route::FOLDERS;

use crate::failure::{Doing, Failure};
use crate::output::Output;

/// Folders beside [`FOLDERS`] that hold a boot script as well: that of the one page whose address has a
/// single segment, and that of the home page's later pages.
const MORE_FOLDERS: [&str; 2] = ["directory", "page"];

/// What is taken over as it is, where it is there.
const BESIDE: [&str; 4] = ["icon.svg", "THIRD-PARTY-NOTICES.md", "LICENSE-MIT", "LICENSE-APACHE"];

/// The viewer.
#[derive(Debug)]
pub(crate) struct Program {
    folder: PathBuf,
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
        let html = fs::read_to_string(&index).doing(&index, "read")?;
        let unusual = |what: &str| {
            Failure::new(format!("{} {what}; is it of `./dev dist`?", index.display()))
        };
        let boot = tags(&html, "<script").find(|tag| attribute(tag, "src") == Some("boot.js"));
        let boot = boot.ok_or_else(|| unusual("has no boot script"))?;
        let named = |name: &str| {
            let file = attribute(boot, name).filter(|file| folder.join(file).is_file());
            let missing = || unusual(&format!("names no {name} that is there"));
            file.map(str::to_owned).ok_or_else(missing)
        };
        let (css, js, wasm) = (named("data-css")?, named("data-js")?, named("data-wasm")?);
        let mut head = String::new();
        let mut policy = None;
        let mut colour = None;
        for tag in tags(&html, "<meta") {
            // The description is each page's own.
            if attribute(tag, "name") != Some("description") && attribute(tag, "charset").is_none()
            {
                head.push_str(tag);
                head.push('\n');
            }
            let content = attribute(tag, "content").map(str::to_owned);
            if attribute(tag, "http-equiv") == Some("Content-Security-Policy") {
                policy = content;
            } else if attribute(tag, "name") == Some("theme-color") {
                colour = colour.or(content);
            }
        }
        let policy = policy.ok_or_else(|| unusual("has no policy"))?;
        let colour = colour.unwrap_or_else(|| "#ffffff".to_owned());
        Ok(Program { folder: folder.to_owned(), css, js, wasm, head, policy, colour })
    }

    /// Writes the viewer's files: once at the base, and the two that pages name by their own place in
    /// each folder of pages too.
    pub fn write(&self, output: &Output) -> Result<(), Failure> {
        for name in [&self.css, &self.js, &self.wasm] {
            output.copy(&self.folder.join(name), name)?;
        }
        for name in BESIDE {
            let file = self.folder.join(name);
            if file.is_file() {
                output.copy(&file, name)?;
            }
        }
        output.copy(&self.folder.join("boot.js"), "boot.js")?;
        let below = self.folder.join(FOLDERS[0]).join("boot.js");
        for folder in FOLDERS.into_iter().chain(MORE_FOLDERS) {
            output.copy(&below, &format!("{folder}/boot.js"))?;
            output.copy(&self.folder.join(&self.css), &format!("{folder}/{}", self.css))?;
        }
        Ok(())
    }
}

/// The tags of a page of ours that start so.
fn tags<'a>(html: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    let head = html.split("</head>").next().unwrap_or_default();
    head.match_indices(start).filter_map(move |(at, _)| {
        let end = head[at..].find('>')?;
        Some(&head[at..=at + end])
    })
}

/// An attribute as Trunk and we write it: in double quotes.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}
