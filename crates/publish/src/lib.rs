//! A publication as a folder of files that works at any address on any static host.
//!
//! `content -> library -> for each route: view -> mark-up -> document`, then what binds the documents
//! together: feeds, sitemaps, and files for hosts. The components of the viewer are written out here
//! ([`warta_app::pages::Page`]); its islands (crates/islands) act on what stands in the documents.
//!
//! This crate knows no terminal and no clock: what happens is told to a callback, and the same content
//! gives the same bytes.

#![warn(clippy::indexing_slicing)]
#![cfg_attr(not(test), warn(clippy::string_slice))]

mod before;
mod build;
mod bytes;
mod content;
mod document;
mod escape;
mod failure;
mod feeds;
mod head;
mod hosts;
mod limits;
mod links;
mod mark;
mod moment;
mod output;
mod packed;
mod program;
mod releases;
mod render;
mod scripts;
mod single;
mod sitemap;
mod survey;
mod threads;
mod unchanged;

use std::path::Path;

pub use build::{Absent, Build, Built, Inspect, Progress};
pub use failure::{Failure, Findings};
pub use limits::beyond;
pub use output::KeepPrevious;
pub use packed::Compress;
pub use single::{SingleFile, single_file};
pub use survey::Size;
pub use warta_page::date::Date;

use before::Record;
use content::Content;
use output::{Output, OutputFolder};
use program::Program;
use unchanged::Memory;

/// Builds a site.
///
/// # Errors
/// [`Failure`]; the folder is then as it was.
pub fn build(build: &Build, progress: &(dyn Fn(Progress) + Sync)) -> Result<Built, Failure> {
    let threads = threads::number(build.threads);
    let place = OutputFolder::find(&build.out)?;
    if place.holds(&build.program) {
        return Err(Failure::new(format!(
            "the viewer ({}) lies in {}, which would be replaced with it: name another folder for the site",
            build.program.display(),
            build.out.display()
        )));
    }
    let memory = Memory::of(build, &place);
    if let Some(same) = memory.as_ref().and_then(|memory| memory.recall(&place, threads)) {
        return Ok(same);
    }
    let program = Program::read(&build.program)?;
    let mut content = Content::read(build, threads, progress)?;
    content.lies_outside(&place)?;
    let known = |site: &Path, path: &str| content.has_copy(site, path);
    let seen = memory.as_ref().and_then(|memory| memory.untouched(&place, threads));
    let (output, before) =
        Output::start(&place, &known, seen.as_ref(), threads, build.compress, build.previous)?;
    let is_unknown = before.is_none();
    let before = before.unwrap_or_default();
    // The viewer's files are few, and one of them takes long to pack.
    let (drawn, written) = threads::within(threads, || {
        let draw = || render::all(&content, &program, &output, &before, progress);
        rayon::join(draw, || program.write(&output))
    })?;
    let drawn = drawn?;
    written?;
    output.put(mark::FILE, mark::TEXT.as_bytes())?;
    hosts::write(&content.site, &program, build.compress, &output)?;
    sitemap::write(&content.site, &drawn.listed, build.now.as_ref(), &output)?;
    let named = content.named_files(&drawn.named.files);
    let watched = memory.as_ref().and_then(|memory| memory.watch(&place, &content.inputs, named));
    let absent = content.copy_files(&drawn.named.files, threads, &output)?;
    let mut record = Record {
        stamp: drawn.stamp,
        pages: drawn.index,
        program: program.lasting(),
        subjects: drawn.subjects,
        ..Record::default()
    };
    record.kept = releases::keep(&before, &record, build.keep_releases, &output)?;
    record.paths = output.written();
    output.put(before::FILE, &record.bytes())?;
    let files = output.files();
    progress(Progress::Replacing { files });
    let until = memory.as_ref().and_then(|it| it.turn(&content.site, &drawn.listed));
    let has_url = content.site.url.is_some();
    let placeholder = content.site.url.as_deref().and_then(warta_publication::placeholder_host);
    // What was taken back lies nowhere any more, and what a build without a record held is not known.
    let left = output.finish(is_unknown || releases::taken_back(&before, &record))?;
    let survey = survey::survey(place.path(), threads).unwrap_or_default();
    let built = Built {
        pages: drawn.pages,
        unchanged: drawn.unchanged,
        is_same: false,
        kept: record.kept.len(),
        files,
        size: survey.size,
        absent: [drawn.astray, absent].concat(),
        has_url,
        placeholder,
        left_out: content.left_out,
        left,
        findings: content.findings,
    };
    if let Some(memory) = memory {
        memory.keep(&place, &content.inputs, watched, until, &survey, &built);
    }
    Ok(built)
}
