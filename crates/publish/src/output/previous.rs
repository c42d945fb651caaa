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
//! Nothing in it is believed: a file counts only if it is the very file that lies in the site, what a build
//! did not write is removed before the two are exchanged, and then every file that it wrote has to be there.
//! It is for builds alone: others can't look into it, because it holds texts as they were.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::folder::{OutputFolder, is_site};
use super::replace;
use crate::before::{self, path_hash};
use crate::failure::{Doing, Failure};
use crate::threads;

/// When the former site is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum KeepPrevious {
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

impl KeepPrevious {
    /// Whether the one of a site of so many files is kept. Only Linux exchanges two folders in one step.
    fn keeps(self, files: usize) -> bool {
        cfg!(target_os = "linux")
            && match self {
                KeepPrevious::Always => true,
                KeepPrevious::Large => files >= LARGE,
                KeepPrevious::Never => false,
            }
    }
}

/// Makes the former site the one that is being written, if there is one and no other build has taken it.
/// A build that is killed leaves nothing then that could be taken for a site.
pub(super) fn take(place: &OutputFolder, staging: &Path) -> bool {
    let former = place.previous().join("site");
    cfg!(target_os = "linux")
        && is_site(&former)
        && is_like(&former, &place.path)
        && fs::rename(&former, staging).is_ok()
        && match fs::remove_file(staging.join(before::FILE)) {
            Ok(()) => true,
            Err(_) => {
                let _left = replace::remove(staging, 1);
                false
            }
        }
}

/// Whether two folders are folders, of the same owner and with the same permissions: what is made in one
/// can be read as in the other.
#[cfg(unix)]
fn is_like(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let of = |path: &Path| {
        let data = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_dir)?;
        Some((data.uid(), data.gid(), data.mode()))
    };
    of(one).is_some() && of(one) == of(other)
}

#[cfg(not(unix))]
fn is_like(_one: &Path, _other: &Path) -> bool {
    false
}

/// Keeps what was the site until now, or removes it. `stays` is what belongs to the folder whichever
/// site lies in it. Gives what should have been removed and could not be.
pub(super) fn keep(
    place: &OutputFolder,
    old: &Path,
    stays: &[String],
    files: usize,
    previous: KeepPrevious,
    threads: usize,
) -> Option<PathBuf> {
    let folder = place.previous();
    let former = folder.join("site");
    let keeps = previous.keeps(files) && old.exists();
    if keeps {
        let _none = replace::remove(&former, threads);
        let taken = |path: &String| replace::remove(&old.join(path), threads).is_ok();
        let kept = stays.iter().all(taken)
            && make(&folder).is_ok()
            && fs::write(folder.join(".gitignore"), "*\n").is_ok()
            && fs::rename(old, &former).is_ok();
        if kept {
            return None;
        }
    }
    let _told = replace::remove(old, threads);
    if !keeps {
        // It is removed under a name at which no other build looks for it.
        if fs::rename(&former, old).is_ok() {
            let _told = replace::remove(old, threads);
        }
        let _told = replace::remove(&folder, threads);
    }
    [old, &folder].into_iter().find(|it| it.exists()).map(Path::to_owned)
}

/// Makes the folder, for its owner alone.
#[cfg(unix)]
fn make(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::create_dir_all(folder)?;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn make(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)
}

/// Removes every file that a build did not write, and folders with nothing in them.
pub(super) fn prune(staging: &Path, written: &HashSet<u64>, threads: usize) -> Result<(), Failure> {
    let mut level = vec![String::new()];
    let mut empty = Vec::new();
    let mut files = 0;
    while !level.is_empty() {
        let together = Mutex::new(Ok((Vec::new(), 0)));
        let below = Mutex::new(Vec::new());
        threads::for_each(threads, level.len(), &|nth| {
            let Some(folder) = level.get(nth) else { return };
            let one = prune_folder(staging, folder, written);
            let (Ok(mut together), Ok(mut below)) = (together.lock(), below.lock()) else { return };
            match (one, together.as_mut()) {
                (Ok((mut folders, kept)), Ok((empty, files))) => {
                    if folders.is_empty() && kept == 0 {
                        empty.push(folder.clone());
                    }
                    below.append(&mut folders);
                    *files += kept;
                }
                (Err(failure), _) => *together = Err(failure),
                (Ok(_), Err(_)) => {}
            }
        });
        let stopped = |_| Err(Failure::new("a thread that removed files has stopped"));
        let (more, kept) = together.into_inner().unwrap_or_else(stopped)?;
        empty.extend(more);
        files += kept;
        level = below.into_inner().unwrap_or_default();
    }
    // The deepest first, and upwards as long as nothing else is in them.
    for folder in empty.iter().rev() {
        let mut folder = staging.join(folder);
        while folder != staging && fs::remove_dir(&folder).is_ok() && folder.pop() {}
    }
    match files == written.len() {
        true => Ok(()),
        false => Err(Failure::new(format!(
            "of {} files that were written {files} are there: something else changed the former site, which \
             this build started from. It is not used again; build once more",
            written.len()
        ))),
    }
}

/// Removes files from one folder. Gives the folders in it, and how many files are left.
fn prune_folder(
    staging: &Path,
    folder: &str,
    written: &HashSet<u64>,
) -> Result<(Vec<String>, usize), Failure> {
    let (mut folders, mut kept) = (Vec::new(), 0);
    let here = staging.join(folder);
    for entry in fs::read_dir(&here).doing(&here, "read")? {
        let entry = entry.doing(&here, "read")?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
        let kind = entry.file_type().doing(&here, "read")?;
        if kind.is_dir() {
            folders.push(path);
        } else if kind.is_file() && written.contains(&path_hash(&path)) {
            kept += 1;
        } else {
            fs::remove_file(entry.path()).doing(&entry.path(), "removed")?;
        }
    }
    Ok((folders, kept))
}
