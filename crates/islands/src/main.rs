//! The islands of a built site's pages, as a program for the browser; what it exports is in the library.

use warta_islands as _;

fn main() {}
