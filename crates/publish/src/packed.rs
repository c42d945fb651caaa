//! Brotli files beside the originals, for hosts that send them in their place.

use std::io::Cursor;

use brotli::enc::BrotliEncoderParams;

/// Which files get a packed one beside them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Compress {
    /// None: for hosts that pack by themselves, or can't send packed files.
    Nothing,
    /// The viewer's: a few files that every reader loads, packed as small as they get.
    #[default]
    Viewer,
    /// Every text too, packed quickly.
    Everything,
}

/// How hard the viewer's files are packed. It takes about a second for all of them.
const SMALLEST: i32 = 11;

/// How hard texts are packed: what comes above gains little and takes many times as long.
const QUICK: i32 = 5;

/// What ends the name of a packed file.
pub(crate) const END: &str = ".br";

impl Compress {
    /// How hard a file is to be packed; `None`: not at all.
    fn level(self, path: &str) -> Option<i32> {
        let (stem, end) = path.rsplit_once('.')?;
        let is_viewer = stem.starts_with("warta-");
        match (self, end) {
            (Compress::Viewer | Compress::Everything, "js" | "css" | "wasm") if is_viewer => {
                Some(SMALLEST)
            }
            (
                Compress::Everything,
                "html" | "txt" | "xml" | "json" | "js" | "css" | "svg" | "webmanifest",
            ) => Some(QUICK),
            _ => None,
        }
    }

    /// Whether a file is to have a packed form.
    pub(crate) fn packs(self, path: &str) -> bool {
        self.level(path).is_some()
    }

    /// The packed form of a file, where it is to have one and that is smaller. `old` gives the packed
    /// form of a former build.
    pub(crate) fn pack(
        self,
        path: &str,
        bytes: &[u8],
        old: impl FnOnce() -> Option<Vec<u8>>,
    ) -> Option<Packed> {
        let level = self.level(path)?;
        if old().is_some_and(|packed| unpack(&packed, bytes.len()).is_some_and(|it| it == bytes)) {
            return Some(Packed::AsBefore);
        }
        let packed = pack(bytes, level)?;
        (packed.len() < bytes.len()).then_some(Packed::New(packed))
    }
}

/// A packed file.
pub(crate) enum Packed {
    /// The one that is there is right.
    AsBefore,
    /// It has to be written.
    New(Vec<u8>),
}

fn pack(bytes: &[u8], level: i32) -> Option<Vec<u8>> {
    // No window larger than the file: to make one ready costs more than to pack a page.
    let window = usize::BITS - bytes.len().leading_zeros();
    let parameters = BrotliEncoderParams {
        quality: level,
        lgwin: i32::try_from(window).unwrap_or(22).clamp(10, 22),
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut out = Vec::with_capacity(bytes.len() / 3);
    brotli::BrotliCompress(&mut Cursor::new(bytes), &mut out, &parameters).ok()?;
    Some(out)
}

/// What a packed file holds, if that is no longer than it should be.
fn unpack(packed: &[u8], length: usize) -> Option<Vec<u8>> {
    use std::io::Read;
    let mut out = Vec::with_capacity(length);
    let mut reader = brotli::Decompressor::new(packed, 4096).take(length as u64 + 1);
    reader.read_to_end(&mut out).ok()?;
    Some(out)
}
