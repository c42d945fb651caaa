//! Latin letters and digits behind other characters: accented, raised, circled, in full width.
//!
//! This is the part of Unicode's compatibility decomposition (NFKD) that leads to ASCII, which is all
//! that slugs and the checks of addresses ask for. The whole of it would be a fifth of the worker's
//! program; see `docs/decisions/0004-small-worker.md`. The tests compare it with the whole.

/// What stands for the parts of a character that are neither ASCII letters nor digits.
const OTHER: &str = "/";

/// All that a single character can stand for.
const SIGNS: &str = "abcdefghijklmnopqrstuvwxyz0123456789";

/// From U+00C0 on, the letter without its accent.
const LATIN: &str = "aaaaaa/ceeeeiiiidnooooo/ouuuuy//aaaaaa/ceeeeiiiidnooooo/ouuuuy/y\
      aaaaaaccccccccddddeeeeeeeeeegggggggghh//iiiiiiiiii//jjkk/llllll/\
      /llnnnnnn///oooooo//rrrrrrsssssssstttt//uuuuuuuuuuuuwwyyyzzzzzz/\
      ////////////////////////////////oo/////////////uu///////////////\
      /////////////aaiioouuuuuuuuuu/aaaa////ggkkoooo//j///gg//nnaa//oo\
      aaaaeeeeiiiioooorrrruuuusstt//hh//////aaeeooooooooyy////////////\
      ////////////////";

/// From U+1E00 on, the same.
const MORE_LATIN: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
      mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
      wwwwwwwwwwxxxxyyzzzzzzhtwy/s////aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
      eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy//////";

/// Stretches of characters that stand for others: the first one, and what each stands for in lower
/// case; `_` is one that stands for itself.
#[rustfmt::skip]
const STRETCHES: &[(char, &str)] = &[
    ('\u{aa}', "a"),
    ('\u{b2}', "2 3"),
    ('\u{b9}', "1 o _ 1/4 1/2 3/4"),
    ('\u{132}', "ij ij"),
    ('\u{13f}', "l/ l/"),
    ('\u{149}', "/n"),
    ('\u{17f}', "s"),
    ('\u{1c4}', "d/ d/ d/ lj lj lj nj nj nj"),
    ('\u{1f1}', "dz dz dz"),
    ('\u{2b0}', "h _ j r"),
    ('\u{2b7}', "w y"),
    ('\u{2e1}', "l s x"),
    ('\u{1d2c}', "a _ b _ d e _ g h i j k l m n _ o _ p r t u w a"),
    ('\u{1d47}', "b d e"),
    ('\u{1d4d}', "g _ k m _ o"),
    ('\u{1d56}', "p t u _ _ v"),
    ('\u{1d62}', "i r u v"),
    ('\u{1d9c}', "c"),
    ('\u{1da0}', "f"),
    ('\u{1dbb}', "z"),
    ('\u{1e9a}', "a/"),
    ('\u{2024}', ". .. ..."),
    ('\u{2070}', "0 i _ _ 4 5 6 7 8 9 +"),
    ('\u{207f}', "n 0 1 2 3 4 5 6 7 8 9 +"),
    ('\u{2090}', "a e o x _ h k l m n p s t w y z"),
    ('\u{20a8}', "rs"),
    (
        '\u{2100}',
        "a/c a/s c /c _ c/o c/u _ _ /f g h h h h _ i i l l _ n no _ _ p q r r r _ _ sm tel tm _ z",
    ),
    ('\u{2128}', "z _ k _ b c _ e e f _ m o"),
    ('\u{2139}', "i _ fax"),
    ('\u{2145}', "d d e i j"),
    (
        '\u{2150}',
        "1/7 1/9 1/10 1/3 2/3 1/5 2/5 3/5 4/5 1/6 5/6 1/8 3/8 5/8 7/8 1/ i ii iii iv v vi vii \
         viii ix x xi xii l c d m i ii iii iv v vi vii viii ix x xi xii l c d m",
    ),
    ('\u{2189}', "0/3"),
    (
        '\u{2460}',
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 /1/ /2/ /3/ /4/ /5/ /6/ /7/ /8/ /9/ \
         /10/ /11/ /12/ /13/ /14/ /15/ /16/ /17/ /18/ /19/ /20/ 1. 2. 3. 4. 5. 6. 7. 8. 9. 10. \
         11. 12. 13. 14. 15. 16. 17. 18. 19. 20. /a/ /b/ /c/ /d/ /e/ /f/ /g/ /h/ /i/ /j/ /k/ /l/ \
         /m/ /n/ /o/ /p/ /q/ /r/ /s/ /t/ /u/ /v/ /w/ /x/ /y/ /z/ a b c d e f g h i j k l m n o p \
         q r s t u v w x y z a b c d e f g h i j k l m n o p q r s t u v w x y z 0",
    ),
    ('\u{2c7c}', "j v"),
    ('\u{3250}', "pte 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35"),
    (
        '\u{32b1}',
        "36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 1/ 2/ 3/ 4/ 5/ 6/ 7/ 8/ 9/ 10/ 11/ 12/ hg \
         erg ev ltd",
    ),
    (
        '\u{3358}',
        "0/ 1/ 2/ 3/ 4/ 5/ 6/ 7/ 8/ 9/ 10/ 11/ 12/ 13/ 14/ 15/ 16/ 17/ 18/ 19/ 20/ 21/ 22/ 23/ \
         24/ hpa da au bar ov pc dm dm2 dm3 iu",
    ),
    (
        '\u{3380}',
        "pa na /a ma ka kb mb gb cal kcal pf nf /f /g mg kg hz khz mhz ghz thz /l ml dl kl fm nm \
         /m mm cm km mm2 cm2 m2 km2 mm3 cm3 m3 km3 m/s m/s2 pa kpa mpa gpa rad rad/s rad/s2 ps ns \
         /s ms pv nv /v mv kv mv pw nw /w mw kw mw k/ m/ a.m. bq cc cd c/kg co. db gy ha hp in kk \
         km kt lm ln log lx mb mil mol ph p.m. ppm pr sr sv wb v/m a/m 1/ 2/ 3/ 4/ 5/ 6/ 7/ 8/ 9/ \
         10/ 11/ 12/ 13/ 14/ 15/ 16/ 17/ 18/ 19/ 20/ 21/ 22/ 23/ 24/ 25/ 26/ 27/ 28/ 29/ 30/ 31/ \
         gal",
    ),
    ('\u{a7f1}', "s c f q"),
    ('\u{fb00}', "ff fi fl ffi ffl st st"),
    ('\u{fb29}', "+"),
    ('\u{fe19}', "..."),
    ('\u{fe30}', ".."),
    ('\u{fe52}', "."),
    ('\u{fe62}', "+ -"),
    ('\u{107a5}', "q"),
    ('\u{1ccd6}', "a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9"),
    ('\u{1f100}', "0. 0/ 1/ 2/ 3/ 4/ 5/ 6/ 7/ 8/ 9/"),
    (
        '\u{1f110}',
        "/a/ /b/ /c/ /d/ /e/ /f/ /g/ /h/ /i/ /j/ /k/ /l/ /m/ /n/ /o/ /p/ /q/ /r/ /s/ /t/ /u/ /v/ \
         /w/ /x/ /y/ /z/ /s/ c r cd wz _ a b c d e f g h i j k l m n o p q r s t u v w x y z hv \
         mv sd ss ppv wc",
    ),
    ('\u{1f16a}', "mc md mr"),
    ('\u{1f190}', "dj"),
    ('\u{1fbf0}', "0 1 2 3 4 5 6 7 8 9"),
];

/// The Latin letter under an accent, and what people write for a letter that ASCII lacks; in lower
/// case.
pub fn letter(c: char) -> Option<&'static str> {
    let found = match c {
        'Æ' | 'æ' | 'Ǣ' | 'ǣ' | 'Ǽ' | 'ǽ' | 'ᴭ' => "ae",
        'Œ' | 'œ' | 'ꟹ' => "oe",
        'ß' | 'ẞ' => "ss",
        'Ǆ' | 'ǅ' | 'ǆ' => "dz",
        'ŉ' | 'Ŋ' | 'ŋ' | 'Ɲ' | 'ɲ' => "n",
        'Þ' | 'þ' => "th",
        'Ɓ' | 'ɓ' | 'Ƀ' | 'ƀ' => "b",
        'Ɗ' | 'ɗ' | 'Ɖ' | 'ɖ' => "d",
        'Ɛ' | 'ɛ' | 'Ə' | 'ə' | 'Ǝ' | 'ǝ' => "e",
        'Ɠ' | 'ɠ' => "g",
        'ı' | 'Ɨ' | 'ɨ' => "i",
        'Ƙ' | 'ƙ' | 'ĸ' => "k",
        'Ɔ' | 'ɔ' | 'Ɵ' | 'ɵ' => "o",
        'Ƥ' | 'ƥ' => "p",
        'Ƭ' | 'ƭ' => "t",
        'Ʉ' | 'ʉ' => "u",
        'Ʋ' | 'ʋ' => "v",
        'Ƴ' | 'ƴ' => "y",
        'ᶞ' => "d",
        '\u{212b}' => "a",
        '\u{c0}'..='\u{24f}' => nth(LATIN, c as usize - 0xc0)?,
        '\u{1e00}'..='\u{1eff}' => nth(MORE_LATIN, c as usize - 0x1e00)?,
        _ => return None,
    };
    (found != OTHER).then_some(found)
}

/// What a character stands for that is another form of ASCII letters, digits, or one of `+-.`; in
/// lower case, with a slash for every part that is none of these.
pub fn form(c: char) -> Option<&'static str> {
    match c {
        // In full width.
        '\u{ff01}'..='\u{ff5e}' => {
            let plain = char::from_u32(c as u32 - 0xfee0)?.to_ascii_lowercase();
            match plain {
                '+' => Some("+"),
                '-' => Some("-"),
                '.' => Some("."),
                _ => nth(SIGNS, SIGNS.find(plain)?),
            }
        }
        // Mathematical letters, thirteen alphabets of them, and digits.
        '\u{1d400}'..='\u{1d6a3}' => nth(SIGNS, (c as usize - 0x1d400) % 26),
        '\u{1d7ce}'..='\u{1d7ff}' => nth(SIGNS, 26 + (c as usize - 0x1d7ce) % 10),
        _ => {
            let after = STRETCHES.partition_point(|(first, _)| *first <= c);
            let (first, all) = STRETCHES.get(after.checked_sub(1)?)?;
            let found = all.split(' ').nth(c as usize - *first as usize)?;
            (found != "_").then_some(found)
        }
    }
}

/// A text with every such form resolved.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match form(c) {
            Some(meant) => out.push_str(meant),
            None => out.push(c),
        }
    }
    out
}

/// Whether a character only changes the letter before it: the accents that Latin letters have, and
/// what chooses between two looks of a character.
pub fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
            | '\u{1ab0}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}'
            | '\u{20d0}'..='\u{20ff}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{fe20}'..='\u{fe2f}'
            | '\u{e0100}'..='\u{e01ef}')
}

fn nth(all: &'static str, nth: usize) -> Option<&'static str> {
    all.get(nth..=nth)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    use super::*;

    #[test]
    fn every_form_is_the_one_of_unicode() {
        for c in '\u{80}'..='\u{2ffff}' {
            let whole: String = std::iter::once(c).nfkc().collect::<String>().to_ascii_lowercase();
            let kept = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
            let told: String = whole.chars().map(|c| if kept(c) { c } else { '/' }).collect();
            let expected = whole.contains(kept).then_some(told);
            // The gaps in the mathematical alphabets are nobody's characters.
            if expected.is_none() && matches!(c, '\u{1d400}'..='\u{1d6a3}') {
                continue;
            }
            assert_eq!(form(c).map(str::to_owned), expected, "{c} U+{:X}", c as u32);
        }
    }

    #[test]
    fn every_accented_letter_is_the_one_of_unicode() {
        for c in '\u{80}'..='\u{2ffff}' {
            let whole: String =
                std::iter::once(c).nfd().filter(|c| !is_combining_mark(*c)).collect();
            if whole.len() == 1 && whole.contains(|c: char| c.is_ascii_alphanumeric()) {
                let lower = whole.to_ascii_lowercase();
                assert_eq!(letter(c).or(form(c)), Some(lower.as_str()), "{c} U+{:X}", c as u32);
            }
        }
    }
}
