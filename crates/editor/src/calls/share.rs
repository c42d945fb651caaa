//! `share`: what a search result and a shared link will say of an article.

use serde_json::{Value, json};
use warta_page::article::ArticlePage;
use warta_page::list::Status;
use warta_page::route::Route;
use warta_page::site::Site;
use warta_page::view::View;
use warta_page::wire::{Answer, Request};

use crate::arguments::Arguments;
use crate::engine::Engine;

/// After so many characters a search result cuts a title.
const TITLE: usize = 60;

/// After so many characters a search result cuts a description.
const DESCRIPTION: usize = 155;

/// Title, description, address, picture and date, as the article's page will state them, and what an
/// editor should know about them, in words.
pub(crate) fn share(engine: &mut Engine, arguments: &Arguments<'_>) -> Result<Value, String> {
    engine.refresh();
    let slug = arguments.text("slug")?;
    let indonesian = arguments.maybe_text("language").unwrap_or("id").starts_with("id");
    let Answer::Ready(site) = engine.bench.handle(&Request::Open { url: String::new() }) else {
        return Err("there is nothing to show".to_owned());
    };
    let request = Request::Show { route: Route::article(slug) };
    let page = match engine.bench.handle(&request) {
        Answer::Page(view) => match *view {
            View::Article(page) => page,
            _ => return Err(format!("there is no article \"{slug}\"")),
        },
        _ => return Err(format!("there is no article \"{slug}\"")),
    };
    let own = site
        .url
        .as_deref()
        .map(|base| [base.trim_end_matches('/'), "/", &Route::article(&page.slug).path()].concat());
    let image = page.image.as_ref().map(|image| {
        json!({
            "src": image.media.src,
            "alt": image.alt,
            "width": image.width,
            "height": image.height,
        })
    });
    let notes: Vec<&str> =
        notes(&page, &site).into_iter().map(|[id, en]| if indonesian { id } else { en }).collect();
    Ok(json!({
        "title": page.headline,
        "description": page.description,
        "url": page.canonical_url.clone().or(own),
        "site_name": site.title,
        "image": image,
        "date": page.published.as_ref().map(|date| date.0.as_str()),
        "notes": notes,
    }))
}

/// What an editor should know, each in Indonesian and in English.
fn notes(page: &ArticlePage, site: &Site) -> Vec<[&'static str; 2]> {
    let long = |text: &str, most: usize| text.chars().count() > most;
    let mut notes = Vec::new();
    match page.status {
        Status::Draft => notes.push([
            "Ini masih draf: belum ada yang dapat membukanya di situs.",
            "This is a draft: nobody can open it on the site yet.",
        ]),
        Status::Withdrawn => notes.push([
            "Artikel ini ditarik: yang terlihat hanyalah alasannya.",
            "This article is withdrawn: only the reason shows.",
        ]),
        Status::Published => {}
    }
    if long(&page.headline, TITLE) {
        notes.push([
            "Judul lebih panjang dari 60 huruf; hasil pencarian akan memotongnya.",
            "The headline is longer than 60 characters; search results will cut it.",
        ]);
    }
    if page.standfirst.is_none() {
        notes.push([
            "Tanpa teras (standfirst), keterangannya diambil dari paragraf pertama.",
            "Without a standfirst, the description is taken from the first paragraph.",
        ]);
    } else if long(&page.description, DESCRIPTION) {
        notes.push([
            "Keterangan lebih panjang dari 155 huruf; hasil pencarian akan memotongnya.",
            "The description is longer than 155 characters; search results will cut it.",
        ]);
    }
    match &page.image {
        None => notes.push([
            "Tanpa gambar utama, kartu di WhatsApp dan Facebook tampil tanpa gambar.",
            "Without a lead picture, cards in WhatsApp and Facebook show none.",
        ]),
        Some(image) => {
            if image.width.is_some_and(|width| width < 600) {
                notes.push([
                    "Gambar utama kurang dari 600 piksel lebarnya; kartu besar memerlukan lebih.",
                    "The lead picture is less than 600 pixels wide; large cards need more.",
                ]);
            }
            if image.media.src.split(['?', '#']).next().is_some_and(|src| src.ends_with(".svg")) {
                notes.push([
                    "Gambar utama adalah SVG, yang tidak ditampilkan di kartu mana pun; pakailah JPEG atau PNG.",
                    "The lead picture is an SVG, which no card shows; use a JPEG or PNG.",
                ]);
            }
        }
    }
    if site.url.is_none() && page.canonical_url.is_none() {
        notes.push([
            "Alamat situs (\"url\" di \"site\") belum ditulis, jadi alamat lengkap artikel belum diketahui.",
            "The site's address (\"url\" in \"site\") is not written, so the article's full address is unknown.",
        ]);
    }
    notes
}
