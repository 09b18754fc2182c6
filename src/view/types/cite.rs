//! "Cite this", and what reference managers find in the head of a page.

use serde::Serialize;

use crate::prose::Html;

/// A citation in one style.
#[derive(Debug, Clone, Serialize)]
pub struct CitationStyleView {
    /// The name of the style.
    pub style: String,
    /// The citation.
    pub html: Html,
}

/// A citation in a notation of reference managers, to copy and to save.
#[derive(Debug, Clone, Serialize)]
pub struct CitationFile {
    /// The name of the notation.
    pub name: String,
    /// The citation.
    pub text: String,
    /// The text of the link that saves it.
    pub save: String,
    /// A `data:` address that holds the citation, for a link with `download`.
    pub href: String,
    /// The name under which it is saved.
    pub file: String,
}

/// "Cite this event", document or timeline.
#[derive(Debug, Clone, Serialize)]
pub struct CiteView {
    /// In the styles that schools use.
    pub styles: Vec<CitationStyleView>,
    /// In the notations of reference managers.
    pub files: Vec<CitationFile>,
}

/// A feed that a reader program can follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FeedLink {
    /// Its media type.
    pub media_type: &'static str,
    /// What it tells.
    pub title: String,
    /// The relative address.
    pub href: String,
}

/// A `<meta>` that reference managers read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TagView {
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub content: String,
}
