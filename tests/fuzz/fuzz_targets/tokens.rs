//! See `tokens::same`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| warta_fuzz::tokens::same(bytes));
