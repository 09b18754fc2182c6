//! The numbers under which a text cites documents.

use std::collections::BTreeMap;

use crate::model::{Citation, DocumentIndex, Locator};

/// Which documents a text may cite, and how they are numbered.
#[derive(Debug, Clone, Copy)]
pub enum Citing<'a> {
    /// An event: only the documents in its list; the number of each is its
    /// position there, from 1.
    Event(&'a [Citation]),
    /// A page of prose: any document; numbers follow the order of first citation.
    Page,
}

/// A document that a text cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// Its number in the text. The reference belongs in an element with the id
    /// `source-<number>`.
    pub number: usize,
    /// The document.
    pub document: DocumentIndex,
    /// The places in it that are cited, each once, in the order of the text.
    pub locators: Vec<Locator>,
    /// How often it is cited: the citations have the ids `cite-<number>-1` to
    /// `cite-<number>-<times>`, for the way back from the reference.
    pub times: usize,
}

/// Gives out the numbers of one text.
#[derive(Debug)]
pub(super) struct Numbering<'a> {
    citing: Citing<'a>,
    numbers: BTreeMap<DocumentIndex, usize>,
    cited: BTreeMap<usize, Cited>,
}

impl<'a> Numbering<'a> {
    pub(super) fn new(citing: Citing<'a>) -> Self {
        Self {
            citing,
            numbers: BTreeMap::new(),
            cited: BTreeMap::new(),
        }
    }

    /// The number of `document`, and which citation of it this is, from 1;
    /// nothing where the event does not list it.
    pub(super) fn cite(&mut self, document: DocumentIndex, locator: Option<&Locator>) -> Option<(usize, usize)> {
        let number = self.number(document, locator)?;
        let cited = self.cited.entry(number).or_insert_with(|| Cited {
            number,
            document,
            locators: Vec::new(),
            times: 0,
        });
        if let Some(locator) = locator
            && !cited.locators.contains(locator)
        {
            cited.locators.push(locator.clone());
        }
        cited.times += 1;
        Some((number, cited.times))
    }

    /// The documents cited, by number.
    pub(super) fn finish(self) -> Vec<Cited> {
        self.cited.into_values().collect()
    }

    /// An event may list a document more than once, with different locators:
    /// the one with the same locator is meant, or else the first.
    fn number(&mut self, document: DocumentIndex, locator: Option<&Locator>) -> Option<usize> {
        let Citing::Event(list) = self.citing else {
            let next = self.numbers.len() + 1;
            return Some(*self.numbers.entry(document).or_insert(next));
        };
        let same_document = |citation: &&Citation| citation.document == document;
        let exact = list
            .iter()
            .position(|citation| same_document(&citation) && locator.is_some() && citation.locator.as_ref() == locator);
        exact
            .or_else(|| list.iter().position(|citation| same_document(&citation)))
            .map(|position| position + 1)
    }
}
