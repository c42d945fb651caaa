//! Mark-up written out as HTML text: for render tests, and for pages that are there before the
//! program.

use warta_page::embed::run;

use super::{Element, Node};

/// Elements that have no content and no end tag.
const VOID: [&str; 6] = ["br", "hr", "img", "meta", "source", "track"];

/// Writes mark-up as HTML. Text and attribute values are escaped; what is live is drawn once.
pub fn to_html(node: &Node) -> String {
    let mut out = String::new();
    write(node, &mut out);
    out
}

fn write(node: &Node, out: &mut String) {
    match node {
        Node::Nothing => {}
        Node::Text(text) => escape(text, out),
        Node::Element(element) => write_element(element, out),
        Node::Several(nodes) => nodes.iter().for_each(|node| write(node, out)),
        // Nothing is built ahead where HTML is written.
        #[cfg(feature = "csr")]
        Node::Built(_) => {}
    }
}

fn write_element(Element(element): &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.name);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
    out.push('>');
    if VOID.contains(&element.name) {
        return;
    }
    element.children.iter().for_each(|child| write(child, out));
    if let Some(draw) = &element.live {
        write(&draw(), out);
    }
    out.push_str("</");
    out.push_str(element.name);
    out.push('>');
}

fn escape(text: &str, out: &mut String) {
    let is_plain = |byte: u8| !matches!(byte, b'&' | b'<' | b'>' | b'"');
    let mut rest = text;
    loop {
        // What needs no reference is copied in runs.
        let same = run(rest.as_bytes(), is_plain);
        let Some((same, after)) = rest.split_at_checked(same) else { return out.push_str(rest) };
        out.push_str(same);
        let mut after = after.chars();
        let Some(sign) = after.next() else { return };
        out.push_str(match sign {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            _ => "&quot;",
        });
        rest = after.as_str();
    }
}

#[cfg(test)]
mod tests {
    use super::super::{IntoNode, nodes, tag};
    use super::to_html;

    #[test]
    fn text_stays_text() {
        let node = tag("p")
            .attr("title", "\"><script>".to_owned())
            .child("<img src=x onerror=alert(1)> & co")
            .child(tag("br"))
            .child(nodes![7_u32, None::<String>])
            .into_node();
        assert_eq!(
            to_html(&node),
            "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;img src=x onerror=alert(1)&gt; &amp; co<br>7</p>"
        );
    }
}
