//! The documents on which the record rests.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{DocumentId, Language};

/// How near a document stands to what it reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reliability {
    /// An official record, a survey, a first-hand account.
    Primary,
    /// A work that reports on or studies primary documents.
    Secondary,
    /// A work that sums up others, such as an encyclopedia.
    Tertiary,
}

impl Reliability {
    /// Every level, with its word in the record.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Primary, "primary"), (Self::Secondary, "secondary"), (Self::Tertiary, "tertiary")];
}

/// A copy of a document in a web archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchivedCopy {
    /// Where the copy is.
    pub url: String,
    /// The day on which it was made.
    pub date: NaiveDate,
    /// The SHA-256 of what was copied, in hex.
    pub sha256: Option<String>,
}

/// A document that the record cites.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its id.
    pub id: DocumentId,
    /// Everything that a reference needs.
    pub entry: hayagriva::Entry,
    /// Its title as plain text, in its own language.
    pub title: String,
    /// The language of the title (BCP 47), where it is given.
    pub language: Option<String>,
    /// Its title in other languages, where somebody has translated it.
    pub translated_titles: BTreeMap<Language, String>,
    /// How near it stands to what it reports.
    pub reliability: Reliability,
    /// The original address.
    pub url: Option<String>,
    /// Copies in web archives, newest last.
    pub archived: Vec<ArchivedCopy>,
}
