//! "Cite this", and what reference managers find on a page.

use std::collections::BTreeSet;

use crate::bibliography::{Item, ItemDate, ItemKind, Name, Notation, tags};
use crate::encode::data_address;
use crate::locale::Argument;
use crate::model::{DocumentIndex, Event, EventIndex};
use crate::prose::{Html, QuotedStyle};
use crate::site::{Address, PageKind};
use crate::view::{CitationFile, CitationStyleView, CiteView, Library, TagView, licence_of};

/// The most documents that a page carries in COinS: half a kilobyte each.
const MOST_COINS: usize = 70;

impl<'a> Library<'a> {
    /// "Cite this event", for the page at `at`.
    pub(super) fn cite_event(&self, at: &Address, event: &'a Event) -> CiteView {
        let url = self.absolute(at);
        let styles = self.cite.fill(self.title_of(event).text, event.updated(), url.as_deref());
        self.cite_view(styles, &self.event_item(at, event))
    }

    /// "Cite this document": the document itself, not its page.
    pub(super) fn cite_document(&self, document: DocumentIndex) -> CiteView {
        let styles = self.quoted.of(document).map(|(style, html)| (style, html.clone())).collect();
        self.cite_view(styles, self.catalogue.item(document))
    }

    /// "Cite this timeline".
    pub(super) fn cite_site(&self) -> CiteView {
        let home = Address::of(PageKind::Index).in_folder(&self.rendition.folder);
        let (url, edition) = (self.absolute(&home), self.timeline.edition());
        let mut item = Item::new("timeline", ItemKind::Webpage, self.told(&self.timeline.site.title).text);
        item.authors = vec![Name::Group(self.timeline.site.publisher.name.clone())];
        item.date = edition.map(ItemDate::of_day);
        item.language = Some(self.language().tag().to_owned());
        item.url.clone_from(&url);
        self.cite_view(self.cite.fill_site(edition, url.as_deref()), &item)
    }

    fn cite_view(&self, styles: Vec<(QuotedStyle, Html)>, item: &Item) -> CiteView {
        let style =
            |(style, html): (QuotedStyle, Html)| CitationStyleView { style: self.words.say(style.message()), html };
        let files = Notation::ALL.into_iter().map(|notation| self.citation_file(notation, item));
        CiteView { styles: styles.into_iter().map(style).collect(), files: files.collect() }
    }

    fn citation_file(&self, notation: Notation, item: &Item) -> CitationFile {
        let text = notation.one(item);
        CitationFile {
            name: notation.name().to_owned(),
            href: data_address(notation.media_type(), &text),
            text,
            save: self.words.fill("cite-save-as", &[("format", Argument::Text(notation.name()))]),
            file: format!("{}.{}", item.id, notation.ending()),
        }
    }

    /// The page of an event as something to cite: a part of the site, of the
    /// day on which it was last changed.
    pub(super) fn event_item(&self, at: &Address, event: &'a Event) -> Item {
        let site = &self.timeline.site;
        let mut item = Item::new(event.id.as_str(), ItemKind::Webpage, self.title_of(event).text);
        item.authors = vec![Name::Group(site.publisher.name.clone())];
        item.date = event.updated().map(ItemDate::of_day);
        item.container = Some(self.told(&site.title).text.to_owned());
        item.url = self.absolute(at);
        item.language = Some(self.language().tag().to_owned());
        item.summary = Some(self.summary_of(event).text.trim().to_owned());
        item.event_date = Some(event.date.clone());
        item
    }

    /// What reference managers read of an event.
    pub(super) fn event_tags(&self, at: &Address, event: &'a Event) -> Vec<TagView> {
        let (licence, address) = licence_of(&self.timeline.site.licence);
        tag_views(&self.event_item(at, event), Some(address.unwrap_or(licence)))
    }

    /// What reference managers read of a document.
    pub(super) fn document_tags(&self, document: DocumentIndex) -> Vec<TagView> {
        tag_views(self.catalogue.item(document), None)
    }

    /// The documents that `events` rest on, each once, in COinS; none at all
    /// where there are too many for a page. Half of them would look like all.
    pub(super) fn coins_of(&self, events: &[EventIndex]) -> Vec<String> {
        let documents = events.iter().flat_map(|event| self.timeline[*event].documents());
        let documents: BTreeSet<DocumentIndex> = documents.collect();
        if documents.len() > MOST_COINS {
            return Vec::new();
        }
        documents.into_iter().map(|document| self.catalogue.coins(document).to_owned()).collect()
    }
}

fn tag_views(item: &Item, rights: Option<&str>) -> Vec<TagView> {
    tags(item, rights).into_iter().map(|tag| TagView { name: tag.name, content: tag.content }).collect()
}
