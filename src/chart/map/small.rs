//! A small map: where the things of one page happened, as a picture without links.

use super::board::{Board, Frame};
use super::draw::{beside, circle, draw_land, draw_name, name_at, name_width, open};
use super::marks::{distance, spots};
use super::sheet::{MapSheet, Spot};
use super::{MapKind, MapName, MapPlace};
use crate::chart::Caption;
use crate::prose::{Html, HtmlWriter};

/// The radius of a mark.
const MARK: f64 = 14.0;
/// The largest and the smallest radius of a ring, which stands for somewhere in an area.
const RING: [f64; 2] = [46.0, 20.0];

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
    for river in &sheet.rivers {
        board.avoid(&river.course);
    }
    for (number, spot) in &areas {
        circle(&mut writer, "map-ring", *spot, ring(*spot, &areas));
        name_at(&mut writer, &mut board, ("map-name", &places[*number].name), &[*spot]);
    }
    for (_, spot) in &towns {
        circle(&mut writer, "map-mark", *spot, MARK);
    }
    for (number, spot) in &towns {
        let name = &places[*number].name;
        if let Some(frame) = board.take_first(beside(*spot, MARK, name_width(&name.text))) {
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

/// The radius of a ring that does not reach into that of a neighbour.
fn ring(spot: Spot, areas: &[(usize, Spot)]) -> f64 {
    let gaps = areas.iter().map(|(_, other)| distance(spot, *other)).filter(|gap| *gap > 0.0);
    gaps.fold(RING[0], |radius, gap| radius.min(gap / 2.0 - 2.0)).max(RING[1])
}
