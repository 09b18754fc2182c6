//! The years at a glance: events per year, stacked by topic, in blocks of ten.
//!
//! A block is a drawing of its own. Blocks stand side by side without a gap
//! as far as a page has room and below each other on a telephone, so that a
//! year is never narrower than what a finger can hit (WCAG 2.2, 2.5.8), and
//! its letters never smaller than those of the page. What went on for years
//! is a bar above the columns, with a letter that a list beside the drawing
//! explains; that list, and the key to the topics, are not made here.

use crate::prose::{Html, HtmlWriter};

use super::drawing::{Point, coordinate, level_line, outline};
use super::lanes::{SpanBar, lanes};
use super::scale::number;

/// How many columns a block has.
pub const BLOCK: i32 = 10;

/// The years of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearsStrip {
    /// What the ids inside the drawings begin with: an id itself, given to
    /// nothing else on the page.
    pub id_prefix: String,
    /// How many years a column counts: 1, 10, 100 …
    pub step: i32,
    /// The blocks in the order of time, none left out between two.
    pub blocks: Vec<YearBlock>,
    /// The classes that give the topics their colours (`topic-1`), in the
    /// order in which they are stacked from the axis up.
    pub topics: Vec<String>,
    /// What went on for years, in the order of time.
    pub spans: Vec<SpanBar>,
}

impl YearsStrip {
    /// The patterns stand in the first drawing, for all of them.
    fn pattern_block(&self) -> i32 {
        self.blocks.first().map_or(0, |block| block.first)
    }

    fn fill(&self, topic: usize) -> String {
        format!("url(#{}-{}-{})", self.id_prefix, self.pattern_block(), pattern_name(topic))
    }
}

/// Ten columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearBlock {
    /// The first year, a multiple of ten columns.
    pub first: i32,
    /// What it is called: `The 1990s`.
    pub title: String,
    /// What it shows: `53 events`.
    pub description: String,
    /// Those of the ten columns that lie within the timeline.
    pub columns: Vec<YearColumn>,
}

/// A year (or ten, or a hundred) and its events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearColumn {
    /// The first year that it counts.
    pub year: i32,
    /// What stands below it, in four letters or so.
    pub label: String,
    /// Where it leads, if anywhere.
    pub href: Option<String>,
    /// What the link is called: `1995: 7 events`.
    pub name: String,
    /// How many events it has of each topic, in the order of the topics.
    pub counts: Vec<usize>,
}

impl YearColumn {
    fn total(&self) -> usize {
        self.counts.iter().sum()
    }
}

/// The width of a column: a telephone of 320 px shows it 28 px wide.
const SLOT: f64 = 28.0;
const WIDTH: f64 = 280.0;
const TYPE_SIZE: f64 = 11.0;
/// The height of the highest column of a timeline, and of an event at most.
const HIGHEST: f64 = 60.0;
const EVENT: f64 = 12.0;
/// The room for the number above a column and for the year below it.
const NUMBER: f64 = 16.0;
const LABEL: f64 = 18.0;
/// A lane of spans, and the bar in it.
const LANE: f64 = 15.0;
const BAR: f64 = 12.0;

/// Marks that tell topics apart without colour: none, strokes upwards, dots,
/// level lines, strokes downwards, upright lines. Each fits a square of
/// [`PATTERN_SIDE`] units.
const PATTERNS: [&str; 6] =
    ["", "M-1 1L1 -1M-1 5L5 -1M3 5L5 3", "M.4 1h1.4M2.4 3h1.4", "M0 2H4", "M-1 3L1 5M-1 -1L5 5M3 -1L5 1", "M2 0V4"];
const PATTERN_SIDE: f64 = 4.0;

/// Draws the years, a drawing for each block.
#[must_use]
pub fn years(strip: &YearsStrip) -> Vec<Html> {
    let all = strip.blocks.iter().flat_map(|block| &block.columns);
    let most = all.map(YearColumn::total).max().unwrap_or(0).max(1);
    let event = (HIGHEST / number(most)).min(EVENT);
    let (height, lanes) = (number(most) * event, lanes(&strip.spans));
    strip.blocks.iter().map(|block| BlockDrawing { strip, block, event, height, lanes: &lanes }.draw()).collect()
}

/// The sample of a topic for the key, filled like its columns.
#[must_use]
pub fn topic_swatch(strip: &YearsStrip, topic: usize) -> Html {
    let mut writer = HtmlWriter::new();
    writer.open("svg", &[("class", "swatch"), ("viewBox", "0 0 14 14"), ("aria-hidden", "true")]);
    writer.shape("path", &[("fill", &strip.fill(topic)), ("d", "M0 0H14V14H0Z")]);
    writer.close("svg");
    writer.finish()
}

fn pattern_name(topic: usize) -> String {
    format!("topic-{}", topic + 1)
}

/// The part of a column that belongs to a topic, as a path; none where it has no event.
pub(super) fn stack_path(
    [x, width]: [f64; 2],
    base: f64,
    event: f64,
    (counts, topic): (&[usize], usize),
) -> Option<String> {
    let count = *counts.get(topic).filter(|count| **count > 0)?;
    let below: usize = counts[..topic].iter().sum();
    let bottom = base - number(below) * event;
    let gap = width / 10.0;
    let height = (number(count) * event - 0.6).max(0.6);
    let [left, bottom, width, height] = [x + gap, bottom, width - 2.0 * gap, height].map(coordinate);
    Some(format!("M{left} {bottom}h{width}v-{height}h-{width}z"))
}

/// A block under way.
struct BlockDrawing<'a> {
    strip: &'a YearsStrip,
    block: &'a YearBlock,
    /// The height of an event, and of the highest column of all blocks: lanes of neighbours meet.
    event: f64,
    height: f64,
    lanes: &'a [usize],
}

impl BlockDrawing<'_> {
    fn draw(&self) -> Html {
        let lanes_height = self.segments().map(|(_, lane, _)| number(lane + 1) * LANE).fold(0.0, f64::max);
        let base = lanes_height + NUMBER + self.height;
        let mut writer = HtmlWriter::new();
        self.open(&mut writer, base + LABEL);
        if self.strip.pattern_block() == self.block.first {
            draw_patterns(&mut writer, self.strip);
        }
        writer.open("g", &[("class", "chart-targets")]);
        for column in &self.block.columns {
            self.draw_target(&mut writer, column, [lanes_height, base + LABEL]);
        }
        writer.close("g");
        writer.open("g", &[("aria-hidden", "true"), ("text-anchor", "middle")]);
        self.draw_columns(&mut writer, base);
        self.draw_numbers(&mut writer, base);
        for (span, lane, ends) in self.segments() {
            self.draw_segment(&mut writer, span, [lanes_height - number(lane + 1) * LANE, ends[0], ends[1]]);
        }
        writer.close("g").close("svg");
        writer.finish()
    }

    /// Opens the drawing with its name and description.
    fn open(&self, writer: &mut HtmlWriter, height: f64) {
        let id = |part: &str| format!("{}-{}-{part}", self.strip.id_prefix, self.block.first);
        let (title, description) = (id("title"), id("description"));
        let attributes = [
            ("class", "chart chart-years"),
            ("viewBox", &format!("0 0 {} {}", coordinate(WIDTH), coordinate(height))),
            ("font-size", &coordinate(TYPE_SIZE)),
            ("role", "group"),
            ("aria-labelledby", &title),
            ("aria-describedby", &description),
        ];
        writer.open("svg", &attributes);
        writer.element("title", &[("id", &title)], &self.block.title);
        writer.element("desc", &[("id", &description)], &self.block.description);
    }

    /// Where a column begins.
    fn x(&self, year: i32) -> f64 {
        (f64::from(year) - f64::from(self.block.first)) / f64::from(self.strip.step) * SLOT
    }

    /// The whole height is the link, so that also an empty year can be hit.
    fn draw_target(&self, writer: &mut HtmlWriter, column: &YearColumn, [top, bottom]: [f64; 2]) {
        let Some(href) = &column.href else { return };
        let [x, top, width, height] = [self.x(column.year), top, SLOT, bottom - top].map(coordinate);
        writer.open("a", &[("href", href)]).element("title", &[], &column.name);
        writer.shape("path", &[("d", &format!("M{x} {top}h{width}v{height}h-{width}z"))]);
        writer.close("a");
    }

    fn draw_columns(&self, writer: &mut HtmlWriter, base: f64) {
        for topic in 0..self.strip.topics.len() {
            let stacks = self.block.columns.iter().map(|column| (self.x(column.year), column.counts.as_slice()));
            let path: String =
                stacks.filter_map(|(x, counts)| stack_path([x, SLOT], base, self.event, (counts, topic))).collect();
            if !path.is_empty() {
                writer.shape("path", &[("fill", &self.strip.fill(topic)), ("d", &path)]);
            }
        }
        writer.shape("path", &[("class", "chart-axis"), ("d", &level_line([0.0, WIDTH], base + 0.5))]);
    }

    /// How many events each column has, and which year it is.
    fn draw_numbers(&self, writer: &mut HtmlWriter, base: f64) {
        writer.open("g", &[("class", "chart-label")]);
        for column in self.block.columns.iter().filter(|column| column.total() > 0) {
            let y = base - number(column.total()) * self.event - 3.0;
            draw_text(writer, [self.x(column.year) + SLOT / 2.0, y], &column.total().to_string());
        }
        writer.close("g").open("g", &[("class", "chart-tick")]);
        for column in &self.block.columns {
            draw_text(writer, [self.x(column.year) + SLOT / 2.0, base + LABEL - 4.0], &column.label);
        }
        writer.close("g");
    }

    /// The spans that touch the block, each with its lane and where it begins and ends here.
    fn segments(&self) -> impl Iterator<Item = (&SpanBar, usize, [f64; 2])> {
        let last = self.block.first.saturating_add(BLOCK.saturating_mul(self.strip.step));
        self.strip.spans.iter().zip(self.lanes).filter_map(move |(span, lane)| {
            let end = span.to.unwrap_or(i32::MAX);
            if span.from >= last || end < self.block.first {
                return None;
            }
            let ends = [span.from.max(self.block.first), end.saturating_add(1).min(last)];
            Some((span, *lane, ends.map(|year| self.x(year))))
        })
    }

    /// The bar of a span, with its letter where it begins or goes on from the block before.
    fn draw_segment(&self, writer: &mut HtmlWriter, span: &SpanBar, [top, left, right]: [f64; 3]) {
        let begins = span.from >= self.block.first;
        let is_last = self.strip.blocks.last().is_some_and(|last| last.first == self.block.first);
        let goes_on = span.to.is_none() && is_last;
        let left = if begins { left + 1.0 } else { left };
        let right = match (goes_on, right < WIDTH) {
            (true, _) => right - 6.0,
            (false, true) => right - 1.0,
            (false, false) => right,
        };
        let bar = |[left, right]: [f64; 2], inset: f64| {
            let [x, y] = [left, top + inset].map(coordinate);
            let [width, height] = [right - left, BAR - 2.0 * inset].map(coordinate);
            format!("M{x} {y}h{width}v{height}h-{width}z")
        };
        writer.shape("path", &[("fill", &self.strip.fill(span.topic)), ("d", &bar([left, right], 0.0))]);
        if goes_on {
            let tip = Point { x: right + 6.0, y: top + BAR / 2.0 };
            let base = |y: f64| Point { x: right, y };
            let arrow = outline(&[base(top - 1.0), tip, base(top + BAR + 1.0)]);
            writer.shape("path", &[("class", "chart-arrow"), ("d", &arrow)]);
        }
        writer.shape("path", &[("class", "chart-plate"), ("d", &bar([left + 2.0, left + 2.0 + TYPE_SIZE], 1.0))]);
        writer.open("g", &[("class", "chart-letter")]);
        draw_text(writer, [left + 2.0 + TYPE_SIZE / 2.0, top + BAR - 2.2], &span.letter);
        writer.close("g");
    }
}

fn draw_text(writer: &mut HtmlWriter, place: [f64; 2], text: &str) {
    let [x, y] = place.map(coordinate);
    writer.element("text", &[("x", &x), ("y", &y)], text);
}

/// The patterns stand in the first drawing, for all of them.
fn draw_patterns(writer: &mut HtmlWriter, strip: &YearsStrip) {
    writer.open("defs", &[]);
    for (topic, class) in strip.topics.iter().enumerate() {
        let id = format!("{}-{}-{}", strip.id_prefix, strip.pattern_block(), pattern_name(topic));
        let side = coordinate(PATTERN_SIDE);
        let attributes = [("id", id.as_str()), ("width", &side), ("height", &side), ("patternUnits", "userSpaceOnUse")];
        writer.open("pattern", &attributes);
        writer.shape("rect", &[("class", class), ("width", &side), ("height", &side)]);
        let marks = PATTERNS[topic % PATTERNS.len()];
        if !marks.is_empty() {
            writer.shape("path", &[("class", "topic-mark"), ("d", marks)]);
        }
        writer.close("pattern");
    }
    writer.close("defs");
}

#[cfg(test)]
mod tests {
    use super::{SpanBar, YearBlock, YearColumn, YearsStrip, years};
    use crate::chart::drawing::elements;

    fn column(year: i32, counts: [usize; 2]) -> YearColumn {
        YearColumn {
            year,
            label: format!("{:02}", year % 100),
            href: Some(format!("{year}.html")),
            name: format!("{year}: {} events", counts[0] + counts[1]),
            counts: counts.to_vec(),
        }
    }

    fn block(first: i32, columns: Vec<YearColumn>) -> YearBlock {
        YearBlock { first, title: format!("The {first}s"), description: "R & D".into(), columns }
    }

    fn strip(blocks: Vec<YearBlock>, spans: Vec<SpanBar>) -> YearsStrip {
        let topics = vec!["topic-1".to_owned(), "topic-2".to_owned()];
        YearsStrip { id_prefix: "y".into(), step: 1, blocks, topics, spans }
    }

    fn span(from: i32, to: Option<i32>, letter: &str) -> SpanBar {
        SpanBar { from, to, letter: letter.into(), topic: 1 }
    }

    #[test]
    fn each_year_is_a_link_with_its_events_stacked_by_topic_above_it() {
        let drawn = years(&strip(vec![block(1990, vec![column(1998, [2, 1]), column(1999, [0, 0])])], Vec::new()));
        assert_eq!(
            elements(&drawn[0]),
            [
                r#"<svg class="chart chart-years" viewBox="0 0 280 70" font-size="11" role="group" aria-labelledby="y-1990-title" aria-describedby="y-1990-description">"#,
                r#"<title id="y-1990-title">The 1990s</title>"#,
                r#"<desc id="y-1990-description">R &amp; D</desc>"#,
                r"<defs>",
                r#"<pattern id="y-1990-topic-1" width="4" height="4" patternUnits="userSpaceOnUse">"#,
                r#"<rect class="topic-1" width="4" height="4"/>"#,
                r"</pattern>",
                r#"<pattern id="y-1990-topic-2" width="4" height="4" patternUnits="userSpaceOnUse">"#,
                r#"<rect class="topic-2" width="4" height="4"/>"#,
                r#"<path class="topic-mark" d="M-1 1L1 -1M-1 5L5 -1M3 5L5 3"/>"#,
                r"</pattern>",
                r"</defs>",
                r#"<g class="chart-targets">"#,
                r#"<a href="1998.html">"#,
                r"<title>1998: 3 events</title>",
                r#"<path d="M224 0h28v70h-28z"/>"#,
                r"</a>",
                r#"<a href="1999.html">"#,
                r"<title>1999: 0 events</title>",
                r#"<path d="M252 0h28v70h-28z"/>"#,
                r"</a>",
                r"</g>",
                r#"<g aria-hidden="true" text-anchor="middle">"#,
                r#"<path fill="url(#y-1990-topic-1)" d="M226.8 52h22.4v-23.4h-22.4z"/>"#,
                r#"<path fill="url(#y-1990-topic-2)" d="M226.8 28h22.4v-11.4h-22.4z"/>"#,
                r#"<path class="chart-axis" d="M0 52.5H280"/>"#,
                r#"<g class="chart-label">"#,
                r#"<text x="238" y="13">3</text>"#,
                r"</g>",
                r#"<g class="chart-tick">"#,
                r#"<text x="238" y="66">98</text>"#,
                r#"<text x="266" y="66">99</text>"#,
                r"</g>",
                r"</g>",
                r"</svg>",
            ]
        );
    }

    /// What a drawing has after its years: bars, plates and letters.
    fn bands(drawn: &crate::prose::Html) -> Vec<String> {
        let elements = elements(drawn);
        let ticks = elements.iter().position(|line| line.contains("chart-tick")).unwrap();
        let end = elements[ticks..].iter().position(|line| line == "</g>").unwrap();
        elements[ticks + end + 1..].to_vec()
    }

    #[test]
    fn a_span_goes_on_in_the_next_block_and_an_open_one_points_on() {
        let blocks = vec![block(1990, vec![column(1998, [1, 0])]), block(2000, vec![column(2001, [1, 0])])];
        let drawn = years(&strip(blocks, vec![span(1998, Some(2000), "A"), span(2001, None, "B")]));
        let letter = |x: &str, letter: &str| {
            let text = format!("<text x=\"{x}\" y=\"9.8\">{letter}</text>");
            ["<g class=\"chart-letter\">".to_owned(), text, "</g>".to_owned()]
        };
        let bar = |path: &str| [format!("<path fill=\"url(#y-1990-topic-2)\" d=\"{path}\"/>")];
        let plate = |path: &str| [format!("<path class=\"chart-plate\" d=\"{path}\"/>")];
        let end = ["</g>".to_owned(), "</svg>".to_owned()];
        let first = [&bar("M225 0h55v12h-55z")[..], &plate("M227 1h11v10h-11z"), &letter("232.5", "A"), &end];
        assert_eq!(bands(&drawn[0]), first.concat());
        let arrow = ["<path class=\"chart-arrow\" d=\"M274 -1L280 6L274 13Z\"/>".to_owned()];
        let second = [
            &bar("M0 0h27v12h-27z")[..],
            &plate("M2 1h11v10h-11z"),
            &letter("7.5", "A"),
            &bar("M29 0h245v12h-245z"),
            &arrow,
            &plate("M31 1h11v10h-11z"),
            &letter("36.5", "B"),
            &end,
        ];
        assert_eq!(bands(&drawn[1]), second.concat());
    }

    #[test]
    fn blocks_have_one_scale_and_room_for_their_own_spans() {
        let blocks = vec![block(1990, vec![column(1998, [24, 0])]), block(2000, vec![column(2001, [1, 0])])];
        let spans = vec![span(1991, Some(1999), "A"), span(1995, Some(1999), "B")];
        let heights: Vec<String> = years(&strip(blocks, spans))
            .iter()
            .map(|drawn| drawn.as_str().split("viewBox=\"").nth(1).unwrap().split('"').next().unwrap().to_owned())
            .collect();
        assert_eq!(heights, ["0 0 280 124", "0 0 280 94"]);
    }

    #[test]
    fn without_years_nothing_is_drawn() {
        assert!(years(&strip(Vec::new(), Vec::new())).is_empty());
    }
}
