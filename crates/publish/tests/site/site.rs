//! The demonstration publication as a built site.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use warta_page::route::Route;
use warta_publish::{Build, Built, Compress, Failure, KeepPrevious, build};

use crate::support::files;
use crate::viewer;

const URL: &str = "https://warta.example/koran";

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A folder of its own for one test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Something that is taken for a viewer.
fn program(folder: &Path) -> PathBuf {
    let dist = folder.join("dist");
    viewer::write(&dist);
    dist
}

fn order(folder: &Path, content: PathBuf) -> Build {
    Build {
        content: vec![content],
        out: folder.join("site"),
        program: program(folder),
        url: Some(URL.to_owned()),
        keep_releases: 0,
        compress: Compress::Nothing,
        previous: KeepPrevious::Large,
        ..Build::default()
    }
}

fn demo(name: &str) -> (PathBuf, Built) {
    let folder = folder(name);
    let built = build(&order(&folder, project().join("public/content/bundle.json")), &|_| {});
    (folder.join("site"), built.expect("the demo is in order"))
}

/// Every value of an attribute in a page that this project wrote.
fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The pages of a site by their folders.
fn pages(site: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    let index = site.iter().filter_map(|(name, bytes)| {
        let folder = name.strip_suffix("index.html")?;
        Some((folder.to_owned(), String::from_utf8(bytes.clone()).expect("text")))
    });
    index.collect()
}

#[test]
fn every_link_leads_to_a_file() {
    let (folder, built) = demo("links");
    let site = files(&folder);
    let pages = pages(&site);
    assert!(built.absent.is_empty(), "{:?}", built.absent);
    assert!(built.pages > 80, "{}", built.pages);
    assert_eq!(built.files, site.len());
    for (at, html) in &pages {
        // All addresses are relative to the base, and none leads around it.
        let body = html.split("<body>").nth(1).expect("a body");
        for address in ["href", "src", "poster"].into_iter().flat_map(|name| values(body, name)) {
            let address = address.split('#').next().unwrap_or_default();
            if address.contains("://")
                || address.starts_with("mailto:")
                || at.is_empty() && address.is_empty()
            {
                continue;
            }
            let file = match Route::parse(address) {
                Route::Unknown { .. } => address.trim_start_matches("./").to_owned(),
                route => {
                    assert!(address.ends_with('/'), "{at} links to {address}, which redirects");
                    route.folder() + "index.html"
                }
            };
            let forward = html.contains("http-equiv=\"refresh\"");
            assert!(forward || site.contains_key(&file), "{at} links to {address}: no {file}");
        }
    }
}

/// The first tag of a page's `<html>`.
fn root(html: &str) -> &str {
    html.split_once("<html ").and_then(|(_, rest)| rest.split('>').next()).expect("a root")
}

/// A page without what is not its own: its body.
fn body(html: &str) -> &str {
    html.split_once("<body>").map_or("", |(_, body)| body)
}

fn is_forward(html: &str) -> bool {
    html.contains("http-equiv=\"refresh\"")
}

#[test]
fn every_page_says_which_it_is() {
    let (folder, _) = demo("index");
    let site = files(&folder);
    assert_eq!(site["edition.txt"], b"warta-site\n");
    let mut versions = BTreeMap::new();
    let (mut count, mut forwards) = (0, 0);
    for (at, html) in pages(&site) {
        if is_forward(&html) {
            forwards += 1;
            continue;
        }
        count += 1;
        let root = format!(" {}", root(&html));
        assert_eq!(values(&root, "data-page"), ["page"], "{at}");
        assert_eq!(values(&root, "data-folder"), [at.as_str()]);
        let [version] = values(&root, "data-version")[..] else { panic!("{at} has no version") };
        assert!(version.len() == 16 && version.chars().all(|it| it.is_ascii_hexdigit()), "{at}");
        if let Some(other) = versions.insert(version.to_owned(), at.clone()) {
            panic!("{at} and {other} have the version {version}");
        }
        assert_eq!(html.matches("<h1").count(), 1, "{at}");
        assert!(html.contains("<link rel=\"canonical\" href=\"https://"), "{at}");
    }
    assert!(count > 80 && forwards > 0, "{count} pages, {forwards} forward pages");
}

#[test]
fn a_forward_page_leads_on_with_and_without_scripts() {
    let (folder, _) = demo("forward");
    let site = files(&folder);
    for (at, html) in pages(&site) {
        if !is_forward(&html) {
            continue;
        }
        let [to] = values(&html, "data-to")[..] else { panic!("{at} leads nowhere") };
        let target = to.strip_prefix("../../").unwrap_or_else(|| panic!("{at} leads to {to}"));
        assert!(site.contains_key(&format!("{target}index.html")), "{at} leads to {to}");
        assert!(html.contains(&format!("content=\"0; url={to}\"")), "{at}");
        assert_eq!(values(body(&html), "href"), [to], "{at}");
        assert_eq!(html.matches("<script").count(), 1, "{at}");
        assert!(!root(&html).contains("data-"), "{at}: it is no page that anything is kept of");
    }
}

/// A page holds what it shows once, as mark-up, and nothing for a program to read beside it.
#[test]
fn a_page_is_clean_html_and_holds_its_text_once() {
    let (folder, _) = demo("clean");
    let mut paragraphs = 0;
    for (at, html) in files(&folder) {
        if !at.ends_with(".html") {
            continue;
        }
        let html = String::from_utf8(html).expect("text");
        // Marks by which Leptos would find its places, and comments.
        assert!(!html.contains("<!>") && !html.contains("<!--"), "{at}");
        assert!(!html.contains(" class=\"\""), "{at}");
        let (head, body) = html.split_once("</head>").expect("a head");
        for tag in body.split("<script").skip(1) {
            assert!(tag.starts_with(" id=\"warta-find\""), "{at} has a script in its body: {tag}");
        }
        for tag in head.split("<script").skip(1).filter_map(|rest| rest.split('>').next()) {
            let known = ["", " data-to=", " async src=\"warta-start-"];
            let kinds = ["application/ld+json", "speculationrules"];
            assert!(
                known
                    .iter()
                    .any(|start| tag == *start || !start.is_empty() && tag.starts_with(start))
                    || kinds.iter().any(|kind| tag == format!(" type=\"{kind}\"")),
                "{at} has a script that is not known: {tag}"
            );
        }
        for text in body.split("<p class=\"paragraph\">").skip(1) {
            let text = text.split('<').next().unwrap_or_default();
            if text.len() > 80 {
                paragraphs += 1;
                assert_eq!(body.matches(text).count(), 1, "{at} says this twice: {text}");
            }
        }
    }
    assert!(paragraphs > 50, "only {paragraphs} paragraphs were looked at");
}

#[test]
fn the_pages_of_a_build_name_the_same_programs() {
    let (folder, _) = demo("programs");
    let site = files(&folder);
    let scripts: Vec<_> = site.keys().filter(|name| name.starts_with("warta-start-")).collect();
    let [start] = scripts[..] else { panic!("{scripts:?}") };
    let tag = format!(
        "<script async src=\"{start}\" data-js=\"warta-islands-0.js\" data-wasm=\"warta-islands-0.wasm\">"
    );
    for (name, bytes) in &site {
        let html = String::from_utf8_lossy(bytes);
        if name.ends_with(".html") && !is_forward(&html) {
            assert_eq!(html.matches(&tag).count(), 1, "{name}");
            assert_eq!(html.matches("<link rel=\"stylesheet\" href=\"warta-0.css\">").count(), 1);
        }
    }
    let worker = String::from_utf8_lossy(&site["offline.js"]).into_owned();
    for file in [start, "warta-0.css", "warta-islands-0.js", "warta-islands-0.wasm"] {
        assert!(site.contains_key(file), "{file}");
        assert!(worker.contains(&format!("\"{file}\"")), "the service worker lacks {file}");
    }
    // Nothing of the program of a bundle site is in it.
    let others: Vec<_> =
        site.keys().filter(|name| name.contains("boot") || name.contains("warta-app")).collect();
    assert!(others.is_empty(), "{others:?}");
}

/// A host, or the service worker, answers with them at any depth.
#[test]
fn the_pages_for_addresses_without_one_stand_at_any_depth() {
    let folder = folder("special");
    let mut all = order(&folder, project().join("public/content/bundle.json"));
    let special = |all: &Build, name: &str| fs::read_to_string(all.out.join(name)).expect("a page");
    let urls = [
        (Some(URL), "/koran/"),
        (Some("https://warta.example"), "/"),
        (Some("https://warta.example//a/b//"), "/a/b/"),
    ];
    for (url, base) in urls {
        all.url = url.map(str::to_owned);
        build(&all, &|_| {}).expect("the demo is in order");
        for (name, kind, base) in
            [("404.html", "not-found", base), ("offline.html", "offline", "./")]
        {
            let html = special(&all, name);
            assert!(html.contains(&format!("<base href=\"{base}\">")), "{name} of {url:?}");
            let root = format!(" {}", root(&html));
            assert_eq!(values(&root, "data-page"), [kind]);
            assert!(!root.contains("data-folder") && !root.contains("data-version"), "{root}");
            assert!(html.contains("name=\"robots\" content=\"noindex\""), "{name}");
            assert_eq!(html.matches("<h1").count(), 1, "{name}");
            // What looks for the base has all that the page names.
            let find =
                html.split("<script id=\"warta-find\"").nth(1).expect("it looks for the base");
            for file in ["data-start", "data-css", "data-js", "data-wasm"] {
                let [file] = values(find, file)[..] else { panic!("{name}: no {file}") };
                assert!(all.out.join(file).is_file(), "{name} names {file}");
            }
        }
    }
    assert!(special(&all, "offline.html").contains("data-reload"));
    // The home page is what some hosts answer with; no other page is.
    assert!(special(&all, "index.html").contains("id=\"warta-find\""));
    assert!(!special(&all, "directory/index.html").contains("id=\"warta-find\""));
}

/// Names of islands are made of their sources: of another build they are others, and a page would stay
/// without what acts on it.
#[test]
fn a_viewer_of_another_build_is_refused() {
    let folder = folder("islands");
    let all = order(&folder, project().join("public/content/bundle.json"));
    let islands = viewer::islands();
    build(&all, &|_| {}).expect("the demo is in order");
    let before = files(&all.out);
    let used: BTreeSet<String> = before
        .iter()
        .filter(|(name, _)| name.ends_with(".html"))
        .flat_map(|(_, bytes)| viewer::islands_of(&String::from_utf8_lossy(bytes)))
        .collect();
    assert!(used.is_subset(&islands) && used.len() > 4, "{used:?} of {islands:?}");
    for (nth, missing) in (1..).zip(&used) {
        let mut others = islands.clone();
        others.remove(missing);
        // Another module has another name.
        viewer::write_release(&all.program, &nth.to_string());
        let glue = all.program.join(format!("warta-islands-{nth}.js"));
        fs::write(&glue, viewer::glue(&others)).expect("writable");
        let Err(Failure::Other(why)) = build(&all, &|_| {}) else { panic!("{missing} is missed") };
        assert!(why.contains("are not of one build") && why.contains(missing), "{why}");
        assert!(why.contains("dist"), "it says which folder: {why}");
        assert!(files(&all.out) == before, "the site has changed");
    }
    viewer::write(&all.program);
    fs::write(all.program.join("warta-islands-1.js"), "").expect("writable");
    let Err(Failure::Other(why)) = build(&all, &|_| {}) else { panic!("there are two") };
    assert!(why.contains("several warta-islands-"), "{why}");
    for name in ["warta-islands-0.js", "warta-islands-1.js"] {
        fs::remove_file(all.program.join(name)).expect("removable");
    }
    let Err(Failure::Other(why)) = build(&all, &|_| {}) else { panic!("there is none") };
    assert!(why.contains("has no warta-islands-….js"), "{why}");
    assert!(files(&all.out) == before, "the site has changed");
}

/// What tests take for a viewer has every island that there is.
#[test]
fn every_island_has_a_name() {
    let sources = fs::read_dir(project().join("src/islands")).expect("src/islands").flatten();
    let sources = sources.map(|entry| fs::read_to_string(entry.path()).expect("readable"));
    let count: usize = sources
        .map(|text| {
            text.lines().filter(|line| line.starts_with("#[") && line.contains("island")).count()
        })
        .sum();
    assert_eq!(viewer::islands().len(), count, "{:?}", viewer::islands());
}

#[test]
fn the_base_comes_first_and_everything_is_found_from_it() {
    let (folder, _) = demo("depth");
    let site = files(&folder);
    for (at, html) in pages(&site) {
        let (head, rest) = html.split_once("<base href=\"").expect("a base");
        for early in ["<link", "<script", "href=", "src="] {
            assert!(!head.contains(early), "{at}: {early} before the base");
        }
        let base = rest.split('"').next().unwrap_or_default();
        let depth = at.matches('/').count();
        let forward = html.contains("http-equiv=\"refresh\"");
        let expected = if depth == 0 || forward { "./".to_owned() } else { "../".repeat(depth) };
        assert_eq!(base, expected, "{at}");
        let (_, behind) = rest.split_once(">\n").expect("more");
        let first = behind.split("</script>").next().unwrap_or_default();
        assert!(
            first.starts_with("<script") && first.contains("base.href = new URL("),
            "{at}: the base is mended before anything else"
        );
        let head = rest.split("</head>").next().unwrap_or_default();
        let named = ["src", "href", "data-js", "data-wasm"];
        for address in named.into_iter().flat_map(|name| values(head, name)) {
            let file = address.strip_prefix(&format!("{URL}/")).unwrap_or(address);
            let file = if file.is_empty() || file.ends_with('/') {
                format!("{file}index.html")
            } else {
                file.to_owned()
            };
            let outside = file.starts_with("http") || file == "./" || file == base;
            assert!(outside || site.contains_key(&file), "{at}: no {file}");
        }
    }
}

#[test]
fn the_policy_names_every_script_that_stands_in_a_page() {
    let (folder, _) = demo("policy");
    let site = files(&folder);
    let mut inline = BTreeSet::new();
    for (name, bytes) in &site {
        if name.ends_with(".html") {
            let html = String::from_utf8_lossy(bytes);
            for script in html.split("<script").skip(1) {
                let (tag, text) = script.split_once('>').expect("a tag");
                let is_data = tag.contains("type=\"application/");
                if !is_data && !tag.contains(" src=") {
                    let text = text.split("</script>").next().unwrap_or_default();
                    let hash = BASE64_STANDARD.encode(Sha256::digest(text.as_bytes()));
                    inline.insert(format!("'sha256-{hash}'"));
                }
            }
        }
    }
    // What comes first, what looks for the base, and the rules for fetching ahead.
    assert_eq!(inline.len(), 3);
    let policies = ["index.html", "404.html", "_headers", "hosts/nginx.conf", "hosts/apache.conf"];
    for name in policies {
        let text = String::from_utf8_lossy(&site[name]).into_owned();
        assert_eq!(text.matches("'sha256-").count(), 3, "{name}");
        for hash in &inline {
            assert!(text.contains(hash.as_str()), "{name} lacks {hash}");
        }
    }
}

#[test]
fn what_machines_read_is_well_formed() {
    let (folder, _) = demo("machines");
    let site = files(&folder);
    let mut kinds = BTreeMap::new();
    for (at, html) in pages(&site) {
        for block in html.split("<script type=\"application/ld+json\">").skip(1) {
            let block = block.split("</script>").next().unwrap_or_default();
            let value: serde_json::Value =
                serde_json::from_str(block).unwrap_or_else(|why| panic!("{at}: {why}"));
            assert_eq!(value["@context"], "https://schema.org", "{at}");
            *kinds.entry(value["@type"].as_str().unwrap_or_default().to_owned()).or_insert(0) += 1;
        }
    }
    for kind in [
        "WebSite",
        "NewsArticle",
        "BackgroundNewsArticle",
        "BreadcrumbList",
        "Person",
        "PoliticalParty",
    ] {
        assert!(kinds.contains_key(kind), "no {kind}: {kinds:?}");
    }
    let mut feeds = 0;
    for (name, bytes) in &site {
        let text = String::from_utf8_lossy(bytes);
        if name.ends_with(".xml") {
            let document =
                roxmltree::Document::parse(&text).unwrap_or_else(|why| panic!("{name}: {why}"));
            let named =
                |tag: &str| document.descendants().filter(|it| it.has_tag_name(tag)).count();
            if name.ends_with("atom.xml") {
                let atom = "http://www.w3.org/2005/Atom";
                let entries = document.descendants().filter(|it| it.has_tag_name((atom, "entry")));
                for entry in entries {
                    for part in ["id", "title", "updated"] {
                        assert!(
                            entry.children().any(|it| it.has_tag_name((atom, part))),
                            "{name}: no {part}"
                        );
                    }
                }
                feeds += 1;
            } else if name.ends_with("rss.xml") {
                assert_eq!(named("item"), named("guid"), "{name}");
            }
            for address in document.descendants().filter(|it| it.tag_name().name() == "loc") {
                let address = address.text().unwrap_or_default();
                let file = address.strip_prefix(&format!("{URL}/")).expect(address);
                let file = if file.ends_with(".xml") {
                    file.to_owned()
                } else {
                    format!("{file}index.html")
                };
                assert!(site.contains_key(&file), "{name} names {address}: no {file}");
            }
        }
        if name.ends_with(".json") || name.ends_with(".webmanifest") {
            let _: serde_json::Value =
                serde_json::from_str(&text).unwrap_or_else(|why| panic!("{name}: {why}"));
        }
    }
    assert!(feeds > 20, "{feeds} Atom feeds");
    let robots = String::from_utf8_lossy(&site["robots.txt"]).into_owned();
    assert!(robots.contains("Sitemap: https://warta.example/koran/sitemap.xml"), "{robots}");
}

#[test]
fn the_same_content_gives_the_same_bytes_however_many_work_on_it() {
    let one = folder("one");
    let mut all = order(&one, project().join("public/content/bundle.json"));
    all.threads = Some(1);
    build(&all, &|_| {}).expect("the demo is in order");
    let first = files(&all.out);
    // Again in place, and at another place by three.
    build(&all, &|_| {}).expect("the demo is in order");
    assert!(files(&all.out) == first, "a second build differs");
    let three = folder("three");
    let mut all = order(&three, project().join("public/content/bundle.json"));
    all.threads = Some(3);
    build(&all, &|_| {}).expect("the demo is in order");
    let other = files(&all.out);
    let names = |site: &BTreeMap<String, Vec<u8>>| site.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&first), names(&other));
    let differ: Vec<_> =
        first.iter().filter(|(name, bytes)| other[*name] != **bytes).map(|it| it.0).collect();
    assert!(differ.is_empty(), "{differ:?}");
}

#[test]
fn content_with_errors_leaves_the_old_site() {
    let folder = folder("errors");
    let bundle = folder.join("bundle.json");
    let good = r#"{"warta": 1, "articles": [{"slug": "a", "headline": "A", "published": "2024-01-01", "body": ["B."]}]}"#;
    fs::write(&bundle, good).expect("writable");
    let all = order(&folder, bundle.clone());
    build(&all, &|_| {}).expect("it is in order");
    let before = files(&all.out);
    fs::write(&bundle, good.replace("\"A\", ", "\"A\" ")).expect("writable");
    let Err(Failure::Content(findings)) = build(&all, &|_| {}) else { panic!("it has an error") };
    assert!(findings.has_errors());
    assert!(files(&all.out) == before);
    let left: Vec<_> =
        fs::read_dir(&folder).expect("a folder").flatten().map(|it| it.file_name()).collect();
    assert_eq!(left.len(), 3, "bundle, dist and site: {left:?}");
}

#[test]
fn broken_articles_can_be_left_out() {
    let folder = folder("keep-going");
    let bundle = folder.join("bundle.json");
    let text = r#"{"warta": 1, "articles": [
        {"slug": "a", "headline": "A", "published": "2024-01-01", "related": ["b"], "body": ["B."]},
        {"slug": "b", "headline": 7, "published": "yesterday", "body": [{"type": 9}], },
        {"slug": "c", "headline": "C", "published": "2024-01-02", "body": ["B."]}
    ]}"#;
    fs::write(&bundle, text).expect("writable");
    let mut all = order(&folder, bundle);
    assert!(matches!(build(&all, &|_| {}), Err(Failure::Content(_))));
    all.keep_going = true;
    let built = build(&all, &|_| {}).expect("the others are in order");
    assert_eq!(built.left_out, ["b"]);
    assert!(built.findings.has_errors());
    let pages = pages(&files(&all.out));
    assert!(pages.contains_key("article/a/") && pages.contains_key("article/c/"));
    assert!(!pages.contains_key("article/b/"));
}

#[test]
fn an_article_that_is_left_out_is_named_so_that_it_is_found() {
    let folder = folder("keep-going-twice");
    let bundle = folder.join("bundle.json");
    let article = r#"{"slug": "a", "headline": "A", "published": "2024-01-01", "body": ["B."]}"#;
    let text =
        |articles: &[&str]| format!("{{\"warta\": 1, \"articles\": [{}]}}", articles.join(", "));
    let broken = article.replace("]}", "], }");
    fs::write(&bundle, text(&[article, &broken, "{}", article])).expect("writable");
    let mut all = order(&folder, bundle.clone());
    all.keep_going = true;
    let built = build(&all, &|_| {}).expect("one is in order");
    let names = [2, 3, 4].map(|nth| format!("number {nth} of {}", bundle.display()));
    assert_eq!(built.left_out, names);
    assert!(pages(&files(&all.out)).contains_key("article/a/"));
    // Of two with one slug the one stays with which nothing else is wrong.
    fs::write(&bundle, text(&[&broken, article])).expect("writable");
    let built = build(&all, &|_| {}).expect("one is in order");
    assert_eq!(built.left_out, [format!("number 1 of {}", bundle.display())]);
    let none = article.replace("\"a\"", "\"\"").replace("]}", "], }");
    fs::write(&bundle, text(&[&none, article])).expect("writable");
    let built = build(&all, &|_| {}).expect("one is in order");
    assert_eq!(built.left_out, [format!("number 1 of {}", bundle.display())]);
    // Nothing takes the place of a site where nothing is left.
    let before = files(&all.out);
    fs::write(&bundle, text(&[&broken])).expect("writable");
    assert!(matches!(build(&all, &|_| {}), Err(Failure::NoArticle(_))));
    assert!(files(&all.out) == before);
    // A directory alone is no news either.
    let people = r#"{"warta": 1, "persons": [{"id": "p", "name": "P"}],"#;
    let text = text(&[&broken]).replace("{\"warta\": 1,", people);
    fs::write(&bundle, text).expect("writable");
    assert!(matches!(build(&all, &|_| {}), Err(Failure::NoArticle(_))));
    assert!(files(&all.out) == before);
}

#[test]
fn a_folder_with_something_else_in_it_is_left_alone() {
    let folder = folder("others");
    let all = order(&folder, project().join("public/content/bundle.json"));
    fs::create_dir_all(&all.out).expect("a folder");
    fs::write(all.out.join("thesis.txt"), "years of work").expect("writable");
    let Err(Failure::Other(why)) = build(&all, &|_| {}) else { panic!("it is not refused") };
    assert!(why.contains("no built site"), "{why}");
    assert_eq!(files(&all.out).len(), 1);
}

#[test]
fn ids_that_hosts_would_refuse_and_withdrawn_articles() {
    let folder = folder("unusual");
    let bundle = folder.join("bundle.json");
    let text = r#"{"warta": 1,
        "persons": [{"id": "orang/1 ü?.html", "name": "Seorang"}],
        "articles": [
            {"slug": "a", "headline": "A </script><script>alert(1)</script>", "published": "2024-01-01",
             "mentions": [{"person_id": "orang/1 ü?.html"}], "body": ["Tentang Seorang </script> \u0000 ğ."]},
            {"slug": "b", "headline": "B", "published": "2024-01-02", "status": "withdrawn",
             "withdrawn_reason": "Keliru.", "body": ["Rahasia."]}
        ]}"#;
    fs::write(&bundle, text).expect("writable");
    let all = order(&folder, bundle);
    build(&all, &|_| {}).expect("it is in order");
    let site = files(&all.out);
    let pages = pages(&site);
    assert!(pages.contains_key("person/orang~2F1~20~C3~BC~3F~2Ehtml/"), "{:?}", pages.keys());
    for html in pages.values() {
        assert!(!html.contains("<script>alert"), "{html}");
    }
    let withdrawn = &pages["article/b/"];
    assert!(withdrawn.contains("name=\"robots\" content=\"noindex\""));
    for (name, bytes) in &site {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Rahasia"), "{name} tells what was withdrawn");
        assert!(!name.contains("sitemap") || !text.contains("article/b/"), "{name} lists it");
    }
}
