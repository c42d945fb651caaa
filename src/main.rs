//! The viewer as a program for the browser.

/// Starts the viewer.
#[cfg(feature = "csr")]
fn main() {
    warta_app::app::start();
}

/// Without the feature `csr`, with which Trunk builds the viewer, there is nothing to start.
#[cfg(not(feature = "csr"))]
fn main() {}
