//! Texts of the record → HTML: Markdown, citations, references.
//!
//! `Html` can be made only here, and everything that goes into it is escaped
//! on the way, so that no text of the record can become a tag or a script.

mod html;

pub use html::{Html, HtmlWriter};
