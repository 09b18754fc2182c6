//! Reading with the YAML library, and its errors in the words of a curator.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::budget::BudgetBreach;
use serde_yaml::options::{DuplicateKeyPolicy, MergeKeyPolicy};
use serde_yaml::{Error, Location};

use super::{Key, Kind, Node, Value, slip};
use crate::problem::{Code, FileId, Problem, Span};

/// Reads `text`, the contents of `file`. An empty text is `Value::Null`.
///
/// # Errors
/// One problem at the first place that is not YAML, nests deeper than 64
/// levels, or grows without bound through aliases.
pub fn parse(file: FileId, text: &str) -> Result<Node, Box<Problem>> {
    if text.trim().is_empty() {
        return Ok(Node { value: Value::Null, span: Span::start_of(file) });
    }
    let options = serde_yaml::options! {
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::Error,
        strict_booleans: true,
        with_snippet: false,
        budget: serde_yaml::budget! {
            max_events: 8_000_000,
            max_nodes: 4_000_000,
        },
    };
    match serde_yaml::from_str_with_options::<Option<Raw>>(text, options) {
        Ok(Some(raw)) => {
            let node = raw.place(file, text);
            let may_be_swallowed = text.contains(['!', '&']);
            match may_be_swallowed.then(|| first_swallowed(&node, text)).flatten() {
                Some(problem) => Err(Box::new(problem)),
                None => Ok(node),
            }
        }
        Ok(None) => Ok(Node { value: Value::Null, span: Span::start_of(file) }),
        Err(error) => Err(Box::new(explain(&error, file, text))),
    }
}

/// The problem of the first text in `node` that lost its beginning to YAML.
fn first_swallowed(node: &Node, text: &str) -> Option<Problem> {
    let span = node.span;
    match &node.value {
        Value::Scalar(..) => slip::swallowed(span.file, text, span.range().start),
        Value::List(items) => items.iter().find_map(|item| first_swallowed(item, text)),
        Value::Map(entries) => entries.iter().find_map(|(_, value)| first_swallowed(value, text)),
        Value::Null => None,
    }
}

const ALIAS_BOMB: &str = "the aliases (`*name`) in this file unfold into too much";

/// A node as the library gives it.
struct Raw(serde_yaml::Spanned<RawValue>);

enum RawValue {
    Null,
    Boolean(bool),
    Number(f64),
    Text(String),
    List(Vec<Raw>),
    Map(Vec<(serde_yaml::Spanned<String>, Raw)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde_yaml::Spanned::deserialize(deserializer).map(Raw)
    }
}

impl<'de> Deserialize<'de> for RawValue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = RawValue;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_none<E>(self) -> Result<RawValue, E> {
        Ok(RawValue::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<RawValue, E> {
        Ok(RawValue::Boolean(truth))
    }

    #[expect(clippy::cast_precision_loss, reason = "counts beyond 2^53 do not occur; ids and dates keep their text")]
    fn visit_i64<E>(self, number: i64) -> Result<RawValue, E> {
        Ok(RawValue::Number(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "counts beyond 2^53 do not occur; ids and dates keep their text")]
    fn visit_u64<E>(self, number: u64) -> Result<RawValue, E> {
        Ok(RawValue::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<RawValue, E> {
        Ok(RawValue::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<RawValue, E> {
        Ok(RawValue::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<RawValue, E> {
        Ok(RawValue::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<RawValue, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = sequence.next_element()? {
            items.push(item);
        }
        Ok(RawValue::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawValue, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(RawValue::Map(entries))
    }
}

impl Raw {
    /// The node with spans of `file`; plain scalars get their text from `text`.
    fn place(self, file: FileId, text: &str) -> Node {
        let span = span_of(self.0.referenced, file, text);
        let as_written = || text.get(span.range()).unwrap_or("").trim().to_owned();
        let value = match self.0.value {
            RawValue::Null => Value::Null,
            RawValue::Boolean(truth) => Value::Scalar(as_written(), Kind::Boolean(truth)),
            RawValue::Number(number) => Value::Scalar(as_written(), Kind::Number(number)),
            RawValue::Text(written) => Value::Scalar(written, Kind::Text),
            RawValue::List(items) => Value::List(items.into_iter().map(|item| item.place(file, text)).collect()),
            RawValue::Map(entries) => Value::Map(
                entries
                    .into_iter()
                    .map(|(key, value)| {
                        let span = span_of(key.referenced, file, text);
                        (Key { text: key.value, span }, value.place(file, text))
                    })
                    .collect(),
            ),
        };
        Node { value, span }
    }
}

/// The bytes at a location of the library, without the blanks at their end.
fn span_of(location: Location, file: FileId, text: &str) -> Span {
    let span = location.span();
    let start = span.byte_offset().and_then(|offset| usize::try_from(offset).ok()).unwrap_or(0);
    let length = span.byte_len().and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
    let written = text.get(start..start + length).unwrap_or("");
    Span::new(file, start, start + written.trim_end().len())
}

/// The library's error as a problem.
fn explain(error: &Error, file: FileId, text: &str) -> Problem {
    let place = error.location().map_or(Span::start_of(file), |location| place_of(location, file, text));
    let error = error.without_snippet();
    let problem = |message: &str| Problem::new(Code::YamlSyntax, message, place);
    match error {
        Error::AliasError { error, .. } => explain(error, file, text),
        Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. }
        | Error::AliasReplayCounterOverflow { .. }
        | Error::Budget {
            breach:
                BudgetBreach::RecordedAnchorEvents { .. }
                | BudgetBreach::RecordedAnchorBytes { .. }
                | BudgetBreach::Aliases { .. }
                | BudgetBreach::Anchors { .. }
                | BudgetBreach::AliasAnchorRatio { .. },
            ..
        } => problem(ALIAS_BOMB).help("write the values out"),
        Error::Budget { .. } => problem("lists and keys lie too deep in each other, or there are too many of them")
            .help("at most 64 levels; write one event a file"),
        Error::UnknownAnchor { .. } => slip::unknown_alias(file, text, place.range().start),
        Error::MergeKeyNotAllowed { .. } => {
            problem("merging maps with `<<` is not part of the format").help("write the values out")
        }
        Error::MultipleDocuments { .. } => {
            problem("a second YAML document begins here").help("one file holds one document: remove the line `---`")
        }
        Error::Eof { .. } => problem("the file ends too early").help("a bracket or a quote is still open"),
        _ => slip::explain(&error.to_string(), file, text, place.range().start),
    }
}

/// The place of an error: its byte where known, else found by line and column.
fn place_of(location: Location, file: FileId, text: &str) -> Span {
    if location.span().byte_offset().is_some() {
        return span_of(location, file, text);
    }
    let line = usize::try_from(location.line()).unwrap_or(1).max(1);
    let column = usize::try_from(location.column()).unwrap_or(1).max(1);
    let line_start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let rest = text.get(line_start..).unwrap_or("");
    let offset = rest.char_indices().nth(column - 1).map_or(rest.len(), |(offset, _)| offset);
    Span::new(file, line_start + offset, line_start + offset)
}

#[cfg(test)]
mod tests {
    use super::{Node, Value, parse};
    use crate::problem::FileId;

    /// Every scalar with the text at its place, in the order of the file.
    fn places(node: &Node, text: &str, found: &mut Vec<(String, String)>) {
        let at = |span: crate::problem::Span| text[span.range()].to_owned();
        match &node.value {
            Value::Null => {}
            Value::Scalar(value, _) => found.push((value.clone(), at(node.span))),
            Value::List(items) => items.iter().for_each(|item| places(item, text, found)),
            Value::Map(entries) => {
                for (key, value) in entries {
                    found.push((key.text.clone(), at(key.span)));
                    places(value, text, found);
                }
            }
        }
    }

    fn check(text: &str, expected: &[(&str, &str)]) {
        let node = parse(FileId(0), text).unwrap();
        let mut found = Vec::new();
        places(&node, text, &mut found);
        let expected: Vec<_> = expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_value_knows_its_place() {
        check(
            "title: 두만강 'x'\ndate: \"1995-08\"\nlist: [a-b, 1995, true]\nfolded: >\n  one\n  two\n\nlast: |\n  x: y\n  z\n",
            &[
                ("title", "title"),
                ("두만강 'x'", "두만강 'x'"),
                ("date", "date"),
                ("1995-08", "\"1995-08\""),
                ("list", "list"),
                ("a-b", "a-b"),
                ("1995", "1995"),
                ("true", "true"),
                ("folded", "folded"),
                ("one two\n", "one\n  two"),
                ("last", "last"),
                ("x: y\nz\n", "x: y\n  z"),
            ],
        );
    }

    #[test]
    fn a_bomb_of_aliases_is_refused() {
        let mut text = String::from("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (name, before) in ["b", "c", "d", "e", "f", "g", "h", "i"].iter().zip("abcdefgh".chars()) {
            text.push_str(&format!("{name}: &{name} [{}]\n", vec![format!("*{before}"); 10].join(", ")));
        }
        let problem = parse(FileId(0), &text).unwrap_err();
        assert_eq!(problem.message, "the aliases (`*name`) in this file unfold into too much");
    }

    #[test]
    fn deep_nesting_is_refused() {
        let text = format!("a: {}{}", "[".repeat(70), "]".repeat(70));
        let problem = parse(FileId(0), &text).unwrap_err();
        assert_eq!(problem.message, "lists and keys lie too deep in each other, or there are too many of them");
    }

    #[test]
    fn a_tab_is_named_as_the_culprit() {
        let problem = parse(FileId(0), "topics:\n\t- famine\n").unwrap_err();
        assert_eq!(problem.message, "a tab stands here");
    }
}
