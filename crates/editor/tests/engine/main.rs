//! The engine as the page uses it: JSON in, JSON out, offsets in UTF-16 units.

mod apply;
mod article;
mod check;
mod compare;
mod complete;
mod files;
mod places;
mod share;
mod support;
