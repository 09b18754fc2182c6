//! Messages with numbers and names put in, for views.

use crate::locale::{Argument, Locale};
use crate::model::{
    Certainty, ContentNote, MeasureKind, PlaceKind, Reason, Reliability, RevisionKind, TranslationStatus,
};
use crate::view::Term;

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    locale: &'a Locale,
}

/// Defines a message that views fill in, with the names of its arguments.
macro_rules! used_messages {
    ($($id:literal: $($argument:literal)*;)*) => {
        /// The messages that views fill in, each with its arguments: text, or
        /// a number where the name is `count`, `year` or ends in `_year`. A
        /// theme's own messages are tried with these before anything is built.
        pub const USED_MESSAGES: &[(&str, &[&str])] = &[$(($id, &[$($argument),*]),)*];
    };
}

used_messages! {
    "page-title": "page" "site";
    "title-and-more": "title" "more";
    "event-count": "count";
    "document-count": "count";
    "observation-count": "count";
    "citation-count": "count";
    "record-covers": "count" "first_year" "last_year";
    "record-rests-on": "count";
    "record-extent": "covers" "rests_on";
    "decade-title": "year";
    "years-first-and-last": "first_year" "last_year";
    "place-coordinates": "latitude" "longitude";
    "places-map-beyond": "count";
    "places-map-group": "place" "others";
    "event-map-shows": "places";
    "document-archived": "date";
    "chart-title": "title" "unit";
    "chart-description-series": "first" "last" "low" "high";
    "chart-description-estimates": "count" "low" "high";
    "chart-description-levels": "first" "last";
    "chart-description-years": "first_year" "last_year" "count";
    "chart-description-decades": "first_year" "last_year" "count";
    "chart-column": "date" "amount";
    "chart-year-column": "year" "count";
    "chart-figure-by": "figure" "by";
    "chart-thousands": "unit";
    "chart-millions": "unit";
    "statistic-more": "count";
    "measure-extent": "count" "years";
    "data-licence": "licence";
    "file-size": "count";
    "cite-save-as": "format";
    "embed-from": "site";
}

impl<'a> Words<'a> {
    /// The words of `locale`.
    #[must_use]
    pub fn new(locale: &'a Locale) -> Self {
        Self { locale }
    }

    /// The language's dates and numbers.
    #[must_use]
    pub fn locale(self) -> &'a Locale {
        self.locale
    }

    /// The message `id`.
    #[must_use]
    pub fn say(self, id: &str) -> String {
        self.fill(id, &[])
    }

    /// The message `id` with `arguments`. Every message that the program uses
    /// exists, and those of a theme are tried before; the id itself would
    /// show that this was broken.
    #[must_use]
    pub fn fill(self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.locale.text_with(id, arguments).unwrap_or_else(|_| format!("[{id}]"))
    }

    /// A number of things, such as "7 events".
    #[must_use]
    pub fn count(self, id: &str, count: usize) -> String {
        self.fill(id, &[("count", whole(count))])
    }

    /// A title and what is said of it: "1995: 12 events".
    #[must_use]
    pub fn both(self, title: &str, more: &str) -> String {
        self.fill("title-and-more", &[("title", Argument::Text(title)), ("more", Argument::Text(more))])
    }

    /// A list for a sentence: "death, torture and execution".
    #[must_use]
    pub fn list(self, entries: &[String]) -> String {
        self.locale.list(entries)
    }

    /// A word of the record under `prefix` with its label and meaning.
    fn term(self, prefix: &str, key: &'static str) -> Term {
        Term { key, label: self.say(&format!("{prefix}-{key}")), meaning: self.say(&format!("{prefix}-{key}-meaning")) }
    }

    /// A certainty.
    #[must_use]
    pub fn certainty(self, certainty: Certainty) -> Term {
        self.term("certainty", key(certainty, &Certainty::ALL))
    }

    /// A reliability.
    #[must_use]
    pub fn reliability(self, reliability: Reliability) -> Term {
        self.term("reliability", key(reliability, &Reliability::ALL))
    }

    /// A kind of measure.
    #[must_use]
    pub fn measure_kind(self, kind: MeasureKind) -> Term {
        self.term("measure-kind", key(kind, &MeasureKind::ALL))
    }

    /// How a translation came about, or that there is none.
    #[must_use]
    pub fn translation(self, status: Option<TranslationStatus>) -> Term {
        self.term("translation", status.map_or("missing", |status| key(status, &TranslationStatus::ALL)))
    }

    /// A kind of revision.
    #[must_use]
    pub fn revision_kind(self, kind: RevisionKind) -> String {
        self.say(&format!("revision-kind-{}", key(kind, &RevisionKind::ALL)))
    }

    /// A kind of place.
    #[must_use]
    pub fn place_kind(self, kind: PlaceKind) -> String {
        self.say(&format!("place-kind-{}", key(kind, &PlaceKind::ALL)))
    }

    /// Why an event was withdrawn.
    #[must_use]
    pub fn reason(self, reason: Reason) -> String {
        self.say(&format!("withdrawn-reason-{}", key(reason, &Reason::ALL)))
    }

    /// What a reader is warned of.
    #[must_use]
    pub fn content_note(self, note: ContentNote) -> String {
        self.say(&format!("content-note-{}", key(note, &ContentNote::ALL)))
    }
}

/// A count as an argument.
pub(super) fn whole(count: usize) -> Argument<'static> {
    Argument::Whole(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The word of a value in the record. Every value stands in its list.
pub(super) fn key<T: PartialEq + Copy>(value: T, all: &[(T, &'static str)]) -> &'static str {
    all.iter().find(|(known, _)| *known == value).map_or("", |(_, word)| word)
}
