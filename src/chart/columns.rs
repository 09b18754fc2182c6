//! One quantity over time, as columns on an axis of years.
//!
//! A year without a figure is a gap. Figures for the same time stand side by
//! side, the preferred one first and the others hatched.

use crate::model::Day;
use crate::prose::Html;

use super::drawing::{Anchor, Area, Drawing, Point, Sheet, TYPE_SIZE, WIDTH, coordinate, outline};
use super::grouping::{Timed, by_period, is_second};
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

const WIDEST: f64 = 28.0;
const NARROWEST: f64 = 2.0;

/// A line from the mark, dashed, and the other words above the plot.
const LINE: f64 = 16.0;

/// Draws a series; nothing where it has no figure.
#[must_use]
pub fn columns(series: &Series) -> Html {
    let bars: Vec<Bar> = series.bars.iter().filter(|bar| bar.figure.is_finite()).cloned().collect();
    let top = LINE + HEADROOM + if series.mark.is_some() { LINE } else { 0.0 };
    let base = top + PLOT_HEIGHT;
    let amounts = ValueScale::new(bars.iter().map(|bar| bar.figure), &series.axis, [base, top]);
    let gutter = amounts.ticks().iter().map(|tick| text::width(&tick.label, TYPE_SIZE)).fold(0.0, f64::max) + 8.0;
    let Some(time) = time_scale(&bars, series.mark.as_ref(), gutter) else {
        return Html::default();
    };
    let height = base + TYPE_SIZE + 10.0;
    let sheet = Sheet { class: "chart-columns", role: "img", height, type_size: TYPE_SIZE };
    let mut drawing = Drawing::new(&series.caption, sheet);
    let groups = by_period(&bars);
    if groups.iter().any(|group| group.iter().any(|bar| is_second(*bar, group))) {
        draw_hatching(&mut drawing);
    }
    draw_amounts(&mut drawing, &amounts, gutter);
    for column in &place(&groups, &time) {
        draw_column(&mut drawing, column, &amounts);
    }
    draw_periods(&mut drawing, &groups, &time, base);
    drawing.time_axis(&time, amounts.at(0.0), TYPE_SIZE);
    if let Some(mark) = &series.mark {
        draw_mark(&mut drawing, mark, &time, [LINE, base]);
    }
    drawing.finish()
}

/// The pattern of figures that stand beside the one in use.
pub(super) fn draw_hatching(drawing: &mut Drawing) {
    drawing
        .open_patterns()
        .pattern("hatching", 3.0, ["chart-hatch-ground", "chart-hatch"], "M-1 1L1 -1M-1 4L4 -1M2 4L4 2")
        .close_patterns();
}

fn time_scale(bars: &[Bar], mark: Option<&Mark>, gutter: f64) -> Option<TimeScale> {
    if bars.is_empty() {
        return None;
    }
    let of_bars = bars.iter().flat_map(|bar| [bar.period.first.year, bar.period.last.year]);
    TimeScale::new(of_bars.chain(mark.map(|mark| mark.day.year)), [gutter, WIDTH - 6.0])
}

/// The level lines with their numbers, and the unit above them.
fn draw_amounts(drawing: &mut Drawing, amounts: &ValueScale, gutter: f64) {
    let unit = text::fit(amounts.unit(), TYPE_SIZE, WIDTH - 4.0);
    drawing.text("chart-unit", Point { x: 2.0, y: TYPE_SIZE }, Anchor::Start, &unit);
    for tick in amounts.ticks() {
        let path = format!("M{} {}H{}", coordinate(gutter), coordinate(tick.place), coordinate(WIDTH - 6.0));
        drawing.stroke("chart-grid", &path, 1.0);
        let place = Point { x: gutter - 5.0, y: tick.place + TYPE_SIZE / 3.0 };
        drawing.text("chart-tick", place, Anchor::End, &tick.label);
    }
}

/// A column in its place.
struct Column<'a> {
    bar: &'a Bar,
    x: f64,
    width: f64,
    second: bool,
}

/// Groups that touch, moved apart about their common middle.
struct Cluster {
    middle: f64,
    width: f64,
    groups: usize,
}

/// Gives each group a place as near to its time as its neighbours allow.
fn place<'a>(groups: &[Vec<&'a Bar>], time: &TimeScale) -> Vec<Column<'a>> {
    let mut placed: Vec<(f64, &Vec<&'a Bar>)> = groups.iter().map(|group| (middle(group, time), group)).collect();
    placed.sort_by(|one, other| one.0.total_cmp(&other.0));
    let middles: Vec<f64> = placed.iter().map(|(middle, _)| *middle).collect();
    let mut widths: Vec<f64> =
        (0..placed.len()).map(|index| group_width(&middles, index, placed[index].1.len(), time)).collect();
    let [left, right] = time.ends();
    let squeeze = ((right - left) / widths.iter().sum::<f64>()).min(1.0);
    widths.iter_mut().for_each(|width| *width *= squeeze);

    let clusters = part(&middles, &widths, time.ends());
    let mut columns = Vec::new();
    let mut index = 0;
    for cluster in &clusters {
        let mut x = start(cluster, time.ends());
        for _ in 0..cluster.groups {
            columns.extend(side_by_side(placed[index].1, x, widths[index]));
            x += widths[index];
            index += 1;
        }
    }
    columns
}

fn middle(group: &[&Bar], time: &TimeScale) -> f64 {
    let [first, last] = time.period(group[0].period);
    f64::midpoint(first, last)
}

/// As wide as the distance to the next group allows, and as a year at most.
fn group_width(middles: &[f64], index: usize, columns: usize, time: &TimeScale) -> f64 {
    let before = index.checked_sub(1).map_or(f64::MAX, |before| middles[index] - middles[before]);
    let after = middles.get(index + 1).map_or(f64::MAX, |after| after - middles[index]);
    let count = super::years::number(columns);
    let wanted = before.min(after).min(time.year_width()).min(WIDEST * count);
    wanted.max(NARROWEST * count)
}

/// Joins groups that overlap into clusters that do not.
fn part(middles: &[f64], widths: &[f64], ends: [f64; 2]) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for (middle, width) in middles.iter().zip(widths) {
        let mut cluster = Cluster { middle: *middle, width: *width, groups: 1 };
        while let Some(before) = clusters.pop() {
            if start(&before, ends) + before.width <= start(&cluster, ends) + 1e-6 {
                clusters.push(before);
                break;
            }
            cluster = join(&before, &cluster);
        }
        clusters.push(cluster);
    }
    clusters
}

fn join(before: &Cluster, after: &Cluster) -> Cluster {
    let width = before.width + after.width;
    let middle = (before.middle * before.width + after.middle * after.width) / width;
    Cluster { middle, width, groups: before.groups + after.groups }
}

fn start(cluster: &Cluster, [left, right]: [f64; 2]) -> f64 {
    (cluster.middle - cluster.width / 2.0).min(right - cluster.width).max(left)
}

fn side_by_side<'a>(group: &[&'a Bar], x: f64, width: f64) -> Vec<Column<'a>> {
    let gap = (width * 0.08).min(3.0);
    let each = (width - 2.0 * gap) / super::years::number(group.len());
    let mut columns = Vec::new();
    let mut left = x + gap;
    for bar in group {
        columns.push(Column { bar, x: left, width: each, second: is_second(*bar, group) });
        left += each;
    }
    columns
}

fn draw_column(drawing: &mut Drawing, column: &Column<'_>, amounts: &ValueScale) {
    drawing.open_group(&column.bar.title);
    match column.bar.figure {
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
fn draw_upright(drawing: &mut Drawing, column: &Column<'_>, class: &str, [from, to]: [f64; 2]) {
    let height = (from - to).abs().max(1.5);
    let y = from.min(to).min(from.max(to) - height);
    let gap = (column.width * 0.06).min(1.0);
    let area = Area { x: column.x + gap, y, width: column.width - 2.0 * gap, height };
    if column.second {
        drawing.patterned("chart-other", "hatching", area);
    } else {
        drawing.rect(class, area);
    }
}

fn draw_arrow(drawing: &mut Drawing, column: &Column<'_>, [base, tip]: [f64; 2]) {
    let middle = column.x + column.width / 2.0;
    let at = |x: f64, y: f64| Point { x: middle + x, y };
    drawing.shape("chart-arrow", &outline(&[at(-3.5, base), at(0.0, tip), at(3.5, base)]));
}

/// A line below the axis for each figure about more than a year and a half.
fn draw_periods(drawing: &mut Drawing, groups: &[Vec<&Bar>], time: &TimeScale, base: f64) {
    let mut path = String::new();
    for group in groups {
        let [first, last] = time.period(group[0].period);
        if last - first > 1.5 * time.year_width() {
            path.push_str(&format!("M{} {}H{}", coordinate(first + 1.0), coordinate(base + 2.5), coordinate(last - 1.0)));
        }
    }
    if !path.is_empty() {
        drawing.stroke("chart-period", &path, 2.0);
    }
}

fn draw_mark(drawing: &mut Drawing, mark: &Mark, time: &TimeScale, [top, base]: [f64; 2]) {
    let x = time.day(mark.day);
    let line = format!("M{} {}V{}", coordinate(x), coordinate(top + 4.0), coordinate(base));
    drawing.stroke("chart-mark", &line, 1.5);
    let anchor = if x > WIDTH / 2.0 { Anchor::End } else { Anchor::Start };
    let (side, room) = if x > WIDTH / 2.0 { (-4.0, x - 6.0) } else { (4.0, WIDTH - x - 6.0) };
    let place = Point { x: x + side, y: top + TYPE_SIZE };
    drawing.text("chart-mark-label", place, anchor, &text::fit(&mark.label, TYPE_SIZE, room));
}
