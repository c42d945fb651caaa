//! What secrets look like.

use std::ops::Range;

use warta_diagnostics::Part;

/// Names of fields that hold a password or a key, without what people vary.
const NAMES: [&str; 32] = [
    "password",
    "passwd",
    "pass",
    "pwd",
    "userpass",
    "userpassword",
    "passwordhash",
    "hashedpassword",
    "encryptedpassword",
    "passwordsalt",
    "passhash",
    "katasandi",
    "sandi",
    "secret",
    "secretkey",
    "clientsecret",
    "appsecret",
    "apikey",
    "apisecret",
    "apitoken",
    "accesstoken",
    "accesskey",
    "secretaccesskey",
    "authtoken",
    "bearertoken",
    "refreshtoken",
    "sessiontoken",
    "useractivationkey",
    "privatekey",
    "dbpassword",
    "authkey",
    "postpassword",
];

/// Whether a field of this name holds a password or a key.
pub(super) fn is_password(name: &str) -> bool {
    if name.len() > 24 || name.len() < 3 {
        return false;
    }
    let plain: String = name
        .chars()
        .filter(|c| !matches!(c, '_' | '-' | ' ' | '.'))
        .flat_map(char::to_lowercase)
        .collect();
    NAMES.contains(&plain.as_str())
}

/// Whether a field of this name tells about a password that its record is about, and does not hold it.
pub(super) fn describes(name: &str) -> bool {
    matches!(
        name,
        "type"
            | "name"
            | "title"
            | "label"
            | "description"
            | "id"
            | "slug"
            | "url"
            | "role"
            | "date"
    )
}

/// Whether a value may be one: not empty, a word and not a sentence, not a placeholder.
pub(super) fn may_be_password(value: &str) -> bool {
    (4..=5_000).contains(&value.len())
        && value.split_whitespace().count() <= 2
        && !matches!(value, "null" | "none" | "false" | "true" | "string" | "required")
        && value.chars().any(|c| !matches!(c, '*' | '•' | '.' | 'x' | 'X' | '…' | '-'))
}

/// The part of a text that is a private key.
pub(super) fn private_key(value: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(at) = value.part(from..).find("-----BEGIN ").map(|at| from + at) {
        let head = value.part(at..);
        let name = head.part(11..).split("-----").next().unwrap_or_default();
        if name.len() < 40 && name.contains("PRIVATE KEY") {
            let end = head.find("-----END ").map_or(value.len(), |end| {
                let rest = value.part(at + end + 9..);
                at + end + 9 + rest.find("-----").map_or(rest.len(), |close| close + 5)
            });
            return Some(at..end);
        }
        from = at + 11;
    }
    value.find("PuTTY-User-Key-File-").map(|at| at..value.len())
}

/// The parts of a text that are hashes of passwords, or keys of services.
pub(super) fn tokens(value: &str) -> Vec<(Range<usize>, &'static str)> {
    const SHORTEST: usize = 16;
    let mut out = Vec::new();
    let bytes = value.as_bytes();
    let mut at = 0;
    // Nearly every word is shorter: looked at from behind, a window says so at once.
    while let Some(window) = bytes.get(at..at + SHORTEST) {
        if let Some(gap) = window.iter().rposition(|byte| !in_token(*byte)) {
            at += gap + 1;
            continue;
        }
        let length = bytes.part(at..).iter().take_while(|byte| in_token(**byte)).count();
        if let Some((part, what)) = token(value.part(at..at + length)) {
            out.push((at + part.start..at + part.end, what));
        }
        at += length;
    }
    out
}

fn in_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'$' | b'_' | b'-'..=b'/' | b'+' | b'=' | b',' | b':' | b'@' | b'{' | b'}'
        )
        || matches!(byte, b'~' | b'%' | b'!')
}

const HASH: &str = "lint-secret-hash";
const KEY: &str = "lint-secret-key";

/// What a word without spaces is. A sign before or behind it does not count.
fn token(word: &str) -> Option<(Range<usize>, &'static str)> {
    let start = word.len() - word.trim_start_matches(['=', ':', ',', '.', '/', '+']).len();
    let own = word.part(start..).trim_end_matches(['.', ',', ':', '!']);
    let whole = || start..start + own.len();
    if let Some(dollar) = own.find('$')
        && is_hash(own.part(dollar..))
    {
        return Some((start + dollar..start + own.len(), HASH));
    }
    if own.starts_with("pbkdf2_sha") || own.starts_with("{SSHA") || own.starts_with("{SHA") {
        return Some((whole(), HASH));
    }
    if own.contains("://") {
        return has_password(own).then(|| (whole(), "lint-secret-address"));
    }
    // `token=ghp_…` and `Authorization:ghp_…`
    let mut from = 0;
    loop {
        if is_key(own.part(from..)) {
            return Some((start + from..start + own.len(), KEY));
        }
        from += own.part(from..).find(['=', ':', '/', ',']).map(|at| at + 1)?;
    }
}

fn is_hash(text: &str) -> bool {
    let long = |text: &str, least: usize| {
        text.len() >= least
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"./$+=,_-".contains(&b))
    };
    let mut parts = text.split('$').skip(1);
    let (Some(kind), Some(second)) = (parts.next(), parts.next()) else { return false };
    match kind {
        "2" | "2a" | "2b" | "2x" | "2y" => {
            second.len() == 2
                && second.bytes().all(|b| b.is_ascii_digit())
                && long(parts.next().unwrap_or_default(), 50)
        }
        "wp" => long(text, 40),
        "P" | "H" => second.len() >= 30 && long(second, 30),
        "1" | "apr1" | "5" | "6" | "y" | "7" | "S" => {
            long(text, 28) && text.matches('$').count() >= 3
        }
        "argon2i" | "argon2d" | "argon2id" | "scrypt" => long(text, 40),
        _ => kind.starts_with("pbkdf2") && long(text, 40),
    }
}

/// The keys of services by what they begin with, how many characters follow at least, and whether digits
/// have to be among them.
const KEYS: [(&str, usize); 26] = [
    ("AKIA", 16),
    ("ASIA", 16),
    ("AIza", 35),
    ("ghp_", 30),
    ("gho_", 30),
    ("ghu_", 30),
    ("ghs_", 30),
    ("ghr_", 30),
    ("github_pat_", 30),
    ("glpat-", 20),
    ("xoxb-", 20),
    ("xoxp-", 20),
    ("xoxa-", 20),
    ("xoxr-", 20),
    ("xapp-", 20),
    ("sk_live_", 16),
    ("rk_live_", 16),
    ("sk_test_", 16),
    ("whsec_", 16),
    ("sk-", 32),
    ("npm_", 30),
    ("pypi-", 40),
    ("SG.", 40),
    ("hf_", 30),
    ("dop_v1_", 40),
    ("EAACEdEose0cBA", 20),
];

/// No key of a service is longer.
const LONGEST: usize = 1_000;

fn is_key(text: &str) -> bool {
    // Looked at behind each separator of a word, so that the look has to be short.
    let made = |rest: &str, least: usize| {
        (least..=LONGEST).contains(&rest.len())
            && rest.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-.=".contains(&b))
            && rest.bytes().any(|b| b.is_ascii_digit())
            && rest.bytes().any(|b| b.is_ascii_alphabetic())
    };
    if KEYS.iter().any(|(start, least)| {
        text.strip_prefix(start).is_some_and(|rest| {
            let capitals = !matches!(*start, "AKIA" | "ASIA")
                || rest.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
            // A slug such as "sk-tentang-…" has a hyphen between its words.
            let words = *start == "sk-" && rest.split('-').count() > 4;
            capitals && !words && made(rest, *least)
        })
    }) {
        return true;
    }
    if text.starts_with("eyJ") {
        let Some(end) = text.bytes().take(LONGEST).position(|b| b == b'.') else { return false };
        let rest = text.part(end + 1..);
        return end > 10
            && rest.starts_with("eyJ")
            && rest.split_once('.').is_some_and(|(payload, signature)| {
                payload.len() > 10 && signature.split('.').next().is_some_and(|it| it.len() > 10)
            });
    }
    // A bot of Telegram: its number, a colon, and the key.
    text.len() <= LONGEST
        && text.split_once(':').is_some_and(|(number, key)| {
            (8..=10).contains(&number.len())
                && number.bytes().all(|b| b.is_ascii_digit())
                && key.len() == 35
                && made(key, 35)
        })
}

/// Whether an address names a user and a password: `ftp://user:password@host`.
fn has_password(address: &str) -> bool {
    let Some((_, rest)) = address.split_once("://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let Some((user, _)) = host.rsplit_once('@') else { return false };
    user.split_once(':').is_some_and(|(name, password)| !name.is_empty() && password.len() >= 3)
}

/// The addresses of e-mail in a text.
pub(super) fn mail_addresses(value: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    for (at, _) in value.match_indices('@') {
        let before = value.part(..at).len() - value.part(..at).trim_end_matches(name).len();
        let rest = value.part(at + 1..);
        let after = rest.len() - rest.trim_start_matches(|c: char| name(c) && c != '+').len();
        let host = rest.part(..after).trim_end_matches(['.', '-']);
        let ending = host.rsplit_once('.').map_or("", |(_, ending)| ending);
        let real = ending.len() >= 2 && ending.bytes().all(|b| b.is_ascii_alphabetic());
        if before > 0 && real {
            out.push(at - before..at + 1 + host.len());
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_told_from_words() {
        let hash = "abcdefghijklmnopqrstuv0123456789ABCDEFGHIJKLMNOPQRSTU";
        for (text, found) in [
            (format!("$2y$10${hash}"), Some(HASH)),
            (format!("x:$2b$12${hash}:y"), None),
            (format!("user $2b$12${hash}"), Some(HASH)),
            ("$P$BabcdefghijklmnopqrstuvwxyzABCDE".into(), Some(HASH)),
            (
                "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub+b4dWRWJTmaaJObG"
                    .into(),
                Some(HASH),
            ),
            ("pbkdf2_sha256$260000$abc$defghijklmnopqrstuvwxyz0123456789=".into(), Some(HASH)),
            ("AKIAABCDEFGHIJKLMN12".into(), Some(KEY)),
            ("token=ghp_abcdefghijklmnopqrstuvwxyz0123456789".into(), Some(KEY)),
            ("Kunci: sk_live_abcdefgh12345678.".into(), Some(KEY)),
            ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcdefghijklmnop".into(), Some(KEY)),
            ("123456789:AAabcdefghijklmnopqrstuvwxyz0123456".into(), Some(KEY)),
            ("ftp://editor:rahasia1@files.example/x".into(), Some("lint-secret-address")),
            (
                "https://koran.example/article/sk-bupati-tentang-pengangkatan-2024-lampiran".into(),
                None,
            ),
            ("sk-bupati-tentang-pengangkatan-pegawai-negeri-2024".into(), None),
            ("Rp$1.000.000.000,00 atau $2 miliar".into(), None),
            ("media/2024/foto-rapat-kerja-cabang-hanura-oki.jpg".into(), None),
            ("https://koran.example/@redaksi/2024:11:27".into(), None),
            ("sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=".into(), None),
            ("d41d8cd98f00b204e9800998ecf8427e".into(), None),
        ] {
            let what = tokens(&text).first().map(|(_, what)| *what);
            assert_eq!(what, found, "{text}");
        }
    }

    /// Each separator of a word begins a look for a key, so that the look has an end.
    #[test]
    fn a_key_is_short_however_long_its_word() {
        let key = "sk_live_abcdefgh12345678";
        let word = format!("{}{key}", "a,".repeat(2_000));
        assert_eq!(tokens(&word), [(4_000..4_000 + key.len(), KEY)]);
        assert_eq!(tokens(&format!("sk_live_{}", "a1".repeat(600))), []);
        let ticket = format!("eyJhbGciOiJIUzI1NiJ9.eyJ{}.abcdefghijklmnop", "a1".repeat(600));
        assert_eq!(tokens(&ticket), [(0..ticket.len(), KEY)]);
        assert!(!is_key(&format!("eyJ{}.eyJzdWIiOiIxMjM0In0.abcdefghijklmnop", "a,".repeat(600))));
    }

    #[test]
    fn names_of_fields_tell_passwords() {
        for name in ["password", "user_pass", "Client-Secret", "apiKey", "kata_sandi"] {
            assert!(is_password(name), "{name}");
        }
        for name in ["headline", "passport", "key", "token", "tags", "secretary"] {
            assert!(!is_password(name), "{name}");
        }
        assert!(
            may_be_password("d41d8cd98f00b204e9800998ecf8427e") && may_be_password("rahasia123")
        );
        assert!(!may_be_password("") && !may_be_password("********"));
        assert!(!may_be_password("Hubungi redaksi untuk sandinya"));
    }

    #[test]
    fn addresses_and_keys_have_their_borders() {
        let text = "Tulis ke a.b@koran.example, atau @redaksi.";
        assert_eq!(
            mail_addresses(text).into_iter().map(|it| &text[it]).collect::<Vec<_>>(),
            ["a.b@koran.example"]
        );
        let key = "x -----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY----- y";
        assert_eq!(private_key(key), Some(2..key.len() - 2));
        assert_eq!(private_key("-----BEGIN PUBLIC KEY-----\nabc"), None);
    }
}
