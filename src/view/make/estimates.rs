//! The rows of a chart of rival figures: all of them on the page of the
//! statistic, and on that of an event those that concern it.

use std::cmp::Reverse;

use crate::chart::{Emphasis, EstimateRow, EstimateSource, Figure, Period};
use crate::model::{Event, EventDate, Measure, Observation};
use crate::site::Address;
use crate::view::Library;

/// The most figures that the page of an event shows of rival ones.
const MOST_ROWS: usize = 8;

/// The figures that a chart of rival ones shows.
pub(super) struct Shown<'m> {
    /// In the order in which their documents came out.
    pub(super) observations: Vec<&'m Observation>,
    /// How many more the statistic has.
    pub(super) more: usize,
}

impl Shown<'_> {
    /// Whether the figures whose documents `event` cites are set off from the others: where there are others.
    pub(super) fn sets_off(&self, event: &Event) -> bool {
        let cited = self.observations.iter().filter(|observation| cites(event, observation)).count();
        cited > 0 && cited < self.observations.len()
    }
}

impl Library<'_> {
    /// The figures of `measure` by the year in which their documents came out;
    /// on the page of an event only those that concern it, if these are fewer.
    ///
    /// A figure concerns an event that cites its document, or whose time it is
    /// about. Where there are more than [`MOST_ROWS`], those of cited documents
    /// come first, then those published nearest to the event.
    pub(super) fn shown_estimates<'m>(&self, measure: &'m Measure, event: Option<&Event>) -> Shown<'m> {
        let mut observations: Vec<&Observation> = measure.observations.iter().collect();
        if let Some(event) = event {
            observations.sort_by_key(|observation| self.distance(observation, event));
            let close = observations.iter().filter(|observation| concerns(observation, event)).count();
            observations.truncate(if close == 0 { MOST_ROWS } else { close.min(MOST_ROWS) });
        }
        let more = measure.observations.len() - observations.len();
        let place = |observation: &Observation| measure.observations.iter().position(|other| other == observation);
        observations.sort_by_key(|observation| (self.published(observation), place(observation)));
        Shown { observations, more }
    }

    /// How far a figure is from concerning an event.
    fn distance(&self, observation: &Observation, event: &Event) -> (Reverse<bool>, Reverse<bool>, i32) {
        let published = self.published(observation).unwrap_or(i32::MAX);
        let years = published.abs_diff(event.date.first_year()).min(published.abs_diff(event.date.last_year()));
        let meets = meets(&observation.date, &event.date);
        (Reverse(cites(event, observation)), Reverse(meets), i32::try_from(years).unwrap_or(i32::MAX))
    }

    /// The year in which the document of a figure came out.
    fn published(&self, observation: &Observation) -> Option<i32> {
        self.timeline[observation.document].entry.date_any().map(|date| date.year)
    }

    /// Figures by their sources, each source named once for all that it gave in a year.
    pub(super) fn estimate_sources(
        &self,
        at: &Address,
        (measure, shown): (&Measure, &Shown<'_>),
        event: Option<&Event>,
    ) -> Vec<EstimateSource> {
        let own = event.filter(|event| shown.sets_off(event));
        let mut sources: Vec<(&Observation, EstimateSource)> = Vec::new();
        for &observation in &shown.observations {
            let Some(row) = self.estimate_row(measure, observation, event) else { continue };
            let year = self.published(observation);
            let same = |(first, _): &&mut (&Observation, EstimateSource)| {
                (&first.by, first.document) == (&observation.by, observation.document) && self.published(first) == year
            };
            match sources.iter_mut().find(same) {
                Some((_, source)) => source.rows.push(row),
                None => sources.push((observation, self.estimate_source(at, observation, own, row))),
            }
        }
        sources.into_iter().map(|(_, source)| source).collect()
    }

    fn estimate_source(
        &self,
        at: &Address,
        observation: &Observation,
        own: Option<&Event>,
        row: EstimateRow,
    ) -> EstimateSource {
        let link = self.document_link(at, observation.document);
        let is_own = own.is_some_and(|event| cites(event, observation));
        EstimateSource {
            by: observation.by.clone(),
            document: link.title,
            href: link.href,
            emphasis: if is_own { Emphasis::Strong } else { Emphasis::None },
            rows: vec![row],
        }
    }

    /// A figure with its note: on the page of the statistic the note stands in the table below, unless only the note
    /// tells the figure from another of the same source for the same time.
    fn estimate_row(&self, measure: &Measure, observation: &Observation, event: Option<&Event>) -> Option<EstimateRow> {
        let is_twin = |other: &&Observation| {
            (other.document, &other.by, &other.date) == (observation.document, &observation.by, &observation.date)
        };
        let needed = event.is_some() || measure.observations.iter().filter(is_twin).count() > 1;
        Some(EstimateRow {
            when: self.words.locale().date(&observation.date),
            value: self.words.locale().amount(&observation.amount, &measure.levels),
            figure: Figure::of(&observation.amount)?,
            note: observation.note.clone().filter(|_| needed),
        })
    }
}

/// Whether a figure belongs to what an event is about.
fn concerns(observation: &Observation, event: &Event) -> bool {
    cites(event, observation) || meets(&observation.date, &event.date)
}

/// Whether an event cites the document of a figure.
fn cites(event: &Event, observation: &Observation) -> bool {
    event.citations.iter().any(|citation| citation.document == observation.document)
}

/// Whether two dates share a day; an end that is not known is the end of its year.
fn meets(one: &EventDate, other: &EventDate) -> bool {
    let (one, other) = (Period::of(one), Period::of(other));
    one.first <= other.last && other.first <= one.last
}
