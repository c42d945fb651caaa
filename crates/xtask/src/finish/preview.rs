//! The editor's page, `preview/` in the site: two more programs (the engine in its worker, and the
//! viewer of the inner page), and the page around them, which esbuild bundles.
//!
//! Trunk has no part in it: it can't give its links profiles of their own, and the viewer's build must
//! not depend on any of this.

use std::path::Path;
use std::process::Command;

use super::minify::{Kind, minified};
use super::page;
use super::program::{Program, build, write};
use crate::command::{Doing, Failure, Outcome, execute};
use crate::project::Project;
use crate::tools;

/// It works while somebody types: fast before small, and built with the usual standard library, whose
/// panics say where they happened.
const ENGINE: Program = Program {
    package: "warta-editor",
    profile: "editor",
    target: "no-modules",
    // The compiler has done what makes it fast; more rounds over so large a module take minutes.
    optimise: &["-O1"],
    erased: true,
    small: false,
};

/// As the viewer itself is built.
const FRAME: Program = Program {
    package: "warta-frame",
    profile: "release",
    target: "web",
    optimise: &["-Os", "--converge"],
    erased: true,
    small: true,
};

/// Writes `preview/` into the site, and returns the faults of its pages.
pub fn run(project: &Project, staging: &Path, css: &str, release: bool) -> Outcome<Vec<String>> {
    let preview = staging.join("preview");
    let frame = preview.join("frame");
    std::fs::create_dir_all(&frame).doing(format!("make {}", frame.display()))?;

    let minify = |script: String| minified(project, script, Kind::Script, release);
    let (glue, module) = build(project, &ENGINE, release)?;
    let worker = project.path("crates/editor/worker.js");
    let worker = std::fs::read_to_string(&worker).doing(format!("read {}", worker.display()))?;
    let zones = project.path("crates/worker/zones.js");
    let zones = std::fs::read_to_string(&zones).doing(format!("read {}", zones.display()))?;
    let worker = minify([glue, zones, worker].concat())?;
    let worker = write(&preview, "worker", "js", worker.as_bytes())?;
    let engine = write(&preview, "warta-editor", "wasm", &module)?;

    let (glue, module) = build(project, &FRAME, release)?;
    let glue = write(&frame, "warta-frame", "js", minify(glue)?.as_bytes())?;
    let viewer = write(&frame, "warta-frame", "wasm", &module)?;

    tools::packages_of(project, "preview", "the editor's page is bundled from packages of npm")?;
    let names = bundle(project, &preview)?;
    let mut faults = Vec::new();
    let mut put = |name: &str, folder: &Path, names: &[(&str, &str)]| -> Outcome {
        let from = project.path("preview").join(name);
        let html = std::fs::read_to_string(&from).doing(format!("read {}", from.display()))?;
        let html = page::fill_in(&html, names)?;
        let found = super::check::page(&html, folder);
        faults.extend(found.into_iter().map(|fault| format!("preview/{name}: {fault}")));
        std::fs::write(preview.join(name), html).doing(format!("write preview/{name}"))
    };
    let css = format!("../../{css}");
    put(
        "index.html",
        &preview,
        &[
            ("src", &names.script),
            ("href", &names.css),
            ("data-editor", &worker),
            ("data-editor-wasm", &engine),
        ],
    )?;
    put(
        "frame/index.html",
        &frame,
        &[
            ("src", &names.frame),
            ("data-frame-js", &glue),
            ("data-frame-wasm", &viewer),
            ("data-css", &css),
        ],
    )?;
    Ok(faults)
}

/// What esbuild named the page's own files.
struct Bundled {
    script: String,
    css: String,
    /// Relative to `frame/`.
    frame: String,
}

/// Bundles the page's scripts and style sheets into a folder.
fn bundle(project: &Project, to: &Path) -> Outcome<Bundled> {
    execute(
        Command::new("node")
            .arg("build.mjs")
            .arg(format!("--outdir={}", to.display()))
            .current_dir(project.path("preview"))
            .stdout(std::io::stderr()),
    )?;
    let list = to.join("names.json");
    let text = std::fs::read_to_string(&list).doing(format!("read {}", list.display()))?;
    std::fs::remove_file(&list).doing(format!("remove {}", list.display()))?;
    let name = |of: &str| {
        value_in(&text, of)
            .map(str::to_owned)
            .ok_or_else(|| Failure::new(format!("preview/build.mjs names no {of}")))
    };
    let frame = name("frame/frame.js")?;
    Ok(Bundled {
        script: name("preview.js")?,
        css: name("preview.css")?,
        frame: frame.strip_prefix("frame/").unwrap_or(&frame).to_owned(),
    })
}

/// The value of a name in a flat JSON object of strings without escapes.
fn value_in<'a>(json: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = json.split_once(&format!("\"{name}\":"))?;
    rest.trim_start().strip_prefix('"')?.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_whole() {
        let json = "{\n  \"frame/preview.js\": \"no\",\n  \"preview.js\": \"preview-1.js\"\n}";
        assert_eq!(value_in(json, "preview.js"), Some("preview-1.js"));
        assert_eq!(value_in(json, "preview.css"), None);
    }
}
