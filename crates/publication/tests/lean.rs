//! The program that every reader loads, which is only counts findings: what it shows is what the other
//! one shows, or it says that the other one has to be asked.

#![cfg(feature = "faults")]

use std::path::Path;

use warta_diagnostics::only_count_findings;
use warta_page::route::Route;
use warta_page::wire::{Answer, Request};
use warta_publication::session::{Session, Texts};

#[path = "../../../tests/fuzz/mutate.rs"]
mod mutate;

use mutate::{Dice, mutated, seeds};

const URL: &str = "http://koran.example/content/bundle.json";

/// What a program makes of a bundle: whether it has to be left to the other one, and everything that it shows.
fn read(bundle: &[u8], lean: bool) -> (bool, String) {
    only_count_findings(lean);
    let mut session = Session::new(Default::default(), Texts::Drop);
    session.handle(Request::Open { url: URL.into() }, None);
    let answer = session.handle(Request::Read { url: URL.into() }, Some(bundle));
    let mut shown: String = match answer {
        // What is wrong is told by one of them only.
        Answer::Broken(_) => "broken".to_owned(),
        Answer::Ready(site) => format!("{site:?}"),
        other => format!("{other:?}"),
    };
    let routes: Vec<Route> = session.pages().map(|it| it.routes().pages).unwrap_or_default();
    for route in routes {
        let view = session.handle(Request::Show { route: route.clone() }, None);
        shown.push_str(&format!("\n{}: {view:?}", route.path()));
    }
    only_count_findings(false);
    (session.needs_findings(), shown)
}

/// Gives whether the small program was enough.
#[track_caller]
fn same(what: &str, bundle: &[u8]) -> bool {
    let (left, lean) = read(bundle, true);
    let (full_left, full) = read(bundle, false);
    assert!(!full_left, "{what}");
    if !left {
        let text = String::from_utf8_lossy(bundle);
        for (one, other) in lean.lines().zip(full.lines()) {
            assert_eq!(one, other, "{what}: {text}");
        }
        assert_eq!(lean, full, "{what}: {text}");
    }
    !left
}

#[test]
fn the_demonstration_needs_the_small_program_only() {
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public");
    for name in ["content/bundle.json", "gallery/bundle.json"] {
        let bundle = std::fs::read(public.join(name)).expect("it is there");
        let enough = same(name, &bundle);
        assert!(enough || name.starts_with("gallery"), "{name}");
    }
}

#[test]
fn whatever_a_bundle_holds_both_show_the_same() {
    let seeds = seeds("bundle");
    let mut enough = 0;
    for (nth, seed) in seeds.iter().enumerate() {
        enough += u32::from(same(&format!("seed {nth}"), seed));
    }
    let rounds = std::env::var("WARTA_ROUNDS").ok().and_then(|it| it.parse().ok()).unwrap_or(1_500);
    for round in 0..rounds {
        let mut dice = Dice::new(round);
        let seed = &seeds[dice.below(seeds.len())];
        let bundle = mutated(seed, &seeds, &mut dice);
        enough += u32::from(same(&format!("round {round}"), &bundle));
    }
    assert!(enough > 20, "the small program was enough for {enough}");
}

#[test]
fn what_it_can_not_tell_is_left_to_the_other() {
    let article = r#"{"slug": "a", "headline": "A", "body": ["Isi."]"#;
    let bundle = |more: &str| format!(r#"{{"warta": 1, "articles": [{article}{more}}}]}}"#);
    assert!(same("right", bundle("").as_bytes()));
    assert!(same("warnings", bundle(r#", "related": ["tak-ada"]"#).as_bytes()));
    for more in [
        ",",
        r#", "judul": "B""#,
        r#", "draft": true"#,
        r#", "published": false"#,
        r#", "published": "1 Mei 2024""#,
        r#", "tags": "Desa, Kota""#,
        r#", "genre": "opini""#,
        r#", "withdrawn_reason": "Salah.""#,
        r#", "_draft": true"#,
        r#", "_status": "draft""#,
        r#", "body": [{"type": "timeline", "items": [{"date": "1 Mei 2024", "text": "x"}]}]"#,
    ] {
        assert!(!same(more, bundle(more).as_bytes()), "{more}");
    }
    for checks in [
        r#"{"W0412": "error"}"#,
        r#"{"W0403": "error"}"#,
        r#"{"W0126": "error"}"#,
        r#"{"W0217": "error"}"#,
        r#"{"W0330": "error"}"#,
    ] {
        let bundle =
            format!(r#"{{"warta": 1, "site": {{"checks": {checks}}}, "articles": [{article}}}]}}"#);
        assert!(!same(checks, bundle.as_bytes()), "{checks}");
    }
}
