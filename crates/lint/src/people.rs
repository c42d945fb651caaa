//! What a person asked not to publish.

use warta_page::text::without_struck;

use crate::findings;
use warta_bundle::model::Block;
use warta_json::day_names as names;
use warta_publication::library::Library;
use warta_publication::validate::Found;

/// Checks that nothing which was declined is written all the same.
pub(super) fn check(library: &Library, found: &mut Found) {
    for it in library.directory.persons.all() {
        let given = [
            ("birth_date", it.birth_date.is_some()),
            ("gender", it.gender.is_some()),
            ("image", it.image.is_some()),
            ("summary", it.summary.is_some()),
            ("biography", !it.biography.is_empty()),
            ("links", !it.links.is_empty()),
            ("other_names", !it.other_names.is_empty()),
        ];
        let is_declined = |field: &str| it.declined.iter().any(|own| own.trim() == field);
        if is_declined("birth_date") {
            let told = it.summary.as_deref().is_some_and(tells_birthday);
            if told && !is_declined("summary") {
                found.push(findings::birthday_told("summary", &it.origin));
            }
            let paragraphs = it.biography.iter().filter_map(|block| match block {
                Block::Paragraph(block) => Some(without_struck(&block.text)),
                _ => None,
            });
            let told = { paragraphs }.any(|text| tells_birthday(&text));
            if told && !is_declined("biography") {
                found.push(findings::birthday_told("biography", &it.origin));
            }
        }
        for (field, is_given) in given {
            if is_given && is_declined(field) {
                found.push(findings::declined(field, &it.origin));
            }
        }
    }
}

/// Whether a text says on which day somebody was born: "lahir di Umpama, 2 Januari 1980".
fn tells_birthday(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_number = |word: &str, length: usize| word.len() <= length && word.parse::<u32>().is_ok();
    let births = words
        .iter()
        .enumerate()
        .filter(|(_, word)| matches!(**word, "lahir" | "dilahirkan" | "kelahiran" | "born"));
    { births }.any(|(at, _)| {
        let near: Vec<&str> = words.iter().skip(at).take(12).copied().collect();
        near.windows(3).any(|it| match it {
            // 2 Januari 1980, January 2, 1980, 2-1-1980, 1980-01-02.
            [day, month, year] => {
                let month_or_number = |it: &str| is_number(it, 2) || names::month(it).is_some();
                let is_year = |it: &str| it.len() == 4 && is_number(it, 4);
                (is_year(year) && month_or_number(day) && month_or_number(month))
                    || (is_year(day) && is_number(month, 2) && is_number(year, 2))
            }
            _ => false,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_is_a_day() {
        for (text, expected) in [
            ("Lahir 2 Januari 1980.", true),
            ("Ia lahir di Desa Umpama, 2 Januari 1980", true),
            ("Born on January 2, 1980", true),
            ("Lahir 02-01-1980", true),
            ("Lahir 1980-01-02", true),
            ("Lahir 1970, bupati 2019-2024", false),
            ("Dilantik 2 Januari 1980", false),
        ] {
            assert_eq!(tells_birthday(text), expected, "{text}");
        }
    }
}
