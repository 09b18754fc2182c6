//! Documents, measures and places.

use serde::Serialize;

use super::{CiteView, EventLink, EventRow, Link, Term, YearGroup};
use crate::prose::Html;

/// A link that leads out of the site, as a Robust Link: the original address
/// and an archived copy belong together.
#[derive(Debug, Clone, Serialize)]
pub struct OutwardLink {
    /// Where it leads.
    pub href: String,
    /// The original address.
    pub original: Option<String>,
    /// The address of the archived copy.
    pub version: Option<String>,
    /// The day of the copy, as `2026-11-22`.
    pub version_date: Option<String>,
    /// The text of the link.
    pub title: String,
}

/// A document as a source of an event or a page.
#[derive(Debug, Clone, Serialize)]
pub struct SourceView<'a> {
    /// Its number in the text, from 1; the fragment is `source-<number>`.
    pub number: usize,
    /// The reference in the style of the site.
    pub reference: &'a Html,
    /// The page of the document.
    pub document: Link,
    /// Where in it.
    pub locators: Vec<String>,
    /// What it bears out.
    pub supports: Option<&'a str>,
    /// How near it stands to what it reports.
    pub reliability: Term,
    /// Archived copies, then the original address.
    pub links: Vec<OutwardLink>,
    /// The places in the text that cite it, as fragments of the page (`#cite-2-1`).
    pub cited_at: Vec<Link>,
}

/// Who cites a document.
#[derive(Debug, Clone, Serialize)]
pub struct CitedBy {
    /// The event.
    pub event: EventLink,
    /// Where in the document.
    pub locator: Option<String>,
    /// What it bears out.
    pub supports: Option<String>,
}

/// The page of a document.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentView<'a> {
    /// The id.
    pub id: &'a str,
    /// The title.
    pub title: &'a str,
    /// The language of the title (BCP 47), where it is not that of the page.
    pub title_language: Option<&'a str>,
    /// The reference in the style of the site.
    pub reference: &'a Html,
    /// What else is noted of it, such as the title in English.
    pub note: Option<String>,
    /// How near it stands to what it reports.
    pub reliability: Term,
    /// Archived copies, then the original address.
    pub links: Vec<OutwardLink>,
    /// The events that cite it, in the order of time.
    pub cited_by: Vec<CitedBy>,
    /// "Cite this document".
    pub cite: CiteView,
    /// The statistics that it gives figures for.
    pub measures: Vec<Link>,
    /// The prose pages that cite it.
    pub pages: Vec<Link>,
}

/// A document in the bibliography.
#[derive(Debug, Clone, Serialize)]
pub struct BibliographyEntry<'a> {
    /// The id; also the fragment.
    pub id: &'a str,
    /// The reference.
    pub reference: &'a Html,
    /// The page of the document.
    pub href: String,
    /// The title, for the link.
    pub title: &'a str,
    /// How near it stands to what it reports.
    pub reliability: Term,
    /// How many events, statistics and pages cite it, in words.
    pub count_words: String,
}

/// A part of a long bibliography.
#[derive(Debug, Clone, Serialize)]
pub struct LetterLink {
    /// The letter.
    pub letter: String,
    /// The page of the part.
    pub href: String,
    /// How many documents it holds.
    pub count: usize,
    /// Whether it is the page itself.
    pub current: bool,
}

/// The bibliography, or a part of it.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentsView<'a> {
    /// How many documents there are in all, in words.
    pub count_words: String,
    /// The parts of a long bibliography; empty where it stands on one page.
    pub letters: Vec<LetterLink>,
    /// The part shown; none on the first page of a long bibliography.
    pub letter: Option<String>,
    /// The documents, in the order of the style.
    pub entries: Vec<BibliographyEntry<'a>>,
}

/// A figure in a table.
#[derive(Debug, Clone, Serialize)]
pub struct ObservationRow {
    /// The time that it is about, in words.
    pub date: String,
    /// The figure in words.
    pub amount: String,
    /// Whose figure it is, where the document reports another's.
    pub by: Option<String>,
    /// The document, named as in a text.
    pub document: Link,
    /// Where in it.
    pub locator: Option<String>,
    /// Whether it is the figure in use.
    pub preferred: bool,
    /// Anything a reader must know.
    pub note: Option<String>,
}

/// The page of a measure.
#[derive(Debug, Clone, Serialize)]
pub struct MeasureView {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The language of the title (BCP 47), where it is not that of the page.
    pub title_language: Option<String>,
    /// What is counted.
    pub unit: String,
    /// The language of the unit, where it is not that of the page.
    pub unit_language: Option<String>,
    /// How the figures belong together.
    pub kind: Term,
    /// What it shows, and what not.
    pub description: Option<String>,
    /// The language of the description, where it is not that of the page.
    pub description_language: Option<String>,
    /// The chart.
    pub chart: Html,
    /// Every figure.
    pub rows: Vec<ObservationRow>,
    /// The events that show it.
    pub events: Vec<EventLink>,
}

/// A measure in the list.
#[derive(Debug, Clone, Serialize)]
pub struct MeasureListing {
    /// The measure.
    pub link: Link,
    /// What is counted.
    pub unit: String,
    /// The language of the unit, where it is not that of the page.
    pub unit_language: Option<String>,
    /// How the figures belong together.
    pub kind: Term,
    /// How many figures from when to when, in words.
    pub extent: String,
}

/// The list of measures.
#[derive(Debug, Clone, Serialize)]
pub struct MeasuresView {
    /// The measures by title.
    pub measures: Vec<MeasureListing>,
}

/// The page of a place.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceView {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The language of the name (BCP 47), where it is not that of the page.
    pub name_language: Option<String>,
    /// The name in other languages, and other spellings, each with its language where that is known.
    pub other_names: Vec<(Option<String>, String)>,
    /// What kind of place.
    pub kind: String,
    /// The places that it lies in, the nearest first.
    pub within: Vec<Link>,
    /// The places that lie in it.
    pub contains: Vec<Link>,
    /// Latitude and longitude in words, where it is mapped.
    pub point: Option<String>,
    /// How many events, in words.
    pub count_words: String,
    /// The events, in the order of time.
    pub events: Vec<EventRow>,
    /// The years and counts, where there are too many events for one page.
    pub years: Vec<YearGroup>,
}

/// A place in the list.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceListing {
    /// The place.
    pub link: Link,
    /// What kind of place.
    pub kind: String,
    /// What it lies in, where that is not the country.
    pub within: Option<Link>,
    /// The name in other languages.
    pub other_names: Vec<(Option<String>, String)>,
    /// How many events.
    pub count: usize,
    /// The same in words.
    pub count_words: String,
}

/// The places of a country.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceGroup {
    /// The country.
    pub title: String,
    /// The language of the title, where it is not that of the page.
    pub title_language: Option<String>,
    /// The country as a place of the gazetteer.
    pub country: Option<PlaceListing>,
    /// How many events there are in it and in all its places.
    pub count: usize,
    /// The same in words.
    pub count_words: String,
    /// Its places that have events, those with the most first.
    pub places: Vec<PlaceListing>,
    /// Its other places by name.
    pub others: Vec<Link>,
}

/// The list of places.
#[derive(Debug, Clone, Serialize)]
pub struct PlacesView {
    /// The countries that have events, with their places.
    pub groups: Vec<PlaceGroup>,
    /// The places of countries without events, by name.
    pub others: Vec<Link>,
}
