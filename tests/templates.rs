//! The rules for the built-in templates and their messages: every word a reader sees is a message, and every message is used.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use annals::model::{
    Certainty, ContentNote, MeasureKind, PlaceKind, Reason, Reliability, RevisionKind, TranslationStatus,
};
use stories::Page;
use stories::source::sources;

/// Messages that stand ready for pieces that are still to come, by the way
/// their ids begin. With a piece its line goes from here.
const KEPT: &[(&str, &str)] = &[("data-offline", "feeds and exports"), ("copy-", "the copy to carry")];

const NONE: [String; 0] = [];

/// The built-in templates by name.
fn templates() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let pages = entries.filter(|path| path.extension().is_some_and(|ending| ending == "html"));
    pages
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap()))
        .collect()
}

/// The ids of the English messages.
fn messages() -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/messages/en.ftl");
    let is_id = |id: &&str| id.starts_with(|sign: char| sign.is_ascii_lowercase());
    let text = fs::read_to_string(path).unwrap();
    text.lines().filter_map(|line| line.split_once(" =").map(|(id, _)| id)).filter(is_id).map(str::to_owned).collect()
}

/// The languages that the program speaks besides English.
const OTHERS: [&str; 2] = ["ko", "zh"];

/// The messages of a language, each with its text as it is written.
fn texts(language: &str) -> BTreeMap<String, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("templates/messages/{language}.ftl"));
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut last = String::new();
    for line in fs::read_to_string(path).unwrap().lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, text)) = line.split_once(" =").filter(|_| line.starts_with(|sign: char| sign.is_lowercase())) {
            id.clone_into(&mut last);
            assert_eq!(texts.insert(last.clone(), text.to_owned()), None, "{id}");
        } else if let Some(text) = texts.get_mut(&last) {
            text.push_str(line);
        }
    }
    texts
}

/// What a reader sees of a message: without what is put in, and without the names of choices.
fn seen(text: &str) -> String {
    let before = std::iter::once("").chain(text.split_whitespace());
    let is_word = |(before, part): &(&str, &str)| {
        *before != "{" && !part.starts_with('$') && !part.trim_start_matches('*').starts_with('[')
    };
    let words = before.zip(text.split_whitespace()).filter(is_word).map(|(_, part)| part);
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_put_in_is_not_seen() {
    assert_eq!(seen("{ $count -> [0] none *[other] { $count } of { event-count } }"), "{ -> none { } of { } }");
}

#[test]
fn every_language_says_every_message_and_no_other() {
    let english: BTreeSet<String> = texts("en").into_keys().collect();
    assert_eq!(english, messages());
    for language in OTHERS {
        let own: BTreeSet<String> = texts(language).into_keys().collect();
        assert_eq!(own.symmetric_difference(&english).collect::<Vec<_>>(), Vec::<&String>::new(), "{language}");
    }
}

#[test]
fn no_message_is_left_in_english() {
    // Names of formats are the same everywhere, and some join with a sign alone.
    let same = ["cite-style-apa", "cite-style-mla", "date-clock-offset", "date-clock-utc", "file-size", "list-last"];
    let english = texts("en");
    for language in OTHERS {
        let is_own = |sign: char| matches!(sign, '가'..='힣' | '一'..='鿿');
        let left = |(id, text): &(String, String)| {
            let has_words = seen(&english[id]).chars().any(char::is_alphabetic);
            has_words && !same.contains(&id.as_str()) && !text.chars().any(is_own)
        };
        let left: Vec<String> = texts(language).into_iter().filter(left).map(|(id, _)| id).collect();
        assert_eq!(left, NONE, "{language}");
    }
}

/// A template without its instructions: what is written to every page as it stands.
fn literal(template: &str) -> String {
    let mut rest = template;
    let mut literal = String::new();
    while let Some(start) = rest.find(['{']) {
        let end = ["{{", "{%", "{#"].iter().position(|sign| rest[start..].starts_with(sign));
        let Some(end) = end.map(|number| ["}}", "%}", "#}"][number]) else {
            literal.push_str(&rest[..=start]);
            rest = &rest[start + 1..];
            continue;
        };
        literal.push_str(&rest[..start]);
        rest = rest[start..].split_once(end).unwrap_or_else(|| panic!("no {end} after {}", &rest[start..])).1;
    }
    literal + rest
}

/// What a reader sees or hears of an element besides its text.
const SPOKEN: [&str; 4] = ["title", "alt", "aria-label", "placeholder"];

#[test]
fn every_word_that_a_reader_sees_is_a_message() {
    let has_letter = |text: &str| text.chars().any(char::is_alphabetic);
    let mut words = Vec::new();
    for (name, template) in templates() {
        let page = Page::read(&literal(&template));
        let spoken = page.elements.iter().flat_map(|element| SPOKEN.iter().filter_map(|name| element.get(name)));
        let seen = page.text.split_whitespace();
        // The name of the notation is the same in every language.
        let strange = seen.chain(spoken).filter(|text| has_letter(text) && *text != "EDTF");
        words.extend(strange.map(|word| format!("{name}: {word}")));
    }
    assert_eq!(words, NONE);
}

#[test]
fn words_between_instructions_are_seen() {
    let literal = literal("{# A page. #}<p title=\"x {{ t.y }}\">{% if a %}See{% endif %} {{ b | c }}</p>{");
    assert_eq!(literal, "<p title=\"x \">See </p>{");
}

#[test]
fn no_template_marks_a_text_as_safe() {
    let marks = |(name, text): (String, String)| (text.contains("| safe") || text.contains("|safe")).then_some(name);
    assert_eq!(templates().into_iter().filter_map(marks).collect::<Vec<_>>(), NONE);
}

/// The messages that templates use.
fn used_in_templates() -> BTreeSet<String> {
    let is_part = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
    let mut used = BTreeSet::new();
    for template in templates().values() {
        for (at, _) in template.match_indices("t.") {
            let before = template[..at].chars().next_back().unwrap_or(' ');
            let name: String = template[at + 2..].chars().take_while(|sign| is_part(*sign)).collect();
            if !is_part(before) && before != '.' && !name.is_empty() {
                used.insert(name.replace('_', "-"));
            }
        }
    }
    used
}

/// The messages that stand for the words of the record.
fn terms() -> BTreeSet<String> {
    fn words<T>(all: &[(T, &'static str)]) -> Vec<&'static str> {
        all.iter().map(|(_, word)| *word).collect()
    }
    let with_meaning = [
        ("certainty", words(&Certainty::ALL)),
        ("reliability", words(&Reliability::ALL)),
        ("measure-kind", words(&MeasureKind::ALL)),
        ("translation", [words(&TranslationStatus::ALL), vec!["missing"]].concat()),
    ];
    let alone = [
        ("revision-kind", words(&RevisionKind::ALL)),
        ("place-kind", words(&PlaceKind::ALL)),
        ("withdrawn-reason", words(&Reason::ALL)),
        ("content-note", words(&ContentNote::ALL)),
    ];
    let ids =
        |(prefix, words): &(&str, Vec<&str>)| words.iter().map(|word| format!("{prefix}-{word}")).collect::<Vec<_>>();
    let meanings = with_meaning.iter().flat_map(ids).map(|id| format!("{id}-meaning"));
    with_meaning.iter().chain(&alone).flat_map(ids).chain(meanings).collect()
}

/// Every text between quotation marks in the program that may be the id of a message.
fn literals_in_program() -> BTreeSet<String> {
    let is_id =
        |text: &&str| text.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-');
    let mut literals = BTreeSet::new();
    for source in sources("src") {
        for (_, line) in source.code() {
            literals.extend(line.split('"').skip(1).step_by(2).filter(is_id).map(str::to_owned));
        }
    }
    literals
}

/// The ids in `say("…")`, `fill("…")` and `count("…")`.
fn said_in_program() -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    for source in sources("src").iter().filter(|source| source.path.starts_with("src/view/")) {
        for (_, line) in source.code() {
            for call in [".say(\"", ".fill(\"", ".count(\""] {
                said.extend(
                    line.split(call).skip(1).filter_map(|rest| rest.split_once('"')).map(|(id, _)| id.to_owned()),
                );
            }
        }
    }
    said
}

#[test]
fn every_message_that_is_used_is_there() {
    let (there, mut used) = (messages(), used_in_templates());
    assert!(used.len() > 40);
    used.extend(terms());
    used.extend(said_in_program());
    assert_eq!(used.difference(&there).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn every_message_is_used_or_kept_for_a_piece_that_is_named() {
    let mut used = used_in_templates();
    used.extend(terms());
    used.extend(literals_in_program());
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/messages/en.ftl")).unwrap();
    // A message may be a part of others.
    let is_part = |id: &str| text.contains(&format!("{{ {id} }}"));
    let is_kept = |id: &str| KEPT.iter().any(|(beginning, _)| id.starts_with(beginning));
    let unused: Vec<String> =
        messages().into_iter().filter(|id| !used.contains(id) && !is_part(id) && !is_kept(id)).collect();
    assert_eq!(unused, NONE);
}

#[test]
fn nothing_is_kept_that_is_used() {
    let used = used_in_templates();
    let idle = |beginning: &&str| !messages().iter().any(|id| id.starts_with(*beginning) && !used.contains(id));
    let done: Vec<&str> = KEPT.iter().map(|(beginning, _)| *beginning).filter(idle).collect();
    assert_eq!(done, Vec::<&str>::new());
}
