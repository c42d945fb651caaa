//! What only a browser can show of the reader's own parts.
#![cfg(target_arch = "wasm32")]

use leptos::mount::mount_to;
use leptos::prelude::*;
use warta_app::i18n::Locale;
use warta_app::i18n::dates::{Style, in_words};
use warta_page::date::Date;
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
