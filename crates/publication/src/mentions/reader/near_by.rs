//! Whether a name is a part of a longer one, of an address, or of the name of a street or a building:
//! told by the words next to it.

mod areas;
mod offices;

use std::cell::OnceCell;

use crate::mentions::Entity;
use crate::mentions::lexicon::{Lexicon, Match, is_capital};
use crate::mentions::names::bare;
use crate::mentions::vocabulary as say;
use crate::mentions::words::{Gap, Word, clitic, folded, gap};

/// How many words before a name are looked at.
const BACK: usize = 8;

/// A text around the names in it.
pub(super) struct Around<'t> {
    lexicon: &'t Lexicon,
    pub text: &'t str,
    parts: &'t [Word],
    /// What capitals say here; found out when it is first asked.
    capitals: OnceCell<Capitals>,
    /// The last name passed.
    last: Option<Passed>,
}

/// What capitals say in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Capitals {
    /// Names have them.
    Names,
    /// Every word has one, as in headlines.
    EachWord,
    /// All letters are capitals.
    EachLetter,
}

/// A name that was passed.
#[derive(Debug, Clone, Copy)]
struct Passed {
    /// The word after it.
    until: usize,
    /// Whether people are called so.
    person: bool,
    /// Whether it means an entry here.
    meant: bool,
}

/// A name as it stands in a text.
#[derive(Debug, Clone, Copy)]
struct Name {
    entity: Entity,
    /// Whether it is one word.
    single: bool,
    abbreviation: bool,
}

/// What stands right before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Titled {
    No,
    /// "Pak", which dishes and shops are named with too, and nothing else.
    Address,
    /// An office, or what somebody is to others.
    Office,
    /// A title with which a name begins: no word before it is a part of the name.
    Title,
}

impl Titled {
    fn of(word: &str) -> Titled {
        match word {
            _ if say::is_form_of_address(word) => Titled::Address,
            _ if say::is_written_title(word) => Titled::Title,
            _ => Titled::Office,
        }
    }
}

impl<'t> Around<'t> {
    pub fn new(lexicon: &'t Lexicon, text: &'t str, parts: &'t [Word]) -> Around<'t> {
        Around { lexicon, text, parts, capitals: OnceCell::new(), last: None }
    }

    /// The words from one to another.
    pub fn part(&self, from: usize, until: usize) -> &'t [Word] {
        self.parts.get(from..until).unwrap_or_default()
    }

    /// Takes note of a name that ends here.
    pub fn passed(&mut self, until: usize, found: &Match<'_>, meant: bool) {
        self.last = Some(Passed { until, person: found.is_of(is_person), meant });
    }

    fn word(&self, at: usize) -> &'t str {
        self.parts.get(at).map_or("", |word| word.of(self.text))
    }

    fn folded(&self, at: usize) -> String {
        folded(self.word(at))
    }

    /// What stands between a word and the one behind it.
    fn gap(&self, at: usize) -> Gap {
        match (self.parts.get(at), self.parts.get(at + 1)) {
            (Some(one), Some(next)) => gap(self.text, one, next),
            _ => Gap::Other,
        }
    }

    /// Whether a name begins in the middle of an office: "Wali Kota Palembang" is about Palembang.
    pub fn is_half_an_office(&self, at: usize, found: &Match<'_>) -> bool {
        let before = at.checked_sub(1).filter(|before| self.gap(*before) == Gap::Space);
        found.length > 1
            && before.is_some_and(|before| self.folded(before) == "wali")
            && self.folded(at) == "kota"
            && self
                .parts
                .get(at + 1..)
                .is_some_and(|rest| self.lexicon.at(self.text, rest).is_some())
    }

    /// The bytes of a name; titles that the directory has in a person's name stay outside.
    pub fn without_titles(
        &self,
        at: usize,
        until: usize,
        entity: Entity,
    ) -> Option<(usize, usize)> {
        let part = self.part(at, until);
        let (start, end) = (part.first()?.start, part.last()?.end);
        // "K." is an initial as well.
        if !is_person(entity) || part.len() < 3 || self.folded(at) == "k" {
            return Some((start, end));
        }
        let whole = self.text.get(start..end)?;
        let name = bare(whole);
        let before = whole.find(name)?;
        Some((start + before, start + before + name.len()))
    }

    /// The words of the capitalised stretch that a name stands in.
    pub fn whole_name(&self, at: usize, until: usize) -> &'t [Word] {
        let joined = |at: usize| matches!(self.gap(at), Gap::Space | Gap::Stop | Gap::Hyphen);
        let mut from = at;
        while from > 0 && joined(from - 1) && is_capital(self.word(from - 1)) {
            from -= 1;
        }
        let mut to = until;
        while to > 0 && to < self.parts.len() && joined(to - 1) && is_capital(self.word(to)) {
            to += 1;
        }
        self.part(from, to)
    }

    /// Whether a name is not itself here but in something longer.
    pub fn is_inside(&self, at: usize, until: usize, found: &Match<'_>, entity: Entity) -> bool {
        let single = found.length == 1;
        let name = Name { entity, single, abbreviation: found.is_abbreviation() };
        // A cell or a label that is nothing but the name.
        if at == 0 && until == self.parts.len() && !self.is_address(at, until) {
            return false;
        }
        self.is_address(at, until)
            || self.is_inside_after(at, name)
            || self.is_inside_before(at, until, name)
            || self.is_elsewhere(until, entity)
            || (single && !found.is_abbreviation() && self.is_common_here(at, entity))
    }

    /// The same for one word that stands for somebody.
    pub fn is_inside_single(&self, at: usize, entity: Entity) -> bool {
        let name = Name { entity, single: true, abbreviation: false };
        self.is_address(at, at + 1)
            || self.is_inside_after(at, name)
            || self.is_inside_before(at, at + 1, name)
            || self.is_common_here(at, entity)
    }

    fn capitals(&self) -> Capitals {
        *self.capitals.get_or_init(|| {
            if self.parts.len() < 3 {
                return Capitals::Names;
            }
            if !self.text.contains(char::is_lowercase) {
                return Capitals::EachLetter;
            }
            let long = |word: &&Word| {
                let word = word.of(self.text);
                word.chars().nth(3).is_some() && word.chars().all(char::is_alphabetic)
            };
            let small = |word: &Word| {
                let word = word.of(self.text);
                !is_capital(word) && !say::is_small_in_headlines(word)
            };
            match self.parts.iter().filter(long).any(small) {
                true => Capitals::Names,
                false => Capitals::EachWord,
            }
        })
    }

    /// Whether capitals say nothing about names.
    fn shouts(&self) -> bool {
        self.capitals() != Capitals::Names
    }

    /// Whether a sentence begins with a word, so that its capital says nothing.
    pub fn starts_sentence(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        match (self.gap(before), self.parts.get(before), self.parts.get(at)) {
            (Gap::Other, Some(one), Some(next)) => {
                self.text.get(one.end..next.start).is_some_and(|between| {
                    between.contains(|c| {
                        matches!(c, '.' | '!' | '?' | '…' | ':' | ';' | '"' | '“' | '„' | '«' | '‘')
                            || c == '\u{fffc}'
                            || c == '\n'
                    })
                })
            }
            _ => false,
        }
    }

    /// Whether a word that is also a common one begins a sentence, and nothing tells that it is a name.
    fn is_common_here(&self, at: usize, entity: Entity) -> bool {
        let starts = self.starts_sentence(at);
        // "Dian itu padam": nobody is spoken of so.
        let shown =
            starts && self.gap(at) == Gap::Space && matches!(self.word(at + 1), "itu" | "ini");
        let Some(word) = self.parts.get(at).filter(|word| is_common_word(self.text, word)) else {
            return shown && !is_body(entity);
        };
        if !starts && !self.shouts() {
            // The one word of a sentence before it says nothing either: "Hari Tani".
            let before = at.checked_sub(1).filter(|before| self.starts_sentence(*before));
            return before.is_some_and(|before| {
                let word = self.folded(before);
                self.gap(before) == Gap::Space
                    && !(say::is_title(&word)
                        || say::is_of_bodies(&word) && is_body(entity)
                        || matches!(word.as_str(), "the" | "a" | "an") && is_body(entity)
                        || say::is_of_areas(&word)
                        || say::kind_of_area(&word).is_some()
                        || say::opens(&word))
            });
        }
        let before = at.checked_sub(1).filter(|before| self.gap(*before) == Gap::Space);
        let party = before.is_some_and(|before| say::is_before_parties(&self.folded(before)));
        if word.possessive || (party && !starts && is_body(entity)) {
            return false;
        }
        // What stands alone between two signs is one of a list of names.
        let alone = at.checked_sub(1).is_none_or(|before| self.gap(before) == Gap::Other)
            && self.gap(at) == Gap::Other;
        if alone && !starts && self.capitals() == Capitals::EachWord {
            return false;
        }
        let next = self.folded(at + 1);
        let joins = matches!(next.as_str(), "dan" | "and") && is_capital(self.word(at + 2));
        // "Joy, who …"
        let told = matches!(next.as_str(), "who" | "which" | "yang")
            && self.text.get(word.end..).is_some_and(|after| after.starts_with(", "));
        // "Joy, 45, …"
        let aged = next.len() == 2
            && next.bytes().all(|byte| byte.is_ascii_digit())
            && self.text.get(word.end..).is_some_and(|after| after.starts_with(", "));
        !(aged || told || (self.gap(at) == Gap::Space && (say::is_doing(&next) || joins)))
    }

    /// Whether a name stands in an address, the name of a file, or behind a sign that makes a handle.
    fn is_address(&self, at: usize, until: usize) -> bool {
        let (Some(first), Some(last)) = (self.parts.get(at), self.parts.get(until - 1)) else {
            return false;
        };
        let ends = |c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    '"' | '“' | '”' | '‘' | '«' | '»' | '(' | ')' | '[' | ']' | '<' | '>'
                )
                || matches!(c, ',' | ';' | '—' | '\u{fffc}')
        };
        let before = self.text.get(..first.start).unwrap_or_default();
        let after = self.text.get(last.end..).unwrap_or_default();
        // Nearly every name stands between spaces.
        if before.chars().next_back().is_none_or(ends) && after.chars().next().is_none_or(ends) {
            return false;
        }
        let head = before.rsplit(ends).next().unwrap_or_default();
        let tail = after.split(ends).next().unwrap_or_default();
        let tail = tail.trim_end_matches(['.', '!', '?', ':', '…', '’', '\'']);
        let signs = |part: &str| part.contains(['@', '#', '\\', '_', '=', '&', '~', '%', '$']);
        if signs(head) || signs(tail) || head.contains("//") || head.contains("www.") {
            return true;
        }
        // A full stop inside: "partai.or.id", "Daftar.pdf"; not that of an initial: "A.Imron".
        let inner = |part: &str| {
            let mut rest = part;
            let mut name = false;
            while let Some((one, next)) = rest.split_once('.') {
                let short = one.chars().filter(|c| c.is_alphanumeric()).count() <= 3;
                name |= !short && !next.is_empty() && next.starts_with(char::is_alphanumeric);
                rest = next;
            }
            name
        };
        if tail.starts_with('.') || inner(head) || inner(tail) {
            return tail.trim_start_matches('.').starts_with(char::is_alphanumeric)
                || inner(head)
                || inner(tail);
        }
        let title = say::is_title(&folded(head.trim_end_matches('.')));
        if head.ends_with('.') && !title && !head.starts_with(char::is_uppercase) {
            return true;
        }
        // A slash between two names joins them; in a path something is written small, or begins with it.
        let small = |part: &str| {
            part.split('/').any(|it| it.chars().next().is_some_and(|c| !c.is_uppercase()))
        };
        head.starts_with('/')
            || (head.contains('/') && small(head.trim_end_matches('/')))
            || (tail.starts_with('/') && small(tail.trim_matches('/')))
    }

    /// Whether the words before a name make it a part of something else.
    fn is_inside_after(&self, at: usize, name: Name) -> bool {
        let mut place = at;
        let mut titled = Titled::No;
        let class = say::is_class(&self.folded(at)) && !name.single;
        for _ in 0..BACK {
            let Some(before) = place.checked_sub(1) else { return false };
            if self.parts.get(before).is_none_or(|it| it.possessive) {
                return false;
            }
            let word = self.folded(before);
            match self.gap(before) {
                Gap::Other => return false,
                // "Kader-kader", "Cabup-cawabup".
                Gap::Hyphen if titled != Titled::No && say::is_title(&word) => {
                    place = before;
                    continue;
                }
                Gap::Hyphen => return self.is_behind_hyphen(before, place, name),
                Gap::Space | Gap::Stop => {}
            }
            if let Some(last) = self.last.filter(|last| last.until == place) {
                // Two people next to each other are one longer name.
                return last.person && is_person(name.entity);
            }
            if say::is_place(&word) {
                return !self.is_office_at(before, name.entity)
                    && self.is_of_place(&word, name.entity);
            }
            if self.is_place_further(before) && !matches!(name.entity, Entity::Event(_)) {
                return true;
            }
            let noble = say::is_noble(&word) && is_person(name.entity) && !name.single;
            if say::is_title(&word) || noble {
                if let Entity::Area(area) = name.entity
                    && self.is_of_another_kind(say::area_of_office(&word), area)
                {
                    return true;
                }
                titled = titled.max(Titled::of(&word));
                place = before;
                continue;
            }
            // What begins with what it is ("Partai …", "Kabupaten …") is a whole by itself.
            return !class && self.is_named_on(before, &word, name, titled);
        }
        false
    }

    /// Whether the word before a name, neither a title nor a place, is a part of it.
    fn is_named_on(&self, before: usize, word: &str, name: Name, titled: Titled) -> bool {
        let Name { entity, single, abbreviation } = name;
        let written = self.word(before);
        let person = is_person(entity);
        if say::is_joint(word) && !matches!(word, "da" | "di") {
            return true;
        }
        if person && titled == Titled::No {
            // "di Sudirman" is a street.
            if matches!(word, "the" | "a" | "an" | "di") || (single && word == "ke") {
                return true;
            }
        }
        if written.bytes().all(|it| it.is_ascii_digit()) || matches!(entity, Entity::Event(_)) {
            return false;
        }
        if !is_capital(written) {
            // "warung kopi Hadi"
            let kind = before.checked_sub(1).filter(|kind| self.gap(*kind) == Gap::Space);
            return kind.is_some_and(|kind| say::is_place(&self.folded(kind)))
                && !abbreviation
                && titled <= Titled::Address
                && !say::is_of_areas(word)
                && !say::opens(word);
        }
        if word == "rumah" && !person {
            return true;
        }
        if say::is_plain(word) || word == "the" {
            return false;
        }
        if let Entity::Area(area) = entity
            && self.is_of_another_kind(say::area_of_office(word), area)
        {
            return true;
        }
        if (say::is_of_bodies(word) && is_body(entity))
            || (say::is_of_areas(word) && !is_body(entity) && !person)
        {
            return false;
        }
        // A body in capitals: "Ketua KPU Ali Imron", "DPRD Lahat".
        let capitals = written.chars().nth(1).is_some()
            && !written.chars().any(char::is_lowercase)
            && written.chars().all(char::is_alphabetic)
            && self.capitals() != Capitals::EachLetter;
        if self.shouts() && !capitals {
            return !abbreviation && !say::opens(word);
        }
        // "Ketua Komisi A …"
        let letter = written.chars().nth(1).is_none();
        if letter && before.checked_sub(1).is_some_and(|it| self.folded(it) == "komisi") {
            return person && single;
        }
        // A name that begins so is longer: "Tri Indah", "Akbar Tanjung".
        let given = say::is_given(word) || letter;
        let given = given || (person && self.lexicon.begins(word));
        if given && !is_body(entity) && titled != Titled::Title {
            return true;
        }
        if capitals {
            return match entity {
                Entity::Person(_) if single => !say::is_known_acronym(word),
                Entity::Person(_) => !say::is_known_acronym(word) && !self.has_office(before),
                Entity::Organization(_) => !abbreviation && !say::is_known_acronym(word),
                Entity::Area(_) | Entity::Event(_) => false,
            };
        }
        if self.starts_sentence(before) {
            return titled <= Titled::Address && !abbreviation && !say::opens(word);
        }
        // An office of several words: "Kepala Dinas Perhubungan Ali Imron".
        match entity {
            Entity::Person(_) if titled == Titled::Title => self.is_thing(before),
            Entity::Person(_) if single => true,
            Entity::Person(_) => !self.has_office(before),
            Entity::Area(_) => !self.is_of_an_area(before),
            Entity::Organization(_) | Entity::Event(_) => !abbreviation || !self.has_office(before),
        }
    }

    fn is_behind_hyphen(&self, before: usize, at: usize, name: Name) -> bool {
        let word = self.word(before);
        let last = self.last.filter(|last| last.until == at);
        // "Jalan Palembang–Lahat": what holds of the one holds of the other.
        if last.is_some_and(|last| !last.meant) {
            return true;
        }
        let plain = folded(word);
        if say::is_article(&plain) {
            return true;
        }
        if !is_capital(word) || matches!(name.entity, Entity::Area(_)) {
            return false;
        }
        let prefix = matches!(
            plain.as_str(),
            "eks" | "ex" | "non" | "pro" | "anti" | "se" | "ke" | "pra" | "pasca" | "antar"
        );
        // Running mates of whom the directory has the second only: "Joko Sanjaya-Dewi Persada".
        let pair = is_person(name.entity) && !name.single && self.stretch(before) < before;
        last.is_none() && !prefix && !pair
    }

    /// Whether a word such as "jalan" stands some words before, with nothing but what may stand between
    /// it and its name: "SMA Negeri 1 …".
    fn is_place_further(&self, from: usize) -> bool {
        let mut at = from;
        for _ in 0..BACK {
            let word = self.folded(at);
            if !say::is_qualifier(&word) && !(say::is_title(&word) && is_capital(self.word(at))) {
                return false;
            }
            let Some(before) = at.checked_sub(1) else { return false };
            if !matches!(self.gap(before), Gap::Space | Gap::Stop) {
                return false;
            }
            let above = self.folded(before);
            if say::is_place(&above) {
                let office = before.checked_sub(1).map(|it| self.folded(it));
                return !(above == "kota" && office.is_some_and(|it| it == "wali"));
            }
            at = before;
        }
        false
    }

    /// Whether a name behind a word such as "jalan" or "kabupaten" is that of a street, and so on.
    fn is_of_place(&self, word: &str, entity: Entity) -> bool {
        match entity {
            Entity::Area(_) if word == "kawasan" => false,
            Entity::Area(place) => {
                let kinds = say::kind_of_area(word);
                kinds.is_none() || self.is_of_another_kind(kinds, place)
            }
            Entity::Organization(_) => !matches!(word, "gedung" | "balai"),
            Entity::Person(_) => true,
            Entity::Event(_) => false,
        }
    }

    /// Whether the words behind a name make it a part of something else.
    fn is_inside_before(&self, at: usize, until: usize, name: Name) -> bool {
        let Name { entity, abbreviation, .. } = name;
        let last = until.saturating_sub(1);
        let (Some(own), Some(next)) = (self.parts.get(last), self.parts.get(until)) else {
            return false;
        };
        let written = next.of(self.text);
        let word = folded(written);
        let capital = is_capital(written) && written.chars().any(char::is_alphabetic);
        let further = self.parts.get(until..).and_then(|rest| self.lexicon.at(self.text, rest));
        if own.possessive {
            // "Peter Stone's Bakery"
            let thing = say::is_behind(&word) || say::is_place(&word);
            return thing && capital && further.is_none() && !self.shouts();
        }
        if matches!(entity, Entity::Event(_)) {
            return false;
        }
        match self.gap(last) {
            Gap::Other | Gap::Stop => return false,
            Gap::Hyphen => {
                let wide = self.text.get(own.end..next.start) == Some("\u{2013}")
                    || matches!(entity, Entity::Area(_));
                let long = written.chars().nth(2).is_some();
                return capital && further.is_none() && !(wide && long);
            }
            Gap::Space => {}
        }
        if say::is_behind(&word) {
            return true;
        }
        if !capital {
            let joins = match self.gap(until) {
                Gap::Space => say::is_joint(&word) && !matches!(word.as_str(), "di" | "da" | "de"),
                Gap::Hyphen => say::is_article(&word),
                Gap::Stop | Gap::Other => false,
            };
            return joins && is_capital(self.word(until + 1));
        }
        if let Some(further) = further {
            let area = further.is_of(|it| matches!(it, Entity::Area(_)));
            return is_person(entity)
                && (further.is_of(is_person)
                    || (area && further.length == 1 && !further.is_abbreviation()));
        }
        let joins = matches!(word.as_str(), "vs" | "versus" | "dan" | "and");
        if joins || self.is_degree(until) || say::is_time(&word) {
            return false;
        }
        if say::is_title(&word) && (!is_person(entity) || self.shouts()) {
            return false;
        }
        let free = match entity {
            Entity::Organization(_) => {
                matches!(word.as_str(), "ri" | "party" | "dpr" | "dprd" | "dapil")
                    || say::is_province(&word)
                    || say::kind_of_area(&word).is_some()
                    || (abbreviation && self.is_of_body(at) && !say::is_other_party(&word))
            }
            Entity::Area(_) => {
                say::is_regency(&word)
                    || matches!(word.as_str(), "fraksi" | "dapil" | "tps" | "periode")
            }
            Entity::Person(_) | Entity::Event(_) => false,
        };
        if free {
            return false;
        }
        if self.shouts() {
            return !abbreviation && !say::is_plain(&word);
        }
        true
    }

    /// Whether the word before a place is one that only a party follows: "Ketua DPC …", "kader …".
    fn is_of_body(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| {
            let word = self.folded(before);
            self.gap(before) == Gap::Space && (say::is_of_bodies(&word) || say::is_title(&word))
        })
    }

    /// Whether a degree stands at a place: "SE", "S.Pd", "M. Si".
    fn is_degree(&self, at: usize) -> bool {
        let mut whole = self.folded(at);
        if say::is_degree(&whole) {
            return true;
        }
        let mut next = at;
        while whole.len() < 5 && self.gap(next) == Gap::Stop {
            next += 1;
            whole.push_str(&self.folded(next));
            if say::is_degree(&whole) {
                return true;
            }
        }
        false
    }
}

fn is_person(entity: Entity) -> bool {
    matches!(entity, Entity::Person(_))
}

fn is_body(entity: Entity) -> bool {
    matches!(entity, Entity::Organization(_))
}

/// Whether a single word that begins a sentence is more likely a common word.
fn is_common_word(text: &str, word: &Word) -> bool {
    let word = folded(word.of(text));
    let stem = clitic(&word).and_then(|cut| word.get(..word.len().checked_sub(cut)?));
    say::is_common(&word) || stem.is_some_and(say::is_common)
}
