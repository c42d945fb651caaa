//! Pictures and the tracks of films: how each field is read.

use crate::decode::kinds::{
    Alt, Inlines, Language, Many, One, Or, Pixels, Rec, Src, Text, TrackKind,
};
use crate::decode::mend;
use crate::decode::table::table;
use crate::model::{Image, ImageSource, Track};

table! {
    Image named "image" {
        src => One<Src>,
        alt => One<Alt>,
        caption => Or<Inlines>,
        credit => One<Text>,
        width => One<Pixels>,
        height => One<Pixels>,
        sources => Many<Rec<ImageSource>>,
    }
    short: "src";
    silent: "type";
    then: mend::image;
}

table! {
    ImageSource named "picture source" {
        src => One<Src>,
        width => One<Pixels>,
        media_type as "type" => One<Text>,
    }
    short: "src";
}

table! {
    Track named "track" {
        src => One<Src>,
        kind => One<TrackKind>,
        language => One<Language>,
        label => One<Text>,
    }
    short: "src";
}
