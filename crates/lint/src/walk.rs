//! The strings and pictures of articles, as they stand in a file.
//!
//! Bundles as they are decoded have forgotten how their texts were written, and with that where each
//! word stands. What is misspelt or of the wrong type is for the decoder to report; here it is passed
//! over.

use warta_json::{Document, Kind, NodeId};

/// What a string holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Text to the letter.
    Plain,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
}

/// A string that people read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Text {
    pub node: NodeId,
    pub sort: Sort,
    /// Whether it is a part of the running text, so that a quotation may go on in the next one.
    pub running: bool,
}

/// One article.
#[derive(Debug, Clone)]
pub(super) struct Article {
    pub node: NodeId,
    pub texts: Vec<Text>,
    /// The pictures that are records or bare addresses, not those inside Markdown and HTML.
    pub pictures: Vec<NodeId>,
}

/// All articles of a file that readers may come to see.
pub(super) fn articles(document: &Document) -> impl Iterator<Item = Article> + '_ {
    let list = document.root().and_then(|root| document.get(root, "articles"));
    let all = list.into_iter().flat_map(|list| document.elements(list));
    all.filter(|node| document.kind(*node) == Kind::Object).filter_map(|node| {
        let mut walk = Walk { document, texts: Vec::new(), pictures: Vec::new() };
        let status = document.get(node, "status");
        if status.is_some_and(|status| document.string(status) == "withdrawn") {
            return None;
        }
        walk.article(node);
        Some(Article { node, texts: walk.texts, pictures: walk.pictures })
    })
}

struct Walk<'a> {
    document: &'a Document,
    texts: Vec<Text>,
    pictures: Vec<NodeId>,
}

impl Walk<'_> {
    fn article(&mut self, node: NodeId) {
        for (name, value) in self.document.members(node) {
            match self.document.string(name).as_ref() {
                "headline" | "kicker" | "standfirst" => self.text(value, Sort::Plain, false),
                "body" => self.body(value),
                "image" => self.picture(value),
                "corrections" => self.each(value, |walk, one| {
                    walk.field(one, "text", Sort::Markdown, false);
                }),
                _ => {}
            }
        }
    }

    /// Takes a string.
    fn text(&mut self, node: NodeId, sort: Sort, running: bool) {
        if self.document.kind(node) == Kind::String {
            self.texts.push(Text { node, sort, running });
        }
    }

    /// Takes a string, or all strings of an array.
    fn texts(&mut self, node: NodeId, sort: Sort, running: bool) {
        self.text(node, sort, running);
        self.each(node, |walk, one| walk.text(one, sort, running));
    }

    fn field(&mut self, node: NodeId, name: &str, sort: Sort, running: bool) {
        if let Some(value) = self.document.get(node, name) {
            self.text(value, sort, running);
        }
    }

    fn each(&mut self, node: NodeId, act: impl Fn(&mut Self, NodeId)) {
        for one in self.document.elements(node) {
            act(self, one);
        }
    }

    /// A body, a list of items, or anything else made of strings and blocks.
    fn body(&mut self, node: NodeId) {
        match self.document.kind(node) {
            Kind::String => self.text(node, Sort::Markdown, true),
            Kind::Array => self.each(node, Walk::body),
            Kind::Object => self.block(node),
            Kind::Null | Kind::Bool(_) | Kind::Number | Kind::Lost => {}
        }
    }

    fn block(&mut self, node: NodeId) {
        let document = self.document;
        let kind = document.get(node, "type").map(|kind| document.string(kind));
        if kind.as_deref() == Some("image") {
            return self.picture(node);
        }
        for (name, value) in document.members(node) {
            match document.string(name).as_ref() {
                "text" => self.texts(value, Sort::Markdown, true),
                "title" => self.text(value, Sort::Plain, false),
                "attribution" | "caption" => self.text(value, Sort::Markdown, false),
                "header" => self.texts(value, Sort::Markdown, false),
                "rows" => {
                    self.each(value, |walk, row| walk.texts(row, Sort::Markdown, false));
                }
                "items" | "body" | "transcript" => self.body(value),
                "html" => self.text(value, Sort::Html, true),
                "images" => self.each(value, Walk::picture),
                _ => {}
            }
        }
    }

    fn picture(&mut self, node: NodeId) {
        if matches!(self.document.kind(node), Kind::Object | Kind::String) {
            self.pictures.push(node);
        }
        self.field(node, "alt", Sort::Plain, false);
        self.field(node, "caption", Sort::Markdown, false);
        self.field(node, "credit", Sort::Plain, false);
    }
}
