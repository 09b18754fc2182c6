//! The picture of an event: its title, and where it stands in the story.

use std::borrow::Cow;

use cosmic_text::{Align, Attrs, Buffer, Family, FontSystem, Metrics, Shaping, SwashCache, Weight};

use super::canvas::{Area, Canvas, HEIGHT, Shade, WIDTH};
use super::font::{BUILT_IN_FAMILY, Fonts};
use crate::model::writing::primary;

/// The paper around everything, in dots.
const MARGIN: f32 = 80.0;
/// What is between the margins.
const MEASURE: f32 = WIDTH as f32 - 2.0 * MARGIN;
/// The height of a line, in sizes of its letters.
const LEADING: f32 = 1.22;

/// Words with the family of fonts that has their letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// The words.
    pub text: Cow<'a, str>,
    /// The family of fonts.
    pub family: &'a str,
}

/// What a picture shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Card<'a> {
    /// The title of the site.
    pub site: Line<'a>,
    /// The title of the event.
    pub title: Line<'a>,
    /// What else is said; none for what is so grave that its title is enough.
    pub about: Option<About<'a>>,
}

/// What is said beside the title.
#[derive(Debug, Clone, PartialEq)]
pub struct About<'a> {
    /// The date in words.
    pub date: Line<'a>,
    /// The names of the topics.
    pub topics: Line<'a>,
    /// Where the event lies in the years of the timeline.
    pub stretch: Stretch,
}

/// A time among years, as shares of them: 0 is where they begin, 1 where they end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stretch {
    /// The first and the last of the years.
    pub years: [i32; 2],
    /// Where the time begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

impl Fonts {
    /// `text`, which is in `language` (BCP 47), with a family that can write it; none where no family can.
    #[must_use]
    pub fn line<'a>(&'a self, text: impl Into<Cow<'a, str>>, language: &str) -> Option<Line<'a>> {
        let text = text.into();
        let family = self.family_for(&text, language)?;
        // Lines of Chinese end anywhere, those of Korean between words.
        let text = if primary(language) == "ko" { Cow::Owned(held_together(&text)) } else { text };
        Some(Line { text, family })
    }
}

/// `text` with a joiner, which nobody sees, between the letters of each word, so that no line ends there.
fn held_together(text: &str) -> String {
    let mut held = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        if letter.is_alphanumeric() && held.ends_with(char::is_alphanumeric) {
            held.push('\u{2060}');
        }
        held.push(letter);
    }
    held
}

/// Where words stand, and how.
#[derive(Clone, Copy)]
struct Block<'s> {
    /// The upper left corner; they reach to the right margin.
    corner: [f32; 2],
    /// The sizes in which the words may stand, the largest first.
    sizes: &'s [f32],
    /// The height that is theirs, in dots; in the smallest size they take what they need.
    height: f32,
    align: Align,
    weight: Weight,
    shade: Shade,
}

/// Draws pictures, one after another, and remembers the shapes of letters
/// between them. Each thread has its own.
pub struct Painter {
    system: FontSystem,
    shapes: SwashCache,
    words: Buffer,
    canvas: Canvas,
}

impl Painter {
    /// A painter with these fonts.
    #[must_use]
    pub fn new(fonts: &Fonts) -> Self {
        // The language only decides which fonts stand in for missing ones, and none is missing.
        let mut system = FontSystem::new_with_locale_and_db("en".to_owned(), fonts.database.clone());
        let words = Buffer::new(&mut system, Metrics::new(30.0, 30.0));
        Self { system, shapes: SwashCache::new(), words, canvas: Canvas::new() }
    }

    /// The picture, as PNG of [`WIDTH`] × [`HEIGHT`] dots.
    #[must_use]
    pub fn paint(&mut self, card: &Card<'_>) -> Vec<u8> {
        self.canvas.clear();
        let small = Block {
            corner: [MARGIN, 60.0],
            sizes: &[30.0, 25.0],
            height: 40.0,
            align: Align::Left,
            weight: Weight::NORMAL,
            shade: Shade::Soft,
        };
        let below = self.write(&card.site, small);
        let [top, bottom] = match &card.about {
            None => [below + 60.0, f32::from(HEIGHT) - MARGIN],
            Some(about) => {
                self.draw_stretch(&about.stretch, small);
                self.write(&about.topics, Block { corner: [MARGIN, 462.0], ..small });
                let date = Block { corner: [MARGIN, below + 34.0], sizes: &[36.0, 30.0], height: 46.0, ..small };
                [self.write(&about.date, date) + 14.0, 450.0]
            }
        };
        let title = Block {
            corner: [MARGIN, top],
            sizes: &[80.0, 68.0, 58.0, 50.0, 42.0],
            height: bottom - top,
            weight: Weight::SEMIBOLD,
            shade: Shade::Full,
            ..small
        };
        self.write(&card.title, title);
        self.canvas.png()
    }

    /// Draws the years of the timeline as a line, and the time of the event as a bar on it.
    fn draw_stretch(&mut self, stretch: &Stretch, small: Block<'_>) {
        let (start, measure) = (f64::from(MARGIN), f64::from(MEASURE));
        let ends = [start, start + measure];
        self.canvas.bar(Area::between(ends, 530, 2), Shade::Faint);
        // Wide enough to be seen, also where it is a single day.
        let width = ((stretch.to - stretch.from) * measure).max(10.0);
        let left = (ends[0] + stretch.from * measure).min(ends[1] - width);
        self.canvas.bar(Area::between([left, left + width], 525, 12), Shade::Full);
        for (year, align) in stretch.years.iter().zip([Align::Left, Align::Right]) {
            // In the built-in family: it has all figures.
            let year = Line { text: Cow::Owned(year.to_string()), family: BUILT_IN_FAMILY };
            self.write(&year, Block { corner: [MARGIN, 544.0], sizes: &[26.0], align, ..small });
        }
    }

    /// Writes words in the largest of the sizes in which they fit, and says how far down they reach.
    fn write(&mut self, line: &Line<'_>, block: Block<'_>) -> f32 {
        let attributes = Attrs::new().family(Family::Name(line.family)).weight(block.weight);
        self.words.set_size(Some(MEASURE), None);
        self.words.set_text(&line.text, &attributes, Shaping::Advanced, Some(block.align));
        let mut height = 0.0;
        for size in block.sizes {
            self.words.set_metrics(Metrics::new(*size, size * LEADING));
            self.words.shape_until_scroll(&mut self.system, false);
            height = self.words.layout_runs().map(|run| run.line_height).sum();
            if height <= block.height {
                break;
            }
        }
        let [left, top] = block.corner;
        for run in self.words.layout_runs() {
            for glyph in run.glyphs {
                let shape = glyph.physical((left, top + run.line_y), 1.0);
                let Some(image) = self.shapes.get_image(&mut self.system, shape.cache_key) else { continue };
                let placed = image.placement;
                let area = Area {
                    left: shape.x + placed.left,
                    top: shape.y - placed.top,
                    width: placed.width,
                    height: placed.height,
                };
                self.canvas.mask(area, &image.data, block.shade);
            }
        }
        top + height
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::canvas::dots;

    /// The rows, from the top, in which something is drawn, and the leftmost and rightmost dot of all.
    fn drawn(png: &[u8]) -> (Vec<usize>, [usize; 2]) {
        let (dots, width) = (dots(png), usize::from(WIDTH));
        let rows = dots.chunks_exact(width).enumerate().filter(|(_, row)| row.iter().any(|dot| *dot > 0));
        let columns = (0..dots.len()).filter(|at| dots[*at] > 0).map(|at| at % width);
        let ends = [columns.clone().min().unwrap(), columns.max().unwrap()];
        (rows.map(|(row, _)| row).collect(), ends)
    }

    fn card<'a>(fonts: &'a Fonts, title: &str, is_grave: bool) -> Card<'a> {
        let line = |text: &str| fonts.line(text.to_owned(), "en").unwrap();
        let about = About {
            date: line("Between 30 July and 18 August 1995"),
            topics: line("Famine · Migration · Enforcement · Repatriation"),
            stretch: Stretch { years: [1951, 2025], from: 0.6, to: 0.6 },
        };
        Card { site: line("The River Record"), title: line(title), about: (!is_grave).then_some(about) }
    }

    #[test]
    fn a_title_of_any_length_stays_between_the_margins_and_above_the_topics() {
        let fonts = Fonts::default();
        let mut painter = Painter::new(&fonts);
        for title in ["A", &"Water ".repeat(20), &"W".repeat(120), &"mm mmm mmmm ".repeat(10)] {
            let (rows, [left, right]) = drawn(&painter.paint(&card(&fonts, title, false)));
            assert!(left >= 76 && right <= 1124, "{title}: {left}–{right}");
            let topics = rows.iter().filter(|row| (456..466).contains(*row)).count();
            assert_eq!(topics, 0, "{title} reaches down to the topics");
            assert!(rows.iter().all(|row| (60..590).contains(row)), "{title}");
        }
    }

    #[test]
    fn a_grave_event_has_nothing_below_its_title() {
        let fonts = Fonts::default();
        let mut painter = Painter::new(&fonts);
        let (rows, _) = drawn(&painter.paint(&card(&fonts, "A report", true)));
        assert!(rows.iter().all(|row| *row < 260), "{:?}", rows.last());
    }

    #[test]
    fn a_painter_forgets_what_it_painted_before() {
        let fonts = Fonts::default();
        let mut painter = Painter::new(&fonts);
        let first = painter.paint(&card(&fonts, "Floods", true));
        let _ = painter.paint(&card(&fonts, "Drought in the west", false));
        assert_eq!(painter.paint(&card(&fonts, "Floods", true)), first);
    }

    #[test]
    fn letters_that_no_font_has_are_not_promised() {
        let fonts = Fonts::default();
        assert!(fonts.line("Ærøskøbing, Ελλάδα, Москва – “1995”", "en").is_some());
        assert_eq!(fonts.line("회령", "ko"), None);
        assert_eq!(Fonts::default().add(b"letters".to_vec()), Err(crate::picture::NotAFont));
    }
}
