//! Mark-up built into the document.

use leptos::prelude::{RenderEffect, StoredValue, document};
use wasm_bindgen::prelude::*;
use web_sys::{DocumentFragment, HtmlTemplateElement};

use super::{Element, Event, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What to do with what an element holds when something is drawn into it for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    /// Put what is drawn in its place.
    Replace,
    /// Keep it where it is the same, as in a page that was there before the program: it then only gets
    /// its listeners. Where it is not, it is replaced.
    TakeOver,
}

/// Puts what is drawn in place of everything that an element holds, and does so again whenever a
/// signal that it reads changes.
///
/// The effect lives as long as the reactive owner in which this is called. The closure is boxed, so that the
/// code of effects is in the program once.
pub fn draw_into(parent: &web_sys::Element, first: First, draw: Box<dyn Fn() -> Node>) {
    let parent = parent.clone();
    let effect = RenderEffect::new(move |before: Option<()>| {
        if before.is_none() && first == First::TakeOver {
            if take_children(&parent, vec![draw()]) {
                return;
            }
            #[cfg(debug_assertions)]
            leptos::logging::warn!(
                "{} is drawn anew: it is not what was there",
                parent.node_name()
            );
        }
        let fragment = document().create_document_fragment();
        append(&fragment, draw());
        parent.replace_children_with_node_1(&fragment);
    });
    // What is stored belongs to the owner, which drops it.
    StoredValue::new_local(effect);
}

/// Builds mark-up aside. Nothing of it is laid out or asked for before it is shown: what a template holds
/// belongs to a document of its own, which asks for no pictures.
pub fn build(node: Node) -> Option<DocumentFragment> {
    let template: HtmlTemplateElement =
        document().create_element("template").ok()?.unchecked_into();
    let fragment = template.content();
    append(&fragment, node);
    Some(fragment)
}

fn append(parent: &web_sys::Node, node: Node) {
    match node {
        Node::Nothing => {}
        Node::Text(text) => add(parent, &document().create_text_node(&text)),
        Node::Element(element) => append_element(parent, element),
        Node::Several(nodes) => nodes.into_iter().for_each(|node| append(parent, node)),
        Node::Built(fragment) => add(parent, &fragment),
    }
}

fn append_element(parent: &web_sys::Node, element: Element) {
    let made = match element.0.name {
        "svg" | "rect" => document().create_element_ns(Some(SVG), element.0.name),
        name => document().create_element(name),
    };
    // Names are literals of this program; the browser knows them all.
    let Ok(made) = made else { return };
    fill(&made, element, First::Replace);
    add(parent, &made);
}

/// Gives an element what it should have. Returns whether what it held could be kept.
fn fill(made: &web_sys::Element, Element(element): Element, first: First) -> bool {
    for (name, value) in &element.attributes {
        // To set a picture's address again would load it again.
        if first == First::Replace || made.get_attribute(name).as_deref() != Some(value) {
            let _unsettable = made.set_attribute(name, value);
        }
    }
    for (event, listener) in element.listeners {
        listen(made, event, listener);
    }
    let kept = match first {
        First::TakeOver if element.live.is_some() => true,
        First::TakeOver => take_children(made, element.children),
        First::Replace => {
            element.children.into_iter().for_each(|child| append(made, child));
            true
        }
    };
    match element.live {
        None => {}
        Some(draw) => draw_into(made, first, draw),
    }
    kept
}

/// A place among the children of an element: the next one, and how much of it has been passed where it
/// is text. Texts that are drawn one after the other come as one out of a document.
struct Place {
    next: Option<web_sys::Node>,
    passed: usize,
}

/// Goes through what an element holds and what should be drawn together. Returns whether they are the
/// same.
fn take_children(parent: &web_sys::Element, nodes: Vec<Node>) -> bool {
    let mut place = Place { next: parent.first_child(), passed: 0 };
    take_all(&mut place, nodes) && place.next.is_none()
}

fn take_all(place: &mut Place, nodes: Vec<Node>) -> bool {
    nodes.into_iter().all(|node| take(place, node))
}

fn take(place: &mut Place, node: Node) -> bool {
    match node {
        Node::Nothing => true,
        Node::Text(text) => text.is_empty() || take_text(place, &text),
        Node::Several(nodes) => take_all(place, nodes),
        // What came with the document is not what was built here.
        Node::Built(_) => false,
        Node::Element(element) => {
            let there = place.next.take().and_then(|next| next.dyn_into::<web_sys::Element>().ok());
            let Some(there) = there.filter(|there| there.local_name() == element.0.name) else {
                return false;
            };
            place.next = there.next_sibling();
            fill(&there, element, First::TakeOver)
        }
    }
}

fn take_text(place: &mut Place, text: &str) -> bool {
    let Some(next) = place.next.take() else { return false };
    // Elements have no value.
    let whole = next.node_value().unwrap_or_default();
    let rest = whole.get(place.passed..).and_then(|rest| rest.strip_prefix(text));
    match rest {
        None => return false,
        Some("") => *place = Place { next: next.next_sibling(), passed: 0 },
        Some(_) => {
            *place =
                Place { next: Some(next), passed: usize::saturating_add(place.passed, text.len()) }
        }
    }
    true
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
