//! What a build never does: publish what is not the publication's, overwrite what it wrote, or take away
//! what somebody keeps in the folder.

use std::fs;
use std::path::{Path, PathBuf};

use warta_publish::{Build, Failure, build};

use crate::support::run;
use crate::viewer;

/// A folder of its own for one test, with something that is taken for a viewer, and the bundle in
/// `p/content/`.
fn order(name: &str) -> (Build, PathBuf) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("safe").join(name);
    let _ = fs::remove_dir_all(&folder);
    let dist = folder.join("dist");
    viewer::write(&dist);
    let p = folder.join("p");
    let build = Build {
        content: vec![p.join("content/bundle.json")],
        out: folder.join("site"),
        program: dist,
        url: Some("https://warta.example/".to_owned()),
        keep_releases: 10,
        ..Build::default()
    };
    write(&build, "[\"Teks.\"]");
    (build, p)
}

fn put(folder: &Path, name: &str, text: &str) {
    let file = folder.join(name);
    fs::create_dir_all(file.parent().expect("a folder")).expect("writable");
    fs::write(file, text).expect("writable");
}

/// Writes the bundle with an article that has such a body.
fn write(order: &Build, body: &str) {
    let bundle = format!(
        "{{\"warta\": 1, \"site\": {{\"title\": \"K\"}}, \"articles\": [{{\"slug\": \"a\", \
         \"headline\": \"A\", \"published\": \"2024-01-02\", \"body\": {body}}}]}}"
    );
    let path = &order.content[0];
    put(path.parent().expect("a folder"), "bundle.json", &bundle);
}

/// The body of an article with links and with pictures.
fn body(links: &[&str], pictures: &[&str]) -> String {
    let links = links.iter().map(|link| format!("\"[x]({link})\""));
    let pictures = pictures.iter().map(|src| {
        format!("{{\"type\": \"image\", \"src\": \"{src}\", \"alt\": \"P\", \"width\": 6, \"height\": 4}}")
    });
    format!("[{}]", links.chain(pictures).collect::<Vec<_>>().join(", "))
}

fn refused(order: &Build) -> String {
    match build(order, &|_| {}) {
        Err(Failure::Other(why)) => why,
        other => panic!("it is not refused: {other:?}"),
    }
}

fn text(file: PathBuf) -> String {
    fs::read_to_string(file).unwrap_or_default()
}

#[test]
fn only_the_publications_own_files_are_published() {
    let (order, p) = order("own");
    put(&p, "content/drafts/next.json", "{\"warta\": 1, \"articles\": [");
    for name in [
        ".env",
        "secret.txt",
        "secret.png",
        "content/.env",
        "content/.git/config",
        "content/own.txt",
        "content/media/own.png",
        "content/data.txt",
    ] {
        put(&p, name, name);
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink("../../.env", p.join("content/media/link.png")).expect("a link");
    let links = [
        "/.env",
        "/secret.txt",
        "../secret.txt",
        ".env",
        ".git/config",
        "bundle.json",
        "own.txt",
        "drafts/next.json",
        "content/none.txt",
    ];
    write(&order, &body(&links, &["media/own.png", "media/link.png", "../secret.png"]));
    let built = run(&order);
    let published = |name: &str| order.out.join(name).exists();
    assert!(published("content/own.txt") && published("content/media/own.png"));
    for name in [
        ".env",
        "secret.txt",
        "secret.png",
        "content/.env",
        "content/.git/config",
        "content/bundle.json",
        "content/drafts/next.json",
        "content/media/link.png",
    ] {
        assert!(!published(name), "{name} is published");
        let is_link = name.ends_with("link.png");
        let told = built.absent.iter().any(|it| it.name == name && it.why.is_some());
        assert!(told || is_link && cfg!(not(unix)), "{name}: {:?}", built.absent);
    }
    let missing: Vec<_> = built.absent.iter().filter(|it| it.why.is_none()).collect();
    assert_eq!(missing.len(), 1, "{missing:?}");
    assert_eq!(missing[0].name, "content/content/none.txt");
    assert_eq!(missing[0].page, "article/a/");
}

#[test]
fn bundles_beside_each_other_are_one_publication_and_those_above_show_pictures_only() {
    let (mut order, p) = order("together");
    let part = "{\"warta\": 1, \"persons\": [{\"id\": \"p\", \"name\": \"S\", \"image\": {\"src\": \
                \"foto.png\", \"alt\": \"S\", \"width\": 6, \"height\": 4}}]}";
    put(&p, "people/people.json", part);
    put(&p, "people/foto.png", "people");
    put(&p, "people/note.txt", "people");
    put(&p, "top.json", "{\"warta\": 1, \"articles\": []}");
    put(&p, "top.png", "top");
    put(&p, "top.txt", "top");
    // Beside the first folder there is one of the name that a second one would get.
    put(&p, "content2/other.png", "not of any bundle");
    let second = order.out.with_file_name("q");
    put(&second, "second.json", "{\"warta\": 1, \"articles\": []}");
    order.content.push(second.join("second.json"));
    let bundle = format!(
        "{{\"warta\": 1, \"bundles\": [\"../people/people.json\", \"../top.json\"], \"articles\": [{{\
         \"slug\": \"a\", \"headline\": \"A\", \"mentions\": [{{\"person_id\": \"p\"}}], \"body\": {}}}]}}",
        body(
            &["../people/note.txt", "../top.txt", "../content2/other.png"],
            &["../top.png", "../people/foto.png"]
        )
    );
    put(&p, "content/bundle.json", &bundle);
    let built = run(&order);
    let published = |name: &str| order.out.join(name).exists();
    assert!(published("people/foto.png") && published("people/note.txt") && published("top.png"));
    assert!(!published("top.txt") && !published("content2/other.png"));
    let absent: Vec<_> =
        built.absent.iter().map(|it| (it.name.as_str(), it.why.is_some())).collect();
    assert_eq!(absent, [("content2/other.png", true), ("top.txt", true)]);
}

#[test]
fn what_the_build_writes_is_not_overwritten() {
    let (order, p) = order("generated");
    put(&p, "edition.txt", "mine");
    put(&p, "robots.txt", "mine");
    write(&order, &body(&["/edition.txt", "/robots.txt", "/atom.xml"], &[]));
    let built = run(&order);
    assert!(built.absent.is_empty(), "{built:?}");
    assert!(text(order.out.join("edition.txt")) != "mine");
    assert!(text(order.out.join("robots.txt")) != "mine");
    let before = text(order.out.join("hosts/nginx.conf"));
    // A file of the publication whose place is taken.
    put(&p, "hosts/part.json", "{\"warta\": 1, \"articles\": []}");
    put(&p, "hosts/nginx.conf", "mine");
    let bundle = text(p.join("content/bundle.json"));
    let bundle =
        bundle.replace("\"warta\": 1,", "\"warta\": 1, \"bundles\": [\"../hosts/part.json\"],");
    let bundle = bundle.replace("/atom.xml", "../hosts/nginx.conf");
    put(&p, "content/bundle.json", &bundle);
    let why = refused(&order);
    assert!(why.contains("the build writes hosts/nginx.conf itself"), "{why}");
    assert_eq!(text(order.out.join("hosts/nginx.conf")), before);
}

#[test]
#[cfg(unix)]
fn pictures_are_taken_over_if_they_are_the_same_and_never_written_through() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let (order, p) = order("pictures");
    put(&p, "content/a.png", "dot");
    put(&p, "content/b.png", "dot");
    fs::set_permissions(p.join("content/a.png"), fs::Permissions::from_mode(0o600)).expect("mine");
    write(&order, &body(&[], &["a.png", "b.png"]));
    run(&order);
    let data = |name: &str| fs::metadata(order.out.join("content").join(name)).expect("a file");
    let page = fs::metadata(order.out.join("index.html")).expect("a page");
    assert_eq!(data("a.png").mode(), page.mode(), "whoever may read pages may see pictures");
    let before = (data("a.png").ino(), data("b.png").ino());
    // Somebody still has the old site, as a host has that links its files.
    let other = order.out.with_file_name("host");
    fs::create_dir_all(&other).expect("writable");
    fs::hard_link(order.out.join("content/b.png"), other.join("b.png")).expect("a link");
    put(&p, "content/b.png", "DOT");
    run(&order);
    assert_eq!(data("a.png").ino(), before.0, "it was copied again");
    assert_eq!(text(order.out.join("content/b.png")), "DOT");
    assert_eq!(text(other.join("b.png")), "dot");
}

#[test]
#[cfg(unix)]
fn a_link_to_the_folder_stays_a_link() {
    let (mut order, _) = order("link");
    let real = order.out.with_file_name("release");
    order.out = real.clone();
    run(&order);
    let link = real.with_file_name("current");
    std::os::unix::fs::symlink("release", &link).expect("a link");
    order.out = link.clone();
    write(&order, "[\"Kini.\"]");
    run(&order);
    assert!(fs::symlink_metadata(&link).expect("it is there").is_symlink());
    assert!(text(real.join("article/a/index.html")).contains("Kini."));
    assert!(real.join("edition.txt").is_file() && real.join("article").is_dir());
    // One that leads nowhere is not replaced either.
    fs::remove_dir_all(&real).expect("removable");
    assert!(refused(&order).contains("can't be found"));
    assert!(fs::symlink_metadata(&link).expect("it is there").is_symlink());
}

#[test]
fn a_folder_with_a_file_of_the_same_name_is_no_site() {
    let (order, _) = order("name");
    put(&order.out, "edition.txt", "My second edition");
    put(&order.out, "chapter.txt", "years of work");
    let why = refused(&order);
    assert!(why.contains("no built site"), "{why}");
    assert_eq!(text(order.out.join("chapter.txt")), "years of work");
}

#[test]
fn what_somebody_keeps_in_a_site_is_refused_or_stays() {
    let (order, _) = order("foreign");
    run(&order);
    put(&order.out, "CNAME", "warta.example");
    put(&order.out, ".git/HEAD", "main");
    put(&order.out, ".well-known/acme", "a");
    fs::create_dir_all(order.out.join(".git/refs/tags")).expect("writable");
    #[cfg(unix)]
    std::os::unix::fs::symlink("nowhere", order.out.join(".git/link")).expect("a link");
    write(&order, "[\"Kini.\"]");
    for _ in 0..2 {
        run(&order);
        assert_eq!(text(order.out.join("CNAME")), "warta.example");
        assert_eq!(text(order.out.join(".git/HEAD")), "main");
        assert_eq!(text(order.out.join(".well-known/acme")), "a");
        assert!(order.out.join(".git/refs/tags").is_dir());
        let link = fs::symlink_metadata(order.out.join(".git/link"));
        assert!(cfg!(not(unix)) || link.is_ok_and(|link| link.is_symlink()));
    }
    assert!(text(order.out.join("article/a/index.html")).contains("Kini."));
    for name in ["ads.txt", "article/a/notes.txt", "data/thesis.txt"] {
        put(&order.out, name, "mine");
        let why = refused(&order);
        assert!(why.contains(name) && why.contains("a file that no build wrote"), "{why}");
        assert_eq!(text(order.out.join(name)), "mine");
        // Without the record too, which knew what builds wrote.
        fs::rename(order.out.join(".warta-build"), order.out.with_file_name("record"))
            .expect("mine");
        let why = refused(&order);
        assert!(why.contains(name), "{why}");
        fs::rename(order.out.with_file_name("record"), order.out.join(".warta-build"))
            .expect("mine");
        fs::remove_file(order.out.join(name)).expect("mine");
    }
    // A build writes nothing beside what it was asked to, if it is refused.
    let around = fs::read_dir(order.out.parent().expect("a folder")).expect("a folder");
    assert_eq!(around.count(), 3, "dist, p and site");
}

#[test]
fn a_new_repository_becomes_a_site() {
    let (order, _) = order("repository");
    put(&order.out, ".git/HEAD", "main");
    put(&order.out, "CNAME", "warta.example");
    run(&order);
    assert_eq!(text(order.out.join(".git/HEAD")), "main");
    assert!(order.out.join("index.html").is_file());
}

#[test]
fn nothing_that_a_site_is_built_from_may_lie_in_it() {
    let (mut order, p) = order("inside");
    run(&order);
    let other = order.out.join("content/bundle.json");
    fs::create_dir_all(order.out.join("content")).expect("writable");
    fs::copy(p.join("content/bundle.json"), &other).expect("writable");
    let first = std::mem::replace(&mut order.content, vec![other.clone()]);
    let why = refused(&order);
    assert!(why.contains("lies in the folder of the site"), "{why}");
    assert!(other.is_file());
    order.content = first;
    fs::remove_file(&other).expect("mine");
    fs::rename(&order.program, order.out.join("dist")).expect("mine");
    order.program = order.out.join("dist");
    let why = refused(&order);
    assert!(why.contains("the viewer"), "{why}");
    assert!(order.program.join("index.html").is_file());
}

#[test]
fn text_that_was_taken_back_lies_nowhere_in_the_site() {
    let (order, _) = order("withdrawn");
    let articles = |second: &str| {
        let bundle = format!(
            "{{\"warta\": 1, \"articles\": [{{\"slug\": \"a\", \"headline\": \"A\", \"published\": \
             \"2024-01-01\", \"body\": [\"Teks.\"]}}{second}]}}"
        );
        fs::write(&order.content[0], bundle).expect("writable");
        run(&order)
    };
    let text = |more: &str| {
        format!(
            ", {{\"slug\": \"b\", \"headline\": \"Rahasia\", \"standfirst\": \"Rahasia besar.\", \
             \"published\": \"2024-01-02\"{more}, \"body\": [\"Rahasia sekali.\"]}}"
        )
    };
    let withdrawn = ", {\"slug\": \"b\", \"headline\": \"Ditarik\", \"published\": \"2024-01-02\", \
                     \"status\": \"withdrawn\", \"withdrawn_reason\": \"Keliru.\", \"body\": [\"-\"]}";
    let tells = || {
        let mut waiting = vec![order.out.clone()];
        let mut found = 0;
        while let Some(next) = waiting.pop() {
            for entry in fs::read_dir(next).expect("a folder").flatten() {
                match entry.path() {
                    path if path.is_dir() => waiting.push(path),
                    path => {
                        let bytes = fs::read(path).expect("readable");
                        found += usize::from(bytes.windows(7).any(|it| it == b"Rahasia"));
                    }
                }
            }
        }
        found
    };
    for taken_back in [withdrawn, "", &text(", \"status\": \"draft\"")] {
        articles(&text(", \"tags\": [\"t\"]"));
        assert!(tells() > 2, "its page, the home page, a tag's");
        articles(taken_back);
        assert_eq!(tells(), 0, "after {taken_back}");
    }
}
