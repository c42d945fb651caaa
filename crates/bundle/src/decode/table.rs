//! The tables by which records are read: each field by its name, with the shape and kind that read it
//! ([`crate::decode::kinds`]).
//!
//! What a record holds is said in [`crate::model`]; a field that is missing here, or read as something else, does not
//! compile. `as "x"` gives the name in JSON where Rust can't have it; `or "x"` names an alias that other formats
//! use. `short` names the field that a bare string stands for; `silent` those that are read elsewhere; `unused`
//! those that other formats have and Warta makes nothing of; `then` mends and judges the whole; `besides` are
//! fields that a file can't set, because only mark-up makes them.

mod article;
mod block;
mod bundle;
mod directory;
mod image;
mod site;

/// See the module.
macro_rules! table {
    (
        $name:ident named $label:literal {
            $( $field:ident $(as $json:literal)? $(or $alias:literal)? => $shape:ty, )*
        }
        $(short: $short:literal;)?
        $(silent: $silent:literal;)?
        $(unused: $($unused:literal),*;)?
        $(then: $then:path;)?
        $(besides: $($beside:ident),*;)?
    ) => {
        impl $crate::decode::record::Record for $name {
            const SHAPE: &'static $crate::decode::record::Shape = &$crate::decode::record::Shape {
                name: $label,
                fields: &[
                    $( $crate::decode::record::FieldName {
                        name: $crate::decode::table::json_name!($field $($json)?),
                        alias: $crate::decode::table::maybe!($($alias)?),
                        holds: <$shape as $crate::decode::field::Field>::HOLDS,
                    }, )*
                ],
                short: $crate::decode::table::maybe!($($short)?),
                silent: $crate::decode::table::maybe!($($silent)?),
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
                use $crate::model::record::Documented;
                let mut object = $crate::schema::Object::new(<$name as Documented>::TEXT);
                $(
                    object.field(
                        $crate::decode::table::json_name!($field $($json)?),
                        <$name as Documented>::field(stringify!($field)),
                        <$shape as $crate::decode::field::Field>::schema(defs),
                    );
                )*
                object.finish(<Self as $crate::decode::record::Record>::SHAPE.short)
            }
        }
    };
}
pub(crate) use table;

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

/// How each block is read by its `type`.
macro_rules! variants {
    ( $name:ident { $( $tag:literal => $variant:ident, )* } ) => {
        impl $crate::decode::record::Variants for $name {
            fn read_as(
                cx: &mut $crate::decode::Cx<'_>,
                kind: &str,
                node: warta_json::NodeId,
            ) -> Option<$name> {
                match kind {
                    $( $tag => {
                        $crate::decode::members::read::<$variant>(cx, node).map($name::$variant)
                    } )*
                    _ => None,
                }
            }

            fn schemas(
                defs: &mut $crate::schema::Definitions,
            ) -> Vec<(&'static str, serde_json::Value)> {
                vec![
                    $( ($tag, <$variant as $crate::decode::record::Record>::schema(defs)), )*
                ]
            }
        }
    };
}
pub(crate) use variants;
