//! Bundles that say what they hold are read where a page needs them.

use warta_bundle::{decode, split};
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};
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
        let options = Options { defer: true, ..Options::default() };
        let session = Session::new(options, Texts::Drop);
        let mut reader = Reader { session, files: files(), site: None, asked: Vec::new() };
        let answer = reader.session.handle(Request::Open { url: FIRST.into() }, None);
        reader.fetch(answer);
        reader
    }

    fn fetch(&mut self, answer: Answer) {
        let Answer::Need(urls) = answer else { panic!("{answer:?}") };
        for url in urls {
            let name = url.rsplit('/').next().expect("a name").to_owned();
            let (_, text) = self.files.iter().find(|(own, _)| *own == name).expect("a file");
            let bytes = text.clone().into_bytes();
            self.asked.push(name);
            if let Answer::Ready(site) = self.session.handle(Request::Read { url }, Some(&bytes)) {
                self.site = Some(*site);
            }
        }
    }

    fn view(&mut self, address: &str) -> View {
        loop {
            let request = Request::Show { route: Route::parse(address) };
            match self.session.handle(request, None) {
                Answer::Page(view) => return *view,
                needed => {
                    assert!(!self.session.wanted().is_empty());
                    self.fetch(needed);
                }
            }
        }
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
            site.sections.iter().map(|it| (it.label.clone(), it.slug.clone())).collect()
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
