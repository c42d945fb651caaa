//! The foot of every page: who publishes, links, and the reader's settings.

use crate::markup::{Event, IntoNode, Node, tag};
use crate::offline::Offline;
use leptos::prelude::{Get, use_context};
use warta_page::route::Route;
use warta_page::text::Href;

use crate::i18n::Locale;
use crate::preferences::{Preferences, Theme};
use crate::setting::Setting;

/// The foot of a page.
pub fn footer() -> impl IntoNode + use<> {
    let setting = Setting::here();
    let words = setting.words();
    let site = setting.site.clone();
    let links = site.links.iter().map(|link| {
        let rel = matches!(link.href, Href::Outside(_)).then_some("noopener external");
        tag("li").child(
            tag("a")
                .attr("href", setting.href(&link.href))
                .attr("rel", rel)
                .child(link.label.clone()),
        )
    });
    let links = links.collect::<Node>();
    let report = (site.errors > 0).then(|| {
        tag("li").child(
            tag("a")
                .attr("href", Route::Report.path())
                .child((words.content_report_of)(site.errors)),
        )
    });
    let saved = use_context::<Offline>().map(|_| {
        tag("li").class("footer-saved").child(
            tag("a")
                .attr("href", Route::Saved.path())
                .attr("lang", setting.locale.code())
                .child(words.saved),
        )
    });
    tag("footer")
        .class("footer")
        .child(
            tag("div")
                .class("footer-about")
                .attr("lang", setting.content_language())
                .child(tag("p").class("footer-title").child(site.title.clone()))
                .child(site.publisher.clone().map(|who| {
                    tag("p")
                        .attr("lang", setting.locale.code())
                        .child((words.published_by_of)(&who))
                }))
                .child(tag("ul").class("footer-links").child(links).child(saved).child(report)),
        )
        .child(settings())
        .child(tag("p").class("footer-made").child(words.made_with))
}

/// The language of the interface, and light or dark.
fn settings() -> impl IntoNode + use<> {
    let setting = Setting::here();
    let words = setting.words();
    let Some(preferences) = use_context::<Preferences>() else {
        return ().into_node();
    };
    let languages = Locale::ALL.map(|locale| {
        let pressed = if locale == setting.locale { "true" } else { "false" };
        tag("button")
            .class("choice")
            .attr("type", "button")
            .attr("id", Preferences::language_button(locale))
            .attr("lang", locale.code())
            .attr("aria-pressed", pressed)
            .on(Event::Click, move || preferences.choose_language(locale))
            .child(locale.name())
    });
    let themes = move || {
        let chosen = preferences.theme.get();
        [
            (Theme::Auto, words.theme_auto),
            (Theme::Light, words.theme_light),
            (Theme::Dark, words.theme_dark),
        ]
        .into_iter()
        .map(|(theme, label)| {
            tag("button")
                .class("choice")
                .attr("type", "button")
                .attr("id", theme.button())
                .attr("aria-pressed", if theme == chosen { "true" } else { "false" })
                .on(Event::Click, move || preferences.choose_theme(theme))
                .child(label)
        })
        .collect::<Node>()
    };
    tag("div")
        .class("settings")
        .child(
            tag("div")
                .class("settings-group")
                .attr("role", "group")
                .attr("aria-label", words.language)
                .child(
                    tag("span")
                        .class("settings-label")
                        .attr("aria-hidden", "true")
                        .child(words.language),
                )
                .child(
                    tag("span")
                        .class("settings-choices")
                        .child(languages.into_iter().collect::<Node>()),
                ),
        )
        .child(
            tag("div")
                .class("settings-group")
                .attr("role", "group")
                .attr("aria-label", words.theme)
                .child(
                    tag("span")
                        .class("settings-label")
                        .attr("aria-hidden", "true")
                        .child(words.theme),
                )
                .child(tag("span").class("settings-choices").live(themes)),
        )
        .into_node()
}
