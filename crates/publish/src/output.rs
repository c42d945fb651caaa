//! The folder that is written: beside the old one first, and put in its place whole.

mod folder;
mod foreign;
mod previous;
mod replace;

use std::collections::HashSet;
use std::fs::{self, File, Metadata};
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use xxhash_rust::xxh3::xxh3_64;

pub(crate) use folder::{OutputFolder, is_ours};
use folder::{has_form, is_site};
pub use previous::KeepPrevious;

use warta_diagnostics::Part;

use crate::before::{self, Record, path_hash};
use crate::failure::{Doing, Failure};
use crate::packed::{self, Compress, Packed};
use crate::survey::Survey;

/// A site that is being written.
pub(crate) struct Output {
    place: OutputFolder,
    staging: PathBuf,
    /// Whether there is an old site.
    replaces: bool,
    /// Whether every file of the old site is the one that the last build left.
    is_untouched: bool,
    /// Whether the new one started as the site before the old one.
    mends: bool,
    previous: KeepPrevious,
    /// What the paths of all files hash to that were written.
    written: Mutex<HashSet<u64>>,
    /// What lies in the old site and goes on lying there.
    stays: Vec<String>,
    threads: usize,
    compress: Compress,
    finished: bool,
    link: Link,
}

/// How one file gets a second name.
type Link = fn(&Path, &Path) -> io::Result<()>;

impl Output {
    /// Starts to write a site; so many threads will. `known` says of files of an old site whose record is
    /// lost whether they are the publication's; `untouched` is what was seen in the old site, where every file
    /// of it is the one that the last build left.
    pub fn start(
        place: &OutputFolder,
        known: &(dyn Fn(&Path, &str) -> bool + Sync),
        untouched: Option<&Survey>,
        threads: usize,
        compress: Compress,
        previous: KeepPrevious,
    ) -> Result<(Output, Option<Record>), Failure> {
        let replaces = is_site(&place.path);
        let read = || fs::read(place.path.join(before::FILE)).ok();
        let before = Some(()).filter(|()| replaces).and_then(|()| read());
        let before = before.and_then(|bytes| Record::read(&bytes));
        let own = |path: &str| match &before {
            Some(record) => record.wrote(path),
            None => has_form(path) || known(&place.path, path),
        };
        // Without its record nothing is known of it.
        let untouched = untouched.filter(|_| before.is_some());
        let stays = match untouched.and_then(|seen| place.staying(seen, &own)) {
            Some(stays) => stays,
            None => place.foreign(&own, threads)?,
        };
        let (around, start) = (place.around(), place.start());
        fs::create_dir_all(around).doing(around, "made")?;
        replace::remove_left_over(around, &start, replaces, threads);
        let staging = around.join(format!("{start}{}", std::process::id()));
        replace::remove(&staging, threads)?;
        let mends = replaces && previous != KeepPrevious::Never && previous::take(place, &staging);
        if !mends {
            fs::create_dir(&staging).doing(&staging, "made")?;
        }
        let output = Output {
            place: place.clone(),
            staging,
            replaces,
            is_untouched: untouched.is_some(),
            mends,
            previous,
            written: Mutex::default(),
            stays,
            threads,
            compress,
            finished: false,
            link: |from, to| fs::hard_link(from, to),
        };
        Ok((output, before))
    }

    /// The bytes of a file of the old site.
    pub fn old(&self, path: &str) -> Option<Vec<u8>> {
        self.old_file(path).map(|(bytes, _)| bytes)
    }

    /// The same, and which file it is.
    fn old_file(&self, path: &str) -> Option<(Vec<u8>, Metadata)> {
        if !self.replaces {
            return None;
        }
        let mut file = File::open(self.place.path.join(path)).ok()?;
        let data = file.metadata().ok().filter(Metadata::is_file)?;
        let mut bytes = Vec::with_capacity(usize::try_from(data.len()).unwrap_or_default());
        file.read_to_end(&mut bytes).ok()?;
        Some((bytes, data))
    }

    /// Whether the new site has this file of the old one already, because it started as the one before.
    fn is_there(&self, path: &str, data: &Metadata) -> bool {
        self.mends && is_same_file(data, &self.staging.join(path)) && self.claim(path)
    }

    /// Writes a file. Its path is relative to the site, with slashes. The same may be written twice.
    ///
    /// # Errors
    /// [`Failure`], where it can't be written.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        // What has not changed is not written again.
        let same = self.old_file(path).filter(|(before, _)| before == bytes);
        let taken = match same {
            Some((_, data)) => self.is_there(path, &data) || self.take_over(path)?,
            None => false,
        };
        if !taken {
            self.write(path, bytes)?;
        }
        self.pack(path, bytes)
    }

    /// Writes the packed form of a file beside it, where it is to have one.
    fn pack(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let beside = || [path, packed::END].concat();
        match self.compress.pack(path, bytes, || self.old(&beside())) {
            None => Ok(()),
            Some(Packed::AsBefore) if self.take_over(&beside())? => Ok(()),
            Some(Packed::AsBefore) => {
                self.write(&beside(), &self.old(&beside()).unwrap_or_default())
            }
            Some(Packed::New(packed)) => self.write(&beside(), &packed),
        }
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        if !self.claim(path) {
            return self.is_the_same(path, || Some(bytes.to_vec()));
        }
        let file = self.staging.join(path);
        match self.in_folder(&file, |file| File::create_new(file)) {
            Ok(mut made) => made.write_all(bytes).doing(&file, "written"),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                self.is_the_same(path, || Some(bytes.to_vec()))
            }
            Err(error) => Err(error).doing(&file, "written"),
        }
    }

    /// What was written before stays only if it is the same.
    fn is_the_same(
        &self,
        path: &str,
        bytes: impl FnOnce() -> Option<Vec<u8>>,
    ) -> Result<(), Failure> {
        if fs::read(self.staging.join(path)).ok() == bytes() {
            return Ok(());
        }
        Err(Failure::new(format!(
            "two different files would have the address {path}, as far as this disk can tell; it may be that \
             two slugs, ids or names of files differ in nothing but capitals: change one of them"
        )))
    }

    /// Says that a file is being written. Gives whether it is the first time.
    fn claim(&self, path: &str) -> bool {
        self.written.lock().is_ok_and(|mut written| written.insert(path_hash(path)))
    }

    /// Takes a file of the old site over unread, if it is certain that it is the one that the last build left and
    /// no packed form of it is wanted. Gives whether it is there now.
    ///
    /// # Errors
    /// [`Failure`], where it is there and can't be copied.
    pub fn take_over_untouched(&self, path: &str) -> Result<bool, Failure> {
        Ok(self.is_untouched && !self.compress.packs(path) && self.take_over(path)?)
    }

    /// Takes a file of the old site over, if its bytes hash to this, which is what the last build noted of it.
    /// Gives whether it is there now.
    ///
    /// # Errors
    /// [`Failure`], where it is there and can't be copied.
    pub fn take_over_checked(&self, path: &str, hash: u64) -> Result<bool, Failure> {
        if self.take_over_untouched(path)? {
            return Ok(true);
        }
        let same = self.old_file(path).filter(|(bytes, _)| xxh3_64(bytes) == hash);
        let Some((bytes, data)) = same else { return Ok(false) };
        if !self.is_there(path, &data) && !self.take_over(path)? {
            return Ok(false);
        }
        self.pack(path, &bytes)?;
        Ok(true)
    }

    /// Takes a file of the old site over as it is, without its packed form. Gives whether it is there now.
    ///
    /// # Errors
    /// [`Failure`], where it is there and can't be copied.
    pub fn take_over(&self, path: &str) -> Result<bool, Failure> {
        let old = self.place.path.join(path);
        let Some(data) = fs::symlink_metadata(&old).ok().filter(Metadata::is_file) else {
            return Ok(false);
        };
        if self.is_there(path, &data) {
            return Ok(true);
        }
        if !self.claim(path) {
            return self.is_the_same(path, || fs::read(&old).ok()).map(|()| true);
        }
        let file = self.staging.join(path);
        match self.in_folder(&file, |file| self.link_or_copy(&old, file)) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                self.is_the_same(path, || fs::read(&old).ok())?;
            }
            Err(error) => return Err(error).doing(&old, "taken over"),
        }
        Ok(true)
    }

    /// Gives a file a second name; where the disk has no such thing, there are two of it then.
    fn link_or_copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        match (self.link)(from, to) {
            Err(error)
                if !matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::NotFound) =>
            {
                copy_new(from, to)
            }
            done => done,
        }
    }

    /// Copies a file of the viewer, which may get a packed one beside it.
    ///
    /// # Errors
    /// [`Failure`], where it can't be read or written.
    pub fn copy_packed(&self, from: &Path, path: &str) -> Result<(), Failure> {
        self.put(path, &fs::read(from).doing(from, "read")?)
    }

    /// Copies a file; or takes the old site's over, if that is the same.
    ///
    /// # Errors
    /// [`Failure`], where it can't be read or written.
    pub fn copy(&self, from: &Path, path: &str) -> Result<(), Failure> {
        if self.replaces && same_bytes(from, &self.place.path.join(path)) && self.take_over(path)? {
            return Ok(());
        }
        if !self.claim(path) {
            return self.is_the_same(path, || fs::read(from).ok());
        }
        let file = self.staging.join(path);
        match self.in_folder(&file, |file| copy_new(from, file)) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                self.is_the_same(path, || fs::read(from).ok())?;
            }
            Err(error) => return Err(error).doing(from, "copied"),
        }
        Ok(())
    }

    /// Whether a file was written already.
    pub fn has(&self, path: &str) -> bool {
        self.written.lock().is_ok_and(|written| written.contains(&path_hash(path)))
    }

    /// Does something with a new file; where its folder is missing, that is made first. What a former site
    /// has in its place goes.
    fn in_folder<T>(
        &self,
        file: &Path,
        act: impl Fn(&Path) -> std::io::Result<T>,
    ) -> std::io::Result<T> {
        let folder = file.parent().unwrap_or(&self.staging);
        // Nearly every page has a folder of its own, so that to try without would be in vain.
        if !self.mends && file.ends_with("index.html") {
            let _there = fs::create_dir(folder);
        }
        match act(file) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                fs::create_dir_all(folder)?;
                act(file)
            }
            Err(error) if self.mends && error.kind() == ErrorKind::AlreadyExists => {
                replace::remove(file, 1).map_err(io::Error::other)?;
                act(file)
            }
            Err(error) if self.mends && error.kind() == ErrorKind::NotADirectory => {
                let inside = folder.ancestors().take_while(|it| it.starts_with(&self.staging));
                for file in inside.filter(|it| it.is_file() || it.is_symlink()) {
                    // Another thread may have been first.
                    let _gone = fs::remove_file(file);
                }
                fs::create_dir_all(folder)?;
                act(file)
            }
            done => done,
        }
    }

    /// How many files were written so far.
    pub fn files(&self) -> usize {
        self.written.lock().map_or(0, |written| written.len())
    }

    /// What the paths of the files hash to that were written so far, in order.
    pub fn written(&self) -> Vec<u64> {
        let written = self.written.lock().map(|it| it.iter().copied().collect());
        let mut written: Vec<u64> = written.unwrap_or_default();
        written.sort_unstable();
        written
    }

    /// Puts the new site in the old one's place; `forget`: whether nothing of that may be kept.
    /// Gives what should have been removed after that and could not be.
    ///
    /// # Errors
    /// [`Failure`], where the folders can't be exchanged; the old site is still there then.
    pub fn finish(mut self, forget: bool) -> Result<Option<PathBuf>, Failure> {
        let files = self.files();
        if self.mends {
            let written = std::mem::take(&mut self.written).into_inner().unwrap_or_default();
            previous::prune(&self.staging, &written, self.threads)?;
        }
        for path in &self.stays {
            let (from, to) = (self.place.path.join(path), self.staging.join(path));
            self.in_folder(&to, |to| foreign::bring(&from, to, &|from, to| (self.link)(from, to)))
                .doing(&from, "taken over")?;
        }
        replace::swap(&self.staging, &self.place.path, self.threads)?;
        self.finished = true;
        // Where the two were exchanged, the old site lies there now.
        let previous = if forget { KeepPrevious::Never } else { self.previous };
        Ok(previous::keep(&self.place, &self.staging, &self.stays, files, previous, self.threads))
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        if !self.finished {
            let _left = replace::remove(&self.staging, self.threads);
        }
    }
}

/// Copies what a file holds into a new one. Who may read it, and whether it may be written, is for the
/// new folder to say.
fn copy_new(from: &Path, to: &Path) -> io::Result<()> {
    let mut from = File::open(from)?;
    io::copy(&mut from, &mut File::create_new(to)?).map(|_| ())
}

/// Whether a path is another name of a file.
#[cfg(unix)]
fn is_same_file(data: &Metadata, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::symlink_metadata(path)
        .is_ok_and(|other| (other.dev(), other.ino()) == (data.dev(), data.ino()))
}

#[cfg(not(unix))]
fn is_same_file(_data: &Metadata, _path: &Path) -> bool {
    false
}

/// Whether two files hold the same.
fn same_bytes(one: &Path, other: &Path) -> bool {
    let open = |file| {
        let file = File::open(file).ok()?;
        let data = file.metadata().ok()?;
        data.is_file().then(|| (data.len(), BufReader::with_capacity(1 << 16, file)))
    };
    let (Some((length, mut one)), Some((other_length, mut other))) = (open(one), open(other))
    else {
        return false;
    };
    if length != other_length {
        return false;
    }
    loop {
        let (Ok(left), Ok(right)) = (one.fill_buf(), other.fill_buf()) else { return false };
        let length = left.len().min(right.len());
        if length == 0 {
            return left.is_empty() && right.is_empty();
        }
        if left.part(..length) != right.part(..length) {
            return false;
        }
        one.consume(length);
        other.consume(length);
    }
}

#[cfg(test)]
mod tests;
