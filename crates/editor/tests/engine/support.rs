//! The page's side of the conversation.

use serde_json::{Value, json};
use warta_editor::Engine;

/// An engine, and the texts as the page has them: in UTF-16 units.
pub struct Page {
    engine: Engine,
}

impl Page {
    /// With one file open.
    pub fn with(text: &str) -> Page {
        let mut page = Page { engine: Engine::new() };
        page.open("a.json", text);
        page
    }

    pub fn open(&mut self, name: &str, text: &str) -> Value {
        self.bytes(name, text.as_bytes())
    }

    pub fn bytes(&mut self, name: &str, bytes: &[u8]) -> Value {
        let arguments = json!({ "name": name, "url": format!("http://files.invalid/{name}") });
        value(&self.engine.load("load", &arguments.to_string(), bytes))
    }

    pub fn publish(&mut self, text: &str) {
        let arguments = json!({ "name": "a.json", "url": "http://localhost/content/a.json" });
        value(&self.engine.load("publish_base", &arguments.to_string(), text.as_bytes()));
    }

    pub fn call(&mut self, name: &str, arguments: Value) -> Value {
        value(&self.engine.call(name, &arguments.to_string()))
    }

    /// The error of a call that can't be answered.
    pub fn error(&mut self, name: &str, arguments: Value) -> String {
        let answer: Value =
            serde_json::from_str(&self.engine.call(name, &arguments.to_string())).expect("JSON");
        answer["error"].as_str().expect("an error").to_owned()
    }

    pub fn check(&mut self) -> Value {
        self.call("check", json!({ "now": "2024-05-01", "language": "en" }))
    }

    pub fn text(&mut self, name: &str) -> String {
        self.call("text", json!({ "name": name }))["text"].as_str().expect("a text").to_owned()
    }

    /// Where a piece of the text begins that stands in it once.
    pub fn place_of(&mut self, piece: &str) -> u64 {
        let text = self.text("a.json");
        assert_eq!(text.matches(piece).count(), 1, "{piece} in {text}");
        let (before, _) = text.split_once(piece).expect("it is there");
        before.encode_utf16().count() as u64
    }

    /// What stands between the offsets of a value with `from` and `to`.
    pub fn covered(&mut self, value: &Value) -> String {
        let units: Vec<u16> = self.text("a.json").encode_utf16().collect();
        let place = |name: &str| value[name].as_u64().expect("an offset") as usize;
        String::from_utf16(&units[place("from")..place("to")]).expect("whole characters")
    }

    pub fn engine(&mut self) -> &mut Engine {
        &mut self.engine
    }
}

#[track_caller]
fn value(answer: &str) -> Value {
    let mut answer: Value = serde_json::from_str(answer).expect("JSON");
    assert_eq!(answer.get("error"), None);
    answer["value"].take()
}

/// The codes of the problems of the first file, in order, without the newsroom's own rules: they may
/// find fault with any short text.
pub fn codes(checked: &Value) -> Vec<&str> {
    let problems = checked["files"][0]["problems"].as_array().expect("problems");
    let codes = problems.iter().map(|it| it["code"].as_str().expect("a code"));
    codes.filter(|code| *code < "W0500").collect()
}

/// The first problem with a code.
pub fn problem(checked: &Value, code: &str) -> Value {
    let problems = checked["files"][0]["problems"].as_array().expect("problems");
    problems.iter().find(|it| it["code"] == code).expect("there is one").clone()
}
