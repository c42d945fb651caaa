//! The parts of a page as plain text, so that two versions can be compared by their words.

use warta_page::article::ArticlePage;
use warta_page::block::{Block, Cell, TimelineItem};
use warta_page::directory::{Contender, OfficeName};
use warta_page::image::Image;
use warta_page::text::plain;

/// A block's words; of one that has none, what tells it from others.
pub(super) fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(text) | Block::Heading { text, .. } => plain(text),
        Block::Quote { text, attribution, .. } => {
            let words = lines(text.iter().map(|it| plain(it)));
            lines([words, plain(attribution)])
        }
        Block::List { items, .. } => lines(items.iter().map(|item| blocks(item))),
        Block::Image(it) => image(it),
        Block::Gallery(images) => lines(images.iter().map(image)),
        Block::Video { media, title, caption, credit, .. } => {
            lines([file(&media.src), maybe(title), plain(caption), maybe(credit)])
        }
        Block::Audio { media, title, credit, transcript } => {
            lines([file(&media.src), maybe(title), maybe(credit), blocks(transcript)])
        }
        Block::Table { caption, rows, .. } => {
            let row = |cells: &Vec<Cell>| {
                cells.iter().map(|cell| plain(&cell.text)).collect::<Vec<_>>().join(" | ")
            };
            lines(std::iter::once(plain(caption)).chain(rows.iter().map(row)))
        }
        Block::Embed { url, title, .. } => lines([maybe(title), url.clone()]),
        Block::Related(card) => card.headline.clone(),
        Block::FactBox { title, body } => lines([maybe(title), blocks(body)]),
        Block::KeyPoints(items) => lines(items.iter().map(|it| plain(it))),
        Block::Timeline(items) => lines(items.iter().map(event)),
        Block::Seats(_) => "[seats]".to_owned(),
        Block::Candidates(it) => {
            let office = it.office.as_ref().map(|office| match office {
                OfficeName::Written(text) => text.clone(),
                OfficeName::Known(role) => format!("[{role:?}]"),
            });
            let title = office.into_iter().chain(it.area.clone());
            let lines_of = it.lines.iter().map(|line| match &line.who {
                Contender::Person(person) => person.name.clone(),
                Contender::EmptyColumn => "[empty column]".to_owned(),
                Contender::Unknown => "[unknown]".to_owned(),
                Contender::UnknownChoice => "[unknown choice]".to_owned(),
            });
            lines(title.chain(lines_of))
        }
        Block::Divider => "* * *".to_owned(),
        Block::Unknown { kind, holds } => lines([kind.clone(), holds.clone()]),
        Block::Fault(fault) => format!("{fault:?}"),
    }
}

fn blocks(all: &[Block]) -> String {
    lines(all.iter().map(block))
}

fn event(it: &TimelineItem) -> String {
    let date = it.date.as_ref().map(|date| date.0.clone()).or_else(|| it.when.clone());
    lines([date.unwrap_or_default(), maybe(&it.title), plain(&it.text)])
}

/// What a picture says, and where it is.
pub(super) fn image(it: &Image) -> String {
    lines([
        file(&it.media.src),
        it.alt.clone().unwrap_or_default(),
        plain(&it.caption),
        maybe(&it.credit),
    ])
}

/// The name at the end of an address: the folder is another one for every version.
fn file(address: &str) -> String {
    address.rsplit('/').next().unwrap_or_default().to_owned()
}

/// The dateline, in one line.
pub(super) fn dateline(page: &ArticlePage) -> String {
    let Some(it) = &page.dateline else { return String::new() };
    [&it.place, &it.source].into_iter().flatten().cloned().collect::<Vec<_>>().join(" · ")
}

/// The corrections, a line each.
pub(super) fn corrections(page: &ArticlePage) -> String {
    lines(page.corrections.iter().map(|it| plain(&it.text)))
}

fn maybe(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

fn lines(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}
