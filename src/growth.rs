//! A page that was drawn before all of its articles had come, and what has come since.
//!
//! Its lists and its sidebar follow a signal and only grow: what somebody reads stays where it is. Pages that are drawn
//! once, as all are natively, have none of this.

use leptos::prelude::*;
use warta_page::list::{Card, CardList};
use warta_page::sidebar::Sidebar;
use warta_page::view::View;
use warta_page::wire::Rest;

use crate::components::sidebar::is_empty;

/// What is known of the articles of a page by now.
#[derive(Debug, Clone, PartialEq)]
pub struct Growth {
    /// The list of the page: as far as nothing is still to come in between.
    pub list: CardList,
    /// What is lacking.
    pub rest: Rest,
    sidebar: Option<Sidebar>,
}

impl Growth {
    /// That of a page; `None` where the page has no list.
    pub fn of(view: &View, rest: &Rest) -> Option<Growth> {
        let (list, sidebar) = match view {
            View::Home(page) => (&page.latest, Some(&page.sidebar)),
            View::Tag(page) => (&page.list, Some(&page.sidebar)),
            View::Section(page) => (&page.list, Some(&page.sidebar)),
            View::Person(page) => (&page.coverage, None),
            View::Party(page) => (&page.coverage, None),
            View::Area(page) => (&page.coverage, None),
            View::Election(page) => (&page.coverage, None),
            View::Article(_)
            | View::Directory(_)
            | View::Gallery(_)
            | View::Report(_)
            | View::Saved
            | View::Offline
            | View::Moved(_)
            | View::NotFound => return None,
        };
        // An empty one says only that it can't be told yet.
        let sidebar = sidebar.filter(|sidebar| rest.coming == 0 || !is_empty(sidebar));
        Some(Growth { list: list.clone(), rest: rest.clone(), sidebar: sidebar.cloned() })
    }

    /// Whether every card that was known before is in its place still, and a sidebar that was known is there.
    pub fn goes_on_from(&self, before: &Growth) -> bool {
        let cards = |growth: &Growth| {
            let mut cards = growth.list.cards.clone();
            cards.iter_mut().for_each(forget_count);
            cards
        };
        let has_sidebar = before.sidebar.is_none() || self.sidebar.is_some();
        has_sidebar && cards(self).starts_with(&cards(before))
    }

    /// The same, where nothing more comes for a reason that no file has.
    #[must_use]
    pub fn broken_off(self) -> Growth {
        Growth { rest: Rest { coming: 0, missing: vec![String::new()] }, ..self }
    }
}

/// Whether two pages differ only in what [`Growth`] tells of them.
pub fn differ_in_growth_only(one: &View, other: &View) -> bool {
    without_growth(one) == without_growth(other)
}

/// How many articles a section has is not shown on a card.
fn forget_count(card: &mut Card) {
    if let Some(section) = &mut card.section {
        section.articles = 0;
    }
}

fn without_growth(view: &View) -> View {
    let mut view = view.clone();
    match &mut view {
        View::Home(page) => {
            (page.latest, page.sidebar) = (CardList::default(), Sidebar::default());
            page.featured.iter_mut().for_each(forget_count);
        }
        View::Tag(page) => {
            (page.list, page.sidebar) = (CardList::default(), Sidebar::default());
            page.tag.articles = 0;
        }
        View::Section(page) => {
            (page.list, page.sidebar) = (CardList::default(), Sidebar::default());
            page.section.articles = 0;
        }
        View::Person(page) => {
            (page.coverage, page.card.articles) = (CardList::default(), None);
        }
        View::Party(page) => {
            (page.coverage, page.card.articles) = (CardList::default(), None);
        }
        View::Area(page) => page.coverage = CardList::default(),
        View::Election(page) => page.coverage = CardList::default(),
        View::Article(_)
        | View::Directory(_)
        | View::Gallery(_)
        | View::Report(_)
        | View::Saved
        | View::Offline
        | View::Moved(_)
        | View::NotFound => {}
    }
    view
}

/// The growth of the page that is being drawn, as a context.
#[derive(Debug, Clone, Copy)]
pub struct Growing {
    growth: Memo<Growth>,
    sidebar: Memo<Option<Sidebar>>,
    again: Callback<()>,
}

impl Growing {
    /// Follows what is known of a page. `again` asks for what could not be had.
    pub fn new(growth: Memo<Growth>, again: Callback<()>) -> Growing {
        let sidebar = Memo::new(move |_| growth.with(|growth| growth.sidebar.clone()));
        Growing { growth, sidebar, again }
    }

    /// That of the page that is being drawn; `None` where the page is drawn once, from everything.
    pub fn here() -> Option<Growing> {
        use_context::<Option<Growing>>().flatten()
    }

    /// The list by now.
    pub fn list(self) -> CardList {
        self.growth.with(|growth| growth.list.clone())
    }

    /// What is lacking by now.
    pub fn rest(self) -> Rest {
        self.growth.with(|growth| growth.rest.clone())
    }

    /// The sidebar, once it is known.
    pub fn sidebar(self) -> Option<Sidebar> {
        self.sidebar.get()
    }

    /// Asks for what could not be had.
    pub fn ask_again(self) {
        self.again.run(());
    }
}
