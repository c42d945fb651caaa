//! Files for search engines: sitemaps in parts, one of the news, robots.txt.

use warta_page::date::{Date, Precision};
use warta_page::site::Site;

use crate::escape::escape;
use crate::failure::Failure;
use crate::head::absolute;
use crate::moment::Moment;
use crate::output::Output;

/// How many addresses a sitemap may hold.
const PART: usize = 50_000;

/// How many addresses a sitemap of news may hold, and of how many seconds.
const NEWS: (usize, i64) = (1_000, 2 * 86_400);

/// A page that search engines should know.
#[derive(Debug, Clone)]
pub(crate) struct Listed {
    /// Its place among all pages, so that the order does not depend on who drew it.
    pub at: usize,
    /// Its folder.
    pub folder: String,
    /// Last changed.
    pub changed: Option<Date>,
    /// For articles.
    pub news: Option<News>,
}

/// What a sitemap of news says of an article.
#[derive(Debug, Clone)]
pub(crate) struct News {
    pub title: String,
    pub language: String,
    pub published: Option<Date>,
}

/// Writes all of them. Without the publication's own address there is nothing that could be listed.
///
/// `now` is for the sitemap of news alone.
pub(crate) fn write(
    site: &Site,
    pages: &[Listed],
    now: Option<&Date>,
    output: &Output,
) -> Result<(), Failure> {
    let Some(base) = absolute(site, "") else {
        return output.put("robots.txt", b"User-agent: *\nAllow: /\n");
    };
    let mut parts = Vec::new();
    for (nth, part) in pages.chunks(PART).enumerate() {
        let name = format!("sitemap-{}.xml", nth + 1);
        let mut out = String::from(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
        );
        for page in part {
            let address = [base.as_str(), &page.folder].concat();
            out.push_str(&format!("<url><loc>{}</loc>", escape(&address)));
            if let Some(changed) = page.changed.as_ref().and_then(|date| written(date, site)) {
                out.push_str(&format!("<lastmod>{changed}</lastmod>"));
            }
            out.push_str("</url>\n");
        }
        out.push_str("</urlset>\n");
        output.put(&name, out.as_bytes())?;
        parts.push(name);
    }
    if let Some(news) = news(site, pages, now, &base) {
        output.put("sitemap-news.xml", news.as_bytes())?;
        parts.push("sitemap-news.xml".to_owned());
    }
    let mut index = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for name in parts {
        index.push_str(&format!("<sitemap><loc>{}{name}</loc></sitemap>\n", escape(&base)));
    }
    index.push_str("</sitemapindex>\n");
    output.put("sitemap.xml", index.as_bytes())?;
    let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n");
    output.put("robots.txt", robots.as_bytes())
}

/// The first second after `now` at which the sitemap of news would be another one, of the same articles;
/// `None` where that never happens.
pub(crate) fn until(site: &Site, pages: &[Listed], now: i64) -> Option<i64> {
    absolute(site, "")?;
    let (_, span) = NEWS;
    let dates = pages.iter().filter_map(|page| page.news.as_ref()?.published.as_ref());
    let moments = dates.filter_map(|date| Some(Moment::of(date, &site.timezone)?.seconds()));
    // An article comes into it when its time has come, and leaves it when it is no longer new.
    let turns = moments.flat_map(|moment| [moment, moment.saturating_add(span).saturating_add(1)]);
    turns.filter(|turn| *turn > now).min()
}

/// A date as the schema of sitemaps has it: a day, or a moment with its seconds; it knows no months and
/// no years alone.
fn written(date: &Date, site: &Site) -> Option<String> {
    match date.precision() {
        Precision::Day => Some(date.0.clone()),
        Precision::Moment => Moment::of(date, &site.timezone).map(|moment| moment.rfc3339()),
        Precision::Year | Precision::Month => None,
    }
}

/// The articles of the last two days; `None` where there are none, because no sitemap may be empty.
/// Without a clock the days are counted from the newest article.
fn news(site: &Site, pages: &[Listed], now: Option<&Date>, base: &str) -> Option<String> {
    let now = now.and_then(|now| {
        // A day alone is all of it.
        let rest = if now.precision() == Precision::Moment { 0 } else { 86_400 - 1 };
        Some(Moment::of(now, &site.timezone)?.seconds() + rest)
    });
    let mut dated: Vec<(i64, &Listed, &News, String)> = pages
        .iter()
        .filter_map(|page| {
            let news = page.news.as_ref()?;
            let date = news.published.as_ref()?;
            // What came out in some month or year is no news of a day.
            let written = written(date, site)?;
            Some((Moment::of(date, &site.timezone)?.seconds(), page, news, written))
        })
        .filter(|(moment, ..)| now.is_none_or(|now| *moment <= now))
        .collect();
    dated.sort_by_key(|(moment, page, ..)| (std::cmp::Reverse(*moment), page.at));
    let (most, span) = NEWS;
    let newest = now.unwrap_or(dated.first()?.0);
    dated.retain(|it| newest - it.0 <= span);
    dated.truncate(most);
    if dated.is_empty() {
        return None;
    }
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n",
    );
    for (_, page, news, published) in &dated {
        let language = news.language.split('-').next().unwrap_or_default();
        out.push_str(&format!(
            "<url><loc>{}</loc><news:news><news:publication><news:name>{}</news:name>\
             <news:language>{}</news:language></news:publication>\
             <news:publication_date>{}</news:publication_date>\
             <news:title>{}</news:title></news:news></url>\n",
            escape(&[base, &page.folder].concat()),
            escape(&site.title),
            escape(language),
            published,
            escape(&news.title),
        ));
    }
    out.push_str("</urlset>\n");
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_known_when_other_articles_are_new() {
        let page = |published: &str| Listed {
            at: 0,
            folder: "article/a/".to_owned(),
            changed: None,
            news: Some(News {
                title: "A".to_owned(),
                language: "id".to_owned(),
                published: Some(Date(published.to_owned())),
            }),
        };
        let mut site = Site {
            title: "K".to_owned(),
            language: "id".to_owned(),
            timezone: "Asia/Jakarta".to_owned(),
            interface_languages: Vec::new(),
            url: Some("https://warta.example/".to_owned()),
            description: None,
            publisher: None,
            logo: None,
            links: Vec::new(),
            sections: Vec::new(),
            has_directory: false,
            errors: 0,
        };
        let moment =
            |text: &str| Moment::of(&Date(text.to_owned()), "").expect("a moment").seconds();
        let pages = ["2024-01-01T12:00:00Z", "2024-01-02T12:00:00Z"].map(page);
        for (now, turn) in [
            ("2024-01-01T00:00:00Z", Some("2024-01-01T12:00:00Z")),
            ("2024-01-01T12:00:00Z", Some("2024-01-02T12:00:00Z")),
            ("2024-01-02T12:00:00Z", Some("2024-01-03T12:00:01Z")),
            ("2024-01-03T12:00:01Z", Some("2024-01-04T12:00:01Z")),
            ("2024-01-04T12:00:01Z", None),
        ] {
            let until = until(&site, &pages, moment(now));
            assert_eq!(until, turn.map(moment), "{now}");
            // Up to that second it is the same, and from then on another one.
            let of = |now: &str| news(&site, &pages, Some(&Date(now.to_owned())), "https://k/");
            if let Some(turn) = turn {
                assert_ne!(of(now), of(turn), "{now}");
            }
        }
        site.url = None;
        assert_eq!(until(&site, &pages, 0), None, "there is no sitemap");
    }
}
