//! Text that remembers where each of its letters was written.
//!
//! The parser hands out text in pieces, with escapes and entities resolved.
//! Joined again, a citation or a sentence can be found in it; a problem then
//! needs the way back to the letters in the file.

use std::ops::Range;

use crate::model::Markdown;
use crate::problem::{Sources, Span};

/// Where a piece of a [`Traced`] text begins.
#[derive(Debug, Clone, Copy)]
struct Piece {
    /// Its first byte in the joined text.
    at: usize,
    /// Its first byte in the Markdown.
    source: usize,
    /// Whether it stands in the Markdown letter for letter.
    verbatim: bool,
}

/// Text joined from pieces of a Markdown text.
#[derive(Debug, Clone, Default)]
pub(super) struct Traced {
    text: String,
    pieces: Vec<Piece>,
}

impl Traced {
    /// The joined text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Adds `text`, which came from `source`, a range of `markdown`.
    pub(super) fn push(&mut self, text: &str, source: &Range<usize>, markdown: &str) {
        let verbatim = markdown.get(source.clone()) == Some(text);
        self.pieces.push(Piece { at: self.text.len(), source: source.start, verbatim });
        self.text.push_str(text);
    }

    /// Adds `letter`, which stands for something at `source`.
    pub(super) fn push_mark(&mut self, letter: char, source: usize) {
        self.pieces.push(Piece { at: self.text.len(), source, verbatim: false });
        self.text.push(letter);
    }

    /// Adds a part of another text.
    pub(super) fn push_part(&mut self, other: &Self, part: Range<usize>) {
        let first = other.piece_at(part.start);
        for (number, piece) in other.pieces.iter().enumerate().skip(first) {
            if piece.at >= part.end {
                break;
            }
            let start = piece.at.max(part.start);
            let end = other.pieces.get(number + 1).map_or(part.end, |next| next.at.min(part.end));
            let source = if piece.verbatim { piece.source + (start - piece.at) } else { piece.source };
            self.pieces.push(Piece { at: self.text.len(), source, verbatim: piece.verbatim });
            self.text.push_str(&other.text[start..end]);
        }
    }

    /// Where the letter at `at` stands in the Markdown.
    pub(super) fn source(&self, at: usize) -> usize {
        self.pieces.get(self.piece_at(at)).map_or(0, |piece| {
            let inside = if piece.verbatim { at.saturating_sub(piece.at) } else { 0 };
            piece.source + inside
        })
    }

    /// Where `part` stands in the Markdown.
    pub(super) fn source_range(&self, part: &Range<usize>) -> Range<usize> {
        let start = self.source(part.start);
        let last = self.text[..part.end].char_indices().next_back().map_or(0, |(at, _)| at);
        let end = self.source(last.max(part.start)) + (part.end - last.max(part.start));
        start..end.max(start)
    }

    /// Whether the letter at `at` stands in the Markdown as it is, neither
    /// escaped by a backslash nor written as an entity.
    pub(super) fn is_plain(&self, at: usize, markdown: &str) -> bool {
        let source = self.source(at);
        let same = markdown.get(source..).and_then(|rest| rest.chars().next()) == self.text[at..].chars().next();
        let backslashes =
            markdown[..source.min(markdown.len())].bytes().rev().take_while(|byte| *byte == b'\\').count();
        same && backslashes % 2 == 0
    }

    /// The number of the piece that holds the letter at `at`.
    fn piece_at(&self, at: usize) -> usize {
        self.pieces.partition_point(|piece| piece.at <= at).saturating_sub(1)
    }
}

/// Finds parts of a Markdown text in the file that it was written in.
///
/// There the text may be indented, folded or quoted, so offsets do not carry
/// over; but the same words stand there in the same order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places<'a> {
    markdown: &'a Markdown,
    written: &'a str,
    /// The bytes before the text itself: the line of `|` or `>`.
    header: usize,
}

impl<'a> Places<'a> {
    /// The places of `markdown` in its file.
    pub(super) fn new(markdown: &'a Markdown, sources: &'a Sources) -> Self {
        let slice = sources.slice(markdown.span);
        let is_block = slice.starts_with(['|', '>']) && !markdown.text.starts_with(['|', '>']);
        let header = if is_block { slice.find('\n').map_or(0, |end| end + 1) } else { 0 };
        Self { markdown, written: &slice[header..], header }
    }

    /// The Markdown as the parser reads it.
    pub(super) fn markdown(&self) -> &'a str {
        &self.markdown.text
    }

    /// The place in the file of the whole text.
    pub(super) fn whole(&self) -> Span {
        self.markdown.span
    }

    /// The place in the file of the first line of `part` of the Markdown; of
    /// the whole text, where the words cannot be found again.
    pub(super) fn span(&self, part: Range<usize>) -> Span {
        let text = self.markdown();
        let words = text.get(part.clone()).and_then(|words| words.lines().next()).unwrap_or("").trim_end();
        let whole = self.markdown.span;
        if words.is_empty() {
            return whole;
        }
        let before = text[..part.start + words.len()].match_indices(words).filter(|(at, _)| *at < part.start).count();
        let Some((at, _)) = self.written.match_indices(words).nth(before) else {
            return whole;
        };
        let start = whole.start as usize + self.header + at;
        Span::new(whole.file, start, start + words.len())
    }
}

#[cfg(test)]
mod tests {
    use super::Places;
    use crate::model::Markdown;
    use crate::problem::{Sources, Span};

    #[test]
    fn the_same_words_are_found_again_in_every_form_that_yaml_has() {
        let text = "One 3 and 3 more.\n\nThen 3.\n";
        for written in [
            "|2\n  One 3 and 3 more.\n\n  Then 3.\n",
            ">\n  One 3\n  and 3 more.\n\n  Then 3.\n",
            "\"One 3 and 3 more.\\n\\nThen 3.\\n\"",
            "'One 3\n  and 3 more.\n\n  Then 3.'",
        ] {
            let mut sources = Sources::default();
            let file = sources.add("a.yaml", format!("body: {written}"));
            let markdown = Markdown { text: text.to_owned(), span: Span::new(file, 6, 6 + written.len()) };
            let places = Places::new(&markdown, &sources);
            let numbers: Vec<usize> = text.match_indices('3').map(|(at, _)| at).collect();
            let expected: Vec<usize> = sources.text(file).match_indices('3').map(|(at, _)| at).collect();
            let found: Vec<usize> = numbers.iter().map(|at| places.span(*at..at + 1).start as usize).collect();
            assert_eq!(found, expected, "{written}");
        }
    }
}
