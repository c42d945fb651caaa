//! The demonstration publication as a built site.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use warta_page::edition;
use warta_page::route::Route;
use warta_page::view::View;
use warta_page::wire::Answer;
use warta_publish::{Build, Built, Compress, Failure, Spare, build};

const URL: &str = "https://warta.example/koran";

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A folder of its own for one test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Something with the names of a viewer.
fn program(folder: &Path) -> PathBuf {
    let dist = folder.join("dist");
    fs::create_dir_all(dist.join("article")).expect("a folder");
    let index = fs::read_to_string(project().join("index.html")).expect("index.html");
    let index = index.replace(
        "<title>",
        "<script src=\"boot.js\" data-css=\"warta-0.css\" data-js=\"warta-app-0.js\" \
         data-wasm=\"warta-app-0.wasm\" data-desk=\"warta-desk-0.js\"></script>\n<title>",
    );
    for (name, text) in [
        ("index.html", index.as_str()),
        ("boot.js", "./"),
        ("warta-0.css", "a{}"),
        ("warta-app-0.js", "0"),
        ("warta-app-0.wasm", "0"),
        ("icon.svg", "<svg/>"),
        ("icon-180.png", "180"),
        ("icon-192.png", "192"),
        ("icon-512.png", "512"),
        ("icon-maskable-512.png", "512"),
    ] {
        fs::write(dist.join(name), text).expect("writable");
    }
    dist
}

fn order(folder: &Path, content: PathBuf) -> Build {
    Build {
        content: vec![content],
        out: folder.join("site"),
        program: program(folder),
        url: Some(URL.to_owned()),
        now: None,
        keep_going: false,
        threads: None,
        keep_releases: 0,
        compress: Compress::Nothing,
        spare: Spare::Large,
        cache: None,
        inspect: None,
    }
}

fn demo(name: &str) -> (PathBuf, Built) {
    let folder = folder(name);
    let built = build(&order(&folder, project().join("public/content/bundle.json")), &|_| {});
    (folder.join("site"), built.expect("the demo is in order"))
}

/// Every file below a folder, by its path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below").to_string_lossy().into_owned();
                found.insert(name, fs::read(&path).expect("readable"));
            }
        }
    }
    found
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

#[test]
fn every_page_holds_its_own_data() {
    let (folder, _) = demo("index");
    let site = files(&folder);
    assert_eq!(site[edition::MARK], edition::mark().as_bytes());
    for (at, html) in pages(&site) {
        let (of, packed) =
            edition::page_of(html.as_bytes()).unwrap_or_else(|| panic!("{at} has no data"));
        assert_eq!(of, at);
        let Ok(Answer::Page(view)) = warta_page::unpack(&packed) else { panic!("{at} is no page") };
        if let View::Moved(to) = *view {
            assert!(html.contains("http-equiv=\"refresh\""), "{at}");
            assert!(html.contains(&format!("<a href=\"../../{}\">", to.folder())), "{at}");
            continue;
        }
        assert_eq!(values(&html, "data-route"), [at.as_str()]);
        assert_eq!(html.matches("<h1").count(), 1, "{at}");
        assert!(html.contains("<link rel=\"canonical\" href=\"https://"), "{at}");
    }
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
        let named = ["src", "href", "data-boot", "data-js", "data-wasm"];
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
    let boots: Vec<_> = site.keys().filter(|name| name.contains("boot")).collect();
    assert!(matches!(&boots[..], [only] if only.starts_with("warta-boot-")), "{boots:?}");
    let lost = String::from_utf8_lossy(&site["404.html"]).into_owned();
    assert!(lost.contains("<base href=\"/koran/\">"), "{lost}");
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
    assert_eq!(inline.len(), 2);
    let policies = ["index.html", "404.html", "_headers", "hosts/nginx.conf", "hosts/apache.conf"];
    for name in policies {
        let text = String::from_utf8_lossy(&site[name]).into_owned();
        assert_eq!(text.matches("'sha256-").count(), 2, "{name}");
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
