//! The publication and its tags: how each field is read.

use crate::decode::kinds::{
    Body, Checks, Language, Link, Many, One, OneOf, Or, Rec, Slug, SlugRef, Text, Web, Zone,
};
use crate::decode::mend;
use crate::decode::table::table;
use crate::model::{CoverageBalance, Image, Site, SiteLink, Tag};
use warta_page::id::{ArticleSlug, TagSlug};

table! {
    Site named "site" {
        title => One<Text>,
        language => One<Language>,
        interface_languages => Many<Language>,
        timezone => One<Zone>,
        url => One<Web>,
        description => One<Text>,
        publisher => One<Text>,
        logo => One<Rec<Image>>,
        links => Many<Rec<SiteLink>>,
        featured => Many<SlugRef<ArticleSlug>>,
        image_hosts => Many<Text>,
        checks => Or<Checks>,
        coverage_balance => One<OneOf<CoverageBalance>>,
    }
}

table! {
    SiteLink named "link" {
        label => One<Text>,
        url => One<Link>,
    }
    short: "url";
}

table! {
    Tag named "tag" {
        label => Or<Text>,
        slug => One<Slug<TagSlug>>,
        aliases => Many<Text>,
        description => Or<Body>,
        image => One<Rec<Image>>,
    }
    short: "label";
    then: mend::tag;
}
