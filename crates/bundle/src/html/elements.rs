//! What the elements of HTML mean.

use crate::decode::builder::BuilderTag;

/// What a tag means.
pub(super) fn meaning(name: &str) -> Option<BuilderTag> {
    Some(match name {
        "p" => BuilderTag::Paragraph,
        "h1" | "h2" => BuilderTag::Heading(2),
        "h3" => BuilderTag::Heading(3),
        "h4" | "h5" | "h6" => BuilderTag::Heading(4),
        "blockquote" => BuilderTag::Quote,
        "ul" | "menu" | "dir" => BuilderTag::List(None),
        "li" => BuilderTag::Item,
        "table" => BuilderTag::Table(Vec::new()),
        // A row of headings, until a cell of it is none.
        "tr" => BuilderTag::Row { header: true },
        "td" | "th" => BuilderTag::Cell { header: name == "th", span: (1, 1) },
        "figure" => BuilderTag::Figure,
        "figcaption" | "caption" => BuilderTag::Caption,
        "pre" | "listing" => BuilderTag::Pre,
        "strong" | "b" => BuilderTag::Strong,
        "em" | "i" | "dfn" | "var" => BuilderTag::Emphasis,
        "cite" => BuilderTag::Cite,
        "s" | "del" | "strike" => BuilderTag::Strikethrough,
        "sup" => BuilderTag::Superscript,
        "sub" => BuilderTag::Subscript,
        "mark" | "ins" | "u" => BuilderTag::Marked,
        "q" => BuilderTag::Quotation,
        "code" | "kbd" | "samp" | "tt" => BuilderTag::Code,
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
