//! The last step of a build, called by Trunk on its staging folder: it turns what Trunk wrote into a
//! site that works at any address.

mod check;
mod files;
mod islands;
pub mod minify;
mod page;
mod preview;
mod program;

use std::path::{Path, PathBuf};

use crate::command::{Doing, Failure, Outcome, say};
use crate::project::Project;
use crate::stamp::files_below;
use crate::tools;
use files::{digest, files_in};
use minify::{Kind, Minify, minified};
use page::Programs;

/// The folders that hold a copy of the boot script: the first segments of the addresses that have two.
/// They are `FOLDERS` of crates/page/src/route.rs; a test compares the two lists.
pub const FOLDERS: [&str; 7] = ["article", "tag", "section", "person", "party", "area", "election"];

/// The fixtures lie in a folder whose name is the address of the page that shows them.
const FIXTURES: &str = "gallery";

/// The folders of the site that lie at addresses of pages.
fn folders() -> impl Iterator<Item = &'static str> {
    FOLDERS.into_iter().chain([FIXTURES])
}

/// Finishes the site in the folder that Trunk names.
pub fn run() -> Outcome {
    let project = Project::find();
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging =
        staging.ok_or_else(|| Failure::new("this step is for Trunk; run `./dev dist`"))?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");

    copy_all(&project.path("public"), &staging)?;
    let script = |text: String| minified(&project, text, Kind::Script, release);
    boot_scripts(&staging, &script)?;
    minify_viewer(&staging, &script)?;
    let (worker, worker_wasm) = worker(&project, &staging, &script)?;

    let index = staging.join("index.html");
    let html = std::fs::read_to_string(&index).doing("read index.html")?;
    let (html, css) = page::rewrite(&html, &Programs { worker, worker_wasm })?;
    std::fs::write(&index, &html).doing("write index.html")?;
    // Hosts that know no fallback for unknown addresses often know this one.
    std::fs::write(staging.join("404.html"), &html).doing("write 404.html")?;
    // A host that finds a folder at an address looks for a page in it before anything else.
    for folder in folders() {
        let page = staging.join(folder).join("index.html");
        std::fs::write(&page, &html).doing(format!("write {}", page.display()))?;
    }

    // The quick site is looked at as a bundle site, and no site is built from it.
    if release {
        islands::run(&project, &staging, &script)?;
    }
    let mut faults = check::page(&html, &staging);
    if release || tools::has_npm() {
        faults.extend(preview::run(&project, &staging, &css, release)?);
    } else {
        say("the editor's page is left out of this build: it needs Node.js 20 or newer, with npm");
    }
    faults.extend(check::programs(&staging)?);
    if faults.is_empty() {
        return Ok(());
    }
    let faults = format!("the built site breaks its own policy:\n  {}", faults.join("\n  "));
    if release {
        return Err(Failure::new(faults));
    }
    say(&faults);
    Ok(())
}

/// Copies everything in a folder as it is.
fn copy_all(from: &Path, to: &Path) -> Outcome {
    for path in files_below(from) {
        let target = to.join(path.strip_prefix(from).unwrap_or(&path));
        if let Some(folder) = target.parent() {
            std::fs::create_dir_all(folder).doing(format!("make {}", folder.display()))?;
        }
        std::fs::copy(&path, &target).doing(format!("copy {}", path.display()))?;
    }
    Ok(())
}

/// Writes the boot script into each folder that lies at an address, with the way up to the site's base.
fn boot_scripts(staging: &Path, minify: Minify<'_>) -> Outcome {
    let path = staging.join("boot.js");
    let script = std::fs::read_to_string(&path).doing("read public/boot.js")?;
    let here = "const UP = \"./\";";
    if script.matches(here).count() != 1 {
        return Err(Failure::new(format!("public/boot.js has to hold `{here}` exactly once")));
    }
    let below = minify(script.replace(here, "const UP = \"../\";"))?;
    std::fs::write(&path, minify(script)?).doing("write boot.js")?;
    for folder in folders() {
        let folder = staging.join(folder);
        std::fs::create_dir_all(&folder).doing(format!("make {}", folder.display()))?;
        std::fs::write(folder.join("boot.js"), &below).doing("write a copy of boot.js")?;
    }
    Ok(())
}

/// Joins the worker's glue and its message loop into one script, and names scripts and modules by their
/// content, which Trunk does not do for a worker. The program that tells findings becomes a script of its own,
/// which the first one loads where it is needed: see crates/worker/worker.js.
fn worker(project: &Project, staging: &Path, minify: Minify<'_>) -> Outcome<(String, String)> {
    const FULL: &str = "warta-worker-full";
    let names = files_in(staging)?;
    let one = |full: bool, suffix: &str| {
        let mut found = names.iter().filter(|name| {
            name.starts_with("warta-worker")
                && name.starts_with(FULL) == full
                && name.ends_with(suffix)
        });
        match (found.next(), found.next()) {
            (Some(name), None) => Ok(staging.join(name)),
            _ => Err(Failure::new(format!("Trunk wrote no single warta-worker…{suffix}"))),
        }
    };
    let name_module = |full: bool, name: &str| {
        let wasm = one(full, ".wasm")?;
        let module = std::fs::read(&wasm).doing("read a module of the worker's")?;
        let named = format!("{name}-{:016x}.wasm", digest(&module));
        std::fs::rename(&wasm, staging.join(&named)).doing("name a module of the worker's")?;
        Ok::<_, Failure>(named)
    };
    let name_script = |full: bool, name: &str, script: &str| {
        let named = format!("{name}-{:016x}.js", digest(script.as_bytes()));
        std::fs::remove_file(one(full, ".js")?).doing("remove the glue of the worker's")?;
        std::fs::write(staging.join(&named), script).doing("write a script of the worker's")?;
        Ok::<_, Failure>(named)
    };
    let glue = |full: bool| {
        std::fs::read_to_string(one(full, ".js")?).doing("read the glue of the worker's")
    };

    // Both glues give their exports the same name.
    let full =
        ["self.wartaWorkerFull = (() => {\n", &glue(true)?, "\nreturn wasm_bindgen;\n})();\n"];
    let full_script = name_script(true, FULL, &minify(full.concat())?)?;
    let full_module = name_module(true, FULL)?;

    let mut script = glue(false)?;
    for part in ["crates/worker/zones.js", "crates/worker/worker.js"] {
        let part = project.path(part);
        let text = std::fs::read_to_string(&part).doing(format!("read {}", part.display()))?;
        script.push_str(&text);
    }
    let mut script = minify(script)?;
    for (place, name) in
        [("warta-worker-full.js", full_script), ("warta-worker-full.wasm", full_module)]
    {
        if script.matches(place).count() != 1 {
            return Err(Failure::new(format!("worker.js has to hold `{place}` exactly once")));
        }
        script = script.replace(place, &name);
    }
    let script = name_script(false, "warta-worker", &script)?;
    Ok((script, name_module(false, "warta-worker")?))
}

/// Minifies the viewer's glue, which Trunk wrote.
fn minify_viewer(staging: &Path, minify: Minify<'_>) -> Outcome {
    for name in files_in(staging)? {
        if name.starts_with("warta-app") && name.ends_with(".js") {
            let path = staging.join(&name);
            let script = std::fs::read_to_string(&path).doing(format!("read {name}"))?;
            std::fs::write(&path, minify(script)?).doing(format!("write {name}"))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_of_the_routes_gets_a_boot_script() {
        let routes = include_str!("../../page/src/route.rs");
        let list = routes
            .split_once("pub const FOLDERS: [&str;")
            .and_then(|(_, rest)| rest.split_once("= ["))
            .and_then(|(_, rest)| rest.split_once(']'))
            .map(|(list, _)| list)
            .expect("route.rs lists FOLDERS");
        let theirs: Vec<&str> = list
            .split(',')
            .map(|name| name.trim().trim_matches('"'))
            .filter(|name| !name.is_empty())
            .collect();
        assert_eq!(theirs, FOLDERS);
    }
}
