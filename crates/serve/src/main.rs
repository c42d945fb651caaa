//! The server of `./dev serve`: the built site as a host would serve it, never cached. `warta-serve FOLDER [PORT]`
//! ends when standard input does, and so with the program that started it.

use std::io;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use tokio::task::spawn_blocking;
use warta_serve::folder::{Found, find};
use warta_serve::{Server, file, listen, missing, target};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("dev: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().map(PathBuf::from).ok_or("warta-serve needs a folder")?;
    let port = match arguments.next() {
        None => None,
        Some(port) => {
            let port = port.to_str().and_then(|port| port.parse().ok());
            Some(port.ok_or("a port is a number up to 65535")?)
        }
    };
    let listener = listen(Ipv4Addr::LOCALHOST.into(), port).map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let answers = Router::new().fallback(get(answer)).with_state(Arc::from(folder));
    let _server = Server::start(listener, None, answers).map_err(|error| error.to_string())?;
    eprintln!("dev: http://{address}/ shows the site; Ctrl-C ends it");
    io::copy(&mut io::stdin().lock(), &mut io::sink()).map_err(|error| error.to_string())?;
    Ok(())
}

async fn answer(State(folder): State<Arc<Path>>, request: Request) -> Response {
    let address = target(&request).to_owned();
    // To look into folders may take its time, and would hold up the other connections of this thread.
    let found = spawn_blocking(move || {
        // Another build may have put another folder in its place.
        let folder = folder.canonicalize().ok()?;
        match find(&folder, &address) {
            Found::Page => {
                let page = folder.join("index.html");
                page.is_file().then_some(Found::File(page, address))
            }
            found => Some(found),
        }
    });
    match found.await.ok().flatten() {
        Some(Found::File(path, _)) => file(&path, request).await,
        Some(Found::Folder(address)) => Redirect::temporary(&address).into_response(),
        Some(Found::Missing) => missing(),
        Some(Found::Page) | None => being_built(),
    }
}

fn being_built() -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, "the site is being built").into_response()
}
