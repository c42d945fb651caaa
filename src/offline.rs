//! Reading without a network: which pages the browser keeps, and which of them the reader saved.
//!
//! The service worker of a built site does the keeping (crates/publish/src/offline.js); this is what pages
//! show of it. Where nobody provides an [`Offline`], there is no worker and nothing of it is drawn: in a
//! site that draws everything from its bundle, in a single file, and in the editor's page. See
//! docs/decisions/0007-offline.md.

use std::cell::RefCell;

use leptos::prelude::*;
use warta_page::date::Date;

/// A page that the browser keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPage {
    /// Whether the reader saved it; others make room for newer ones.
    pub saved: bool,
    /// Its folder, relative to the base.
    pub folder: String,
    /// When the copy was kept.
    pub when: Date,
    /// Its heading.
    pub title: String,
}

/// How far saving has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was asked for.
    Idle,
    /// It takes its time.
    UnderWay,
    /// It is saved.
    Done,
    /// The device has no room.
    Full,
    /// The host could not be reached, or sent something else.
    Failed,
    /// The browser keeps nothing.
    Unable,
}

/// What there is to say of the page that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Nothing.
    Nothing,
    /// This copy was kept then, and the network did not answer.
    Kept(Date),
    /// The host has a newer one.
    Newer,
}

/// All of it. It stands beside the one signal that says that it changed, because a signal of each of these
/// types would cost the reader's module a kilobyte apiece.
struct Known {
    /// The newest first; what was saved before what was read.
    pages: Vec<KeptPage>,
    /// What came of saving, and of which page, by its folder.
    saving: (String, Saving),
    note: Note,
}

thread_local! {
    static KNOWN: RefCell<Known> = const {
        RefCell::new(Known {
            pages: Vec::new(),
            saving: (String::new(), Saving::Idle),
            note: Note::Nothing,
        })
    };
}

/// What the browser keeps, for whatever shows it. What reads a part of it is drawn anew when that part
/// changes, and not before: a button that is replaced while somebody presses it does nothing.
#[derive(Debug, Clone, Copy)]
pub struct Offline {
    /// Changes with what came of saving, and with what there is to say.
    changed: RwSignal<u32>,
    /// Changes with the list of pages.
    listed: RwSignal<u32>,
    /// Whether any page is kept: 1 or 0, a number as the others are.
    any: RwSignal<u32>,
}

impl Default for Offline {
    fn default() -> Offline {
        let [changed, listed, any] = [0; 3].map(RwSignal::new);
        Offline { changed, listed, any }
    }
}

impl Offline {
    fn known<T>(self, read: impl FnOnce(&Known) -> T) -> T {
        let _times = self.changed.get();
        KNOWN.with_borrow(read)
    }

    #[cfg(feature = "csr")]
    fn change(self, change: impl FnOnce(&mut Known)) {
        KNOWN.with_borrow_mut(change);
        self.changed.update(|times| *times = times.wrapping_add(1));
    }

    /// Every page that is kept: the newest first, and what was saved before what was read.
    pub fn pages(self) -> Vec<KeptPage> {
        let _times = self.listed.get();
        KNOWN.with_borrow(|known| known.pages.clone())
    }

    /// Whether any page is kept.
    pub fn has_pages(self) -> bool {
        self.any.get() != 0
    }

    /// What there is to say of the page that is shown.
    pub fn note(self) -> Note {
        self.known(|known| known.note.clone())
    }

    /// Says something of the page that is shown.
    #[cfg(feature = "csr")]
    pub fn set_note(self, note: Note) {
        if KNOWN.with_borrow(|known| known.note != note) {
            self.change(|known| known.note = note);
        }
    }

    /// Whether the reader saved the page in this folder.
    pub fn is_saved(self, folder: &str) -> bool {
        self.pages().iter().any(|page| page.saved && page.folder == folder)
    }

    /// How far saving the page in this folder has come.
    pub fn saving_of(self, folder: &str) -> Saving {
        self.known(
            |Known { saving: (of, saving), .. }| {
                if of == folder { *saving } else { Saving::Idle }
            },
        )
    }

    /// Saves the page in this folder, which is shown.
    pub fn save(self, folder: String) {
        self.tell("save", folder);
    }

    /// Takes a page out of what is saved.
    pub fn unsave(self, folder: String) {
        self.tell("unsave", folder);
    }

    /// Forgets everything that was read or saved.
    pub fn clear(self) {
        self.tell("clear", String::new());
    }

    /// Finds out anew what is kept.
    pub fn refresh(self) {
        self.tell("list", String::new());
    }

    #[cfg(not(feature = "csr"))]
    fn tell(self, _what: &'static str, _folder: String) {}

    /// Tells the worker something of a page, and takes over what is kept then.
    #[cfg(feature = "csr")]
    pub(crate) fn tell(self, what: &'static str, folder: String) {
        let saves = what == "save";
        if saves || what == "unsave" {
            let state = if saves { Saving::UnderWay } else { Saving::Idle };
            self.change(|known| known.saving = (folder.clone(), state));
        }
        leptos::task::spawn_local(async move {
            let answer = browser::ask(what, &folder).await;
            // Whoever has saved another page meanwhile waits for that one.
            if saves && KNOWN.with_borrow(|known| known.saving.0 == folder) {
                let came = match &answer {
                    Ok(_) => Saving::Done,
                    Err(why) if why == "QuotaExceededError" => Saving::Full,
                    Err(why) if why.is_empty() => Saving::Unable,
                    Err(_) => Saving::Failed,
                };
                self.change(|known| known.saving = (folder, came));
            }
            if let Ok(list) = answer {
                self.told(&list);
            }
        });
    }

    /// Takes over what the worker lists: a line for each page, of four parts.
    #[cfg(any(feature = "csr", test))]
    pub fn told(self, list: &str) {
        let pages = list.lines().filter_map(|line| {
            let mut parts = line.splitn(4, '\t');
            let mut part = || parts.next().map(str::to_owned);
            let (kind, folder, when, title) = (part()?, part()?, part()?, part()?);
            Some(KeptPage { saved: kind == "saved", folder, when: Date(when), title })
        });
        let pages: Vec<_> = pages.collect();
        if KNOWN.with_borrow(|known| known.pages == pages) {
            return;
        }
        let any = u32::from(!pages.is_empty());
        KNOWN.with_borrow_mut(|known| known.pages = pages);
        self.listed.update(|times| *times = times.wrapping_add(1));
        if self.any.get_untracked() != any {
            self.any.set(any);
        }
    }
}

#[cfg(feature = "csr")]
pub(crate) mod browser {
    use js_sys::Promise;
    use wasm_bindgen::prelude::*;
    use wasm_bindgen_futures::JsFuture;

    use crate::boot;

    /// Asks the service worker; what can be asked stands there.
    ///
    /// # Errors
    /// The name of what went wrong there; nothing where there is no worker.
    pub(crate) async fn ask(what: &str, folder: &str) -> Result<String, String> {
        let [what, folder] = [what, folder].map(JsValue::from_str);
        let asked = boot::function("wartaAsk")
            .and_then(|ask| ask.call2(&JsValue::NULL, &what, &folder).ok());
        let promise: Promise = asked.ok_or(String::new())?.unchecked_into();
        let answer = JsFuture::from(promise).await;
        let text = |value: JsValue| value.as_string().unwrap_or_default();
        answer.map(text).map_err(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_worker_lists_is_read_and_the_rest_is_let_be() {
        let owner = Owner::new();
        owner.with(|| {
            let offline = Offline::default();
            offline.told(
                "saved\tarticle/a/\t2024-05-01T02:03:04.000Z\tA tab\tin it\n\n\
                 read\t\t2024-05-02T00:00:00.000Z\tHome\nread\tx",
            );
            let pages = untrack(|| offline.pages());
            let told: Vec<_> = pages.iter().map(|it| (it.saved, &*it.folder, &*it.title)).collect();
            assert_eq!(told, [(true, "article/a/", "A tab\tin it"), (false, "", "Home")]);
            assert!(untrack(|| offline.is_saved("article/a/") && !offline.is_saved("")));
        });
        owner.cleanup();
    }
}
