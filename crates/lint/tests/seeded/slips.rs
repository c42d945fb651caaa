//! Slips of the kinds that people make, put into a text at places of chance.

/// Numbers that look like chance and are the same each time.
pub struct Chance(pub u64);

impl Chance {
    /// A number below another one.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end.max(1)
    }

    fn of<T: Copy>(&mut self, some: &[T]) -> Option<T> {
        if some.is_empty() { None } else { some.get(self.below(some.len())).copied() }
    }
}

/// What stands where in a text that may have slips already: found in the simplest way.
#[derive(Default)]
struct Places {
    commas: Vec<usize>,
    colons: Vec<usize>,
    opening: Vec<usize>,
    closing: Vec<usize>,
    /// With their marks, and whether they are names.
    strings: Vec<(usize, usize, bool)>,
    /// Spaces inside of texts, and outside.
    inside: Vec<usize>,
    outside: Vec<usize>,
    lines: Vec<usize>,
    /// Brackets and their partners, innermost ones only.
    pairs: Vec<(usize, usize)>,
    numbers: Vec<(usize, usize)>,
}

fn places(text: &str) -> Places {
    let mut out = Places::default();
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut open: Option<usize> = None;
    while let Some(byte) = bytes.get(at).copied() {
        match byte {
            b',' => out.commas.push(at),
            b':' => out.colons.push(at),
            b'{' | b'[' => {
                out.opening.push(at);
                open = Some(at);
            }
            b'}' | b']' => {
                out.closing.push(at);
                out.pairs.extend(open.take().map(|open| (open, at)));
            }
            b' ' => out.outside.push(at),
            b'\n' => out.lines.push(at + 1),
            b'1'..=b'9' => {
                let start = at;
                while bytes.get(at).is_some_and(u8::is_ascii_digit) {
                    at += 1;
                }
                out.numbers.push((start, at));
                continue;
            }
            b'"' => {
                let start = at;
                at += 1;
                while bytes.get(at).is_some_and(|byte| !matches!(byte, b'"' | b'\n')) {
                    if bytes.get(at) == Some(&b' ') {
                        out.inside.push(at);
                    }
                    at += if bytes.get(at) == Some(&b'\\') { 2 } else { 1 };
                }
                if bytes.get(at) == Some(&b'"') {
                    let name = text[at + 1..].trim_start().starts_with(':');
                    out.strings.push((start, at + 1, name));
                } else {
                    continue;
                }
            }
            _ => {}
        }
        at += 1;
    }
    out
}

/// A text with another stretch in place of one of its own.
fn with(text: &str, from: usize, to: usize, by: &str) -> Option<String> {
    Some(format!("{}{by}{}", text.get(..from)?, text.get(to..)?))
}

const KINDS: [&str; 42] = [
    "no comma",
    "two commas",
    "semicolon",
    "comma at the end",
    "no colon",
    "two colons",
    "equals",
    "arrow",
    "no opening mark",
    "no closing mark",
    "single marks",
    "curved marks",
    "back-ticks",
    "no marks",
    "no closing bracket",
    "no opening bracket",
    "another bracket",
    "a bracket too many",
    "two opening brackets",
    "merge",
    "rest of a merge",
    "joined",
    "joined on two lines",
    "dots",
    "dots for a value",
    "comment of HTML",
    "comment with #",
    "comment with //",
    "round brackets",
    "braces for brackets",
    "thousands",
    "a stray letter",
    "a stray word",
    "a stray word before",
    "tab",
    "line break",
    "no-break space",
    "speech",
    "None",
    "backslash",
    "text before",
    "text after",
];

/// One slip: its kind, and the text with it. `None` where the text has no place for the kind that chance chose.
pub fn one(text: &str, chance: &mut Chance) -> Option<(&'static str, String)> {
    let kind = chance.of(&KINDS)?;
    slip(kind, text, chance).map(|with| (kind, with))
}

fn slip(kind: &str, text: &str, chance: &mut Chance) -> Option<String> {
    let it = places(text);
    let values: Vec<(usize, usize, bool)> = it.strings.iter().filter(|it| !it.2).copied().collect();
    let one = |at: usize, by: &str| with(text, at, at + 1, by);
    let string = |(from, to, _): (usize, usize, bool), open: &str, close: &str| {
        let inner = text.get(from + 1..to - 1)?;
        with(text, from, to, &format!("{open}{inner}{close}"))
    };
    let line = |chance: &mut Chance| {
        let lines: Vec<usize> = it
            .lines
            .iter()
            .copied()
            .filter(|at| text[*at..].trim_start().starts_with('"'))
            .collect();
        chance.of(&lines)
    };
    match kind {
        "no comma" => one(chance.of(&it.commas)?, ""),
        "two commas" => one(chance.of(&it.commas)?, ",,"),
        "semicolon" => one(chance.of(&it.commas)?, ";"),
        "comma at the end" => {
            let at = chance.of(&it.closing)?;
            with(text, at, at, ",")
        }
        "no colon" => one(chance.of(&it.colons)?, ""),
        "two colons" => one(chance.of(&it.colons)?, "::"),
        "equals" => one(chance.of(&it.colons)?, " ="),
        "arrow" => one(chance.of(&it.colons)?, " =>"),
        "no opening mark" => one(chance.of(&it.strings)?.0, ""),
        "no closing mark" => one(chance.of(&it.strings)?.1 - 1, ""),
        "single marks" => string(chance.of(&it.strings)?, "'", "'"),
        "curved marks" => string(chance.of(&it.strings)?, "“", "”"),
        "back-ticks" => string(chance.of(&values)?, "`", "`"),
        "no marks" => string(chance.of(&it.strings)?, "", ""),
        "no closing bracket" => one(chance.of(&it.closing)?, ""),
        "no opening bracket" => one(chance.of(&it.opening)?, ""),
        "another bracket" => {
            let at = chance.of(&it.closing)?;
            one(at, if text[at..].starts_with('}') { "]" } else { "}" })
        }
        "a bracket too many" => {
            let at = chance.of(&it.closing)?;
            let own = text[at..=at].to_owned();
            with(text, at, at, &own)
        }
        "two opening brackets" => {
            let at = chance.of(&it.opening)?;
            let own = text[at..=at].to_owned();
            with(text, at, at, &own)
        }
        "merge" => {
            let at = line(chance)?;
            let end = at + text[at..].find('\n')? + 1;
            let own = &text[at..end];
            let merge = format!("<<<<<<< HEAD\n{own}=======\n{own}>>>>>>> cabang\n");
            with(text, at, end, &merge)
        }
        "rest of a merge" => {
            let at = line(chance)?;
            with(text, at, at, ">>>>>>> cabang\n")
        }
        "joined" => one(chance.of(&it.inside)?, " \" + \""),
        "joined on two lines" => one(chance.of(&it.inside)?, " \" +\n    \""),
        "dots" => {
            let at = chance.of(&it.commas)?;
            with(text, at + 1, at + 1, " ...,")
        }
        "dots for a value" => {
            let (from, to, _) = chance.of(&values)?;
            with(text, from, to, if chance.below(2) == 0 { "..." } else { "…" })
        }
        "comment of HTML" => {
            let at = chance.of(&it.commas)? + 1;
            with(text, at, at, " <!-- nanti -->")
        }
        "comment with #" | "comment with //" => {
            let at = chance.of(&it.lines)?;
            let sign = kind.trim_start_matches("comment with ");
            with(text, at - 1, at - 1, &format!(" {sign} nanti"))
        }
        "round brackets" => {
            let (from, to) = chance.of(&it.pairs)?;
            with(&with(text, to, to + 1, ")")?, from, from + 1, "(")
        }
        "braces for brackets" => {
            let (from, to) = chance.of(&it.pairs)?;
            let (open, close) = if text[from..].starts_with('{') { ("[", "]") } else { ("{", "}") };
            with(&with(text, to, to + 1, close)?, from, from + 1, open)
        }
        "thousands" => {
            let long: Vec<(usize, usize)> =
                it.numbers.iter().copied().filter(|(from, to)| to - from > 3).collect();
            let (_, to) = chance.of(&long)?;
            let sign = [",", ".", " "][chance.below(3)];
            with(text, to - 3, to - 3, sign)
        }
        "a stray letter" => {
            let at = chance.of(&it.colons)?;
            with(text, at, at, ["é", "x", "`", "~"][chance.below(4)])
        }
        "a stray word" => {
            let (_, to, _) = chance.of(&values)?;
            with(text, to, to, " dan")
        }
        "a stray word before" => {
            let (from, _, _) = chance.of(&values)?;
            with(text, from, from, "yaitu ")
        }
        "tab" => one(chance.of(&it.inside)?, "\t"),
        "line break" => one(chance.of(&it.inside)?, "\n"),
        "no-break space" => one(chance.of(&it.outside)?, "\u{a0}"),
        "speech" => {
            let at = chance.of(&it.inside)?;
            let end = text[at + 1..].find([' ', '"'])? + at + 1;
            let word = &text[at + 1..end];
            with(text, at + 1, end, &format!("\"{word}\""))
        }
        "None" => {
            let (from, to, _) = chance.of(&values)?;
            with(text, from, to, ["None", "True", "undefined", "NaN"][chance.below(4)])
        }
        "backslash" => one(chance.of(&it.inside)?, " \\d"),
        "text before" => with(text, 0, 0, "Berikut berkasnya:\n\n"),
        "text after" => with(text, text.len(), text.len(), "\nSalam, Redaksi\n"),
        other => unreachable!("{other}"),
    }
}
