//! Events: as a page, as a row of a list, and what is left of them.

use serde::Serialize;

use super::{
    CertaintyView, CiteView, ContentNoteView, DateView, EmbedOffer, Link, ObservationRow, SourceView, TopicMark,
    TranslationView,
};
use crate::prose::Html;

/// An event in a list. Never carries the text.
#[derive(Debug, Clone, Serialize)]
pub struct EventRow {
    /// The id; also the fragment of the row.
    pub id: String,
    /// The title.
    pub title: String,
    /// The language of the title (BCP 47), where it is not that of the page.
    pub title_language: Option<String>,
    /// The relative address.
    pub href: String,
    /// The date in words.
    pub date: DateView,
    /// The date as short as the list allows (the year left out on its own page).
    pub gutter: String,
    /// The topics, the primary one first.
    pub topics: Vec<TopicMark>,
    /// The summary; empty where a list is too long to show it.
    pub summary: String,
    /// The language of the summary, where it is not that of the page.
    pub summary_language: Option<String>,
    /// How sure it is; missing where it is confirmed.
    pub certainty: Option<CertaintyView>,
    /// What a reader is warned of.
    pub content_note: Option<ContentNoteView>,
    /// What the filters of the timeline find it by; only there.
    pub filter: Option<FilterKeys>,
}

/// What the filters of the timeline find an event by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FilterKeys {
    /// The ids of its topics, with a space between two.
    pub topics: String,
    /// The ids of its places and of all that lie around them, with a space between two.
    pub places: String,
    /// How sure it is, in the word of the record.
    pub certainty: &'static str,
    /// The first year that it touches; none where its beginning is open.
    pub first_year: Option<i32>,
    /// The last year that it touches; none where its end is open.
    pub last_year: Option<i32>,
}

/// An event as a link with its date.
#[derive(Debug, Clone, Serialize)]
pub struct EventLink {
    /// The title.
    pub title: String,
    /// The language of the title (BCP 47), where it is not that of the page.
    pub language: Option<String>,
    /// The relative address.
    pub href: String,
    /// The date in words.
    pub date: String,
    /// The number of the primary topic, from 1.
    pub topic: usize,
}

/// What one source says where sources differ.
#[derive(Debug, Clone, Serialize)]
pub struct AccountView {
    /// Whose account it is.
    pub by: String,
    /// What they say.
    pub says: String,
    /// The document, named as in a text ("Human Rights Watch 2024").
    pub document: Link,
    /// Where in it.
    pub locator: Option<String>,
    /// The number of the document in the list of sources, if it stands there.
    pub number: Option<usize>,
}

/// A statistic shown with an event.
#[derive(Debug, Clone, Serialize)]
pub struct MeasureCard {
    /// The statistic.
    pub link: Link,
    /// What is counted.
    pub unit: String,
    /// The language of the unit, where it is not that of the page.
    pub unit_language: Option<String>,
    /// The chart: of rival figures only those that concern the event.
    pub chart: Html,
    /// The figures as a table; none where the chart itself gives them in words.
    pub rows: Vec<ObservationRow>,
    /// Whether some figures are set off because the event cites their documents.
    pub emphasis: bool,
    /// How many figures the page of the statistic has beyond these, in words.
    pub more: Option<String>,
    /// The address of the statistic: absolute where `base_url` is set, else the path in the site.
    pub permalink: String,
}

/// A change to an event.
#[derive(Debug, Clone, Serialize)]
pub struct RevisionView {
    /// The day, in words.
    pub date: String,
    /// The day, for `<time datetime>`.
    pub datetime: String,
    /// What was done.
    pub kind: String,
    /// What exactly.
    pub note: String,
}

/// The events before and after in one topic.
#[derive(Debug, Clone, Serialize)]
pub struct TopicSteps {
    /// The topic.
    pub topic: TopicMark,
    /// The event before.
    pub previous: Option<EventLink>,
    /// The event after.
    pub next: Option<EventLink>,
}

/// The page of an event.
#[derive(Debug, Clone, Serialize)]
pub struct EventView<'a> {
    /// The id.
    pub id: &'a str,
    /// The title.
    pub title: &'a str,
    /// The language of the title (BCP 47), where it is not that of the page.
    pub title_language: Option<&'a str>,
    /// How the words of the page stand to the original; missing in the language of the record.
    pub translation: Option<TranslationView>,
    /// When.
    pub date: DateView,
    /// The page of its year.
    pub year: Link,
    /// The topics, the primary one first.
    pub topics: Vec<TopicMark>,
    /// Where.
    pub places: Vec<Link>,
    /// A small map of the places, where any of them lies in the region.
    pub map: Option<Html>,
    /// How sure it is.
    pub certainty: CertaintyView,
    /// What a reader is warned of.
    pub content_note: Option<ContentNoteView>,
    /// The summary.
    pub summary: &'a str,
    /// The language of the summary, where it is not that of the page.
    pub summary_language: Option<&'a str>,
    /// The text, with a note beside each citation.
    pub body: Option<Html>,
    /// The language of the text, where it is not that of the page.
    pub body_language: Option<&'a str>,
    /// The documents, in the order of their numbers in the text.
    pub sources: Vec<SourceView<'a>>,
    /// What each source says where they differ.
    pub accounts: Vec<AccountView>,
    /// Statistics.
    pub measures: Vec<MeasureCard>,
    /// "Cite this event".
    pub cite: CiteView,
    /// How it can be shown on another site; missing where `base_url` is not set.
    pub embed: Option<EmbedOffer>,
    /// Related events, in the order of time.
    pub related: Vec<EventLink>,
    /// The event before.
    pub previous: Option<EventLink>,
    /// The event after.
    pub next: Option<EventLink>,
    /// Before and after in each of its topics.
    pub in_topics: Vec<TopicSteps>,
    /// The day on which it was first published, in words.
    pub added: Option<String>,
    /// What was changed since, newest first.
    pub revisions: Vec<RevisionView>,
    /// Its address: absolute where `base_url` is set, else the path in the site.
    pub permalink: String,
    /// The SHA-256 prefix of title, summary and text that a translation names in `of`.
    pub fingerprint: &'a str,
}

/// What is left of a withdrawn event: nothing else may be shown of it.
#[derive(Debug, Clone, Serialize)]
pub struct TombstoneView {
    /// The id.
    pub id: String,
    /// Why it was withdrawn.
    pub reason: String,
    /// When, in words.
    pub date: Option<String>,
}

/// The page at a former address.
#[derive(Debug, Clone, Serialize)]
pub struct RedirectView {
    /// The former id.
    pub id: String,
    /// Where the thing is now.
    pub target: Link,
}
