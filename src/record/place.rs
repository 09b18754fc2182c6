//! `places.yaml` as written.

use super::site::{NamesRecord, required_names};
use crate::problem::{FileId, Problem};
use crate::yaml::{Fields, Spanned, Text, Value, parse};

/// A place as written.
#[derive(Debug, Clone)]
pub struct PlaceRecord {
    /// The key.
    pub id: Text,
    /// `name`
    pub name: Option<NamesRecord>,
    /// `aliases`
    pub aliases: Vec<Text>,
    /// `kind`
    pub kind: Option<Text>,
    /// `country`
    pub country: Option<Text>,
    /// `lat`
    pub latitude: Option<Spanned<f64>>,
    /// `lon`
    pub longitude: Option<Spanned<f64>>,
    /// `within`
    pub within: Option<Text>,
}

/// Reads `places.yaml`; an empty file holds no places.
pub fn read_places(file: FileId, text: &str, problems: &mut Vec<Problem>) -> Vec<PlaceRecord> {
    let Ok(node) = parse(file, text).map_err(|problem| problems.push(*problem)) else { return Vec::new() };
    if node.value == Value::Null {
        return Vec::new();
    }
    let mut places = Vec::new();
    for (key, node) in node.into_entries(problems) {
        let Some(mut fields) = Fields::open(node, "a place", problems) else { continue };
        places.push(PlaceRecord {
            id: Text::new(key.text, key.span),
            name: required_names(&mut fields, "name", "add `name: …`, or `name: {en: …, ko: …}`"),
            aliases: fields.texts("aliases"),
            kind: fields.require_text("kind", "add `kind: city`, or another kind"),
            country: fields.text("country"),
            latitude: fields.number("lat"),
            longitude: fields.number("lon"),
            within: fields.text("within"),
        });
        fields.close();
    }
    places
}
