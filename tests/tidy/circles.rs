//! That no file needs itself by way of others, and that no arrow within a crate runs up.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::LazyLock;

use super::files::Files;
use super::project;

/// The crates by the folders of their sources, each with its files.
static CRATES: LazyLock<BTreeMap<String, Graph>> = LazyLock::new(|| {
    let inside = std::fs::read_dir(project().join("crates")).expect("the crates");
    let folders =
        inside.flatten().map(|entry| format!("crates/{}/src", entry.file_name().to_string_lossy()));
    let with_sources = folders.filter(|sources| project().join(sources).is_dir());
    let all = with_sources.chain(["src".to_owned()]);
    all.map(|sources| (sources.clone(), Files::of(project(), &sources).uses)).collect()
});

/// Files that can't do without each other, with the reason.
const TOGETHER: [(&[&str], &str); 2] = [
    (
        &[
            "crates/page/src/block.rs",
            "crates/page/src/directory.rs",
            "crates/page/src/list.rs",
            "crates/page/src/sidebar.rs",
        ],
        "page values hold each other: a body the seats of a legislature, a person's page a body",
    ),
    (
        &[
            "src/components/blocks.rs",
            "src/components/blocks/audio.rs",
            "src/components/blocks/fact_box.rs",
            "src/components/blocks/list.rs",
        ],
        "blocks hold blocks: a list draws its items, a box its body",
    ),
];

/// Whether an arrow is one of those that are named above.
fn is_known(from: &str, to: &str) -> bool {
    TOGETHER.iter().any(|(files, _)| files.contains(&from) && files.contains(&to))
}

type Graph = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// The shortest way from a file back to itself, along the arrows that count.
fn circle<'g>(
    graph: &'g Graph,
    start: &'g str,
    counts: &dyn Fn(&str, &str) -> bool,
) -> Option<Vec<&'g str>> {
    let mut before: BTreeMap<&str, &str> = BTreeMap::new();
    let mut waiting = VecDeque::from([start]);
    while let Some(from) = waiting.pop_front() {
        for to in graph.get(from)?.keys().filter(|to| counts(from, to)) {
            if to == start {
                let mut way = vec![start, from];
                while let Some(former) = before.get(way[way.len() - 1]) {
                    way.push(former);
                }
                way.reverse();
                return Some(way);
            }
            if !before.contains_key(to.as_str()) {
                before.insert(to, from);
                waiting.push_back(to);
            }
        }
    }
    None
}

/// A circle for people: each file with what it uses of the next one.
fn shown(graph: &Graph, circle: &[&str]) -> String {
    let mut out = String::new();
    for pair in circle.windows(2) {
        let names: Vec<&str> = graph[pair[0]][pair[1]].iter().map(String::as_str).collect();
        out += &format!("\n  {} uses {} of", pair[0], names.join(", "));
    }
    out + "\n  " + circle[0]
}

#[test]
fn no_file_needs_itself_by_way_of_others() {
    let mut looked = 0;
    let mut found = Vec::new();
    for graph in CRATES.values() {
        looked += graph.len();
        let mut told: BTreeSet<&str> = BTreeSet::new();
        for file in graph.keys() {
            if told.contains(file.as_str()) {
                continue;
            }
            if let Some(circle) = circle(graph, file, &|from, to| !is_known(from, to)) {
                found.push(shown(graph, &circle));
                told.extend(circle);
            }
        }
    }
    assert!(looked > 400, "only {looked} files were looked at");
    assert!(found.is_empty(), "{} circles of files:{}", found.len(), found.concat());
}

#[test]
fn what_is_said_to_be_a_circle_is_one() {
    let all: Graph =
        CRATES.values().flatten().map(|(file, needs)| (file.clone(), needs.clone())).collect();
    for (files, _) in TOGETHER {
        for file in files {
            let inside = |from: &str, to: &str| files.contains(&from) && files.contains(&to);
            assert!(circle(&all, file, &inside).is_some(), "{file} is in no circle of {files:?}");
        }
    }
}

/// What a crate is made of, the lowest first: a file may use what stands in its own layer and below.
const LAYERS: [(&str, &[&[&str]]); 2] = [
    (
        "crates/publication/src/",
        &[
            // The index, and the form of what is found.
            &["library", "mentions", "sort", "validate"],
            // Whether references lead somewhere.
            &["validate/blocks", "validate/checker", "validate/references"],
            // Page values.
            &["pages", "outline"],
            // The session, and what it is handed.
            &["lib", "lint", "options", "session"],
        ],
    ),
    (
        "crates/bundle/src/",
        &[
            // What knows nothing of bundles.
            &["barrier", "calendar", "fold", "origin", "sentence", "slug", "zones"],
            // What a bundle says.
            &["model"],
            // How it is read.
            &["decode", "diagnostics", "entity", "html", "markdown", "schema", "together"],
            // What is made of whole bundles and articles.
            &["article_text", "lib", "split"],
        ],
    ),
];

/// The layer of a file, by the longest name that it begins with.
fn layer(layers: &[&[&str]], module: &str) -> Option<usize> {
    let fits = |name: &str| {
        module.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let names =
        layers.iter().enumerate().flat_map(|(nth, names)| names.iter().map(move |it| (nth, it)));
    names.filter(|(_, name)| fits(name)).max_by_key(|(_, name)| name.len()).map(|(nth, _)| nth)
}

#[test]
fn no_arrow_runs_up_within_a_crate() {
    for (sources, layers) in LAYERS {
        let graph = &CRATES[sources.trim_end_matches('/')];
        let of = |file: &str| {
            let module = file.strip_prefix(sources).expect("its own").trim_end_matches(".rs");
            layer(layers, module).unwrap_or_else(|| panic!("{file} is in no layer"))
        };
        for (file, uses) in graph {
            for (other, names) in uses {
                assert!(
                    of(other) <= of(file),
                    "{file} uses {names:?} of {other}, which is in a layer above it"
                );
            }
        }
    }
}
