//! What is served: the site, and the content as it was read last.

use std::sync::{Arc, PoisonError, RwLock};

use serde_json::json;
use tokio::sync::watch::Sender;
use warta_diagnostics::Language;

use super::content::Content;
use super::reading::Reading;
use super::site::Site;
use crate::arguments::Serve;

/// What every answer is made from.
#[derive(Debug)]
pub(super) struct Served {
    pub site: Site,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// What every open browser is told: JSON on one line.
    pub board: Sender<String>,
    pub now: RwLock<Arc<Now>>,
}

/// The content as it was read last.
#[derive(Debug)]
pub(super) struct Now {
    pub content: Content,
    pub reading: Reading,
    /// Differs where a page would look otherwise.
    pub version: String,
    /// When it was read, in milliseconds since 1970: of two readings, which is the newer one.
    pub time: u128,
}

impl Served {
    pub fn new(options: &Serve, site: Site, now: Now) -> Served {
        let served = Served {
            site,
            drafts: !options.no_drafts,
            board: Sender::new(String::new()),
            now: RwLock::new(Arc::new(now)),
        };
        served.tell();
        served
    }

    pub fn now(&self) -> Arc<Now> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts another reading in place, and tells every browser.
    pub fn put(&self, now: Now) {
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(now);
        self.tell();
    }

    fn tell(&self) {
        let now = self.now();
        let reading = &now.reading;
        let state = json!({
            "version": now.version,
            "language": Language::spoken().tag(),
            "time": now.time,
            "errors": reading.errors,
            "warnings": reading.warnings,
            "problems": reading.problems,
            "listed": reading.listed,
            "drafts": if self.drafts { reading.drafts.as_slice() } else { &[] },
        });
        self.board.send_replace(state.to_string());
    }
}
