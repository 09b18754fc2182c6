//! The chart of a measure.

use crate::chart::{
    Bar, Caption, Estimates, Figure, LevelMark, Levels, Magnitude, Mark, Period, Series, Standing, ValueAxis, columns,
    levels, ranges,
};
use crate::locale::Argument;
use crate::model::{Amount, Event, Measure, MeasureKind, Observation};
use crate::prose::Html;
use crate::site::Address;
use crate::view::Library;
use crate::view::words::whole;

impl<'a> Library<'a> {
    /// The chart of a measure on the page at `at`; on that of an event, with its date marked.
    pub(super) fn chart(&self, at: &Address, measure: &'a Measure, id_prefix: &str, event: Option<&Event>) -> Html {
        let caption = self.caption(measure, id_prefix);
        let mark = event.map(|event| self.mark(event));
        match measure.kind {
            MeasureKind::Series => columns(&Series {
                caption,
                bars: measure.observations.iter().filter_map(|observation| self.bar(measure, observation)).collect(),
                axis: self.axis(measure),
                mark,
            }),
            MeasureKind::Estimates => {
                let shown = self.shown_estimates(measure, event);
                let sources = self.estimate_sources(at, (measure, &shown), event);
                ranges(&Estimates { caption, sources, axis: self.axis(measure) })
            }
            MeasureKind::Levels => levels(&Levels {
                caption,
                levels: measure.levels.clone(),
                marks: measure
                    .observations
                    .iter()
                    .filter_map(|observation| self.level_mark(measure, observation))
                    .collect(),
                event: mark,
            }),
        }
    }

    /// What a chart is called, and what it shows.
    fn caption(&self, measure: &'a Measure, id_prefix: &str) -> Caption {
        let locale = self.words.locale();
        let (title, unit) = (self.told(&measure.title).text, self.told(&measure.unit).text);
        let numbers = measure.observations.iter().filter_map(|observation| observation.amount.bounds());
        let numbers: Vec<f64> = numbers.flat_map(|(low, high)| low.into_iter().chain(high)).collect();
        let low = locale.number(numbers.iter().copied().fold(f64::INFINITY, f64::min));
        let high = locale.number(numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max));
        let date = |observation: Option<&Observation>| {
            observation.map(|observation| locale.date(&observation.date)).unwrap_or_default()
        };
        let (first, last) = (date(measure.observations.first()), date(measure.observations.last()));
        let message = match measure.kind {
            MeasureKind::Series => "chart-description-series",
            MeasureKind::Estimates => "chart-description-estimates",
            MeasureKind::Levels => "chart-description-levels",
        };
        let arguments = [
            ("count", whole(measure.observations.len())),
            ("first", Argument::Text(&first)),
            ("last", Argument::Text(&last)),
            ("low", Argument::Text(&low)),
            ("high", Argument::Text(&high)),
        ];
        Caption {
            id_prefix: id_prefix.to_owned(),
            title: self.words.fill("chart-title", &[("title", Argument::Text(title)), ("unit", Argument::Text(unit))]),
            description: self.words.fill(message, &arguments),
        }
    }

    fn axis(&self, measure: &'a Measure) -> ValueAxis {
        let unit = self.told(&measure.unit).text;
        let step =
            |factor, message| Magnitude { factor, unit: self.words.fill(message, &[("unit", Argument::Text(unit))]) };
        ValueAxis {
            unit: unit.to_owned(),
            magnitudes: vec![step(1_000, "chart-thousands"), step(1_000_000, "chart-millions")],
            group_mark: self.words.say("number-group-sign"),
            decimal_mark: self.words.say("number-decimal-sign"),
        }
    }

    fn bar(&self, measure: &Measure, observation: &Observation) -> Option<Bar> {
        Some(Bar {
            period: Period::of(&observation.date),
            figure: Figure::of(&observation.amount)?,
            standing: standing(observation),
            title: self.figure_title(measure, observation),
        })
    }

    fn level_mark(&self, measure: &Measure, observation: &Observation) -> Option<LevelMark> {
        let Amount::Level(level) = observation.amount else { return None };
        Some(LevelMark {
            period: Period::of(&observation.date),
            level,
            standing: standing(observation),
            title: self.figure_title(measure, observation),
        })
    }

    /// What the pointer shows: time, figure, whose it is.
    fn figure_title(&self, measure: &Measure, observation: &Observation) -> String {
        let locale = self.words.locale();
        let amount = locale.amount(&observation.amount, &measure.levels);
        let date = locale.date(&observation.date);
        let figure =
            self.words.fill("chart-column", &[("date", Argument::Text(&date)), ("amount", Argument::Text(&amount))]);
        let in_text = &self.references.get(observation.document).in_text;
        let by = observation.by.as_deref().unwrap_or(in_text);
        self.words.fill("chart-figure-by", &[("figure", Argument::Text(&figure)), ("by", Argument::Text(by))])
    }

    fn mark(&self, event: &Event) -> Mark {
        Mark { period: Period::of(&event.date), label: self.words.say("chart-this-event") }
    }
}

fn standing(observation: &Observation) -> Standing {
    if observation.preferred { Standing::Preferred } else { Standing::Other }
}
