//! What the compiler can't hold: that documents name things that exist, and that each part has what
//! the house rules ask of it.

#[path = "tidy/circles.rs"]
mod circles;
#[path = "tidy/files.rs"]
mod files;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files_below(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![project().join(folder)];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the project").flatten() {
            let path = entry.path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn read(path: impl AsRef<Path>) -> String {
    let path = project().join(path);
    fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// The words between backquotes that look like paths.
fn paths_named_in(text: &str) -> BTreeSet<String> {
    text.split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| {
            let known = [".rs", ".md", ".css", ".js", ".mjs", ".json", ".toml", ".html", "/"];
            !word.contains([' ', '<', '*', '…', '{', ':'])
                && known.iter().any(|end| word.ends_with(end))
                && !word.starts_with(['.', '/'])
        })
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_path_that_the_documents_name_exists() {
    for document in ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"] {
        for path in paths_named_in(&read(document)) {
            // What a build makes is named as well, and a copy of it.
            let built = ["dist/", "target/", "site/", "404.html"];
            if built.iter().any(|start| path.starts_with(start)) {
                continue;
            }
            assert!(project().join(&path).exists(), "{document} names {path}, which is not there");
        }
    }
}

#[test]
fn each_style_sheet_belongs_to_a_component() {
    for sheet in files_below("style/components", "css") {
        let name = sheet.strip_prefix(project().join("style")).expect("below style");
        let component = project().join("src").join(name).with_extension("rs");
        // A divider and a picture's figure are drawn where blocks are matched.
        let drawn_in_blocks = name.ends_with("blocks/divider.css");
        assert!(component.exists() || drawn_in_blocks, "{} styles no component", name.display());
    }
}

#[test]
fn each_class_that_is_styled_is_used() {
    let mut sources = String::new();
    for path in files_below("src", "rs") {
        sources.push_str(&read(path));
    }
    sources.push_str(&read("index.html"));
    sources.push_str(&read("public/boot.js"));
    let words = words_in(&sources);
    for sheet in files_below("style", "css") {
        for class in classes_in(&read(&sheet)) {
            assert!(
                words.contains(class.as_str()),
                "{} styles .{class}, which nothing carries",
                sheet.display()
            );
        }
    }
}

fn classes_in(css: &str) -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    for (index, _) in css.match_indices('.') {
        let rest = &css[index + 1..];
        let end = rest
            .find(|character: char| !(character.is_ascii_alphanumeric() || character == '-'))
            .unwrap_or(rest.len());
        let class = &rest[..end];
        if class.starts_with(|first: char| first.is_ascii_lowercase()) {
            classes.insert(class.to_owned());
        }
    }
    classes
}

fn words_in(source: &str) -> BTreeSet<&str> {
    source
        .split(|character: char| {
            !(character.is_ascii_alphanumeric() || character == '-' || character == '_')
        })
        .collect()
}

#[test]
fn each_block_has_its_fixture_and_its_docs() {
    let source = read("crates/page/src/block.rs");
    let body = source.split("pub enum Block {").nth(1).expect("the blocks");
    let body = body.split("\n}").next().expect("the end of the blocks");
    let variants: Vec<String> = body
        .lines()
        .filter(|line| line.starts_with("    ") && !line.starts_with("     "))
        .map(str::trim)
        .filter(|line| line.starts_with(|first: char| first.is_ascii_uppercase()))
        .map(|line| line.split(['(', ' ', ',']).next().unwrap_or_default())
        .map(snake)
        .collect();
    assert!(variants.len() > 15, "{variants:?}");
    let docs = read("docs/bundle.md");
    // What many tests go through: a block that is not in it is passed by.
    let everything = read("tests/fixtures/everything.json");
    for name in variants {
        // A fault is what remains of a block that can't be drawn; nobody writes one.
        if name == "fault" {
            continue;
        }
        let fixture = project().join(format!("public/gallery/blocks/{name}.json"));
        assert!(fixture.exists(), "the block {name} has no fixture");
        assert!(
            name == "unknown" || docs.contains(&format!("\"type\": \"{name}\"")),
            "docs/bundle.md has no example of {name}"
        );
        assert!(
            name == "unknown" || everything.contains(&format!("\"type\": \"{name}\"")),
            "tests/fixtures/everything.json has no {name}"
        );
    }
}

fn snake(name: &str) -> String {
    let mut out = String::new();
    for (index, character) in name.char_indices() {
        if character.is_ascii_uppercase() && index > 0 {
            out.push('_');
        }
        out.push(character.to_ascii_lowercase());
    }
    out
}

#[test]
fn no_view_has_an_html_sink() {
    for path in files_below("src", "rs") {
        let source = read(&path);
        for sink in ["inner_html", "insert_adjacent_html", "outer_html", "document_write"] {
            assert!(!source.contains(sink), "{} uses {sink}", path.display());
        }
    }
}

/// `view!` makes a nested element of which everything is a literal into HTML text for the browser to parse, which
/// the page's policy refuses. A literal in braces is none. Of all such elements an innermost one is looked at.
#[test]
fn each_element_of_a_view_has_something_that_is_no_literal() {
    let mut looked = 0;
    for path in files_below("src", "rs") {
        let source = read(&path);
        let source = source.split("#[cfg(test)]").next().unwrap_or_default();
        for element in source.split("view! {").skip(1).flat_map(innermost_elements) {
            looked += 1;
            let is_bare = !element.contains([' ', '"', '\n', '{']);
            let expression = |(at, _): (usize, &str)| !element[at + 1..].starts_with('"');
            assert!(
                is_bare || element.contains('{') || element.match_indices('=').any(expression),
                "{}: nothing is in braces in <{element}",
                path.display()
            );
        }
    }
    assert!(looked > 200, "only {looked} elements were looked at");
}

/// The elements of a view that hold no other, each from its name on.
fn innermost_elements(view: &str) -> Vec<&str> {
    let element = |(at, _)| {
        let rest = &view[at + 1..];
        let next = rest.find('<').unwrap_or(rest.len());
        let end = rest.find("/>").unwrap_or(rest.len()).min(next);
        let is_element = rest.starts_with(|first: char| first.is_ascii_lowercase());
        let holds_none = end < next || rest[next..].starts_with("</");
        (is_element && holds_none).then(|| &rest[..end])
    };
    view.match_indices('<').filter_map(element).collect()
}

#[test]
fn every_route_has_a_page() {
    let source = read("crates/page/src/view.rs");
    let body = source.split("pub enum View {").nth(1).expect("the views");
    let body = body.split("\n}").next().expect("the end of the views");
    for line in body.lines().map(str::trim) {
        let Some(name) = line.split("(Box<").next().filter(|name| line.len() > name.len()) else {
            continue;
        };
        let page = format!("src/pages/{}.rs", snake(name));
        assert!(project().join(&page).exists(), "{name} has no {page}");
    }
}

/// What a bundle holds may steer a terminal; only what passes through one file reaches it.
#[test]
fn the_terminal_program_prints_through_one_file() {
    let mut looked = 0;
    let mut waiting = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("crates")];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            let name = path.display().to_string().replace('\\', "/");
            if path.is_dir() {
                waiting.push(path);
                continue;
            }
            let own = [
                "crates/cli/src/",
                "crates/publish/src/",
                "crates/bundle/src/",
                "crates/publication/src/",
                "crates/lint/src/",
                "crates/json/src/",
            ];
            if !own.iter().any(|own| name.contains(own))
                || !name.ends_with(".rs")
                || name.ends_with("crates/cli/src/output.rs")
            {
                continue;
            }
            looked += 1;
            let text = std::fs::read_to_string(&path).expect("readable");
            for print in ["println!", "print!(", "dbg!("] {
                assert!(!text.contains(print), "{name} prints with {print}");
            }
        }
    }
    assert!(looked > 50, "only {looked} files were looked at");
}

/// Names that only their author can guess, and what is written in their place.
const GUESSED: [(&str, &str); 5] = [
    ("desk", "workspace"),
    ("hanging", "indent"),
    ("keeper", "autosave, or service worker"),
    ("kept", "cached, stored or saved"),
    ("shelf", "list, or cache"),
];

/// Looks at the names of files, and at identifiers of several words: a single word may be a part of a text.
#[test]
fn names_are_standard_words() {
    // A service worker of an earlier build may set this attribute. Of the others, one says that a sign of a text is
    // left as it is, and one that a part of HTML is set apart.
    let allowed = ["data-kept", "SignKept", "kept_apart"];
    let folders =
        ["src", "crates", "preview/src", "preview/frame", "preview/style", "public", "style"];
    let mut looked = 0;
    for (folder, extension) in
        folders.iter().flat_map(|folder| ["rs", "js", "css"].map(|extension| (folder, extension)))
    {
        for path in files_below(folder, extension) {
            let name = path.strip_prefix(project()).expect("in the project");
            // Names of tests are sentences.
            if name.components().any(|part| part.as_os_str() == "tests") {
                continue;
            }
            looked += 1;
            assert_standard(&name.file_stem().expect("a name").to_string_lossy(), name);
            let source = read(&path);
            let named = words_in(&source).into_iter();
            for word in named.filter(|word| parts_of(word).len() > 1 && !allowed.contains(word)) {
                assert_standard(word, name);
            }
        }
    }
    assert!(looked > 300, "only {looked} files were looked at");
}

fn assert_standard(name: &str, file: &Path) {
    for part in parts_of(name) {
        if let Some((guessed, standard)) = GUESSED.iter().find(|(guessed, _)| *guessed == part) {
            panic!("{} names something {name}: write {standard} for {guessed}", file.display());
        }
    }
}

/// The words of a name, however they are joined: `keptPages`, `kept_pages`, `kept-pages`.
fn parts_of(name: &str) -> Vec<String> {
    let joined = snake(name).replace(['-', '.'], "_");
    joined.split('_').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
