//! What the arguments of `warta check` stand for: files, folders, patterns, standard input.

use std::collections::HashSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use globset::GlobBuilder;
use walkdir::WalkDir;
use warta_diagnostics::say;

use crate::reason::reason;

/// The name of what comes from standard input.
pub const STDIN: &str = "<stdin>";

/// The main bundle of what may be a publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A file.
    File(PathBuf),
    /// What came from standard input, as if it were a file in the current folder.
    Stdin(Vec<u8>),
}

impl Input {
    /// What people call it.
    pub fn name(&self) -> String {
        match self {
            Input::File(path) => path.display().to_string(),
            Input::Stdin(_) => STDIN.to_owned(),
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        match self {
            Input::File(path) => path,
            Input::Stdin(_) => Path::new(STDIN),
        }
    }

    /// Its bytes.
    ///
    /// # Errors
    /// Why they can't be read, in words.
    pub fn read(&self) -> Result<Vec<u8>, String> {
        match self {
            Input::File(path) => fs::read(path).map_err(|error| reason(&error)),
            Input::Stdin(bytes) => Ok(bytes.clone()),
        }
    }
}

/// All inputs in the order of the arguments, each once; and what is to be said of arguments that stand
/// for nothing.
pub fn all(arguments: &[PathBuf]) -> (Vec<Input>, Vec<String>) {
    let mut inputs = Vec::new();
    let mut failures = Vec::new();
    let mut known = HashSet::new();
    for argument in arguments {
        match of(argument) {
            Ok(found) => {
                inputs
                    .extend(found.into_iter().filter(|input| known.insert(identity(input.path()))));
            }
            Err(why) => failures.push(why),
        }
    }
    (inputs, failures)
}

/// What makes two paths the same file.
pub fn identity(path: &Path) -> PathBuf {
    fs::canonicalize(path)
        .or_else(|_| std::path::absolute(path))
        .unwrap_or_else(|_| path.to_owned())
}

fn of(argument: &Path) -> Result<Vec<Input>, String> {
    if argument == Path::new("-") {
        let mut bytes = Vec::new();
        return match io::stdin().lock().read_to_end(&mut bytes) {
            Ok(_) => Ok(vec![Input::Stdin(bytes)]),
            Err(error) => Err(say!("terminal-unreadable.input", why = reason(&error))),
        };
    }
    let argument = &tidy(argument);
    let files = if argument.is_dir() {
        folder(argument)?
    } else if !argument.exists() && is_pattern(argument) {
        pattern(argument)?
    } else {
        vec![argument.clone()]
    };
    Ok(files.into_iter().map(Input::File).collect())
}

/// Without `./` in front, which nobody wants to read in every message.
fn tidy(path: &Path) -> PathBuf {
    match path.strip_prefix(".") {
        Ok(rest) if !rest.as_os_str().is_empty() => rest.to_owned(),
        _ => path.to_owned(),
    }
}

/// The publication in a folder, or else every `.json` file in it and below.
fn folder(path: &Path) -> Result<Vec<PathBuf>, String> {
    for name in ["bundle.json", "content/bundle.json"] {
        let file = tidy(&path.join(name));
        if file.is_file() {
            return Ok(vec![file]);
        }
    }
    let files = below(path, &|file| ends_with(file, ".json"))?;
    if files.is_empty() {
        return Err(say!("terminal-no-files", name = path.display().to_string()));
    }
    Ok(files)
}

fn is_pattern(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '[', '{'])
}

/// The files that match a pattern, which a shell has handed on as it is.
fn pattern(path: &Path) -> Result<Vec<PathBuf>, String> {
    let text = path.to_string_lossy().into_owned();
    let matcher = GlobBuilder::new(&text)
        .literal_separator(true)
        .build()
        .map_err(|error| {
            say!("terminal-unreadable.pattern", name = text, why = error.kind().to_string())
        })?
        .compile_matcher();
    let start: PathBuf =
        path.components().take_while(|part| !is_pattern(Path::new(part.as_os_str()))).collect();
    let here = start.as_os_str().is_empty();
    let start = if here { Path::new(".") } else { &start };
    let files =
        if start.is_dir() { below(start, &|file| matcher.is_match(file))? } else { Vec::new() };
    if files.is_empty() {
        return Err(say!("terminal-no-files.pattern", name = text));
    }
    Ok(files)
}

/// The files in a folder and below that are wanted, in the order of their names. What is hidden, and
/// what other programs install, is nobody's content.
fn below(start: &Path, wanted: &dyn Fn(&Path) -> bool) -> Result<Vec<PathBuf>, String> {
    let shown = |name: &str| !name.starts_with('.') && name != "node_modules";
    let walk = WalkDir::new(start).follow_links(true).sort_by_file_name().into_iter();
    let mut files = Vec::new();
    for entry in
        walk.filter_entry(|entry| entry.depth() == 0 || shown(&entry.file_name().to_string_lossy()))
    {
        match entry {
            Ok(entry) => {
                let path = tidy(entry.path());
                // A schema describes bundles and is none.
                let content = entry.file_type().is_file() && !ends_with(&path, ".schema.json");
                if content && wanted(&path) {
                    files.push(path);
                }
            }
            // A link that leads nowhere or back is no file; a folder that may not be read matters.
            Err(error) if error.loop_ancestor().is_some() => {}
            Err(error) => match error.io_error() {
                Some(why) if why.kind() != io::ErrorKind::NotFound || error.depth() == 0 => {
                    let name = error.path().unwrap_or(start).display().to_string();
                    return Err(say!("terminal-unreadable.folder", name, why = reason(why)));
                }
                _ => {}
            },
        }
    }
    Ok(files)
}

fn ends_with(path: &Path, end: &str) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    name.ends_with(end)
}

/// The bytes of a file.
///
/// # Errors
/// Why they can't be read, in words.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| reason(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_named_as_people_would() {
        assert_eq!(tidy(Path::new("./a/b.json")), Path::new("a/b.json"));
        assert_eq!(tidy(Path::new(".")), Path::new("."));
        assert_eq!(tidy(Path::new("../a.json")), Path::new("../a.json"));
        assert!(is_pattern(Path::new("a/**/*.json")) && !is_pattern(Path::new("a/b.json")));
    }
}
