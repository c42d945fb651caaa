//! A site with its pages in several languages of the interface.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use regex::Regex;
use warta_page::route::Route;
use warta_publish::{Build, Compress, Date};

use crate::support::{files, run};
use crate::viewer;

const URL: &str = "https://warta.example/koran/";

/// What to build: the demonstration in a folder of the test's own, whose site says this besides.
fn order(name: &str, more: &str) -> Build {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("languages").join(name);
    let _ = fs::remove_dir_all(&folder);
    viewer::write(&folder.join("dist"));
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/content");
    let (from, to) = (demo.join("media"), folder.join("content/media"));
    fs::create_dir_all(&to).expect("a folder");
    for file in fs::read_dir(from).expect("a folder").flatten() {
        fs::copy(file.path(), to.join(file.file_name())).expect("writable");
    }
    let build = Build {
        content: vec![folder.join("content/bundle.json")],
        out: folder.join("site"),
        program: folder.join("dist"),
        url: Some(URL.to_owned()),
        now: Some(Date("2026-06-02".to_owned())),
        keep_releases: 10,
        compress: Compress::Nothing,
        ..Build::default()
    };
    write(&build, more, "");
    build
}

/// Writes the demonstration's bundle, with more in its site and something behind the headline of an article.
fn write(order: &Build, more: &str, behind: &str) {
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/content/bundle.json");
    let text = fs::read_to_string(demo).expect("readable");
    let (language, headline) = ("\n    \"language\": \"id\",", "Kamus saku istilah pemilu");
    assert!(text.contains(language) && text.contains(headline));
    let text = text.replacen(language, &[language, more].concat(), 1);
    let text = text.replacen(headline, &[headline, behind].concat(), 1);
    fs::write(&order.content[0], text).expect("writable");
}

const ENGLISH: &str = " \"interface_languages\": [\"en\"],";

/// The pages of a site by their folders, those that lead on left out.
fn pages(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    let pages = files.iter().filter_map(|(name, bytes)| {
        let folder = name.strip_suffix("index.html")?;
        let html = String::from_utf8(bytes.clone()).expect("text");
        html.contains(" data-page=\"page\"").then(|| (folder.to_owned(), html))
    });
    pages.collect()
}

fn matches<'a>(html: &'a str, pattern: &str) -> Vec<Vec<&'a str>> {
    let pattern = Regex::new(pattern).expect("a pattern");
    let captures = pattern.captures_iter(html);
    let groups =
        captures.map(|it| it.iter().skip(1).flatten().map(|group| group.as_str()).collect());
    groups.collect()
}

#[test]
fn every_page_is_there_in_each_language() {
    let order = order("sets", ENGLISH);
    let built = run(&order);
    assert!(built.absent.is_empty(), "{:?}", built.absent);
    let files = files(&order.out);
    let pages = pages(&files);
    let (further, own): (Vec<_>, Vec<_>) =
        pages.keys().cloned().partition(|folder| folder.starts_with("en/"));
    assert!(own.len() > 80, "{own:?}");
    assert_eq!(built.pages, pages.len());
    let expected: Vec<_> = own.iter().map(|folder| format!("en/{folder}")).collect();
    assert_eq!(further, expected);
    for (folder, html) in &pages {
        let language = if folder.starts_with("en/") { "en" } else { "id" };
        let start = format!(
            "<!doctype html>\n<html lang=\"{language}\" data-page=\"page\" data-folder=\"{folder}\" data-version"
        );
        assert!(html.starts_with(&start), "{folder}");
        let depth = folder.matches('/').count();
        let base = if depth == 0 { "./".to_owned() } else { "../".repeat(depth) };
        assert!(html.contains(&format!("<base href=\"{base}\">")), "{folder}");
    }
    // The same content with other words around it.
    let article = "article/kamus-istilah-pemilu/";
    let versions = ["", "en/"].map(|set| {
        let html = &pages[&[set, article].concat()];
        assert!(html.contains("badan pengawas pemilu"), "{set}");
        assert_eq!(html.contains("Skip to content"), set == "en/");
        matches(html, " data-version=\"([0-9a-f]+)\"").concat().concat()
    });
    assert_eq!(versions[0], versions[1]);
    // Files are there once.
    let beside = |name: &&String| name.starts_with("en/") && !name.ends_with("/index.html");
    assert_eq!(files.keys().find(beside), None);
    for name in ["atom.xml", "section/partai/rss.xml", "404.html", "offline.html", "offline.js"] {
        assert!(files.contains_key(name), "{name}");
    }
    for name in ["404.html", "offline.html"] {
        let html = String::from_utf8_lossy(&files[name]);
        assert!(html.contains("<html lang=\"id\"") && !html.contains("hreflang"), "{name}");
    }
}

#[test]
fn links_stay_in_their_set() {
    let order = order("links", ENGLISH);
    run(&order);
    let files = files(&order.out);
    let pages = pages(&files);
    let folders: BTreeSet<_> = pages.keys().map(String::as_str).collect();
    let links = Regex::new("<a [^>]*>").expect("a pattern");
    let mut followed = 0;
    for (folder, html) in &pages {
        let set = if folder.starts_with("en/") { "en/" } else { "" };
        let (_, body) = html.split_once("<body>").expect("a body");
        for tag in links.find_iter(body) {
            let tag = tag.as_str();
            let href = matches(tag, " href=\"([^\"]*)\"").concat().concat();
            if href.contains(':') || href.starts_with("//") {
                continue;
            }
            let path = href.split('#').next().unwrap_or_default();
            let to = path.strip_prefix("./").unwrap_or(path);
            if tag.contains(" hreflang=") {
                let own = folder.strip_prefix(set).expect("it is in its set");
                let there = if tag.contains("hreflang=\"en\"") { "en/" } else { "" };
                assert_eq!(to, [there, own].concat(), "{folder}: {tag}");
                assert_eq!(tag.contains(" aria-current=\"page\""), there == set, "{folder}: {tag}");
                assert!(folders.contains(to), "{folder}: {tag}");
            } else if folders.contains(to) {
                assert_eq!(to.starts_with("en/"), set == "en/", "{folder}: {tag}");
                followed += 1;
            } else {
                // A former address, or a file, which is there once.
                let leads_on = files.contains_key(&format!("{to}index.html"));
                assert!(leads_on || files.contains_key(to), "{folder}: {tag}");
                assert_eq!(to.starts_with("en/"), leads_on && set == "en/", "{folder}: {tag}");
            }
        }
        let switch = matches(body, "<a [^>]*hreflang=\"([^\"]*)\"").concat();
        assert_eq!(switch, ["id", "en"], "{folder}");
    }
    assert!(followed > 5_000, "{followed}");
}

#[test]
fn every_page_names_the_same_page_in_each_language() {
    let order = order("alternates", ENGLISH);
    run(&order);
    let pages = pages(&files(&order.out));
    for (folder, html) in &pages {
        let own = folder.strip_prefix("en/").unwrap_or(folder);
        let named =
            matches(html, "<link rel=\"alternate\" hreflang=\"([^\"]*)\" href=\"([^\"]*)\">");
        let expected = [
            ("id", [URL, own].concat()),
            ("en", [URL, "en/", own].concat()),
            ("x-default", [URL, own].concat()),
        ];
        let expected: Vec<_> = expected.iter().map(|(tag, to)| vec![*tag, to.as_str()]).collect();
        assert_eq!(named, expected, "{folder}");
        for to in named.iter().filter_map(|it| it[1].strip_prefix(URL)) {
            assert!(pages.contains_key(to), "{folder}: {to}");
        }
        let canonical = matches(html, "<link rel=\"canonical\" href=\"([^\"]*)\">").concat();
        let elsewhere = canonical.first().is_some_and(|it| !it.starts_with(URL));
        assert!(elsewhere || canonical == [[URL, folder].concat()], "{folder}: {canonical:?}");
        // What machines read of a page names pages of its set.
        for data in
            matches(html, "<script type=\"application/ld\\+json\">([^<]*)</script>").concat()
        {
            for to in matches(
                data,
                "\"https://warta.example/koran/((?:en/)?(?:article|person|party|tag)/[^\"]*)\"",
            ) {
                assert_eq!(to[0].starts_with("en/"), folder.starts_with("en/"), "{folder}: {to:?}");
            }
        }
    }
}

#[test]
fn without_an_address_of_the_site_pages_name_each_other_all_the_same() {
    let mut order = order("no-address", ENGLISH);
    order.url = None;
    run(&order);
    let pages = pages(&files(&order.out));
    for (folder, to) in [("", "./"), ("en/", "./"), ("en/directory/", "directory/")] {
        let link = format!("<link rel=\"alternate\" hreflang=\"id\" href=\"{to}\">");
        assert!(pages[folder].contains(&link), "{folder}");
    }
}

/// Nobody's site changes who does not ask for it, and whose does, only in what leads to the other set.
#[test]
fn the_own_set_is_what_it_would_be_alone() {
    let (alone, both) = (order("alone", ""), order("both", ENGLISH));
    run(&alone);
    run(&both);
    let (alone, both) = (files(&alone.out), files(&both.out));
    let link = Regex::new("<link rel=\"alternate\" hreflang=[^>]*>\n").expect("a pattern");
    let switch = "<div role=\"group\" aria-label=\"Bahasa\" class=\"settings-group settings-links\">.*?</div>";
    let switch = Regex::new(switch).expect("a pattern");
    let mut compared = 0;
    for (name, bytes) in &alone {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        if name.ends_with(".html") {
            let html = text(&both[name]);
            let without = switch.replace_all(&html, "").replace(" settings-with-links", "");
            assert_eq!(link.replace_all(&without, ""), text(bytes), "{name}");
            assert!(!text(bytes).contains("hreflang"), "{name}");
            compared += 1;
        } else if name == "offline.js" {
            // It keeps the list of each set ready.
            let both = text(&both[name]).replace("\"saved/\", \"en/saved/\"", "\"saved/\"");
            assert_eq!(both, text(bytes), "{name}");
        } else if !name.starts_with("sitemap-1") && !name.starts_with(".warta-build") {
            assert_eq!(both.get(name), Some(bytes), "{name}");
        }
    }
    assert!(compared > 80);
    let further = both.keys().filter(|name| !alone.contains_key(*name));
    assert_eq!(further.clone().find(|name| !name.starts_with("en/")), None);
    assert_eq!(further.count(), compared - 2, "404.html and offline.html are there once");
}

#[test]
fn former_addresses_lead_on_in_each_set() {
    let order = order("former", ENGLISH);
    run(&order);
    let (from, to) = (Route::article("sainte-lague-contoh"), Route::article("sainte-lague"));
    for set in ["", "en/"] {
        let file = order.out.join(set).join(from.folder()).join("index.html");
        let html = fs::read_to_string(file).expect("it leads on");
        let language = if set.is_empty() { "id" } else { "en" };
        assert!(html.contains(&format!("<html lang=\"{language}\">")), "{html}");
        assert!(html.contains(&format!("url=../../{}\"", to.folder())), "{html}");
        let canonical = format!("<link rel=\"canonical\" href=\"{URL}{set}{}\">", to.folder());
        assert!(html.contains(&canonical), "{html}");
        assert!(order.out.join(set).join(from.folder()).join("../../").join(to.folder()).is_dir());
    }
}

#[test]
fn search_engines_are_told_of_all_pages_and_once_of_news() {
    let order = order("sitemap", ENGLISH);
    run(&order);
    let files = files(&order.out);
    let addresses = |name: &str| -> Vec<String> {
        let text = String::from_utf8_lossy(&files[name]).into_owned();
        let all = matches(&text, "<loc>https://warta.example/koran/([^<]*)</loc>").concat();
        all.into_iter().map(str::to_owned).collect()
    };
    let all = addresses("sitemap-1.xml");
    let (further, own): (Vec<_>, Vec<_>) = all.iter().partition(|it| it.starts_with("en/"));
    let expected: Vec<_> = own.iter().map(|folder| format!("en/{folder}")).collect();
    assert_eq!(further, expected.iter().collect::<Vec<_>>());
    assert!(own.len() > 80 && !own.iter().any(|it| it.starts_with("saved")));
    let news = addresses("sitemap-news.xml");
    assert!(!news.is_empty() && !news.iter().any(|it| it.starts_with("en/")), "{news:?}");
}

#[test]
fn what_has_not_changed_is_not_drawn_again_in_any_set() {
    let order = order("again", ENGLISH);
    let first = run(&order);
    let before = files(&order.out);
    let again = run(&order);
    assert_eq!((again.pages, again.unchanged), (first.pages, first.pages));
    assert_eq!(files(&order.out), before);
    write(&order, ENGLISH, " dan pilkada");
    let changed = run(&order);
    assert!(changed.unchanged > 0 && changed.unchanged < first.pages);
    assert_eq!((changed.pages - changed.unchanged) % 2, 0, "a page changes in both sets");
    let pages = pages(&files(&order.out));
    for folder in ["article/kamus-istilah-pemilu/", "en/article/kamus-istilah-pemilu/"] {
        assert!(pages[folder].contains("Kamus saku istilah pemilu dan pilkada"), "{folder}");
    }
    // Without the language its pages are gone, and nothing names them.
    write(&order, "", "");
    let alone = run(&order);
    assert_eq!(alone.pages * 2, first.pages);
    let left = files(&order.out);
    assert_eq!(left.keys().find(|name| name.starts_with("en/")), None);
    assert!(!String::from_utf8_lossy(&left["index.html"]).contains("hreflang"));
}

#[test]
fn languages_that_make_no_pages_are_told_and_change_nothing() {
    let more = " \"interface_languages\": [\"en\", \"fr\", \"id\", \"en-GB\"],";
    let order = order("told", more);
    let built = run(&order);
    let told: Vec<_> = built.findings.found.iter().filter(|it| it.code.name() == "W0334").collect();
    let messages: Vec<_> = told.iter().map(|it| it.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "the interface has no words in \"fr\"",
            "the site's own pages are in \"id\" already",
            "\"en-GB\" was named before",
        ]
    );
    assert_eq!(built.pages % 2, 0);
    let there = ["en", "fr", "id", "en-GB"].map(|folder| order.out.join(folder).is_dir());
    assert_eq!(there, [true, false, false, false]);
}
