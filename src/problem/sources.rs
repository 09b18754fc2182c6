//! The texts that problems point into.

use std::collections::HashSet;

use super::Problem;

/// The number of a file in [`Sources`]. Numbers follow the order of paths, so
/// that problems sorted by number are sorted by path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A range of bytes in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl FileId {
    /// The number `index`; a record holds fewer than 2^32 files.
    #[must_use]
    pub fn new(index: usize) -> Self {
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }
}

impl Span {
    /// The place of a problem that no file holds.
    pub const NOWHERE: Self = Self { file: FileId(u32::MAX), start: 0, end: 0 };

    /// The bytes from `start` to `end` of `file`; offsets past 4 GiB, which no
    /// accepted file has, are cut to that.
    #[must_use]
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let cut = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { file, start: cut(start), end: cut(end.max(start)) }
    }

    /// The very beginning of `file`.
    #[must_use]
    pub fn start_of(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }

    /// The bytes as a range.
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A file that problems may point into.
#[derive(Debug, Clone)]
struct Source {
    path: String,
    text: String,
}

/// The files that problems may point into, by number.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// Adds a file under `path` (relative to the root, with `/`) and gives its number.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        let id = FileId::new(self.files.len());
        self.files.push(Source { path: path.into(), text: text.into() });
        id
    }

    /// Lets go of the texts of the first `count` files, but for those that
    /// `problems` point into: all other use of them is over. They are as
    /// large as the record itself.
    pub fn forget(&mut self, count: usize, problems: &[Problem]) {
        let labels = problems.iter().flat_map(|problem| &problem.labels);
        let needed: HashSet<FileId> = labels.map(|label| label.span.file).collect();
        for (number, source) in self.files.iter_mut().take(count).enumerate() {
            if !needed.contains(&FileId::new(number)) {
                source.text = String::new();
            }
        }
    }

    /// How many files there are; the next one gets this number.
    #[must_use]
    pub fn count(&self) -> usize {
        self.files.len()
    }

    /// The path of a file, relative to the root.
    #[must_use]
    pub fn path(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", |source| &source.path)
    }

    /// The text of a file.
    #[must_use]
    pub fn text(&self, file: FileId) -> &str {
        self.files.get(file.0 as usize).map_or("", |source| &source.text)
    }

    /// The text at `span`; empty where it lies outside its file.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text(span.file).get(span.range()).unwrap_or("")
    }

    /// Line and column of the start of `span`, both from 1; columns count characters.
    #[must_use]
    pub fn line_and_column(&self, span: Span) -> (usize, usize) {
        let text = self.text(span.file);
        let mut start = (span.start as usize).min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let before = &text[..start];
        let line = before.matches('\n').count() + 1;
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (line, before[line_start..].chars().count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::{FileId, Sources, Span};
    use crate::problem::{Code, Problem};

    #[test]
    fn a_text_is_kept_where_a_problem_points_into_it_or_it_is_not_of_the_record() {
        let mut sources = Sources::default();
        let files = ["clean", "named first", "named second", "theme"].map(|text| sources.add(text, text));
        let place = |file: FileId| Span::new(file, 0, 5);
        let problem = Problem::new(Code::DuplicateId, "twice", place(files[1])).also(place(files[2]), "here");
        sources.forget(3, &[problem]);
        assert_eq!(files.map(|file| sources.text(file)), ["", "named first", "named second", "theme"]);
        assert_eq!(sources.path(files[0]), "clean");
    }
}
