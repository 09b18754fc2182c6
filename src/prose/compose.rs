//! Markdown of the record → HTML, with citations and links resolved.

use super::body::Body;
use super::html::Html;
use super::numbering::{Cited, Citing};
use super::side_note::NotePlace;
use super::steps::{headings, one_line, steps};
use super::traced::Places;
use crate::model::{EventIndex, Markdown};
use crate::problem::{Problem, Sources};
use crate::site::{Address, Directory};

/// Whether a sentence that gives a number needs a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figures {
    /// It does: the text of an event.
    MustBeCited,
    /// It does not: a page of prose.
    Free,
}

/// What a text stands in.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// Where the links of the text lead.
    pub directory: &'a Directory,
    /// Which documents it may cite.
    pub citing: Citing<'a>,
    /// The page that it stands on.
    pub page: &'a Address,
    /// Whether its numbers must be cited.
    pub figures: Figures,
}

/// A text, ready for a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Composed {
    /// The text. In events headings begin with `h3`; a page begins below its title.
    pub html: Html,
    /// For a page, the words of its first heading, which `html` leaves out.
    pub title: Option<String>,
    /// The documents it cites, by number.
    pub cited: Vec<Cited>,
    /// The citations in their order, with the place for a note beside each.
    pub notes: Vec<NotePlace>,
    /// The published events it links to, each once, in the order of time.
    pub links_to_events: Vec<EventIndex>,
    /// Its words on one line, without citations, for the search.
    pub plain: String,
}

/// Turns `markdown` (`CommonMark` with tables) into HTML.
///
/// `[@document-id, p. 3]` cites, `event:floods-1995` and the like link to
/// pages of the site. HTML in the text is shown as text; addresses other than
/// http, https and mailto are not linked. What is wrong comes back as
/// problems that point into `sources`.
#[must_use]
pub fn compose(markdown: &Markdown, sources: &Sources, scope: &Scope<'_>) -> (Composed, Vec<Problem>) {
    let steps = steps(&markdown.text);
    let mut headings = headings(&steps, &markdown.text);
    let is_page = matches!(scope.citing, Citing::Page);
    let title = (is_page && !headings.is_empty()).then(|| headings.remove(0));
    let words = headings.into_iter().map(|(_, words)| words);
    let mut body = Body::new(scope, Places::new(markdown, sources), words);
    for (number, step) in steps.iter().enumerate() {
        let is_title = title.as_ref().is_some_and(|(range, _)| range.contains(&number));
        if !is_title {
            body.step(step);
        }
    }
    let (mut composed, problems) = body.finish();
    composed.plain = one_line(&composed.plain);
    composed.title = title.map(|(_, words)| words);
    (composed, problems)
}
