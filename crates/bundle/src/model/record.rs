//! The macros from which a record's struct and the texts about its fields come.
//!
//! How each field is read stands in the tables of the decoder, by the same names.

/// What a record and its fields are, in words: their doc comments, for the JSON Schema.
pub(crate) trait Documented {
    /// What it is.
    const TEXT: &'static str;

    /// Its fields by their names in Rust, each with what it is.
    const FIELDS: &'static [(&'static str, &'static str)];

    /// What a field is.
    fn field(name: &str) -> &'static str {
        Self::FIELDS.iter().find(|(own, _)| *own == name).map_or("", |(_, text)| text)
    }
}

/// See the module.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident {
            $( $(#[doc = $text:literal])* $field:ident: $ty:ty, )*
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            /// Where it was written.
            pub origin: $crate::origin::Origin,
            $( $(#[doc = $text])* pub $field: $ty, )*
        }

        impl $crate::model::record::Documented for $name {
            const TEXT: &'static str = concat!("" $(, $doc)*);
            const FIELDS: &'static [(&'static str, &'static str)] =
                &[$( (stringify!($field), concat!("" $(, $text)*)), )*];
        }
    };
}
pub(crate) use record;

/// The enum of blocks.
macro_rules! blocks {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident { $( $tag:literal => $variant:ident, )* }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub enum $name {
            $(
                #[doc = concat!("`", $tag, "`")]
                $variant($variant),
            )*
            /// A block of a type that this version does not know.
            Unknown(Unknown),
        }

        impl $name {
            /// The types of blocks that stay blocks; `markdown` and `html` become others.
            pub const TYPES: &'static [&'static str] = &[$($tag),*];

            /// Where it was written.
            pub fn origin(&self) -> &Origin {
                match self {
                    $( $name::$variant(block) => &block.origin, )*
                    $name::Unknown(block) => &block.origin,
                }
            }
        }
    };
}
pub(crate) use blocks;
