//! How records are read: their fields found by name, aliases and near misses, the rest reported.

#![expect(
    clippy::indexing_slicing,
    reason = "there is a slot for each field of the shape, and these are places of fields"
)]

use warta_diagnostics::{Code, Span, lists_findings};

use super::Cx;
use super::field::Holds;
use super::guess::{folded, guess};
use super::record::{COMMENTS, FieldName, Record, Shape, Slots};
use super::synonym::synonym;
use super::withheld::is_withheld;
use crate::diagnostics::shape as say;
use warta_json::{Kind, NodeId};

/// Reads a record from an object, from a bare string where that has a meaning, or from an array of one.
pub(crate) fn read<R: Record>(cx: &mut Cx<'_>, node: NodeId) -> Option<R> {
    let slots = slots(cx, node, R::SHAPE)?;
    R::from_slots(cx, &slots)
}

/// Finds a record's fields; `None` where there is no record, which was said.
fn slots(cx: &mut Cx<'_>, node: NodeId, shape: &'static Shape) -> Option<Slots> {
    let doc = cx.doc;
    let key = cx.key.take();
    match (doc.kind(node), shape.short) {
        (Kind::Object, _) => {
            let mut slots = sort(cx, node, shape);
            // What stands before a record that has no name of its own is its name.
            let named = shape.names().position(|name| matches!(name, "slug" | "id"));
            if let Some(slot) = named.and_then(|nth| slots.values.get_mut(nth)) {
                *slot = slot.or(key);
            }
            Some(slots)
        }
        (Kind::String | Kind::Number, Some(short)) => {
            if doc.string(node).trim().is_empty() {
                if shape.name == "image" {
                    cx.say(node, Code::NoMedia, || {
                        crate::diagnostics::value::no_media("bundle-picture")
                    });
                }
                return None;
            }
            let values = shape.names().map(|name| (name == short).then_some(node)).collect();
            Some(Slots { node, shape, values, short: true })
        }
        (Kind::Array, _) if cx.leaves() => None,
        (Kind::Array, _) => {
            let mut elements = doc.elements(node);
            match (elements.next(), elements.next()) {
                (Some(one), None) if doc.kind(one) != Kind::Array => {
                    let path = cx.field_path();
                    let brackets = cx.brackets(node, one);
                    cx.say(node, Code::Adjusted, || say::array_of_one(&path, brackets));
                    slots(cx, one, shape)
                }
                _ => {
                    cx.say(node, Code::WrongType, || say::not_a_record(shape.name, Kind::Array));
                    None
                }
            }
        }
        (Kind::Null | Kind::Lost, _) => None,
        (kind, _) => {
            cx.say(node, Code::WrongType, || say::not_a_record(shape.name, kind));
            None
        }
    }
}

/// Sorts an object's members into the fields of a record.
fn sort(cx: &mut Cx<'_>, node: NodeId, shape: &'static Shape) -> Slots {
    let doc = cx.doc;
    let mut values = vec![None; shape.fields.len()];
    let mut others: Vec<(NodeId, NodeId)> = Vec::new();
    for (name, value) in doc.members(node) {
        let key = doc.string(name);
        let mut known = false;
        for (field, slot) in shape.fields.iter().zip(&mut values) {
            if field.name == key {
                known = true;
                *slot = Some(value);
            }
        }
        if !known
            && shape.silent != Some(key.as_ref())
            && !key.starts_with(COMMENTS)
            && doc.kind(name) != Kind::Lost
        {
            others.push((name, value));
        }
    }
    for (name, value) in others {
        other(cx, shape, name, value, &mut values);
    }
    if lists_findings() {
        tell_empty(cx, node, shape, &values);
    }
    for (field, slot) in shape.fields.iter().zip(&mut values) {
        *slot = slot.filter(|node| match doc.kind(*node) {
            Kind::Null | Kind::Lost => field.holds == Holds::Status,
            Kind::Bool(false) => matches!(field.holds, Holds::Flag | Holds::Status),
            Kind::Array => {
                matches!(field.holds, Holds::List | Holds::Status)
                    || doc.elements(*node).next().is_some()
            }
            Kind::Bool(true) | Kind::Number | Kind::String | Kind::Object => true,
        });
    }
    Slots { node, shape, values, short: false }
}

/// Says once for a record which of its fields hold `false` or `[]` where that has no meaning, or nothing
/// where somebody plainly meant to write something.
fn tell_empty(cx: &mut Cx<'_>, node: NodeId, shape: &'static Shape, values: &[Option<NodeId>]) {
    let doc = cx.doc;
    let is_empty = |field: &FieldName, value: NodeId| match doc.kind(value) {
        // An article that is not published is told as such.
        Kind::Bool(false) => {
            field.name != "published" && !matches!(field.holds, Holds::Flag | Holds::Status)
        }
        Kind::Array => {
            !matches!(field.holds, Holds::List | Holds::Status)
                && doc.elements(value).next().is_none()
        }
        Kind::Null => field.name == "published",
        Kind::String => field.name == "published" && doc.string(value).trim().is_empty(),
        Kind::Bool(true) | Kind::Number | Kind::Object | Kind::Lost => false,
    };
    let fields = shape.fields.iter().zip(values);
    let empty: Vec<&str> = fields
        .filter(|(field, value)| value.is_some_and(|value| is_empty(field, value)))
        // What an article lacks for good is said with its remedy.
        .filter(|(field, _)| shape.name != "article" || !["slug", "headline"].contains(&field.name))
        .map(|(field, _)| field.name)
        .collect();
    if !empty.is_empty() {
        cx.say(node, Code::EmptyValue, || say::empty_fields(shape.name, &empty));
    }
}

/// A member that has no field's name: an alias, a near miss, or unknown.
fn other(
    cx: &mut Cx<'_>,
    shape: &'static Shape,
    name: NodeId,
    value: NodeId,
    values: &mut [Option<NodeId>],
) {
    let doc = cx.doc;
    let key = doc.string(name);
    if let Some(nth) = shape.fields.iter().position(|field| field.alias == Some(key.as_ref())) {
        values[nth].get_or_insert(value);
        return;
    }
    // What other programs write is passed over; in an article any of it may say that it is kept back.
    if !lists_findings() && shape.name != "article" && shape.unused.contains(&key.as_ref()) {
        return;
    }
    if cx.leaves() {
        return;
    }
    let plain = folded(&key);
    let span = doc.span(name);
    if shape.name == "article" && tell_withheld(cx, shape, name, value, values) {
        return;
    }
    let near = shape.names().position(|own| {
        let own = folded(own);
        own == plain || own.strip_suffix('s').is_some_and(|one| one == plain)
    });
    if let Some(nth) = near
        && values[nth].is_none()
    {
        let own = shape.fields[nth].name;
        cx.step(&key, |cx| {
            cx.say_span(span, Code::Adjusted, || say::near_name(shape.name, &key, own, span));
        });
        values[nth] = Some(value);
        return;
    }
    let names: Vec<&str> = shape.names().collect();
    let known = match lists_findings() {
        true => tell_known(cx, shape, name, value, values),
        false => shape.unused.contains(&key.as_ref()),
    };
    if known {
        return;
    }
    let synonym = synonym(&plain, &names);
    let guess = if synonym.is_none() { guess(&key, &names) } else { None };
    let meant = synonym.or(guess.map(|it| it.meant));
    let slot = meant.and_then(|meant| names.iter().position(|own| *own == meant));
    let free = slot.filter(|nth| values[*nth].is_none());
    let fits = match doc.kind(value) {
        Kind::Number | Kind::Bool(_) => synonym.is_none(),
        // Newspapers name the photographer so as well: "foto": "Kantor Berita/Sari Contoh".
        Kind::String if matches!(plain.as_ref(), "foto" | "gambar") => {
            is_picture(&doc.string(value))
        }
        _ => true,
    };
    let holds = free.and_then(|nth| shape.fields.get(nth)).map(|field| field.holds);
    // A figure, a yes or a no is never taken from a field that may be another one. What may be the status
    // of an article is: whatever it says, it publishes nothing that would not be published without it.
    let (certain, near) = guess.map_or((false, false), |it| (it.certain, it.near));
    let read = match holds {
        None | Some(Holds::Fact | Holds::Flag) => false,
        Some(Holds::Status) => true,
        Some(Holds::List | Holds::Other) => fits && (synonym.is_some() || near),
    };
    // These words can mean nothing else, beside such a value.
    let sure = (certain && holds != Some(Holds::Status)) || is_sure(&plain);
    cx.step(&key, |cx| match (meant, free) {
        (Some(meant), Some(nth)) if read => {
            values[nth] = Some(value);
            cx.say_span(span, Code::UnknownField, || {
                say::misspelt_field(shape.name, &key, meant, sure, span)
            });
        }
        _ => cx.say_span(span, Code::UnknownField, || {
            let mut names = names;
            names.dedup();
            let meant = meant.map(|meant| (meant, free.filter(|_| fits).map(|_| span)));
            say::unknown_field(shape.name, &key, meant, &names)
        }),
    });
}

/// Reports a member that keeps an article back in other words than its status. Returns whether it was one;
/// what stands for an absent status is read as that.
fn tell_withheld(
    cx: &mut Cx<'_>,
    shape: &'static Shape,
    name: NodeId,
    value: NodeId,
    values: &[Option<NodeId>],
) -> bool {
    let key = cx.doc.string(name);
    if !is_withheld(cx.doc, name, value) {
        return false;
    }
    let mut fields = shape.names().zip(values);
    let status = fields.find(|(own, _)| *own == "status").and_then(|(_, value)| *value);
    let names: Vec<&str> = shape.names().collect();
    let plain = folded(&key);
    let is_status = plain == "status"
        || synonym(&plain, &names).or_else(|| guess(&key, &names).map(|it| it.meant))
            == Some("status");
    if status.is_none() && is_status && cx.doc.kind(value) == Kind::String {
        return false;
    }
    // A status that keeps the article back as well leaves no doubt.
    if status.is_some_and(|status| matches!(&*cx.doc.string(status), "draft" | "withdrawn")) {
        return false;
    }
    let (name, value) = (cx.doc.span(name), cx.doc.span(value));
    let place = status.is_none().then_some(Span { start: name.start, end: value.end });
    cx.step(&key, |cx| {
        cx.say_span(name, Code::UnknownStatus, || say::withheld(&key, place));
    });
    true
}

/// Reports a field whose meaning is known and that is not read: a record in the place of its id, or what
/// only other formats have. Returns whether it was one.
fn tell_known(
    cx: &mut Cx<'_>,
    shape: &'static Shape,
    name: NodeId,
    value: NodeId,
    values: &[Option<NodeId>],
) -> bool {
    let (key, span) = (cx.doc.string(name), cx.doc.span(name));
    // Words of Indonesian for facts: asked, and never read.
    const SPOKEN: [(&str, &str); 6] = [
        ("induk", "parent_id"),
        ("warna", "color"),
        ("nomor_urut", "ballot_number"),
        ("suara", "votes"),
        ("partai", "party_ids"),
        ("petahana", "incumbent"),
    ];
    let plain = key.to_lowercase().replace([' ', '-'], "_");
    let meant = SPOKEN.iter().find(|(word, _)| *word == plain).and_then(|(_, meant)| {
        shape.names().zip(values).find(|(own, value)| own == meant && value.is_none())
    });
    if let Some((meant, _)) = meant {
        let names: Vec<&str> = shape.names().collect();
        cx.step(&key, |cx| {
            cx.say_span(span, Code::UnknownField, || {
                say::unknown_field(shape.name, &key, Some((meant, Some(span))), &names)
            });
        });
        return true;
    }
    let one = match key.as_ref() {
        "parties" => "party",
        "organisation" => "organization",
        "member" => "person",
        "legislative_period" | "election" => "event",
        other => other,
    };
    let mut fields = shape.names().zip(values);
    let reference = fields
        .find(|(own, _)| own.strip_suffix("_id").or_else(|| own.strip_suffix("_ids")) == Some(one));
    if let Some((meant, None)) = reference {
        let is_id = matches!(cx.doc.kind(value), Kind::String | Kind::Number);
        let ids = cx.doc.kind(value) == Kind::Array && meant.ends_with("_ids");
        let span_of = (is_id || ids).then_some(span);
        cx.step(&key, |cx| {
            cx.say_span(span, Code::UnknownField, || {
                say::reference_field(shape.name, &key, meant, span_of)
            });
        });
        return true;
    }
    let unused = shape.unused.contains(&key.as_ref());
    // What is empty says nothing that could be lost.
    let holds = match cx.doc.kind(value) {
        Kind::Null | Kind::Lost | Kind::Bool(false) => false,
        Kind::String => !cx.doc.string(value).trim().is_empty(),
        Kind::Array => cx.doc.elements(value).next().is_some(),
        Kind::Object => cx.doc.members(value).next().is_some(),
        Kind::Bool(true) | Kind::Number => true,
    };
    if unused && holds {
        cx.step(&key, |cx| {
            cx.say_span(span, Code::UnusedField, || say::unused_field(shape.name, &key));
        });
    }
    unused
}

/// Whether what others call a field means that field only: an Indonesian word, or one of HTML.
fn is_sure(folded: &str) -> bool {
    const SURE: [&str; 10] = [
        "judul", "isi", "tanggal", "penulis", "rubrik", "foto", "gambar", "teras", "nama",
        "alttext",
    ];
    SURE.contains(&folded)
}

/// Whether a text ends as the names of pictures do.
fn is_picture(text: &str) -> bool {
    let end = text.split(['?', '#']).next().and_then(|path| path.trim_end().rsplit_once('.'));
    end.is_some_and(|(_, end)| {
        ["jpg", "jpeg", "png", "webp", "avif", "gif", "svg"]
            .iter()
            .any(|own| own.eq_ignore_ascii_case(end))
    })
}
