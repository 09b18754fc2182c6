//! The outlines that maps are drawn on, from GeoJSON (RFC 7946).
//!
//! The file is a `FeatureCollection`. A `Polygon` or `MultiPolygon` is land;
//! its properties may say `country` (ISO 3166-1 alpha-2) and `names`, places
//! where the name of the country may stand. A `LineString` or
//! `MultiLineString` is a river; its property `place` names it in the
//! gazetteer. Of the whole, `bbox` is what the map shows, `details` are parts
//! that are shown larger, and `attribution` stands under the map.

use serde::Deserialize;
use serde::de::IgnoredAny;

/// The longest file that is read, in bytes: a map is drawn smaller than that anyway.
const LONGEST: usize = 4 * 1024 * 1024;

/// A place in degrees: longitude, latitude (WGS 84).
pub(super) type Degrees = [f64; 2];

/// What is wrong with a file of outlines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionFault {
    /// The line, from 1; 0 where the whole file is meant.
    pub line: usize,
    /// The column in bytes, from 1.
    pub column: usize,
    /// What is wrong, in a line.
    pub message: String,
    /// What to write instead.
    pub help: &'static str,
}

/// The land and the rivers of a region.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    pub(super) frame: Bounds,
    pub(super) details: Vec<Bounds>,
    pub(super) lands: Vec<Land>,
    pub(super) rivers: Vec<River>,
    /// Whose outlines they are.
    pub attribution: Option<String>,
}

/// A rectangle of degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    pub(super) west: f64,
    pub(super) south: f64,
    pub(super) east: f64,
    pub(super) north: f64,
}

/// The land of a country, or of nobody in particular.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Land {
    pub(super) country: Option<String>,
    /// Where its name may stand, the best place first.
    pub(super) names: Vec<Degrees>,
    /// Outlines, without telling islands from lakes.
    pub(super) rings: Vec<Vec<Degrees>>,
}

/// A river.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct River {
    /// Its id in the gazetteer.
    pub(super) place: Option<String>,
    pub(super) lines: Vec<Vec<Degrees>>,
}

impl Bounds {
    fn of([west, south, east, north]: [f64; 4]) -> Option<Self> {
        let is_on_earth = (-180.0..=180.0).contains(&west)
            && (-180.0..=180.0).contains(&east)
            && (-85.0..=85.0).contains(&south)
            && (-85.0..=85.0).contains(&north);
        (is_on_earth && west < east && south < north).then_some(Self { west, south, east, north })
    }

    pub(super) fn holds(self, [longitude, latitude]: Degrees) -> bool {
        (self.west..=self.east).contains(&longitude) && (self.south..=self.north).contains(&latitude)
    }
}

#[derive(Deserialize)]
struct Collection {
    #[serde(rename = "type")]
    kind: String,
    bbox: Option<[f64; 4]>,
    #[serde(default)]
    details: Vec<[f64; 4]>,
    attribution: Option<String>,
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    properties: Option<Properties>,
    geometry: Option<Geometry>,
}

#[derive(Deserialize, Default)]
struct Properties {
    country: Option<String>,
    #[serde(default)]
    names: Vec<Degrees>,
    place: Option<String>,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Line>),
    MultiPolygon(Vec<Vec<Line>>),
    LineString(Line),
    MultiLineString(Vec<Line>),
    Point(IgnoredAny),
    MultiPoint(IgnoredAny),
    #[serde(other)]
    Other,
}

/// Positions; a height above the sea is passed over.
type Line = Vec<Vec<f64>>;

const FORM: &str =
    "a map is drawn from a GeoJSON FeatureCollection whose features are polygons (land) and lines (rivers)";

impl Region {
    /// Reads a file of outlines.
    ///
    /// # Errors
    /// What keeps the file from being outlines of a region, and where.
    pub fn read(bytes: &[u8]) -> Result<Self, RegionFault> {
        if bytes.len() > LONGEST {
            return Err(whole("these outlines have more than 4 MiB", "simplify them: a map is drawn much smaller"));
        }
        let collection: Collection = serde_json::from_slice(bytes).map_err(|error| fault_of(&error))?;
        if collection.kind != "FeatureCollection" {
            return Err(whole("these outlines are no FeatureCollection", FORM));
        }
        let (lands, rivers) = sort(collection.features)?;
        let Some(frame) = collection.bbox.map_or_else(|| around(&lands), Bounds::of) else {
            return Err(whole(
                "`bbox` is no part of a map",
                "write `[west, south, east, north]` in degrees, between 85 degrees south and north",
            ));
        };
        let details: Option<Vec<Bounds>> = collection.details.into_iter().map(Bounds::of).collect();
        let Some(details) = details else {
            return Err(whole("`details` holds no part of a map", "write `[[west, south, east, north]]` in degrees"));
        };
        Ok(Self { frame, details, lands, rivers, attribution: collection.attribution })
    }
}

/// Lands and rivers apart.
fn sort(features: Vec<Feature>) -> Result<(Vec<Land>, Vec<River>), RegionFault> {
    let (mut lands, mut rivers) = (Vec::new(), Vec::new());
    for Feature { properties, geometry } in features {
        let Properties { country, names, place } = properties.unwrap_or_default();
        match geometry {
            Some(Geometry::Polygon(rings)) => lands.push(Land { country, names, rings: positions(rings)? }),
            Some(Geometry::MultiPolygon(parts)) => {
                let rings = parts.into_iter().flatten().collect();
                lands.push(Land { country, names, rings: positions(rings)? });
            }
            Some(Geometry::LineString(line)) => rivers.push(River { place, lines: positions(vec![line])? }),
            Some(Geometry::MultiLineString(lines)) => rivers.push(River { place, lines: positions(lines)? }),
            Some(Geometry::Point(IgnoredAny) | Geometry::MultiPoint(IgnoredAny) | Geometry::Other) | None => {}
        }
    }
    if lands.iter().all(|land| land.rings.is_empty()) {
        return Err(whole("these outlines hold no land", FORM));
    }
    Ok((lands, rivers))
}

fn positions(lines: Vec<Line>) -> Result<Vec<Vec<Degrees>>, RegionFault> {
    let position = |position: Vec<f64>| match position.as_slice() {
        [longitude, latitude, ..] if longitude.abs() <= 180.0 && latitude.abs() <= 90.0 => Ok([*longitude, *latitude]),
        _ => Err(whole(
            "a position of these outlines is none on the earth",
            "write `[longitude, latitude]` in degrees, as `[126.98, 37.57]`",
        )),
    };
    lines.into_iter().map(|line| line.into_iter().map(position).collect()).collect()
}

/// The bounds of all land.
fn around(lands: &[Land]) -> Option<Bounds> {
    let mut bounds = [180.0_f64, 85.0_f64, -180.0_f64, -85.0_f64];
    for [longitude, latitude] in lands.iter().flat_map(|land| &land.rings).flatten() {
        let latitude = latitude.clamp(-85.0, 85.0);
        bounds =
            [bounds[0].min(*longitude), bounds[1].min(latitude), bounds[2].max(*longitude), bounds[3].max(latitude)];
    }
    Bounds::of(bounds)
}

fn whole(message: &str, help: &'static str) -> RegionFault {
    RegionFault { line: 0, column: 0, message: message.to_owned(), help }
}

/// The library's words are those of programmers.
fn fault_of(error: &serde_json::Error) -> RegionFault {
    let message = if error.is_data() { "this is not what outlines are made of" } else { "these outlines are not JSON" };
    RegionFault { line: error.line(), column: error.column(), message: message.to_owned(), help: FORM }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, Region};

    const SQUARE: &str = r#"{"type":"Feature","properties":{"country":"KP"},"geometry":{"type":"Polygon","coordinates":[[[1,1,5],[3,1,5],[3,2,5],[1,1,5]]]}}"#;

    fn read(features: &str, more: &str) -> Result<Region, (usize, String)> {
        let text = format!("{{\"type\":\"FeatureCollection\",{more}\"features\":[{features}]}}");
        Region::read(text.as_bytes()).map_err(|fault| (fault.line, fault.message))
    }

    #[test]
    fn land_and_rivers_are_told_apart_and_the_rest_is_passed_over() {
        let river = r#"{"type":"Feature","properties":{"place":"yalu"},"geometry":{"type":"LineString","coordinates":[[1,1],[2,2]]}}"#;
        let point = r#"{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[1,1]}}"#;
        let none = r#"{"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":[]}}"#;
        let region = read(&[SQUARE, river, point, none].join(","), "").unwrap();
        assert_eq!(region.lands[0].country.as_deref(), Some("KP"));
        assert_eq!(region.lands[0].rings, [vec![[1.0, 1.0], [3.0, 1.0], [3.0, 2.0], [1.0, 1.0]]]);
        assert_eq!(region.rivers[0].place.as_deref(), Some("yalu"));
        assert_eq!(region.rivers[0].lines, [vec![[1.0, 1.0], [2.0, 2.0]]]);
        assert_eq!(region.frame, Bounds { west: 1.0, south: 1.0, east: 3.0, north: 2.0 });
    }

    #[test]
    fn a_file_that_cannot_be_drawn_says_why() {
        let line = |features: &str, more: &str| read(features, more).unwrap_err();
        assert_eq!(line("", ""), (0, "these outlines hold no land".to_owned()));
        assert_eq!(line(SQUARE, "\"bbox\":[3,1,1,2],"), (0, "`bbox` is no part of a map".to_owned()));
        assert_eq!(line(SQUARE, "\"details\":[[1,1,1,2]],"), (0, "`details` holds no part of a map".to_owned()));
        assert_eq!(line(SQUARE, "\n\"bbox\":[1],"), (2, "this is not what outlines are made of".to_owned()));
        assert_eq!(line(SQUARE, "\n\"bbox\" "), (2, "these outlines are not JSON".to_owned()));
        let far = SQUARE.replace("[3,1,5]", "[300,1]");
        assert_eq!(line(&far, ""), (0, "a position of these outlines is none on the earth".to_owned()));
        assert_eq!(Region::read(b"").unwrap_err().message, "these outlines are not JSON");
        assert_eq!(
            Region::read(b"{\"type\":\"Feature\",\"features\":[]}").unwrap_err().message,
            "these outlines are no FeatureCollection"
        );
    }
}
