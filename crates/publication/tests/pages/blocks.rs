//! Blocks: media and their hosts, embeds, anchors, tables.

use warta_page::block::{Block, Fault};
use warta_page::text::{Href, Inline};

use crate::support::{Opened, open};

fn article(body: &str) -> Opened {
    open(&format!(
        r#"{{"warta": 1, "site": {{"url": "https://koran.example/", "image_hosts": ["foto.example"]}},
            "articles": [{{"slug": "a", "headline": "A", "body": [{body}]}}]}}"#
    ))
}

fn blocks(body: &str) -> Vec<Block> {
    page!(article(body), Article, "article/a").body
}

#[test]
fn media_wait_for_a_question_unless_their_host_is_known() {
    let ask = |src: &str| {
        let body = blocks(&format!(r#"{{"type": "image", "src": "{src}", "alt": "x"}}"#));
        match &body[0] {
            Block::Image(image) => (image.media.src.clone(), image.media.ask.clone()),
            other => panic!("{src}: {other:?}"),
        }
    };
    let at = |src: &str, host: Option<&str>| (src.to_owned(), host.map(str::to_owned));
    assert_eq!(ask("foto/a.jpg"), at("https://koran.example/content/foto/a.jpg", None));
    assert_eq!(ask("https://foto.example/a.jpg"), at("https://foto.example/a.jpg", None));
    assert_eq!(
        ask("http://foto.example/a.jpg"),
        at("http://foto.example/a.jpg", Some("foto.example"))
    );
    assert_eq!(ask("https://lain.example/a"), at("https://lain.example/a", Some("lain.example")));
    assert_eq!(blocks(r#"{"type": "video", "src": "https://lain.example/a.mp4"}"#).len(), 1);
    let body = blocks(
        r#"{"type": "video", "src": "a.mp4", "poster": "https://lain.example/a.jpg",
            "tracks": [{"src": "id.vtt"}, {"src": "https://lain.example/en.vtt"}]}"#,
    );
    let Block::Video { media, poster, tracks, .. } = &body[0] else { panic!("{body:?}") };
    assert_eq!(media.ask, None);
    assert_eq!(poster.as_ref().and_then(|it| it.ask.as_deref()), Some("lain.example"));
    assert_eq!(tracks.len(), 1);
    assert_eq!(tracks[0].src, "https://koran.example/content/id.vtt");
}

#[test]
fn what_has_no_address_is_a_fault_in_its_place() {
    for body in [
        r#"{"type": "image", "alt": "x"}"#,
        r#"{"type": "image", "src": "javascript:alert(1)", "alt": "x"}"#,
        r#"{"type": "video"}"#,
        r#"{"type": "audio", "title": "x"}"#,
        r#"{"type": "gallery", "images": [{"alt": "x"}]}"#,
    ] {
        assert_eq!(
            blocks(&format!(r#""a", {body}"#))[1..],
            [Block::Fault(Fault::NoMedia)],
            "{body}"
        );
    }
    let both =
        blocks(r#"{"type": "gallery", "images": [{"src": "a.jpg", "alt": ""}, {"alt": "x"}]}"#);
    assert!(
        matches!(both.as_slice(), [Block::Gallery(images), Block::Fault(_)] if images.len() == 1)
    );
    for url in ["http://youtu.be/abcDEF12345", "javascript:alert(1)"] {
        let body = blocks(&format!(r#""a", {{"type": "embed", "url": "{url}"}}"#));
        assert_eq!(body[1..], [Block::Fault(Fault::NoEmbed)], "{url}");
    }
}

#[test]
fn embeds_name_their_host_and_are_framed_only_where_known() {
    let body = blocks(
        r#"{"type": "embed", "url": "https://www.youtube.com/watch?v=abcDEF12345", "title": "T"},
           {"type": "embed", "url": "https://lain.example/x"}"#,
    );
    let Block::Embed { host, frame, .. } = &body[0] else { panic!("{body:?}") };
    assert_eq!(host, "www.youtube.com");
    assert_eq!(frame.as_deref(), Some("https://www.youtube-nocookie.com/embed/abcDEF12345"));
    assert!(matches!(&body[1], Block::Embed { frame: None, .. }));
}

#[test]
fn anchors_are_unique() {
    let body = blocks(
        r#"{"type": "heading", "text": "Tahapan"}, {"type": "heading", "text": "*Tahapan*"},
           {"type": "heading", "text": "Tahapan 2"}, {"type": "heading", "text": "…"},
           {"type": "fact_box", "body": [{"type": "heading", "level": 3, "text": "Tahapan"}]}"#,
    );
    let text = format!("{body:?}");
    for id in ["tahapan", "tahapan-2", "tahapan-2-2", "tahapan-3"] {
        assert_eq!(text.matches(&format!("id: \"{id}\"")).count(), 1, "{id} in {text}");
    }
    assert!(!text.contains("id: \"\""));
}

#[test]
fn rows_are_as_wide_as_the_widest() {
    let body =
        blocks(r#"{"type": "table", "header": ["a", "b"], "rows": [["1"], ["1", "2", "3"]]}"#);
    let Block::Table { head, rows, .. } = &body[0] else { panic!("{body:?}") };
    assert_eq!((*head, rows[0].len(), rows[1].len(), rows[2].len()), (1, 3, 3, 3));
    assert!(rows[0].iter().all(|cell| cell.heading) && !rows[1].iter().any(|cell| cell.heading));
    let body = blocks(r#"{"type": "table", "rows": [["1"], []]}"#);
    let Block::Table { head, rows, .. } = &body[0] else { panic!("{body:?}") };
    assert_eq!((*head, rows[1].len()), (0, 1));
}

#[test]
fn files_are_found_from_the_bundle() {
    let body = blocks(r#""[Rencana](media/rencana.pdf)""#);
    let Block::Paragraph(text) = &body[0] else { panic!("{body:?}") };
    let Inline::Link { href, .. } = &text[0] else { panic!("{text:?}") };
    assert_eq!(*href, Href::File("https://koran.example/content/media/rencana.pdf".into()));
}

#[test]
fn a_quotation_without_words_of_its_own_is_ascribed_to_the_speaker() {
    let mut koran = open(
        r#"{"warta": 1,
            "persons": [{"id": "p", "name": "Ali Imron", "honorific_prefix": "H", "honorific_suffix": "SE"}],
            "articles": [{"slug": "a", "headline": "A", "body": [
              {"type": "quote", "text": "x", "person_id": "p"},
              {"type": "quote", "text": "x", "person_id": "p", "attribution": "Calon"}]}]}"#,
    );
    let body = page!(koran, Article, "article/a").body;
    let said = |block: &Block| match block {
        Block::Quote { attribution, person, .. } => {
            (warta_page::text::plain(attribution), person.as_ref().map(|it| it.path()))
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(said(&body[0]), ("H Ali Imron SE".into(), Some("person/p".into())));
    assert_eq!(said(&body[1]), ("Calon".into(), Some("person/p".into())));
    assert_eq!(page!(koran, Person, "person/p").coverage.total, 1);
}

#[test]
fn a_part_that_is_not_known_is_kept() {
    let body = blocks(r#""a", {"type": "peta", "lat": 1}"#);
    let Block::Unknown { kind, holds } = &body[1] else { panic!("{body:?}") };
    assert_eq!(kind, "peta");
    assert!(holds.contains("lat"));
}

#[test]
fn the_gallery_has_every_article() {
    let mut koran = open(
        r#"{"warta": 1, "articles": [
            {"slug": "a", "headline": "A", "body": [{"type": "heading", "text": "a"}]},
            {"slug": "b", "headline": "B", "body": ["x"]}]}"#,
    );
    let gallery = page!(koran, Gallery, "gallery");
    assert_eq!(gallery.entries.len(), 2);
    assert_eq!(gallery.cards.len(), 2);
    // The anchor of the entry is taken, so the heading has another.
    assert!(format!("{:?}", gallery.entries[0].body).contains("id: \"a-2\""));
}
