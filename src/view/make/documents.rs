//! Documents and the bibliography.

use std::collections::BTreeSet;

use super::View;
use super::common::Head;
use super::told::Told;
use crate::model::DocumentIndex;
use crate::prose::References;
use crate::site::{Address, letter_address};
use crate::view::{BibliographyEntry, CitedBy, DocumentView, DocumentsView, LetterLink, Library, PageView};

impl<'a> Library<'a> {
    /// The page of a document.
    pub(super) fn document_page(&self, at: &Address, number: DocumentIndex) -> (PageView, View<'a>) {
        let document = &self.timeline[number];
        let language = self.language_of(document);
        let index = number.get();
        let pages = self.shelves.pages[index].iter().map(|page| {
            let page = &self.timeline.pages[*page];
            self.told(&page.title).link(Address::prose(&page.id).from_page(at))
        });
        let view = DocumentView {
            id: document.id.as_str(),
            title: &document.title,
            title_language: language,
            reference: &self.references.get(number).html,
            note: document.entry.note().map(|note| note.value.to_str().into_owned()),
            reliability: self.words.reliability(document.reliability),
            links: self.outward_links(number),
            cited_by: self.cited_by(at, number),
            cite: self.cite_document(number),
            measures: self.shelves.figures[index].iter().map(|measure| self.measure_link(at, *measure)).collect(),
            pages: pages.collect(),
        };
        let title = Told { text: &document.title, language };
        let mut page = self.head(at, &Head { kind: "document", title, description: None });
        page.tags = self.document_tags(number);
        (page, View::Document(Box::new(view)))
    }

    /// The events that cite a document, with what it bears out for each.
    fn cited_by(&self, at: &Address, document: DocumentIndex) -> Vec<CitedBy> {
        let events = self.shelves.documents[document.get()].iter();
        events
            .map(|event| {
                let citation = self.timeline[*event].citations.iter().find(|citation| citation.document == document);
                let locator = citation.and_then(|citation| citation.locator.as_ref());
                CitedBy {
                    event: self.event_link(at, *event),
                    locator: locator.map(|locator| locator.written.clone()),
                    supports: citation.and_then(|citation| citation.supports.clone()),
                }
            })
            .collect()
    }

    /// The bibliography, or the part of it that begins with `letter`.
    pub(super) fn documents_page(&self, at: &Address, letter: Option<char>) -> (PageView, View<'a>) {
        let order = self.references.bibliography_order();
        let on_this_page = |document: &&DocumentIndex| match letter {
            Some(letter) => self.letters.of(**document) == letter,
            None => self.letters.parts().is_empty(),
        };
        let entries =
            order.iter().filter(on_this_page).map(|document| self.bibliography_entry(at, *document)).collect();
        let view = DocumentsView {
            count_words: self.words.count("document-count", self.timeline.documents.len()),
            letters: self.letters.parts().iter().map(|other| self.letter_link(at, *other, letter)).collect(),
            letter: letter.map(|letter| self.letter_name(letter)),
            entries,
        };
        let title = self.words.say("documents-title");
        let intro = self.words.say("documents-intro");
        let title = view.letter.as_ref().map_or_else(|| title.clone(), |letter| self.words.both(&title, letter));
        (self.head(at, &Head::new("documents", &title).described(&intro)), View::Documents(view))
    }

    fn bibliography_entry(&self, at: &Address, number: DocumentIndex) -> BibliographyEntry<'a> {
        let document = &self.timeline[number];
        BibliographyEntry {
            id: document.id.as_str(),
            reference: &self.references.get(number).html,
            href: Address::document(&document.id).from_page(at),
            title: &document.title,
            reliability: self.words.reliability(document.reliability),
            count_words: self.words.count("citation-count", self.uses(number)),
        }
    }

    /// How many events, statistics and prose pages a document is cited by.
    fn uses(&self, document: DocumentIndex) -> usize {
        let index = document.get();
        self.shelves.documents[index].len() + self.shelves.figures[index].len() + self.shelves.pages[index].len()
    }

    fn letter_link(&self, at: &Address, letter: char, current: Option<char>) -> LetterLink {
        LetterLink {
            letter: self.letter_name(letter),
            href: letter_address(letter).from_page(at),
            count: self.letters.count(letter),
            current: current == Some(letter),
        }
    }

    /// A letter as it is shown; what begins with no Latin letter stands together.
    fn letter_name(&self, letter: char) -> String {
        if letter.is_ascii_alphabetic() { letter.to_uppercase().collect() } else { self.words.say("letter-other") }
    }
}

/// How many documents the bibliography shows on one page; a longer one is
/// parted by letter.
const LONGEST_BIBLIOGRAPHY: usize = 200;

/// How a long bibliography is parted: by the first letter under which a
/// document is sorted in the default language, so that the parts are the same
/// in every language.
#[derive(Debug, Clone, Default)]
pub struct Letters {
    /// The letter of each document, in the order of the timeline's documents.
    of: Vec<char>,
    parts: Vec<char>,
}

impl Letters {
    /// The letters of `documents` many documents by their references.
    #[must_use]
    pub fn new(references: &References, documents: usize) -> Self {
        if documents <= LONGEST_BIBLIOGRAPHY {
            return Self::default();
        }
        let letter = |number| initial(&references.get(DocumentIndex::new(number)).sort_key);
        let of: Vec<char> = (0..documents).map(letter).collect();
        let parts: BTreeSet<char> = of.iter().copied().collect();
        Self { of, parts: parts.into_iter().collect() }
    }

    /// The parts, in the order of the alphabet; none where the bibliography
    /// stands on one page.
    #[must_use]
    pub fn parts(&self) -> &[char] {
        &self.parts
    }

    fn of(&self, document: DocumentIndex) -> char {
        self.of[document.get()]
    }

    fn count(&self, letter: char) -> usize {
        self.of.iter().filter(|other| **other == letter).count()
    }
}

/// The letter under which a reference stands: `a`–`z`, or `~` for anything else.
fn initial(sort_key: &str) -> char {
    let first =
        sort_key.chars().find(|letter| letter.is_alphanumeric()).map_or('~', |letter| letter.to_ascii_lowercase());
    if first.is_ascii_lowercase() { first } else { '~' }
}
