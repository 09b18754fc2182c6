//! Drawings so small that they have no words: marks beside a link or a name
//! that says the same.

use crate::prose::{Html, HtmlWriter};

use super::drawing::{coordinate, level_line, upright_line};
use super::scale::number;
use super::years::stack_path;

/// Ten columns as a mark beside a link to them: in each the events of the
/// topics, whose classes are `topics`; `most` is the height of the drawing in events.
#[must_use]
pub fn year_spark(columns: &[Vec<usize>], topics: &[String], most: usize) -> Html {
    const STEP: f64 = 6.0;
    const HEIGHT: f64 = 18.0;
    let width = STEP * number(columns.len());
    let mut writer = HtmlWriter::new();
    let view_box = format!("0 0 {} {}", coordinate(width), coordinate(HEIGHT));
    writer.open("svg", &[("class", "year-spark"), ("viewBox", &view_box), ("aria-hidden", "true")]);
    writer.shape("path", &[("class", "chart-axis"), ("d", &level_line([0.0, width], HEIGHT))]);
    let event = (HEIGHT - 1.0) / number(most.max(1));
    for (topic, class) in topics.iter().enumerate() {
        let stacks = columns.iter().enumerate().map(|(slot, counts)| (number(slot) * STEP, counts));
        let path: String =
            stacks.filter_map(|(x, counts)| stack_path([x, STEP], HEIGHT, event, (counts, topic))).collect();
        if !path.is_empty() {
            writer.shape("path", &[("class", class), ("d", &path)]);
        }
    }
    writer.close("svg");
    writer.finish()
}

/// How long something went on among all years of a timeline, and where a year lies in that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpanSpark {
    /// The first and the last year of the timeline.
    pub years: [i32; 2],
    /// The first year of the span; none where it has no beginning.
    pub from: Option<i32>,
    /// Its last year; none where it has no end.
    pub to: Option<i32>,
    /// The year that is marked.
    pub now: i32,
    /// The class that gives it its colour: `topic-1`.
    pub class: String,
}

/// Draws it: a thin line for the timeline, a bar for the span, a stroke across for the year.
#[must_use]
pub fn span_spark(spark: &SpanSpark) -> Html {
    const WIDTH: f64 = 120.0;
    const MIDDLE: f64 = 6.0;
    let [first, last] = spark.years;
    let year = WIDTH / (f64::from(last) - f64::from(first) + 1.0);
    let at = |from: i32| ((f64::from(from) - f64::from(first)) * year).clamp(0.0, WIDTH);
    let from = spark.from.map_or(0.0, at);
    let to = spark.to.map_or(WIDTH, |to| at(to) + year).clamp(from, WIDTH);
    let mut writer = HtmlWriter::new();
    writer.open("svg", &[("class", "span-spark"), ("viewBox", "0 0 120 12"), ("aria-hidden", "true")]);
    writer.shape("path", &[("class", "chart-track"), ("d", &level_line([0.0, WIDTH], MIDDLE))]);
    let [left, width] = [from, (to - from).max(2.0)].map(coordinate);
    writer.shape("rect", &[("class", &spark.class), ("x", &left), ("y", "3"), ("width", &width), ("height", "6")]);
    let mark = upright_line(at(spark.now) + year / 2.0, [0.0, 12.0]);
    writer.shape("path", &[("class", "chart-now"), ("d", &mark)]);
    writer.close("svg");
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::{SpanSpark, span_spark, year_spark};
    use crate::chart::drawing::elements;

    #[test]
    fn ten_years_are_shown_without_words() {
        let drawn = year_spark(&[vec![1, 1], vec![0, 0]], &["topic-1".to_owned(), "topic-2".to_owned()], 2);
        assert_eq!(
            elements(&drawn),
            [
                r#"<svg class="year-spark" viewBox="0 0 12 18" aria-hidden="true">"#,
                r#"<path class="chart-axis" d="M0 18H12"/>"#,
                r#"<path class="topic-1" d="M0.6 18h4.8v-7.9h-4.8z"/>"#,
                r#"<path class="topic-2" d="M0.6 9.5h4.8v-7.9h-4.8z"/>"#,
                r"</svg>",
            ]
        );
    }

    #[test]
    fn a_span_lies_among_the_years_of_the_timeline_and_the_year_lies_in_it() {
        for (from, to, bar) in [
            (Some(1992), Some(1993), r#"x="24" y="3" width="24""#),
            (None, Some(1993), r#"x="0" y="3" width="48""#),
            (Some(1992), None, r#"x="24" y="3" width="96""#),
        ] {
            let spark = SpanSpark { years: [1990, 1999], from, to, now: 1993, class: "topic-2".into() };
            let drawn = elements(&span_spark(&spark));
            assert_eq!(drawn[2], format!(r#"<rect class="topic-2" {bar} height="6"/>"#));
            assert_eq!(drawn[3], r#"<path class="chart-now" d="M42 0V12"/>"#);
        }
    }
}
