//! The rules by which the repository's own record is curated.
//!
//! What the program itself checks is not repeated here: that a number is
//! cited is the warning `uncited-number`, and `tests/record.rs` holds that the
//! record has none. These rules are the record's own.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::OnceLock;

use annals::build::{Options, Silent, Warnings, Whole, check};
use annals::model::{Event, Reliability};

/// The record, read once.
fn record() -> &'static Whole {
    static RECORD: OnceLock<Whole> = OnceLock::new();
    RECORD.get_or_init(|| {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let out = root.join("public");
        let options = Options { root, out, base_url: None, warnings: Warnings::Shown };
        check(&options, &Silent).unwrap().whole.unwrap()
    })
}

#[test]
fn every_event_rests_on_more_than_an_encyclopedia() {
    let timeline = &record().timeline;
    let rests = |event: &Event| {
        event.citations.iter().any(|citation| timeline[citation.document].reliability != Reliability::Tertiary)
    };
    let loose: Vec<&str> =
        timeline.events.iter().filter(|event| !rests(event)).map(|event| event.id.as_str()).collect();
    assert_eq!(loose, Vec::<&str>::new());
}

/// From when on each topic should have something to tell of every year.
const MAIN_PERIODS: [(&str, i32); 4] =
    [("famine", 1990), ("migration", 1995), ("enforcement", 1995), ("repatriation", 1995)];

#[test]
fn a_year_without_an_event_of_a_topic_is_explained() {
    let timeline = &record().timeline;
    let about = timeline.pages.iter().position(|page| page.id.as_str() == "about").unwrap();
    let text = &record().texts.pages[about].plain;
    let explained = text.split_once("Years without").expect("`about` has a part on years without events").1;
    let mut unexplained = Vec::new();
    for (name, start) in MAIN_PERIODS {
        let topic = timeline.topics.iter().position(|topic| topic.id.as_str() == name).unwrap();
        let events = || timeline.events.iter().filter(|event| event.topics.iter().any(|own| own.get() == topic));
        let covers = |year: i32, event: &Event| {
            event.date.years().iter().any(|span| (span.first..=span.last.unwrap_or(i32::MAX)).contains(&year))
        };
        let last = events().map(|event| event.date.first_year()).max().unwrap();
        let empty = (start..=last).filter(|year| !events().any(|event| covers(*year, event)));
        unexplained.extend(empty.filter(|year| !explained.contains(&year.to_string())).map(|year| (name, year)));
    }
    assert_eq!(unexplained, []);
}

/// The outlines of countries on the map: the code of each with its rings, as points (longitude, latitude).
fn outlines() -> Vec<(String, Vec<Vec<[f64; 2]>>)> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("static/map/region.geojson");
    let region: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let lands = region["features"].as_array().unwrap().iter().filter(|land| land["properties"]["country"].is_string());
    let rings = |land: &serde_json::Value| {
        let polygons: Vec<Vec<Vec<[f64; 2]>>> =
            serde_json::from_value(land["geometry"]["coordinates"].clone()).unwrap();
        polygons.into_iter().flatten().collect()
    };
    lands.map(|land| (land["properties"]["country"].as_str().unwrap().to_owned(), rings(land))).collect()
}

/// Whether a point lies in rings, by how often a line from it to the west crosses them.
fn lies_in(longitude: f64, latitude: f64, rings: &[Vec<[f64; 2]>]) -> bool {
    let crossed = |pair: &[[f64; 2]]| {
        let ([x1, y1], [x2, y2]) = (pair[0], pair[1]);
        (y1 > latitude) != (y2 > latitude) && longitude > x1 + (latitude - y1) * (x2 - x1) / (y2 - y1)
    };
    rings.iter().flat_map(|ring| ring.windows(2)).filter(|pair| crossed(pair)).count() % 2 == 1
}

/// How near to a border a place is not tried, in degrees.
const BORDER: f64 = 0.05;

#[test]
fn every_place_lies_in_its_country() {
    let outlines = outlines();
    let mut tried = 0;
    for place in &record().timeline.places {
        let (Some((latitude, longitude)), Some(country)) = (place.point, &place.country) else { continue };
        for (other, rings) in &outlines {
            // Beside a border the outlines, which are coarse, do not tell on which side a place lies.
            let around = [(0.0, 0.0), (BORDER, 0.0), (-BORDER, 0.0), (0.0, BORDER), (0.0, -BORDER)];
            let is_inside = around.iter().all(|(east, north)| lies_in(longitude + east, latitude + north, rings));
            assert!(!is_inside || other == country, "{} of {country} lies in {other}", place.id.as_str());
            tried += usize::from(is_inside);
        }
    }
    assert!(tried > 30, "only {tried} places lie on the map");
}

/// The lines of a list beside this file, without comments.
fn list(name: &str) -> Vec<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/curation").join(name);
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(str::to_owned).collect()
}

/// Persons who may be named, by the name that the record uses.
fn people() -> BTreeSet<String> {
    list("people.txt").iter().map(|line| line.split_once(" — ").expect(line).0.to_owned()).collect()
}

/// Capitalised words that belong to no person: those listed, and the gazetteer's.
fn plain_words() -> BTreeSet<String> {
    let places = record().timeline.places.iter();
    let names = places.flat_map(|place| std::iter::once(&place.name.default).chain(&place.aliases));
    list("words.txt").into_iter().chain(names.flat_map(|name| words(name))).collect()
}

/// The words of a text without possessive endings; each stop, comma or bracket is one of its own.
fn words(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let is_letter = |at: usize| letters.get(at).is_some_and(|letter| letter.is_alphanumeric());
    let joins = |at: usize| at > 0 && matches!(letters[at], '-' | '\'' | '’') && is_letter(at - 1) && is_letter(at + 1);
    let mut words: Vec<String> = Vec::new();
    let mut is_open = false;
    for (at, letter) in letters.iter().enumerate() {
        let belongs = is_letter(at) || joins(at);
        match (belongs, is_open) {
            (true, true) => words.last_mut().unwrap().push(*letter),
            (false, _) if letter.is_whitespace() => {}
            _ => words.push(letter.to_string()),
        }
        is_open = belongs;
    }
    let bare = |word: String| word.strip_suffix("'s").or(word.strip_suffix("’s")).map_or(word.clone(), str::to_owned);
    words.into_iter().map(bare).collect()
}

fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase) && word.chars().any(char::is_lowercase)
}

/// What in `text` looks like the name of a person who is not in `people`: two
/// or more capitalised words together that are not in `plain`, or a word
/// after a form of address.
fn strangers(text: &str, people: &BTreeSet<String>, plain: &BTreeSet<String>) -> Vec<String> {
    const ADDRESSES: [&str; 8] = ["Mr", "Mrs", "Ms", "Miss", "Madam", "surnamed", "named", "nicknamed"];
    let surnames: BTreeSet<&str> = people.iter().flat_map(|name| name.split(' ')).collect();
    let mut found = Vec::new();
    let mut run: Vec<String> = Vec::new();
    let mut is_addressed = false;
    for word in words(text).into_iter().chain([".".to_owned()]) {
        if is_capitalised(&word) && !plain.contains(&word) && !ADDRESSES.contains(&word.as_str()) {
            run.push(word);
            continue;
        }
        let is_abbreviated = word == "." && run.is_empty();
        let name = run.join(" ");
        let is_name = run.len() > 1 || (is_addressed && run.len() == 1);
        if is_name && !people.contains(&name) && !(run.len() == 1 && surnames.contains(name.as_str())) {
            found.push(name);
        }
        run.clear();
        is_addressed = ADDRESSES.contains(&word.as_str()) || (is_addressed && is_abbreviated);
    }
    found
}

/// Every text of an event that a reader sees.
fn texts(number: usize, event: &Event) -> Vec<&str> {
    let body = record().texts.events[number].as_ref().map(|body| body.plain.as_str());
    let accounts = event.accounts.iter().flat_map(|account| [account.by.as_str(), account.says.as_str()]);
    let supports = event.citations.iter().filter_map(|citation| citation.supports.as_deref());
    let notes = event.revisions.iter().map(|revision| revision.note.as_str());
    [event.title.as_str(), event.summary.as_str()]
        .into_iter()
        .chain(body)
        .chain(accounts)
        .chain(supports)
        .chain(notes)
        .collect()
}

#[test]
fn nobody_is_named_but_those_who_may_be() {
    let (people, plain) = (people(), plain_words());
    let events = record().timeline.events.iter().enumerate();
    let found = events.flat_map(|(number, event)| {
        let strangers = texts(number, event).into_iter().flat_map(|text| strangers(text, &people, &plain));
        strangers.map(|name| format!("{}: {name}", event.id)).collect::<BTreeSet<_>>()
    });
    assert_eq!(
        found.collect::<Vec<_>>(),
        Vec::<String>::new(),
        "may they be named? then tests/curation/people.txt; if it is no name, tests/curation/words.txt"
    );
}

#[test]
fn a_person_who_may_be_named_is_named() {
    let mut unused = people();
    for (number, event) in record().timeline.events.iter().enumerate() {
        let text = texts(number, event).join(" ");
        unused.retain(|name| !text.contains(name.as_str()));
    }
    assert_eq!(unused, BTreeSet::new());
}

#[test]
fn a_stranger_is_noticed() {
    let people = BTreeSet::from(["Michael Kirby".to_owned(), "Kim Jong Il".to_owned()]);
    let plain: BTreeSet<String> = ["In", "May", "Human", "Rights", "Watch", "Musan"].map(str::to_owned).into();
    for (text, expected) in [
        ("In May Human Rights Watch wrote to Michael Kirby’s commission.", ""),
        ("Kim Jong Il spoke, and Kirby answered.", ""),
        ("A woman from Musan, Pak Yong-mi, was held with Ri Chol-su's brother.", "Pak Yong-mi|Ri Chol-su"),
        ("Guards took Ms. Pak and a man surnamed Ri.", "Pak|Ri"),
        ("Mr Kirby came.", ""),
    ] {
        assert_eq!(strangers(text, &people, &plain).join("|"), expected, "{text}");
    }
}
