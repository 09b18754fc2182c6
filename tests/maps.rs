//! The maps of a site: what they show, where their links lead, and when there is none.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use std::collections::BTreeSet;

use stories::{Page, Project};

const PLACES: &str = "\
china: {name: {en: China, ko: 중국}, kind: country, country: CN}
dandong: {name: {en: Dandong, ko: 단둥}, kind: city, country: CN, within: china, lat: 40.13, lon: 124.39}
crossing: {name: The bridge, kind: crossing, country: CN, within: china, lat: 40.12, lon: 124.39}
changchun: {name: {en: Changchun, ko: 창춘}, kind: city, country: CN, within: china, lat: 43.88, lon: 125.32}
jilin: {name: {en: Jilin, ko: 지린성}, kind: province, country: CN, within: china, lat: 43.6, lon: 126.3}
yalu-river: {name: {en: Yalu River, ko: 압록강}, kind: river, country: CN}
geneva: {name: Geneva, kind: city, country: CH, lat: 46.2, lon: 6.15}
somewhere: {name: Somewhere, kind: village, country: CN, within: china}
";

/// An event at each of two places, and at others.
fn at_the_border() -> Project {
    Project::empty()
        .file("events/places.yaml", PLACES)
        .event("ferry", "1997", "places: [dandong, geneva]\n")
        .event("fair", "1998", "places: [dandong, crossing]\n")
        .event("talks", "1999", "places: [geneva, somewhere]\n")
        .event("law", "2000", "places: [china]\n")
        .event("visit", "2001", "places: [changchun, jilin, yalu-river, geneva]\n")
}

/// The maps of a page.
fn maps(page: &str) -> Vec<&str> {
    let starts = page.match_indices("<svg class=\"map").map(|(at, _)| &page[at..]);
    starts.map(|map| &map[..map.find("</svg>").unwrap()]).collect()
}

/// Where the links of a part of a page lead.
fn links(part: &str) -> Vec<String> {
    Page::read(part).links.into_iter().filter(|link| link.element == "a").map(|link| link.address).collect()
}

/// The words that stand on a map, in their order.
fn words(map: &str) -> Vec<&str> {
    map.split("<text ").skip(1).map(|text| &text[text.find('>').unwrap() + 1..text.find("</text>").unwrap()]).collect()
}

#[test]
fn the_marks_of_the_map_lead_to_places_that_the_list_holds_too() {
    let project = at_the_border();
    project.build();
    let page = project.page("places.html");
    let maps = maps(&page);
    let on_maps: Vec<Vec<String>> = maps.iter().map(|map| links(map)).collect();
    assert_eq!(
        on_maps,
        [
            vec!["places/china.html", "places/jilin.html", "places/changchun.html"],
            vec![],
            vec!["places/yalu-river.html", "#map_a"]
        ]
    );
    assert!(Page::read(&page).ids.contains("map_a"));
    let key = &page[page.find("id=\"map_a\"").unwrap()..];
    assert_eq!(links(&key[..key.find("</li>").unwrap()]), ["places/dandong.html", "places/crossing.html"]);
    let list: BTreeSet<String> = links(&page[page.find("<h2 class=\"places-list\">").unwrap()..]).into_iter().collect();
    let before_list = links(&page[page.find("<section class=\"places-map\"").unwrap()..]);
    assert_eq!(before_list.iter().filter(|link| !link.starts_with('#') && !list.contains(*link)).count(), 0);
    assert!(page.contains("2 places lie beyond the map or have no coordinates"), "{page}");
}

#[test]
fn the_map_names_places_in_the_language_of_the_page() {
    let project = at_the_border().file(
        "events/site.yaml",
        "title: {en: Here, ko: 여기}\nlanguages: [en, ko]\ntopics: [{id: famine, name: {en: Famine, ko: 기근}}]\n\
         publisher: {name: The keepers}\nlicence: CC-BY-4.0\n",
    );
    project.build();
    let page = project.page("ko/places.html");
    let named: Vec<&str> = maps(&page).into_iter().flat_map(words).collect();
    assert_eq!(named, ["중국", "지린성", "창춘", "중국", "압록강", "중국", "A", "단둥 +1"]);
}

#[test]
fn an_event_has_a_small_map_only_of_places_that_can_be_shown() {
    let project = at_the_border();
    project.build();
    let described = |id: &str| {
        let page = project.page(&format!("events/{id}.html"));
        let maps = maps(&page);
        assert!(maps.iter().all(|map| links(map).is_empty()), "a small map is a picture");
        maps.iter().map(|map| Page::read(map).text).map(|text| text[..text.find('.').unwrap()].to_owned()).collect()
    };
    let expected: [(&str, &[&str]); 5] = [
        ("ferry", &["Where it happened A map of the region with Dandong"]),
        ("fair", &["Where it happened A map of the region with Dandong and The bridge"]),
        ("talks", &[]),
        ("law", &[]),
        ("visit", &["Where it happened A map of the region with Changchun, Jilin and Yalu River"]),
    ];
    for (id, said) in expected {
        let described: Vec<String> = described(id);
        assert_eq!(described, said, "{id}");
    }
    for (id, count) in [("china", 1), ("geneva", 0), ("somewhere", 0), ("yalu-river", 1), ("crossing", 1)] {
        assert_eq!(maps(&project.page(&format!("places/{id}.html"))).len(), count, "{id}");
    }
}

#[test]
fn a_site_whose_places_lie_nowhere_on_the_map_has_none() {
    let project =
        Project::empty().file("events/places.yaml", PLACES).event("talks", "1999", "places: [geneva, somewhere]\n");
    project.build();
    let page = project.page("places.html");
    assert_eq!(maps(&page), Vec::<&str>::new());
    assert!(page.contains("places/geneva.html") && !page.contains("places-map"), "{page}");
}

/// A square of land around Geneva.
const OWN_REGION: &str = r#"{"type":"FeatureCollection","bbox":[5,45,8,48],"attribution":"My own & yours","features":[
  {"type":"Feature","properties":{"country":"CH"},"geometry":{"type":"Polygon","coordinates":[[[5.5,45.5],[7.5,45.5],[7.5,47.5],[5.5,45.5]]]}}
]}"#;

#[test]
fn a_theme_may_bring_the_outlines_of_another_region() {
    let project = at_the_border().file("static/map/region.geojson", OWN_REGION);
    project.build();
    let page = project.page("places.html");
    let maps = maps(&page);
    assert_eq!(maps.iter().map(|map| links(map)).collect::<Vec<_>>(), [["places/geneva.html"]]);
    assert!(page.contains("My own &amp; yours"), "{page}");
    let published: Vec<String> = project.site().into_keys().filter(|path| path.contains("region")).collect();
    assert_eq!(published, Vec::<String>::new());
}

#[test]
fn outlines_that_cannot_be_drawn_are_shown_with_their_place() {
    let project = at_the_border().file("static/map/region.geojson", "{\n\"type\": 3}");
    let run = project.run(&["build"]);
    assert_eq!(run.code, Some(1));
    let said: Vec<&str> = run.stderr.lines().chain(run.stdout.lines()).take(2).collect();
    assert_eq!(said, ["error[outlines]: this is not what outlines are made of", "  ┌─ static/map/region.geojson:2:9"]);
    assert!(!project.out().exists());
}
