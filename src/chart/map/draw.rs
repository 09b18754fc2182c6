//! The map of a region: places as links, each with its name or a letter.

use super::board::{Board, Frame};
use super::marks::{APART, Mark, marks, spots};
use super::sheet::{MapSheet, Spot, WIDTH};
use super::{MapKind, MapName, MapPlace};
use crate::chart::drawing::coordinate;
use crate::chart::{Caption, text};
use crate::prose::{Html, HtmlWriter};

/// The size of the names: 12 px on a telephone of 320 px.
pub(super) const TYPE_SIZE: f64 = 30.0;
/// The room that a name is given, of what it takes: a reader may space its letters (WCAG 2.2, 1.4.12).
const SPACED: f64 = 1.15;
const LETTER: f64 = 22.0;
/// The least radius of a mark that holds a letter.
const LETTERED: f64 = 20.0;
/// How far a name may be moved from the middle of its country, area or river, in
/// steps: not so far that it would stand in another. On a part that is shown
/// larger the same way is longer.
const STEP: f64 = 16.0;
const STEPS: i32 = 3;
const STEPS_LARGER: i32 = 6;

/// A map, and what its letters stand for.
#[derive(Debug, Clone, PartialEq)]
pub struct MapDrawing {
    /// The drawing.
    pub svg: Html,
    /// The marks that need a list beside the map.
    pub key: Vec<MapGroup>,
    /// The numbers of all places that the map shows or its key names.
    pub shown: Vec<usize>,
}

/// Places that share a mark, or one whose name found no room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapGroup {
    /// The letter in the mark.
    pub letter: String,
    /// The numbers of its places, the one with the most events first.
    pub places: Vec<usize>,
}

/// What a map says of its places.
pub struct MapWords<'a> {
    /// What the map is called, and what it shows.
    pub caption: Caption,
    /// The names of all countries by their codes, so that a reader finds the way.
    pub countries: &'a [(String, MapName)],
    /// How many letters other maps of the page have used.
    pub letters_before: usize,
    /// A group in words: what stands on the map ("Dandong +3") and what its
    /// link is called, from the name of the first place, how many others there
    /// are and how many events all have.
    pub group: &'a dyn Fn(&str, usize, usize) -> (String, String),
}

/// Draws the places that lie on a sheet.
#[must_use]
pub fn map(sheet: &MapSheet, places: &[MapPlace], words: &MapWords<'_>) -> MapDrawing {
    let mut layout =
        Layout { sheet, places, words, board: Board::new(sheet.height), key: Vec::new(), shown: Vec::new() };
    let mut writer = HtmlWriter::new();
    open(&mut writer, sheet, &words.caption, ("map", "group"));
    draw_land(&mut writer, sheet, &[]);
    let marks = marks(sheet, places);
    for mark in &marks {
        layout.board.take(Frame::around(mark.spot, APART / 2.0));
    }
    layout.board.avoid(&sheet.insets);
    for river in &sheet.rivers {
        layout.board.avoid(&river.course);
    }
    layout.draw_rivers(&mut writer);
    let mut drawn = HtmlWriter::new();
    for mark in &marks {
        layout.draw_mark(&mut drawn, mark);
    }
    layout.draw_countries(&mut writer);
    layout.draw_areas(&mut writer);
    layout.name_other_countries(&mut writer);
    writer.html(&drawn.finish()).close("svg");
    MapDrawing { svg: writer.finish(), key: layout.key, shown: layout.shown }
}

/// Opens a map; `role` is `group` where it holds links, or `img`.
pub(super) fn open(writer: &mut HtmlWriter, sheet: &MapSheet, caption: &Caption, (class, role): (&str, &str)) {
    let id = |part: &str| format!("{}-{part}", caption.id_prefix);
    let (title, description) = (id("title"), id("description"));
    let attributes = [
        ("class", class),
        ("viewBox", &format!("0 0 {} {}", coordinate(WIDTH), coordinate(sheet.height))),
        ("font-size", &coordinate(TYPE_SIZE)),
        ("role", role),
        ("aria-labelledby", &title),
        ("aria-describedby", &description),
    ];
    writer.open("svg", &attributes);
    writer.element("title", &[("id", &title)], &caption.title);
    writer.element("desc", &[("id", &description)], &caption.description);
}

/// Land, rivers and insets; the countries and rivers in `here` stand out.
pub(super) fn draw_land(writer: &mut HtmlWriter, sheet: &MapSheet, here: &[&MapPlace]) {
    writer.open("g", &[("aria-hidden", "true")]);
    for (country, path) in &sheet.lands {
        let is_here =
            here.iter().any(|place| place.kind == MapKind::Country && country.is_some() && place.country == *country);
        let class = if is_here { "map-land map-here" } else { "map-land" };
        writer.shape("path", &[("class", class), ("d", path)]);
    }
    for river in &sheet.rivers {
        let is_here = here.iter().any(|place| Some(&place.id) == river.place.as_ref());
        let class = if is_here { "map-river map-here" } else { "map-river" };
        writer.shape("path", &[("class", class), ("d", &river.path)]);
    }
    for inset in &sheet.insets {
        rectangle(writer, "map-inset", *inset);
    }
    writer.close("g");
}

/// A map whose places find their room, one after the other.
struct Layout<'a> {
    sheet: &'a MapSheet,
    places: &'a [MapPlace],
    words: &'a MapWords<'a>,
    board: Board,
    key: Vec<MapGroup>,
    shown: Vec<usize>,
}

impl Layout<'_> {
    /// A mark with its name beside it, or a letter in it, or both.
    fn draw_mark(&mut self, writer: &mut HtmlWriter, mark: &Mark) {
        let first = &self.places[mark.places[0]];
        let others = mark.places.len() - 1;
        let (label, title) = match others {
            0 => (first.name.text.clone(), first.title.clone()),
            _ => (self.words.group)(&first.name.text, others, mark.events),
        };
        let room = self.board.take_first(beside(mark.spot, mark.radius().max(LETTERED), name_width(&label)));
        let letter = (others > 0 || room.is_none()).then(|| self.letter(mark));
        let href = match &letter {
            Some(letter) if others > 0 => format!("#map_{}", letter.to_lowercase()),
            _ => first.href.clone(),
        };
        let name = letter.as_ref().map_or_else(|| title.clone(), |letter| format!("{letter}: {title}"));
        writer.open("a", &[("href", &href)]).element("title", &[], &name);
        circle(writer, "map-target", mark.spot, APART / 2.0);
        let radius = if letter.is_some() { mark.radius().max(LETTERED) } else { mark.radius() };
        circle(writer, "map-mark", mark.spot, radius);
        if let Some(letter) = &letter {
            let [x, y] = [mark.spot[0], mark.spot[1] + LETTER * 0.35].map(coordinate);
            let size = coordinate(LETTER);
            writer.element("text", &[("class", "map-letter"), ("x", &x), ("y", &y), ("font-size", &size)], letter);
        }
        if let Some(frame) = room {
            draw_name(writer, "map-name", frame, &MapName { text: label, language: first.name.language.clone() });
        }
        writer.close("a");
        self.shown.extend(&mark.places);
    }

    fn letter(&mut self, mark: &Mark) -> String {
        let letter = letter(self.words.letters_before + self.key.len());
        self.key.push(MapGroup { letter: letter.clone(), places: mark.places.clone() });
        letter
    }

    fn draw_countries(&mut self, writer: &mut HtmlWriter) {
        for (country, spots) in &self.sheet.names {
            if let Some(number) = self.country(country) {
                self.draw_link(writer, ("map-country", number), spots);
            }
        }
    }

    /// The names of countries that are links on another map, or hold no events.
    fn name_other_countries(&mut self, writer: &mut HtmlWriter) {
        for (country, spots) in &self.sheet.names {
            let name = self.words.countries.iter().find(|(code, _)| code == country);
            if let Some((_, name)) = name.filter(|_| self.country(country).is_none()) {
                name_at(writer, &mut self.board, ("map-country", name), spots);
            }
        }
    }

    /// The number of the place that is a country.
    fn country(&self, code: &str) -> Option<usize> {
        let is_here = |place: &MapPlace| place.kind == MapKind::Country && place.country.as_deref() == Some(code);
        self.places.iter().position(is_here)
    }

    fn draw_rivers(&mut self, writer: &mut HtmlWriter) {
        for (number, place) in self.places.iter().enumerate().filter(|(_, place)| place.kind == MapKind::River) {
            let river = self.sheet.rivers.iter().find(|river| Some(&place.id) == river.place.as_ref());
            // Where the river is named larger, it is not named here.
            let is_inside = |spot: &Spot| self.sheet.insets.iter().any(|inset| inset.holds(*spot));
            let Some(points) = river.map(|river| &river.points).filter(|points| !points.iter().any(is_inside)) else {
                continue;
            };
            let middle = points.len() / 2;
            let mut order: Vec<usize> = (0..points.len()).collect();
            order.sort_by_key(|point| point.abs_diff(middle));
            let spots: Vec<Spot> = order.into_iter().map(|point| points[point]).collect();
            self.draw_link(writer, ("map-water", number), &spots);
        }
    }

    fn draw_areas(&mut self, writer: &mut HtmlWriter) {
        let mut areas = spots(self.sheet, self.places, MapKind::Area);
        areas.sort_by_key(|(number, _)| (std::cmp::Reverse(self.places[*number].events), *number));
        for (number, spot) in areas {
            self.draw_link(writer, ("map-area", number), &[spot]);
        }
    }

    /// A name that is a link, as near to the best of `spots` as there is room; none where there is none.
    fn draw_link(&mut self, writer: &mut HtmlWriter, (class, number): (&str, usize), spots: &[Spot]) {
        let place = &self.places[number];
        let size = [name_width(&place.name.text), APART];
        // What lies in a part that is shown larger does not have its name on both.
        let is_elsewhere =
            |frame: &Frame| class == "map-area" && self.sheet.insets.iter().any(|inset| inset.touches(*frame));
        let steps = if self.sheet.insets.is_empty() { STEPS_LARGER } else { STEPS };
        let frames = spots.iter().flat_map(|spot| around(*spot, steps)).map(|spot| Frame::centred(spot, size));
        let frames = frames.filter(|frame| !is_elsewhere(frame));
        let Some(frame) = self.board.take_first(frames) else { return };
        writer.open("a", &[("href", &place.href)]).element("title", &[], &place.title);
        rectangle(writer, "map-target", frame);
        draw_name(writer, class, frame, &place.name);
        writer.close("a");
        self.shown.push(number);
    }
}

/// The room for a name.
pub(super) fn name_width(name: &str) -> f64 {
    text::width(name, TYPE_SIZE) * SPACED
}

/// Where a name may stand beside a mark: right, left, below, above, at the corners, flush with it.
pub(super) fn beside([x, y]: Spot, radius: f64, width: f64) -> impl Iterator<Item = Frame> {
    let (across, down) = (radius.max(APART / 2.0) + width / 2.0 + 2.0, radius.max(APART / 2.0) + TYPE_SIZE / 2.0);
    let places = [[across, 0.0], [-across, 0.0], [0.0, down], [0.0, -down]];
    let corners = [[across, -down], [-across, -down], [across, down], [-across, down]];
    let corners = corners.map(|[across, down]| [across * 0.8, down * 0.8]);
    // Above or below, ending where the mark ends.
    let aside = width / 2.0 - radius;
    let flush = [[-aside, down], [aside, down], [-aside, -down], [aside, -down]];
    places
        .into_iter()
        .chain(corners)
        .chain(flush)
        .map(move |[right, below]| Frame::centred([x + right, y + below], [width, TYPE_SIZE]))
}

/// Spots around one, the nearest first.
fn around([x, y]: Spot, furthest: i32) -> impl Iterator<Item = Spot> {
    let range = -furthest..=furthest;
    let mut steps: Vec<[i32; 2]> =
        range.clone().flat_map(|down| range.clone().map(move |across| [across, down])).collect();
    steps.sort_by_key(|[across, down]| (across * across + down * down, *down, *across));
    steps.into_iter().map(move |[across, down]| [x + f64::from(across) * STEP, y + f64::from(down) * STEP])
}

pub(super) fn circle(writer: &mut HtmlWriter, class: &str, spot: Spot, radius: f64) {
    let [x, y, radius] = [spot[0], spot[1], radius].map(coordinate);
    writer.shape("circle", &[("class", class), ("cx", &x), ("cy", &y), ("r", &radius)]);
}

/// A name as near to the best of `spots` as there is room; none where there is none.
pub(super) fn name_at(writer: &mut HtmlWriter, board: &mut Board, (class, name): (&str, &MapName), spots: &[Spot]) {
    let size = [name_width(&name.text), TYPE_SIZE * 1.2];
    let frames = spots.iter().flat_map(|spot| around(*spot, STEPS)).map(|spot| Frame::centred(spot, size));
    if let Some(frame) = board.take_first(frames) {
        draw_name(writer, class, frame, name);
    }
}

fn rectangle(writer: &mut HtmlWriter, class: &str, frame: Frame) {
    let [x, y] = [frame.left, frame.top].map(|number| coordinate(number.round()));
    let size = [frame.right - frame.left, frame.bottom - frame.top];
    let [width, height] = size.map(|number| coordinate(number.round()));
    writer.shape("path", &[("class", class), ("d", &format!("M{x} {y}h{width}v{height}h-{width}z"))]);
}

/// A name in the middle of its frame.
pub(super) fn draw_name(writer: &mut HtmlWriter, class: &str, frame: Frame, name: &MapName) {
    let [x, y] = [f64::midpoint(frame.left, frame.right), f64::midpoint(frame.top, frame.bottom) + TYPE_SIZE * 0.35];
    let [x, y] = [x, y].map(coordinate);
    let mut attributes = vec![("class", class), ("x", x.as_str()), ("y", y.as_str())];
    attributes.extend(name.language.as_deref().map(|language| ("lang", language)));
    writer.element("text", &attributes, &name.text);
}

/// A, B … Z, AA, AB …
fn letter(number: usize) -> String {
    let last = char::from_digit(u32::try_from(number % 26).unwrap_or(0) + 10, 36).unwrap_or('a').to_ascii_uppercase();
    match number / 26 {
        0 => last.to_string(),
        more => letter(more - 1) + &last.to_string(),
    }
}
