use super::*;
use crate::code::Code;

fn sample() -> (Diagnostic, &'static str) {
    let text = "{\n  \"a\": 1,\n  \"a\": 2\n}\n";
    let found = Diagnostic::new(Code::DuplicateName, "the field \"a\" is written twice")
        .place(0, Span::new(14, 17), "/a")
        .why("Only the last one counts.")
        .help("Remove one of them.")
        .edit(Span::new(4, 14), "")
        .label(Span::new(4, 7), "first written here");
    (found, text)
}

/// The excerpt of a finding without what stands before it: its title, its place and the start of the rule.
#[track_caller]
fn check(found: Diagnostic, text: &str, width: usize, expected: &str) {
    let look = Look { width: Some(width), ..Look::plain() };
    let out = render(&[found], &[Source::new("b.json", text)], look);
    let shown: Vec<&str> = out.lines().skip(3).collect();
    assert_eq!(shown.join("\n"), expected, "\n{out}");
}

fn at(start: u32, end: u32) -> Diagnostic {
    Diagnostic::new(Code::BadDate, "x").place(0, Span::new(start, end), "")
}

#[test]
fn the_whole_text() {
    let (found, text) = sample();
    let out = render(&[found], &[Source::new("b.json", text)], Look::plain());
    assert_eq!(
        out,
        "error[W0114]: the field \"a\" is written twice\n\
         --> b.json:3:3 /a\n  \
         |\n\
         2 |   \"a\": 1,\n  \
         |   --- first written here\n\
         3 |   \"a\": 2\n  \
         |   ^^^\n  \
         |\n  \
         = why: Only the last one counts.\n\
         help: Remove one of them.\n  \
         |\n\
         2 -   \"a\": 1,\n  \
         |\n"
    );
}

#[test]
fn the_frame_of_a_finding_in_indonesian() {
    let (found, text) = sample();
    let look = Look { language: Language::Indonesian, ..Look::plain() };
    let out = render(&[found], &[Source::new("b.json", text)], look);
    assert!(out.starts_with("galat[W0114]: the field \"a\" is written twice\n"), "{out}");
    let own = "\n  = sebab: Only the last one counts.\nsaran: Remove one of them.\n";
    assert!(out.contains(own), "{out}");
}

#[test]
fn colours_only_where_asked_for() {
    let (found, text) = sample();
    let source = [Source::new("b.json", text)];
    let coloured = Look { colour: Colour::Yes, ..Look::plain() };
    assert!(
        render(std::slice::from_ref(&found), &source, coloured)
            .contains("\u{1b}[1m\u{1b}[91merror[W0114]")
    );
    assert!(!render(&[found], &source, Look::plain()).contains('\u{1b}'));
}

#[test]
fn what_is_not_listed_counts() {
    let (mut found, _) = sample();
    found.more = 2;
    assert_eq!(summary(&[found]), "3 errors, 0 warnings");
}

#[test]
fn wide_and_combining_characters_and_tabs_align() {
    check(at(8, 9), "\t選e\u{301}\"x\"", 80, "1 |     選e\u{301}\"x\"\n  |         ^");
    check(at(0, 4), "😀 é", 80, "1 | 😀 é\n  | ^^");
    check(at(2, 3), "\u{1b}[31m", 80, "1 | ␛[31m\n  |   ^");
}

#[test]
fn a_short_or_empty_line() {
    check(at(0, 0), "", 80, "");
    check(at(9, 12), "ab", 80, "1 | ab\n  |   ^");
}

#[test]
fn a_long_line_is_cut_on_both_sides_to_the_width() {
    let text = format!("{}HERE{}", "a".repeat(500), "b".repeat(500));
    let (left, right) = ("a".repeat(10), "b".repeat(10));
    let expected = format!("1 | ...{left}HERE{right}...\n  | {}^^^^", " ".repeat(13));
    check(at(500, 504), &text, 34, &expected);
    // What is said of it is the same however long the line is.
    let longer = format!("{}HERE{}", "a".repeat(500), "b".repeat(500_000));
    check(at(500, 504), &longer, 34, &expected);
}

#[test]
fn second_places_in_the_same_line_and_far_off() {
    let found = at(8, 10).label(Span::new(0, 1), "opened here");
    check(found, "{ \"a\":1 ] }", 80, "1 | { \"a\":1 ] }\n  | -       ^^\n  | |\n  | opened here");
    let found = at(0, 1).label(Span::new(8, 9), "closed here");
    check(found, "{ \"a\":1 ] }", 80, "1 | { \"a\":1 ] }\n  | ^       - closed here");
    let text = format!("{{\n{}\n  ]", "\n".repeat(10));
    check(
        at(15, 16).label(Span::new(0, 1), "opened here"),
        &text,
        80,
        " 1 | {\n   | - opened here\n...\n13 |   ]\n   |   ^",
    );
}

#[test]
fn a_second_place_far_along_a_long_line_has_an_excerpt_of_its_own() {
    let text = format!("{{{}]", " ".repeat(400));
    let found = at(401, 402).label(Span::new(0, 1), "opened here");
    let look = Look { width: Some(60), ..Look::plain() };
    let out = render(&[found], &[Source::new("b.json", &text)], look);
    assert_eq!(out.matches("1 | ").count(), 2, "{out}");
    assert!(out.contains("- opened here"), "{out}");
}

#[test]
fn places_that_are_near_each_other_share_one_excerpt_of_a_long_line() {
    let text = format!("{}ONE{}TWO{}", "a".repeat(300), "b".repeat(20), "c".repeat(300));
    for (first, second) in [((300, 303), (323, 326)), ((323, 326), (300, 303))] {
        let found = at(first.0, first.1).label(Span::new(second.0, second.1), "there");
        let look = Look { width: Some(60), ..Look::plain() };
        let out = render(&[found], &[Source::new("b.json", &text)], look);
        let lines: Vec<&str> = out.lines().skip(3).collect();
        assert!(lines[0].chars().count() <= 60, "{out}");
        assert!(lines[0].contains("ONE") && lines[0].contains("TWO"), "{out}");
        for mark in &lines[1..] {
            let start = mark.find(['^', '-']).expect("a mark");
            assert!(["ONE", "TWO"].contains(&&lines[0][start..start + 3]), "{out}");
        }
    }
}

#[test]
fn several_lines_say_where_they_end() {
    check(at(2, 9), "a \"b\nc\nd\" e", 80, "1 | a \"b\n  |   ^^ to line 3");
}

#[test]
fn words_wrap_to_the_terminal() {
    let found = at(0, 1).help("Write the whole date, with its year and its month and its day.");
    check(
        found,
        "x",
        40,
        "1 | x\n  | ^\n  |\n  = help: Write the whole date, with\n          its year and its month and\n          its day.",
    );
}

#[test]
fn a_secret_shows_in_no_excerpt() {
    let text = "{\"pass\": \"geheim\", \"a\": 1,}";
    let mut secret = at(9, 17);
    secret.secrets = vec![Span::new(10, 16)];
    let other = at(24, 25);
    let out = render(&[other, secret], &[Source::new("b.json", text)], Look::plain());
    assert!(!out.contains("geheim"), "{out}");
    assert_eq!(out.matches("\"******\"").count(), 2, "{out}");
}

#[test]
fn characters_without_a_width_are_not_shown_without_end() {
    let text = format!("a{}", "\u{301}".repeat(100_000));
    let out = render(&[at(0, 1)], &[Source::new("b.json", &text)], Look::plain());
    assert!(out.len() < 2_000, "{}", out.len());
}

#[test]
fn lines_break_at_spaces_only() {
    assert_eq!(wrap("why: one two three", 12, 4), "why: one two\n    three");
    assert_eq!(wrap("abcdefghij klm", 5, 2), "abcdefghij\n  klm");
    assert_eq!(wrap("選選 選選", 6, 0), "選選\n選選");
    assert_eq!(wrap("https://kabar.example/a-b-c 1", 10, 0), "https://kabar.example/a-b-c\n1");
    assert_eq!(wrap("short", 80, 2), "short");
}

#[test]
fn a_byte_order_mark_belongs_to_no_line() {
    check(at(0, 3), "\u{feff}{}", 80, "1 | {}\n  | ^");
}

#[test]
fn a_change_is_shown_as_far_as_it_fits() {
    let text = "{ \"a\":  1,\n  \"b\": \"x\" }";
    let shown = |found: Diagnostic, text: &str, width| {
        let look = Look { width: Some(width), ..Look::plain() };
        let out = render(&[found.help("Do it.")], &[Source::new("b.json", text)], look);
        out.split_once("help: Do it.\n").map(|(_, rest)| rest.to_owned()).unwrap_or_default()
    };
    let less = at(8, 10).edit(Span::new(8, 10), "");
    assert_eq!(shown(less.clone(), text, 80), "  |\n1 - { \"a\":  1,\n1 + { \"a\":  \n  |\n");
    // Of white space that goes the line is shown as it would be.
    let space = at(6, 8).edit(Span::new(6, 8), " ");
    assert_eq!(shown(space, text, 80), "  |\n1 | { \"a\": 1,\n  |\n");
    let more = at(8, 9).edit(Span::new(8, 9), "\"1\"");
    assert_eq!(shown(more, text, 80), "  |\n1 - { \"a\":  1,\n1 + { \"a\":  \"1\",\n  |\n");
    // A long line would not fit beside itself.
    assert_eq!(shown(less, &text.replace(",\n", &",\u{20}".repeat(60)), 80), "");
}

#[test]
fn nothing_of_a_file_steers_the_terminal() {
    let text: String = ('\0'..='\u{2100}').chain(['\u{feff}', '\u{fffb}']).collect();
    let text = text.replace(['\n', '\r'], " ");
    assert_eq!(excerpts::without(&text, &[]).len(), text.len());
    for (start, c) in text.char_indices() {
        let start = u32::try_from(start).expect("short");
        let out = render(&[at(start, start + 1)], &[Source::new("b.json", &text)], Look::plain());
        let raw = |shown: char| shown != '\n' && visible(shown) != shown;
        assert!(!out.contains(raw), "{c:?}: {out:?}");
    }
}
