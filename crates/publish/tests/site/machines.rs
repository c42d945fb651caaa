//! What is written for machines, against the rules of each format: Atom (RFC 4287 with its RELAX NG
//! schema), RSS 2.0, JSON Feed 1.1, sitemaps with their XML Schema, schema.org, web manifests.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use roxmltree::{Document, Node};
use serde_json::Value;
use warta_publish::{Build, Date, build};

use crate::viewer;

const URL: &str = "https://warta.example/koran/";
const ATOM: &str = "http://www.w3.org/2005/Atom";
const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const NEWS: &str = "http://www.google.com/schemas/sitemap-news/0.9";

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Builds a publication with something that is taken for a viewer, and gives its files.
fn built(name: &str, content: PathBuf) -> Vec<(String, String)> {
    built_at(name, content, None)
}

/// The same at a time.
fn built_at(name: &str, content: PathBuf, now: Option<&str>) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("machines").join(name);
    let _ = fs::remove_dir_all(&folder);
    let program = folder.join("dist");
    viewer::write(&program);
    let out = folder.join("site");
    let order = Build {
        content: vec![content],
        out: out.clone(),
        program,
        url: Some(URL.to_owned()),
        now: now.map(|now| Date(now.to_owned())),
        ..Build::default()
    };
    build(&order, &|_| {}).expect("it is in order");
    let mut files = Vec::new();
    let mut waiting = vec![out.clone()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                waiting.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                let name = path.strip_prefix(&out).expect("below").to_string_lossy().into_owned();
                files.push((name, text));
            }
        }
    }
    files
}

/// The demonstration publication, and one that has everything that is unusual.
fn publications(name: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("machines-{name}"));
    fs::create_dir_all(&folder).expect("a folder");
    let bundle = folder.join("bundle.json");
    let unusual = r#"{"warta": 1,
        "site": {"title": "A & <B> \"C\"", "language": "en", "timezone": "Asia/Jayapura"},
        "persons": [{"id": "p/1", "name": "Somebody <b>", "birth_date": "1970"}],
        "organizations": [{"id": "o", "name": "Some party", "classification": "party", "founding_date": "1999-05"}],
        "articles": [
            {"slug": "undated", "headline": "No date & no author", "body": ["Text ]]> & <b> here."]},
            {"slug": "late", "headline": "Dated", "published": "2024-02-29T23:59:60Z", "modified": "2024-03-01",
             "language": "id", "section": "A & B", "tags": ["x < y"], "authors": ["One", {"name": "Two"}],
             "mentions": [{"person_id": "p/1"}, {"organization_id": "o"}], "body": ["Text \u0007 of Somebody."]},
            {"slug": "elsewhere", "headline": "Elsewhere", "published": "2024-02-28T01:00:00.25+09:00",
             "canonical_url": "https://other.example/a", "genre": "opinion", "body": ["Text."]},
            {"slug": "gone", "headline": "Gone", "published": "2024-02-28", "status": "withdrawn", "body": ["Text."]}
        ]}"#;
    fs::write(&bundle, unusual).expect("writable");
    let mut all = built(&format!("{name}-unusual"), bundle);
    all.extend(built(name, project().join("public/content/bundle.json")));
    all
}

fn ending<'a>(files: &'a [(String, String)], end: &str) -> Vec<(&'a str, &'a str)> {
    let found: Vec<_> = files
        .iter()
        .filter(|(name, _)| name.rsplit('/').next().is_some_and(|file| file == end))
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    assert!(!found.is_empty(), "there is no {end}");
    found
}

fn elements<'a>(of: Node<'a, 'a>) -> Vec<Node<'a, 'a>> {
    of.children().filter(Node::is_element).collect()
}

fn texts<'a>(of: Node<'a, 'a>, space: &str, name: &str) -> Vec<&'a str> {
    let named = of.children().filter(|it| it.has_tag_name((space, name)));
    named.map(|it| it.text().unwrap_or_default()).collect()
}

/// `NNNN-NN-NN` and so on: `0` stands for a digit, everything else for itself.
fn has_form(text: &str, form: &str) -> bool {
    text.len() == form.len()
        && text.bytes().zip(form.bytes()).all(|(it, form)| match form {
            b'0' => it.is_ascii_digit(),
            b'+' => it == b'+' || it == b'-',
            _ => it == form,
        })
}

fn is_moment(text: &str) -> bool {
    let text = match text.strip_suffix('Z') {
        Some(text) => format!("{text}+00:00"),
        None => text.to_owned(),
    };
    let plausible = |range: std::ops::Range<usize>, most: u32| {
        text[range].parse::<u32>().is_ok_and(|number| number <= most)
    };
    has_form(&text, "0000-00-00T00:00:00+00:00")
        && plausible(5..7, 12)
        && plausible(8..10, 31)
        && plausible(11..13, 23)
        && plausible(14..16, 59)
        && plausible(17..19, 60)
}

fn is_address(text: &str) -> bool {
    let ok = |it: char| !it.is_whitespace() && !"<>\"{}|\\^`".contains(it);
    (text.starts_with("https://") || text.starts_with("http://")) && text.chars().all(ok)
}

#[test]
fn atom_feeds_follow_their_schema() {
    let files = publications("atom");
    for (name, text) in ending(&files, "atom.xml") {
        let document = Document::parse(text).unwrap_or_else(|why| panic!("{name}: {why}"));
        let feed = document.root_element();
        assert!(feed.has_tag_name((ATOM, "feed")), "{name}");
        check_atom(name, feed, &["author", "id", "link", "title", "updated", "entry"]);
        let links: Vec<_> =
            elements(feed).into_iter().filter(|it| it.has_tag_name((ATOM, "link"))).collect();
        let own = links.iter().filter(|it| it.attribute("rel") == Some("self"));
        let own: Vec<_> = own.filter_map(|it| it.attribute("href")).collect();
        assert_eq!(own, [format!("{URL}{name}")], "{name}");
        // An author of the feed is one of each entry.
        let authors = elements(feed).into_iter().filter(|it| it.has_tag_name((ATOM, "author")));
        let authors: Vec<_> = authors.flat_map(|it| texts(it, ATOM, "name")).collect();
        assert!(authors.len() == 1 && !authors[0].is_empty(), "{name}: {authors:?}");
        let mut ids = BTreeSet::new();
        for entry in elements(feed).into_iter().filter(|it| it.has_tag_name((ATOM, "entry"))) {
            check_atom(
                name,
                entry,
                &["category", "id", "link", "published", "summary", "title", "updated"],
            );
            assert!(ids.insert(texts(entry, ATOM, "id").concat()), "{name}: an id stands twice");
        }
    }
}

/// What a feed and an entry have in common: which elements may stand in it and how often.
fn check_atom(name: &str, of: Node<'_, '_>, known: &[&str]) {
    let mut alternates = BTreeSet::new();
    for part in elements(of) {
        let tag = part.tag_name();
        assert_eq!(tag.namespace(), Some(ATOM), "{name}: {tag:?}");
        assert!(known.contains(&tag.name()), "{name}: {tag:?}");
        if tag.name() == "link" {
            let href = part.attribute("href").unwrap_or_default();
            assert!(is_address(href), "{name}: {href}");
            let (rel, kind) = (part.attribute("rel"), part.attribute("type"));
            assert!(rel != Some("alternate") || alternates.insert(kind), "{name}: two alternates");
        }
        if tag.name() == "category" {
            assert!(part.attribute("term").is_some_and(|it| !it.is_empty()), "{name}");
        }
    }
    // An entry without content has to have one.
    assert!(!alternates.is_empty(), "{name}: no alternate");
    for tag in ["id", "title", "updated"] {
        assert_eq!(texts(of, ATOM, tag).len(), 1, "{name}: {tag}");
    }
    for tag in ["published", "summary"] {
        assert!(texts(of, ATOM, tag).len() <= 1, "{name}: {tag}");
    }
    assert!(is_address(texts(of, ATOM, "id")[0]), "{name}");
    for tag in ["updated", "published"] {
        for moment in texts(of, ATOM, tag) {
            assert!(is_moment(moment), "{name}: {moment}");
        }
    }
}

#[test]
fn rss_feeds_follow_their_specification() {
    let files = publications("rss");
    for (name, text) in ending(&files, "rss.xml") {
        let document = Document::parse(text).unwrap_or_else(|why| panic!("{name}: {why}"));
        let rss = document.root_element();
        assert_eq!((rss.tag_name().name(), rss.attribute("version")), ("rss", Some("2.0")));
        let [channel] = elements(rss)[..] else { panic!("{name}: not one channel") };
        let once = ["title", "link", "description", "language", "lastBuildDate"];
        for part in elements(channel) {
            let tag = part.tag_name();
            let own = tag.namespace() == Some(ATOM) && tag.name() == "link";
            assert!(own || tag.name() == "item" || once.contains(&tag.name()), "{name}: {tag:?}");
        }
        for tag in ["title", "link", "description"] {
            assert_eq!(texts(channel, "", tag).len() + no_space(channel, tag), 1, "{name}: {tag}");
        }
        let mut guids = BTreeSet::new();
        for item in elements(channel).into_iter().filter(|it| it.tag_name().name() == "item") {
            let known = ["title", "link", "guid", "pubDate", "category", "description"];
            for part in elements(item) {
                let (tag, text) = (part.tag_name().name(), part.text().unwrap_or_default());
                assert!(known.contains(&tag), "{name}: {tag}");
                match tag {
                    "link" => assert!(is_address(text), "{name}: {text}"),
                    // One that does not say otherwise is an address.
                    "guid" => assert!(is_address(text) && guids.insert(text), "{name}: {text}"),
                    "pubDate" => {
                        let (day, date) = text.split_once(", ").unwrap_or_default();
                        let month = date.get(3..6).unwrap_or_default();
                        let form = format!("00 {month} 0000 00:00:00 +0000");
                        assert!(day.len() == 3 && has_form(date, &form), "{name}: {text}");
                    }
                    _ => assert!(!text.is_empty(), "{name}: {tag} is empty"),
                }
            }
        }
    }
}

fn no_space(of: Node<'_, '_>, name: &str) -> usize {
    let bare = |it: &Node<'_, '_>| it.tag_name().namespace().is_none();
    elements(of).into_iter().filter(bare).filter(|it| it.tag_name().name() == name).count()
}

#[test]
fn json_feeds_follow_their_specification() {
    let files = publications("json");
    for (name, text) in ending(&files, "feed.json") {
        let feed: Value = serde_json::from_str(text).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
        assert_eq!(feed["feed_url"], format!("{URL}{name}"));
        assert!(feed["title"].as_str().is_some_and(|it| !it.is_empty()), "{name}");
        assert!(feed["authors"][0]["name"].is_string(), "{name}");
        let mut ids = BTreeSet::new();
        for item in feed["items"].as_array().expect(name) {
            let known = [
                "id",
                "url",
                "title",
                "content_text",
                "summary",
                "image",
                "language",
                "tags",
                "date_published",
                "date_modified",
            ];
            for (key, value) in item.as_object().expect(name) {
                assert!(known.contains(&key.as_str()), "{name}: {key}");
                match key.as_str() {
                    "tags" => {
                        let tags = value.as_array().expect(name);
                        assert!(tags.iter().all(Value::is_string), "{name}");
                    }
                    _ => {
                        let text = value.as_str().unwrap_or_default();
                        assert!(!text.is_empty(), "{name}: {key} is empty or no text");
                        assert!(!key.starts_with("date_") || is_moment(text), "{name}: {text}");
                        let addresses = ["url", "image", "id"];
                        assert!(!addresses.contains(&key.as_str()) || is_address(text), "{text}");
                    }
                }
            }
            assert!(item["content_text"].is_string(), "{name}");
            assert!(ids.insert(item["id"].as_str().expect(name)), "{name}: an id stands twice");
        }
    }
}

#[test]
fn sitemaps_follow_their_schema() {
    let files = publications("sitemap");
    let named = |start: &str| {
        let all = files.iter().filter(|(name, _)| name.starts_with(start));
        all.filter(|(name, _)| name.ends_with(".xml")).collect::<Vec<_>>()
    };
    let lists = named("sitemap");
    assert!(lists.len() >= 6, "two of each kind: {}", lists.len());
    for (name, text) in lists {
        let document = Document::parse(text).unwrap_or_else(|why| panic!("{name}: {why}"));
        let root = document.root_element();
        let (list, entry) = match name.as_str() {
            "sitemap.xml" => ("sitemapindex", "sitemap"),
            _ => ("urlset", "url"),
        };
        assert!(root.has_tag_name((SITEMAP, list)), "{name}");
        let entries = elements(root);
        let most = if name.contains("news") { 1_000 } else { 50_000 };
        assert!(!entries.is_empty() && entries.len() <= most, "{name}: {}", entries.len());
        assert!(text.len() < 50 << 20, "{name}");
        let mut seen = BTreeSet::new();
        for one in entries {
            assert!(one.has_tag_name((SITEMAP, entry)), "{name}");
            let [loc] = texts(one, SITEMAP, "loc")[..] else { panic!("{name}: no loc") };
            assert!(is_address(loc) && loc.starts_with(URL) && loc.len() < 2_048, "{name}: {loc}");
            assert!(seen.insert(loc.to_owned()), "{name}: {loc} stands twice");
            for withheld in ["article/gone/", "article/elsewhere/"] {
                assert!(!loc.ends_with(withheld), "{name} lists {loc}");
            }
            for part in elements(one) {
                match part.tag_name().name() {
                    "loc" => {}
                    "lastmod" => assert_date(name, part.text()),
                    "news" if part.tag_name().namespace() == Some(NEWS) => {
                        let tags: Vec<_> =
                            elements(part).iter().map(|it| it.tag_name().name()).collect();
                        assert_eq!(tags, ["publication", "publication_date", "title"], "{name}");
                        assert_date(name, elements(part)[1].text());
                        let publication = elements(part)[0];
                        let language = texts(publication, NEWS, "language").concat();
                        assert!((2..=3).contains(&language.len()), "{name}: {language}");
                        assert!(!texts(publication, NEWS, "name").concat().is_empty(), "{name}");
                        assert!(!texts(part, NEWS, "title").concat().is_empty(), "{name}");
                    }
                    other => panic!("{name}: {other}"),
                }
            }
        }
    }
}

/// A day or a moment; the schema takes no years and no months.
fn assert_date(name: &str, text: Option<&str>) {
    let text = text.unwrap_or_default();
    assert!(has_form(text, "0000-00-00") || is_moment(text), "{name}: {text}");
}

/// Builds a publication from its articles' texts.
fn small(name: &str, articles: &str, now: Option<&str>) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("machines-{name}"));
    fs::create_dir_all(&folder).expect("a folder");
    let bundle = folder.join("bundle.json");
    let text = format!(
        r#"{{"warta": 1, "site": {{"title": "T", "language": "id", "timezone": "Asia/Jakarta"}},
        "articles": [{articles}]}}"#
    );
    fs::write(&bundle, text).expect("writable");
    built_at(name, bundle, now)
}

fn file<'a>(files: &'a [(String, String)], name: &str) -> Option<&'a str> {
    files.iter().find(|(own, _)| own == name).map(|(_, text)| text.as_str())
}

#[test]
fn the_sitemap_of_news_holds_what_is_new_now() {
    let articles = [
        ("old", "2024-03-01"),
        ("early", "2024-03-08T12:00:00+07:00"),
        ("day", "2024-03-10"),
        ("last", "2024-03-10T09:00:00+07:00"),
        ("later", "2024-03-10T18:00:00+07:00"),
        ("mistyped", "2034-03-10"),
    ]
    .map(|(slug, date)| {
        format!(r#"{{"slug": "{slug}", "headline": "H", "published": "{date}", "body": ["B."]}}"#)
    })
    .join(",");
    for (nth, (now, expected)) in [
        (Some("2024-03-10T03:00:00Z"), Some(vec!["last", "day", "early"])),
        (Some("2024-03-10T05:00:00Z"), Some(vec!["last", "day", "early"])),
        (Some("2024-03-10T05:01:00Z"), Some(vec!["last", "day"])),
        // All of that day.
        (Some("2024-03-10"), Some(vec!["later", "last", "day"])),
        // Nothing is new, and no sitemap may be empty.
        (Some("2025-01-01T00:00:00Z"), None),
        (Some("2020-01-01T00:00:00Z"), None),
        // Whoever knows no clock takes the newest for new.
        (None, Some(vec!["mistyped"])),
    ]
    .into_iter()
    .enumerate()
    {
        let files = small(&format!("news-{nth}"), &articles, now);
        let news = file(&files, "sitemap-news.xml");
        let listed = news.map(|text| {
            let parts = text.split("/article/").skip(1);
            parts.filter_map(|it| it.split('/').next()).collect::<Vec<_>>()
        });
        assert_eq!(listed, expected, "{now:?}");
        let index = file(&files, "sitemap.xml").expect("an index");
        assert_eq!(index.contains("sitemap-news.xml"), news.is_some(), "{now:?}");
    }
}

#[test]
fn feeds_say_when_an_article_was_changed() {
    let articles = r#"{"slug": "a", "headline": "A", "published": "2024-03-01", "modified": "2024-03-05T10:00:00+07:00", "body": ["B."]},
        {"slug": "b", "headline": "B", "published": "2024-03-02", "corrections": [{"date": "2024-03-03", "text": "T."}], "body": ["B."]}"#;
    let files = small("modified", articles, None);
    let atom = file(&files, "atom.xml").expect("a feed");
    let document = Document::parse(atom).expect("it is well formed");
    let updated: Vec<_> = document
        .descendants()
        .filter(|it| it.has_tag_name((ATOM, "updated")))
        .map(|it| it.text().unwrap_or_default())
        .collect();
    let (a, b) = ("2024-03-05T10:00:00+07:00", "2024-03-03T00:00:00+07:00");
    assert_eq!(updated, [a, b, a], "of the feed, and of both");
    assert!(atom.contains("<published>2024-03-01T00:00:00+07:00</published>"), "{atom}");
    let feed: Value = serde_json::from_str(file(&files, "feed.json").expect("a feed")).expect("it");
    let modified: Vec<_> =
        feed["items"].as_array().expect("items").iter().map(|it| &it["date_modified"]).collect();
    assert_eq!(modified, [b, a]);
    let rss = file(&files, "rss.xml").expect("a feed");
    assert!(
        rss.contains("<lastBuildDate>Tue, 05 Mar 2024 10:00:00 +0700</lastBuildDate>"),
        "{rss}"
    );
}

/// What every place of a site says of when an article changed; the sitemap may say less than a moment.
fn changes(files: &[(String, String)], slug: &str) -> Vec<String> {
    let between = |text: &str, start: &str, end: &str| {
        let rest = text.split_once(start).map(|(_, rest)| rest)?;
        rest.split_once(end).map(|(found, _)| found.to_owned())
    };
    let page = file(files, &format!("article/{slug}/index.html")).expect("a page");
    let address = format!("{URL}article/{slug}/");
    let atom = file(files, "atom.xml").expect("a feed");
    let entry = atom.split("<entry>").find(|it| it.contains(&address)).expect("an entry");
    let feed: Value = serde_json::from_str(file(files, "feed.json").expect("a feed")).expect("it");
    let items = feed["items"].as_array().expect("items");
    let item = items.iter().find(|it| it["url"] == address.as_str()).expect("an item");
    let sitemap = file(files, "sitemap-1.xml").expect("a sitemap");
    let url = sitemap.split("<url>").find(|it| it.contains(&address)).expect("a page");
    [
        between(page, "article:modified_time\" content=\"", "\""),
        between(page, "\"dateModified\":\"", "\""),
        between(url, "<lastmod>", "<"),
        between(entry, "<updated>", "<"),
        item["date_modified"].as_str().map(str::to_owned),
    ]
    .map(|it| it.unwrap_or_else(|| panic!("{slug}: a place says nothing")))
    .into()
}

#[test]
fn every_place_says_the_same_of_when_an_article_changed() {
    let correction =
        |date: &str| format!(r#""corrections": [{{"date": "{date}", "text": "T."}}],"#);
    let later = correction("2024-03-09T08:00:00+07:00");
    let between = correction("2024-03-02");
    let early = correction("2024-02-20");
    let (moment, day) = ("2024-03-01T10:00:00+07:00", "2024-03-05");
    let changed = "2024-03-05T10:00:00+07:00";
    for (nth, (published, modified, more, expected)) in [
        (moment, None, "", moment),
        (moment, Some(changed), "", changed),
        (moment, Some(changed), later.as_str(), "2024-03-09T08:00:00+07:00"),
        (moment, Some(changed), between.as_str(), changed),
        (moment, None, between.as_str(), "2024-03-02"),
        (moment, None, early.as_str(), moment),
        (day, Some("2024-03-06"), "", "2024-03-06"),
        // Before it was published, or on the day of it: there is no later moment.
        (moment, Some("2024-02-27"), "", moment),
        (moment, Some("2024-03-01"), "", moment),
        ("2024-03-01T23:30:00Z", Some("2024-03-02T00:10:00+07:00"), "", "2024-03-01T23:30:00Z"),
    ]
    .into_iter()
    .enumerate()
    {
        let modified = modified.map(|it| format!(r#""modified": "{it}","#)).unwrap_or_default();
        let article = format!(
            r#"{{"slug": "a", "headline": "A", "published": "{published}", {modified} {more} "body": ["B."]}}"#
        );
        let files = small(&format!("changed-{nth}"), &article, None);
        let said = changes(&files, "a");
        let full = match expected.len() {
            10 => format!("{expected}T00:00:00+07:00"),
            _ => expected.replace('Z', "+00:00"),
        };
        let in_sitemap = if expected.len() == 10 { expected } else { &full };
        assert_eq!(said, [expected, expected, in_sitemap, &full, &full], "{article}");
    }
}

#[test]
fn a_day_is_that_day_where_the_publication_is() {
    for (zone, day, begins) in [
        ("America/New_York", "2025-03-09", "2025-03-09T00:00:00-05:00"),
        ("america/new_york", "2025-03-10", "2025-03-10T00:00:00-04:00"),
        ("Asia/Tokyo", "2025-03-09", "2025-03-09T00:00:00+09:00"),
        ("Pacific/Honolulu", "2025-03-09", "2025-03-09T00:00:00-10:00"),
        ("Asia/Kathmandu", "2025-03-09", "2025-03-09T00:00:00+05:45"),
    ] {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("machines-zone");
        fs::create_dir_all(&folder).expect("a folder");
        let bundle = folder.join("bundle.json");
        let text = format!(
            r#"{{"warta": 1, "site": {{"title": "T", "language": "en", "timezone": "{zone}"}},
            "articles": [{{"slug": "a", "headline": "A", "published": "{day}", "body": ["B."]}}]}}"#
        );
        fs::write(&bundle, text).expect("writable");
        let files = built_at("zone", bundle, None);
        assert_eq!(changes(&files, "a"), [day, day, day, begins, begins], "{zone}");
        let page = file(&files, "article/a/index.html").expect("a page");
        assert!(page.contains(&format!("article:published_time\" content=\"{day}\"")), "{page}");
    }
}

#[test]
fn a_page_that_leads_on_is_not_taken_out_of_the_index() {
    let articles = r#"{"slug": "new", "former_slugs": ["old"], "headline": "A", "published": "2024-03-01", "body": ["B."]}"#;
    let files = small("forward", articles, None);
    let html = file(&files, "article/old/index.html").expect("a page");
    assert!(html.contains("content=\"0; url=../../article/new/\""), "{html}");
    let canonical = format!("<link rel=\"canonical\" href=\"{URL}article/new/\">");
    assert!(html.contains(&canonical), "{html}");
    assert!(!html.contains("noindex"), "{html}");
}

#[test]
fn structured_data_has_what_it_needs() {
    let files = publications("structured");
    let mut kinds = BTreeSet::new();
    for (name, html) in ending(&files, "index.html") {
        for block in html.split("<script type=\"application/ld+json\">").skip(1) {
            let block = block.split("</script>").next().unwrap_or_default();
            let value: Value =
                serde_json::from_str(block).unwrap_or_else(|why| panic!("{name}: {why}"));
            assert_eq!(value["@context"], "https://schema.org", "{name}");
            check_thing(name, &value, &mut kinds);
        }
    }
    for kind in [
        "AdvertiserContentArticle",
        "BackgroundNewsArticle",
        "BreadcrumbList",
        "GovernmentOrganization",
        "ImageObject",
        "ListItem",
        "NewsArticle",
        "NewsMediaOrganization",
        "OpinionNewsArticle",
        "Person",
        "PoliticalParty",
        "WebSite",
    ] {
        assert!(kinds.contains(kind) || kind == "AdvertiserContentArticle", "no {kind}: {kinds:?}");
    }
}

/// A thing and everything in it: its type is known, it has what its type needs, addresses are whole, and
/// nothing is empty.
fn check_thing(name: &str, value: &Value, kinds: &mut BTreeSet<String>) {
    let thing = value.as_object().expect(name);
    let kind = value["@type"].as_str().unwrap_or_else(|| panic!("{name}: {value} has no type"));
    kinds.insert(kind.to_owned());
    let needed: &[&str] = match kind {
        "NewsArticle"
        | "AnalysisNewsArticle"
        | "OpinionNewsArticle"
        | "BackgroundNewsArticle"
        | "AdvertiserContentArticle" => &["headline", "author", "publisher", "mainEntityOfPage"],
        "BreadcrumbList" => &["itemListElement"],
        "ListItem" => &["position", "name", "item"],
        "WebSite" => &["name", "url", "publisher"],
        "ImageObject" => &["url"],
        "Person"
        | "PoliticalParty"
        | "GovernmentOrganization"
        | "NewsMediaOrganization"
        | "Organization" => &["name"],
        _ => panic!("{name}: nobody knows {kind}"),
    };
    for member in needed {
        assert!(thing.contains_key(*member), "{name}: {kind} has no {member}");
    }
    for (member, value) in thing {
        let all = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        assert!(!all.is_empty(), "{name}: {member} is empty");
        for (nth, one) in all.iter().enumerate() {
            if one.is_object() {
                check_thing(name, one, kinds);
            }
            assert!(one.as_str() != Some(""), "{name}: {member} is empty");
            if member == "itemListElement" {
                assert_eq!(one["position"], nth + 1, "{name}");
            }
            if ["url", "item", "mainEntityOfPage", "sameAs"].contains(&member.as_str()) {
                assert!(one.as_str().is_some_and(is_address), "{name}: {member} is {one}");
            }
            if member.starts_with("date") {
                // A moment may have parts of a second here.
                let text = one.as_str().unwrap_or_default();
                let (second, rest) = text.split_once('.').unwrap_or((text, ""));
                let zone = rest.trim_start_matches(|it: char| it.is_ascii_digit());
                assert_date(name, Some(&[second, zone].concat()));
            }
        }
    }
}

#[test]
fn a_share_of_any_page_has_a_picture_that_can_be_drawn() {
    let files = publications("shares");
    for (name, html) in ending(&files, "index.html") {
        if html.contains("http-equiv=\"refresh\"") {
            continue;
        }
        let value = |property: &str| {
            let (_, rest) =
                html.split_once(&format!("<meta property=\"{property}\" content=\""))?;
            rest.split_once('"').map(|(value, _)| value)
        };
        for property in ["og:title", "og:type", "og:url", "og:site_name", "og:locale"] {
            assert!(value(property).is_some_and(|it| !it.is_empty()), "{name}: {property}");
        }
        let picture = value("og:image").unwrap_or_default();
        assert!(is_address(picture) && !picture.ends_with(".svg"), "{name}: {picture}");
        assert!(html.contains("<meta name=\"twitter:card\""), "{name}");
    }
}

#[test]
fn phones_accept_the_manifest_and_its_icons() {
    let files = publications("manifest");
    for (name, text) in ending(&files, "manifest.webmanifest") {
        let manifest: Value = serde_json::from_str(text).expect(name);
        for member in ["name", "short_name", "start_url", "scope", "display", "lang"] {
            assert!(manifest[member].as_str().is_some_and(|it| !it.is_empty()), "{name}: {member}");
        }
        let mut sizes = BTreeSet::new();
        for icon in manifest["icons"].as_array().expect(name) {
            let src = icon["src"].as_str().expect(name);
            let bytes = fs::read(project().join("public").join(src)).expect(src);
            if icon["type"] == "image/png" {
                assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"), "{src}");
                let number = |at: usize| {
                    bytes[at..at + 4].iter().fold(0, |sum, it| sum << 8 | u32::from(*it))
                };
                assert_eq!(icon["sizes"], format!("{}x{}", number(16), number(20)), "{src}");
            }
            let purpose = icon["purpose"].as_str().unwrap_or("any");
            sizes.insert(format!("{} {purpose}", icon["sizes"].as_str().expect(src)));
        }
        for needed in ["192x192 any", "512x512 any", "512x512 maskable"] {
            assert!(sizes.contains(needed), "{name}: {sizes:?}");
        }
    }
}

/// What nobody should find by searching for a person stands in no description, feed and structured data;
/// the page itself shows what the newsroom wrote.
#[test]
fn numbers_and_addresses_of_people_are_for_the_page_alone() {
    let content = Path::new(env!("CARGO_TARGET_TMPDIR")).join("machines-private");
    fs::create_dir_all(&content).expect("a folder");
    let path = content.join("bundle.json");
    let bundle = r#"{"warta": 1, "site": {"title": "Koran"},
        "persons": [{"id": "p", "name": "Ratih Umpama", "honorific_suffix": "0813-0000-4444",
            "other_names": [{"name": "3201010203040008", "note": "NIK"}],
            "summary": "Warga, NIK 3201010203040005, telepon 0813-0000-1111, Jl. Melati No. 7 RT 02/RW 05.",
            "links": [{"url": "https://wa.me/6281300002222", "note": "WhatsApp"}, {"url": "https://ratih.example/"}]}],
        "articles": [{"slug": "a", "headline": "Hubungi 0813-0000-3333", "published": "2024-05-06",
            "authors": [{"name": "Wira", "url": "https://wa.me/6281300005555"}],
            "standfirst": "Pemilik NIK 3201010203040006 dicari.", "body": ["NIK itu 3201010203040007."]}]}"#;
    fs::write(&path, bundle).expect("writable");
    let files = built("private", path);
    let secrets = [
        "3201010203040005",
        "0813-0000-1111",
        "Melati",
        "6281300002222",
        "3201010203040006",
        "0813-0000-3333",
        "0813-0000-4444",
        "3201010203040008",
        "6281300005555",
    ];
    let mut feeds = 0;
    for (name, text) in
        files.iter().filter(|(name, _)| name.ends_with(".xml") || name.ends_with("feed.json"))
    {
        feeds += 1;
        let held = secrets.iter().find(|secret| text.contains(**secret));
        assert_eq!(held, None, "{name}");
    }
    assert!(feeds >= 3, "only {feeds} feeds were looked at");
    let person = files.iter().find(|(name, _)| name.ends_with("person/p/index.html"));
    let (_, person) = person.expect("the page of the person");
    let mut descriptions = 0;
    for (name, html) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        let tags = html.split('<').filter(|tag| {
            tag.starts_with("meta ")
                || tag.starts_with("title>")
                || tag.starts_with("script type=\"application/ld+json\"")
        });
        for tag in tags {
            descriptions += 1;
            let held = secrets.iter().find(|secret| tag.contains(**secret));
            assert_eq!(held, None, "{name}: {tag}");
        }
    }
    assert!(descriptions > 3, "only {descriptions} descriptions were looked at");
    assert!(
        person.contains("Warga, NIK •••, telepon •••, •••."),
        "the rest of the description stays"
    );
    assert!(person.contains("telepon 0813-0000-1111"), "the page shows what was written");
    assert!(person.contains("\"sameAs\":[\"https://ratih.example/\"]"), "{person}");
}
