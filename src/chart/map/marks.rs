//! The marks of places: sized by their events, and those that lie too near
//! each other to be hit apart made one.

use super::sheet::{MapSheet, Spot};
use super::{MapKind, MapPlace};
use crate::chart::scale::number;

/// How far apart the middles of two marks are at least, and how high a name is
/// that can be pressed: 24 px on a telephone of 320 px (WCAG 2.2, 2.5.8).
pub(super) const APART: f64 = 61.0;

/// A mark on a map.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mark {
    pub(super) spot: Spot,
    /// The numbers of its places, the one with the most events first.
    pub(super) places: Vec<usize>,
    pub(super) events: usize,
}

impl Mark {
    /// Its radius; the area grows with the number of events.
    pub(super) fn radius(&self) -> f64 {
        (8.0 + 4.5 * number(self.events).sqrt()).min(28.0)
    }
}

/// The marks of all towns, crossings, camps … on a sheet, those with the most
/// events first. Places within an inset are left to its map.
pub(super) fn marks(sheet: &MapSheet, places: &[MapPlace]) -> Vec<Mark> {
    let mut order: Vec<(usize, Spot)> = spots(sheet, places, MapKind::Spot);
    order.sort_by(|one, other| {
        let key = |number: usize| (std::cmp::Reverse(places[number].events), &places[number].id);
        key(one.0).cmp(&key(other.0))
    });
    let mut marks: Vec<Mark> = Vec::new();
    for (place, spot) in order {
        let events = places[place].events;
        match marks.iter_mut().find(|mark| distance(mark.spot, spot) < APART) {
            Some(mark) => {
                mark.places.push(place);
                mark.events += events;
            }
            None => marks.push(Mark { spot, places: vec![place], events }),
        }
    }
    marks
}

/// Where the places of a kind lie on a sheet, outside of its insets.
pub(super) fn spots(sheet: &MapSheet, places: &[MapPlace], kind: MapKind) -> Vec<(usize, Spot)> {
    let spot = |(number, place): (usize, &MapPlace)| {
        let point = place.point.filter(|point| place.kind == kind && sheet.holds(*point))?;
        let spot = sheet.spot(point);
        (!sheet.insets.iter().any(|inset| inset.holds(spot))).then_some((number, spot))
    };
    places.iter().enumerate().filter_map(spot).collect()
}

pub(super) fn distance(one: Spot, other: Spot) -> f64 {
    let [x, y] = [one[0] - other[0], one[1] - other[1]];
    (x * x + y * y).sqrt()
}
