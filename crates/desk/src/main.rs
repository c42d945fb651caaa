//! The desk as a program; what it exports is in the library.

use warta_desk as _;

fn main() {}
