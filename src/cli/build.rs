//! `annals build`.

use std::path::PathBuf;
use std::time::Duration;

use super::Exit;
use super::arguments::{Build, Global};
use super::console::{Console, grouped};
use super::watch::{Visible, Watch};
use crate::build::{self, Options, Summary, Unpictured, Warnings};
use crate::picture::Fonts;
use crate::project::read_bytes;
use crate::resolve::base_address;

/// Checks the record and writes the site.
pub(super) fn run(global: &Global, options: &Build, console: &Console) -> Exit {
    let base_url = match options.base_url.as_deref().map(base_address).transpose() {
        Ok(base_url) => base_url,
        Err(why) => return Console::usage(format!("--base-url: {why}")),
    };
    let out = options.out.clone().unwrap_or_else(|| global.root.join("public"));
    let warnings = if options.strict { Warnings::Errors } else { Warnings::Shown };
    let wanted = Options { root: global.root.clone(), out, base_url, warnings };
    let fonts = match fonts(&options.card_font) {
        Ok(fonts) => fonts,
        Err(exit) => return exit,
    };
    let watch = Watch::begin(if console.shows_progress() { Visible::Yes } else { Visible::No });
    let outcome = build::build(&wanted, &fonts, &watch);
    let took = watch.end();
    let outcome = match outcome {
        Ok(outcome) => outcome,
        Err(failure) => return Console::failure(failure),
    };
    console.problems(&outcome.problems, &outcome.sources);
    if options.timings {
        console.result(watch.timings());
    }
    match outcome.summary {
        Some(summary) => {
            if let Some(left_out) = summary.left_out {
                console.result(format!("without a base address (`base_url` or --base-url): no {left_out}"));
            }
            if let Some(unpictured) = unpictured(&summary) {
                console.result(unpictured);
            }
            console.result(in_words(&summary, took));
            Exit::Done
        }
        None => Exit::Errors,
    }
}

/// The built-in font, and those in `files`.
fn fonts(files: &[PathBuf]) -> Result<Fonts, Exit> {
    let mut fonts = Fonts::default();
    for path in files {
        let bytes = read_bytes(path).map_err(Console::failure)?;
        fonts.add(bytes).map_err(|why| Console::usage(format!("--card-font {}: {why}", path.display())))?;
    }
    Ok(fonts)
}

/// Where events have no picture, and what to do about it.
fn unpictured(summary: &Summary) -> Option<String> {
    let of = |unpictured: &Unpictured| format!("{} ({})", unpictured.language, things(unpictured.events, "event"));
    let languages: Vec<String> = summary.unpictured.iter().map(of).collect();
    (!languages.is_empty()).then(|| {
        format!("no pictures in {}: no font has their letters; name one with --card-font", languages.join(", "))
    })
}

/// What was built, in a line.
fn in_words(summary: &Summary, took: Duration) -> String {
    let holds = holds(summary);
    let Some(written) = &summary.written else { return holds };
    format!(
        "{holds} → {} files, {} in {:.2} s ({} written, {} unchanged, {} removed)",
        grouped(written.files),
        size(written.bytes),
        took.as_secs_f64(),
        grouped(written.written),
        grouped(written.unchanged),
        grouped(written.removed),
    )
}

/// What a record holds: `312 events (2 drafts), 1949–2026, 418 documents`.
pub(super) fn holds(summary: &Summary) -> String {
    let drafts = if summary.drafts == 0 { String::new() } else { format!(" ({})", things(summary.drafts, "draft")) };
    let years = summary
        .years
        .map(|(first, last)| if first == last { format!(", {first}") } else { format!(", {first}–{last}") });
    format!(
        "{}{drafts}{}, {}",
        things(summary.events, "event"),
        years.unwrap_or_default(),
        things(summary.documents, "document")
    )
}

/// A number of things: `1 event`, `1,240 events`.
fn things(number: usize, word: &str) -> String {
    format!("{} {word}{}", grouped(number), if number == 1 { "" } else { "s" })
}

/// A size in kB or MB of a thousand.
#[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
fn size(bytes: u64) -> String {
    if bytes >= 1_000_000 { format!("{:.1} MB", bytes as f64 / 1e6) } else { format!("{:.1} kB", bytes as f64 / 1e3) }
}
