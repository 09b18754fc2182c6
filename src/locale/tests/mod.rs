//! Words compared whole, by tables of cases.

mod east_asian;
mod english;
mod messages;
mod other_languages;

use std::sync::Arc;

use super::Locale;
use crate::model::{EventDate, Language};
use crate::problem::FileId;

const ENGLISH: &str = include_str!("../../../templates/messages/en.ftl");

fn language(tag: &str) -> Language {
    Language::new(tag).unwrap()
}

fn english() -> Arc<Locale> {
    Arc::new(Locale::load(&language("en"), &[(FileId(0), ENGLISH)], None).unwrap())
}

fn date(text: &str) -> EventDate {
    EventDate::parse(text).unwrap_or_else(|problem| panic!("{text}: {problem:?}"))
}

/// Every case whose words differ from what is expected, at once.
fn check(cases: &[(&str, &str)], words: impl Fn(&str) -> String) {
    let differing: Vec<_> = cases
        .iter()
        .map(|(text, expected)| (*text, *expected, words(text)))
        .filter(|(_, expected, words)| expected != words)
        .collect();
    assert!(differing.is_empty(), "(date, expected, said) {differing:#?}");
}
