//! Scripts and style sheets without what only people read, by esbuild, which is there for the editors' page.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::command::{Doing, Failure, Outcome};
use crate::project::Project;
use crate::tools;

/// How a script goes out.
pub type Minify<'a> = &'a dyn Fn(String) -> Outcome<String>;

/// What a text is.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// JavaScript.
    Script,
    /// CSS.
    Sheet,
}

/// The text for the optimised site; the quick one, which may be built without Node.js, has it as it is.
pub fn minified(project: &Project, text: String, kind: Kind, release: bool) -> Outcome<String> {
    if !release {
        return Ok(text);
    }
    tools::packages_of(project, "preview", "scripts and style sheets are minified by esbuild")?;
    let loader = match kind {
        Kind::Script => "js",
        Kind::Sheet => "css",
    };
    let mut esbuild = Command::new("node")
        .args(["minify.mjs", loader])
        .current_dir(project.path("preview"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .doing("start node")?;
    // It reads everything before it writes anything.
    if let Some(mut input) = esbuild.stdin.take() {
        input.write_all(text.as_bytes()).doing("hand a text to esbuild")?;
    }
    let output = esbuild.wait_with_output().doing("run esbuild")?;
    if !output.status.success() {
        return Err(Failure::new(format!("preview/minify.mjs failed ({})", output.status)));
    }
    String::from_utf8(output.stdout).doing("read what esbuild wrote")
}
