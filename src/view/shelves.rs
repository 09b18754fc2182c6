//! Which events belong to each year, topic, place, document and measure:
//! found in one pass, so that no page has to search.

use std::collections::BTreeMap;

use crate::model::{EventIndex, MeasureIndex, PlaceIndex, Presence, Timeline};

/// The events of a year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YearShelf {
    /// Those that began in it.
    pub starting: Vec<EventIndex>,
    /// Those that began earlier and went on.
    pub continuing: Vec<EventIndex>,
    /// Those that may have happened in it.
    pub possible: Vec<EventIndex>,
}

/// Everything that is gathered on the page of something else. All lists are
/// in the order of time (or of the timeline's own lists).
#[derive(Debug, Clone, Default)]
pub struct Shelves {
    /// By year, from the first to the last.
    pub years: BTreeMap<i32, YearShelf>,
    /// The events of each topic.
    pub topics: Vec<Vec<EventIndex>>,
    /// The events at each place.
    pub places: Vec<Vec<EventIndex>>,
    /// The places within each place.
    pub within: Vec<Vec<PlaceIndex>>,
    /// The events that cite each document.
    pub documents: Vec<Vec<EventIndex>>,
    /// The measures that take figures from each document.
    pub figures: Vec<Vec<MeasureIndex>>,
    /// The prose pages that cite each document, by their number.
    pub pages: Vec<Vec<usize>>,
    /// The events that show each measure.
    pub measures: Vec<Vec<EventIndex>>,
}

impl Shelves {
    /// Sorts `timeline` onto shelves; `cited` are the documents that each prose page cites.
    #[must_use]
    pub fn of(timeline: &Timeline, cited: &[Vec<usize>]) -> Self {
        let mut shelves = Self {
            years: timeline.years().into_iter().flatten().map(|year| (year, YearShelf::default())).collect(),
            topics: vec![Vec::new(); timeline.topics.len()],
            places: vec![Vec::new(); timeline.places.len()],
            within: vec![Vec::new(); timeline.places.len()],
            documents: vec![Vec::new(); timeline.documents.len()],
            figures: vec![Vec::new(); timeline.documents.len()],
            pages: vec![Vec::new(); timeline.documents.len()],
            measures: vec![Vec::new(); timeline.measures.len()],
        };
        for (number, _) in timeline.numbered_events() {
            shelves.add_event(timeline, number);
        }
        for (number, place) in timeline.places.iter().enumerate() {
            if let Some(outer) = place.within {
                shelves.within[outer.get()].push(PlaceIndex::new(number));
            }
        }
        for (number, measure) in timeline.measures.iter().enumerate() {
            for observation in &measure.observations {
                push_once(&mut shelves.figures[observation.document.get()], MeasureIndex::new(number));
            }
        }
        for (number, documents) in cited.iter().enumerate() {
            for document in documents {
                push_once(&mut shelves.pages[*document], number);
            }
        }
        shelves
    }

    fn add_event(&mut self, timeline: &Timeline, number: EventIndex) {
        let event = &timeline[number];
        for span in event.date.years() {
            let last = span.last.unwrap_or(i32::MAX);
            for (_, shelf) in self.years.range_mut(span.first..=last) {
                let list = match span.presence {
                    Presence::Starts => &mut shelf.starting,
                    Presence::Continues => &mut shelf.continuing,
                    Presence::Possible => &mut shelf.possible,
                };
                push_once(list, number);
            }
        }
        event.topics.iter().for_each(|topic| self.topics[topic.get()].push(number));
        event.places.iter().for_each(|place| self.places[place.get()].push(number));
        event.measures.iter().for_each(|measure| self.measures[measure.get()].push(number));
        for citation in &event.citations {
            push_once(&mut self.documents[citation.document.get()], number);
        }
        for account in &event.accounts {
            push_once(&mut self.documents[account.document.get()], number);
        }
    }
}

/// Adds `item` unless it was the last one added.
fn push_once<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if list.last() != Some(&item) {
        list.push(item);
    }
}
