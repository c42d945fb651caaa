//! Which articles stand on the page of a person, a party or an area: all in which a reader sees the name.

use crate::support::open;

const DIRECTORY: &str = r#""persons": [
    {"id": "p", "name": "Wira Sadaka"}, {"id": "q", "name": "Ratmi Gunita"}],
  "organizations": [
    {"id": "x", "name": "Partai Rotan", "classification": "party"},
    {"id": "l", "name": "DPRD Telaga", "classification": "legislature"}],
  "areas": [{"id": "t", "name": "Telaga"}, {"id": "d", "name": "Dapil Telaga 1"}],
  "posts": [{"id": "b", "label": "Bupati"}],
  "events": [{"id": "e", "name": "Pilkada 2024"}],
  "candidacies": [{"person_id": "p", "running_mate_id": "q", "post_id": "b", "area_id": "t",
    "event_id": "e", "party_ids": ["x"]}],
  "seat_counts": [
    {"legislature_id": "l", "party_id": "x", "area_id": "d", "event_id": "e", "seats": 3}]"#;

/// How many articles stand on a page, of one article with these fields.
fn total(fields: &str, page: &str) -> u32 {
    let mut koran = open(&format!(
        r#"{{"warta": 1, {DIRECTORY}, "articles": [{{"slug": "a", "headline": "Judul", {fields}}}]}}"#
    ));
    match koran.view(page) {
        warta_page::view::View::Person(page) => page.coverage.total,
        warta_page::view::View::Party(page) => page.coverage.total,
        warta_page::view::View::Area(page) => page.coverage.total,
        other => panic!("{page}: {other:?}"),
    }
}

#[test]
fn a_name_counts_wherever_a_reader_sees_it() {
    for fields in [
        r#""kicker": "Wira Sadaka", "body": ["x"]"#,
        r#""standfirst": "Kata Wira Sadaka.", "body": ["x"]"#,
        r#""image": {"src": "a.jpg", "alt": "", "caption": "Wira Sadaka."}, "body": ["x"]"#,
        r#""corrections": [{"text": "Nama Wira Sadaka salah ditulis."}], "body": ["x"]"#,
        r#""authors": [{"person_id": "p"}], "body": ["x"]"#,
        r#""tags": ["Wira Sadaka"], "body": ["x"]"#,
        r#""body": ["Kata Wira Sadaka."]"#,
        r#""body": ["[Wira Sadaka](https://a.example/)"]"#,
        r#""body": ["Kata Wira **Sadaka**."]"#,
        r#""body": [{"type": "heading", "text": "Wira Sadaka"}]"#,
        r#""body": [{"type": "image", "src": "a.jpg", "alt": "", "caption": "Wira Sadaka."}]"#,
        r#""body": [{"type": "gallery", "images": [{"src": "a.jpg", "alt": "", "caption": "Wira Sadaka."}]}]"#,
        r#""body": [{"type": "video", "src": "a.mp4", "caption": "Wira Sadaka."}]"#,
        r#""body": [{"type": "video", "src": "a.mp4", "title": "Wira Sadaka"}]"#,
        r#""body": [{"type": "audio", "src": "a.mp3", "title": "Wira Sadaka"}]"#,
        r#""body": [{"type": "audio", "src": "a.mp3", "transcript": ["Wira Sadaka."]}]"#,
        r#""body": [{"type": "table", "header": ["Wira Sadaka"], "rows": [["1"]]}]"#,
        r#""body": [{"type": "table", "rows": [["x", "Wira Sadaka"]]}]"#,
        r#""body": [{"type": "table", "caption": "Suara Wira Sadaka", "rows": [["x"]]}]"#,
        r#""body": [{"type": "quote", "text": "Wira Sadaka baik."}]"#,
        r#""body": [{"type": "quote", "text": "Saya siap.", "attribution": "Wira Sadaka"}]"#,
        r#""body": [{"type": "quote", "text": "Saya siap.", "person_id": "p"}]"#,
        r#""body": [{"type": "key_points", "items": ["Wira Sadaka maju."]}]"#,
        r#""body": [{"type": "timeline", "items": [{"date": "2024", "title": "Wira Sadaka"}]}]"#,
        r#""body": [{"type": "timeline", "items": [{"date": "2024", "text": "Wira Sadaka maju."}]}]"#,
        r#""body": [{"type": "fact_box", "title": "Wira Sadaka", "body": ["x"]}]"#,
        r#""body": [{"type": "fact_box", "body": [{"type": "heading", "text": "Wira Sadaka"}]}]"#,
        r#""body": [{"type": "list", "items": ["Wira Sadaka", [{"type": "divider"}]]}]"#,
        r#""body": [{"type": "embed", "url": "https://a.example/", "title": "Wira Sadaka"}]"#,
        r#""body": [{"type": "candidates", "post_id": "b", "event_id": "e"}]"#,
        r#""body": [{"type": "fact_box", "body": [{"type": "candidates", "area_id": "t"}]}]"#,
        // Named twice, it counts once.
        r#""body": ["Kata Wira Sadaka.", {"type": "candidates", "post_id": "b"}]"#,
    ] {
        assert_eq!(total(fields, "person/p"), 1, "{fields}");
    }
    for fields in [
        r#""body": ["x"]"#,
        r#""image": {"src": "a.jpg", "alt": "Wira Sadaka"}, "body": ["x"]"#,
        r#""authors": ["Wira Sadaka"], "body": ["x"]"#,
        r#""body": [{"type": "candidates", "post_id": "lain"}]"#,
        r#""auto_mentions": false, "body": ["Kata Wira Sadaka."]"#,
        r#""no_mentions": ["p"], "body": ["Kata Wira Sadaka.", {"type": "heading", "text": "Wira Sadaka"}]"#,
    ] {
        assert_eq!(total(fields, "person/p"), 0, "{fields}");
    }
}

#[test]
fn blocks_of_figures_cover_all_whom_they_draw() {
    let candidates = r#""body": [{"type": "candidates", "area_id": "t", "event_id": "e"}]"#;
    for page in ["person/p", "person/q", "party/x", "area/t"] {
        assert_eq!(total(candidates, page), 1, "{page}");
    }
    let seats = r#""body": [{"type": "seats", "legislature_id": "l"}]"#;
    for page in ["party/x", "party/l", "area/d"] {
        assert_eq!(total(seats, page), 1, "{page}");
    }
    assert_eq!(total(seats, "person/p"), 0);
    // Figures are drawn by id, so that no name has to be looked for.
    let silent = r#""auto_mentions": false, "body": [{"type": "seats", "legislature_id": "l"}]"#;
    assert_eq!(total(silent, "party/x"), 1);
    assert_eq!(total(r#""dateline": "Telaga", "body": ["x"]"#, "area/t"), 1);
}
