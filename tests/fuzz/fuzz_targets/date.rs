//! See `checks::date`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warta_fuzz::checks::date(bytes));
