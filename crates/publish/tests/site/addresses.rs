//! Addresses of built sites: other spellings lead on, dead ones are told, none is too long for a disk.

use std::fs;
use std::path::{Path, PathBuf};

use warta_page::route::Route;
use warta_publish::{Build, Built, build};

use crate::viewer;

/// Builds a publication with something that is taken for a viewer.
fn built(name: &str, bundle: &str) -> (PathBuf, Built) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("addresses").join(name);
    let _ = fs::remove_dir_all(&folder);
    let program = folder.join("dist");
    viewer::write(&program);
    let content = folder.join("content/bundle.json");
    fs::create_dir_all(folder.join("content")).expect("a folder");
    fs::write(&content, bundle).expect("writable");
    let out = folder.join("site");
    let url = Some("https://warta.example/".to_owned());
    let order =
        Build { content: vec![content], out: out.clone(), program, url, ..Build::default() };
    let built = build(&order, &|_| {}).expect(name);
    (out, built)
}

/// What a reader finds at an address.
#[derive(Debug, PartialEq)]
enum Found {
    /// A page, with its heading.
    Page(String),
    /// A page that leads on to this folder.
    Forward(String),
}

fn found(site: &Path, address: &str) -> Option<Found> {
    let folder = Route::parse(address).folder();
    let html = fs::read_to_string(site.join(&folder).join("index.html")).ok()?;
    let after = |start: &str, end: char| {
        let rest = html.split(start).nth(1)?;
        rest.split(end).next().map(str::to_owned)
    };
    if let Some(to) = after("content=\"0; url=../../", '"') {
        return Some(Found::Forward(to));
    }
    assert_eq!(after(" data-folder=\"", '"'), Some(folder));
    let heading = html.split_once("<h1").and_then(|(_, rest)| rest.split_once("</h1>"));
    let (heading, _) = heading.expect("a heading");
    let texts = heading.split('>').skip(1).filter_map(|part| part.split('<').next());
    Some(Found::Page(texts.collect()))
}

#[test]
fn other_spellings_lead_on_and_dead_links_are_told() {
    let bundle = r#"{"warta": 1, "site": {"title": "T", "language": "id"},
        "tags": [{"label": "Pemilu 2024", "aliases": ["Pemilihan umum 2024", "Pesta demokrasi"]}],
        "articles": [{"slug": "a", "headline": "A", "published": "2024-01-01", "tags": ["pemilu 2024"],
            "section": "Kabar Daerah",
            "body": ["[1](tag/Pemilu%202024) [2](/tag/pemilihan-umum-2024/) [3](section/Kabar%20Daerah#x)",
                     "[4](tag/tak-ada) [5](gallery) [6](?page=7) [7](tag/PEMILU-2024?page=9) [8](./) [9](article/a)"]
        }]}"#;
    let (site, built) = built("spellings", bundle);
    for (address, to) in [
        ("tag/pemilihan-umum-2024", Route::tag("pemilu-2024")),
        ("tag/pesta-demokrasi/", Route::tag("pemilu-2024")),
        ("tag/Pemilu%202024", Route::tag("pemilu-2024")),
        ("tag/Pemilu~202024/", Route::tag("pemilu-2024")),
        ("section/Kabar%20Daerah", Route::section("kabar-daerah")),
    ] {
        assert_eq!(found(&site, address), Some(Found::Forward(to.folder())), "{address}");
    }
    let absent: Vec<_> = built.absent.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(absent, ["gallery/", "page/7/", "tag/PEMILU-2024~page9/", "tag/tak-ada/"]);
}

#[test]
fn no_address_is_too_long_for_a_disk() {
    let arabic = "نجوم الصحافة ".repeat(20);
    let [one, other] = ["1", "2"].map(|end| format!("ocd-person/{}{end}", "0a".repeat(200)));
    let bundle = format!(
        r#"{{"warta": 1, "site": {{"title": "T", "language": "id"}},
        "persons": [{{"id": "{one}", "name": "Orang Contoh"}}, {{"id": "{other}", "name": "Orang Lain"}}],
        "articles": [
            {{"slug": "a", "headline": "A", "published": "2024-01-01", "section": "{arabic}",
              "tags": ["{arabic}", "{arabic} lagi"], "mentions": [{{"person_id": "{one}"}}],
              "body": ["Tentang Orang Contoh: [lain](person/{})."]}}
        ]}}"#,
        other.replace('/', "%2F")
    );
    let (site, built) = built("long", &bundle);
    assert!(built.absent.is_empty(), "{:?}", built.absent);
    let mut found_here = Vec::new();
    for kind in ["article", "tag", "section", "person"] {
        for entry in fs::read_dir(site.join(kind)).expect(kind).flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            assert!(name.len() < 140, "{name}");
            let page = found(&site, &format!("{kind}/{name}/")).expect("a page");
            let html = fs::read_to_string(entry.path().join("index.html")).expect("a page");
            assert!(html.contains(&format!("{kind}/{name}/")) || matches!(page, Found::Forward(_)));
            // What it links to is there.
            let body = html.split("<body>").nth(1).expect("a body");
            for link in body.split(" href=\"").skip(1).filter_map(|it| it.split('"').next()) {
                // A page that leads on says so from where it lies.
                let link = link.trim_start_matches("../");
                let folder = link.split('#').next().unwrap_or_default();
                let to = Route::parse(folder).folder();
                assert!(
                    link.contains(':') || folder.is_empty() || site.join(&to).is_dir(),
                    "{kind}/{name} links to {link}"
                );
            }
            if let Found::Page(heading) = page
                && kind == "person"
            {
                found_here.push(heading);
            }
        }
    }
    found_here.sort();
    assert_eq!(found_here, ["Orang Contoh", "Orang Lain"]);
}

#[test]
fn a_former_address_leads_on_with_the_place_that_it_names() {
    let bundle = r#"{"warta": 1, "articles": [
        {"slug": "a", "headline": "A", "former_slugs": ["lama"], "body": ["x"]},
        {"slug": "b", "headline": "B", "body": ["[x](article/lama?y=1#dua) [y](../lama/#dua)"]}]}"#;
    let (site, built) = built("former", bundle);
    assert!(built.absent.is_empty(), "{:?}", built.absent);
    let leads = fs::read_to_string(site.join("article/lama/index.html")).expect("a page");
    assert!(leads.contains("<script data-to=\"../../article/a/\">"), "{leads}");
    assert!(leads.contains("location.replace(to + location.search + location.hash)"), "{leads}");
    let links = fs::read_to_string(site.join("article/b/index.html")).expect("a page");
    for href in ["article/lama/?y=1#dua", "article/lama/#dua"] {
        assert!(links.contains(&format!("href=\"{href}\"")), "{href} in {links}");
    }
}
