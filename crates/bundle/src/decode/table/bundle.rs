//! A bundle, and the further ones that it names: how each field is read.

use crate::decode::kinds::{Address, Many, One, Rec, SlugRef, Text, Version, When};
use crate::decode::table::table;
use crate::model::{
    Area, Article, Bundle, BundlePart, Candidacy, Contest, Event, Membership, Organization, Person,
    Post, SeatCount, Site, Tag,
};
use warta_page::id::ArticleSlug;

table! {
    Bundle named "bundle" {
        warta => One<Version>,
        site => One<Rec<Site>>,
        articles => Many<Rec<Article>>,
        tags => Many<Rec<Tag>>,
        persons => Many<Rec<Person>>,
        organizations => Many<Rec<Organization>>,
        posts => Many<Rec<Post>>,
        areas => Many<Rec<Area>>,
        memberships => Many<Rec<Membership>>,
        events => Many<Rec<Event>>,
        contests => Many<Rec<Contest>>,
        candidacies => Many<Rec<Candidacy>>,
        seat_counts => Many<Rec<SeatCount>>,
        bundles => Many<Rec<BundlePart>>,
    }
    unused: "meta";
}

table! {
    BundlePart named "bundle entry" {
        src => One<Address>,
        articles => Many<SlugRef<ArticleSlug>>,
        tags => Many<Text>,
        sections => Many<Text>,
        from => One<When>,
        to => One<When>,
    }
    short: "src";
}
