//! What may have been meant is asked, and never done: no guess turns a fact round, nothing is published that
//! was to be held back, and nothing that was written is dropped without a word.

use warta_diagnostics::{Choice, Diagnostic, apply};
use warta_page::directory::{CandidacyStatus, ContestStatus};
use warta_page::list::Status;
use warta_page::wire::Request;
use warta_publication::Options;
use warta_publication::session::{Session, Texts};

const URL: &str = "http://koran.example/bundle.json";

/// What is found in a bundle, as an editor's program reads it.
fn read(text: &str) -> Vec<Diagnostic> {
    let options = Options { drafts: true, lint: Some(&warta_lint::NEWSROOM), ..Options::default() };
    let mut session = Session::new(options, Texts::Keep);
    session.handle(Request::Open { url: URL.into() }, None);
    session.handle(Request::Read { url: URL.into() }, Some(text.as_bytes()));
    let file = session.files().next().expect("it was opened");
    file.diagnostics.to_vec()
}

/// The one finding with this code.
#[track_caller]
fn one(text: &str, code: &str) -> Diagnostic {
    let found = read(text);
    let all: Vec<String> = found.iter().map(|it| format!("{} {}", it.code, it.message)).collect();
    let mut own = found.into_iter().filter(|it| it.code.name() == code);
    match (own.next(), own.next()) {
        (Some(it), None) => it,
        _ => panic!("not one {code} in {text}: {all:#?}"),
    }
}

/// The text with the edits of one finding.
#[track_caller]
fn mended(text: &str, code: &str) -> String {
    let found = one(text, code);
    assert!(!found.edits.is_empty(), "nothing is certain: {found:#?}");
    apply(text, &found.edits).expect("they fit")
}

/// The texts with each of the answers to the question of one finding.
#[track_caller]
fn answers(text: &str, code: &str) -> Vec<String> {
    let found = one(text, code);
    assert_eq!(found.edits, [], "nothing is certain");
    let apply = |choice: &Choice| apply(text, &choice.edits).expect("they fit");
    found.choices.iter().map(apply).collect()
}

/// A bundle with one article, which has these fields more.
fn article(fields: &str) -> String {
    format!(
        r#"{{"warta": 1, "articles": [{{"slug": "a", "headline": "Jalan desa diperbaiki", "standfirst": "B", "authors": ["Sari Contoh"], "tags": ["Desa"], {fields}}}]}}"#
    )
}

/// A bundle with a contest and a candidate, each with these fields more.
fn election(contest: &str, candidacy: &str) -> String {
    format!(
        r#"{{"warta": 1, "articles": [], "persons": [{{"id": "p", "name": "Dira Umpama"}}], "posts": [{{"id": "b", "label": "Bupati Umpama"}}], "organizations": [{{"id": "alfa", "name": "Partai Contoh Alfa"}}], "contests": [{{"id": "c", "post_id": "b", {contest}}}], "candidacies": [{{"person_id": "p", "post_id": "b", "party_ids": ["alfa"], {candidacy}}}]}}"#
    )
}

fn bundle(text: &str) -> warta_bundle::model::Bundle {
    warta_bundle::decode(0, "a", text.as_bytes()).bundle.expect("a bundle")
}

#[test]
fn no_status_is_turned_round() {
    for word in [
        "rejected",
        "selected",
        "deceased",
        "unregistered",
        "electd",
        "not elected yet",
        "unelected",
        "withdraw",
        "registerd",
        "qualified",
        "reelected",
        "terpilih",
    ] {
        let text = election(r#""seats": 1"#, &format!(r#""status": "{word}""#));
        let found = one(&text, "W0209");
        assert_eq!(found.edits, [], "{word}");
        assert_eq!(bundle(&text).candidacies[0].status, None, "{word}");
        for turned in
            [("rejected", "elected"), ("selected", "elected"), ("unregistered", "registered")]
        {
            let offered = |it: &Choice| it.text.contains(turned.1);
            assert!(word != turned.0 || !found.choices.iter().any(offered), "{word}: {found:#?}");
        }
    }
    for word in ["contested", "undecided", "uncancelled", "decidet"] {
        let text = election(&format!(r#""status": "{word}""#), r#""votes": 1"#);
        assert_eq!(one(&text, "W0209").edits, [], "{word}");
        assert_eq!(bundle(&text).contests[0].status, None, "{word}");
    }
    // What differs by its capitals and its separators is the same word.
    let text = election(r#""status": "Cancelled""#, r#""status": "Not-Elected""#);
    let read = bundle(&text);
    assert_eq!(read.candidacies[0].status, Some(CandidacyStatus::NotElected));
    assert_eq!(read.contests[0].status, Some(ContestStatus::Cancelled));
    let asked = answers(&election(r#""seats": 1"#, r#""status": "electd""#), "W0209");
    assert_eq!(asked, [election(r#""seats": 1"#, r#""status": "elected""#)]);
}

#[test]
fn no_figure_and_no_yes_is_read_from_another_field() {
    for (field, value) in
        [("unvalid_votes", "37"), ("vald_votes", "37"), ("non_valid_votes", "\"37\"")]
    {
        let text = election(&format!(r#""{field}": {value}"#), r#""votes": 1"#);
        let found = one(&text, "W0205");
        assert_eq!(found.edits, [], "{field}");
        let why = found.why.as_deref().unwrap_or_default();
        assert!(why.contains("not used"), "{field}: {why}");
        assert_eq!(bundle(&text).contests[0].valid_votes, None, "{field}");
    }
    for field in
        ["dependent", "non_independent", "not_independent", "indipendent", "tidak_independent"]
    {
        let text = election(r#""seats": 1"#, &format!(r#""{field}": true"#));
        assert_eq!(one(&text, "W0205").edits, [], "{field}");
        assert_eq!(bundle(&text).candidacies[0].independent, None, "{field}");
    }
    let text = article(r#""body": ["x"], "no_auto_mentions": true"#);
    assert_eq!(one(&text, "W0205").choices, [], "no question whose answer says the opposite");
    assert!(bundle(&text).articles[0].auto_mentions);
    let text = article(r#""body": ["x"], "auto_mentoins": false"#);
    assert!(bundle(&text).articles[0].auto_mentions);
    assert_eq!(
        answers(&text, "W0205"),
        [article(r#""body": ["x"], "auto_mentions": false"#)],
        "a slip, and still a question"
    );
    // A field of another record is no slip of this one's.
    assert!(
        bundle(&article(r#""body": ["x"], "publisher": "2024""#)).articles[0].published.is_none()
    );
    assert!(bundle(&article(r#""body": ["x"], "created": ["a"]"#)).articles[0].related.is_empty());
}

#[test]
fn what_looks_like_a_status_publishes_nothing() {
    for status in
        ["\"\"", "null", "false", "true", "[]", "{}", "3", "\" \"", "\"publish\"", "\"drfat\""]
    {
        let text = article(&format!(r#""body": ["x"], "status": {status}"#));
        assert_eq!(bundle(&text).articles[0].status, Status::Draft, "{status}");
        let found = read(&text);
        let said = |it: &&Diagnostic| matches!(it.code.name(), "W0212" | "W0206");
        let found = found.iter().find(said).unwrap_or_else(|| panic!("{status} is not said"));
        assert_eq!(found.edits, [], "{status}");
    }
    for (field, status) in [("staus", Status::Draft), ("Status", Status::Draft)] {
        let text = article(&format!(r#""body": ["x"], "{field}": "draft""#));
        assert_eq!(bundle(&text).articles[0].status, status, "{field}");
    }
    assert_eq!(bundle(&article(r#""body": ["x"]"#)).articles[0].status, Status::Published);
    let asked = answers(&article(r#""body": ["x"], "status": """#), "W0212");
    let all = ["published", "draft", "withdrawn"];
    let all = all.map(|word| article(&format!(r#""body": ["x"], "status": "{word}""#)));
    assert_eq!(asked, all);
}

#[test]
fn empty_values_are_as_good_as_absent_and_said_once() {
    let text = article(
        r#""body": ["x"], "kicker": false, "dateline": [], "editors": false, "corrections": false, "source": [], "canonical_url": false, "modified": false, "image": false, "section": "", "related": []"#,
    );
    let found = read(&text);
    let codes: Vec<&str> = found.iter().map(|it| it.code.name()).collect();
    assert_eq!(codes, ["W0214"], "{found:#?}");
    assert_eq!(found[0].edits, []);
    let read = &bundle(&text).articles[0];
    assert!(read.kicker.is_none() && read.editors.is_empty() && read.corrections.is_empty());
    assert!(read.image.is_none() && read.modified.is_none() && read.canonical_url.is_none());
    let text = article(r#""body": ["x", false], "editors": [false]"#);
    assert_eq!(bundle(&text).articles[0].body.len(), 1);
    assert!(bundle(&text).articles[0].editors.is_empty());
    let table = article(r#""body": [{"type": "table", "rows": [["a", false], ["b", "c"]]}]"#);
    let shown = format!("{:?}", bundle(&table).articles[0].body);
    assert!(!shown.contains("false\""), "{shown}");
    let empty = r#"{"warta": 1, "articles": [{"slug": "", "headline": "Jalan desa", "standfirst": "B", "authors": ["C"], "tags": ["D"], "body": ["x"]}]}"#;
    assert_eq!(mended(empty, "W0302"), empty.replace(r#""slug": """#, r#""slug": "jalan-desa""#));
    for value in ["\"\"", "null", "false"] {
        let text = format!(
            r#"{{"warta": 1, "articles": [{{"slug": "a", "headline": {value}, "body": ["Isi."]}}]}}"#
        );
        let found = one(&text, "W0303");
        assert_eq!(found.path, "/articles/0/headline", "{value}");
    }
    for value in ["\"\"", "null"] {
        one(&article(&format!(r#""body": ["x"], "published": {value}"#)), "W0214");
    }
    // An article that is not published is no article without a date.
    one(&article(r#""body": ["x"], "published": false"#), "W0212");
}

#[test]
fn what_is_not_used_is_said() {
    for (list, record, field, meant) in [
        ("organizations", r#""name": "A""#, "parent", "parent_id"),
        ("organizations", r#""name": "A""#, "area", "area_id"),
        ("areas", r#""name": "A""#, "parent", "parent_id"),
        ("posts", r#""label": "A""#, "organization", "organization_id"),
        ("memberships", r#""person_id": "x""#, "organisation", "organization_id"),
        ("memberships", r#""organization_id": "x""#, "member", "person_id"),
        ("candidacies", r#""person_id": "x""#, "party", "party_ids"),
        ("candidacies", r#""person_id": "x""#, "event", "event_id"),
        ("contests", r#""post_id": "x""#, "area", "area_id"),
        ("seat_counts", r#""seats": 1"#, "legislature", "legislature_id"),
    ] {
        let text = format!(
            r#"{{"warta": 1, "articles": [], "{list}": [{{"id": "a", {record}, "{field}": "zzz"}}]}}"#
        );
        let found = read(&text);
        let found = found.iter().find(|it| it.path.ends_with(field)).expect(field);
        assert_eq!((found.code.name(), found.edits.len()), ("W0205", 0), "{list} {field}");
        let answer = apply(&text, &found.choices[0].edits).expect("they fit");
        assert_eq!(answer, text.replace(&format!("\"{field}\""), &format!("\"{meant}\"")));
    }
    let text = r#"{"warta": 1, "articles": [], "$schema": "x", "_note": "x", "persons": [{"id": "a", "name": "A", "given_name": "A", "identifiers": [], "//": "x"}]}"#;
    let found = one(text, "W0215");
    assert_eq!((found.path.as_str(), read(text).len()), ("/persons/0/given_name", 1));
}

#[test]
fn a_count_with_three_zeros_behind_a_point_is_asked_about() {
    for (written, meant) in [("12.000", "12000"), ("1.000", "1000"), ("12.400", "12400")] {
        let text = election(&format!(r#""valid_votes": {written}"#), r#""votes": 1"#);
        let help = one(&text, "W0211").help.unwrap_or_default();
        assert!(help.contains(meant), "{help}");
        assert_eq!(bundle(&text).contests[0].valid_votes, None, "{written}");
        let text = election(r#""seats": 1"#, &format!(r#""votes": {written}"#));
        assert_eq!(one(&text, "W0211").edits, []);
        assert_eq!(bundle(&text).candidacies[0].votes, None, "{written}");
    }
    // What a program writes for a whole number.
    let text = election(r#""seats": 1"#, r#""votes": 12.0"#);
    assert_eq!(bundle(&text).candidacies[0].votes, Some(12));
}

#[test]
fn indonesian_names_of_facts_are_asked_about() {
    for (word, meant, value) in [
        ("suara", "votes", "37"),
        ("nomor_urut", "ballot_number", "2"),
        ("petahana", "incumbent", "true"),
    ] {
        let text = election(r#""seats": 1"#, &format!(r#""{word}": {value}"#));
        let asked = answers(&text, "W0205");
        assert_eq!(asked, [election(r#""seats": 1"#, &format!(r#""{meant}": {value}"#))], "{word}");
        let read = bundle(&text).candidacies.remove(0);
        assert_eq!((read.votes, read.ballot_number, read.incumbent), (None, None, None));
    }
}

#[test]
fn what_is_nearly_a_kind_of_body_is_asked() {
    for (written, meant) in [("parties", "party"), ("partey", "party"), ("factions", "faction")] {
        let with = |kind: &str| {
            election(r#""seats": 1"#, r#""votes": 1"#).replace(
                r#""name": "Partai Contoh Alfa""#,
                &format!(r#""name": "Partai Contoh Alfa", "classification": "{kind}""#),
            )
        };
        assert_eq!(answers(&with(written), "W0209"), [with(meant)], "{written}");
        for fine in ["party", "commission", "party_board", "dinas", "partai"] {
            assert!(!read(&with(fine)).iter().any(|it| it.code.name() == "W0209"), "{fine}");
        }
    }
}

#[test]
fn signs_that_turn_the_writing_are_dropped() {
    let text = article(r#""body": ["Satu \u202edua\u202c tiga"]"#);
    assert_eq!(mended(&text, "W0321"), article(r#""body": ["Satu dua tiga"]"#));
    let lost = one(&article(r#""body": ["Satu d\ufffda tiga"]"#), "W0218");
    assert!(lost.edits.is_empty() && lost.choices.is_empty());
}

#[test]
fn what_is_empty_inside_is_said_to_be_empty() {
    for body in [r#"[""]"#, "[null]", r#"["", " "]"#] {
        one(&article(&format!(r#""body": {body}"#)), "W0318");
    }
    let written = article(r#""body": ["x"]"#);
    one(&written.replace(r#"["Sari Contoh"]"#, r#"[{"name": ""}]"#), "W0503");
    for fields in [
        r#""body": ["x"], "image": """#,
        r#""body": ["x", {"type": "image", "src": ""}]"#,
        r#""body": ["x"], "image": {"src": ""}"#,
    ] {
        one(&article(fields), "W0317");
        assert!(!read(&article(fields)).iter().any(|it| it.code.name() == "W0518"), "{fields}");
    }
}

#[test]
fn a_share_is_asked_for_as_a_share() {
    for written in ["\"0,5\"", "\"50%\"", "\"50 persen\"", "50"] {
        let text = election(&format!(r#""threshold": {written}"#), r#""votes": 1"#);
        let asked = answers(&text, "W0206");
        assert_eq!(asked, [election(r#""threshold": 0.5"#, r#""votes": 1"#)], "{written}");
        assert_eq!(bundle(&text).contests[0].threshold, None, "{written}");
    }
    let found = one(&election(r#""threshold": 400"#, r#""votes": 1"#), "W0206");
    assert!(!format!("{found:?}").contains(",,"), "{found:#?}");
}

#[test]
fn an_unknown_choice_may_be_the_empty_column() {
    for word in ["kotak kosong", "kolom kosong", "empty", "empty box"] {
        let with = |word: &str| {
            election(r#""seats": 1"#, r#""votes": 1"#).replace(
                r#""candidacies": ["#,
                &format!(r#""candidacies": [{{"choice": "{word}", "post_id": "b", "votes": 5}}, "#),
            )
        };
        assert_eq!(answers(&with(word), "W0209"), [with("empty_column")], "{word}");
        let silent = |it: &Diagnostic| matches!(it.code.name(), "W0509" | "W0320");
        assert!(!read(&with(word)).iter().any(silent), "{word}");
    }
}

#[test]
fn an_empty_status_in_a_list_is_none() {
    for status in [r#""""#, r#"[""]"#, "[null]"] {
        let text = article(&format!(r#""body": ["x"], "status": {status}"#));
        one(&text, "W0212");
        assert_eq!(bundle(&text).articles[0].status, Status::Draft, "{status}");
    }
}

#[test]
fn what_is_run_together_is_offered_in_parts() {
    let authors = |names: &str| article(r#""body": ["x"]"#).replace(r#"["Sari Contoh"]"#, names);
    assert_eq!(
        mended(&authors(r#"["Sari Contoh, Joko Umpama"]"#), "W0216"),
        authors(r#"["Sari Contoh", "Joko Umpama"]"#)
    );
    for names in
        ["Sari Contoh dan Joko Umpama", "Sari Contoh & Joko Umpama", "Sari Contoh/Joko Umpama"]
    {
        let asked = answers(&authors(&format!(r#"["{names}"]"#)), "W0216");
        assert_eq!(asked, [authors(r#"["Sari Contoh", "Joko Umpama"]"#)], "{names}");
    }
    assert_eq!(
        answers(&authors(r#""Sari Contoh dan Joko Umpama, S.H.""#), "W0207"),
        [authors(r#"["Sari Contoh", "Joko Umpama, S.H."]"#)]
    );
    assert_eq!(
        mended(&authors(r#""Sari Contoh, Joko Umpama""#), "W0207"),
        authors(r#"["Sari Contoh", "Joko Umpama"]"#)
    );
    let tags = |tags: &str| article(r#""body": ["x"]"#).replace(r#"["Desa"]"#, tags);
    assert_eq!(
        mended(&tags(r#"["desa, jalan, pasar"]"#), "W0216"),
        tags(r#"["desa", "jalan", "pasar"]"#)
    );
    // Beside another tag, and with one comma, it may be one.
    for (written, parts) in [
        (r#"["desa, jalan, pasar", "KPU"]"#, r#"["desa", "jalan", "pasar", "KPU"]"#),
        (r#"["Umpama, Jawa Barat"]"#, r#"["Umpama", "Jawa Barat"]"#),
    ] {
        assert_eq!(answers(&tags(written), "W0216"), [tags(parts)], "{written}");
    }
    for one in [r#"["Ayu Misal, S.H.", "KPU"]"#, r#"["[\"Desa\",\"Jalan\"]"]"#] {
        assert!(!read(&tags(one)).iter().any(|it| it.code.name() == "W0216"), "{one}");
    }
    assert!(read(&tags(r#"["Hukum dan HAM"]"#)).is_empty());
}

#[test]
fn nothing_of_html_and_of_wrong_letters_reaches_a_page_unsaid() {
    for (field, written, meant) in [
        ("kicker", "Desa &amp; kota", "Desa & kota"),
        ("section", "Politik &#038; hukum", "Politik & hukum"),
        ("kicker", "Kata &#8220;ketua&#8221;", "Kata “ketua”"),
        ("section", "Bagian &amp;#8211; satu", "Bagian – satu"),
        ("kicker", "Kata &quot;ketua&quot;", "Kata \\\"ketua\\\""),
    ] {
        let with = |text: &str| article(&format!(r#""body": ["x"], "{field}": "{text}""#));
        assert_eq!(mended(&with(written), "W0217"), with(meant));
    }
    let with = |text: &str| article(&format!(r#""body": ["x"], "kicker": "{text}""#));
    assert_eq!(answers(&with("Rapat <b>desa</b>"), "W0217"), [with("Rapat desa")]);
    assert!(read(&with("Tekan <Enter> lalu <nama desa>")).is_empty());
    assert_eq!(answers(&with("Rapat â€œdesaâ€"), "W0218"), [with("Rapat “desa”")]);
    let body = |text: &str| article(&format!(r#""body": ["{text}"]"#));
    assert_eq!(answers(&body("CafÃ© buka."), "W0218"), [body("Café buka.")]);
    assert_eq!(mended(&body("Satu &amp;nbsp; dua."), "W0217"), body("Satu &nbsp; dua."));
    assert!(read(&body("Satu &amp; dua &ndash; tiga.")).is_empty());
}

#[test]
fn no_control_character_reaches_a_page() {
    let text = article(
        r#""body": ["Isi\u000bsatu\u0001.", {"type": "html", "html": "<p>Dua&#11;tiga&#1;.</p>"}, {"type": "timeline", "items": [{"date": "pagi\u000bhari", "title": "x"}]}], "kicker": "Teras\u000bdesa\u001f""#,
    );
    let read_as = bundle(&text).articles[0].clone();
    assert_eq!(read_as.kicker.as_deref(), Some("Teras desa"));
    let body = format!("{:?}", read_as.body);
    for shown in ["Isi satu.", "Dua tiga.", "pagi hari"] {
        assert!(body.contains(shown), "{shown}: {body}");
    }
    for hidden in ["\\u{b}", "\\u{1}", "\\u{1f}"] {
        assert!(!body.contains(hidden), "{hidden}: {body}");
    }
    let found = read(&text);
    let said: Vec<&str> =
        found.iter().filter(|it| it.code.name() == "W0321").map(|it| it.path.as_str()).collect();
    assert_eq!(said, ["/articles/0/body/0", "/articles/0/kicker"]);
}

#[test]
fn what_other_systems_left_is_said() {
    let body = |text: &str| article(&format!(r#""body": ["{text}"]"#));
    one(&body(r#"Lihat [gallery ids='1,2'] ini."#), "W0219");
    one(&body("Halo {{ nama }}."), "W0219");
    one(&body(r"Satu.\\nDua."), "W0126");
    one(&body("Lorem ipsum dolor sit amet."), "W0322");
    one(&body("Sebanyak XXX orang hadir."), "W0322");
    assert!(read(&body("Atlet itu tampil di PON XXX.")).is_empty());
    assert_eq!(
        answers(&body(r"Satu habis.\nDua mulai."), "W0325"),
        [article(r#""body": ["Satu habis.", "Dua mulai."]"#)]
    );
    let ghost = article(
        r#""body": ["[a](__GHOST_URL__/b/)", {"type": "image", "src": "__GHOST_URL__/c.png", "alt": "x"}], "image": {"src": "__GHOST_URL__/c.png", "alt": "x"}"#,
    );
    let found = read(&ghost);
    let codes: Vec<&str> = found.iter().map(|it| it.code.name()).collect();
    assert_eq!(codes, ["W0219"], "one answer for the whole file: {found:#?}");
}

#[test]
fn right_values_in_other_words_get_their_question() {
    let published = |date: &str| article(&format!(r#""body": ["x"], "published": {date}"#));
    for (written, meant) in [
        ("\"12-08-2024\"", &["\"2024-08-12\"", "\"2024-12-08\""][..]),
        ("45516", &["\"2024-08-12\""]),
        ("\"20240812\"", &["\"2024-08-12\""]),
        ("\"2024-13-08\"", &["\"2024-08-13\""]),
    ] {
        let asked = answers(&published(written), "W0304");
        let meant: Vec<String> = meant.iter().map(|date| published(date)).collect();
        assert_eq!(asked, meant, "{written}");
    }
    assert_eq!(answers(&published("\"2024-08-12 10:30\""), "W0304").len(), 3);
    assert_eq!(mended(&published("\"17 Pebruari 2024\""), "W0304"), published("\"2024-02-17\""));
    let block = |text: &str| article(&format!(r#""body": [{text}]"#));
    assert_eq!(
        answers(
            &block(r#"{"type": "img", "src": "https://a.example/a.jpg", "alt": "x"}"#),
            "W0210"
        ),
        [block(r#"{"type": "image", "src": "https://a.example/a.jpg", "alt": "x"}"#)]
    );
    assert_eq!(
        answers(&block(r#"{ "heading": "Permintaan warga" }"#), "W0210"),
        [block(r#"{ "type": "heading", "text": "Permintaan warga" }"#)]
    );
    let video = |kind: &str, name: &str| {
        block(&format!(
            r#"{{"type": "{kind}", "{name}": "https://youtu.be/abcdefghijk", "title": "x"}}"#
        ))
    };
    assert_eq!(mended(&video("video", "src"), "W0324"), video("embed", "url"));
    let person = |fields: &str| {
        format!(r#"{{"warta": 1, "articles": [], "persons": [{{"id": "a", {fields}}}]}}"#)
    };
    assert_eq!(
        answers(&person(r#""name": "H. Budi Umpama, S.H.""#), "W0323"),
        [person(r#""name": "Budi Umpama", "honorific_prefix": "H.", "honorific_suffix": "S.H.""#)]
    );
    let party = |color: &str| {
        format!(
            r#"{{"warta": 1, "articles": [], "organizations": [{{"id": "a", "name": "A", "color": "{color}"}}]}}"#
        )
    };
    assert_eq!(mended(&party("rgb(170, 85, 0)"), "W0307"), party("#aa5500"));
    assert_eq!(one(&party("rgba(170, 85, 0, 0.5)"), "W0307").edits, []);
    let zone =
        |zone: &str| format!(r#"{{"warta": 1, "articles": [], "site": {{"timezone": "{zone}"}}}}"#);
    assert_eq!(answers(&zone("Asia/Jakrata"), "W0309"), [zone("Asia/Jakarta")]);
    assert_eq!(answers(&zone("UTC+8"), "W0309"), [zone("Asia/Makassar")]);
    assert!(read(&zone("Europe/Amsterdam")).is_empty() && read(&zone("Asia/Tokyo")).is_empty());
    let related = |slug: &str| {
        article(&format!(r#""body": ["x"], "related": ["{slug}"]"#)).replacen(
        r#""articles": ["#,
        r#""articles": [{"slug": "b", "headline": "B", "standfirst": "B", "authors": ["C"], "tags": ["Desa"], "body": ["x"]}, "#,
        1,
    )
    };
    assert_eq!(answers(&related("https://kabar.example/article/b/"), "W0412"), [related("b")]);
    let credit = |id: &str| {
        person(r#""name": "Dira Umpama""#).replace(
        r#""articles": []"#,
        &format!(r#""articles": [{{"slug": "a", "headline": "A", "standfirst": "B", "authors": [{{"person_id": "{id}"}}], "tags": ["D"], "body": ["x"]}}]"#),
    ).replace(r#""id": "a""#, r#""id": "dira""#)
    };
    assert_eq!(answers(&credit("dria"), "W0403"), [credit("dira")]);
}

/// A day and a time without a zone is no moment yet, and a day and a month can be exchanged.
#[test]
fn what_a_moment_lacks_is_asked() {
    let published = |value: &str| article(&format!(r#""published": "{value}", "body": ["x"]"#));
    for written in [
        "28/11/2024 09.00",
        "28-11-2024 pukul 9",
        "28 Nov 2024 9:00",
        "Kamis (28/11/2024) jam 9 pagi",
        "2024-11-28 9.00",
    ] {
        let expected = ["T09:00:00+07:00", "T09:00:00+08:00", "T09:00:00+09:00", ""];
        let expected = expected.map(|time| published(&format!("2024-11-28{time}")));
        assert_eq!(answers(&published(written), "W0304"), expected, "{written}");
    }
    let mended_text = mended(&published("Kamis, 28 November 2024 09.00 WIB"), "W0304");
    assert_eq!(mended_text, published("2024-11-28T09:00:00+07:00"));
    assert_eq!(
        answers(&published("28 November 2024 jam 4 sore WIT"), "W0304"),
        [published("2024-11-28T16:00:00+09:00")]
    );
    // The answer about day and month keeps the time; about its zone is asked next.
    assert_eq!(
        answers(&published("03/04/2025 09.00 WITA"), "W0304"),
        [published("2025-04-03T09:00:00+08:00"), published("2025-03-04T09:00:00+08:00")]
    );
    let [first, _] = answers(&published("03/04/2025 09.00"), "W0304").try_into().expect("two");
    assert_eq!(answers(&first, "W0304").len(), 3, "{first}");
    // A day of the week that contradicts the date is not lost on the way.
    let wrong = one(&published("Rabu, 28 November 2024 09.00"), "W0304");
    assert!(wrong.message.contains("the wrong day of the week"), "{wrong:#?}");
}
