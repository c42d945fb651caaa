//! A publication as one file.

use std::fs;
use std::path::{Path, PathBuf};

use warta_publish::{Build, Failure, SingleFile, single_file};

use crate::viewer;

const BUNDLE: &str = r#"{"warta": 1,
    "site": {"title": "Koran", "language": "en", "url": "https://warta.example/koran/",
             "image_hosts": ["pictures.example"]},
    "persons": [{"id": "p/1", "name": "Somebody"}],
    "articles": [
        {"slug": "a", "headline": "A </script><script>alert(1)</script>", "published": "2024-01-02",
         "former_slugs": ["old"], "related": ["b"], "mentions": [{"person_id": "p/1"}],
         "image": {"src": "dot.png", "alt": "A dot", "width": 600, "height": 400},
         "body": ["Of Somebody.", {"type": "heading", "level": 2, "text": "Part"}]},
        {"slug": "b", "headline": "B", "published": "2024-01-01",
         "image": {"src": "https://pictures.example/b.png", "alt": "Far away", "width": 6, "height": 4},
         "body": ["Text.", {"type": "image", "src": "missing.png", "alt": "Gone", "width": 6, "height": 4},
                  {"type": "heading", "level": 2, "text": "Part"}]}
    ]}"#;

fn order(name: &str) -> Build {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("single").join(name);
    let _ = fs::remove_dir_all(&folder);
    let program = folder.join("dist");
    viewer::write(&program);
    fs::write(folder.join("bundle.json"), BUNDLE).expect("writable");
    fs::write(folder.join("dot.png"), b"dot").expect("writable");
    Build {
        content: vec![folder.join("bundle.json")],
        out: folder.join("out.html"),
        program,
        ..Build::default()
    }
}

fn built(name: &str, article: Option<&str>) -> (SingleFile, String, PathBuf) {
    let order = order(name);
    let built = single_file(&order, article, &|_| {}).expect("it is in order");
    let html = fs::read_to_string(&order.out).expect("it is there");
    assert_eq!(built.bytes, html.len());
    (built, html, order.out)
}

#[test]
fn every_page_and_picture_stands_in_it_once() {
    let (built, html, out) = built("whole", None);
    for id in ["home", "article/a", "article/b", "person/p~2F1", "directory"] {
        assert_eq!(html.matches(&format!("class=\"single-page\" id=\"{id}\"")).count(), 1, "{id}");
    }
    assert_eq!(html.matches("class=\"single-page\"").count(), built.pages);
    // "dot" as base64; the home page and others get it from the article.
    assert_eq!(html.matches("data:image/png;base64,ZG90").count(), 1);
    let (before, _) = html.split_once("data:image/png;base64,ZG90").expect("the picture");
    let page = before.rfind("class=\"single-page\" id=\"").map(|at| &before[at..at + 40]);
    assert!(page.is_some_and(|page| page.contains("article/a")), "{page:?}");
    assert!(html.contains("data-copy="), "the home page shows it too");
    let mut without = built.without.clone();
    without.sort();
    let names: Vec<_> = without.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["content/missing.png", "https://pictures.example/b.png"]);
    assert!(html.contains(">Far away<") && html.contains(">Gone<"), "words in their places");
    assert!(html.contains("id=\"article/a:part\"") && html.contains("id=\"article/b:part\""));
    assert!(!html.contains("<script>alert") && html.matches("<script").count() == 1);
    assert!(!html.contains("<button"), "there is no program that buttons could ask");
    assert_eq!(html.matches("<main").count(), 1);

    let order = order("whole-again");
    single_file(&order, None, &|_| {}).expect("it is in order");
    assert!(fs::read_to_string(&order.out).is_ok_and(|again| again == html), "other bytes");
    let beside = fs::read_dir(out.parent().expect("a folder")).expect("a folder").count();
    assert_eq!(beside, 4, "bundle, picture, viewer and file");
}

#[test]
fn one_article_leads_to_the_site_for_the_rest() {
    // By a former slug, too.
    let (built, html, _) = built("article", Some("old"));
    assert_eq!(built.pages, 1);
    assert!(html.contains("id=\"article/a\""));
    assert!(html.contains("href=\"https://warta.example/koran/article/b/\""));
    assert!(
        html.contains("<link rel=\"canonical\" href=\"https://warta.example/koran/article/a/\">")
    );
    assert!(!html.contains("Text."));
}

#[test]
fn what_can_not_be_done_is_said_and_changes_nothing() {
    let mut order = order("refused");
    fs::write(&order.out, "old").expect("writable");
    let Err(Failure::Other(why)) = single_file(&order, Some("none"), &|_| {}) else {
        panic!("there is no such article")
    };
    assert!(why.contains("\"none\""), "{why}");
    assert_eq!(fs::read(&order.out).ok().as_deref(), Some(&b"old"[..]));
    // A slip of the hand does not cost the publication.
    let page = std::mem::replace(&mut order.out, order.content[0].clone());
    let Err(Failure::Other(why)) = single_file(&order, None, &|_| {}) else {
        panic!("the bundle is replaced")
    };
    assert!(why.contains("is no HTML file"), "{why}");
    assert_eq!(fs::read_to_string(&order.content[0]).ok().as_deref(), Some(BUNDLE));
    fs::write(&page, "<!DOCTYPE html>old").expect("writable");
    order.out = page;
    single_file(&order, None, &|_| {}).expect("a page may be replaced");
    order.out = order.program.clone();
    let Err(Failure::Other(why)) = single_file(&order, None, &|_| {}) else {
        panic!("it is a folder")
    };
    assert!(why.contains("is a folder"), "{why}");
}

/// One file holds no program, so of the viewer it takes the style and the head of its page alone.
#[test]
fn the_islands_are_not_asked_for() {
    let order = order("without-islands");
    let files = fs::read_dir(&order.program).expect("a folder").flatten().map(|it| it.path());
    let is_island = |file: &PathBuf| file.to_string_lossy().contains("warta-islands-");
    let islands: Vec<_> = files.filter(is_island).collect();
    assert_eq!(islands.len(), 2, "{islands:?}");
    for file in islands {
        fs::remove_file(file).expect("removable");
    }
    single_file(&order, None, &|_| {}).expect("nothing of what it needs is missing");
}
