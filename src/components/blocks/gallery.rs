//! Several pictures.

use crate::markup::{IntoNode, Node, tag};
use warta_page::image::Image;

use crate::components::picture::{Loading, figure};

/// Pictures in a grid, each with its own caption.
pub fn gallery(images: Vec<Image>) -> Node {
    tag("ul")
        .class("gallery")
        .child(
            images
                .into_iter()
                .map(|image| tag("li").child(figure(image, Loading::Lazy)))
                .collect::<Node>(),
        )
        .into_node()
}
