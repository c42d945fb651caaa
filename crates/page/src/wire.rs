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
}
