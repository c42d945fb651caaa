//! A small static server for this machine: the site as a host would serve it, never cached.

mod files;

use std::fs::File;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tiny_http::{Header, Response, Server};

use crate::command::{Failure, Outcome, say};
use crate::project::Project;
use crate::{site, stamp};
use files::Found;

const FIRST_PORT: u16 = 8080;

struct Options {
    port: Option<u16>,
    release: bool,
}

/// Builds the site, serves it, and builds it again whenever something changes.
pub fn run(arguments: &[String]) -> Outcome {
    let options = options(arguments)?;
    let project = Project::find();
    let build = |project: &Project| -> Outcome<PathBuf> {
        if options.release { site::fresh_dist(project) } else { site::fresh_preview(project) }
    };
    let folder = build(&project)?;
    let server = Arc::new(listen(options.port)?);
    let address = server.server_addr();
    say(&format!("http://{address}/ shows the site; Ctrl-C ends it"));
    for _ in 0..4 {
        let (server, folder) = (Arc::clone(&server), folder.clone());
        std::thread::spawn(move || {
            for request in server.incoming_requests() {
                // A browser that goes away in the middle of an answer is nobody's fault.
                let _gone = reply(request, &folder);
            }
        });
    }
    let mut built = stamp::last_change(&project);
    loop {
        std::thread::sleep(Duration::from_millis(700));
        let changed = stamp::last_change(&project);
        if changed > built {
            built = changed;
            match build(&project) {
                Ok(_) => say("built again; reload the page"),
                Err(failure) => say(&format!("{failure}; the site before it is still shown")),
            }
        }
    }
}

fn options(arguments: &[String]) -> Outcome<Options> {
    let mut options = Options { port: None, release: false };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--release" => options.release = true,
            "--port" => {
                let port = rest.next().and_then(|port| port.parse().ok());
                options.port =
                    Some(port.ok_or_else(|| Failure::new("--port takes a number up to 65535"))?);
            }
            unknown => return Err(Failure::new(format!("serve knows no '{unknown}'"))),
        }
    }
    Ok(options)
}

/// Listens on the port asked for, or on the first free one from 8080.
fn listen(port: Option<u16>) -> Outcome<Server> {
    let open = |port: u16| Server::http(("127.0.0.1", port));
    if let Some(port) = port {
        return open(port)
            .map_err(|error| Failure::new(format!("can't serve on port {port}: {error}")));
    }
    (FIRST_PORT..FIRST_PORT + 50)
        .find_map(|port| open(port).ok())
        .ok_or_else(|| Failure::new("no port from 8080 to 8129 is free; name one with --port"))
}

fn reply(request: tiny_http::Request, site: &std::path::Path) -> std::io::Result<()> {
    let found = files::find(site, request.url());
    let (path, status) = match found {
        Found::Folder => {
            let (path, query) = request.url().split_once('?').unwrap_or((request.url(), ""));
            let mark = if query.is_empty() { "" } else { "?" };
            let mut answer = Response::from_string("").with_status_code(308);
            if let Ok(header) = Header::from_bytes("Location", format!("{path}/{mark}{query}")) {
                answer.add_header(header);
            }
            return request.respond(answer);
        }
        Found::File(path) => (path, 200),
        // The page itself says where there is nothing to show.
        Found::Page => (site.join("index.html"), 200),
        Found::Missing => {
            let words = Response::from_string("not found").with_status_code(404);
            return request.respond(words);
        }
    };
    let Ok(file) = File::open(&path) else {
        return request
            .respond(Response::from_string("the site is being built").with_status_code(503));
    };
    let mut response = Response::from_file(file).with_status_code(status);
    for (name, value) in [
        ("Content-Type", files::content_type(&path)),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
    ] {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
}
