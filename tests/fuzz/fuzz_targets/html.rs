//! See `checks::html`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warta_fuzz::checks::html(bytes));
