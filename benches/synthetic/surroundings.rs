//! What a record has besides events and documents: the site, a page, places
//! and measures. Their number does not grow with that of the events.

use super::documents::document_id;
use super::random::Random;
use super::words::{NOUNS, title};
use super::{Extent, PLACES, RecordFile, SEED};

/// Streams of numbers that neither events nor documents use.
const STREAM: usize = 1 << 50;

/// Places that others lie in.
const OUTER_PLACES: usize = 10;

/// Observations of a measure.
const OBSERVATIONS: usize = 20;

/// `site.yaml`.
pub(crate) const SITE: &str = "\
title: The River Record
tagline: A made-up record for measuring
description: >-
  Nothing in this record happened. It has the shape of a real one, and any size.
languages: [en]
topics:
  - {id: harvest, name: Harvest, description: Fields and markets.}
  - {id: crossing, name: Crossing, description: Boats and bridges.}
  - {id: patrol, name: Patrol, description: Guards and rules.}
  - {id: return, name: Return, description: Those who came back.}
publisher:
  name: The River Commission
licence: CC0-1.0
citation_style: chicago-author-date
base_url: https://river.example.org/
";

/// `pages/about.md`.
pub(crate) const ABOUT: &str = "# About\n\nNothing in this record happened. See the [first topic](topic:harvest).\n";

/// The id of place `number`.
pub(crate) fn place_id(number: usize) -> String {
    format!("{}-place-{number}", NOUNS[number % NOUNS.len()])
}

/// `places.yaml`.
pub(crate) fn places() -> String {
    (0..PLACES).map(place).collect()
}

fn place(number: usize) -> String {
    let mut random = Random::new(SEED, STREAM + number);
    let name = format!("Place {number}");
    let (kind, country) = (random.pick(&["city", "county", "village", "crossing"]), random.pick(&["KP", "KR", "CN"]));
    let point = format!(
        "  lat: {}.{:02}\n  lon: {}.{:02}\n",
        random.between(34, 43),
        random.below(100),
        random.between(124, 131),
        random.below(100)
    );
    if number < OUTER_PLACES {
        return format!("{}:\n  name: {name}\n  kind: province\n  country: {country}\n{point}", place_id(number));
    }
    let within = place_id(random.below(OUTER_PLACES));
    format!(
        "{}:\n  name: {name}\n  aliases: [Old {name}]\n  kind: {kind}\n  country: {country}\n{point}  within: {within}\n",
        place_id(number)
    )
}

/// The id of measure `number`.
pub(crate) fn measure_id(number: usize) -> String {
    format!("{}-figures-{number}", NOUNS[number % NOUNS.len()])
}

/// The file of measure `number`: series, estimates and levels in turn.
pub(crate) fn measure(number: usize, extent: Extent) -> RecordFile {
    let mut random = Random::new(SEED, 2 * STREAM + number);
    let (kind, levels) = match number % 3 {
        0 => ("series", ""),
        1 => ("estimates", ""),
        _ => ("levels", "levels: [Low water, High water, Flood]\n"),
    };
    let mut yaml = format!(
        "title: {}\nunit: people\nkind: {kind}\n{levels}description: Figures that nobody counted.\nobservations:\n",
        title(&mut random)
    );
    for observation in 0..OBSERVATIONS {
        let value = match number % 3 {
            0 => format!("value: {}", random.between(100, 9000)),
            1 => format!("low: {}, high: {}", random.between(100, 4000), random.between(4001, 9000)),
            _ => format!("value: {}", random.pick(&["Low water", "High water", "Flood"])),
        };
        let document = document_id(random.below(extent.documents));
        yaml.push_str(&format!(
            "  - {{date: \"{}\", {value}, document: {document}, locator: p. 7}}\n",
            1990 + observation
        ));
    }
    RecordFile { path: format!("measures/{}.yaml", measure_id(number)), text: yaml }
}
