//! The inner page's reader as a program; what it exports is in the library.

use warta_frame as _;

fn main() {}
