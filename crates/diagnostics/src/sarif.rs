//! The face for code scanning: SARIF 2.1.0.

use std::fmt::Write;

use crate::code::Code;
use crate::diagnostic::{Diagnostic, Edit};
use crate::object::Object;
use crate::source::Source;
use crate::span::Span;

/// A log that findings of one publication after another are added to.
#[derive(Debug, Clone, Default)]
pub struct Writer {
    /// The codes that were met, in the order in which results refer to them.
    rules: Vec<Code>,
    results: String,
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
            self.results.push_str(if self.results.is_empty() {
                "\n        "
            } else {
                ",\n        "
            });
            let rule = self.rules.iter().position(|rule| *rule == one.code).unwrap_or_else(|| {
                self.rules.push(one.code);
                self.rules.len() - 1
            });
            let source = sources.get(usize::from(one.file));
            let mut result = Object::new(&mut self.results);
            result.text("ruleId", one.code.name());
            result.number("ruleIndex", u32::try_from(rule).unwrap_or(u32::MAX));
            result.text("level", one.severity.name());
            message(&mut result, "message", &sentence(one));
            if let Some(source) = source {
                result.array("locations", [one], |out, one| {
                    let mut location = Object::new(out);
                    physical(&mut location, source, one.span);
                    if !one.path.is_empty() {
                        location.array("logicalLocations", [&one.path], |out, path| {
                            let mut logical = Object::new(out);
                            logical.text("fullyQualifiedName", path);
                            logical.end();
                        });
                    }
                    location.end();
                });
                if !one.labels.is_empty() {
                    result.array("relatedLocations", &one.labels, |out, (span, text)| {
                        let mut location = Object::new(out);
                        physical(&mut location, source, *span);
                        message(&mut location, "message", text);
                        location.end();
                    });
                }
                if !one.shown_edits().is_empty() {
                    let help = one.help.as_deref().unwrap_or(&one.message);
                    result.array("fixes", [one], |out, one| fix(out, help, &one.edits, source));
                }
                // A tool may make what stands under "fixes" by itself, which is not asked for here.
                if !one.shown_choices().is_empty() {
                    let mut properties = result.object("properties");
                    properties.array("choices", one.shown_choices(), |out, choice| {
                        fix(out, &choice.text, &choice.edits, source);
                    });
                    properties.end();
                }
            }
            result.end();
        }
    }

    /// The whole log; `version` is that of the program.
    pub fn finish(self, version: &str) -> String {
        let mut out = String::from(
            "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \
             \"version\": \"2.1.0\",\n  \"runs\": [\n    {\n      \"tool\": {\"driver\": ",
        );
        let mut driver = Object::new(&mut out);
        driver.text("name", "warta");
        driver.text("semanticVersion", version);
        driver.array("rules", &self.rules, |out, code| {
            out.push_str("\n        ");
            rule(out, *code);
        });
        driver.end();
        let end = if self.results.is_empty() { "]" } else { "\n      ]" };
        let _infallible = write!(
            out,
            "}},\n      \"columnKind\": \"unicodeCodePoints\",\n      \"results\": [{}{end}\n    \
             }}\n  ]\n}}\n",
            self.results
        );
        out
    }
}

/// Writes findings as one log; see [`Writer`].
pub fn render(found: &[Diagnostic], sources: &[Source<'_>], version: &str) -> String {
    let mut writer = Writer::new();
    writer.add(found, sources);
    writer.finish(version)
}

fn rule(out: &mut String, code: Code) {
    let mut rule = Object::new(out);
    rule.text("id", code.name());
    rule.text("name", &format!("{code:?}"));
    message(&mut rule, "shortDescription", code.title());
    let mut help = rule.object("help");
    #[cfg(feature = "pages")]
    {
        let page = crate::pages::english(code);
        help.text("text", &page.text);
        help.text("markdown", &page.text);
    }
    #[cfg(not(feature = "pages"))]
    help.text("text", &format!("warta explain {code}"));
    help.end();
    let mut configuration = rule.object("defaultConfiguration");
    configuration.text("level", code.severity().name());
    configuration.end();
    rule.end();
}

fn message(object: &mut Object<'_>, name: &str, text: &str) {
    let mut message = object.object(name);
    message.text("text", text);
    message.end();
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

fn physical(object: &mut Object<'_>, source: &Source<'_>, span: Span) {
    let mut physical = object.object("physicalLocation");
    artifact(&mut physical, source.name);
    let mut region = physical.object("region");
    lines(&mut region, source, span);
    region.end();
    physical.end();
}

fn artifact(object: &mut Object<'_>, name: &str) {
    let mut artifact = object.object("artifactLocation");
    artifact.text("uri", &uri(name));
    artifact.end();
}

fn lines(region: &mut Object<'_>, source: &Source<'_>, span: Span) {
    let start = source.lines.position(source.text, span.start);
    let end = source.lines.position(source.text, span.end);
    region.number("startLine", start.line);
    region.number("startColumn", start.column);
    region.number("endLine", end.line);
    region.number("endColumn", end.column);
}

fn fix(out: &mut String, description: &str, edits: &[Edit], source: &Source<'_>) {
    let mut fix = Object::new(out);
    message(&mut fix, "description", description);
    fix.array("artifactChanges", [edits], |out, edits| {
        let mut change = Object::new(out);
        artifact(&mut change, source.name);
        change.array("replacements", edits, |out, edit| replacement(out, edit, source));
        change.end();
    });
    fix.end();
}

fn replacement(out: &mut String, edit: &Edit, source: &Source<'_>) {
    let (start, end) = (edit.start, edit.end.max(edit.start));
    let before = source.lines.chars(source.text, start);
    let mut replacement = Object::new(out);
    let mut region = replacement.object("deletedRegion");
    lines(&mut region, source, Span::new(start, end));
    region.number("charOffset", before);
    region.number("charLength", source.lines.chars(source.text, end) - before);
    region.number("byteOffset", start);
    region.number("byteLength", end - start);
    region.end();
    if !edit.replacement.is_empty() {
        message(&mut replacement, "insertedContent", &edit.replacement);
    }
    replacement.end();
}

/// A file's name as a URI: relative, or with the scheme `file`; an address stays one.
fn uri(name: &str) -> String {
    if name.starts_with("http://") || name.starts_with("https://") {
        return name.to_owned();
    }
    let name = name.replace('\\', "/");
    let mut out = String::new();
    let drive = name.as_bytes().get(1) == Some(&b':');
    if name.starts_with('/') || drive {
        out.push_str(if drive { "file:///" } else { "file://" });
    }
    for byte in name.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => {
                out.push(char::from(byte));
            }
            b':' if drive => out.push(':'),
            _ => {
                let _infallible = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}
