//! The table of codes.

use std::fmt;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something can't be shown as it was meant.
    Error,
    /// Something is doubtful, or was understood only because the meaning was plain.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

macro_rules! codes {
    ($( $name:literal $variant:ident $severity:ident $title:literal; )*) => {
        /// What kind of finding it is. A code keeps its meaning for ever: newsrooms name them in
        /// `site.checks`, and programs look for them.
        ///
        /// W00: the file. W01: the JSON. W02: the shape. W03: the values. W04: the publication as a
        /// whole. W05: the newsroom's own rules.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $( #[doc = concat!("`", $name, "`: ", $title)] $variant, )*
        }

        impl Code {
            /// All codes, in order.
            pub const ALL: &'static [Code] = &[ $( Code::$variant, )* ];

            /// The code as it is written: `W0103`.
            pub fn name(self) -> &'static str {
                match self { $( Code::$variant => $name, )* }
            }

            /// A short title.
            pub fn title(self) -> &'static str {
                match self { $( Code::$variant => $title, )* }
            }

            /// How bad it is, unless the newsroom says otherwise.
            pub fn severity(self) -> Severity {
                match self { $( Code::$variant => Severity::$severity, )* }
            }

            /// Its page of `docs/codes/`.
            #[cfg(feature = "pages")]
            pub(crate) fn page(self) -> &'static str {
                match self {
                    $( Code::$variant => {
                        include_str!(concat!("../../../docs/codes/", $name, ".md"))
                    } )*
                }
            }
        }
    };
}

codes! {
    "W0001" EmptyFile Error "the file is empty";
    "W0002" WebPage Error "a web page instead of JSON";
    "W0003" NotText Error "not a text file";
    "W0004" NotUtf8 Error "not UTF-8";
    "W0005" Utf16 Warning "UTF-16 instead of UTF-8";
    "W0006" TooLarge Error "the file is too large";
    "W0007" MoreProblems Warning "more problems than are listed";
    "W0009" NotJson Error "not JSON";
    "W0010" RecordFailed Error "a record that Warta fails at";
    "W0011" FileFailed Error "a file that Warta fails at";
    "W0012" PageFailed Error "a page that Warta can't draw up";

    "W0101" Unexpected Error "something that JSON does not have";
    "W0102" MissingComma Error "a missing comma";
    "W0103" ExtraComma Error "a comma too many";
    "W0104" MissingColon Error "a missing colon";
    "W0105" WrongQuotes Error "the wrong quotation marks";
    "W0106" UnquotedName Error "a name without quotation marks";
    "W0107" Comment Error "a comment";
    "W0108" RawControl Error "a raw control character in a string";
    "W0109" BadEscape Error "an unknown escape in a string";
    "W0110" BadNumber Error "a number that JSON does not have";
    "W0111" BadWord Error "a word that JSON does not have";
    "W0112" CutOff Error "the file ends early";
    "W0113" WrongBracket Error "a bracket that does not match";
    "W0114" DuplicateName Error "a field written twice";
    "W0115" TooDeep Error "nested too deeply";
    "W0116" AfterEnd Error "something after the end";
    "W0117" LoneSurrogate Warning "half a character in a string";
    "W0118" UnclosedString Error "a string without an end";
    "W0119" MissingValue Error "a missing value";
    "W0120" MergeConflict Error "an unresolved merge";
    "W0121" JoinedTexts Error "texts joined by a sign";
    "W0122" Placeholder Error "dots in place of a value";
    "W0123" RoundBrackets Error "round brackets";
    "W0124" EscapedMarks Error "quotation marks written as entities";
    "W0125" YamlLine Error "a line of YAML";
    "W0126" DoubleEscape Warning "an escape that is written twice";

    "W0201" NotAnObject Error "not an object";
    "W0202" MissingVersion Error "no format version";
    "W0203" OtherVersion Error "another format version";
    "W0204" ForeignFormat Error "a file of another format";
    "W0205" UnknownField Warning "an unknown field";
    "W0206" WrongType Error "the wrong type of value";
    "W0207" Adjusted Warning "written in another way, and understood";
    "W0208" MissingField Error "a required field is missing";
    "W0209" UnknownWord Warning "not one of the known values";
    "W0210" UnknownBlock Warning "an unknown block";
    "W0211" BadCount Error "not a whole number in range";
    "W0212" UnknownStatus Error "an unknown status of an article";
    "W0213" NoBundle Error "articles without a bundle around them";

    "W0214" EmptyValue Warning "a field that says nothing";
    "W0215" UnusedField Warning "a field that Warta makes nothing of";
    "W0216" RunTogether Warning "several written as one";
    "W0217" MarkupInText Warning "HTML in a plain text";
    "W0218" WrongLetters Warning "letters that were read wrongly";
    "W0219" Leftover Warning "left over from another system";

    "W0301" BadSlug Error "not a slug";
    "W0302" MissingSlug Error "no slug";
    "W0303" MissingHeadline Warning "no headline";
    "W0304" BadDate Warning "not a date";
    "W0305" UnsafeAddress Error "an address that is not allowed";
    "W0306" BadAddress Warning "not an address";
    "W0307" BadColour Warning "not a colour";
    "W0308" BadLanguage Warning "not a language tag";
    "W0309" BadTimezone Warning "not a time zone";
    "W0310" MissingName Warning "no name";
    "W0311" MissingAlt Warning "no alternative text";
    "W0312" EmptyBlock Warning "an empty block";
    "W0313" HeadingLevel Warning "a heading level out of range";
    "W0314" MarkupDropped Warning "mark-up that is not allowed";
    "W0315" LongHeadline Warning "a very long headline";
    "W0316" BadMention Warning "a mention without exactly one id";
    "W0317" NoMedia Error "media without an address";
    "W0318" EmptyArticle Warning "an article without a text";
    "W0319" UnevenTable Warning "rows of different length";
    "W0320" IncompleteRecord Warning "a record that says too little";
    "W0321" ControlCharacter Warning "a control character in a text";
    "W0322" PlaceholderWords Warning "a placeholder";
    "W0323" TitlesInName Warning "titles in a name";
    "W0324" NotAFile Warning "a page where a file belongs";
    "W0325" LinesInText Warning "several paragraphs in one";
    "W0330" MarkupChanged Warning "mark-up that is shown in another way";
    "W0331" NoSuchPlace Warning "a link to a place that is not there";
    "W0332" HiddenText Warning "text that its source hides";
    "W0333" LoneFootnote Warning "a footnote without its mark or its words";
    "W0334" NoFurtherPages Warning "a language without pages of its own";

    "W0401" DuplicateSlug Error "a slug used twice";
    "W0402" DuplicateId Error "an id used twice";
    "W0403" NoSuchId Warning "a reference to nothing";
    "W0404" ParentCycle Error "a circle of parents";
    "W0405" BundleCycle Warning "bundles that name each other";
    "W0406" BundleMissing Error "a bundle that can't be had";
    "W0407" FormerSlugTaken Warning "a former slug that is in use";
    "W0408" AmbiguousName Warning "a name of several people or bodies";
    "W0409" DatesReversed Warning "an end before its start";
    "W0410" WrongKind Warning "a reference to something of another kind";
    "W0412" NoSuchArticle Warning "a reference to an article that does not exist";
    "W0413" NoFigures Warning "figures that the directory does not hold";
    "W0414" SelfReference Warning "a reference to itself";
    "W0415" UnknownCode Warning "a check for a code that does not exist";
    "W0416" SecondSite Warning "a second description of the site";
    "W0417" NoSuchFile Error "a picture or another file that is not there";
    "W0418" NearlySameLabel Warning "two labels that differ only in signs";
    "W0419" SiteAddress Warning "an address of the site that can't stand";
    "W0420" HardAddress Warning "an address that not every disk or host can take";
    "W0421" DeadLink Warning "a link to something that is not there";

    "W0501" HeadlineCut Warning "a headline that is cut off";
    "W0502" NoStandfirst Warning "no standfirst";
    "W0503" NoAuthor Warning "no author";
    "W0504" NoTags Warning "no tags";
    "W0505" NearTag Warning "a tag that is nearly another one";
    "W0506" UnbalancedQuotes Warning "a quotation mark without its partner";
    "W0507" DoubleSpace Warning "two spaces in a row";
    "W0508" NearName Warning "a name that is nearly one of the directory";
    "W0509" NoParty Warning "a candidate without a party";
    "W0510" NoOffice Warning "a candidate without an office";
    "W0511" SameBallotNumber Warning "two candidates with one ballot number";
    "W0512" TooManySeats Warning "more seats than there are";
    "W0513" ElectedEarly Warning "elected before the election";
    "W0514" ModifiedEarly Warning "changed before it was published";
    "W0515" FutureDate Warning "a date in the future";
    "W0516" InsecureLink Warning "a link to http";
    "W0517" OwnHost Warning "a link to the site's own host";
    "W0518" NoSize Warning "a picture without its size";
    "W0519" Unreachable Warning "an article that nobody comes across";
    "W0520" Secret Warning "something that looks like a secret";
    "W0521" LoneStars Warning "stars that make nothing bold";
    "W0522" MoreThanValid Warning "more votes than valid ones";
    "W0523" MoreThanCast Warning "more votes than were cast";
    "W0524" MoreThanVoters Warning "more votes than voters";
    "W0525" ElectedWithFewer Warning "elected with too few votes";
    "W0526" CountedTooMuch Warning "more counted than there is";
    "W0527" OtherSeats Warning "seats that the votes do not give";
    "W0528" PersonalData Warning "a number or an address of a person";
    "W0529" Declined Warning "something that a person declined to publish";
    "W0530" NotFinal Warning "decided before the count is final";
    "W0531" EmptyColumn Warning "an empty column where none can be";
    "W0532" ProposedHeadline Warning "a headline that is only proposed";
    "W0533" NoDate Warning "no date of publication";
    "W0534" TagsTogether Warning "a tag that may be several";
    "W0535" CreditInText Warning "a line in the text that belongs into a field";
    "W0536" CapitalHeadline Warning "a headline in capitals";
    "W0537" SeveralArticles Warning "a text that may be several articles";
    "W0539" IndependentOfParties Warning "independent and nominated by parties";
    "W0540" StandsTwice Warning "somebody who stands twice in one contest";
    "W0541" NoBodyThen Warning "a time at which there was no such body";
    "W0542" NotAlive Warning "a time before a birth or after a death";
    "W0543" WrittenTwice Warning "one contest or seat count written twice";
    "W0544" OtherTotal Warning "a total that its parts do not give";
    "W0545" SeveralUncontested Warning "several candidates in an uncontested contest";
    "W0546" RoleOfPrograms Warning "a role without a word for readers";
    "W0547" TwoParties Warning "somebody in two parties at the same time";
    "W0550" CopiedLine Warning "a line that was not written for readers";
    "W0551" OwnLabel Warning "a text that says itself that it is no news";
    "W0552" ChatMarks Warning "marks of a chat program";
}

impl Code {
    /// Its title in the language that the program speaks, where findings are put into words.
    pub fn said_title(self) -> String {
        crate::words::named(&format!("code-{}", self.name()))
    }

    /// The code with this name.
    pub fn from_name(name: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.name() == name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_in_order() {
        for pair in Code::ALL.windows(2) {
            assert!(pair[0].name() < pair[1].name(), "{} before {}", pair[0], pair[1]);
        }
        for code in Code::ALL {
            assert_eq!(Code::from_name(code.name()), Some(*code));
        }
    }
}
