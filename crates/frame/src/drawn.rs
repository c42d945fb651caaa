//! Tells the editors' page that the inner one was drawn.

use leptos::prelude::document;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit};

/// Fires `warta:drawn` on the document; its `detail` is whether anything changed.
pub(crate) fn tell(changed: bool) {
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_bool(changed));
    if let Ok(event) = CustomEvent::new_with_event_init_dict("warta:drawn", &init) {
        let _cancelled = document().dispatch_event(&event);
    }
}
