//! The page of an event, and what stays at former addresses.

use super::View;
use super::common::Head;
use crate::model::{Event, EventId, EventIndex, MeasureIndex, MeasureKind, TopicIndex};
use crate::prose::Composed;
use crate::site::{Address, PageKind};
use crate::view::{
    AccountView, EventView, Library, MeasureCard, PageView, RedirectView, RevisionView, SourceView, TombstoneView,
    TopicSteps, TranslationView,
};

impl<'a> Library<'a> {
    /// The page of an event.
    pub(super) fn event_page(&self, at: &Address, number: EventIndex) -> (PageView, View<'a>) {
        let event = &self.timeline[number];
        let (text, body_language) = self.body_of(number);
        let permalink = self.permalink(at);
        let (title, summary) = (self.title_of(event), self.summary_of(event));
        let mut page = self.head(at, &Head { kind: "event", title, description: Some(summary.text) });
        page.tags = self.event_tags(at, event);
        page.picture = self.picture(number);
        page.coins = self.coins_of(&[number]);
        let view = EventView {
            id: event.id.as_str(),
            title: title.text,
            title_language: title.language,
            translation: self.translation_of(at, event, body_language),
            date: self.dates[number.get()].clone(),
            year: self.year_of(at, number),
            topics: self.topic_marks(at, event),
            places: event.places.iter().map(|place| self.place_link(at, *place)).collect(),
            map: self.event_map(at, &event.places),
            certainty: self.words.certainty(event.certainty),
            content_note: self.content_note(event),
            summary: summary.text,
            summary_language: summary.language,
            body: text.map(|text| self.with_notes(text, |place| event.citations[place.number - 1].locator.as_ref())),
            body_language,
            sources: self.event_sources(at, event, text),
            accounts: self.accounts(at, event),
            measures: self.measure_cards(at, event),
            cite: self.cite_event(at, event),
            embed: self.embed_offer(at, number),
            related: self.event_links(at, &event.related),
            previous: number.get().checked_sub(1).map(|before| self.event_link(at, EventIndex::new(before))),
            next: (number.get() + 1 < self.timeline.events.len())
                .then(|| self.event_link(at, EventIndex::new(number.get() + 1))),
            in_topics: event.topics.iter().map(|topic| self.steps(at, number, *topic)).collect(),
            added: event.added.map(|day| self.day(day)),
            revisions: self.revisions(event),
            permalink,
            fingerprint: &self.texts.fingerprints[number.get()],
        };
        (page, View::Event(Box::new(view)))
    }

    /// The long text of an event, and its language where it is not that of the page.
    fn body_of(&self, number: EventIndex) -> (Option<&'a Composed>, Option<&'a str>) {
        if let Some(text) = self.texts.translated(self.language()).and_then(|texts| texts.events.get(&number)) {
            return (Some(text), None);
        }
        let text = self.texts.events[number.get()].as_ref();
        (text, text.and(self.original_language()))
    }

    /// How the words of the page stand to the original; none in the language of the record.
    fn translation_of(&self, at: &Address, event: &'a Event, body: Option<&str>) -> Option<TranslationView> {
        self.original_language()?;
        let translation = self.translation(event);
        let stale = translation.is_some_and(|translation| translation.stale);
        let partial = [self.title_of(event).language, self.summary_of(event).language, body];
        let partial = partial.iter().any(Option::is_some);
        Some(self.translation_view(at, translation.map(|translation| translation.status), (stale, partial)))
    }

    /// The documents on which an event rests, in the order of their numbers.
    fn event_sources(&self, at: &Address, event: &'a Event, text: Option<&Composed>) -> Vec<SourceView<'a>> {
        event
            .citations
            .iter()
            .enumerate()
            .map(|(index, citation)| {
                let cited = text.and_then(|text| text.cited.iter().find(|cited| cited.number == index + 1));
                let mut source = self.source(at, index + 1, citation.document, cited);
                source.locators = citation.locator.iter().map(|locator| locator.written.clone()).collect();
                source.supports = citation.supports.as_deref();
                source
            })
            .collect()
    }

    /// What each source says where they differ.
    fn accounts(&self, at: &Address, event: &Event) -> Vec<AccountView> {
        let number =
            |document| event.citations.iter().position(|citation| citation.document == document).map(|index| index + 1);
        event
            .accounts
            .iter()
            .map(|account| AccountView {
                by: account.by.clone(),
                says: account.says.clone(),
                document: self.document_link(at, account.document),
                locator: account.locator.as_ref().map(|locator| locator.written.clone()),
                number: number(account.document),
            })
            .collect()
    }

    fn measure_cards(&self, at: &Address, event: &Event) -> Vec<MeasureCard> {
        event.measures.iter().map(|measure| self.measure_card(at, *measure, event)).collect()
    }

    /// A statistic on the page of an event: rival figures that concern it, or the whole with its date marked.
    fn measure_card(&self, at: &Address, number: MeasureIndex, event: &Event) -> MeasureCard {
        let measure = &self.timeline[number];
        let unit = self.told(&measure.unit);
        let is_words = measure.kind == MeasureKind::Estimates;
        let shown = self.shown_estimates(measure, Some(event));
        let rows = measure.observations.iter().filter(|_| !is_words);
        MeasureCard {
            link: self.measure_link(at, number),
            unit: unit.owned(),
            unit_language: unit.owned_language(),
            chart: self.chart(at, measure, &format!("chart-{}", measure.id), Some(event)),
            rows: rows.map(|observation| self.observation_row(at, measure, observation)).collect(),
            emphasis: is_words && shown.sets_off(event),
            more: (is_words && shown.more > 0).then(|| self.words.count("statistic-more", shown.more)),
            permalink: self.permalink(&Address::measure(&measure.id).in_folder(&self.rendition.folder)),
        }
    }

    /// The events before and after in a topic.
    fn steps(&self, at: &Address, number: EventIndex, topic: TopicIndex) -> TopicSteps {
        let events = &self.shelves.topics[topic.get()];
        let place = events.binary_search(&number).unwrap_or(0);
        let step =
            |index: Option<usize>| index.and_then(|index| events.get(index)).map(|event| self.event_link(at, *event));
        TopicSteps {
            topic: self.topic_mark(at, topic),
            previous: step(place.checked_sub(1)),
            next: step(Some(place + 1)),
        }
    }

    fn revisions(&self, event: &Event) -> Vec<RevisionView> {
        let view = |revision: &crate::model::Revision| RevisionView {
            date: self.day(revision.date),
            datetime: revision.date.to_string(),
            kind: self.words.revision_kind(revision.kind),
            note: revision.note.clone(),
        };
        event.revisions.iter().rev().map(view).collect()
    }

    /// What is left of a withdrawn event.
    pub(super) fn tombstone_page(&self, at: &Address, number: usize) -> (PageView, View<'a>) {
        let tombstone = &self.timeline.tombstones[number];
        let view = TombstoneView {
            id: tombstone.id.to_string(),
            reason: self.words.reason(tombstone.reason),
            date: tombstone.date.map(|day| self.day(day)),
        };
        let title = self.words.say("withdrawn-title");
        let mut page = self.head(at, &Head::new("tombstone", &title));
        page.hidden = true;
        (page, View::Tombstone(view))
    }

    /// The page at a former address of an event.
    pub(super) fn redirect_page(&self, at: &Address, alias: &EventId, event: EventIndex) -> (PageView, View<'a>) {
        let known = &self.timeline[event];
        let target = Address::event(&known.id);
        let title = self.title_of(known);
        let view = RedirectView { id: alias.to_string(), target: title.link(target.from_page(at)) };
        let mut page = self.head(at, &Head { kind: "redirect", title, description: None });
        page.hidden = true;
        page.canonical = self.url(target);
        (page, View::Redirect(view))
    }

    /// What a reader sees who followed a wrong address.
    pub(super) fn not_found_page(&self, at: &Address) -> (PageView, View<'a>) {
        debug_assert!(at.is_same_page(&Address::of(PageKind::NotFound)));
        let title = self.words.say("not-found-title");
        let mut page = self.head(at, &Head::new("not-found", &title));
        page.hidden = true;
        page.canonical = None;
        (page, View::NotFound(super::Nothing {}))
    }
}
