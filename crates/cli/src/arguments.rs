//! The arguments of the command line.
//!
//! What help says of each stands in `locales/`, in the language of the program; the comments here are for those who
//! read the code.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use warta_diagnostics::say;

/// Checks and shows Warta bundles before they are published.
#[derive(Debug, Parser)]
#[command(
    name = "warta",
    version,
    arg_required_else_help = true,
    about = say!("terminal-about"),
    after_help = say!("terminal-about.examples")
)]
pub struct Arguments {
    /// The language that the program speaks. It is looked up before the command line is read: see `language.rs`
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "LANGUAGE",
        help = say!("terminal-about.language")
    )]
    pub language: Option<Language>,

    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Says what is wrong with bundles, where, why and what to do
    #[command(about = say!("terminal-check"))]
    Check(Check),
    /// Serves the site with your content, and shows each save in every open browser
    #[command(about = say!("terminal-serve"))]
    Serve(Serve),
    /// Explains a kind of mistake by its code, with an example
    #[command(about = say!("terminal-explain"))]
    Explain(Explain),
    /// Writes a first publication, which you then change
    #[command(about = say!("terminal-new"))]
    New(New),
    /// Writes a site for any static host
    #[command(about = say!("terminal-build"))]
    Build(crate::build::Build),
    /// Cuts a large bundle into a main file and parts, of which a page reads only what it needs
    #[command(about = say!("terminal-split"))]
    Split(Split),
    /// Prints the JSON Schema of the format, for editors
    #[command(
        about = say!("terminal-schema"),
        after_help = say!("terminal-schema.examples")
    )]
    Schema,
    /// Prints the script with which your shell completes what you type
    #[command(about = say!("terminal-completions"))]
    Completions(Completions),
}

/// How to check.
#[derive(Debug, Args)]
#[command(after_help = say!("terminal-check.examples"))]
pub struct Check {
    /// Files, folders or patterns; - is standard input
    #[arg(required = true, value_name = "FILE|DIR|PATTERN|-", help = say!("terminal-check.inputs"))]
    pub inputs: Vec<PathBuf>,

    /// Mend what can be mended for certain, and change nothing else in the files
    #[arg(long, help = say!("terminal-check.fix"))]
    pub fix: bool,

    /// How findings are written
    #[arg(long, value_enum, default_value_t = Format::Text, help = say!("terminal-check.format"))]
    pub format: Format,

    /// Whether the text is coloured
    #[arg(long, value_enum, default_value_t = When::Auto, help = say!("terminal-about.color"))]
    pub color: When,

    /// Let warnings count as errors in the exit code
    #[arg(long, help = say!("terminal-check.strict"))]
    pub strict: bool,
}

/// What to explain.
#[derive(Debug, Args)]
#[command(after_help = say!("terminal-explain.examples"))]
pub struct Explain {
    /// A code such as W0103, or a word; all codes unless given
    #[arg(value_name = "CODE", help = say!("terminal-explain.code"))]
    pub code: Option<String>,

    /// Whether the text is coloured
    #[arg(long, value_enum, default_value_t = When::Auto, help = say!("terminal-about.color"))]
    pub color: When,
}

/// Where to begin.
#[derive(Debug, Args)]
#[command(after_help = say!("terminal-new.examples"))]
pub struct New {
    /// The folder; it is made if it does not exist
    #[arg(value_name = "DIR", default_value = ".", help = say!("terminal-new.folder"))]
    pub folder: PathBuf,

    /// Makes the article of a plain text, as a newsroom sends it: bundle.json and nothing else (-: standard
    /// input)
    #[arg(long, value_name = "FILE", help = say!("terminal-new.from"))]
    pub from: Option<PathBuf>,
}

/// How to cut a bundle.
#[derive(Debug, Args)]
#[command(after_help = say!("terminal-split.examples"))]
pub struct Split {
    /// The bundle
    #[arg(value_name = "FILE", help = say!("terminal-split.bundle"))]
    pub bundle: PathBuf,

    /// The folder to write to; it is made if it does not exist
    #[arg(long, value_name = "DIR", help = say!("terminal-split.out"))]
    pub out: PathBuf,

    /// How many articles a part holds at most
    #[arg(long, value_name = "NUMBER", default_value_t = 100, help = say!("terminal-split.articles"))]
    pub articles: usize,
}

/// For which shell.
#[derive(Debug, Args)]
#[command(after_help = say!("terminal-completions.examples"))]
pub struct Completions {
    /// The shell
    #[arg(value_enum, help = say!("terminal-completions.shell"))]
    pub shell: clap_complete::Shell,
}

/// A language that Warta speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// Indonesian
    #[value(help = say!("terminal-language.id"))]
    Id,
    /// English
    #[value(help = say!("terminal-language.en"))]
    En,
}

impl From<Language> for warta_diagnostics::Language {
    fn from(language: Language) -> warta_diagnostics::Language {
        match language {
            Language::Id => warta_diagnostics::Language::Indonesian,
            Language::En => warta_diagnostics::Language::English,
        }
    }
}

/// What to serve.
#[derive(Debug, Args)]
#[command(after_help = say!("terminal-serve.examples"))]
pub struct Serve {
    /// Bundles, or folders that hold one
    #[arg(required = true, value_name = "FILE|DIR", help = say!("terminal-serve.paths"))]
    pub paths: Vec<PathBuf>,

    /// The port; 8080 or the next one that is free unless given
    #[arg(long, value_name = "NUMBER", help = say!("terminal-serve.port"))]
    pub port: Option<u16>,

    /// The folder of the built site; if absent, the one in WARTA_SITE, or "site" beside this program
    #[arg(long, value_name = "DIR", help = say!("terminal-serve.site"))]
    pub site: Option<PathBuf>,

    /// Open the page in the browser
    #[arg(long, help = say!("terminal-serve.open"))]
    pub open: bool,

    /// Leave drafts out, as readers get it
    #[arg(long, help = say!("terminal-serve.no-drafts"))]
    pub no_drafts: bool,

    /// Look for changes instead of being told, for network drives and containers
    #[arg(long, help = say!("terminal-serve.poll"))]
    pub poll: bool,

    /// Serve other machines as well, at this address of yours; 0.0.0.0 is every one
    #[arg(long, value_name = "ADDRESS", help = say!("terminal-serve.host"))]
    pub host: Option<String>,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the lines that they are about, for people
    #[value(help = say!("terminal-format.text"))]
    Text,
    /// As one JSON array, for programs
    #[value(help = say!("terminal-format.json"))]
    Json,
    /// As SARIF 2.1.0, for code scanning
    #[value(help = say!("terminal-format.sarif"))]
    Sarif,
    /// As GitHub Actions shows it beside the lines
    #[value(help = say!("terminal-format.github"))]
    Github,
}

/// When something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// To a terminal, unless NO_COLOR is set
    #[value(help = say!("terminal-when.auto"))]
    Auto,
    /// Always
    #[value(help = say!("terminal-when.always"))]
    Always,
    /// Never
    #[value(help = say!("terminal-when.never"))]
    Never,
}

#[cfg(test)]
mod tests {
    use clap::{Command, CommandFactory};
    use warta_diagnostics::Language as Spoken;

    use super::*;

    /// What help says of each command, argument and value, by its place, without what clap adds of itself.
    fn help(command: &Command, place: &str, out: &mut Vec<(String, String)>) {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        out.push((place.to_owned(), about));
        let examples = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        out.push((format!("{place}, below"), examples));
        for argument in command.get_arguments() {
            let id = argument.get_id();
            if ["help", "version"].contains(&id.as_str()) {
                continue;
            }
            let said = argument.get_help().map(ToString::to_string).unwrap_or_default();
            out.push((format!("{place} {id}"), said));
            // Of shells, clap has the names alone.
            for value in argument.get_possible_values().iter().filter(|_| id != "shell") {
                if argument.get_action().takes_values() {
                    let said = value.get_help().map(ToString::to_string).unwrap_or_default();
                    out.push((format!("{place} {id} {}", value.get_name()), said));
                }
            }
        }
        for inner in command.get_subcommands() {
            help(inner, &format!("{place} {}", inner.get_name()), out);
        }
    }

    fn spoken(language: Spoken) -> Vec<(String, String)> {
        language.speak_here();
        let mut out = Vec::new();
        help(&Arguments::command(), "warta", &mut out);
        out
    }

    #[test]
    fn help_has_words_of_its_own_in_each_language() {
        let (english, indonesian) = (spoken(Spoken::English), spoken(Spoken::Indonesian));
        assert!(english.len() > 60, "{}", english.len());
        for ((place, one), (same, other)) in english.iter().zip(&indonesian) {
            assert_eq!(place, same);
            assert!(!one.is_empty() && one != other, "{place}: {one:?}, {other:?}");
        }
    }

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Arguments::command().debug_assert();
    }
}
