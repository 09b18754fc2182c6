//! Taking a map apart key by key, so that all that is wrong with it is found
//! in one go: unknown keys, missing keys, keys written twice.

use super::{Key, Node, Spanned, Text, Value};
use crate::problem::{Code, Problem, Span, did_you_mean};

/// A map that is being taken apart.
pub struct Fields<'p> {
    what: &'static str,
    span: Span,
    entries: Vec<(Key, Node)>,
    known: Vec<&'static str>,
    problems: &'p mut Vec<Problem>,
}

impl<'p> Fields<'p> {
    /// Opens `node`, which should be `what` ("an event"), as a map.
    /// Anything else is reported, and nothing comes back.
    pub fn open(node: Node, what: &'static str, problems: &'p mut Vec<Problem>) -> Option<Self> {
        let span = node.span;
        if !matches!(node.value, Value::Map(_)) {
            problems.push(node.no_entries(what));
            return None;
        }
        let entries = node.into_entries(problems);
        Some(Self { what, span, entries, known: Vec::new(), problems })
    }

    /// Where the map stands.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// Where problems are gathered.
    pub fn problems(&mut self) -> &mut Vec<Problem> {
        self.problems
    }

    /// The value of `key`, if it is written and not empty.
    pub fn take(&mut self, key: &'static str) -> Option<Node> {
        self.known.push(key);
        let index = self.entries.iter().position(|(written, _)| written.text == key)?;
        let (_, node) = self.entries.swap_remove(index);
        (node.value != Value::Null).then_some(node)
    }

    /// The value of `key`, which must be there; `help` says what to write.
    pub fn require(&mut self, key: &'static str, help: &str) -> Option<Node> {
        let node = self.take(key);
        if node.is_none() {
            let place = Span { end: self.span.start, ..self.span };
            self.problems
                .push(Problem::new(Code::MissingKey, format!("{} has no `{key}`", self.what), place).help(help));
        }
        node
    }

    /// The text of `key`.
    pub fn text(&mut self, key: &'static str) -> Option<Text> {
        self.take(key)?.into_text(self.problems)
    }

    /// The text of `key`, which must be there.
    pub fn require_text(&mut self, key: &'static str, help: &str) -> Option<Text> {
        self.require(key, help)?.into_text(self.problems)
    }

    /// The texts of the list `key`; none where it is not written.
    pub fn texts(&mut self, key: &'static str) -> Vec<Text> {
        self.take(key).map(|node| node.into_texts(self.problems)).unwrap_or_default()
    }

    /// The items of the list `key`; none where it is not written.
    pub fn list(&mut self, key: &'static str) -> Vec<Node> {
        self.take(key).map(|node| node.into_list(self.problems)).unwrap_or_default()
    }

    /// The number under `key`.
    pub fn number(&mut self, key: &'static str) -> Option<Spanned<f64>> {
        self.take(key)?.into_number(self.problems)
    }

    /// Reports every key that was never asked for.
    pub fn close(self) {
        let Self { what, entries, known, problems, .. } = self;
        for (key, _) in entries {
            problems.push(
                Problem::new(Code::UnknownKey, format!("{what} has no key `{}`", key.text), key.span).help(
                    did_you_mean(&key.text, known.iter().copied())
                        .unwrap_or_else(|| format!("the keys are {}", list_of_keys(&known))),
                ),
            );
        }
    }
}

fn list_of_keys(known: &[&str]) -> String {
    known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ")
}
