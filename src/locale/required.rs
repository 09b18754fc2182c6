//! The messages that dates and numbers are made of, and what each is told.
//!
//! They are used by the program itself, on every page; so they are checked
//! when they are read, and not when a page first needs one.

use std::collections::BTreeMap;

use super::definition::Definition;
use crate::problem::{Code, Problem, Span, did_you_mean};

/// Id and arguments of each.
pub(super) const REQUIRED: &[(&str, &[&str])] = &[
    ("number-group-sign", &[]),
    ("number-decimal-sign", &[]),
    ("number-minus-sign", &[]),
    ("amount-range", &["low", "high"]),
    ("amount-at-least", &["number"]),
    ("amount-up-to", &["number"]),
    ("list-next", &["list", "entry"]),
    ("list-last", &["list", "entry"]),
    ("date-year", &["year", "era"]),
    ("date-month-name", &["month"]),
    ("date-season-name", &["season"]),
    ("date-day-of-month", &["day", "month"]),
    ("date-days-of-month", &["first", "last", "month"]),
    ("date-with-year", &["words", "year", "precision"]),
    ("date-decade", &["year"]),
    ("date-some-year", &["span"]),
    ("date-some-month", &["date"]),
    ("date-some-day", &["date"]),
    ("date-about", &["date", "precision"]),
    ("date-uncertain", &["date", "precision"]),
    ("date-about-uncertain", &["date", "precision"]),
    ("date-note", &["date", "note"]),
    ("date-note-on-all", &["quality"]),
    ("date-note-on-parts", &["parts", "quality"]),
    ("date-note-next", &["notes", "note"]),
    ("date-part-name", &["part"]),
    ("date-at-time", &["date", "time"]),
    ("date-clock", &["hour", "minute"]),
    ("date-clock-seconds", &["hour", "minute", "second"]),
    ("date-clock-utc", &["time"]),
    ("date-clock-offset", &["time", "offset"]),
    ("date-span", &["first", "last"]),
    ("date-span-of-phrases", &["first", "last"]),
    ("date-span-from-to", &["first", "last"]),
    ("date-since", &["date"]),
    ("date-from-end-unknown", &["date"]),
    ("date-until", &["date"]),
    ("date-until-beginning-unknown", &["date"]),
    ("date-list-next", &["dates", "date"]),
    ("date-list-or", &["dates", "date"]),
    ("date-list-and", &["dates", "date"]),
    ("date-one-of", &["span", "precision"]),
    ("date-each-of", &["span", "precision"]),
    ("date-or-earlier", &["date"]),
    ("date-or-later", &["date"]),
    ("date-and-earlier", &["date", "precision"]),
    ("date-and-later", &["date", "precision"]),
    ("notation", &["clauses"]),
    ("notation-next", &["clauses", "clause"]),
    ("notation-approximate", &[]),
    ("notation-uncertain", &[]),
    ("notation-approximate-uncertain", &[]),
    ("notation-parts", &[]),
    ("notation-unspecified", &[]),
    ("notation-season", &["code", "season"]),
    ("notation-span", &[]),
    ("notation-open-beginning", &[]),
    ("notation-open-end", &[]),
    ("notation-unknown-beginning", &[]),
    ("notation-unknown-end", &[]),
    ("notation-one-of", &[]),
    ("notation-all-of", &[]),
    ("notation-range", &[]),
    ("notation-or-earlier", &[]),
    ("notation-or-later", &[]),
    ("notation-and-earlier", &[]),
    ("notation-and-later", &[]),
    ("notation-before-year-1", &["written", "year"]),
    ("notation-time", &[]),
    ("notation-time-utc", &[]),
    ("notation-time-offset", &[]),
];

/// What is wrong with the messages of a language: `place` stands for its
/// files as a whole.
pub(super) fn check(found: &BTreeMap<String, Definition>, place: Span, has_fallback: bool) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (id, arguments) in REQUIRED {
        match found.get(*id).filter(|definition| definition.has_text) {
            Some(definition) => problems.extend(unknown_arguments(id, definition, arguments)),
            None if has_fallback => {}
            None => problems.push(missing(id, arguments, place)),
        }
    }
    for (id, definition) in found {
        problems.extend(unknown_parts(id, definition, found));
    }
    problems
}

fn missing(id: &str, arguments: &[&str], place: Span) -> Problem {
    let text = arguments.iter().map(|name| format!("{{ ${name} }}")).collect::<Vec<_>>().join(" … ");
    Problem::new(Code::Messages, format!("the message `{id}` is missing"), place)
        .help(format!("add `{id} = {}`", if text.is_empty() { "…" } else { &text }))
}

fn unknown_arguments(id: &str, definition: &Definition, known: &[&str]) -> Vec<Problem> {
    let names: Vec<String> = known.iter().map(|name| format!("${name}")).collect();
    let all = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let given = if all.is_empty() { "it is given nothing".to_owned() } else { format!("it is given {all}") };
    let problem = |(name, span): &(String, Span)| {
        let near = did_you_mean(&format!("${name}"), names.iter().map(String::as_str));
        Problem::new(Code::Messages, format!("the message `{id}` is not given `${name}`"), *span)
            .help(near.unwrap_or_else(|| given.clone()))
    };
    definition.arguments.iter().filter(|(name, _)| !known.contains(&name.as_str())).map(problem).collect()
}

/// Messages are put together within one language, so that what they are built
/// from must be there, too.
fn unknown_parts(id: &str, definition: &Definition, found: &BTreeMap<String, Definition>) -> Vec<Problem> {
    let unknown = |(part, _): &&(String, Span)| !found.contains_key(part) && part != "NUMBER()";
    let problem = |(part, span): &(String, Span)| {
        Problem::new(
            Code::Messages,
            format!("the message `{id}` uses `{part}`, which this language does not have"),
            *span,
        )
        .maybe_help(did_you_mean(part, found.keys().map(String::as_str)))
    };
    definition.parts.iter().filter(unknown).map(problem).collect()
}
