//! What is known of the terms and elections that had begun when the newest article came out.

use std::collections::BTreeMap;

use warta_page::id::{AreaId, PersonId, PostId};

/// What has begun when the newest article came out; moments are seconds since 1970.
#[derive(Debug, Default)]
pub(crate) struct Begun {
    /// The starts of the newest term and of the newest election, by what is elected anew as one.
    pub newest: BTreeMap<(bool, String), (i64, i64)>,
    /// Who came last into a post that one person holds, and with the event of which start: by post
    /// and area.
    pub last: BTreeMap<(PostId, Option<AreaId>), (i64, PersonId)>,
    /// The same of every office that one person holds, by its own start or that of its event: by what
    /// it is told from others.
    pub later: BTreeMap<[String; 3], (i64, PersonId)>,
}
