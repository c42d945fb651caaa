//! Writes and reads numbers and texts one after the other, in the files that one build writes for the next one.

/// Adds a number.
pub(crate) fn number(number: u64, out: &mut Vec<u8>) {
    out.extend_from_slice(&number.to_le_bytes());
}

/// Adds a text behind its length.
pub(crate) fn text(text: &str, out: &mut Vec<u8>) {
    number(text.len() as u64, out);
    out.extend_from_slice(text.as_bytes());
}

/// Adds several things behind their number.
pub(crate) fn list<T>(all: &[T], out: &mut Vec<u8>, mut one: impl FnMut(&T, &mut Vec<u8>)) {
    number(all.len() as u64, out);
    all.iter().for_each(|it| one(it, out));
}

/// Adds what may be missing, behind whether it is there.
pub(crate) fn maybe<T>(it: Option<T>, out: &mut Vec<u8>, one: impl FnOnce(T, &mut Vec<u8>)) {
    number(u64::from(it.is_some()), out);
    if let Some(it) = it {
        one(it, out);
    }
}

/// What is still to be read. Everything is `None` where the bytes are something else.
pub(crate) struct Rest<'a>(pub &'a [u8]);

impl<'a> Rest<'a> {
    pub fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    pub fn number(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.take(8)?.try_into().ok()?))
    }

    /// A number that counts things in memory.
    pub fn count(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    /// A number of 32 bits.
    pub fn small(&mut self) -> Option<u32> {
        u32::try_from(self.number()?).ok()
    }

    pub fn is_so(&mut self) -> Option<bool> {
        match self.number()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    pub fn text(&mut self) -> Option<String> {
        let length = self.count()?;
        String::from_utf8(self.take(length)?.to_vec()).ok()
    }

    pub fn list<T>(&mut self, mut one: impl FnMut(&mut Rest<'a>) -> Option<T>) -> Option<Vec<T>> {
        // No more memory than the bytes themselves take, whatever they say.
        (0..self.number()?).map(|_| one(self)).collect()
    }

    pub fn maybe<T>(&mut self, one: impl FnOnce(&mut Rest<'a>) -> Option<T>) -> Option<Option<T>> {
        match self.is_so()? {
            true => one(self).map(Some),
            false => Some(None),
        }
    }
}
