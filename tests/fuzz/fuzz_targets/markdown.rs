//! See `checks::markdown`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warta_fuzz::checks::markdown(bytes));
