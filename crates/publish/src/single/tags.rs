//! The tags of a page, rewritten for a file in which all pages stand: ids get their page's in front,
//! links lead within the file where their page is in it, and files become part of it.
//!
//! What is read here was written by `warta_app::html`, which escapes `<` and `>` wherever they are not
//! mark-up, and `"` in values of attributes.

use std::collections::HashSet;

use warta_page::route::Route;
use warta_page::site::Site;

use crate::head::absolute;
use crate::single::pictures::Files;
use crate::single::tag::{Place, Tag};

/// What the pages of a file have in common.
pub(crate) struct Rewriting<'a> {
    pub site: &'a Site,
    /// The ids of the pages that stand in the file.
    pub pages: HashSet<String>,
}

/// The id of a page, which is also its address in the file.
pub(crate) fn id(route: &Route) -> String {
    let folder = route.folder();
    let id = folder.trim_end_matches('/');
    if id.is_empty() { "home".to_owned() } else { id.to_owned() }
}

impl Rewriting<'_> {
    /// The part of a page as it stands in the file.
    pub fn rewrite(&self, html: &str, place: Place, page: &str, files: &Files) -> String {
        let mut out = String::with_capacity(html.len());
        let mut rest = html;
        while let Some((text, after)) = rest.split_once('<') {
            out.push_str(text);
            let (tag, after) = after.split_once('>').unwrap_or((after, ""));
            rest = after;
            match Tag::read(tag) {
                Some(tag) => self.tag(tag, place, page, files, &mut out),
                None if tag == "/main" => out.push_str("</div>"),
                None => out.extend(["<", tag, ">"]),
            }
        }
        out.push_str(rest);
        out
    }

    fn tag(&self, mut tag: Tag<'_>, place: Place, page: &str, files: &Files, out: &mut String) {
        // There is one for the whole file.
        if tag.name == "main" {
            tag.name = "div";
            tag.set("tabindex", None);
        }
        for name in ["id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls"]
        {
            if let Some(value) = tag.get(name).filter(|_| !page.is_empty()) {
                let ids: Vec<_> = value.split(' ').map(|one| inside(page, one)).collect();
                tag.set(name, Some(ids.join(" ")));
            }
        }
        if tag.name == "a" {
            let target = tag.get("href").and_then(|href| self.link(href));
            if target.is_none() {
                tag.set("rel", None);
            }
            tag.set("href", target);
        }
        for name in ["srcset", "sizes", "loading"] {
            tag.set(name, None);
        }
        files.put(tag, place, out);
    }

    /// Where a link leads to from within the file; `None` where there is nothing that it could lead to.
    fn link(&self, href: &str) -> Option<String> {
        let (address, fragment) = href.split_once('#').unwrap_or((href, ""));
        let has_scheme = address.split('/').next().is_some_and(|first| first.contains(':'));
        if has_scheme || address.starts_with("//") {
            return Some(href.to_owned());
        }
        let route = Route::parse(address.trim_start_matches("./"));
        let page = id(&route);
        if !self.pages.contains(&page) {
            return absolute(self.site, href);
        }
        Some(match fragment {
            "" => ["#", &page].concat(),
            // Every page has it; in the file it is that of all.
            "main" => "#main".to_owned(),
            _ => ["#", &inside(&page, fragment)].concat(),
        })
    }
}

/// The id of something on a page.
fn inside(page: &str, id: &str) -> String {
    [page, ":", id].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_and_written() {
        let text = "a class=\"b c\" href=\"x?a=1&amp;b\" title=\"&quot;1 &lt; 2&quot;\"";
        let tag = Tag::read(text).expect("a tag");
        assert_eq!((tag.name, tag.get("title")), ("a", Some("\"1 < 2\"")));
        let mut out = String::new();
        tag.write(&mut out);
        assert_eq!(out, format!("<{text}>"));
        assert!(Tag::read("/a").is_none());
        let mut out = String::new();
        Tag::read("audio controls src=\"a\" muted").expect("a tag").write(&mut out);
        assert_eq!(out, "<audio controls=\"\" src=\"a\" muted=\"\">");
        assert!(Tag::read("a =\"b\"").is_none());
        assert_eq!(Tag::read("br").map(|tag| tag.attributes.len()), Some(0));
    }

    #[test]
    fn links_lead_within_the_file_or_to_the_site_or_nowhere() {
        let long = Route::article("é".repeat(200));
        let mut site = Site {
            title: String::new(),
            language: "id".to_owned(),
            timezone: String::new(),
            interface_languages: Vec::new(),
            url: Some("https://warta.example/x".to_owned()),
            description: None,
            publisher: None,
            logo: None,
            links: Vec::new(),
            sections: Vec::new(),
            has_directory: false,
            errors: 0,
        };
        for url in [true, false] {
            if !url {
                site.url = None;
            }
            let pages = [Route::article("a"), long.clone()].iter().map(id).collect();
            let rewriting = Rewriting { site: &site, pages };
            let link = |href: &str| rewriting.link(href);
            assert_eq!(link("article/a/").as_deref(), Some("#article/a"));
            assert_eq!(link("article/a/#b").as_deref(), Some("#article/a:b"));
            assert_eq!(link("article/a/#main").as_deref(), Some("#main"));
            assert_eq!(link("mailto:a@b.example").as_deref(), Some("mailto:a@b.example"));
            let (to_long, here) = (link(&long.folder()), ["#", &id(&long)].concat());
            assert_eq!(to_long, Some(here));
            let outside = url.then_some("https://warta.example/x/article/c/");
            assert_eq!(link("article/c/").as_deref(), outside);
        }
    }
}
