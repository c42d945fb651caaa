//! The macros from which a record's struct, decoder, list of fields and JSON Schema come.
//!
//! A field is written once: its doc comment, its name, its type, and after `=>` the shape and kind
//! that read it ([`crate::decode::kinds`]). `as "x"` gives the name in JSON where Rust can't have it;
//! `or "x"` names an alias that other formats use. `short` names the field that a bare string stands
//! for; `silent` those that are read elsewhere; `unused` those that other formats have and Warta makes
//! nothing of; `then` mends and judges the whole; `besides` are fields that a file can't set, because only
//! mark-up makes them.

/// See the module.
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        pub struct $name:ident named $label:literal {
            $(
                $(#[doc = $fdoc:literal])*
                $field:ident $(as $json:literal)? $(or $alias:literal)? : $ty:ty => $shape:ty,
            )*
        }
        $(short: $short:literal;)?
        $(silent: $silent:literal;)?
        $(unused: $($unused:literal),*;)?
        $(then: $then:path;)?
        $(besides: $( $(#[doc = $bdoc:literal])* $beside:ident: $bty:ty, )*;)?
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            /// Where it was written.
            pub origin: $crate::origin::Origin,
            $( $(#[doc = $fdoc])* pub $field: $ty, )*
            $( $( $(#[doc = $bdoc])* pub $beside: $bty, )* )?
        }

        impl $crate::decode::record::Record for $name {
            const SHAPE: &'static $crate::decode::record::Shape = &$crate::decode::record::Shape {
                name: $label,
                fields: &[
                    $( $crate::decode::record::Name {
                        name: $crate::model::record::json_name!($field $($json)?),
                        alias: $crate::model::record::maybe!($($alias)?),
                        holds: <$shape as $crate::decode::kinds::Field>::HOLDS,
                    }, )*
                ],
                short: $crate::model::record::maybe!($($short)?),
                silent: $crate::model::record::maybe!($($silent)?),
                unused: &[$($($unused),*)?],
            };

            // A record without fields, or without a last step, uses none of these.
            #[allow(unused_mut, unused_variables, unused_assignments)]
            fn from_slots(
                cx: &mut $crate::decode::Cx<'_>,
                slots: &$crate::decode::record::Slots,
            ) -> Option<Self> {
                let mut nth = 0;
                $(
                    let $field = slots.take::<$shape>(cx, nth);
                    nth += 1;
                )*
                let mut record = $name {
                    origin: cx.origin(),
                    $($field,)*
                    $( $( $beside: Default::default(), )* )?
                };
                $( if !$then(cx, &mut record, slots) { return None; } )?
                Some(record)
            }

            // A record without fields describes none.
            #[allow(unused_mut, unused_variables)]
            fn schema(defs: &mut $crate::schema::Definitions) -> serde_json::Value {
                let mut object = $crate::schema::Object::new(concat!("" $(, $doc)*));
                $(
                    object.field(
                        $crate::model::record::json_name!($field $($json)?),
                        concat!("" $(, $fdoc)*),
                        <$shape as $crate::decode::kinds::Field>::schema(defs),
                    );
                )*
                object.finish(<Self as $crate::decode::record::Record>::SHAPE.short)
            }
        }
    };
}
pub(crate) use record;

/// The name of a field in JSON.
macro_rules! json_name {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $json:literal) => {
        $json
    };
}
pub(crate) use json_name;

/// A literal that may be absent.
macro_rules! maybe {
    () => {
        None
    };
    ($it:literal) => {
        Some($it)
    };
}
pub(crate) use maybe;

/// The enum of blocks, and how each is read by its `type`.
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

            /// Reads a block of one of [`Block::TYPES`]; `None`: it can't be used, which was said.
            pub(crate) fn read_as(
                cx: &mut $crate::decode::Cx<'_>,
                kind: &str,
                node: warta_json::NodeId,
            ) -> Option<$name> {
                match kind {
                    $( $tag => {
                        $crate::decode::record::read::<$variant>(cx, node).map($name::$variant)
                    } )*
                    _ => None,
                }
            }

            /// The schema of each type.
            pub(crate) fn schemas(
                defs: &mut $crate::schema::Definitions,
            ) -> Vec<(&'static str, serde_json::Value)> {
                vec![
                    $( ($tag, <$variant as $crate::decode::record::Record>::schema(defs)), )*
                ]
            }
        }
    };
}
pub(crate) use blocks;
