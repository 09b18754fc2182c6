//! Links, dates and page heads, as every page needs them.

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::locale::{Argument, Locale, datetime_attribute};
use crate::model::{DocumentIndex, Event, EventDate, EventIndex, MeasureIndex, PlaceIndex, Timeline, TopicIndex};
use crate::site::Address;
use crate::view::{ContentNoteView, DateView, EventLink, Library, Link, OutwardLink, PageView, TopicMark, Words};

/// What a page says of itself.
pub(super) struct Head<'t> {
    /// The kind of page.
    pub(super) kind: &'static str,
    /// Its title.
    pub(super) title: &'t str,
    /// One or two plain sentences for machines.
    pub(super) description: Option<&'t str>,
}

/// The dates of all events for readers and machines.
#[must_use]
pub fn dates(timeline: &Timeline, words: Words<'_>) -> Vec<DateView> {
    timeline.events.par_iter().map(|event| date(&event.date, words.locale())).collect()
}

/// A date for readers and machines.
fn date(date: &EventDate, locale: &Locale) -> DateView {
    DateView {
        words: locale.date(date),
        edtf: date.edtf().to_owned(),
        notation: locale.date_notation(date),
        datetime: datetime_attribute(date),
    }
}

impl Library<'_> {
    /// What the page at `at` shows of itself.
    pub(super) fn head(&self, at: &Address, head: &Head<'_>) -> PageView {
        let site = &self.timeline.site;
        let language = self.words.locale().language();
        let site_title = site.title.in_language(language);
        let full_title = if head.title == site_title {
            site_title.to_owned()
        } else {
            let arguments = [("page", Argument::Text(head.title)), ("site", Argument::Text(site_title))];
            self.words.fill("page-title", &arguments)
        };
        PageView {
            kind: head.kind,
            language: language.tag().to_owned(),
            title: head.title.to_owned(),
            full_title,
            description: head.description.map(str::to_owned),
            address: at.to_string(),
            canonical: site.base_url.as_ref().map(|base| absolute(base, at)),
            hidden: false,
            alternates: Vec::new(),
            script: self.assets.page_scripts.get(head.kind).map(|script| script.from_page(at)),
        }
    }

    /// The address of `at` for readers: absolute where it is known.
    pub(super) fn permalink(&self, at: &Address) -> String {
        self.timeline.site.base_url.as_ref().map_or_else(|| at.to_string(), |base| absolute(base, at))
    }

    /// A day in words.
    pub(super) fn day(&self, day: NaiveDate) -> String {
        self.words.locale().calendar_day(day)
    }

    /// A year in words.
    pub(super) fn year(&self, year: i32) -> String {
        self.words.locale().year(year)
    }

    /// From one year to another, or the one year.
    pub(super) fn years_in_words(&self, first: i32, last: i32) -> String {
        if first == last {
            return self.year(first);
        }
        let arguments = [("first_year", Argument::Whole(first.into())), ("last_year", Argument::Whole(last.into()))];
        self.words.fill("years-first-and-last", &arguments)
    }

    /// A link to a year.
    pub(super) fn year_link(&self, at: &Address, year: i32) -> Link {
        Link { title: self.year(year), href: Address::year(year).from_page(at) }
    }

    /// A topic as a mark.
    pub(super) fn topic_mark(&self, at: &Address, topic: TopicIndex) -> TopicMark {
        let known = &self.timeline[topic];
        TopicMark {
            id: known.id.to_string(),
            name: known.name.in_language(self.words.locale().language()).to_owned(),
            number: topic.get() + 1,
            href: Address::topic(&known.id).from_page(at),
        }
    }

    /// The topics of an event as marks, the primary one first.
    pub(super) fn topic_marks(&self, at: &Address, event: &Event) -> Vec<TopicMark> {
        event.topics.iter().map(|topic| self.topic_mark(at, *topic)).collect()
    }

    /// An event as a link with its date.
    pub(super) fn event_link(&self, at: &Address, event: EventIndex) -> EventLink {
        let known = &self.timeline[event];
        EventLink {
            title: known.title.clone(),
            href: Address::event(&known.id).from_page(at),
            date: self.dates[event.get()].words.clone(),
            topic: known.topics.first().map_or(1, |topic| topic.get() + 1),
        }
    }

    /// Events as links with their dates.
    pub(super) fn event_links(&self, at: &Address, events: &[EventIndex]) -> Vec<EventLink> {
        events.iter().map(|event| self.event_link(at, *event)).collect()
    }

    /// The name of a place.
    pub(super) fn place_name(&self, place: PlaceIndex) -> &str {
        self.timeline[place].name.in_language(self.words.locale().language())
    }

    /// A link to a place.
    pub(super) fn place_link(&self, at: &Address, place: PlaceIndex) -> Link {
        Link { title: self.place_name(place).to_owned(), href: Address::place(&self.timeline[place].id).from_page(at) }
    }

    /// A link to a document, named as in a text ("Human Rights Watch 2024").
    pub(super) fn document_link(&self, at: &Address, document: DocumentIndex) -> Link {
        let title = self.references.get(document).in_text.clone();
        Link { title, href: Address::document(&self.timeline[document].id).from_page(at) }
    }

    /// A link to a measure.
    pub(super) fn measure_link(&self, at: &Address, measure: MeasureIndex) -> Link {
        let known = &self.timeline[measure];
        let title = known.title.in_language(self.words.locale().language()).to_owned();
        Link { title, href: Address::measure(&known.id).from_page(at) }
    }

    /// What a reader of an event is warned of.
    pub(super) fn content_note(&self, event: &Event) -> Option<ContentNoteView> {
        if event.content_notes.is_empty() {
            return None;
        }
        let labels: Vec<String> = event.content_notes.iter().map(|note| self.words.content_note(*note)).collect();
        let closed = event.content_notes.iter().any(|note| note.closes_the_text());
        Some(ContentNoteView { labels: self.words.list(&labels), closed })
    }

    /// Where a document can be read: archived copies, newest first, then the original.
    pub(super) fn outward_links(&self, document: DocumentIndex) -> Vec<OutwardLink> {
        let known = &self.timeline[document];
        let newest = known.archived.last();
        let copies = known.archived.iter().rev().map(|copy| OutwardLink {
            href: copy.url.clone(),
            original: known.url.clone(),
            version: Some(copy.url.clone()),
            version_date: Some(copy.date.to_string()),
            title: self.words.fill("document-archived", &[("date", Argument::Text(&self.day(copy.date)))]),
        });
        let original = known.url.iter().map(|url| OutwardLink {
            href: url.clone(),
            original: Some(url.clone()),
            version: newest.map(|copy| copy.url.clone()),
            version_date: newest.map(|copy| copy.date.to_string()),
            title: self.words.say("document-original"),
        });
        copies.chain(original).collect()
    }
}

/// An address under the one at which the site is published.
pub(super) fn absolute(base: &str, at: &Address) -> String {
    let path = at.as_str();
    format!("{base}{}", if path == "index.html" { "" } else { path })
}
