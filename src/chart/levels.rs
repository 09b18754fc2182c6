//! Named steps over time: one row a level, a mark for each observation.
//!
//! Sources that give different levels for the same time each get a part of
//! its width, side by side, the preferred one first and the others hatched.

use crate::prose::Html;

use super::columns::draw_hatching;
use super::drawing::{Anchor, Area, Drawing, Point, Sheet, TYPE_SIZE, WIDTH};
use super::grouping::{Timed, by_period, has_second, is_second};
use super::scale::number;
use super::time::TimeScale;
use super::{Caption, Period, Standing, text};

/// A measure of the kind `levels`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels {
    /// Its name and description.
    pub caption: Caption,
    /// What the levels are called, best first.
    pub levels: Vec<String>,
    /// The observations, in any order.
    pub marks: Vec<LevelMark>,
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

const LEFT: f64 = 4.0;
const RIGHT: f64 = WIDTH - 4.0;
const STRIP: f64 = 16.0;
const ROW: f64 = 40.0;
const NARROWEST: f64 = 2.0;

/// Draws levels; nothing where there is no observation.
#[must_use]
pub fn levels(levels: &Levels) -> Html {
    let marks: Vec<LevelMark> = levels
        .marks
        .iter()
        .filter(|mark| mark.level < levels.levels.len())
        .cloned()
        .collect();
    let years = marks
        .iter()
        .flat_map(|mark| [mark.period.first.year, mark.period.last.year]);
    let Some(time) = TimeScale::new(years, [LEFT, RIGHT]) else {
        return Html::default();
    };
    let base = strip_top(levels.levels.len()) - TYPE_SIZE;
    let sheet = Sheet {
        class: "chart-levels",
        role: "img",
        height: base + TYPE_SIZE + 10.0,
        type_size: TYPE_SIZE,
    };
    let mut drawing = Drawing::new(&levels.caption, sheet);
    let groups = by_period(&marks);
    if has_second(&groups) {
        draw_hatching(&mut drawing);
    }
    for (level, name) in levels.levels.iter().enumerate() {
        let y = strip_top(level);
        let name = text::fit(name, TYPE_SIZE, RIGHT - LEFT);
        drawing.text("chart-label", Point { x: LEFT, y: y - 5.0 }, Anchor::Start, &name);
        drawing.rect(
            "chart-strip",
            Area {
                x: LEFT,
                y,
                width: RIGHT - LEFT,
                height: STRIP,
            },
        );
    }
    for group in &groups {
        draw_group(&mut drawing, group, &time);
    }
    drawing.time_axis(&time, base, TYPE_SIZE);
    drawing.finish()
}

/// The top of the strip of a level, below its name.
fn strip_top(level: usize) -> f64 {
    number(level) * ROW + TYPE_SIZE + 6.0
}

fn draw_group(drawing: &mut Drawing, group: &[&LevelMark], time: &TimeScale) {
    let [first, last] = time.period(group[0].period);
    let gap = (time.year_width() * 0.06).min(2.0);
    let each = ((last - first) / number(group.len())).max(NARROWEST + 2.0 * gap);
    let mut x = first.min(RIGHT - each * number(group.len()));
    for mark in group {
        let area = Area {
            x: x + gap,
            y: strip_top(mark.level),
            width: each - 2.0 * gap,
            height: STRIP,
        };
        drawing.open_group(&mark.title);
        if is_second(*mark, group) {
            drawing.patterned("chart-other", "hatching", area);
        } else {
            drawing.rect("chart-column", area);
        }
        drawing.close_group();
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
        LevelMark {
            period,
            level,
            standing,
            title: date.into(),
        }
    }

    fn tiers(marks: Vec<LevelMark>) -> Levels {
        let caption = Caption {
            id_prefix: "m".into(),
            title: "Tier".into(),
            description: "By year".into(),
        };
        Levels {
            caption,
            levels: vec!["Tier 1".into(), "Tier <2>".into()],
            marks,
        }
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
                r#"<svg class="chart chart-levels" viewBox="0 0 360 108" font-size="12" role="img" aria-labelledby="m-title" aria-describedby="m-description">"#,
                r#"<title id="m-title">Tier</title>"#,
                r#"<desc id="m-description">By year</desc>"#,
                r"<defs>",
                r#"<pattern id="m-hatching" width="3" height="3" patternUnits="userSpaceOnUse">"#,
                r#"<rect class="chart-hatch-ground" width="3" height="3"/>"#,
                r#"<path class="chart-hatch" d="M-1 1L1 -1M-1 4L4 -1M2 4L4 2" fill="none" stroke-width="1"/>"#,
                r"</pattern>",
                r"</defs>",
                r#"<text class="chart-label" x="4" y="13">Tier 1</text>"#,
                r#"<rect class="chart-strip" x="4" y="18" width="352" height="16"/>"#,
                r#"<text class="chart-label" x="4" y="53">Tier &lt;2&gt;</text>"#,
                r#"<rect class="chart-strip" x="4" y="58" width="352" height="16"/>"#,
                r"<g>",
                r"<title>2011</title>",
                r#"<rect class="chart-column" x="6" y="58" width="172" height="16"/>"#,
                r"</g>",
                r"<g>",
                r"<title>2012</title>",
                r#"<rect class="chart-column" x="182" y="58" width="84" height="16"/>"#,
                r"</g>",
                r"<g>",
                r"<title>2012</title>",
                r#"<rect class="chart-other" fill="url(#m-hatching)" x="270" y="18" width="84" height="16"/>"#,
                r"</g>",
                r#"<path class="chart-axis" d="M4 86H356M92 86V90M268 86V90" fill="none" stroke-width="1"/>"#,
                r#"<text class="chart-tick" x="92" y="103" text-anchor="middle">2011</text>"#,
                r#"<text class="chart-tick" x="268" y="103" text-anchor="middle">2012</text>"#,
                r"</svg>",
            ]
        );
    }

    #[test]
    fn without_an_observation_of_a_known_level_nothing_is_drawn() {
        assert!(levels(&tiers(Vec::new())).is_empty());
        assert!(levels(&tiers(vec![mark("2011", 2, Standing::Other)])).is_empty());
    }
}
