//! The folder that is written: beside the old one first, and put in its place whole.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::failure::{Doing, Failure};

/// By what a built site is known.
const MARK: &str = warta_page::edition::POINTER;

/// A site that is being written.
pub(crate) struct Output {
    place: PathBuf,
    staging: PathBuf,
    written: Mutex<Written>,
    finished: bool,
}

#[derive(Default)]
struct Written {
    files: BTreeSet<String>,
    folders: BTreeSet<PathBuf>,
}

impl Output {
    /// Starts to write a site that will lie at `place`.
    pub fn start(place: &Path) -> Result<Output, Failure> {
        let place = std::path::absolute(place).doing(place, "found")?;
        let name = place.file_name().ok_or_else(|| {
            Failure::new(format!("{} is no folder that can be replaced", place.display()))
        })?;
        refuse_others(&place)?;
        let start = format!(".{}.new-", name.to_string_lossy());
        let around = place.parent().unwrap_or(&place);
        fs::create_dir_all(around).doing(around, "made")?;
        remove_left_over(around, &start);
        let staging = around.join(format!("{start}{}", std::process::id()));
        remove(&staging)?;
        fs::create_dir(&staging).doing(&staging, "made")?;
        Ok(Output { place, staging, written: Mutex::default(), finished: false })
    }

    /// Writes a file. Its path is relative to the site, with slashes.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let Some(file) = self.claim(path)? else { return Ok(()) };
        let old = self.place.join(path);
        // What has not changed is not written again.
        if fs::metadata(&old).is_ok_and(|data| data.is_file() && data.len() == bytes.len() as u64)
            && fs::read(&old).is_ok_and(|before| before == bytes)
            && fs::hard_link(&old, &file).is_ok()
        {
            return Ok(());
        }
        fs::write(&file, bytes).doing(&file, "written")
    }

    /// Copies a file.
    pub fn copy(&self, from: &Path, path: &str) -> Result<(), Failure> {
        let Some(file) = self.claim(path)? else { return Ok(()) };
        fs::copy(from, file).doing(from, "copied").map(|_| ())
    }

    /// Where to write a file; `None` where it was written already.
    fn claim(&self, path: &str) -> Result<Option<PathBuf>, Failure> {
        let file = self.staging.join(path);
        let folder = file.parent().unwrap_or(&self.staging).to_owned();
        let Ok(mut written) = self.written.lock() else {
            return Err(Failure::new("a thread that wrote files has stopped"));
        };
        if !written.files.insert(path.to_owned()) {
            return Ok(None);
        }
        if !written.folders.contains(&folder) {
            fs::create_dir_all(&folder).doing(&folder, "made")?;
            written.folders.insert(folder);
        }
        Ok(Some(file))
    }

    /// Puts the new site in the old one's place. Returns how many files it has.
    pub fn finish(mut self) -> Result<usize, Failure> {
        swap(&self.staging, &self.place)?;
        self.finished = true;
        // Where the two were exchanged, this is the old site; what can't be removed does no harm.
        let _left = fs::remove_dir_all(&self.staging);
        Ok(self.written.lock().map(|written| written.files.len()).unwrap_or_default())
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        if !self.finished {
            let _left = fs::remove_dir_all(&self.staging);
        }
    }
}

/// Removes what builds left that were killed. A build that still runs has a process of its number;
/// where the system does not say, everything stays.
fn remove_left_over(around: &Path, start: &str) {
    if !Path::new("/proc/self").exists() {
        return;
    }
    for entry in fs::read_dir(around).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(rest) = name.strip_prefix(start) else { continue };
        // An old site that was put aside and never replaced has another end: it is all that there is.
        if rest.parse::<u32>().is_ok() && !Path::new("/proc").join(rest).exists() {
            let _left = fs::remove_dir_all(entry.path());
        }
    }
}

/// A folder that somebody keeps other things in is never replaced.
fn refuse_others(place: &Path) -> Result<(), Failure> {
    if !place.exists() || place.join(MARK).is_file() {
        return Ok(());
    }
    let mut entries = fs::read_dir(place).doing(place, "read")?;
    if entries.next().is_none() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{} holds something that is no built site, and would be replaced as a whole: empty it, or \
         name another folder",
        place.display()
    )))
}

fn remove(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).doing(folder, "removed")
        }
        _ => Ok(()),
    }
}

/// Exchanges two folders in one step, where the system can.
#[cfg(target_os = "linux")]
fn exchange(one: &Path, other: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn exchange(_one: &Path, _other: &Path) -> bool {
    false
}

fn swap(staging: &Path, place: &Path) -> Result<(), Failure> {
    if !place.exists() {
        return fs::rename(staging, place).doing(place, "written");
    }
    if exchange(staging, place) {
        return Ok(());
    }
    let mut aside = staging.as_os_str().to_owned();
    aside.push("-old");
    let aside = PathBuf::from(aside);
    remove(&aside)?;
    fs::rename(place, &aside).doing(place, "replaced")?;
    if let Err(error) = fs::rename(staging, place) {
        // The old site goes back to where it was.
        fs::rename(&aside, place).doing(place, "put back")?;
        return Err(error).doing(place, "replaced");
    }
    let _left = fs::remove_dir_all(&aside);
    Ok(())
}
