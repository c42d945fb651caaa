//! What the elements of HTML mean.

use crate::decode::builder::Tag;

/// What a tag means.
pub(super) fn meaning(name: &str) -> Option<Tag> {
    Some(match name {
        "p" => Tag::Paragraph,
        "h1" | "h2" => Tag::Heading(2),
        "h3" => Tag::Heading(3),
        "h4" | "h5" | "h6" => Tag::Heading(4),
        "blockquote" => Tag::Quote,
        "ul" | "menu" | "dir" => Tag::List(None),
        "li" => Tag::Item,
        "table" => Tag::Table(Vec::new()),
        // A row of headings, until a cell of it is none.
        "tr" => Tag::Row { header: true },
        "td" | "th" => Tag::Cell { header: name == "th", span: (1, 1) },
        "figure" => Tag::Figure,
        "figcaption" | "caption" => Tag::Caption,
        "pre" | "listing" => Tag::Pre,
        "strong" | "b" => Tag::Strong,
        "em" | "i" | "dfn" | "var" => Tag::Emphasis,
        "cite" => Tag::Cite,
        "s" | "del" | "strike" => Tag::Strikethrough,
        "sup" => Tag::Superscript,
        "sub" => Tag::Subscript,
        "mark" | "ins" | "u" => Tag::Marked,
        "q" => Tag::Quotation,
        "code" | "kbd" | "samp" | "tt" => Tag::Code,
        _ => return None,
    })
}

/// Whether a tag without a meaning of its own still starts on a new line.
pub(super) fn is_box(name: &str) -> bool {
    matches!(
        name,
        "div"
            | "section"
            | "article"
            | "aside"
            | "header"
            | "footer"
            | "main"
            | "nav"
            | "address"
            | "center"
            | "fieldset"
            | "form"
            | "details"
            | "summary"
            | "dl"
            | "dt"
            | "dd"
            | "body"
            | "html"
            | "hgroup"
            | "legend"
            | "option"
            | "search"
    )
}

/// Whether a tag is a table or stands in one only.
pub(super) fn is_part_of_table(name: &str) -> bool {
    matches!(name, "table" | "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" | "caption")
}
