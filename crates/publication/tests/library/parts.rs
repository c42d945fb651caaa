//! Bundles that say what they hold are read where a page needs them.

use warta_bundle::{decode, split};
use warta_diagnostics::Language;
use warta_page::list::{CardList, PAGE_SIZE};
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::view::View;
use warta_page::wire::{Answer, Request, Rest};
use warta_publication::Options;
use warta_publication::session::{Session, Texts};

use crate::support::{FIRST, open, open_all};

const WHOLE: &str = r#"{"warta": 1, "site": {"title": "Koran"},
  "persons": [{"id": "p", "name": "Budi Santoso"}],
  "tags": [{"label": "Desa", "aliases": ["kampung"]}],
  "articles": [
    {"slug": "satu", "headline": "Satu", "published": "2024-03-01", "section": "Kota", "tags": ["Desa"],
     "body": ["Kata Budi Santoso.", {"type": "related", "slug": "empat"}]},
    {"slug": "dua", "headline": "Dua", "published": "2024-02-01", "section": "Desa", "tags": ["Pasar"], "body": ["Teks."]},
    {"slug": "tiga", "headline": "Tiga", "published": "2023-02-01", "former_slugs": ["lama"], "tags": ["pasar"], "body": ["Teks."]},
    {"slug": "empat", "headline": "Empat", "published": "2022-02-01", "tags": ["Desa"], "body": ["Teks."]},
    {"slug": "lima", "headline": "Lima", "published": "2021-02-01", "tags": ["A/B"], "body": ["Budi Santoso."]},
    {"slug": "enam", "headline": "Enam", "published": "2020-02-01", "tags": ["A B"], "body": ["Teks."]}]}"#;

fn files() -> Vec<(String, String)> {
    let files = split(&decode(0, "bundle.json", WHOLE.as_bytes()), "bundle.json", 1);
    files.expect("it is cut").into_iter().map(|it| (it.name, it.text)).collect()
}

/// A reader of a bundle site.
struct Reader {
    session: Session,
    files: Vec<(String, String)>,
    site: Option<Site>,
    /// What was asked for, by name.
    asked: Vec<String>,
}

impl Reader {
    fn open() -> Reader {
        Reader::of(files())
    }

    fn of(files: Vec<(String, String)>) -> Reader {
        let options = Options { defer: true, ..Options::default() };
        let session = Session::new(options, Texts::Drop);
        let mut reader = Reader { session, files, site: None, asked: Vec::new() };
        let answer = reader.session.handle(Request::Open { url: FIRST.into() }, None);
        reader.fetch(answer);
        reader
    }

    fn fetch(&mut self, answer: Answer) {
        let Answer::Need(urls) = answer else { panic!("{answer:?}") };
        for url in urls {
            let name = url.rsplit('/').next().expect("a name").to_owned();
            let file = self.files.iter().find(|(own, _)| *own == name);
            self.asked.push(name);
            let answer = match file {
                Some((_, text)) => {
                    self.session.handle(Request::Read { url }, Some(text.as_bytes()))
                }
                None => self.session.handle(Request::Missing { url, why: "404".into() }, None),
            };
            if let Answer::Ready(site) = answer {
                self.site = Some(*site);
            }
        }
    }

    /// A page once everything that it needs is read.
    fn view(&mut self, address: &str) -> View {
        loop {
            let (view, rest) = self.first_view(address);
            if rest.is_empty() {
                return view;
            }
            self.fetch_rest(usize::MAX);
        }
    }

    /// A page as soon as it can be shown, and what it is shown without.
    fn first_view(&mut self, address: &str) -> (View, Rest) {
        loop {
            let request = Request::Show { route: Route::parse(address) };
            match self.session.handle(request, None) {
                Answer::Page(view) => return (*view, Rest::default()),
                Answer::Incomplete(view, rest) => return (*view, rest),
                needed => {
                    assert!(!self.session.wanted().is_empty());
                    self.fetch(needed);
                }
            }
        }
    }

    /// Reads what the page shown last is shown without, at most so many bundles of it.
    fn fetch_rest(&mut self, most: usize) {
        let rest: Vec<String> =
            self.session.rest().into_iter().take(most).map(str::to_owned).collect();
        assert!(!rest.is_empty());
        self.session.expect(&rest.iter().map(String::as_str).collect::<Vec<_>>());
        self.fetch(Answer::Need(rest));
    }
}

const ADDRESSES: [&str; 13] = [
    "",
    "article/satu",
    "article/dua",
    "article/tiga",
    "article/lama",
    "article/empat",
    "tag/desa",
    "tag/pasar",
    "tag/a-b",
    "section/kota",
    "section/desa",
    "person/p",
    "directory",
];

#[test]
fn nothing_is_lost_where_a_bundle_is_cut() {
    let mut whole = open(WHOLE);
    let files = files();
    let files: Vec<(&str, &str)> = files.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let mut cut = open_all(&files);
    assert_eq!(whole.site, cut.site);
    for address in ADDRESSES {
        assert_eq!(whole.view(address), cut.view(address), "{address}");
    }
}

#[test]
fn an_article_needs_its_own_part_and_those_that_it_names() {
    let mut reader = Reader::open();
    assert_eq!(reader.asked, ["bundle.json"]);
    assert!(matches!(reader.view("article/dua"), View::Article(_)));
    assert_eq!(reader.asked, ["bundle.json", "bundle-2.json"]);
    assert!(matches!(reader.view("article/lama"), View::Moved(_)));
    assert!(matches!(reader.view("article/tiga"), View::Article(_)));
    assert_eq!(reader.asked.len(), 3);
    assert!(matches!(reader.view("article/satu"), View::Article(_)));
    assert_eq!(reader.asked[3..], ["bundle-1.json", "bundle-4.json"]);
    assert!(matches!(reader.view("article/tak-ada"), View::NotFound));
    assert_eq!(reader.asked.len(), 5);
}

#[test]
fn addresses_of_tags_and_sections_do_not_depend_on_what_was_read() {
    let mut whole = open(WHOLE);
    for address in
        ["tag/pasar", "tag/a-b", "tag/kampung", "tag/desa", "section/kota", "tag/tak-ada"]
    {
        let mut reader = Reader::open();
        // How many articles a section has is told by what is read.
        let sections = |site: &Site| -> Vec<(String, String)> {
            site.sections.iter().map(|it| (it.label.clone(), it.slug.to_string())).collect()
        };
        assert_eq!(reader.site.as_ref().map(sections), Some(sections(&whole.site)));
        let view = reader.view(address);
        let (shown, all) = match (view, whole.view(address)) {
            (View::Tag(one), View::Tag(other)) => (one.list.cards, other.list.cards),
            (View::Section(one), View::Section(other)) => (one.list.cards, other.list.cards),
            (one, other) => {
                assert_eq!(one, other, "{address}");
                continue;
            }
        };
        assert_eq!(shown, all, "{address}");
        assert!(reader.asked.len() < 5, "{address}: {:?}", reader.asked);
    }
}

#[test]
fn once_everything_is_read_every_page_is_that_of_the_whole() {
    let mut whole = open(WHOLE);
    let mut reader = Reader::open();
    reader.view("article/dua");
    for address in ADDRESSES {
        // The first one is the home page, which needs all of it.
        assert_eq!(whole.view(address), reader.view(address), "{address}");
    }
    assert_eq!(reader.asked.len(), 7);
    assert_eq!(reader.site.as_ref(), Some(&whole.site));
}

#[test]
fn what_is_found_in_a_part_is_told_once_it_is_read() {
    let mut files = files();
    for (name, text) in &mut files {
        if name != "bundle.json" {
            *text = text.replace("\"headline\"", "\"head\": 1, \"headline\"");
        }
    }
    let found = |view: View| -> Vec<String> {
        let View::Report(problems) = view else { panic!("no report: {view:?}") };
        let unknown = problems.into_iter().filter(|it| it.code == "W0205");
        unknown.map(|it| it.file).collect()
    };
    let mut reader = Reader::of(files);
    // One is read for its article, the others for the report.
    reader.view("article/dua");
    let names: Vec<String> = (1..=6).map(|nth| format!("bundle-{nth}.json")).collect();
    assert_eq!(found(reader.view("report")), names);
}

/// One article a day, 80 of them, the first of the newest year; every second one names a person, who may have left an
/// office before the newest one.
fn daily() -> String {
    let articles = (0..80).map(|nth| {
        let (month, day) = (nth / 20 + 1, nth % 20 + 1);
        let body = if nth % 2 == 0 { "Kata Budi Santoso." } else { "Teks." };
        let tag = if nth % 4 == 0 { "Pasar" } else { "Desa" };
        format!(
            r#"{{"slug": "a-{nth}", "headline": "Judul {nth}", "published": "2024-{month:02}-{day:02}T09:00:00+07:00",
                "section": "Kota", "tags": ["{tag}"], "body": ["{body}"]}}"#
        )
    });
    format!(
        r#"{{"warta": 1, "site": {{"title": "Koran", "featured": ["a-3"]}},
            "persons": [{{"id": "p", "name": "Budi Santoso"}}],
            "organizations": [{{"id": "o", "name": "Dinas Pasar"}}],
            "memberships": [{{"person_id": "p", "organization_id": "o", "role": "Kepala", "end_date": "2024-04-10"}}],
            "articles": [{}]}}"#,
        articles.collect::<Vec<_>>().join(",")
    )
}

fn daily_files() -> Vec<(String, String)> {
    let files = split(&decode(0, "bundle.json", daily().as_bytes()), "bundle.json", 10);
    files.expect("it is cut").into_iter().map(|it| (it.name, it.text)).collect()
}

/// The list of a page.
fn list(view: &View) -> &CardList {
    match view {
        View::Home(page) => &page.latest,
        View::Tag(page) => &page.list,
        View::Section(page) => &page.list,
        View::Person(page) => &page.coverage,
        other => panic!("no list: {other:?}"),
    }
}

#[test]
fn the_home_page_is_shown_once_what_stands_on_it_is_certain() {
    let mut whole = open(&daily());
    let mut reader = Reader::of(daily_files());
    let (first, rest) = reader.first_view("");
    // Those of the newest articles, and that of the one which the newsroom puts first.
    assert!(reader.asked.contains(&"bundle-8.json".to_owned()), "{:?}", reader.asked);
    assert_eq!(reader.asked.len(), 6, "{:?}", reader.asked);
    assert_eq!(rest, Rest { coming: 3, missing: Vec::new() });
    let (View::Home(first), View::Home(last)) = (first, whole.view("")) else { panic!("no home") };
    assert_eq!(first.latest.cards.len(), PAGE_SIZE);
    let slugs = |list: &CardList| -> Vec<String> {
        list.cards.iter().map(|card| card.slug.to_string()).collect()
    };
    assert_eq!(slugs(&first.latest), slugs(&last.latest));
    assert_eq!(slugs(&CardList { cards: first.featured, ..CardList::default() }), ["a-3"]);
    assert_eq!(first.sidebar.people.len(), last.sidebar.people.len());
    assert_eq!(whole.view(""), reader.view(""));
}

#[test]
fn a_list_only_grows_at_its_end() {
    for address in ["person/p", "tag/pasar", "section/kota", "section/kota?page=2", ""] {
        let mut whole = open(&daily());
        let last = whole.view(address);
        let mut reader = Reader::of(daily_files());
        let mut before: Vec<String> = Vec::new();
        loop {
            let (view, rest) = reader.first_view(address);
            let now: Vec<String> = list(&view).cards.iter().map(|it| it.slug.to_string()).collect();
            assert!(now.starts_with(&before), "{address}: {before:?} became {now:?}");
            let all: Vec<&str> = list(&last).cards.iter().map(|it| it.slug.as_str()).collect();
            assert!(now.iter().eq(all.into_iter().take(now.len())), "{address}: {now:?}");
            before = now;
            if rest.is_empty() {
                assert_eq!(view, last, "{address}");
                break;
            }
            reader.fetch_rest(1);
        }
        assert!(!before.is_empty(), "{address}");
    }
}

#[test]
fn a_part_without_dates_holds_no_list_back() {
    let mut whole = open(&daily());
    let mut files = daily_files();
    let dates = r#", "from": "2024-01-01", "to": "2024-01-10""#;
    let (_, main) = files.first_mut().expect("the main file");
    assert!(main.contains(dates), "{main}");
    *main = main.replace(dates, "");
    let mut reader = Reader::of(files);
    let (view, rest) = reader.first_view("section/kota");
    assert!(!reader.asked.contains(&"bundle-8.json".to_owned()), "{:?}", reader.asked);
    assert!(rest.coming > 0);
    let slugs = |view: &View| -> Vec<String> {
        list(view).cards.iter().map(|card| card.slug.to_string()).collect()
    };
    assert_eq!(slugs(&view), slugs(&whole.view("section/kota")));
    // It is read last, and nothing that stands behind it is certain before.
    while reader.session.rest().len() > 1 {
        reader.fetch_rest(1);
        reader.first_view("section/kota");
    }
    assert!(reader.session.rest().first().is_some_and(|url| url.ends_with("bundle-8.json")));
    assert_eq!(reader.view("section/kota"), whole.view("section/kota"));
}

#[test]
fn what_the_directory_says_is_shown_before_any_article_is_there_and_counts_nothing() {
    let mut whole = open(&daily());
    let mut reader = Reader::of(daily_files());
    let (first, rest) = reader.first_view("person/p");
    assert_eq!(reader.asked, ["bundle.json"]);
    assert_eq!(rest.coming, 8);
    let (View::Person(first), View::Person(last)) = (first, whole.view("person/p")) else {
        panic!("no person")
    };
    assert_eq!(first.card.articles, None);
    assert_eq!(last.card.articles, Some(40));
    // That the office has ended does not depend on which articles are read.
    assert_eq!(first.card.offices, last.card.offices);
    // Whether there is such a person is known only once everything is read.
    let (nobody, rest) = reader.first_view("person/tak-ada");
    assert_eq!(nobody, View::NotFound);
    assert!(rest.is_empty());
    assert_eq!(reader.asked.len(), 9);
}

#[test]
fn a_bundle_that_can_not_be_had_is_named_and_can_be_asked_for_again() {
    let mut whole = open(&daily());
    let mut files = daily_files();
    let lost = files.remove(1);
    assert_eq!(lost.0, "bundle-1.json");
    let mut reader = Reader::of(files);
    reader.first_view("section/kota");
    while !reader.session.rest().is_empty() {
        reader.fetch_rest(usize::MAX);
        reader.first_view("section/kota");
    }
    let (view, rest) = reader.first_view("section/kota");
    assert_eq!(rest, Rest { coming: 0, missing: vec!["bundle-1.json".into()] });
    assert_eq!(list(&view).cards.first().map(|card| card.slug.as_str()), Some("a-69"));
    assert_eq!(reader.first_view("article/a-79").1.missing, ["bundle-1.json"]);
    // What is not in it is whole without it.
    assert!(reader.first_view("article/a-1").1.is_empty());
    reader.files.push(lost);
    assert_eq!(reader.session.handle(Request::Retry, None), Answer::Need(Vec::new()));
    assert_eq!(reader.view("section/kota"), whole.view("section/kota"));
    assert_eq!(reader.site.as_ref(), Some(&whole.site));
}

#[test]
fn why_a_part_can_not_be_had_is_told_in_the_language_of_the_findings() {
    for (language, status, why) in [
        (Language::English, Some(404), "The server answered 404"),
        (Language::English, None, "The server could not be reached"),
        (Language::Indonesian, Some(404), "Peladen menjawab 404"),
        (Language::Indonesian, None, "Peladennya tidak dapat dihubungi"),
    ] {
        language.speak_here();
        let mut reader = Reader::open();
        let request = Request::Show { route: Route::parse("article/dua") };
        let Answer::Need(urls) = reader.session.handle(request, None) else {
            panic!("all is there")
        };
        for url in urls {
            reader.session.unanswered(&url, status);
        }
        let View::Report(problems) = reader.first_view("report").0 else { panic!("no report") };
        let told: Vec<_> = problems.iter().filter_map(|it| it.help.as_deref()).collect();
        assert!(told.iter().any(|help| help.contains(why)), "{told:?}");
        assert!(problems.iter().all(|it| it.lang == language.tag()), "{problems:?}");
    }
    Language::English.speak_here();
}
