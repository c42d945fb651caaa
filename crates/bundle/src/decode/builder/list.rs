//! The numbers of lists, where they have to be written out.

use warta_page::block::NumberStyle;

use crate::model::List;

/// What stands before an item where only text can stand: "c. " or "• ".
pub(super) fn marker(list: &List, nth: usize) -> String {
    if !list.ordered {
        return "• ".to_owned();
    }
    let count = |items: usize| i64::try_from(items).unwrap_or(i64::MAX);
    let said = |nth: usize| {
        let own = list.numbers.values.iter().rev();
        own.filter_map(|(place, value)| {
            let place = usize::try_from(*place).ok().filter(|place| *place <= nth)?;
            Some((place, i64::from(*value)))
        })
        .max_by_key(|(place, _)| *place)
    };
    let first = if list.numbers.reversed { count(list.items.len()) } else { 1 };
    let (from, number) = said(nth).unwrap_or((0, list.start.map_or(first, i64::from)));
    let further = count(nth.saturating_sub(from));
    let number = match list.numbers.reversed {
        true => number.saturating_sub(further),
        false => number.saturating_add(further),
    };
    format!("{}. ", written(number, list.numbers.style))
}

/// A number as it is written in a style; where that has no sign for it, in figures.
fn written(number: i64, style: NumberStyle) -> String {
    let small = u32::try_from(number).ok().filter(|number| (1..4000).contains(number));
    match (style, small) {
        (NumberStyle::LowerAlpha, Some(number)) => letters(number),
        (NumberStyle::UpperAlpha, Some(number)) => letters(number).to_uppercase(),
        (NumberStyle::LowerRoman, Some(number)) => roman(number),
        (NumberStyle::UpperRoman, Some(number)) => roman(number).to_uppercase(),
        (NumberStyle::Decimal, _) | (_, None) => number.to_string(),
    }
}

/// a, b, … z, aa, ab
fn letters(mut number: u32) -> String {
    let mut letters = Vec::new();
    while number > 0 {
        let before = number.saturating_sub(1);
        letters.extend(('a'..='z').nth(before as usize % 26));
        number = before / 26;
    }
    letters.iter().rev().collect()
}

fn roman(mut number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            out.push_str(sign);
            number = number.saturating_sub(value);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_browsers_write_them() {
        for (number, style, expected) in [
            (3, NumberStyle::LowerAlpha, "c"),
            (27, NumberStyle::LowerAlpha, "aa"),
            (52, NumberStyle::UpperAlpha, "AZ"),
            (703, NumberStyle::LowerAlpha, "aaa"),
            (0, NumberStyle::LowerAlpha, "0"),
            (-2, NumberStyle::LowerRoman, "-2"),
            (1994, NumberStyle::LowerRoman, "mcmxciv"),
            (4, NumberStyle::UpperRoman, "IV"),
            (5000, NumberStyle::UpperRoman, "5000"),
            (12, NumberStyle::Decimal, "12"),
        ] {
            assert_eq!(written(number, style), expected, "{number}");
        }
    }
}
