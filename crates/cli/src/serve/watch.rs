//! Notices that something was saved, once it is saved completely.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, SystemTime};

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use walkdir::{DirEntry, WalkDir};
use warta_serve::address;

/// How often folders are looked through where the system does not report changes.
const EACH: Duration = Duration::from_millis(700);

/// How long files have to stay as they are before they count as saved.
const CALM: Duration = Duration::from_millis(60);

/// How many times they are waited for: a file that is written without end, or that is gone, is shown at
/// last.
const PATIENCE: usize = 15;

/// How many files are looked at. A folder with more of them is hardly a publication's.
const MOST_FILES: usize = 20_000;

/// Watches folders.
#[derive(Debug)]
pub struct Watch {
    folders: Vec<PathBuf>,
    events: Receiver<()>,
    /// Kept so that the channel stays open where nobody reports.
    _open: Sender<()>,
    /// Reports changes while it lives; `None` where the folders are looked through.
    reporter: Option<RecommendedWatcher>,
    /// Why the system does not report changes, where it should have.
    pub error: Option<String>,
}

impl Watch {
    /// Watches the folders and everything below them. `poll`: by looking, not by being told.
    pub fn new(folders: Vec<PathBuf>, poll: bool) -> Watch {
        let (sender, events) = channel();
        let mut watch =
            Watch { folders, events, _open: sender.clone(), reporter: None, error: None };
        if !poll {
            match reporter(&watch.folders, sender) {
                Ok(reporter) => watch.reporter = Some(reporter),
                Err(error) => watch.error = Some(error.to_string()),
            }
        }
        watch
    }

    /// Whether the system reports changes.
    pub fn is_told(&self) -> bool {
        self.reporter.is_some()
    }

    /// Waits until something may have changed.
    pub fn wait(&mut self) {
        if self.reporter.is_some() && self.folders.iter().all(|folder| folder.is_dir()) {
            // It can't be disconnected: a sender is kept.
            let _event = self.events.recv();
        } else {
            // A folder that is gone takes its reports with it, even when it comes back.
            self.reporter = None;
            match self.events.recv_timeout(EACH) {
                Ok(()) | Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
            }
        }
    }

    /// The files as they are at this moment.
    pub fn look(&self) -> Files {
        Files::below(&self.folders)
    }

    /// Waits until nothing changes any more, and returns the files. What some programs do to a file
    /// while they save it, to empty it or to take it away, is waited out for the files that are known.
    pub fn saved(&self, known: &BTreeSet<PathBuf>) -> Files {
        let mut files = self.look();
        for _ in 0..PATIENCE {
            std::thread::sleep(CALM);
            let now = self.look();
            let rests = now == files;
            files = now;
            if rests && known.iter().all(|file| has_something(file)) {
                break;
            }
        }
        while self.events.try_recv().is_ok() {}
        files
    }
}

fn has_something(file: &Path) -> bool {
    fs::metadata(file).is_ok_and(|data| data.len() > 0)
}

fn reporter(folders: &[PathBuf], events: Sender<()>) -> notify::Result<RecommendedWatcher> {
    let mut reporter = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Reading the files is reported as well, and must not lead to reading them again.
        if event.is_ok_and(|event| matches!(event.kind, EventKind::Access(_))) {
            return;
        }
        // Nobody listens any more: the program ends.
        let _ended = events.send(());
    })?;
    for folder in folders {
        reporter.watch(folder, RecursiveMode::Recursive)?;
    }
    Ok(reporter)
}

/// Files as a look at a folder shows them: their names, sizes and times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files(Vec<(PathBuf, u64, Option<SystemTime>)>);

impl Files {
    fn below(folders: &[PathBuf]) -> Files {
        let mut files = Vec::new();
        for folder in folders {
            let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
            let entries = entries.filter_entry(|entry| entry.depth() == 0 || is_content(entry));
            for entry in entries.flatten().take(MOST_FILES) {
                // Of a link, what it leads to: that is what is read.
                let Ok(data) = fs::metadata(entry.path()) else { continue };
                if data.is_file() && is_for_pages(&entry) {
                    files.push((entry.into_path(), data.len(), data.modified().ok()));
                }
            }
        }
        Files(files)
    }

    /// A number that differs where the files other than these differ.
    pub fn mark_without(&self, paths: &BTreeSet<PathBuf>) -> u64 {
        let mut hasher = DefaultHasher::new();
        for file in self.0.iter().filter(|(path, ..)| !paths.contains(path)) {
            file.hash(&mut hasher);
        }
        hasher.finish()
    }
}

fn is_content(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    !name.starts_with('.') && !name.ends_with('~') && name != "node_modules"
}

/// Whether a page could show it. A log or a note that is written in the folder changes nothing.
fn is_for_pages(entry: &DirEntry) -> bool {
    let kind = address::content_type(&entry.file_name().to_string_lossy());
    kind != address::UNKNOWN && !kind.starts_with("text/plain")
}

/// The folders that have to be watched besides a bundle's own: where the file really lies, if its name
/// is a link.
pub fn real_folder(bundle: &Path) -> Option<PathBuf> {
    Some(bundle.canonicalize().ok()?.parent()?.to_owned())
}
