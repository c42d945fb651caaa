//! The zones as the browser's Intl knows them, which `crates/worker/zones.js` asks: the build puts that script
//! before those of both workers.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = self, js_name = aheadOfUtc)]
    fn ahead_of_utc(zone: &str, moment: f64) -> f64;
}

pub(super) fn ahead(zone: &str, moment: i64) -> Option<i64> {
    let ahead = ahead_of_utc(zone, moment as f64);
    ahead.is_finite().then_some(ahead as i64)
}
