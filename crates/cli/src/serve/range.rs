//! Which part of a file is asked for.

/// What a `Range` asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Part {
    /// The bytes from `start` to before `end`; at least one.
    Of {
        /// The first byte.
        start: u64,
        /// The byte after the last one.
        end: u64,
    },
    /// Several parts, or something that is not understood: the whole may be sent.
    Whole,
    /// Bytes that the file does not have.
    Outside,
}

/// Reads the value of a `Range` header for a file of this length.
pub fn part(value: &str, length: u64) -> Part {
    let Some((from, to)) = value.trim().strip_prefix("bytes=").and_then(|it| it.split_once('-'))
    else {
        return Part::Whole;
    };
    let (start, end) = match (from.trim().parse::<u64>(), to.trim().parse::<u64>()) {
        (Ok(from), Ok(to)) if to < from => return Part::Whole,
        (Ok(from), Ok(to)) => (from, to.saturating_add(1).min(length)),
        (Ok(from), Err(_)) if to.trim().is_empty() => (from, length),
        // So many bytes from the end.
        (Err(_), Ok(last)) if from.trim().is_empty() => (length - last.min(length), length),
        _ => return Part::Whole,
    };
    if start < end { Part::Of { start, end } } else { Part::Outside }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read() {
        for (value, expected) in [
            ("bytes=0-", Part::Of { start: 0, end: 10 }),
            ("bytes=2-3", Part::Of { start: 2, end: 4 }),
            ("bytes=8-99", Part::Of { start: 8, end: 10 }),
            ("bytes=-3", Part::Of { start: 7, end: 10 }),
            ("bytes=10-", Part::Outside),
            ("bytes=-0", Part::Outside),
            ("bytes=3-2", Part::Whole),
            ("bytes=0-1,4-5", Part::Whole),
            ("lines=1-2", Part::Whole),
        ] {
            assert_eq!(part(value, 10), expected, "{value}");
        }
    }
}
