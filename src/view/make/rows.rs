//! Events in lists.

use crate::model::{Certainty, EventIndex};
use crate::site::Address;
use crate::view::{EventRow, Library, YearGroup};

/// The most events that one page lists; beyond that it shows years and counts.
pub(super) const LONGEST_LIST: usize = 1500;

impl Library<'_> {
    /// An event in a list on the page at `at`; on the page of `year`, the
    /// year is left out of its date where nothing is lost by that.
    pub(super) fn row(&self, at: &Address, event: EventIndex, year: Option<i32>) -> EventRow {
        let known = &self.timeline[event];
        let date = self.dates[event.get()].clone();
        let (title, summary) = (self.title_of(known), self.summary_of(known));
        let certainty = (known.certainty != Certainty::Confirmed).then(|| self.words.certainty(known.certainty));
        EventRow {
            id: known.id.to_string(),
            title: title.owned(),
            title_language: title.owned_language(),
            href: Address::event(&known.id).from_page(at),
            gutter: year.map_or_else(|| date.words.clone(), |year| self.words.locale().gutter(&known.date, year)),
            date,
            topics: self.topic_marks(at, known),
            summary: summary.owned(),
            summary_language: summary.owned_language(),
            certainty,
            content_note: self.content_note(known),
        }
    }

    /// Events in a list.
    pub(super) fn rows(&self, at: &Address, events: &[EventIndex], year: Option<i32>) -> Vec<EventRow> {
        events.iter().map(|event| self.row(at, *event, year)).collect()
    }

    /// Events by the year under which they are filed; without the events
    /// where there are too many for one page.
    pub(super) fn year_groups(&self, at: &Address, events: &[EventIndex]) -> Vec<(i32, YearGroup)> {
        let year_of = |event: &EventIndex| self.timeline[*event].date.first_year();
        let mut sorted = events.to_vec();
        sorted.sort_by_key(|event| (year_of(event), *event));
        let counts_only = events.len() > LONGEST_LIST;
        sorted
            .chunk_by(|a, b| year_of(a) == year_of(b))
            .map(|same| {
                let year = year_of(&same[0]);
                let group = YearGroup {
                    year: self.year(year),
                    href: Address::year(year).from_page(at),
                    count_words: self.words.count("event-count", same.len()),
                    events: if counts_only { Vec::new() } else { self.rows(at, same, Some(year)) },
                };
                (year, group)
            })
            .collect()
    }
}
