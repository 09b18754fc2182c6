//! Finding the address of what a link in a text names.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use super::Address;
use crate::model::{DocumentIndex, EventIndex, Timeline};
use crate::problem::nearest;

/// What a link such as `event:floods-1995` names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkKind {
    /// `event:`
    Event,
    /// `year:`
    Year,
    /// `topic:`
    Topic,
    /// `place:`
    Place,
    /// `document:`
    Document,
    /// `measure:`
    Measure,
    /// `page:`
    Page,
}

impl LinkKind {
    /// Every kind, with its word.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Event, "event"),
        (Self::Year, "year"),
        (Self::Topic, "topic"),
        (Self::Place, "place"),
        (Self::Document, "document"),
        (Self::Measure, "measure"),
        (Self::Page, "page"),
    ];

    /// Takes `event:floods-1995` apart.
    #[must_use]
    pub fn split(link: &str) -> Option<(Self, &str)> {
        let (word, id) = link.split_once(':')?;
        Self::ALL.iter().find(|(_, name)| *name == word).map(|(kind, _)| (*kind, id))
    }
}

/// Why a link leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkProblem {
    /// Nothing has that id; something with a similar one may be meant.
    Unknown(Option<String>),
    /// The event is a draft: it has no page yet.
    Draft,
}

/// The addresses of everything that a text may link to, by id.
#[derive(Debug)]
pub struct Directory {
    addresses: HashMap<(LinkKind, String), Address>,
    documents: HashMap<String, DocumentIndex>,
    events: HashMap<String, EventIndex>,
    drafts: Vec<String>,
    years: Option<RangeInclusive<i32>>,
}

impl Directory {
    /// The directory of `timeline`.
    #[must_use]
    pub fn of(timeline: &Timeline) -> Self {
        let mut addresses = HashMap::new();
        let mut add = |kind, id: &str, address| {
            addresses.insert((kind, id.to_owned()), address);
        };
        for event in &timeline.events {
            for id in std::iter::once(&event.id).chain(&event.aliases) {
                add(LinkKind::Event, id.as_str(), Address::event(&event.id));
            }
        }
        for tombstone in &timeline.tombstones {
            add(LinkKind::Event, tombstone.id.as_str(), Address::event(&tombstone.id));
        }
        for topic in &timeline.topics {
            add(LinkKind::Topic, topic.id.as_str(), Address::topic(&topic.id));
        }
        for place in &timeline.places {
            add(LinkKind::Place, place.id.as_str(), Address::place(&place.id));
        }
        for document in &timeline.documents {
            add(LinkKind::Document, document.id.as_str(), Address::document(&document.id));
        }
        for measure in &timeline.measures {
            add(LinkKind::Measure, measure.id.as_str(), Address::measure(&measure.id));
        }
        for page in &timeline.pages {
            add(LinkKind::Page, page.id.as_str(), Address::prose(&page.id));
        }
        Self {
            addresses,
            documents: timeline
                .documents
                .iter()
                .enumerate()
                .map(|(number, document)| (document.id.to_string(), DocumentIndex::new(number)))
                .collect(),
            events: timeline.numbered_events().map(|(number, event)| (event.id.to_string(), number)).collect(),
            drafts: timeline.drafts.ids.iter().map(ToString::to_string).collect(),
            years: timeline.years(),
        }
    }

    /// The address that `kind:id` names.
    ///
    /// # Errors
    /// Says why it leads nowhere.
    pub fn find(&self, kind: LinkKind, id: &str) -> Result<Address, LinkProblem> {
        if kind == LinkKind::Year {
            let year = id.parse().ok().filter(|year| self.years.as_ref().is_some_and(|years| years.contains(year)));
            return year.map(Address::year).ok_or(LinkProblem::Unknown(None));
        }
        if let Some(address) = self.addresses.get(&(kind, id.to_owned())) {
            return Ok(address.clone());
        }
        if kind == LinkKind::Event && self.drafts.iter().any(|draft| draft == id) {
            return Err(LinkProblem::Draft);
        }
        let mut known: Vec<&str> =
            self.addresses.keys().filter(|(other, _)| *other == kind).map(|(_, id)| id.as_str()).collect();
        known.sort_unstable();
        Err(LinkProblem::Unknown(nearest(id, known).map(str::to_owned)))
    }

    /// The number of the document called `id`.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<DocumentIndex> {
        self.documents.get(id).copied()
    }

    /// The number of the published event called `id`.
    #[must_use]
    pub fn event(&self, id: &str) -> Option<EventIndex> {
        self.events.get(id).copied()
    }

    /// The document id nearest to `id`.
    #[must_use]
    pub fn nearest_document(&self, id: &str) -> Option<String> {
        let mut known: Vec<&str> = self.documents.keys().map(String::as_str).collect();
        known.sort_unstable();
        nearest(id, known).map(str::to_owned)
    }
}
