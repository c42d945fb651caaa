//! Names that are nearly one of the directory (W0508): no alarm over words that are right as they stand.

use warta_content::library::Options;
use warta_content::session::{Session, Texts};
use warta_diagnostics::Code;
use warta_page::wire::Request;

#[path = "../../content/tests/mentions/marked.rs"]
mod marked;

/// The messages about names that are nearly another one.
pub fn alarms(bundle: &str) -> Vec<String> {
    let options = Options { lint: Some(&warta_lint::NEWSROOM), ..Options::default() };
    let mut session = Session::new(options, Texts::Keep);
    let url = "https://koran.example/bundle.json".to_owned();
    session.handle(Request::Open { url: url.clone() }, None);
    session.handle(Request::Read { url }, Some(bundle.as_bytes()));
    let all = session.files().flat_map(|file| file.diagnostics.to_vec());
    all.filter(|it| it.code == Code::NearName).map(|it| it.message).collect()
}

#[test]
fn what_is_written_right_is_no_misspelling() {
    assert_eq!(alarms(&marked::bundle()), Vec::<String>::new());
}

#[test]
fn what_is_misspelt_is_told_in_the_same_directory() {
    let wrong = [
        ("Menurut Arman Wirasabba, jalan itu rusak.", "Arman Wirasabba"),
        ("Calon Dewanti Larasti hadir.", "Dewanti Larasti"),
        ("Setelah itu Gattot Sasmita pulang.", "Gattot Sasmita"),
        ("Then Arthur Penrsoe left.", "Arthur Penrsoe"),
    ];
    for (text, name) in wrong {
        let alarms = alarms(&marked::bundle_of(&[text]));
        assert!(alarms.len() == 1 && alarms[0].contains(name), "{text}: {alarms:?}");
    }
}

#[test]
fn a_name_that_is_left_alone_is_left_alone_misspelt() {
    let of = |how: &str| {
        alarms(&format!(
            r#"{{"warta": 1, "persons": [{{"id": "p", "name": "Ratmi Gunitasari", "link_in_text": {how:?}}}],
                "articles": [{{"slug": "a", "headline": "Judul", "body": ["Kata Ratmi Gunitasarri."]}}]}}"#
        ))
    };
    assert_eq!((of("auto").len(), of("never").len()), (1, 0));
}
