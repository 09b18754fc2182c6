//! An event on other people's sites.

use serde::Serialize;

use super::{CertaintyView, ContentNoteView, DateView};

/// An event as a card for a frame on another site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EmbedView<'a> {
    /// Its id.
    pub id: &'a str,
    /// The title.
    pub title: &'a str,
    /// The language of the title (BCP 47), where it is not that of the page.
    pub title_language: Option<&'a str>,
    /// When.
    pub date: DateView,
    /// How sure it is.
    pub certainty: CertaintyView,
    /// What a reader is warned of.
    pub content_note: Option<ContentNoteView>,
    /// The summary.
    pub summary: &'a str,
    /// The language of the summary, where it is not that of the page.
    pub summary_language: Option<&'a str>,
    /// The page of the event.
    pub event: String,
    /// Where the card comes from, in words.
    pub from: String,
    /// The style sheet of cards.
    pub style: Option<String>,
}

/// How an event can be shown on another site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EmbedOffer {
    /// The card.
    pub card: String,
    /// What other sites paste to show the card in a frame.
    pub frame: String,
    /// What they paste where frames are taken out of pages: title and summary as a quotation.
    pub quotation: String,
    /// The absolute address of the oEmbed answer.
    pub discovery: String,
}
