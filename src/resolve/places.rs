//! The gazetteer as meant.

use super::ids::invalid_id;
use super::text::{NamesReader, plain, stand_in, word};
use crate::model::{Place, PlaceId, PlaceIndex, PlaceKind};
use crate::problem::{Code, Problem, did_you_mean};
use crate::record::PlaceRecord;
use crate::yaml::{Spanned, Text};

/// The places, sorted by id.
pub(super) fn resolve(records: Vec<PlaceRecord>, names: &NamesReader, problems: &mut Vec<Problem>) -> Vec<Place> {
    let mut found: Vec<(Place, Option<Text>)> = Vec::with_capacity(records.len());
    for record in records {
        found.extend(resolve_place(record, names, problems));
    }
    found.sort_by(|(a, _), (b, _)| a.id.cmp(&b.id));
    let parents: Vec<Option<PlaceIndex>> = found
        .iter()
        .map(|(place, within)| within.as_ref().and_then(|within| parent(place, within, &found, problems)))
        .collect();
    let mut places: Vec<Place> = Vec::with_capacity(found.len());
    for (number, (mut place, within)) in found.into_iter().enumerate() {
        match within.filter(|_| is_circular(number, &parents)) {
            Some(within) => problems.push(
                Problem::new(Code::UnknownPlace, format!("`{}` lies within itself by this", place.id), within.span)
                    .help("name the place around it, and go outwards only"),
            ),
            None => place.within = parents[number],
        }
        places.push(place);
    }
    places
}

fn resolve_place(
    record: PlaceRecord,
    names: &NamesReader,
    problems: &mut Vec<Problem>,
) -> Option<(Place, Option<Text>)> {
    let PlaceRecord { id, name, aliases, kind, country, latitude, longitude, within } = record;
    let known = PlaceId::new(&id.value).map_err(|why| problems.push(invalid_id(&id, why))).ok()?;
    let name = name.map(|name| names.read(&name, problems));
    let kind = kind.and_then(|kind| word(&kind, &PlaceKind::ALL, "a kind of place", problems));
    let place = Place {
        name: name.unwrap_or_else(|| stand_in(known.as_str())),
        id: known,
        aliases: aliases.iter().map(|alias| plain(alias, problems)).collect(),
        kind: kind.unwrap_or(PlaceKind::City),
        country: country.and_then(|country| country_code(country, problems)),
        point: point(latitude, longitude, problems),
        within: None,
    };
    Some((place, within))
}

fn country_code(text: Text, problems: &mut Vec<Problem>) -> Option<String> {
    if text.value.len() == 2 && text.value.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Some(text.value);
    }
    problems.push(
        Problem::new(Code::WrongType, format!("`{}` is not the code of a country", text.value), text.span)
            .help("write the two capital letters of ISO 3166: `KP`, `KR`, `CN`"),
    );
    None
}

fn point(
    latitude: Option<Spanned<f64>>,
    longitude: Option<Spanned<f64>>,
    problems: &mut Vec<Problem>,
) -> Option<(f64, f64)> {
    match (latitude, longitude) {
        (Some(latitude), Some(longitude)) => {
            let latitude = degrees(&latitude, 90.0, problems);
            let longitude = degrees(&longitude, 180.0, problems);
            latitude.zip(longitude)
        }
        (None, None) => None,
        (Some(one), None) | (None, Some(one)) => {
            problems.push(
                Problem::new(Code::MissingKey, "a point needs both `lat` and `lon`", one.span)
                    .help("add the other, or leave both out"),
            );
            None
        }
    }
}

/// Degrees up to `most`, with two decimals at most: the record shows no place more exactly than that.
fn degrees(value: &Spanned<f64>, most: f64, problems: &mut Vec<Problem>) -> Option<f64> {
    let degrees = value.value;
    if degrees.abs() > most {
        problems.push(
            Problem::new(Code::WrongType, format!("{degrees} lies beyond {most} degrees"), value.span)
                .help("`lat` is between -90 and 90, `lon` between -180 and 180"),
        );
        return None;
    }
    let hundredths = degrees * 100.0;
    if (hundredths - hundredths.round()).abs() > 1e-6 {
        problems.push(
            Problem::new(Code::WrongType, format!("{degrees} is more exact than the record may be"), value.span)
                .help("write two decimals at most"),
        );
        return None;
    }
    Some(degrees)
}

fn parent(
    place: &Place,
    within: &Text,
    all: &[(Place, Option<Text>)],
    problems: &mut Vec<Problem>,
) -> Option<PlaceIndex> {
    let found = all.binary_search_by(|(other, _)| other.id.as_str().cmp(&within.value));
    match found {
        Ok(number) if all[number].0.id == place.id => {
            problems.push(
                Problem::new(Code::UnknownPlace, "a place cannot lie within itself", within.span)
                    .help("name the place around it, or leave `within` out"),
            );
            None
        }
        Ok(number) => Some(PlaceIndex::new(number)),
        Err(_) => {
            let known = all.iter().map(|(place, _)| place.id.as_str());
            problems.push(
                Problem::new(Code::UnknownPlace, format!("no place is called `{}`", within.value), within.span).help(
                    did_you_mean(&within.value, known).unwrap_or_else(|| "name another place of this file".to_owned()),
                ),
            );
            None
        }
    }
}

/// Whether going outwards from a place leads back to it.
fn is_circular(start: usize, parents: &[Option<PlaceIndex>]) -> bool {
    let mut place = start;
    for _ in 0..=parents.len() {
        match parents[place] {
            Some(parent) if parent.get() == start => return true,
            Some(parent) => place = parent.get(),
            None => return false,
        }
    }
    true
}
