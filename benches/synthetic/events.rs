//! The events.

use super::dates::{date, recent_day};
use super::documents::document_id;
use super::random::Random;
use super::surroundings::{measure_id, place_id};
use super::words::{NOUNS, finding, statement, text, title};
use super::{EVENTS_PER_DOCUMENT, Extent, MEASURES, PLACES, RecordFile, SEED};

const TOPICS: [&str; 4] = ["harvest", "crossing", "patrol", "return"];

/// The id of event `number`: two words and its number.
fn event_id(number: usize) -> String {
    format!("{}-{}-{number}", NOUNS[number % NOUNS.len()], NOUNS[number / NOUNS.len() % NOUNS.len()])
}

/// The file of event `number`.
pub(crate) fn event(number: usize, extent: Extent) -> RecordFile {
    let mut random = Random::new(SEED, number);
    let (date, year) = date(&mut random);
    let documents = cited(number, extent, &mut random);
    let locators: Vec<String> = documents.iter().map(|_| locator(&mut random)).collect();
    let citations: Vec<String> = documents
        .iter()
        .zip(&locators)
        .map(|(document, locator)| format!("@{}, {locator}", document_id(*document)))
        .collect();
    let link = random.happens(250).then(|| format!("event:{}", event_id(random.below(extent.events))));
    let mut yaml = format!("title: {}\ndate: \"{date}\"\n", title(&mut random));
    yaml.push_str(&list("topics", &topics(&mut random)));
    yaml.push_str(&list("places", &places(&mut random)));
    yaml.push_str(&format!(
        "summary: >\n  {}. {}.\n  {}.\n",
        statement(&mut random),
        finding(&mut random),
        statement(&mut random)
    ));
    yaml.push_str("body: |\n");
    for line in text(&mut random, &citations, link.as_deref()).lines() {
        yaml.push_str(&if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") });
    }
    yaml.push_str("citations:\n");
    for (document, locator) in documents.iter().zip(&locators) {
        yaml.push_str(&format!("  - document: {}\n    locator: {locator}\n", document_id(*document)));
        if random.happens(700) {
            yaml.push_str(&format!("    supports: {}.\n", finding(&mut random)));
        }
    }
    yaml.push_str(&further(number, &documents, extent, &mut random));
    RecordFile { path: format!("{year}/{}.yaml", event_id(number)), text: yaml }
}

/// What only some events have, and when it was added.
fn further(number: usize, documents: &[usize], extent: Extent, random: &mut Random) -> String {
    let certainty = random.pick(&["confirmed", "confirmed", "confirmed", "confirmed", "reported", "disputed"]);
    let mut yaml = format!("certainty: {certainty}\n");
    if certainty == "disputed" {
        yaml.push_str("accounts:\n");
        for document in documents {
            yaml.push_str(&format!(
                "  - by: The author of the document\n    says: {}.\n    document: {}\n",
                finding(random),
                document_id(*document)
            ));
        }
    }
    if random.happens(50) {
        yaml.push_str(&format!("content_note: [{}]\n", random.pick(&["death", "violence", "starvation"])));
    }
    if random.happens(30) {
        yaml.push_str(&list("measures", &[measure_id(random.below(MEASURES))]));
    }
    let related = random.below(extent.events);
    if random.happens(200) && related != number {
        yaml.push_str(&list("related", &[event_id(related)]));
    }
    yaml.push_str(&format!("added: {}\n", recent_day(random)));
    if random.happens(20) {
        let day = random.between(10, 28);
        yaml.push_str(&format!(
            "revisions:\n  - {{date: 2026-03-{day}, kind: corrected, note: \"{}.\"}}\n",
            statement(random)
        ));
    }
    yaml
}

/// The documents that an event cites: one by its number, so that every
/// document is cited, and up to two others.
fn cited(number: usize, extent: Extent, random: &mut Random) -> Vec<usize> {
    let mut documents = vec![number / EVENTS_PER_DOCUMENT];
    for _ in 0..random.below(3) {
        let other = random.below(extent.documents);
        if !documents.contains(&other) {
            documents.push(other);
        }
    }
    documents
}

fn locator(random: &mut Random) -> String {
    match random.below(3) {
        0 => format!("p. {}", random.between(1, 240)),
        1 => format!("para. {}", random.between(1, 60)),
        _ => {
            let first = random.between(1, 40);
            format!("paras. {first}–{}", first + 3)
        }
    }
}

fn topics(random: &mut Random) -> Vec<String> {
    let first = random.below(TOPICS.len());
    let mut topics = vec![TOPICS[first].to_owned()];
    if random.happens(200) {
        topics.push(TOPICS[(first + 1) % TOPICS.len()].to_owned());
    }
    topics
}

/// Up to three places; those with a low number are named more often.
fn places(random: &mut Random) -> Vec<String> {
    let mut numbers: Vec<usize> = Vec::new();
    for _ in 0..random.pick(&[0, 1, 1, 1, 2, 3]) {
        let upper = random.between(1, PLACES);
        let place = random.below(upper);
        if !numbers.contains(&place) {
            numbers.push(place);
        }
    }
    numbers.into_iter().map(place_id).collect()
}

/// `key: [a, b]`; nothing where the list is empty.
fn list(key: &str, items: &[String]) -> String {
    if items.is_empty() { String::new() } else { format!("{key}: [{}]\n", items.join(", ")) }
}
