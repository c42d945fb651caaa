//! The engine as a program; what it exports is in the library.

use warta_editor as _;

fn main() {}
