//! `pages/<id>.md` as written.

use crate::model::Markdown;
use crate::problem::{FileId, Span};
use crate::yaml::Text;

/// A page of prose as written.
#[derive(Debug, Clone)]
pub struct PageRecord {
    /// The part of the file's name before the first dot.
    pub id: Text,
    /// The language, where the file's name has one.
    pub language: Option<String>,
    /// The text.
    pub text: Markdown,
}

/// Takes a Markdown file as a page.
#[must_use]
pub fn read_page(file: FileId, id: &str, language: Option<&str>, text: &str) -> PageRecord {
    PageRecord {
        id: Text::new(id.to_owned(), Span::start_of(file)),
        language: language.map(str::to_owned),
        text: Markdown { text: text.to_owned(), span: Span::new(file, 0, text.len()) },
    }
}
