//! Citations in a text → links to the list of sources.

use std::ops::Range;

use super::body::Body;
use super::citation::{Group, Item};
use super::side_note::NotePlace;
use super::steps::one_line;
use super::traced::Traced;
use crate::model::{DocumentIndex, Locator};
use crate::problem::{Code, Problem, Span};

/// A citation as it is shown.
struct Mark {
    /// The number of the document in the text.
    number: usize,
    /// Which citation of it this is, from 1.
    time: usize,
    /// What is shown, without brackets.
    shown: String,
    /// The document.
    document: DocumentIndex,
    /// Where in it.
    locator: Option<Locator>,
}

impl Body<'_> {
    /// Writes `[2, p. 3; 4]`, each number a link to its source.
    pub(super) fn cite(&mut self, words: &Traced, group: &Group) {
        let text = words.text();
        if let [item] = group.items.as_slice() {
            let Some(mark) = self.mark(words, item) else {
                self.writer.text(&text[group.range.clone()]);
                return;
            };
            self.write_mark(&mark, &format!("[{}]", mark.shown));
            return self.note(mark);
        }
        self.writer.text("[");
        let mut marks = Vec::new();
        for (number, item) in group.items.iter().enumerate() {
            if number > 0 {
                self.writer.text("; ");
            }
            if let Some(mark) = self.mark(words, item) {
                self.write_mark(&mark, &mark.shown);
                marks.push(mark);
            } else {
                self.writer.text(&text[whole(item)]);
            }
        }
        self.writer.text("]");
        for mark in marks {
            self.note(mark);
        }
    }

    /// Keeps the place for a note beside the text.
    fn note(&mut self, mark: Mark) {
        let Mark { number, document, locator, .. } = mark;
        self.notes.push(NotePlace { number, document, locator, paragraph: self.paragraph, place: self.writer.place() });
    }

    fn write_mark(&mut self, mark: &Mark, shown: &str) {
        let id = format!("cite-{}-{}", mark.number, mark.time);
        if self.is_inside_link() {
            self.writer.element("span", &[("class", "cite"), ("id", &id)], shown);
            return;
        }
        let href = format!("#source-{}", mark.number);
        self.writer.element("a", &[("class", "cite"), ("id", &id), ("href", &href), ("role", "doc-biblioref")], shown);
    }

    /// The document and the place in it that `item` cites; a problem where there is none.
    fn mark(&mut self, words: &Traced, item: &Item) -> Option<Mark> {
        let text = words.text();
        let id = &text[item.id.clone()];
        let Some(document) = self.scope.directory.document(id) else {
            self.unknown_document(words, item);
            return None;
        };
        let locator = match &text[item.locator.clone()] {
            "" => None,
            _ => Some(self.locator(words, &item.locator)?),
        };
        let Some((number, time)) = self.numbering.cite(document, locator.as_ref()) else {
            let message = format!("`{id}` is cited in the text, but not listed under `citations`");
            let problem = Problem::new(Code::UndeclaredCitation, message, self.place(words, &item.id));
            self.problems.push(problem.label("cited here").help(format!("add `- document: {id}` under `citations`")));
            return None;
        };
        let mut prefix = one_line(&text[item.prefix.clone()]);
        if !prefix.is_empty() {
            prefix.push(' ');
        }
        let place = locator.as_ref().map(|locator| format!(", {}", locator.written)).unwrap_or_default();
        Some(Mark { number, time, shown: format!("{prefix}{number}{place}"), document, locator })
    }

    /// The place in the document that `part` names, if it can be read.
    fn locator(&mut self, words: &Traced, part: &Range<usize>) -> Option<Locator> {
        let written = &words.text()[part.clone()];
        let read = Locator::parse(written);
        if read.is_none() {
            let message = format!("`{written}` is not a place in a document");
            let problem = Problem::new(Code::InvalidLocator, message, self.place(words, part)).label("cited here");
            self.problems.push(problem.help(format!("write one of {}", Locator::EXAMPLES)));
        }
        read
    }

    fn unknown_document(&mut self, words: &Traced, item: &Item) {
        let id = &words.text()[item.id.clone()];
        if id.is_empty() {
            let part = whole(item);
            let message = format!("`{}` names no document", &words.text()[part.clone()]);
            let problem = Problem::new(Code::UnknownDocument, message, self.place(words, &part)).label("cited here");
            return self.problems.push(problem.help("write `@document-id, p. 3` after each semicolon"));
        }
        let help = self.scope.directory.nearest_document(id).map(|id| format!("did you mean `{id}`?"));
        let message = format!("no document is called `{id}`");
        let problem = Problem::new(Code::UnknownDocument, message, self.place(words, &item.id)).label("cited here");
        self.problems.push(problem.help("documents are defined in events/documents.yaml").maybe_help(help));
    }

    fn place(&self, words: &Traced, part: &Range<usize>) -> Span {
        self.span(words.source_range(part))
    }
}

/// Everything that was written for `item`.
fn whole(item: &Item) -> Range<usize> {
    if item.id.is_empty() {
        return item.locator.clone();
    }
    item.prefix.start.min(item.id.start)..item.locator.end.max(item.id.end)
}
