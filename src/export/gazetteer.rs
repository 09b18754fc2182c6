//! `data/places.geojson` (RFC 7946): the places that are mapped.

use std::io::{self, Write};

use super::events::word;
use super::{ExportFile, Source};
use crate::encode::{Json, JsonList, JsonObject};
use crate::model::{PlaceIndex, PlaceKind};
use crate::site::Address;

/// The file.
pub(super) fn file<'a>(source: &'a Source<'a>) -> ExportFile<'a> {
    ExportFile::new("data/places.geojson", move |sink| write(source, sink))
}

fn write(source: &Source<'_>, sink: &mut dyn Write) -> io::Result<()> {
    sink.write_all(b"{\"type\":\"FeatureCollection\",\"features\":")?;
    let mut list = JsonList::begin(sink)?;
    for number in 0..source.library.timeline.places.len() {
        if let Some(feature) = feature(source, PlaceIndex::new(number)) {
            list.push(&feature)?;
        }
    }
    list.end()?.write_all(b"}\n")
}

/// A place that is mapped: longitude first (RFC 7946, 3.1.1).
fn feature(source: &Source<'_>, number: PlaceIndex) -> Option<Json> {
    let timeline = source.library.timeline;
    let place = &timeline[number];
    let (latitude, longitude) = place.point?;
    let mut properties = JsonObject::new();
    properties.set("name", &place.name.default);
    for (language, name) in &place.name.others {
        properties.set(&format!("name:{}", language.tag()), name);
    }
    properties.set_list("aliases", place.aliases.iter().map(String::as_str));
    properties.set("kind", word(&place.kind, &PlaceKind::ALL)).set_some("country", place.country.as_deref());
    properties.set_some("within", place.within.map(|outer| timeline[outer].id.as_str()));
    properties.set("events", source.library.shelves.places[number.get()].len());
    properties.set("page", Address::place(&place.id).as_str());
    let mut geometry = JsonObject::new();
    geometry.set("type", "Point").set("coordinates", [longitude, latitude].into_iter().collect::<Json>());
    let mut feature = JsonObject::new();
    feature.set("type", "Feature").set("id", place.id.as_str());
    feature.set("geometry", geometry.finish()).set("properties", properties.finish());
    Some(feature.finish())
}
