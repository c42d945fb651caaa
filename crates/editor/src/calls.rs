//! The calls that look something up; those that change what is open are in the engine itself.

pub(crate) mod apply;
pub(crate) mod article;
pub(crate) mod check;
pub(crate) mod compare;
pub(crate) mod complete;
pub(crate) mod explain;
pub(crate) mod places;
pub(crate) mod share;
