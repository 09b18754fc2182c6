//! Everything that views are made from, looked up and ready.

use std::collections::BTreeMap;

use super::{DateView, Letters, Shelves, Titles, Words};
use crate::bibliography::Catalogue;
use crate::chart::RegionMaps;
use crate::model::{EventIndex, Language, Timeline};
use crate::prose::{CiteThis, Composed, QuotedDocuments, References};
use crate::site::{Address, Rendition};

/// The long texts, as HTML.
#[derive(Debug, Default)]
pub struct Texts {
    /// The text of each event, in the order of the timeline's events.
    pub events: Vec<Option<Composed>>,
    /// The text of each prose page, in the order of the timeline's pages.
    pub pages: Vec<Composed>,
    /// The fingerprint of each event's text.
    pub fingerprints: Vec<String>,
    /// The texts that were translated, by language. What is not here is shown
    /// in the original; its links lead within the language of the page, too.
    pub translated: BTreeMap<Language, TranslatedTexts>,
}

impl Texts {
    /// The texts in `language`, if it is not the one of the record.
    #[must_use]
    pub fn translated(&self, language: &Language) -> Option<&TranslatedTexts> {
        self.translated.get(language)
    }
}

/// Texts in another language than that of the record.
#[derive(Debug, Default)]
pub struct TranslatedTexts {
    /// Texts of events.
    pub events: BTreeMap<EventIndex, Composed>,
    /// Prose pages, by their number in the timeline.
    pub pages: BTreeMap<usize, Composed>,
}

/// The kinds of pages, as templates, class names and scripts name them.
pub const PAGE_KINDS: [&str; 20] = [
    "corrections",
    "data",
    "document",
    "documents",
    "embed",
    "event",
    "index",
    "measure",
    "measures",
    "not-found",
    "place",
    "places",
    "prose",
    "redirect",
    "search",
    "titles",
    "timeline",
    "tombstone",
    "topic",
    "year",
];

/// The files of the theme that pages load.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AssetLinks {
    /// Style sheets, in the order in which they apply.
    pub styles: Vec<Address>,
    /// Scripts of every page.
    pub scripts: Vec<Address>,
    /// Style sheets of one kind of page each, by that kind.
    pub page_styles: BTreeMap<String, Address>,
    /// Scripts of one kind of page each, by that kind.
    pub page_scripts: BTreeMap<String, Address>,
    /// The icon.
    pub icon: Option<Address>,
    /// The style sheet of cards for other sites.
    pub embed_style: Option<Address>,
    /// The script that answers a search.
    pub search_answer: Option<Address>,
    /// The directory of the search's index.
    pub search_directory: Option<Address>,
}

/// A file that was made to be taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Where it is.
    pub address: Address,
    /// How many bytes it has.
    pub bytes: u64,
}

/// What every view of one language is made from. Shared by all rendering threads.
#[derive(Clone, Copy)]
pub struct Library<'a> {
    /// The timeline.
    pub timeline: &'a Timeline,
    /// Its events by year, topic, place …
    pub shelves: &'a Shelves,
    /// The words of the language.
    pub words: Words<'a>,
    /// The references to its documents.
    pub references: &'a References,
    /// "Cite this event".
    pub cite: &'a CiteThis,
    /// "Cite this document".
    pub quoted: &'a QuotedDocuments,
    /// The documents as reference managers see them.
    pub catalogue: &'a Catalogue,
    /// The long texts.
    pub texts: &'a Texts,
    /// The date of each event, in the order of the timeline's events: worded
    /// once, shown on every page that names the event.
    pub dates: &'a [DateView],
    /// The files of the theme.
    pub assets: &'a AssetLinks,
    /// The maps of the region, before anything stands on them.
    pub region: &'a RegionMaps,
    /// How a long bibliography is parted.
    pub letters: &'a Letters,
    /// The events in the order of their titles.
    pub titles: &'a Titles,
    /// The language of the pages.
    pub rendition: &'a Rendition,
    /// Every language of the site, the default first, with its name in its own words.
    pub languages: &'a [(Rendition, String)],
    /// Whether each event has a picture for other sites, in the order of the
    /// timeline's events; empty where none has.
    pub pictured: &'a [bool],
    /// The files that were made to be taken away, before the pages.
    pub exports: &'a [Export],
}
