//! The arguments of the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use warta_diagnostics::text::Tongue;

const START: &str = "\
Examples:
  warta new paper          writes a first publication to the folder paper
  warta serve paper        shows it in the browser, and again after each save
  warta check paper        says what is wrong with it, where, and what to do
  warta explain W0103      explains one kind of mistake
  warta help check         explains one command";

/// Checks and shows Warta bundles before they are published.
#[derive(Debug, Parser)]
#[command(name = "warta", version, arg_required_else_help = true, after_help = START)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Says what is wrong with bundles, where, why and what to do
    Check(Check),
    /// Serves the site with your content, and shows each save in every open browser
    Serve(Serve),
    /// Explains a kind of mistake by its code, with an example
    Explain(Explain),
    /// Writes a first publication, which you then change
    New(New),
    /// Writes a site for any static host
    Build(crate::build::Build),
    /// Cuts a large bundle into a main file and parts, of which a page reads only what it needs
    Split(Split),
    /// Prints the JSON Schema of the format, for editors
    #[command(after_help = SCHEMA)]
    Schema,
    /// Prints the script with which your shell completes what you type
    Completions(Completions),
}

const CHECK: &str = "\
Examples:
  warta check content/bundle.json       one publication, with the bundles that it names
  warta check public                    the bundle.json in a folder, or every .json file in it
  warta check 'archive/**/*.json'       every file that matches
  cat bundle.json | warta check -       from standard input
  warta check --fix bundle.json         mends what can be mended for certain, and says what is left
  warta check --fix - <a.json >b.json   the same, from standard input to standard output
  warta check --format json b.json      for programs
  warta check --language id bundle.json in Indonesian

A bundle's \"bundles\" are read too, from local files beside it; nothing is fetched.

Exit codes:
  0  no errors (there may be warnings)
  1  errors were found; with --strict, or warnings
  2  the program could not do what was asked, for example read a file";

/// How to check.
#[derive(Debug, Args)]
#[command(after_help = CHECK)]
pub struct Check {
    /// Files, folders or patterns; - is standard input
    #[arg(required = true, value_name = "FILE|DIR|PATTERN|-")]
    pub inputs: Vec<PathBuf>,

    /// Mend what can be mended for certain, and change nothing else in the files
    #[arg(long)]
    pub fix: bool,

    /// How findings are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,

    /// The language of the findings
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub language: Language,

    /// Whether the text is coloured
    #[arg(long, value_enum, default_value_t = When::Auto)]
    pub color: When,

    /// Let warnings count as errors in the exit code
    #[arg(long)]
    pub strict: bool,
}

const EXPLAIN: &str = "\
Examples:
  warta explain W0103                  what the code means, with an example
  warta explain W0103 --language id    the same in Indonesian
  warta explain comma                  the codes that have to do with commas
  warta explain                        all codes";

/// What to explain.
#[derive(Debug, Args)]
#[command(after_help = EXPLAIN)]
pub struct Explain {
    /// A code such as W0103, or a word; all codes unless given
    #[arg(value_name = "CODE")]
    pub code: Option<String>,

    /// The language
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub language: Language,

    /// Whether the text is coloured
    #[arg(long, value_enum, default_value_t = When::Auto)]
    pub color: When,
}

const NEW: &str = "\
Examples:
  warta new paper                  writes paper/bundle.json and what belongs to it
  warta new paper --language en    with an article in English
  warta new --from a.txt paper     with the article of a plain text, and says what to look at
  pbpaste | warta new --from - paper
  warta new                        in the folder where you are

What is there already is never overwritten.";

/// Where to begin.
#[derive(Debug, Args)]
#[command(after_help = NEW)]
pub struct New {
    /// The folder; it is made if it does not exist
    #[arg(value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,

    /// Makes the article of a plain text, as a newsroom sends it: bundle.json and nothing else (-: standard
    /// input)
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,

    /// The language of the first article, by default Indonesian; with --from that of what is said of the
    /// text, by default English
    #[arg(long, value_enum)]
    pub language: Option<Language>,
}

const SPLIT: &str = "\
Examples:
  warta split content/bundle.json --out site/content
  warta split archive.json --out site/content --articles 50

Writes bundle.json, which keeps everything but the articles, and bundle-1.json, bundle-2.json, … beside it, the
newest articles in the first. Pictures stay where they are: copy the folder, then the new files over it.
What is there already is never overwritten. A bundle that has errors is not cut: warta check names them.";

/// How to cut a bundle.
#[derive(Debug, Args)]
#[command(after_help = SPLIT)]
pub struct Split {
    /// The bundle
    #[arg(value_name = "FILE")]
    pub bundle: PathBuf,

    /// The folder to write to; it is made if it does not exist
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,

    /// How many articles a part holds at most
    #[arg(long, value_name = "NUMBER", default_value_t = 100)]
    pub articles: usize,
}

const SCHEMA: &str = "\
Example:
  warta schema > warta.schema.json

An editor that knows JSON Schema then offers the fields while you type, if the bundle names that file as
its \"$schema\".";

const COMPLETIONS: &str = "\
Examples:
  warta completions bash > ~/.local/share/bash-completion/completions/warta
  warta completions zsh > ~/.zfunc/_warta
  warta completions fish > ~/.config/fish/completions/warta.fish";

/// For which shell.
#[derive(Debug, Args)]
#[command(after_help = COMPLETIONS)]
pub struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// A language that Warta speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// Indonesian
    Id,
    /// English
    En,
}

impl Language {
    /// Has the whole program put findings into words in this language.
    pub fn speak(self) {
        match self {
            Language::Id => warta_diagnostics::Language::Indonesian.speak(),
            Language::En => warta_diagnostics::Language::English.speak(),
        }
    }
}

impl From<Language> for Tongue {
    fn from(language: Language) -> Tongue {
        match language {
            Language::Id => Tongue::Indonesian,
            Language::En => Tongue::English,
        }
    }
}

const SERVE_EXAMPLES: &str = "\
Examples:
  warta serve content                  the bundle.json in a folder
  warta serve content --open           and opens the page in the browser
  warta serve news.json elections.json several bundles as one publication
  warta serve content --poll           on a network drive or in a container

Every save shows at once in every open browser, with the problems over the page.
Drafts are shown and marked; readers never get them. Ctrl-C ends it.";

/// What to serve.
#[derive(Debug, Args)]
#[command(after_help = SERVE_EXAMPLES)]
pub struct Serve {
    /// Bundles, or folders that hold one
    #[arg(required = true, value_name = "FILE|DIR")]
    pub paths: Vec<PathBuf>,

    /// The port; 8080 or the next one that is free unless given
    #[arg(long, value_name = "NUMBER")]
    pub port: Option<u16>,

    /// The folder of the built site; if absent, the one in WARTA_SITE, or "site" beside this program
    #[arg(long, value_name = "DIR")]
    pub site: Option<PathBuf>,

    /// Open the page in the browser
    #[arg(long)]
    pub open: bool,

    /// Leave drafts out, as readers get it
    #[arg(long)]
    pub no_drafts: bool,

    /// Look for changes instead of being told, for network drives and containers
    #[arg(long)]
    pub poll: bool,

    /// Serve other machines as well, at this address of yours; 0.0.0.0 is every one
    #[arg(long, value_name = "ADDRESS")]
    pub host: Option<String>,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the lines that they are about, for people
    Text,
    /// As one JSON array, for programs
    Json,
    /// As SARIF 2.1.0, for code scanning
    Sarif,
    /// As GitHub Actions shows it beside the lines
    Github,
}

/// When something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// To a terminal, unless NO_COLOR is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}
