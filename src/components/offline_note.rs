//! Stands over the end of a page that is not the newest there is: a copy that was kept, or a page that has
//! changed since.

use crate::i18n::Locale;
use crate::i18n::dates::{Style, in_words};
use crate::markup::{Event, IntoNode, Node, tag};
use crate::offline::Note;

/// The note; `again` loads the page anew, `close` takes the note away.
pub fn offline_note(
    note: Note,
    locale: Locale,
    timezone: &str,
    again: impl Fn() + 'static,
    close: impl Fn() + 'static,
) -> Node {
    let words = locale.words();
    let (text, label) = match note {
        Note::Nothing => return Node::Nothing,
        Note::Kept(when) => {
            let when = in_words(&when, Style::Plain, locale, timezone);
            ((words.kept_since_of)(&when).into_node(), words.retry)
        }
        Note::Newer => (words.newer_page.into_node(), words.show_newer),
    };
    let button = || tag("button").class("button").attr("type", "button");
    tag("div")
        .class("offline-note")
        .attr("lang", locale.code())
        .child(tag("p").class("offline-note-text").child(text))
        .child(button().on(Event::Click, again).child(label))
        .child(button().on(Event::Click, close).child(words.close))
        .into_node()
}
