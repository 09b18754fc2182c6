//! One quantity over time, as columns on an axis of years.
//!
//! A year without a figure is a gap. Figures for the same time stand side by
//! side, the preferred one first and the others hatched.

use crate::model::Day;
use crate::prose::Html;

use super::drawing::{Anchor, Area, Drawing, Point, Sheet, TYPE_SIZE, WIDTH, level_line, outline, upright_line};
use super::grouping::{Timed, by_period, has_second};
use super::placing::{Column, place};
use super::scale::ValueScale;
use super::time::TimeScale;
use super::{Caption, Figure, Period, Standing, ValueAxis, text};

/// A measure of the kind `series`.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name and description.
    pub caption: Caption,
    /// The figures, in any order.
    pub bars: Vec<Bar>,
    /// How amounts are written.
    pub axis: ValueAxis,
    /// The event whose page the chart stands on.
    pub mark: Option<Mark>,
}

/// A figure for a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// The time.
    pub period: Period,
    /// The figure.
    pub figure: Figure,
    /// How it stands to others for the same time.
    pub standing: Standing,
    /// What the pointer shows: time, figure, source, note.
    pub title: String,
}

/// A day that is marked on the chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The day.
    pub day: Day,
    /// What stands there.
    pub label: String,
}

impl Timed for Bar {
    fn period(&self) -> Period {
        self.period
    }

    fn standing(&self) -> Standing {
        self.standing
    }

    fn agrees(&self, other: &Self) -> bool {
        self.figure == other.figure
    }
}

const PLOT_HEIGHT: f64 = 140.0;

/// Room above the highest column for the arrow of "at least".
const HEADROOM: f64 = 10.0;

/// The height of a line of words above the plot.
const LINE: f64 = 16.0;

/// Draws a series; nothing where it has no figure.
#[must_use]
pub fn columns(series: &Series) -> Html {
    let bars: Vec<Bar> = series
        .bars
        .iter()
        .filter(|bar| bar.figure.is_finite())
        .cloned()
        .collect();
    let top = LINE + HEADROOM + if series.mark.is_some() { LINE } else { 0.0 };
    let base = top + PLOT_HEIGHT;
    let amounts = ValueScale::new(bars.iter().map(|bar| bar.figure), &series.axis, [base, top]);
    let gutter = amounts.labels_width(TYPE_SIZE) + 8.0;
    let Some(time) = time_scale(&bars, series.mark.as_ref(), gutter) else {
        return Html::default();
    };
    let height = base + TYPE_SIZE + 10.0;
    let sheet = Sheet {
        class: "chart-columns",
        role: "img",
        height,
        type_size: TYPE_SIZE,
    };
    let mut drawing = Drawing::new(&series.caption, sheet);
    let groups = by_period(&bars);
    if has_second(&groups) {
        draw_hatching(&mut drawing);
    }
    draw_amounts(&mut drawing, &amounts, gutter);
    for column in &place(&groups, &time) {
        draw_column(&mut drawing, column, &amounts);
        draw_period(&mut drawing, column, &time, &amounts);
    }
    drawing.time_axis(&time, base, TYPE_SIZE);
    if let Some(mark) = &series.mark {
        draw_mark(&mut drawing, mark, &time, [LINE, base]);
    }
    drawing.finish()
}

/// The pattern of figures that stand beside the one in use.
pub(super) fn draw_hatching(drawing: &mut Drawing) {
    drawing
        .open_patterns()
        .pattern(
            "hatching",
            3.0,
            ["chart-hatch-ground", "chart-hatch"],
            "M-1 1L1 -1M-1 4L4 -1M2 4L4 2",
        )
        .close_patterns();
}

fn time_scale(bars: &[Bar], mark: Option<&Mark>, gutter: f64) -> Option<TimeScale> {
    if bars.is_empty() {
        return None;
    }
    let of_bars = bars
        .iter()
        .flat_map(|bar| [bar.period.first.year, bar.period.last.year]);
    TimeScale::new(of_bars.chain(mark.map(|mark| mark.day.year)), [gutter, WIDTH - 6.0])
}

/// The level lines with their numbers, and the unit above them.
fn draw_amounts(drawing: &mut Drawing, amounts: &ValueScale, gutter: f64) {
    let unit = text::fit(amounts.unit(), TYPE_SIZE, WIDTH - 4.0);
    drawing.text("chart-unit", Point { x: 2.0, y: TYPE_SIZE }, Anchor::Start, &unit);
    for tick in amounts.ticks() {
        drawing.stroke("chart-grid", &level_line([gutter, WIDTH - 6.0], tick.place), 1.0);
        let place = Point {
            x: gutter - 5.0,
            y: tick.place + TYPE_SIZE / 3.0,
        };
        drawing.text("chart-tick", place, Anchor::End, &tick.label);
    }
}

fn draw_column(drawing: &mut Drawing, column: &Column<'_, Bar>, amounts: &ValueScale) {
    drawing.open_group(&column.item.title);
    match column.item.figure {
        Figure::Value(value) => draw_upright(drawing, column, "chart-column", [amounts.at(0.0), amounts.at(value)]),
        Figure::Range(low, high) => {
            draw_upright(drawing, column, "chart-range", [amounts.at(low), amounts.at(high)]);
        }
        Figure::AtLeast(low) => {
            draw_upright(drawing, column, "chart-column", [amounts.at(0.0), amounts.at(low)]);
            draw_arrow(drawing, column, [amounts.at(low) - 2.0, amounts.at(low) - 8.0]);
        }
        Figure::UpTo(high) => {
            draw_upright(drawing, column, "chart-open", [amounts.at(0.0), amounts.at(high)]);
            draw_arrow(drawing, column, [amounts.at(high) - 9.0, amounts.at(high) - 3.0]);
        }
    }
    drawing.close_group();
}

/// A rectangle between two heights, never so low that it is not seen: nought
/// is a figure, a gap is none.
fn draw_upright(drawing: &mut Drawing, column: &Column<'_, Bar>, class: &str, [from, to]: [f64; 2]) {
    let height = (from - to).abs().max(1.5);
    let y = from.min(to).min(from.max(to) - height);
    let gap = (column.width * 0.06).min(1.0);
    let area = Area {
        x: column.x + gap,
        y,
        width: column.width - 2.0 * gap,
        height,
    };
    if column.second {
        drawing.patterned("chart-other", "hatching", area);
    } else {
        drawing.rect(class, area);
    }
}

fn draw_arrow(drawing: &mut Drawing, column: &Column<'_, Bar>, [base, tip]: [f64; 2]) {
    let middle = column.x + column.width / 2.0;
    let at = |x: f64, y: f64| Point { x: middle + x, y };
    drawing.shape("chart-arrow", &outline(&[at(-3.5, base), at(0.0, tip), at(3.5, base)]));
}

/// A thin line as long as the time, at the height of the figure, where that is
/// about more than a year and a half: the column itself is a year wide at most.
fn draw_period(drawing: &mut Drawing, column: &Column<'_, Bar>, time: &TimeScale, amounts: &ValueScale) {
    let [first, last] = time.period(column.item.period);
    if last - first > 1.5 * time.year_width() {
        let [_, high] = column.item.figure.ends();
        drawing.stroke("chart-period", &level_line([first, last], amounts.at(high)), 1.0);
    }
}

fn draw_mark(drawing: &mut Drawing, mark: &Mark, time: &TimeScale, [top, base]: [f64; 2]) {
    let x = time.day(mark.day);
    drawing.stroke("chart-mark", &upright_line(x, [top + 4.0, base]), 1.5);
    let anchor = if x > WIDTH / 2.0 { Anchor::End } else { Anchor::Start };
    let (side, room) = if x > WIDTH / 2.0 {
        (-4.0, x - 6.0)
    } else {
        (4.0, WIDTH - x - 6.0)
    };
    let place = Point {
        x: x + side,
        y: top + TYPE_SIZE,
    };
    drawing.text(
        "chart-mark-label",
        place,
        anchor,
        &text::fit(&mark.label, TYPE_SIZE, room),
    );
}

#[cfg(test)]
mod tests {
    use super::{Bar, Mark, Series, columns};
    use crate::chart::drawing::elements;
    use crate::chart::{Caption, Figure, Period, Standing, ValueAxis};
    use crate::model::{Day, EventDate};

    fn bar(date: &str, figure: Figure, standing: Standing) -> Bar {
        let period = Period::of(&EventDate::parse(date).unwrap());
        Bar {
            period,
            figure,
            standing,
            title: format!("{date}: <source>"),
        }
    }

    fn series(bars: Vec<Bar>) -> Series {
        let caption = Caption {
            id_prefix: "m".into(),
            title: "Arrivals".into(),
            description: "By year".into(),
        };
        let axis = ValueAxis {
            unit: "people".into(),
            magnitudes: Vec::new(),
            group_mark: ",".into(),
            decimal_mark: ".".into(),
        };
        Series {
            caption,
            bars,
            axis,
            mark: None,
        }
    }

    /// The columns, without what is around them.
    fn places(bars: Vec<Bar>) -> Vec<String> {
        let is_column = |line: &String| line.starts_with("<rect class=\"chart-") && !line.contains("hatch-ground");
        let drawn = elements(&columns(&series(bars)));
        let columns = drawn.iter().filter(|line| is_column(line));
        columns
            .map(|line| line.split("class=").nth(1).unwrap().to_owned())
            .collect()
    }

    #[test]
    fn a_series_is_drawn_from_zero_with_its_gaps() {
        let mut series = series(vec![
            bar("2001", Figure::Value(40.0), Standing::Other),
            bar("2003", Figure::AtLeast(20.0), Standing::Other),
        ]);
        series.mark = Some(Mark {
            day: Day {
                year: 2002,
                month: 1,
                day: 1,
            },
            label: "a & b".into(),
        });
        assert_eq!(
            elements(&columns(&series)),
            [
                r#"<svg class="chart chart-columns" viewBox="0 0 360 204" font-size="12" role="img" aria-labelledby="m-title" aria-describedby="m-description">"#,
                r#"<title id="m-title">Arrivals</title>"#,
                r#"<desc id="m-description">By year</desc>"#,
                r#"<text class="chart-unit" x="2" y="12">people</text>"#,
                r#"<path class="chart-grid" d="M22.4 182H354" fill="none" stroke-width="1"/>"#,
                r#"<text class="chart-tick" x="17.4" y="186" text-anchor="end">0</text>"#,
                r#"<path class="chart-grid" d="M22.4 147H354" fill="none" stroke-width="1"/>"#,
                r#"<text class="chart-tick" x="17.4" y="151" text-anchor="end">10</text>"#,
                r#"<path class="chart-grid" d="M22.4 112H354" fill="none" stroke-width="1"/>"#,
                r#"<text class="chart-tick" x="17.4" y="116" text-anchor="end">20</text>"#,
                r#"<path class="chart-grid" d="M22.4 77H354" fill="none" stroke-width="1"/>"#,
                r#"<text class="chart-tick" x="17.4" y="81" text-anchor="end">30</text>"#,
                r#"<path class="chart-grid" d="M22.4 42H354" fill="none" stroke-width="1"/>"#,
                r#"<text class="chart-tick" x="17.4" y="46" text-anchor="end">40</text>"#,
                r"<g>",
                r"<title>2001: &lt;source&gt;</title>",
                r#"<rect class="chart-column" x="66.9" y="42" width="21.5" height="140"/>"#,
                r"</g>",
                r"<g>",
                r"<title>2003: &lt;source&gt;</title>",
                r#"<rect class="chart-column" x="288" y="112" width="21.5" height="70"/>"#,
                r#"<path class="chart-arrow" d="M295.2 110L298.7 104L302.2 110Z"/>"#,
                r"</g>",
                r#"<path class="chart-axis" d="M22.4 182H354M77.7 182V186M188.2 182V186M298.7 182V186" fill="none" stroke-width="1"/>"#,
                r#"<text class="chart-tick" x="77.7" y="199" text-anchor="middle">2001</text>"#,
                r#"<text class="chart-tick" x="188.2" y="199" text-anchor="middle">2002</text>"#,
                r#"<text class="chart-tick" x="298.7" y="199" text-anchor="middle">2003</text>"#,
                r#"<path class="chart-mark" d="M132.9 20V182" fill="none" stroke-width="1.5"/>"#,
                r#"<text class="chart-mark-label" x="136.9" y="28">a &amp; b</text>"#,
                r"</svg>",
            ]
        );
    }

    #[test]
    fn figures_for_one_date_stand_side_by_side_with_the_preferred_first() {
        let bars = vec![
            bar("2001", Figure::Value(30.0), Standing::Other),
            bar("2001", Figure::Value(40.0), Standing::Preferred),
        ];
        assert_eq!(
            places(bars),
            [
                r#""chart-column" x="164.2" y="26" width="23" height="140"/>"#,
                r#""chart-other" fill="url(#m-hatching)" x="189.2" y="61" width="23" height="105"/>"#,
            ]
        );
    }

    #[test]
    fn sources_that_agree_are_drawn_once() {
        let bars = vec![
            bar("2001", Figure::Value(40.0), Standing::Preferred),
            bar("2001", Figure::Value(40.0), Standing::Other),
        ];
        assert_eq!(
            places(bars),
            [r#""chart-column" x="177.4" y="26" width="21.5" height="140"/>"#,]
        );
    }

    #[test]
    fn months_that_lie_close_together_do_not_cover_each_other() {
        let months = ["1981", "2011-03", "2011-04", "2011-05", "2020"];
        let bars = months
            .iter()
            .map(|month| bar(month, Figure::Value(1.0), Standing::Other))
            .collect();
        assert_eq!(
            places(bars),
            [
                r#""chart-column" x="30.7" y="26" width="6" height="140"/>"#,
                r#""chart-column" x="272.5" y="26" width="1.5" height="140"/>"#,
                r#""chart-column" x="274.5" y="26" width="1.5" height="140"/>"#,
                r#""chart-column" x="276.5" y="26" width="1.5" height="140"/>"#,
                r#""chart-column" x="346.9" y="26" width="6" height="140"/>"#,
            ]
        );
    }

    #[test]
    fn nought_is_seen_and_ranges_and_limits_have_their_own_shapes() {
        let bars = vec![
            bar("2001", Figure::Value(0.0), Standing::Other),
            bar("2002", Figure::Range(10.0, 40.0), Standing::Other),
            bar("2003", Figure::UpTo(20.0), Standing::Other),
        ];
        assert_eq!(
            places(bars),
            [
                r#""chart-column" x="66.9" y="164.5" width="21.5" height="1.5"/>"#,
                r#""chart-range" x="177.4" y="26" width="21.5" height="105"/>"#,
                r#""chart-open" x="288" y="96" width="21.5" height="70"/>"#,
            ]
        );
    }

    #[test]
    fn without_a_figure_nothing_is_drawn() {
        assert!(columns(&series(Vec::new())).is_empty());
        assert!(columns(&series(vec![bar("2001", Figure::Value(f64::NAN), Standing::Other)])).is_empty());
    }
}
