//! One style sheet out of the many files in style/, written before Trunk starts.
//!
//! The order is fixed, because later rules win: tokens, base, layout, then the components by name, then
//! everything else, then print.

use std::path::{Path, PathBuf};

use crate::command::{Doing, Outcome};
use crate::project::Project;
use crate::stamp::files_below;

/// Writes target/style/warta.css.
pub fn run() -> Outcome {
    let project = Project::find();
    let folder = project.path("style");
    let mut css = String::new();
    for path in in_order(&folder, files_below(&folder)) {
        let text = std::fs::read_to_string(&path).doing(format!("read {}", path.display()))?;
        css.push_str(&squeeze(&text));
    }
    let to = project.path("target/style");
    std::fs::create_dir_all(&to).doing(format!("make {}", to.display()))?;
    std::fs::write(to.join("warta.css"), css).doing("write the style sheet")
}

fn in_order(folder: &Path, mut files: Vec<PathBuf>) -> Vec<PathBuf> {
    files.retain(|path| path.extension().is_some_and(|extension| extension == "css"));
    files.sort_by_key(|path| {
        let name = path.strip_prefix(folder).unwrap_or(path).to_string_lossy().into_owned();
        let place = match name.as_str() {
            "tokens.css" => 0,
            "base.css" => 1,
            "layout.css" => 2,
            "print.css" => 5,
            _ if name.starts_with("components") => 3,
            _ => 4,
        };
        (place, name)
    });
    files
}

/// Leaves out comments, indentation and empty lines. Strings are kept as they are; a newline stays one.
fn squeeze(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    let mut quote = None;
    while let Some(next) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            rest = rest[2..].split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        match quote {
            Some(open) if next == open => quote = None,
            Some(_) => {}
            None if next == '"' || next == '\'' => quote = Some(next),
            None => {}
        }
        let blank = quote.is_none() && (next == ' ' || next == '\n' || next == '\t');
        let at_start = out.is_empty() || out.ends_with('\n');
        if !(blank && at_start) {
            out.push(next);
        }
        rest = &rest[next.len_utf8()..];
    }
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_strings_stay() {
        let css = "/* why */\na {\n    content: \"/* kept  */\"; /* gone */\n}\n\n\nb { c: d }";
        assert_eq!(squeeze(css), "a {\ncontent: \"/* kept  */\"; \n}\nb { c: d }\n");
    }

    #[test]
    fn print_comes_last_and_tokens_first() {
        let folder = Path::new("style");
        let names =
            ["print.css", "components/card.css", "layout.css", "tokens.css", "base.css", "x.md"];
        let files = names.iter().map(|name| folder.join(name)).collect();
        let ordered: Vec<String> = in_order(folder, files)
            .iter()
            .map(|path| path.file_name().unwrap_or_default().to_string_lossy().into_owned())
            .collect();
        assert_eq!(ordered, ["tokens.css", "base.css", "layout.css", "card.css", "print.css"]);
    }
}
