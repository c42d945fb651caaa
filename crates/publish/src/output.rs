//! The folder that is written: beside the old one first, and put in its place whole.

mod replace;

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use xxhash_rust::xxh3::xxh3_64;

use crate::failure::{Doing, Failure};
use crate::packed::{self, Compress, Packed};

/// By what a built site is known.
const MARK: &str = warta_page::edition::POINTER;

/// A site that is being written.
pub(crate) struct Output {
    place: PathBuf,
    staging: PathBuf,
    /// Whether there is an old site.
    replaces: bool,
    files: AtomicUsize,
    threads: usize,
    compress: Compress,
    finished: bool,
}

impl Output {
    /// Starts to write a site that will lie at `place`; so many threads will.
    pub fn start(place: &Path, threads: usize, compress: Compress) -> Result<Output, Failure> {
        let place = std::path::absolute(place).doing(place, "found")?;
        let name = place.file_name().ok_or_else(|| {
            Failure::new(format!("{} is no folder that can be replaced", place.display()))
        })?;
        replace::refuse_others(&place, MARK)?;
        let start = format!(".{}.new-", name.to_string_lossy());
        let around = place.parent().unwrap_or(&place);
        fs::create_dir_all(around).doing(around, "made")?;
        replace::remove_left_over(around, &start, threads);
        let staging = around.join(format!("{start}{}", std::process::id()));
        replace::remove(&staging, threads)?;
        fs::create_dir(&staging).doing(&staging, "made")?;
        let replaces = place.join(MARK).is_file();
        let files = AtomicUsize::new(0);
        Ok(Output { place, staging, replaces, files, threads, compress, finished: false })
    }

    /// The bytes of a file of the old site.
    pub fn old(&self, path: &str) -> Option<Vec<u8>> {
        if self.replaces { fs::read(self.place.join(path)).ok() } else { None }
    }

    /// Writes a file. Its path is relative to the site, with slashes. What was written before stays:
    /// two files with one path are the same.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        // What has not changed is not written again.
        if !(self.old(path).is_some_and(|before| before == bytes) && self.take_over(path)?) {
            self.write(path, bytes)?;
        }
        self.pack(path, bytes)
    }

    /// Writes the packed form of a file beside it, where it is to have one.
    fn pack(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let beside = || [path, packed::END].concat();
        match self.compress.pack(path, bytes, || self.old(&beside())) {
            None => Ok(()),
            Some(Packed::AsBefore) => self.take_over(&beside()).map(|_| ()),
            Some(Packed::New(packed)) => self.write(&beside(), &packed),
        }
    }

    fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let file = self.staging.join(path);
        let made = self.in_folder(&file, |file| File::create_new(file));
        match made {
            Ok(mut made) => {
                self.files.fetch_add(1, Ordering::Relaxed);
                made.write_all(bytes).doing(&file, "written")
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            Err(error) => Err(error).doing(&file, "written"),
        }
    }

    /// Takes a file of the old site over, if its bytes hash to this. Gives the bytes.
    pub fn take_over_checked(&self, path: &str, hash: u64) -> Result<Option<Vec<u8>>, Failure> {
        let bytes = self.old(path).filter(|bytes| xxh3_64(bytes) == hash);
        let Some(bytes) = bytes else { return Ok(None) };
        if !self.take_over(path)? {
            return Ok(None);
        }
        self.pack(path, &bytes)?;
        Ok(Some(bytes))
    }

    /// Takes a file of the old site over as it is, without its packed form. Gives whether it is there now.
    pub fn take_over(&self, path: &str) -> Result<bool, Failure> {
        let old = self.place.join(path);
        let file = self.staging.join(path);
        match self.in_folder(&file, |file| fs::hard_link(&old, file)) {
            Ok(()) => {
                self.files.fetch_add(1, Ordering::Relaxed);
                Ok(true)
            }
            Err(error) => Ok(error.kind() == ErrorKind::AlreadyExists),
        }
    }

    /// Copies a file of the viewer, which may get a packed one beside it.
    pub fn copy_packed(&self, from: &Path, path: &str) -> Result<(), Failure> {
        self.put(path, &fs::read(from).doing(from, "read")?)
    }

    /// Copies a file.
    pub fn copy(&self, from: &Path, path: &str) -> Result<(), Failure> {
        let file = self.staging.join(path);
        self.in_folder(&file, |file| fs::copy(from, file)).doing(from, "copied")?;
        self.files.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// Does something with a new file; where its folder is missing, that is made first.
    fn in_folder<T>(
        &self,
        file: &Path,
        act: impl Fn(&Path) -> std::io::Result<T>,
    ) -> std::io::Result<T> {
        let folder = file.parent().unwrap_or(&self.staging);
        // Nearly every page has a folder of its own, so that to try without would be in vain.
        if file.ends_with("index.html") {
            let _there = fs::create_dir(folder);
        }
        match act(file) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                fs::create_dir_all(folder)?;
                act(file)
            }
            done => done,
        }
    }

    /// How many files were written so far.
    pub fn files(&self) -> usize {
        self.files.load(Ordering::Relaxed)
    }

    /// Puts the new site in the old one's place.
    pub fn finish(mut self) -> Result<(), Failure> {
        replace::swap(&self.staging, &self.place, self.threads)?;
        self.finished = true;
        // Where the two were exchanged, this is the old site; what can't be removed does no harm.
        let _left = replace::remove(&self.staging, self.threads);
        Ok(())
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        if !self.finished {
            let _left = replace::remove(&self.staging, self.threads);
        }
    }
}
