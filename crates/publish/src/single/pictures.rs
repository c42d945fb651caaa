//! Pictures, recordings and films as part of the file itself.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::content::Content;
use crate::single::tag::{Place, Tag};

/// No single file of the publication may be longer than this; what is longer stays outside.
const LONGEST: usize = 8 << 20;

/// What became of a file that a page names.
enum Fate {
    /// It stands in the file, at the page of this place, under this number.
    Inside { url: String, place: Place, number: usize },
    /// It does not, because of this.
    Outside(&'static str),
}

/// The files that pages name.
#[derive(Default)]
pub(crate) struct Files {
    known: BTreeMap<String, Fate>,
    /// Those that were written where they belong; the second time on the same page they are copied too.
    written: RefCell<BTreeSet<String>>,
}

/// The attributes that name a file, by the elements that have them.
const NAMING: [(&str, &str); 6] = [
    ("img", "src"),
    ("audio", "src"),
    ("video", "src"),
    ("video", "poster"),
    ("source", "src"),
    ("track", "src"),
];

impl Files {
    /// Reads the files that a part of a page names, if nothing before it named them.
    pub fn place(&mut self, content: &Content, html: &str, place: Place) {
        for tag in html.split('<').skip(1).filter_map(|text| Tag::read(text.split('>').next()?)) {
            for (_, name) in NAMING.iter().filter(|(element, _)| *element == tag.name) {
                let Some(address) = tag.get(name) else { continue };
                if !self.known.contains_key(address) {
                    let number = self.known.len();
                    let fate = match read(content, address) {
                        Ok(url) => Fate::Inside { url, place, number },
                        Err(why) => Fate::Outside(why),
                    };
                    self.known.insert(address.to_owned(), fate);
                }
            }
        }
    }

    /// Writes a tag with its files in it, or what stands in its place.
    pub fn put(&self, mut tag: Tag<'_>, place: Place, out: &mut String) {
        for (element, name) in NAMING {
            let Some(address) = tag.get(name).filter(|_| element == tag.name) else { continue };
            let address = address.to_owned();
            let (url, own, number) = match self.known.get(&address) {
                Some(Fate::Inside { url, place, number }) => (url, *place, *number),
                Some(Fate::Outside(_)) | None if element == "img" => {
                    return push_words(tag.get("alt").unwrap_or_default(), out);
                }
                Some(Fate::Outside(_)) | None => {
                    tag.set(name, None);
                    continue;
                }
            };
            if element == "img" {
                let is_its_place = place == own && self.written.borrow_mut().insert(address);
                if !is_its_place {
                    return push_copy(&tag, number, out);
                }
                tag.set("data-picture", Some(number.to_string()));
            }
            tag.set(name, Some(url.clone()));
        }
        if matches!(tag.name, "source" | "track") && tag.get("src").is_none() {
            return;
        }
        tag.write(out);
    }

    /// What is not in the file, and why.
    pub fn without(&self) -> Vec<(String, &'static str)> {
        let outside = self.known.iter().filter_map(|(address, fate)| match fate {
            Fate::Outside(why) => Some((address.clone(), *why)),
            Fate::Inside { .. } => None,
        });
        outside.collect()
    }
}

/// What stands where a picture can't be.
fn push_words(alt: &str, out: &mut String) {
    if !alt.is_empty() {
        let words = crate::escape::escape(alt);
        out.push_str(&format!("<span class=\"picture-failed\"><span>{words}</span></span>"));
    }
}

/// Where a picture is shown that stands elsewhere in the file; the script puts it there.
fn push_copy(tag: &Tag<'_>, number: usize, out: &mut String) {
    let class = tag.get("class").unwrap_or_default().to_owned();
    let alt = tag.get("alt").unwrap_or_default().to_owned();
    let attributes =
        vec![("data-copy", number.to_string()), ("data-class", class), ("data-alt", alt)];
    Tag { name: "span", attributes }.write(out);
    out.push_str("</span>");
}

fn read(content: &Content, address: &str) -> Result<String, &'static str> {
    if address.contains("://") || address.starts_with("//") {
        return Err("another host keeps it");
    }
    let file = content.shown_file(address)?.ok_or("it is not there")?;
    let length = fs::metadata(&file).map_or(0, |data| data.len());
    if length > LONGEST as u64 {
        return Err("it is longer than 8 MB");
    }
    let bytes = fs::read(&file).map_err(|_| "it can't be read")?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    data_url(&name, &bytes).ok_or("its type is not known")
}

/// A file as an address that holds it.
pub(crate) fn data_url(name: &str, bytes: &[u8]) -> Option<String> {
    let (_, extension) = name.rsplit_once('.')?;
    let kind = match extension.to_ascii_lowercase().as_str() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "svg" => "image/svg+xml",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "ogg" | "oga" | "opus" => "audio/ogg",
        "wav" => "audio/wav",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "vtt" => "text/vtt",
        _ => return None,
    };
    Some(format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes)))
}
