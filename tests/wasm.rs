//! What only a browser can show of the reader's own parts.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use futures_channel::oneshot;
use leptos::mount::mount_to;
use leptos::prelude::*;
use warta_app::app::page::{Loaded, Visited};
use warta_app::app::screen::Screen;
use warta_app::app::{Contexts, provide_contexts};
use warta_app::history::Arrival;
use warta_app::i18n::Locale;
use warta_app::i18n::dates::{Style, in_words};
use warta_app::pages::load_error::LoadError;
use warta_page::date::Date;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::view::View;
use warta_page::wire::Rest;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The same words as the native test of `i18n::dates`, here from the browser's Intl.
#[wasm_bindgen_test]
fn intl_says_the_same_as_the_native_table() {
    let check = |date: &str, locale, zone, words: &str| {
        assert_eq!(in_words(&Date(date.to_owned()), Style::Weekday, locale, zone), words);
    };
    check("2022-03", Locale::Indonesian, "Asia/Jakarta", "Maret 2022");
    check("2022-03-11", Locale::Indonesian, "Asia/Jakarta", "Jumat, 11 Maret 2022");
    check("2022-03-11", Locale::English, "Asia/Jakarta", "Friday, 11 March 2022");
    check(
        "2022-03-11T23:30:00Z",
        Locale::Indonesian,
        "Asia/Jakarta",
        "Sabtu, 12 Maret 2022 pukul 06.30 WIB",
    );
    check(
        "2022-03-11T09:30:00+07:00",
        Locale::English,
        "Asia/Jayapura",
        "Friday, 11 March 2022 at 11:30 WIT",
    );
    check(
        "2025-03-09T06:30:00Z",
        Locale::English,
        "America/New_York",
        "Sunday, 9 March 2025 at 01:30 GMT-5",
    );
    check(
        "2025-03-09T06:30:00Z",
        Locale::Indonesian,
        "Asia/Kathmandu",
        "Minggu, 9 Maret 2025 pukul 12.15 GMT+5.45",
    );
    check(
        "2025-03-09T23:30:00Z",
        Locale::English,
        "Europe/London",
        "Sunday, 9 March 2025 at 23:30 GMT",
    );
}

#[wasm_bindgen_test]
fn a_zone_the_browser_does_not_know_leaves_the_date_as_written() {
    let written = "2022-03-11T09:30:00+07:00";
    let date = Date(written.to_owned());
    assert_eq!(in_words(&date, Style::Weekday, Locale::English, "Mars/Olympus"), written);
}

/// A place in no document, with a view in it.
fn mounted<N: IntoView>(draw: impl FnOnce() -> N + 'static) -> web_sys::HtmlElement {
    let place = document().create_element("div").expect("a div");
    let place: web_sys::HtmlElement = place.unchecked_into();
    mount_to(place.clone(), draw).forget();
    place
}

#[wasm_bindgen_test]
async fn live_content_follows_its_signal_and_text_stays_text() {
    let name = RwSignal::new("<b>one</b>".to_owned());
    let place = mounted(move || view! { <p>{move || name.get()}</p> });
    assert_eq!(place.text_content().as_deref(), Some("<b>one</b>"));
    name.set("two".to_owned());
    leptos::task::tick().await;
    assert_eq!(place.text_content().as_deref(), Some("two"));
}

/// As pages follow the screen: what was opened on one must not stand on the next.
#[wasm_bindgen_test]
async fn a_closure_in_a_closure_is_built_anew() {
    let page = RwSignal::new(1);
    let place = mounted(move || {
        move || {
            let page = page.get();
            move || view! { <details><summary>{page}</summary></details> }
        }
    });
    let first = place.first_element_child().expect("details");
    let _unsettable = first.set_attribute("open", "");
    page.set(2);
    leptos::task::tick().await;
    let second = place.first_element_child().expect("details");
    assert_eq!(second.text_content().as_deref(), Some("2"));
    assert!(!second.has_attribute("open"));
    assert_eq!(place.child_element_count(), 1);
}

type Outcome = Result<Arc<Loaded>, LoadError>;

/// What was asked for, and where each answer goes.
type Asked = Rc<RefCell<Vec<(Route, oneshot::Sender<Outcome>)>>>;

/// A screen whose questions a test answers.
struct Watched {
    place: web_sys::HtmlElement,
    asked: Asked,
    contexts: Contexts,
    drawn: RwSignal<u32>,
}

impl Watched {
    fn new() -> Watched {
        let asked = Asked::default();
        let known = Rc::new(RefCell::new(None));
        let (asking, making) = (Rc::clone(&asked), Rc::clone(&known));
        let place = mounted(move || {
            let contexts = provide_contexts();
            let drawn = RwSignal::new(0);
            making.replace(Some((contexts, drawn)));
            let visited = LocalResource::new(move || {
                let (route, visit) = contexts.navigation.here();
                let (sender, receiver) = oneshot::channel();
                asking.borrow_mut().push((route, sender));
                async move {
                    Visited { visit, result: receiver.await.unwrap_or(Err(LoadError::Worker)) }
                }
            });
            let retry = Callback::new(|()| {});
            let drawn = Callback::new(move |()| drawn.update(|times| *times += 1));
            view! { <Screen visited retry drawn/> }
        });
        let (contexts, drawn) = known.take().expect("it was drawn");
        Watched { place, asked, contexts, drawn }
    }

    fn go(&self, address: &str) {
        self.contexts.navigation.go(Route::parse(address), Arrival::Led);
    }

    /// Waits until the screen asks for a page, and answers.
    async fn answer(&self, outcome: impl Fn(Route) -> Outcome) {
        self.until("it asks", || !self.asked.borrow().is_empty()).await;
        let (route, sender) = self.asked.borrow_mut().remove(0);
        assert!(sender.send(outcome(route)).is_ok(), "it waits for the answer");
    }

    fn shows(&self, text: &str) -> bool {
        self.place.text_content().unwrap_or_default().contains(text)
    }

    async fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        for _ in 0..100 {
            if is_so() {
                return;
            }
            next_frame().await;
        }
        panic!("{what}; it shows {:?}", self.place.text_content());
    }
}

/// A page that shows its own address.
fn found(route: Route) -> Outcome {
    let site = Site {
        title: "Koran".to_owned(),
        language: "id".to_owned(),
        timezone: "Asia/Jakarta".to_owned(),
        interface_languages: Vec::new(),
        url: None,
        description: None,
        publisher: None,
        logo: None,
        links: Vec::new(),
        sections: Vec::new(),
        has_directory: false,
        errors: 0,
    };
    Ok(Arc::new(Loaded {
        route: Arc::new(route),
        site: Arc::new(site),
        view: View::NotFound,
        rest: Rest::default(),
        reading: 0,
    }))
}

#[wasm_bindgen_test]
async fn the_screen_draws_the_latest_page_and_keeps_it_until_the_next_one_is_there() {
    let screen = Watched::new();
    let loading = screen.contexts.preferences.language.get_untracked().words().loading;
    screen.until("it says that it loads", || screen.shows(loading)).await;
    // Somebody goes on before the first page is there. It is not drawn, and what was asked for between is
    // not even asked for.
    screen.until("the first page is asked for", || !screen.asked.borrow().is_empty()).await;
    screen.go("article/between");
    screen.go("article/second");
    screen.answer(|_| found(Route::article("first"))).await;
    screen.until("the second page is asked for", || !screen.asked.borrow().is_empty()).await;
    assert!(!screen.shows("article/first"));
    screen
        .answer(|route| {
            assert_eq!(route, Route::article("second"));
            found(route)
        })
        .await;
    screen.until("the second page is drawn", || screen.shows("article/second")).await;
    assert!(!screen.shows(loading));
    screen.go("article/third");
    screen.until("the third page is asked for", || !screen.asked.borrow().is_empty()).await;
    assert!(screen.shows("article/second") && !screen.shows(loading));
    screen.answer(found).await;
    screen.until("the third page is drawn", || screen.shows("article/third")).await;
    assert!(!screen.shows("article/second"));
}

#[wasm_bindgen_test]
async fn what_goes_wrong_is_said_until_a_page_is_there_again() {
    let screen = Watched::new();
    screen.answer(|_| Err(LoadError::Fetch("no route to host".to_owned()))).await;
    screen.until("why is said", || screen.shows("no route to host")).await;
    let language = screen.contexts.preferences.language;
    let words = |locale: Locale| locale.words().load_failed;
    for locale in [Locale::Indonesian, Locale::English] {
        language.set(locale);
        screen.until("it follows the language", || screen.shows(words(locale))).await;
    }
    screen.go("article/other");
    screen.answer(|_| Err(LoadError::Fetch("another reason".to_owned()))).await;
    screen.until("the other reason is said", || screen.shows("another reason")).await;
    assert!(!screen.shows("no route to host"));
    screen.go("article/there");
    screen.answer(found).await;
    screen.until("the page is drawn", || screen.shows("article/there")).await;
    assert!(!screen.shows("another reason"));
}

#[wasm_bindgen_test]
async fn who_draws_the_screen_is_told_of_each_drawing() {
    let screen = Watched::new();
    assert_eq!(screen.drawn.get_untracked(), 0);
    screen.answer(found).await;
    screen.until("it is told", || screen.drawn.get_untracked() == 1).await;
    assert!(screen.shows("Koran"), "the page was there before");
    screen.contexts.preferences.language.update(|language| {
        *language = match language {
            Locale::Indonesian => Locale::English,
            Locale::English => Locale::Indonesian,
        };
    });
    screen.until("it is told of the other language", || screen.drawn.get_untracked() == 2).await;
}

/// The next time that the browser paints.
async fn next_frame() {
    let (sender, receiver) = oneshot::channel();
    request_animation_frame(move || {
        let _nobody_waits = sender.send(());
    });
    receiver.await.expect("the frame comes");
}
