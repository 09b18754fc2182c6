//! Named steps over time: one row a level, a mark for each observation.
//!
//! Sources that give different levels for the same time each get a part of
//! its width, side by side, the preferred one first and the others hatched.

use crate::prose::{Html, HtmlWriter};

use super::columns::{draw_mark, draw_mark_label};
use super::drawing::{Anchor, Area, Point};
use super::grouping::{Timed, by_period, has_second, is_second};
use super::plot::{FULL, LINE, Plot, fit};
use super::scale::number;
use super::time::{Mark, TimeScale};
use super::{Caption, Period, Standing};

/// A measure of the kind `levels`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels {
    /// Its name and description.
    pub caption: Caption,
    /// What the levels are called, best first.
    pub levels: Vec<String>,
    /// The observations, in any order.
    pub marks: Vec<LevelMark>,
    /// The event whose page the chart stands on.
    pub event: Option<Mark>,
}

/// A level at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelMark {
    /// The time.
    pub period: Period,
    /// The number of the level among the levels.
    pub level: usize,
    /// How it stands to others for the same time.
    pub standing: Standing,
    /// What the pointer shows: time, level, source, note.
    pub title: String,
}

impl Timed for LevelMark {
    fn period(&self) -> Period {
        self.period
    }

    fn standing(&self) -> Standing {
        self.standing
    }

    fn agrees(&self, other: &Self) -> bool {
        self.level == other.level
    }
}

/// The height of the strip of a level, and of a row: its name, the strip, a gap. In em.
const STRIP: f64 = 1.3;
const ROW: f64 = 3.3;

/// The least width of a mark, in per cent.
const NARROWEST: f64 = 0.6;

/// Draws levels; nothing where there is no observation.
#[must_use]
pub fn levels(levels: &Levels) -> Html {
    let marks: Vec<LevelMark> = levels.marks.iter().filter(|mark| mark.level < levels.levels.len()).cloned().collect();
    let periods: Vec<Period> = marks.iter().map(|mark| mark.period).collect();
    let Some((time, event)) = TimeScale::with_mark(&periods, levels.event.as_ref(), [0.0, FULL]) else {
        return Html::default();
    };
    let top = if event.is_some() { LINE } else { 0.0 };
    let base = top + number(levels.levels.len()) * ROW - 0.4;
    let mut plot = Plot::named(&levels.caption, base + LINE + 0.4).beside(0.0);
    let groups = by_period(&marks);
    if has_second(&groups) {
        plot.hatching();
    }
    for (level, name) in levels.levels.iter().enumerate() {
        let y = strip_top(level, top);
        plot.text("chart-label", Point { x: 0.0, y: y - 0.45 }, Anchor::Start, &fit(name, FULL));
        plot.rect("chart-strip", Area { x: 0.0, y, width: FULL, height: STRIP });
    }
    for group in &groups {
        draw_group(&mut plot, group, &time, top);
    }
    if let Some(event) = event {
        draw_mark_label(&mut plot, event, &time);
        // Not from top to bottom: no line runs through a name.
        for y in (0..levels.levels.len()).map(|level| strip_top(level, top)) {
            draw_mark(&mut plot, event, &time, [y - 0.25, y + STRIP + 0.25]);
        }
    }
    plot.time_axis(&time, base);
    let mut writer = HtmlWriter::new();
    writer.open("div", &[("class", "chart chart-levels")]).html(&plot.finish()).close("div");
    writer.finish()
}

/// The top of the strip of a level, below its name.
fn strip_top(level: usize, top: f64) -> f64 {
    top + number(level) * ROW + LINE
}

fn draw_group(plot: &mut Plot, group: &[&LevelMark], time: &TimeScale, top: f64) {
    let [first, last] = time.period(group[0].period);
    let gap = (time.year_width() * 0.06).min(0.4);
    let each = ((last - first) / number(group.len())).max(NARROWEST + 2.0 * gap);
    let mut x = first.min(FULL - each * number(group.len()));
    for mark in group {
        let area = Area { x: x + gap, y: strip_top(mark.level, top), width: each - 2.0 * gap, height: STRIP };
        plot.open_group(&mark.title);
        if is_second(*mark, group) {
            plot.hatched("chart-other", area);
        } else {
            plot.rect("chart-column", area);
        }
        plot.close_group();
        x += each;
    }
}

#[cfg(test)]
mod tests {
    use super::{LevelMark, Levels, levels};
    use crate::chart::drawing::elements;
    use crate::chart::{Caption, Period, Standing};
    use crate::model::EventDate;

    fn mark(date: &str, level: usize, standing: Standing) -> LevelMark {
        let period = Period::of(&EventDate::parse(date).unwrap());
        LevelMark { period, level, standing, title: date.into() }
    }

    fn tiers(marks: Vec<LevelMark>) -> Levels {
        let caption = Caption { id_prefix: "m".into(), title: "Tier".into(), description: "By year".into() };
        Levels { caption, levels: vec!["Tier 1".into(), "Tier <2>".into()], marks, event: None }
    }

    #[test]
    fn each_observation_marks_its_level_and_a_conflict_stands_side_by_side() {
        let drawn = levels(&tiers(vec![
            mark("2011", 1, Standing::Other),
            mark("2012", 0, Standing::Other),
            mark("2012", 1, Standing::Preferred),
            mark("2012", 1, Standing::Other),
        ]));
        assert_eq!(
            elements(&drawn),
            [
                r#"<div class="chart chart-levels">"#,
                r#"<svg class="chart-plot" width="100%" height="8em" role="img" aria-labelledby="m-title" aria-describedby="m-description">"#,
                r#"<title id="m-title">Tier</title>"#,
                r#"<desc id="m-description">By year</desc>"#,
                r"<defs>",
                r#"<pattern id="m-hatching" width="4" height="4" patternUnits="userSpaceOnUse">"#,
                r#"<rect class="chart-hatch-ground" width="4" height="4"/>"#,
                r#"<path class="chart-hatch" d="M-1 1L1 -1M-1 5L5 -1M3 5L5 3"/>"#,
                r"</pattern>",
                r"</defs>",
                r#"<text class="chart-label" x="0%" y="0.95em">Tier 1</text>"#,
                r#"<rect class="chart-strip" x="0%" y="1.4em" width="100%" height="1.3em"/>"#,
                r#"<text class="chart-label" x="0%" y="4.25em">Tier &lt;2&gt;</text>"#,
                r#"<rect class="chart-strip" x="0%" y="4.7em" width="100%" height="1.3em"/>"#,
                r"<g>",
                r"<title>2011</title>",
                r#"<rect class="chart-column" x="0.4%" y="4.7em" width="49.2%" height="1.3em"/>"#,
                r"</g>",
                r"<g>",
                r"<title>2012</title>",
                r#"<rect class="chart-column" x="50.4%" y="4.7em" width="24.2%" height="1.3em"/>"#,
                r"</g>",
                r"<g>",
                r"<title>2012</title>",
                r#"<rect class="chart-other" fill="url(#m-hatching)" x="75.4%" y="1.4em" width="24.2%" height="1.3em"/>"#,
                r"</g>",
                r#"<line class="chart-axis" x1="0%" y1="6.2em" x2="100%" y2="6.2em"/>"#,
                r#"<line class="chart-notch" x1="25%" y1="6.2em" x2="25%" y2="6.5em"/>"#,
                r#"<text class="chart-tick" x="25%" y="7.6em" text-anchor="middle">2011</text>"#,
                r#"<line class="chart-notch" x1="75%" y1="6.2em" x2="75%" y2="6.5em"/>"#,
                r#"<text class="chart-tick" x="75%" y="7.6em" text-anchor="middle">2012</text>"#,
                r"</svg>",
                r"</div>",
            ]
        );
    }

    #[test]
    fn without_an_observation_of_a_known_level_nothing_is_drawn() {
        assert!(levels(&tiers(Vec::new())).is_empty());
        assert!(levels(&tiers(vec![mark("2011", 2, Standing::Other)])).is_empty());
    }
}
