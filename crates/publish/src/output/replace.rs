//! Exchanges one folder for another, and removes the folders of builds that were ended before that.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::{Doing, Failure};
use crate::threads;

/// What ends the name of an old site that was put aside.
pub(super) const ASIDE: &str = "-old";

/// Whether the process with a number still runs; `None` where the system does not say, or it is no
/// number.
pub(super) fn runs(number: &str) -> Option<bool> {
    number.parse::<u32>().ok()?;
    Path::new("/proc/self").exists().then(|| Path::new("/proc").join(number).exists())
}

/// Removes what builds left that were killed. A build that still runs has a process of its number;
/// where the system does not say, everything stays. `whole`: whether there is a site, so that one that
/// was put aside is not all that there is.
pub(super) fn remove_left_over(around: &Path, start: &str, whole: bool, threads: usize) {
    for entry in fs::read_dir(around).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(rest) = name.strip_prefix(start) else { continue };
        let number = if whole { rest.strip_suffix(ASIDE).unwrap_or(rest) } else { rest };
        if runs(number) == Some(false) {
            let _left = remove(&entry.path(), threads);
        }
    }
}

/// Removes a folder with everything in it, if it is there; of a link only the link.
pub(super) fn remove(folder: &Path, threads: usize) -> Result<(), Failure> {
    match fs::symlink_metadata(folder) {
        Ok(data) if data.is_dir() => {}
        Ok(_) => return fs::remove_file(folder).doing(folder, "removed"),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error).doing(folder, "removed"),
    }
    // A site has a few folders with very many in each: these are shared out.
    let inner: Vec<PathBuf> = folders_in(folder).iter().flat_map(|one| folders_in(one)).collect();
    if inner.len() > threads {
        threads::for_each(threads, inner.len(), &|nth| {
            if let Some(one) = inner.get(nth) {
                // What stays is met again below.
                let _left = fs::remove_dir_all(one);
            }
        });
    }
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).doing(folder, "removed")
        }
        _ => Ok(()),
    }
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    folders.map(|entry| entry.path()).collect()
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

/// Puts one folder in the place of another, if that is there; where the system can, in one step.
pub(super) fn swap(staging: &Path, place: &Path, threads: usize) -> Result<(), Failure> {
    if !place.exists() {
        return fs::rename(staging, place).doing(place, "written");
    }
    if exchange(staging, place) {
        return Ok(());
    }
    let mut aside = staging.as_os_str().to_owned();
    aside.push(ASIDE);
    let aside = PathBuf::from(aside);
    remove(&aside, threads)?;
    fs::rename(place, &aside).doing(place, "replaced")?;
    if let Err(error) = fs::rename(staging, place) {
        // The old site goes back to where it was.
        fs::rename(&aside, place).doing(place, "put back")?;
        return Err(error).doing(place, "replaced");
    }
    let _left = remove(&aside, threads);
    Ok(())
}
