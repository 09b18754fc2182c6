//! Texts of the record → HTML: Markdown, citations, references.
//!
//! `Html` can be made only here, and everything that goes into it is escaped
//! on the way, so that no text of the record can become a tag or a script.

mod body;
mod citation;
mod cite;
mod compose;
mod heading;
mod html;
mod link;
mod numbering;
mod sentence;
mod steps;
mod traced;

pub use compose::{Composed, Figures, Scope, compose};
pub use html::{Html, HtmlWriter};
pub use numbering::{Cited, Citing};
