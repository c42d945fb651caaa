//! JSON to the letter, for the worker that every reader loads.
//!
//! What is not quite JSON is left to the [reader](super::reader) that goes on after mistakes, which is several
//! times this size. Both make the same tree of what both can read; a test compares them.

use super::strings::unit;
use super::{MAX_DEPTH, Node, NodeTag};

/// From so many fields on, an object is searched for doubles by sorting their names.
const MANY: usize = 16;

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Value,
    /// A value, or the end of an array that is empty.
    ValueOrEnd,
    Name,
    /// A name, or the end of an object that is empty.
    NameOrEnd,
    Colon,
    CommaOrEnd,
}

/// The text of a file and the tree in it; otherwise that there is something to tell, which this program does not.
pub(super) fn document(
    bytes: &[u8],
    found: &mut warta_diagnostics::Collector,
) -> Option<(String, Vec<Node>)> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= super::MAX_SIZE);
    let read = text.and_then(|text| Some((text.to_owned(), read(text)?)));
    if read.is_none() {
        found.count(warta_diagnostics::Code::NotJson);
    }
    read
}

/// The tree of a text; `None` where anything in it is not JSON, stands twice in an object, is nested too deeply, or
/// is half a character.
pub(super) fn read(text: &str) -> Option<Vec<Node>> {
    let bytes = text.as_bytes();
    let mut nodes: Vec<Node> = Vec::with_capacity(text.len() / 16);
    // The open brackets: the place of each among the nodes, and whether it is an object.
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut next = Next::Value;
    let mut at = if text.starts_with('\u{feff}') { 3 } else { 0 };
    loop {
        at = space(bytes, at);
        let Some(&byte) = bytes.get(at) else { break };
        match (byte, next) {
            (b']', Next::ValueOrEnd) | (b'}', Next::NameOrEnd) => {
                at += 1;
                close(text, &mut nodes, &mut open, at)?;
                next = Next::CommaOrEnd;
            }
            (b']' | b'}', Next::CommaOrEnd) => {
                let (_, object) = *open.last()?;
                if object != (byte == b'}') {
                    return None;
                }
                at += 1;
                close(text, &mut nodes, &mut open, at)?;
            }
            (b',', Next::CommaOrEnd) => {
                at += 1;
                next = if open.last()?.1 { Next::Name } else { Next::Value };
            }
            (b':', Next::Colon) => {
                at += 1;
                next = Next::Value;
            }
            (b'"', Next::Name | Next::NameOrEnd) => {
                at = string(text, at + 1, &mut nodes)?;
                next = Next::Colon;
            }
            (_, Next::Value | Next::ValueOrEnd) => {
                next = Next::CommaOrEnd;
                match byte {
                    b'"' => at = string(text, at + 1, &mut nodes)?,
                    b'{' | b'[' => {
                        if open.len() >= MAX_DEPTH {
                            return None;
                        }
                        let object = byte == b'{';
                        open.push((nodes.len(), object));
                        push(
                            &mut nodes,
                            if object { NodeTag::Object } else { NodeTag::Array },
                            at,
                            at + 1,
                        );
                        at += 1;
                        next = if object { Next::NameOrEnd } else { Next::ValueOrEnd };
                    }
                    _ => {
                        let end = word(bytes, at);
                        let tag = match text.get(at..end)? {
                            "null" => NodeTag::Null,
                            "true" => NodeTag::True,
                            "false" => NodeTag::False,
                            figure if is_number(figure.as_bytes()) => NodeTag::Number,
                            _ => return None,
                        };
                        push(&mut nodes, tag, at, end);
                        at = end;
                    }
                }
            }
            (_, Next::Name | Next::NameOrEnd | Next::Colon | Next::CommaOrEnd) => return None,
        }
        if open.is_empty() {
            break;
        }
    }
    let whole = open.is_empty() && !nodes.is_empty() && space(bytes, at) == bytes.len();
    whole.then_some(nodes)
}

fn push(nodes: &mut Vec<Node>, tag: NodeTag, start: usize, end: usize) {
    let next = nodes.len() as u32 + 1;
    nodes.push(Node { tag, start: start as u32, end: end as u32, next });
}

/// Ends the innermost bracket before `at`; `None` where it holds a name twice.
fn close(text: &str, nodes: &mut [Node], open: &mut Vec<(usize, bool)>, at: usize) -> Option<()> {
    let (place, object) = open.pop()?;
    let count = nodes.len();
    if object && has_double(text, nodes.get(place + 1..)?, place + 1) {
        return None;
    }
    let node = nodes.get_mut(place)?;
    (node.next, node.end) = (count as u32, at as u32);
    Some(())
}

/// Whether an object holds a name twice; `inside` are the nodes from the number `first` on.
fn has_double(text: &str, inside: &[Node], first: usize) -> bool {
    let mut names: Vec<&str> = Vec::new();
    let mut at = 0;
    while let (Some(name), Some(value)) = (inside.get(at), inside.get(at + 1)) {
        let name = text.get(name.start as usize..name.end as usize).unwrap_or_default();
        if names.len() < MANY && names.contains(&name) {
            return true;
        }
        names.push(name);
        at = (value.next as usize).saturating_sub(first);
    }
    if names.len() <= MANY {
        return false;
    }
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    names.len() < count
}

/// The place behind white space.
fn space(bytes: &[u8], mut at: usize) -> usize {
    while let Some(b' ' | b'\n' | b'\t' | b'\r') = bytes.get(at) {
        at += 1;
    }
    at
}

/// The place behind a number or a word.
fn word(bytes: &[u8], mut at: usize) -> usize {
    while let Some(b'a'..=b'z' | b'E' | b'0'..=b'9' | b'+' | b'-' | b'.') = bytes.get(at) {
        at += 1;
    }
    at
}

/// Reads a string from behind its opening mark, and gives the place behind its closing one.
fn string(text: &str, start: usize, nodes: &mut Vec<Node>) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut tag = NodeTag::Plain;
    let mut at = start;
    loop {
        match *bytes.get(at)? {
            b'"' => break,
            b'\\' => {
                tag = NodeTag::Escaped;
                at += match *bytes.get(at + 1)? {
                    b'u' => escape(bytes, at)?,
                    b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => 2,
                    _ => return None,
                };
            }
            0..=0x1f => return None,
            _ => at += 1,
        }
    }
    push(nodes, tag, start, at);
    Some(at + 1)
}

/// How many bytes the escape of a character has that begins here; `None` where it is half a character.
fn escape(bytes: &[u8], at: usize) -> Option<usize> {
    match unit(bytes, at + 2)? {
        0xd800..=0xdbff => {
            let low = (bytes.get(at + 6..at + 8)? == b"\\u").then(|| unit(bytes, at + 8))??;
            (0xdc00..=0xdfff).contains(&low).then_some(12)
        }
        0xdc00..=0xdfff => None,
        _ => Some(6),
    }
}

/// Whether it is a number as JSON writes them.
fn is_number(text: &[u8]) -> bool {
    let digits = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        at + rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
    };
    let start = usize::from(text.first() == Some(&b'-'));
    let mut at = digits(start);
    if at == start || (text.get(start) == Some(&b'0') && at > start + 1) {
        return false;
    }
    if text.get(at) == Some(&b'.') {
        let end = digits(at + 1);
        if end == at + 1 {
            return false;
        }
        at = end;
    }
    if let Some(b'e' | b'E') = text.get(at) {
        at += 1 + usize::from(matches!(text.get(at + 1), Some(b'+' | b'-')));
        let end = digits(at);
        if end == at {
            return false;
        }
        at = end;
    }
    at == text.len()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use warta_diagnostics::{Code, Collector};

    use super::*;
    use crate::Document;

    /// Both readers make the same tree, or this one none where the other one has something to say.
    fn check(what: &str, text: &str) -> bool {
        let mut found = Collector::of_everything();
        let document = Document::read(0, "", text.as_bytes(), &mut found);
        // What stands in the text as it is meant may be doubtful to an editor.
        let sound = found.finish().iter().all(|one| one.code == Code::DoubleEscape);
        let strict = read(text);
        assert_eq!(strict.is_some(), sound, "{what}: {text}");
        if let Some(nodes) = strict {
            let bare = |node: &Node| (node.tag, node.start, node.end, node.next);
            let theirs: Vec<_> = document.nodes.iter().map(bare).collect();
            let own: Vec<_> = nodes.iter().map(bare).collect();
            assert_eq!(own, theirs, "{what}: {text}");
        }
        sound
    }

    #[test]
    fn it_reads_what_is_json_and_nothing_else() {
        let many: Vec<String> = (0..40).map(|nth| format!("\"n{nth}\": {nth}")).collect();
        let many = many.join(", ");
        let deep = |depth: usize| ["[".repeat(depth), "]".repeat(depth)].concat();
        for good in [
            "{}",
            "[]",
            " [1, -2.5e+3, 0, 0.25, 1E9]\n",
            "{\"a\": {\"b\": [true, false, null, \"\"]}, \"c\": []}",
            "\u{feff}{\"a\": \"\u{e9}\\u00e9\\ud83d\\ude00\\n\\\"\"}",
            &format!("{{{many}}}"),
            &deep(MAX_DEPTH),
        ] {
            assert!(check("good", good), "{good}");
        }
        for bad in [
            "",
            "{",
            "[1,]",
            "[1 2]",
            "{\"a\" 1}",
            "{\"a\": 1,}",
            "{\"a\": 1, \"a\": 2}",
            &format!("{{{many}, \"n7\": 0}}"),
            "[01]",
            "[1.]",
            "[+1]",
            "[1e]",
            "[tru]",
            "['a']",
            "[\"\\x\"]",
            "[\"\\ud83d\"]",
            "[\"a\nb\"]",
            "[1]]",
            "[1}",
            "{\"a\": 1]",
            "[1] 2",
            "[1] // note",
            &deep(MAX_DEPTH + 1),
        ] {
            assert!(!check("bad", bad), "{bad}");
        }
    }

    #[test]
    fn it_makes_the_same_tree_of_every_file_of_the_corpus() {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
        let demonstration = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/content");
        let (mut folders, mut sound) = (vec![corpus, demonstration], 0);
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder).expect("a folder").flatten() {
                let path = entry.path();
                if path.is_dir() {
                    folders.push(path);
                } else if let Ok(text) = std::fs::read_to_string(&path)
                    && path.extension().is_some_and(|it| it == "json")
                {
                    sound += usize::from(check(&path.display().to_string(), &text));
                }
            }
        }
        assert!(sound > 3, "{sound} files are JSON");
    }
}
