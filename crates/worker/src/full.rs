//! The worker with the feature `findings`: what `worker.js` asks where the smaller one does not say everything.

use warta_worker as _;

fn main() {}
