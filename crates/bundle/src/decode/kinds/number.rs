//! Whole numbers, and true or false.

#![warn(clippy::arithmetic_side_effects)]

use warta_diagnostics::{Code, lists_findings};

use super::{Fallback, Holds, Kind, wrong};
use crate::decode::Cx;
use crate::diagnostics::shape as say;
use warta_json::decimal::Decimal;
use warta_json::{Kind as Json, NodeId};

use {crate::schema::Definitions, serde_json::json};

/// A whole number between two limits. A string of digits is understood.
fn whole(cx: &mut Cx<'_>, node: NodeId, least: u64, limit: u64) -> Option<u64> {
    let doc = cx.doc;
    match doc.kind(node) {
        Json::Number | Json::String => {}
        _ => return wrong(cx, node, "bundle-wanted-whole-number"),
    }
    let text = doc.string(node);
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    if !lists_findings() && !text.bytes().all(|byte| byte.is_ascii_digit()) && cx.leaves() {
        return None;
    }
    let value = if text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse::<u64>().ok()
    } else if grouped(text).is_some() {
        // Of a count nobody writes a fraction of three digits, be they zeros: 12.000 may be twelve thousand.
        None
    } else {
        // 3.0 and 1e3 are whole numbers as well; as strings they are not plainly so.
        let number = Decimal::parse(text).filter(|_| doc.kind(node) == Json::Number);
        number.and_then(|number| number.whole())
    };
    match value.filter(|value| (least..=limit).contains(value)) {
        Some(value) => {
            if doc.kind(node) == Json::String {
                let path = cx.field_path();
                let span = doc.span(node);
                cx.say(node, Code::Adjusted, || say::string_for_number(&path, text, value, span));
            }
            Some(value)
        }
        None => {
            if cx.leaves() {
                return None;
            }
            let meant = grouped(text);
            let number = meant.as_deref().and_then(|meant| meant.parse().ok());
            let number = number.filter(|number| (least..=limit).contains(number));
            match (meant.as_deref(), number) {
                // As a number, 48.210 is one of a fraction.
                (Some(meant), Some(number)) if doc.kind(node) == Json::String => {
                    let span = doc.span(node);
                    cx.say(node, Code::BadCount, || say::grouped_count(text, meant, span));
                    Some(number)
                }
                (meant, _) => {
                    cx.say(node, Code::BadCount, || say::bad_count(text, least, limit, meant));
                    None
                }
            }
        }
    }
}

/// The digits of a number that is written with one sign between groups of three: `48.210`.
fn grouped(text: &str) -> Option<String> {
    let sign = text.chars().find(|c| matches!(c, '.' | ',' | ' ' | '\u{a0}'))?;
    let mut groups = text.split(sign);
    let first = groups.next()?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = (1..=3).contains(&first.len())
        && digits(first)
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3 && digits(group));
    fits.then(|| text.chars().filter(char::is_ascii_digit).collect())
}

/// A number that a `u32` holds.
pub(crate) struct Count;

impl Kind for Count {
    type Value = u32;

    const HOLDS: Holds = Holds::Fact;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<u32> {
        whole(cx, node, 0, u64::from(u32::MAX)).and_then(|value| u32::try_from(value).ok())
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "integer", "minimum": 0, "maximum": u32::MAX})
    }
}

/// A number that begins at 1: on a ballot paper, or of the seats that there are. A 0 there stands for
/// nothing known.
pub(crate) struct FromOne;

impl Kind for FromOne {
    type Value = u32;

    const HOLDS: Holds = Holds::Fact;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<u32> {
        whole(cx, node, 1, u64::from(u32::MAX)).and_then(|value| u32::try_from(value).ok())
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "integer", "minimum": 1, "maximum": u32::MAX})
    }
}

/// The size of a picture: no fact that anybody reads.
pub(crate) struct Pixels;

impl Kind for Pixels {
    type Value = u32;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<u32> {
        Count::read(cx, node)
    }

    fn schema(defs: &mut Definitions) -> serde_json::Value {
        Count::schema(defs)
    }
}

/// A number of votes.
pub(crate) struct Big;

impl Kind for Big {
    type Value = u64;

    const HOLDS: Holds = Holds::Fact;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<u64> {
        // What a browser's number can hold exactly.
        whole(cx, node, 0, (1 << 53) - 1)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "integer", "minimum": 0})
    }
}

/// The share that may be meant by "0,5", "50%", "50 persen" or 50.
fn meant_share(text: &str) -> Option<String> {
    let bare = text.strip_suffix('%').or_else(|| text.strip_suffix("persen"));
    let digits = bare.unwrap_or(text).trim().replace(',', ".");
    let number = Decimal::parse(&digits)?;
    let parts = number.times_ten_thousand()?;
    let share = match parts {
        ..=10_000 if bare.is_none() => parts,
        // 1.5 without a sign is no percentage that anybody writes.
        20_000.. if bare.is_none() && parts % 100 == 0 => parts / 100,
        _ if bare.is_some() && parts % 100 == 0 => parts / 100,
        _ => return None,
    };
    match share {
        10_000 => Some("1".to_owned()),
        0..10_000 => {
            let digits = format!("0.{share:04}");
            Some(digits.trim_end_matches('0').trim_end_matches('.').to_owned())
        }
        _ => None,
    }
}

/// A share of a whole, between 0 and 1, in ten-thousandths.
pub(crate) struct Share;

impl Kind for Share {
    type Value = u32;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<u32> {
        const WANTED: &str = "bundle-wanted-share";
        let doc = cx.doc;
        let text = doc.string(node);
        let number = Decimal::parse(text.trim()).filter(|_| doc.kind(node) == Json::Number);
        match number.and_then(|number| number.times_ten_thousand()).filter(|it| *it <= 10_000) {
            Some(share) => u32::try_from(share).ok(),
            None => {
                if let Some(meant) = meant_share(text.trim()) {
                    let (kind, span) = (doc.kind(node), doc.span(node));
                    cx.say(node, Code::WrongType, || {
                        say::other_share(say::wrong_type(WANTED, kind), &meant, span)
                    });
                    return None;
                }
                wrong(cx, node, WANTED)
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "number", "minimum": 0, "maximum": 1})
    }
}

/// The level of a heading.
pub(crate) struct Level;

impl Kind for Level {
    type Value = u8;

    const HOLDS: Holds = Holds::Fact;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<u8> {
        let level = whole(cx, node, 0, u64::from(u32::MAX))?;
        let clamped = level.clamp(2, 4);
        if clamped != level {
            cx.say(node, Code::HeadingLevel, || {
                crate::diagnostics::value::heading_level(level, clamped)
            });
        }
        u8::try_from(clamped).ok()
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"enum": [2, 3, 4]})
    }
}

impl Fallback for Level {
    fn fallback() -> u8 {
        2
    }
}

/// The version of the format.
pub(crate) struct Version;

impl Kind for Version {
    type Value = u32;

    const HOLDS: Holds = Holds::Fact;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<u32> {
        if !matches!(cx.doc.kind(node), Json::Number | Json::String) {
            let kind = cx.doc.kind(node);
            cx.say(node, Code::OtherVersion, || say::other_version(&kind.name()));
            return None;
        }
        if cx.doc.string(node).trim() != "1" {
            let raw = cx.doc.raw(node);
            cx.say(node, Code::OtherVersion, || say::other_version(raw));
        } else if cx.doc.kind(node) == Json::String {
            let span = cx.doc.span(node);
            cx.say(node, Code::Adjusted, || say::string_for_number("warta", "1", 1, span));
        }
        cx.doc.string(node).trim().parse().ok()
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"const": 1})
    }
}

/// True or false.
pub(crate) struct Flag;

impl Kind for Flag {
    type Value = bool;

    const HOLDS: Holds = Holds::Flag;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<bool> {
        let doc = cx.doc;
        let kind = doc.kind(node);
        if let Json::Bool(value) = kind {
            return Some(value);
        }
        if !matches!(kind, Json::String | Json::Number) {
            return wrong(cx, node, "bundle-wanted-flag");
        }
        if cx.leaves() {
            return None;
        }
        let text = doc.string(node).trim().to_lowercase();
        let value = match text.as_str() {
            "" => return None,
            "true" | "yes" | "y" | "1" | "ya" | "benar" => true,
            "false" | "no" | "n" | "0" | "tidak" | "salah" => false,
            _ => return wrong(cx, node, "bundle-wanted-flag"),
        };
        let path = cx.field_path();
        let span = doc.span(node);
        cx.say(node, Code::Adjusted, || say::not_a_flag(&path, value, span));
        Some(value)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "boolean"})
    }
}

/// True or false, true where nothing is said.
pub(crate) struct Yes;

impl Kind for Yes {
    type Value = bool;

    const HOLDS: Holds = Holds::Flag;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<bool> {
        Flag::read(cx, node)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "boolean", "default": true})
    }
}

impl Fallback for Yes {
    fn fallback() -> bool {
        true
    }
}

/// True or false, false where nothing is said.
pub(crate) struct No;

impl Kind for No {
    type Value = bool;

    const HOLDS: Holds = Holds::Flag;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<bool> {
        Flag::read(cx, node)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "boolean", "default": false})
    }
}

impl Fallback for No {
    fn fallback() -> bool {
        false
    }
}
