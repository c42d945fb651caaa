//! What can be asked on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Checks Warta bundles before they are published.
#[derive(Debug, Parser)]
#[command(name = "warta", version, arg_required_else_help = true)]
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
    /// Prints the JSON Schema of the format, for editors
    Schema,
}

const EXAMPLES: &str = "\
Examples:
  warta check content/bundle.json      one publication, with the bundles that it names
  warta check public                   the bundle.json in a folder, or every .json file in it
  cat bundle.json | warta check -      from standard input
  warta check --format json b.json     for programs

A bundle's \"bundles\" are read too, from local files beside it; nothing is fetched.

Exit codes:
  0  no errors (there may be warnings)
  1  errors were found
  2  the program could not do what was asked, for example read a file";

/// How to check.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Check {
    /// Files or folders; - is standard input
    #[arg(required = true, value_name = "FILE|DIR|-")]
    pub inputs: Vec<PathBuf>,

    /// How findings are written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,

    /// Whether the text is coloured
    #[arg(long, value_enum, default_value_t = When::Auto)]
    pub color: When,

    /// Let warnings count as errors in the exit code
    #[arg(long)]
    pub strict: bool,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the lines that they are about, for people
    Text,
    /// As one JSON array, for programs
    Json,
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
