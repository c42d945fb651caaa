//! Publications built as sites. One program, because each that links the viewer takes long to make.

mod addresses;
mod again;
mod hosts;
mod languages;
mod machines;
mod safe;
mod single;
mod site;
mod support;
#[cfg(unix)]
mod unchanged;
mod viewer;
