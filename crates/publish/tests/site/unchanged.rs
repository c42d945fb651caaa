//! Building what is there already: nothing is done, everything is said again, and no change goes unnoticed.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use warta_publication::session::Session;
use warta_publish::{Build, Built, Compress, Date, KeepPrevious, build};

use crate::support::{files, run};
use crate::viewer;

/// A folder of its own for one test, with a publication and something that is taken for a viewer.
fn order(name: &str) -> Build {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("unchanged").join(name);
    let _ = fs::remove_dir_all(&folder);
    let build = Build {
        content: vec![folder.join("content/bundle.json")],
        out: folder.join("site"),
        program: folder.join("dist"),
        url: Some("https://warta.example/".to_owned()),
        now: Some(Date("2024-03-01T12:00:00Z".to_owned())),
        keep_releases: 10,
        compress: Compress::Viewer,
        cache: Some(folder.join("cache")),
        ..Build::default()
    };
    viewer::write(&build.program);
    write(&build, "");
    for name in ["ada.png", "lagi.png"] {
        put(&build.content[0].with_file_name("media").join(name), name);
    }
    settle(&build);
    build
}

fn put(file: &Path, text: &str) {
    fs::create_dir_all(file.parent().expect("a folder")).expect("writable");
    fs::write(file, text).expect("writable");
}

/// Writes a publication of two bundles, with pictures that are there and one that is not. `more` is added to
/// an article.
fn write(order: &Build, more: &str) {
    let picture = |name: &str| {
        format!(
            "{{\"type\": \"image\", \"src\": \"media/{name}.png\", \"alt\": \"P\", \"width\": 6, \
             \"height\": 4}}"
        )
    };
    let main = format!(
        "{{\"warta\": 1, \"site\": {{\"title\": \"K\"}}, \"bundles\": [\"lain.json\"], \"articles\": [\
         {{\"slug\": \"a\", \"headline\": \"A\", \"published\": \"2024-01-02\", {more} \"body\": \
         [\"Teks  ini.\", {}, {}, {}]}}]}}",
        picture("ada"),
        picture("lagi"),
        picture("hilang"),
    );
    put(&order.content[0], &main);
    let other = "{\"warta\": 1, \"articles\": [{\"slug\": \"b\", \"headline\": \"B\", \
                 \"published\": \"2024-01-03\", \"body\": [\"Dua  spasi.\"]}]}";
    put(&order.content[0].with_file_name("lain.json"), other);
}

/// Has the disk's clock go on, so that what was written is older than what comes next.
fn settle(order: &Build) {
    let probe = order.program.with_file_name("probe");
    let time = || {
        fs::write(&probe, "x").expect("writable");
        fs::metadata(&probe).map(|data| (data.ctime(), data.ctime_nsec())).expect("it is there")
    };
    let first = time();
    while time() == first {}
    fs::remove_file(&probe).expect("removable");
}

/// What the same order comes to where nothing was before.
fn afresh(order: &Build) -> BTreeMap<String, Vec<u8>> {
    let out = order.out.with_file_name("afresh");
    let _ = fs::remove_dir_all(&out);
    run(&Build { out: out.clone(), cache: None, ..order.clone() });
    files(&out)
}

fn number(folder: &Path) -> u64 {
    fs::metadata(folder).expect("it is there").ino()
}

#[test]
fn what_is_there_is_left_alone_and_told_again() {
    let order = order("same");
    let first = run(&order);
    assert!(!first.is_same && !first.absent.is_empty() && first.size.files == first.files);
    let text = first.findings.text(warta_diagnostics::text::Colour::No);
    assert!(text.contains("Teks  ini.") && text.contains("Dua  spasi."), "{text}");
    let site = number(&order.out);
    let again = run(&order);
    assert!(again.is_same);
    assert_eq!(number(&order.out), site, "the folder is the same");
    let findings = |built: &Built| built.findings.text(warta_diagnostics::text::Colour::No);
    assert_eq!(findings(&again), text);
    let expected = Built { is_same: true, unchanged: first.pages, ..first };
    // Of the sources in which nothing was found, no text is kept.
    assert_eq!(again, expected);
    assert_eq!(files(&order.out), afresh(&order));
    // Without a cache nothing is known.
    assert!(!run(&Build { cache: None, ..order.clone() }).is_same);
}

#[test]
fn every_change_of_what_it_is_built_from_is_noticed() {
    let order = order("inputs");
    let content = order.content[0].parent().expect("a folder").to_owned();
    run(&order);
    assert!(run(&order).is_same);
    let other = content.with_file_name("elsewhere.png");
    put(&other, "linked");
    let changes: [(&str, &dyn Fn()); 10] = [
        ("an article", &|| write(&order, "\"standfirst\": \"S.\",")),
        ("another bundle", &|| {
            let file = content.join("lain.json");
            let text = fs::read_to_string(&file).expect("readable");
            fs::write(&file, text.replace("Dua", "Tiga")).expect("writable");
        }),
        ("a picture", &|| put(&content.join("media/ada.png"), "another one")),
        ("a picture of the same length", &|| put(&content.join("media/lagi.png"), "LAGI.PNG")),
        ("a picture that is gone", &|| {
            fs::remove_file(content.join("media/ada.png")).expect("removable");
        }),
        ("a picture that has come", &|| put(&content.join("media/hilang.png"), "here")),
        ("a picture that is a link now", &|| {
            std::os::unix::fs::symlink(&other, content.join("media/ada.png")).expect("writable");
        }),
        ("the style sheet", &|| put(&order.program.join("warta-0.css"), "b{}")),
        ("the viewer's first page", &|| {
            let file = order.program.join("index.html");
            let text = fs::read_to_string(&file).expect("readable");
            fs::write(&file, text.replace("'none'", "'self'")).expect("writable");
        }),
        ("the icon", &|| put(&order.program.join("icon.svg"), "<svg/>")),
    ];
    for (what, change) in changes {
        change();
        settle(&order);
        assert!(!run(&order).is_same, "{what}");
        assert_eq!(files(&order.out), afresh(&order), "{what}");
        assert!(run(&order).is_same, "after {what}");
    }
    let with = |change: fn(&mut Build)| {
        let mut other = order.clone();
        change(&mut other);
        other
    };
    for other in [
        with(|it| it.url = None),
        with(|it| it.keep_going = true),
        with(|it| it.keep_releases = 3),
        with(|it| it.compress = Compress::Everything),
        with(|it| it.previous = KeepPrevious::Never),
        with(|it| it.inspect = Some(|_, _| Vec::new())),
    ] {
        assert!(!run(&other).is_same, "{other:?}");
        assert!(run(&other).is_same, "{other:?}");
        assert!(run(&Build { threads: Some(1), ..other }).is_same);
    }
}

#[test]
fn every_change_of_the_site_is_noticed_and_mended() {
    let order = order("site");
    run(&order);
    let good = files(&order.out);
    let page = order.out.join("article/a/index.html");
    let changes: [(&str, &dyn Fn()); 5] = [
        ("a page", &|| fs::write(&page, "<h1>Somebody was here</h1>").expect("writable")),
        ("a page that is gone", &|| fs::remove_file(&page).expect("removable")),
        ("the record", &|| {
            fs::remove_file(order.out.join(".warta-build")).expect("removable");
        }),
        ("a picture", &|| {
            fs::write(order.out.join("content/media/ada.png"), "x").expect("writable")
        }),
        ("a file that is a link now", &|| {
            fs::remove_file(&page).expect("removable");
            std::os::unix::fs::symlink(order.out.join("index.html"), &page).expect("writable");
        }),
    ];
    for (what, change) in changes {
        assert!(run(&order).is_same, "before {what}");
        change();
        assert!(!run(&order).is_same, "{what}");
        assert_eq!(files(&order.out), good, "{what}");
    }
    // What is somebody's own is refused as ever, and what stays in the folder changes nothing.
    put(&order.out.join("thesis.txt"), "mine");
    build(&order, &|_| {}).expect_err("it would be lost");
    fs::remove_file(order.out.join("thesis.txt")).expect("removable");
    put(&order.out.join(".git/HEAD"), "main");
    put(&order.out.join("CNAME"), "warta.example");
    assert!(run(&order).is_same);
    fs::remove_dir_all(&order.out).expect("removable");
    assert!(!run(&order).is_same);
    assert_eq!(files(&order.out), good);
}

#[test]
fn damaged_notes_are_none() {
    let order = order("notes");
    run(&order);
    let cache = order.cache.clone().expect("a folder");
    let notes = || -> Vec<PathBuf> {
        let entries = fs::read_dir(&cache).expect("a folder").flatten();
        entries.map(|entry| entry.path()).collect()
    };
    let [file] = notes().try_into().expect("one file and no other");
    assert_eq!(fs::metadata(&file).expect("it is there").mode() & 0o777, 0o600);
    let bytes = fs::read(&file).expect("readable");
    for length in [0, 20, bytes.len() / 2, bytes.len() - 1] {
        fs::write(&file, &bytes[..length]).expect("writable");
        assert!(!run(&order).is_same, "{length}");
        assert!(run(&order).is_same);
    }
    // Those of a site that is gone go as well.
    let other = Build { out: order.out.with_file_name("other"), ..order.clone() };
    run(&other);
    assert_eq!(notes().len(), 2);
    fs::remove_dir_all(&other.out).expect("removable");
    run(&Build { keep_releases: 1, ..order.clone() });
    assert_eq!(notes(), [file]);
    // Where there can be none, every build is made.
    let file = order.out.with_file_name("file");
    put(&file, "x");
    let none = Build { cache: Some(file), ..order.clone() };
    run(&none);
    assert!(!run(&none).is_same);
}

#[test]
fn the_news_do_not_grow_old() {
    let order = order("clock");
    let at = |now: &str| Build { now: Some(Date(now.to_owned())), ..order.clone() };
    write(&order, "\"modified\": \"2024-01-02T10:00:00Z\",");
    let news = order.out.join("sitemap-news.xml");
    run(&at("2024-01-03T12:00:00Z"));
    assert!(fs::read_to_string(&news).expect("there are news").contains("article/a/"));
    assert!(run(&at("2024-01-03T12:00:01Z")).is_same);
    // Two days after the day began that the first article is of, which it did at midnight in its zone.
    assert!(run(&at("2024-01-03T16:59:00Z")).is_same);
    assert!(!run(&at("2024-01-03T17:00:01Z")).is_same);
    let text = fs::read_to_string(&news).expect("there are news");
    assert!(!text.contains("article/a/") && text.contains("article/b/"), "{text}");
    assert!(!run(&at("2024-01-05T00:00:00Z")).is_same);
    assert!(!news.exists());
    assert!(run(&at("2026-01-05T00:00:00Z")).is_same, "nothing is new any more");
    assert!(!run(&at("2024-01-04T23:59:59Z")).is_same, "the clock was put back");
    assert!(!run(&Build { now: None, ..order.clone() }).is_same);
    assert!(run(&Build { now: None, ..order.clone() }).is_same);
}

#[test]
fn a_date_that_is_still_to_come_is_looked_at_each_time() {
    let order = order("future");
    let at = |now: &str| Build { now: Some(Date(now.to_owned())), ..order.clone() };
    write(&order, "\"modified\": \"2024-05-01\",");
    let early = at("2024-04-01T00:00:00Z");
    let warned = |built: &Built| {
        built.findings.text(warta_diagnostics::text::Colour::No).contains("still to come")
    };
    assert!(warned(&run(&early)));
    let again = run(&early);
    assert!(warned(&again) && !again.is_same);
    let late = at("2024-05-02T00:00:00Z");
    assert!(!warned(&run(&late)));
    let again = run(&late);
    assert!(!warned(&again) && again.is_same);
}

/// Looks for files where all tests have them.
fn look(_: &mut Session, bundles: &[Option<PathBuf>]) -> Vec<(PathBuf, Vec<String>)> {
    let folders = bundles.iter().flatten().filter_map(|file| file.parent());
    let folders = folders.flat_map(|folder| [folder.to_owned(), folder.join("media")]);
    let names = |folder: &Path| {
        let entries = fs::read_dir(folder).expect("a folder").flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    };
    folders.map(|folder| (folder.clone(), names(&folder))).collect()
}

#[test]
fn what_lies_beside_the_pictures_counts_where_it_was_looked_at() {
    let mut order = Build { inspect: Some(look), ..order("beside") };
    // The site lies beside the bundle, where its own coming and going is none of another file.
    order.out = order.content[0].with_file_name("site");
    let media = order.content[0].with_file_name("media");
    run(&order);
    assert!(run(&order).is_same);
    put(&media.join("Hilang.PNG"), "with other capitals");
    assert!(!run(&order).is_same);
    assert!(run(&order).is_same);
    fs::rename(media.join("Hilang.PNG"), media.join("hilang.jpg")).expect("movable");
    assert!(!run(&order).is_same);
    assert!(run(&order).is_same);
}

#[test]
fn what_was_left_out_is_told_again() {
    let order = Build { keep_going: true, ..order("left-out") };
    write(&order, "\"type\": \"salah\", \"tags\": {},");
    let text = fs::read_to_string(&order.content[0]).expect("readable");
    put(&order.content[0], &text.replace("\"Teks  ini.\",", "\"Teks  ini.\" "));
    let first = run(&order);
    assert_eq!(first.left_out, ["a"]);
    let again = run(&order);
    assert!(again.is_same);
    assert_eq!(again, Built { is_same: true, unchanged: first.pages, ..first });
}

/// A publication with a person and a tag of its own.
fn directory(order: &Build, [title, person, tag, text]: [&str; 4]) {
    let article = |slug: &str, text: &str| {
        format!(
            "{{\"slug\": \"{slug}\", \"headline\": \"H\", \"published\": \"2024-01-02\", \
             \"tags\": [\"Kota\"], \"body\": [\"{text}\"]}}"
        )
    };
    let bundle = format!(
        "{{\"warta\": 1, \"site\": {{\"title\": \"{title}\"}}, \"persons\": [{{\"id\": \"p\", \
         \"name\": \"Ada Lova\", \"summary\": \"{person}\"}}], \"tags\": [{{\"label\": \"Kota\", \
         \"description\": \"{tag}\"}}], \"articles\": [{}, {}, {}]}}",
        article("a", text),
        article("b", "Ada Lova datang."),
        article("c", "Tetap."),
    );
    put(&order.content[0], &bundle);
}

/// Whatever changes, the site is the one that a build comes to where nothing was before.
#[test]
fn what_the_last_build_left_is_taken_over_as_it_is() {
    for previous in [KeepPrevious::Always, KeepPrevious::Never] {
        for compress in [Compress::Nothing, Compress::Everything] {
            let order = order(&format!("left-{previous:?}-{compress:?}"));
            let order = Build { previous, compress, keep_releases: 0, ..order };
            let first = ["K", "Guru.", "Tentang kota.", "Dulu."];
            directory(&order, first);
            run(&order);
            put(&order.out.join(".git/HEAD"), "main");
            put(&order.out.join("CNAME"), "warta.example");
            for (at, to) in [(3, "Kini."), (1, "Dosen."), (2, "Kota besar."), (0, "Koran")] {
                let mut now = first;
                now[at] = to;
                for values in [now, first] {
                    directory(&order, values);
                    let built = run(&order);
                    assert_eq!(built.unchanged == 0, at == 0, "{values:?}");
                    let mut expected = afresh(&order);
                    expected.insert(".git/HEAD".to_owned(), b"main".to_vec());
                    expected.insert("CNAME".to_owned(), b"warta.example".to_vec());
                    assert_eq!(files(&order.out), expected, "{values:?}");
                }
            }
            // A folder that is named as what desktops leave may hold somebody's own.
            let own = order.out.join("Thumbs.db/thesis.txt");
            put(&own, "mine");
            directory(&order, ["K", "Guru.", "Tentang kota.", "Kini."]);
            build(&order, &|_| {}).expect_err("it would be lost");
            assert!(own.exists());
        }
    }
}
