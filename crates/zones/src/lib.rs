//! The world's time zones: a table in native programs, the browser's own in the browser.
//!
//! This crate knows neither bundles nor pages.

#[cfg(target_arch = "wasm32")]
#[path = "browser.rs"]
mod platform;
#[cfg(not(target_arch = "wasm32"))]
#[path = "native.rs"]
mod platform;

/// How many seconds a zone is ahead of UTC at a moment, which is given in seconds since the beginning of
/// 1970 in UTC. The zone is its IANA name in any case. `None`: there is no such zone, or the moment is
/// not in the years -9999 to 9999.
pub fn ahead(zone: &str, moment: i64) -> Option<i64> {
    platform::ahead(zone, moment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_change_their_clocks_in_the_course_of_a_year() {
        let (winter, summer) = (1_735_689_600, 1_751_328_000);
        for (zone, expected) in [
            ("America/New_York", [Some(-5 * 3600), Some(-4 * 3600)]),
            ("america/new_york", [Some(-5 * 3600), Some(-4 * 3600)]),
            ("Asia/Kolkata", [Some(19_800), Some(19_800)]),
            ("Australia/Lord_Howe", [Some(11 * 3600), Some(37_800)]),
            ("Asia/Jakarta", [Some(7 * 3600), Some(7 * 3600)]),
            ("Umpama/Contoh", [None, None]),
            ("", [None, None]),
        ] {
            assert_eq!([winter, summer].map(|at| ahead(zone, at)), expected, "{zone}");
        }
        assert_eq!(ahead("Asia/Tokyo", i64::MAX), None);
    }
}
