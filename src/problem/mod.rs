//! What is wrong with a record or a template, and where.
//!
//! A problem is something that its author can mend: it has a code that can be
//! looked up, the places it concerns, and where possible the mend itself.
//! Trouble with the machine (a full disk, a taken port) is not a problem but
//! a failure, and lives in the stage that met it.

mod code;
mod render;
mod sources;
mod suggest;

pub use code::Code;
pub use render::{Colour, Format, render};
pub use sources::{FileId, Sources, Span};
pub use suggest::{did_you_mean, nearest};

/// How grave a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is written while one of these stands.
    Error,
    /// Worth mending; an error only under `--strict`.
    Warning,
}

impl Severity {
    /// The word shown to people and machines.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// A place in a file and what stands there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is at that place, in a few lower-case words; may be empty.
    pub text: String,
}

/// Something wrong that the author of a record or a template can mend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// How grave it is.
    pub severity: Severity,
    /// The name under which it is documented.
    pub code: Code,
    /// One lower-case line in the author's words, names in backticks.
    pub message: String,
    /// The place, then any further places that explain it.
    pub labels: Vec<Label>,
    /// What to write instead, where that is known.
    pub help: Option<String>,
}

impl Problem {
    /// A problem of the severity that its code has, at `span`.
    #[must_use]
    pub fn new(code: Code, message: impl Into<String>, span: Span) -> Self {
        Self {
            severity: code.severity(),
            code,
            message: message.into(),
            labels: vec![Label { span, text: String::new() }],
            help: None,
        }
    }

    /// Says what stands at the (latest) place.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Self {
        if let Some(label) = self.labels.last_mut() {
            label.text = text.into();
        }
        self
    }

    /// Adds a further place.
    #[must_use]
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Says how to mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says how to mend it, where something is known.
    #[must_use]
    pub fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help.or(self.help);
        self
    }

    /// The first place.
    #[must_use]
    pub fn place(&self) -> Span {
        self.labels.first().map_or(Span::NOWHERE, |label| label.span)
    }
}

/// Puts problems in the order in which they are shown: by file, then by place,
/// errors before warnings, then by code and words. The same problem at the
/// same place is kept once.
pub fn sort(problems: &mut Vec<Problem>) {
    problems
        .sort_by(|a, b| (a.place(), a.severity, a.code, &a.message).cmp(&(b.place(), b.severity, b.code, &b.message)));
    problems.dedup();
}

/// Turns every warning into an error (`--strict`).
pub fn make_strict(problems: &mut [Problem]) {
    for problem in problems {
        problem.severity = Severity::Error;
    }
}

/// Whether any of `problems` forbids writing.
#[must_use]
pub fn has_errors(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Error)
}
