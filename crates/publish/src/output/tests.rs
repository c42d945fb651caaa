use super::*;

/// A folder of its own for one test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("warta-output-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("writable");
    folder
}

fn start(out: &Path) -> Output {
    let place = OutputFolder::find(out).expect("a folder");
    Output::start(&place, &|_, _| false, None, 1, Compress::Everything, KeepPrevious::Always)
        .expect("it is empty")
        .0
}

fn built(out: &Path, files: &[(&str, &[u8])], link: Link) {
    let mut output = start(out);
    output.link = link;
    for (path, bytes) in files {
        output.put(path, bytes).expect("written");
    }
    let record = Record { paths: output.written(), ..Record::default() };
    output.put(before::FILE, &record.bytes()).expect("written");
    output.finish(false).expect("replaced");
}

#[test]
fn two_files_with_one_path_are_the_same_or_refused() {
    let folder = folder("twice");
    let output = start(&folder.join("site"));
    output.put("a/index.html", b"one").expect("new");
    output.put("a/index.html", b"one").expect("the same");
    let why = output.put("a/index.html", b"two").expect_err("it differs").to_string();
    assert!(why.contains("a/index.html") && why.contains("capitals"), "{why}");
    let other = folder.join("other");
    fs::write(&other, "three").expect("writable");
    output.copy(&other, "a/index.html").expect_err("it differs");
    assert_eq!(fs::read(output.staging.join("a/index.html")).ok().as_deref(), Some(&b"one"[..]));
    drop(output);
    fs::remove_dir_all(folder).expect("removable");
}

#[test]
fn where_no_file_can_have_two_names_it_is_copied() {
    let folder = folder("links");
    let out = folder.join("site");
    let text = b"the same, the same, the same, the same, the same".as_slice();
    let files = [("index.html", text), ("warta-1.txt", b"text".as_slice())];
    built(&out, &files, |from, to| fs::hard_link(from, to));
    fs::create_dir_all(out.join(".git/refs")).expect("writable");
    fs::write(out.join(".git/HEAD"), "main").expect("writable");
    let packed = fs::read(out.join("index.html.br")).expect("it is packed");
    let refused: Link = |_, _| Err(ErrorKind::PermissionDenied.into());
    built(&out, &files, refused);
    for (path, bytes) in files {
        assert_eq!(fs::read(out.join(path)).ok().as_deref(), Some(bytes), "{path}");
    }
    assert_eq!(fs::read(out.join("index.html.br")).ok(), Some(packed));
    assert_eq!(fs::read(out.join(".git/HEAD")).ok().as_deref(), Some(&b"main"[..]));
    assert!(out.join(".git/refs").is_dir());
    // What is of a former release.
    let mut output = start(&out);
    output.link = refused;
    assert!(output.take_over("warta-1.txt").expect("copied"));
    assert!(output.has("warta-1.txt"));
    drop(output);
    fs::remove_dir_all(folder).expect("removable");
}

#[test]
fn a_folder_that_was_put_aside_is_put_back() {
    let folder = folder("aside");
    let out = folder.join("site");
    built(&out, &[("index.html", b"old")], |from, to| fs::hard_link(from, to));
    // No process has this number.
    fs::rename(&out, folder.join(".site.new-4194305-old")).expect("renamed");
    let output = start(&out);
    assert_eq!(output.old("index.html").as_deref(), Some(&b"old"[..]));
    drop(output);
    let names = fs::read_dir(&folder).expect("a folder").flatten().map(|it| it.file_name());
    assert_eq!(names.collect::<Vec<_>>(), ["site"]);
    fs::remove_dir_all(folder).expect("removable");
}

#[test]
#[cfg(target_os = "linux")]
fn what_can_not_be_exchanged_is_refused_at_once() {
    let why = OutputFolder::find(Path::new("/proc")).expect_err("it is mounted").to_string();
    assert!(why.contains("a disk or a volume of its own"), "{why}");
}
