//! The messages of each language, read with Project Fluent.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::argument::Argument;
use crate::language::Language;

/// The files of `locales/` of one language.
macro_rules! files {
    ($language:literal) => {
        &[
            include_str!(concat!("../../../../locales/", $language, "/bundle.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/codes.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/diagnostics.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/json.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/lint.ftl")),
            include_str!(concat!("../../../../locales/", $language, "/publication.ftl")),
            // Nothing but a program in a terminal speaks of itself.
            #[cfg(any(test, feature = "terminal"))]
            include_str!(concat!("../../../../locales/", $language, "/terminal.ftl")),
        ]
    };
}

static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| read("en", files!("en")));
static INDONESIAN: LazyLock<FluentBundle<FluentResource>> =
    LazyLock::new(|| read("id", files!("id")));

/// A file that is not wholly right is used as far as it can be read; a test holds that all are.
fn read(language: &str, files: &[&str]) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // What is put in is quoted already; marks of direction would be signs in a terminal.
    bundle.set_use_isolating(false);
    // A noun with its article, as only English has it.
    let _only_one = bundle.add_function("AN", |arguments, _| match arguments.first() {
        Some(FluentValue::String(noun)) => with_article(noun).into(),
        _ => FluentValue::Error,
    });
    for file in files {
        let resource = match FluentResource::try_new((*file).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The article goes by the sound: the name of the letter H begins with a vowel.
fn with_article(noun: &str) -> String {
    let is_vowel = noun.starts_with(['a', 'e', 'i', 'o', 'u']) || noun.starts_with("html");
    let article = if is_vowel { "an" } else { "a" };
    format!("{article} {noun}")
}

/// A message with its variables filled in. One that is not there is shown by its id: a test holds that every id that
/// the program asks for is there.
pub(super) fn format(language: Language, id: &str, args: &[(&str, Argument)]) -> String {
    let bundle = match language {
        Language::English => &*ENGLISH,
        Language::Indonesian => &*INDONESIAN,
    };
    let (name, attribute) = match id.split_once('.') {
        Some((name, attribute)) => (name, Some(attribute)),
        None => (id, None),
    };
    let message = bundle.get_message(name);
    let pattern = message.and_then(|message| match attribute {
        Some(attribute) => message.get_attribute(attribute).map(|it| it.value()),
        None => message.value(),
    });
    let Some(pattern) = pattern else {
        debug_assert!(false, "no message {id} in {language:?}");
        return id.to_owned();
    };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        match value {
            Argument::Text(text) => values.set(*name, text.as_str()),
            Argument::Number(number) => values.set(*name, *number),
        }
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "{id} in {language:?}: {errors:?}");
    text
}
