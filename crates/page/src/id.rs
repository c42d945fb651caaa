//! The slugs and ids by which things are named: a type for each kind of thing, so that one can't be taken for
//! another.
//!
//! Each is a text, and travels as one. Whoever reads a bundle or an address makes it; from then on it stays what
//! it is.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($( $(#[doc = $doc:literal])* $name:ident; )*) => { $(
        $(#[doc = $doc])*
        #[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The text itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> $name {
                $name(text)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> $name {
                $name(text.to_owned())
            }
        }

        impl From<&$name> for $name {
            fn from(own: &$name) -> $name {
                own.clone()
            }
        }

        impl From<$name> for String {
            fn from(own: $name) -> String {
                own.0
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )* };
}

ids! {
    /// An article's slug.
    ArticleSlug;
    /// A tag's slug.
    TagSlug;
    /// A section's slug.
    SectionSlug;
    /// A person's id in the directory.
    PersonId;
    /// The id of a party or another body.
    OrganizationId;
    /// An area's id.
    AreaId;
    /// The id of an election or another event.
    EventId;
    /// The id of an office that somebody can hold.
    PostId;
    /// The id of a contest.
    ContestId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_travels_as_its_text() {
        let id = PersonId::from("siti");
        let packed = crate::pack(&id);
        assert_eq!(packed, crate::pack(&"siti"));
        assert_eq!(crate::unpack(&packed), Ok(id));
        assert_eq!(format!("{:?} {}", PersonId::from("a"), PersonId::from("a")), "\"a\" a");
    }
}
