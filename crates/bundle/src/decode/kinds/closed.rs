//! Words from closed sets.

use std::marker::PhantomData;

use warta_diagnostics::{Code, lists_findings};
use warta_page::block::Align;
use warta_page::directory::{CandidacyStatus, ContestStatus, CountStage};
use warta_page::list::{Genre, Status};

use super::{Fallback, Holds, Kind, string, wrong};
use crate::decode::Cx;
use crate::decode::guess::{folded, guess};
use crate::diagnostics::shape as say;
use crate::model::{BallotChoice, CheckLevel, CheckRule, CoverageBalance, LinkInText};
use warta_json::{Kind as Json, NodeId};

use {crate::schema::Definitions, serde_json::json};

/// A closed set of words.
pub(crate) trait Closed: Copy + 'static {
    /// The words and what they mean.
    const WORDS: &'static [(&'static str, Self)];

    /// Other words for some of them, understood and reported.
    const ALIASES: &'static [(&'static str, &'static str)] = &[];

    /// What a field of such a word holds.
    const HOLDS: Holds = Holds::Other;

    /// What stands for a word that is not among them.
    const UNKNOWN: Option<Self> = None;
}

macro_rules! closed {
    (
        $type:ty { $($word:literal => $value:expr,)* }
        $(aliases { $($alias:literal => $meant:literal,)* })?
        $(unknown $unknown:expr)?
        $(; holds $holds:expr)?
    ) => {
        impl Closed for $type {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, $value),)*];
            $( const ALIASES: &'static [(&'static str, &'static str)] = &[$(($alias, $meant),)*]; )?
            $( const UNKNOWN: Option<Self> = Some($unknown); )?
            $( const HOLDS: Holds = $holds; )?
        }
    };
}

closed!(Genre {
    "news" => Genre::News,
    "analysis" => Genre::Analysis,
    "opinion" => Genre::Opinion,
    "interview" => Genre::Interview,
    "fact_check" => Genre::FactCheck,
    "explainer" => Genre::Explainer,
    "advertorial" => Genre::Advertorial,
});

// A mistyped "draft" or "withdrawn" must not publish an article.
closed!(Status {
    "published" => Status::Published,
    "draft" => Status::Draft,
    "withdrawn" => Status::Withdrawn,
} unknown Status::Draft; holds Holds::Status);

closed!(CandidacyStatus {
    "proposed" => CandidacyStatus::Proposed,
    "declared" => CandidacyStatus::Declared,
    "registered" => CandidacyStatus::Registered,
    "withdrawn" => CandidacyStatus::Withdrawn,
    "disqualified" => CandidacyStatus::Disqualified,
    "elected" => CandidacyStatus::Elected,
    "not_elected" => CandidacyStatus::NotElected,
}; holds Holds::Fact);

closed!(ContestStatus {
    "scheduled" => ContestStatus::Scheduled,
    "uncontested" => ContestStatus::Uncontested,
    "cancelled" => ContestStatus::Cancelled,
    "postponed" => ContestStatus::Postponed,
    "decided" => ContestStatus::Decided,
} aliases {
    "canceled" => "cancelled",
}; holds Holds::Fact);

closed!(CountStage {
    "quick_count" => CountStage::QuickCount,
    "provisional" => CountStage::Provisional,
    "final" => CountStage::Final,
}; holds Holds::Fact);

closed!(BallotChoice {
    "person" => BallotChoice::Person,
    "empty_column" => BallotChoice::EmptyColumn,
} unknown BallotChoice::Unknown; holds Holds::Fact);

closed!(Align {
    "start" => Align::Start,
    "center" => Align::Center,
    "end" => Align::End,
} aliases {
    "left" => "start",
    "right" => "end",
    "centre" => "center",
    "middle" => "center",
} unknown Align::Start);

closed!(CoverageBalance {
    "editors" => CoverageBalance::Editors,
    "public" => CoverageBalance::Public,
});

// A mistyped "never" must not link a name that the newsroom wants left alone.
closed!(LinkInText {
    "auto" => LinkInText::Auto,
    "exact" => LinkInText::Exact,
    "never" => LinkInText::Never,
} unknown LinkInText::Never);

closed!(CheckLevel {
    "off" => CheckLevel::Off,
    "warning" => CheckLevel::Warning,
    "error" => CheckLevel::Error,
});

/// The kinds of tracks, which stay words.
pub(crate) struct TrackKind;

impl Closed for &'static str {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("captions", "captions"),
        ("subtitles", "subtitles"),
        ("descriptions", "descriptions"),
        ("chapters", "chapters"),
    ];
}

/// A word of a closed set.
pub(crate) struct OneOf<T>(PhantomData<T>);

/// The word of a set that differs from this one only in what people vary.
fn folded_choice<T: Copy>(
    words: &'static [(&'static str, T)],
    text: &str,
) -> Option<(&'static str, T)> {
    let plain = folded(text.trim()).into_owned();
    words.iter().copied().find(|(word, _)| folded(word) == plain)
}

fn choose<T: Closed>(cx: &mut Cx<'_>, node: NodeId) -> Option<T> {
    let words: Vec<&str> = T::WORDS.iter().map(|(word, _)| *word).collect();
    let span = cx.doc.span(node);
    if T::HOLDS == Holds::Status && is_empty(cx, node) {
        cx.say(node, Code::UnknownStatus, || say::empty_status(&words, span));
        return T::UNKNOWN;
    }
    // Whatever is wrong with a status, it publishes nothing.
    let Some(text) = string(cx, node) else {
        return T::UNKNOWN.filter(|_| T::HOLDS == Holds::Status);
    };
    if let Some((_, value)) = T::WORDS.iter().find(|(word, _)| *word == text) {
        return Some(*value);
    }
    if cx.leaves() {
        return None;
    }
    let alias = T::ALIASES.iter().find(|(alias, _)| text.trim().eq_ignore_ascii_case(alias));
    let text_or_alias = alias.map_or(text.as_ref(), |(_, meant)| meant);
    if let Some((word, value)) = folded_choice(T::WORDS, text_or_alias) {
        let path = cx.field_path();
        cx.say(node, Code::Adjusted, || say::near_word(&path, &text, word, span));
        return Some(value);
    }
    // What it may have been is said, and never read.
    let guess = if lists_findings() { guess(text.trim(), &words) } else { None };
    let meant =
        if lists_findings() { spoken(&text, &words).or(guess.map(|it| it.meant)) } else { None };
    if T::HOLDS == Holds::Status {
        cx.say(node, Code::UnknownStatus, || say::unknown_status(&text, meant, &words, span));
    } else {
        let path = cx.field_path();
        // How a candidate or a contest stands is a fact that only the newsroom knows.
        let certain = guess.is_some_and(|it| it.certain && Some(it.meant) == meant);
        let sure = T::HOLDS == Holds::Other && certain;
        let unknown = || say::unknown_word(&path, &text, meant, &words, sure, span);
        if words.contains(&"advertorial") {
            cx.say_error(node, Code::UnknownWord, || say::runs_as_news(unknown()));
        } else {
            cx.say(node, Code::UnknownWord, unknown);
        }
    }
    T::UNKNOWN
}

/// The word of a set that says what a word of Indonesian, or another one of English, says. Never certain:
/// what "menang" means for a contest only the newsroom knows.
fn spoken<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    const MEANINGS: [(&str, &str); 40] = [
        ("terpilih", "elected"),
        ("won", "elected"),
        ("menang", "elected"),
        ("tidakterpilih", "not_elected"),
        ("takterpilih", "not_elected"),
        ("lost", "not_elected"),
        ("kalah", "not_elected"),
        ("unelected", "not_elected"),
        ("mundur", "withdrawn"),
        ("mengundurkandiri", "withdrawn"),
        ("ditarik", "withdrawn"),
        ("terdaftar", "registered"),
        ("diusulkan", "proposed"),
        ("nominated", "proposed"),
        ("didiskualifikasi", "disqualified"),
        ("dijadwalkan", "scheduled"),
        ("ditunda", "postponed"),
        ("batal", "cancelled"),
        ("dibatalkan", "cancelled"),
        ("unopposed", "uncontested"),
        ("calontunggal", "uncontested"),
        ("selesai", "decided"),
        ("draf", "draft"),
        ("konsep", "draft"),
        ("terbit", "published"),
        ("tayang", "published"),
        ("berita", "news"),
        ("opini", "opinion"),
        ("analisis", "analysis"),
        ("wawancara", "interview"),
        ("cekfakta", "fact_check"),
        ("iklan", "advertorial"),
        ("kotakkosong", "empty_column"),
        ("kolomkosong", "empty_column"),
        ("kosong", "empty_column"),
        ("empty", "empty_column"),
        ("emptybox", "empty_column"),
        ("blank", "empty_column"),
        ("orang", "person"),
        ("pasangan", "person"),
    ];
    if !lists_findings() {
        return None;
    }
    let plain = folded(text.trim());
    let (_, meant) = MEANINGS.iter().find(|(word, _)| *word == plain)?;
    words.iter().copied().find(|word| word == meant)
}

/// Whether a value says nothing: `null`, `false`, `""`, `[]`, `[""]`.
fn is_empty(cx: &Cx<'_>, node: NodeId) -> bool {
    match cx.doc.kind(node) {
        Json::Null | Json::Bool(false) => true,
        Json::String => cx.doc.string(node).trim().is_empty(),
        Json::Array => cx.doc.elements(node).all(|one| is_empty(cx, one)),
        Json::Bool(true) | Json::Number | Json::Object | Json::Lost => false,
    }
}

impl<T: Closed> Kind for OneOf<T> {
    type Value = T;

    const HOLDS: Holds = T::HOLDS;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<T> {
        choose(cx, node)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        let words: Vec<&str> = T::WORDS.iter().map(|(word, _)| *word).collect();
        json!({"enum": words})
    }
}

impl Kind for TrackKind {
    type Value = String;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<String> {
        choose::<&'static str>(cx, node).map(str::to_owned)
    }

    fn schema(defs: &mut Definitions) -> serde_json::Value {
        OneOf::<&'static str>::schema(defs)
    }
}

impl Fallback for OneOf<Genre> {
    fn fallback() -> Genre {
        Genre::News
    }
}

impl Fallback for OneOf<Status> {
    fn fallback() -> Status {
        Status::Published
    }
}

/// The newsroom's own severities: an object of codes and levels.
pub(crate) struct Checks;

impl Kind for Checks {
    type Value = Vec<CheckRule>;

    fn read(cx: &mut Cx<'_>, node: NodeId) -> Option<Vec<CheckRule>> {
        let doc = cx.doc;
        if doc.kind(node) != Json::Object {
            return wrong(cx, node, "bundle-wanted-levels");
        }
        let mut rules = Vec::new();
        for (name, value) in doc.members(node) {
            let code = doc.string(name).into_owned();
            let level = cx.step(&code, |cx| choose::<CheckLevel>(cx, value));
            rules.extend(level.map(|level| CheckRule { code, level }));
        }
        Some(rules)
    }

    fn schema(_: &mut Definitions) -> serde_json::Value {
        json!({"type": "object", "additionalProperties": {"enum": ["off", "warning", "error"]}})
    }
}

impl Fallback for Checks {
    fn fallback() -> Vec<CheckRule> {
        Vec::new()
    }
}
