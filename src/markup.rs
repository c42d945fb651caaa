//! Elements as plain values.
//!
//! Leptos's `view!` makes a type of its own for every piece of mark-up, and each type brings its own
//! copy of the code that builds, rebuilds and mounts it: for these pages that came to 155 kB of
//! compressed module. Here mark-up is data, and one function builds it ([`dom`], in the browser) or
//! writes it out ([`to_html`], natively). Signals, effects and contexts are Leptos's. See
//! docs/decisions/0001-markup-as-data.md.
//!
//! There is no way to write HTML through it: text is always text.

use std::borrow::Cow;

#[cfg(feature = "csr")]
pub mod dom;
mod html;

pub use html::to_html;

/// A piece of mark-up.
#[derive(Default)]
pub enum Node {
    /// Nothing at all.
    #[default]
    Nothing,
    /// Text.
    Text(Cow<'static, str>),
    /// An element.
    Element(Element),
    /// Several pieces, one after the other.
    Several(Vec<Node>),
    /// What was built before it is shown.
    #[cfg(feature = "csr")]
    Built(web_sys::DocumentFragment),
}

/// Something to do when an event comes.
pub type Listener = Box<dyn Fn()>;

/// When a listener is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// The element is pressed.
    Click,
    /// The pointer comes onto it.
    PointerEnter,
    /// The pointer leaves it.
    PointerLeave,
    /// It, or something in it, takes the focus.
    FocusIn,
    /// The focus leaves it.
    FocusOut,
    /// What it shows could not be loaded.
    LoadError,
}

/// An element, built by its methods.
///
/// Its parts are boxed and the methods that do the work are not inlined: a chain of calls then moves
/// one pointer, which halves the module's share of drawing code.
pub struct Element(Box<Parts>);

struct Parts {
    name: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    listeners: Vec<(Event, Listener)>,
    children: Vec<Node>,
    live: Option<Box<dyn Fn() -> Node>>,
}

/// Starts an element.
#[inline(never)]
pub fn tag(name: &'static str) -> Element {
    Element(Box::new(Parts {
        name,
        attributes: Vec::new(),
        listeners: Vec::new(),
        children: Vec::new(),
        live: None,
    }))
}

/// Several pieces of mark-up in a row.
macro_rules! nodes {
    ($($node:expr),* $(,)?) => {
        $crate::markup::Node::Several(vec![$($crate::markup::IntoNode::into_node($node)),*])
    };
}
pub(crate) use nodes;

impl Element {
    /// Sets its class, which is named after the component's file.
    pub fn class(self, value: &'static str) -> Element {
        self.attr("class", value)
    }

    /// Sets an attribute; `None` and `false` leave it out, `true` sets it empty.
    ///
    /// Addresses have been checked by the desk. Names are literals, so that no content can make one.
    pub fn attr(self, name: &'static str, value: impl IntoAttribute) -> Element {
        value.set(self, name)
    }

    #[inline(never)]
    fn literal(mut self, name: &'static str, value: &'static str) -> Element {
        self.0.attributes.push((name, Cow::Borrowed(value)));
        self
    }

    #[inline(never)]
    fn owned(mut self, name: &'static str, value: String) -> Element {
        self.0.attributes.push((name, Cow::Owned(value)));
        self
    }

    /// Does something when an event comes.
    pub fn on(self, event: Event, listener: impl Fn() + 'static) -> Element {
        self.listener(event, Box::new(listener))
    }

    #[inline(never)]
    fn listener(mut self, event: Event, listener: Listener) -> Element {
        self.0.listeners.push((event, listener));
        self
    }

    /// Adds a child.
    pub fn child(self, child: impl IntoNode) -> Element {
        child.add_to(self)
    }

    #[inline(never)]
    fn node(mut self, child: Node) -> Element {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    fn text(self, child: &'static str) -> Element {
        self.node(Node::Text(Cow::Borrowed(child)))
    }

    #[inline(never)]
    fn element(self, child: Element) -> Element {
        self.node(Node::Element(child))
    }

    /// Gives it content that is drawn anew whenever a signal that it reads changes. It comes after
    /// the other children, which must not be added later.
    pub fn live<N: IntoNode>(mut self, draw: impl Fn() -> N + 'static) -> Element {
        self.0.live = Some(Box::new(move || draw().into_node()));
        self
    }
}

/// What can stand as a child.
pub trait IntoNode {
    /// As mark-up.
    fn into_node(self) -> Node;

    /// Adds it to an element's children.
    fn add_to(self, parent: Element) -> Element
    where
        Self: Sized,
    {
        parent.node(self.into_node())
    }
}

impl IntoNode for Node {
    fn into_node(self) -> Node {
        self
    }
}

impl IntoNode for Element {
    fn into_node(self) -> Node {
        Node::Element(self)
    }

    fn add_to(self, parent: Element) -> Element {
        parent.element(self)
    }
}

impl IntoNode for &'static str {
    fn into_node(self) -> Node {
        Node::Text(Cow::Borrowed(self))
    }

    fn add_to(self, parent: Element) -> Element {
        parent.text(self)
    }
}

impl IntoNode for String {
    fn into_node(self) -> Node {
        Node::Text(Cow::Owned(self))
    }
}

impl IntoNode for u32 {
    fn into_node(self) -> Node {
        self.to_string().into_node()
    }
}

impl IntoNode for () {
    fn into_node(self) -> Node {
        Node::Nothing
    }
}

impl<N: IntoNode> IntoNode for Option<N> {
    fn into_node(self) -> Node {
        self.map_or(Node::Nothing, IntoNode::into_node)
    }
}

impl<N: IntoNode> FromIterator<N> for Node {
    fn from_iter<I: IntoIterator<Item = N>>(iter: I) -> Node {
        Node::Several(iter.into_iter().map(IntoNode::into_node).collect())
    }
}

/// What can stand as the value of an attribute.
pub trait IntoAttribute {
    /// Sets it; what is absent leaves the attribute out.
    fn set(self, element: Element, name: &'static str) -> Element;
}

impl IntoAttribute for &'static str {
    fn set(self, element: Element, name: &'static str) -> Element {
        element.literal(name, self)
    }
}

impl IntoAttribute for String {
    fn set(self, element: Element, name: &'static str) -> Element {
        element.owned(name, self)
    }
}

impl IntoAttribute for u32 {
    fn set(self, element: Element, name: &'static str) -> Element {
        element.owned(name, self.to_string())
    }
}

impl IntoAttribute for bool {
    fn set(self, element: Element, name: &'static str) -> Element {
        if self { element.literal(name, "") } else { element }
    }
}

impl<A: IntoAttribute> IntoAttribute for Option<A> {
    fn set(self, element: Element, name: &'static str) -> Element {
        match self {
            Some(value) => value.set(element, name),
            None => element,
        }
    }
}
