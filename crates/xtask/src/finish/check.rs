//! Refuses a finished site that holds something which its own policy would block.

use std::path::Path;

use super::page::attribute;
use crate::command::{Doing, Outcome};

/// Ways to turn text into elements or programs.
const SINKS: [&str; 9] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "createContextualFragment",
    "parseFromString",
    "document.write",
    "srcdoc",
    "eval(",
    "new Function(",
];

/// Faults of the page: anything inline, and names of files that are not there.
pub fn page(html: &str, site: &Path) -> Vec<String> {
    let mut faults = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start..];
        if let Some(after) = rest.strip_prefix("<!--") {
            rest = after.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        let tag = &rest[..end];
        let after = &rest[end..];
        if tag.starts_with("<style") {
            faults.push("the page holds an inline style sheet".to_owned());
        }
        // One script stands in the page itself; a test of crates/publish holds that the policy names it.
        if tag.starts_with("<script")
            && attribute(tag, "id") != Some("warta-find")
            && (attribute(tag, "src").is_none() || !after.starts_with("</script>"))
        {
            faults.push("the page holds an inline script".to_owned());
        }
        if tag.contains(" style=") || has_handler(tag) {
            faults.push(format!("the page holds an inline style or handler: {tag}"));
        }
        for name in [
            "data-js",
            "data-wasm",
            "data-css",
            "data-worker",
            "data-worker-wasm",
            "data-editor",
            "data-editor-wasm",
            "data-frame-js",
            "data-frame-wasm",
        ] {
            if let Some(file) = attribute(tag, name)
                && !site.join(file).is_file()
            {
                faults.push(format!("the page names {file}, which is not in the site"));
            }
        }
        rest = after;
    }
    faults
}

fn has_handler(tag: &str) -> bool {
    tag.split_whitespace().any(|word| {
        word.split_once('=').is_some_and(|(name, _)| {
            name.len() > 2
                && name.starts_with("on")
                && name.bytes().all(|byte| byte.is_ascii_lowercase())
        })
    })
}

/// Scripts of the site that hold a way to turn text into elements or programs.
pub fn programs(site: &Path) -> Outcome<Vec<String>> {
    let mut faults = Vec::new();
    for folder in ["", "preview/", "preview/frame/"] {
        if !site.join(folder).is_dir() {
            continue;
        }
        for name in super::files::files_in(&site.join(folder))? {
            if !name.ends_with(".js") {
                continue;
            }
            let name = [folder, &name].concat();
            let script = std::fs::read_to_string(site.join(&name)).doing(format!("read {name}"))?;
            // Where views are erased, Leptos always brings a setter along. Nothing calls it: tests/tidy.rs holds
            // that no view makes HTML text, and the policy refuses it.
            let is_of_views = folder == "preview/frame/" || name.starts_with("warta-app");
            let brought_along = |sink: &str| is_of_views && sink == "innerHTML";
            faults.extend(
                SINKS
                    .iter()
                    .filter(|sink| script.contains(**sink) && !brought_along(sink))
                    .map(|sink| format!("{name} uses {sink}")),
            );
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_policy_would_block_is_named() {
        let nowhere = Path::new("nowhere");
        let clean = "<!-- onload=\"\" <style> --><p class=\"on\">once on a=b</p><script src=\"boot.js\"></script>";
        assert_eq!(page(clean, nowhere), Vec::<String>::new());
        for bad in [
            "<script>1</script>",
            "<script src=\"a.js\">1</script>",
            "<style>a{}</style>",
            "<p style=\"color:red\">",
            "<img src=\"a\" onerror=\"b()\">",
            "<script src=\"boot.js\" data-js=\"gone.js\"></script>",
        ] {
            assert_eq!(page(bad, nowhere).len(), 1, "{bad}");
        }
    }
}
