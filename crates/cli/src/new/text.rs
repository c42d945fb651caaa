//! `warta new --from`: a bundle of an article in plain text, and what there is to look at in it.

use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::process::ExitCode;

use warta_bundle::article_text::{About, Imported, Note, Part, Refusal, import};
use warta_diagnostics::quoted;

use crate::arguments::Language;
use crate::outcome::Outcome;
use crate::output::say;

/// Writes `bundle.json` into a folder, unless there is one already.
pub fn run(from: &Path, folder: &Path, language: Language) -> ExitCode {
    let main = folder.join("bundle.json");
    if fs::symlink_metadata(&main).is_ok() {
        match language {
            Language::En => say!(
                "warta: {} is there already, and nothing was changed: name another folder",
                main.display()
            ),
            Language::Id => say!(
                "warta: {} sudah ada, dan tidak ada yang diubah: sebutkan folder lain",
                main.display()
            ),
        }
        return Outcome::Failed.into();
    }
    let name = if from == Path::new("-") { "-".to_owned() } else { from.display().to_string() };
    let bytes = match read(from) {
        Ok(bytes) => bytes,
        Err(error) => {
            match language {
                Language::En => say!("warta: {name} can't be read: {error}"),
                Language::Id => say!("warta: {name} tidak bisa dibaca: {error}"),
            }
            return Outcome::Failed.into();
        }
    };
    let article = match import(&bytes) {
        Ok(article) => article,
        Err(why) => {
            say!("warta: {name}: {}", refused(&why, language));
            return Outcome::Failed.into();
        }
    };
    if let Err(error) = super::write::write(&main, &article.bundle) {
        match language {
            Language::En => say!("warta: {} can't be written: {error}", main.display()),
            Language::Id => say!("warta: {} tidak bisa ditulis: {error}", main.display()),
        }
        return Outcome::Failed.into();
    }
    say_lines(&told(&article, &name, &main.display().to_string(), language));
    let shown = folder.display();
    say_lines(&match language {
        Language::En => format!(
            "\nNext:\n  warta serve {shown}    shows it in the browser, and again after each save\n  \
             warta check {shown}    says the same again, with the places in {}",
            main.display()
        ),
        Language::Id => format!(
            "\nSelanjutnya:\n  warta serve {shown}    menampilkannya di peramban, dan lagi setiap kali disimpan\n  \
             warta check --language id {shown}    mengatakannya lagi, dengan tempatnya di {}",
            main.display()
        ),
    });
    Outcome::Good.into()
}

/// Says a text of several lines, each by itself.
fn say_lines(text: &str) {
    text.split('\n').for_each(crate::output::tell);
}

fn read(from: &Path) -> io::Result<Vec<u8>> {
    if from == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(from)
}

fn refused(why: &Refusal, language: Language) -> String {
    match (why, language) {
        (Refusal::Empty, Language::En) => "there is no word in it".to_owned(),
        (Refusal::Empty, Language::Id) => "tidak ada kata di dalamnya".to_owned(),
        (Refusal::NotText(why), Language::En) => {
            format!("{why}. Copy its text into a text file, and take that")
        }
        (Refusal::NotText(why), Language::Id) => {
            format!("bukan teks ({why}). Salin teksnya ke berkas teks, lalu pakai berkas itu")
        }
        (Refusal::Marked, Language::En) => {
            "this is JSON or a web page, not a plain text; `warta check` says what is wrong with it"
                .to_owned()
        }
        (Refusal::Marked, Language::Id) => {
            "ini JSON atau halaman web, bukan teks biasa; `warta check` menerangkan apa yang keliru di dalamnya"
                .to_owned()
        }
    }
}

/// What was recognised, and what is to be looked at, with the lines of the text.
fn told(article: &Imported, from: &str, to: &str, language: Language) -> String {
    let mut out = match language {
        Language::En => format!("wrote {to}, of {from}:"),
        Language::Id => format!("{to} ditulis, dari {from}:"),
    };
    for part in &article.parts {
        out.push_str(&format!("\n  {} {}", line(part.line, language), recognised(part, language)));
    }
    out.push_str(&match language {
        Language::En => format!("\n  paragraphs and items: {}", article.paragraphs),
        Language::Id => format!("\n  paragraf dan butir: {}", article.paragraphs),
    });
    if !article.notes.is_empty() {
        out.push_str(match language {
            Language::En => "\n\nTo be looked at:",
            Language::Id => "\n\nYang perlu diperiksa:",
        });
    }
    for note in &article.notes {
        let code = note.about.code().map(|code| format!(" [{code}]")).unwrap_or_default();
        let said = match language {
            Language::En => english(note),
            Language::Id => indonesian(note),
        };
        out.push_str(&format!("\n  {} {said}{code}", line(note.line, language)));
    }
    out
}

fn line(number: u32, language: Language) -> String {
    match language {
        Language::En => format!("line {number}:"),
        Language::Id => format!("baris {number}:"),
    }
}

fn recognised(part: &Part, language: Language) -> String {
    let name = match (part.field, language) {
        (field, Language::En) => field,
        ("headline", Language::Id) => "judul (headline)",
        ("kicker", Language::Id) => "tulisan di atas judul (kicker)",
        ("dateline", Language::Id) => "tempat dan media (dateline)",
        ("authors", Language::Id) => "penulis (authors)",
        ("editors", Language::Id) => "editor (editors)",
        ("photographers", Language::Id) => "fotografer (photographers)",
        ("tags", Language::Id) => "tag (tags)",
        ("source", Language::Id) => "sumber (source)",
        ("section", Language::Id) => "rubrik (section)",
        ("published", Language::Id) => "tanggal terbit (published)",
        (field, Language::Id) => field,
    };
    format!("{name} {}", quoted(&part.value))
}

fn english(note: &Note) -> String {
    match &note.about {
        About::ProposedHeadline(_) => {
            "the headline is proposed: it is the first sentence. Write one, and the slug after it".to_owned()
        }
        About::CapitalHeadline(_) => {
            "the headline is in capitals alone. Write it in small letters, with capitals where they belong".to_owned()
        }
        About::NoDate(Some((written, pattern))) => format!(
            "no date of publication: {} has no year. If it was that day, write \"published\": \"{pattern}\" with the year in place of YYYY",
            quoted(written)
        ),
        About::NoDate(None) => {
            "no date of publication. Write it, for example \"published\": \"2024-05-01\"".to_owned()
        }
        About::TagsTogether(tag, parts) => {
            format!("{} may be several tags. If so, write {}", quoted(tag), names(parts))
        }
        About::LoneMark(words) => {
            format!("a quotation mark without its partner was left as it is: {}", quoted(words))
        }
        About::CreditInText(text) => format!(
            "{} reads like a line for a field, but not for certain. It stands in the text",
            quoted(text)
        ),
        About::CopiedLine(text) => format!(
            "{} was not written for readers: it came along from a page or a letter. Take it out of the text",
            quoted(text)
        ),
        About::OwnLabel(text) => format!(
            "the text calls itself {}. Say who sent it (\"source\"), or what it is (\"genre\")",
            quoted(text)
        ),
        About::ChatMarks(text) => format!(
            "{} has the marks of a chat program, which readers see as they are",
            quoted(text)
        ),
        About::SeveralArticles => {
            "these may be several articles. They became one, and no name was taken for all of it; make an article of each".to_owned()
        }
        About::OldEncoding => {
            "the text is not UTF-8 and was read as Windows-1252. Look at accents and quotation marks".to_owned()
        }
        About::LostCharacters => {
            "some characters could not be read, and became \u{fffd}. Look for them".to_owned()
        }
    }
}

fn indonesian(note: &Note) -> String {
    match &note.about {
        About::ProposedHeadline(_) => {
            "judulnya hanya usulan, yaitu kalimat pertama. Tulis judul yang sebenarnya, lalu sesuaikan slug-nya".to_owned()
        }
        About::CapitalHeadline(_) => {
            "judulnya huruf besar semua. Tulis dengan huruf kecil, dan huruf besar pada tempatnya".to_owned()
        }
        About::NoDate(Some((written, pattern))) => format!(
            "tanggal terbit belum ada: {} tanpa tahun. Bila terbit pada hari itu, tulis \"published\": \"{pattern}\" dengan tahunnya sebagai ganti YYYY",
            quoted(written)
        ),
        About::NoDate(None) => {
            "tanggal terbit belum ada. Tulis, misalnya, \"published\": \"2024-05-01\"".to_owned()
        }
        About::TagsTogether(tag, parts) => {
            format!("{} mungkin beberapa tag. Bila begitu, tulis {}", quoted(tag), names(parts))
        }
        About::LoneMark(words) => {
            format!("tanda kutip tanpa pasangan dibiarkan seperti aslinya: {}", quoted(words))
        }
        About::CreditInText(text) => format!(
            "{} terbaca seperti isi sebuah kolom, tetapi tidak pasti. Baris itu tetap di dalam naskah",
            quoted(text)
        ),
        About::CopiedLine(text) => format!(
            "{} tidak ditulis untuk pembaca: terbawa dari halaman web atau surat. Hapus dari naskah",
            quoted(text)
        ),
        About::OwnLabel(text) => format!(
            "naskah ini menyebut dirinya {}. Tulis siapa pengirimnya (\"source\"), atau jenis tulisannya (\"genre\")",
            quoted(text)
        ),
        About::ChatMarks(text) => format!(
            "{} memakai tanda dari aplikasi obrolan, dan pembaca melihat tanda itu apa adanya",
            quoted(text)
        ),
        About::SeveralArticles => {
            "ini mungkin beberapa artikel. Semuanya menjadi satu, dan tidak satu pun nama dianggap berlaku untuk semuanya; pisahkan menjadi artikel masing-masing".to_owned()
        }
        About::OldEncoding => {
            "teksnya bukan UTF-8 dan dibaca sebagai Windows-1252. Periksa huruf beraksen dan tanda kutip".to_owned()
        }
        About::LostCharacters => {
            "beberapa huruf tidak terbaca dan menjadi \u{fffd}. Cari dan perbaiki".to_owned()
        }
    }
}

fn names(parts: &[String]) -> String {
    let parts: Vec<String> = parts.iter().map(|part| quoted(part)).collect();
    format!("[{}]", parts.join(", "))
}
