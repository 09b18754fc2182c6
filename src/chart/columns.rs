//! One quantity over time, as columns on an axis of years.
//!
//! A year without a figure is a gap. Figures for the same time stand side by
//! side, the preferred one first and the others hatched.

use crate::prose::{Html, HtmlWriter};

use super::drawing::{Anchor, Area, Point};
use super::grouping::{Timed, by_period, has_second};
use super::placing::{Column, place};
use super::plot::{FULL, LINE, Plot, fit, height_in_em};
use super::scale::ValueScale;
use super::time::{Mark, TimeScale};
use super::{Caption, Figure, Period, Standing, ValueAxis};

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

/// The height from nought to the highest number of the axis, in em.
const PLOT_HEIGHT: f64 = 11.0;

/// Room above the highest column for the arrow of "at least".
const HEADROOM: f64 = 0.8;

/// What is left free right of the last year.
const MARGIN: f64 = 0.5;

/// Up to so many years make a narrow chart: a few columns need no wide one.
const FEW_YEARS: i32 = 3;

/// Draws a series; nothing where it has no figure.
#[must_use]
pub fn columns(series: &Series) -> Html {
    let bars: Vec<Bar> = series.bars.iter().filter(|bar| bar.figure.is_finite()).cloned().collect();
    let periods: Vec<Period> = bars.iter().map(|bar| bar.period).collect();
    let Some((time, mark)) = TimeScale::with_mark(&periods, series.mark.as_ref(), [0.0, FULL - MARGIN]) else {
        return Html::default();
    };
    let top = HEADROOM + if mark.is_some() { LINE } else { 0.0 };
    let ends = [top + PLOT_HEIGHT, top];
    let amounts = ValueScale::new(bars.iter().map(|bar| bar.figure), &series.axis, ends);
    let class = if time.years() > FEW_YEARS { "chart chart-columns" } else { "chart chart-columns chart-few" };
    let mut writer = HtmlWriter::new();
    writer.open("div", &[("class", class)]);
    writer.element("p", &[("class", "chart-unit")], amounts.unit());
    writer.open("div", &[("class", "chart-frame")]);
    writer.html(&scale(&series.caption, &amounts, ends));
    writer.html(&plot(series, &bars, &amounts, (&time, mark)));
    writer.close("div").close("div");
    writer.finish()
}

/// The columns, the lines behind them, the axis of years.
fn plot(series: &Series, bars: &[Bar], amounts: &ValueScale, (time, mark): (&TimeScale, Option<&Mark>)) -> Html {
    let base = amounts.at(0.0);
    let mut plot = Plot::named(&series.caption, lowest(amounts) + LINE + 0.4).beside(scale_width(amounts) + 0.5);
    let groups = by_period(bars);
    if has_second(&groups) {
        plot.hatching();
    }
    let mark_ends = [LINE, lowest(amounts)];
    if let Some(mark) = mark {
        draw_mark_ground(&mut plot, mark, time, mark_ends);
    }
    for tick in amounts.ticks() {
        plot.level_line("chart-grid", time.ends(), tick.place);
    }
    for column in &place(&groups, time) {
        draw_column(&mut plot, column, amounts);
        draw_period(&mut plot, column, time, amounts);
    }
    if let Some(mark) = mark {
        draw_mark(&mut plot, mark, time, mark_ends);
        draw_mark_label(&mut plot, mark, time);
    }
    if base < lowest(amounts) {
        plot.level_line("chart-axis", time.ends(), base);
    }
    plot.time_axis(time, lowest(amounts));
    plot.finish()
}

/// The lowest place of the axis of amounts: that of nought, unless a figure lies below it.
fn lowest(amounts: &ValueScale) -> f64 {
    amounts.ticks().iter().map(|tick| tick.place).fold(0.0, f64::max)
}

/// The numbers along the axis of amounts.
fn scale(caption: &Caption, amounts: &ValueScale, [base, _]: [f64; 2]) -> Html {
    let width = height_in_em(scale_width(amounts));
    let mut scale = Plot::silent(&caption.id_prefix, [&width, &height_in_em(base + LINE + 0.4)]);
    for tick in amounts.ticks() {
        let place = Point { x: FULL, y: tick.place + 0.35 };
        scale.text("chart-tick", place, Anchor::End, &tick.label);
    }
    scale.finish()
}

/// The width of the numbers, in em.
fn scale_width(amounts: &ValueScale) -> f64 {
    amounts.labels_width(1.0) + 0.5
}

fn draw_column(plot: &mut Plot, column: &Column<'_, Bar>, amounts: &ValueScale) {
    plot.open_group(&column.item.title);
    match column.item.figure {
        Figure::Value(value) => draw_upright(plot, column, "chart-column", [amounts.at(0.0), amounts.at(value)]),
        Figure::Range(low, high) => {
            draw_upright(plot, column, "chart-range", [amounts.at(low), amounts.at(high)]);
        }
        Figure::AtLeast(low) => {
            draw_upright(plot, column, "chart-column", [amounts.at(0.0), amounts.at(low)]);
            draw_arrow(plot, column, amounts.at(low) - 0.15, "M-4 0L0 -7L4 0Z");
        }
        Figure::UpTo(high) => {
            draw_upright(plot, column, "chart-open", [amounts.at(0.0), amounts.at(high)]);
            draw_arrow(plot, column, amounts.at(high) + 0.2, "M-4 7L0 0L4 7Z");
        }
    }
    plot.close_group();
}

/// A rectangle between two heights, never so low that it is not seen: nought
/// is a figure, a gap is none.
fn draw_upright(plot: &mut Plot, column: &Column<'_, Bar>, class: &str, [from, to]: [f64; 2]) {
    let height = (from - to).abs().max(0.12);
    let y = from.min(to).min(from.max(to) - height);
    let gap = (column.width * 0.06).min(0.3);
    let area = Area { x: column.x + gap, y, width: column.width - 2.0 * gap, height };
    if column.second {
        plot.hatched("chart-other", area);
    } else {
        plot.rect(class, area);
    }
}

fn draw_arrow(plot: &mut Plot, column: &Column<'_, Bar>, y: f64, path: &str) {
    plot.sign("chart-arrow", Point { x: column.x + column.width / 2.0, y }, path);
}

/// A thin line as long as the time, at the height of the figure, where that is
/// about more than a year and a half: the column itself is a year wide at most.
fn draw_period(plot: &mut Plot, column: &Column<'_, Bar>, time: &TimeScale, amounts: &ValueScale) {
    let [first, last] = time.period(column.item.period);
    if last - first > 1.5 * time.year_width() {
        let [_, high] = column.item.figure.ends();
        plot.level_line("chart-period", [first, last], amounts.at(high));
    }
}

/// The ground of a marked time that is longer than a line is wide, from its first day to its last.
fn draw_mark_ground(plot: &mut Plot, mark: &Mark, time: &TimeScale, [top, base]: [f64; 2]) {
    let [first, last] = time.period(mark.period);
    if last - first >= SHORT {
        plot.rect("chart-mark-span", Area { x: first, y: top, width: last - first, height: base - top });
    }
}

/// The ends of a marked time; one line where it is short.
pub(super) fn draw_mark(plot: &mut Plot, mark: &Mark, time: &TimeScale, ends: [f64; 2]) {
    let [first, last] = time.period(mark.period);
    if last - first < SHORT {
        plot.upright_line("chart-mark", f64::midpoint(first, last), ends);
    } else {
        plot.upright_line("chart-mark", first, ends).upright_line("chart-mark", last, ends);
    }
}

/// What a marked time is called, above it.
pub(super) fn draw_mark_label(plot: &mut Plot, mark: &Mark, time: &TimeScale) {
    let [first, last] = time.period(mark.period);
    let place = Point { x: f64::midpoint(first, last), y: LINE - 0.4 };
    plot.tick("chart-mark-label", place, &fit(&mark.label, FULL));
}

/// The width below which a time is marked by one line.
const SHORT: f64 = 1.0;

#[cfg(test)]
mod tests {
    use super::{Bar, Series, columns};
    use crate::chart::drawing::elements;
    use crate::chart::{Caption, Figure, Mark, Period, Standing, ValueAxis};
    use crate::model::EventDate;

    fn bar(date: &str, figure: Figure, standing: Standing) -> Bar {
        let period = Period::of(&EventDate::parse(date).unwrap());
        Bar { period, figure, standing, title: format!("{date}: <source>") }
    }

    fn series(bars: Vec<Bar>) -> Series {
        let caption = Caption { id_prefix: "m".into(), title: "Arrivals".into(), description: "By year".into() };
        let axis = ValueAxis {
            unit: "people".into(),
            magnitudes: Vec::new(),
            group_mark: ",".into(),
            decimal_mark: ".".into(),
        };
        Series { caption, bars, axis, mark: None }
    }

    /// The columns, without what is around them.
    fn places(bars: Vec<Bar>) -> Vec<String> {
        let is_column = |line: &String| line.starts_with("<rect class=\"chart-") && !line.contains("hatch-ground");
        let drawn = elements(&columns(&series(bars)));
        let columns = drawn.iter().filter(|line| is_column(line));
        columns.map(|line| line.split("class=").nth(1).unwrap().to_owned()).collect()
    }

    #[test]
    fn a_series_is_drawn_from_zero_with_its_gaps() {
        let mut series = series(vec![
            bar("2001", Figure::Value(40.0), Standing::Other),
            bar("2003", Figure::AtLeast(20.0), Standing::Other),
        ]);
        let period = Period::of(&EventDate::parse("2002-01-01").unwrap());
        series.mark = Some(Mark { period, label: "a & b".into() });
        assert_eq!(
            elements(&columns(&series)),
            [
                r#"<div class="chart chart-columns chart-few">"#,
                r#"<p class="chart-unit">people</p>"#,
                r#"<div class="chart-frame">"#,
                r#"<svg class="chart-plot" width="1.7em" height="15em" aria-hidden="true">"#,
                r#"<text class="chart-tick" x="100%" y="13.55em" text-anchor="end">0</text>"#,
                r#"<text class="chart-tick" x="100%" y="10.8em" text-anchor="end">10</text>"#,
                r#"<text class="chart-tick" x="100%" y="8.05em" text-anchor="end">20</text>"#,
                r#"<text class="chart-tick" x="100%" y="5.3em" text-anchor="end">30</text>"#,
                r#"<text class="chart-tick" x="100%" y="2.55em" text-anchor="end">40</text>"#,
                r"</svg>",
                r#"<svg class="chart-plot" width="100%" height="15em" role="img" aria-labelledby="m-title" aria-describedby="m-description">"#,
                r#"<title id="m-title">Arrivals</title>"#,
                r#"<desc id="m-description">By year</desc>"#,
                r#"<line class="chart-grid" x1="0%" y1="13.2em" x2="99.5%" y2="13.2em"/>"#,
                r#"<line class="chart-grid" x1="0%" y1="10.45em" x2="99.5%" y2="10.45em"/>"#,
                r#"<line class="chart-grid" x1="0%" y1="7.7em" x2="99.5%" y2="7.7em"/>"#,
                r#"<line class="chart-grid" x1="0%" y1="4.95em" x2="99.5%" y2="4.95em"/>"#,
                r#"<line class="chart-grid" x1="0%" y1="2.2em" x2="99.5%" y2="2.2em"/>"#,
                r"<g>",
                r"<title>2001: &lt;source&gt;</title>",
                r#"<rect class="chart-column" x="11.7%" y="2.2em" width="9.8%" height="11em"/>"#,
                r"</g>",
                r"<g>",
                r"<title>2003: &lt;source&gt;</title>",
                r#"<rect class="chart-column" x="78%" y="7.7em" width="9.8%" height="5.5em"/>"#,
                r#"<svg x="82.9%" y="7.55em" overflow="visible">"#,
                r#"<path class="chart-arrow" d="M-4 0L0 -7L4 0Z"/>"#,
                r"</svg>",
                r"</g>",
                r#"<line class="chart-mark" x1="33.2%" y1="1.4em" x2="33.2%" y2="13.2em"/>"#,
                r#"<text class="chart-mark-label" x="33.2%" y="1em" text-anchor="middle">a &amp; b</text>"#,
                r#"<line class="chart-axis" x1="0%" y1="13.2em" x2="99.5%" y2="13.2em"/>"#,
                r#"<line class="chart-notch" x1="16.6%" y1="13.2em" x2="16.6%" y2="13.5em"/>"#,
                r#"<text class="chart-tick" x="16.6%" y="14.6em" text-anchor="middle">2001</text>"#,
                r#"<line class="chart-notch" x1="49.8%" y1="13.2em" x2="49.8%" y2="13.5em"/>"#,
                r#"<text class="chart-tick" x="49.8%" y="14.6em" text-anchor="middle">2002</text>"#,
                r#"<line class="chart-notch" x1="82.9%" y1="13.2em" x2="82.9%" y2="13.5em"/>"#,
                r#"<text class="chart-tick" x="82.9%" y="14.6em" text-anchor="middle">2003</text>"#,
                r"</svg>",
                r"</div>",
                r"</div>",
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
                r#""chart-column" x="38.8%" y="0.8em" width="10.6%" height="11em"/>"#,
                r#""chart-other" fill="url(#m-hatching)" x="50.1%" y="3.55em" width="10.6%" height="8.25em"/>"#,
            ]
        );
    }

    #[test]
    fn sources_that_agree_are_drawn_once() {
        let bars = vec![
            bar("2001", Figure::Value(40.0), Standing::Preferred),
            bar("2001", Figure::Value(40.0), Standing::Other),
        ];
        assert_eq!(places(bars), [r#""chart-column" x="44.8%" y="0.8em" width="9.8%" height="11em"/>"#,]);
    }

    #[test]
    fn months_that_lie_close_together_do_not_cover_each_other() {
        let months = ["1981", "2011-03", "2011-04", "2011-05", "2020"];
        let bars = months.iter().map(|month| bar(month, Figure::Value(1.0), Standing::Other)).collect();
        assert_eq!(
            places(bars),
            [
                r#""chart-column" x="0.3%" y="0.8em" width="1.8%" height="11em"/>"#,
                r#""chart-column" x="74.5%" y="0.8em" width="0.5%" height="11em"/>"#,
                r#""chart-column" x="75.1%" y="0.8em" width="0.5%" height="11em"/>"#,
                r#""chart-column" x="75.7%" y="0.8em" width="0.5%" height="11em"/>"#,
                r#""chart-column" x="97.3%" y="0.8em" width="1.8%" height="11em"/>"#,
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
                r#""chart-column" x="11.7%" y="11.68em" width="9.8%" height="0.12em"/>"#,
                r#""chart-range" x="44.8%" y="0.8em" width="9.8%" height="8.25em"/>"#,
                r#""chart-open" x="78%" y="6.3em" width="9.8%" height="5.5em"/>"#,
            ]
        );
    }

    #[test]
    fn without_a_figure_nothing_is_drawn() {
        assert!(columns(&series(Vec::new())).is_empty());
        assert!(columns(&series(vec![bar("2001", Figure::Value(f64::NAN), Standing::Other)])).is_empty());
    }
}
