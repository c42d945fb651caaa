//! Answers one request.

use std::fs::{self, File};
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::net::TcpStream;
use std::path::Path;

use super::address;
use super::connection::{Request, Response};
use super::content::Found;
use super::hosts::Hosts;
use super::range::{Part, part};
use super::served::{Now, Served};
use super::site;

/// The script that follows the content in every page.
const LIVE: &str = include_str!("live.js");

/// The name of the pages of the site that get the script, in whatever folder. All but the editors' show the
/// publication.
const PAGE: &str = "index.html";

/// The page inside of the editors' page, which gets its content from there.
const INNER: &str = "preview/frame/";

/// The parts of the address that shows drafts; see `drafts.rs`.
const DRAFTS: [&str; 2] = ["-", "drafts"];

/// What a picture or a page of the content may do where it is opened by itself: nothing.
const INERT: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// What is sent.
enum Reply {
    /// Bytes with their type.
    Bytes(Vec<u8>, &'static str),
    /// A file of the program.
    File(File, &'static str),
    /// A file of the content, which is nobody's program.
    Inert(File, &'static str),
    /// Another address.
    Moved(String),
    /// Nothing, and why.
    Refused(u16, &'static str),
}

/// Answers one request. Of an answer that does not end, everything is written here, and there is no
/// other.
///
/// # Errors
/// What ended the connection before the answer did.
pub fn answer(
    request: &Request,
    stream: &mut TcpStream,
    served: &Served,
) -> io::Result<Option<Response>> {
    if !host_is_ours(request, &served.hosts) {
        return Ok(Some(refused(403, "this server answers to its own address only")));
    }
    if request.method != "GET" && !request.is_head() {
        let mut response = refused(405, "this server only gives");
        response.headers.push(("Allow", "GET, HEAD".to_owned()));
        return Ok(Some(response));
    }
    let Some(parts) = address::parts(&request.target) else {
        return Ok(Some(refused(404, "not found")));
    };
    let names: Vec<&str> = parts.iter().map(String::as_str).collect();
    if names == ["-", "events"] && !request.is_head() {
        return Err(served.board.answer(stream));
    }
    let made = reply(&request.target, &parts, &names, served);
    let made = made.and_then(|reply| respond(request, reply));
    Ok(Some(made.unwrap_or_else(|error| {
        let gone = error.kind() == io::ErrorKind::NotFound;
        refused(if gone { 404 } else { 500 }, "this file can't be read")
    })))
}

/// A page of another site can have its name lead to this machine, and read what is here. It can't have
/// its browser send another name.
fn host_is_ours(request: &Request, hosts: &Hosts) -> bool {
    let mut named = request.all("host").peekable();
    named.peek().is_some() && named.all(|name| hosts.allow(name))
}

fn reply(url: &str, parts: &[String], names: &[&str], served: &Served) -> io::Result<Reply> {
    let now = served.now();
    if names == ["-", "live.js"] {
        let live = LIVE.as_bytes().to_vec();
        return Ok(Reply::Bytes(live, address::content_type("live.js")));
    }
    if names.starts_with(&DRAFTS) && served.drafts {
        let parts = parts.get(DRAFTS.len()..).unwrap_or_default();
        let found = content(parts, &now, true)?;
        return Ok(found.unwrap_or(Reply::Refused(404, "not found")));
    }
    match content(parts, &now, false)? {
        Some(reply) => Ok(reply),
        None => page_or_file(url, parts, names, served, &now),
    }
}

/// A file of the content; `None` where the address is not the content's.
fn content(parts: &[String], now: &Now, drafts: bool) -> io::Result<Option<Reply>> {
    let other = now.reading.with_drafts.get(parts).filter(|_| drafts);
    if let Some(bytes) = other.or_else(|| now.reading.bundles.get(parts)) {
        return Ok(Some(Reply::Bytes(bytes.clone(), address::content_type("x.json"))));
    }
    match now.content.route(parts) {
        Found::File(file) => {
            let kind = kind_of(&file);
            Ok(Some(Reply::Inert(File::open(file)?, kind)))
        }
        // It is among the bundles that were read.
        Found::Made | Found::Missing => Ok(Some(Reply::Refused(404, "not found"))),
        Found::Elsewhere => Ok(None),
    }
}

/// A file of the program, or the page that knows what to show at an address.
fn page_or_file(
    url: &str,
    parts: &[String],
    names: &[&str],
    served: &Served,
    now: &Now,
) -> io::Result<Reply> {
    let folder = &served.site.folder;
    let name = names.join("/");
    let is_page = names.last() == Some(&PAGE) && !name.starts_with(INNER) || name == "404.html";
    if is_page && folder.join(&name).is_file() {
        return page(&name, served, now);
    }
    if let Some(file) = address::file_in(folder, parts) {
        return open(&file);
    }
    let own = [names, &[PAGE]].concat().join("/");
    if !names.is_empty() && folder.join(&own).is_file() {
        let (path, query) = url.split_once('?').unwrap_or((url, ""));
        return match path.ends_with('/') {
            true if own.starts_with(INNER) => open(&folder.join(&own)),
            true => page(&own, served, now),
            false if query.is_empty() => Ok(Reply::Moved(format!("/{name}/"))),
            false => Ok(Reply::Moved(format!("/{name}/?{query}"))),
        };
    }
    let last = names.last().copied().unwrap_or_default();
    let is_file = names.first() == Some(&"-") || address::content_type(last) != address::UNKNOWN;
    if is_file {
        // A page in its place would only hide that it is missing.
        return Ok(Reply::Refused(404, "not found"));
    }
    page(PAGE, served, now)
}

/// A page of the site, with the script.
fn page(name: &str, served: &Served, now: &Now) -> io::Result<Reply> {
    let page = fs::read_to_string(served.site.folder.join(name))?;
    let bundle = served.site.bundle.as_str();
    let drafts = format!("/{}{bundle}", DRAFTS.join("/"));
    let is_readers = !name.starts_with("preview/");
    let bundle = (served.drafts && is_readers).then_some(drafts.as_str());
    let page = site::prepared(&page, &now.version, now.time, bundle);
    Ok(Reply::Bytes(page.into_bytes(), address::content_type(name)))
}

fn open(file: &Path) -> io::Result<Reply> {
    Ok(Reply::File(File::open(file)?, kind_of(file)))
}

fn kind_of(file: &Path) -> &'static str {
    address::content_type(&file.file_name().unwrap_or_default().to_string_lossy())
}

fn respond(request: &Request, reply: Reply) -> io::Result<Response> {
    match reply {
        Reply::Bytes(bytes, kind) => {
            let length = bytes.len() as u64;
            Ok(response(200, kind, Cursor::new(bytes), length))
        }
        Reply::File(file, kind) => of_file(request, file, kind),
        Reply::Inert(file, kind) => {
            let mut made = of_file(request, file, kind)?;
            if kind.starts_with("text/html") || kind.contains("xml") {
                made.headers.push(("Content-Security-Policy", INERT.to_owned()));
            }
            Ok(made)
        }
        Reply::Moved(to) => {
            let mut moved = response(307, "text/plain", io::empty(), 0);
            moved.headers.push(("Location", address::location(&to)));
            Ok(moved)
        }
        Reply::Refused(status, why) => Ok(refused(status, why)),
    }
}

fn refused(status: u16, why: &'static str) -> Response {
    response(status, "text/plain; charset=utf-8", Cursor::new(why), why.len() as u64)
}

/// A file, or the part that is asked for: players jump about in sound and film.
fn of_file(request: &Request, mut file: File, kind: &'static str) -> io::Result<Response> {
    let length = file.metadata()?.len();
    let mut more = vec![("Accept-Ranges", "bytes".to_owned())];
    let (status, start, end) = match request.all("range").next().map(|value| part(value, length)) {
        Some(Part::Of { start, end }) => {
            more.push(("Content-Range", format!("bytes {start}-{}/{length}", end - 1)));
            (206, start, end)
        }
        Some(Part::Outside) => {
            more.push(("Content-Range", format!("bytes */{length}")));
            (416, 0, 0)
        }
        Some(Part::Whole) | None => (200, 0, length),
    };
    file.seek(SeekFrom::Start(start))?;
    let size = end - start;
    let mut made = response(status, kind, file.take(size), size);
    made.headers.extend(more);
    Ok(made)
}

fn response(status: u16, kind: &str, body: impl Read + 'static, length: u64) -> Response {
    let headers = vec![
        ("Content-Type", kind.to_owned()),
        ("Cache-Control", "no-store".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        // No other site may take anything from here, be it as a picture or a script.
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
    ];
    Response { status, headers, body: Box::new(body), length }
}
