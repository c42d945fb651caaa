//! Files in a site's folder that no build wrote and that every build leaves there: a repository, what
//! hosts look for in `.well-known/`.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Brings a file, a link, or a folder with everything in it to a new place. The old one stays as it is, so
/// that a build that is killed takes nothing with it.
pub(super) fn bring(
    from: &Path,
    to: &Path,
    link: &dyn Fn(&Path, &Path) -> io::Result<()>,
) -> io::Result<()> {
    let data = fs::symlink_metadata(from)?;
    if data.is_dir() {
        match fs::create_dir(to) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists && to.is_dir() => {}
            made => made?,
        }
        for entry in fs::read_dir(from)? {
            let name = entry?.file_name();
            bring(&from.join(&name), &to.join(&name), link)?;
        }
        // Last, because a folder may be one that nothing can be written into.
        return fs::set_permissions(to, data.permissions());
    }
    if data.is_symlink() {
        return again(&fs::read_link(from)?, to);
    }
    if !data.is_file() {
        return Err(io::Error::other("it is no file and no folder"));
    }
    match link(from, to) {
        Ok(()) => Ok(()),
        // The build writes one of this name itself.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(error),
        Err(_) => {
            fs::copy(from, to)?;
            let times = fs::FileTimes::new().set_modified(data.modified()?);
            fs::File::options().append(true).open(to).and_then(|file| file.set_times(times))
        }
    }
}

/// The same link once more.
#[cfg(unix)]
fn again(target: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, to)
}

#[cfg(not(unix))]
fn again(_target: &Path, _to: &Path) -> io::Result<()> {
    Err(io::Error::other("it is a link, which this system can't write again"))
}
