//! Mark-up built into the document.

use leptos::prelude::{RenderEffect, StoredValue, document};
use wasm_bindgen::prelude::*;

use super::{Element, Event, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Puts what is drawn in place of everything that an element holds, and does so again whenever a
/// signal that it reads changes.
///
/// The effect lives as long as the reactive owner in which this is called.
pub fn draw_into(parent: &web_sys::Element, draw: impl Fn() -> Node + 'static) {
    let parent = parent.clone();
    let effect = RenderEffect::new(move |_| {
        let fragment = document().create_document_fragment();
        append(&fragment, draw());
        parent.replace_children_with_node_1(&fragment);
    });
    // What is stored belongs to the owner, which drops it.
    StoredValue::new_local(effect);
}

fn append(parent: &web_sys::Node, node: Node) {
    match node {
        Node::Nothing => {}
        Node::Text(text) => add(parent, &document().create_text_node(&text)),
        Node::Element(element) => append_element(parent, element),
        Node::Several(nodes) => nodes.into_iter().for_each(|node| append(parent, node)),
    }
}

fn append_element(parent: &web_sys::Node, Element(element): Element) {
    let made = match element.name {
        "svg" | "rect" => document().create_element_ns(Some(SVG), element.name),
        name => document().create_element(name),
    };
    // Names are literals of this program; the browser knows them all.
    let Ok(made) = made else { return };
    for (name, value) in &element.attributes {
        let _unsettable = made.set_attribute(name, value);
    }
    for (event, listener) in element.listeners {
        listen(&made, event, listener);
    }
    for child in element.children {
        append(&made, child);
    }
    match element.live {
        None => {}
        Some(draw) => draw_into(&made, draw),
    }
    add(parent, &made);
}

fn add(parent: &web_sys::Node, child: &web_sys::Node) {
    let _refused = parent.append_child(child);
}

fn listen(element: &web_sys::Element, event: Event, listener: super::Listener) {
    let name = match event {
        Event::Click => "click",
        Event::PointerEnter => "mouseenter",
        Event::PointerLeave => "mouseleave",
        Event::FocusIn => "focusin",
        Event::FocusOut => "focusout",
        Event::LoadError => "error",
    };
    let closure = Closure::<dyn Fn()>::new(listener);
    // The browser drops the closure together with the element.
    let function = closure.into_js_value();
    let _refused = element.add_event_listener_with_callback(name, function.unchecked_ref());
}
