//! See `checks::bundle`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warta_fuzz::checks::bundle(bytes));
