//! Every message that the program asks for is there in every language, with the same variables, and no other is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser::parse;

use super::*;
use crate::argument::ToArgument;
use crate::code::Code;
use crate::quote::list;

/// Messages and attributes by id, each with its variables.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// All messages of a language, by file.
fn read(language: Language) -> BTreeMap<String, Messages> {
    let folder = root().join("locales").join(language.tag());
    let mut all = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for file in fs::read_dir(folder).expect("the folder of a language") {
        let path = file.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a file of messages");
        let resource =
            parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{path:?}: {errors:?}"));
        let mut messages = Messages::new();
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                assert!(!matches!(entry, Entry::Junk { .. }), "{path:?}");
                continue;
            };
            let id = message.id.name.to_owned();
            assert!(seen.insert(id.clone()), "{id} is there twice in {}", language.tag());
            for attribute in &message.attributes {
                let name = format!("{id}.{}", attribute.id.name);
                let twice = messages.insert(name.clone(), variables(&attribute.value));
                assert_eq!(twice, None, "{name} is there twice in {}", language.tag());
            }
            if let Some(value) = &message.value {
                messages.insert(id, variables(value));
            }
        }
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        all.insert(name, messages);
    }
    all
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    of_pattern(pattern, &mut out);
    out
}

fn of_pattern(pattern: &Pattern<&str>, out: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                of_inline(inline, out);
            }
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                of_inline(selector, out);
                variants.iter().for_each(|variant| of_pattern(&variant.value, out));
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, out: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            out.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference {
            arguments: CallArguments { positional, .. }, ..
        } => {
            positional.iter().for_each(|one| of_inline(one, out));
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("not used here: {other:?}"),
    }
}

/// The sources of all crates, without tests, which ask for messages that nobody else may need any more.
fn sources() -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut folders = vec![root().join("crates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            if path.is_dir() && name != "tests" {
                folders.push(path);
            } else if name.ends_with(".rs") && name != "tests.rs" {
                let text = fs::read_to_string(&path).expect("a source");
                let text = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default();
                let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                out.push((path.display().to_string(), lines.collect::<Vec<_>>().join("\n")));
            }
        }
    }
    out
}

/// What stands between the bracket that opens before `text` and the one that closes it.
fn inside(text: &str) -> &str {
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted && depth == 0 => return &text[..at],
            ')' | ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
    }
    panic!("it is never closed: {text:.80}")
}

/// The names of the arguments of a call, each with or without a value.
fn names(arguments: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let (mut depth, mut quoted, mut escaped, mut start) = (0, false, false, 0);
    let end = arguments.len();
    let signs = arguments.char_indices().chain(std::iter::once((end, ',')));
    for (at, c) in signs {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                let one = &arguments[start..at];
                let name = one.split('=').next().unwrap_or_default().trim();
                if !name.is_empty() && !name.starts_with('"') {
                    out.insert(name.to_owned());
                }
                start = at + 1;
            }
            _ => {}
        }
    }
    out
}

/// Whether a text is written as ids of messages are: the name of one of their files, a hyphen, and more words.
fn looks_like_an_id(text: &str, files: &BTreeSet<String>) -> bool {
    let of_file = text.split_once('-').is_some_and(|(file, _)| files.contains(file));
    of_file
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c))
}

#[test]
fn every_language_has_the_same_messages_in_the_same_files() {
    let english = read(Language::English);
    assert!(english.values().map(BTreeMap::len).sum::<usize>() > 1_000);
    for language in Language::ALL {
        let own = read(language);
        let files = |all: &BTreeMap<String, Messages>| all.keys().cloned().collect::<Vec<_>>();
        assert_eq!(files(&own), files(&english));
        for (file, messages) in &english {
            let ids = |all: &Messages| all.keys().cloned().collect::<BTreeSet<_>>();
            let (here, there) = (ids(messages), ids(&own[file]));
            let differ: Vec<_> = here.symmetric_difference(&there).collect();
            assert!(differ.is_empty(), "{file} of {}: {differ:?}", language.tag());
            for (id, variables) in messages {
                assert_eq!(&own[file][id], variables, "{id} in {}", language.tag());
            }
        }
    }
}

#[test]
fn every_message_is_asked_for_with_its_variables_and_no_other() {
    let files = read(Language::English);
    let stems = files.keys().filter_map(|name| name.strip_suffix(".ftl"));
    let stems: BTreeSet<String> = stems.map(str::to_owned).collect();
    let all: Messages = files.into_values().flatten().collect();
    let (mut asked, mut unknown) = (BTreeSet::new(), Vec::new());
    for (path, text) in sources() {
        // By name in a table, and by the macro.
        for part in text.split('"') {
            if all.contains_key(part) {
                asked.insert(part.to_owned());
            } else if looks_like_an_id(part, &stems) {
                unknown.push(format!("{path}: {part}"));
            }
        }
        for (at, call) in text.match_indices("say!(") {
            let rest = inside(&text[at + call.len()..]);
            // The macro itself begins in another way.
            let Some(rest) = rest.trim_start().strip_prefix('"') else { continue };
            let (id, rest) = rest.split_once('"').expect("an id");
            let variables = all.get(id).unwrap_or_else(|| panic!("{path} asks for {id}"));
            assert_eq!(&names(rest), variables, "{path}: {id}");
        }
    }
    assert!(unknown.is_empty(), "there is no message {unknown:#?}");
    asked.extend(Code::ALL.iter().map(|code| format!("code-{}", code.name())));
    let unused: Vec<_> = all.keys().filter(|id| !asked.contains(*id)).collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}

#[test]
fn titles_are_those_of_the_codes() {
    for code in Code::ALL {
        let id = format!("code-{}", code.name());
        assert_eq!(words_in(Language::English, &id, &[]), code.title());
        #[cfg(feature = "pages")]
        assert_eq!(
            words_in(Language::Indonesian, &id, &[]),
            crate::pages::indonesian(*code).title,
            "{code}"
        );
    }
}

#[test]
fn numbers_and_articles_have_the_forms_of_the_language() {
    let of = |language, number| {
        words_in(language, "json-cut-off", &[("depth", Argument::Number(number))])
    };
    assert_eq!(of(Language::English, 1), "the file ends while a bracket is still open");
    assert_eq!(of(Language::English, 3), "the file ends while 3 brackets are still open");
    assert_eq!(of(Language::Indonesian, 3), "berkas berakhir, padahal 3 kurung belum ditutup");
    let record = |language, name: &str| {
        words_in(language, "bundle-a-record", &[("record", name.to_argument())])
    };
    assert_eq!(record(Language::English, "area"), "an area");
    assert_eq!(record(Language::English, "html"), "an html");
    assert_eq!(record(Language::English, "heading"), "a heading");
    assert_eq!(record(Language::English, "seat-count"), "a seat count");
    assert_eq!(record(Language::Indonesian, "seat-count"), "perolehan kursi");
}

#[test]
fn what_is_put_in_is_put_in_as_it_is() {
    let text = "\u{202e}{ $x } \"a\"\n1.5";
    let said = words_in(Language::English, "json-bad-escape", &[("text", text.to_argument())]);
    assert_eq!(said, format!("{text} means nothing in JSON"));
    let large = 12_345_678_901_u64.to_argument();
    assert_eq!(large, Argument::Text("12345678901".to_owned()));
    assert_eq!(list(&["a", "b"]), "a and b");
}
