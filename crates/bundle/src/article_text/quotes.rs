//! Straight quotation marks become curly ones where they are pairs.

/// The text with curly marks, and for each mark without a partner the words that begin with it.
pub(super) fn curled(text: &str) -> (String, Vec<String>) {
    if !text.contains(['"', '\'']) {
        return (text.to_owned(), Vec::new());
    }
    // Two apostrophes are a quotation mark of a typewriter.
    let mut signs: Vec<char> = text.replace("''", "\"").chars().collect();
    let doubles = double(&mut signs);
    single(&mut signs);
    let lone = doubles
        .into_iter()
        .map(|at| {
            let words: String = signs.iter().skip(at).take(24).collect();
            words.trim_end().to_owned()
        })
        .collect();
    (signs.into_iter().collect(), lone)
}

fn around(signs: &[char], at: usize) -> (Option<char>, Option<char>) {
    let before = at.checked_sub(1).and_then(|at| signs.get(at)).copied();
    (before, signs.get(at + 1).copied())
}

/// Whether words may begin behind a mark that stands here.
fn is_free(before: Option<char>) -> bool {
    before.is_none_or(|c| matches!(c, ' ' | '(' | '[' | '-' | '–' | '—' | '/' | '‘' | '“' | '\''))
}

/// Whether a mark between these can only open.
fn opens(before: Option<char>, after: Option<char>) -> bool {
    let words =
        |c: char| c.is_alphanumeric() || matches!(c, '(' | '[' | '…' | '‘' | '\'' | '#' | '@');
    is_free(before) && after.is_some_and(words)
}

fn put(signs: &mut [char], at: usize, sign: char) {
    if let Some(place) = signs.get_mut(at) {
        *place = sign;
    }
}

/// Pairs double marks. Returns the places of those that have no partner.
fn double(signs: &mut [char]) -> Vec<usize> {
    let marks = signs.iter().filter(|c| matches!(c, '"' | '“' | '”' | '„')).count();
    // One behind a digit may mean inches: so it does where there is one mark too many.
    let odd = marks % 2 == 1;
    let straight = |signs: &[char], at: &usize| signs.get(*at) == Some(&'"');
    let mut open: Option<usize> = None;
    let mut lone: Vec<usize> = Vec::new();
    for at in 0..signs.len() {
        match signs.get(at) {
            Some('“' | '„') => lone.extend(open.replace(at).filter(|at| straight(signs, at))),
            Some('”') => lone.extend(open.take().filter(|at| straight(signs, at))),
            Some('"') => {
                let (before, after) = around(signs, at);
                let digit = before.is_some_and(|c| c.is_ascii_digit());
                match open {
                    _ if odd && digit => {}
                    Some(first) if opens(before, after) => {
                        lone.extend(Some(first).filter(|at| straight(signs, at)));
                        open = Some(at);
                    }
                    Some(first) => {
                        if straight(signs, &first) {
                            put(signs, first, '“');
                        }
                        put(signs, at, '”');
                        open = None;
                    }
                    None if is_free(before) => open = Some(at),
                    None if digit => {}
                    None => lone.push(at),
                }
            }
            _ => {}
        }
    }
    lone.extend(open.filter(|at| straight(signs, at)));
    lone.sort_unstable();
    lone
}

/// Apostrophes, and single marks in pairs. What is neither for certain stays as it is.
fn single(signs: &mut [char]) {
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let mut open: Option<usize> = None;
    for at in 0..signs.len() {
        if signs.get(at) != Some(&'\'') {
            continue;
        }
        let (before, after) = around(signs, at);
        let digits = |from: usize| {
            let next = signs.iter().skip(from).take_while(|c| c.is_ascii_digit()).count();
            next == 2
        };
        if before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_alphabetic) {
            put(signs, at, '’');
        } else if !word(before) && digits(at + 1) {
            // '98
            put(signs, at, '’');
        } else if !word(before) && word(after) && opens(before, after) {
            open = Some(at);
        } else if let Some(first) = open.filter(|_| before != Some(' ') && !word(after)) {
            put(signs, first, '‘');
            put(signs, at, '’');
            open = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_become_curly() {
        for (text, expected) in [
            (
                "\"Kami siap,\"terangnya di sela -sela rapat.",
                "“Kami siap,”terangnya di sela -sela rapat.",
            ),
            ("Ia berkata, \"Siap.\" Lalu \"pergi\".", "Ia berkata, “Siap.” Lalu “pergi”."),
            ("(\"besok\") dan—\"lusa\"", "(“besok”) dan—“lusa”"),
            (
                "Ma'ruf, Jum'at, don't, '98 dan 'siap' itu.",
                "Ma’ruf, Jum’at, don’t, ’98 dan ‘siap’ itu.",
            ),
            ("\"Ia bilang 'siap',\" katanya.", "“Ia bilang ‘siap’,” katanya."),
            ("''Kami siap,'' katanya.", "“Kami siap,” katanya."),
            ("\" Kami siap \" katanya.", "“ Kami siap ” katanya."),
            ("“Kami siap,\" katanya.", "“Kami siap,” katanya."),
            ("Papan 5\" x 7\" dan \"itu\".", "Papan 5\" x 7\" dan “itu”."),
            ("\"Layar 32\" itu murah\", katanya.", "“Layar 32\" itu murah”, katanya."),
            ("Tingginya 5'10 dan guru' itu.", "Tingginya 5'10 dan guru' itu."),
        ] {
            assert_eq!(curled(text).0, expected);
        }
    }

    #[test]
    fn one_without_a_partner_stays_and_is_told() {
        for (text, expected, told) in [
            ("\"Kami siap, katanya.", "\"Kami siap, katanya.", &["\"Kami siap, katanya."][..]),
            ("Kami siap,\" katanya.", "Kami siap,\" katanya.", &["\" katanya."]),
            ("\"A,\" katanya. \"Kapan saja.", "“A,” katanya. \"Kapan saja.", &["\"Kapan saja."]),
            (
                "\"Kami siap, katanya. \"Besok\" ia.",
                "\"Kami siap, katanya. “Besok” ia.",
                &["\"Kami siap, katanya. “Be"],
            ),
        ] {
            let (curled, lone) = curled(text);
            assert_eq!(
                (curled.as_str(), lone),
                (expected, told.iter().map(|it| (*it).to_owned()).collect())
            );
        }
    }
}
