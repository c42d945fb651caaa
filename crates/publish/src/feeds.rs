//! Feeds of the publication, its sections and its tags: Atom, RSS 2.0 and JSON Feed.

#![expect(
    clippy::indexing_slicing,
    reason = "an index into an object of serde_json makes what is absent"
)]

use serde_json::{Value, json};
use warta_page::private;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_publication::Newest;
use warta_publication::Pages;
use xxhash_rust::xxh3::xxh3_64;

use crate::before::{PageRecord, Record, key_of};
use crate::escape::escape;
use crate::failure::Failure;
use crate::head::{FEEDS, absolute, feed_folder};
use crate::moment::Moment;
use crate::output::Output;

/// How many articles a feed holds.
const LENGTH: usize = 30;

/// A feed, whatever its format.
struct Feed<'a> {
    site: &'a Site,
    title: String,
    /// The address of the list.
    page: String,
    entries: Vec<Entry>,
}

struct Entry {
    address: String,
    title: String,
    summary: Option<String>,
    section: Option<String>,
    language: Option<String>,
    image: Option<String>,
    published: Option<Moment>,
    updated: Option<Moment>,
}

/// Writes the feeds of a list, where it has any: their entries need the address of the publication. Gives what
/// the next build has to know of them; `before` is what the last one noted, where it depended on the same.
pub(crate) fn write(
    pages: &Pages<'_>,
    site: &Site,
    route: &Route,
    name: impl Fn() -> String,
    before: Option<&Record>,
    output: &Output,
) -> Result<Option<PageRecord>, Failure> {
    let Some(folder) = feed_folder(route) else { return Ok(None) };
    let Some(page) = absolute(site, &folder) else { return Ok(None) };
    let title = match route {
        Route::Home { .. } => site.title.clone(),
        _ => format!("{} · {}", name(), site.title),
    };
    let newest = pages.newest(route, LENGTH);
    let path = |file: &str| [folder.as_str(), file].concat();
    let entries: Vec<_> = newest.iter().map(|it| (&it.card, &it.changed)).collect();
    let data = xxh3_64(&warta_page::pack(&(&title, entries)));
    let record = PageRecord { key: key_of(&path(FEEDS[0].0)), data, html: data };
    if before.and_then(|it| it.page(record.key)) == Some(&record) {
        let mut taken = true;
        for (file, _) in FEEDS {
            taken &= output.take_over_untouched(&path(file))?;
        }
        if taken {
            return Ok(Some(record));
        }
    }
    let entries = newest.iter().filter_map(|it| entry(it, site)).collect();
    let feed = Feed { site, title, page, entries };
    for ((file, _), text) in FEEDS.iter().zip([feed.atom(), feed.rss(), feed.json()]) {
        output.put(&path(file), text.as_bytes())?;
    }
    Ok(Some(record))
}

fn entry(newest: &Newest, site: &Site) -> Option<Entry> {
    let Newest { card, changed } = newest;
    let moment = |date: &Option<_>| Moment::of(date.as_ref()?, &site.timezone);
    Some(Entry {
        address: absolute(site, &Route::article(&card.slug).folder())?,
        title: private::without(&card.headline),
        summary: card.standfirst.as_deref().map(private::without),
        section: card.section.as_ref().map(|it| private::without(&it.label)),
        language: card.language.clone(),
        image: card.image.as_ref().and_then(|image| absolute(site, &image.media.src)),
        published: moment(&card.published),
        updated: moment(changed),
    })
}

impl Feed<'_> {
    fn author(&self) -> &str {
        self.site.publisher.as_deref().unwrap_or(&self.site.title)
    }

    /// When the newest entry changed. There is no clock here, so a feed of undated articles is of the
    /// beginning of time.
    fn updated(&self) -> Option<Moment> {
        self.entries.iter().filter_map(|entry| entry.updated).max_by_key(Moment::seconds)
    }

    fn atom(&self) -> String {
        let beginning = || "1970-01-01T00:00:00Z".to_owned();
        let date = |moment: Option<Moment>| moment.map_or_else(beginning, |it| it.rfc3339());
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
             <id>{page}</id>\n<title>{}</title>\n<updated>{}</updated>\n\
             <author><name>{}</name></author>\n\
             <link rel=\"self\" type=\"application/atom+xml\" href=\"{page}atom.xml\"/>\n\
             <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n",
            escape(&self.site.language),
            escape(&self.title),
            date(self.updated()),
            escape(self.author()),
            page = escape(&self.page),
        );
        for entry in &self.entries {
            let language = entry.language.as_ref();
            let language = language.map(|it| format!(" xml:lang=\"{}\"", escape(it)));
            out.push_str(&format!(
                "<entry{}>\n<id>{address}</id>\n<title>{}</title>\n\
                 <link rel=\"alternate\" type=\"text/html\" href=\"{address}\"/>\n\
                 <updated>{}</updated>\n",
                language.unwrap_or_default(),
                escape(&entry.title),
                date(entry.updated),
                address = escape(&entry.address),
            ));
            if let Some(published) = entry.published {
                out.push_str(&format!("<published>{}</published>\n", published.rfc3339()));
            }
            if let Some(section) = &entry.section {
                out.push_str(&format!("<category term=\"{}\"/>\n", escape(section)));
            }
            if let Some(summary) = &entry.summary {
                out.push_str(&format!("<summary>{}</summary>\n", escape(summary)));
            }
            out.push_str("</entry>\n");
        }
        out.push_str("</feed>\n");
        out
    }

    fn rss(&self) -> String {
        let description = self.site.description.as_deref().unwrap_or(&self.title);
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n\
             <title>{}</title>\n<link>{page}</link>\n<description>{}</description>\n\
             <language>{}</language>\n\
             <atom:link rel=\"self\" type=\"application/rss+xml\" href=\"{page}rss.xml\"/>\n",
            escape(&self.title),
            escape(description),
            escape(&self.site.language),
            page = escape(&self.page),
        );
        if let Some(updated) = self.updated() {
            out.push_str(&format!("<lastBuildDate>{}</lastBuildDate>\n", updated.rfc822()));
        }
        for entry in &self.entries {
            out.push_str(&format!(
                "<item>\n<title>{}</title>\n<link>{address}</link>\n<guid>{address}</guid>\n",
                escape(&entry.title),
                address = escape(&entry.address),
            ));
            if let Some(published) = entry.published {
                out.push_str(&format!("<pubDate>{}</pubDate>\n", published.rfc822()));
            }
            if let Some(section) = &entry.section {
                out.push_str(&format!("<category>{}</category>\n", escape(section)));
            }
            if let Some(summary) = &entry.summary {
                out.push_str(&format!("<description>{}</description>\n", escape(summary)));
            }
            out.push_str("</item>\n");
        }
        out.push_str("</channel>\n</rss>\n");
        out
    }

    fn json(&self) -> String {
        let items: Vec<Value> = self.entries.iter().map(Entry::json).collect();
        let mut feed = json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": self.title,
            "home_page_url": self.page,
            "feed_url": format!("{}feed.json", self.page),
            "language": self.site.language,
            "authors": [{ "name": self.author() }],
            "items": items,
        });
        if let Some(description) = &self.site.description {
            feed["description"] = json!(description);
        }
        format!("{feed:#}\n")
    }
}

impl Entry {
    fn json(&self) -> Value {
        let mut item = json!({
            "id": self.address,
            "url": self.address,
            "title": self.title,
            "content_text": self.summary.as_deref().unwrap_or(&self.title),
        });
        let mut add = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                item[name] = value;
            }
        };
        add("summary", self.summary.as_ref().map(|it| json!(it)));
        add("image", self.image.as_ref().map(|it| json!(it)));
        add("language", self.language.as_ref().map(|it| json!(it)));
        add("tags", self.section.as_ref().map(|it| json!([it])));
        add("date_published", self.published.map(|it| json!(it.rfc3339())));
        add("date_modified", self.updated.map(|it| json!(it.rfc3339())));
        item
    }
}
