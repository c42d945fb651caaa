//! Whether a build would come to the site that is there already: then there is nothing to do but to say so
//! again, warnings included.
//!
//! What that needs to know lies in a file outside of the site, because it names files that the site does
//! not show, and repeats what was found in texts. Nothing in it is believed: a build is left out only if
//! every input is what it was (the program, the viewer, the options, the bundles and the files that pages
//! name), and every file of the site is the one that the last build left. Bundles and the viewer are compared
//! by what they hold; pictures and the files of the site, which are many and large, by their length and
//! their times, of which one can't be set. Where a system has no such time, every build is a whole one.
//!
//! The present is an input too. The sitemap of news says itself when it will be another one; the rules about
//! dates do not, so that a site about which they have something to say is built each time.

mod memo;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use warta_diagnostics::Code;
use warta_page::date::{Date, Precision};
use warta_page::site::Site;
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use crate::content::{self, Inputs};
use crate::moment::Moment;
use crate::output::OutputFolder;
use crate::sitemap::{self, Listed};
use crate::survey::{Survey, changed, survey};
use crate::{Build, Built, Compress, KeepPrevious};
use memo::{Memo, Origin};

/// The findings that may be others tomorrow: dates that are still to come. See `Clock` in
/// `crates/lint/src/clock.rs`, which is all that looks at the present there. What is over stays
/// over, so that without such a finding there will be none.
const OF_THE_CLOCK: [Code; 2] = [Code::FutureDate, Code::ElectedEarly];

/// What the last build into a folder left, and what this one has in common with it.
pub(crate) struct Memory {
    file: PathBuf,
    /// A file that is made anew: what changes from then on is younger than it.
    new: PathBuf,
    began: (i64, i64),
    key: u64,
    now: Option<i64>,
}

impl Memory {
    /// Where a build has a cache, and everything can be told that it depends on.
    pub fn of(build: &Build, place: &OutputFolder) -> Option<Memory> {
        let folder = build.cache.as_deref()?;
        let site = place.path().to_str()?;
        let file = folder.join(format!("{:016x}", xxh3_64(site.as_bytes())));
        let now = match &build.now {
            None => None,
            // The end of a day depends on the time zone of the publication.
            Some(date) if date.precision() != Precision::Moment => return None,
            Some(date) => Some(seconds(date)?),
        };
        make_folder(folder).ok()?;
        let new = folder.join(format!("{:016x}.new", xxh3_64(site.as_bytes())));
        // What a killed build left would be older than this one.
        let _none = fs::remove_file(&new);
        let mut memory = Memory { file, new, began: (0, 0), key: key(build, site)?, now };
        let data = make_file(&memory.new).and_then(|file| file.metadata()).ok()?;
        memory.began = changed(&data)?;
        Some(memory)
    }

    /// What the last build came to, if this one would come to the same.
    pub fn recall(&self, place: &OutputFolder, threads: usize) -> Option<Built> {
        let memo = Memo::read(&fs::read(&self.file).ok()?)?;
        let same = memo.key == self.key
            && Some(memo.site.as_str()) == place.path().to_str()
            && memo.is_of(self.now)
            && (memo.has_former || !place.has_former())
            && place.has_site()
            && memo.is_as_watched();
        if !same {
            return None;
        }
        let texts = memo.texts(threads)?;
        let survey = survey(place.path(), threads)?;
        if survey.digest? != memo.digest {
            return None;
        }
        place.remove_left_over(threads);
        let mut built = memo.built;
        built.findings.sources = texts;
        built.unchanged = built.pages;
        built.size = survey.size;
        built.is_same = true;
        Some(built)
    }

    /// What is seen in the old site, if every file of it is the one that the last build left.
    pub fn untouched(&self, place: &OutputFolder, threads: usize) -> Option<Survey> {
        let memo = Memo::read(&fs::read(&self.file).ok()?)?;
        let is_of_it = Some(memo.site.as_str()) == place.path().to_str();
        let seen = survey(place.path(), threads).filter(|_| is_of_it)?;
        (seen.digest? == memo.digest).then_some(seen)
    }

    /// Which files a build depends on beside its bundles, and how they are now: before it takes them.
    pub fn watch(
        &self,
        place: &OutputFolder,
        inputs: &Inputs,
        named: BTreeSet<PathBuf>,
    ) -> Option<Watched> {
        let files: Vec<PathBuf> = named.into_iter().collect();
        let settled = files.iter().all(|path| self.is_settled(path));
        let folders: Vec<(PathBuf, u64)> = inputs
            .folders
            .iter()
            .map(|(folder, names)| {
                (folder.clone(), memo::names(folder, names.clone(), place.path()))
            })
            .collect();
        let state = memo::state(&files)?;
        settled.then_some(Watched { files, folders, state })
    }

    /// Whether a file was left alone since the build began. What changes while it is copied may be half one
    /// thing and half another.
    fn is_settled(&self, path: &Path) -> bool {
        fs::metadata(path).ok().is_none_or(|data| changed(&data).is_some_and(|it| it < self.began))
    }

    /// From which second on the site would be another one.
    pub fn turn(&self, site: &Site, pages: &[Listed]) -> Option<i64> {
        sitemap::until(site, pages, self.now?)
    }

    /// Notes what this build came to, where the next one can rely on it; otherwise nothing is left of the
    /// last one.
    pub fn keep(
        &self,
        place: &OutputFolder,
        inputs: &Inputs,
        watched: Option<Watched>,
        until: Option<i64>,
        survey: &Survey,
        built: &Built,
    ) {
        let memo = self.memo(place, inputs, watched, until, survey, built);
        let bytes = memo.and_then(|memo| memo.bytes());
        let written = bytes.is_some_and(|bytes| {
            let write = || {
                make_file(&self.new)?.write_all(&bytes)?;
                fs::rename(&self.new, &self.file)
            };
            write().is_ok()
        });
        if !written {
            // Without it the next build is a whole one.
            let _none = fs::remove_file(&self.file);
        }
        if let Some(folder) = self.file.parent() {
            memo::forget_what_is_gone(folder);
        }
    }

    fn memo(
        &self,
        place: &OutputFolder,
        inputs: &Inputs,
        watched: Option<Watched>,
        until: Option<i64>,
        survey: &Survey,
        built: &Built,
    ) -> Option<Memo> {
        let Watched { files, folders, state } = watched?;
        let of_the_clock = |code: &Code| {
            built.findings.found.iter().any(|found| {
                let unlisted = || found.why.as_deref().is_some_and(|it| it.contains(code.name()));
                found.code == *code || found.code == Code::MoreProblems && unlisted()
            })
        };
        let is_timed = self.now.is_some() && OF_THE_CLOCK.iter().any(of_the_clock);
        if is_timed || built.left.is_some() || inputs.bundles.is_empty() {
            return None;
        }
        Some(Memo {
            site: place.path().to_str()?.to_owned(),
            key: self.key,
            now: self.now,
            until,
            bundles: inputs.bundles.clone(),
            files,
            folders,
            state,
            has_former: place.has_former(),
            digest: survey.digest?,
            origins: origins(inputs, built)?,
            built: built.clone(),
        })
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        let _renamed = fs::remove_file(&self.new);
    }
}

/// The files that a build depends on beside its bundles.
pub(crate) struct Watched {
    files: Vec<PathBuf>,
    folders: Vec<(PathBuf, u64)>,
    state: u64,
}

/// Where the texts of the findings come from. A text that is not simply that of a file is not kept.
fn origins(inputs: &Inputs, built: &Built) -> Option<Vec<Origin>> {
    let sources = built.findings.sources.iter().zip(&inputs.sources);
    let origins = sources.map(|((name, text), bundle)| {
        let bundle = match (text.is_empty(), bundle) {
            (true, _) => None,
            (false, Some(bundle)) => Some((*bundle, xxh3_64(text.as_bytes()))),
            (false, None) => return None,
        };
        Some(Origin { name: name.clone(), bundle })
    });
    origins.collect()
}

/// What everything hashes to that is told before anything is read: this program, the viewer, the options,
/// and from where names of files are told.
fn key(build: &Build, site: &str) -> Option<u64> {
    // Every field by its name, so that none that comes later is forgotten. The cache itself and the number of
    // threads change nothing; the bundles, the site and the present are compared by themselves.
    let Build {
        content: _,
        out: _,
        program,
        url,
        now: _,
        keep_going,
        threads: _,
        keep_releases,
        compress,
        previous,
        cache: _,
        inspect,
    } = build;
    let mut hash = Xxh3::new();
    let mut add = |part: &[u8]| {
        hash.update(&(part.len() as u64).to_le_bytes());
        hash.update(part);
    };
    add(&this_program()?.to_le_bytes());
    add(std::env::current_dir().ok()?.to_str()?.as_bytes());
    add(site.as_bytes());
    // Findings are noted in their words.
    add(warta_diagnostics::Language::spoken().tag().as_bytes());
    let (inputs, _, addresses) = content::addresses(build);
    for (input, address) in inputs.iter().zip(&addresses) {
        add(std::path::absolute(input).ok()?.to_str()?.as_bytes());
        // Failures and warnings name it as it was given.
        add(input.to_str()?.as_bytes());
        add(address.as_bytes());
    }
    add(url.as_deref().unwrap_or_default().as_bytes());
    let compress = match compress {
        Compress::Nothing => 0,
        Compress::Viewer => 1,
        Compress::Everything => 2,
    };
    let previous = match previous {
        KeepPrevious::Always => 0,
        KeepPrevious::Large => 1,
        KeepPrevious::Never => 2,
    };
    add(&[u8::from(*keep_going), compress, previous, u8::from(inspect.is_some())]);
    add(&keep_releases.to_le_bytes());
    let mut viewer = Vec::new();
    files_below(program, &mut viewer).ok()?;
    viewer.sort();
    for file in viewer {
        add(file.to_str()?.as_bytes());
        add(&fs::read(&file).ok()?);
    }
    Some(hash.digest())
}

/// What this program hashes to; `None` where the system does not say where it is.
fn this_program() -> Option<u64> {
    static THIS: OnceLock<Option<u64>> = OnceLock::new();
    let hash = || Some(xxh3_64(&fs::read(std::env::current_exe().ok()?).ok()?));
    *THIS.get_or_init(hash)
}

fn files_below(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        match entry.file_type()?.is_dir() {
            true => files_below(&entry.path(), files)?,
            false => files.push(entry.path()),
        }
    }
    Ok(())
}

fn seconds(date: &Date) -> Option<i64> {
    Moment::of(date, "").map(|moment| moment.seconds())
}

/// Makes the folder of the cache, for its owner alone: what was found in texts is in it.
#[cfg(unix)]
fn make_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

#[cfg(unix)]
fn make_file(file: &Path) -> io::Result<fs::File> {
    use std::os::unix::fs::OpenOptionsExt;
    fs::File::options().write(true).create(true).truncate(true).mode(0o600).open(file)
}

#[cfg(not(unix))]
fn make_file(file: &Path) -> io::Result<fs::File> {
    fs::File::create(file)
}
