//! A person's name, with titles told apart from it.

use crate::markup::{IntoNode, nodes, tag};
use warta_page::directory::PersonRef;
use warta_page::route::Route;

/// A name, linked to the person's page.
pub fn person_name(person: PersonRef) -> impl IntoNode + use<> {
    let href = person.known.then(|| Route::person(&person.id).path());
    let name = full_name(person);
    match href {
        Some(href) => tag("a").class("person-name").attr("href", href).child(name).into_node(),
        None => tag("span").class("person-name").child(name).into_node(),
    }
}

/// Titles, name, titles.
pub fn full_name(person: PersonRef) -> impl IntoNode + use<> {
    let title = |text: String| tag("span").class("person-name-title").child(text);
    nodes![
        person.honorific_prefix.map(|text| nodes![title(text), " "]),
        tag("span").class("person-name-name").child(person.name),
        person.honorific_suffix.map(|text| nodes![", ", title(text)])
    ]
}

/// The full name as one string, for titles of pages.
pub fn name_with_titles(person: &PersonRef) -> String {
    let mut out = String::new();
    if let Some(prefix) = &person.honorific_prefix {
        out.push_str(prefix);
        out.push(' ');
    }
    out.push_str(&person.name);
    if let Some(suffix) = &person.honorific_suffix {
        out.push_str(", ");
        out.push_str(suffix);
    }
    out
}
