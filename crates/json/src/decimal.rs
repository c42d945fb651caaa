//! Numbers as they are written. The format has whole numbers only, so that no floating point is needed
//! to read `3.0` or `1e3` as one; its tables would be a good part of the worker's program.

#![warn(clippy::arithmetic_side_effects)]

/// The greatest decimal exponent of a number that other programs can hold.
const GREATEST: i64 = 308;

/// A decimal number, by its digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal<'a> {
    negative: bool,
    whole: &'a str,
    fraction: &'a str,
    exponent: i64,
}

impl<'a> Decimal<'a> {
    /// Takes a number apart: a sign, digits with a point among them, an exponent; everything but one
    /// digit may be missing.
    pub fn parse(text: &'a str) -> Option<Decimal<'a>> {
        let (negative, text) = signed(text);
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, Some(signed(exponent))),
            None => (text, None),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole) || !digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
            return None;
        }
        let exponent = match exponent {
            Some((_, power)) if power.is_empty() || !digits(power) => return None,
            // One that no number holds counts as a great one.
            Some((true, power)) => {
                power.parse::<i64>().unwrap_or(i64::from(i32::MAX)).saturating_neg()
            }
            Some((false, power)) => power.parse().unwrap_or(i64::from(i32::MAX)),
            None => 0,
        };
        Some(Decimal { negative, whole, fraction, exponent })
    }

    fn digits(&self) -> impl Iterator<Item = u8> {
        self.whole.bytes().chain(self.fraction.bytes()).map(|byte| byte.saturating_sub(b'0'))
    }

    /// How many digits stand before the point once the exponent is counted in.
    fn point(&self) -> i64 {
        self.exponent.saturating_add(i64::try_from(self.whole.len()).unwrap_or(i64::MAX))
    }

    /// Whether other programs can hold it, be it not to the last digit.
    pub fn is_finite(&self) -> bool {
        match self.digits().position(|digit| digit != 0) {
            Some(first) => {
                self.point().saturating_sub(i64::try_from(first).unwrap_or(i64::MAX))
                    <= GREATEST + 1
            }
            None => true,
        }
    }

    /// Its value in ten-thousandths, where that is a whole number from 0 that a `u64` holds.
    pub fn times_ten_thousand(&self) -> Option<u64> {
        Decimal { exponent: self.exponent.saturating_add(4), ..*self }.whole()
    }

    /// Its value, where it is a whole number from 0 that a `u64` holds.
    pub fn whole(&self) -> Option<u64> {
        let point = self.point();
        let mut value = 0u64;
        let mut digits = self.digits();
        let mut at = 0;
        loop {
            match digits.next() {
                Some(digit) if at < point => {
                    value = value.checked_mul(10)?.checked_add(u64::from(digit))?;
                }
                Some(0) => {}
                Some(_) => return None,
                None if at < point && value != 0 => value = value.checked_mul(10)?,
                None => break,
            }
            at = i64::saturating_add(at, 1);
        }
        (!self.negative || value == 0).then_some(value)
    }
}

/// Whether a number is negative, and the rest of it.
fn signed(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_in_any_notation() {
        for (text, value) in [
            ("0", Some(0)),
            ("-0", Some(0)),
            ("+7", Some(7)),
            ("007", Some(7)),
            ("3.0", Some(3)),
            ("1e3", Some(1000)),
            ("1.5E+1", Some(15)),
            ("1500e-2", Some(15)),
            ("12.50e1", Some(125)),
            ("0e99999999999999999999", Some(0)),
            ("18446744073709551615", Some(u64::MAX)),
            ("18446744073709551616", None),
            ("1e20", None),
            ("1e99999999999999999999", None),
            ("3.5", None),
            ("15e-1", None),
            ("-1", None),
            ("0.5", None),
        ] {
            let number = Decimal::parse(text).unwrap_or_else(|| panic!("{text} is a number"));
            assert_eq!(number.whole(), value, "{text}");
        }
    }

    #[test]
    fn what_is_a_number_and_what_is_too_great() {
        for text in ["", ".", "-", "e1", "1e", "1e+", "1.2.3", "0x10", "1_000", "inf", "NaN", "--1"]
        {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
        for text in [
            ".5",
            "1.",
            "1e308",
            "9.9e307",
            "0e9999",
            "1e-9999",
            "0.001e310",
            "0.001e-9223372036854775807",
        ] {
            assert!(Decimal::parse(text).is_some_and(|it| it.is_finite()), "{text}");
        }
        for text in ["1e309", "-1e400", "10e308", "1e99999999999999999999"] {
            assert!(Decimal::parse(text).is_some_and(|it| !it.is_finite()), "{text}");
        }
    }
}
