//! Places on the land: the map of a region, and small maps that show where a
//! thing happened.
//!
//! The land is drawn once for each part of the region (`sheet`) and used for
//! every map of it. Towns are marks sized by their events; provinces have no
//! outlines here and are names alone, so that no mark claims a spot that the
//! record does not give. Nothing lies over anything else (`board`): towns
//! that are too near each other share a mark and a letter, and the caller
//! lists them beside the map.

mod board;
mod draw;
mod marks;
mod region;
mod sheet;
mod small;

#[cfg(test)]
mod tests;

pub use draw::{MapDrawing, MapGroup, MapWords, map};
pub use region::{Region, RegionFault};
pub use sheet::{MapSheet, RegionMaps};
pub use small::small_map;

/// How a place lies on a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapKind {
    /// Somewhere that can be pointed at: a town, a crossing, a camp.
    Spot,
    /// A province, prefecture or county: a name near its middle.
    Area,
    /// A country.
    Country,
    /// A river, drawn as a line.
    River,
}

/// A name, and its language (BCP 47) where that is not the one of the page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MapName {
    /// The name.
    pub text: String,
    /// The language.
    pub language: Option<String>,
}

/// A place for a map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPlace {
    /// Its id in the gazetteer.
    pub id: String,
    /// Its name.
    pub name: MapName,
    /// Where it leads.
    pub href: String,
    /// What its link is called: `Tumen: 7 events`.
    pub title: String,
    /// How many events it has.
    pub events: usize,
    /// How it lies on the map.
    pub kind: MapKind,
    /// ISO 3166-1 alpha-2 code of its country.
    pub country: Option<String>,
    /// Latitude and longitude.
    pub point: Option<(f64, f64)>,
}
