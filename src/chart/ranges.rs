//! Rival figures for one thing: a list of sources, each figure with its bar.
//!
//! The words are words of the page, which wrap and grow as the reader likes,
//! and each source is a link; only the bars are drawn.

use crate::prose::{Html, HtmlWriter};

use super::drawing::{Area, Point};
use super::plot::{FULL, LINE, Plot, ems, height_in_em};
use super::scale::ValueScale;
use super::{Caption, Figure, ValueAxis};

/// A measure of the kind `estimates`.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimates {
    /// Its name and description.
    pub caption: Caption,
    /// The sources, in the order in which they are shown.
    pub sources: Vec<EstimateSource>,
    /// How amounts are written along the axis.
    pub axis: ValueAxis,
}

/// A source, named once for all its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct EstimateSource {
    /// Whose figures they are, where the document reports another's.
    pub by: Option<String>,
    /// The document, in a few words.
    pub document: String,
    /// Its page.
    pub href: String,
    /// Whether the page that the chart stands on is about what this document says.
    pub emphasis: Emphasis,
    /// The figures.
    pub rows: Vec<EstimateRow>,
}

/// Whether a source is set off from the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Emphasis {
    /// As all others.
    None,
    /// In bold letters, with a darker bar.
    Strong,
}

/// A figure.
#[derive(Debug, Clone, PartialEq)]
pub struct EstimateRow {
    /// The time that it is about, in words.
    pub when: String,
    /// The figure in words: `600,000–1,000,000`, `at least 500`.
    pub value: String,
    /// The figure.
    pub figure: Figure,
    /// What else is to be known of it.
    pub note: Option<String>,
}

/// The axis begins here, so that a dot at nought is whole.
const LEFT: f64 = 1.5;

/// What is left free beyond the axis for the arrow of "at least", in em.
const ARROW_ROOM: f64 = 1.6;

const BAR_HEIGHT: f64 = 0.75;
const BAR_TOP: f64 = 0.15;
const TRACK_HEIGHT: f64 = 1.05;

/// From so many rows on the axis is written below them too.
const MANY: usize = 7;

/// Draws estimates; nothing where there is no figure.
#[must_use]
pub fn ranges(estimates: &Estimates) -> Html {
    let figures = estimates.sources.iter().flat_map(|source| source.rows.iter().map(|row| row.figure));
    let figures: Vec<Figure> = figures.filter(|figure| figure.is_finite()).collect();
    if figures.is_empty() {
        return Html::default();
    }
    let ends = [LEFT, FULL - ems(ARROW_ROOM)];
    let amounts = ValueScale::new(figures.iter().copied(), &estimates.axis, ends);
    let prefix = &estimates.caption.id_prefix;
    let mut writer = HtmlWriter::new();
    writer.open("div", &[("class", "chart chart-ranges"), ("role", "group"), ("aria-label", &estimates.caption.title)]);
    writer.open("div", &[("class", "chart-head")]);
    writer.element("p", &[("class", "chart-unit")], amounts.unit());
    writer.html(&numbers(prefix, &amounts, Part::First)).close("div");
    writer.open("ul", &[("class", "estimates")]);
    for source in &estimates.sources {
        write_source(&mut writer, source, prefix, &amounts);
    }
    writer.close("ul");
    if figures.len() >= MANY {
        writer.html(&numbers(prefix, &amounts, Part::Again));
    }
    writer.close("div");
    writer.finish()
}

/// Which of the two axes of a chart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Above the rows; it also holds the lines that every row repeats.
    First,
    /// Below them.
    Again,
}

/// The numbers of the axis.
fn numbers(prefix: &str, amounts: &ValueScale, part: Part) -> Html {
    let mut plot = Plot::silent(prefix, ["100%", &height_in_em(LINE)]);
    if part == Part::First {
        plot.open_part("grid");
        for tick in amounts.ticks() {
            plot.upright_line("chart-grid", tick.place, [0.0, TRACK_HEIGHT]);
        }
        plot.level_line("chart-track", [LEFT, FULL - ems(ARROW_ROOM)], TRACK_HEIGHT / 2.0);
        plot.close_part();
    }
    for tick in amounts.ticks() {
        plot.tick("chart-tick", Point { x: tick.place, y: 1.0 }, &tick.label);
    }
    plot.finish()
}

/// A source with its rows; where it has only one, its name and that row share a line.
fn write_source(writer: &mut HtmlWriter, source: &EstimateSource, prefix: &str, amounts: &ValueScale) {
    let rows: Vec<&EstimateRow> = source.rows.iter().filter(|row| row.figure.is_finite()).collect();
    let strong = source.emphasis == Emphasis::Strong;
    writer.open("li", if strong { &[("class", "chart-own")] } else { &[] });
    if rows.len() > 1 {
        writer.open("p", &[("class", "chart-label")]);
        write_name(writer, source);
        writer.close("p");
    }
    for row in &rows {
        writer.open("div", &[("class", "estimate")]);
        writer.open("p", &[("class", "chart-label")]);
        if rows.len() == 1 {
            write_name(writer, source);
            writer.text(" ");
        }
        writer.element("span", &[("class", "chart-when")], &row.when).close("p");
        writer.element("p", &[("class", "chart-value")], &row.value);
        writer.html(&bar(row.figure, prefix, amounts));
        if let Some(note) = &row.note {
            writer.element("p", &[("class", "note")], note);
        }
        writer.close("div");
    }
    writer.close("li");
}

fn write_name(writer: &mut HtmlWriter, source: &EstimateSource) {
    if let Some(by) = &source.by {
        writer.element("span", &[("class", "by")], by).text(" · ");
    }
    writer.element("a", &[("href", &source.href)], &source.document);
}

/// A figure between the lines of the axis.
fn bar(figure: Figure, prefix: &str, amounts: &ValueScale) -> Html {
    let mut plot = Plot::silent(prefix, ["100%", &height_in_em(TRACK_HEIGHT)]);
    plot.again("grid");
    let [low, high] = figure.ends().map(|end| amounts.at(end));
    let middle = TRACK_HEIGHT / 2.0;
    match figure {
        Figure::Value(_) => {
            plot.dot("chart-point", Point { x: low, y: middle }, BAR_HEIGHT / 2.0);
        }
        Figure::Range(..) => {
            let area = Area { x: low, y: BAR_TOP, width: (high - low).max(0.6), height: BAR_HEIGHT };
            plot.rect("chart-range", area);
        }
        Figure::AtLeast(_) => {
            plot.sign("chart-limit", Point { x: low, y: middle }, "M-1 -5H1V-1H10V-5L17 0L10 5V1H1V5H-1Z");
        }
        Figure::UpTo(_) => {
            plot.sign("chart-limit", Point { x: high, y: middle }, "M1 -5H-1V-1H-10V-5L-17 0L-10 5V1H-1V5H1Z");
        }
    }
    plot.finish()
}

#[cfg(test)]
mod tests {
    use super::{Emphasis, EstimateRow, EstimateSource, Estimates, ranges};
    use crate::chart::drawing::elements;
    use crate::chart::{Caption, Figure, Magnitude, ValueAxis};

    fn row(when: &str, value: &str, figure: Figure) -> EstimateRow {
        EstimateRow { when: when.into(), value: value.into(), figure, note: None }
    }

    fn source(document: &str, rows: Vec<EstimateRow>) -> EstimateSource {
        let (document, href) = (document.to_owned(), "../documents/a.html".to_owned());
        EstimateSource { by: None, document, href, emphasis: Emphasis::None, rows }
    }

    fn estimates(sources: Vec<EstimateSource>) -> Estimates {
        Estimates {
            caption: Caption { id_prefix: "m".into(), title: "Deaths".into(), description: "By source".into() },
            sources,
            axis: ValueAxis {
                unit: "people".into(),
                magnitudes: vec![Magnitude { factor: 1_000_000, unit: "million people".into() }],
                group_mark: ",".into(),
                decimal_mark: ".".into(),
            },
        }
    }

    /// A document with two figures, and another that reports somebody's figure.
    fn two_sources() -> Vec<EstimateSource> {
        let mut ministry = source("Survey 1998", vec![row("1997", "at least 3 million", Figure::AtLeast(3e6))]);
        ministry.by = Some("The ministry".into());
        ministry.emphasis = Emphasis::Strong;
        ministry.rows[0].note = Some("A floor.".into());
        let rows = vec![row("1996", "1–2 million", Figure::Range(1e6, 2e6)), row("1997", "up to 2", Figure::UpTo(2e6))];
        vec![source("A & B 1997", rows), ministry]
    }

    /// The elements of the chart of [`two_sources`] before its list, and from there on.
    fn head_and_list() -> (Vec<String>, Vec<String>) {
        let mut head = elements(&ranges(&estimates(two_sources())));
        let list = head.iter().position(|element| element.starts_with("<ul")).unwrap();
        let list = head.split_off(list);
        (head, list)
    }

    /// How a drawing of that height begins.
    fn svg(height: &str) -> String {
        format!(r#"<svg class="chart-plot" width="100%" height="{height}" aria-hidden="true">"#)
    }

    #[test]
    fn the_axis_begins_at_nought_says_its_unit_and_holds_the_lines_that_each_row_repeats() {
        assert_eq!(
            head_and_list().0,
            [
                r#"<div class="chart chart-ranges" role="group" aria-label="Deaths">"#,
                r#"<div class="chart-head">"#,
                r#"<p class="chart-unit">million people</p>"#,
                &svg("1.4em"),
                "<defs>",
                r#"<g id="m-grid">"#,
                r#"<line class="chart-grid" x1="1.5%" y1="0em" x2="1.5%" y2="1.05em"/>"#,
                r#"<line class="chart-grid" x1="31.9%" y1="0em" x2="31.9%" y2="1.05em"/>"#,
                r#"<line class="chart-grid" x1="62.3%" y1="0em" x2="62.3%" y2="1.05em"/>"#,
                r#"<line class="chart-grid" x1="92.7%" y1="0em" x2="92.7%" y2="1.05em"/>"#,
                r#"<line class="chart-track" x1="1.5%" y1="0.53em" x2="92.7%" y2="0.53em"/>"#,
                "</g>",
                "</defs>",
                r#"<text class="chart-tick" x="0%" y="1em">0</text>"#,
                r#"<text class="chart-tick" x="31.9%" y="1em" text-anchor="middle">1</text>"#,
                r#"<text class="chart-tick" x="62.3%" y="1em" text-anchor="middle">2</text>"#,
                r#"<text class="chart-tick" x="92.7%" y="1em" text-anchor="middle">3</text>"#,
                "</svg>",
                "</div>",
            ]
        );
    }

    #[test]
    fn a_source_is_named_once_and_each_of_its_figures_has_a_bar() {
        assert_eq!(
            head_and_list().1,
            [
                r#"<ul class="estimates">"#,
                "<li>",
                r#"<p class="chart-label">"#,
                r#"<a href="../documents/a.html">A &amp; B 1997</a>"#,
                "</p>",
                r#"<div class="estimate">"#,
                r#"<p class="chart-label">"#,
                r#"<span class="chart-when">1996</span>"#,
                "</p>",
                r#"<p class="chart-value">1–2 million</p>"#,
                &svg("1.05em"),
                r##"<use href="#m-grid"/>"##,
                r#"<rect class="chart-range" x="31.9%" y="0.15em" width="30.4%" height="0.75em"/>"#,
                "</svg>",
                "</div>",
                r#"<div class="estimate">"#,
                r#"<p class="chart-label">"#,
                r#"<span class="chart-when">1997</span>"#,
                "</p>",
                r#"<p class="chart-value">up to 2</p>"#,
                &svg("1.05em"),
                r##"<use href="#m-grid"/>"##,
                r#"<svg x="62.3%" y="0.53em" overflow="visible">"#,
                r#"<path class="chart-limit" d="M1 -5H-1V-1H-10V-5L-17 0L-10 5V1H-1V5H1Z"/>"#,
                "</svg>",
                "</svg>",
                "</div>",
                "</li>",
                r#"<li class="chart-own">"#,
                r#"<div class="estimate">"#,
                r#"<p class="chart-label">"#,
                r#"<span class="by">The ministry</span> · <a href="../documents/a.html">Survey 1998</a> <span class="chart-when">1997</span>"#,
                "</p>",
                r#"<p class="chart-value">at least 3 million</p>"#,
                &svg("1.05em"),
                r##"<use href="#m-grid"/>"##,
                r#"<svg x="92.7%" y="0.53em" overflow="visible">"#,
                r#"<path class="chart-limit" d="M-1 -5H1V-1H10V-5L17 0L10 5V1H1V5H-1Z"/>"#,
                "</svg>",
                "</svg>",
                r#"<p class="note">A floor.</p>"#,
                "</div>",
                "</li>",
                "</ul>",
                "</div>",
            ]
        );
    }

    #[test]
    fn a_figure_of_each_kind_has_its_own_shape() {
        let figures = [Figure::Value(1e6), Figure::Range(1e6, 2e6), Figure::AtLeast(1e6), Figure::UpTo(1e6)];
        let shapes = figures.map(|figure| {
            let drawn = ranges(&estimates(vec![source("A", vec![row("1997", "1", figure)])]));
            let (_, after) = drawn.as_str().split_once("<use href=\"#m-grid\"/>").unwrap();
            after.split_once("class=\"").unwrap().1.split_once('"').unwrap().0.to_owned()
        });
        assert_eq!(shapes, ["chart-point", "chart-range", "chart-limit", "chart-limit"]);
    }

    #[test]
    fn a_long_chart_has_its_axis_at_both_ends() {
        for (rows, axes) in [(1, 1), (6, 1), (7, 2), (60, 2)] {
            let rows = (0..rows).map(|_| row("1997", "1", Figure::Value(1.0))).collect();
            let drawn = ranges(&estimates(vec![source("A", rows)]));
            assert_eq!(drawn.as_str().matches("<text class=\"chart-tick\" x=\"0%\"").count(), axes);
        }
    }

    #[test]
    fn without_a_figure_nothing_is_drawn() {
        assert!(ranges(&estimates(Vec::new())).is_empty());
        assert!(ranges(&estimates(vec![source("A", vec![row("1997", "", Figure::Value(f64::NAN))])])).is_empty());
    }
}
