//! The sheet that charts draw on: shapes, texts, groups, as SVG.
//!
//! It knows no data. Coordinates are units of the sheet, which is
//! [`WIDTH`] units wide; they are written with one decimal at most.

use crate::prose::{Html, HtmlWriter};

use super::Caption;
use super::time::TimeScale;

/// The width of every sheet.
pub(super) const WIDTH: f64 = 360.0;

/// A place on the sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

/// A rectangle on the sheet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a chart presents itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet {
    /// The class beside `chart`.
    pub(super) class: &'static str,
    /// `img`, or `group` where it holds links.
    pub(super) role: &'static str,
    /// Its height.
    pub(super) height: f64,
    /// The size of its type.
    pub(super) type_size: f64,
}

/// A drawing under way.
#[derive(Debug)]
pub(super) struct Drawing {
    writer: HtmlWriter,
    id_prefix: String,
}

impl Drawing {
    /// An empty sheet with its name and description.
    pub(super) fn new(caption: &Caption, sheet: Sheet) -> Self {
        let mut drawing = Self { writer: HtmlWriter::new(), id_prefix: caption.id_prefix.clone() };
        let (title, description) = (drawing.id("title"), drawing.id("description"));
        drawing.writer.open(
            "svg",
            &[
                ("class", &format!("chart {}", sheet.class)),
                ("viewBox", &format!("0 0 {} {}", coordinate(WIDTH), coordinate(sheet.height))),
                ("font-size", &coordinate(sheet.type_size)),
                ("role", sheet.role),
                ("aria-labelledby", &title),
                ("aria-describedby", &description),
            ],
        );
        drawing.writer.element("title", &[("id", &title)], &caption.title);
        drawing.writer.element("desc", &[("id", &description)], &caption.description);
        drawing
    }

    /// The finished `<svg>` element.
    pub(super) fn finish(mut self) -> Html {
        self.writer.close("svg");
        self.writer.finish()
    }

    /// An id of this drawing.
    pub(super) fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.id_prefix)
    }

    /// A rectangle filled with the pattern of the name.
    pub(super) fn patterned(&mut self, class: &str, pattern: &str, area: Area) -> &mut Self {
        let fill = format!("url(#{})", self.id(pattern));
        self.filled(area, &[("class", class), ("fill", &fill)])
    }

    /// An area that takes the pointer without being seen.
    pub(super) fn target(&mut self, area: Area) -> &mut Self {
        self.filled(area, &[("class", "chart-target"), ("fill", "none"), ("pointer-events", "all")])
    }

    /// A line or an outline, `thickness` units thick, without an inside.
    pub(super) fn stroke(&mut self, class: &str, path: &str, thickness: f64) -> &mut Self {
        let thickness = coordinate(thickness);
        self.writer.shape("path", &[("class", class), ("d", path), ("fill", "none"), ("stroke-width", &thickness)]);
        self
    }

    /// A filled outline.
    pub(super) fn shape(&mut self, class: &str, path: &str) -> &mut Self {
        self.writer.shape("path", &[("class", class), ("d", path)]);
        self
    }

    /// A line of text whose base line runs through `place`.
    pub(super) fn text(&mut self, class: &str, place: Point, anchor: Anchor, text: &str) -> &mut Self {
        let [x, y] = [place.x, place.y].map(coordinate);
        let mut attributes = vec![("class", class), ("x", x.as_str()), ("y", y.as_str())];
        match anchor {
            Anchor::Start => {}
            Anchor::Middle => attributes.push(("text-anchor", "middle")),
            Anchor::End => attributes.push(("text-anchor", "end")),
        }
        self.writer.element("text", &attributes, text);
        self
    }

    /// What follows is a link called `name`. The title names it; a label beside it would have to hold, word for
    /// word, what is drawn inside, and that may be cut short (WCAG 2.5.3).
    pub(super) fn open_link(&mut self, class: &str, href: &str, name: &str) -> &mut Self {
        self.writer.open("a", &[("class", class), ("href", href)]).element("title", &[], name);
        self
    }

    /// Ends what `open_link` began.
    pub(super) fn close_link(&mut self) -> &mut Self {
        self.writer.close("a");
        self
    }

    /// Begins the patterns of the drawing.
    pub(super) fn open_patterns(&mut self) -> &mut Self {
        self.writer.open("defs", &[]);
        self
    }

    /// A square pattern, `side` units wide: a ground, and marks upon it.
    pub(super) fn pattern(&mut self, name: &str, side: f64, [ground, ink]: [&str; 2], marks: &str) -> &mut Self {
        let (id, side) = (self.id(name), coordinate(side));
        self.writer
            .open("pattern", &[("id", &id), ("width", &side), ("height", &side), ("patternUnits", "userSpaceOnUse")]);
        self.writer.shape("rect", &[("class", ground), ("width", &side), ("height", &side)]);
        if !marks.is_empty() {
            self.stroke(ink, marks, 1.0);
        }
        self.writer.close("pattern");
        self
    }

    /// Ends the patterns of the drawing.
    pub(super) fn close_patterns(&mut self) -> &mut Self {
        self.writer.close("defs");
        self
    }

    /// The labels of a time axis whose line is at `y`, each `room` units apart
    /// at least.
    pub(super) fn time_axis(&mut self, time: &TimeScale, y: f64, type_size: f64) -> &mut Self {
        let [left, right] = time.ends();
        let half_label = super::text::width("2000", type_size) / 2.0;
        let mut path = level_line([left, right], y);
        let ticks = time.ticks(2.0 * half_label + type_size / 2.0);
        let middle = |year: i32| time.year(year) + time.year_width() / 2.0;
        for year in &ticks {
            path.push_str(&upright_line(middle(*year), [y, y + 4.0]));
        }
        self.stroke("chart-axis", &path, 1.0);
        for year in &ticks {
            let x = middle(*year).min(WIDTH - half_label);
            self.text("chart-tick", Point { x, y: y + 5.0 + type_size }, Anchor::Middle, &year.to_string());
        }
        self
    }

    fn filled(&mut self, area: Area, look: &[(&'static str, &str)]) -> &mut Self {
        let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(coordinate);
        let mut attributes = look.to_vec();
        attributes.extend([("x", x.as_str()), ("y", &y), ("width", &width), ("height", &height)]);
        self.writer.shape("rect", &attributes);
        self
    }
}

/// A coordinate with one decimal at most.
pub(super) fn coordinate(number: f64) -> String {
    let rounded = (number * 10.0).round() / 10.0;
    // Adding zero makes nought of minus nought.
    (rounded + 0.0).to_string()
}

/// The path of a level line.
pub(super) fn level_line([from, to]: [f64; 2], y: f64) -> String {
    format!("M{} {}H{}", coordinate(from), coordinate(y), coordinate(to))
}

/// The path of an upright line.
pub(super) fn upright_line(x: f64, [from, to]: [f64; 2]) -> String {
    format!("M{} {}V{}", coordinate(x), coordinate(from), coordinate(to))
}

/// A path through the points: `M1 2L3 4…`, closed at its end.
pub(super) fn outline(points: &[Point]) -> String {
    let mut path = String::new();
    for (number, point) in points.iter().enumerate() {
        path.push(if number == 0 { 'M' } else { 'L' });
        path.push_str(&coordinate(point.x));
        path.push(' ');
        path.push_str(&coordinate(point.y));
    }
    path.push('Z');
    path
}

/// A drawing with an element a line, for tests to compare.
#[cfg(test)]
pub(super) fn elements(drawn: &Html) -> Vec<String> {
    drawn.as_str().replace("><", ">\n<").lines().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{Anchor, Drawing, Point, Sheet, coordinate};
    use crate::chart::Caption;

    #[test]
    fn a_coordinate_has_one_decimal_at_most_and_is_never_minus_nought() {
        for (number, written) in [(1.0, "1"), (1.25, "1.3"), (-0.04, "0"), (-2.5, "-2.5"), (359.999, "360")] {
            assert_eq!(coordinate(number), written);
        }
    }

    #[test]
    fn a_sheet_is_named_and_described_and_its_texts_are_escaped() {
        let caption = Caption { id_prefix: "a".into(), title: "<b>".into(), description: "x & y".into() };
        let mut drawing =
            Drawing::new(&caption, Sheet { class: "chart-test", role: "img", height: 40.0, type_size: 12.0 });
        drawing.text("chart-label", Point { x: 1.0, y: 2.0 }, Anchor::End, "</text><script>");
        assert_eq!(
            drawing.finish().as_str(),
            "<svg class=\"chart chart-test\" viewBox=\"0 0 360 40\" font-size=\"12\" role=\"img\" \
             aria-labelledby=\"a-title\" aria-describedby=\"a-description\"><title id=\"a-title\">&lt;b&gt;</title>\
             <desc id=\"a-description\">x &amp; y</desc>\
             <text class=\"chart-label\" x=\"1\" y=\"2\" text-anchor=\"end\">&lt;/text&gt;&lt;script&gt;</text></svg>"
        );
    }
}
