//! Building a site again: what is taken over, what is drawn anew, and what stays of former releases.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use warta_publish::{Build, Compress, KeepPrevious, build};

use crate::support::{files, run};
use crate::viewer;

/// A folder of its own for one test, with something that is taken for a viewer.
fn order(name: &str) -> Build {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("again").join(name);
    let _ = fs::remove_dir_all(&folder);
    let dist = folder.join("dist");
    let build = Build {
        content: vec![folder.join("bundle.json")],
        out: folder.join("site"),
        program: dist,
        url: Some("https://warta.example/".to_owned()),
        keep_releases: 0,
        compress: Compress::Nothing,
        previous: KeepPrevious::Large,
        ..Build::default()
    };
    viewer::write(&build.program);
    build
}

/// Writes a bundle of thirty articles; the text of one is given.
fn write(build: &Build, text: &str) {
    let articles: Vec<String> = (0..30)
        .map(|nth| {
            let text = if nth == 7 { text } else { "Tetap." };
            format!(
                "{{\"slug\": \"a-{nth}\", \"headline\": \"Judul {nth}\", \"authors\": [\"R\"], \
                 \"standfirst\": \"S.\", \"published\": \"2024-01-{:02}\", \"tags\": [\"t-{}\", \"u\"], \
                 \"former_slugs\": [\"lama-{nth}\"], \"body\": [\"{text}\"]}}",
                nth + 1,
                nth % 3,
            )
        })
        .collect();
    let bundle = format!(
        "{{\"warta\": 1, \"site\": {{\"title\": \"K\"}}, \"articles\": [{}]}}",
        articles.join(",\n")
    );
    fs::write(&build.content[0], bundle).expect("writable");
}

/// The same content built where nothing was before.
fn afresh(order: &Build) -> BTreeMap<String, Vec<u8>> {
    let out = order.out.with_file_name("afresh");
    let _ = fs::remove_dir_all(&out);
    run(&Build { out: out.clone(), ..order.clone() });
    files(&out)
}

fn differing(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names: std::collections::BTreeSet<_> = one.keys().chain(other.keys()).collect();
    names.into_iter().filter(|name| one.get(*name) != other.get(*name)).cloned().collect()
}

#[test]
fn a_changed_article_alone_is_drawn_again() {
    let order = order("changed");
    write(&order, "Dulu.");
    let first = run(&order);
    assert_eq!(first.unchanged, 0);
    let again = run(&order);
    assert_eq!(again.unchanged, again.pages, "nothing has changed");
    write(&order, "Kini.");
    let changed = run(&order);
    assert_eq!(changed.unchanged, changed.pages - 1, "one article has changed");
    assert_eq!(differing(&files(&order.out), &afresh(&order)), [""; 0]);
    let page = fs::read_to_string(order.out.join("article/a-7/index.html")).expect("a page");
    assert!(page.contains("Kini."));
}

/// The versions of a site's pages, by their files.
fn versions(order: &Build) -> BTreeMap<String, String> {
    let of = |(name, bytes): (String, Vec<u8>)| {
        let html = String::from_utf8(bytes).ok()?;
        let version = html.split(" data-version=\"").nth(1)?.split('"').next()?.to_owned();
        Some((name, version))
    };
    files(&order.out).into_iter().filter_map(of).collect()
}

/// A page that is open asks the host for its own version: it is of what the page shows, and of nothing around.
#[test]
fn a_page_has_another_version_when_it_shows_something_else() {
    let order = order("version");
    write(&order, "Dulu.");
    run(&order);
    let first = versions(&order);
    assert!(first.len() > 30, "{first:?}");
    let differing = |other: &BTreeMap<String, String>| -> Vec<String> {
        let changed = first.iter().filter(|(name, version)| other.get(*name) != Some(*version));
        changed.map(|(name, _)| name.clone()).collect()
    };
    write(&order, "Kini.");
    run(&order);
    assert_eq!(differing(&versions(&order)), ["article/a-7/index.html"]);
    // The viewer, and the publication's name, which stands in every page's frame.
    viewer::write_release(&order.program, "1");
    write(&order, "Dulu.");
    let named = fs::read_to_string(&order.content[0]).expect("a bundle");
    let named = named.replace("{\"title\": \"K\"}", "{\"title\": \"Koran\"}");
    fs::write(&order.content[0], named).expect("writable");
    assert_eq!(run(&order).unchanged, 0);
    assert_eq!(differing(&versions(&order)), [""; 0]);
    let page = fs::read_to_string(order.out.join("article/a-7/index.html")).expect("a page");
    assert!(page.contains("Koran") && page.contains("warta-1.css"), "{page}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_former_site_is_brought_up_to_date_and_nothing_in_it_is_believed() {
    let order = Build { previous: KeepPrevious::Always, ..order("previous") };
    let previous = order.out.with_file_name(".site.before").join("site");
    write(&order, "Dulu.");
    run(&order);
    assert!(!previous.exists(), "there was no site before it");
    fs::create_dir(order.out.join(".git")).expect("writable");
    fs::write(order.out.join(".git/HEAD"), "main").expect("writable");
    let mut former = files(&order.out);
    for text in ["Kini.", "Kini.", "Nanti.", "Dulu."] {
        write(&order, text);
        run(&order);
        let mut site = files(&order.out);
        assert_eq!(site.remove(".git/HEAD").as_deref(), Some(&b"main"[..]));
        assert_eq!(differing(&site, &afresh(&order)), [""; 0], "{text}");
        former.remove(".git/HEAD");
        assert_eq!(differing(&files(&previous), &former), [""; 0], "{text}");
        former = site;
    }
    // What lies there is no more than names that may be used again.
    fs::write(previous.join("index.html"), "<h1>Somebody was here</h1>").expect("writable");
    fs::write(previous.join("thesis.txt"), "mine").expect("writable");
    fs::create_dir(previous.join("essays")).expect("writable");
    fs::write(previous.join("essays/one.txt"), "mine").expect("writable");
    fs::remove_dir_all(previous.join("article/a-3")).expect("removable");
    fs::write(previous.join("article/a-3"), "a file").expect("writable");
    fs::remove_file(previous.join("article/a-4/index.html")).expect("removable");
    fs::create_dir(previous.join("article/a-4/index.html")).expect("writable");
    fs::remove_dir_all(previous.join("tag")).expect("removable");
    std::os::unix::fs::symlink(previous.join("essays"), previous.join("robots.txt.old"))
        .expect("writable");
    write(&order, "Lusa.");
    let built = run(&order);
    // The home page is one file under two names: who wrote over one wrote over both.
    assert_eq!(built.unchanged, built.pages - 2, "one article has changed, and the home page");
    let mut site = files(&order.out);
    site.remove(".git/HEAD");
    assert_eq!(differing(&site, &afresh(&order)), [""; 0]);
    assert!(!order.out.join("essays").exists());
    // What was taken back is not kept there either.
    let text = fs::read_to_string(&order.content[0]).expect("a bundle");
    let withdrawn =
        text.replacen("\"slug\": \"a-5\"", "\"status\": \"withdrawn\", \"slug\": \"a-5\"", 1);
    assert!(previous.exists() && withdrawn != text);
    fs::write(&order.content[0], &withdrawn).expect("writable");
    run(&order);
    assert!(!previous.exists());
    run(&order);
    assert!(previous.exists());
    let never = Build { previous: KeepPrevious::Never, ..order.clone() };
    run(&never);
    assert!(!order.out.with_file_name(".site.before").exists());
}

#[test]
#[cfg(target_os = "linux")]
fn links_in_a_former_site_lead_nowhere() {
    let order = Build { previous: KeepPrevious::Always, ..order("previous-links") };
    let previous = order.out.with_file_name(".site.before").join("site");
    for text in ["Dulu.", "Kini."] {
        write(&order, text);
        run(&order);
    }
    // In the place of the whole: it is not used, and what it leads to stays as it is.
    let elsewhere = order.out.with_file_name("elsewhere");
    fs::rename(&previous, &elsewhere).expect("movable");
    std::os::unix::fs::symlink(&elsewhere, &previous).expect("writable");
    let there = files(&elsewhere);
    run(&order);
    assert_eq!(differing(&files(&elsewhere), &there), [""; 0]);
    assert_eq!(differing(&files(&order.out), &afresh(&order)), [""; 0]);
    // In the place of a folder in it: not every file would be there, so nothing is replaced.
    fs::remove_dir_all(previous.join("article")).expect("removable");
    std::os::unix::fs::symlink(order.out.join("article"), previous.join("article"))
        .expect("writable");
    let before = files(&order.out);
    let why = build(&order, &|_| {}).expect_err("a folder is a link").to_string();
    assert!(why.contains("build once more"), "{why}");
    assert_eq!(differing(&files(&order.out), &before), [""; 0]);
    run(&order);
    assert_eq!(differing(&files(&order.out), &afresh(&order)), [""; 0]);
}

#[test]
fn an_article_more_draws_only_the_pages_that_name_it() {
    let order = order("more");
    let article = |nth: usize, section: &str| {
        format!(
            "{{\"slug\": \"a-{nth}\", \"headline\": \"J\", \"published\": \"2024-01-{:02}\", \
             \"section\": \"{section}\", \"body\": [\"B.\"]}}",
            nth + 1
        )
    };
    let mut articles: Vec<String> =
        (0..12).map(|nth| article(nth, if nth < 6 { "Kota" } else { "Desa" })).collect();
    let put = |articles: &[String]| {
        let bundle = format!("{{\"warta\": 1, \"articles\": [{}]}}", articles.join(",\n"));
        fs::write(&order.content[0], bundle).expect("writable");
    };
    put(&articles);
    run(&order);
    articles.push(article(20, "Kota"));
    put(&articles);
    let more = run(&order);
    // The articles and the list of the other section, but for the one that comes before the new one.
    assert!(more.unchanged >= 6, "{} of {}", more.unchanged, more.pages);
    assert_eq!(differing(&files(&order.out), &afresh(&order)), [""; 0]);
}

#[test]
fn another_viewer_draws_every_page_again() {
    let order = order("viewer");
    write(&order, "Dulu.");
    run(&order);
    viewer::write_release(&order.program, "1");
    assert_eq!(run(&order).unchanged, 0);
    assert_eq!(differing(&files(&order.out), &afresh(&order)), [""; 0]);
}

#[test]
fn what_somebody_changed_in_the_folder_is_mended() {
    let order = order("tampered");
    write(&order, "Dulu.");
    run(&order);
    let good = files(&order.out);
    let tampered: [(&str, &[u8]); 4] = [
        ("article/a-3/index.html", b"<h1>Somebody was here</h1>"),
        ("tag/u/index.html", b""),
        ("edition.txt", b"Somebody was here"),
        (".warta-build", b"warta-build 1\nand nonsense"),
    ];
    for (name, bytes) in tampered {
        fs::write(order.out.join(name), bytes).expect("writable");
        run(&order);
        assert_eq!(differing(&files(&order.out), &good), [""; 0], "after {name}");
    }
}

#[test]
fn the_viewer_of_former_releases_stays_for_as_many_as_asked() {
    let mut order = order("releases");
    order.keep_releases = 2;
    let style_sheets = |order: &Build| -> Vec<String> {
        files(&order.out).into_keys().filter(|name| name.ends_with(".css")).collect()
    };
    write(&order, "Dulu.");
    let mut last = BTreeMap::new();
    for (number, kept) in [("0", false), ("1", true), ("2", true), ("3", true)] {
        viewer::write_release(&order.program, number);
        assert_eq!(run(&order).kept > 0, kept, "{number}");
        last = files(&order.out);
    }
    assert_eq!(style_sheets(&order), ["warta-1.css", "warta-2.css", "warta-3.css"]);
    // They grow older with each build, also of one in which nothing has changed.
    run(&order);
    assert_eq!(style_sheets(&order), ["warta-2.css", "warta-3.css"]);
    // What is used again is no former one's.
    viewer::write_release(&order.program, "2");
    run(&order);
    assert_eq!(style_sheets(&order), ["warta-2.css", "warta-3.css"]);
    // The same sequence of builds gives the same bytes.
    let mut other = order.clone();
    other.out = order.out.with_file_name("other");
    for number in ["0", "1", "2", "3"] {
        viewer::write_release(&other.program, number);
        run(&other);
    }
    assert_eq!(differing(&last, &files(&other.out)), [""; 0]);
}

#[test]
fn packed_files_hold_what_the_others_hold() {
    let mut order = order("packed");
    write(&order, "Dulu.");
    for (compress, pages) in
        [(Compress::Nothing, false), (Compress::Viewer, false), (Compress::Everything, true)]
    {
        order.compress = compress;
        // The second time they are taken over.
        for _ in 0..2 {
            run(&order);
            let site = files(&order.out);
            let packed: Vec<&String> = site.keys().filter(|name| name.ends_with(".br")).collect();
            assert_eq!(!packed.is_empty(), compress != Compress::Nothing);
            for name in &packed {
                let mut text = Vec::new();
                brotli::BrotliDecompress(&mut site[*name].as_slice(), &mut text).expect("brotli");
                let plain = name.trim_end_matches(".br");
                assert!(text == site[plain], "{name} holds something else");
            }
            let has = |name: &str| packed.iter().any(|packed| *packed == name);
            assert_eq!(has("warta-islands-0.wasm.br"), compress != Compress::Nothing);
            assert_eq!(has("index.html.br"), pages);
            assert_eq!(has("article/a-3/index.html.br"), pages);
            assert_eq!(has("atom.xml.br"), pages);
        }
    }
}

#[test]
fn what_a_killed_build_left_is_removed() {
    let order = order("left");
    write(&order, "Dulu.");
    let around = order.out.parent().expect("a folder").to_owned();
    // No process has this number.
    let left: PathBuf = around.join(".site.new-4194305");
    fs::create_dir_all(left.join("article/a")).expect("a folder");
    fs::write(left.join("article/a/index.html"), "half").expect("writable");
    run(&order);
    let entries = fs::read_dir(around).expect("a folder").flatten();
    let mut names: Vec<_> =
        entries.map(|it| it.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    assert_eq!(names, ["bundle.json", "dist", "site"]);
}
