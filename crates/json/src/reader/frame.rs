//! What the reader knows of an open bracket, and of ways to go.

/// Another way to take what stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn {
    pub(super) at: usize,
    pub(super) way: Way,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// A closing bracket is missing before it.
    Close,
    /// A closing bracket that nothing opened.
    Skip,
    /// A closing bracket of the wrong kind.
    Swap,
}

/// An open bracket.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpenBracket {
    pub(super) node: u32,
    pub(super) object: bool,
    pub(super) state: State,
    /// The last comma, while nothing has come after it.
    pub(super) comma: Option<usize>,
    /// The comma before the last name or element.
    pub(super) before: Option<usize>,
    /// The last name in an object.
    pub(super) name: u32,
    /// The value before the last name.
    pub(super) last: u32,
    /// How many elements or values came so far.
    pub(super) count: u32,
    /// Where the line begins on which it was opened, and how far that is indented.
    pub(super) line: usize,
    pub(super) indent: usize,
    /// The comma before the first thing in it that begins a line and is indented no further than the
    /// line of the bracket; without a comma, that thing.
    pub(super) stray: Option<usize>,
    /// The bracket that closes it too, where it was written with one of another kind; 0: none.
    pub(super) other: u8,
    /// The finding that says so, by its place in the list.
    pub(super) told: Option<usize>,
    /// Whether it is a list that goes on behind its own end.
    pub(super) reopened: bool,
}

/// What stands for the bracket around everything.
pub(super) const NO_BRACKET: OpenBracket = OpenBracket {
    node: 0,
    object: false,
    state: State::Comma,
    comma: None,
    before: None,
    name: 0,
    last: 0,
    count: 0,
    line: 0,
    indent: 0,
    stray: None,
    other: 0,
    told: None,
    reopened: false,
};

/// What may come next inside a bracket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// A name or the end.
    Name,
    /// A colon.
    Colon,
    /// A value; in an array also the end.
    Value,
    /// A comma or the end.
    Comma,
}
