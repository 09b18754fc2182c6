//! Rival figures for one thing, one row a source.
//!
//! The label of a row stands above its bar, so that there is room for it on a
//! telephone; its figure in words stands at the right.

use crate::prose::Html;

use super::drawing::{Anchor, Area, Drawing, Point, Sheet, TYPE_SIZE, WIDTH, coordinate, outline};
use super::scale::ValueScale;
use super::{Caption, Figure, ValueAxis, text};

/// A measure of the kind `estimates`.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimates {
    /// Its name and description.
    pub caption: Caption,
    /// The figures, in the order in which they are drawn.
    pub rows: Vec<EstimateRow>,
    /// How amounts are written along the axis.
    pub axis: ValueAxis,
}

/// What one source says.
#[derive(Debug, Clone, PartialEq)]
pub struct EstimateRow {
    /// Whose figure it is, and for which time.
    pub label: String,
    /// The figure in words: `600,000–1,000,000`, `at least 500`.
    pub value: String,
    /// The figure.
    pub figure: Figure,
    /// What the pointer shows: the label in full, the source, a note.
    pub title: String,
}

const LEFT: f64 = 8.0;

/// The axis ends here, so that an arrow has room beyond the highest figure.
const RIGHT: f64 = WIDTH - 22.0;
const TEXT_LINE: f64 = 15.0;
const BAR_HEIGHT: f64 = 9.0;
const ROW_GAP: f64 = 11.0;
const ARROW: f64 = 18.0;
const AXIS_HEIGHT: f64 = 18.0;

/// From so many rows on the axis is written below them too.
const MANY: usize = 7;

/// Draws estimates; nothing where there is no row.
#[must_use]
pub fn ranges(estimates: &Estimates) -> Html {
    let rows = place(&estimates.rows);
    let Some(last) = rows.last() else {
        return Html::default();
    };
    let bottom = last.bar_top + BAR_HEIGHT + 6.0;
    let height = if rows.len() < MANY { bottom } else { bottom + AXIS_HEIGHT };
    let sheet = Sheet { class: "chart-ranges", role: "img", height, type_size: TYPE_SIZE };
    let amounts = ValueScale::new(rows.iter().map(|placed| placed.row.figure), &estimates.axis, [LEFT, RIGHT]);
    let mut drawing = Drawing::new(&estimates.caption, sheet);
    let unit = text::fit(amounts.unit(), TYPE_SIZE, WIDTH - 4.0);
    drawing.text("chart-unit", Point { x: LEFT - 4.0, y: TYPE_SIZE }, Anchor::Start, &unit);
    draw_axis(&mut drawing, &amounts, TEXT_LINE + TYPE_SIZE + 1.0);
    draw_grid(&mut drawing, &amounts, &rows);
    for placed in &rows {
        draw_row(&mut drawing, placed, &amounts);
    }
    if rows.len() >= MANY {
        draw_axis(&mut drawing, &amounts, bottom + TYPE_SIZE);
    }
    drawing.finish()
}

/// A row with its label in lines and the height at which its bar begins.
struct Placed<'a> {
    row: &'a EstimateRow,
    lines: Vec<String>,
    bar_top: f64,
}

fn place(rows: &[EstimateRow]) -> Vec<Placed<'_>> {
    let mut placed = Vec::new();
    let mut top = TEXT_LINE + AXIS_HEIGHT + ROW_GAP / 2.0;
    for row in rows.iter().filter(|row| row.figure.is_finite()) {
        let room = WIDTH - LEFT - 4.0;
        let beside_value = (room - text::width(&row.value, TYPE_SIZE) - TYPE_SIZE).max(room / 3.0);
        let lines = text::wrap(&row.label, TYPE_SIZE, [beside_value, room]);
        let bar_top = top + super::years::number(lines.len()) * TEXT_LINE + 3.0;
        placed.push(Placed { row, lines, bar_top });
        top = bar_top + BAR_HEIGHT + ROW_GAP;
    }
    placed
}

/// The numbers of the axis on a line of text.
fn draw_axis(drawing: &mut Drawing, amounts: &ValueScale, y: f64) {
    for tick in amounts.ticks() {
        let half = text::width(&tick.label, TYPE_SIZE) / 2.0;
        let x = tick.place.clamp(half, (WIDTH - half).max(half));
        drawing.text("chart-tick", Point { x, y }, Anchor::Middle, &tick.label);
    }
}

/// Upright lines behind the bars only: none runs through a text.
fn draw_grid(drawing: &mut Drawing, amounts: &ValueScale, rows: &[Placed<'_>]) {
    let mut path = String::new();
    for placed in rows {
        for tick in amounts.ticks() {
            let top = coordinate(placed.bar_top - 2.0);
            path.push_str(&format!("M{} {top}v{}", coordinate(tick.place), coordinate(BAR_HEIGHT + 4.0)));
        }
    }
    drawing.stroke("chart-grid", &path, 1.0);
    let mut tracks = String::new();
    for placed in rows {
        let middle = coordinate(placed.bar_top + BAR_HEIGHT / 2.0);
        tracks.push_str(&format!("M{} {middle}H{}", coordinate(LEFT), coordinate(RIGHT)));
    }
    drawing.stroke("chart-track", &tracks, 1.0);
}

fn draw_row(drawing: &mut Drawing, placed: &Placed<'_>, amounts: &ValueScale) {
    drawing.open_group(&placed.row.title);
    let lines = super::years::number(placed.lines.len());
    let mut y = placed.bar_top - 3.0 - (lines - 1.0) * TEXT_LINE - 3.0;
    let value = Point { x: WIDTH - 4.0, y };
    for line in &placed.lines {
        drawing.text("chart-label", Point { x: LEFT - 4.0, y }, Anchor::Start, line);
        y += TEXT_LINE;
    }
    drawing.text("chart-value", value, Anchor::End, &placed.row.value);
    draw_figure(drawing, placed.row.figure, amounts, placed.bar_top);
    drawing.close_group();
}

fn draw_figure(drawing: &mut Drawing, figure: Figure, amounts: &ValueScale, top: f64) {
    let [low, high] = figure.ends().map(|end| amounts.at(end));
    let middle = top + BAR_HEIGHT / 2.0;
    match figure {
        Figure::Value(_) => {
            drawing.dot("chart-point", Point { x: low, y: middle }, BAR_HEIGHT / 2.0);
        }
        Figure::Range(..) => {
            let area = Area { x: low, y: top, width: (high - low).max(2.0), height: BAR_HEIGHT };
            drawing.rect("chart-range", area);
        }
        Figure::AtLeast(_) => draw_open(drawing, Point { x: low, y: middle }, ARROW),
        Figure::UpTo(_) => draw_open(drawing, Point { x: high, y: middle }, -ARROW.min(high - LEFT + 4.0)),
    }
}

/// An upright stroke at the figure, and an arrow to the open side.
fn draw_open(drawing: &mut Drawing, place: Point, length: f64) {
    let half = BAR_HEIGHT / 2.0;
    let head = if length < 0.0 { -6.0 } else { 6.0 };
    let (x, tip) = (place.x, place.x + length);
    let shaft = format!("M{0} {1}v{2}M{0} {3}H{4}", coordinate(x), coordinate(place.y - half),
        coordinate(BAR_HEIGHT), coordinate(place.y), coordinate(tip - head));
    drawing.stroke("chart-open-end", &shaft, 2.0);
    let back = |y: f64| Point { x: tip - head, y: place.y + y };
    drawing.shape("chart-arrow", &outline(&[back(-half), Point { x: tip, y: place.y }, back(half)]));
}
