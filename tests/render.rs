//! Pages as HTML, drawn natively from the same bundles that the browser reads.

#[path = "support/mod.rs"]
mod support;

use support::{Publication, attribute_values, check_snapshot, project, text_of};
use warta_app::i18n::Locale;
use warta_page::route::Route;
use warta_page::view::View;

fn demo() -> Publication {
    Publication::read(&project().join("public"), "content/bundle.json")
}

fn gallery() -> Publication {
    Publication::read(&project().join("public"), "gallery/bundle.json")
}

#[test]
fn each_block_of_the_gallery_looks_as_it_did() {
    let mut gallery = gallery();
    let html = gallery.html(&Route::Gallery, Locale::Indonesian);
    let mut count = 0;
    for part in html.split("<section id=\"").skip(1) {
        let slug = part.split('"').next().unwrap_or_default();
        if !slug.starts_with("block-") {
            continue;
        }
        let body = part.split_once('>').map_or("", |(_, body)| body);
        let body = body.split("</section><section ").next().unwrap_or(body);
        check_snapshot(&format!("{slug}.html"), body);
        count += 1;
    }
    let fixtures = std::fs::read_dir(project().join("public/gallery/blocks")).expect("fixtures");
    assert!(count >= fixtures.count(), "a fixture is not in the gallery");
}

#[test]
fn every_link_of_the_demo_leads_to_a_page() {
    let mut demo = demo();
    let pages = demo.crawl(Locale::Indonesian);
    assert!(pages.len() > 40, "the crawl found only {} pages", pages.len());
    for (address, html) in &pages {
        for href in attribute_values(html, "href") {
            let route = Route::parse(href);
            match route {
                Route::Unknown { .. } => assert!(
                    href.contains("://") || href.starts_with("mailto:"),
                    "{address} links to {href}, which is no page and no absolute address"
                ),
                route => assert!(
                    !matches!(demo.view(&route), View::NotFound),
                    "{address} links to {href}, which is not found"
                ),
            }
        }
    }
}

#[test]
fn every_page_of_the_demo_has_one_main_heading_and_no_repeated_id() {
    for locale in Locale::ALL {
        for (address, html) in demo().crawl(locale) {
            assert_eq!(html.matches("<h1").count(), 1, "{address} in {locale:?}");
            let mut ids = attribute_values(&html, "id");
            let all = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), all, "{address} repeats an id");
        }
    }
}

#[test]
fn the_founding_article_shows_whom_it_is_about() {
    let route = Route::article("hanura-oki-rakercab-2022");
    let html = demo().html(&route, Locale::Indonesian);
    let sidebar = html.split("<aside ").nth(1).expect("the article has a sidebar");
    let text = text_of(sidebar);
    for words in [
        "Partai Hanura",
        "Depit A",
        "Ahmad Al-Azhar , SH",
        "H Ali Imron , SE MSi",
        "Status Diusulkan",
        "4 kursi, di 4 dari 5 dapil",
        "tidak ada kursi",
    ] {
        assert!(text.contains(words), "“{words}” is missing in: {text}");
    }
    let english = text_of(&demo().html(&route, Locale::English));
    for words in ["Status Proposed", "4 seats, in 4 of 5 districts", "Dapil OKI 4 (2019): no seat"]
    {
        assert!(english.contains(words), "“{words}” is missing in: {english}");
    }
}

#[test]
fn a_bundle_with_every_field_is_shown_whole() {
    // Every value of the fixture that a reader should see somewhere contains a word of its own,
    // "seen" and a number.
    let folder = project().join("tests/fixtures");
    let written = std::fs::read_to_string(folder.join("everything.json")).expect("the fixture");
    let tokens: Vec<&str> = written
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| word.len() > 4 && word.starts_with("seen"))
        .collect();
    assert!(tokens.len() > 100, "the fixture names only {} things", tokens.len());
    for locale in Locale::ALL {
        let pages = Publication::read(&folder, "everything.json").crawl(locale);
        let all: String = pages.into_values().collect();
        let figures = match locale {
            Locale::Indonesian => [
                "123.456 suara sah",
                "65.432",
                "4.321",
                "Senin, 6 Mei 2024",
                "27 November 2024",
                "20 Februari 2025",
                "Januari 2030",
                "2 Mei 1970",
                "07.08 WITA",
                "Hasil sudah tetap",
                "Terpilih",
                "Petahana",
                "2 artikel",
                "Pemilih terdaftar 234.567",
                "Pengguna hak pilih 130.000",
                "Suara tidak sah 6.544",
                "lebih dari 50% suara sah",
                "Hasil akhir, 987 dari 987 TPS seen301 terhitung",
                "Kolom kosong",
                "58.024",
                "Kalah",
                "Dukungan dicabut",
                "8 September 2024",
                "14 Desember 2024",
                "Digantikan oleh Bupati Contoh seen145",
                "Meninggal 4 Maret 2024",
                "permintaan yang bersangkutan agama",
                "1 lowong",
            ],
            Locale::English => [
                "123,456 valid votes",
                "65,432",
                "4,321",
                "Monday, 6 May 2024",
                "27 November 2024",
                "20 February 2025",
                "January 2030",
                "2 May 1970",
                "07:08 WITA",
                "Result final",
                "Elected",
                "Incumbent",
                "2 articles",
                "Registered voters 234,567",
                "Votes cast 130,000",
                "Invalid votes 6,544",
                "more than 50% of the valid votes",
                "Final result, 987 of 987 TPS seen301 counted",
                "Empty column",
                "58,024",
                "Lost",
                "Support withdrawn",
                "8 September 2024",
                "14 December 2024",
                "Replaced by Bupati Contoh seen145",
                "Died 4 March 2024",
                "at the person’s request religion",
                "1 vacant",
            ],
        };
        for figure in figures {
            assert!(text_of(&all).contains(figure), "“{figure}” is not on any page in {locale:?}");
        }
        let missing: Vec<_> = tokens.iter().filter(|token| !all.contains(**token)).collect();
        assert!(missing.is_empty(), "not on any page in {locale:?}: {missing:?}");
        for machine in ["regent", ">chair"] {
            assert!(!all.contains(machine), "a word of programs is on a page: {machine}");
        }
    }
}

/// What stands below the first article of a home page that puts that one first.
#[test]
fn an_empty_list_below_the_featured_article_is_left_out() {
    let home = |site: &str, articles: &str| {
        let bundle = format!(r#"{{"warta": 1, "site": {{{site}}}, "articles": [{articles}]}}"#);
        text_of(&Publication::of(&bundle).html(&Route::HOME, Locale::Indonesian))
    };
    let first = r#"{"slug": "satu", "headline": "Judul satu", "body": ["Isi."]}"#;
    let second = r#"{"slug": "dua", "headline": "Judul dua", "body": ["Isi."]}"#;
    let featured = r#""featured": ["satu"]"#;
    let empty = Locale::Indonesian.words().no_articles;
    let latest = Locale::Indonesian.words().latest;
    let alone = home(featured, first);
    assert!(alone.contains("Judul satu") && !alone.contains(latest), "{alone}");
    assert!(!alone.contains(empty), "{alone}");
    let both = home(featured, &format!("{first}, {second}"));
    assert!(both.contains(latest) && both.contains("Judul dua"), "{both}");
    let none = home("", "");
    assert!(none.contains(latest) && none.contains(empty), "{none}");
}

#[test]
fn the_popolo_file_is_a_publication() {
    let own = project().join("tests/corpus/popolo/parlemen.json");
    let own = std::fs::read_to_string(&own).expect("a parliament in the corpus");
    has_directory(&own, 12, 4);
    // A real one, where it is at hand.
    let real = project().join("../shared/data/popolo/indonesia-dpr-ep-popolo.json");
    if let Ok(real) = std::fs::read_to_string(real) {
        has_directory(&real, 560, 77);
    }
}

fn has_directory(text: &str, people: usize, areas: usize) {
    let folder = std::env::temp_dir().join(format!("warta-popolo-{people}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the bundle");
    let bundle = text.replacen('{', "{\"warta\": 1, \"articles\": [],", 1);
    std::fs::write(folder.join("bundle.json"), bundle).expect("the bundle can be written");
    let mut dpr = Publication::read(&folder, "bundle.json");
    std::fs::remove_dir_all(&folder).expect("the folder can be removed");
    let View::Directory(directory) = dpr.view(&Route::Directory) else { panic!("a directory") };
    assert_eq!(directory.people.len(), people);
    assert_eq!(directory.areas.len(), areas);
}

/// Whole publications that a voter would read, each with what has to be on a page and what must not.
#[test]
fn contests_and_seats_are_told_truly() {
    let bundle = |rest: &str| {
        format!(
            r#"{{"warta": 1, "articles": [{{"slug": "a", "headline": "A", "published": "2026-11-01", "body": ["x"]}}],
               "persons": [{{"id": "p", "name": "Eka Umpama"}}, {{"id": "q", "name": "Dara Umpama"}}],
               "organizations": [{{"id": "x", "name": "Partai X", "abbreviation": "PX", "classification": "party", "ballot_number": 77}},
                 {{"id": "dprd", "name": "DPRD Umpama", "classification": "legislature", "seats": 45}}],
               "areas": [{{"id": "d1", "name": "Dapil 1"}}, {{"id": "d2", "name": "Dapil 2"}}],
               "posts": [{{"id": "b", "label": "Bupati Umpama", "role": "regent"}}],
               "events": [{{"id": "e", "name": "Pilkada", "classification": "election", "start_date": "2024-11-27"}}], {rest}}}"#
        )
    };
    let line = r#""post_id": "b", "event_id": "e""#;
    let column = bundle(&format!(
        r#""contests": [{{{line}, "status": "uncontested", "count": {{"stage": "provisional"}}}}],
           "candidacies": [{{"person_id": "p", {line}, "party_ids": ["x"], "ballot_number": 1, "votes": 40}},
             {{"choice": "empty_column", {line}, "ballot_number": 2, "votes": 60, "status": "elected"}}]"#
    ));
    let two = bundle(&format!(
        r#""candidacies": [{{"person_id": "p", {line}, "party_ids": ["x"], "ballot_number": 1}},
             {{"person_id": "q", {line}, "status": "registered", "incumbent": true}}]"#
    ));
    let off = bundle(&format!(
        r#""contests": [{{{line}, "status": "cancelled", "reason": "MK membatalkan hasil"}}],
           "candidacies": [{{"person_id": "p", {line}, "party_ids": ["x"], "votes": 60, "status": "elected"}}]"#
    ));
    let counts = |seats: [&str; 2]| {
        let of = |district: &str, seats: &str| {
            format!(
                r#"{{"legislature_id": "dprd", "party_id": "x", "area_id": "{district}", "event_id": "e", {seats}
                   "source_url": "https://kpu.example/hasil"}}"#
            )
        };
        let [one, other] = seats;
        bundle(&format!(r#""seat_counts": [{}, {}]"#, of("d1", one), of("d2", other)))
    };
    let none = counts([r#""seats": 0,"#, r#""seats": 0,"#]);
    let some = counts([r#""seats": 2,"#, ""]);
    let election = Route::election("e");
    let person = Route::person("p");
    let party = Route::party("x");
    let body = Route::party("dprd");
    for (bundle, route, there, never) in [
        (
            &column,
            &election,
            &["Nomor urut 2 Kolom kosong", "Menang", "60 (Hasil sementara)", "Calon tunggal"][..],
            &["77", "Terpilih", "regent", "tanpa lawan"][..],
        ),
        (
            &two,
            &election,
            &[
                "Kandidat yang diketahui redaksi",
                "Belum diketahui: status pemilihan; status pencalonan (Eka Umpama); partai pengusung (Dara Umpama).",
                "Data ini tanpa sumber",
            ],
            &["77", "belum diketahui"],
        ),
        (
            &off,
            &person,
            &["Status pemilihan Dibatalkan", "Alasan MK membatalkan hasil"],
            &["Terpilih: Bupati"],
        ),
        (
            &off,
            &election,
            &["Status Dibatalkan", "Alasan MK membatalkan hasil"],
            &["Status pemilihan Dibatalkan"],
        ),
        (&none, &party, &["Tidak ada kursi", "Sumber : kpu.example"], &["<table", "?"]),
        (&some, &party, &["Sedikitnya 2 kursi", "1 dapil belum diketahui"], &["di 1 dari"]),
        (&some, &body, &["45", "? berarti belum diketahui", "Partai yang diketahui redaksi"], &[]),
    ] {
        let html = Publication::of(bundle).html(route, Locale::Indonesian);
        let text = text_of(html.split_once("<main").map_or("", |(_, main)| main));
        let text = text.replace(" :", ":").replace("Sumber:", "Sumber :");
        for words in there {
            assert!(text.contains(words), "“{words}” is missing in: {text}");
        }
        for words in never {
            assert!(!text.contains(words), "“{words}” stands in: {text}");
        }
        assert!(text.matches("elum diketahui").count() <= 2, "said too often in: {text}");
    }
    let english = text_of(&Publication::of(&column).html(&election, Locale::English));
    for words in ["Empty column", "Won", "One candidate or pair only", "60 (Provisional result)"] {
        assert!(english.contains(words), "“{words}” is missing in: {english}");
    }
    for words in ["Unopposed", "Uncontested", "Elected"] {
        assert!(!english.contains(words), "“{words}” stands in: {english}");
    }
}

/// A list of articles runs from left to right; an article in Arabic letters does not.
#[test]
fn a_card_runs_in_the_direction_of_its_language() {
    let bundle = r#"{"warta": 1, "articles": [
        {"slug": "a", "headline": "Judul", "body": ["Isi."]},
        {"slug": "b", "headline": "خبر", "language": "ar", "body": ["خبر."]}]}"#;
    let html = Publication::of(bundle).html(&Route::HOME, Locale::Indonesian);
    assert_eq!(html.matches(r#"lang="ar" dir="rtl""#).count(), 1, "{html}");
    assert_eq!(html.matches(r#"dir="rtl""#).count(), 1, "{html}");
    assert!(html.contains(r#"lang="id" dir="ltr""#), "{html}");
}

#[test]
fn what_is_unknown_of_many_is_said_once() {
    let mut page = Publication::of(
        r#"{"warta": 1, "articles": [],
            "persons": [{"id": "p", "name": "Eka Umpama"}],
            "posts": [{"id": "b", "label": "Wali Kota Umpama"}],
            "organizations": [{"id": "z", "name": "Badan Umpama", "classification": "regional_board"}],
            "events": [{"id": "e", "name": "Pilkada", "classification": "election", "start_date": "2024-11-27"},
                       {"id": "n", "name": "Pilkada nanti", "classification": "election", "start_date": "2029-11-27"}],
            "candidacies": [
              {"post_id": "b", "event_id": "e", "ballot_number": 1}, {"post_id": "b", "event_id": "e"},
              {"post_id": "b", "event_id": "e"}, {"choice": "apa", "post_id": "b", "event_id": "e"},
              {"person_id": "p", "post_id": "b", "event_id": "e", "independent": true, "votes": 3, "status": "registered", "incumbent": true},
              {"person_id": "p", "post_id": "b", "event_id": "n", "independent": true, "status": "declared"},
              {"person_id": "p"}]}"#,
    );
    let election = text_of(&page.html(&Route::election("e"), Locale::Indonesian));
    let unknown = "Belum diketahui: status pemilihan; status pencalonan (Nomor urut 1, Calon yang belum diketahui namanya, Pilihan yang belum diketahui); partai pengusung (Nomor urut 1, Calon yang belum diketahui namanya); suara (Nomor urut 1, Calon yang belum diketahui namanya, Pilihan yang belum diketahui).";
    assert!(election.contains(unknown), "{election}");
    assert!(election.contains("Diusung oleh tanpa partai (perseorangan)"), "{election}");
    // The page itself is about the election.
    assert_eq!(election.matches("Pilkada").count(), 1, "{election}");
    // Votes of an election to come are not unknown, they are not there; nor is anybody else incumbent.
    let person = text_of(&page.html(&Route::person("p"), Locale::English));
    assert!(!person.contains("votes ("), "{person}");
    let directory = text_of(&page.html(&Route::Directory, Locale::Indonesian));
    assert!(directory.contains("Jabatan belum diketahui Kandidat yang"), "{directory}");
    let body = text_of(&page.html(&Route::party("z"), Locale::Indonesian));
    assert!(body.contains("regional board"), "{body}");
    assert_eq!(body.matches("Badan Umpama").count(), 1, "{body}");
}

#[test]
fn of_many_names_only_the_count_is_said() {
    let lines: Vec<String> = (0..30)
        .map(|nth| {
            let status = if nth < 5 { r#""status": "registered","# } else { "" };
            format!(r#"{{"person_id": "p{nth}", {status} "post_id": "b", "event_id": "e", "independent": true}}"#)
        })
        .collect();
    let mut page = Publication::of(&format!(
        r#"{{"warta": 1, "articles": [], "posts": [{{"id": "b", "label": "Umpama", "seats": 9}}],
            "events": [{{"id": "e", "name": "Pemilu"}}],
            "contests": [{{"post_id": "b", "event_id": "e", "status": "decided"}}],
            "candidacies": [{}]}}"#,
        lines.join(", ")
    ));
    let text = text_of(&page.html(&Route::election("e"), Locale::Indonesian));
    assert!(text.contains("Belum diketahui: status pencalonan (25 dari 30)."), "{text}");
}
