//! Texts of the record → HTML: Markdown, citations, references.
//!
//! `Html` can be made only here, and everything that goes into it is escaped
//! on the way, so that no text of the record can become a tag or a script.

mod audit;
mod body;
mod cache;
mod citation;
mod cite;
mod cite_this;
mod compose;
#[cfg(test)]
mod compose_tests;
mod foreign;
mod formatted;
mod heading;
mod html;
mod link;
mod narrow;
mod note;
mod numbering;
mod quoted;
mod reference;
mod sentence;
mod side_note;
mod steps;
mod style;
mod traced;

pub use audit::{uncited_documents, unused_citations};
pub use cite_this::CiteThis;
pub use compose::{Composed, Figures, Scope, compose};
pub use html::{Html, HtmlWriter};

pub use numbering::{Cited, Citing};
pub use quoted::{QuotedDocuments, QuotedStyle};
pub use reference::{Reference, References};
pub use side_note::{Note, NotePlace};
pub use style::CitationStyle;
