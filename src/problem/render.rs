//! Showing problems: to a person, to a program, to a forge.

use std::borrow::Cow;
use std::collections::HashMap;

use codespan_reporting::diagnostic::{Diagnostic, Label as Shown, LabelStyle, Severity as Level};
use codespan_reporting::files::SimpleFiles;
use codespan_reporting::term::{self, Config};
use serde::Serialize;

use super::{FileId, Problem, Severity, Sources, Span};

/// In which form problems are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// The line itself with the place marked.
    #[default]
    Human,
    /// One JSON object a line.
    Json,
    /// Annotations that a forge shows beside the line of a pull request.
    Github,
}

/// One problem as a JSON object.
#[derive(Serialize)]
struct JsonProblem<'a> {
    severity: &'a str,
    code: &'a str,
    message: &'a str,
    help: Option<&'a str>,
    file: &'a str,
    line: usize,
    column: usize,
}

/// All `problems` as text in `format`, with colours where `colour` says so.
#[must_use]
pub fn render(problems: &[Problem], sources: &Sources, format: Format, colour: Colour) -> String {
    match format {
        Format::Human => human(problems, sources, colour),
        Format::Json => problems.iter().map(|problem| json(problem, sources)).collect(),
        Format::Github => problems.iter().map(|problem| github(problem, sources)).collect(),
    }
}

/// Whether text is coloured for a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// With terminal codes.
    On,
    /// Plain text.
    Off,
}

/// Path, line and column of a problem.
fn place<'a>(problem: &Problem, sources: &'a Sources) -> (&'a str, usize, usize) {
    let span = problem.place();
    let (line, column) = sources.line_and_column(span);
    (sources.path(span.file), line, column)
}

fn json(problem: &Problem, sources: &Sources) -> String {
    let (file, line, column) = place(problem, sources);
    let object = JsonProblem {
        severity: problem.severity.word(),
        code: problem.code.name(),
        message: &problem.message,
        help: problem.help.as_deref(),
        file,
        line,
        column,
    };
    serde_json::to_string(&object).unwrap_or_default() + "\n"
}

fn github(problem: &Problem, sources: &Sources) -> String {
    let (file, line, column) = place(problem, sources);
    let message = match &problem.help {
        Some(help) => format!("{} ({help})", problem.message),
        None => problem.message.clone(),
    };
    format!(
        "::{} file={},line={line},col={column},title={}::{}\n",
        problem.severity.word(),
        escape_property(&visible(file)),
        problem.code.name(),
        escape_data(&visible(&message)),
    )
}

/// `text` without characters that a terminal obeys instead of showing, or
/// that turn the direction of what follows. A sign of as many bytes takes the
/// place of each, so that places in the text stay right.
fn visible(text: &str) -> Cow<'_, str> {
    let is_unseen = |letter: char| {
        (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    let sign = |letter: char| match letter.len_utf8() {
        _ if !is_unseen(letter) => letter,
        1 => '?',
        2 => '¿',
        _ => char::REPLACEMENT_CHARACTER,
    };
    Cow::Owned(text.chars().map(sign).collect())
}

/// The text of a workflow command: percent signs and line ends are coded.
fn escape_data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, where colons and commas are coded, too.
fn escape_property(text: &str) -> String {
    escape_data(text).replace(':', "%3A").replace(',', "%2C")
}

fn human(problems: &[Problem], sources: &Sources, colour: Colour) -> String {
    let config = Config { tab_width: 4, ..Config::default() };
    let mut shown = String::new();
    let mut files = ShownFiles { files: SimpleFiles::new(), numbers: HashMap::new() };
    for problem in problems {
        let diagnostic = diagnostic(problem, sources, &mut files);
        let text = match colour {
            Colour::Off => term::emit_into_string(&config, &files.files, &diagnostic).unwrap_or_default(),
            Colour::On => {
                let mut buffer = term::termcolor::Buffer::ansi();
                let emitted = term::emit_to_write_style(&mut buffer, &config, &files.files, &diagnostic);
                emitted.map(|()| String::from_utf8_lossy(buffer.as_slice()).into_owned()).unwrap_or_default()
            }
        };
        for line in text.lines() {
            shown.push_str(line.trim_end());
            shown.push('\n');
        }
    }
    shown
}

/// The files that problems name, in the library's form. Each is added once,
/// for its lines are counted then: a long bibliography may have a thousand problems.
struct ShownFiles<'a> {
    files: SimpleFiles<Cow<'a, str>, Cow<'a, str>>,
    numbers: HashMap<FileId, usize>,
}

impl<'a> ShownFiles<'a> {
    /// The library's number of `file`.
    fn number(&mut self, file: FileId, sources: &'a Sources) -> usize {
        let files = &mut self.files;
        let add = || files.add(visible(sources.path(file)), visible(sources.text(file)));
        *self.numbers.entry(file).or_insert_with(add)
    }
}

/// The problem in the library's form; `files` gets the files that it names.
fn diagnostic<'a>(problem: &'a Problem, sources: &'a Sources, files: &mut ShownFiles<'a>) -> Diagnostic<usize> {
    let level = match problem.severity {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
    };
    let mut labels = Vec::new();
    for (index, label) in problem.labels.iter().enumerate() {
        if label.span == Span::NOWHERE {
            continue;
        }
        let number = files.number(label.span.file, sources);
        let style = if index == 0 { LabelStyle::Primary } else { LabelStyle::Secondary };
        labels.push(Shown::new(style, number, first_line(label.span, sources)).with_message(visible(&label.text)));
    }
    let notes = problem.help.iter().map(|help| format!("help: {}", visible(help))).collect::<Vec<_>>();
    Diagnostic::new(level)
        .with_code(problem.code.name())
        .with_message(visible(&problem.message))
        .with_labels(labels)
        .with_notes(notes)
}

/// The part of `span` on its first line: a mark over many lines hides more than it shows.
fn first_line(span: Span, sources: &Sources) -> std::ops::Range<usize> {
    let text = sources.text(span.file);
    let range = span.range();
    let start = range.start.min(text.len());
    let end = range.end.min(text.len());
    let slice = text.get(start..end).unwrap_or("");
    start..start + slice.lines().next().unwrap_or("").len()
}
