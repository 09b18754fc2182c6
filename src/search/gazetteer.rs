//! Names of one place are equal: a text that says one of them is found by all.

use std::collections::{BTreeSet, HashMap};

use super::fold::{name_terms, terms};
use super::item::place_names;
use crate::model::Timeline;

/// A name, cut into terms, and the place that it names.
struct Name {
    terms: Vec<String>,
    place: usize,
}

/// The names of all places, by their first term.
pub(super) struct Gazetteer {
    names: HashMap<String, Vec<Name>>,
    /// The terms of all names of each place.
    equals: Vec<Vec<String>>,
}

impl Gazetteer {
    pub(super) fn of(timeline: &Timeline) -> Self {
        let mut gazetteer = Self { names: HashMap::new(), equals: Vec::with_capacity(timeline.places.len()) };
        for (place, known) in timeline.places.iter().enumerate() {
            let mut equals = BTreeSet::new();
            for name in place_names(known) {
                equals.extend(terms(name));
                let terms = name_terms(name);
                if let Some(first) = terms.first() {
                    gazetteer.names.entry(first.clone()).or_default().push(Name { terms, place });
                }
            }
            gazetteer.equals.push(equals.into_iter().collect());
        }
        gazetteer
    }

    /// The terms of all names of the places that a text of these terms names.
    pub(super) fn equal_terms(&self, text: &[String]) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        for (at, term) in text.iter().enumerate() {
            for name in self.names.get(term).into_iter().flatten() {
                if text[at..].starts_with(&name.terms) {
                    found.insert(name.place);
                }
            }
        }
        found.into_iter().flat_map(|place| self.equals[place].iter().map(String::as_str)).collect()
    }
}
