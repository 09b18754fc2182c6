//! Where degrees lie on a map, and the land as paths: drawn once for all maps
//! of the same part.
//!
//! The projection is the equirectangular one whose standard parallel is the
//! middle of the part: true along it and along every meridian. On a part ten
//! degrees high at 40° north, lengths from west to east are wrong by about a
//! twentieth at its upper and lower edge. The cosine is a polynomial, because
//! that of the system differs in its last digit from one machine to another.

use super::board::Frame;
use super::marks::distance;
use super::region::{Bounds, Degrees, Land, Region, River};
use super::{MapKind, MapPlace};

/// The width of every map, in units; a telephone of 320 px shows it 288 px wide.
pub(super) const WIDTH: f64 = 720.0;
/// How far beyond the edge land is drawn, so that no edge is seen where it was cut.
const BEYOND: f64 = 20.0;
/// Islands smaller than this are left out.
const SMALLEST: f64 = 4.0;
/// How far the outlines of a small map, which stands on many pages, may be off.
const COARSE: f64 = 2.5;
/// How far apart the parts of a river's course are.
const COURSE: f64 = 8.0;

/// A place on a map, in units from its upper left corner.
pub(super) type Spot = [f64; 2];

/// A part of a region, ready for maps.
#[derive(Debug, Clone, PartialEq)]
pub struct MapSheet {
    bounds: Bounds,
    scale: f64,
    squeeze: f64,
    /// How far outlines may be off.
    tolerance: f64,
    pub(super) height: f64,
    /// The land of each country, as a path.
    pub(super) lands: Vec<(Option<String>, String)>,
    /// Each river as a path, with the points along it.
    pub(super) rivers: Vec<SheetRiver>,
    /// Where the names of countries may stand.
    pub(super) names: Vec<(String, Vec<Spot>)>,
    /// The parts that other maps show larger.
    pub(super) insets: Vec<Frame>,
}

/// A river on a sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SheetRiver {
    pub(super) place: Option<String>,
    pub(super) path: String,
    pub(super) points: Vec<Spot>,
    /// Its line as small frames, which names keep clear of.
    pub(super) course: Vec<Frame>,
}

/// The maps of a region: the whole, and the parts that are shown larger.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionMaps {
    /// The whole.
    pub overview: MapSheet,
    /// The parts.
    pub details: Vec<MapSheet>,
    /// The same for small maps, with simpler outlines: the parts, then the whole.
    pub(super) small: Vec<MapSheet>,
    /// Whose outlines they are.
    pub attribution: Option<String>,
}

impl RegionMaps {
    /// Draws the land of a region once for all its maps.
    #[must_use]
    pub fn new(region: &Region) -> Self {
        let mut overview = MapSheet::new(region, region.frame, 0.0);
        overview.insets = region.details.iter().map(|part| overview.frame_of(*part)).collect();
        let parts = region.details.iter().copied();
        Self {
            overview,
            details: parts.clone().map(|part| MapSheet::new(region, part, 0.0)).collect(),
            small: parts.chain([region.frame]).map(|part| MapSheet::new(region, part, COARSE)).collect(),
            attribution: region.attribution.clone(),
        }
    }

    /// Whether a place lies in the region.
    #[must_use]
    pub fn shows(&self, place: &MapPlace) -> bool {
        self.overview.shows(place)
    }

    /// The part, or else the whole, that shows all of `places` that lie in the
    /// region; none where none does.
    #[must_use]
    pub fn sheet_for(&self, places: &[MapPlace]) -> Option<&MapSheet> {
        let here: Vec<&MapPlace> = places.iter().filter(|place| self.shows(place)).collect();
        let shows_all = |sheet: &&MapSheet| !here.is_empty() && here.iter().all(|place| sheet.shows(place));
        // A part shows only a part of a country.
        let has_country = here.iter().any(|place| place.kind == MapKind::Country);
        self.small.iter().skip(if has_country { self.details.len() } else { 0 }).find(shows_all)
    }
}

impl MapSheet {
    fn new(region: &Region, bounds: Bounds, tolerance: f64) -> Self {
        let squeeze = cosine(f64::midpoint(bounds.south, bounds.north));
        let scale = WIDTH / ((bounds.east - bounds.west) * squeeze);
        let height = ((bounds.north - bounds.south) * scale).round();
        let (lands, rivers, names) = (Vec::new(), Vec::new(), Vec::new());
        let mut sheet = Self { bounds, scale, squeeze, tolerance, height, lands, rivers, names, insets: Vec::new() };
        sheet.lands = region.lands.iter().filter_map(|land| sheet.land(land)).collect();
        sheet.rivers = region.rivers.iter().filter_map(|river| sheet.river(river)).collect();
        let countries = region.lands.iter().filter_map(|land| Some((land.country.clone()?, sheet.spots(&land.names))));
        sheet.names = countries.filter(|(_, spots)| !spots.is_empty()).collect();
        sheet
    }

    /// Whether a place (latitude, longitude) lies on the map.
    pub(super) fn holds(&self, (latitude, longitude): (f64, f64)) -> bool {
        self.bounds.holds([longitude, latitude])
    }

    /// Whether a place is on the map: a country with its name, a river with its line.
    #[must_use]
    pub fn shows(&self, place: &MapPlace) -> bool {
        match place.kind {
            MapKind::Country => self.names.iter().any(|(country, _)| Some(country) == place.country.as_ref()),
            MapKind::River => self.rivers.iter().any(|river| river.place.as_ref() == Some(&place.id)),
            MapKind::Spot | MapKind::Area => place.point.is_some_and(|point| self.holds(point)),
        }
    }

    /// Where a place (latitude, longitude) lies.
    pub(super) fn spot(&self, (latitude, longitude): (f64, f64)) -> Spot {
        self.place([longitude, latitude])
    }

    fn place(&self, [longitude, latitude]: Degrees) -> Spot {
        [(longitude - self.bounds.west) * self.squeeze * self.scale, (self.bounds.north - latitude) * self.scale]
    }

    fn frame_of(&self, part: Bounds) -> Frame {
        let ([left, top], [right, bottom]) = (self.place([part.west, part.north]), self.place([part.east, part.south]));
        Frame { left, top, right, bottom }
    }

    fn spots(&self, positions: &[Degrees]) -> Vec<Spot> {
        positions
            .iter()
            .filter(|position| self.bounds.holds(**position))
            .map(|position| self.place(*position))
            .collect()
    }

    fn land(&self, land: &Land) -> Option<(Option<String>, String)> {
        let ring = |ring: &Vec<Degrees>| {
            let spots: Vec<Spot> = ring.iter().map(|position| self.place(*position)).collect();
            let mut spots = snapped(&clipped(spots, self.height));
            // A path that is closed leads back to its first spot by itself.
            if spots.first() == spots.last() {
                spots.pop();
            }
            let spots = self.thinned_ring(spots);
            is_visible(&spots, SMALLEST + 4.0 * self.tolerance).then(|| written(&spots) + "z")
        };
        let path: String = land.rings.iter().filter_map(ring).collect();
        (!path.is_empty()).then(|| (land.country.clone(), path))
    }

    fn river(&self, river: &River) -> Option<SheetRiver> {
        let mut path = String::new();
        let (mut points, mut course) = (Vec::new(), Vec::new());
        for line in &river.lines {
            let spots: Vec<Spot> = line.iter().map(|position| self.place(*position)).collect();
            for part in spots.chunk_by(|one, other| self.is_near(*one) && self.is_near(*other)) {
                let part = thinned(&snapped(part), self.tolerance);
                if part.len() > 1 {
                    path.push_str(&written(&part));
                    course.extend(part.windows(2).flat_map(|ends| between(ends[0], ends[1])));
                    points.extend(part);
                }
            }
        }
        (!path.is_empty()).then(|| SheetRiver { place: river.place.clone(), path, points, course })
    }

    /// An outline in two halves, each thinned.
    fn thinned_ring(&self, spots: Vec<Spot>) -> Vec<Spot> {
        if self.tolerance == 0.0 || spots.len() < 3 {
            return spots;
        }
        let (first, second) = (&spots[..=spots.len() / 2], &spots[spots.len() / 2..]);
        let mut kept = thinned(first, self.tolerance);
        kept.pop();
        kept.extend(thinned(second, self.tolerance));
        kept
    }

    /// Whether a spot lies on the map or not far beyond its edge.
    fn is_near(&self, [x, y]: Spot) -> bool {
        (-BEYOND..=WIDTH + BEYOND).contains(&x) && (-BEYOND..=self.height + BEYOND).contains(&y)
    }
}

/// The cosine of an angle in degrees: its Taylor polynomial, wrong by less
/// than a millionth between 90 degrees south and north.
fn cosine(degrees: f64) -> f64 {
    let square = (degrees * std::f64::consts::PI / 180.0) * (degrees * std::f64::consts::PI / 180.0);
    let mut term = 1.0;
    let mut sum = 1.0;
    for step in [2.0, 12.0, 30.0, 56.0, 90.0, 132.0] {
        term *= -square / step;
        sum += term;
    }
    sum
}

/// The part of an outline on the map and a little beyond (Sutherland and Hodgman 1974).
fn clipped(mut outline: Vec<Spot>, height: f64) -> Vec<Spot> {
    let edges = [(0, -BEYOND, 1.0), (0, WIDTH + BEYOND, -1.0), (1, -BEYOND, 1.0), (1, height + BEYOND, -1.0)];
    for (axis, edge, sign) in edges {
        let is_inside = |spot: &Spot| (spot[axis] - edge) * sign >= 0.0;
        let mut kept = Vec::with_capacity(outline.len());
        let mut before = outline.last().copied();
        for spot in outline {
            if let Some(before) = before.filter(|before| is_inside(before) != is_inside(&spot)) {
                let share = (edge - before[axis]) / (spot[axis] - before[axis]);
                kept.push([0, 1].map(|other| before[other] + (spot[other] - before[other]) * share));
            }
            if is_inside(&spot) {
                kept.push(spot);
            }
            before = Some(spot);
        }
        outline = kept;
    }
    outline
}

/// Frames along a straight line.
fn between(first: Spot, last: Spot) -> impl Iterator<Item = Frame> {
    let across = [last[0] - first[0], last[1] - first[1]];
    let longest = across[0].abs().max(across[1].abs());
    let steps = (0_i32..).map(f64::from).take_while(move |step| step * COURSE < longest);
    steps.map(move |step| {
        let share = step * COURSE / longest;
        Frame::around([first[0] + across[0] * share, first[1] + across[1] * share], COURSE / 2.0)
    })
}

/// Whole units, without spots that say nothing new: neighbours keep the same border.
fn snapped(spots: &[Spot]) -> Vec<Spot> {
    let mut snapped: Vec<Spot> = Vec::with_capacity(spots.len());
    for spot in spots.iter().map(|spot| spot.map(|number| number.round() + 0.0)) {
        if snapped.last() == Some(&spot) {
            continue;
        }
        if let [.., first, second] = snapped.as_slice()
            && is_between(*first, *second, spot)
        {
            snapped.pop();
        }
        snapped.push(spot);
    }
    snapped
}

/// Without the spots that lie near the straight way past them (Douglas and Peucker 1973).
fn thinned(spots: &[Spot], tolerance: f64) -> Vec<Spot> {
    let [first, between @ .., last] = spots else { return spots.to_vec() };
    let gaps = between.iter().map(|spot| gap(*first, *spot, *last));
    let widest = gaps.enumerate().max_by(|one, other| one.1.total_cmp(&other.1));
    let Some((number, _)) = widest.filter(|(_, gap)| *gap > tolerance) else { return vec![*first, *last] };
    let mut kept = thinned(&spots[..number + 2], tolerance);
    kept.pop();
    kept.extend(thinned(&spots[number + 1..], tolerance));
    kept
}

/// How far `spot` lies from the straight line through two others.
fn gap(first: Spot, spot: Spot, last: Spot) -> f64 {
    let (way, to) = ([last[0] - first[0], last[1] - first[1]], [spot[0] - first[0], spot[1] - first[1]]);
    let length = distance(first, last);
    if length == 0.0 { distance(first, spot) } else { (way[0] * to[1] - way[1] * to[0]).abs() / length }
}

/// Whether `middle` lies on the straight way from `first` to `last`.
fn is_between(first: Spot, middle: Spot, last: Spot) -> bool {
    let (one, other) = ([middle[0] - first[0], middle[1] - first[1]], [last[0] - middle[0], last[1] - middle[1]]);
    // Whole numbers: the product is exact.
    (one[0] * other[1] - one[1] * other[0]).abs() < 0.5 && one[0] * other[0] + one[1] * other[1] > 0.0
}

fn is_visible(outline: &[Spot], smallest: f64) -> bool {
    let size = |axis: usize| {
        let ends = outline.iter().map(|spot| spot[axis]);
        ends.clone().fold(f64::MIN, f64::max) - ends.fold(f64::MAX, f64::min)
    };
    outline.len() > 2 && (size(0) >= smallest || size(1) >= smallest)
}

/// A path through whole numbers, each step from the one before: `M10 20l3-4 5 6`.
fn written(spots: &[Spot]) -> String {
    let mut path = String::with_capacity(spots.len() * 5);
    let mut before = [0.0, 0.0];
    for (number, spot) in spots.iter().enumerate() {
        let step = [spot[0] - before[0], spot[1] - before[1]];
        path.push_str(match number {
            0 => "M",
            1 => "l",
            _ if step[0] < 0.0 => "",
            _ => " ",
        });
        path.push_str(&step[0].to_string());
        if step[1] >= 0.0 {
            path.push(' ');
        }
        path.push_str(&step[1].to_string());
        before = *spot;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::{RegionMaps, cosine};
    use crate::chart::map::MapKind;
    use crate::chart::map::region::Region;
    use crate::chart::map::tests::town;

    fn maps(more: &str, geometry: &str) -> RegionMaps {
        let text = format!(
            "{{\"type\":\"FeatureCollection\",\"bbox\":[120,30,132,40],{more}\"features\":[{{\"type\":\"Feature\",\
             \"properties\":{{\"country\":\"KP\",\"place\":\"yalu\"}},\"geometry\":{geometry}}},{{\"type\":\"Feature\",\
             \"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[120,30],[121,30],[121,31]]]}}}}]}}"
        );
        RegionMaps::new(&Region::read(text.as_bytes()).unwrap())
    }

    #[test]
    fn the_cosine_is_right_to_a_millionth() {
        for (degrees, expected) in [(0.0, 1.0), (60.0, 0.5), (-30.0, 0.866_025_403), (85.0, 0.087_155_743)] {
            assert!((cosine(degrees) - expected).abs() < 1e-6, "{degrees}: {}", cosine(degrees));
        }
    }

    #[test]
    fn a_degree_is_as_high_as_it_is_wide_in_the_middle() {
        let sheet = maps("", r#"{"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31]]]}"#).overview;
        let [x, y] = sheet.spot((35.0, 126.0));
        let [right, _] = sheet.spot((35.0, 127.0));
        let [_, below] = sheet.spot((34.0, 126.0));
        assert!((x - 360.0).abs() < 1e-9 && (y - 366.23).abs() < 0.01, "{x} {y}");
        assert!(((right - x) / (below - y) - 0.819_152).abs() < 1e-5);
    }

    #[test]
    fn land_is_cut_a_little_beyond_the_edge_and_written_in_steps() {
        let sheet = maps(
            "",
            r#"{"type":"Polygon","coordinates":[[[110,45],[126,45],[126,35],[120,35],[120,33],[110,33],[110,45]]]}"#,
        )
        .overview;
        assert_eq!(sheet.lands[0], (Some("KP".to_owned()), "M-20-20l380 0 0 386-360 0 0 147-20 0z".to_owned()));
    }

    #[test]
    fn islands_that_would_be_specks_are_left_out() {
        let speck = r#"{"type":"MultiPolygon","coordinates":[[[[125,35],[125.02,35],[125.02,35.02],[125,35]]]]}"#;
        assert_eq!(maps("", speck).overview.lands.len(), 1);
    }

    #[test]
    fn the_outlines_of_a_small_map_leave_out_what_is_hardly_seen() {
        let maps = maps(
            "",
            r#"{"type":"Polygon","coordinates":[[[121,31],[125,31.02],[129,31],[129,35],[128.98,36],[129,39],[125,38],[121,39],[121,31]]]}"#,
        );
        let outline = |sheet: &super::MapSheet| sheet.lands[0].1.clone();
        assert_eq!(outline(&maps.overview), "M60 659l240-1 240 1 0-293-1-73 1-220-240 73-240-73z");
        assert_eq!(outline(&maps.small[0]), "M60 659l480 0-1-366 1-220-240 73-240-73z");
    }

    #[test]
    fn the_largest_map_that_holds_all_places_is_chosen() {
        let maps = maps(
            "\"details\":[[124,34,126,36]],",
            r#"{"type":"LineString","coordinates":[[124,34],[125,35],[126,36]]}"#,
        );
        let (near, far, away) = (town(35.0, 125.0), town(33.0, 125.0), town(35.0, 133.0));
        assert_eq!(maps.sheet_for(&[near.clone(), away.clone()]), Some(&maps.small[0]));
        assert_eq!(maps.sheet_for(&[near, far]), Some(&maps.small[1]));
        assert_eq!(maps.sheet_for(&[away]), None);
        let mut country = town(35.0, 125.0);
        country.kind = MapKind::Country;
        assert_eq!(maps.sheet_for(&[country]), None, "no name of it stands on a map");
        assert_eq!(maps.overview.insets.len(), 1);
    }
}
