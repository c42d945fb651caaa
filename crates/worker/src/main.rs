//! The worker as a program; what it exports is in the library.

use warta_worker as _;

fn main() {}
