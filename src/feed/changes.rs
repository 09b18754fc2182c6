//! What changed, newest first.

use chrono::NaiveDate;

use super::authority::Authority;
use crate::model::{Event, Revision};
use crate::site::Address;
use crate::view::Library;

/// How many changes a feed holds.
const MOST: usize = 100;

/// What a feed says of itself.
pub(super) struct Frame {
    pub(super) id: String,
    pub(super) title: String,
    /// Its own address.
    pub(super) own: String,
    /// The first page.
    pub(super) home: String,
    pub(super) publisher: String,
    pub(super) language: String,
    /// The day of the newest change in the record.
    pub(super) updated: Option<NaiveDate>,
}

/// A change.
pub(super) struct Change {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) url: String,
    pub(super) summary: String,
    /// The day on which it was first published.
    pub(super) published: Option<NaiveDate>,
    /// The day of the change.
    pub(super) updated: NaiveDate,
    /// The topics.
    pub(super) topics: Vec<String>,
}

/// A day as a moment (RFC 3339); no time of day is known.
pub(super) fn moment(day: NaiveDate) -> String {
    format!("{day}T00:00:00Z")
}

/// Events that were added or revised, each once.
pub(super) fn updates(library: &Library<'_>, authority: &Authority) -> Vec<Change> {
    let dated = library.timeline.events.iter().filter_map(|event| Some((event.updated()?, event)));
    let mut events: Vec<(NaiveDate, &Event)> = dated.collect();
    events.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.id.cmp(&other.id)));
    let change = |(updated, event): (NaiveDate, &Event)| {
        let id = authority.tag(&format!("event:{}{}", event.id, suffix(library)));
        Change { id, ..of_event(library, event, updated) }
    };
    events.into_iter().take(MOST).map(change).collect()
}

/// Every revision.
pub(super) fn corrections(library: &Library<'_>, authority: &Authority) -> Vec<Change> {
    let events = library.timeline.events.iter();
    let numbered = events.flat_map(|event| event.revisions.iter().enumerate().map(move |one| (event, one)));
    let mut revisions: Vec<(&Event, (usize, &Revision))> = numbered.collect();
    revisions.sort_by(|(one, (i, a)), (other, (j, b))| {
        b.date.cmp(&a.date).then_with(|| one.id.cmp(&other.id)).then_with(|| j.cmp(i))
    });
    let change = |(event, (index, revision)): (&Event, (usize, &Revision))| {
        let whole = of_event(library, event, revision.date);
        Change {
            id: authority.tag(&format!("revision:{}:{}{}", event.id, index + 1, suffix(library))),
            title: format!("{}: {}", library.words.revision_kind(revision.kind), whole.title),
            summary: revision.note.clone(),
            published: Some(revision.date),
            ..whole
        }
    };
    revisions.into_iter().take(MOST).map(change).collect()
}

/// What sets the ids of one language apart from those of another.
fn suffix(library: &Library<'_>) -> String {
    if library.rendition.is_default() { String::new() } else { format!(":{}", library.rendition.language.tag()) }
}

fn of_event(library: &Library<'_>, event: &Event, updated: NaiveDate) -> Change {
    let (title, summary) = library.event_words(event);
    Change {
        id: String::new(),
        title: title.to_owned(),
        url: library.url(Address::event(&event.id)).unwrap_or_default(),
        summary: summary.to_owned(),
        published: event.added,
        updated,
        topics: event.topics.iter().map(|topic| library.timeline[*topic].id.to_string()).collect(),
    }
}
