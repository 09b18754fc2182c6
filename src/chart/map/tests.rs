//! Maps drawn from a few places: what shares a mark, what has room, what is named.

use super::{MapKind, MapName, MapPlace, MapWords, Region, RegionMaps, map, small_map};
use crate::chart::drawing::elements;
use crate::chart::{Caption, text};

/// A town without a name.
pub(super) fn town(latitude: f64, longitude: f64) -> MapPlace {
    place("town", MapKind::Spot, Some((latitude, longitude)))
}

fn place(id: &str, kind: MapKind, point: Option<(f64, f64)>) -> MapPlace {
    MapPlace {
        id: id.to_owned(),
        name: MapName { text: id.to_uppercase(), language: None },
        href: format!("places/{id}.html"),
        title: format!("{}: 1 event", id.to_uppercase()),
        events: 1,
        kind,
        country: Some("KP".to_owned()),
        point,
    }
}

/// A square country with a river through its middle; a part of it is shown larger.
fn maps() -> RegionMaps {
    let text = r#"{"type":"FeatureCollection","bbox":[120,30,130,40],"details":[[126,34,130,38]],"features":[
        {"type":"Feature","properties":{"country":"KP","names":[[123,32]]},"geometry":{"type":"Polygon","coordinates":[[[121,31],[129,31],[129,39],[121,39],[121,31]]]}},
        {"type":"Feature","properties":{"place":"river"},"geometry":{"type":"LineString","coordinates":[[120,36],[122,36],[124,36.5]]}}
    ]}"#;
    RegionMaps::new(&Region::read(text.as_bytes()).unwrap())
}

fn words() -> MapWords<'static> {
    let caption = Caption { id_prefix: "m".into(), title: "Map".into(), description: "R & D".into() };
    let group = &|first: &str, others: usize, events: usize| {
        (format!("{first} +{others}"), format!("{first} +{others}: {events} events"))
    };
    MapWords { caption, countries: &[], letters_before: 0, group }
}

#[test]
fn towns_are_links_with_their_names_beside_them_on_the_land() {
    let drawn = map(&maps().overview, &[place("here", MapKind::Spot, Some((33.0, 123.0)))], &words());
    assert_eq!(
        elements(&drawn.svg),
        [
            r#"<svg class="map" viewBox="0 0 720 879" font-size="30" role="group" aria-labelledby="m-title" aria-describedby="m-description">"#,
            r#"<title id="m-title">Map</title>"#,
            r#"<desc id="m-description">R &amp; D</desc>"#,
            r#"<g aria-hidden="true">"#,
            r#"<path class="map-land" d="M72 791l576 0 0-703-576 0z"/>"#,
            r#"<path class="map-river" d="M0 352l144 0 144-44"/>"#,
            r#"<path class="map-inset" d="M432 176h288v352h-288z"/>"#,
            "</g>",
            r#"<a href="places/here.html">"#,
            "<title>HERE: 1 event</title>",
            r#"<circle class="map-target" cx="216" cy="615.3" r="30.5"/>"#,
            r#"<circle class="map-mark" cx="216" cy="615.3" r="12.5"/>"#,
            r#"<text class="map-name" x="289.9" y="625.8">HERE</text>"#,
            "</a>",
            "</svg>",
        ]
    );
}

#[test]
fn towns_too_near_each_other_share_a_mark_that_leads_to_the_key() {
    let mut big = place("big", MapKind::Spot, Some((33.0, 123.0)));
    big.events = 7;
    let places =
        [place("near", MapKind::Spot, Some((33.1, 123.1))), big, place("far", MapKind::Spot, Some((37.0, 123.0)))];
    let drawn = map(&maps().overview, &places, &words());
    let key: Vec<(&str, &[usize])> =
        drawn.key.iter().map(|group| (group.letter.as_str(), group.places.as_slice())).collect();
    assert_eq!(key, [("A", &[1, 0][..])]);
    let links: Vec<String> =
        elements(&drawn.svg).windows(2).filter(|two| two[0].starts_with("<a ")).map(<[String]>::concat).collect();
    assert_eq!(
        links,
        [
            "<a href=\"#map_a\"><title>A: BIG +1: 8 events</title>",
            "<a href=\"places/far.html\"><title>FAR: 1 event</title>",
        ]
    );
    assert_eq!(drawn.shown, [1, 0, 2]);
}

#[test]
fn what_a_larger_map_shows_and_what_lies_beyond_the_edge_is_left_to_others() {
    let places = [town(36.0, 128.0), town(50.0, 128.0), place("area", MapKind::Area, Some((35.0, 127.0)))];
    assert_eq!(map(&maps().overview, &places, &words()).shown, Vec::<usize>::new());
    assert_eq!(map(&maps().details[0], &places, &words()).shown, [0, 2]);
}

#[test]
fn countries_rivers_and_provinces_are_names_without_marks() {
    let places = [
        place("land", MapKind::Country, Some((36.0, 127.0))),
        place("river", MapKind::River, None),
        place("province", MapKind::Area, Some((38.0, 122.0))),
    ];
    let drawn = map(&maps().overview, &places, &words());
    let named: Vec<String> = elements(&drawn.svg).into_iter().filter(|line| line.starts_with("<text")).collect();
    let classes: Vec<&str> = named.iter().map(|line| line.split('"').nth(1).unwrap()).collect();
    assert_eq!(classes, ["map-water", "map-country", "map-area"]);
    assert!(!drawn.svg.as_str().contains("<circle"));
    assert_eq!(drawn.shown, [1, 0, 2]);
}

/// Where each name lies: left, right, middle from above.
fn frames(svg: &str) -> Vec<[f64; 3]> {
    let number = |line: &str, name: &str| -> f64 {
        line.split(&format!(" {name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
    };
    let names = svg.split("<text ").skip(1).filter(|line| !line.starts_with("class=\"map-letter"));
    names
        .map(|line| {
            let line = format!(" {line}");
            let word = line.split('>').nth(1).unwrap().split('<').next().unwrap();
            let half = text::width(word, 30.0) * 1.15 / 2.0;
            let (x, y) = (number(&line, "x"), number(&line, "y"));
            [x - half, x + half, y]
        })
        .collect()
}

#[test]
fn no_name_lies_over_another_or_beyond_the_edge_however_many_there_are() {
    let names = ["Tumen", "Yanbian Korean Autonomous Prefecture", "함경북도", "延边朝鲜族自治州", "Ko"];
    let places: Vec<MapPlace> = (0..120_u8)
        .map(|number| {
            let (row, column) = (f64::from(number / 11), f64::from(number % 11));
            let kind = if number % 5 == 0 { MapKind::Area } else { MapKind::Spot };
            let mut place = place("x", kind, Some((30.1 + row * 0.9, 120.1 + column * 0.9 + row * 0.05)));
            place.name.text = names[usize::from(number) % names.len()].to_owned();
            place.events = usize::from(number % 7) + 1;
            place
        })
        .collect();
    for sheet in [&maps().overview, &maps().details[0]] {
        let drawn = map(sheet, &places, &words());
        let frames = frames(drawn.svg.as_str());
        assert!(frames.len() > 10, "{}", frames.len());
        for (number, [left, right, y]) in frames.iter().enumerate() {
            assert!(*left >= -0.1 && *right <= 720.1, "{left}–{right}");
            for [other_left, other_right, other_y] in &frames[number + 1..] {
                let apart = right <= &(other_left + 0.2) || other_right <= &(left + 0.2) || (y - other_y).abs() > 29.0;
                assert!(apart, "{left}–{right} at {y}, {other_left}–{other_right} at {other_y}");
            }
        }
        let shown: std::collections::BTreeSet<usize> = drawn.shown.iter().copied().collect();
        assert_eq!(shown.len(), drawn.shown.len(), "nothing is shown twice");
    }
}

#[test]
fn a_small_map_is_a_picture_that_shows_its_own_places_and_no_more() {
    let countries = [("KP".to_owned(), MapName { text: "Land".to_owned(), language: Some("ko".to_owned()) })];
    let caption = Caption { id_prefix: "m".into(), title: "Where".into(), description: "In Here".into() };
    let places = [place("here", MapKind::Spot, Some((35.0, 128.0))), place("river", MapKind::River, None)];
    let drawn = small_map(maps().sheet_for(&places).unwrap(), &places, &countries, &caption);
    assert_eq!(
        elements(&drawn),
        [
            r#"<svg class="map map-small" viewBox="0 0 720 879" font-size="30" role="img" aria-labelledby="m-title" aria-describedby="m-description">"#,
            r#"<title id="m-title">Where</title>"#,
            r#"<desc id="m-description">In Here</desc>"#,
            r#"<g aria-hidden="true">"#,
            r#"<path class="map-land" d="M72 791l576 0 0-703-576 0z"/>"#,
            r#"<path class="map-river map-here" d="M0 352l144 0 144-44"/>"#,
            "</g>",
            r#"<circle class="map-mark" cx="576" cy="439.5" r="14"/>"#,
            r#"<text class="map-name" x="649.9" y="450">HERE</text>"#,
            r#"<text class="map-name" x="144" y="394.5">RIVER</text>"#,
            r#"<text class="map-country" x="216" y="713.7" lang="ko">Land</text>"#,
            "</svg>",
        ]
    );
}

#[test]
fn somewhere_in_an_area_is_a_ring_that_does_not_reach_into_the_next() {
    let caption = Caption { id_prefix: "m".into(), title: "Where".into(), description: "There".into() };
    let area = |longitude: f64| place("area", MapKind::Area, Some((33.0, longitude)));
    let drawn = small_map(&maps().small[1], &[area(123.0), area(124.0), area(128.0)], &[], &caption);
    let rings: Vec<String> = elements(&drawn).into_iter().filter(|line| line.contains("map-ring")).collect();
    assert_eq!(
        rings,
        [
            r#"<circle class="map-ring" cx="216" cy="615.3" r="34"/>"#,
            r#"<circle class="map-ring" cx="288" cy="615.3" r="34"/>"#,
            r#"<circle class="map-ring" cx="576" cy="615.3" r="46"/>"#,
        ]
    );
}

#[test]
fn a_name_keeps_clear_of_a_river_where_it_can() {
    // The river runs through the mark from left to right.
    let drawn = map(&maps().overview, &[place("here", MapKind::Spot, Some((36.0, 121.0)))], &words());
    let name = elements(&drawn.svg).into_iter().find(|line| line.starts_with("<text")).unwrap();
    assert_eq!(name, r#"<text class="map-name" x="72" y="407.6">HERE</text>"#);
}
