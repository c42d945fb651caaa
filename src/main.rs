//! Mounts the reader.

/// Starts the reader in the browser.
#[cfg(feature = "csr")]
fn main() {
    warta_app::app::start();
}

/// The reader is built by Trunk, with the feature `csr`.
#[cfg(not(feature = "csr"))]
fn main() {}
