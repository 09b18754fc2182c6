//! The whole of a record, resolved: every reference leads somewhere.

use std::ops::RangeInclusive;

use super::{Document, Event, EventId, Language, Measure, Names, PageId, Place, Site, Tombstone, Topic};

/// Defines numbers of things in a [`Timeline`].
macro_rules! indexes {
    ($($(#[$doc:meta])* $name:ident $field:ident $thing:ty;)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $name(u32);

            impl $name {
                /// The number `index`; a timeline holds fewer than 2^32 of anything.
                #[must_use]
                pub fn new(index: usize) -> Self {
                    Self(u32::try_from(index).unwrap_or(u32::MAX))
                }

                /// The number as an index into the timeline's list.
                #[must_use]
                pub fn get(self) -> usize {
                    self.0 as usize
                }
            }

            impl std::ops::Index<$name> for Timeline {
                type Output = $thing;

                fn index(&self, index: $name) -> &$thing {
                    &self.$field[index.get()]
                }
            }
        )*
    };
}

indexes! {
    /// The number of a topic in [`Timeline::topics`].
    TopicIndex topics Topic;
    /// The number of a place in [`Timeline::places`].
    PlaceIndex places Place;
    /// The number of a document in [`Timeline::documents`].
    DocumentIndex documents Document;
    /// The number of a measure in [`Timeline::measures`].
    MeasureIndex measures Measure;
    /// The number of an event in [`Timeline::events`].
    EventIndex events Event;
}

/// A page of prose, such as `about`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProsePage {
    /// Its id: the page is `<id>.html`.
    pub id: PageId,
    /// Its title, from its first heading.
    pub title: Names,
    /// The languages besides the default that it was written in.
    pub translations: Vec<Language>,
}

/// Events that are not published yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drafts {
    /// Their ids, sorted.
    pub ids: Vec<EventId>,
}

/// A record, resolved.
#[derive(Debug, Clone)]
pub struct Timeline {
    /// The site.
    pub site: Site,
    /// The topics in the order in which they are shown.
    pub topics: Vec<Topic>,
    /// The places by id.
    pub places: Vec<Place>,
    /// The documents by id.
    pub documents: Vec<Document>,
    /// The measures by id.
    pub measures: Vec<Measure>,
    /// The prose pages by id.
    pub pages: Vec<ProsePage>,
    /// The published events in the order of time: by earliest bound, then by
    /// latest, then by `order`, then by id.
    pub events: Vec<Event>,
    /// The withdrawn events by id.
    pub tombstones: Vec<Tombstone>,
    /// The drafts.
    pub drafts: Drafts,
}

impl Timeline {
    /// The years from the first to the last that an event touches;
    /// nothing for a timeline without events.
    #[must_use]
    pub fn years(&self) -> Option<RangeInclusive<i32>> {
        let first = self.events.iter().map(|event| event.date.first_year()).min()?;
        let last = self.events.iter().map(|event| event.date.last_year()).max()?;
        Some(first..=last)
    }

    /// The day of the newest change in the record; none where no day is written down.
    #[must_use]
    pub fn edition(&self) -> Option<chrono::NaiveDate> {
        let withdrawn = self.tombstones.iter().filter_map(|tombstone| tombstone.date);
        self.events.iter().filter_map(Event::updated).chain(withdrawn).max()
    }

    /// The events with their numbers, in the order of time.
    pub fn numbered_events(&self) -> impl Iterator<Item = (EventIndex, &Event)> {
        self.events.iter().enumerate().map(|(number, event)| (EventIndex::new(number), event))
    }
}
