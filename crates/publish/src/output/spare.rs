//! The site before the present one, kept beside it in a hidden folder: the next build then changes what
//! differs, in place of making every folder and every name anew. What two sites share lies on the disk
//! once, under two names.
//!
//! ```text
//! news/                  the site
//! .news.before/site/     the one before it
//! .news.before/.gitignore
//! ```
//!
//! Nothing in it is believed: a file counts only if it is the very file that lies in the site, and what a
//! build did not write is removed before the two are exchanged.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::place::{Place, is_site};
use super::replace;
use crate::before::{self, path_hash};
use crate::failure::{Doing, Failure};
use crate::hands;

/// When the former site is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spare {
    /// Whatever its size.
    Always,
    /// Where the site is so large that building it again takes noticeably long.
    #[default]
    Large,
    /// Not at all.
    Never,
}

/// From so many files on a site is large.
const LARGE: usize = 5_000;

impl Spare {
    /// Whether the one of a site of so many files is kept. Only Linux exchanges two folders in one step.
    fn keeps(self, files: usize) -> bool {
        cfg!(target_os = "linux")
            && match self {
                Spare::Always => true,
                Spare::Large => files >= LARGE,
                Spare::Never => false,
            }
    }
}

/// The folder in which it lies.
fn folder(place: &Place) -> PathBuf {
    place.around().join(format!(".{}.before", place.name))
}

/// Makes the former site the one that is being written, if there is one and no other build has taken it.
/// A build that is killed leaves nothing then that could be taken for a site.
pub(super) fn take(place: &Place, staging: &Path) -> bool {
    let former = folder(place).join("site");
    cfg!(target_os = "linux")
        && is_site(&former)
        && fs::rename(&former, staging).is_ok()
        && match fs::remove_file(staging.join(before::FILE)) {
            Ok(()) => true,
            Err(_) => {
                let _left = replace::remove(staging, 1);
                false
            }
        }
}

/// Keeps what was the site until now, or removes it. `stays` is what belongs to the folder whichever
/// site lies in it. What can't be done here does no harm.
pub(super) fn keep(
    place: &Place,
    old: &Path,
    stays: &[String],
    files: usize,
    spare: Spare,
    threads: usize,
) {
    let folder = folder(place);
    let _none = replace::remove(&folder.join("site"), threads);
    if !spare.keeps(files) || !old.exists() {
        let _none = replace::remove(&folder, threads);
        let _left = replace::remove(old, threads);
        return;
    }
    let kept = stays.iter().try_for_each(|path| replace::remove(&old.join(path), threads)).is_ok()
        && fs::create_dir_all(&folder).is_ok()
        && fs::write(folder.join(".gitignore"), "*\n").is_ok()
        && fs::rename(old, folder.join("site")).is_ok();
    if !kept {
        let _left = replace::remove(old, threads);
    }
}

/// Removes every file that a build did not write, and the folders that are empty then.
pub(super) fn prune(staging: &Path, written: &HashSet<u64>, threads: usize) -> Result<(), Failure> {
    let mut level = vec![String::new()];
    let mut emptied = Vec::new();
    while !level.is_empty() {
        let below = Mutex::new(Ok((Vec::new(), Vec::new())));
        hands::spread(threads, level.len(), &|nth| {
            let one = prune_folder(staging, &level[nth], written);
            let Ok(mut below) = below.lock() else { return };
            match (&mut *below, one) {
                (Ok((folders, emptied)), Ok((more, lost))) => {
                    folders.extend(more);
                    if lost {
                        emptied.push(level[nth].clone());
                    }
                }
                (_, Err(failure)) => *below = Err(failure),
                (Err(_), Ok(_)) => {}
            }
        });
        let stopped = |_| Err(Failure::new("a thread that removed files has stopped"));
        let (folders, lost) = below.into_inner().unwrap_or_else(stopped)?;
        level = folders;
        emptied.extend(lost);
    }
    // The deepest first, and upwards as long as nothing else is in them.
    for folder in emptied.iter().rev() {
        let mut folder = staging.join(folder);
        while folder != staging && fs::remove_dir(&folder).is_ok() && folder.pop() {}
    }
    Ok(())
}

/// Removes files from one folder. Gives the folders in it, and whether it has lost anything.
fn prune_folder(
    staging: &Path,
    folder: &str,
    written: &HashSet<u64>,
) -> Result<(Vec<String>, bool), Failure> {
    let (mut folders, mut lost) = (Vec::new(), false);
    let here = staging.join(folder);
    for entry in fs::read_dir(&here).doing(&here, "read")? {
        let entry = entry.doing(&here, "read")?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            folders.push(path);
        } else if !written.contains(&path_hash(&path)) {
            fs::remove_file(entry.path()).doing(&entry.path(), "removed")?;
            lost = true;
        }
    }
    Ok((folders, lost))
}
