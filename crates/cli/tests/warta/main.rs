//! The program as people and scripts call it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// What every article should have, so that the newsroom's rules have nothing to say.
macro_rules! usual {
    () => {
        r#""authors": ["W. Contoh"], "standfirst": "Satu kalimat.", "tags": ["Umpama"]"#
    };
}

mod check;
mod explain;
mod fix;
mod formats;
mod language;
mod new;
mod pictures;
mod split;

/// A folder of its own for one test.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("it has one")).expect("writable");
        fs::write(path, text).expect("writable");
    }
    folder
}

fn warta(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_warta"))
        .env("WARTA_LANGUAGE", "en")
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    child.stdin.take().expect("piped").write_all(input.as_bytes()).expect("it reads");
    child.wait_with_output().expect("it ends")
}

/// What a program has written, as text.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[track_caller]
fn ends(output: &Output, code: i32, stdout: &str, stderr: &str) {
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{out}{err}");
    assert_eq!((out.as_str(), err.as_str()), (stdout, stderr));
}

const GOOD: &str = concat!(
    r#"{"warta": 1, "articles": [{"slug": "a", "headline": "A", "body": ["Satu paragraf."], "#,
    usual!(),
    "}]}"
);
