//! Something that a build takes for the viewer: its first page, and files that have the names of the others.
//! The tests of crates/cli use it too.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use leptos::prelude::*;
use warta_app::html::to_html;
use warta_app::islands::asked::AskedPlace;
use warta_app::islands::mention_cards::MentionCards;
use warta_app::islands::offline_list::OfflineList;
use warta_app::islands::page_note::PageNote;
use warta_app::islands::picture_errors::PictureErrors;
use warta_app::islands::save_button::SavePlace;
use warta_app::islands::theme_choice::ThemeChoice;

/// What each island of a page begins with; its name follows.
pub const ISLAND: &str = "<leptos-island data-component=\"";

/// Writes a viewer into a folder.
pub fn write(folder: &Path) {
    write_release(folder, "0");
}

/// Writes one whose files have this number in their names, in the place of the one that is there.
pub fn write_release(folder: &Path, number: &str) {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::create_dir_all(folder).expect("a folder");
    for file in named(folder, "warta-") {
        fs::remove_file(file).expect("removable");
    }
    let css = format!("warta-{number}.css");
    let boot = format!("<script src=\"boot.js\" data-css=\"{css}\"></script>\n<title>");
    let index = fs::read_to_string(project.join("index.html")).expect("index.html");
    for (name, text) in [
        ("index.html", index.replace("<title>", &boot)),
        ("boot.js", "'boot'".to_owned()),
        // Long enough to become shorter when it is packed.
        (&css, "a{}\n".repeat(50)),
        (&format!("warta-islands-{number}.js"), glue(&islands())),
        (&format!("warta-islands-{number}.wasm"), "module\n".repeat(50)),
    ] {
        fs::write(folder.join(name), text).expect("writable");
    }
    for icon in named(&project.join("public"), "icon") {
        fs::copy(&icon, folder.join(icon.file_name().expect("a name"))).expect("writable");
    }
}

/// The glue of a module that has these islands, as far as a build reads it.
pub fn glue(islands: &BTreeSet<String>) -> String {
    let functions = islands.iter().map(|name| format!("export function {name}(el) {{\n}}\n"));
    functions.chain(["export default function init() {\n}\n".to_owned()]).collect()
}

/// The names of all islands. They are made of the islands' sources, so each is drawn to learn its own.
pub fn islands() -> BTreeSet<String> {
    let html = to_html(|| {
        view! {
            <AskedPlace>{"x"}</AskedPlace>
            <OfflineList>{"x"}</OfflineList>
            <MentionCards>{"x"}</MentionCards>
            <PageNote>{"x"}</PageNote>
            <PictureErrors>{"x"}</PictureErrors>
            <SavePlace>{"x"}</SavePlace>
            <ThemeChoice>{"x"}</ThemeChoice>
        }
    });
    islands_of(&html)
}

/// The names of the islands in a page.
pub fn islands_of(html: &str) -> BTreeSet<String> {
    let names = html.split(ISLAND).skip(1).filter_map(|rest| rest.split('"').next());
    names.map(str::to_owned).collect()
}

/// The files of a folder of which the names begin so.
fn named(folder: &Path, start: &str) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path());
    let starts = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start))
    };
    paths.filter(starts).collect()
}
