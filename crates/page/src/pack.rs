//! The packed form of values: fields in a fixed order, numbers as LEB128, texts and lists behind their
//! length, choices behind a tag.
//!
//! Reading can't fail half-way: where bytes are missing or mean nothing, the reader notes it and goes
//! on with empty values, and [`crate::unpack`] refuses the whole. Without an error to hand on at every
//! field, the code is a third of what derived decoders need (docs/decisions/0002-own-packed-form.md).

mod shapes;

/// How deep lists may lie in lists. Content is read to 128 levels; each is a few lists here.
const DEPTH: u16 = 1000;

/// A value that can be packed.
pub trait Packed: Sized {
    /// Adds it to the bytes.
    fn write(&self, out: &mut Vec<u8>);
    /// Takes it from the bytes; an empty value where there is none.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// Packed bytes that are being read.
#[derive(Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
    failed: bool,
    depth: u16,
}

impl<'a> Reader<'a> {
    /// From the first byte on.
    pub fn new(bytes: &'a [u8]) -> Reader<'a> {
        Reader { rest: bytes, failed: false, depth: 0 }
    }

    /// Whether everything was read and everything meant something.
    pub fn is_done(&self) -> bool {
        !self.failed && self.rest.is_empty()
    }

    /// Notes that the bytes mean nothing. From here on every byte is 0, so that reading ends soon.
    pub fn fail(&mut self) {
        self.failed = true;
        self.rest = &[];
    }

    /// The next byte.
    #[inline(never)]
    pub fn byte(&mut self) -> u8 {
        if let Some((&byte, rest)) = self.rest.split_first() {
            self.rest = rest;
            byte
        } else {
            self.failed = true;
            0
        }
    }

    #[inline(never)]
    fn number(&mut self) -> u64 {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte();
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return value;
            }
        }
        self.fail();
        0
    }

    #[inline(never)]
    fn small(&mut self) -> u32 {
        match u32::try_from(self.number()) {
            Ok(value) => value,
            Err(_) => {
                self.fail();
                0
            }
        }
    }

    /// A length; never more than there are bytes, so that no list can ask for more memory than the
    /// bytes themselves take.
    #[inline(never)]
    fn length(&mut self) -> usize {
        match usize::try_from(self.number()) {
            Ok(length) if length <= self.rest.len() => length,
            _ => {
                self.fail();
                0
            }
        }
    }

    #[inline(never)]
    fn text(&mut self) -> String {
        let length = self.length();
        let (text, rest) = self.rest.split_at_checked(length).unwrap_or_default();
        self.rest = rest;
        match std::str::from_utf8(text) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                self.fail();
                String::new()
            }
        }
    }
}

#[inline(never)]
fn write_number(mut value: u64, out: &mut Vec<u8>) {
    loop {
        let low = (value & 0x7f) as u8;
        value >>= 7;
        if value == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

impl Packed for bool {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    fn read(from: &mut Reader<'_>) -> bool {
        from.byte() == 1
    }
}

impl Packed for u8 {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    fn read(from: &mut Reader<'_>) -> u8 {
        from.byte()
    }
}

impl Packed for u16 {
    fn write(&self, out: &mut Vec<u8>) {
        write_number(u64::from(*self), out);
    }

    fn read(from: &mut Reader<'_>) -> u16 {
        match u16::try_from(from.small()) {
            Ok(value) => value,
            Err(_) => {
                from.fail();
                0
            }
        }
    }
}

impl Packed for u32 {
    fn write(&self, out: &mut Vec<u8>) {
        write_number(u64::from(*self), out);
    }

    fn read(from: &mut Reader<'_>) -> u32 {
        from.small()
    }
}

impl Packed for u64 {
    fn write(&self, out: &mut Vec<u8>) {
        write_number(*self, out);
    }

    fn read(from: &mut Reader<'_>) -> u64 {
        from.number()
    }
}

impl Packed for String {
    fn write(&self, out: &mut Vec<u8>) {
        write_number(self.len() as u64, out);
        out.extend_from_slice(self.as_bytes());
    }

    fn read(from: &mut Reader<'_>) -> String {
        from.text()
    }
}

impl<T: Packed> Packed for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(u8::from(self.is_some()));
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn read(from: &mut Reader<'_>) -> Option<T> {
        (from.byte() == 1).then(|| T::read(from))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        write_number(self.len() as u64, out);
        self.iter().for_each(|value| value.write(out));
    }

    fn read(from: &mut Reader<'_>) -> Vec<T> {
        let length = from.length();
        let mut values = Vec::new();
        from.depth = from.depth.saturating_add(1);
        if from.depth > DEPTH {
            from.fail();
        }
        while values.len() < length && !from.failed {
            values.push(T::read(from));
        }
        from.depth = from.depth.saturating_sub(1);
        values
    }
}

impl<T: Packed> Packed for Box<T> {
    fn write(&self, out: &mut Vec<u8>) {
        (**self).write(out);
    }

    fn read(from: &mut Reader<'_>) -> Box<T> {
        Box::new(T::read(from))
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn write(&self, out: &mut Vec<u8>) {
        self.0.write(out);
        self.1.write(out);
    }

    fn read(from: &mut Reader<'_>) -> (A, B) {
        (A::read(from), B::read(from))
    }
}

/// Packs a struct by its fields.
macro_rules! record {
    (tuple $type:ident) => {
        impl Packed for $type {
            fn write(&self, out: &mut Vec<u8>) {
                self.0.write(out);
            }

            fn read(from: &mut Reader<'_>) -> Self {
                $type(Packed::read(from))
            }
        }
    };
    ($type:ident { $($field:ident),* $(,)? }) => {
        impl Packed for $type {
            fn write(&self, out: &mut Vec<u8>) {
                $(self.$field.write(out);)*
            }

            #[inline(never)]
            fn read(from: &mut Reader<'_>) -> Self {
                $type { $($field: Packed::read(from)),* }
            }
        }
    };
}
use record;

/// Packs an enum by a tag for each variant. Tag 0 must be there: it is what an unknown one reads as.
macro_rules! choice {
    ($type:ident { $($tag:literal $variant:ident $(($($it:ident),+))? $({ $($field:ident),* })?),* $(,)? }) => {
        impl Packed for $type {
            fn write(&self, out: &mut Vec<u8>) {
                match self {
                    $(Self::$variant $(($($it),+))? $({ $($field),* })? => {
                        out.push($tag);
                        $($($it.write(out);)+)?
                        $($($field.write(out);)*)?
                    })*
                }
            }

            #[inline(never)]
            fn read(from: &mut Reader<'_>) -> Self {
                match from.byte() {
                    $($tag => Self::$variant
                        $(($({ let $it = Packed::read(from); $it }),+))?
                        $({ $($field: Packed::read(from)),* })?,)*
                    _ => {
                        from.fail();
                        Self::read(from)
                    }
                }
            }
        }
    };
}
use choice;

#[cfg(test)]
mod tests {
    use crate::block::{Block, Numbers};
    use crate::text::{Href, Inline};
    use crate::{Unreadable, pack, unpack};

    fn example() -> Vec<Block> {
        let link = Inline::Link {
            href: Href::Outside("https://warta.test/".into()),
            children: vec![Inline::Strong(vec![Inline::Text("kata".into())]), Inline::LineBreak],
        };
        let numbers = Numbers { start: Some(300), values: vec![(0, 7)], ..Numbers::default() };
        vec![
            Block::Paragraph(vec![Inline::Text("é ✓".into()), link]),
            Block::List { numbers: Some(numbers), items: vec![vec![Block::Divider]] },
            Block::Unknown { kind: String::new(), holds: "{}".into() },
        ]
    }

    #[test]
    fn what_is_packed_reads_back() {
        assert_eq!(unpack(&pack(&example())), Ok(example()));
        assert_eq!(unpack(&pack(&u64::MAX)), Ok(u64::MAX));
    }

    #[test]
    fn damaged_bytes_are_refused_wherever_they_end() {
        let bytes = pack(&example());
        for length in 0..bytes.len() {
            assert!(unpack::<Vec<Block>>(&bytes[..length]).is_err(), "{length} bytes");
        }
        let mut longer = bytes.clone();
        longer.push(0);
        assert_eq!(unpack::<Vec<Block>>(&longer), Err(Unreadable::Damaged));
    }

    #[test]
    fn any_byte_may_be_wrong() {
        let bytes = pack(&example());
        for place in 1..bytes.len() {
            for wrong in [0, 1, 0x7f, 0x80, 0xff] {
                let mut damaged = bytes.clone();
                damaged[place] = wrong;
                // Either it still means something, or it is refused; it neither panics nor hangs.
                if let Ok(read) = unpack::<Vec<Block>>(&damaged) {
                    assert_eq!(unpack(&pack(&read)), Ok(read));
                }
            }
        }
    }

    #[test]
    fn another_version_is_named() {
        let mut bytes = pack(&example());
        bytes[0] = 9;
        assert_eq!(unpack::<Vec<Block>>(&bytes), Err(Unreadable::Version(9)));
    }

    #[test]
    fn endless_nesting_is_refused() {
        let mut bytes = pack(&Vec::<Block>::new());
        bytes.pop();
        for _ in 0..100_000 {
            // A list of one list item of one block, over and over.
            bytes.extend([1, 3, 0, 1]);
        }
        assert_eq!(unpack::<Vec<Block>>(&bytes), Err(Unreadable::Damaged));
    }
}
