//! A drawing as wide as its place, for the charts of measures.
//!
//! Places across are parts of the width, in per cent; heights are in the size
//! of the type (em). So columns and lines stretch with the page, while words
//! keep the size of the reader's type: on a telephone, at twice the size, with
//! the spacing that a reader sets, and on paper. It knows no data.

use crate::prose::{Html, HtmlWriter};

use super::drawing::{Anchor, Area, Point};
use super::time::TimeScale;
use super::{Caption, text};

/// The right end of every plot.
pub(super) const FULL: f64 = 100.0;

/// The height of a line of words.
pub(super) const LINE: f64 = 1.4;

/// The width in em of a plot on the narrowest screen that must do: 320 CSS
/// pixels with their margins, also where zoom or large type makes a screen as
/// narrow as that.
const NARROWEST_PLACE: f64 = 22.0;

/// The width in em from which the style sheet shows the labels of the class
/// `chart-more`, and no longer those of `chart-less`.
const WIDE_PLACE: f64 = 34.0;

/// How much wider words are with the spacing of WCAG 2.2, 1.4.12: 0.12 em
/// after each letter, beside the 0.6 em that a letter is counted.
const SPACED: f64 = 1.2;

/// What the style sheet leaves free right of a plot with an axis of years, in em: half a year's number.
pub(super) const RIGHT_ROOM: f64 = 1.0;

/// The part of the width that `ems` take on the narrowest screen.
pub(super) fn ems(ems: f64) -> f64 {
    ems / NARROWEST_PLACE * FULL
}

/// `words` on a line of `room` parts of the width, cut where they are longer.
pub(super) fn fit(words: &str, room: f64) -> String {
    text::fit(words, SPACED, room / FULL * NARROWEST_PLACE)
}

/// A drawing under way.
#[derive(Debug)]
pub(super) struct Plot {
    writer: HtmlWriter,
    id_prefix: String,
    /// What stands beside the plot takes so many em from its place.
    taken: f64,
    /// How many em the words of an axis may reach beyond its left and right end.
    reach: [f64; 2],
}

impl Plot {
    /// An empty plot with its name and description.
    pub(super) fn named(caption: &Caption, height: f64) -> Self {
        let mut plot =
            Self { writer: HtmlWriter::new(), id_prefix: caption.id_prefix.clone(), taken: 0.0, reach: [0.0, 0.0] };
        let (title, description) = (plot.id("title"), plot.id("description"));
        let size = [("class", "chart-plot"), ("width", "100%"), ("height", &height_in_em(height))];
        let name = [("role", "img"), ("aria-labelledby", title.as_str()), ("aria-describedby", &description)];
        plot.writer.open("svg", &[size.as_slice(), &name].concat());
        plot.writer.element("title", &[("id", &title)], &caption.title);
        plot.writer.element("desc", &[("id", &description)], &caption.description);
        plot
    }

    /// A plot beside words that say the same: nobody reads it out.
    pub(super) fn silent(id_prefix: &str, [width, height]: [&str; 2]) -> Self {
        let mut plot =
            Self { writer: HtmlWriter::new(), id_prefix: id_prefix.to_owned(), taken: 0.0, reach: [0.0, 0.0] };
        let attributes = [("class", "chart-plot"), ("width", width), ("height", height), ("aria-hidden", "true")];
        plot.writer.open("svg", &attributes);
        plot
    }

    /// The finished `<svg>` element.
    pub(super) fn finish(mut self) -> Html {
        self.writer.close("svg");
        self.writer.finish()
    }

    /// An id of this drawing.
    fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.id_prefix)
    }

    /// A rectangle, coloured by its class.
    pub(super) fn rect(&mut self, class: &str, area: Area) -> &mut Self {
        self.filled(area, &[("class", class)])
    }

    /// A rectangle with the hatching of [`Plot::hatching`].
    pub(super) fn hatched(&mut self, class: &str, area: Area) -> &mut Self {
        let fill = format!("url(#{})", self.id("hatching"));
        self.filled(area, &[("class", class), ("fill", &fill)])
    }

    /// The pattern of figures that stand beside the one in use: strokes upwards.
    pub(super) fn hatching(&mut self) -> &mut Self {
        let id = self.id("hatching");
        self.writer.open("defs", &[]);
        let square = [("id", id.as_str()), ("width", "4"), ("height", "4"), ("patternUnits", "userSpaceOnUse")];
        self.writer.open("pattern", &square);
        self.writer.shape("rect", &[("class", "chart-hatch-ground"), ("width", "4"), ("height", "4")]);
        self.writer.shape("path", &[("class", "chart-hatch"), ("d", "M-1 1L1 -1M-1 5L5 -1M3 5L5 3")]);
        self.writer.close("pattern").close("defs");
        self
    }

    /// A level line.
    pub(super) fn level_line(&mut self, class: &str, [from, to]: [f64; 2], y: f64) -> &mut Self {
        self.line(class, [Point { x: from, y }, Point { x: to, y }])
    }

    /// An upright line.
    pub(super) fn upright_line(&mut self, class: &str, x: f64, [from, to]: [f64; 2]) -> &mut Self {
        self.line(class, [Point { x, y: from }, Point { x, y: to }])
    }

    /// A dot, `radius` em wide to each side.
    pub(super) fn dot(&mut self, class: &str, centre: Point, radius: f64) -> &mut Self {
        let (x, y, radius) = (across(centre.x), down(centre.y), down(radius));
        self.writer.shape("circle", &[("class", class), ("cx", &x), ("cy", &y), ("r", &radius)]);
        self
    }

    /// A small shape that does not stretch: `path` is in pixels around `place`.
    pub(super) fn sign(&mut self, class: &str, place: Point, path: &str) -> &mut Self {
        self.writer.open("svg", &[("x", &across(place.x)), ("y", &down(place.y)), ("overflow", "visible")]);
        self.writer.shape("path", &[("class", class), ("d", path)]);
        self.writer.close("svg");
        self
    }

    /// A line of text whose base line runs through `place`.
    pub(super) fn text(&mut self, class: &str, place: Point, anchor: Anchor, words: &str) -> &mut Self {
        let (x, y) = (across(place.x), down(place.y));
        let mut attributes = vec![("class", class), ("x", x.as_str()), ("y", y.as_str())];
        match anchor {
            Anchor::Start => {}
            Anchor::Middle => attributes.push(("text-anchor", "middle")),
            Anchor::End => attributes.push(("text-anchor", "end")),
        }
        self.writer.element("text", &attributes, words);
        self
    }

    /// The plot stands right of something that is `taken` em wide, and has free room at its right end.
    pub(super) fn beside(mut self, taken: f64) -> Self {
        self.taken = taken + RIGHT_ROOM;
        self.reach = [taken, RIGHT_ROOM];
        self
    }

    /// A number on an axis: its middle at `place`, unless it would reach too far there.
    pub(super) fn tick(&mut self, class: &str, place: Point, words: &str) -> &mut Self {
        let half = self.part(text::width(words, SPACED) / 2.0, NARROWEST_PLACE);
        let [left, right] = self.reach.map(|room| self.part(room, NARROWEST_PLACE));
        if place.x + half > FULL + right {
            return self.text(class, Point { x: FULL + right, ..place }, Anchor::End, words);
        }
        if place.x - half < -left {
            return self.text(class, Point { x: -left, ..place }, Anchor::Start, words);
        }
        self.text(class, place, Anchor::Middle, words)
    }

    /// The part of the width that `ems` take where the place of the plot is `place` em wide.
    fn part(&self, ems: f64, place: f64) -> f64 {
        ems / (place - self.taken) * FULL
    }

    /// What follows belongs together; `title` is shown by the pointer.
    pub(super) fn open_group(&mut self, title: &str) -> &mut Self {
        self.writer.open("g", &[]).element("title", &[], title);
        self
    }

    /// What follows is drawn again by [`Plot::again`] in other drawings with the same ids.
    pub(super) fn open_part(&mut self, name: &str) -> &mut Self {
        let id = self.id(name);
        self.writer.open("defs", &[]).open("g", &[("id", &id)]);
        self
    }

    /// Ends what [`Plot::open_part`] began.
    pub(super) fn close_part(&mut self) -> &mut Self {
        self.writer.close("g").close("defs");
        self
    }

    /// Draws the part called `name`.
    pub(super) fn again(&mut self, name: &str) -> &mut Self {
        let href = format!("#{}", self.id(name));
        self.writer.shape("use", &[("href", &href)]);
        self
    }

    /// Ends what [`Plot::open_group`] began.
    pub(super) fn close_group(&mut self) -> &mut Self {
        self.writer.close("g");
        self
    }

    /// The axis of years at `y`; on wide screens with more labels.
    pub(super) fn time_axis(&mut self, time: &TimeScale, y: f64) -> &mut Self {
        let room = text::width("2000", SPACED) + 0.8;
        let [both, narrow, wide] = time.ticks_for([NARROWEST_PLACE, WIDE_PLACE].map(|place| self.part(room, place)));
        self.level_line("chart-axis", time.ends(), y);
        for (class, years) in [("", both), (" chart-less", narrow), (" chart-more", wide)] {
            for year in years {
                let x = time.year(year) + time.year_width() / 2.0;
                self.upright_line(&format!("chart-notch{class}"), x, [y, y + 0.3]);
                self.tick(&format!("chart-tick{class}"), Point { x, y: y + LINE }, &year.to_string());
            }
        }
        self
    }

    fn line(&mut self, class: &str, [from, to]: [Point; 2]) -> &mut Self {
        let ends = [across(from.x), down(from.y), across(to.x), down(to.y)];
        let [x1, y1, x2, y2] = ends.each_ref().map(String::as_str);
        self.writer.shape("line", &[("class", class), ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2)]);
        self
    }

    fn filled(&mut self, area: Area, look: &[(&'static str, &str)]) -> &mut Self {
        let (x, y, width, height) = (across(area.x), down(area.y), across(area.width), down(area.height));
        let mut attributes = look.to_vec();
        attributes.extend([("x", x.as_str()), ("y", &y), ("width", &width), ("height", &height)]);
        self.writer.shape("rect", &attributes);
        self
    }
}

/// A height as the attribute of a drawing.
pub(super) fn height_in_em(height: f64) -> String {
    down(height)
}

/// A part of the width, with one decimal at most.
fn across(part: f64) -> String {
    rounded(part, 10.0) + "%"
}

/// A height in em, with two decimals at most.
fn down(height: f64) -> String {
    rounded(height, 100.0) + "em"
}

fn rounded(number: f64, fineness: f64) -> String {
    // Adding zero makes nought of minus nought.
    ((number * fineness).round() / fineness + 0.0).to_string()
}
