//! The viewer of the inner page as a program for the browser; what it exports is in the library.

use warta_frame as _;

fn main() {}
