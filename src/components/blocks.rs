//! The body of an article. One exhaustive match; a file for each block.

pub mod audio;
pub mod candidates;
pub mod embed;
pub mod fact_box;
pub mod fault;
pub mod gallery;
pub mod heading;
pub mod key_points;
pub mod list;
pub mod paragraph;
pub mod quote;
pub mod related;
pub mod table;
pub mod timeline;
pub mod unknown;
pub mod video;

use crate::markup::{IntoNode, Node, tag};
use warta_page::block::Block;

use crate::components::picture::{Loading, figure};
use crate::components::seats_table::seats_table;

/// Draws blocks in order.
pub fn blocks(body: Vec<Block>) -> Node {
    body.into_iter().map(block).collect::<Node>().into_node()
}

fn block(block: Block) -> Node {
    match block {
        Block::Paragraph(text) => paragraph::paragraph(text),
        Block::Heading { level, id, text } => heading::heading(level, id, text),
        Block::Quote { text, attribution, person } => quote::quote(text, attribution, person),
        Block::List { numbers, items } => list::list(numbers, items),
        Block::Image(image) => figure(image, Loading::Lazy).into_node(),
        Block::Gallery(images) => gallery::gallery(images),
        Block::Video { media, poster, title, caption, credit, tracks } => {
            video::video(media, poster, title, caption, credit, tracks)
        }
        Block::Audio { media, title, credit, transcript } => {
            audio::audio(media, title, credit, transcript)
        }
        Block::Table { caption, head, rows, align } => table::table(caption, head, rows, align),
        Block::Embed { url, frame, host, title, provider } => {
            embed::embed(url, frame, host, title, provider)
        }
        Block::Related(card) => related::related(*card),
        Block::FactBox { title, body } => fact_box::fact_box(title, body),
        Block::KeyPoints(items) => key_points::key_points(items),
        Block::Timeline(items) => timeline::timeline(items),
        Block::Seats(seats) => seats_table(*seats).into_node(),
        Block::Candidates(candidates) => candidates::candidates(*candidates),
        Block::Divider => tag("hr").class("divider").into_node(),
        Block::Unknown { kind, holds } => unknown::unknown(kind, holds),
        Block::Fault(fault) => fault::fault(fault),
    }
}
