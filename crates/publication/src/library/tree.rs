//! Parents and children, with every circle broken.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use warta_diagnostics::Code;

use crate::library::table::{Record, Table};
use crate::validate::{Found, findings};
use warta_bundle::model::Origin;

/// Which record stands under which.
#[derive(Debug, Clone)]
pub struct Tree {
    parents: Vec<Option<usize>>,
    children: Vec<Vec<usize>>,
}

impl Tree {
    /// Follows `parent_id`. Where a walk upwards comes back to where it was, the link that closes the
    /// circle is left out and reported.
    pub fn new<T: Record>(
        table: &Table<T>,
        parent_id: fn(&T) -> Option<&T::Id>,
        found: &mut Found,
    ) -> Tree {
        let records = table.all();
        let mut parents: Vec<Option<usize>> =
            records.iter().map(|record| parent_id(record).and_then(|id| table.place(id))).collect();
        // Most records stand behind the one above them, or most before: a circle is broken at a link
        // that goes the other way, which is likely the slip.
        let links = parents.iter().enumerate().filter_map(|(at, up)| up.map(|up| (at, up)));
        let (back, forth) =
            links.fold(
                (0, 0),
                |(back, forth), (at, up)| {
                    if up < at { (back + 1, forth) } else { (back, forth + 1) }
                },
            );
        let is_odd = |at: usize, up: usize| back != forth && (up < at) == (back < forth);
        // 0: not seen; otherwise the number of the walk that came by.
        let mut seen = vec![0usize; records.len()];
        for start in 0..records.len() {
            let walk = start + 1;
            let mut at = start;
            while seen[at] == 0 {
                seen[at] = walk;
                let Some(up) = parents[at] else { break };
                if seen[up] == walk {
                    let circle = circle(&parents, up, at);
                    let odd =
                        |place: &&usize| parents[**place].is_some_and(|up| is_odd(**place, up));
                    let slip = circle.iter().find(odd).copied().unwrap_or(at);
                    let origin = records[slip].origin();
                    found.say(Code::ParentCycle, origin, || {
                        let names = circle.iter().map(|&place| records[place].id().as_ref());
                        let names: Vec<&str> = names.collect();
                        let others = circle.iter().filter(|&&place| place != slip);
                        let others = others.map(|&place| records[place].origin());
                        let others: Vec<&Origin> = others.collect();
                        findings::parent_cycle(T::KIND, &names, origin, &others)
                    });
                    parents[slip] = None;
                    break;
                }
                at = up;
            }
        }
        let mut children = vec![Vec::new(); records.len()];
        for (place, parent) in parents.iter().enumerate() {
            if let Some(parent) = parent {
                children[*parent].push(place);
            }
        }
        Tree { parents, children }
    }

    /// The record above.
    pub fn parent(&self, place: usize) -> Option<usize> {
        self.parents[place]
    }

    /// The record itself, then those above it, the nearest first.
    pub fn upwards(&self, place: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(place), |&at| self.parents[at])
    }

    /// Those directly below.
    pub fn children(&self, place: usize) -> &[usize] {
        &self.children[place]
    }

    /// The record itself and everything below it, each with its depth, level by level.
    pub fn downwards(&self, place: usize) -> Vec<(usize, usize)> {
        let mut all = vec![(place, 0)];
        let mut next = 0;
        while next < all.len() {
            let (at, depth) = all[next];
            all.extend(self.children[at].iter().map(|&child| (child, depth + 1)));
            next += 1;
        }
        all
    }
}

/// The places on the way from `from` up to `to`.
fn circle(parents: &[Option<usize>], from: usize, to: usize) -> Vec<usize> {
    let mut way = vec![from];
    let mut at = from;
    while at != to {
        match parents[at] {
            Some(up) => at = up,
            None => break,
        }
        way.push(at);
    }
    way
}
