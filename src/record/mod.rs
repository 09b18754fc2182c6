//! The record as written: every value with its place in the file.
//!
//! Each file becomes a record of spans and texts. Unknown and missing keys
//! and values of the wrong kind are found here; what the values mean, and
//! whether what they name exists, belongs to `resolve`.

mod document;
mod event;
mod load;
mod measure;
mod page;
mod place;
mod site;

pub use document::{ArchivedRecord, DocumentRecord, read_documents};
pub use event::{AccountRecord, CitationRecord, EventRecord, RevisionRecord, TranslationRecord, read_event};
pub use load::{Records, load};
pub use measure::{MeasureRecord, ObservationRecord, read_measure};
pub use page::{PageRecord, read_page};
pub use place::{PlaceRecord, read_places};
pub use site::{NamesRecord, PublisherRecord, SiteRecord, TopicRecord, read_site};
