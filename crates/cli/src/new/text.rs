//! `warta new --from`: a bundle of an article in plain text, and what there is to look at in it.

use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::process::ExitCode;

use warta_bundle::article_text::{About, Imported, Note, Part, Refusal, import};
use warta_diagnostics::{quoted, say};

use crate::outcome::Outcome;
use crate::output::{remark, tell};
use crate::reason::reason;

/// Writes `bundle.json` into a folder, unless there is one already.
pub fn run(from: &Path, folder: &Path) -> ExitCode {
    let main = folder.join("bundle.json");
    let path = main.display().to_string();
    if fs::symlink_metadata(&main).is_ok() {
        remark(&say!("terminal-wrote.exists", path));
        return Outcome::Failed.into();
    }
    let name = if from == Path::new("-") { "-".to_owned() } else { from.display().to_string() };
    let bytes = match read(from) {
        Ok(bytes) => bytes,
        Err(error) => {
            remark(&say!("terminal-unreadable", name, why = reason(&error)));
            return Outcome::Failed.into();
        }
    };
    let article = match import(&bytes) {
        Ok(article) => article,
        Err(why) => {
            remark(&refused(&name, &why));
            return Outcome::Failed.into();
        }
    };
    if let Err(error) = super::write::write(&main, &article.bundle) {
        remark(&say!("terminal-wrote.unwritable", path, why = reason(&error)));
        return Outcome::Failed.into();
    }
    told(&article, &name, &path).iter().for_each(|line| tell(line));
    let folder = folder.display().to_string();
    tell("");
    tell(&say!("terminal-next.after-text"));
    tell(&say!("terminal-next.serve", folder));
    tell(&say!("terminal-next.check-text", folder, path));
    Outcome::Good.into()
}

fn read(from: &Path) -> io::Result<Vec<u8>> {
    if from == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(from)
}

fn refused(name: &str, why: &Refusal) -> String {
    match why {
        Refusal::Empty => say!("terminal-text.empty", name),
        Refusal::NotText(why) => say!("terminal-text.kind", name, why),
        Refusal::Marked => say!("terminal-text.marked", name),
    }
}

/// What was recognised, and what is to be looked at, with the lines of the text.
fn told(article: &Imported, name: &str, path: &str) -> Vec<String> {
    let mut out = vec![say!("terminal-text.wrote", path, name)];
    out.extend(article.parts.iter().map(|part| line(part.line, recognised(part))));
    out.push(say!("terminal-text.paragraphs", paragraphs = article.paragraphs));
    if !article.notes.is_empty() {
        out.push(String::new());
        out.push(say!("terminal-text.look"));
    }
    for note in &article.notes {
        let code = note.about.code().map(|code| format!(" [{code}]")).unwrap_or_default();
        out.push(line(note.line, said(note) + &code));
    }
    out
}

fn line(number: u32, said: String) -> String {
    // Lines are numbered as editors show them, without marks between thousands.
    say!("terminal-text.line", line = number.to_string(), said)
}

fn recognised(part: &Part) -> String {
    let field = say!("terminal-field", field = part.field);
    say!("terminal-text.part", field, value = quoted(&part.value))
}

fn said(note: &Note) -> String {
    match &note.about {
        About::ProposedHeadline(_) => say!("terminal-note.proposed-headline"),
        About::CapitalHeadline(_) => say!("terminal-note.capital-headline"),
        About::NoDate(Some((written, pattern))) => {
            say!("terminal-note.no-year", text = quoted(written), pattern)
        }
        About::NoDate(None) => say!("terminal-note.no-date"),
        About::TagsTogether(tag, parts) => {
            let parts: Vec<String> = parts.iter().map(|part| quoted(part)).collect();
            say!("terminal-note.tags-together", tag = quoted(tag), tags = parts.join(", "))
        }
        About::LoneMark(words) => say!("terminal-note.lone-mark", text = quoted(words)),
        About::CreditInText(text) => say!("terminal-note.credit-in-text", text = quoted(text)),
        About::CopiedLine(text) => say!("terminal-note.copied-line", text = quoted(text)),
        About::OwnLabel(text) => say!("terminal-note.own-label", text = quoted(text)),
        About::ChatMarks(text) => say!("terminal-note.chat-marks", text = quoted(text)),
        About::SeveralArticles => say!("terminal-note.several-articles"),
        About::OldEncoding => say!("terminal-note.old-encoding"),
        About::LostCharacters => say!("terminal-note.lost-characters"),
    }
}
