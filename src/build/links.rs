//! Which addresses are promised to stay.

use crate::model::Timeline;
use crate::output::Permalink;
use crate::site::{Address, LinkKind};

/// Every permalink of a timeline: its events with their former ids, withdrawn
/// ones too, its years, topics, places, documents, measures and pages.
#[must_use]
pub fn permalinks(timeline: &Timeline) -> Vec<Permalink> {
    let link = |kind, id: &str, path| Permalink { kind, id: id.to_owned(), path };
    let mut links = Vec::new();
    let published = timeline.events.iter().map(|event| (&event.id, &event.aliases));
    let withdrawn = timeline.tombstones.iter().map(|tombstone| (&tombstone.id, &tombstone.aliases));
    for (id, aliases) in published.chain(withdrawn) {
        for id in std::iter::once(id).chain(aliases) {
            links.push(link(LinkKind::Event, id.as_str(), Address::event(id)));
        }
    }
    let years = timeline.years().into_iter().flatten();
    links.extend(years.map(|year| {
        let path = Address::year(year);
        link(LinkKind::Year, path.as_str().trim_end_matches(".html"), path.clone())
    }));
    links.extend(timeline.topics.iter().map(|topic| link(LinkKind::Topic, topic.id.as_str(), Address::topic(&topic.id))));
    links.extend(timeline.places.iter().map(|place| link(LinkKind::Place, place.id.as_str(), Address::place(&place.id))));
    let documents = timeline.documents.iter();
    links.extend(documents.map(|document| link(LinkKind::Document, document.id.as_str(), Address::document(&document.id))));
    let measures = timeline.measures.iter();
    links.extend(measures.map(|measure| link(LinkKind::Measure, measure.id.as_str(), Address::measure(&measure.id))));
    links.extend(timeline.pages.iter().map(|page| link(LinkKind::Page, page.id.as_str(), Address::prose(&page.id))));
    links
}
