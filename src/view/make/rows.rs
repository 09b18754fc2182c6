//! Events in lists.

use super::glance::long_span;
use crate::chart::{SpanBar, lanes};
use crate::model::{Certainty, EventIndex};
use crate::site::Address;
use crate::view::{EventRow, Library, RunMark, YearGroup};

/// The most events that the timeline lists; beyond that it shows years and counts.
pub(super) const LONGEST_LIST: usize = 1500;
/// The most bytes that the rows of any other list take, so that its page stays
/// below 100 kB with its styles: beyond it the rows go without summaries, and
/// then the list shows years and counts.
const HEAVIEST_LIST: usize = 58_000;
/// What a row takes besides its title and its summary, in bytes.
const ROW: usize = 400;

/// How much a list says of its events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// Titles and summaries.
    Full,
    /// Titles.
    Brief,
    /// How many there are each year.
    Counts,
}
/// The most lanes that are drawn beside a list.
const MOST_LANES: usize = 6;

/// The events of a list that go on for years, each with its lane.
struct Runs(Vec<(SpanBar, usize)>);

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
            filter: None,
        }
    }

    /// How much a page can say of a list of events that stands on it.
    pub(super) fn detail(&self, events: &[EventIndex]) -> Detail {
        let title = |event: &EventIndex| ROW + self.title_of(&self.timeline[*event]).text.len();
        let summary = |event: &EventIndex| self.summary_of(&self.timeline[*event]).text.len();
        let titles: usize = events.iter().map(title).sum();
        let summaries: usize = events.iter().map(summary).sum();
        if titles + summaries <= HEAVIEST_LIST {
            Detail::Full
        } else if titles <= HEAVIEST_LIST {
            Detail::Brief
        } else {
            Detail::Counts
        }
    }

    /// Events in a list.
    pub(super) fn rows(&self, at: &Address, events: &[EventIndex], year: Option<i32>) -> Vec<EventRow> {
        events.iter().map(|event| self.row(at, *event, year)).collect()
    }

    /// Events in a list that says so much of them.
    pub(super) fn rows_in_detail(
        &self,
        at: &Address,
        events: &[EventIndex],
        (year, detail): (Option<i32>, Detail),
    ) -> Vec<EventRow> {
        match detail {
            Detail::Full => self.rows(at, events, year),
            Detail::Brief => {
                let brief = |row: EventRow| EventRow { summary: String::new(), ..row };
                self.rows(at, events, year).into_iter().map(brief).collect()
            }
            Detail::Counts => Vec::new(),
        }
    }

    /// Events by the year under which they are filed.
    pub(super) fn year_groups(&self, at: &Address, events: &[EventIndex], detail: Detail) -> Vec<(i32, YearGroup)> {
        let year_of = |event: &EventIndex| self.timeline[*event].date.first_year();
        let sorted = self.by_first_year(events);
        let runs = self.runs(if detail == Detail::Counts { &[] } else { &sorted });
        sorted
            .chunk_by(|a, b| year_of(a) == year_of(b))
            .map(|same| {
                let year = year_of(&same[0]);
                let group = YearGroup {
                    year: self.year(year),
                    href: Address::year(year).from_page(at),
                    id: format!("year_{year}"),
                    count: same.len(),
                    count_words: self.words.count("event-count", same.len()),
                    runs: runs.marks(year),
                    continuing: Vec::new(),
                    events: self.rows_in_detail(at, same, (Some(year), detail)),
                };
                (year, group)
            })
            .collect()
    }

    /// Events in the order in which they stand on a page by years.
    pub(super) fn by_first_year(&self, events: &[EventIndex]) -> Vec<EventIndex> {
        let mut sorted = events.to_vec();
        sorted.sort_by_key(|event| (self.timeline[*event].date.first_year(), *event));
        sorted
    }

    /// The events of a list that go on for years.
    fn runs(&self, events: &[EventIndex]) -> Runs {
        let long: Vec<SpanBar> = events.iter().filter_map(|event| long_span(&self.timeline[*event])).collect();
        let lanes = lanes(&long);
        Runs(long.into_iter().zip(lanes).filter(|(_, lane)| *lane < MOST_LANES).collect())
    }
}

impl Runs {
    /// The lanes beside the list of a year.
    fn marks(&self, year: i32) -> Vec<RunMark> {
        let touches = |span: &SpanBar| span.from <= year && span.to.is_none_or(|to| year <= to);
        let mark = |(span, lane): &(SpanBar, usize)| RunMark {
            lane: lane + 1,
            topic: span.topic + 1,
            begins: span.from == year,
            ends: span.to == Some(year),
        };
        self.0.iter().filter(|(span, _)| touches(span)).map(mark).collect()
    }
}
