//! Offices, candidacies and contests as lines.

#![expect(
    clippy::indexing_slicing,
    reason = "places of records come from the tables that hold them"
)]

use std::cmp::Reverse;
use std::collections::BTreeMap;

use warta_page::directory::{
    CalledOff, CandidacyLine, CandidacyStatus, Contender, ContestName, ContestStatus, ContestView,
    CountStage, CountView, Office, OfficeName, SupportWithdrawn, Tense,
};
use warta_page::id::{AreaId, ContestId, EventId, OrganizationId, PersonId, PostId};

use crate::library::order::{Natural, natural};
use crate::mentions::Entity;
use crate::pages::Pages;
use crate::sort::sort;
use warta_bundle::model::{BallotChoice, Candidacy, Contest, Membership, VoteCount};

/// What candidacies and contests are matched by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ContestKey<'a> {
    event: Option<&'a EventId>,
    post: Option<&'a PostId>,
    area: Option<&'a AreaId>,
}

impl Pages<'_> {
    /// An office by its place among the memberships; `None` where it names nobody.
    pub(crate) fn office(&self, place: usize) -> Option<Office> {
        let it = &self.library.directory.memberships[place];
        let tense = self.tense(it);
        let person = self.person_ref(it.person_id.as_ref()?);
        let post = self.library.directory.post(it.post_id.as_ref());
        let mut start_date = it.start_date.clone();
        if tense == Tense::Coming && start_date.is_none() {
            let start = self.term_of(it).and_then(|term| term.start_date.clone());
            start_date = start.or_else(|| post?.start_date.clone());
        }
        // Nobody holds an office longer than they live.
        let mut end_date = it.end_date.clone();
        let lived = |died: &warta_page::date::Date| {
            it.start_date.as_ref().is_none_or(|start| !self.library.settings.is_over(died, start))
        };
        if let (Some(end), Some(died)) = (&end_date, &person.death_date)
            && self.library.settings.is_over(died, end)
            && lived(died)
        {
            end_date = Some(died.clone());
        }
        Some(Office {
            person,
            role: self.role(it),
            organization: self.library.directory.body_of(it).map(|id| self.unnumbered(id)),
            on_behalf_of: it.on_behalf_of_id.as_ref().map(|id| self.unnumbered(id)),
            area: self.office_area(it).map(|id| self.area_ref(id)),
            event: it.event_id.as_ref().map(|id| self.event_ref(id)),
            start_date,
            end_date,
            tense,
            source_url: it.source_url.clone(),
        })
    }

    /// Offices by their places, in the order given.
    pub(crate) fn offices(&self, places: &[usize]) -> Vec<Office> {
        places.iter().filter_map(|&place| self.office(place)).collect()
    }

    /// The area of an office: its own, its post's, or that of the body that it is in.
    pub fn office_area<'a>(&'a self, it: &'a Membership) -> Option<&'a AreaId> {
        let own = self.library.directory.area_of(it.area_id.as_ref(), it.post_id.as_ref());
        own.or_else(|| {
            self.library
                .directory
                .organizations
                .get(self.library.directory.body_of(it)?)?
                .area_id
                .as_ref()
        })
    }

    /// One's offices: those that have not ended first, then the latest first.
    pub(crate) fn offices_of(&self, person: &PersonId) -> Vec<Office> {
        let mut places = self.library.directory.held_by.of(person).to_vec();
        sort(&mut places, |&place| {
            let it = &self.library.directory.memberships[place];
            let start = it.start_date.as_ref().map(|date| self.library.settings.zone.instant(date));
            let start = start.or_else(|| match self.starts(it.event_id.as_ref()) {
                i64::MIN => None,
                known => Some(known),
            });
            (self.tense(it) == Tense::Past, Reverse(start))
        });
        self.offices(&places)
    }

    /// A candidacy by its place.
    pub(crate) fn candidacy(&self, place: usize) -> Option<CandidacyLine> {
        let it = self.library.directory.candidacies.get(place)?;
        let contest = self.library.directory.contest_of(it);
        let stands = it.person_id.as_ref().or(it.running_mate_id.as_ref());
        let who = match (it.choice, stands) {
            (Some(BallotChoice::EmptyColumn), _) => Contender::EmptyColumn,
            (Some(BallotChoice::Person | BallotChoice::Unknown) | None, Some(id)) => {
                Contender::Person(self.person_ref(id))
            }
            (Some(BallotChoice::Person) | None, None) => Contender::Unknown,
            // It may be the empty column, which is no candidate.
            (Some(BallotChoice::Unknown), None) => Contender::UnknownChoice,
        };
        let support_withdrawn: Vec<SupportWithdrawn> = it
            .support_withdrawn
            .iter()
            .filter_map(|it| {
                Some(SupportWithdrawn {
                    party: self.unnumbered(it.party_id.as_ref()?),
                    date: it.date.clone(),
                    source_url: it.source_url.clone(),
                })
            })
            .collect();
        let left = |id: &OrganizationId| support_withdrawn.iter().any(|gone| gone.party.id == *id);
        let parties = it.nominated_by().iter().filter(|id| !left(id)).collect();
        let mut parties = self.parties(parties);
        if !self.is_of_a_list(it, contest) {
            parties.iter_mut().for_each(|party| party.ballot_number = None);
        }
        Some(CandidacyLine {
            running_mate: match (&who, &it.person_id) {
                (Contender::Person(_), Some(_)) => {
                    // Nobody is their own running mate.
                    let mate =
                        it.running_mate_id.as_ref().filter(|id| Some(*id) != it.person_id.as_ref());
                    mate.map(|id| self.person_ref(id))
                }
                (
                    Contender::Person(_)
                    | Contender::EmptyColumn
                    | Contender::Unknown
                    | Contender::UnknownChoice,
                    _,
                ) => None,
            },
            who,
            image: it.image.as_ref().and_then(|image| self.image(image)),
            office: self.office_name(it.post_id.as_ref()),
            area: self.candidacy_area(it).map(|id| self.area_ref(id)),
            event: it.event_id.as_ref().map(|id| self.event_ref(id)),
            parties,
            support_withdrawn,
            independent: it.stands_alone(),
            ballot_number: it.ballot_number.filter(|number| !self.is_of_party(it, *number)),
            list_position: it.list_position,
            votes: it.votes,
            stage: stage(contest),
            status: it.status,
            incumbent: it.incumbent,
            called_off: contest.and_then(|contest| self.called_off(contest)),
            source_url: it.source_url.clone(),
            articles: match it.choice {
                Some(BallotChoice::EmptyColumn | BallotChoice::Unknown) => None,
                Some(BallotChoice::Person) | None => self.balance(it.person_id.as_ref()),
            },
        })
    }

    /// What became of a contest that is not held, or whose result does not stand.
    fn called_off(&self, contest: &Contest) -> Option<CalledOff> {
        let is_off =
            matches!(contest.status, Some(ContestStatus::Cancelled | ContestStatus::Postponed));
        (is_off || contest.replaced_by.is_some()).then(|| CalledOff {
            status: contest.status.filter(|_| is_off),
            reason: contest.reason.clone(),
            replaced_by: contest.replaced_by.as_ref().map(|id| self.contest_name(id)),
        })
    }

    /// Whether voters find a candidate below the number of a party. Where they choose persons, these
    /// have numbers of their own, and that of a party would be taken for it.
    fn is_of_a_list(&self, it: &Candidacy, contest: Option<&Contest>) -> bool {
        let post = self.library.directory.post(it.post_id.as_ref());
        let seats = contest.and_then(|contest| contest.seats);
        let seats = seats.or_else(|| post.and_then(|post| post.seats)).unwrap_or(1);
        it.running_mate_id.is_none()
            && seats > 1
            && (it.list_position.is_some() || it.ballot_number.is_none())
    }

    /// Whether a candidate on a list has the number of the party.
    fn is_of_party(&self, it: &Candidacy, number: u32) -> bool {
        let party = match it.nominated_by() {
            [party] if it.list_position.is_some() => {
                self.library.directory.organizations.get(party)
            }
            _ => None,
        };
        party.is_some_and(|party| party.ballot_number == Some(number))
    }

    /// How many articles name a candidate, where the publication shows its balance of coverage.
    fn balance(&self, person: Option<&PersonId>) -> Option<u32> {
        let place = self.library.directory.persons.place(person?)?;
        let articles = self.counted(self.about(Entity::Person(place)).len());
        articles.filter(|_| self.library.settings.public_balance)
    }

    /// Candidacies as they stand on a ballot paper: by ballot number (on a party's list that of the
    /// party), list position, then name.
    pub(crate) fn candidacies(&self, places: &[usize]) -> Vec<CandidacyLine> {
        let mut places = places.to_vec();
        sort(&mut places, |&place| self.ballot_key(place));
        places.into_iter().filter_map(|place| self.candidacy(place)).collect()
    }

    /// Candidacies, those of the newest election first.
    pub(crate) fn candidacies_by_time(&self, places: &[usize]) -> Vec<CandidacyLine> {
        let mut places = places.to_vec();
        sort(&mut places, |&place| {
            let event = self.library.directory.candidacies[place].event_id.as_ref();
            (Reverse(self.starts(event)), self.ballot_key(place))
        });
        places.into_iter().filter_map(|place| self.candidacy(place)).collect()
    }

    fn ballot_key(&self, place: usize) -> (u32, u32, bool, Natural) {
        let it = &self.library.directory.candidacies[place];
        let list = match it.nominated_by() {
            [party] if it.list_position.is_some() => {
                self.library.directory.organizations.get(party).and_then(|it| it.ballot_number)
            }
            _ => None,
        };
        (
            it.ballot_number.or(list).unwrap_or(u32::MAX),
            it.list_position.unwrap_or(u32::MAX),
            // Who is not named comes before nobody.
            it.person_id.is_none(),
            self.key_of_person(it.person_id.as_ref()),
        )
    }

    /// The area that a candidacy is for.
    pub(crate) fn candidacy_area<'a>(&'a self, it: &'a Candidacy) -> Option<&'a AreaId> {
        self.library.directory.area_of(it.area_id.as_ref(), it.post_id.as_ref())
    }

    /// The area that a contest is for.
    pub(crate) fn contest_area<'a>(&'a self, it: &'a Contest) -> Option<&'a AreaId> {
        self.library.directory.area_of(it.area_id.as_ref(), it.post_id.as_ref())
    }

    fn key_of_candidacy<'a>(&'a self, it: &'a Candidacy) -> ContestKey<'a> {
        ContestKey {
            event: it.event_id.as_ref(),
            post: it.post_id.as_ref(),
            area: self.candidacy_area(it),
        }
    }

    fn key_of_contest<'a>(&'a self, it: &'a Contest) -> ContestKey<'a> {
        ContestKey {
            event: it.event_id.as_ref(),
            post: it.post_id.as_ref(),
            area: self.contest_area(it),
        }
    }

    /// What is decided, with those who stand: the contests that fit, and one more for each office and
    /// area for which people stand although nobody has described the contest. Newest election first,
    /// then by office and area.
    pub(super) fn contests(&self, fits: impl Fn(ContestKey<'_>) -> bool) -> Vec<ContestView> {
        let mut all: Vec<(ContestKey<'_>, Option<&Contest>, Vec<usize>)> = Vec::new();
        for it in &self.library.directory.contests {
            all.push((self.key_of_contest(it), Some(it), Vec::new()));
        }
        let mut places = BTreeMap::new();
        // Without a post: the only contest of an election in an area.
        let mut only: BTreeMap<_, Option<usize>> = BTreeMap::new();
        for (place, (key, ..)) in all.iter().enumerate() {
            places.entry(*key).or_insert(place);
            let one = only.entry((key.event, key.area));
            one.and_modify(|one| *one = None).or_insert(Some(place));
        }
        for (nth, it) in self.library.directory.candidacies.iter().enumerate() {
            let key = self.key_of_candidacy(it);
            let near = || match key {
                ContestKey { post: None, area: Some(_), .. } => only.get(&(key.event, key.area)),
                _ => None,
            };
            let place = places.get(&key).copied().or_else(|| near().copied().flatten());
            let place = match place {
                Some(place) => place,
                None => {
                    let place = all.len();
                    all.push((key, None, Vec::new()));
                    places.insert(key, place);
                    place
                }
            };
            all[place].2.push(nth);
        }
        all.retain(|(key, ..)| fits(*key));
        sort(&mut all, |(key, ..)| {
            (
                Reverse(self.starts(key.event)),
                key.event.cloned(),
                natural(&self.office_text(key.post).unwrap_or_default()),
                natural(&key.area.map(|id| self.area_ref(id).name).unwrap_or_default()),
            )
        });
        all.into_iter().map(|(key, it, lines)| self.contest(key, it, &lines)).collect()
    }

    fn contest(
        &self,
        key: ContestKey<'_>,
        it: Option<&Contest>,
        candidacies: &[usize],
    ) -> ContestView {
        let post = self.library.directory.post(key.post);
        let lines = self.candidacies(candidacies);
        let replaced_by = it.and_then(|it| it.replaced_by.as_ref());
        ContestView {
            office: self.office_name(key.post),
            area: key.area.map(|id| self.area_ref(id)),
            event: key.event.map(|id| self.event_ref(id)),
            seats: it.and_then(|it| it.seats).or_else(|| post.and_then(|post| post.seats)),
            start_date: post.and_then(|post| post.start_date.clone()),
            end_date: post.and_then(|post| post.end_date.clone()),
            status: it.and_then(|it| it.status),
            reason: it.and_then(|it| it.reason.clone()),
            replaced_by: replaced_by.map(|id| self.contest_name(id)),
            results_due: it.and_then(|it| it.results_due.clone()),
            registered_voters: it.and_then(|it| it.registered_voters),
            votes_cast: it.and_then(|it| it.votes_cast),
            valid_votes: it.and_then(|it| it.valid_votes),
            invalid_votes: it.and_then(|it| it.invalid_votes),
            threshold: it.and_then(|it| it.threshold),
            count: it.and_then(|it| it.count.as_ref()).map(|count| {
                // Of two figures that contradict each other nobody can tell which is right.
                let possible =
                    count.counted.is_none_or(|it| count.total.is_none_or(|all| it <= all));
                CountView {
                    stage: stage_of(count),
                    counted: count.counted.filter(|_| possible),
                    total: count.total.filter(|_| possible),
                    unit: count.unit.clone(),
                    as_of: count.as_of.clone(),
                    by: count.by.clone(),
                }
            }),
            source_url: it.and_then(|it| it.source_url.clone()),
            complete: it.is_some_and(|it| are_all(it, &lines)),
            candidacies: lines,
        }
    }

    /// A contest by its name; the bare id where there is none.
    fn contest_name(&self, id: &ContestId) -> ContestName {
        let bare = || ContestName {
            office: Some(OfficeName::Written(id.to_string())),
            area: None,
            event: None,
        };
        self.library.directory.contest(id).map_or_else(bare, |it| ContestName {
            office: self.office_name(it.post_id.as_ref()),
            area: self.contest_area(it).map(|id| self.area_ref(id)),
            event: it.event_id.as_ref().map(|id| self.event_ref(id)),
        })
    }
}

impl ContestKey<'_> {
    pub(super) fn is_at(self, area: &AreaId) -> bool {
        self.area == Some(area)
    }

    pub(super) fn is_during(self, event: &EventId) -> bool {
        self.event == Some(event)
    }
}

/// What kind of count the votes of a contest are from.
fn stage(contest: Option<&Contest>) -> Option<CountStage> {
    stage_of(contest?.count.as_ref()?)
}

/// How sure a count is. One of which a part is still to come is not final, whatever it is called.
fn stage_of(count: &VoteCount) -> Option<CountStage> {
    let all = count.counted.is_none_or(|it| count.total.is_none_or(|all| it >= all));
    count.stage.filter(|stage| *stage != CountStage::Final || all)
}

/// Whether the figures prove that nobody is missing among those who stand: their votes are all the
/// valid ones.
fn are_all(contest: &Contest, lines: &[CandidacyLine]) -> bool {
    let standing = lines.iter().filter(|line| {
        line.votes.is_some()
            || !matches!(
                line.status,
                Some(CandidacyStatus::Withdrawn | CandidacyStatus::Disqualified)
            )
    });
    let mut sum = Some(0u64);
    for line in standing {
        sum = sum.and_then(|sum| sum.checked_add(line.votes?));
    }
    let all = contest.valid_votes.filter(|votes| *votes > 0);
    all.is_some() && all == sum && contest.status == Some(ContestStatus::Decided)
}
