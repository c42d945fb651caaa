//! Several pictures.

use leptos::prelude::*;
use warta_page::image::Image;

use crate::components::picture::{Figure, Loading};

/// Pictures in a grid, each with its own caption.
#[component]
pub fn Gallery(
    /// The pictures.
    images: Vec<Image>,
) -> impl IntoView {
    let items =
        images.into_iter().map(|image| view! { <li><Figure image loading=Loading::Lazy/></li> });
    view! { <ul class="gallery">{items.collect_view()}</ul> }
}
