//! The foot of every page: who publishes, links, and the reader's settings.

use leptos::prelude::*;
use warta_page::route::Route;
use warta_page::text::Href;

use crate::i18n::Locale;
use crate::islands::theme_choice::ThemeChoice;
use crate::preferences::{Preferences, Theme};
use crate::setting::{PageSet, Setting};

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
    let saved = setting.is_built().then(|| {
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
    let sets = setting.is_built().then(|| page_sets(&setting)).flatten();
    let class = if sets.is_some() { "settings settings-with-links" } else { "settings" };
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
        <div class=class>
            {languages}
            {sets}
            <div class="settings-group" role="group" aria-label=words.theme>
                <span class="settings-label" aria-hidden="true">{words.theme}</span>
                <ThemeChoice>{themes.into_iter().collect_view()}</ThemeChoice>
            </div>
        </div>
    }
}

/// The same page in each of a built site's sets of pages, where it has several. A page that stands at no
/// address of its own is in one of them alone.
fn page_sets(setting: &Setting) -> Option<impl IntoView + use<>> {
    let sets = PageSet::all(&setting.site);
    if sets.len() < 2 || matches!(*setting.route, Route::Unknown { .. }) {
        return None;
    }
    let words = setting.words();
    let links = sets.into_iter().map(|(set, locale)| {
        let code = locale.code();
        let href = set.path(locale, &setting.route);
        let current = (locale == setting.locale).then_some("page");
        view! {
            <a class="choice" href=href lang=code hreflang=code aria-current=current>
                {locale.name()}
            </a>
        }
    });
    let links = links.collect_view();
    Some(view! {
        <div class="settings-group settings-links" role="group" aria-label=words.language>
            <span class="settings-label" aria-hidden="true">{words.language}</span>
            <span class="settings-choices">{links}</span>
        </div>
    })
}
