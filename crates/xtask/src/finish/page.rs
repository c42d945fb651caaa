//! index.html after Trunk: the style sheet's tag goes, and the boot script's tag gets the names of
//! everything that it has to load.

use crate::command::{Failure, Outcome};

/// The names that Trunk does not put into the page.
pub struct Programs {
    /// The worker's script.
    pub worker: String,
    /// The worker's module.
    pub worker_wasm: String,
}

/// Rewrites the page, and gives the name of its style sheet.
pub fn rewrite(html: &str, programs: &Programs) -> Outcome<(String, String)> {
    let (html, css) = take_style(html)?;
    let tag = "<script src=\"boot.js\"";
    if html.matches(tag).count() != 1 {
        return Err(Failure::new(format!("index.html has to hold `{tag} …` exactly once")));
    }
    let names = format!(
        "{tag} data-css=\"{css}\" data-worker=\"{}\" data-worker-wasm=\"{}\"",
        programs.worker, programs.worker_wasm
    );
    Ok((html.replace(tag, &names), css))
}

/// Writes names into the script and style sheet tags of a page: for each attribute the value that it
/// has to have. An attribute of other tags stays as it is.
pub fn fill_in(html: &str, values: &[(&str, &str)]) -> Outcome<String> {
    let mut out = html.to_owned();
    for (name, value) in values {
        let tag = |tag: &str| {
            tag.starts_with("<script")
                || (tag.starts_with("<link") && attribute(tag, "rel") == Some("stylesheet"))
        };
        let start = out.match_indices('<').map(|(start, _)| start).find(|&start| {
            let end = out[start..].find('>').map_or(out.len(), |end| start + end);
            tag(&out[start..end]) && attribute(&out[start..end], name).is_some()
        });
        let missing = || Failure::new(format!("no script or style sheet of the page has `{name}`"));
        let start = start.ok_or_else(missing)?;
        let (before, rest) = out.split_at(start);
        let (tag, rest) = rest.split_once(&format!(" {name}=\"")).ok_or_else(missing)?;
        let (_, rest) = rest.split_once('"').ok_or_else(missing)?;
        out = format!("{before}{tag} {name}=\"{value}\"{rest}");
    }
    Ok(out)
}

/// Takes the style sheet's tag out and returns the sheet's name. A relative address in a tag would be
/// wrong on every page in a folder, until the boot script has said where the site lies.
fn take_style(html: &str) -> Outcome<(String, String)> {
    let mut out = String::with_capacity(html.len());
    let mut names = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find("<link") {
        let end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
        let tag = &rest[start..end];
        out.push_str(&rest[..start]);
        rest = &rest[end..];
        if attribute(tag, "rel") == Some("stylesheet") {
            let href = attribute(tag, "href").unwrap_or_default();
            names.push(href.trim_start_matches("./").to_owned());
            rest = rest.strip_prefix('\n').unwrap_or(rest);
        } else {
            out.push_str(tag);
        }
    }
    out.push_str(rest);
    match <[String; 1]>::try_from(names) {
        Ok([name]) => Ok((out, name)),
        Err(names) => {
            Err(Failure::new(format!("the page has {} style sheets, not one", names.len())))
        }
    }
}

/// An attribute of a tag as Trunk and we write it: in double quotes.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_into_the_tags_that_load_them() {
        let html = "<link rel=\"icon\" href=\"a.svg\"><link rel=\"stylesheet\" href=\"b.css\">\
                    <script src=\"c.js\" data-x=\"\"></script><img src=\"d.png\">";
        assert_eq!(
            fill_in(html, &[("src", "1.js"), ("href", "2.css"), ("data-x", "3")])
                .expect("the page has all of them"),
            "<link rel=\"icon\" href=\"a.svg\"><link rel=\"stylesheet\" href=\"2.css\">\
             <script src=\"1.js\" data-x=\"3\"></script><img src=\"d.png\">"
        );
        assert!(fill_in(html, &[("data-y", "")]).is_err());
    }

    #[test]
    fn the_boot_script_gets_every_name_and_the_bundle_stays() {
        let bundle = "<link id=\"warta-bundle\" rel=\"preload\" as=\"fetch\" crossorigin href=\"content/bundle.json\">";
        let html = format!(
            "<head><script src=\"boot.js\" data-js=\"a.js\"></script>\n\
             <link rel=\"stylesheet\" href=\"./warta-1.css\" crossorigin=\"anonymous\"/>\n{bundle}</head>"
        );
        let programs = Programs { worker: "d.js".into(), worker_wasm: "d.wasm".into() };
        assert_eq!(
            rewrite(&html, &programs).expect("the page is in order").0,
            format!(
                "<head><script src=\"boot.js\" data-css=\"warta-1.css\" data-worker=\"d.js\" \
                 data-worker-wasm=\"d.wasm\" data-js=\"a.js\"></script>\n{bundle}</head>"
            )
        );
    }
}
