//! What a message file defines: each message with its place and what it uses.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::problem::{Code, FileId, Problem, Span};

/// A message or term of a file.
pub(super) struct Definition {
    /// Where its id stands.
    pub(super) span: Span,
    /// Whether it has a text of its own, and not attributes only.
    pub(super) has_text: bool,
    /// The arguments that it uses, without `$`.
    pub(super) arguments: Vec<(String, Span)>,
    /// The messages, terms (with `-`) and functions (with `()`) that it is built from.
    pub(super) parts: Vec<(String, Span)>,
}

/// The messages and terms (these with `-` before their id) of one file; one
/// that stands there twice is a problem.
pub(super) fn definitions(
    file: FileId,
    resource: &FluentResource,
    problems: &mut Vec<Problem>,
) -> Vec<(String, Definition)> {
    let place = Places {
        file,
        source: resource.source(),
    };
    let mut found: Vec<(String, Definition)> = Vec::new();
    for entry in resource.entries() {
        let (id, name, pattern) = match entry {
            Entry::Message(message) => (message.id.name.to_owned(), message.id.name, message.value.as_ref()),
            Entry::Term(term) => (format!("-{}", term.id.name), term.id.name, Some(&term.value)),
            _ => continue,
        };
        let span = place.of(name);
        let mut definition = Definition {
            span,
            has_text: pattern.is_some(),
            arguments: Vec::new(),
            parts: Vec::new(),
        };
        if let Some(pattern) = pattern {
            read_pattern(pattern, place, &mut definition);
        }
        match found.iter().find(|(other, _)| *other == id) {
            Some((_, first)) => problems.push(
                Problem::new(
                    Code::Messages,
                    format!("two messages are called `{id}`"),
                    definition.span,
                )
                .label("the second one")
                .also(first.span, "the first one")
                .help("keep the one that is meant"),
            ),
            None => found.push((id, definition)),
        }
    }
    found
}

/// Where the parts of a file's tree stand in it.
#[derive(Clone, Copy)]
struct Places<'a> {
    file: FileId,
    source: &'a str,
}

impl Places<'_> {
    /// The place of `part`, which is a piece of the source: the tree keeps no
    /// places, but its texts lie in the source itself.
    fn of(self, part: &str) -> Span {
        let start = (part.as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize);
        Span::new(self.file, start, start + part.len())
    }
}

fn read_pattern(pattern: &Pattern<&str>, place: Places<'_>, into: &mut Definition) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            read_expression(expression, place, into);
        }
    }
}

fn read_expression(expression: &Expression<&str>, place: Places<'_>, into: &mut Definition) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, place, into),
        Expression::Select { selector, variants } => {
            read_inline(selector, place, into);
            for variant in variants {
                read_pattern(&variant.value, place, into);
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, place: Places<'_>, into: &mut Definition) {
    match inline {
        InlineExpression::VariableReference { id } => into.arguments.push((id.name.to_owned(), place.of(id.name))),
        InlineExpression::MessageReference { id, .. } => into.parts.push((id.name.to_owned(), place.of(id.name))),
        InlineExpression::TermReference { id, .. } => into.parts.push((format!("-{}", id.name), place.of(id.name))),
        InlineExpression::FunctionReference { id, arguments } => {
            into.parts.push((format!("{}()", id.name), place.of(id.name)));
            for argument in &arguments.positional {
                read_inline(argument, place, into);
            }
        }
        InlineExpression::Placeable { expression } => read_expression(expression, place, into),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}
