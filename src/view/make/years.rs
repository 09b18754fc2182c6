//! Years, topics and the timeline.

use std::collections::BTreeMap;

use super::View;
use super::common::Head;
use super::glance::decade_id;
use super::rows::{Detail, LONGEST_LIST};
use super::told::Told;
use crate::chart::{SpanSpark, span_spark};
use crate::model::{EventIndex, MeasureIndex, Presence, TopicIndex};
use crate::site::Address;
use crate::view::{
    ContinuingEvent, DecadeGroup, EventRow, Library, Link, MonthGroup, PageView, TimelineView, TopicView, YearGroup,
    YearStatistic, YearView,
};

impl<'a> Library<'a> {
    /// The page of a year.
    pub(super) fn year_page(&self, at: &Address, year: i32) -> (PageView, View<'a>) {
        let empty = crate::view::shelves::YearShelf::default();
        let of_year = self.shelves.years.get(&year).unwrap_or(&empty);
        let title = self.year(year);
        let neighbour = |year: i32| self.shelves.years.contains_key(&year).then(|| self.year_link(at, year));
        let view = YearView {
            year: title.clone(),
            count_words: self.words.count("event-count", of_year.starting.len()),
            months: self.months(at, &of_year.starting, year),
            continuing: self.continuing_in(at, &of_year.continuing, year),
            possible: self.rows(at, &of_year.possible, None),
            statistics: self.statistics_of(at, year),
            previous: neighbour(year - 1),
            next: neighbour(year + 1),
        };
        let description = self.words.both(&title, &view.count_words);
        let head = Head::new("year", &title).described(&description);
        let mut page = self.head(at, &head);
        page.coins = self.coins_of(&[of_year.starting.as_slice(), &of_year.possible].concat());
        (page, View::Year(Box::new(view)))
    }

    /// The events of a year by month; those without a month come first, as
    /// the record sorts them.
    fn months(&self, at: &Address, events: &[EventIndex], year: i32) -> Vec<MonthGroup> {
        let month_of = |event: &EventIndex| {
            let date = &self.timeline[*event].date;
            date.month().filter(|_| date.presence(year) == Some(Presence::Starts))
        };
        let mut groups: BTreeMap<Option<u8>, Vec<EventRow>> = BTreeMap::new();
        for event in events {
            groups.entry(month_of(event)).or_default().push(self.row(at, *event, Some(year)));
        }
        let name = |month: Option<u8>| month.map(|month| self.words.locale().month(month));
        groups.into_iter().map(|(month, events)| MonthGroup { month: name(month), events }).collect()
    }

    /// What the statistics say about a year: the figures for a time within it.
    fn statistics_of(&self, at: &Address, year: i32) -> Vec<YearStatistic> {
        let within = |date: &crate::model::EventDate| date.first_year() == year && date.last_year() == year;
        let measures = self.timeline.measures.iter().enumerate();
        measures
            .filter_map(|(number, measure)| {
                let figures: Vec<_> =
                    measure.observations.iter().filter(|observation| within(&observation.date)).collect();
                if figures.is_empty() {
                    return None;
                }
                let unit = self.told(&measure.unit);
                Some(YearStatistic {
                    link: self.measure_link(at, MeasureIndex::new(number)),
                    unit: unit.owned(),
                    unit_language: unit.owned_language(),
                    figures: figures.into_iter().map(|figure| self.observation_row(at, measure, figure)).collect(),
                })
            })
            .collect()
    }

    /// The page of every event in order.
    pub(super) fn timeline_page(&self, at: &Address) -> (PageView, View<'a>) {
        let events: Vec<EventIndex> = self.timeline.numbered_events().map(|(number, _)| number).collect();
        let counts_only = events.len() > LONGEST_LIST;
        let surroundings = self.surroundings();
        let detail = if counts_only { Detail::Counts } else { Detail::Full };
        let mut groups = self.year_groups(at, &events, detail);
        if !counts_only {
            let rows = groups.iter_mut().flat_map(|(_, group)| &mut group.events);
            for (row, event) in rows.zip(self.by_first_year(&events)) {
                row.filter = Some(self.filter_keys(&self.timeline[event], &surroundings));
            }
            for (year, group) in &mut groups {
                group.continuing =
                    self.shelves.years.get(year).map_or_else(Vec::new, |shelf| self.event_links(at, &shelf.continuing));
            }
        }
        let view = TimelineView {
            count_words: self.words.count("event-count", events.len()),
            counts_only,
            filters: if counts_only { None } else { self.filters(&surroundings) },
            decades: self.decades(groups),
        };
        let title = self.words.say("timeline-title");
        let description = self.words.say("timeline-intro");
        let head = Head::new("timeline", &title).described(&description);
        (self.head(at, &head), View::Timeline(view))
    }

    /// Years by decade.
    fn decades(&self, groups: Vec<(i32, YearGroup)>) -> Vec<DecadeGroup> {
        let mut sparks = self.decade_sparks();
        let mut decades: BTreeMap<i32, (usize, Vec<YearGroup>)> = BTreeMap::new();
        for (year, group) in groups {
            let decade = decades.entry(year.div_euclid(10) * 10).or_default();
            decade.0 += group.count;
            decade.1.push(group);
        }
        let group = |(decade, (count, years)): (i32, (usize, Vec<YearGroup>))| DecadeGroup {
            title: self.decade(decade),
            id: decade_id(decade),
            count_words: self.words.count("event-count", count),
            spark: sparks.remove(&decade).unwrap_or_default(),
            years,
        };
        decades.into_iter().map(group).collect()
    }

    /// What began before a year and went on in it, with its run through the years of the timeline.
    fn continuing_in(&self, at: &Address, events: &[EventIndex], year: i32) -> Vec<ContinuingEvent> {
        let all = self.timeline.years().unwrap_or(year..=year);
        let continuing = |event: &EventIndex| {
            let (link, date) = (self.event_link(at, *event), &self.timeline[*event].date);
            let spark = span_spark(&SpanSpark {
                years: [*all.start(), *all.end()],
                from: date.earliest().map(|day| day.year),
                to: date.latest().map(|day| day.year),
                now: year,
                class: format!("topic-{}", link.topic),
            });
            ContinuingEvent { event: link, spark }
        };
        events.iter().map(continuing).collect()
    }

    /// A decade as a heading.
    pub(super) fn decade(&self, decade: i32) -> String {
        let year = self.year(decade);
        self.words.fill("decade-title", &[("year", crate::locale::Argument::Text(&year))])
    }

    /// The page of a topic.
    pub(super) fn topic_page(&self, at: &Address, topic: TopicIndex) -> (PageView, View<'a>) {
        let known = &self.timeline[topic];
        let events = &self.shelves.topics[topic.get()];
        let mark = self.topic_mark(at, topic);
        let description = known.description.as_ref().map(|description| self.told(description));
        let detail = self.detail(events);
        let mut years = self.year_groups(at, events, detail);
        // That they belong to the topic of the page goes without saying.
        for row in years.iter_mut().flat_map(|(_, group)| &mut group.events) {
            row.topics.retain(|other| other.number != mark.number);
        }
        let view = TopicView {
            topic: mark.clone(),
            description: description.map(Told::owned),
            description_language: description.and_then(Told::owned_language),
            count_words: self.words.count("event-count", events.len()),
            years: years.into_iter().map(|(_, group)| group).collect(),
            counts_only: detail == Detail::Counts,
            library: self.topic_files(at, topic),
        };
        let description = description.map(|description| description.text);
        let head = Head { kind: "topic", title: self.told(&known.name), description };
        let mut page = self.head(at, &head);
        if !view.counts_only {
            page.coins = self.coins_of(events);
        }
        (page, View::Topic(view))
    }

    /// A link to the page of the year under which an event is filed.
    pub(super) fn year_of(&self, at: &Address, event: EventIndex) -> Link {
        self.year_link(at, self.timeline[event].date.first_year())
    }
}
