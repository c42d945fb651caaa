//! A publication as a folder of files that works at any address on any static host.
//!
//! `content -> library -> for each route: view -> mark-up -> document`, then what binds the documents
//! together: the index by which the reader finds pages, feeds, sitemaps, and files for hosts. The same
//! components that the reader draws with are written out here ([`warta_app::pages::draw`]), so that the
//! reader can take a page over as it stands.
//!
//! This crate knows no terminal and no clock: what happens is told to a callback, and the same content
//! gives the same bytes.

mod content;
mod document;
mod edition;
mod escape;
mod failure;
mod feeds;
mod head;
mod hosts;
mod moment;
mod output;
mod program;
mod render;
mod sitemap;

use std::path::PathBuf;

pub use failure::{Failure, Findings};
pub use warta_page::date::Date;

use content::Content;
use output::Output;
use program::Program;

/// What to build.
#[derive(Debug, Clone)]
pub struct Build {
    /// The bundles; the first describes the publication.
    pub content: Vec<PathBuf>,
    /// The folder to write. One that holds anything but a built site is refused.
    pub out: PathBuf,
    /// The viewer as `./dev dist` writes it.
    pub program: PathBuf,
    /// Where the site will lie, where the publication does not say so or says otherwise.
    pub url: Option<String>,
    /// The present, for the newsroom's rules about dates. It changes no page.
    pub now: Option<Date>,
    /// Whether to leave articles with errors out, in place of building nothing.
    pub keep_going: bool,
    /// How many pages are drawn at a time; `None`: as many as the machine has processors.
    pub threads: Option<usize>,
}

/// What happens, for whoever watches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// The bundles are read and checked; so many pages will be drawn.
    Read {
        /// How many.
        pages: usize,
    },
    /// So many pages of all are drawn. Told now and then, from any thread.
    Drawn {
        /// How many so far.
        done: usize,
        /// How many there are.
        pages: usize,
    },
}

/// What was built.
#[derive(Debug, Clone, Default)]
pub struct Built {
    /// How many pages there are, those that lead on left out.
    pub pages: usize,
    /// How many files the folder holds.
    pub files: usize,
    /// Files that pages name and that are not there, as pages name them.
    pub missing: Vec<String>,
    /// Whether the publication says where it lies; without that there are no feeds and no sitemaps.
    pub has_url: bool,
    /// Articles that were left out because of their errors, by their slugs.
    pub left_out: Vec<String>,
    /// What was found in the content: warnings, and with [`Build::keep_going`] errors too.
    pub findings: Findings,
}

/// Builds a site.
///
/// # Errors
/// [`Failure`]; the folder is then as it was.
pub fn build(build: &Build, progress: &(dyn Fn(Progress) + Sync)) -> Result<Built, Failure> {
    let program = Program::read(&build.program)?;
    let content = Content::read(build)?;
    let output = Output::start(&build.out)?;
    let drawn = render::all(&content, &program, &output, build.threads, progress)?;
    edition::write(&drawn.index, &output)?;
    program.write(&output)?;
    hosts::write(&content.site, &program, &output)?;
    sitemap::write(&content.site, &drawn.listed, &output)?;
    let missing = content.copy_files(&drawn.files, &output)?;
    let (pages, has_url) = (drawn.pages, content.site.url.is_some());
    let files = output.finish()?;
    Ok(Built {
        pages,
        files,
        missing,
        has_url,
        left_out: content.left_out,
        findings: content.findings,
    })
}
