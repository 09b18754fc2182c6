//! The guide for curators, `events/README.md`, tells the truth: its samples are a record that the program accepts, and
//! each mistake that it shows is told as it says.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use stories::{Project, Run};

const GUIDE: &str = include_str!("../events/README.md");

/// A site that has what the samples name.
const SITE: &str = "\
title: {en: Sample, ko: 표본}
languages: [en, ko]
topics:
  - {id: migration, name: {en: Migration, ko: 이주}}
  - {id: enforcement, name: {en: Enforcement, ko: 단속}}
publisher: {name: The keepers}
licence: CC-BY-4.0
";

/// The event of the guide, by its id and its file.
const ID: &str = "children-without-status-2008";
const EVENT: &str = "events/2008/children-without-status-2008.yaml";

/// What the guide shows in a box.
struct Block {
    /// As what it is marked: `yaml`, `text`, `sh`.
    language: &'static str,
    /// The last line before it that is not empty.
    told: &'static str,
    text: String,
}

/// The blocks of the guide, without the indentation of a list.
fn blocks() -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut told = "";
    let mut lines = GUIDE.lines();
    while let Some(line) = lines.next() {
        if let Some(language) = line.trim_start().strip_prefix("```") {
            let indent = line.len() - line.trim_start().len();
            let inside = lines.by_ref().take_while(|line| line.trim() != "```");
            let text = inside.map(|line| format!("{}\n", line.get(indent..).unwrap_or(""))).collect();
            blocks.push(Block { language, told, text });
        } else if !line.trim().is_empty() {
            told = line;
        }
    }
    blocks
}

/// The samples of the guide whose first line, a comment, is `place`.
fn samples(place: &str) -> Vec<String> {
    let first = format!("# {place}\n");
    blocks()
        .into_iter()
        .filter(|block| block.language == "yaml" && block.text.starts_with(&first))
        .map(|block| block.text)
        .collect()
}

/// The one sample at `place`.
fn sample(place: &str) -> String {
    let mut samples = samples(place);
    assert_eq!(samples.len(), 1, "{place}");
    samples.remove(0)
}

/// The record of the guide, with the event and the bibliography as given.
fn record(event: &str, documents: &str) -> Project {
    let project = Project::bare()
        .file("events/site.yaml", SITE)
        .file("events/documents.yaml", documents)
        .file("events/places.yaml", &sample("in events/places.yaml"))
        .file(EVENT, event);
    for block in blocks() {
        if let Some((path, _)) = block.text.strip_prefix("# ").and_then(|text| text.split_once('\n'))
            && path.starts_with("events/measures/")
        {
            project.write(path, &block.text);
        }
    }
    project
}

/// All documents of the guide.
fn all_documents() -> String {
    samples("in events/documents.yaml").concat()
}

/// Those documents of the guide that its event cites.
fn cited_documents() -> String {
    let event = sample(EVENT);
    let id = |text: &str| text.lines().nth(1).unwrap().trim_end_matches(':').to_owned();
    let is_cited = |text: &String| event.contains(&format!("- document: {}\n", id(text)));
    samples("in events/documents.yaml").into_iter().filter(is_cited).collect()
}

/// An event that cites all documents of the guide, so that none is left over.
fn citing_all() -> String {
    let documents = all_documents();
    let ids = documents.lines().filter(|line| line.ends_with(':') && !line.starts_with([' ', '#']));
    let citations = ids.map(|id| format!("  - {{document: {}, supports: All.}}\n", id.trim_end_matches(':')));
    format!(
        "title: The documents\ndate: \"2017\"\ntopics: [migration]\nsummary: All documents.\n\
         certainty: reported\ncitations:\n{}",
        citations.collect::<String>()
    )
}

/// `event` with the keys of `part` in place of its own, as a curator would write them.
fn with_keys(event: &str, part: &str) -> String {
    let new: Vec<&str> = keys(part).into_iter().filter(|key| !key.starts_with('#')).collect();
    let name = |key: &str| key.split(':').next().unwrap().to_owned();
    let is_new = |key: &&str| new.iter().any(|other| name(other) == name(key));
    keys(event).into_iter().filter(|key| !is_new(key)).chain(new.iter().copied()).collect()
}

/// A file of YAML, cut before every line that is not indented.
fn keys(yaml: &str) -> Vec<&str> {
    let mut keys = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for line in yaml.split_inclusive('\n') {
        if at > 0 && !line.starts_with([' ', '\n']) {
            keys.push(&yaml[start..at]);
            start = at;
        }
        at += line.len();
    }
    keys.push(&yaml[start..]);
    keys
}

fn check(project: &Project) -> Run {
    project.run(&["check", "--strict"])
}

/// The record is without errors.
fn accepted(project: &Project, named: &str) {
    project.write("events/2017/the-documents.yaml", &citing_all());
    let Run { code, stderr, .. } = check(project);
    assert_eq!((code, stderr.as_str()), (Some(0), ""), "{named}");
}

#[test]
fn every_sample_says_where_it_stands() {
    let places = [EVENT, "in events/documents.yaml", "in events/places.yaml", "in an event"];
    for block in blocks().into_iter().filter(|block| block.language == "yaml") {
        let place = block.text.lines().next().unwrap().trim_start_matches("# ").to_owned();
        assert!(places.contains(&place.as_str()) || place.starts_with("events/measures/"), "{place}");
    }
}

#[test]
fn the_samples_of_whole_files_are_a_record_without_errors() {
    accepted(&record(&sample(EVENT), &all_documents()), "whole files");
}

#[test]
fn every_sample_of_a_part_of_an_event_can_stand_in_the_event_of_the_guide() {
    let parts = samples("in an event");
    assert!(parts.len() > 4);
    for part in parts {
        accepted(&record(&with_keys(&sample(EVENT), &part), &all_documents()), &part);
    }
}

#[test]
fn annals_explain_says_of_the_event_what_the_guide_says() {
    let explained = blocks().into_iter().find(|block| block.text.starts_with(&format!("{ID}: "))).unwrap().text;
    let run = record(&sample(EVENT), &all_documents()).run(&["explain", ID]);
    assert_eq!((run.code, run.stdout.trim_end()), (Some(0), explained.trim_end()));
}

/// The parts of a text that stand in backticks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// `text` with `new` in the only place where `old` stood.
fn replaced(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "{old}");
    text.replace(old, new)
}

/// The record of the guide with the mistake that the guide tells.
fn with_mistake(told: &str) -> Project {
    let (event, documents) = (sample(EVENT), cited_documents());
    let quoted = quoted(told);
    if told.contains("The event was translated into Korean") {
        let translation = samples("in an event").into_iter().find(|part| part.contains("translations:")).unwrap();
        return record(&replaced(&with_keys(&event, &translation), quoted[0], quoted[1]), &documents);
    }
    if told.contains("The last sentence of the body was left out") {
        let last = &event[event.find(" Later research").unwrap()..event.find("\ncitations:").unwrap()];
        let supports = event.lines().rfind(|line| line.trim_start().starts_with("supports: ")).unwrap();
        let shorter = replaced(&event, last, "");
        return record(&replaced(&shorter, &format!("{supports}\n"), ""), &documents);
    }
    if told.contains("was left out") {
        return record(&event, &replaced(&documents, &format!("  {}\n", quoted[1]), ""));
    }
    record(&replaced(&event, quoted[0], quoted[1]), &documents)
}

#[test]
fn every_mistake_is_told_as_the_guide_says() {
    let mistakes: Vec<Block> = blocks().into_iter().filter(|block| block.text.starts_with("error[")).collect();
    assert!(mistakes.len() > 10);
    for Block { told, text, .. } in mistakes {
        let errors = text.matches("error[").count();
        let count = if errors == 1 { "1 error".to_owned() } else { format!("{errors} errors") };
        let run = check(&with_mistake(told));
        assert_eq!((run.code, run.stderr), (Some(1), format!("{text}\n{count}\n")), "{told}");
    }
}
