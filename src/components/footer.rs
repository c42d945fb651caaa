//! The foot of every page: who publishes, links, and the reader's settings.

use leptos::prelude::*;
use warta_page::route::Route;
use warta_page::text::Href;

use crate::i18n::Locale;
use crate::offline::Offline;
use crate::preferences::{Preferences, Theme};
use crate::setting::Setting;

/// The foot of a page.
#[component]
pub fn Footer() -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let interface = setting.locale.code();
    let site = setting.site.clone();
    let links = site.links.iter().map(|link| {
        let rel = matches!(link.href, Href::Outside(_)).then_some("noopener external");
        view! { <li><a href=setting.href(&link.href) rel=rel>{link.label.clone()}</a></li> }
    });
    let links = links.collect_view();
    let saved = use_context::<Offline>().map(|_| {
        view! {
            <li class="footer-saved">
                <a href=Route::Saved.path() lang=interface>{words.saved}</a>
            </li>
        }
    });
    let report = (site.errors > 0).then(|| {
        let label = (words.content_report_of)(site.errors);
        view! { <li><a href=Route::Report.path()>{label}</a></li> }
    });
    let publisher = site.publisher.as_ref().map(|who| {
        view! { <p lang=interface>{(words.published_by_of)(who)}</p> }
    });
    let settings =
        use_context::<Preferences>().map(|preferences| view! { <Settings preferences/> });
    view! {
        <footer class="footer">
            <div class="footer-about" lang=setting.content_language()>
                <p class="footer-title">{site.title.clone()}</p>
                {publisher}
                <ul class="footer-links">{links}{saved}{report}</ul>
            </div>
            {settings}
            <p class="footer-made">{words.made_with}</p>
        </footer>
    }
}

/// The language of the interface, and light or dark.
#[component]
fn Settings(preferences: Preferences) -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let languages = Locale::ALL.map(|locale| {
        view! {
            <button
                class="choice"
                type="button"
                id=Preferences::language_button(locale)
                lang=locale.code()
                aria-pressed=if locale == setting.locale { "true" } else { "false" }
                on:click=move |_| preferences.choose_language(locale)
            >
                {locale.name()}
            </button>
        }
    });
    let themes = [
        (Theme::Auto, words.theme_auto),
        (Theme::Light, words.theme_light),
        (Theme::Dark, words.theme_dark),
    ];
    let themes = themes.map(|(theme, label)| {
        view! {
            <button
                class="choice"
                type="button"
                id=theme.button()
                aria-pressed=move || if preferences.theme.get() == theme { "true" } else { "false" }
                on:click=move |_| preferences.choose_theme(theme)
            >
                {label}
            </button>
        }
    });
    view! {
        <div class="settings">
            <div class="settings-group" role="group" aria-label=words.language>
                <span class="settings-label" aria-hidden="true">{words.language}</span>
                <span class="settings-choices">{languages.into_iter().collect_view()}</span>
            </div>
            <div class="settings-group" role="group" aria-label=words.theme>
                <span class="settings-label" aria-hidden="true">{words.theme}</span>
                <span class="settings-choices">{themes.into_iter().collect_view()}</span>
            </div>
        </div>
    }
}
