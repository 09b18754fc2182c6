//! What a timeline is made of: pure values that cannot be wrong.
//!
//! Ids have the right form, dates are real dates, and a reference to another
//! thing is its number in the timeline, so it leads somewhere. How values
//! were written, and what was wrong with them, belongs to `record` and
//! `resolve`; how they look, to `view`.

mod date;
mod document;
mod event;
mod id;
mod locator;
mod measure;
mod script;
mod site;
mod timeline;
pub mod writing;

pub use date::{DateProblem, Day, Ends, EventDate, PartialDay, Presence, YearSpan};
pub use document::{ArchivedCopy, Document, Reliability};
pub use event::{
    Account, Certainty, Citation, ContentNote, Event, Markdown, Reason, Revision, RevisionKind, Tombstone, Translation,
    TranslationStatus,
};
pub use id::{DocumentId, EventId, InvalidId, MeasureId, PageId, PlaceId, RESERVED_PAGES, TopicId};
pub use locator::{Locator, LocatorLabel};
pub use measure::{Amount, Measure, MeasureKind, Observation};
pub use script::joins_without_space;
pub use site::{Language, Names, Place, PlaceKind, Publisher, Site, Topic};
pub use timeline::{DocumentIndex, Drafts, EventIndex, MeasureIndex, PlaceIndex, ProsePage, Timeline, TopicIndex};
