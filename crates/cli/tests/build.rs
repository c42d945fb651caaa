//! `warta build` as people and scripts call it. What it builds is tested in crates/publish.

// No file uses all of it.
#[allow(dead_code)]
#[path = "../../publish/tests/site/viewer.rs"]
mod viewer;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const GOOD: &str =
    r#"{"warta": 1, "articles": [{"slug": "a", "headline": "A", "body": ["Satu paragraf."]}]}"#;

/// A folder of its own for one test, with a bundle and something that is taken for a viewer.
fn folder(name: &str, bundle: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    viewer::write(&folder.join("dist"));
    fs::write(folder.join("bundle.json"), bundle).expect("writable");
    folder
}

fn build(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output: Output = Command::new(env!("CARGO_BIN_EXE_warta"))
        .env("WARTA_LANGUAGE", "en")
        .current_dir(folder)
        .env_remove("WARTA_SITE")
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .args(["build", "bundle.json", "--out", "site"])
        .args(arguments)
        .output()
        .expect("it runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_good_bundle_becomes_a_site() {
    let folder = folder("built", GOOD);
    let (code, out, err) = build(&folder, &["--url", "https://warta.example/"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(out.contains("warning[W0503]"), "{out}");
    assert!(err.contains("warta: there is 1 warning\n"), "{err}");
    assert!(err.contains("leads to warta.example, which no reader can reach"), "{err}");
    // The home page, the article, and the page of what a reader saved.
    assert!(err.contains("3 pages in "), "{err}");
    assert!(folder.join("site/article/a/index.html").is_file());
    assert!(folder.join("site/atom.xml").is_file());
}

#[test]
fn what_has_not_changed_is_told_again() {
    let body = r#"["Dua  spasi.", "[hilang](media/tidak-ada.txt), [rahasia](.env)"]"#;
    let folder = folder("same", &GOOD.replace("[\"Satu paragraf.\"]", body));
    fs::write(folder.join(".env"), "secret").expect("writable");
    fs::create_dir_all(folder.join("media")).expect("writable");
    // The disk's clock goes on, so that nothing is as young as the build.
    let written = |name: &str| {
        fs::write(folder.join(name), "x").expect("writable");
        fs::metadata(folder.join(name)).and_then(|data| data.modified()).expect("a time")
    };
    fs::write(folder.join("media/a.txt"), "x").expect("writable");
    let first = written("dist/probe");
    while written("dist/probe") == first {}
    let (code, out, err) = build(&folder, &[]);
    assert_eq!(code, Some(0), "{err}");
    assert!(out.contains("W0507") && out.contains("W0421"), "{out}");
    assert!(err.contains("content/.env, which is not published"), "{err}");
    let site = files(&folder.join("site"));
    let again = build(&folder, &[]);
    let same = "warta: nothing has changed since the last build\n";
    assert!(again.2.contains(same) && !err.contains(same), "{}", again.2);
    assert_eq!(again, (code, out, again.2.clone()));
    assert_eq!(again.2.replace(same, ""), err);
    assert_eq!(files(&folder.join("site")), site);
    // A file of the name that is missed makes another build of it.
    fs::write(folder.join("media/tidak-ada.txt"), "x").expect("writable");
    let (_, out, err) = build(&folder, &[]);
    assert!(!err.contains(same) && !out.contains("W0421"), "{out}{err}");
    assert!(folder.join("site/content/media/tidak-ada.txt").is_file());
}

#[test]
fn it_says_where_hosts_hold_less() {
    let body = r#"["[film](besar.mp4)"]"#;
    let folder = folder("large", &GOOD.replace("[\"Satu paragraf.\"]", body));
    let film = fs::File::create(folder.join("besar.mp4")).expect("writable");
    film.set_len(25 << 20).expect("writable");
    let said = "more than some hosts hold";
    let (code, _, err) = build(&folder, &[]);
    assert!(code == Some(0) && !err.contains(said), "{err}");
    film.set_len((25 << 20) + 1).expect("writable");
    for _ in 0..2 {
        let (code, _, err) = build(&folder, &[]);
        assert_eq!(code, Some(0), "{err}");
        let line = err.lines().find(|line| line.contains(said)).unwrap_or_else(|| panic!("{err}"));
        assert!(line.contains("Cloudflare Pages 25 MiB a file"), "{line}");
        assert!(!line.contains("GitHub") && !line.contains("20,000"), "{line}");
    }
}

#[test]
fn errors_are_explained_and_give_1() {
    let folder = folder("refused", &GOOD.replace("\"A\", ", "\"A\" "));
    let (code, out, err) = build(&folder, &[]);
    assert_eq!(code, Some(1), "{err}");
    assert!(out.contains("error[W0102]: a comma is missing here"), "{out}");
    assert!(err.starts_with("warta: 1 error, ") && err.ends_with("nothing was built\n"), "{err}");
    assert!(!folder.join("site").exists());
    // Without its only article there is nothing to publish, and a directory is no news.
    for people in ["", r#""persons": [{"id": "p", "name": "Sari Contoh"}], "#] {
        let bundle = GOOD
            .replace("\"A\", ", "\"A\" ")
            .replace("\"articles\"", &format!("{people}\"articles\""));
        fs::write(folder.join("bundle.json"), bundle).expect("writable");
        fs::create_dir_all(folder.join("site")).expect("writable");
        let (code, _, err) = build(&folder, &["--keep-going"]);
        assert_eq!(code, Some(1), "{err}");
        assert!(
            err.contains("every article has errors") && err.ends_with("nothing was built\n"),
            "{err}"
        );
        assert!(files(&folder.join("site")).is_empty());
    }
    fs::write(folder.join("bundle.json"), GOOD.replace("\"A\", ", "\"A\" ")).expect("writable");
    let broken = fs::read_to_string(folder.join("bundle.json")).expect("readable");
    let other = r#"[{"slug": "b", "headline": "B", "body": ["Satu paragraf."]}, "#;
    fs::write(folder.join("bundle.json"), broken.replacen('[', other, 1)).expect("writable");
    let (code, _, err) = build(&folder, &["--keep-going"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("warta: the article a is left out\n"), "{err}");
    assert!(folder.join("site/index.html").is_file(), "{err}");
}

#[test]
fn what_can_not_be_done_gives_2() {
    let folder = folder("impossible", GOOD);
    for (arguments, why) in [
        (&["--site", "nowhere"][..], "nowhere/index.html can't be read"),
        (&["--url", "warta.example"], "It has to begin with https://"),
    ] {
        let (code, _, err) = build(&folder, arguments);
        assert_eq!(code, Some(2), "{err}");
        assert!(err.contains(why), "{err}");
        assert!(!folder.join("site").exists());
    }
}

#[test]
fn of_a_missing_picture_it_says_what_check_says() {
    let body =
        r#"[{"type": "image", "src": "media/pasr.png", "alt": "P", "width": 6, "height": 4}]"#;
    let bundle = GOOD.replace("[\"Satu paragraf.\"]", body);
    let folder = folder("missing", &bundle);
    fs::create_dir_all(folder.join("media")).expect("writable");
    fs::write(folder.join("media/pasar.png"), "P").expect("writable");
    let check = Command::new(env!("CARGO_BIN_EXE_warta"))
        .env("WARTA_LANGUAGE", "en")
        .current_dir(&folder)
        .args(["check", "bundle.json"])
        .output()
        .expect("it runs");
    let check = String::from_utf8_lossy(&check.stdout).into_owned();
    let about = |text: &str| {
        let from = text.find("error[W0417]").unwrap_or_else(|| panic!("it is not told: {text}"));
        text[from..].split("\n\n").next().unwrap_or_default().trim_end().to_owned()
    };
    let (code, out, err) = build(&folder, &[]);
    assert_eq!(code, Some(1), "{err}");
    assert!(about(&out).contains("Did you mean \"media/pasar.png\"?"), "{out}");
    assert_eq!(about(&out), about(&check));
    assert!(!folder.join("site").exists());
    // Where the newsroom takes it for a warning, the site is built, and it is told once.
    let bundle =
        bundle.replace("\"warta\": 1,", r#""warta": 1, "site": {"checks": {"W0417": "warning"}},"#);
    fs::write(folder.join("bundle.json"), bundle).expect("writable");
    let (code, out, err) = build(&folder, &[]);
    assert_eq!(code, Some(0), "{err}");
    assert!(out.contains("warning[W0417]"), "{out}");
    assert!(err.contains("warta: there are 2 warnings\n"), "{err}");
    assert!(!err.contains(" names "), "{err}");
}

#[test]
fn what_is_not_published_is_said() {
    let body = r#"["[Rahasia](.env), [hilang](tidak-ada.txt)"]"#;
    let folder = folder("unpublished", &GOOD.replace("[\"Satu paragraf.\"]", body));
    fs::write(folder.join(".env"), "secret").expect("writable");
    let (code, out, err) = build(&folder, &[]);
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains(" names content/.env, which is not published: files and"), "{err}");
    // What check tells with its place is not told again.
    assert!(out.contains("warning[W0421]: there is no file \"tidak-ada.txt\""), "{out}");
    assert!(!err.contains("tidak-ada.txt"), "{err}");
    assert!(!folder.join("site/content").exists());
}

#[test]
fn nothing_of_a_bundle_reaches_the_terminal_raw() {
    let evil = "x\u{1b}[31mMERAH\u{1b}]0;JUDUL\u{7}\n::error file=a::PALSU\r\n::stop-commands::t\u{9b}2J\u{202e}##[group]g";
    let article = |slug: &str, status: &str| {
        format!(
            r#"{{"slug": {slug}, "headline": {headline}, "status": {status}, "tags": [{headline}],
                "section": {headline}, "body": [{headline}, {{"type": {headline}}}]}}"#,
            headline = json(evil),
        )
    };
    let bundle = format!(
        r#"{{"warta": 1, "site": {{"title": {title}}}, "persons": [{{"id": {title}, "name": {title}}}],
            "articles": [{}, {}, {{"slug": "baik", "headline": "A", "body": ["[a]({path})", "B"]}}]}}"#,
        article(&json(evil), "\"published\""),
        article("\"rusak\"", &json(evil)),
        title = json(evil),
        path = "berkas.txt",
    );
    let folder = folder("raw", &bundle);
    let strange = folder.join("::error file=b::PALSU\u{1b}[31m.json");
    fs::write(&strange, &bundle).expect("writable");
    let name = strange.file_name().expect("a name").to_str().expect("text");
    for arguments in [
        vec!["build", "bundle.json", "--out", "site"],
        vec!["build", "bundle.json", "--out", "site", "--keep-going"],
        vec!["build", name, "--out", "site2", "--keep-going"],
        vec!["build", "bundle.json", "--single-file", "one.html", "--keep-going"],
        vec!["check", "bundle.json"],
        vec!["check", name],
        vec!["check", "--fix", name],
        vec!["explain", name],
        vec!["new", "::error::baru\u{1b}[31m\nx"],
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_warta"))
            .env("WARTA_LANGUAGE", "en")
            .current_dir(&folder)
            .env_remove("WARTA_SITE")
            .env("XDG_CACHE_HOME", folder.join("cache"))
            .args(&arguments)
            .output()
            .expect("it runs");
        let text =
            [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned());
        assert!(!text.concat().is_empty(), "{arguments:?} says nothing");
        for line in text.iter().flat_map(|it| it.split('\n')) {
            let raw = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}');
            assert!(!line.contains(raw), "{arguments:?}: {line:?}");
            assert!(!line.trim_start().starts_with("::"), "{arguments:?}: {line:?}");
        }
    }
}

/// A text in JSON.
fn json(text: &str) -> String {
    serde_json::to_string(text).expect("a text")
}

/// Every file below a folder, by its path; nothing where there is no folder.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                waiting.push(path);
            } else if let Ok(bytes) = fs::read(&path) {
                found.insert(path.strip_prefix(folder).unwrap_or(&path).to_owned(), bytes);
            }
        }
    }
    found
}

/// How many builds are killed. Each at another share of the time that a build takes, so that the
/// moments lie all over it; `WARTA_KILLS` asks for more of them.
fn kills() -> u32 {
    std::env::var("WARTA_KILLS").ok().and_then(|number| number.parse().ok()).unwrap_or(30)
}

#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one() {
    let article = |nth: usize, text: &str| {
        format!(
            "{{\"slug\": \"a-{nth}\", \"headline\": \"Judul\", \"tags\": [\"t\"], \"body\": [\"{text}\", \
             {{\"type\": \"image\", \"src\": \"{text}png\", \"alt\": \"P\", \"width\": 6, \"height\": 4}}, \
             {{\"type\": \"image\", \"src\": \"media/{}.png\", \"alt\": \"P\", \"width\": 6, \"height\": 4}}]}}",
            nth % 9
        )
    };
    let bundle = |text: &str| {
        let all: Vec<String> = (0..60).map(|nth| article(nth, text)).collect();
        format!("{{\"warta\": 1, \"articles\": [{}]}}", all.join(",\n"))
    };
    let texts = [bundle("Dulu."), bundle("Kini.")];
    let folder = folder("killed", &texts[0]);
    fs::create_dir_all(folder.join("media")).expect("writable");
    let pictures = ["Dulu.png", "Kini.png"].map(str::to_owned);
    let pictures = pictures.into_iter().chain((0..9).map(|nth| format!("media/{nth}.png")));
    for name in pictures {
        fs::write(folder.join(&name), name.repeat(1_000)).expect("writable");
    }
    // What each of the two comes to, with what somebody keeps there.
    let mut sites = Vec::new();
    for nth in [0, 1, 0, 1] {
        fs::write(folder.join("bundle.json"), &texts[nth]).expect("writable");
        let (code, _, err) = build(&folder, &["--keep-releases", "1"]);
        assert_eq!(code, Some(0), "{err}");
        fs::create_dir_all(folder.join("site/.git")).expect("writable");
        fs::write(folder.join("site/.git/HEAD"), "main").expect("writable");
        sites.push(files(&folder.join("site")));
    }
    sites.drain(..2);
    assert!(sites[0] != sites[1]);
    // Its own, because a build that goes on beside this test may replace the other.
    let program = folder.join("warta");
    fs::copy(env!("CARGO_BIN_EXE_warta"), &program).expect("writable");
    let build = |previous: &str| {
        let mut command = Command::new(&program);
        command.current_dir(&folder).env_remove("WARTA_SITE").env("WARTA_LANGUAGE", "en");
        command.env("XDG_CACHE_HOME", folder.join("cache"));
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command.args(["build", "bundle.json", "--out", "site", "--keep-releases", "1"]);
        command.args(["--keep-previous", previous]);
        command
    };
    fs::write(folder.join("bundle.json"), &texts[0]).expect("writable");
    let start = std::time::Instant::now();
    assert!(build("always").status().expect("it runs").success());
    let whole = start.elapsed();
    let kills = kills();
    let (mut old, mut new) = (0, 0);
    for nth in 0..kills {
        let now = usize::from(files(&folder.join("site")) == sites[0]);
        fs::write(folder.join("bundle.json"), &texts[now]).expect("writable");
        // Most start as the site before, where the last one left that.
        let previous = if nth % 3 == 2 { "never" } else { "always" };
        let mut child = build(previous).spawn().expect("it runs");
        // The steps between the moments are those of the golden section, which fall nowhere twice.
        let share = (f64::from(nth) * 0.618_034).fract() * 2.0;
        let (moment, start) = (whole.mul_f64(share), std::time::Instant::now());
        while start.elapsed() < moment && child.try_wait().is_ok_and(|ended| ended.is_none()) {
            std::thread::yield_now();
        }
        let _ended = child.kill();
        child.wait().expect("it has ended");
        let site = files(&folder.join("site"));
        match sites.iter().position(|it| *it == site) {
            Some(which) if which == now => new += 1,
            Some(_) => old += 1,
            None => {
                panic!("kill {nth}, after {share:.3} of a build: neither the old site nor the new")
            }
        }
    }
    eprintln!("{kills} kills: {old} times the old site, {new} times the new one");
    assert!(old > 0 && new > 0, "all kills came too late or too early");
    // The next build removes what was left.
    assert!(build("never").status().expect("it runs").success());
    let around = fs::read_dir(&folder).expect("a folder").flatten();
    let left: Vec<_> = around
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with('.'))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

/// Two articles, the first with this slug and headline: builds for tests fail where one says so.
fn with_fault(slug: &str, headline: &str) -> String {
    let article = |slug: &str, headline: &str| {
        format!(r#"{{"slug": "{slug}", "headline": "{headline}", "body": ["Isi."]}}"#)
    };
    let (first, second) = (article(slug, headline), article("sehat", "A"));
    format!(r#"{{"warta": 1, "articles": [{first}, {second}]}}"#)
}

#[test]
fn an_article_that_the_program_fails_at_takes_no_other_along() {
    let folder = folder("fault-in-reading", &with_fault("sakit", "fault-in-reading"));
    let (code, out, err) = build(&folder, &[]);
    assert_eq!(code, Some(1), "{err}");
    assert!(out.contains("W0010") && out.contains("/articles/0"), "{out}");
    assert!(err.contains("warta: a fault of the program at "), "{err}");
    let (code, _, err) = build(&folder, &["--keep-going"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("the article sakit is left out"), "{err}");
    assert!(folder.join("site/article/sehat/index.html").is_file(), "{err}");
    assert!(!folder.join("site/article/sakit").exists(), "{err}");
}

#[test]
fn a_page_that_can_not_be_drawn_up_is_named_and_nothing_is_written() {
    let folder = folder("fault-in-drawing", &with_fault("fault-in-drawing", "A"));
    let (code, out, err) = build(&folder, &[]);
    assert_eq!(code, Some(1), "{err}");
    assert!(out.contains("W0012") && out.contains("article/fault-in-drawing"), "{out}");
    assert!(!folder.join("site").exists(), "{err}");
}
