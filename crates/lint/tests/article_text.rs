//! A plain text becomes a bundle: nothing of it is lost, and nothing is made up.
use std::collections::BTreeMap;

use warta_bundle::article_text::{About, Imported, Refusal, import};
use warta_diagnostics::{Code, Collector, Diagnostic, Severity};
use warta_json::{Document, Kind, NodeId};
use warta_page::date::Date;
use warta_page::wire::Request;
use warta_publication::Options;
use warta_publication::session::{Session, Texts};

/// An article as a newsroom sends it.
const SENT: &str = "\
Kabar.example UMP ---- Panitia Taman Umpama mulai bekerja. Rapat pertamanya digelar di balai Kabupaten Umpama Jaya (UMP).
Dari 5 desa, baru 4 yang punya taman, satudesa belum.
\"Kami ingin satu taman di tiap desa,\"terangnya di sela -sela rapat Jumat (11/03).
Ketua panitia kabupaten, Budi Al-Misal SH menambahkan, Jum'at depan rapat berlanjut.
\"Jangan sampai tertinggal,\"tandasnya.
Penulis : Sari Contoh
Editor : Elok
Tag : UMP Taman musyawarah 2024";

fn of(text: &str) -> Imported {
    import(text.as_bytes()).unwrap_or_else(|why| panic!("{why:?}: {text}"))
}

/// What an editor is told of a bundle.
fn checked(bundle: &str) -> Vec<Diagnostic> {
    const URL: &str = "https://koran.example/bundle.json";
    let now = Some(Date("2026-06-15T12:00:00+07:00".into()));
    let options =
        Options { drafts: true, lint: Some(&warta_lint::NEWSROOM), now, ..Options::default() };
    let mut session = Session::new(options, Texts::Keep);
    session.handle(Request::Open { url: URL.into() }, None);
    session.handle(Request::Read { url: URL.into() }, Some(bundle.as_bytes()));
    session.files().flat_map(|file| file.diagnostics.to_vec()).collect()
}

fn codes(bundle: &str) -> Vec<&'static str> {
    checked(bundle).iter().map(|one| one.code.name()).collect()
}

/// The fields of the article in the order in which they are written: strings as they are, what is more as
/// it is written.
fn fields(bundle: &str) -> Vec<(String, String)> {
    let mut found = Collector::new();
    let document = Document::read(0, "bundle.json", bundle.as_bytes(), &mut found);
    assert!(found.finish().is_empty(), "{bundle}");
    let article = document.find("/articles/0").expect("an article");
    let members = document.members(article);
    members
        .map(|(name, value)| {
            let shown = match document.kind(value) {
                Kind::String => document.string(value).into_owned(),
                _ => document.raw(value).split_whitespace().collect::<Vec<_>>().join(" "),
            };
            (document.string(name).into_owned(), shown)
        })
        .collect()
}

fn field(bundle: &str, name: &str) -> String {
    fields(bundle)
        .into_iter()
        .find(|(own, _)| own == name)
        .map(|(_, value)| value)
        .unwrap_or_default()
}

/// The words of all strings, without the marks that may have changed.
fn words_of(bundle: &str) -> Vec<String> {
    fn walk(document: &Document, node: NodeId, out: &mut Vec<String>) {
        match document.kind(node) {
            Kind::String => out.extend(words(&document.string(node))),
            Kind::Array => document.elements(node).for_each(|one| walk(document, one, out)),
            Kind::Object => {
                for (name, value) in document.members(node) {
                    // What is made of other words of the text.
                    let made = ["slug", "language", "type"].contains(&&*document.string(name));
                    if !made {
                        walk(document, value, out);
                    }
                }
            }
            Kind::Null | Kind::Bool(_) | Kind::Number | Kind::Lost => {}
        }
    }
    let mut found = Collector::new();
    let document = Document::read(0, "bundle.json", bundle.as_bytes(), &mut found);
    assert!(found.finish().is_empty(), "{bundle}");
    let mut out = Vec::new();
    walk(&document, document.find("/articles/0").expect("an article"), &mut out);
    out
}

fn words(text: &str) -> Vec<String> {
    text.replace("''", "\"")
        .replace('\\', "")
        .split(|c: char| c.is_whitespace() || c == '\u{feff}')
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
        .map(|word| word.replace(['"', '“', '”'], "").replace(['\'', '‘'], "’"))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Fails where a word of the text is not in the bundle, in its order. Words that became a field's name
/// are `labels`.
fn holds(text: &str, bundle: &str, labels: &[&str]) {
    let all = words_of(bundle);
    let mut rest = all.iter();
    for word in words(text) {
        if labels.contains(&word.as_str()) || word.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        assert!(
            rest.any(|own| own == &word || own.ends_with(&format!(",{word}"))),
            "“{word}” is lost or out of its order:\n{text}\n{bundle}"
        );
    }
}

#[test]
fn an_article_comes_in_with_all_that_it_says() {
    let got = of(SENT);
    assert_eq!(
        fields(&got.bundle),
        [
            ("slug", "panitia-taman-umpama-mulai-bekerja"),
            ("headline", "Panitia Taman Umpama mulai bekerja"),
            ("dateline", "{ \"source\": \"Kabar.example\", \"place\": \"UMP\" }"),
            (
                "body",
                "[ \"Panitia Taman Umpama mulai bekerja. Rapat pertamanya digelar di balai Kabupaten Umpama Jaya (UMP).\", \
                 \"Dari 5 desa, baru 4 yang punya taman, satudesa belum.\", \
                 \"“Kami ingin satu taman di tiap desa,”terangnya di sela -sela rapat Jumat (11/03).\", \
                 \"Ketua panitia kabupaten, Budi Al-Misal SH menambahkan, Jum’at depan rapat berlanjut.\", \
                 \"“Jangan sampai tertinggal,”tandasnya.\" ]"
            ),
            ("authors", "[\"Sari Contoh\"]"),
            ("editors", "[\"Elok\"]"),
            ("tags", "[\"UMP Taman musyawarah 2024\"]"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
    );
    let parts: Vec<(u32, &str)> = got.parts.iter().map(|it| (it.line, it.field)).collect();
    assert_eq!(
        parts,
        [(1, "dateline"), (1, "headline"), (6, "authors"), (7, "editors"), (8, "tags")]
    );
    let notes: Vec<(u32, &About)> = got.notes.iter().map(|it| (it.line, &it.about)).collect();
    let parts = ["UMP", "Taman", "musyawarah 2024"].map(str::to_owned).to_vec();
    assert_eq!(
        notes,
        [
            (1, &About::ProposedHeadline("Panitia Taman Umpama mulai bekerja".into())),
            (3, &About::NoDate(Some(("Jumat (11/03)".into(), "YYYY-03-11".into())))),
            (8, &About::TagsTogether("UMP Taman musyawarah 2024".into(), parts)),
        ]
    );
    assert!(got.is_article && got.paragraphs == 5);
    holds(SENT, &got.bundle, &["Penulis", "Editor", "Tag"]);
}

/// What is told when a text comes in is what a check says of the bundle, until somebody has looked at it.
#[test]
fn a_check_says_what_there_is_to_look_at() {
    let got = of(SENT);
    let found = checked(&got.bundle);
    let said: Vec<&str> = found.iter().map(|one| one.code.name()).collect();
    assert_eq!(said, ["W0502", "W0532", "W0533", "W0534"]);
    assert!(found.iter().all(|one| one.edits.is_empty() && one.severity == Severity::Warning));
    for note in &got.notes {
        assert!(note.about.code().is_some_and(|code| said.contains(&code.name())), "{note:?}");
    }
    let tags = found.iter().find(|one| one.code == Code::TagsTogether).expect("the tags");
    let help = tags.help.as_deref().unwrap_or_default();
    assert!(help.contains("[\"UMP\", \"Taman\", \"musyawarah 2024\"]"), "{help}");
    let date = found.iter().find(|one| one.code == Code::NoDate).expect("the date");
    assert!(date.message.contains("Jumat (11/03)"), "{}", date.message);
    assert!(date.help.as_deref().is_some_and(|help| help.contains("\"YYYY-03-11\"")));

    let mended = got
        .bundle
        .replace("\"headline\": \"Panitia", "\"standfirst\": \"Dalam satu rapat.\", \"published\": \"2022-03-12\", \"headline\": \"Tim")
        .replace("\"UMP Taman musyawarah 2024\"", "\"UMP\", \"Taman\", \"musyawarah 2024\"");
    assert_eq!(codes(&mended), Vec::<&str>::new(), "{mended}");
}

#[test]
fn a_first_short_line_is_the_headline() {
    for (text, headline, first) in [
        (
            "Taman baca dibuka\n\nUMPAMA - Warga datang. Semua senang.",
            "Taman baca dibuka",
            "Warga datang. Semua senang.",
        ),
        (
            "Siapa yang akan maju?\nWarga bertanya-tanya. Belum ada.",
            "Siapa yang akan maju?",
            "Warga bertanya-tanya. Belum ada.",
        ),
        (
            "\"Kami siap\", kata panitia\nWarga datang. Semua.",
            "“Kami siap”, kata panitia",
            "Warga datang. Semua.",
        ),
        (
            "Judul : Taman baca dibuka\nWarga datang. Semua senang.",
            "Taman baca dibuka",
            "Warga datang. Semua senang.",
        ),
        (
            "TAMAN BACA DIBUKA\nBy Sari Contoh\nWarga datang ke sana. Semua.",
            "TAMAN BACA DIBUKA",
            "Warga datang ke sana. Semua.",
        ),
    ] {
        let got = of(text);
        assert_eq!(field(&got.bundle, "headline"), headline);
        assert!(
            field(&got.bundle, "body").starts_with(&format!("[ \"{first}\"")),
            "{}",
            got.bundle
        );
        assert!(!got.notes.iter().any(|it| matches!(it.about, About::ProposedHeadline(_))));
        assert!(!codes(&got.bundle).contains(&"W0532"));
    }
    let got = of("RAPAT TAMAN BACA UMPAMA DIBUKA\nWarga datang ke sana. Semua senang.");
    assert!(got.notes.iter().any(|it| matches!(it.about, About::CapitalHeadline(_))));
    assert!(codes(&got.bundle).contains(&"W0536"), "{:?}", codes(&got.bundle));
}

#[test]
fn what_is_not_sure_stays_in_the_text() {
    let text = "Warga datang ke taman baca itu. Semua senang.\nRapat berlanjut besok pagi di balai desa.\nFoto: Suasana rapat di balai\nPenulis: Sari Contoh";
    let got = of(text);
    assert_eq!(field(&got.bundle, "photographers"), "");
    assert!(field(&got.bundle, "body").contains("\"Foto: Suasana rapat di balai\""));
    assert_eq!(field(&got.bundle, "authors"), "[\"Sari Contoh\"]");
    let left = About::CreditInText("Foto: Suasana rapat di balai".into());
    assert!(got.notes.iter().any(|it| it.line == 3 && it.about == left), "{:?}", got.notes);
    assert!(codes(&got.bundle).contains(&"W0535"), "{:?}", codes(&got.bundle));
    // A day without a year is no date, wherever it stands.
    let got = of("Tanggal: Minggu (3/3)\nTaman baca itu dibuka. Warga datang.");
    assert_eq!(field(&got.bundle, "published"), "");
    assert!(got.bundle.contains("Tanggal: Minggu (3/3)"));
    assert!(got.notes.iter().any(|it| it.about.code() == Some(Code::NoDate)));
    // One with a year is.
    let got = of("Taman baca itu dibuka. Warga datang.\nTanggal: 11 Maret 2022");
    assert_eq!(field(&got.bundle, "published"), "11 Maret 2022");
    assert!(!got.notes.iter().any(|it| it.about.code() == Some(Code::NoDate)));
}

#[test]
fn several_articles_are_one_and_it_is_told() {
    let one = "UMPAMA - Taman baca itu dibuka. Warga datang ke sana beramai-ramai sejak pagi.";
    for (text, labels) in [
        (format!("{one}\n---\n{one}"), &[][..]),
        (format!("{one}\n\n* * *\n\n{one}"), &[]),
        (format!("{one}\nPenulis: Sari Contoh\n\n{one}\nPenulis: Budi Misal"), &["Penulis"]),
        (format!("{one}\nTag: Umpama, Desa\n***\n{one}\nTag: Pasar"), &[]),
    ] {
        let got = of(&text);
        assert!(got.notes.iter().any(|it| it.about == About::SeveralArticles), "{text}");
        assert_eq!(field(&got.bundle, "authors"), "", "nobody wrote both: {text}");
        assert!(codes(&got.bundle).contains(&"W0537"), "{:?} {text}", codes(&got.bundle));
        holds(&text, &got.bundle, labels);
    }
    // A row of stars at the end is none.
    let got = of(&format!("{one}\n(*)\n***\nPenulis: Sari Contoh"));
    assert!(!got.notes.iter().any(|it| it.about == About::SeveralArticles));
    assert!(!got.bundle.contains("divider"), "{}", got.bundle);
}

#[test]
fn lists_become_lists() {
    let got = of(
        "Syaratnya ada beberapa hal berikut.\n- warga desa\n- punya buku\n\n1. datang\n2) daftar\n3. baca\nSelesai sudah semuanya.",
    );
    let body = field(&got.bundle, "body");
    assert!(
        body.contains("{ \"type\": \"list\", \"items\": [ \"warga desa\", \"punya buku\" ] }"),
        "{body}"
    );
    assert!(body.contains("{ \"type\": \"list\", \"ordered\": true, \"items\": [ \"datang\", \"daftar\", \"baca\" ] }"), "{body}");
    // Numbers keep what they are, where they are no list.
    let got = of(
        "Rapat itu membahas dua hal penting.\n3. anggaran\n\nLalu mereka pulang ke rumah.\n- demikian",
    );
    let body = field(&got.bundle, "body");
    assert!(body.contains("\"3. anggaran\"") && body.contains("\"- demikian\""), "{body}");
    let got = of("Rapat itu membahas dua hal penting.\n3. anggaran\n4. jadwal");
    assert!(field(&got.bundle, "body").contains("\"start\": 3"), "{}", got.bundle);
}

#[test]
fn encodings_and_signs_are_read() {
    let plain = "Umpama - Harga caf\u{e9} naik, kata “Budi”. Warga mengeluh sejak pagi.";
    let windows: Vec<u8> = plain
        .chars()
        .map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            c => u8::try_from(c).expect("a character of the code page"),
        })
        .collect();
    let got = import(&windows).expect("a text");
    assert!(got.bundle.contains("café naik, kata “Budi”."), "{}", got.bundle);
    assert!(got.notes.iter().any(|it| it.about == About::OldEncoding));
    let wide: Vec<u8> =
        format!("\u{feff}{plain}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(import(&wide).expect("a text").bundle.contains("café naik"));
    let marked = import(format!("\u{feff}{plain}\r\n").as_bytes()).expect("a text");
    assert!(
        !marked.bundle.contains('\u{feff}')
            && marked.notes.iter().all(|it| it.about.code().is_some())
    );
}

/// What Markdown and HTML would take for their own marks is shown as it was written.
#[test]
fn every_sign_is_shown_as_it_was_sent() {
    for words in [
        "Nilai <5 dan <b>tebal</b> itu.",
        "Rumus 5*3*2 dan *bintang* serta **dua**.",
        "Alamat a_b_c dan _miring_ juga.",
        "Lihat [di sini](https://a.example) dan [sic].",
        "Kode `x` dan ~~coret~~ serta C:\\berkas\\*a.",
        "R&amp;D, R&D; dan &copy; itu.",
        "# bukan judul",
        "> bukan kutipan",
        "2024. Begitulah tahun itu.",
        "| bukan | tabel |",
        "A\u{301} dan ไทย dan עברית itu.",
    ] {
        let text = format!(
            "Kalimat pertama ada di sini. Lalu lainnya.\n{words}\nKalimat yang terakhir ada di sini."
        );
        let got = of(&text);
        let shown = drawn(&got.bundle);
        assert!(shown.iter().any(|one| one == words), "{words}\n{shown:?}\n{}", got.bundle);
    }
}

/// The paragraphs of the article's page.
fn drawn(bundle: &str) -> Vec<String> {
    use warta_page::block::Block;
    use warta_page::route::Route;
    use warta_page::view::View;
    use warta_publication::outline::article_lines;
    use warta_publication::session::workbench::Workbench;
    let mut bench = Workbench::default();
    bench.put("bundle.json", "https://koran.example/bundle.json", bundle);
    bench.gather(Options { drafts: true, ..Options::default() });
    let pages = bench.pages().expect("a publication");
    let slug = article_lines(pages.library()).next().expect("an article").slug.to_owned();
    let View::Article(page) = pages.view(&Route::article(slug.as_str())) else {
        panic!("no article")
    };
    page.body
        .iter()
        .map(|block| match block {
            Block::Paragraph(text) => warta_page::text::plain(text),
            other => format!("{other:?}"),
        })
        .collect()
}

#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(import(b""), Err(Refusal::Empty));
    assert_eq!(import(" \r\n\t\u{a0}\n---\n***".as_bytes()), Err(Refusal::Empty));
    for marked in [
        "{\"warta\": 1}",
        " \n[{\"slug\": \"a\"}]",
        "<!doctype html><p>a",
        "Ini: \"headline\": \"A\"",
    ] {
        assert_eq!(import(marked.as_bytes()), Err(Refusal::Marked), "{marked}");
    }
    assert!(matches!(import(b"PK\x03\x04word/document.xml"), Err(Refusal::NotText(_))));
    assert!(matches!(import(b"%PDF-1.7 ..."), Err(Refusal::NotText(_))));
    assert!(!of("Hanya sebuah kalimat.").is_article);
    assert!(!of("Hanya beberapa kata tanpa akhir yang jelas di baris ini").is_article);
    // A bracket or an angle at the beginning is no bundle.
    assert!(of("[Umpama] Taman baca itu dibuka. Warga datang ke sana.").is_article);
    assert!(of("<5 persen warga datang ke taman. Sisanya tidak.").is_article);
}

/// Small numbers that follow no pattern, the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % most
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all.get(self.below(all.len())).copied().unwrap_or_default()
    }
}

/// Every word of every text is in its bundle, in order; the bundle is JSON, and its article is drawn.
#[test]
fn no_word_is_ever_lost() {
    const WORDS: [&str; 34] = [
        "warga",
        "Taman",
        "Umpama",
        "Jum'at",
        "\"Kami",
        "siap,\"kata",
        "dia.",
        "(11/03)",
        "5",
        "*penting*",
        "<b>",
        "_garis_",
        "a\\b",
        "sela",
        "-sela",
        "–",
        "--",
        "Al-Misal",
        "SH",
        "S.Sos.",
        "Rp5.000,-",
        "Apa?",
        "“Ya”",
        "'siap'",
        "''dua''",
        "#tagar",
        "[sic]",
        "&amp;",
        "é",
        "😀kata",
        "http://a.example/x_y_z",
        "1.",
        "- isi",
        "ke-2",
    ];
    const STARTS: [&str; 9] = [
        "",
        "UMPAMA ---- ",
        "Kabar.example UMP ---- ",
        "Umpama (ANTARA) — ",
        "Umpama, Kabar.example -- ",
        "TAMAN BACA DIBUKA\n",
        "Taman baca dibuka\n\n",
        "By Sari Contoh\n",
        "- ",
    ];
    const BREAKS: [&str; 9] =
        ["\n", "\n\n", "\r\n", "\r", "\u{2028}", "\n---\n", "\n***\n", "\t", "\u{a0}"];
    const ENDS: [&str; 8] = [
        "",
        "\nPenulis : Sari Contoh\nEditor : Elok\nTag : a b c",
        "\nReporter: Sari Contoh dan Budi Misal",
        "\nFoto: Istimewa",
        "\nSumber: Kabar Misal",
        "\nTags: #Satu #Dua",
        "\n1. satu\n2. dua",
        "\n(*)\n",
    ];
    let mut numbers = Numbers(7);
    let mut seen: BTreeMap<&'static str, u32> = BTreeMap::new();
    for _ in 0..4_000 {
        let start = numbers.of(&STARTS);
        let mut text = start.to_owned();
        for _ in 0..=numbers.below(6) {
            for _ in 0..=numbers.below(14) {
                text.push_str(numbers.of(&WORDS));
                text.push(' ');
            }
            text.push_str(numbers.of(&BREAKS));
        }
        // Authors at both ends are one list, which stands where the first are named.
        let end = numbers.of(&ENDS);
        if !start.starts_with("By") || !end.contains("Sari") {
            text.push_str(end);
        }
        let got = match import(text.as_bytes()) {
            Ok(got) => got,
            Err(Refusal::Empty) => continue,
            // A tag at its beginning makes it a web page.
            Err(Refusal::Marked) if text.trim_start().starts_with('<') => continue,
            Err(why) => panic!("{why:?}: {text}"),
        };
        holds(
            &text,
            &got.bundle,
            &["Penulis", "Editor", "Tag", "Reporter", "Tags", "Sumber", "By", "dan"],
        );
        let errors: Vec<String> = checked(&got.bundle)
            .iter()
            .filter(|one| one.severity == Severity::Error)
            .map(|one| format!("{} {}", one.code, one.message))
            .collect();
        assert!(errors.is_empty(), "{errors:?}\n{text}\n{}", got.bundle);
        for note in &got.notes {
            *seen.entry(note.about.code().map_or("-", Code::name)).or_default() += 1;
        }
    }
    assert!(seen.len() >= 5, "the texts say little: {seen:?}");
}

#[test]
fn a_text_of_a_megabyte_comes_in() {
    let line = "Warga Umpama datang ke \"taman\" baca itu dan pulang sore hari.\n";
    let text = line.repeat(1_000_000 / line.len() + 1);
    let got = of(&text);
    assert_eq!(got.paragraphs, text.lines().count());
    let one = text.replace('\n', " ");
    assert_eq!(of(&one).paragraphs, 1);
    let words = "kata ".repeat(200_000);
    assert_eq!(of(&words).paragraphs, 1);
}

/// A field takes one headline; what the other line says is not lost.
#[test]
fn a_second_headline_stays_in_the_text() {
    let text = "Judul: Taman baca dibuka\nTitle: A reading garden opens\n\nUMPAMA - Taman baca itu dibuka pada pagi hari. Warga datang beramai-ramai.";
    let got = of(text);
    assert_eq!(field(&got.bundle, "headline"), "Taman baca dibuka");
    assert!(field(&got.bundle, "dateline").eq_ignore_ascii_case("Umpama"), "{}", got.bundle);
    let body = field(&got.bundle, "body");
    assert!(body.contains("\"Title: A reading garden opens\""), "{body}");
    let said = About::CreditInText("Title: A reading garden opens".to_owned());
    assert!(got.notes.iter().any(|it| it.line == 2 && it.about == said), "{:?}", got.notes);
}

#[test]
fn a_word_in_quotation_marks_is_no_json() {
    let text = "Taman baca itu dibuka. Kata \"body\" dan \"slug\" dibahas warga di sana.";
    assert!(import(text.as_bytes()).is_ok());
    assert_eq!(import(b"kata \"body\" : [ \"a\" ]"), Err(Refusal::Marked));
}

/// What comes along with a text from a page, a letter or a chat, and what says who made it, is told.
#[test]
fn what_came_along_is_told() {
    const ARTICLE: &str = "Warga membuka taman baca itu kemarin. Semua senang sekali.";
    for (before, after, code) in [
        ("", "Baca juga: Jalan desa diperbaiki", "W0550"),
        ("", "ADVERTISEMENT", "W0550"),
        ("", "1 2 3 Selanjutnya", "W0550"),
        ("", "-30-", "W0550"),
        ("EMBARGO: 1 Mei 2024 pukul 09.00 WIB", "", "W0550"),
        ("", "(abc/xyz)", "W0535"),
        ("", "(adv)", "W0535"),
        ("", "Kontributor Umpama: Sari Contoh", "W0535"),
        ("", "Laporan Wartawan Kabar Misal, Budi Misal", "W0535"),
        ("", "(Reporting by Sari Contoh; Editing by Budi Misal)", "W0535"),
        ("", "Keterangan foto: Warga membaca", "W0535"),
        ("", "Kamis, 2 Mei 2024 09:00 WIB", "W0535"),
        ("", "Kata *mereka* semua.", "W0552"),
        ("SIARAN PERS", "", "W0551"),
        ("OPINI", "", "W0551"),
    ] {
        let text = format!("{before}\n\nTaman baca dibuka\n\n{ARTICLE}\n\n{after}\n");
        let got = of(&text);
        assert_eq!(field(&got.bundle, "headline"), "Taman baca dibuka", "{text}");
        let line = if before.is_empty() { 7 } else { 1 };
        let told = |it: &&warta_bundle::article_text::Note| {
            it.line == line && it.about.code().is_some_and(|own| own.name() == code)
        };
        assert!(got.notes.iter().any(|it| told(&it)), "{:?} {text}", got.notes);
        let found = checked(&got.bundle);
        let own = found.iter().filter(|one| one.code.name() == code);
        assert_eq!(own.count(), 1, "{found:#?}");
    }
    let got = of("OPINI\n\nTaman baca dan kita\n\nTaman baca itu penting. Kita harus menjaganya.");
    assert_eq!(field(&got.bundle, "kicker"), "OPINI");
    let got = of("Taman baca dibuka\n\nSemua senang, kata panitia. Warga pulang sore hari. (ant)");
    let said = About::CreditInText("(ant)".to_owned());
    assert!(got.notes.iter().any(|it| it.about == said), "{:?}", got.notes);
    let two = "UMPAMA - Warga membuka taman baca itu kemarin. Semua senang.\n\nCONTOH - Warga desa lain menutup pasar lama di sana. Pedagang pindah sejak pagi.";
    let got = of(two);
    assert!(got.notes.iter().any(|it| it.line == 3 && it.about == About::SeveralArticles));
    assert!(codes(&got.bundle).contains(&"W0537"), "{:?}", codes(&got.bundle));
}
