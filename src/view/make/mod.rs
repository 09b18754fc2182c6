//! Making the views, one file for each group of pages.

mod charts;
mod cite;
mod common;
mod data;
mod documents;
mod embed;
mod estimates;
mod event;
mod filters;
mod glance;
mod index;
mod linked;
mod maps;
mod measures;
mod names;
mod picture;
mod places;
mod prose;
mod rows;
mod search;
mod site;
mod titles;
mod told;
mod years;

pub use common::dates;
pub use documents::Letters;
pub use site::{SiteViews, licence_of};
pub use titles::Titles;

use serde::{Serialize, Serializer};

use super::{
    CorrectionsView, DataView, DocumentView, DocumentsView, EmbedView, EventView, IndexView, Library, MeasureView,
    MeasuresView, PageView, PlaceView, PlacesView, ProseView, RedirectView, SearchView, TimelineView, TitlesView,
    TombstoneView, TopicView, YearView,
};
use crate::site::{Address, Page, PageKind};

/// The view of one page.
#[derive(Debug, Clone)]
pub enum View<'a> {
    /// `index.html`
    Index(Box<IndexView>),
    /// `timeline.html`
    Timeline(TimelineView),
    /// A year.
    Year(Box<YearView>),
    /// An event.
    Event(Box<EventView<'a>>),
    /// An event as a card for other sites.
    Embed(Box<EmbedView<'a>>),
    /// A topic.
    Topic(TopicView),
    /// A place.
    Place(PlaceView),
    /// The places.
    Places(PlacesView),
    /// A document.
    Document(Box<DocumentView<'a>>),
    /// The bibliography, or a part of it.
    Documents(DocumentsView<'a>),
    /// A measure.
    Measure(Box<MeasureView<'a>>),
    /// The measures.
    Measures(MeasuresView),
    /// Every revision.
    Corrections(CorrectionsView),
    /// What can be taken away.
    Data(DataView),
    /// A page of titles.
    Titles(TitlesView),
    /// `search.html`
    Search(SearchView),
    /// A page of prose.
    Prose(ProseView<'a>),
    /// A wrong address.
    NotFound(Nothing),
    /// A former address.
    Redirect(RedirectView),
    /// A withdrawn event.
    Tombstone(TombstoneView),
}

/// The view of a page that has nothing to show but itself.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Nothing {}

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Index(view) => view.serialize(serializer),
            Self::Timeline(view) => view.serialize(serializer),
            Self::Year(view) => view.serialize(serializer),
            Self::Event(view) => view.serialize(serializer),
            Self::Embed(view) => view.serialize(serializer),
            Self::Topic(view) => view.serialize(serializer),
            Self::Place(view) => view.serialize(serializer),
            Self::Places(view) => view.serialize(serializer),
            Self::Document(view) => view.serialize(serializer),
            Self::Documents(view) => view.serialize(serializer),
            Self::Measure(view) => view.serialize(serializer),
            Self::Measures(view) => view.serialize(serializer),
            Self::Corrections(view) => view.serialize(serializer),
            Self::Data(view) => view.serialize(serializer),
            Self::Search(view) => view.serialize(serializer),
            Self::Titles(view) => view.serialize(serializer),
            Self::Prose(view) => view.serialize(serializer),
            Self::NotFound(view) => view.serialize(serializer),
            Self::Redirect(view) => view.serialize(serializer),
            Self::Tombstone(view) => view.serialize(serializer),
        }
    }
}

impl View<'_> {
    /// The name of the view in its template: `event` in `event.html`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Index(_) => "index",
            Self::Timeline(_) => "timeline",
            Self::Year(_) => "year",
            Self::Event(_) => "event",
            Self::Embed(_) => "embed",
            Self::Topic(_) => "topic",
            Self::Place(_) => "place",
            Self::Places(_) => "places",
            Self::Document(_) => "document",
            Self::Documents(_) => "documents",
            Self::Measure(_) => "measure",
            Self::Measures(_) => "measures",
            Self::Corrections(_) => "corrections",
            Self::Data(_) => "data",
            Self::Search(_) => "search",
            Self::Titles(_) => "titles",
            Self::Prose(_) => "prose",
            Self::NotFound(_) => "not_found",
            Self::Redirect(_) => "redirect",
            Self::Tombstone(_) => "tombstone",
        }
    }

    /// The template that it is made for.
    #[must_use]
    pub fn template(&self) -> &'static str {
        match self {
            Self::Index(_) => "index.html",
            Self::Timeline(_) => "timeline.html",
            Self::Year(_) => "year.html",
            Self::Event(_) => "event.html",
            Self::Embed(_) => "embed.html",
            Self::Topic(_) => "topic.html",
            Self::Place(_) => "place.html",
            Self::Places(_) => "places.html",
            Self::Document(_) => "document.html",
            Self::Documents(_) => "documents.html",
            Self::Measure(_) => "measure.html",
            Self::Measures(_) => "measures.html",
            Self::Corrections(_) => "corrections.html",
            Self::Data(_) => "data.html",
            Self::Search(_) => "search.html",
            Self::Titles(_) => "titles.html",
            Self::Prose(_) => "prose.html",
            Self::NotFound(_) => "404.html",
            Self::Redirect(_) => "redirect.html",
            Self::Tombstone(_) => "tombstone.html",
        }
    }
}

impl<'a> Library<'a> {
    /// The view of `page`, which lies at `at`, and what the page shows of itself.
    #[must_use]
    pub fn view(&self, page: &Page, at: &Address) -> (PageView, View<'a>) {
        let (mut head, view) = self.bare_view(page, at);
        head.linked_data = self.linked_data(page, at, &head);
        (head, view)
    }

    fn bare_view(&self, page: &Page, at: &Address) -> (PageView, View<'a>) {
        match page {
            Page::Single(kind) => self.single(*kind, at),
            Page::Letter(letter) => self.documents_page(at, Some(*letter)),
            Page::Titles(part) => self.titles_page(at, *part),
            Page::Year(year) => self.year_page(at, *year),
            Page::Event(event) => self.event_page(at, *event),
            Page::Embed(event) => self.embed_page(at, *event),
            Page::Topic(topic) => self.topic_page(at, *topic),
            Page::Place(place) => self.place_page(at, *place),
            Page::Document(document) => self.document_page(at, *document),
            Page::Measure(measure) => self.measure_page(at, *measure),
            Page::Prose(page) => self.prose_page(at, *page),
            Page::Tombstone(tombstone) | Page::BuriedAlias { tombstone, .. } => self.tombstone_page(at, *tombstone),
            Page::Redirect { alias, event } => self.redirect_page(at, alias, *event),
        }
    }

    fn single(&self, kind: PageKind, at: &Address) -> (PageView, View<'a>) {
        match kind {
            PageKind::Index => self.index_page(at),
            PageKind::Timeline => self.timeline_page(at),
            PageKind::Places => self.places_page(at),
            PageKind::Documents => self.documents_page(at, None),
            PageKind::Measures => self.measures_page(at),
            PageKind::Corrections => self.corrections_page(at),
            PageKind::Data => self.data_page(at),
            PageKind::Search => self.search_page(at),
            PageKind::NotFound => self.not_found_page(at),
        }
    }
}
