//! The foot of every page: who publishes, links, and the reader's settings.

use leptos::prelude::*;
use warta_page::route::Route;
use warta_page::text::Href;

use crate::i18n::Locale;
use crate::islands::theme_choice::ThemeChoice;
use crate::preferences::{Preferences, Theme};
use crate::setting::{Face, Setting};

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
    let saved = (setting.face == Face::Built).then(|| {
        view! {
            <li class="footer-saved">
                <a href=setting.path(&Route::Saved) lang=interface>{words.saved}</a>
            </li>
        }
    });
    let report = (site.errors > 0).then(|| {
        let label = (words.content_report_of)(site.errors);
        view! { <li><a href=setting.path(&Route::Report)>{label}</a></li> }
    });
    let publisher = site.publisher.as_ref().map(|who| {
        view! { <p lang=interface>{(words.published_by_of)(who)}</p> }
    });
    let settings = setting.acts().then(|| view! { <Settings/> });
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
fn Settings() -> impl IntoView {
    let setting = Setting::here();
    let words = setting.words();
    let languages = use_context::<Preferences>().map(|preferences| {
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
        view! {
            <div class="settings-group" role="group" aria-label=words.language>
                <span class="settings-label" aria-hidden="true">{words.language}</span>
                <span class="settings-choices">{languages.into_iter().collect_view()}</span>
            </div>
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
                data-theme-name=theme.name()
                aria-pressed=if theme == Theme::Auto { "true" } else { "false" }
            >
                {label}
            </button>
        }
    });
    view! {
        <div class="settings">
            {languages}
            <div class="settings-group" role="group" aria-label=words.theme>
                <span class="settings-label" aria-hidden="true">{words.theme}</span>
                <ThemeChoice>{themes.into_iter().collect_view()}</ThemeChoice>
            </div>
        </div>
    }
}
