//! What only a browser can show of the reader's own parts.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{Get, Owner, RwSignal, Set, Update, document};
use warta_app::i18n::Locale;
use warta_app::i18n::dates::{Style, in_words};
use warta_app::markup::dom::{First, draw_into};
use warta_app::markup::{Event, IntoNode, Node, tag};
use warta_page::date::Date;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// What the program sets up before it draws.
fn running() -> Owner {
    let _set_before = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    owner
}

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

#[wasm_bindgen_test]
async fn live_content_follows_its_signal_and_text_stays_text() {
    let _owner = running();
    let place = document().create_element("div").expect("a div");
    let name = RwSignal::new("<b>one</b>".to_owned());
    draw_into(
        &place,
        First::Replace,
        Box::new(move || tag("p").live(move || name.get()).into_node()),
    );
    assert_eq!(place.text_content().as_deref(), Some("<b>one</b>"));
    name.set("two".to_owned());
    leptos::task::tick().await;
    assert_eq!(place.text_content().as_deref(), Some("two"));
}

#[wasm_bindgen_test]
fn a_listener_hears_its_event() {
    let _owner = running();
    let place = document().create_element("div").expect("a div");
    let heard = Rc::new(RefCell::new(0));
    let count = Rc::clone(&heard);
    let draw = move || {
        let count = Rc::clone(&count);
        tag("button").on(Event::Click, move || *count.borrow_mut() += 1).into_node()
    };
    draw_into(&place, First::Replace, Box::new(draw));
    let button = place.first_element_child().expect("the button");
    button.unchecked_ref::<web_sys::HtmlElement>().click();
    assert_eq!(*heard.borrow(), 1);
}

#[wasm_bindgen_test]
async fn what_is_there_is_kept_and_comes_to_life() {
    let _owner = running();
    let place = document().create_element("div").expect("a div");
    // Texts that are drawn one after the other come as one out of a document.
    let paragraph = document().create_element("p").expect("a paragraph");
    paragraph.set_text_content(Some("one two"));
    let button = document().create_element("button").expect("a button");
    button.set_text_content(Some("0"));
    let _added = place.append_child(&paragraph);
    let _added = place.append_child(&button);
    let count = RwSignal::new(0);
    let draw = move || {
        let paragraph = tag("p").child("one ").child("two");
        let button = tag("button")
            .on(Event::Click, move || count.update(|count| *count += 1))
            .live(move || count.get().to_string());
        Node::Several(vec![paragraph.into_node(), button.into_node()])
    };
    draw_into(&place, First::TakeOver, Box::new(draw));
    assert!(stands(&paragraph, &place) && stands(&button, &place));
    button.unchecked_ref::<web_sys::HtmlElement>().click();
    leptos::task::tick().await;
    assert_eq!(button.text_content().as_deref(), Some("1"));
}

#[wasm_bindgen_test]
fn what_is_there_and_differs_is_drawn_anew() {
    let _owner = running();
    let place = document().create_element("div").expect("a div");
    let old = document().create_element("p").expect("a paragraph");
    old.set_text_content(Some("of another edition"));
    let _added = place.append_child(&old);
    draw_into(&place, First::TakeOver, Box::new(|| tag("p").child("of this edition").into_node()));
    assert!(!stands(&old, &place));
    assert_eq!(place.text_content().as_deref(), Some("of this edition"));
}

/// Whether an element still stands where it was put.
fn stands(element: &web_sys::Element, place: &web_sys::Element) -> bool {
    element.parent_element().as_ref() == Some(place)
}
