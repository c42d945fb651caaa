//! Good addresses pass as they are; nothing else gets a scheme past the check.

use warta_page::route::Route;
use warta_page::text::Href;

use super::{Address, AddressFault, lacks_scheme, parse};

#[test]
fn good_addresses() {
    for (raw, expected) in [
        ("https://example.org/a b?c#d", Address::Web("https://example.org/a%20b?c#d".into())),
        ("HTTP://Example.org", Address::Web("http://Example.org".into())),
        ("//example.org/x", Address::Web("https://example.org/x".into())),
        ("https://[::1]:8080/", Address::Web("https://[::1]:8080/".into())),
        ("https://dapil.öko.example/", Address::Web("https://dapil.öko.example/".into())),
        (" https://exa\nmple.org ", Address::Web("https://example.org".into())),
        ("https://例え.テスト/", Address::Web("https://例え.テスト/".into())),
        ("https://é.example", Address::Web("https://é.example".into())),
        ("https://kafé.example/", Address::Web("https://kafé.example/".into())),
        ("https://abcé.éab", Address::Web("https://abcé.éab".into())),
        ("https://例え。テスト/", Address::Web("https://例え。テスト/".into())),
        ("https://उद्योग.example/", Address::Web("https://उद्योग.example/".into())),
        ("https://ꦱꦧ꧀ꦢ.example/", Address::Web("https://ꦱꦧ꧀ꦢ.example/".into())),
        ("https://пример.испытание:81", Address::Web("https://пример.испытание:81".into())),
        (
            "https://ｌｅｒｅｎｇ．ｅｘａｍｐｌｅ/",
            Address::Web("https://ｌｅｒｅｎｇ．ｅｘａｍｐｌｅ/".into()),
        ),
        ("https://xn--r8jz45g.example", Address::Web("https://xn--r8jz45g.example".into())),
        ("https://lereng.0xyz", Address::Web("https://lereng.0xyz".into())),
        ("www・例え", Address::Relative("www・例え".into())),
        ("%é/100%", Address::Relative("%é/100%".into())),
        ("&é;&#é", Address::Relative("&é;&#é".into())),
        ("https://cafe\u{301}.example/", Address::Web("https://cafe\u{301}.example/".into())),
        ("mailto:a@b.example", Address::Other("mailto:a@b.example".into())),
        ("tel:+62-711-123", Address::Other("tel:+62-711-123".into())),
        ("media/plan.pdf", Address::Relative("media/plan.pdf".into())),
        ("a/b:c", Address::Relative("a/b:c".into())),
        ("#atas", Address::Fragment("atas".into())),
    ] {
        assert_eq!(parse(raw), Ok(expected), "{raw}");
    }
}

#[test]
fn schemes_do_not_hide() {
    for raw in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "\u{1}javascript:alert(1)",
        "java\tscr\nipt:alert(1)",
        " \u{a0}javascript:alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6A;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "java&Tab;script&#58;alert(1)",
        "javascript%3Aalert(1)",
        "%6aavascript:alert(1)",
        "ｊavascript:alert(1)",
        "𝐣ⓐ𝘷𝖺ſcript:alert(1)",
        "java\u{200b}script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:https://a/b",
        "view-source:https://a",
        "intent://x",
    ] {
        assert!(matches!(parse(raw), Err(AddressFault::Scheme(_))), "{raw}: {:?}", parse(raw));
    }
}

#[test]
fn malformed_addresses() {
    for raw in [
        "",
        "   ",
        "http:example.org",
        "http://",
        "https:///x",
        "https://good.example@evil.example/",
        "https://good.example\\@evil.example",
        "https://exa mple.org",
        "https://a:99999/",
        "https://1.2.3.999/",
        "https://0x7f/",
        "https://０ｘ７ｆ/",
        "https://１２７。0。0。999/",
        "https://xn--é/",
        "https://xn--/",
        "https://例え。。テスト/",
        "https://１２７.0.0.999/",
        "https://⑴.example/",
        "https://\u{301}a.example/",
        "https://a..b/",
        "https://<x>/",
        "\\\\evil.example",
        "/\\evil.example",
        "mailto:x",
        "tel:abc",
        ":x",
        "a\u{7}b",
    ] {
        assert!(matches!(parse(raw), Err(AddressFault::Malformed(_))), "{raw:?}: {:?}", parse(raw));
    }
    assert!(lacks_scheme("www.example.org/x") && !lacks_scheme("www/x"));
    assert!(lacks_scheme("WWW.例え") && !lacks_scheme("wwé.例え") && !lacks_scheme("www."));
}

#[test]
fn links_to_pages_of_the_site() {
    for (raw, expected) in [
        ("/article/x", Href::Page(Route::article("x"))),
        ("./tag/oki", Href::Page(Route::tag("oki"))),
        ("person/a%20b", Href::Page(Route::person("a b"))),
        ("/", Href::Page(Route::HOME)),
        ("media/x.pdf", Href::File("media/x.pdf".into())),
    ] {
        assert_eq!(parse(raw).expect("good").into_href(), expected, "{raw}");
    }
}

/// What passes as an address on the web is one that browsers read as such: of the corpus, and of a
/// larger one where it is at hand.
#[test]
fn the_corpus() {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/corpus/url/addresses.json");
    let passed = agree_with_browsers(&std::fs::read(own).expect("addresses of the corpus"));
    assert!(passed > 15, "{passed}");
    let more =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/security/url/urltestdata.json");
    if let Ok(bytes) = std::fs::read(more) {
        let passed = agree_with_browsers(&bytes);
        assert!(passed > 10, "{passed}");
    }
}

/// Gives how many passed.
fn agree_with_browsers(bytes: &[u8]) -> usize {
    let mut found = warta_diagnostics::Collector::new();
    let document = warta_json::Document::read(0, "urls", bytes, &mut found);
    let root = document.root().expect("an array");
    let mut passed = 0;
    for case in document.elements(root) {
        let field = |name| document.get(case, name).map(|node| document.string(node).into_owned());
        let Some(input) = field("input") else { continue };
        let protocol = field("protocol").unwrap_or_default();
        match parse(&input) {
            Ok(Address::Web(_)) => {
                passed += 1;
                assert!(field("failure").is_none(), "{input:?} passed and does not parse");
                assert!(matches!(protocol.as_str(), "http:" | "https:"), "{input:?} is {protocol}");
            }
            Ok(Address::Relative(_) | Address::Fragment(_)) if field("failure").is_none() => {
                let base = field("base").unwrap_or_default();
                let own = base.split_once(':').map_or("", |(scheme, _)| scheme);
                assert_eq!(
                    protocol.trim_end_matches(':'),
                    own,
                    "{input:?} has a scheme of its own"
                );
            }
            _ => {}
        }
    }
    passed
}
