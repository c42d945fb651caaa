//! The index by which the reader finds pages; its form is [`warta_page::edition`].

use warta_page::edition::{self, Name};
use warta_page::embed;
use xxhash_rust::xxh3::xxh3_64;

use crate::before::Page;
use crate::failure::Failure;
use crate::output::Output;

/// About how many pages a shard names: then it has a few kB, and an archive of a hundred thousand
/// articles a pointer of as many.
const PER_SHARD: usize = 256;

/// Writes bytes as a file that is named by them.
pub(crate) fn put(bytes: &[u8], output: &Output) -> Result<Name, Failure> {
    put_text(&embed::encode(bytes), output)
}

/// The same, for bytes that were written as text already.
pub(crate) fn put_text(text: &str, output: &Output) -> Result<Name, Failure> {
    let name = xxh3_64(text.as_bytes());
    output.put(&edition::address(name), text.as_bytes())?;
    Ok(name)
}

/// Writes shards and pointer; gives the names of the shards.
pub(crate) fn write(pages: &[Page], output: &Output) -> Result<Vec<Name>, Failure> {
    let mut shards = vec![Vec::new(); pages.len().div_ceil(PER_SHARD).max(1)];
    let count = shards.len();
    for page in pages {
        shards[edition::place(page.key, count)].push((page.key, page.name));
    }
    let mut names = Vec::with_capacity(count);
    for shard in &shards {
        names.push(put(&edition::shard(shard), output)?);
    }
    output.put(edition::POINTER, embed::encode(&edition::pointer(&names)).as_bytes())?;
    Ok(names)
}
