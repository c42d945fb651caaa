//! Strings: plain text, ids, slugs, dates, languages, zones, colours.

use std::marker::PhantomData;

use warta_diagnostics::{Code, lists_findings, say};
use warta_page::date::Date;

use super::{Fallback, Field, Holds, Kind, One, Perhaps, string};
use crate::decode::{Cx, date};
use crate::diagnostics::value as say;
use crate::slug::slug;
use crate::zones::indonesian;
use warta_json::{Kind as Json, NodeId};

use {crate::schema::Definitions, serde_json::json};

/// Plain text, shown to the letter. An empty string says nothing.
pub(crate) struct Text;

impl Kind for Text {
    type Value = String;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<String> {
        let text = string(cx, node)?;
        crate::decode::plain::look_plain(cx, node, &cx.doc.string(node));
        Some(text.into_owned())
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string"})
    }
}

impl Fallback for Text {
    fn fallback() -> String {
        String::new()
    }
}

/// Plain text in which the empty string has a meaning of its own.
pub(crate) struct Alt;

impl Kind for Alt {
    type Value = String;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<String> {
        // An empty text says that the picture is decoration.
        if cx.doc.kind(node) == Json::String && cx.doc.string(node).is_empty() {
            return Some(String::new());
        }
        Text::read(cx, node)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string"})
    }
}

/// The text of a value, for a field that another one reads as well: nothing is reported.
pub(crate) struct AsText;

impl Field for AsText {
    type Value = Option<String>;

    const HOLDS: Holds = Holds::Other;

    fn take(cx: &mut Cx<'_>, node: Option<NodeId>) -> Option<String> {
        let node = node?;
        match cx.doc.kind(node) {
            Json::String | Json::Number => {
                let text = crate::decode::letters::shown(cx.doc.string(node));
                Some(text.trim().to_owned()).filter(|text| !text.is_empty())
            }
            _ => super::wrong(cx, node, "bundle-wanted-text"),
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string"})
    }
}

/// An id. An object that is the referred record itself stands for its id, as in Popolo.
pub(crate) struct Id<T = String>(PhantomData<T>);

impl<T: From<String>> Kind for Id<T> {
    type Value = T;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<T> {
        id(cx, node).map(T::from)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string", "minLength": 1})
    }
}

impl<T: From<String>> Fallback for Id<T> {
    fn fallback() -> T {
        T::from(String::new())
    }
}

fn id(cx: &mut Cx<'_>, node: NodeId) -> Option<String> {
    if let Some(id) = cx.doc.get(node, "id") {
        let path = cx.field_path();
        cx.say(node, Code::Adjusted, || crate::diagnostics::shape::record_for_id(&path));
        return string(cx, id).map(|text| text.into_owned());
    }
    string(cx, node).map(|text| text.into_owned())
}

/// A slug that names something here.
pub(crate) struct Slug<T = String>(PhantomData<T>);

impl<T: From<String>> Kind for Slug<T> {
    type Value = T;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<T> {
        own_slug(cx, node).map(T::from)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"})
    }
}

impl<T: From<String>> Fallback for Slug<T> {
    fn fallback() -> T {
        T::from(String::new())
    }
}

fn own_slug(cx: &mut Cx<'_>, node: NodeId) -> Option<String> {
    let text = string(cx, node)?;
    if !lists_findings() && is_slug(&text) {
        return Some(text.into_owned());
    }
    if cx.leaves() {
        return None;
    }
    let clean = slug(&text);
    if clean == text {
        return Some(clean);
    }
    let span = cx.doc.span(node);
    cx.say(node, Code::BadSlug, || say::bad_slug(&text, &clean, span));
    Some(clean).filter(|clean| !clean.is_empty())
}

/// A slug that names something elsewhere; whether that exists is for later.
pub(crate) struct SlugRef<T = String>(PhantomData<T>);

impl<T: From<String>> Kind for SlugRef<T> {
    type Value = T;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<T> {
        string(cx, node).map(|text| T::from(text.trim().to_owned()))
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string", "minLength": 1})
    }
}

/// A date.
pub(crate) struct When;

impl Kind for When {
    type Value = Date;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<Date> {
        let text = match cx.doc.kind(node) {
            // A year that lost its quotation marks; any other number is none.
            Json::Number if cx.doc.raw(node).len() != 4 => cx.doc.string(node),
            _ => string(cx, node)?,
        };
        let text = text.trim();
        if !lists_findings() {
            let read = date::parse(text).ok().filter(|it| it.changed.is_none());
            self::leave(cx, read.is_none());
            return read.map(|it| it.date);
        }
        match date::parse(text) {
            Ok(parsed) => {
                if let Some(change) = parsed.changed {
                    let span = cx.doc.span(node);
                    cx.say(node, Code::BadDate, || {
                        if let Some(weekday) = date::contradicted(text, &parsed.date.0) {
                            let kept = change != date::DateChange::Moment;
                            let used = &parsed.date.0;
                            return say::other_weekday(text, used, &weekday, kept, span);
                        }
                        say::changed_date(text, &parsed.date.0, change, span)
                    });
                }
                if parsed.changed == Some(date::DateChange::Moment) {
                    return None;
                }
                Some(parsed.date)
            }
            Err(why) => {
                let span = cx.doc.span(node);
                cx.say(node, Code::BadDate, || {
                    if let Some(meant) = date::counted(text) {
                        return say::counted_date(text, &meant, span);
                    }
                    if let date::DateFault::NoZone(moment) | date::DateFault::Perhaps(moment) = &why
                        && let Some(weekday) = date::contradicted(text, moment)
                    {
                        return say::other_weekday(text, moment, &weekday, false, span);
                    }
                    say::bad_date(text, &why, span)
                });
                None
            }
        }
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?)?)?$"
        })
    }
}

/// Leaves the file to another program where that is so.
fn leave(cx: &mut Cx<'_>, so: bool) {
    if so {
        let _left = cx.leaves();
    }
}

/// Whether it surely is a slug.
fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.split('-').all(|part| {
            !part.is_empty()
                && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// A language tag.
pub(crate) struct Language;

impl Kind for Language {
    type Value = String;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<String> {
        let text = string(cx, node)?;
        let text = text.trim();
        if is_language(text) {
            return Some(text.to_owned());
        }
        if cx.leaves() {
            return None;
        }
        let mended = named_language(text)
            .map(str::to_owned)
            .or_else(|| Some(text.replace('_', "-")).filter(|mended| is_language(mended)));
        let span = cx.doc.span(node);
        cx.say(node, Code::BadLanguage, || say::bad_language(text, mended.as_deref(), span));
        mended
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"})
    }
}

/// The tag of a language that is written with its name, in Indonesian or in English.
fn named_language(text: &str) -> Option<&'static str> {
    let name = text.trim().to_lowercase();
    Some(match name.strip_prefix("bahasa ").unwrap_or(&name) {
        "indonesia" | "indonesian" | "bahasa" => "id",
        "inggris" | "english" => "en",
        "jawa" | "javanese" => "jv",
        "sunda" | "sundanese" => "su",
        "madura" | "madurese" => "mad",
        "bali" | "balinese" => "ban",
        "aceh" | "acehnese" => "ace",
        "minang" | "minangkabau" => "min",
        "banjar" | "banjarese" => "bjn",
        "bugis" | "buginese" => "bug",
        "makassar" | "makasar" | "makassarese" => "mak",
        "melayu" | "malay" => "ms",
        _ => return None,
    })
}

/// Whether a text has the form of a BCP 47 tag. Its first part may have up to eight letters there; all
/// that are registered have two or three, and the longer ones that people write are names.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    let private = matches!(first, "x" | "X" | "i" | "I");
    let first_fits =
        (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic());
    text.len() <= 60
        && (first_fits || (private && text.len() > 2))
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

/// A time zone, in the form of an IANA name. Whether it exists is asked once the whole is read.
pub(crate) struct Zone;

impl Kind for Zone {
    type Value = String;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<String> {
        let text = string(cx, node)?;
        let text = text.trim();
        if let Some((zone, _)) = indonesian(text) {
            return Some(zone.to_owned());
        }
        if text.eq_ignore_ascii_case("UTC") {
            return Some("UTC".to_owned());
        }
        if !lists_findings() && !text.contains('/') && cx.leaves() {
            return None;
        }
        // What people call Indonesia's zones, and how their cities used to be spelled.
        let meant = match text.to_ascii_lowercase().as_str() {
            "wib" | "asia/djakarta" => Some("Asia/Jakarta"),
            "wita" | "asia/makasar" | "asia/ujungpandang" => Some("Asia/Makassar"),
            "wit" | "asia/djajapura" | "asia/djayapura" => Some("Asia/Jayapura"),
            _ => None,
        };
        let fits = meant.is_none()
            && text.contains('/')
            && text.len() <= 60
            && text.split('/').all(|part| {
                part.starts_with(|c: char| c.is_ascii_alphabetic())
                    && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"_+-".contains(&b))
            });
        let span = cx.doc.span(node);
        // Whether the others exist is asked once the whole is read; what is nearly one of Indonesia's was
        // meant for it.
        let near = near_zone(text).filter(|near| lists_findings() && *near != text);
        if fits {
            if let Some(near) = near {
                cx.say(node, Code::BadTimezone, || say::near_timezone(text, near, span));
            }
            return Some(text.to_owned());
        }
        cx.say(node, Code::BadTimezone, || match (meant, near) {
            (None, Some(near)) => {
                say::near_timezone(text, near, span).why(say!("bundle-bad-timezone.why-none"))
            }
            _ => say::bad_timezone(text, meant, span),
        });
        meant.map(str::to_owned)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string", "pattern": "^(UTC|[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z][A-Za-z0-9_+-]*)+)$"})
    }
}

/// A colour that is written as its shares of red, green and blue: `rgb(170, 85, 0)`.
fn from_shares(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let inside = lower.strip_prefix("rgba").or_else(|| lower.strip_prefix("rgb"))?.trim_start();
    let inside = inside.strip_prefix('(')?.strip_suffix(')')?;
    let shares: Vec<&str> =
        inside.split([',', ' ', '/']).map(str::trim).filter(|share| !share.is_empty()).collect();
    let (shares, opaque) = match shares.as_slice() {
        [red, green, blue] => ([*red, *green, *blue], true),
        [red, green, blue, rest] => ([*red, *green, *blue], matches!(*rest, "1" | "1.0" | "100%")),
        _ => return None,
    };
    let [red, green, blue] = shares.map(|share| share.parse::<u8>().ok());
    let (red, green, blue) = (red?, green?, blue?);
    opaque.then(|| format!("#{red:02x}{green:02x}{blue:02x}"))
}

/// The time zone that may have been meant by a text that is nearly the name of one of Indonesia's, or that
/// only says how far it is from UTC.
fn near_zone(text: &str) -> Option<&'static str> {
    const ZONES: [(&str, &str); 4] = [
        ("Asia/Jakarta", "+7"),
        ("Asia/Makassar", "+8"),
        ("Asia/Jayapura", "+9"),
        ("Asia/Pontianak", ""),
    ];
    let lower = text.to_lowercase();
    let far = lower.trim_start_matches(['u', 't', 'c', 'g', 'm', ' ']);
    let far: String = far.trim_end_matches(":00").chars().filter(|c| *c != '0').collect();
    let city = |name: &str| name.split('/').next_back().unwrap_or_default().to_lowercase();
    let near = |name: &str| strsim::damerau_levenshtein(&lower, &name.to_lowercase()) <= 2;
    ZONES
        .into_iter()
        .find(|(name, hours)| {
            (!hours.is_empty() && far == *hours) || city(name) == lower || near(name)
        })
        .map(|(name, _)| name)
}

/// A colour.
pub(crate) struct Colour;

impl Kind for Colour {
    type Value = String;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<String> {
        let text = string(cx, node)?;
        let text = text.trim();
        let digits = text.strip_prefix('#').unwrap_or(text);
        let fits = matches!(digits.len(), 3 | 6) && digits.bytes().all(|b| b.is_ascii_hexdigit());
        let clean = fits.then(|| format!("#{}", digits.to_ascii_lowercase()));
        let clean = clean.or_else(|| from_shares(text));
        if !fits || !text.starts_with('#') {
            let span = cx.doc.span(node);
            cx.say(node, Code::BadColour, || say::bad_colour(text, clean.as_deref(), span));
        }
        clean
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string", "pattern": "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"})
    }
}

impl Field for One<Perhaps<When>> {
    type Value = Option<Date>;

    const HOLDS: Holds = Holds::Other;

    fn take(cx: &mut Cx<'_>, node: Option<NodeId>) -> Self::Value {
        let text = cx.doc.string(node?);
        let parsed = date::parse(text.trim()).ok();
        if parsed.is_none() && text.contains(|c: char| c.is_ascii_digit()) && cx.leaves() {
            return None;
        }
        // What is not used before it is mended stays words.
        parsed.filter(|it| it.changed != Some(date::DateChange::Moment)).map(|it| it.date)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "string"})
    }
}
