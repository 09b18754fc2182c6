//! Links, dates and page heads, as every page needs them.

use chrono::NaiveDate;
use rayon::prelude::*;

use super::told::Told;
use crate::chart::qr;
use crate::locale::{Argument, Locale, datetime_attribute};
use crate::model::{DocumentIndex, Event, EventDate, EventIndex, MeasureIndex, PlaceIndex, Timeline, TopicIndex};
use crate::prose::Html;
use crate::site::{Address, PageKind, Rendition};
use crate::view::{
    Alternate, ContentNoteView, DateView, EventLink, Library, Link, OutwardLink, PageView, TopicMark, Words,
};

/// The kinds of pages that are made to be printed and handed out.
const HANDOUTS: [&str; 4] = ["event", "prose", "topic", "year"];

/// What a page says of itself.
pub(super) struct Head<'t> {
    /// The kind of page.
    pub(super) kind: &'static str,
    /// Its title.
    pub(super) title: Told<'t>,
    /// One or two plain sentences for machines.
    pub(super) description: Option<&'t str>,
}

impl<'t> Head<'t> {
    /// A page of this kind whose title is in its own language.
    pub(super) fn new(kind: &'static str, title: &'t str) -> Self {
        Self { kind, title: Told { text: title, language: None }, description: None }
    }

    /// The same with a description.
    pub(super) fn described(self, description: &'t str) -> Self {
        Self { description: Some(description), ..self }
    }
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

impl<'a> Library<'a> {
    /// What the page at `at` shows of itself.
    pub(super) fn head(&self, at: &Address, head: &Head<'_>) -> PageView {
        let site = &self.timeline.site;
        let site_title = self.told(&site.title).text;
        let full_title = if head.title.text == site_title {
            site_title.to_owned()
        } else {
            let arguments = [("page", Argument::Text(head.title.text)), ("site", Argument::Text(site_title))];
            self.words.fill("page-title", &arguments)
        };
        let canonical = self.absolute(at);
        let default_address = site.base_url.as_ref().filter(|_| self.languages.len() > 1);
        PageView {
            kind: head.kind,
            language: self.language().tag().to_owned(),
            original_language: self.original_language().map(str::to_owned),
            title: head.title.owned(),
            title_language: head.title.owned_language(),
            full_title,
            description: head.description.map(str::to_owned),
            address: at.to_string(),
            qr: canonical.as_deref().filter(|_| HANDOUTS.contains(&head.kind)).and_then(|url| self.qr(url)),
            canonical,
            base: site.base_url.as_ref().map(|base| format!("{base}{}", folder_of(at))),
            picture: None,
            hidden: false,
            alternates: self.alternates(at),
            default_address: default_address.map(|base| absolute(base, &at.clone().in_folder(""))),
            tags: Vec::new(),
            linked_data: None,
            coins: Vec::new(),
            style: self.assets.page_styles.get(head.kind).map(|style| style.from_page(at)),
            script: self.assets.page_scripts.get(head.kind).map(|script| script.from_page(at)),
        }
    }

    fn qr(&self, url: &str) -> Option<Html> {
        qr(url, &self.words.say("qr-code"))
    }

    /// The page at `at` in each language, where there are several.
    fn alternates(&self, at: &Address) -> Vec<Alternate> {
        if self.languages.len() < 2 {
            return Vec::new();
        }
        let alternate = |(rendition, name): &(Rendition, String)| {
            let there = at.clone().in_folder(&rendition.folder);
            Alternate {
                language: rendition.language.tag().to_owned(),
                name: name.clone(),
                href: there.across_languages(at),
                url: self.absolute(&there),
                current: rendition == self.rendition,
            }
        };
        self.languages.iter().map(alternate).collect()
    }

    /// The absolute address of `page` in the language of the pages, where `base_url` is set.
    #[must_use]
    pub fn url(&self, page: Address) -> Option<String> {
        self.absolute(&page.in_folder(&self.rendition.folder))
    }

    /// The absolute address of `at`, where `base_url` is set.
    #[must_use]
    pub fn absolute(&self, at: &Address) -> Option<String> {
        self.timeline.site.base_url.as_ref().map(|base| absolute(base, at))
    }

    /// The address of `at` for readers: absolute where it is known.
    pub(super) fn permalink(&self, at: &Address) -> String {
        self.absolute(at).unwrap_or_else(|| at.to_string())
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
        Link::new(self.year(year), Address::year(year).from_page(at))
    }

    /// A topic as a mark.
    pub(super) fn topic_mark(&self, at: &Address, topic: TopicIndex) -> TopicMark {
        let known = &self.timeline[topic];
        let name = self.told(&known.name);
        TopicMark {
            id: known.id.to_string(),
            name: name.owned(),
            language: name.owned_language(),
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
        let title = self.title_of(known);
        EventLink {
            title: title.owned(),
            language: title.owned_language(),
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
    pub(super) fn place_name(&self, place: PlaceIndex) -> Told<'a> {
        self.told(&self.timeline[place].name)
    }

    /// A link to a place.
    pub(super) fn place_link(&self, at: &Address, place: PlaceIndex) -> Link {
        self.place_name(place).link(Address::place(&self.timeline[place].id).from_page(at))
    }

    /// A link to a document, named as in a text ("Human Rights Watch 2024").
    pub(super) fn document_link(&self, at: &Address, document: DocumentIndex) -> Link {
        let known = &self.timeline[document];
        let text = &self.references.get(document).in_text;
        Told { text, language: self.language_of_name(text, known) }.link(Address::document(&known.id).from_page(at))
    }

    /// A link to a measure.
    pub(super) fn measure_link(&self, at: &Address, measure: MeasureIndex) -> Link {
        let known = &self.timeline[measure];
        self.told(&known.title).link(Address::measure(&known.id).from_page(at))
    }

    /// What a reader of an event is warned of.
    pub(super) fn content_note(&self, event: &Event) -> Option<ContentNoteView> {
        if event.content_notes.is_empty() {
            return None;
        }
        let labels: Vec<String> = event.content_notes.iter().map(|note| self.words.content_note(*note)).collect();
        Some(ContentNoteView { labels: self.words.list(&labels), closed: event.is_closed() })
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

/// An address under the one at which the site is published; of an index, that
/// of its folder.
fn absolute(base: &str, at: &Address) -> String {
    let is_index = at.is_same_page(&Address::of(PageKind::Index));
    format!("{base}{}", if is_index { folder_of(at) } else { at.as_str() })
}

/// The folder of a page, with its slash; empty at the root of the site.
fn folder_of(at: &Address) -> &str {
    let path = at.as_str();
    path.rfind('/').map_or("", |slash| &path[..=slash])
}
