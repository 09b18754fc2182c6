//! Markdown → steps: what the parser says, with the text joined again.
//!
//! The parser breaks text at every bracket; a citation is found only in whole
//! text. Lines of a paragraph are joined, too, because a citation may begin on
//! one and end on the next.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use super::citation::groups;
use super::traced::Traced;
use crate::model::joins_without_space;

/// A step on the way through a Markdown text; ranges are bytes of it.
#[derive(Debug)]
pub(super) enum Step<'a> {
    /// Something begins.
    Start(Tag<'a>, Range<usize>),
    /// The same ends.
    End(TagEnd),
    /// Text, also of several lines.
    Words(Traced),
    /// Code inside a line.
    Code(CowStr<'a>),
    /// HTML on lines of its own.
    HtmlLines(CowStr<'a>),
    /// A tag inside a line.
    HtmlTag(CowStr<'a>, Range<usize>),
    /// A break that the author asked for.
    LineBreak,
    /// A line across.
    Rule,
}

/// The steps through `markdown`: `CommonMark` with tables.
pub(super) fn steps(markdown: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    let mut words = Traced::default();
    let mut events = Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter().peekable();
    while let Some((event, range)) = events.next() {
        match event {
            Event::Text(text) => words.push(&text, &range, markdown),
            Event::SoftBreak => {
                let next = events.peek().and_then(|(next, _)| first_letter(next));
                if !words.text().chars().next_back().zip(next).is_some_and(|(a, b)| joins_without_space(a, b)) {
                    words.push_mark('\n', range.start);
                }
            }
            other => {
                if !words.text().is_empty() {
                    steps.push(Step::Words(std::mem::take(&mut words)));
                }
                steps.extend(step(other, range));
            }
        }
    }
    if !words.text().is_empty() {
        steps.push(Step::Words(words));
    }
    steps
}

/// The letter with which a text begins; nothing for what is no text.
fn first_letter(event: &Event<'_>) -> Option<char> {
    if let Event::Text(text) = event { text.chars().next() } else { None }
}

/// A step that is not text. Footnotes, mathematics and tasks are extensions
/// that are switched off.
fn step(event: Event<'_>, range: Range<usize>) -> Option<Step<'_>> {
    match event {
        Event::Start(tag) => Some(Step::Start(tag, range)),
        Event::End(tag) => Some(Step::End(tag)),
        Event::Code(code) => Some(Step::Code(code)),
        Event::Html(html) => Some(Step::HtmlLines(html)),
        Event::InlineHtml(html) => Some(Step::HtmlTag(html, range)),
        Event::HardBreak => Some(Step::LineBreak),
        Event::Rule => Some(Step::Rule),
        _ => None,
    }
}

/// The headings among `steps`: their place in the list, and their words
/// without citations.
pub(super) fn headings(steps: &[Step<'_>], markdown: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (number, step) in steps.iter().enumerate() {
        match (step, &mut open) {
            (Step::Start(Tag::Heading { .. }, _), _) => open = Some((number, String::new())),
            (Step::End(TagEnd::Heading(_)), _) => {
                found.extend(open.take().map(|(start, words)| (start..number + 1, one_line(&words))));
            }
            (Step::Words(words), Some((_, text))) => push_without_citations(words, markdown, text),
            (Step::Code(code) | Step::HtmlTag(code, _), Some((_, text))) => text.push_str(code),
            (Step::LineBreak, Some((_, text))) => text.push(' '),
            _ => {}
        }
    }
    found
}

fn push_without_citations(words: &Traced, markdown: &str, text: &mut String) {
    let mut start = 0;
    for group in groups(words, markdown) {
        text.push_str(&words.text()[start..group.range.start]);
        start = group.range.end;
    }
    text.push_str(&words.text()[start..]);
}

/// `text` on one line, with single spaces.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
