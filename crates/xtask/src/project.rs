//! The paths of the project's files.

use std::path::{Path, PathBuf};

/// This checkout.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The checkout that cargo runs this program for. It may have been built for another one that
    /// shares the target folder, so what was noted at build time comes second.
    pub fn find() -> Project {
        let package = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let package = package.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
        let root = package.ancestors().nth(2).unwrap_or(&package);
        Project { root: root.to_owned() }
    }

    /// The checkout in a folder.
    #[cfg(test)]
    pub fn at(root: &Path) -> Project {
        Project { root: root.to_owned() }
    }

    /// The folder into which cargo builds.
    pub fn target(&self) -> PathBuf {
        let named = std::env::var_os("CARGO_TARGET_DIR").filter(|name| !name.is_empty());
        self.root.join(named.unwrap_or_else(|| "target".into()))
    }

    /// The checkout's top folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the checkout.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Where the command was typed.
    pub fn caller(&self) -> PathBuf {
        std::env::current_dir().unwrap_or_else(|_| self.root.clone())
    }

    /// The version of a package in Cargo.lock.
    pub fn locked_version(&self, package: &str) -> Option<String> {
        let lock = std::fs::read_to_string(self.path("Cargo.lock")).ok()?;
        version_in(&lock, package)
    }
}

/// The folder for tools, which every checkout on this machine shares.
pub fn tools_folder() -> PathBuf {
    let cache =
        std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let cache = cache
        .unwrap_or_else(|| std::env::home_dir().unwrap_or_else(std::env::temp_dir).join(".cache"));
    cache.join("warta").join("tools")
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_version_is_found_by_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "wasm").as_deref(), None);
    }
}
