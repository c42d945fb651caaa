//! Stands over the end of a page that is not the newest there is: a copy that was kept, or a page that has
//! changed since.

use leptos::prelude::*;

use crate::i18n::Locale;
use crate::i18n::dates::{Style, in_words};
use crate::offline::Note;

/// The note.
#[component]
pub fn OfflineNote(
    /// What there is to say.
    note: Note,
    /// The language of the interface.
    locale: Locale,
    /// The publication's, in which the hour is told.
    timezone: String,
    /// Loads the page anew.
    again: Callback<()>,
    /// Takes the note away.
    close: Callback<()>,
) -> impl IntoView {
    let words = locale.words();
    let said = match note {
        Note::Nothing => None,
        Note::Kept(when) => {
            let when = in_words(&when, Style::Plain, locale, &timezone);
            Some(((words.kept_since_of)(&when), words.retry))
        }
        Note::Newer => Some((words.newer_page.to_owned(), words.show_newer)),
    };
    said.map(|(text, label)| {
        view! {
            <div class="offline-note" lang=locale.code()>
                <p class="offline-note-text">{text}</p>
                <button class="button" type="button" on:click=move |_| again.run(())>
                    {label}
                </button>
                <button class="button" type="button" on:click=move |_| close.run(())>
                    {words.close}
                </button>
            </div>
        }
    })
}
