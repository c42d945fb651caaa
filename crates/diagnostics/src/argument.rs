//! What stands in messages in the place of their variables.

/// What stands in the place of a variable of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// Text, as it is.
    Text(String),
    /// A number, by which a message may choose a form.
    Number(u32),
}

/// What can stand in the place of a variable of a message.
pub trait ToArgument {
    /// The argument.
    fn to_argument(&self) -> Argument;
}

macro_rules! texts {
    ($($kind:ty),*) => {
        $(impl ToArgument for $kind {
            fn to_argument(&self) -> Argument {
                Argument::Text(self.to_string())
            }
        })*
    };
}

macro_rules! numbers {
    ($($kind:ty),*) => {
        $(impl ToArgument for $kind {
            fn to_argument(&self) -> Argument {
                // A larger one has the form of many in every language, and is exact as text.
                u32::try_from(*self).map_or_else(|_| Argument::Text(self.to_string()), Argument::Number)
            }
        })*
    };
}

texts!(str, String, char, bool);
numbers!(u8, u32, u64, usize);

impl<T: ToArgument + ?Sized> ToArgument for &T {
    fn to_argument(&self) -> Argument {
        (**self).to_argument()
    }
}
