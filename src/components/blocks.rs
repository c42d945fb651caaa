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

use leptos::prelude::*;
use warta_page::block::Block;

use crate::components::picture::{Figure, Loading};
use crate::components::seats_table::SeatsTable;
use audio::Audio;
use candidates::Candidates;
use embed::Embed;
use fact_box::FactBox;
use fault::Fault;
use gallery::Gallery;
use heading::Heading;
use key_points::KeyPoints;
use list::List;
use paragraph::Paragraph;
use quote::Quote;
use related::Related;
use table::Table;
use timeline::Timeline;
use unknown::Unknown;
use video::Video;

/// Draws blocks in order.
#[component]
pub fn Blocks(
    /// The blocks.
    body: Vec<Block>,
) -> impl IntoView {
    body.into_iter().map(block).collect_view()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(text) => view! { <Paragraph text/> }.into_any(),
        Block::Heading { level, id, text } => view! { <Heading level id text/> }.into_any(),
        Block::Quote { text, attribution, person } => {
            view! { <Quote text attribution person/> }.into_any()
        }
        Block::List { numbers, items } => view! { <List numbers items/> }.into_any(),
        Block::Image(image) => view! { <Figure image loading=Loading::Lazy/> }.into_any(),
        Block::Gallery(images) => view! { <Gallery images/> }.into_any(),
        Block::Video { media, poster, title, caption, credit, tracks } => {
            view! { <Video media poster title caption credit tracks/> }.into_any()
        }
        Block::Audio { media, title, credit, transcript } => {
            view! { <Audio media title credit transcript/> }.into_any()
        }
        Block::Table { caption, head, rows, align } => {
            view! { <Table caption head rows align/> }.into_any()
        }
        Block::Embed { url, frame, host, title, provider } => {
            view! { <Embed url frame host title provider/> }.into_any()
        }
        Block::Related(card) => view! { <Related card=*card/> }.into_any(),
        Block::FactBox { title, body } => view! { <FactBox title body/> }.into_any(),
        Block::KeyPoints(items) => view! { <KeyPoints items/> }.into_any(),
        Block::Timeline(items) => view! { <Timeline items/> }.into_any(),
        Block::Seats(seats) => view! { <SeatsTable seats=*seats/> }.into_any(),
        Block::Candidates(candidates) => view! { <Candidates candidates=*candidates/> }.into_any(),
        Block::Divider => view! { <hr class={"divider"}/> }.into_any(),
        Block::Unknown { kind, holds } => view! { <Unknown kind holds/> }.into_any(),
        Block::Fault(fault) => view! { <Fault fault/> }.into_any(),
    }
}
