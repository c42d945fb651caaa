//! Dates in words.
//!
//! The browser's own Intl does it where there is one; natively (render tests, pages written to
//! files) a small table says the same. A browser test holds that both agree.

use warta_page::date::{Date, ENGLISH_MONTHS, Precision};

use super::Locale;

/// How much of a day to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// With the weekday, as news is dated.
    Weekday,
    /// Without it: terms of office, births, foundations.
    Plain,
}

/// A date in words: "Jumat, 11 Maret 2022", "Maret 2022", "2022", or with time and zone,
/// "Jumat, 11 Maret 2022 pukul 09.30 WIB".
///
/// A day stays the day that was written. A moment is shown in the publication's time zone, whatever
/// the reader's is, and says which zone that is.
pub fn in_words(date: &Date, style: Style, locale: Locale, timezone: &str) -> String {
    match date.precision() {
        Precision::Year => date.0.clone(),
        Precision::Month => civil(&date.0).map_or_else(
            || date.0.clone(),
            |(year, month, _)| format!("{} {year}", month_name(locale, month)),
        ),
        Precision::Day => day(&date.0, style, locale).unwrap_or_else(|| date.0.clone()),
        Precision::Moment => {
            moment(date, style, locale, timezone).unwrap_or_else(|| date.0.clone())
        }
    }
}

/// The zone's short name as Indonesian newsrooms print it; `None` for zones outside Indonesia, which are
/// told by how far they are ahead of GMT.
fn zone_name(timezone: &str) -> Option<&'static str> {
    Some(match timezone {
        "Asia/Jakarta" | "Asia/Pontianak" => "WIB",
        "Asia/Makassar" | "Asia/Ujung_Pandang" => "WITA",
        "Asia/Jayapura" => "WIT",
        "UTC" => "UTC",
        _ => return None,
    })
}

fn join(locale: Locale, day: &str, time: &str, zone: &str) -> String {
    match locale {
        Locale::Indonesian => format!("{day} pukul {time} {zone}"),
        Locale::English => format!("{day} at {time} {zone}"),
    }
}

/// Year, month and day of the first ten characters; a missing day reads as 1.
fn civil(text: &str) -> Option<(i64, i64, i64)> {
    let year = text.get(..4)?.parse().ok()?;
    let month = text.get(5..7)?.parse().ok().filter(|month| (1..=12).contains(month))?;
    let day = text.get(8..10).map_or(Some(1), |day| day.parse().ok())?;
    Some((year, month, day))
}

fn month_name(locale: Locale, month: i64) -> &'static str {
    const INDONESIAN: [&str; 12] = [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ];
    let names = match locale {
        Locale::Indonesian => &INDONESIAN,
        Locale::English => &ENGLISH_MONTHS,
    };
    let nth = usize::try_from(month).unwrap_or_default().wrapping_sub(1);
    names.get(nth).copied().unwrap_or_default()
}

#[cfg(target_arch = "wasm32")]
mod platform {
    use js_sys::{Array, Date as JsDate, Function, Intl, Object, Reflect};
    use wasm_bindgen::JsValue;

    use super::{Date, Locale, Style, join, zone_name};

    const WEEKDAY: [(&str, &str); 1] = [("weekday", "long")];
    const DAY: [(&str, &str); 3] = [("day", "numeric"), ("month", "long"), ("year", "numeric")];
    const TIME: [(&str, &str); 3] =
        [("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h23")];

    pub(super) fn day(text: &str, style: Style, locale: Locale) -> Option<String> {
        spell(text, style, locale, "UTC")
    }

    /// Weekday and day apart: engines differ on the comma between them.
    fn spell(text: &str, style: Style, locale: Locale, timezone: &str) -> Option<String> {
        let day = format(text, locale, timezone, &DAY)?;
        match style {
            Style::Plain => Some(day),
            Style::Weekday => Some(format!("{}, {day}", format(text, locale, timezone, &WEEKDAY)?)),
        }
    }

    pub(super) fn moment(
        date: &Date,
        style: Style,
        locale: Locale,
        timezone: &str,
    ) -> Option<String> {
        let text = date.0.as_str();
        let day = spell(text, style, locale, timezone)?;
        let time = format(text, locale, timezone, &TIME)?;
        let zone = match zone_name(timezone) {
            Some(zone) => zone.to_owned(),
            // The zone stands after the time: "09.30 GMT+2". Its abbreviation would not do: engines
            // differ on which zones have one.
            None => {
                let offset = [("timeZoneName", "shortOffset"), ("hour", "2-digit")];
                let told = format(text, locale, timezone, &offset)?;
                let (_, zone) = told.split_once(' ')?;
                zone.strip_suffix("+0").unwrap_or(zone).to_owned()
            }
        };
        Some(join(locale, &day, &time, &zone))
    }

    fn format(
        text: &str,
        locale: Locale,
        timezone: &str,
        options: &[(&str, &str)],
    ) -> Option<String> {
        let date = JsDate::new(&JsValue::from_str(text));
        if date.get_time().is_nan() {
            return None;
        }
        let wanted = Object::new();
        for (name, value) in options.iter().chain(&[("timeZone", timezone)]) {
            Reflect::set(&wanted, &JsValue::from_str(name), &JsValue::from_str(value)).ok()?;
        }
        let tag = match locale {
            Locale::Indonesian => "id-ID",
            Locale::English => "en-GB",
        };
        // The constructor throws for a zone that the browser does not know, so it is called through
        // Reflect, which turns that into an error.
        let constructor = Reflect::get(
            &Reflect::get(&js_sys::global(), &JsValue::from_str("Intl")).ok()?,
            &JsValue::from_str("DateTimeFormat"),
        )
        .ok()?;
        let formatter = Reflect::construct(
            &Function::from(constructor),
            &Array::of2(&JsValue::from_str(tag), &wanted),
        )
        .ok()?;
        Intl::DateTimeFormat::from(formatter)
            .format()
            .call1(&JsValue::NULL, &date)
            .ok()?
            .as_string()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod platform {
    use warta_page::date::{day_of_1970, days_since_1970};

    use super::{Date, Locale, Style, civil, join, month_name, zone_name};

    pub(super) fn day(text: &str, style: Style, locale: Locale) -> Option<String> {
        let (year, month, day) = civil(text)?;
        Some(spell(year, month, day, style, locale))
    }

    pub(super) fn moment(
        date: &Date,
        style: Style,
        locale: Locale,
        timezone: &str,
    ) -> Option<String> {
        let text = date.0.as_str();
        let (year, month, day) = civil(text)?;
        let hour: i64 = text.get(11..13)?.parse().ok()?;
        let minute: i64 = text.get(14..16)?.parse().ok()?;
        let written = date.offset()?;
        let own = hour.checked_mul(60)?.checked_add(minute)?;
        let minutes = days_since_1970(year, month, day).checked_mul(1440)?.checked_add(own)?;
        let minutes = minutes.checked_sub(written)?;
        let (shift, zone) = match zone_name(timezone) {
            Some("WIB") => (7 * 60, "WIB".to_owned()),
            Some("WITA") => (8 * 60, "WITA".to_owned()),
            Some("WIT") => (9 * 60, "WIT".to_owned()),
            Some(zone) => (0, zone.to_owned()),
            None => {
                let ahead = warta_zones::ahead(timezone, minutes.checked_mul(60)?)? / 60;
                (ahead, from_gmt(ahead, locale))
            }
        };
        let minutes = minutes.checked_add(shift)?;
        let (year, month, day) = day_of_1970(minutes.div_euclid(1440));
        let (hour, minute) = (minutes.rem_euclid(1440) / 60, minutes.rem_euclid(60));
        let time = match locale {
            Locale::Indonesian => format!("{hour:02}.{minute:02}"),
            Locale::English => format!("{hour:02}:{minute:02}"),
        };
        Some(join(locale, &spell(year, month, day, style, locale), &time, &zone))
    }

    fn spell(year: i64, month: i64, day: i64, style: Style, locale: Locale) -> String {
        const INDONESIAN: [&str; 7] =
            ["Kamis", "Jumat", "Sabtu", "Minggu", "Senin", "Selasa", "Rabu"];
        const ENGLISH: [&str; 7] =
            ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"];
        // Day 0, 1 January 1970, was a Thursday.
        let weekday =
            usize::try_from(days_since_1970(year, month, day).rem_euclid(7)).unwrap_or_default();
        let name = match locale {
            Locale::Indonesian => INDONESIAN,
            Locale::English => ENGLISH,
        };
        let name = name.get(weekday).copied().unwrap_or_default();
        let plain = format!("{day} {} {year}", month_name(locale, month));
        match style {
            Style::Weekday => format!("{name}, {plain}"),
            Style::Plain => plain,
        }
    }

    /// How far a zone is ahead of GMT, in minutes, as Intl tells it: "GMT+2", "GMT-3.30".
    fn from_gmt(ahead: i64, locale: Locale) -> String {
        let sign = match ahead {
            0 => return "GMT".to_owned(),
            1.. => '+',
            _ => '-',
        };
        let (hours, minutes) = (ahead.abs() / 60, ahead.abs() % 60);
        let between = match locale {
            Locale::Indonesian => '.',
            Locale::English => ':',
        };
        match minutes {
            0 => format!("GMT{sign}{hours}"),
            _ => format!("GMT{sign}{hours}{between}{minutes:02}"),
        }
    }
}

use platform::{day, moment};

#[cfg(test)]
mod tests {
    use super::*;

    fn check(date: &str, locale: Locale, zone: &str, words: &str) {
        assert_eq!(in_words(&Date(date.to_owned()), Style::Weekday, locale, zone), words);
    }

    #[test]
    fn each_precision_in_each_language() {
        use Locale::{English, Indonesian};
        check("2022", Indonesian, "Asia/Jakarta", "2022");
        check("2022-03", Indonesian, "Asia/Jakarta", "Maret 2022");
        check("2022-03-11", Indonesian, "Asia/Jakarta", "Jumat, 11 Maret 2022");
        check("2022-03-11", English, "Asia/Jakarta", "Friday, 11 March 2022");
        check("2024-02-29", English, "Asia/Jakarta", "Thursday, 29 February 2024");
        check(
            "2022-03-11T23:30:00Z",
            Indonesian,
            "Asia/Jakarta",
            "Sabtu, 12 Maret 2022 pukul 06.30 WIB",
        );
        check(
            "2022-03-11T00:30:00+09:00",
            Indonesian,
            "Asia/Makassar",
            "Kamis, 10 Maret 2022 pukul 23.30 WITA",
        );
        check(
            "2022-03-11T09:30:00+07:00",
            English,
            "Asia/Jayapura",
            "Friday, 11 March 2022 at 11:30 WIT",
        );
        check(
            "2025-03-09T06:30:00Z",
            English,
            "America/New_York",
            "Sunday, 9 March 2025 at 01:30 GMT-5",
        );
        check(
            "2025-03-09T07:30:00Z",
            Indonesian,
            "America/New_York",
            "Minggu, 9 Maret 2025 pukul 03.30 GMT-4",
        );
        check(
            "2025-03-09T06:30:00Z",
            Indonesian,
            "Asia/Kathmandu",
            "Minggu, 9 Maret 2025 pukul 12.15 GMT+5.45",
        );
        check(
            "2025-03-09T23:30:00Z",
            English,
            "Europe/London",
            "Sunday, 9 March 2025 at 23:30 GMT",
        );
        check("2025-03-09T23:30:00Z", English, "UTC", "Sunday, 9 March 2025 at 23:30 UTC");
        let born = Date("1970-05-02".to_owned());
        assert_eq!(in_words(&born, Style::Plain, English, "Asia/Jakarta"), "2 May 1970");
    }
}
