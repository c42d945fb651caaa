//! Names in sentences: which of them are linked, compared with what a careful editor would link.
//!
//! Two figures count. Precision: of the links drawn, how many are right. Recall: of the right ones, how
//! many are drawn. A wrong link says something false of somebody, so precision comes first.

mod sentences;

use std::collections::BTreeMap;

use warta_page::block::Block;
use warta_page::route::Route;
use warta_page::text::Inline;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};
use warta_publication::session::{Session, Texts};

/// A link: its words, and the id that it leads to.
type Link = (String, String);

/// How some sentences went.
#[derive(Default)]
struct Score {
    right: usize,
    wrong: usize,
    missed: usize,
    /// The sentences that went wrong, in words.
    report: String,
}

impl Score {
    fn precision(&self) -> f64 {
        ratio(self.right, self.right + self.wrong)
    }

    fn recall(&self) -> f64 {
        ratio(self.right, self.right + self.missed)
    }

    /// Counts the links of a sentence, each of `meant` once.
    fn add(&mut self, text: &str, drawn: &[Link], meant: &[Link]) {
        let mut left = meant.to_vec();
        let mut wrong = Vec::new();
        for link in drawn {
            match left.iter().position(|it| it == link) {
                Some(at) => {
                    left.remove(at);
                    self.right += 1;
                }
                None => wrong.push(link),
            }
        }
        self.wrong += wrong.len();
        self.missed += left.len();
        if !wrong.is_empty() || !left.is_empty() {
            self.report += &format!("{text}\n  wrong: {wrong:?}\n  missed: {left:?}\n");
        }
    }

    fn check(&self, name: &str, precision: f64, recall: f64) {
        println!(
            "{name}: precision {:.3}, recall {:.3} ({} right, {} wrong, {} missed)\n{}",
            self.precision(),
            self.recall(),
            self.right,
            self.wrong,
            self.missed,
            self.report
        );
        assert!(self.precision() >= precision, "{name}: {:.3}", self.precision());
        assert!(self.recall() >= recall, "{name}: {:.3}", self.recall());
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// The links in the text of every article of a bundle, by slug.
fn links(bundle: &str) -> BTreeMap<String, Vec<Link>> {
    let mut session = Session::new(Default::default(), Texts::Drop);
    let url = "https://koran.example/bundle.json".to_owned();
    session.handle(Request::Open { url: url.clone() }, None);
    let ready = session.handle(Request::Read { url }, Some(bundle.as_bytes()));
    assert!(matches!(ready, Answer::Ready(_)), "{ready:?}");
    let value: serde_json::Value = serde_json::from_str(bundle).expect("a bundle");
    let slugs = value["articles"].as_array().expect("articles").iter();
    let slugs = slugs.map(|it| it["slug"].as_str().expect("a slug"));
    let mut show = |slug: &str| {
        let route = Route::parse(&format!("article/{slug}"));
        match session.handle(Request::Show { route }, None) {
            Answer::Page(view) => match *view {
                View::Article(page) => page,
                other => panic!("{slug}: {other:?}"),
            },
            other => panic!("{slug}: {other:?}"),
        }
    };
    slugs
        .map(|slug| {
            let mut out = Vec::new();
            for block in &show(slug).body {
                let Block::Paragraph(text) = block else { panic!("{slug}: {block:?}") };
                collect(text, &mut out);
            }
            (slug.to_owned(), out)
        })
        .collect()
}

fn collect(inlines: &[Inline], out: &mut Vec<Link>) {
    for inline in inlines {
        match inline {
            Inline::Mention { to, text, .. } => {
                let path = to.path();
                let id = path.rsplit('/').next().expect("an id").to_owned();
                out.push((text.clone(), id));
            }
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Strikethrough(inner)
            | Inline::Superscript(inner)
            | Inline::Subscript(inner)
            | Inline::Marked(inner)
            | Inline::Foreign { children: inner, .. }
            | Inline::Link { children: inner, .. } => collect(inner, out),
            Inline::Text(_) | Inline::Code(_) | Inline::LineBreak | Inline::Anchor(_) => {}
        }
    }
}
