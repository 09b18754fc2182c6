//! The tree that a YAML text becomes, and how values are taken out of it.

use super::{Spanned, Text};
use crate::problem::{Code, Problem, Span};

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What is written.
    pub value: Value,
    /// Where.
    pub span: Span,
}

/// A key of a map and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The key.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// What a scalar looks like without quotes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// Text, or anything in quotes.
    Text,
    /// A number; its value.
    Number(f64),
    /// `true` or `false`.
    Boolean(bool),
}

/// What can be written in YAML.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// One value: its text as written, without quotes.
    Scalar(String, Kind),
    /// A list.
    List(Vec<Node>),
    /// A map in the order in which it was written.
    Map(Vec<(Key, Node)>),
}

impl Value {
    /// What this is, in the words of a message.
    fn noun(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Scalar(_, Kind::Text) => "text",
            Self::Scalar(_, Kind::Number(_)) => "a number",
            Self::Scalar(_, Kind::Boolean(_)) => "yes or no",
            Self::List(_) => "a list",
            Self::Map(_) => "keys and values",
        }
    }
}

impl Node {
    /// The problem of finding this where `wanted` should be.
    #[must_use]
    pub fn wrong_type(&self, wanted: &str) -> Problem {
        let message = match self.value {
            Value::Null => format!("nothing is written here, and {wanted} is wanted"),
            _ => format!("{wanted} is wanted here, not {}", self.value.noun()),
        };
        let problem = Problem::new(Code::WrongType, message, self.span);
        match &self.value {
            Value::Map(_) if wanted == "text" => problem.help("write one text; if it holds `: `, put it in quotes"),
            Value::Null => problem.help("write it, or take the line out"),
            Value::List(_) if wanted == "text" => problem.help("write one value, without `-` and without `[` `]`"),
            Value::Scalar(..) if wanted == "a list" => problem.help("write `[one, two]`, or one `- ` line for each"),
            _ => problem,
        }
    }

    /// The problem of finding this where `what` ("an event") should be, with its keys.
    #[must_use]
    pub(super) fn no_entries(&self, what: &str) -> Problem {
        let message = match self.value {
            Value::Null => format!("{what} should stand here, and nothing is written"),
            _ => format!("{what} is written as keys and values, not as {}", self.value.noun()),
        };
        Problem::new(Code::WrongType, message, self.span).help("write one `key: value` on each line")
    }

    /// The problem of finding this where `wanted` should be, told with what is written.
    fn not_a(&self, wanted: &str) -> Problem {
        match &self.value {
            Value::Scalar(text, _) => Problem::new(Code::WrongType, format!("`{text}` is not {wanted}"), self.span),
            _ => self.wrong_type(wanted),
        }
    }

    /// The text of a scalar; a number or a truth value is taken as it is written.
    pub fn into_text(self, problems: &mut Vec<Problem>) -> Option<Text> {
        if let Value::Scalar(text, _) = self.value {
            return Some(Spanned::new(text, self.span));
        }
        problems.push(self.wrong_type("text"));
        None
    }

    /// The items of a list.
    pub fn into_list(self, problems: &mut Vec<Problem>) -> Vec<Self> {
        if let Value::List(items) = self.value {
            return items;
        }
        problems.push(self.wrong_type("a list"));
        Vec::new()
    }

    /// The texts of a list of scalars. One word that stands there instead of
    /// a list is reported, and taken, so that its absence is not reported, too.
    pub fn into_texts(self, problems: &mut Vec<Problem>) -> Vec<Text> {
        if matches!(&self.value, Value::Scalar(text, Kind::Text) if !text.contains(char::is_whitespace)) {
            problems.push(self.wrong_type("a list"));
            return self.into_text(problems).into_iter().collect();
        }
        self.into_list(problems).into_iter().filter_map(|item| item.into_text(problems)).collect()
    }

    /// A finite number.
    pub fn into_number(self, problems: &mut Vec<Problem>) -> Option<Spanned<f64>> {
        match self.value {
            Value::Scalar(_, Kind::Number(number)) if number.is_finite() => Some(Spanned::new(number, self.span)),
            _ => {
                problems.push(
                    self.not_a("a number").help("write digits only, such as 1500 or 62.3, without quotes or commas"),
                );
                None
            }
        }
    }

    /// A whole number.
    pub fn into_integer(self, problems: &mut Vec<Problem>) -> Option<Spanned<i64>> {
        let span = self.span;
        match &self.value {
            Value::Scalar(text, Kind::Number(_)) if text.parse::<i64>().is_ok() => {
                text.parse().ok().map(|number| Spanned::new(number, span))
            }
            _ => {
                problems.push(self.not_a("a whole number").help("write digits only, such as 1 or 12, without quotes"));
                None
            }
        }
    }

    /// `true` or `false`.
    pub fn into_boolean(self, problems: &mut Vec<Problem>) -> Option<bool> {
        if let Value::Scalar(_, Kind::Boolean(truth)) = self.value {
            return Some(truth);
        }
        problems.push(self.not_a("`true` or `false`").help("write one of the two, without quotes"));
        None
    }

    /// The entries of a map; a key written twice is reported, and its first value kept.
    pub fn into_entries(self, problems: &mut Vec<Problem>) -> Vec<(Key, Self)> {
        let Value::Map(entries) = self.value else {
            problems.push(self.no_entries("this part of the record"));
            return Vec::new();
        };
        first_of_each(entries, problems)
    }
}

/// Keeps the first entry of each key and reports the others.
fn first_of_each(entries: Vec<(Key, Node)>, problems: &mut Vec<Problem>) -> Vec<(Key, Node)> {
    let mut first: std::collections::HashMap<String, Span> = std::collections::HashMap::with_capacity(entries.len());
    let mut kept = Vec::with_capacity(entries.len());
    for (key, node) in entries {
        if let Some(earlier) = first.get(&key.text) {
            problems.push(
                Problem::new(Code::DuplicateId, format!("`{}` is written twice", key.text), key.span)
                    .label("a second time here")
                    .also(*earlier, "first here")
                    .help("keep one of the two"),
            );
            continue;
        }
        first.insert(key.text.clone(), key.span);
        kept.push((key, node));
    }
    kept
}
