//! Something that happened, and the documents that say so.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{DocumentIndex, EventDate, EventId, EventIndex, Language, Locator, MeasureIndex, PlaceIndex, TopicIndex};
use crate::problem::Span;

/// A text in CommonMark, and where it was written, for problems found in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markdown {
    /// The text.
    pub text: String,
    /// Its place in the record.
    pub span: Span,
}

/// How sure the record is that it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// An official record, or independent documents agree.
    Confirmed,
    /// One outlet, group or unnamed sources say so.
    Reported,
    /// Documents contradict each other.
    Disputed,
}

impl Certainty {
    /// Every level, with its word in the record.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Confirmed, "confirmed"), (Self::Reported, "reported"), (Self::Disputed, "disputed")];
}

/// What a reader is warned of before the text of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContentNote {
    /// People die.
    Death,
    /// Violence.
    Violence,
    /// Sexual violence.
    SexualViolence,
    /// Torture.
    Torture,
    /// Executions.
    Execution,
    /// Harm to children.
    ChildHarm,
    /// Forced abortion.
    ForcedAbortion,
    /// Starvation.
    Starvation,
}

impl ContentNote {
    /// Every note, with its word in the record.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::Death, "death"),
        (Self::Violence, "violence"),
        (Self::SexualViolence, "sexual-violence"),
        (Self::Torture, "torture"),
        (Self::Execution, "execution"),
        (Self::ChildHarm, "child-harm"),
        (Self::ForcedAbortion, "forced-abortion"),
        (Self::Starvation, "starvation"),
    ];

    /// Whether a text with this note stays closed until the reader opens it.
    #[must_use]
    pub fn closes_the_text(self) -> bool {
        matches!(self, Self::SexualViolence | Self::Torture | Self::Execution | Self::ChildHarm | Self::ForcedAbortion)
    }
}

/// A document on which an event rests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The document.
    pub document: DocumentIndex,
    /// Where in it.
    pub locator: Option<Locator>,
    /// What it bears out.
    pub supports: Option<String>,
}

/// What one source says where sources differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Who says it.
    pub by: String,
    /// What they say.
    pub says: String,
    /// Where that stands.
    pub document: DocumentIndex,
    /// Where in the document.
    pub locator: Option<Locator>,
}

/// What was done to an event after it was first published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RevisionKind {
    /// Something was wrong.
    Corrected,
    /// Something was added.
    Expanded,
    /// It was taken back.
    Withdrawn,
    /// It was put back.
    Restored,
}

impl RevisionKind {
    /// Every kind, with its word in the record.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Corrected, "corrected"),
        (Self::Expanded, "expanded"),
        (Self::Withdrawn, "withdrawn"),
        (Self::Restored, "restored"),
    ];
}

/// A change to an event after it was first published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// When.
    pub date: NaiveDate,
    /// What was done.
    pub kind: RevisionKind,
    /// What exactly, in a sentence.
    pub note: String,
}

/// How far a translation can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TranslationStatus {
    /// Made by a machine.
    Machine,
    /// Made by a person, not yet read by another.
    Draft,
    /// Read by a native reader.
    Reviewed,
}

impl TranslationStatus {
    /// Every status, with its word in the record.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Machine, "machine"), (Self::Draft, "draft"), (Self::Reviewed, "reviewed")];
}

/// An event in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// How far it can be trusted.
    pub status: TranslationStatus,
    /// Whether the original has changed since it was made.
    pub stale: bool,
    /// The title.
    pub title: Option<String>,
    /// The summary.
    pub summary: Option<String>,
    /// The text.
    pub body: Option<Markdown>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// What happened, in a line of plain text.
    pub title: String,
    /// When.
    pub date: EventDate,
    /// Breaks ties between events with the same bounds.
    pub order: i64,
    /// The threads that it belongs to, the primary one first. Never empty.
    pub topics: Vec<TopicIndex>,
    /// Where.
    pub places: Vec<PlaceIndex>,
    /// What happened, in a paragraph of plain text.
    pub summary: String,
    /// The documents on which it rests. Never empty.
    pub citations: Vec<Citation>,
    /// How sure the record is.
    pub certainty: Certainty,
    /// What each source says where they differ.
    pub accounts: Vec<Account>,
    /// Statistics that belong to it.
    pub measures: Vec<MeasureIndex>,
    /// What a reader is warned of.
    pub content_notes: Vec<ContentNote>,
    /// Related events of either direction, in the order of the timeline.
    pub related: Vec<EventIndex>,
    /// Its former ids.
    pub aliases: Vec<EventId>,
    /// When it was first published.
    pub added: Option<NaiveDate>,
    /// What was changed since, oldest first.
    pub revisions: Vec<Revision>,
    /// The event in other languages.
    pub translations: BTreeMap<Language, Translation>,
}

impl Event {
    /// The documents that it names, one after the other, some of them twice.
    pub fn documents(&self) -> impl Iterator<Item = DocumentIndex> {
        let cited = self.citations.iter().map(|citation| citation.document);
        cited.chain(self.accounts.iter().map(|account| account.document))
    }

    /// Whether its text stays closed until the reader opens it.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.content_notes.iter().any(|note| note.closes_the_text())
    }

    /// The day on which it was last added to or changed.
    #[must_use]
    pub fn updated(&self) -> Option<NaiveDate> {
        self.revisions.iter().map(|revision| revision.date).chain(self.added).max()
    }
}

/// Why an event was withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It could endanger somebody.
    Safety,
    /// It did not happen as told.
    Inaccurate,
    /// Another event tells the same.
    Duplicate,
    /// Somebody's rights stand against it.
    Rights,
}

impl Reason {
    /// Every reason, with its word in the record.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Safety, "safety"),
        (Self::Inaccurate, "inaccurate"),
        (Self::Duplicate, "duplicate"),
        (Self::Rights, "rights"),
    ];
}

/// All that is left of a withdrawn event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tombstone {
    /// Its id.
    pub id: EventId,
    /// Its former ids.
    pub aliases: Vec<EventId>,
    /// Why it was withdrawn.
    pub reason: Reason,
    /// When.
    pub date: Option<NaiveDate>,
}
