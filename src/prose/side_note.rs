//! Notes beside a text: what each citation names, ready to stand in the
//! margin next to the sentence that cites.
//!
//! A text is composed once and used in several places; notes are put into it
//! only where it stands on a page of its own. They repeat for the eye what the
//! list of sources says in full, so that they are hidden from those who listen
//! and hold nothing to press.

use super::compose::Composed;
use super::html::{Html, HtmlWriter, Place};
use crate::model::{DocumentIndex, Locator};

/// A citation in a text, and the place for its note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotePlace {
    /// The number of the document in the text.
    pub number: usize,
    /// The document.
    pub document: DocumentIndex,
    /// Where in the document.
    pub locator: Option<Locator>,
    /// Which paragraph it stands in: each has a number of its own.
    pub(super) paragraph: usize,
    /// Where in the HTML.
    pub(super) place: Place,
}

/// What a note says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Note<'a> {
    /// The document in a few words: "Human Rights Watch 2024".
    pub document: &'a str,
    /// The language of these words (BCP 47), where it is not that of the page.
    pub document_language: Option<&'a str>,
    /// The title of the document.
    pub title: &'a str,
    /// The language of the title, where it is not that of the page.
    pub title_language: Option<&'a str>,
    /// Where in the document.
    pub locator: Option<&'a str>,
    /// What stands between the parts of a note.
    pub comma: &'a str,
}

impl Composed {
    /// The text with a note for each citation; `note` says what a note of the
    /// citation says.
    ///
    /// A document is named with its title where it is cited first; a citation
    /// that was noted in the same paragraph is not noted again.
    #[must_use]
    pub fn with_notes<'a>(&'a self, note: impl Fn(&'a NotePlace) -> Note<'a>) -> Html {
        let mut pieces: Vec<(Place, Html)> = Vec::new();
        for (index, cited) in self.notes.iter().enumerate() {
            let before = &self.notes[..index];
            let same = |other: &NotePlace| (other.number, &other.locator) == (cited.number, &cited.locator);
            if before.iter().rev().take_while(|other| other.paragraph == cited.paragraph).any(same) {
                continue;
            }
            let is_first = !before.iter().any(|other| other.number == cited.number);
            pieces.push((cited.place, written(cited.number, &note(cited), is_first)));
        }
        self.html.with_pieces(&pieces)
    }
}

fn written(number: usize, note: &Note<'_>, with_title: bool) -> Html {
    let mut writer = HtmlWriter::new();
    writer.open("span", &[("class", "side-note"), ("aria-hidden", "true")]);
    writer.element("b", &[], &number.to_string()).text(" ");
    in_language(&mut writer, "span", note.document_language, note.document);
    if with_title && note.title != note.document {
        writer.text(note.comma);
        in_language(&mut writer, "i", note.title_language, note.title);
    }
    if let Some(locator) = note.locator {
        writer.text(note.comma).text(locator);
    }
    writer.close("span");
    writer.finish()
}

fn in_language(writer: &mut HtmlWriter, element: &'static str, language: Option<&str>, words: &str) {
    let attributes: Vec<(&str, &str)> = language.iter().map(|language| ("lang", *language)).collect();
    writer.element(element, &attributes, words);
}
