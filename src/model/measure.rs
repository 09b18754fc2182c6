//! Statistics and the observations they are made of.

use super::{DocumentIndex, EventDate, Locator, MeasureId, Names};

/// How the observations of a measure belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasureKind {
    /// One quantity over time, drawn as columns.
    Series,
    /// Rival figures for one thing, drawn as ranges.
    Estimates,
    /// Named steps over time, drawn as a strip.
    Levels,
}

impl MeasureKind {
    /// Every kind, with its word in the record.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Series, "series"), (Self::Estimates, "estimates"), (Self::Levels, "levels")];
}

/// What was observed.
#[derive(Debug, Clone, PartialEq)]
pub enum Amount {
    /// One number.
    Value(f64),
    /// From – to.
    Range(f64, f64),
    /// At least.
    AtLeast(f64),
    /// Up to.
    UpTo(f64),
    /// One of the named levels, by its number in [`Measure::levels`].
    Level(usize),
}

impl Amount {
    /// The lowest and the highest number that it names.
    #[must_use]
    pub fn bounds(&self) -> Option<(Option<f64>, Option<f64>)> {
        match self {
            Self::Value(value) => Some((Some(*value), Some(*value))),
            Self::Range(low, high) => Some((Some(*low), Some(*high))),
            Self::AtLeast(low) => Some((Some(*low), None)),
            Self::UpTo(high) => Some((None, Some(*high))),
            Self::Level(_) => None,
        }
    }
}

/// A figure that a document gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// The time that the figure is about.
    pub date: EventDate,
    /// The figure.
    pub amount: Amount,
    /// The document that gives it.
    pub document: DocumentIndex,
    /// Where in the document.
    pub locator: Option<Locator>,
    /// Whose figure it is, where the document reports another's.
    pub by: Option<String>,
    /// Whether it is the figure in use where a series has several for a date.
    pub preferred: bool,
    /// Anything a reader must know.
    pub note: Option<String>,
}

/// A statistic.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Its id.
    pub id: MeasureId,
    /// What it is called.
    pub title: Names,
    /// What is counted.
    pub unit: Names,
    /// How its observations belong together.
    pub kind: MeasureKind,
    /// What it shows, and what not.
    pub description: Option<Names>,
    /// The named steps of a measure of levels, best first.
    pub levels: Vec<Names>,
    /// The figures, by date; never averaged, summed or interpolated.
    pub observations: Vec<Observation>,
}
