//! One style sheet out of the many files in style/, written before Trunk starts.
//!
//! The order is fixed, because later rules win: tokens, base, layout, then the components by name, then
//! everything else, then print.

use std::path::{Path, PathBuf};

use crate::command::{Doing, Outcome};
use crate::finish::minify::{Kind, minified};
use crate::project::Project;
use crate::stamp::files_below;

/// Writes target/style/warta.css.
pub fn run() -> Outcome {
    let project = Project::find();
    let folder = project.path("style");
    let mut css = String::new();
    for path in in_order(&folder, files_below(&folder)) {
        let text = std::fs::read_to_string(&path).doing(format!("read {}", path.display()))?;
        css.push_str(&text);
        css.push('\n');
    }
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let css = minified(&project, css, Kind::Sheet, release)?;
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

#[cfg(test)]
mod tests {
    use super::*;

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
