//! The long spans above the years: each a bar with its name, in as few lanes
//! as their names and bars allow.

use super::drawing::{Anchor, Area, Drawing, Point, WIDTH, outline};
use super::scale::number;
use super::text;
use super::time::TimeScale;

/// Something that went on for years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpanBar {
    /// The first year.
    pub from: i32,
    /// The last year; none where it still goes on.
    pub to: Option<i32>,
    /// What it is called, with its years.
    pub title: String,
    /// Where it leads.
    pub href: String,
    /// The number of its topic among the topics of the strip.
    pub topic: usize,
}

/// The height of a lane: a name and the bar below it.
const LANE: f64 = 30.0;
const BAR: f64 = 7.0;

/// Spans that have found their places.
#[derive(Debug)]
pub(super) struct Bands<'a> {
    placed: Vec<Placed<'a>>,
    lanes: usize,
    type_size: f64,
}

#[derive(Debug)]
struct Placed<'a> {
    span: &'a SpanBar,
    label: String,
    /// Where the name begins and ends.
    label_ends: [f64; 2],
    anchor: Anchor,
    left: f64,
    right: f64,
    lane: usize,
}

impl<'a> Bands<'a> {
    /// Places those of `spans` that have a year on the chart.
    pub(super) fn new(spans: &'a [SpanBar], time: &TimeScale, type_size: f64) -> Self {
        let mut bands = Self { placed: Vec::new(), lanes: 0, type_size };
        let mut free: Vec<f64> = Vec::new();
        for span in spans.iter().filter(|span| time.shows(span.from, span.to.unwrap_or(i32::MAX))) {
            let mut placed = place(span, time, type_size);
            let start = placed.left.min(placed.label_ends[0]);
            let end = placed.right.max(placed.label_ends[1]);
            placed.lane = free.iter().position(|taken| *taken <= start).unwrap_or(free.len());
            if placed.lane == free.len() {
                free.push(0.0);
            }
            free[placed.lane] = end + type_size;
            bands.placed.push(placed);
        }
        bands.lanes = free.len();
        bands
    }

    /// The height of all lanes.
    pub(super) fn height(&self) -> f64 {
        number(self.lanes) * LANE
    }

    /// Draws them from the top of the sheet down.
    pub(super) fn draw(&self, drawing: &mut Drawing) {
        for placed in &self.placed {
            let top = number(placed.lane) * LANE;
            drawing.open_link("chart-span", &placed.span.href, &placed.span.title);
            let area = Area { x: placed.left, y: top, width: placed.right - placed.left, height: LANE - 2.0 };
            drawing.target(area);
            let x = if matches!(placed.anchor, Anchor::End) { placed.label_ends[1] } else { placed.label_ends[0] };
            let place = Point { x, y: top + self.type_size };
            drawing.text("chart-label", place, placed.anchor, &placed.label);
            draw_bar(drawing, placed, top + LANE - BAR - 3.0);
            drawing.close_link();
        }
    }
}

fn draw_bar(drawing: &mut Drawing, placed: &Placed<'_>, top: f64) {
    let area = Area { x: placed.left, y: top, width: placed.right - placed.left, height: BAR };
    drawing.patterned("chart-band", &super::years::pattern_name(placed.span.topic), area);
    if placed.span.to.is_none() {
        let tip = Point { x: placed.right + 6.0, y: top + BAR / 2.0 };
        let base = |y: f64| Point { x: placed.right, y };
        drawing.shape("chart-arrow", &outline(&[base(top - 1.0), tip, base(top + BAR + 1.0)]));
    }
}

/// The bar and above it its name, which begins with the bar or, in the right
/// half of the sheet, ends with it; a long name is cut to the room that is there.
fn place<'a>(span: &'a SpanBar, time: &TimeScale, type_size: f64) -> Placed<'a> {
    let left = time.year(span.from);
    let right = time.year(span.to.unwrap_or(i32::MAX).saturating_add(1)).max(left + 2.0);
    let begins = left + text::width(&span.title, type_size) <= WIDTH || left < WIDTH / 2.0;
    let label = text::fit(&span.title, type_size, if begins { WIDTH - left } else { right });
    let width = text::width(&label, type_size);
    let (anchor, label_ends) =
        if begins { (Anchor::Start, [left, left + width]) } else { (Anchor::End, [right - width, right]) };
    Placed { span, label, label_ends, anchor, left, right, lane: 0 }
}
