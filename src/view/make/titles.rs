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
}

impl<'a> Library<'a> {
    /// The events in the order of their titles.
    #[must_use]
    pub fn titles(&self) -> Titles {
        let events = self.timeline.numbered_events();
        let titled = events.map(|(number, event)| (self.title_of(event).text, number)).collect();
        let groups = NameOrder::of(self.language()).group(titled, |(title, _): &(&str, EventIndex)| title);
        let order =
            groups.into_iter().flat_map(|(letter, events)| events.into_iter().map(move |(_, event)| (letter, event)));
        Titles { order: order.collect() }
    }

    /// A page of titles; `part` counts from 0.
    pub(super) fn titles_page(&self, at: &Address, part: usize) -> (PageView, View<'a>) {
        let order = &self.titles.order;
        let parts = order.len().div_ceil(TITLES_ON_A_PAGE);
        let first = part * TITLES_ON_A_PAGE;
        let mut groups: Vec<(char, Vec<Link>)> = Vec::new();
        for (letter, event) in order.iter().skip(first).take(TITLES_ON_A_PAGE) {
            let link = self.event_link(at, *event);
            let link = Link { title: link.title, language: link.language, href: link.href };
            match groups.last_mut().filter(|(last, _)| last == letter) {
                Some((_, links)) => links.push(link),
                None => groups.push((*letter, vec![link])),
            }
        }
        let other = |part: usize| {
            let events = &order[part * TITLES_ON_A_PAGE..order.len().min((part + 1) * TITLES_ON_A_PAGE)];
            let ends = [events.first(), events.last()].map(|end| end.map_or('#', |(letter, _)| *letter));
            let [from, to] = ends;
            let title = if from == to { from.to_string() } else { format!("{from}–{to}") };
            Link::new(title, titles_address(part).from_page(at))
        };
        let view = TitlesView {
            count_words: self.words.count("event-count", order.len()),
            letters: self.title_letters(at),
            groups: groups.into_iter().map(|(letter, links)| NameGroup::new(letter, links)).collect(),
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
        let mut letters: Vec<TitleLetter> = Vec::new();
        for (position, (letter, _)) in self.titles.order.iter().enumerate() {
            let name = letter.to_string();
            if let Some(last) = letters.last_mut().filter(|last| last.letter == name) {
                last.count += 1;
            } else {
                let page = titles_address(position / TITLES_ON_A_PAGE).from_page(at);
                let href = format!("{page}#{}", NameGroup::anchor(*letter));
                letters.push(TitleLetter { letter: name, href, count: 1 });
            }
        }
        letters
    }
}
