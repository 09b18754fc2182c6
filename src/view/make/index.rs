//! The first page.

use chrono::NaiveDate;

use super::View;
use super::common::Head;
use super::told::Told;
use crate::locale::Argument;
use crate::model::{EventIndex, MeasureIndex, MeasureKind, TopicIndex};
use crate::site::Address;
use crate::view::words::whole;
use crate::view::{ChangeRow, FigureView, IndexView, Library, PageView, TopicCard};

/// How many statistics the first page shows: the series that most events name,
/// which are short however many figures they hold.
const FIGURES: usize = 2;
/// How many changes the first page shows.
const CHANGES: usize = 5;

impl<'a> Library<'a> {
    /// The first page.
    pub(super) fn index_page(&self, at: &Address) -> (PageView, View<'a>) {
        let view = IndexView {
            extent: self.extent(),
            glance: self.glance(at),
            topics: (0..self.timeline.topics.len())
                .map(|number| self.topic_card(at, TopicIndex::new(number)))
                .collect(),
            figures: self.main_figures(at),
            changes: self.changes(at),
        };
        let site = &self.timeline.site;
        let description = site.description.as_ref().map(|description| self.told(description).text);
        let head = Head { kind: "index", title: self.told(&site.title), description };
        (self.head(at, &head), View::Index(Box::new(view)))
    }

    /// How much there is, and from when to when.
    fn extent(&self) -> String {
        let Some(years) = self.timeline.years() else { return self.words.count("event-count", 0) };
        let covers = [
            ("count", whole(self.timeline.events.len())),
            ("first_year", Argument::Whole((*years.start()).into())),
            ("last_year", Argument::Whole((*years.end()).into())),
        ];
        let covers = self.words.fill("record-covers", &covers);
        let rests_on = self.words.count("record-rests-on", self.timeline.documents.len());
        let parts = [("covers", Argument::Text(&covers)), ("rests_on", Argument::Text(&rests_on))];
        self.words.fill("record-extent", &parts)
    }

    fn topic_card(&self, at: &Address, topic: TopicIndex) -> TopicCard {
        let known = &self.timeline[topic];
        let events = &self.shelves.topics[topic.get()];
        let dates = || events.iter().map(|event| &self.timeline[*event].date);
        let first = dates().map(crate::model::EventDate::first_year).min();
        let last = dates().map(crate::model::EventDate::last_year).max();
        let years = first.zip(last).map(|(first, last)| self.years_in_words(first, last));
        let description = known.description.as_ref().map(|description| self.told(description));
        TopicCard {
            topic: self.topic_mark(at, topic),
            description: description.map(Told::owned),
            description_language: description.and_then(Told::owned_language),
            count: self.words.count("event-count", events.len()),
            years: years.unwrap_or_default(),
        }
    }

    /// The statistics that most events name.
    fn main_figures(&self, at: &Address) -> Vec<FigureView> {
        let mut measures: Vec<(usize, MeasureIndex)> = (0..self.timeline.measures.len())
            .map(|number| (self.shelves.measures[number].len(), MeasureIndex::new(number)))
            .filter(|(events, number)| *events > 0 && self.timeline[*number].kind == MeasureKind::Series)
            .collect();
        measures.sort_by_key(|(events, number)| (std::cmp::Reverse(*events), *number));
        let figure = |(_, number): (usize, MeasureIndex)| {
            let measure = &self.timeline[number];
            FigureView {
                link: self.measure_link(at, number),
                chart: self.chart(at, measure, &format!("chart-{}", measure.id), None),
                unit: self.told(&measure.unit).owned(),
                unit_language: self.told(&measure.unit).owned_language(),
            }
        };
        measures.into_iter().take(FIGURES).map(figure).collect()
    }

    /// What was added or revised last, newest first.
    fn changes(&self, at: &Address) -> Vec<ChangeRow> {
        let mut changes: Vec<(NaiveDate, bool, EventIndex, String, Option<String>)> = Vec::new();
        for (number, event) in self.timeline.numbered_events() {
            if let Some(added) = event.added {
                changes.push((added, false, number, self.words.say("change-added"), None));
            }
            for revision in &event.revisions {
                let kind = self.words.revision_kind(revision.kind);
                changes.push((revision.date, true, number, kind, Some(revision.note.clone())));
            }
        }
        changes.sort_by_key(|change| std::cmp::Reverse((change.0, change.1, change.2)));
        let row = |(day, _, number, kind, note): (NaiveDate, bool, EventIndex, String, Option<String>)| ChangeRow {
            date: self.day(day),
            datetime: day.to_string(),
            kind,
            event: self.event_link(at, number),
            note,
        };
        changes.into_iter().take(CHANGES).map(row).collect()
    }
}
