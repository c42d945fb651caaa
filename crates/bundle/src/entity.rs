//! The characters that have a name.

use pulldown_cmark::Event;

use crate::markdown::events::events;

/// The character with this name in HTML (`eacute`): Markdown has the same names, so that the program
/// needs one list of them.
pub(crate) fn entity(name: &str) -> Option<String> {
    let reference = format!("&{name};");
    let mut found = None;
    events(&reference, &mut |event, _| {
        if let Event::Text(text) = event {
            found = Some(text.into_string());
        }
    });
    found.filter(|found| *found != reference)
}
