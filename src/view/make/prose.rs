//! Prose pages, corrections, data, and the sources of any text.

use super::View;
use super::common::Head;
use super::told::Told;
use crate::model::{DocumentIndex, Locator, RevisionKind};
use crate::prose::{Cited, Composed, Html, Note, NotePlace};
use crate::site::Address;
use crate::view::{CorrectionRow, CorrectionsView, Library, Link, PageView, ProseView, SourceView};

impl<'a> Library<'a> {
    /// A page of prose.
    pub(super) fn prose_page(&self, at: &Address, number: usize) -> (PageView, View<'a>) {
        let page = &self.timeline.pages[number];
        let translated = self.texts.translated(self.language()).and_then(|texts| texts.pages.get(&number));
        let text = translated.unwrap_or(&self.texts.pages[number]);
        let language = self.original_language().filter(|_| translated.is_none());
        let title = Told { language, ..self.told(&page.title) };
        let sources =
            text.cited.iter().map(|cited| self.source(at, cited.number, cited.document, Some(cited))).collect();
        let view = ProseView {
            id: page.id.as_str(),
            title: title.text,
            language,
            translation: language.map(|_| self.translation_view(at, None, (false, false))),
            html: self.with_notes(text, |_| None),
            sources,
        };
        (self.head(at, &Head { kind: "prose", title, description: None }), View::Prose(view))
    }

    /// A text with a note beside each citation; `locator` tells where in the document, where the text does not.
    pub(super) fn with_notes<'t>(
        &'t self,
        text: &'t Composed,
        locator: impl Fn(&NotePlace) -> Option<&'t Locator>,
    ) -> Html {
        let comma = self.words.say("comma");
        text.with_notes(|place| {
            let known = &self.timeline[place.document];
            let document = self.references.get(place.document).in_text.as_str();
            Note {
                document,
                document_language: self.language_of_name(document, known),
                title: &known.title,
                title_language: self.language_of(known),
                locator: place.locator.as_ref().or_else(|| locator(place)).map(|locator| locator.written.as_str()),
                comma: &comma,
            }
        })
    }

    /// A document as a source of the text on the page at `at`.
    pub(super) fn source(
        &self,
        at: &Address,
        number: usize,
        document: DocumentIndex,
        cited: Option<&Cited>,
    ) -> SourceView<'a> {
        let known = &self.timeline[document];
        let times = cited.map_or(0, |cited| cited.times);
        SourceView {
            number,
            reference: &self.references.get(document).html,
            document: Told { text: &known.title, language: self.language_of(known) }
                .link(Address::document(&known.id).from_page(at)),
            locators: cited
                .into_iter()
                .flat_map(|cited| cited.locators.iter().map(|locator| locator.written.clone()))
                .collect(),
            supports: None,
            reliability: self.words.reliability(known.reliability),
            links: self.outward_links(document),
            cited_at: (1..=times).map(|time| Link::new(time.to_string(), format!("#cite-{number}-{time}"))).collect(),
        }
    }

    /// Every revision, newest first, with the withdrawn events.
    pub(super) fn corrections_page(&self, at: &Address) -> (PageView, View<'a>) {
        let mut dated: Vec<(Option<chrono::NaiveDate>, CorrectionRow)> = Vec::new();
        for (_, event) in self.timeline.numbered_events() {
            let link = self.title_of(event).link(Address::event(&event.id).from_page(at));
            for revision in &event.revisions {
                let note = Told { text: &revision.note, language: self.original_language() };
                let row = self.correction(Some(revision.date), revision.kind, link.clone(), note);
                dated.push((Some(revision.date), row));
            }
        }
        for tombstone in &self.timeline.tombstones {
            let link = Link::new(tombstone.id.to_string(), Address::event(&tombstone.id).from_page(at));
            let reason = self.words.reason(tombstone.reason);
            let note = Told { text: &reason, language: None };
            let row = self.correction(tombstone.date, RevisionKind::Withdrawn, link, note);
            dated.push((tombstone.date, row));
        }
        dated.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
        let title = self.words.say("corrections-title");
        let intro = self.words.say("corrections-intro");
        let head = Head::new("corrections", &title).described(&intro);
        let rows = dated.into_iter().map(|(_, row)| row).collect();
        (self.head(at, &head), View::Corrections(CorrectionsView { rows }))
    }

    fn correction(
        &self,
        date: Option<chrono::NaiveDate>,
        kind: RevisionKind,
        event: Link,
        note: Told<'_>,
    ) -> CorrectionRow {
        CorrectionRow {
            date: date.map(|day| self.day(day)),
            datetime: date.map(|day| day.to_string()),
            kind: self.words.revision_kind(kind),
            event,
            note: Some(note.owned()),
            note_language: note.owned_language(),
        }
    }
}
