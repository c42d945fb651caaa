//! The folder that a site is written to: whether it can be replaced, and what else lies in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::SystemTime;

use warta_diagnostics::Part;

use super::replace;
use crate::before;
use crate::failure::{Doing, Failure};
use crate::survey::{Other, Survey};
use crate::threads;

/// The folder that a site is written to.
#[derive(Debug, Clone)]
pub(crate) struct OutputFolder {
    /// Its path, with symbolic links resolved.
    pub(super) path: PathBuf,
    /// The name of the folder.
    pub(super) name: String,
}

impl OutputFolder {
    /// Finds out whether the folder can be replaced. Where a killed build had moved the old site aside, it is
    /// moved back first.
    ///
    /// # Errors
    /// [`Failure`], where it is no folder, or one that can't be exchanged for another.
    pub fn find(out: &Path) -> Result<OutputFolder, Failure> {
        let path = std::path::absolute(out).doing(out, "found")?;
        let place = match fs::symlink_metadata(&path) {
            // The folder is replaced, not the link to it.
            Ok(_) => OutputFolder::at(fs::canonicalize(&path).doing(out, "found")?)?,
            Err(_) => {
                let around = path.parent().and_then(|around| fs::canonicalize(around).ok());
                let place = match around.zip(path.file_name()) {
                    Some((around, name)) => OutputFolder::at(around.join(name))?,
                    None => OutputFolder::at(path)?,
                };
                place.put_back()?;
                place
            }
        };
        if place.path.exists() && !place.path.is_dir() {
            return Err(Failure::new(format!(
                "{} is a file; a site is a folder: name one that is new or holds a built site",
                out.display()
            )));
        }
        match is_mount_point(&place.path) {
            false => Ok(place),
            true => Err(Failure::new(format!(
                "{} is a disk or a volume of its own, which can't be exchanged for another: name a folder in it",
                out.display()
            ))),
        }
    }

    fn at(path: PathBuf) -> Result<OutputFolder, Failure> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let refused =
            || Failure::new(format!("{} is no folder that can be replaced", path.display()));
        let name = name.ok_or_else(refused)?;
        Ok(OutputFolder { path, name })
    }

    /// What the names of folders begin with that builds make beside it.
    pub(super) fn start(&self) -> String {
        format!(".{}.new-", self.name)
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether a built site lies there.
    pub fn has_site(&self) -> bool {
        is_site(&self.path)
    }

    /// Whether a former site lies beside it.
    pub fn has_former(&self) -> bool {
        self.previous().exists()
    }

    /// Removes what builds left beside it that were killed.
    pub fn remove_left_over(&self, threads: usize) {
        replace::remove_left_over(self.around(), &self.start(), self.has_site(), threads);
    }

    /// The folder in which the former site is kept.
    pub(super) fn previous(&self) -> PathBuf {
        self.around().join(format!(".{}.before", self.name))
    }

    /// The folder that it lies in.
    pub(super) fn around(&self) -> &Path {
        self.path.parent().unwrap_or(&self.path)
    }

    /// Puts the old site back that a build had put aside when it was killed.
    fn put_back(&self) -> Result<(), Failure> {
        let start = self.start();
        let mut aside: Vec<(SystemTime, PathBuf)> = Vec::new();
        for entry in fs::read_dir(self.around()).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let number =
                name.strip_prefix(&start).and_then(|rest| rest.strip_suffix(replace::ASIDE));
            let killed = number.is_some_and(|number| {
                number.parse::<u32>().is_ok() && replace::runs(number) != Some(true)
            });
            if killed && is_site(&entry.path()) {
                let changed = entry.metadata().and_then(|data| data.modified());
                aside.push((changed.unwrap_or(SystemTime::UNIX_EPOCH), entry.path()));
            }
        }
        match aside.into_iter().max() {
            Some((_, newest)) => fs::rename(newest, &self.path).doing(&self.path, "put back"),
            None => Ok(()),
        }
    }

    /// Whether a file lies in it.
    pub fn holds(&self, file: &Path) -> bool {
        fs::canonicalize(file).is_ok_and(|file| file.starts_with(&self.path))
    }

    /// What has to go on lying in the folder, though no build wrote it; `own` says which files builds
    /// wrote. A folder that somebody keeps other things in is never replaced.
    pub(super) fn foreign(
        &self,
        own: &(dyn Fn(&str) -> bool + Sync),
        threads: usize,
    ) -> Result<Vec<String>, Failure> {
        if !self.path.exists() {
            return Ok(Vec::new());
        }
        if !is_site(&self.path) {
            return self.foreign_without_site();
        }
        let mut level = vec![String::new()];
        let all = Mutex::new(Foreign::default());
        while !level.is_empty() {
            let below = Mutex::new(Vec::new());
            threads::for_each(threads, level.len(), &|nth| {
                let Some(folder) = level.get(nth) else { return };
                let mut one = Foreign::default();
                let mut folders = Vec::new();
                one.read(&self.path, folder, own, &mut folders);
                if let (Ok(mut all), Ok(mut below)) = (all.lock(), below.lock()) {
                    all.join(one);
                    below.append(&mut folders);
                }
            });
            level = below.into_inner().unwrap_or_default();
        }
        let mut all = all.into_inner().unwrap_or_default();
        all.others.sort();
        all.stay.sort();
        match all.others.first() {
            None => Ok(all.stay),
            Some(first) => Err(Failure::new(format!(
                "{} holds {} that no build wrote, and would be replaced as a whole: {}. Move what is yours \
                 to another folder, or name another folder for the site",
                self.path.display(),
                match all.others.len() {
                    1 => "a file".to_owned(),
                    count => format!("{count} files"),
                },
                match all.others.len() {
                    1 => first.clone(),
                    _ => format!("{first} and others"),
                },
            ))),
        }
    }

    /// The same for a site that is as the last build left it, from what was seen in it: no file of somebody else
    /// is in the way there. `None` where it has to be looked through all the same.
    pub(super) fn staying(
        &self,
        seen: &Survey,
        own: &(dyn Fn(&str) -> bool + Sync),
    ) -> Option<Vec<String>> {
        let mut stay = Vec::new();
        for Other { path, is_folder } in &seen.others {
            let name = path.rsplit('/').next().unwrap_or_default();
            match Sort::of(path, name, *is_folder, own) {
                Sort::Own => {}
                Sort::Stays => stay.push(path.clone()),
                Sort::Folder | Sort::InTheWay => return None,
            }
        }
        Some(stay)
    }

    /// The same for a folder in which no site was built: it is to be empty, or a new repository.
    fn foreign_without_site(&self) -> Result<Vec<String>, Failure> {
        let mut stay = Vec::new();
        for entry in fs::read_dir(&self.path).doing(&self.path, "read")? {
            let name = entry.doing(&self.path, "read")?.file_name().to_string_lossy().into_owned();
            if !matches!(name.as_str(), ".git" | ".well-known" | "CNAME" | ".nojekyll") {
                return Err(Failure::new(format!(
                    "{} holds something that is no built site ({name}), and would be replaced as a whole: \
                     empty it, or name another folder",
                    self.path.display()
                )));
            }
            stay.push(name);
        }
        stay.sort();
        Ok(stay)
    }
}

/// What lies in an old site and is not of it.
#[derive(Default)]
struct Foreign {
    /// What goes on lying there.
    stay: Vec<String>,
    /// What is in the way.
    others: Vec<String>,
}

impl Foreign {
    fn join(&mut self, mut other: Foreign) {
        self.stay.append(&mut other.stay);
        self.others.append(&mut other.others);
    }

    fn read(
        &mut self,
        place: &Path,
        folder: &str,
        own: &(dyn Fn(&str) -> bool + Sync),
        folders: &mut Vec<String>,
    ) {
        let Ok(entries) = fs::read_dir(place.join(folder)) else {
            // What can't be looked into may be anything.
            self.others.push(folder.to_owned());
            return;
        };
        for entry in entries {
            let Ok(entry) = entry else {
                self.others.push(folder.to_owned());
                continue;
            };
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            match Sort::of(&path, &name, is_folder, own) {
                Sort::Own => {}
                Sort::Stays => self.stay.push(path),
                Sort::Folder => folders.push(path),
                Sort::InTheWay => self.others.push(path),
            }
        }
    }
}

/// What something in an old site is.
enum Sort {
    /// A file of the site itself, or what desktops leave everywhere and is nobody's.
    Own,
    /// What goes on lying there.
    Stays,
    /// A folder to look into.
    Folder,
    /// A file that no build wrote.
    InTheWay,
}

impl Sort {
    fn of(path: &str, name: &str, is_folder: bool, own: &(dyn Fn(&str) -> bool + Sync)) -> Sort {
        let litter = matches!(name, ".DS_Store" | "Thumbs.db" | "desktop.ini");
        if !is_folder && (litter || own(path)) {
            Sort::Own
        } else if name.starts_with('.') || path == "CNAME" {
            Sort::Stays
        } else if is_folder {
            Sort::Folder
        } else {
            Sort::InTheWay
        }
    }
}

/// Whether a folder holds what a build wrote: its record, or else a mark that can be read.
pub(super) fn is_site(folder: &Path) -> bool {
    let starts = |bytes: Vec<u8>| bytes.starts_with(before::ANY_START);
    fs::read(folder.join(before::FILE)).is_ok_and(starts) || {
        let mark = fs::read_to_string(folder.join(crate::mark::FILE)).unwrap_or_default();
        crate::mark::is_mark(&mark)
    }
}

/// Whether a path has the form of those that builds write, for sites whose record is lost.
pub(super) fn has_form(path: &str) -> bool {
    use warta_page::route::Route;
    use warta_page::site::INTERFACE_LANGUAGES;
    const ROOT: [&str; 19] = [
        "index.html",
        "404.html",
        "edition.txt",
        "offline.html",
        "boot.js",
        "robots.txt",
        "sitemap.xml",
        "sitemap-news.xml",
        "manifest.webmanifest",
        "_headers",
        "hosts/nginx.conf",
        "hosts/apache.conf",
        ".nojekyll",
        before::FILE,
        "icon.svg",
        "THIRD-PARTY-NOTICES.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "offline.js",
    ];
    let path = path.strip_suffix(crate::packed::END).unwrap_or(path);
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    // A set of pages in another language has a folder of its own.
    let (first, rest) = folder.split_once('/').unwrap_or((folder, ""));
    let in_set = if INTERFACE_LANGUAGES.contains(&first) { rest } else { folder };
    let is_page = || !matches!(Route::parse(&format!("{in_set}/")), Route::Unknown { .. });
    let numbered = |start: &str, end: &str| {
        let number = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
        folder.is_empty() && number.is_some_and(|it| it.bytes().all(|c| c.is_ascii_digit()))
    };
    ROOT.contains(&path)
        || is_ours(path)
        || numbered("sitemap-", ".xml")
        || numbered("icon-", ".png")
        || numbered("icon-maskable-", ".png")
        || matches!(name, "index.html" | "atom.xml" | "rss.xml" | "feed.json")
            && (folder.is_empty() || is_page())
}

/// Whether something is mounted at a path: nothing can take the place of such a folder.
#[cfg(target_os = "linux")]
fn is_mount_point(path: &Path) -> bool {
    use std::os::unix::ffi::OsStrExt;
    let Ok(mounts) = fs::read("/proc/self/mountinfo") else { return false };
    // The fifth field, in which spaces and the like are written as a backslash and three octal digits.
    mounts.split(|&byte| byte == b'\n').any(|line| {
        let field = line.split(|&byte| byte == b' ').nth(4).unwrap_or_default();
        let mut plain = Vec::with_capacity(field.len());
        let mut rest = field;
        while let Some((&first, behind)) = rest.split_first() {
            let octal = behind.get(..3).and_then(|it| std::str::from_utf8(it).ok());
            let octal = octal.and_then(|it| u8::from_str_radix(it, 8).ok());
            match octal.filter(|_| first == b'\\') {
                Some(byte) => {
                    plain.push(byte);
                    rest = behind.part(3..);
                }
                None => {
                    plain.push(first);
                    rest = behind;
                }
            }
        }
        plain == path.as_os_str().as_bytes()
    })
}

#[cfg(not(target_os = "linux"))]
fn is_mount_point(_path: &Path) -> bool {
    false
}

/// Whether a path may be one that a build kept: what stands in a record is not believed.
pub(crate) fn is_ours(path: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    path.starts_with("warta-") && path.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_builds_write_has_a_form() {
        for path in [
            "index.html",
            "article/a/index.html",
            "tag/t~page2/index.html",
            "page/2/index.html",
            "en/index.html",
            "en/article/a/index.html",
            "id/tag/t~page2/index.html.br",
            "section/s/atom.xml",
            "warta-0.css.br",
            "sitemap-1.xml",
            "icon-maskable-512.png",
        ] {
            assert!(has_form(path), "{path}");
        }
        for path in [
            "thesis.txt",
            "data/thesis.txt",
            "data/ab/0123.txt",
            "essays/index.html",
            "fr/index.html",
            "en/essays/index.html",
            "en/thesis.txt",
            "en/en/index.html",
            "sitemap-mine.xml",
            "content/a.png",
            "edition.txt/a",
        ] {
            assert!(!has_form(path), "{path}");
        }
    }
}
