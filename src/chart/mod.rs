//! Numbers → SVG: the years at a glance, and the charts of measures.
//!
//! Each chart is a pure function from a few numbers and words to one
//! element: no clock, no measuring of text, the same bytes on every machine.
//! Every word comes from the caller, in the language of the page. Geometry
//! stands in attributes and colour in classes (a page allows no inline
//! style), so that the style sheet decides about light, dark and print.
//!
//! Charts of measures are as wide as their place, with words of the size of
//! the reader's type (`plot`); the years at a glance are drawings of ten years
//! each, side by side. Nothing is averaged, joined or interpolated: a year
//! without a figure is a gap. The table that stands beside each chart is not
//! made here; see `view`.

mod columns;
mod drawing;
mod grouping;
mod lanes;
mod levels;
mod placing;
mod plot;
mod ranges;
mod scale;
mod sparks;
mod text;
mod time;
mod years;

pub use columns::{Bar, Series, columns};
pub use grouping::Standing;
pub use lanes::{SpanBar, lanes};
pub use levels::{LevelMark, Levels, levels};
pub use ranges::{Emphasis, EstimateRow, EstimateSource, Estimates, ranges};
pub use scale::{Figure, Magnitude, ValueAxis};
pub use sparks::{SpanSpark, span_spark, year_spark};
pub use time::{Mark, Period};
pub use years::{BLOCK, YearBlock, YearColumn, YearsStrip, topic_swatch, years};

/// What a chart is called, and what it shows, for those who do not see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// What the ids inside the drawing begin with: an id itself, given to no
    /// other chart of the page.
    pub id_prefix: String,
    /// The name of the chart, in a few words.
    pub title: String,
    /// What it shows, in a sentence or two.
    pub description: String,
}
