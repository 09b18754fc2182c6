//! The events by their titles, for readers who know no year and run no script.

use super::View;
use super::common::Head;
use super::names::NameOrder;
use crate::model::EventIndex;
use crate::site::{Address, TITLES_ON_A_PAGE, titles_address};
use crate::view::{Library, Link, NameGroup, PageView, TitleLetter, TitlesView};

/// The events in the order of their titles in one language.
#[derive(Debug, Clone, Default)]
pub struct Titles {
    /// Each with the letter under which it stands.
    order: Vec<(char, EventIndex)>,
    /// Each letter, where its events begin in `order`, and how many it has.
    letters: Vec<(char, usize, usize)>,
}

impl<'a> Library<'a> {
    /// The events in the order of their titles.
    #[must_use]
    pub fn titles(&self) -> Titles {
        let events = self.timeline.numbered_events();
        let named = events.map(|(number, event)| (self.title_of(event).text, number)).collect();
        let groups = NameOrder::of(self.language()).group(named, |(title, _): &(&str, EventIndex)| title);
        let mut titles = Titles::default();
        for (letter, events) in groups {
            titles.letters.push((letter, titles.order.len(), events.len()));
            titles.order.extend(events.into_iter().map(|(_, event)| (letter, event)));
        }
        titles
    }

    /// A page of titles; `part` counts from 0.
    pub(super) fn titles_page(&self, at: &Address, part: usize) -> (PageView, View<'a>) {
        let order = &self.titles.order;
        let parts = order.len().div_ceil(TITLES_ON_A_PAGE);
        let events_of = |part: usize| {
            let first = part * TITLES_ON_A_PAGE;
            &order[first..order.len().min(first + TITLES_ON_A_PAGE)]
        };
        let link = |(_, event): &(char, EventIndex)| {
            let link = self.event_link(at, *event);
            Link { title: link.title, language: link.language, href: link.href }
        };
        let groups = events_of(part).chunk_by(|one, other| one.0 == other.0);
        let groups = groups.map(|group| NameGroup::new(group[0].0, group.iter().map(link).collect()));
        let other = |part: usize| {
            let ends = [events_of(part).first(), events_of(part).last()];
            let [from, to] = ends.map(|end| end.map_or('#', |(letter, _)| *letter));
            let title = if from == to { from.to_string() } else { format!("{from}–{to}") };
            Link::new(title, titles_address(part).from_page(at))
        };
        let view = TitlesView {
            count_words: self.words.count("event-count", order.len()),
            letters: self.title_letters(at),
            groups: groups.collect(),
            previous: part.checked_sub(1).map(other),
            next: Some(part + 1).filter(|next| *next < parts).map(other),
        };
        let mut title = self.words.say("search-events");
        if parts > 1 {
            title = self.words.both(&title, &format!("{}/{parts}", part + 1));
        }
        (self.head(at, &Head::new("titles", &title)), View::Titles(view))
    }

    /// Where the titles that begin with each letter begin.
    pub(super) fn title_letters(&self, at: &Address) -> Vec<TitleLetter> {
        let letters = self.titles.letters.iter();
        let link = |(letter, first, count): &(char, usize, usize)| {
            let page = titles_address(first / TITLES_ON_A_PAGE).from_page(at);
            let href = format!("{page}#{}", NameGroup::anchor(*letter));
            TitleLetter { letter: letter.to_string(), href, count: *count }
        };
        letters.map(link).collect()
    }
}
