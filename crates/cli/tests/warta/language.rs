//! In which language the program speaks.

use std::process::{Command, Output};

use super::*;

const WRONG: &str = "{\"warta\": 1, \"articles\": [],}";

/// The program in surroundings that say nothing of a language but these variables.
fn warta_with(folder: &Path, variables: &[(&str, &str)], arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_warta"));
    for name in ["WARTA_LANGUAGE", "WARTA_SITE", "LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
    let command = command.current_dir(folder).args(arguments).stdin(Stdio::null());
    command.envs(variables.iter().copied()).output().expect("it starts")
}

#[test]
fn the_system_chooses_the_language_unless_somebody_asks_for_another() {
    let folder = folder("language", &[("b.json", WRONG)]);
    let english = "b.json: 1 error, 0 warnings; --fix mends it\n";
    let indonesian = "b.json: 1 galat, 0 peringatan; --fix membetulkannya\n";
    for (variables, asked, said) in [
        (&[][..], &[][..], english),
        (&[("LC_ALL", "id_ID.UTF-8")], &[], indonesian),
        (&[("LC_MESSAGES", "id_ID.UTF-8")], &[], indonesian),
        (&[("LANG", "id_ID.UTF-8")], &[], indonesian),
        (&[("LC_ALL", "C.UTF-8"), ("LANG", "id_ID.UTF-8")], &[], english),
        (&[("WARTA_LANGUAGE", "id"), ("LANG", "en_GB.UTF-8")], &[], indonesian),
        (&[("WARTA_LANGUAGE", "id")], &["--language", "en"], english),
        (&[("LANG", "en_GB.UTF-8")], &["--language=id"], indonesian),
    ] {
        let output = warta_with(&folder, variables, &[&["check", "b.json"], asked].concat());
        assert_eq!(text(&output.stderr), said, "{variables:?} {asked:?}");
    }
}

#[test]
fn programs_are_told_the_same_codes_in_every_language() {
    let folder = folder("language-json", &[("b.json", WRONG)]);
    for (language, message) in
        [("en", "a comma with nothing to separate"), ("id", "koma yang tidak memisahkan apa pun")]
    {
        let asked = ["check", "--format", "json", "--language", language, "b.json"];
        let output = warta_with(&folder, &[], &asked);
        let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(found[0]["code"], "W0103");
        assert_eq!(found[0]["severity"], "error");
        assert_eq!(found[0]["message"], message);
    }
}

#[test]
fn what_the_program_says_of_itself_is_in_indonesian() {
    let folder = folder("language-own", &[("b.json", WRONG), ("full/bundle.json", GOOD)]);
    for (arguments, said) in [
        (&["check", "none.json"][..], "warta: none.json tidak bisa dibaca: tidak ada berkas"),
        (&["check", "*.txt"], "warta: tidak ada berkas yang cocok dengan *.txt\n"),
        (&["check", "b.json", "full"], "2 terbitan: 1 galat, 0 peringatan; --fix"),
        (
            &["check", "--fix", "b.json"],
            "b.json:1 dibetulkan: W0103 koma yang berlebih: \",\" dihapus\n",
        ),
        (&["explain", "W9999"], "warta: tidak ada kode \"W9999\"\n"),
        (&["new", "full"], "warta: full/bundle.json sudah ada, dan tidak ada yang diubah"),
        (&["new", "koran"], "Selanjutnya: ubah koran/bundle.json di editor teks, lalu\n"),
        (
            &["split", "full/bundle.json", "--out", "x"],
            "warta: artikel dalam full/bundle.json tidak lebih dari 100",
        ),
        (&["serve", "full", "--site", "x"], "warta: x bukan situs yang sudah jadi"),
        (&["serve", "-", "--site", "x"], "warta: x bukan situs yang sudah jadi"),
    ] {
        let output = warta_with(&folder, &[("WARTA_LANGUAGE", "id")], arguments);
        let own = text(&output.stderr);
        assert!(own.contains(said), "{arguments:?}: {own}");
    }
}
