//! A small map: where the things of one page happened, as a picture without links.

use super::board::{Board, Frame};
use super::draw::{TYPE_SIZE, around, beside, circle, draw_land, draw_name, open};
use super::marks::spots;
use super::sheet::{MapSheet, Spot};
use super::{MapKind, MapName, MapPlace};
use crate::chart::{Caption, text};
use crate::prose::{Html, HtmlWriter};

/// The radius of a mark, and of the ring that stands for somewhere in an area.
const MARK: f64 = 14.0;
const RING: f64 = 46.0;

/// Draws `places` on a sheet. `countries` are the names of all countries by
/// their codes, so that a reader finds the way.
#[must_use]
pub fn small_map(sheet: &MapSheet, places: &[MapPlace], countries: &[(String, MapName)], caption: &Caption) -> Html {
    let mut board = Board::new(sheet.height);
    let mut writer = HtmlWriter::new();
    open(&mut writer, sheet, caption, ("map map-small", "img"));
    draw_land(&mut writer, sheet, &places.iter().collect::<Vec<_>>());
    let towns = spots(sheet, places, MapKind::Spot);
    let areas = spots(sheet, places, MapKind::Area);
    for (_, spot) in &towns {
        board.take(Frame::around(*spot, MARK + 2.0));
    }
    for (number, spot) in &areas {
        circle(&mut writer, "map-ring", *spot, RING);
        name_at(&mut writer, &mut board, ("map-name", &places[*number].name), &[*spot]);
    }
    for (_, spot) in &towns {
        circle(&mut writer, "map-mark", *spot, MARK);
    }
    for (number, spot) in &towns {
        let name = &places[*number].name;
        if let Some((_, frame)) = board.take_first(beside(*spot, MARK, text::width(&name.text, TYPE_SIZE))) {
            draw_name(&mut writer, "map-name", frame, name);
        }
    }
    for place in places.iter().filter(|place| place.kind == MapKind::River) {
        let river = sheet.rivers.iter().find(|river| Some(&place.id) == river.place.as_ref());
        if let Some(points) = river.map(|river| &river.points) {
            name_at(&mut writer, &mut board, ("map-name", &place.name), &points[points.len() / 2..]);
        }
    }
    for (country, spots) in &sheet.names {
        if let Some((_, name)) = countries.iter().find(|(code, _)| code == country) {
            let is_here =
                places.iter().any(|place| place.kind == MapKind::Country && place.country.as_ref() == Some(country));
            let class = if is_here { "map-country map-here" } else { "map-country" };
            name_at(&mut writer, &mut board, (class, name), spots);
        }
    }
    writer.close("svg");
    writer.finish()
}

/// A name as near to the best of `spots` as there is room; none where there is none.
fn name_at(writer: &mut HtmlWriter, board: &mut Board, (class, name): (&str, &MapName), spots: &[Spot]) {
    let size = [text::width(&name.text, TYPE_SIZE), TYPE_SIZE * 1.2];
    let frames = spots.iter().flat_map(|spot| around(*spot)).map(|spot| Frame::centred(spot, size));
    if let Some((_, frame)) = board.take_first(frames) {
        draw_name(writer, class, frame, name);
    }
}
