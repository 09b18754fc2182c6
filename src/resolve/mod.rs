//! As written → as meant: ids looked up, dates read, problems gathered.
//!
//! Takes the records of a project apart field by field and gives a timeline
//! in which every reference leads somewhere. The Markdown of bodies and pages
//! is handed on as it is; `prose` reads it.

mod documents;
mod events;
mod ids;
mod measures;
mod pages;
mod places;
mod related;
mod site;
mod text;
mod translations;

use crate::model::{Citation, EventId, Language, Markdown, PageId, Site, Timeline};
use crate::problem::{Problem, Span};
use crate::record::Records;

pub use site::base_address;
pub use translations::fingerprint;

/// A prose page's text in one language; the default has none.
#[derive(Debug, Clone)]
pub struct PageText {
    /// The page.
    pub id: PageId,
    /// The language, where it is not the default.
    pub language: Option<Language>,
    /// The text.
    pub text: Markdown,
}

/// Where things stand in the record, for problems that are found later.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// Where each document's key stands, in the order of the timeline's documents.
    pub documents: Vec<Span>,
    /// Where the documents of each event's citations stand, in the order of its citations.
    pub citations: Vec<Vec<Span>>,
    /// Where the citation style is named.
    pub citation_style: Option<Span>,
    /// Where each language of the site is named.
    pub languages: Vec<Span>,
}

/// The text of a draft: checked, not published.
#[derive(Debug, Clone)]
pub struct DraftText {
    /// The draft.
    pub id: EventId,
    /// The documents on which it rests.
    pub citations: Vec<Citation>,
    /// The text.
    pub body: Option<Markdown>,
}

/// A record, resolved.
#[derive(Debug)]
pub struct Resolved {
    /// Everything but the long texts.
    pub timeline: Timeline,
    /// The text of each event, in the order of the timeline's events.
    pub bodies: Vec<Option<Markdown>>,
    /// The texts of the prose pages.
    pub pages: Vec<PageText>,
    /// The texts of the drafts.
    pub drafts: Vec<DraftText>,
    /// Where things stand.
    pub places: Places,
    /// The fingerprint of each event's text, in the order of the timeline's events.
    pub fingerprints: Vec<String>,
}

/// Resolves a record. What is wrong goes into `problems`; where `site.yaml`
/// cannot be read, everything else is checked all the same and nothing comes back.
pub fn resolve(records: Records, problems: &mut Vec<Problem>) -> Option<Resolved> {
    let Records { site, documents, places, measures, pages, events } = records;
    let mut spans = Places::default();
    let site = site.map(|record| site::resolve(record, &mut spans, problems));
    let default_language = site.as_ref().map(|(site, _)| site.default_language().clone());
    let names = text::NamesReader::new(default_language);
    let places = places::resolve(places, &names, problems);
    let (documents, document_spans) = documents::resolve(documents, &names, problems);
    spans.documents = document_spans;
    let measures = measures::resolve(measures, &documents, &names, problems);
    let known =
        ids::Known::new(site.as_ref().and_then(|(_, topics)| topics.as_deref()), &places, &documents, &measures);
    let languages = site.as_ref().map(|(site, _)| site.languages.clone()).unwrap_or_default();
    let found = events::resolve(events, &known.in_languages(&languages), problems);
    let pages = pages::resolve(pages, &languages, problems);
    let (site, topics) = site?;
    let site: Site = site;
    spans.citations = found.citation_spans;
    let timeline = Timeline {
        site,
        topics: topics.unwrap_or_default(),
        places,
        documents,
        measures,
        pages: pages.pages,
        events: found.events,
        tombstones: found.tombstones,
        drafts: found.drafts,
    };
    Some(Resolved {
        timeline,
        bodies: found.bodies,
        pages: pages.texts,
        drafts: found.draft_texts,
        places: spans,
        fingerprints: found.fingerprints,
    })
}
