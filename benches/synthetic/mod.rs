//! A made-up record of any size, for measuring.
//!
//! Its shape is that of the real one: how long texts are, how many documents
//! an event cites, which kinds of dates there are. Its contents are nonsense
//! about a river that does not exist. The same seed gives the same bytes, and
//! `annals check --strict` has nothing to say about them.

mod dates;
mod documents;
mod events;
mod random;
mod surroundings;
mod words;

use std::path::Path;

/// How many events there are to a document.
const EVENTS_PER_DOCUMENT: usize = 5;
/// How many places there are.
const PLACES: usize = 100;
/// How many measures there are.
const MEASURES: usize = 6;
/// The seed of all numbers; another one gives another record.
const SEED: u64 = 1911;

/// A file of a record.
pub(crate) struct RecordFile {
    /// Its path below `events/`.
    pub(crate) path: String,
    /// What stands in it.
    pub(crate) text: String,
}

/// How much a record holds.
#[derive(Clone, Copy)]
pub(crate) struct Extent {
    /// Events.
    pub(crate) events: usize,
    /// Documents.
    pub(crate) documents: usize,
}

impl Extent {
    /// A record of so many events, which is at least one.
    pub(crate) fn of(events: usize) -> Self {
        Self { events, documents: events.div_ceil(EVENTS_PER_DOCUMENT) }
    }
}

/// The files of a record, made one after the other.
pub(crate) fn files(extent: Extent) -> impl Iterator<Item = RecordFile> {
    let around = [
        RecordFile { path: "site.yaml".to_owned(), text: surroundings::SITE.to_owned() },
        RecordFile { path: "pages/about.md".to_owned(), text: surroundings::ABOUT.to_owned() },
        RecordFile { path: "places.yaml".to_owned(), text: surroundings::places() },
        RecordFile { path: "documents.yaml".to_owned(), text: documents::documents(extent) },
    ];
    let measures = (0..MEASURES).map(move |number| surroundings::measure(number, extent));
    let events = (0..extent.events).map(move |number| events::event(number, extent));
    around.into_iter().chain(measures).chain(events)
}

/// Writes a record under `root/events`.
///
/// # Errors
/// Those of the disk.
#[allow(clippy::disallowed_methods, reason = "what is measured has to stand on the disk first")]
pub(crate) fn write(extent: Extent, root: &Path) -> std::io::Result<()> {
    for file in files(extent) {
        let path = root.join("events").join(file.path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, file.text)?;
    }
    Ok(())
}
