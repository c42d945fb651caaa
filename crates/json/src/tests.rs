//! What the reader makes of good and bad JSON.

use warta_diagnostics::{Code, Collector, Diagnostic};

use super::{Document, Kind, NodeId};

fn read(bytes: &[u8]) -> (Document, Vec<Diagnostic>) {
    let mut found = Collector::new();
    let document = Document::read(0, "test.json", bytes, &mut found);
    (document, found.finish())
}

/// The tree, printed in one line: lost values as `?`.
fn print(document: &Document, node: NodeId, out: &mut String) {
    match document.kind(node) {
        Kind::Null => out.push_str("null"),
        Kind::Bool(value) => out.push_str(if value { "true" } else { "false" }),
        Kind::Number => out.push_str(document.raw(node)),
        Kind::String => out.push_str(&format!("{:?}", document.string(node))),
        Kind::Lost => out.push('?'),
        Kind::Array => {
            out.push('[');
            for (nth, element) in document.elements(node).enumerate() {
                out.push_str(if nth == 0 { "" } else { "," });
                print(document, element, out);
            }
            out.push(']');
        }
        Kind::Object => {
            out.push('{');
            for (nth, (name, value)) in document.members(node).enumerate() {
                out.push_str(if nth == 0 { "" } else { "," });
                print(document, name, out);
                out.push(':');
                print(document, value, out);
            }
            out.push('}');
        }
    }
}

#[track_caller]
fn check(text: &str, tree: &str, codes: &[Code]) {
    let (document, found) = read(text.as_bytes());
    let mut out = String::new();
    if let Some(root) = document.root() {
        print(&document, root, &mut out);
    }
    let said: Vec<Code> = found.iter().map(|one| one.code).collect();
    assert_eq!((out.as_str(), said.as_slice()), (tree, codes), "of {text}\n{found:#?}");
}

#[test]
fn good_json_is_read_to_the_letter() {
    check("{}", "{}", &[]);
    check("\u{feff}[1, -2.5e+3, true, false, null, \"\"]", "[1,-2.5e+3,true,false,null,\"\"]", &[]);
    check(r#""\u0041\n\"\\\/😀""#, r#""A\n\"\\/😀""#, &[]);
    check(r#"{"a": {"b": [[], {}]}, "c": "x"}"#, r#"{"a":{"b":[[],{}]},"c":"x"}"#, &[]);
}

#[test]
fn commas() {
    check("[1 2]", "[1,2]", &[Code::MissingComma]);
    check("[1,,2,]", "[1,2]", &[Code::ExtraComma, Code::ExtraComma]);
    check("[,]", "[]", &[Code::ExtraComma]);
    check("{\"a\": 1 \"b\": 2,}", "{\"a\":1,\"b\":2}", &[Code::MissingComma, Code::ExtraComma]);
    check("{\"a\": 1; \"b\": 2}", "{\"a\":1,\"b\":2}", &[Code::MissingComma]);
    check("[\"a\": 1]", "[\"a\",1]", &[Code::MissingComma]);
    check("{\"a\": \"x\"\n\"b\": \"y\"}", "{\"a\":\"x\",\"b\":\"y\"}", &[Code::MissingComma]);
}

#[test]
fn colons_and_missing_values() {
    check("{\"a\" 1}", "{\"a\":1}", &[Code::MissingColon]);
    check("{\"a\" = 1}", "{\"a\":1}", &[Code::MissingColon]);
    check("{\"a\":: 1}", "{\"a\":1}", &[Code::Unexpected]);
    check("{\"a\", \"b\": 1}", "{\"a\":?,\"b\":1}", &[Code::MissingValue]);
    check("{\"a\":}", "{\"a\":?}", &[Code::MissingValue]);
    check("{: 1}", "{?:1}", &[Code::Unexpected]);
    check("{[1]}", "{?:[1]}", &[Code::Unexpected]);
}

#[test]
fn quotation_marks() {
    check("{'a': 'it''s'}", "{\"a\":\"it''s\"}", &[Code::WrongQuotes, Code::WrongQuotes]);
    check("{'a': 'Jum'at'}", "{\"a\":\"Jum'at\"}", &[Code::WrongQuotes, Code::WrongQuotes]);
    check("{“a”: “b”}", "{\"a\":\"b\"}", &[Code::WrongQuotes, Code::WrongQuotes]);
    check("{\"a\": \"b”, \"c\": 1}", "{\"a\":\"b\",\"c\":1}", &[Code::WrongQuotes]);
    check(
        "{\"a\": \"He said \"yes\" to me\", \"b\": 1}",
        "{\"a\":\"He said \\\"yes\\\" to me\",\"b\":1}",
        &[Code::WrongQuotes],
    );
    check("{a: 1}", "{\"a\":1}", &[Code::UnquotedName]);
    check("{\"a\": Halo dunia, \"b\": 1}", "{\"a\":\"Halo dunia\",\"b\":1}", &[Code::BadWord]);
    check("{\"a\": 2024-11-27}", "{\"a\":\"2024-11-27\"}", &[Code::BadWord]);
    check("{\"a\": \"open,\n\"b\": 1}", "{\"a\":\"open\",\"b\":1}", &[Code::UnclosedString]);
}

#[test]
fn what_does_not_belong_in_strings() {
    check("[\"one\ntwo\"]", "[\"one\\ntwo\"]", &[Code::RawControl]);
    check(
        "{\"a\": \"one\n\ntwo\",\n\"b\": 1}",
        "{\"a\":\"one\\n\\ntwo\",\"b\":1}",
        &[Code::RawControl],
    );
    check("[\"a\tb\"]", "[\"a\\tb\"]", &[Code::RawControl]);
    check(r#"["C:\data"]"#, r#"["C:\\data"]"#, &[Code::BadEscape]);
    check(r#"["\uD800x"]"#, "[\"\u{fffd}x\"]", &[Code::LoneSurrogate]);
    check(r#"["\u12"]"#, r#"["\\u12"]"#, &[Code::BadEscape]);
}

#[test]
fn words_and_numbers() {
    check("[True, None, NaN, nul]", "[true,null,null,\"nul\"]", &[Code::BadWord; 4]);
    check("[+1, 01, .5]", "[+1,01,.5]", &[Code::BadNumber; 3]);
    check("[1_000, 1.e]", "[?,?]", &[Code::BadNumber; 2]);
}

#[test]
fn comments_and_what_is_around() {
    check("// a\n{\"a\": 1 /* b */ # c\n}", "{\"a\":1}", &[Code::Comment]);
    check("const b = {\"a\": 1};", "{\"a\":1}", &[Code::Unexpected]);
    check("{\"a\": 1}\n{\"b\": 2}", "{\"a\":1}", &[Code::AfterEnd]);
    check("{\"a\": 1}}", "{\"a\":1}", &[Code::AfterEnd]);
    check("{\"a\":\u{a0}1}", "{\"a\":1}", &[Code::Unexpected]);
}

#[test]
fn brackets() {
    check("{\"a\": [1, 2}", "{\"a\":[1,2]}", &[Code::WrongBracket]);
    check("[{\"a\": [1}, {\"b\": 2}]", "[{\"a\":[1]},{\"b\":2}]", &[Code::WrongBracket]);
    check("[{\"a\": 1], 2]", "[{\"a\":1},2]", &[Code::WrongBracket]);
    check("{\"a\": [\"x\"}, \"b\": 1}", "{\"a\":[\"x\"],\"b\":1}", &[Code::WrongBracket]);
    check("{\"a\": 1, \"b\": [{\"c\": \"d", "{\"a\":1,\"b\":[{\"c\":\"d\"}]}", &[Code::CutOff]);
    check("{\"a\": {\"b\":", "{\"a\":{\"b\":?}}", &[Code::CutOff]);
}

/// Each is one finding, and what can be read is.
#[test]
fn slips_with_a_name_of_their_own() {
    let two = "{\"a\":[\"b\",\"c\"],\"d\":1}";
    check(
        "{\n<<<<<<< HEAD\n\"a\": 1,\n=======\n\"a\": 2,\n>>>>>>> x\n\"b\": 3}",
        "{\"a\":1,\"b\":3}",
        &[Code::MergeConflict],
    );
    check(
        "[\n<<<<<<< a\n1\n||||||| base\n2\n=======\n3\n>>>>>>> b\n]",
        "[1]",
        &[Code::MergeConflict],
    );
    check("{\"a\": 1,\n>>>>>>> x\n\"b\": 3}", "{\"a\":1,\"b\":3}", &[Code::MergeConflict]);
    check("{\"a\": \"b \" + \"c\" + \" d\"}", "{\"a\":\"b c d\"}", &[Code::JoinedTexts]);
    check("[\"b \\\"\" +\n\"c\\n\"]", "[\"b \\\"c\\n\"]", &[Code::JoinedTexts]);
    check("{\"a\": [\"b\", ...], ...}", "{\"a\":[\"b\",?]}", &[Code::Placeholder; 2]);
    check("{\"a\": …, \"b\": <isi>}", "{\"a\":?,\"b\":?}", &[Code::Placeholder; 2]);
    check("{\"a\": 1, <!-- \"x\": 2 -->\n\"b\": 3}", "{\"a\":1,\"b\":3}", &[Code::Comment]);
    check("{\"a\": (\"b\", \"c\"), \"d\": 1}", two, &[Code::RoundBrackets]);
    check("[(\"a\": 1)]", "[{\"a\":1}]", &[Code::RoundBrackets]);
    check(
        "{\"a\": Date(\"b\"), \"c\": (\"d\")}",
        "{\"a\":\"b\",\"c\":\"d\"}",
        &[Code::RoundBrackets; 2],
    );
    check("{\"a\": {\"b\", \"c\"}, \"d\": 1}", two, &[Code::WrongBracket]);
    check("{\"a\": {{\"b\": 1}}}", "{\"a\":[{\"b\":1}]}", &[Code::WrongBracket]);
    check("{\"a\": [\"b\": 1, \"c\": 2]}", "{\"a\":{\"b\":1,\"c\":2}}", &[Code::WrongBracket]);
    check("{\"a\": [[\"b\": 1]]}", "{\"a\":[{\"b\":1}]}", &[Code::WrongBracket]);
    check(
        "{\"a\": {\"x\": {\"slug\": \"x\"}, {\"slug\": \"y\"}]}",
        "{\"a\":[{\"slug\":\"x\"},{\"slug\":\"y\"}]}",
        &[Code::WrongBracket],
    );
    check(
        "{\"a\": [{\"b\": 1}], {\"b\": 2}, \"c\": 3}",
        "{\"a\":[{\"b\":1},{\"b\":2}],\"c\":3}",
        &[Code::WrongBracket],
    );
    check(
        "{\"a\": [\"Satu.\"], \"Dua kata.\", \"c\": 3}",
        "{\"a\":[\"Satu.\",\"Dua kata.\"],\"c\":3}",
        &[Code::WrongBracket],
    );
}

#[test]
fn words_and_signs_where_none_belong() {
    check("{\"a\"x: 1, \"b\"\": 2}", "{\"a\":1,\"b\":2}", &[Code::Unexpected; 2]);
    check("{\"a\": x [1], \"b\" adalah: 2}", "{\"a\":[1],\"b\":2}", &[Code::Unexpected; 2]);
    check("{\"a\": [1] dan, \"b\": 2}", "{\"a\":[1],\"b\":2}", &[Code::Unexpected]);
    check("Berkasnya:\n\n{\"a\": 1}\n", "{\"a\":1}", &[Code::Unexpected]);
    check("```json\n{\"a\": 1}\n```\n", "{\"a\":1}", &[Code::Unexpected]);
    check("{\n  a: Satu kata\n  \"b\": 1}", "{\"a\":\"Satu kata\",\"b\":1}", &[Code::YamlLine]);
    check("[\n  - Satu kata\n  - \"dua\"\n]", "[\"Satu kata\",\"dua\"]", &[Code::YamlLine; 2]);
    check("[\nSatu, dua.\n]", "[\"Satu, dua.\"]", &[Code::BadWord]);
    check(
        "{&quot;a&quot;: &quot;b &quot;c&quot; d&quot;}",
        "{\"a\":\"b &quot;c&quot; d\"}",
        &[Code::EscapedMarks],
    );
    check(
        "[\"Satu.\\\\nDua\", \"C:\\\\new\"]",
        "[\"Satu.\\\\nDua\",\"C:\\\\new\"]",
        &[Code::DoubleEscape],
    );
}

/// Nobody guesses which figure is meant, and none is cut in two.
#[test]
fn figures_as_people_write_them() {
    for figure in
        ["12,400", "12 400", "1.212.400", "12.400,5", "0,5", "12'400", "12400 suara", "45%"]
    {
        let text = format!("{{\"a\": {figure}, \"b\": 1}}");
        check(&text, "{\"a\":?,\"b\":1}", &[Code::BadNumber]);
        let (_, found) = read(text.as_bytes());
        assert!(found.iter().all(|one| one.edits.is_empty()), "{found:#?}");
    }
    check("{\"a\": [12,400], \"b\": 12.400}", "{\"a\":[12,400],\"b\":12.400}", &[]);
}

/// Speech in straight marks is mended only where the marks come in pairs around words.
#[test]
fn speech_is_mended_where_it_is_exact() {
    let edits =
        |text: &str| read(text.as_bytes()).1.iter().map(|one| one.edits.len()).sum::<usize>();
    assert_eq!(edits("[\"Ia berkata \"ya\" dan \"tidak\" lagi.\"]"), 4);
    assert_eq!(edits("[\"Kami siap,\" kata Budi, \"dan menang.\"]"), 0);
    assert_eq!(edits("[\"satu\" dan \"dua\"]"), 0);
    assert_eq!(edits("[\"Juli, 900]"), 0, "the figure may be an element of its own");
}

/// A change that would move a word, or leave as many mistakes, is offered to nobody as certain.
#[test]
fn what_mends_nothing_is_not_certain() {
    for text in [
        "{\n<<<<<<< HEAD\n\"a\": 1,\n=======\n\"a\": 2,\n>>>>>>> x\n\"b\": 3}",
        "{\"a\": \"satu\" + \"dua\"}",
        "{\"a\": ...}",
        "{400: 1}",
        "{\"a\": <b>tebal</b>}",
    ] {
        let (document, found) = read(text.as_bytes());
        let mended = warta_diagnostics::chosen(document.text(), &found);
        assert!(mended.is_empty(), "of {text}\n{mended:#?}");
    }
}

/// Each in one finding, however late it shows.
#[test]
fn brackets_that_are_missing_or_too_many() {
    let wrong = &[Code::WrongBracket];
    check("{\"a\": [1, \"b\": 2}", "{\"a\":[1],\"b\":2}", wrong);
    check("{\"a\": [\"b\": 2}, \"c\": 3}", "{\"a\":{\"b\":2},\"c\":3}", wrong);
    check("[{\"a\": 1, {\"a\": 2}]", "[{\"a\":1},{\"a\":2}]", wrong);
    check("[{\"a\": 1, \"text\", \"more\"]", "[{\"a\":1},\"text\",\"more\"]", wrong);
    check("{\"a\": {\"b\": 1]}, \"c\": 2}", "{\"a\":{\"b\":1},\"c\":2}", wrong);
    check("{\"a\": [1]], \"b\": 2}", "{\"a\":[1],\"b\":2}", wrong);
    check("{\"a\": {\"b\": 1}}, \"c\": 2}", "{\"a\":{\"b\":1},\"c\":2}", wrong);
    check("{\n  \"a\": {\n    \"b\": 1,\n  \"c\": 2\n}\n", "{\"a\":{\"b\":1},\"c\":2}", wrong);
    check("{\n  \"a\": {\n    \"b\": 1\n  \"c\": 2\n}\n", "{\"a\":{\"b\":1},\"c\":2}", wrong);
}

#[test]
fn marks_that_are_missing() {
    check("{a\": \"x\", \"b\": 1}", "{\"a\":\"x\",\"b\":1}", &[Code::UnquotedName]);
    check("{\"a\": x y\", \"b\": 1}", "{\"a\":\"x y\",\"b\":1}", &[Code::BadWord]);
    check("{\"a\": #b8860b\", \"b\": 1}", "{\"a\":\"#b8860b\",\"b\":1}", &[Code::BadWord]);
    check("{\"a: \"x\", \"b\": 1}", "{\"a\":\"x\",\"b\":1}", &[Code::UnclosedString]);
    check("{\"a\": \"x, \"b\": 1}", "{\"a\":\"x\",\"b\":1}", &[Code::UnclosedString]);
    check("[[\"x, \"y\"], 1]", "[[\"x\",\"y\"],1]", &[Code::UnclosedString]);
    check("{\"a\": [\"x],\n\"b\": 1}", "{\"a\":[\"x\"],\"b\":1}", &[Code::UnclosedString]);
    check("{\"a\", 1, \"b\": 2}", "{\"a\":1,\"b\":2}", &[Code::MissingColon]);
}

#[test]
fn what_is_no_json_at_all() {
    check("", "", &[Code::EmptyFile]);
    check(" \n\u{feff}", "", &[Code::EmptyFile, Code::Unexpected]);
    check("<!doctype html><html>", "", &[Code::WebPage]);
    check("Not found, sorry", "", &[Code::NotJson]);
    check("%PDF-1.4", "", &[Code::NotText]);
}

#[test]
fn fields_written_twice() {
    check("{\"a\": 1, \"a\": 2}", "{\"a\":1,\"a\":2}", &[Code::DuplicateName]);
    let many: Vec<String> = (0..30).map(|nth| format!("\"k{}\": 1", nth % 29)).collect();
    let (_, found) = read(format!("{{{}}}", many.join(",")).as_bytes());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].path, "/k0");
}

#[test]
fn other_encodings() {
    let utf16: Vec<u8> =
        "\u{feff}{\"a\": \"é\"}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (document, found) = read(&utf16);
    assert_eq!(found[0].code, Code::Utf16);
    let value = document.find("/a").expect("a value");
    assert_eq!(document.string(value), "é");
    let (document, found) = read(b"{\"a\": \"caf\xe9 d\xe9\"}");
    assert_eq!((found[0].code, found[0].more), (Code::NotUtf8, 1));
    assert_eq!(document.string(document.find("/a").expect("a value")), "café dé");
    let (document, found) = read(b"{\"a\": \"caf\xc3\xa9 d\xe9 \x93\"}");
    assert_eq!((found[0].code, found[0].more), (Code::NotUtf8, 1));
    assert_eq!(document.string(document.find("/a").expect("a value")), "café d\u{fffd} \u{fffd}");
}

#[test]
fn depth_ends_in_one_finding_and_width_in_none() {
    for text in ["[".repeat(100_000), "{\"a\":".repeat(100_000), "[{\"a\":".repeat(50_000)] {
        let (_, found) = read(text.as_bytes());
        let codes: Vec<Code> = found.iter().map(|one| one.code).collect();
        assert_eq!(codes, [Code::TooDeep], "{found:#?}");
    }
    let closed = format!("[{}1{}, 7]", "[".repeat(1000), "]".repeat(1000));
    let (document, found) = read(closed.as_bytes());
    assert_eq!(found.len(), 1);
    assert_eq!(document.raw(document.find("/1").expect("the seven")), "7");
    let wide = format!("[{}1]", "1,".repeat(100_000));
    assert!(read(wide.as_bytes()).1.is_empty());
}

#[test]
fn pointers_lead_to_nodes_and_back() {
    let (document, _) = read(br#"{"a/b": [1, {"c~": "x"}], "d": 2}"#);
    for pointer in ["", "/a~1b", "/a~1b/0", "/a~1b/1", "/a~1b/1/c~0", "/d"] {
        let node = document.find(pointer).expect("it exists");
        assert_eq!(document.pointer(node), pointer);
    }
    let span = document.span_at("/a~1b/1/c~0");
    assert_eq!(&document.text()[span.start as usize..span.end as usize], "\"x\"");
    assert_eq!(document.span_at("/d/nothing/here"), document.span_at("/d"));
}

/// Every file of the corpus ends in a value or a finding; those that are not JSON in a finding with a
/// place inside the text. So do those of a larger one, where it is at hand.
#[test]
fn the_corpus() {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/corpus/json");
    let more = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/security/json");
    let more = ["parsing", "transform"].map(|folder| format!("{more}/{folder}"));
    let more = more.into_iter().filter(|folder| std::fs::exists(folder).is_ok_and(|is| is));
    for folder in std::iter::once(own.to_owned()).chain(more) {
        let files: Vec<_> = std::fs::read_dir(&folder).expect("a folder of the corpus").collect();
        assert!(!files.is_empty(), "{folder}");
        for file in files {
            let file = file.expect("readable");
            let name = file.file_name().to_string_lossy().into_owned();
            let (document, found) = read(&std::fs::read(file.path()).expect("readable"));
            assert!(document.root().is_some() || !found.is_empty(), "{name}");
            if name.starts_with("n_") {
                assert!(!found.is_empty(), "{name} is not JSON");
            }
            if name.starts_with("y_") && !name.contains("duplicated") {
                assert!(found.is_empty(), "{name}: {found:?}");
            }
            for one in &found {
                assert!(one.span.end as usize <= document.text().len(), "{name}: {one:?}");
            }
        }
    }
}

/// Every cut and every changed byte of a sample ends in a value or a finding, and in no panic.
#[test]
fn damage_of_every_kind() {
    let sample = "{\"a\": [1, \"b\\n\", {\"ç\": 'd', \"e\": “f”}], // g\n\"h\": true, \"i\": nul}";
    for cut in 0..=sample.len() {
        read(&sample.as_bytes()[..cut]);
        read(&sample.as_bytes()[cut..]);
    }
    for place in 0..sample.len() {
        for byte in 0..=255 {
            let mut bytes = sample.as_bytes().to_vec();
            bytes[place] = byte;
            let (document, found) = read(&bytes);
            assert!(document.root().is_some() || !found.is_empty());
        }
    }
}

/// Texts made to slow a reader down: in quadratic time this would not end.
#[test]
fn what_is_made_to_slow_the_reader_down_comes_to_an_end() {
    let size = 400_000;
    for seed in [
        "\"a \"b ",
        "'x\n\"y\n",
        "[",
        "{",
        "]",
        "}",
        ",",
        "[],,",
        ":",
        "\"",
        "\\",
        "“",
        "{\"a\":",
        "a b ",
        "\"\n",
        "/*",
        "#",
        "[}",
        "{]",
        "\"a\" x",
        "'a' x",
        "{\"a\",",
        "\u{a0}",
        "1_0 ",
    ] {
        for wrap in ["", "[", "{\"a\": \""] {
            let text = format!("{wrap}{}", seed.repeat(size / seed.len()));
            let (_, found) = read(text.as_bytes());
            assert!(found.len() < 450);
        }
    }
}

/// No edit is written into a comment, where it would mend nothing.
#[test]
fn brackets_beside_comments() {
    let cut = "{\n \"warta\": 1,\n \"site\": {\n \"title\": \"T\"\n #},\n \"articles\": []\n}";
    for text in [
        cut,
        "{\"site\": {\"title\": \"T\" // the name },\n\"articles\": []}",
        "{\"a\": [1] // }",
        "{\"a\": [1 # ]}",
    ] {
        let (_, found) = read(text.as_bytes());
        let comment = found.iter().find(|one| one.code == Code::Comment).expect("a comment").span;
        let edits = found.iter().filter(|one| one.code != Code::Comment).flat_map(|one| &one.edits);
        for edit in edits {
            let inside = comment.start < edit.start && edit.start <= comment.end;
            assert!(
                !inside || text[..edit.start as usize].ends_with('\n'),
                "of {text}\n{found:#?}"
            );
        }
    }
}

/// The path of a finding does not repeat a name as long as the file.
#[test]
fn long_names_are_cut_in_paths() {
    let text = format!("{{\"{}\":[{}1]}}", "é".repeat(10_000), "1 ".repeat(100));
    let (_, found) = read(text.as_bytes());
    assert_eq!(found[0].code, Code::MissingComma);
    assert!(found.iter().all(|one| one.path.len() < 1_000), "{}", found[0].path.len());
}

/// The text with all that is certain, mended once.
#[track_caller]
fn mended(text: &str, expected: &str) {
    let (_, found) = read(text.as_bytes());
    let edits = found.iter().flat_map(|one| &one.edits);
    let after = warta_diagnostics::apply(text, edits).expect("they fit");
    assert_eq!(after, expected, "{found:#?}");
}

#[test]
fn a_field_behind_a_list_without_its_end() {
    let one = [Code::WrongBracket];
    let draft = r#"{"body":["Hujan reda."],"status":"draft"}"#;
    check("{\"body\": [\n\"Hujan reda.\"\n\"status\": \"draft\"}", draft, &one);
    check("{\"body\": [\"Hujan reda.\" \"status\": \"draft\"}", draft, &one);
    check(
        "{\"a\": [{\"b\": 1}, {\"b\": 2}\n\"c\": false}",
        r#"{"a":[{"b":1},{"b":2}],"c":false}"#,
        &one,
    );
    check("{\"a\": [1, 2\n\"c\": [{}]}", r#"{"a":[1,2],"c":[{}]}"#, &one);
    check(
        "{\"body\": [\"Hujan reda.\"\n status: \"draft\"}",
        draft,
        &[Code::WrongBracket, Code::UnquotedName],
    );
    mended(
        "{\"body\": [\n\"Hujan reda.\"\n\"status\": \"draft\"}",
        "{\"body\": [\n\"Hujan reda.\"],\n\"status\": \"draft\"}",
    );
    // What may be a name stays what it is.
    let kept = "{\"body\": [\"Hujan reda.\"\n\"status\" \"draft\"]}";
    mended(kept, kept);
    let kept = "{\"tags\": [\"Umpama\": \"Jalan\"]}";
    mended(kept, kept);
    let kept = "[\"status\": \"draft\"]";
    mended(kept, kept);
    check(
        "{\"tags\": [\"Kali\", \"Umpama\": \"Jalan\"]}",
        r#"{"tags":["Kali","Umpama","Jalan"]}"#,
        &[Code::MissingComma],
    );
}

#[test]
fn a_mark_inside_a_text_without_another() {
    let told = [Code::WrongQuotes];
    for (text, tree) in [
        (
            r#"["Lurah bilang, "jalan dibuka besok pagi."]"#,
            r#"["Lurah bilang, \"jalan dibuka besok pagi."]"#,
        ),
        (
            r#"{"text": "Kami minta, "air yang bersih.", "b": 1}"#,
            r#"{"text":"Kami minta, \"air yang bersih.","b":1}"#,
        ),
    ] {
        check(text, tree, &told);
        mended(text, text);
    }
    let two = [Code::UnclosedString];
    check(
        r#"["Hujan reda sore ini., "Jalan dibuka besok."]"#,
        r#"["Hujan reda sore ini.","Jalan dibuka besok."]"#,
        &two,
    );
    check(r#"["Pasar, "Jalan"]"#, r#"["Pasar","Jalan"]"#, &two);
}

#[test]
fn escapes_of_other_languages() {
    let told = [Code::BadEscape];
    check(r#"["Jum\'at"]"#, r#"["Jum'at"]"#, &told);
    for text in [r#"["a \u{1F600} b"]"#, r#"["a \x41 b"]"#, r#"["kaf\u00e"]"#] {
        let (_, found) = read(text.as_bytes());
        let codes: Vec<Code> = found.iter().map(|one| one.code).collect();
        assert_eq!(codes, told, "of {text}");
        mended(text, text);
    }
    mended(r#"["Jum\'at"]"#, r#"["Jum'at"]"#);
    mended(r#"["a \d b"]"#, r#"["a \\d b"]"#);
}

#[test]
fn a_colour_without_marks_is_no_comment() {
    check("{\"color\": #aa5500, \"b\": 7}", r##"{"color":"#aa5500","b":7}"##, &[Code::BadWord]);
    check("{\"a\": # abc\n1}", "{\"a\":1}", &[Code::Comment]);
}
