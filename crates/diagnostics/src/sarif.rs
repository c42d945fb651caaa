//! The face for code scanning: SARIF 2.1.0.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Edit};
use crate::harmless::harmless;
use crate::pages;
use crate::source::Source;
use crate::span::Span;

/// What an address would read otherwise in the name of a file.
const NAMES: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The same behind the letter of a drive.
const DRIVES: &AsciiSet = &NAMES.remove(b':');

/// A log that findings of one publication after another are added to.
#[derive(Debug, Clone, Default)]
pub struct Writer {
    /// The codes that were met, in the order in which results refer to them.
    rules: Vec<Code>,
    results: Vec<Value>,
}

impl Writer {
    /// With nothing in it.
    pub fn new() -> Writer {
        Writer::default()
    }

    /// Adds findings. Regions are given in lines and columns, those of fixes in characters and in bytes
    /// of the UTF-8 text as well.
    pub fn add(&mut self, found: &[Diagnostic], sources: &[Source<'_>]) {
        for one in found {
            let rule = self.rules.iter().position(|rule| *rule == one.code).unwrap_or_else(|| {
                self.rules.push(one.code);
                self.rules.len() - 1
            });
            let mut result = json!({
                "ruleId": one.code.name(),
                "ruleIndex": rule,
                "level": one.severity.name(),
                "message": { "text": sentence(one) },
            });
            if let Some(source) = sources.get(usize::from(one.file)) {
                place(&mut result, one, source);
            }
            self.results.push(result);
        }
    }

    /// The whole log; `version` is that of the program.
    pub fn finish(self, version: &str) -> String {
        let rules: Vec<Value> = self.rules.into_iter().map(rule).collect();
        let driver = json!({ "name": "warta", "semanticVersion": version, "rules": rules });
        let log = json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": driver },
                "columnKind": "unicodeCodePoints",
                "results": self.results,
            }],
        });
        harmless(&format!("{log:#}\n"))
    }
}

/// Writes findings as one log; see [`Writer`].
pub fn render(found: &[Diagnostic], sources: &[Source<'_>], version: &str) -> String {
    let mut writer = Writer::new();
    writer.add(found, sources);
    writer.finish(version)
}

fn rule(code: Code) -> Value {
    let page = pages::english(code);
    json!({
        "id": code.name(),
        "name": format!("{code:?}"),
        "shortDescription": { "text": code.title() },
        "help": { "text": page.text, "markdown": page.text },
        "defaultConfiguration": { "level": code.severity().name() },
    })
}

/// Adds to a result where it is, and what would mend it.
fn place(result: &mut Value, found: &Diagnostic, source: &Source<'_>) {
    let mut location = json!({ "physicalLocation": physical(source, found.span) });
    if !found.path.is_empty() {
        let logical = json!([{ "fullyQualifiedName": found.path }]);
        put(&mut location, "logicalLocations", logical);
    }
    put(result, "locations", json!([location]));
    let related = |(span, text): &(Span, String)| json!({ "physicalLocation": physical(source, *span), "message": { "text": text } });
    if !found.labels.is_empty() {
        put(result, "relatedLocations", found.labels.iter().map(related).collect());
    }
    if !found.shown_edits().is_empty() {
        let help = found.help.as_deref().unwrap_or(&found.message);
        put(result, "fixes", json!([fix(help, &found.edits, source)]));
    }
    // A tool may make what stands under "fixes" by itself, which is not asked for here.
    let choices = found.shown_choices();
    if !choices.is_empty() {
        let fixes = choices.iter().map(|choice| fix(&choice.text, &choice.edits, source));
        put(result, "properties", json!({ "choices": fixes.collect::<Vec<_>>() }));
    }
}

/// Adds a field to an object.
fn put(object: &mut Value, name: &str, value: Value) {
    if let Value::Object(fields) = object {
        fields.insert(name.to_owned(), value);
    }
}

/// Everything that is to be said, because viewers show this and little else.
fn sentence(found: &Diagnostic) -> String {
    let mut out = found.headline();
    for more in [&found.why, &found.help].into_iter().flatten() {
        out.push_str(if out.ends_with(['.', '?', '!']) { " " } else { ". " });
        out.push_str(more);
    }
    out
}

fn physical(source: &Source<'_>, span: Span) -> Value {
    json!({ "artifactLocation": { "uri": uri(source.name) }, "region": region(source, span) })
}

fn region(source: &Source<'_>, span: Span) -> Value {
    let start = source.lines.position(source.text, span.start);
    let end = source.lines.position(source.text, span.end);
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

fn fix(description: &str, edits: &[Edit], source: &Source<'_>) -> Value {
    let replacements: Vec<Value> = edits.iter().map(|edit| replacement(edit, source)).collect();
    json!({
        "description": { "text": description },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(source.name) },
            "replacements": replacements,
        }],
    })
}

fn replacement(edit: &Edit, source: &Source<'_>) -> Value {
    let span = Span::new(edit.start, edit.end);
    let before = source.lines.chars(source.text, span.start);
    let length = source.lines.chars(source.text, span.end) - before;
    let mut deleted = region(source, span);
    put(&mut deleted, "charOffset", json!(before));
    put(&mut deleted, "charLength", json!(length));
    put(&mut deleted, "byteOffset", json!(span.start));
    put(&mut deleted, "byteLength", json!(span.end - span.start));
    let mut replacement = json!({ "deletedRegion": deleted });
    if !edit.replacement.is_empty() {
        put(&mut replacement, "insertedContent", json!({ "text": edit.replacement }));
    }
    replacement
}

/// A file's name as a URI: relative, or with the scheme `file`; an address stays one.
fn uri(name: &str) -> String {
    if name.starts_with("http://") || name.starts_with("https://") {
        return name.to_owned();
    }
    let name = name.replace('\\', "/");
    let has_drive = name.as_bytes().get(1) == Some(&b':');
    let (scheme, kept) = match (has_drive, name.starts_with('/')) {
        (true, _) => ("file:///", DRIVES),
        (false, true) => ("file://", NAMES),
        (false, false) => ("", NAMES),
    };
    format!("{scheme}{}", utf8_percent_encode(&name, kept))
}
