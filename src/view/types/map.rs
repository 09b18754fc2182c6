//! The map of the places.

use serde::Serialize;

use super::Link;
use crate::prose::Html;

/// The map of the places.
#[derive(Debug, Clone, Serialize)]
pub struct MapView {
    /// The whole region, then parts of it that are shown larger.
    pub sheets: Vec<MapSheetView>,
    /// The places of the region whose names found no room, those with the most events first.
    pub crowded: Vec<MapEntry>,
    /// How many places with events lie elsewhere, in words; none where none does.
    pub beyond: Option<String>,
    /// Whose outlines they are.
    pub attribution: Option<String>,
}

/// A map, and what its letters stand for.
#[derive(Debug, Clone, Serialize)]
pub struct MapSheetView {
    /// The map.
    pub drawing: Html,
    /// The letters.
    pub key: Vec<MapKeyEntry>,
}

/// What a letter on the map stands for.
#[derive(Debug, Clone, Serialize)]
pub struct MapKeyEntry {
    /// The fragment to which the mark on the map leads.
    pub id: String,
    /// The letter.
    pub letter: String,
    /// The places, the one with the most events first.
    pub places: Vec<MapEntry>,
}

/// A place and how many events it has.
#[derive(Debug, Clone, Serialize)]
pub struct MapEntry {
    /// The place.
    pub link: Link,
    /// How many events, in words.
    pub count_words: String,
}
