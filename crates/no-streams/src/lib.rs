//! In place of the crate `wasm-streams`, by `[patch.crates-io]`.
//!
//! Leptos brings it along for server functions, which a static site has none of. Its classes are
//! exported to JavaScript, so that no linker can leave them out: they were 3 kB of the reader
//! (docs/decisions/0006-built-sites.md). What is here has the same signatures, as far as they are
//! called, and does nothing.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A stream of the browser's.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps one.
    pub fn from_raw(raw: web_sys::ReadableStream) -> ReadableStream {
        ReadableStream(raw)
    }

    /// Unwraps it.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Makes one out of a stream of Rust.
    ///
    /// # Panics
    /// Always: nothing here sends streams.
    pub fn from_stream(
        _stream: impl Stream<Item = Result<JsValue, JsValue>> + 'static,
    ) -> ReadableStream {
        panic!("Warta has no server functions")
    }

    /// Reads it.
    pub fn into_stream(self) -> IntoStream {
        IntoStream
    }
}

/// A stream that has ended.
#[derive(Debug)]
pub struct IntoStream;

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
