//! The messages between the viewer and its worker.
//!
//! Each message is packed ([`crate::pack`]); the bytes of a bundle travel beside it, so that they are
//! handed over rather than copied.

use serde::{Deserialize, Serialize};

use crate::route::Route;
use crate::site::Site;
use crate::view::{Problem, View};

/// From the app to the worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Start afresh from the bundle at this address.
    Open {
        /// Absolute.
        url: String,
    },
    /// Leave records out of what is opened next, because a worker stopped while it read them.
    LeaveOut {
        /// For each the number of its file, in the order in which files are asked for, and its first byte
        /// there.
        records: Vec<(u32, u32)>,
    },
    /// A bundle that was asked for; its bytes come beside this message.
    Read {
        /// The address asked for.
        url: String,
    },
    /// A bundle that was asked for could not be had.
    Missing {
        /// The address asked for.
        url: String,
        /// Why, in words.
        why: String,
    },
    /// Draw up a page.
    Show {
        /// Which.
        route: Route,
    },
    /// Ask again for the bundles that could not be had. The answer needs nothing: they are read for the next page.
    Retry,
}

/// From the worker to the app: exactly one for each request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// These bundles are needed as well (absolute addresses). May be empty: others are still under way.
    Need(Vec<String>),
    /// Everything is read.
    Ready(Box<Site>),
    /// Nothing of the first bundle could be read.
    Broken(Vec<Problem>),
    /// A page.
    Page(Box<View>),
    /// A page of a publication that is not read as far as the page needs it: its lists end where an article may be
    /// missing that is still to come, and they count nothing.
    Incomplete(Box<View>, Rest),
}

/// The bundles that a page is drawn without.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rest {
    /// How many are still to come.
    pub coming: u32,
    /// The names of those that could not be had.
    pub missing: Vec<String>,
}

impl Rest {
    /// Whether nothing is lacking.
    pub fn is_empty(&self) -> bool {
        self.coming == 0 && self.missing.is_empty()
    }
}
