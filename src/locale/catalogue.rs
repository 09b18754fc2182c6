//! The messages of one language as the Fluent library holds them.
//!
//! The only place that formats with that library. What the messages mean is
//! not known here; what may be wrong in their files is found by `definition`,
//! `required` and `syntax`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

use super::MissingMessage;
use super::definition::{Definition, definitions};
use super::{required, syntax};
use crate::model::Language;
use crate::problem::{FileId, Problem, Span};

/// Stands before a number in a formatted message, so that the signs of the
/// language can be put in afterwards: the library's own way of showing numbers
/// knows no signs. The record allows no control characters, so it cannot
/// come from elsewhere.
pub(super) const NUMBER_BEGINS: char = '\u{2}';
/// Stands after a number in a formatted message.
pub(super) const NUMBER_ENDS: char = '\u{3}';

/// An argument of a message.
pub(super) enum Value<'a> {
    Text(Cow<'a, str>),
    Whole(i64),
    Decimal(f64),
}

/// The messages of one language.
pub(super) struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    ids: Vec<String>,
}

impl Catalogue {
    /// Reads `files` in rising priority; `has_fallback` says whether messages
    /// may be left to another language.
    pub(super) fn read(
        language: &Language,
        files: &[(FileId, &str)],
        has_fallback: bool,
    ) -> Result<Self, Vec<Problem>> {
        let mut bundle = FluentBundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| mark_number(value)));
        // Refused only where a function of that name is there already.
        let _ = bundle.add_builtins();
        let mut problems = Vec::new();
        let mut found: BTreeMap<String, Definition> = BTreeMap::new();
        for (file, text) in files {
            let resource = match FluentResource::try_new(without_mark(text)) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    problems.extend(errors.iter().map(|error| syntax::problem(*file, text, error)));
                    resource
                }
            };
            found.extend(definitions(*file, &resource, &mut problems));
            bundle.add_resource_overriding(resource);
        }
        let place = files.first().map_or(Span::NOWHERE, |(file, _)| Span::start_of(*file));
        // After a slip in the writing, what is missing is missing because of it.
        if problems.is_empty() {
            problems.extend(required::check(&found, place, has_fallback));
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let ids = found.into_keys().filter(|id| !id.starts_with('-')).collect();
        Ok(Self { bundle, ids })
    }

    /// The ids of all messages, sorted.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// Whether there is a message `id` with a text.
    pub(super) fn has(&self, id: &str) -> bool {
        self.bundle
            .get_message(id)
            .is_some_and(|message| message.value().is_some())
    }

    /// The message `id`, numbers between their marks.
    pub(super) fn format(&self, id: &str, arguments: &[(&str, Value<'_>)]) -> Result<String, MissingMessage> {
        let message = self.bundle.get_message(id);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            return Err(MissingMessage::Message {
                id: id.to_owned(),
                near: None,
            });
        };
        let mut given = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            given.set(*name, fluent_value(value));
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&given), &mut errors)
            .into_owned();
        match errors.first() {
            None => Ok(text),
            Some(error) => Err(explain(id, error)),
        }
    }
}

/// The text without the byte-order mark before it; empty lines of the same
/// length stand in its place, so that places in the file stay right.
fn without_mark(text: &str) -> String {
    text.strip_prefix('\u{feff}')
        .map_or_else(|| text.to_owned(), |rest| format!("\n\n\n{rest}"))
}

fn fluent_value<'a>(value: &'a Value<'_>) -> FluentValue<'a> {
    match value {
        Value::Text(text) => FluentValue::from(text.as_ref()),
        Value::Whole(number) => FluentValue::from(*number),
        Value::Decimal(number) => FluentValue::from(*number),
    }
}

/// A number between its marks; nothing for other values.
fn mark_number(value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let mut marked = String::new();
    write!(marked, "{NUMBER_BEGINS}{}{NUMBER_ENDS}", number.as_string()).ok()?;
    Some(marked)
}

/// Why a message could not be formatted, in our terms.
fn explain(id: &str, error: &FluentError) -> MissingMessage {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id: argument })) => {
            MissingMessage::Argument {
                id: id.to_owned(),
                argument: argument.clone(),
            }
        }
        _ => MissingMessage::Broken { id: id.to_owned() },
    }
}
