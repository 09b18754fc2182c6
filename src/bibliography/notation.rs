//! The notations that a bibliography can be taken away in.

use std::io::{self, Write};

use super::{Item, biblatex, csl, ris};
use crate::encode::JsonList;

/// A notation of reference managers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Notation {
    /// BibLaTeX, for LaTeX and most reference managers.
    BibLatex,
    /// RIS, for EndNote, Mendeley, Zotero and library catalogues.
    Ris,
    /// CSL-JSON, for Pandoc, citeproc and Zotero.
    CslJson,
}

impl Notation {
    /// Every notation.
    pub const ALL: [Self; 3] = [Self::BibLatex, Self::Ris, Self::CslJson];

    /// How a file of this notation ends.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::BibLatex => "bib",
            Self::Ris => "ris",
            Self::CslJson => "csl.json",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::BibLatex => "BibLaTeX",
            Self::Ris => "RIS",
            Self::CslJson => "CSL-JSON",
        }
    }

    /// The media type of a file.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::BibLatex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::CslJson => "application/vnd.citationstyles.csl+json",
        }
    }

    /// A file that holds `item` alone, without the line end.
    #[must_use]
    pub fn one(self, item: &Item) -> String {
        match self {
            Self::BibLatex => biblatex::entry(item),
            Self::Ris => ris::reference(item),
            Self::CslJson => format!("[{}]", csl::item(item).as_str()),
        }
    }
}

/// Writes a file that holds `items`, one after the other.
///
/// # Errors
/// What the sink says.
pub fn write_items<'a>(
    notation: Notation,
    items: impl IntoIterator<Item = &'a Item>,
    sink: &mut dyn Write,
) -> io::Result<()> {
    match notation {
        Notation::CslJson => {
            let mut list = JsonList::begin(sink)?;
            items.into_iter().try_for_each(|item| list.push(&csl::item(item)))?;
            list.end()?.write_all(b"\n")
        }
        Notation::Ris => items.into_iter().try_for_each(|item| write!(sink, "{}\r\n", ris::reference(item))),
        Notation::BibLatex => items.into_iter().try_for_each(|item| writeln!(sink, "{}\n", biblatex::entry(item))),
    }
}
