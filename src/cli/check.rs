//! `annals check`.

use std::path::Path;

use super::Exit;
use super::arguments::{Check, Global};
use super::build::holds;
use super::console::Console;
use super::coverage;
use super::watch::{Visible, Watch};
use crate::build::{self, Examined, Options, Summary, Warnings, lost_permalinks};
use crate::output::Manifest;
use crate::problem::{self, Format};

/// Checks the record, and that no published address is lost.
pub(super) fn run(global: &Global, options: &Check, console: &Console) -> Exit {
    let manifest = match options.against.as_deref().map(read_manifest).transpose() {
        Ok(manifest) => manifest,
        Err(failure) => return Console::failure(failure),
    };
    let warnings = if options.strict { Warnings::Errors } else { Warnings::Shown };
    let wanted = Options { root: global.root.clone(), out: global.root.join("public"), base_url: None, warnings };
    let watch = Watch::begin(if console.shows_progress() { Visible::Yes } else { Visible::No });
    let examined = build::check(&wanted, &watch);
    watch.end();
    let Examined { mut problems, mut sources, whole } = match examined {
        Ok(examined) => examined,
        Err(failure) => return Console::failure(failure),
    };
    if let (Some(whole), Some((manifest, path))) = (&whole, &manifest) {
        problems.extend(lost_permalinks(&whole.timeline, manifest, path, &mut sources));
        problem::sort(&mut problems);
    }
    console.problems(&problems, &sources);
    let Some(whole) = whole.filter(|_| !problem::has_errors(&problems)) else { return Exit::Errors };
    console.result(no_errors(&build::summary(&whole, None), console.format()));
    for coverage in build::coverage(&whole) {
        console.result(coverage::line(&coverage, console.format()));
    }
    Exit::Done
}

/// What was looked at, and that nothing is wrong with it.
fn no_errors(summary: &Summary, format: Format) -> String {
    if format != Format::Json {
        return format!("{}: no errors", holds(summary));
    }
    let (first, last) = summary.years.unzip();
    let Summary { events, drafts, documents, .. } = summary;
    let object = serde_json::json!({
        "kind": "summary",
        "events": events,
        "drafts": drafts,
        "first_year": first,
        "last_year": last,
        "documents": documents,
    });
    object.to_string()
}

/// The manifest, and what it is called in messages.
fn read_manifest(path: &Path) -> Result<(Manifest, String), crate::output::ManifestFailure> {
    let manifest = Manifest::read(path)?;
    Ok((manifest, path.display().to_string()))
}
