//! The styles in which a reader can copy a citation, and every document in them.

use std::path::Path;

use super::html::Html;
use super::reference::References;
use super::style::CitationStyle;
use crate::model::{Document, DocumentIndex, Language};
use crate::problem::{Problem, Span};

/// A style that schools use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuotedStyle {
    /// Chicago, author and date.
    ChicagoAuthorDate,
    /// Chicago, notes.
    ChicagoNotes,
    /// The American Psychological Association.
    Apa,
    /// The Modern Language Association.
    Mla,
}

impl QuotedStyle {
    /// Every style, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::ChicagoAuthorDate, Self::ChicagoNotes, Self::Apa, Self::Mla];

    /// The message that names it.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::ChicagoAuthorDate => "cite-style-chicago-author-date",
            Self::ChicagoNotes => "cite-style-chicago-notes",
            Self::Apa => "cite-style-apa",
            Self::Mla => "cite-style-mla",
        }
    }

    /// Its name in CSL.
    fn name(self) -> &'static str {
        match self {
            Self::ChicagoAuthorDate => "chicago-author-date",
            Self::ChicagoNotes => "chicago-notes",
            Self::Apa => "apa",
            Self::Mla => "modern-language-association",
        }
    }

    /// The style in `language`.
    pub(super) fn load(self, language: &Language) -> Result<CitationStyle, Problem> {
        match self {
            Self::ChicagoNotes => CitationStyle::notes(self.name(), language),
            _ => CitationStyle::named(self.name(), language, Span::NOWHERE),
        }
    }
}

/// Every document in every style that can be copied.
#[derive(Debug)]
pub struct QuotedDocuments {
    styles: Vec<(QuotedStyle, References)>,
}

impl QuotedDocuments {
    /// Formats `documents` in `language`. `cache` is a file beside which those
    /// of the styles are kept.
    ///
    /// # Errors
    /// Says which style is not bundled.
    pub fn format(documents: &[Document], language: &Language, cache: &Path) -> Result<Self, Problem> {
        let of_style = |name: QuotedStyle| {
            let style = name.load(language)?;
            let kept = cache.with_file_name(format!("{}-{}", name.name(), language.tag()));
            Ok((name, References::format(documents, &style, language, Some(&kept))))
        };
        Ok(Self { styles: QuotedStyle::ALL.into_iter().map(of_style).collect::<Result<_, _>>()? })
    }

    /// A document in each of the styles.
    pub fn of(&self, document: DocumentIndex) -> impl Iterator<Item = (QuotedStyle, &Html)> {
        self.styles.iter().map(move |(style, references)| (*style, &references.get(document).html))
    }
}
