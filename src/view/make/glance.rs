//! The years at a glance.

use std::collections::BTreeMap;

use crate::chart::{BLOCK, SpanBar, YearBlock, YearColumn, YearsStrip, topic_swatch, year_spark, years};
use crate::locale::Argument;
use crate::model::{Event, EventIndex, Presence, TopicIndex};
use crate::prose::Html;
use crate::site::{Address, PageKind};
use crate::view::words::whole;
use crate::view::{GlanceKey, GlanceSpan, GlanceView, Library, YearCount};

/// How many years an event lasts before it is drawn as a span of its own.
const LONG_SPAN: i32 = 3;
/// The most spans that are drawn: the longest.
const MOST_SPANS: usize = 10;
/// The most blocks that are drawn; a longer timeline gets columns of ten years, or of a hundred.
const MOST_BLOCKS: i32 = 12;

/// A column: the first year that it counts, and how many events began in its years, by primary topic.
struct Column {
    year: i32,
    counts: Vec<usize>,
    /// The first of its decades that has events.
    decade: Option<i32>,
}

impl Library<'_> {
    /// The years at a glance; none for a timeline without events.
    pub(super) fn glance(&self, at: &Address) -> Option<GlanceView> {
        let timeline_years = self.timeline.years().filter(|_| !self.timeline.events.is_empty())?;
        let (first, last) = (*timeline_years.start(), *timeline_years.end());
        let step = step(first, last);
        let columns = self.columns(step);
        let counted: Vec<YearCount> = columns.iter().map(|column| self.year_count(at, step, column)).collect();
        let most = counted.iter().map(|count| count.count).max().unwrap_or(0);
        let arguments = [
            ("first_year", Argument::Whole(first.into())),
            ("last_year", Argument::Whole(last.into())),
            ("count", whole(most)),
        ];
        let long = self.longest_spans();
        let strip = YearsStrip {
            id_prefix: "years".to_owned(),
            step,
            blocks: self.blocks(step, &columns, &counted),
            topics: self.topic_classes(),
            spans: long.iter().map(|(_, span)| span.clone()).collect(),
        };
        let message = if step == 1 { "chart-description-years" } else { "chart-description-decades" };
        Some(GlanceView {
            description: self.words.fill(message, &arguments),
            help: self.words.say(if step == 1 { "years-at-a-glance-help" } else { "decades-at-a-glance-help" }),
            blocks: years(&strip),
            key: (0..self.timeline.topics.len())
                .map(|topic| GlanceKey {
                    topic: self.topic_mark(at, TopicIndex::new(topic)),
                    swatch: topic_swatch(&strip, topic),
                })
                .collect(),
            spans: long
                .iter()
                .map(|(event, span)| GlanceSpan { letter: span.letter.clone(), event: self.event_link(at, *event) })
                .collect(),
            columns: counted,
        })
    }

    /// The columns from the first year to the last.
    fn columns(&self, step: i32) -> Vec<Column> {
        let mut columns: BTreeMap<i32, Column> = BTreeMap::new();
        for (year, shelf) in &self.shelves.years {
            let first = year.div_euclid(step) * step;
            let column = columns.entry(first).or_insert_with(|| Column {
                year: first,
                counts: vec![0; self.timeline.topics.len()],
                decade: None,
            });
            for (count, more) in column.counts.iter_mut().zip(self.by_topic(&shelf.starting)) {
                *count += more;
            }
            if !shelf.starting.is_empty() {
                column.decade.get_or_insert(year.div_euclid(10) * 10);
            }
        }
        columns.into_values().collect()
    }

    /// How many of the events have each topic as their primary one.
    fn by_topic(&self, events: &[EventIndex]) -> Vec<usize> {
        let mut counts = vec![0; self.timeline.topics.len()];
        for topic in events.iter().filter_map(|event| self.timeline[*event].topics.first()) {
            counts[topic.get()] += 1;
        }
        counts
    }

    fn year_count(&self, at: &Address, step: i32, column: &Column) -> YearCount {
        let count = column.counts.iter().sum();
        let href = if step == 1 {
            Some(Address::year(column.year).from_page(at))
        } else {
            let timeline = Address::of(PageKind::Timeline).from_page(at);
            column.decade.map(|decade| format!("{timeline}#{}", decade_id(decade)))
        };
        YearCount {
            year: self.years_of_column(step, column.year),
            href,
            count,
            count_words: self.words.count("event-count", count),
            by_topic: column.counts.clone(),
        }
    }

    /// A column in words: "1995", "The 1990s", "1900–1999".
    fn years_of_column(&self, step: i32, first: i32) -> String {
        match step {
            1 => self.year(first),
            10 => self.decade(first),
            _ => self.years_in_words(first, first.saturating_add(step - 1)),
        }
    }

    fn blocks(&self, step: i32, columns: &[Column], counted: &[YearCount]) -> Vec<YearBlock> {
        let block_of = |column: &Column| column.year.div_euclid(step * BLOCK);
        let (Some(first), Some(last)) = (columns.first().map(block_of), columns.last().map(block_of)) else {
            return Vec::new();
        };
        let block = |number: i32| {
            let of_block = columns.iter().zip(counted).filter(|(column, _)| block_of(column) == number);
            let events = of_block.clone().map(|(_, count)| count.count).sum();
            let first = number * step * BLOCK;
            YearBlock {
                first,
                title: self.years_of_column(step * BLOCK, first),
                description: self.words.count("event-count", events),
                columns: of_block.map(|(column, count)| self.year_column(step, column, count)).collect(),
            }
        };
        (first..=last).map(block).collect()
    }

    fn year_column(&self, step: i32, column: &Column, count: &YearCount) -> YearColumn {
        let short = step == 1 && column.year > 999 && column.year % BLOCK != 0;
        let arguments = [("year", Argument::Text(&count.year)), ("count", whole(count.count))];
        YearColumn {
            year: column.year,
            label: if short { format!("{:02}", column.year % 100) } else { column.year.to_string() },
            href: count.href.clone(),
            name: self.words.fill("chart-year-column", &arguments),
            counts: column.counts.clone(),
        }
    }

    /// The classes of the topics.
    pub(super) fn topic_classes(&self) -> Vec<String> {
        (1..=self.timeline.topics.len()).map(|number| format!("topic-{number}")).collect()
    }

    /// The ten years of each decade that has events, as marks.
    pub(super) fn decade_sparks(&self) -> BTreeMap<i32, Html> {
        let mut decades: BTreeMap<i32, Vec<Vec<usize>>> = BTreeMap::new();
        let mut most = 0;
        for (year, shelf) in self.shelves.years.iter().filter(|(_, shelf)| !shelf.starting.is_empty()) {
            let decade = year.div_euclid(10) * 10;
            let columns = decades.entry(decade).or_insert_with(|| vec![Vec::new(); 10]);
            if let Some(column) = usize::try_from(year - decade).ok().and_then(|slot| columns.get_mut(slot)) {
                *column = self.by_topic(&shelf.starting);
            }
            most = most.max(shelf.starting.len());
        }
        let topics = self.topic_classes();
        decades.into_iter().map(|(decade, columns)| (decade, year_spark(&columns, &topics, most))).collect()
    }

    /// The longest of the events that went on for years, in the order of time, with letters.
    fn longest_spans(&self) -> Vec<(EventIndex, SpanBar)> {
        let numbered = self.timeline.numbered_events();
        let mut long: Vec<(EventIndex, SpanBar)> =
            numbered.filter_map(|(number, event)| Some((number, long_span(event)?))).collect();
        let length = |span: &SpanBar| i64::from(span.to.unwrap_or(i32::MAX)) - i64::from(span.from);
        long.sort_by_key(|(number, span)| (std::cmp::Reverse(length(span)), *number));
        long.truncate(MOST_SPANS);
        long.sort_by_key(|(number, span)| (span.from, *number));
        for ((_, span), letter) in long.iter_mut().zip('A'..='Z') {
            span.letter = letter.to_string();
        }
        long
    }
}

/// The fragment of a decade on the timeline.
pub(super) fn decade_id(decade: i32) -> String {
    format!("from_{decade}")
}

/// An event that surely went on for years; no letter yet.
pub(super) fn long_span(event: &Event) -> Option<SpanBar> {
    let (from, last) = (event.date.first_year(), event.date.last_year());
    let is_open = event.date.latest().is_none();
    let continues = event.date.presence(from.saturating_add(1)) == Some(Presence::Continues);
    if !continues || !is_open && last - from + 1 < LONG_SPAN {
        return None;
    }
    let topic = event.topics.first().map_or(0, |topic| topic.get());
    Some(SpanBar { from, to: (!is_open).then_some(last), letter: String::new(), topic })
}

/// How many years a column counts, so that there are not too many blocks.
fn step(first: i32, last: i32) -> i32 {
    let steps = [1, 10, 100, 1_000, 10_000];
    let blocks = |step: i32| last.div_euclid(step * BLOCK) - first.div_euclid(step * BLOCK) + 1;
    steps.into_iter().find(|step| blocks(*step) <= MOST_BLOCKS).unwrap_or(10_000)
}
