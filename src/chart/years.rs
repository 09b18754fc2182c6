//! The years at a glance: events per year, stacked by topic, each year a link.

use crate::prose::Html;

use super::bands::Bands;
use super::drawing::{Anchor, Area, Drawing, Point, Sheet, WIDTH, coordinate};
use super::scale::ValueScale;
use super::time::TimeScale;
use super::{Caption, Figure, SpanBar, ValueAxis, text};

/// The years of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearsStrip {
    /// Its name and description.
    pub caption: Caption,
    /// The years, one each.
    pub years: Vec<YearColumn>,
    /// The topics, in the order in which they are stacked from the axis up.
    pub topics: Vec<TopicKey>,
    /// What went on for years, in order of time.
    pub spans: Vec<SpanBar>,
}

/// A year and its events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearColumn {
    /// The year.
    pub year: i32,
    /// Where it leads.
    pub href: String,
    /// What the link is called: `1995: 7 events`.
    pub name: String,
    /// How many events it has of each topic, in the order of the topics.
    pub counts: Vec<usize>,
}

/// A topic in the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopicKey {
    /// The class that gives it its colour: `topic-1`.
    pub class: String,
    /// What it is called.
    pub name: String,
}

/// Larger than on other charts: the strip stands on the first page, where it
/// is scaled down most.
const TYPE_SIZE: f64 = 14.0;
const PLOT_HEIGHT: f64 = 110.0;
const KEY_LINE: f64 = 21.0;
const SWATCH: f64 = 13.0;

/// Marks that tell topics apart without colour: none, strokes upwards, dots,
/// level lines, strokes downwards, upright lines. Each fits a square of
/// [`PATTERN_SIDE`] units.
const PATTERNS: [&str; 6] = [
    "",
    "M-1 1L1 -1M-1 5L5 -1M3 5L5 3",
    "M.4 1h1.4M2.4 3h1.4",
    "M0 2H4",
    "M-1 3L1 5M-1 -1L5 5M3 -1L5 1",
    "M2 0V4",
];
const PATTERN_SIDE: f64 = 4.0;

/// Draws the years; nothing where there are none.
#[must_use]
pub fn years(strip: &YearsStrip) -> Html {
    let scale = ValueScale::new(strip.years.iter().map(total), &bare_axis(), [0.0, 1.0]);
    let gutter = scale.ticks().iter().map(|tick| text::width(&tick.label, TYPE_SIZE)).fold(0.0, f64::max) + 6.0;
    let Some(time) = TimeScale::new(strip.years.iter().map(|column| column.year), [gutter, WIDTH - 8.0]) else {
        return Html::default();
    };
    let bands = Bands::new(&strip.spans, &time, TYPE_SIZE);
    let top = bands.height() + TYPE_SIZE / 2.0 + 2.0;
    let base = top + PLOT_HEIGHT;
    let key = KeyLines::new(&strip.topics);
    let height = base + TYPE_SIZE + 12.0 + key.height();
    let sheet = Sheet { class: "chart-years", role: "group", height, type_size: TYPE_SIZE };
    let mut drawing = Drawing::new(&strip.caption, sheet);
    draw_patterns(&mut drawing, &strip.topics);
    let counts = ValueScale::new(strip.years.iter().map(total), &bare_axis(), [base, top]);
    draw_counts(&mut drawing, &counts, gutter);
    bands.draw(&mut drawing);
    for column in &strip.years {
        draw_year(&mut drawing, column, &time, &counts);
    }
    drawing.time_axis(&time, base, TYPE_SIZE);
    key.draw(&mut drawing, base + TYPE_SIZE + 12.0);
    drawing.finish()
}

/// The name of the pattern of a topic.
pub(super) fn pattern_name(topic: usize) -> String {
    format!("topic-{}", topic + 1)
}

/// A count as a coordinate.
pub(super) fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn total(column: &YearColumn) -> Figure {
    Figure::Value(column.counts.iter().copied().map(number).sum())
}

/// Events need no unit: the description names them.
fn bare_axis() -> ValueAxis {
    ValueAxis {
        unit: String::new(),
        magnitudes: Vec::new(),
        group_mark: String::new(),
        decimal_mark: ".".to_owned(),
    }
}

fn draw_patterns(drawing: &mut Drawing, topics: &[TopicKey]) {
    drawing.open_patterns();
    for (topic, key) in topics.iter().enumerate() {
        let marks = PATTERNS[topic % PATTERNS.len()];
        drawing.pattern(&pattern_name(topic), PATTERN_SIDE, [&key.class, "topic-mark"], marks);
    }
    drawing.close_patterns();
}

/// The level lines, with their numbers where those are whole.
fn draw_counts(drawing: &mut Drawing, counts: &ValueScale, gutter: f64) {
    for tick in counts.ticks().iter().skip(1).filter(|tick| !tick.label.contains('.')) {
        let path = format!("M{} {}H{}", coordinate(gutter), coordinate(tick.place), coordinate(WIDTH - 8.0));
        drawing.stroke("chart-grid", &path, 1.0);
        let place = Point { x: gutter - 4.0, y: tick.place + TYPE_SIZE / 3.0 };
        drawing.text("chart-tick", place, Anchor::End, &tick.label);
    }
}

fn draw_year(drawing: &mut Drawing, column: &YearColumn, time: &TimeScale, counts: &ValueScale) {
    let slot = time.year_width();
    let (x, base) = (time.year(column.year), counts.at(0.0));
    drawing.open_link("chart-year", &column.href, &column.name);
    drawing.target(Area { x, y: base - PLOT_HEIGHT, width: slot, height: PLOT_HEIGHT });
    let gap = (slot * 0.1).min(4.0);
    let mut stacked = 0;
    for (topic, count) in column.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let bottom = counts.at(number(stacked));
        stacked += count;
        let top = counts.at(number(stacked));
        let height = (bottom - top - 0.6).max(0.6);
        let area = Area { x: x + gap, y: top, width: slot - 2.0 * gap, height };
        drawing.patterned("chart-count", &pattern_name(topic), area);
    }
    drawing.close_link();
}

/// The key to the topics, on as many lines as they need.
struct KeyLines<'a> {
    items: Vec<(&'a TopicKey, Point)>,
    height: f64,
}

impl<'a> KeyLines<'a> {
    fn new(topics: &'a [TopicKey]) -> Self {
        let mut items = Vec::new();
        let (mut x, mut y) = (2.0, 0.0);
        for key in topics {
            let width = SWATCH + 5.0 + text::width(&key.name, TYPE_SIZE);
            if x > 2.0 && x + width > WIDTH {
                (x, y) = (2.0, y + KEY_LINE);
            }
            items.push((key, Point { x, y }));
            x += width + TYPE_SIZE;
        }
        let height = if items.is_empty() { 0.0 } else { y + KEY_LINE };
        Self { items, height }
    }

    fn height(&self) -> f64 {
        self.height
    }

    fn draw(&self, drawing: &mut Drawing, top: f64) {
        for (topic, (key, place)) in self.items.iter().enumerate() {
            let area = Area { x: place.x, y: top + place.y + 2.0, width: SWATCH, height: SWATCH };
            drawing.patterned("chart-swatch", &pattern_name(topic), area);
            let name = text::fit(&key.name, TYPE_SIZE, WIDTH - place.x - SWATCH - 5.0);
            let beside = Point { x: place.x + SWATCH + 5.0, y: top + place.y + TYPE_SIZE - 1.0 };
            drawing.text("chart-label", beside, Anchor::Start, &name);
        }
    }
}
