//! The years at a glance: events per year, stacked by topic, each year a link.

use crate::prose::Html;

use super::bands::Bands;
use super::drawing::{Anchor, Area, Drawing, Point, Sheet, WIDTH, level_line};
use super::scale::{ValueScale, number};
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
const PATTERNS: [&str; 6] =
    ["", "M-1 1L1 -1M-1 5L5 -1M3 5L5 3", "M.4 1h1.4M2.4 3h1.4", "M0 2H4", "M-1 3L1 5M-1 -1L5 5M3 -1L5 1", "M2 0V4"];
const PATTERN_SIDE: f64 = 4.0;

/// Draws the years; nothing where there are none.
#[must_use]
pub fn years(strip: &YearsStrip) -> Html {
    let scale = ValueScale::new(strip.years.iter().map(total), &bare_axis(), [0.0, 1.0]);
    let gutter = scale.labels_width(TYPE_SIZE) + 6.0;
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

fn total(column: &YearColumn) -> Figure {
    Figure::Value(column.counts.iter().copied().map(number).sum())
}

/// Events need no unit: the description names them.
fn bare_axis() -> ValueAxis {
    ValueAxis { unit: String::new(), magnitudes: Vec::new(), group_mark: String::new(), decimal_mark: ".".to_owned() }
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
        drawing.stroke("chart-grid", &level_line([gutter, WIDTH - 8.0], tick.place), 1.0);
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

#[cfg(test)]
mod tests {
    use super::{TopicKey, YearColumn, YearsStrip, years};
    use crate::chart::drawing::elements;
    use crate::chart::{Caption, SpanBar};

    fn strip(counts: &[[usize; 2]], spans: Vec<SpanBar>) -> YearsStrip {
        let topic = |class: &str, name: &str| TopicKey { class: class.into(), name: name.into() };
        let column = |(year, counts): (i32, &[usize; 2])| YearColumn {
            year,
            href: format!("{year}.html"),
            name: format!("{year}: {} events", counts[0] + counts[1]),
            counts: counts.to_vec(),
        };
        YearsStrip {
            caption: Caption { id_prefix: "y".into(), title: "Years".into(), description: "Events a year".into() },
            years: (1995..).zip(counts).map(column).collect(),
            topics: vec![topic("topic-1", "Famine"), topic("topic-2", "R & D")],
            spans,
        }
    }

    #[test]
    fn each_year_is_a_link_with_its_events_stacked_by_topic() {
        assert_eq!(
            elements(&years(&strip(&[[2, 1], [0, 0]], Vec::new()))),
            [
                r#"<svg class="chart chart-years" viewBox="0 0 360 166" font-size="14" role="group" aria-labelledby="y-title" aria-describedby="y-description">"#,
                r#"<title id="y-title">Years</title>"#,
                r#"<desc id="y-description">Events a year</desc>"#,
                r"<defs>",
                r#"<pattern id="y-topic-1" width="4" height="4" patternUnits="userSpaceOnUse">"#,
                r#"<rect class="topic-1" width="4" height="4"/>"#,
                r"</pattern>",
                r#"<pattern id="y-topic-2" width="4" height="4" patternUnits="userSpaceOnUse">"#,
                r#"<rect class="topic-2" width="4" height="4"/>"#,
                r#"<path class="topic-mark" d="M-1 1L1 -1M-1 5L5 -1M3 5L5 3" fill="none" stroke-width="1"/>"#,
                r"</pattern>",
                r"</defs>",
                r#"<path class="chart-grid" d="M14.4 82.3H352" fill="none" stroke-width="1"/>"#,
                r#"<text class="chart-tick" x="10.4" y="87" text-anchor="end">1</text>"#,
                r#"<path class="chart-grid" d="M14.4 45.7H352" fill="none" stroke-width="1"/>"#,
                r#"<text class="chart-tick" x="10.4" y="50.3" text-anchor="end">2</text>"#,
                r#"<path class="chart-grid" d="M14.4 9H352" fill="none" stroke-width="1"/>"#,
                r#"<text class="chart-tick" x="10.4" y="13.7" text-anchor="end">3</text>"#,
                r#"<a class="chart-year" href="1995.html">"#,
                r"<title>1995: 3 events</title>",
                r#"<rect class="chart-target" fill="none" pointer-events="all" x="14.4" y="9" width="168.8" height="110"/>"#,
                r#"<rect class="chart-count" fill="url(#y-topic-1)" x="18.4" y="45.7" width="160.8" height="72.7"/>"#,
                r#"<rect class="chart-count" fill="url(#y-topic-2)" x="18.4" y="9" width="160.8" height="36.1"/>"#,
                r"</a>",
                r#"<a class="chart-year" href="1996.html">"#,
                r"<title>1996: 0 events</title>",
                r#"<rect class="chart-target" fill="none" pointer-events="all" x="183.2" y="9" width="168.8" height="110"/>"#,
                r"</a>",
                r#"<path class="chart-axis" d="M14.4 119H352M98.8 119V123M267.6 119V123" fill="none" stroke-width="1"/>"#,
                r#"<text class="chart-tick" x="98.8" y="138" text-anchor="middle">1995</text>"#,
                r#"<text class="chart-tick" x="267.6" y="138" text-anchor="middle">1996</text>"#,
                r#"<rect class="chart-swatch" fill="url(#y-topic-1)" x="2" y="147" width="13" height="13"/>"#,
                r#"<text class="chart-label" x="20" y="158">Famine</text>"#,
                r#"<rect class="chart-swatch" fill="url(#y-topic-2)" x="84.4" y="147" width="13" height="13"/>"#,
                r#"<text class="chart-label" x="102.4" y="158">R &amp; D</text>"#,
                r"</svg>",
            ]
        );
    }

    #[test]
    fn a_long_span_is_a_linked_bar_that_shows_whether_it_goes_on() {
        let span = |from, to, title: &str| SpanBar { from, to, title: title.into(), href: "a.html".into(), topic: 1 };
        let spans =
            vec![span(1995, Some(1996), "Ended"), span(1997, None, "Goes on"), span(1980, Some(1990), "Before")];
        let drawn = years(&strip(&[[0, 1], [0, 0], [0, 0], [0, 0]], spans));
        let bands: Vec<&str> = drawn.as_str().split("<a class=\"chart-span\"").skip(1).collect();
        let bands: Vec<&str> = bands.iter().map(|band| band.split("</a>").next().unwrap()).collect();
        assert_eq!(
            bands,
            [
                r#" href="a.html"><title>Ended</title><rect class="chart-target" fill="none" pointer-events="all" x="31.2" y="0" width="160.4" height="28"/><text class="chart-label" x="31.2" y="14">Ended</text><rect class="chart-band" fill="url(#y-topic-2)" x="31.2" y="20" width="160.4" height="7"/>"#,
                r#" href="a.html"><title>Goes on</title><rect class="chart-target" fill="none" pointer-events="all" x="191.6" y="30" width="160.4" height="28"/><text class="chart-label" x="191.6" y="44">Goes on</text><rect class="chart-band" fill="url(#y-topic-2)" x="191.6" y="50" width="160.4" height="7"/><path class="chart-arrow" d="M352 49L358 53.5L352 58Z"/>"#,
            ]
        );
    }

    #[test]
    fn spans_share_a_lane_where_neither_bars_nor_names_touch() {
        let span = |from, to, title: &str| SpanBar { from, to, title: title.into(), href: String::new(), topic: 0 };
        for (second, height) in [("B", "196"), ("A name that reaches far to the left of its bar", "226")] {
            let spans = vec![span(1995, Some(1996), "A"), span(1998, Some(1998), second)];
            let drawn = years(&strip(&[[1, 0]; 4], spans));
            assert!(drawn.as_str().contains(&format!("viewBox=\"0 0 360 {height}\"")), "{}", &drawn.as_str()[..99]);
        }
    }

    #[test]
    fn without_years_nothing_is_drawn() {
        assert!(years(&strip(&[], Vec::new())).is_empty());
    }
}
