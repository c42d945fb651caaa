//! `warta serve` as a browser meets it: the built program, and plain connections to it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A page as the build writes it, as far as the server looks at it.
const PAGE: &str = "<!doctype html><html><head><title>Warta</title>\
    <link id=\"warta-bundle\" rel=\"preload\" href=\"content/bundle.json\"></head><body></body></html>";

const BUNDLE: &str = r#"{"warta":1,"bundles":["parts/one two.json"],"articles":[
    {"slug":"a","headline":"The first headline","body":["Words."]},
    {"slug":"b","headline":"A draft","status":"draft","body":["Words."]}]}"#;

const PART: &str =
    r#"{"warta":1,"articles":[{"slug":"c","headline":"In another file","body":["Words."]}]}"#;

/// Long enough for a machine with much to do; a test that waits this long fails.
const PATIENCE: Duration = Duration::from_secs(60);

/// A folder of its own for one test, with a site beside the content.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("serve").join(name);
    let _none = fs::remove_dir_all(&folder);
    for (name, text) in [
        ("site/index.html", PAGE),
        ("site/404.html", PAGE),
        ("site/preview/index.html", "<html><head></head></html>"),
        ("site/warta-1.wasm", "program"),
        ("site/content/bundle.json", "the demonstration"),
        ("site/content/media/demo.svg", "the demonstration"),
        ("news/bundle.json", BUNDLE),
        ("news/parts/one two.json", PART),
        ("news/media/a.svg", "<svg/>"),
        ("news/media/film.mp4", "0123456789"),
        ("news/.secret/key.txt", "secret"),
        ("news/.env", "secret"),
        ("outside.txt", "secret"),
    ] {
        write(&folder.join(name), text);
    }
    folder
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("it has one")).expect("writable");
    fs::write(path, text).expect("writable");
}

/// The program while it serves.
struct Server {
    child: Child,
    address: SocketAddr,
    terminal: Receiver<String>,
}

impl Server {
    /// Starts the program and waits until it says where it is.
    fn start(folder: &Path, arguments: &[&str]) -> Server {
        let mut server = Server::spawn(folder, &[&["--site", "site"], arguments].concat());
        let line = server.line_with("http://");
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next());
        server.address = address.and_then(|it| it.parse().ok()).expect("an address");
        server
    }

    fn spawn(folder: &Path, arguments: &[&str]) -> Server {
        let mut child = Command::new(env!("CARGO_BIN_EXE_warta"))
            .env("WARTA_LANGUAGE", "en")
            .current_dir(folder)
            .env_remove("WARTA_SITE")
            .args(["serve", "--port", "0"])
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let said = BufReader::new(child.stderr.take().expect("piped"));
        let (sender, terminal) = channel();
        std::thread::spawn(move || {
            said.lines().map_while(Result::ok).for_each(|line| drop(sender.send(line)));
        });
        let nowhere = SocketAddr::from(([0, 0, 0, 0], 0));
        Server { child, address: nowhere, terminal }
    }

    /// Reads the terminal up to a line that holds these words.
    fn line_with(&self, words: &str) -> String {
        let mut all = Vec::new();
        loop {
            let Ok(line) = self.terminal.recv_timeout(PATIENCE) else {
                panic!("it did not say {words:?}:\n{}", all.join("\n"));
            };
            if line.contains(words) {
                return line;
            }
            all.push(line);
        }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        stream
    }

    /// Sends a request as it is written, and returns the head and the body of the answer.
    fn ask(&self, head: &str) -> (String, String) {
        let mut stream = self.connect();
        write!(stream, "{head}\r\nConnection: close\r\n\r\n").expect("sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("answered");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        (head.to_owned(), body.to_owned())
    }

    /// The status and the body for an address.
    fn get(&self, address: &str) -> (u16, String) {
        let (head, body) = self.ask(&format!("GET {address} HTTP/1.1\r\nHost: {}", self.address));
        (status(&head), body)
    }

    /// Listens as an open page does.
    fn follow(&self) -> Page {
        let mut stream = self.connect();
        let host = self.address;
        write!(stream, "GET /-/events HTTP/1.1\r\nHost: {host}\r\n\r\n").expect("sent");
        Page(BufReader::new(stream))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _ended = self.child.wait();
    }
}

fn status(head: &str) -> u16 {
    head.split(' ').nth(1).and_then(|it| it.parse().ok()).expect("a status")
}

/// An open page.
struct Page(BufReader<TcpStream>);

impl Page {
    /// The next state that it is told. Between states come signs of life, and not for ever.
    fn told(&mut self) -> serde_json::Value {
        for _ in 0..16 {
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).expect("in time") > 0, "the connection ended");
            if let Some(state) = line.strip_prefix("data: ") {
                return serde_json::from_str(state).expect("JSON");
            }
        }
        panic!("nothing is told");
    }
}

#[test]
fn the_site_shows_the_content_in_place_of_its_own() {
    let folder = folder("content");
    let server = Server::start(&folder, &["news"]);
    assert_eq!(server.get("/content/bundle.json"), (200, BUNDLE.to_owned()));
    assert_eq!(server.get("/content/parts/one%20two.json?x"), (200, PART.to_owned()));
    assert_eq!(server.get("/content/media/a.svg"), (200, "<svg/>".to_owned()));
    assert_eq!(server.get("/content/media/demo.svg").0, 404);
    assert_eq!(server.get("/warta-1.wasm"), (200, "program".to_owned()));
    assert_eq!(server.get("/gone.wasm").0, 404);
    assert_eq!(server.get("/-/gone").0, 404);
    let (head, _) = server.ask("GET /content/media/a.svg HTTP/1.1\r\nHost: localhost");
    assert!(status_and(&head, 200, "Content-Type: image/svg+xml"), "{head}");
}

#[test]
fn every_address_of_the_publication_is_the_page_with_the_script() {
    let folder = folder("pages");
    let server = Server::start(&folder, &["news"]);
    let tag = "<script src=\"/-/live.js\" data-version=\"";
    for address in ["/", "/article/a", "/person/ocd-person%2Fx", "/index.html", "/404.html"] {
        let (status, page) = server.get(address);
        assert_eq!(status, 200, "{address}");
        assert!(
            page.contains(tag) && page.contains("href=\"/-/drafts/content/bundle.json\""),
            "{page}"
        );
    }
    let (status, page) = server.get("/preview/");
    assert!(status == 200 && page.contains(tag), "{page}");
    let (head, _) = server.ask("GET /preview?a=b HTTP/1.1\r\nHost: localhost");
    assert!(status_and(&head, 307, "Location: /preview/?a=b"), "{head}");
    let (status, script) = server.get("/-/live.js");
    assert!(status == 200 && script.contains("/-/events"), "{script}");
}

/// Whether a head has a status and a line. Names of headers may be written in small letters.
fn status_and(head: &str, code: u16, line: &str) -> bool {
    let (name, value) = line.split_once(": ").expect("a header");
    let lines = head.lines().filter_map(|one| one.split_once(": "));
    let mut own = lines.filter(|(one, _)| one.eq_ignore_ascii_case(name));
    status(head) == code && own.any(|(_, one)| one == value)
}

#[test]
fn drafts_are_shown_in_the_page_and_nothing_in_the_file_moves() {
    let folder = folder("drafts");
    let field = "\"status\":\"draft\",";
    let shown = BUNDLE.replace(field, &" ".repeat(field.len()));
    assert_ne!(shown, BUNDLE);
    let server = Server::start(&folder, &["news"]);
    assert_eq!(server.get("/-/drafts/content/bundle.json"), (200, shown));
    assert_eq!(server.get("/-/drafts/content/media/a.svg").0, 200);
    assert_eq!(server.get("/-/drafts/warta-1.wasm").0, 404);
    assert_eq!(server.follow().told()["drafts"], serde_json::json!(["b"]));
    let without = Server::start(&folder, &["news", "--no-drafts"]);
    assert_eq!(without.get("/-/drafts/content/bundle.json").0, 404);
    assert!(without.get("/").1.contains("href=\"content/bundle.json\""));
}

#[test]
fn nothing_outside_of_the_folders_is_served() {
    let folder = folder("outside");
    #[cfg(unix)]
    for (to, name) in [("../outside.txt", "link.txt"), (".env", "env.txt"), ("..", "up")] {
        std::os::unix::fs::symlink(to, folder.join("news").join(name)).expect("a link");
    }
    let server = Server::start(&folder, &["news"]);
    for address in [
        "/content/../outside.txt",
        "/content/%2e%2e/outside.txt",
        "/content/..%2foutside.txt",
        "/content/media/%2e%2e/%2e%2e/outside.txt",
        "/content/%2fetc%2fpasswd",
        "/content/..\\outside.txt",
        "/../outside.txt",
        "/content/.env",
        "/content/.secret/key.txt",
        "/content/link.txt",
        "/content/env.txt",
        "/content/up/outside.txt",
        "/-/drafts/content/%2e%2e/outside.txt",
        "/-/drafts/content/link.txt",
    ] {
        let (status, body) = server.get(address);
        assert_eq!((status, body.contains("secret")), (404, false), "{address}: {body}");
    }
}

#[test]
fn only_this_machine_is_answered_and_only_given_to() {
    let folder = folder("hosts");
    let server = Server::start(&folder, &["news"]);
    let port = server.address.port();
    for (host, expected) in [
        (format!("Host: localhost:{port}"), 200),
        (format!("Host: [::1]:{port}"), 200),
        (format!("Host: evil.example:{port}"), 403),
        ("Host: localhost\r\nHost: evil.example".to_owned(), 403),
        ("X: y".to_owned(), 403),
    ] {
        let (head, _) = server.ask(&format!("GET /content/bundle.json HTTP/1.1\r\n{host}"));
        assert_eq!(status(&head), expected, "{host}");
    }
    let (head, _) =
        server.ask(&format!("POST / HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Length: 0"));
    assert!(status_and(&head, 405, "Allow: GET,HEAD"), "{head}");
    let (head, body) =
        server.ask(&format!("HEAD /warta-1.wasm HTTP/1.1\r\nHost: localhost:{port}"));
    assert!(status_and(&head, 200, "Content-Length: 7") && body.is_empty(), "{head}{body}");
}

#[test]
fn players_get_the_part_that_they_ask_for() {
    let folder = folder("parts");
    let server = Server::start(&folder, &["news"]);
    let film = "GET /content/media/film.mp4 HTTP/1.1\r\nHost: localhost\r\nRange: bytes=";
    let (head, body) = server.ask(&format!("{film}2-4"));
    assert!(status_and(&head, 206, "Content-Range: bytes 2-4/10") && body == "234", "{head}{body}");
    let (head, _) = server.ask(&format!("{film}10-"));
    assert!(status_and(&head, 416, "Content-Range: bytes */10"), "{head}");
    // Several parts at once and other units may be passed over.
    for range in ["bytes=0-1,4-5", "lines=1-2"] {
        let request = film.replace("bytes=", range);
        let (head, body) = server.ask(&request);
        assert!(
            status_and(&head, 200, "Content-Length: 10") && body.len() == 10,
            "{range}: {head}"
        );
    }
}

#[test]
fn a_file_that_a_program_has_is_not_sent_again() {
    let folder = folder("again");
    let server = Server::start(&folder, &["news"]);
    let film = "GET /content/media/film.mp4 HTTP/1.1\r\nHost: localhost";
    let (head, _) = server.ask(film);
    let tag = head.lines().find_map(|line| line.strip_prefix("etag: ")).expect("a tag");
    // A browser keeps nothing: what is shown is what was saved.
    assert!(status_and(&head, 200, "Cache-Control: no-store"), "{head}");
    let (head, body) = server.ask(&format!("{film}\r\nIf-None-Match: {tag}"));
    assert!(status(&head) == 304 && body.is_empty(), "{head}{body}");
    write(&folder.join("news/media/film.mp4"), "another film");
    let (head, body) = server.ask(&format!("{film}\r\nIf-None-Match: {tag}"));
    assert!(status(&head) == 200 && body == "another film", "{head}{body}");
}

#[test]
fn each_save_reaches_every_open_page_and_the_terminal() {
    for more in [&[][..], &["--poll"][..]] {
        let folder = folder(if more.is_empty() { "saves" } else { "saves-poll" });
        let server = Server::start(&folder, &[&["news"], more].concat());
        server.line_with("bundle.json: ");
        let (mut one, mut two) = (server.follow(), server.follow());
        let first = one.told();
        assert_eq!((&first["errors"], two.told()), (&serde_json::json!(0), first.clone()));

        // By another name, as careful programs save.
        let news = folder.join("news");
        let mistaken = BUNDLE.replace("\"The first headline\"", "\"The second headline\" 12");
        write(&news.join("new.tmp"), &mistaken);
        fs::rename(news.join("new.tmp"), news.join("bundle.json")).expect("renamed");
        let second = loop {
            let told = one.told();
            if told["errors"] != 0 {
                break told;
            }
        };
        assert_ne!(second["version"], first["version"]);
        let problem = &second["problems"][0];
        assert!(
            problem["file"].as_str().is_some_and(|it| it.ends_with("bundle.json")),
            "{problem}"
        );
        assert_eq!(problem["line"], 2);
        let said = server.line_with("bundle.json: ");
        assert!(said.contains("error") && !said.contains(" 0 errors"), "{said}");
        assert_eq!(server.get("/content/bundle.json").1, mistaken);

        // In place, in a file that the main bundle names.
        write(&news.join("bundle.json"), BUNDLE);
        write(&news.join("parts/one two.json"), &PART.replace("another", "a third"));
        loop {
            let told = two.told();
            if told["errors"] == 0
                && server.get("/content/parts/one%20two.json").1.contains("third")
            {
                break;
            }
        }
        // A page that is opened later is told at once.
        assert_eq!(server.follow().told()["errors"], 0);
    }
}

#[test]
fn terminal_and_page_are_told_in_the_language_asked_for() {
    let folder = folder("language");
    write(&folder.join("news/bundle.json"), "{\"warta\": 1, \"articles\": [],}");
    let server = Server::start(&folder, &["news", "--language", "id"]);
    let said = server.line_with("mengawasi ");
    assert!(said.starts_with("warta: "), "{said}");
    assert!(server.line_with("bundle.json: ").ends_with(": 1 galat, 0 peringatan"));
    let told = server.follow().told();
    assert_eq!(told["language"], "id");
    assert_eq!(told["problems"][0]["message"], "koma yang tidak memisahkan apa pun");
}

#[test]
fn a_bundle_may_go_away_and_come_back() {
    let folder = folder("away");
    let server = Server::start(&folder, &["news"]);
    let mut page = server.follow();
    assert_eq!(page.told()["errors"], 0);
    fs::remove_file(folder.join("news/bundle.json")).expect("removed");
    let told = page.told();
    assert_eq!(told["errors"], 1, "{told}");
    let message = told["problems"][0]["message"].as_str().unwrap_or_default();
    assert!(message.contains("news/bundle.json") && !message.contains("http"), "{message}");
    write(&folder.join("news/bundle.json"), BUNDLE);
    assert_eq!(page.told()["errors"], 0);
    assert_eq!(server.get("/content/bundle.json").1, BUNDLE);
}

#[test]
fn several_bundles_are_one_publication() {
    let folder = folder("several");
    write(&folder.join("more/x.json"), &PART.replace("\"c\"", "\"x\""));
    write(&folder.join("more/y.json"), &PART.replace("\"c\"", "\"y\""));
    let server = Server::start(&folder, &["news/bundle.json", "news/parts/one two.json", "more"]);
    let (status, main) = server.get("/content/bundle.json");
    let main: serde_json::Value = serde_json::from_str(&main).expect("JSON");
    assert_eq!(status, 200);
    let addresses = ["2/bundle.json", "2/parts/one two.json", "1/x.json", "1/y.json"];
    assert_eq!(main["bundles"], serde_json::json!(addresses));
    for address in addresses {
        let address = address.replace(' ', "%20");
        assert_eq!(server.get(&format!("/content/{address}")).0, 200, "{address}");
    }
    assert_eq!(server.get("/content/2/media/a.svg").0, 200);
    // The part is named by the main bundle and on the command line, and read once.
    let told = server.follow().told();
    assert_eq!(told["errors"], 0, "{told}");
}

#[test]
fn what_can_not_be_served_is_said() {
    let folder = folder("refused");
    write(&folder.join("elsewhere/index.html"), &PAGE.replace("content/", "https://a.example/"));
    for (arguments, words) in [
        (&["none.json", "--site", "site"][..], "none.json"),
        (&["news", "--site", "none"][..], "none is not a built site"),
        (&["news", "--site", "elsewhere"][..], "https://a.example/bundle.json"),
        (&["news"][..], "./dev dist"),
        (&["-", "--site", "site"][..], "standard input"),
    ] {
        let mut refused = Server::spawn(&folder, arguments);
        let said = refused.line_with("");
        assert!(said.starts_with("warta: ") && said.contains(words), "{said}");
        assert_eq!(refused.child.wait().expect("it ends").code(), Some(2), "{said}");
    }
}
