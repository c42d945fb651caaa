//! `warta new`: a first publication that is right.

use super::*;

#[test]
fn what_is_written_gives_no_diagnostic() {
    for language in ["id", "en"] {
        let folder = folder(&format!("new-{language}"), &[("x.txt", "")]);
        let made = warta(&folder, &["new", "paper", "--language", language], "");
        assert!(made.status.success(), "{}", text(&made.stderr));
        assert!(made.stdout.is_empty());
        let said = text(&made.stderr);
        assert!(said.contains("warta serve paper") && said.contains("warta check paper"), "{said}");
        let checked = warta(&folder, &["check", "--strict", "paper"], "");
        ends(&checked, 0, "", "paper/bundle.json: no problems\n");

        let bundle = fs::read_to_string(folder.join("paper/bundle.json")).expect("there");
        let bundle: serde_json::Value = serde_json::from_str(&bundle).expect("JSON");
        assert_eq!(bundle["site"]["language"], *language);
        let content = folder.join("paper");
        for named in [&bundle["$schema"], &bundle["articles"][0]["image"]["src"]] {
            let named = named.as_str().expect("a path");
            assert!(content.join(named).is_file(), "{named}");
        }
    }
}

#[test]
fn what_is_there_is_never_overwritten() {
    let folder = folder("new-again", &[("bundle.json", "mine")]);
    let output = warta(&folder, &["new"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("is there already, and nothing was changed"));
    let kept = fs::read_to_string(folder.join("bundle.json")).expect("it is there");
    assert_eq!(kept, "mine");
    assert_eq!(fs::read_dir(&folder).expect("readable").count(), 1);
}

/// An article as a newsroom sends it.
const SENT: &str = "Kabar.example UMP ---- Panitia Taman Umpama mulai bekerja. Rapatnya digelar di balai.\r\n\
    \"Kami siap,\"terangnya Jumat (11/03).\r\n\
    Penulis : Sari Contoh\r\nEditor : Elok\r\nTag : UMP Taman musyawarah 2024\r\n";

#[test]
fn a_text_becomes_a_bundle_and_its_doubts_are_told() {
    let folder = folder("new-from", &[("article.txt", SENT)]);
    let made = warta(&folder, &["new", "--from", "article.txt", "paper"], "");
    let slash = std::path::MAIN_SEPARATOR;
    ends(
        &made,
        0,
        "",
        &format!(
            "wrote paper{slash}bundle.json, of article.txt:\n  \
             line 1: dateline \"Kabar.example, UMP\"\n  \
             line 1: headline \"Panitia Taman Umpama mulai bekerja\"\n  \
             line 3: authors \"Sari Contoh\"\n  \
             line 4: editors \"Elok\"\n  \
             line 5: tags \"UMP Taman musyawarah 2024\"\n  \
             paragraphs and items: 2\n\
             \n\
             To be looked at:\n  \
             line 1: the headline is proposed: it is the first sentence. Write one, and the slug after it [W0532]\n  \
             line 2: no date of publication: \"Jumat (11/03)\" has no year. If it was that day, write \"published\": \"YYYY-03-11\" with the year in place of YYYY [W0533]\n  \
             line 5: \"UMP Taman musyawarah 2024\" may be several tags. If so, write [\"UMP\", \"Taman\", \"musyawarah 2024\"] [W0534]\n\
             \n\
             Next:\n  \
             warta serve paper    shows it in the browser, and again after each save\n  \
             warta check paper    says the same again, with the places in paper{slash}bundle.json\n"
        ),
    );
    let checked = warta(&folder, &["check", "paper"], "");
    assert_eq!(checked.status.code(), Some(0), "warnings are no errors");
    let said = text(&checked.stdout);
    for code in ["W0532", "W0533", "W0534"] {
        assert!(said.contains(code), "{code}: {said}");
    }
    // Mending what is certain leaves what somebody has to look at.
    warta(&folder, &["check", "--fix", "paper"], "");
    let again = warta(&folder, &["check", "paper"], "");
    assert_eq!(text(&again.stdout), said);
    let kept = fs::read_dir(folder.join("paper")).expect("readable").count();
    assert_eq!(kept, 1, "the bundle alone");
}

#[test]
fn a_text_is_told_of_in_indonesian_and_read_from_standard_input() {
    let folder = folder("new-from-stdin", &[("x.txt", "")]);
    let made = warta(&folder, &["new", "--from", "-", "--language", "id", "koran"], SENT);
    assert_eq!(made.status.code(), Some(0));
    let said = text(&made.stderr);
    for words in [
        "baris 1: judul (headline) \"Panitia Taman Umpama mulai bekerja\"",
        "Yang perlu diperiksa:",
        "baris 2: tanggal terbit belum ada: \"Jumat (11/03)\" tanpa tahun.",
        "warta check koran --language id",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    let bundle = fs::read_to_string(folder.join("koran/bundle.json")).expect("there");
    let bundle: serde_json::Value = serde_json::from_str(&bundle).expect("JSON");
    assert_eq!(bundle["articles"][0]["body"][1], "“Kami siap,”terangnya Jumat (11/03).");
}

#[test]
fn what_is_no_text_or_is_there_makes_nothing() {
    let folder = folder(
        "new-from-nothing",
        &[
            ("empty.txt", " \r\n"),
            ("paper.json", GOOD),
            ("letter.docx", "PK\u{3}\u{4}word/document.xml"),
            ("there/bundle.json", "mine"),
            ("article.txt", SENT),
        ],
    );
    for (from, to, said) in [
        ("empty.txt", "a", "there is no word in it"),
        ("paper.json", "a", "this is JSON or a web page"),
        ("letter.docx", "a", "Copy its text"),
        ("none.txt", "a", "none.txt can't be read"),
        ("article.txt", "there", "is there already, and nothing was changed"),
    ] {
        let made = warta(&folder, &["new", "--from", from, to], "");
        assert_eq!(made.status.code(), Some(2), "{from}");
        assert!(text(&made.stderr).contains(said), "{from}: {}", text(&made.stderr));
    }
    assert!(!folder.join("a").exists());
    assert_eq!(fs::read_to_string(folder.join("there/bundle.json")).expect("it is there"), "mine");
}
