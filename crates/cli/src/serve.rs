//! `warta serve`: the site with the editor's content, and each save in every open browser.

mod answer;
mod content;
mod drafts;
mod reading;
mod served;
mod site;
mod watch;

use std::fs;
use std::net::{IpAddr, Ipv4Addr, TcpListener, ToSocketAddrs};
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::arguments::{Serve, When};
use crate::outcome::Outcome;
use crate::output::{remark, tell};
use crate::reason::reason;
use crate::report::{To, look};
use content::Content;
use reading::Reading;
use served::{Now, Served};
use site::Site;
use warta_bundle::barrier::{self, Failed};
use warta_diagnostics::say;
use warta_serve::{ListenError, Server};
use watch::{Files, Watch};

/// How often the content is read again because it was saved while it was read.
const ATTEMPTS: usize = 5;

/// Serves until it is told to stop.
pub fn run(options: &Serve) -> ExitCode {
    match serve(options) {
        Ok(()) => Outcome::Good.into(),
        Err(why) => {
            remark(&why);
            Outcome::Failed.into()
        }
    }
}

fn serve(options: &Serve) -> Result<(), String> {
    let site = Site::find(options.site.as_deref())?;
    let content = Content::find(&options.paths, &site.bundle)?;
    let listener = listen(options)?;
    let mut watch = Watch::new(watched(&content, &options.paths), options.poll);
    let files = watch.look();
    let now = read(content, &site, &watch, files);
    let served = Arc::new(Served::new(options, site, now));
    stop_when_told()?;
    let address = format!("http://{}/", shown_address(&listener)?);
    let answers = answer::answers(Arc::clone(&served));
    let _server = Server::start(listener, options.host.as_deref(), answers)
        .map_err(|error| say!("terminal-not-served", why = reason(&error)))?;
    greet(options, &served, &watch, &address);
    if options.open {
        open(&address);
    }
    say_what_was_found(&served.now());
    loop {
        watch.wait();
        again(options, &served, &watch);
    }
}

/// Reads the content again, and tells everybody where something changed.
fn again(options: &Serve, served: &Served, watch: &Watch) {
    let before = served.now();
    let files = watch.saved(&before.reading.paths);
    // A folder may hold more bundles than before. While the main one is gone, nothing takes its place.
    let content = match Content::find(&options.paths, &served.site.bundle) {
        Ok(found) if before.content.has_main() => found,
        _ => before.content.clone(),
    };
    let now = read(content, &served.site, watch, files);
    if now.version != before.version {
        served.put(now);
        say_what_was_found(&served.now());
    }
}

/// Reads the content, and once more where it was saved meanwhile. `files` are at rest.
fn read(content: Content, site: &Site, watch: &Watch, mut files: Files) -> Now {
    let read = || {
        barrier::caught(|| Reading::of(&content, site, look(When::Auto, To::Output)))
            .unwrap_or_else(|Failed| Reading::failed())
    };
    let mut reading = read();
    for _ in 0..ATTEMPTS {
        if watch.look() == files {
            break;
        }
        files = watch.saved(&reading.paths);
        reading = read();
    }
    let version = version(&reading, &files, site);
    let time = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    Now { content, reading, version, time }
}

fn version(reading: &Reading, files: &Files, site: &Site) -> String {
    let program = fs::metadata(site.folder.join("index.html")).and_then(|data| data.modified());
    let program = program.ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let program = program.unwrap_or_default().as_nanos();
    format!("{:x}-{:x}-{program:x}", reading.mark(), files.mark_without(&reading.paths))
}

/// The folders to watch: those that are served, and those that named files really lie in.
fn watched(content: &Content, paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut folders = content.folders();
    folders
        .extend(paths.iter().filter(|path| path.is_file()).filter_map(|it| watch::real_folder(it)));
    folders
        .extend(paths.iter().filter(|path| path.is_dir()).filter_map(|it| it.canonicalize().ok()));
    folders.sort();
    // What lies in a folder that is watched is watched.
    folders.dedup_by(|inner, outer| inner.starts_with(outer));
    folders
}

/// Listens on the port asked for, or on the first free one from 8080.
fn listen(options: &Serve) -> Result<TcpListener, String> {
    let ip = match &options.host {
        None => IpAddr::V4(Ipv4Addr::LOCALHOST),
        Some(host) => (host.as_str(), 0)
            .to_socket_addrs()
            .ok()
            .and_then(|mut found| found.next())
            .ok_or_else(|| say!("terminal-not-served.host", host))?
            .ip(),
    };
    warta_serve::listen(ip, options.port).map_err(|error| match error {
        ListenError::Port(port, error) => {
            say!("terminal-not-served.port", port = port.to_string(), why = reason(&error))
        }
        ListenError::NoneFree { first, last } => {
            let (first, last) = (first.to_string(), last.to_string());
            say!("terminal-not-served.ports", first, last)
        }
    })
}

fn shown_address(listener: &TcpListener) -> Result<String, String> {
    let address = listener.local_addr().map_err(|error| reason(&error))?;
    // Every address of this machine, of which this is one.
    let every = address.ip().is_unspecified();
    Ok(if every { format!("localhost:{}", address.port()) } else { address.to_string() })
}

/// There is nothing to put away: the end is only to look like one.
fn stop_when_told() -> Result<(), String> {
    ctrlc::set_handler(|| {
        tell("");
        remark(&say!("terminal-address.stopped"));
        std::process::exit(0);
    })
    .map_err(|error| say!("terminal-not-served.interrupt", why = error.to_string()))
}

fn greet(options: &Serve, served: &Served, watch: &Watch, address: &str) {
    let now = served.now();
    remark(&say!("terminal-address", address, name = now.content.name));
    if served.site.has_preview() {
        remark(&say!("terminal-address.preview", address));
    }
    if options.host.is_some() {
        remark(&say!("terminal-address.open-to-all"));
    }
    match (served.drafts, now.reading.drafts.len()) {
        (false, _) | (true, 0) => {}
        (true, drafts) => remark(&say!("terminal-address.drafts", drafts)),
    }
    if let Some(error) = &watch.error {
        remark(&say!("terminal-address.no-reports", why = error));
    }
    let folders = now.content.folders();
    let folders: Vec<String> = folders.iter().map(|folder| crate::place::shown(folder)).collect();
    let folders: Vec<&str> =
        folders.iter().map(|it| if it.is_empty() { "." } else { it.as_str() }).collect();
    let folders = folders.join(", ");
    remark(&match watch.is_told() {
        true => say!("terminal-address.watching", folders),
        false => say!("terminal-address.looking", folders),
    });
}

fn say_what_was_found(now: &Now) {
    if !now.reading.text.is_empty() {
        crate::output::write_rendered(&now.reading.text);
    }
    tell(&format!("{}: {}", now.content.name, now.reading.summary));
}

/// Opens the page in the system's browser.
fn open(address: &str) {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/c", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    if let Err(error) = Command::new(program).args(before).arg(address).spawn() {
        remark(&say!("terminal-address.no-browser", why = reason(&error), address));
    }
}
