//! Names found in texts.

use warta_page::block::Block;

use crate::support::{marked, open};

const DIRECTORY: &str = r#""persons": [
    {"id": "imron", "name": "Ali Imron", "honorific_prefix": "H", "honorific_suffix": "SE MSI"},
    {"id": "azhar", "name": "Ahmad Al-Azhar", "other_names": ["Al-Azhar", "Al"]},
    {"id": "budi1", "name": "Budi Santoso"}, {"id": "budi2", "name": "Budi Santoso"},
    {"id": "maruf", "name": "Ma'ruf Amin"},
    {"id": "gelar", "name": "DR. H. SITI AMINAH, MH"}],
  "organizations": [
    {"id": "hanura", "name": "Partai Hanura", "abbreviation": "Hanura", "classification": "party"},
    {"id": "dpc", "name": "DPC Partai Hanura OKI", "abbreviation": "Hanura", "parent_id": "hanura"},
    {"id": "pan", "name": "Partai Amanat Nasional", "abbreviation": "PAN", "classification": "party"},
    {"id": "tani", "name": "Partai Hanura Tani", "classification": "association"},
    {"id": "dp", "name": "Dewan Pers", "abbreviation": "DP"}],
  "areas": [
    {"id": "oki", "name": "Ogan Komering Ilir", "other_names": ["OKI"]},
    {"id": "ule", "name": "Ule"}],
  "events": [{"id": "p24", "name": "Pilkada 2024"}]"#;

/// The paragraph of an article with these words, with its mentions marked.
fn check(body: &str, expected: &str) {
    check_with(body, "", expected);
}

fn check_with(body: &str, fields: &str, expected: &str) {
    let mut koran = open(&format!(
        r#"{{"warta": 1, {DIRECTORY}, "articles": [{{"slug": "a", "headline": "Judul", {fields} "body": [{body:?}]}}]}}"#
    ));
    let article = page!(koran, Article, "article/a");
    let [Block::Paragraph(text)] = article.body.as_slice() else { panic!("{:?}", article.body) };
    assert_eq!(marked(text), expected);
}

#[test]
fn the_longest_name_at_a_place_is_linked_and_only_once() {
    check(
        "DPC Partai Hanura OKI dan Partai Hanura; Hanura dan DPC Partai Hanura OKI lagi.",
        "[DPC Partai Hanura OKI>party/dpc] dan [Partai Hanura>party/hanura]; Hanura dan \
         DPC Partai Hanura OKI lagi.",
    );
}

#[test]
fn a_longer_name_hides_the_shorter_one_in_it() {
    check("Partai Hanura Tani", "[Partai Hanura Tani>party/tani]");
    // Nor is a name in a longer one that the directory does not have.
    check("Partai Hanura Taniku", "Partai Hanura Taniku");
    check("Partai Hanura tani", "[Partai Hanura>party/hanura] tani");
}

#[test]
fn names_are_whole_words_with_capitals() {
    check("Hanuraku, xHanura, HANURA-nya.", "Hanuraku, xHanura, [HANURA>party/hanura]-nya.");
    check("“Ali Imron” hadir.", "“[Ali Imron>person/imron]” hadir.");
    check("Calon ALI IMRON hadir.", "Calon [ALI IMRON>person/imron] hadir.");
    check("“ali imron” hadir.", "“ali imron” hadir.");
    check("H Ali Imron SE MSI", "H [Ali Imron>person/imron] SE MSI");
    check(
        "Ma’ruf Amin dan Ahmad Al Azhar",
        "[Ma’ruf Amin>person/maruf] dan [Ahmad Al Azhar>person/azhar]",
    );
    check("Hadir Siti Aminah.", "Hadir [Siti Aminah>person/gelar].");
    check("Pilkada 2024.", "[Pilkada 2024>election/p24].");
    check("Pilkada 20245.", "Pilkada 20245.");
}

#[test]
fn no_name_reaches_over_the_end_of_a_sentence() {
    check("Untuk Ali. Imron tidak.", "Untuk Ali. Imron tidak.");
    check("Ali, Imron", "Ali, Imron");
}

#[test]
fn abbreviations_count_as_they_are_written() {
    check("PAN, pan, Pan.", "[PAN>party/pan], pan, Pan.");
    check("oki, OKI, Oki", "oki, [OKI>area/oki], Oki");
    check("DP dan Al dan Ule", "DP dan Al dan Ule");
}

#[test]
fn nothing_is_linked_in_links_and_code() {
    check(
        "[Hanura](https://a.example/) `Hanura` **Hanura**",
        "<Hanura> `Hanura` *[Hanura>party/hanura]*",
    );
}

#[test]
fn a_shared_name_is_nobodys_unless_the_article_says_whose() {
    check("Budi Santoso", "Budi Santoso");
    let meant = r#""mentions": [{"person_id": "budi2"}],"#;
    check_with("Budi Santoso", meant, "[Budi Santoso>person/budi2]");
    check_with("Budi Santoso", r#""no_mentions": ["budi2"],"#, "[Budi Santoso>person/budi1]");
    let mut koran = open(&format!(r#"{{"warta": 1, {DIRECTORY}, "articles": []}}"#));
    let found: Vec<_> = koran.codes().into_iter().filter(|(code, _)| code == "W0408").collect();
    assert_eq!(found, [("W0408".to_owned(), "/persons/3".to_owned())]);
}

#[test]
fn a_name_is_shared_whoever_comes_between() {
    // "B. Misal" is made of the second one's name, and written as the others'.
    let mut koran = open(
        r#"{"warta": 1, "articles": [], "persons": [{"id": "a", "name": "B. Misal"},
            {"id": "b", "name": "Budi Misal"}, {"id": "c", "name": "B. Misal"}]}"#,
    );
    let found: Vec<_> = koran.codes().into_iter().filter(|(code, _)| code == "W0408").collect();
    assert_eq!(found, [("W0408".to_owned(), "/persons/2".to_owned())]);
}

#[test]
fn the_article_has_the_last_word() {
    check_with(
        "Partai Hanura, Hanura, PAN",
        r#""no_mentions": ["hanura"],"#,
        "Partai Hanura, Hanura, [PAN>party/pan]",
    );
    check_with("Partai Hanura", r#""auto_mentions": false,"#, "Partai Hanura");
}

#[test]
fn headings_and_tables_are_not_linked_but_other_texts_are() {
    let mut koran = open(&format!(
        r#"{{"warta": 1, {DIRECTORY}, "articles": [{{"slug": "a", "headline": "PAN di Pilkada 2024", "body": [
            {{"type": "heading", "text": "Hanura"}},
            {{"type": "table", "rows": [["Hanura"]]}},
            {{"type": "key_points", "items": ["Hanura"]}},
            {{"type": "fact_box", "body": ["Ali Imron"]}},
            {{"type": "list", "items": ["Ma'ruf Amin", "Hanura"]}},
            {{"type": "quote", "text": "OKI", "attribution": "Siti Aminah"}}]}}]}}"#
    ));
    let article = page!(koran, Article, "article/a");
    let body = format!("{:?}", article.body);
    let linked: Vec<&str> = ["hanura", "imron", "maruf", "oki", "gelar", "pan"]
        .into_iter()
        .filter(|id| body.matches(&format!("id: \"{id}\", page: 1")).count() == 1)
        .collect();
    assert_eq!(linked, ["hanura", "imron", "maruf", "oki"]);
    let Block::Heading { text, .. } = &article.body[0] else { panic!("{body}") };
    assert_eq!(marked(text), "Hanura");
    // The headline names them, so the article is about them, although nothing there is linked.
    let parties: Vec<_> = article.sidebar.parties.iter().map(|it| it.party.id.as_str()).collect();
    assert_eq!(parties, ["pan", "hanura"]);
    assert_eq!(page!(koran, Election, "election/p24").coverage.total, 1);
}

#[test]
fn what_is_only_said_in_a_recording_is_linked_there() {
    let mut koran = open(&format!(
        r#"{{"warta": 1, {DIRECTORY}, "articles": [{{"slug": "a", "headline": "Judul", "body": ["Hanura",
            {{"type": "audio", "src": "a.mp3", "transcript": ["Hanura dan PAN", {{"type": "audio", "src": "b.mp3", "transcript": ["OKI"]}}]}},
            "Ali Imron, Hanura, PAN, OKI"]}}]}}"#
    ));
    let article = page!(koran, Article, "article/a");
    let body = format!("{:?}", article.body);
    for id in ["hanura", "pan", "oki", "imron"] {
        assert_eq!(body.matches(&format!("id: \"{id}\", page: 1")).count(), 1, "{id}: {body}");
    }
    // The first mention of each is the one that is linked.
    let [_, Block::Audio { transcript, .. }, Block::Paragraph(last)] = article.body.as_slice()
    else {
        panic!("{body}")
    };
    let Block::Paragraph(said) = &transcript[0] else { panic!("{body}") };
    assert_eq!(marked(said), "Hanura dan [PAN>party/pan]");
    assert_eq!(marked(last), "[Ali Imron>person/imron], Hanura, PAN, OKI");
}

#[test]
fn the_running_text_is_linked_rather_than_key_points_and_boxes() {
    let mut koran = open(&format!(
        r#"{{"warta": 1, {DIRECTORY}, "articles": [{{"slug": "a", "headline": "Judul", "body": [
            {{"type": "key_points", "items": ["Ali Imron dan PAN"]}},
            {{"type": "fact_box", "body": ["Ali Imron, OKI", ["PAN, OKI"]]}},
            {{"type": "heading", "text": "Ali Imron"}},
            "Kata Ali Imron."]}}]}}"#
    ));
    let article = page!(koran, Article, "article/a");
    let [Block::KeyPoints(points), Block::FactBox { body, .. }, _, Block::Paragraph(text)] =
        article.body.as_slice()
    else {
        panic!("{:?}", article.body)
    };
    assert_eq!(marked(&points[0]), "Ali Imron dan [PAN>party/pan]");
    let Block::Paragraph(boxed) = &body[0] else { panic!("{body:?}") };
    assert_eq!(marked(boxed), "Ali Imron, [OKI>area/oki]");
    assert_eq!(marked(text), "Kata [Ali Imron>person/imron].");
}

#[test]
fn a_family_name_stands_for_somebody_named_in_full_before() {
    let of = |headline: &str, body: &str| {
        let mut koran = open(&format!(
            r#"{{"warta": 1, {DIRECTORY}, "articles": [{{"slug": "a", "headline": {headline:?}, "body": [{body}]}}]}}"#
        ));
        let article = page!(koran, Article, "article/a");
        let texts = article.body.iter().map(|block| match block {
            Block::Paragraph(text) => marked(text),
            other => panic!("{other:?}"),
        });
        texts.collect::<Vec<_>>().join(" / ")
    };
    assert_eq!(
        of("Ali Imron maju", r#""Lalu Imron pulang.""#),
        "Lalu [Imron>person/imron] pulang."
    );
    // In the article, not in the directory alone.
    assert_eq!(of("Judul", r#""Lalu Imron pulang.""#), "Lalu Imron pulang.");
    assert_eq!(
        of("Judul", r#""Imron pulang.", "Ali Imron tiba.""#),
        "Imron pulang. / [Ali Imron>person/imron] tiba."
    );
    // Somebody else bears it: in the article, or in the directory.
    assert_eq!(
        of("Ali Imron maju", r#""Bersama Rita Imron.", "Imron pulang.""#),
        "Bersama Rita Imron. / Imron pulang."
    );
    assert_eq!(of("Budi Santoso maju", r#""Lalu Santoso pulang.""#), "Lalu Santoso pulang.");
    // Nor a street.
    assert_eq!(of("Ali Imron maju", r#""Di Jalan Imron.""#), "Di Jalan Imron.");
}

#[test]
fn an_entry_says_itself_how_it_is_linked() {
    let of = |how: &str, fields: &str, body: &str| {
        let mut koran = open(&format!(
            r#"{{"warta": 1, "persons": [{{"id": "p", "name": "Laras Ayunda", "other_names": ["Bu Laras"], "link_in_text": {how:?}}}],
                "organizations": [{{"id": "x", "name": "Partai Rotan", "abbreviation": "Rotan", "link_in_text": {how:?}}}],
                "areas": [{{"id": "t", "name": "Telaga", "link_in_text": {how:?}}}],
                "events": [{{"id": "e", "name": "Pilkada Telaga", "link_in_text": {how:?}}}],
                "posts": [{{"id": "b", "label": "Bupati", "link_in_text": {how:?}}}],
                "articles": [{{"slug": "a", "headline": "Judul", {fields} "body": [{body:?}]}}]}}"#
        ));
        let codes = koran.codes();
        assert!(codes.is_empty(), "{codes:?}");
        let article = page!(koran, Article, "article/a");
        let [Block::Paragraph(text)] = article.body.as_slice() else {
            panic!("{:?}", article.body)
        };
        marked(text)
    };
    let all = "Laras Ayunda, Partai Rotan, Telaga, dan Pilkada Telaga";
    let linked = "[Laras Ayunda>person/p], [Partai Rotan>party/x], [Telaga>area/t], dan \
                  [Pilkada Telaga>election/e]";
    assert_eq!(of("auto", "", all), linked);
    assert_eq!(of("exact", "", all), linked);
    assert_eq!(of("never", "", all), all);
    let other = "Bu Laras, LARAS AYUNDA, L. Ayunda, Rotan, TELAGA";
    assert_eq!(of("exact", "", other), other);
    assert_eq!(
        of("auto", "", "Bu Laras, Rotan, TELAGA"),
        "[Bu Laras>person/p], [Rotan>party/x], [TELAGA>area/t]"
    );
    // What the article names is linked in it.
    let mentions = r#""mentions": [{"person_id": "p"}, {"area_id": "t"}],"#;
    assert_eq!(
        of("never", mentions, all),
        "[Laras Ayunda>person/p], Partai Rotan, [Telaga>area/t], dan Pilkada Telaga"
    );
    // A word that is none of these must not link what is to be left alone.
    let mut koran = open(
        r#"{"warta": 1, "persons": [{"id": "p", "name": "Laras Ayunda", "link_in_text": "nevr"}],
            "articles": [{"slug": "a", "headline": "Judul", "body": ["Kata Laras Ayunda."]}]}"#,
    );
    let article = page!(koran, Article, "article/a");
    let [Block::Paragraph(text)] = article.body.as_slice() else { panic!("{:?}", article.body) };
    assert_eq!(marked(text), "Kata Laras Ayunda.");
}

#[test]
fn mentions_know_their_cards() {
    let mut koran = open(&format!(
        r#"{{"warta": 1, {DIRECTORY}, "articles": [{{"slug": "a", "headline": "Judul",
            "body": ["PAN dan DPC Partai Hanura OKI, Ali Imron, Ahmad Al-Azhar di OKI"]}}]}}"#
    ));
    let article = page!(koran, Article, "article/a");
    let Block::Paragraph(text) = &article.body[0] else { panic!("{:?}", article.body) };
    let mut cards = Vec::new();
    for inline in text {
        if let warta_page::text::Inline::Mention { text, card, .. } = inline {
            let name = card.map(|card| match card {
                warta_page::text::CardRef::Person(nth) => {
                    article.sidebar.people[usize::from(nth)].person.name.as_str()
                }
                warta_page::text::CardRef::Party(nth) => {
                    article.sidebar.parties[usize::from(nth)].party.name.as_str()
                }
            });
            cards.push((text.as_str(), name));
        }
    }
    assert_eq!(
        cards,
        [
            ("PAN", Some("Partai Amanat Nasional")),
            // A board has the card of its party.
            ("DPC Partai Hanura OKI", Some("Partai Hanura")),
            ("Ali Imron", Some("Ali Imron")),
            ("Ahmad Al-Azhar", Some("Ahmad Al-Azhar")),
            ("OKI", None),
        ]
    );
}

#[test]
fn six_hundred_names_are_found_in_a_thousand_articles() {
    let persons: Vec<String> = (0..600)
        .map(|nth| format!(r#"{{"id": "p{nth}", "name": "Muhammad Nama{nth} Panjang"}}"#))
        .collect();
    let text =
        "Muhammad Nama pergi ke pasar bersama Muhammad Nama599 Panjang dan warga. ".repeat(50);
    let articles: Vec<String> = (0..1000)
        .map(|nth| format!(r#"{{"slug": "a{nth}", "headline": "A", "body": ["{text}"]}}"#))
        .collect();
    let bundle = format!(
        r#"{{"warta": 1, "persons": [{}], "articles": [{}]}}"#,
        persons.join(","),
        articles.join(",")
    );
    let mut koran = open(&bundle);
    assert_eq!(page!(koran, Person, "person/p599").coverage.total, 1000);
}
