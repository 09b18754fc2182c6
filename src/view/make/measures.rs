//! Statistics: their pages, and their figures in tables.

use super::View;
use super::common::Head;
use super::told::Told;
use crate::locale::Argument;
use crate::model::{Measure, MeasureIndex, Observation};
use crate::site::Address;
use crate::view::words::whole;
use crate::view::{Library, MeasureListing, MeasureView, MeasuresView, ObservationRow, PageView, SourceView};

impl<'a> Library<'a> {
    /// The page of a measure.
    pub(super) fn measure_page(&self, at: &Address, number: MeasureIndex) -> (PageView, View<'a>) {
        let measure = &self.timeline[number];
        let (title, unit) = (self.told(&measure.title), self.told(&measure.unit));
        let description = measure.description.as_ref().map(|description| self.told(description));
        let rows = measure.observations.iter().map(|observation| self.observation_row(at, measure, observation));
        let view = MeasureView {
            id: measure.id.to_string(),
            title: title.owned(),
            title_language: title.owned_language(),
            unit: unit.owned(),
            unit_language: unit.owned_language(),
            kind: self.words.measure_kind(measure.kind),
            description: description.map(Told::owned),
            description_language: description.and_then(Told::owned_language),
            chart: self.chart(at, measure, "chart", None),
            rows: rows.collect(),
            sources: self.measure_sources(at, measure),
            events: self.event_links(at, &self.shelves.measures[number.get()]),
        };
        let head = Head { kind: "measure", title, description: description.map(|description| description.text) };
        (self.head(at, &head), View::Measure(Box::new(view)))
    }

    /// The documents that the figures of a measure are from, each once.
    fn measure_sources(&self, at: &Address, measure: &Measure) -> Vec<SourceView<'a>> {
        let mut documents = Vec::new();
        for observation in &measure.observations {
            if !documents.contains(&observation.document) {
                documents.push(observation.document);
            }
        }
        let source = |(index, document)| self.source(at, index + 1, document, None);
        documents.into_iter().enumerate().map(source).collect()
    }

    /// A figure in a table.
    pub(super) fn observation_row(&self, at: &Address, measure: &Measure, observation: &Observation) -> ObservationRow {
        let locale = self.words.locale();
        ObservationRow {
            date: locale.date(&observation.date),
            amount: locale.amount(&observation.amount, &measure.levels),
            by: observation.by.clone(),
            document: self.document_link(at, observation.document),
            locator: observation.locator.as_ref().map(|locator| locator.written.clone()),
            preferred: observation.preferred,
            note: observation.note.clone(),
        }
    }

    /// The list of measures, by title.
    pub(super) fn measures_page(&self, at: &Address) -> (PageView, View<'a>) {
        let measures =
            (0..self.timeline.measures.len()).map(|number| self.measure_listing(at, MeasureIndex::new(number)));
        let mut measures: Vec<MeasureListing> = measures.collect();
        measures.sort_by(|a, b| a.link.title.cmp(&b.link.title));
        let title = self.words.say("statistics-title");
        let intro = self.words.say("statistics-intro");
        let head = Head::new("measures", &title).described(&intro);
        (self.head(at, &head), View::Measures(MeasuresView { measures }))
    }

    fn measure_listing(&self, at: &Address, number: MeasureIndex) -> MeasureListing {
        let measure = &self.timeline[number];
        let first = measure.observations.iter().map(|observation| observation.date.first_year()).min();
        let last = measure.observations.iter().map(|observation| observation.date.last_year()).max();
        let years = first.zip(last).map(|(first, last)| self.years_in_words(first, last)).unwrap_or_default();
        let arguments = [("count", whole(measure.observations.len())), ("years", Argument::Text(&years))];
        let unit = self.told(&measure.unit);
        MeasureListing {
            link: self.measure_link(at, number),
            unit: unit.owned(),
            unit_language: unit.owned_language(),
            kind: self.words.measure_kind(measure.kind),
            extent: self.words.fill("measure-extent", &arguments),
        }
    }
}
