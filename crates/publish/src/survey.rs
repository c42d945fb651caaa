//! Looks through the folder of a site: how many files and bytes it holds, and whether they are those that a build wrote.

use std::fs::{self, Metadata};
use std::path::Path;
use std::sync::Mutex;

use xxhash_rust::xxh3::Xxh3;

use crate::before;
use crate::threads;

/// What the files of a site come to. What was put there by others and is no part of it, such as a
/// repository, does not count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    /// How many files there are.
    pub files: usize,
    /// How many bytes they hold.
    pub bytes: u64,
    /// How many bytes the largest of them holds.
    pub largest: u64,
    /// How many files lie in the folder that has the most.
    pub most_in_folder: usize,
    /// How many folders there are, the one of the site left out.
    pub folders: usize,
}

/// What lies in a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Survey {
    pub size: Size,
    /// What does not count: it may be of others.
    pub others: Vec<Other>,
    /// What the paths, lengths and times of all files hash to, in whatever order they are met; `None`
    /// where the system does not tell when a file was changed last.
    pub digest: Option<u64>,
}

/// Something in a site that goes on lying there whatever a build writes, or what desktops leave everywhere.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Other {
    pub path: String,
    pub is_folder: bool,
}

/// Looks at every file; `None` where that is not possible.
pub(crate) fn survey(site: &Path, threads: usize) -> Option<Survey> {
    let mut level = vec![String::new()];
    let mut all = Survey { digest: Some(0), ..Survey::default() };
    while !level.is_empty() {
        let together = Mutex::new(Some((std::mem::take(&mut all), Vec::new())));
        threads::for_each(threads, level.len(), &|nth| {
            let Some(folder) = level.get(nth) else { return };
            let one = look(site, folder);
            let Ok(mut together) = together.lock() else { return };
            match (one, together.as_mut()) {
                (Some((one, mut folders)), Some((all, below))) => {
                    all.join(one);
                    below.append(&mut folders);
                }
                (None, _) => *together = None,
                (Some(_), None) => {}
            }
        });
        (all, level) = together.into_inner().ok().flatten()?;
    }
    all.others.sort();
    Some(all)
}

impl Survey {
    fn join(&mut self, mut other: Survey) {
        self.others.append(&mut other.others);
        self.size.files += other.size.files;
        self.size.bytes += other.size.bytes;
        self.size.largest = self.size.largest.max(other.size.largest);
        self.size.most_in_folder = self.size.most_in_folder.max(other.size.most_in_folder);
        self.size.folders += other.size.folders;
        // A sum, because folders are read in any order.
        let sum = self.digest.zip(other.digest);
        self.digest = sum.map(|(one, other)| one.wrapping_add(other));
    }
}

/// One folder, and the folders in it.
fn look(site: &Path, folder: &str) -> Option<(Survey, Vec<String>)> {
    let mut found = Survey { digest: Some(0), ..Survey::default() };
    let mut folders = Vec::new();
    for entry in fs::read_dir(site.join(folder)).ok()? {
        let entry = entry.ok()?;
        let name = entry.file_name();
        let name = name.to_str()?;
        let path = if folder.is_empty() { name.to_owned() } else { [folder, "/", name].concat() };
        let is_folder = entry.file_type().ok()?.is_dir();
        if is_of_others(&path, name) {
            found.others.push(Other { path, is_folder });
            continue;
        }
        if is_folder {
            folders.push(path);
            continue;
        }
        let data = entry.metadata().ok()?;
        found.size.files += 1;
        found.size.bytes += data.len();
        found.size.largest = found.size.largest.max(data.len());
        let mut hash = Xxh3::new();
        hash.update(path.as_bytes());
        let times = times(&data).map(|times| {
            times.iter().for_each(|part| hash.update(&part.to_le_bytes()));
            hash.digest()
        });
        let sum = found.digest.zip(times);
        found.digest = sum.map(|(one, other)| one.wrapping_add(other));
    }
    found.size.most_in_folder = found.size.files;
    found.size.folders = folders.len();
    Some((found, folders))
}

/// See [`Other`].
fn is_of_others(path: &str, name: &str) -> bool {
    let own = path == before::FILE || path == ".nojekyll";
    name.starts_with('.') && !own || path == "CNAME" || matches!(name, "Thumbs.db" | "desktop.ini")
}

/// What changes of a file whenever it is written to: its kind, its number, its length, when it was written
/// and when anything of it was changed, which nobody can set.
#[cfg(unix)]
pub(crate) fn times(data: &Metadata) -> Option<[u64; 8]> {
    use std::os::unix::fs::MetadataExt;
    Some([
        u64::from(data.mode()),
        data.dev(),
        data.ino(),
        data.len(),
        data.mtime().cast_unsigned(),
        data.mtime_nsec().cast_unsigned(),
        data.ctime().cast_unsigned(),
        data.ctime_nsec().cast_unsigned(),
    ])
}

#[cfg(not(unix))]
pub(crate) fn times(_data: &Metadata) -> Option<[u64; 8]> {
    None
}

/// When anything of a file or a folder was changed last, as something that can be compared.
#[cfg(unix)]
pub(crate) fn changed(data: &Metadata) -> Option<(i64, i64)> {
    use std::os::unix::fs::MetadataExt;
    Some((data.ctime(), data.ctime_nsec()))
}

#[cfg(not(unix))]
pub(crate) fn changed(_data: &Metadata) -> Option<(i64, i64)> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn folder(name: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("warta-survey-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("a/b")).expect("writable");
        for (path, text) in [("index.html", "home"), ("a/b/index.html", "page"), ("a/c.png", "p")] {
            fs::write(folder.join(path), text).expect("writable");
        }
        folder
    }

    #[test]
    fn it_counts_what_a_site_is() {
        let folder = folder("count");
        fs::create_dir_all(folder.join(".git/refs")).expect("writable");
        for path in [".git/HEAD", "CNAME", "a/.DS_Store", "desktop.ini"] {
            fs::write(folder.join(path), "of others").expect("writable");
        }
        let size = survey(&folder, 2).expect("it is there").size;
        let expected = Size { files: 3, bytes: 9, largest: 4, most_in_folder: 1, folders: 2 };
        assert_eq!(size, expected);
        assert_eq!(survey(&folder.join("none"), 1), None);
        fs::remove_dir_all(folder).expect("removable");
    }

    #[test]
    #[cfg(unix)]
    fn no_change_goes_unnoticed() {
        let folder = folder("change");
        let first = survey(&folder, 1).expect("it is there");
        assert!(first.digest.is_some());
        assert_eq!(survey(&folder, 3).as_ref(), Some(&first));
        let data = fs::metadata(folder.join("index.html")).expect("it is there");
        let times = fs::FileTimes::new().set_modified(data.modified().expect("a time"));
        let mut seen = vec![first.digest];
        // Of the same length, and with the old time; once the disk's clock has gone on.
        let as_before = || {
            let before = changed(&data);
            while fs::metadata(folder.join("index.html")).is_ok_and(|it| changed(&it) == before) {
                fs::write(folder.join("index.html"), "dome").expect("writable");
                let file = fs::File::options().append(true).open(folder.join("index.html"));
                file.and_then(|file| file.set_times(times)).expect("writable");
            }
        };
        let more = || fs::write(folder.join("a/b/thesis.txt"), "mine").expect("writable");
        let moved = || fs::rename(folder.join("a/c.png"), folder.join("a/d.png")).expect("movable");
        let fewer = || fs::remove_file(folder.join("a/d.png")).expect("removable");
        let changes: [&dyn Fn(); 4] = [&as_before, &more, &moved, &fewer];
        for change in changes {
            change();
            let digest = survey(&folder, 1).expect("it is there").digest;
            assert!(!seen.contains(&digest));
            seen.push(digest);
        }
        fs::remove_dir_all(folder).expect("removable");
    }
}
