//! Which call is answered by what.

pub(crate) mod apply;
pub(crate) mod article;
pub(crate) mod check;
pub(crate) mod compare;
pub(crate) mod complete;
pub(crate) mod explain;
pub(crate) mod places;
pub(crate) mod share;

use serde_json::{Value, json};

use crate::arguments::Arguments;
use crate::engine::Engine;

impl Engine {
    /// Answers a call in JSON: `{"value": …}`, or `{"error": "…"}` where it can't be answered.
    pub fn call(&mut self, name: &str, arguments: &str) -> String {
        let parsed = serde_json::from_str(arguments).map_err(|why| why.to_string());
        answer(parsed.and_then(|arguments| self.run(name, &arguments)))
    }

    /// Answers a call that comes with the bytes of a file: `load`, `publish_base` and
    /// `article`.
    pub fn load(&mut self, name: &str, arguments: &str, bytes: &[u8]) -> String {
        let parsed: Result<Value, String> =
            serde_json::from_str(arguments).map_err(|why| why.to_string());
        answer(parsed.and_then(|arguments| match name {
            "load" => self.open(&Arguments(&arguments), bytes),
            "publish_base" => self.publish(&Arguments(&arguments), bytes),
            "article" => Ok(article::article(bytes)),
            _ => Err(format!("`{name}` takes no bytes")),
        }))
    }

    fn run(&mut self, name: &str, arguments: &Value) -> Result<Value, String> {
        let arguments = Arguments(arguments);
        self.speak(&arguments);
        match name {
            "load" => {
                let text = arguments.text("text")?;
                self.open(&arguments, text.as_bytes())
            }
            "unload" => {
                let name = arguments.text("name")?;
                self.files.retain(|file| file.name != name);
                self.bench.remove(name);
                self.stale = true;
                Ok(json!({}))
            }
            "main" => {
                self.bench.set_main(arguments.text("name")?);
                self.stale = true;
                Ok(json!({}))
            }
            "edit" => {
                let changes = arguments.changes("changes")?;
                let file = self.file_mut(arguments.text("name")?)?;
                file.text.apply(&changes)?;
                file.changed();
                file.stale = true;
                self.stale = true;
                Ok(json!({}))
            }
            "leave_out" => {
                let name = arguments.text("name")?;
                let (start, length) = (arguments.offset("start")?, arguments.offset("length")?);
                // What was changed since may be right by now, and stands elsewhere.
                if self.file(name)?.text.as_str().len() == length as usize {
                    self.bench.leave_out(name, start);
                }
                Ok(json!({}))
            }
            "text" => {
                let file = self.file(arguments.text("name")?)?;
                Ok(json!({ "text": file.text.as_str() }))
            }
            "check" => {
                let now = arguments.maybe_text("now").map(str::to_owned);
                self.stale |= now != self.now;
                self.now = now;
                self.refresh();
                Ok(check::check(self))
            }
            "apply" => apply::apply(self, &arguments),
            "article" => Ok(article::article(arguments.text("text")?.as_bytes())),
            "compare" => compare::compare(self, &arguments),
            "complete" => complete::complete(self, &arguments),
            "explain" => explain::explain(&arguments),
            "publish_base" => self.publish(&arguments, arguments.text("text")?.as_bytes()),
            "share" => share::share(self, &arguments),
            "at" => places::at(self, &arguments),
            "places" => places::places(self, &arguments),
            "span" => places::span(self, &arguments),
            _ => Err(format!("there is no call `{name}`")),
        }
    }
}

fn answer(result: Result<Value, String>) -> String {
    match result {
        Ok(value) => json!({ "value": value }),
        Err(error) => json!({ "error": error }),
    }
    .to_string()
}
