//! The browsers and their driver, for the tests and the measurements.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::command::{Failure, Outcome, execute, say};

const BROWSERS: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const DRIVERS: [&str; 1] = ["chromedriver"];
const FIREFOXES: [&str; 2] = ["firefox-esr", "firefox"];

/// What most tests and the measurements start.
pub struct Browser {
    /// Chromium or Chrome.
    pub chrome: PathBuf,
    /// Its WebDriver.
    pub driver: PathBuf,
}

/// How Chromium is started everywhere: without a window, without calling home.
pub const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

impl Browser {
    /// Finds a browser: CHROME and CHROMEDRIVER in the environment, then PATH, then Debian's packages,
    /// which it installs where it may.
    pub fn find() -> Outcome<Browser> {
        if let Some(found) = Browser::present()? {
            return Ok(found);
        }
        install(&CHROMIUM)?;
        Browser::present()?.ok_or_else(|| {
            Failure::new("chromium and chromium-driver are installed, but not found on PATH")
        })
    }

    fn present() -> Outcome<Option<Browser>> {
        let chrome = named("CHROME")?.or_else(|| on_path(&BROWSERS)).or_else(|| {
            let mac = PathBuf::from("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
            mac.exists().then_some(mac)
        });
        let driver = named("CHROMEDRIVER")?.or_else(|| on_path(&DRIVERS));
        Ok(chrome.zip(driver).map(|(chrome, driver)| Browser { chrome, driver }))
    }

    /// Tells a command which browser to use.
    pub fn tell(&self, command: &mut Command) {
        command.env("CHROME", &self.chrome).env("CHROMEDRIVER", &self.driver);
    }

    /// The capabilities that wasm-bindgen's test runner hands to the driver.
    pub fn capabilities(&self) -> String {
        let quoted = |text: &str| format!("{text:?}");
        let flags: Vec<String> = FLAGS.iter().map(|flag| quoted(flag)).collect();
        format!(
            "{{\"goog:chromeOptions\": {{\"binary\": {}, \"args\": [{}]}}}}\n",
            quoted(&self.chrome.to_string_lossy()),
            flags.join(", ")
        )
    }
}

/// Firefox, which tests of the site start beside the other browser. It is its own driver.
pub struct Firefox(PathBuf);

impl Firefox {
    /// Finds it: FIREFOX in the environment, then PATH, then Debian's package, which it installs where it
    /// may.
    pub fn find() -> Outcome<Firefox> {
        if let Some(found) = Firefox::present()? {
            return Ok(found);
        }
        install(&FIREFOX)?;
        Firefox::present()?
            .ok_or_else(|| Failure::new("firefox-esr is installed, but not found on PATH"))
    }

    fn present() -> Outcome<Option<Firefox>> {
        let program = named("FIREFOX")?.or_else(|| on_path(&FIREFOXES)).or_else(|| {
            let mac = PathBuf::from("/Applications/Firefox.app/Contents/MacOS/firefox");
            mac.exists().then_some(mac)
        });
        Ok(program.map(Firefox))
    }

    /// Tells a command which Firefox to use.
    pub fn tell(&self, command: &mut Command) {
        command.env("FIREFOX", &self.0);
    }
}

/// What can be installed from Debian's packages.
struct Packages {
    /// What it is, in words that follow "installing".
    what: &'static str,
    /// What somebody can do where it can't be installed.
    advice: &'static str,
    /// The names of the packages.
    names: &'static [&'static str],
}

const CHROMIUM: Packages = Packages {
    what: "Chromium and its driver",
    advice: "the tests need a browser and its driver: install Chromium or Chrome and a \
             chromedriver of the same version, put both on PATH, or name them in CHROME and \
             CHROMEDRIVER (Debian: apt-get install chromium chromium-driver)",
    names: &["chromium", "chromium-driver", "fonts-liberation"],
};

const FIREFOX: Packages = Packages {
    what: "Firefox",
    advice: "the tests of the site need Firefox too: install it and put it on PATH, or name it in \
             FIREFOX (Debian: apt-get install firefox-esr)",
    names: &["firefox-esr"],
};

fn named(variable: &str) -> Outcome<Option<PathBuf>> {
    let Some(value) = std::env::var_os(variable).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let path = PathBuf::from(value);
    if path.exists() {
        Ok(Some(path))
    } else {
        Err(Failure::new(format!("{variable} names {}, which is not there", path.display())))
    }
}

fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    names.iter().find_map(|name| {
        std::env::split_paths(&path)
            .map(|folder| folder.join(name))
            .find(|program| program.is_file())
    })
}

fn install(packages: &Packages) -> Outcome {
    let Packages { what, advice, names } = packages;
    if !Path::new("/etc/debian_version").exists() || on_path(&["apt-get"]).is_none() {
        return Err(Failure::new(*advice));
    }
    let before: &[&str] = if succeeds("id", &["-u"], Some("0")) {
        &["env"]
    } else if succeeds("sudo", &["-n", "true"], None) {
        &["sudo", "-n", "env"]
    } else {
        return Err(Failure::new(format!(
            "{advice}; this needs root, which is not to be had here"
        )));
    };
    say(&format!("installing {what} from Debian's packages"));
    let apt = |arguments: &[&str]| {
        let mut command = Command::new(before[0]);
        command
            .args(&before[1..])
            .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-y"])
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(std::io::stderr());
        command
    };
    // An old list of packages names files that are gone; a list that can't be renewed may still do.
    if execute(&mut apt(&["update"])).is_err() {
        say("the list of packages could not be renewed; trying with the one that is there");
    }
    execute(apt(&["install", "--no-install-recommends"]).args(*names))
        .map_err(|failure| Failure::new(format!("{failure}\n{advice}")))
}

fn succeeds(program: &str, arguments: &[&str], prints: Option<&str>) -> bool {
    let Ok(output) = Command::new(program).args(arguments).stdin(Stdio::null()).output() else {
        return false;
    };
    output.status.success()
        && prints.is_none_or(|wanted| String::from_utf8_lossy(&output.stdout).trim() == wanted)
}
