//! Whether every reference leads somewhere, and a few things that only neighbours can tell.

use warta_diagnostics::Code;

use crate::library::Library;
use crate::validate::checker::{Class, ReferenceChecker};
use crate::validate::{Found, blocks, findings};
use warta_bundle::model::Article;

/// Checks every reference of the publication.
pub(crate) fn references(library: &Library, found: &mut Found) {
    for rule in &library.settings.checks {
        if Code::from_name(&rule.code).is_none() {
            // The rules have no origin of their own: they are the members of one object.
            let at = library.settings.origin.at("checks").at(&rule.code);
            found.push(findings::unknown_code(&rule.code, &at));
        }
    }
    let mut checker = ReferenceChecker::new(library, found);
    for (nth, slug) in library.settings.featured.iter().enumerate() {
        checker.slug(slug, &library.settings.origin.at("featured").at(nth));
    }
    for article in library.article_index.articles() {
        check_article(article, &mut checker);
    }
    bodies(&mut checker);
    offices_and_candidacies(&mut checker);
}

fn check_article(article: &Article, checker: &mut ReferenceChecker<'_>) {
    for mention in &article.mentions {
        let at = &mention.origin;
        checker.id(Class::Person, mention.person_id.as_deref(), at, "person_id");
        checker.id(Class::Organization, mention.organization_id.as_deref(), at, "organization_id");
        checker.id(Class::Area, mention.area_id.as_deref(), at, "area_id");
        checker.id(Class::Post, mention.post_id.as_deref(), at, "post_id");
        checker.id(Class::Event, mention.event_id.as_deref(), at, "event_id");
    }
    for credit in article.authors.iter().chain(&article.editors).chain(&article.photographers) {
        checker.id(Class::Person, credit.person_id.as_deref(), &credit.origin, "person_id");
    }
    for (nth, id) in article.no_mentions.iter().enumerate() {
        let directory = &checker.library.directory;
        if !Class::ALL.into_iter().any(|class| class.has(directory, id)) {
            let at = article.origin.at("no_mentions").at(nth);
            let near = checker.near_any(id);
            checker.push(findings::no_such_id("entry", "no_mentions", id, near, &at));
        }
    }
    for (nth, slug) in article.related.iter().enumerate() {
        let at = article.origin.at("related").at(nth);
        if *slug == article.slug {
            checker.push(findings::self_reference("article", slug, &at));
        } else {
            checker.slug(slug, &at);
        }
    }
    blocks::check(&article.body, checker);
}

/// People, bodies, posts and areas.
fn bodies(checker: &mut ReferenceChecker<'_>) {
    let directory = &checker.library.directory;
    for it in directory.persons.all() {
        let at = it.origin.at("death_date");
        checker.period(it.birth_date.as_ref(), it.death_date.as_ref(), &at);
        blocks::check(&it.biography, checker);
    }
    for it in directory.organizations.all() {
        checker.id(Class::Organization, it.parent_id.as_deref(), &it.origin, "parent_id");
        checker.id(Class::Area, it.area_id.as_deref(), &it.origin, "area_id");
        let at = it.origin.at("dissolution_date");
        checker.period(it.founding_date.as_ref(), it.dissolution_date.as_ref(), &at);
    }
    for it in directory.posts.all() {
        checker.id(
            Class::Organization,
            it.organization_id.as_deref(),
            &it.origin,
            "organization_id",
        );
        checker.id(Class::Area, it.area_id.as_deref(), &it.origin, "area_id");
        checker.period(it.start_date.as_ref(), it.end_date.as_ref(), &it.origin.at("end_date"));
    }
    for it in directory.areas.all() {
        checker.id(Class::Area, it.parent_id.as_deref(), &it.origin, "parent_id");
    }
    for it in directory.events.all() {
        checker.period(it.start_date.as_ref(), it.end_date.as_ref(), &it.origin.at("end_date"));
    }
    for label in checker.library.article_index.tags().all() {
        if let Some(record) = &label.record {
            blocks::check(&record.description, checker);
        }
    }
}

/// Who holds what and who stands for what.
fn offices_and_candidacies(checker: &mut ReferenceChecker<'_>) {
    let directory = &checker.library.directory;
    for it in &directory.memberships {
        let at = &it.origin;
        checker.id(Class::Person, it.person_id.as_deref(), at, "person_id");
        checker.id(Class::Organization, it.organization_id.as_deref(), at, "organization_id");
        checker.id(Class::Post, it.post_id.as_deref(), at, "post_id");
        checker.id(Class::Organization, it.on_behalf_of_id.as_deref(), at, "on_behalf_of_id");
        checker.id(Class::Area, it.area_id.as_deref(), at, "area_id");
        checker.id(Class::Event, it.event_id.as_deref(), at, "event_id");
        checker.period(it.start_date.as_ref(), it.end_date.as_ref(), &at.at("end_date"));
    }
    for it in &directory.contests {
        checker.id(Class::Post, it.post_id.as_deref(), &it.origin, "post_id");
        checker.id(Class::Area, it.area_id.as_deref(), &it.origin, "area_id");
        checker.id(Class::Event, it.event_id.as_deref(), &it.origin, "event_id");
        if let Some(id) = it.replaced_by.as_ref() {
            let at = it.origin.at("replaced_by");
            match directory.contest(id) {
                Some(other) if other.origin == it.origin => {
                    checker.push(findings::self_reference("contest", id, &at));
                }
                Some(_) => {}
                None => {
                    checker.push(findings::no_such_id("contest", "replaced_by", id, None, &at));
                }
            }
        }
    }
    for it in &directory.candidacies {
        let at = &it.origin;
        checker.id(Class::Person, it.person_id.as_deref(), at, "person_id");
        checker.id(Class::Person, it.running_mate_id.as_deref(), at, "running_mate_id");
        if it.person_id.is_some() && it.person_id == it.running_mate_id {
            checker.push(findings::own_mate(&at.at("running_mate_id"), &at.at("person_id")));
        }
        checker.id(Class::Post, it.post_id.as_deref(), at, "post_id");
        checker.id(Class::Area, it.area_id.as_deref(), at, "area_id");
        checker.id(Class::Event, it.event_id.as_deref(), at, "event_id");
        for (nth, id) in it.party_ids.iter().enumerate() {
            checker.id_at(Class::Organization, id, &at.at("party_ids").at(nth), "party_ids");
        }
        for gone in &it.support_withdrawn {
            let party = gone.party_id.as_deref();
            checker.id(Class::Organization, party, &gone.origin, "party_id");
        }
    }
    for it in &directory.seat_counts {
        let at = &it.origin;
        checker.id(Class::Organization, it.legislature_id.as_deref(), at, "legislature_id");
        checker.id(Class::Organization, it.party_id.as_deref(), at, "party_id");
        checker.id(Class::Area, it.area_id.as_deref(), at, "area_id");
        checker.id(Class::Event, it.event_id.as_deref(), at, "event_id");
    }
}
