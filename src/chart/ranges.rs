//! Rival figures for one thing, one row a source.
//!
//! The label of a row stands above its bar, so that there is room for it on a
//! telephone; its figure in words stands at the right.

use crate::prose::Html;

use super::drawing::{Anchor, Area, Drawing, Point, Sheet, TYPE_SIZE, WIDTH, level_line, outline, upright_line};
use super::scale::{ValueScale, number};
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
    let height = if rows.len() < MANY {
        bottom
    } else {
        bottom + AXIS_HEIGHT
    };
    let sheet = Sheet {
        class: "chart-ranges",
        role: "img",
        height,
        type_size: TYPE_SIZE,
    };
    let amounts = ValueScale::new(
        rows.iter().map(|placed| placed.row.figure),
        &estimates.axis,
        [LEFT, RIGHT],
    );
    let mut drawing = Drawing::new(&estimates.caption, sheet);
    let unit = text::fit(amounts.unit(), TYPE_SIZE, WIDTH - 4.0);
    drawing.text(
        "chart-unit",
        Point {
            x: LEFT - 4.0,
            y: TYPE_SIZE,
        },
        Anchor::Start,
        &unit,
    );
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
    value: String,
    lines: Vec<String>,
    bar_top: f64,
}

fn place(rows: &[EstimateRow]) -> Vec<Placed<'_>> {
    let mut placed = Vec::new();
    let mut top = TEXT_LINE + AXIS_HEIGHT + ROW_GAP / 2.0;
    for row in rows.iter().filter(|row| row.figure.is_finite()) {
        let room = WIDTH - LEFT - 4.0;
        let value = text::fit(&row.value, TYPE_SIZE, room * 0.6);
        let beside_value = room - text::width(&value, TYPE_SIZE) - TYPE_SIZE;
        let lines = text::wrap(&row.label, TYPE_SIZE, [beside_value, room]);
        let bar_top = top + number(lines.len()) * TEXT_LINE + 3.0;
        placed.push(Placed {
            row,
            value,
            lines,
            bar_top,
        });
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
            let ends = [placed.bar_top - 2.0, placed.bar_top + BAR_HEIGHT + 2.0];
            path.push_str(&upright_line(tick.place, ends));
        }
    }
    drawing.stroke("chart-grid", &path, 1.0);
    let mut tracks = String::new();
    for placed in rows {
        tracks.push_str(&level_line([LEFT, RIGHT], placed.bar_top + BAR_HEIGHT / 2.0));
    }
    drawing.stroke("chart-track", &tracks, 1.0);
}

fn draw_row(drawing: &mut Drawing, placed: &Placed<'_>, amounts: &ValueScale) {
    drawing.open_group(&placed.row.title);
    let lines = number(placed.lines.len());
    let mut y = placed.bar_top - 3.0 - (lines - 1.0) * TEXT_LINE - 3.0;
    let at_right = Point { x: WIDTH - 4.0, y };
    for line in &placed.lines {
        drawing.text("chart-label", Point { x: LEFT - 4.0, y }, Anchor::Start, line);
        y += TEXT_LINE;
    }
    drawing.text("chart-value", at_right, Anchor::End, &placed.value);
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
            let area = Area {
                x: low,
                y: top,
                width: (high - low).max(2.0),
                height: BAR_HEIGHT,
            };
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
    drawing.stroke(
        "chart-open-end",
        &upright_line(x, [place.y - half, place.y + half]),
        2.0,
    );
    drawing.stroke("chart-open-end", &level_line([x, tip - head], place.y), 2.0);
    let back = |y: f64| Point {
        x: tip - head,
        y: place.y + y,
    };
    drawing.shape(
        "chart-arrow",
        &outline(&[back(-half), Point { x: tip, y: place.y }, back(half)]),
    );
}

#[cfg(test)]
mod tests {
    use super::{EstimateRow, Estimates, ranges};
    use crate::chart::drawing::elements;
    use crate::chart::{Caption, Figure, Magnitude, ValueAxis};

    fn row(label: &str, value: &str, figure: Figure) -> EstimateRow {
        EstimateRow {
            label: label.into(),
            value: value.into(),
            figure,
            title: format!("{label} (report)"),
        }
    }

    fn estimates(rows: Vec<EstimateRow>) -> Estimates {
        Estimates {
            caption: Caption {
                id_prefix: "m".into(),
                title: "Deaths".into(),
                description: "By source".into(),
            },
            rows,
            axis: ValueAxis {
                unit: "people".into(),
                magnitudes: vec![Magnitude {
                    factor: 1_000_000,
                    unit: "million people".into(),
                }],
                group_mark: ",".into(),
                decimal_mark: ".".into(),
            },
        }
    }

    #[test]
    fn each_source_has_a_row_with_its_words_and_its_figure() {
        let drawn = ranges(&estimates(vec![
            row("1997: A & B", "1–2 million", Figure::Range(1e6, 2e6)),
            row("1998: C", "at least 3 million", Figure::AtLeast(3e6)),
        ]));
        assert_eq!(
            elements(&drawn),
            [
                r#"<svg class="chart chart-ranges" viewBox="0 0 360 109.5" font-size="12" role="img" aria-labelledby="m-title" aria-describedby="m-description">"#,
                r#"<title id="m-title">Deaths</title>"#,
                r#"<desc id="m-description">By source</desc>"#,
                r#"<text class="chart-unit" x="4" y="12">million people</text>"#,
                r#"<text class="chart-tick" x="8" y="28" text-anchor="middle">0</text>"#,
                r#"<text class="chart-tick" x="118" y="28" text-anchor="middle">1</text>"#,
                r#"<text class="chart-tick" x="228" y="28" text-anchor="middle">2</text>"#,
                r#"<text class="chart-tick" x="338" y="28" text-anchor="middle">3</text>"#,
                r#"<path class="chart-grid" d="M8 54.5V67.5M118 54.5V67.5M228 54.5V67.5M338 54.5V67.5M8 92.5V105.5M118 92.5V105.5M228 92.5V105.5M338 92.5V105.5" fill="none" stroke-width="1"/>"#,
                r#"<path class="chart-track" d="M8 61H338M8 99H338" fill="none" stroke-width="1"/>"#,
                r"<g>",
                r"<title>1997: A &amp; B (report)</title>",
                r#"<text class="chart-label" x="4" y="50.5">1997: A &amp; B</text>"#,
                r#"<text class="chart-value" x="356" y="50.5" text-anchor="end">1–2 million</text>"#,
                r#"<rect class="chart-range" x="118" y="56.5" width="110" height="9"/>"#,
                r"</g>",
                r"<g>",
                r"<title>1998: C (report)</title>",
                r#"<text class="chart-label" x="4" y="88.5">1998: C</text>"#,
                r#"<text class="chart-value" x="356" y="88.5" text-anchor="end">at least 3 million</text>"#,
                r#"<path class="chart-open-end" d="M338 94.5V103.5" fill="none" stroke-width="2"/>"#,
                r#"<path class="chart-open-end" d="M338 99H350" fill="none" stroke-width="2"/>"#,
                r#"<path class="chart-arrow" d="M350 94.5L356 99L350 103.5Z"/>"#,
                r"</g>",
                r"</svg>",
            ]
        );
    }

    #[test]
    fn a_figure_of_each_kind_has_its_own_shape() {
        let figures = [
            Figure::Value(1e6),
            Figure::Range(1e6, 2e6),
            Figure::AtLeast(1e6),
            Figure::UpTo(1e6),
        ];
        let shapes = figures.map(|figure| {
            let drawn = ranges(&estimates(vec![row("A", "1", figure)]));
            let (_, after) = drawn.as_str().split_once("chart-value\"").unwrap();
            after.split_once("</text>").unwrap().1.replace("</g></svg>", "")
        });
        assert_eq!(
            shapes,
            [
                r#"<circle class="chart-point" cx="338" cy="61" r="4.5"/>"#,
                r#"<rect class="chart-range" x="173" y="56.5" width="165" height="9"/>"#,
                r#"<path class="chart-open-end" d="M338 56.5V65.5" fill="none" stroke-width="2"/><path class="chart-open-end" d="M338 61H350" fill="none" stroke-width="2"/><path class="chart-arrow" d="M350 56.5L356 61L350 65.5Z"/>"#,
                r#"<path class="chart-open-end" d="M338 56.5V65.5" fill="none" stroke-width="2"/><path class="chart-open-end" d="M338 61H326" fill="none" stroke-width="2"/><path class="chart-arrow" d="M326 56.5L320 61L326 65.5Z"/>"#,
            ]
        );
    }

    #[test]
    fn a_drawing_grows_with_its_rows_and_with_lines_of_a_label() {
        let long = "extrapolations of the surveys, per Haggard and Noland, in their book";
        for (labels, height) in [
            (vec!["A"], "71.5"),
            (vec!["A", "B"], "109.5"),
            (vec!["A", long], "124.5"),
            (vec!["A"; 7], "317.5"),
        ] {
            let rows = labels.iter().map(|label| row(label, "1", Figure::Value(1.0))).collect();
            let drawn = ranges(&estimates(rows));
            assert!(
                drawn.as_str().contains(&format!("viewBox=\"0 0 360 {height}\"")),
                "{}",
                &drawn.as_str()[..99]
            );
        }
    }

    #[test]
    fn without_a_row_nothing_is_drawn() {
        assert!(ranges(&estimates(Vec::new())).is_empty());
    }
}
