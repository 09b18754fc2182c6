//! Which things hold each term, and in what field.

use std::collections::HashMap;

use super::fold::{is_piece, terms};
use super::gazetteer::Gazetteer;
use super::item::{Field, Item};

/// A thing that holds a term, and the best field in which it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) item: u32,
    pub(super) field: Field,
}

/// The terms of a thing, each once with its best field, in their order.
pub(super) fn terms_of(item: &Item, gazetteer: &Gazetteer) -> Vec<(String, Field)> {
    let mut best: HashMap<String, Field> = HashMap::new();
    let mut take = |term: &str, field: Field| {
        if let Some(known) = best.get_mut(term) {
            *known = (*known).max(field);
        } else {
            best.insert(term.to_owned(), field);
        }
    };
    for (field, text) in &item.fields {
        let terms = terms(text);
        let pieces = terms.iter().filter(|term| is_piece(term)).count();
        // A run of Hangul or Han has about two pieces for a word.
        let words = terms.len() - pieces + pieces / 2;
        let names_it = *field == Field::Title && words <= item.kind.short_title();
        let field = if names_it { Field::ShortTitle } else { *field };
        for term in &terms {
            take(term, field);
        }
        for term in gazetteer.equal_terms(&terms) {
            take(term, field.min(Field::Around));
        }
    }
    let mut terms: Vec<(String, Field)> = best.into_iter().collect();
    terms.sort_unstable();
    terms
}

/// All terms of all things.
#[derive(Default)]
pub(super) struct Postings {
    numbers: HashMap<String, usize>,
    places: Vec<Vec<Place>>,
}

impl Postings {
    /// Adds the thing `item`, which comes after those added before.
    pub(super) fn add(&mut self, item: usize, terms: &[(String, Field)]) {
        let item = u32::try_from(item).unwrap_or(u32::MAX);
        for (term, field) in terms {
            let number = if let Some(number) = self.numbers.get(term) {
                *number
            } else {
                self.numbers.insert(term.clone(), self.places.len());
                self.places.push(Vec::new());
                self.places.len() - 1
            };
            self.places[number].push(Place { item, field: *field });
        }
    }

    /// Every term with its places, in the order of the terms' bytes.
    pub(super) fn sorted(mut self) -> Vec<(String, Vec<Place>)> {
        let mut terms: Vec<(String, usize)> = self.numbers.into_iter().collect();
        terms.sort_unstable();
        terms.into_iter().map(|(term, number)| (term, std::mem::take(&mut self.places[number]))).collect()
    }
}
