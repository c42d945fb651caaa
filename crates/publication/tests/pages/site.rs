//! The publication itself, and what an article says beside its body.

use warta_page::list::Genre;
use warta_page::text::Href;

use crate::support::open;

#[test]
fn the_site_has_its_defaults() {
    let koran = open(r#"{"warta": 1, "articles": []}"#);
    assert_eq!(
        (koran.site.language.as_str(), koran.site.timezone.as_str()),
        ("id", "Asia/Jakarta")
    );
    assert!(!koran.site.has_directory);
    assert!(!koran.site.title.is_empty());
}

#[test]
fn the_site_is_whole() {
    let koran = open(
        r#"{"warta": 1,
            "site": {"title": "Koran", "language": "en", "timezone": "Asia/Jayapura", "publisher": "red",
              "description": "D", "logo": {"src": "logo.svg", "alt": "Koran"},
              "links": [{"label": "Tentang", "url": "article/tentang"}, {"label": "Berkas", "url": "a.pdf"},
                        {"label": "Luar", "url": "https://luar.example/"}]},
            "organizations": [{"id": "red", "name": "Redaksi", "classification": "newsroom"}],
            "articles": [{"slug": "tentang", "headline": "T", "section": "Politik 10", "body": ["x"]},
                         {"slug": "b", "headline": "T", "section": "politik 2", "body": ["x"]},
                         {"slug": "c", "headline": "T", "section": "Politik 2", "body": ["x"]},
                         {"slug": "d", "headline": "T", "section": "Draf", "status": "draft", "body": ["x"]}]}"#,
    );
    let site = &koran.site;
    assert_eq!(site.publisher.as_deref(), Some("Redaksi"));
    assert_eq!(
        site.logo.as_ref().map(|it| it.media.src.as_str()),
        Some("https://koran.example/content/logo.svg")
    );
    assert!(matches!(site.links[0].href, Href::Page(_)), "{:?}", site.links);
    assert_eq!(site.links[1].href, Href::File("https://koran.example/content/a.pdf".into()));
    let sections: Vec<_> =
        site.sections.iter().map(|it| (it.label.as_str(), it.articles)).collect();
    assert_eq!(sections, [("politik 2", 2), ("Politik 10", 1)]);
    assert!(site.has_directory);
}

#[test]
fn an_article_says_all_that_it_has() {
    let mut koran = open(
        r#"{"warta": 1, "site": {"language": "id"}, "articles": [
            {"slug": "a", "headline": "A", "kicker": "K", "language": "en", "genre": "opinion",
             "published": "2024-01-01", "modified": "2024-01-02T08:00:00+07:00",
             "corrections": [{"date": "2024-02-01", "text": "Satu"}, {"text": "Tanpa"}, {"date": "2024-03-01", "text": "Dua"}],
             "source": {"name": "Asal", "url": "https://asal.example/"}, "canonical_url": "https://asal.example/a",
             "image": {"src": "https://lain.example/a.jpg", "alt": "x"},
             "body": [{"type": "heading", "text": "Judul"}, "Kalimat pertama yang cukup panjang."]},
            {"slug": "b", "headline": "B", "standfirst": "Teras.", "body": ["x"]}]}"#,
    );
    let a = page!(koran, Article, "article/a");
    assert_eq!((a.genre, a.language.as_str()), (Genre::Opinion, "en"));
    let corrections: Vec<String> =
        a.corrections.iter().map(|it| warta_page::text::plain(&it.text)).collect();
    assert_eq!(corrections, ["Dua", "Satu", "Tanpa"]);
    assert_eq!(a.description, "Kalimat pertama yang cukup panjang.");
    assert_eq!(a.image.and_then(|it| it.media.ask).as_deref(), Some("lain.example"));
    assert_eq!(page!(koran, Article, "article/b").description, "Teras.");
    let home = page!(koran, Home, "");
    let card = &home.latest.cards[0];
    assert_eq!(card.corrected.as_ref().map(|it| it.0.as_str()), Some("2024-03-01"));
    assert_eq!(card.language.as_deref(), Some("en"));
    assert_eq!(card.image, None);
    assert_eq!(home.latest.cards[1].language, None);
}

#[test]
fn descriptions_are_cut_at_a_word() {
    let text = "kalimat ".repeat(100);
    let mut koran = open(&format!(
        r#"{{"warta": 1, "articles": [{{"slug": "a", "headline": "A", "body": ["{text}"]}}]}}"#
    ));
    let description = page!(koran, Article, "article/a").description;
    assert!(
        description.chars().count() <= 156 && description.ends_with("kalimat…"),
        "{description}"
    );
}

#[test]
fn a_description_says_nothing_that_the_text_does_not() {
    let mut koran = open(
        r#"{"warta": 1, "articles": [
            {"slug": "a", "headline": "A", "body": ["Ia ~~tidak~~ hadir."]},
            {"slug": "b", "headline": "B", "body": ["Lurah bicara", {"type": "quote", "text": "Dana hilang"}, "Warga pulang."]}]}"#,
    );
    let a = page!(koran, Article, "article/a");
    assert_eq!(a.description, "Ia hadir.");
    let b = page!(koran, Article, "article/b");
    assert_eq!(b.description, "Lurah bicara. “Dana hilang”. Warga pulang.");
}
