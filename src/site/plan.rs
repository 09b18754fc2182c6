//! Every page that a timeline becomes, and in which languages.

use super::{Address, PageKind};
use crate::model::{
    DocumentIndex, EventId, EventIndex, Language, MeasureIndex, PlaceIndex, Site, Timeline, TopicIndex,
};

/// A page of the site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// A page that every site has once.
    Single(PageKind),
    /// A part of a long bibliography.
    Letter(char),
    /// A part of the events by their titles, counted from 0.
    Titles(usize),
    /// A year.
    Year(i32),
    /// A published event.
    Event(EventIndex),
    /// A published event as a card for other sites.
    Embed(EventIndex),
    /// A topic.
    Topic(TopicIndex),
    /// A place.
    Place(PlaceIndex),
    /// A document.
    Document(DocumentIndex),
    /// A measure.
    Measure(MeasureIndex),
    /// A page of prose, by its number in [`Timeline::pages`].
    Prose(usize),
    /// A withdrawn event, by its number in [`Timeline::tombstones`].
    Tombstone(usize),
    /// A former address of a published event.
    Redirect {
        /// The former id.
        alias: EventId,
        /// The event.
        event: EventIndex,
    },
    /// A former address of a withdrawn event, which shows the same tombstone.
    BuriedAlias {
        /// The former id.
        alias: EventId,
        /// The number of the tombstone.
        tombstone: usize,
    },
}

/// The site in one of its languages: every page is in every one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendition {
    /// The language.
    pub language: Language,
    /// The folder of its pages, with its slash; empty for the default language.
    pub folder: String,
}

impl Rendition {
    /// Every language of `site`, the default first.
    #[must_use]
    pub fn all(site: &Site) -> Vec<Self> {
        let folder = |language: &Language| {
            if language == site.default_language() { String::new() } else { format!("{}/", language.tag()) }
        };
        site.languages.iter().map(|language| Self { language: language.clone(), folder: folder(language) }).collect()
    }

    /// Whether it is the one in the default language.
    #[must_use]
    pub fn is_default(&self) -> bool {
        self.folder.is_empty()
    }
}

impl Page {
    /// Where the page lives in the default language; [`Address::in_folder`]
    /// says where in others.
    #[must_use]
    pub fn address(&self, timeline: &Timeline) -> Address {
        match self {
            Self::Single(kind) => Address::of(*kind),
            Self::Letter(letter) => letter_address(*letter),
            Self::Titles(part) => titles_address(*part),
            Self::Year(year) => Address::year(*year),
            Self::Event(event) => Address::event(&timeline[*event].id),
            Self::Embed(event) => Address::embed(&timeline[*event].id),
            Self::Topic(topic) => Address::topic(&timeline[*topic].id),
            Self::Place(place) => Address::place(&timeline[*place].id),
            Self::Document(document) => Address::document(&timeline[*document].id),
            Self::Measure(measure) => Address::measure(&timeline[*measure].id),
            Self::Prose(page) => Address::prose(&timeline.pages[*page].id),
            Self::Tombstone(tombstone) => Address::event(&timeline.tombstones[*tombstone].id),
            Self::Redirect { alias, .. } | Self::BuriedAlias { alias, .. } => Address::event(alias),
        }
    }
}

/// Where a part of a long bibliography lives: `documents-a.html`, and
/// `documents-other.html` for what begins with no Latin letter.
#[must_use]
pub fn letter_address(letter: char) -> Address {
    if letter.is_ascii_alphabetic() {
        return Address::page(format!("documents-{}.html", letter.to_ascii_lowercase()));
    }
    Address::page("documents-other.html")
}

/// How many titles stand on one page.
pub const TITLES_ON_A_PAGE: usize = 250;

/// Where a part of the events by their titles lives: `titles.html`, `titles-2.html` …
#[must_use]
pub fn titles_address(part: usize) -> Address {
    if part == 0 {
        return Address::page("titles.html");
    }
    Address::page(format!("titles-{}.html", part + 1))
}

/// Every page of `timeline`; `letters` are the parts of a long bibliography.
/// Cards for other sites are there only where those can know the address of this one.
#[must_use]
pub fn plan(timeline: &Timeline, letters: &[char]) -> Vec<Page> {
    let single = [
        PageKind::Index,
        PageKind::Timeline,
        PageKind::Places,
        PageKind::Documents,
        PageKind::Measures,
        PageKind::Corrections,
        PageKind::Data,
        PageKind::Search,
        PageKind::NotFound,
    ];
    let mut pages: Vec<Page> = single.into_iter().map(Page::Single).collect();
    pages.extend(letters.iter().map(|letter| Page::Letter(*letter)));
    pages.extend((0..timeline.events.len().div_ceil(TITLES_ON_A_PAGE)).map(Page::Titles));
    pages.extend(timeline.years().into_iter().flatten().map(Page::Year));
    pages.extend((0..timeline.topics.len()).map(|number| Page::Topic(TopicIndex::new(number))));
    pages.extend((0..timeline.places.len()).map(|number| Page::Place(PlaceIndex::new(number))));
    pages.extend((0..timeline.measures.len()).map(|number| Page::Measure(MeasureIndex::new(number))));
    pages.extend((0..timeline.pages.len()).map(Page::Prose));
    pages.extend((0..timeline.documents.len()).map(|number| Page::Document(DocumentIndex::new(number))));
    for (number, event) in timeline.numbered_events() {
        pages.push(Page::Event(number));
        pages.extend(timeline.site.base_url.as_ref().map(|_| Page::Embed(number)));
        pages.extend(event.aliases.iter().map(|alias| Page::Redirect { alias: alias.clone(), event: number }));
    }
    for (number, tombstone) in timeline.tombstones.iter().enumerate() {
        pages.push(Page::Tombstone(number));
        pages.extend(
            tombstone.aliases.iter().map(|alias| Page::BuriedAlias { alias: alias.clone(), tombstone: number }),
        );
    }
    pages
}
