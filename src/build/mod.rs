//! The steps from a folder to a site, in their order.
//!
//! Load all, check all, render all, then write. Nothing is written while the
//! record or the theme has an error. Each step is one line here and one
//! stage; what a step does belongs to its stage.

mod consequences;
mod coverage;
mod examine;
mod exports;
mod links;
mod observer;
mod pictures;
mod publish;
mod region;
mod search;
mod theme;

use std::path::{Path, PathBuf};

pub use coverage::{Coverage, EventShare, Share, coverage};
pub use examine::{Examined, Whole, examine};
pub use links::{lost_permalinks, permalinks};
pub use observer::{Observer, Silent, Stage};

use crate::output::Written;
use crate::picture::Fonts;
use crate::problem::{self, Problem, Sources};
use crate::{output, project};

/// What is built, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder that holds `events/`.
    pub root: PathBuf,
    /// Where the site is written.
    pub out: PathBuf,
    /// The address of the published site, in place of the one in `site.yaml`.
    pub base_url: Option<String>,
    /// Whether warnings forbid writing.
    pub warnings: Warnings,
}

/// What becomes of warnings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warnings {
    /// They are shown.
    Shown,
    /// They count as errors (`--strict`).
    Errors,
}

/// The machine did not do what was asked of it.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// While reading.
    #[error(transparent)]
    Read(#[from] project::Failure),
    /// While writing.
    #[error(transparent)]
    Write(#[from] output::Failure),
}

/// How much of what was built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Published events.
    pub events: usize,
    /// Drafts.
    pub drafts: usize,
    /// The first and the last year; none for a timeline without events.
    pub years: Option<(i32, i32)>,
    /// Documents.
    pub documents: usize,
    /// What is not made without an address at which the site is published; none where there is one.
    pub left_out: Option<&'static str>,
    /// The languages in which events have no picture for other sites.
    pub unpictured: Vec<Unpictured>,
    /// What was written; none where nothing was to be written.
    pub written: Option<Written>,
}

/// Events without a picture for other sites, because no font has their letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpictured {
    /// The language of the pages (BCP 47).
    pub language: String,
    /// How many they are.
    pub events: usize,
}

/// What came of a build.
#[derive(Debug)]
pub struct Outcome {
    /// Everything that is wrong, in the order in which it is shown.
    pub problems: Vec<Problem>,
    /// The texts that the problems point into.
    pub sources: Sources,
    /// What was built; none where an error stood in the way.
    pub summary: Option<Summary>,
}

/// Builds the site; pictures of events are written in `fonts`.
///
/// # Errors
/// When the disk fails or the output folder belongs to somebody else. What is
/// wrong with the record is not an error but part of the outcome.
pub fn build(options: &Options, fonts: &Fonts, observer: &dyn Observer) -> Result<Outcome, Failure> {
    let examined = examine(options, observer)?;
    let Examined { mut problems, mut sources, whole } = examined;
    let Some(whole) = whole.filter(|_| !problem::has_errors(&problems)) else {
        return Ok(Outcome { problems, sources, summary: None });
    };
    let cache = cache_path(&options.root);
    let rendered = publish::publish(&whole, &options.out, &cache, fonts, &mut sources, observer)?;
    let summary = Summary { unpictured: rendered.unpictured, ..summary(&whole, rendered.written) };
    problems.extend(rendered.problems);
    problem::sort(&mut problems);
    let done = !problem::has_errors(&problems);
    Ok(Outcome { problems, sources, summary: done.then_some(summary) })
}

/// Checks the record and the theme without writing anything.
///
/// # Errors
/// When the disk fails.
pub fn check(options: &Options, observer: &dyn Observer) -> Result<Examined, Failure> {
    examine(options, observer)
}

/// How much a record holds.
#[must_use]
pub fn summary(whole: &Whole, written: Option<Written>) -> Summary {
    let timeline = &whole.timeline;
    Summary {
        events: timeline.events.len(),
        drafts: timeline.drafts.ids.len(),
        years: timeline.years().map(|years| (*years.start(), *years.end())),
        documents: timeline.documents.len(),
        left_out: timeline.site.base_url.is_none().then_some(NEEDS_ADDRESS),
        unpictured: Vec::new(),
        written,
    }
}

/// What is made only where `base_url` is set.
const NEEDS_ADDRESS: &str = "feeds, sitemap.xml, canonical addresses, cards and pictures for other sites";

/// Where formatted references are kept between builds.
fn cache_path(root: &Path) -> PathBuf {
    root.join(".annals-cache").join("references")
}
