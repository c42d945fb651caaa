//! What blocks hold, told in one place: whoever looks through a body for texts, files or references asks here, so
//! that a new block is looked through by all of them once the compiler has asked what it holds.

use warta_page::text::Inline;

use super::{Block, Origin};

/// Something that a block holds.
#[derive(Debug, Clone, Copy)]
pub enum BlockContent<'a> {
    /// Inline text, with the record that it stands in.
    Text(&'a [Inline], &'a Origin),
    /// Plain text, such as a title.
    Line(&'a str),
    /// The address of a file or of a foreign part, with its record and the name of its field.
    File(&'a str, &'a Origin, &'static str),
    /// The slug of an article.
    Article(&'a str),
    /// Blocks.
    Blocks(&'a [Block]),
}

impl Block {
    /// What it holds, in the order in which it is read.
    pub fn contents<'a>(&'a self, take: &mut dyn FnMut(BlockContent<'a>)) {
        let at = self.origin();
        let file = |address: &'a Option<String>, field, take: &mut dyn FnMut(BlockContent<'a>)| {
            address.iter().for_each(|address| take(BlockContent::File(address, at, field)));
        };
        match self {
            Block::Paragraph(it) => take(BlockContent::Text(&it.text, at)),
            Block::Heading(it) => take(BlockContent::Text(&it.text, at)),
            Block::Quote(it) => {
                it.text.iter().for_each(|text| take(BlockContent::Text(text, at)));
                take(BlockContent::Text(&it.attribution, at));
            }
            Block::List(it) => it.items.iter().for_each(|item| take(BlockContent::Blocks(item))),
            Block::Image(it) => {
                file(&it.src, "src", take);
                take(BlockContent::Text(&it.caption, at));
            }
            Block::Gallery(it) => {
                for image in &it.images {
                    image
                        .src
                        .iter()
                        .for_each(|src| take(BlockContent::File(src, &image.origin, "src")));
                    take(BlockContent::Text(&image.caption, &image.origin));
                }
            }
            Block::Video(it) => {
                file(&it.src, "src", take);
                file(&it.poster, "poster", take);
                it.title.iter().for_each(|title| take(BlockContent::Line(title)));
                take(BlockContent::Text(&it.caption, at));
            }
            Block::Audio(it) => {
                file(&it.src, "src", take);
                it.title.iter().for_each(|title| take(BlockContent::Line(title)));
                take(BlockContent::Blocks(&it.transcript));
            }
            Block::Table(it) => {
                take(BlockContent::Text(&it.caption, at));
                let cells = it.header.iter().chain(it.rows.iter().flatten());
                cells.for_each(|cell| take(BlockContent::Text(cell, at)));
            }
            Block::Embed(it) => {
                file(&it.url, "url", take);
                it.title.iter().for_each(|title| take(BlockContent::Line(title)));
            }
            Block::Related(it) => it.slug.iter().for_each(|slug| take(BlockContent::Article(slug))),
            Block::FactBox(it) => {
                it.title.iter().for_each(|title| take(BlockContent::Line(title)));
                take(BlockContent::Blocks(&it.body));
            }
            Block::KeyPoints(it) => {
                it.items.iter().for_each(|text| take(BlockContent::Text(text, at)))
            }
            Block::Timeline(it) => {
                for item in &it.items {
                    item.title.iter().for_each(|title| take(BlockContent::Line(title)));
                    take(BlockContent::Text(&item.text, &item.origin));
                }
            }
            // Figures of the directory by ids, nothing, and what nobody can read.
            Block::Seats(_) | Block::Candidates(_) | Block::Divider(_) | Block::Unknown(_) => {}
        }
    }
}

/// Calls a function with every block of a body, those within others included, in the order in which they are read.
pub fn each_block<'a>(body: &'a [Block], take: &mut dyn FnMut(&'a Block)) {
    for block in body {
        take(block);
        block.contents(&mut |content| {
            if let BlockContent::Blocks(inner) = content {
                each_block(inner, take);
            }
        });
    }
}

/// Calls a function with everything that the blocks of a body hold, those within others included; the blocks
/// themselves are left out.
pub fn each_content<'a>(body: &'a [Block], take: &mut dyn FnMut(BlockContent<'a>)) {
    for block in body {
        block.contents(&mut |content| match content {
            BlockContent::Blocks(inner) => each_content(inner, take),
            BlockContent::Text(..)
            | BlockContent::Line(_)
            | BlockContent::File(..)
            | BlockContent::Article(_) => take(content),
        });
    }
}
