//! One connection of a browser: requests in, answers out, one after the other.
//!
//! Written here because the small servers there are share a few threads among all connections, and a
//! browser that keeps its connections open, as all do, has them wait for each other.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use warta_diagnostics::Part;

/// How long a silent connection is kept.
const IDLE: Duration = Duration::from_secs(120);

/// How long a browser may take to accept some bytes. One that takes longer has gone away.
const STALLED: Duration = Duration::from_secs(30);

/// How long the head of a request may be.
const LONGEST: usize = 32 * 1024;

/// How many header lines it may have.
const MOST_HEADERS: usize = 100;

/// A request for something, without a body.
#[derive(Debug)]
pub struct Request {
    /// `GET`, `HEAD`, or one that is refused.
    pub method: String,
    /// The address: path and query.
    pub target: String,
    /// Names in lower case, and values.
    headers: Vec<(String, String)>,
    /// Whether the connection can be used for another request.
    lasting: bool,
}

impl Request {
    /// All values of a header; `name` in lower case.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Whether only the head of the answer is wanted.
    pub fn is_head(&self) -> bool {
        self.method == "HEAD"
    }
}

/// An answer.
pub struct Response {
    /// The status.
    pub status: u16,
    /// Names and values, without the length.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Box<dyn Read>,
    /// How long it is.
    pub length: u64,
}

/// Answers the requests of one connection until the browser has no more.
///
/// # Errors
/// What ended the connection. A browser that goes away is nobody's fault.
pub fn serve(
    mut stream: TcpStream,
    answer: impl Fn(&Request, &mut TcpStream) -> io::Result<Option<Response>>,
) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    stream.set_write_timeout(Some(STALLED))?;
    stream.set_nodelay(true)?;
    let mut read = Vec::new();
    loop {
        let request = match head(&read) {
            Head::Whole(request, length) => {
                read.drain(..length);
                request
            }
            Head::Part if read.len() < LONGEST => {
                let mut more = [0; 4096];
                match stream.read(&mut more)? {
                    0 => return Ok(()),
                    length => read.extend_from_slice(more.part(..length)),
                }
                continue;
            }
            Head::Part | Head::Wrong => {
                let refused =
                    "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
                return stream.write_all(refused.as_bytes());
            }
        };
        let Some(response) = answer(&request, &mut stream)? else { return Ok(()) };
        send(&mut stream, &request, response)?;
        if !request.lasting {
            return Ok(());
        }
    }
}

enum Head {
    Whole(Request, usize),
    Part,
    Wrong,
}

fn head(bytes: &[u8]) -> Head {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    let length = match parsed.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return Head::Part,
        Err(_) => return Head::Wrong,
    };
    let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    let headers: Vec<(String, String)> =
        parsed.headers.iter().map(|it| (it.name.to_ascii_lowercase(), text(it.value))).collect();
    let says = |name: &str, word: &str| {
        headers.iter().any(|(own, value)| own == name && value.to_ascii_lowercase().contains(word))
    };
    // What follows a body is not looked for: nothing that has one is answered.
    let has_body = headers.iter().any(|(name, value)| match name.as_str() {
        "content-length" => value != "0",
        name => name == "transfer-encoding",
    });
    let lasting = parsed.version == Some(1) && !says("connection", "close") && !has_body;
    let request = Request {
        method: parsed.method.unwrap_or_default().to_owned(),
        target: parsed.path.unwrap_or_default().to_owned(),
        headers,
        lasting,
    };
    Head::Whole(request, length)
}

fn send(stream: &mut TcpStream, request: &Request, response: Response) -> io::Result<()> {
    let mut body = response.body;
    let length = response.length;
    let mut head = format!("HTTP/1.1 {} {}\r\n", response.status, reason(response.status));
    for (name, value) in response.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {length}\r\n"));
    head.push_str(if request.lasting { "\r\n" } else { "Connection: close\r\n\r\n" });
    stream.write_all(head.as_bytes())?;
    if request.is_head() {
        return Ok(());
    }
    // A file that became shorter on the way: the browser has to notice.
    match io::copy(&mut body, stream)? {
        sent if sent < length => Err(io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(()),
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        206 => "Partial Content",
        307 => "Temporary Redirect",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        416 => "Range Not Satisfiable",
        _ => "Error",
    }
}
