//! The server of this machine: answers requests to its own names with what a program makes of addresses, and with
//! files.
//!
//! `warta serve` and `./dev serve` share it. It knows nothing of publications.

pub mod address;
pub mod folder;
mod hosts;

use std::fmt;
use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::Path;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, HOST, HeaderName, HeaderValue, RANGE, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpStream;
use tokio::runtime::Runtime;
use tokio::time::sleep;
use tower::ServiceExt;
use tower_http::services::ServeFile;

use hosts::Hosts;

/// The first port that is tried, and how many after it.
const PORTS: std::ops::Range<u16> = 8080..8130;

/// How long a connection may take to send the head of its next request.
const HEAD: Duration = Duration::from_secs(30);

/// How long the server waits after a connection that the system refused, such as for want of file handles.
const PAUSE: Duration = Duration::from_secs(1);

/// Answers requests as long as it lives.
#[derive(Debug)]
pub struct Server {
    _threads: Runtime,
}

impl Server {
    /// Starts to answer, on threads of its own. `host` is the address that was asked for, where it is not this
    /// machine's own.
    ///
    /// # Errors
    /// What keeps the system from it.
    pub fn start(listener: TcpListener, host: Option<&str>, answers: Router) -> io::Result<Server> {
        let runtime = Runtime::new()?;
        listener.set_nonblocking(true)?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        let answers = answers
            .layer(from_fn_with_state(Hosts::new(host), only_to_own_names))
            .layer(map_response(with_own_headers));
        runtime.spawn(accept(listener, answers));
        Ok(Server { _threads: runtime })
    }
}

/// Answers every connection that comes. One that the system refuses is told, and ends nothing.
async fn accept(listener: tokio::net::TcpListener, answers: Router) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(serve(stream, answers.clone()));
            }
            Err(error) => {
                eprintln!("a connection could not be accepted: {error}");
                sleep(PAUSE).await;
            }
        }
    }
}

/// Answers the requests of one connection, until it ends or sends none for [`HEAD`].
async fn serve(stream: TcpStream, answers: Router) {
    // A page is many small answers: none of them waits to be filled up.
    let _slower = stream.set_nodelay(true);
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD);
    // A browser may go away at any time: that is no fault of this machine.
    let _gone =
        http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(answers)).await;
}

/// Listens on the port asked for, or on the first free one from 8080.
///
/// # Errors
/// Where the port can't be had, or none of those from 8080 is free.
pub fn listen(ip: IpAddr, port: Option<u16>) -> Result<TcpListener, ListenError> {
    let open = |port: u16| TcpListener::bind(SocketAddr::new(ip, port));
    if let Some(port) = port {
        return open(port).map_err(|error| ListenError::Port(port, error));
    }
    let none = ListenError::NoneFree { first: PORTS.start, last: PORTS.end - 1 };
    PORTS.into_iter().find_map(|port| open(port).ok()).ok_or(none)
}

/// Why no port could be listened on.
#[derive(Debug)]
pub enum ListenError {
    /// The port that was asked for can't be had.
    Port(u16, io::Error),
    /// None of those that are tried is free.
    NoneFree {
        /// The first that was tried.
        first: u16,
        /// The last.
        last: u16,
    },
}

impl fmt::Display for ListenError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ListenError::Port(port, error) => write!(out, "can't serve on port {port}: {error}"),
            ListenError::NoneFree { first, last } => {
                write!(out, "no port from {first} to {last} is free; name one with --port")
            }
        }
    }
}

impl std::error::Error for ListenError {}

/// The address that is asked for: path and query.
pub fn target(request: &Request) -> &str {
    request.uri().path_and_query().map_or("/", |target| target.as_str())
}

/// Answers with a file, or with the part of it that is asked for: players jump about in sound and film.
pub async fn file(path: &Path, mut request: Request) -> Response {
    // A unit that nobody knows is passed over, as the standard has it.
    let range = request.headers().get(RANGE);
    if range.is_some_and(|range| !range.as_bytes().starts_with(b"bytes=")) {
        request.headers_mut().remove(RANGE);
    }
    let service = ServeFile::new(path).ignore_multi_range_requests(true);
    let Ok(answer) = service.oneshot(request).await;
    let mut answer = answer.into_response();
    if let Some(kind) = answer.headers_mut().get_mut(CONTENT_TYPE) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        *kind = HeaderValue::from_static(address::content_type(&name));
    }
    answer
}

/// Says that there is nothing at an address.
pub fn missing() -> Response {
    (StatusCode::NOT_FOUND, "not found").into_response()
}

/// A page of another site can have its name lead to this machine, and read what is here. It can't have its browser
/// send another name.
async fn only_to_own_names(State(hosts): State<Hosts>, request: Request, next: Next) -> Response {
    let mut named = request.headers().get_all(HOST).iter().peekable();
    let is_own = |name: &HeaderValue| name.to_str().is_ok_and(|name| hosts.allow(name));
    if named.peek().is_some() && named.all(is_own) {
        return next.run(request).await;
    }
    (StatusCode::FORBIDDEN, "this server answers to its own address only").into_response()
}

async fn with_own_headers(mut response: Response) -> Response {
    let headers: &mut HeaderMap = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // No other site may take anything from here, be it as a picture or a script.
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    );
    response
}
