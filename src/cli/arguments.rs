//! What can be written on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::problem::Format;

/// Turns a record of events, each resting on documents, into a website of plain files.
#[derive(Debug, Parser)]
#[command(name = "annals", version, propagate_version = true, disable_help_subcommand = true)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// Options of every command.
#[derive(Debug, Args)]
pub(super) struct Global {
    /// The folder that holds `events`
    #[arg(long, global = true, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    /// How problems are shown
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human")]
    pub(super) format: ProblemFormat,
    /// Show nothing but problems
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
    /// Whether to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: When,
}

/// How problems are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ProblemFormat {
    /// The line itself with the place marked
    Human,
    /// One JSON object a line
    Json,
    /// Annotations for pull requests
    Github,
}

impl From<ProblemFormat> for Format {
    fn from(format: ProblemFormat) -> Self {
        match format {
            ProblemFormat::Human => Self::Human,
            ProblemFormat::Json => Self::Json,
            ProblemFormat::Github => Self::Github,
        }
    }
}

/// Whether to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check the record and write the site
    Build(Build),
    /// Check the record only
    Check(Check),
    /// Say where an event appears, and why
    Explain(Explain),
}

/// Options of `annals build`.
#[derive(Debug, Args)]
pub(super) struct Build {
    /// Where the site is written [default: `public` in the root]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// The address of the published site, in place of the one in site.yaml
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// A font for the pictures of events that other sites show beside a link; needed for Korean and Chinese, can be repeated
    #[arg(long, value_name = "FILE")]
    pub(super) card_font: Vec<PathBuf>,
    /// Make warnings errors
    #[arg(long)]
    pub(super) strict: bool,
    /// Print how long each step took
    #[arg(long)]
    pub(super) timings: bool,
}

/// Options of `annals check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Make warnings errors
    #[arg(long)]
    pub(super) strict: bool,
    /// A published site, or its manifest.json: check that no permanent address of it is lost
    #[arg(long, value_name = "DIR-or-manifest.json")]
    pub(super) against: Option<PathBuf>,
}

/// Options of `annals explain`.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The id of the event, or a former one
    #[arg(value_name = "ID")]
    pub(super) id: String,
}
