//! Addresses.

use warta_diagnostics::Code;
use warta_page::text::Href;

use super::{Kind, string};
use crate::decode::Cx;
use crate::decode::address::{self, Address as Parsed, AddressFault};
use crate::diagnostics::value as say;
use warta_json::NodeId;
use warta_json::local::{self, Local};

use {crate::schema::Definitions, serde_json::json};

/// Reads an address, reports a bad one, and an unwritten `https://`.
fn address(cx: &mut Cx<'_>, node: NodeId) -> Option<Parsed> {
    let text = string(cx, node)?;
    if on_computer(cx, node) {
        return None;
    }
    match address::parse(&text) {
        Ok(found) => {
            if let Parsed::Relative(path) = &found
                && address::lacks_scheme(path)
            {
                let whole = format!("https://{path}");
                let span = cx.doc.span(node);
                cx.say(node, Code::BadAddress, || say::no_scheme(path, span));
                return address::parse(&whole).ok();
            }
            Some(found)
        }
        Err(fault) => {
            report(cx, node, &text, &fault);
            None
        }
    }
}

/// Reports a path of the writer's computer, or one with backslashes; says whether it was one. Neither is
/// used: the worker of readers knows no better either.
fn on_computer(cx: &mut Cx<'_>, node: NodeId) -> bool {
    let raw = cx.doc.raw(node);
    let is_text = cx.doc.kind(node) == warta_json::Kind::String;
    let Some(found) = local::local(raw).filter(|_| is_text) else { return false };
    // The reader of JSON has said the same of what JSON does not allow.
    let said = local::has_unknown_escapes(raw);
    let written = raw.replace("\\\\", "\\");
    match found {
        Local::Computer(name) => {
            if !said {
                cx.say(node, Code::UnsafeAddress, || {
                    warta_json::findings::on_this_computer(Code::UnsafeAddress, &written, &name)
                });
            }
        }
        Local::Slashes(path) => {
            if !said {
                let start = cx.doc.inner_start(node);
                let inner = warta_diagnostics::Span::new(start, start + raw.len() as u32);
                cx.say(node, Code::BadAddress, || {
                    warta_json::findings::backslashes(Code::BadAddress, &written, &path, inner)
                });
            }
        }
    }
    true
}

fn report(cx: &mut Cx<'_>, node: NodeId, text: &str, fault: &AddressFault) {
    match fault {
        AddressFault::Scheme(scheme) => {
            cx.say(node, Code::UnsafeAddress, || say::unsafe_address(scheme));
        }
        AddressFault::Malformed(why) => {
            cx.say(node, Code::BadAddress, || say::bad_address(text, why))
        }
    }
}

/// An `http` or `https` address.
pub(crate) struct Web;

impl Kind for Web {
    type Value = String;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<String> {
        match address(cx, node)? {
            Parsed::Web(url) => Some(url),
            Parsed::Other(url) | Parsed::Relative(url) | Parsed::Fragment(url) => {
                cx.say(node, Code::BadAddress, || say::not_on_the_web(&url));
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string", "format": "uri", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"})
    }
}

/// An address of a file: on the web or relative.
pub(crate) struct Src;

impl Kind for Src {
    type Value = String;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<String> {
        match address(cx, node)? {
            Parsed::Web(url) | Parsed::Relative(url) => Some(url),
            Parsed::Other(url) | Parsed::Fragment(url) => {
                cx.say(node, Code::BadAddress, || say::not_a_file(&url));
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string", "format": "uri-reference"})
    }
}

/// An address of another bundle: the same.
pub(crate) type Address = Src;

/// A link.
pub(crate) struct Link;

impl Kind for Link {
    type Value = Href;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<Href> {
        address(cx, node).map(Parsed::into_href)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string", "format": "uri-reference"})
    }
}
