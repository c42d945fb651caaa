//! The desk with the feature `findings`: what `worker.js` asks where the smaller one does not say everything.

use warta_desk as _;

fn main() {}
