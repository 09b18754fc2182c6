//! What the timeline can be filtered by. The filtering itself is done by a
//! script in the page; here are its choices and its words.

use std::collections::{BTreeMap, BTreeSet};

use super::told::Told;
use crate::model::{Certainty, Event, PlaceIndex, PlaceKind, TopicIndex};
use crate::view::words::{key, whole};
use crate::view::{CountForms, FilterChoice, FilterGroup, FilterKeys, FilterView, Library};

/// Numbers up to this one are tried; beyond it, words repeat with every hundred.
const TRIED: usize = 199;

/// The places around each place, itself first, its country last.
pub(super) struct Surroundings(Vec<Vec<PlaceIndex>>);

impl Surroundings {
    /// The country of a place, as the gazetteer has it.
    pub(super) fn country(&self, place: PlaceIndex, library: &Library<'_>) -> Option<PlaceIndex> {
        let last = *self.0[place.get()].last()?;
        (library.timeline[last].kind == PlaceKind::Country).then_some(last)
    }

    /// The places of an event and everything around them, each once.
    pub(super) fn of(&self, event: &Event) -> BTreeSet<PlaceIndex> {
        event.places.iter().flat_map(|place| self.0[place.get()].iter().copied()).collect()
    }
}

impl Library<'_> {
    /// What lies around each place of the gazetteer: by `within`, and last the
    /// country of its code.
    pub(super) fn surroundings(&self) -> Surroundings {
        let places = &self.timeline.places;
        let countries: BTreeMap<&str, PlaceIndex> = (0..places.len())
            .rev()
            .filter(|number| places[*number].kind == PlaceKind::Country)
            .filter_map(|number| Some((places[number].country.as_deref()?, PlaceIndex::new(number))))
            .collect();
        let around = |number: usize| {
            let outwards = std::iter::successors(Some(PlaceIndex::new(number)), |place| self.timeline[*place].within);
            let mut around: Vec<PlaceIndex> = outwards.take(8).collect();
            let code = around.iter().find_map(|place| self.timeline[*place].country.as_deref());
            if let Some(country) = code.and_then(|code| countries.get(code)) {
                around.retain(|place| place != country);
                around.push(*country);
            }
            around
        };
        Surroundings((0..places.len()).map(around).collect())
    }

    /// The filters of the timeline; none where it is too long to be filtered, or has nothing to filter.
    pub(super) fn filters(&self, surroundings: &Surroundings) -> Option<FilterView> {
        let years = self.timeline.years()?;
        let topics = (0..self.timeline.topics.len()).filter(|number| !self.shelves.topics[*number].is_empty());
        let topic = |number: usize| {
            let topic = &self.timeline[TopicIndex::new(number)];
            choice(topic.id.as_str(), self.told(&topic.name))
        };
        let certainties = Certainty::ALL
            .into_iter()
            .filter(|(certainty, _)| self.timeline.events.iter().any(|event| event.certainty == *certainty));
        Some(FilterView {
            topics: topics.map(topic).collect(),
            places: self.place_choices(surroundings),
            certainties: certainties
                .map(|(certainty, word)| FilterChoice {
                    value: word.to_owned(),
                    title: self.words.certainty(certainty).label,
                    language: None,
                })
                .collect(),
            first_year: *years.start(),
            last_year: *years.end(),
            shown: self.count_forms("filter-status"),
            events: self.count_forms("event-count"),
        })
    }

    /// The places that have events, or lie around ones that have, by country.
    fn place_choices(&self, surroundings: &Surroundings) -> Vec<FilterGroup> {
        let named: BTreeSet<PlaceIndex> =
            self.timeline.events.iter().flat_map(|event| surroundings.of(event)).collect();
        let mut groups: BTreeMap<(bool, String), Vec<(bool, FilterChoice)>> = BTreeMap::new();
        for place in named {
            let country = surroundings.country(place, self);
            let title = country
                .map_or_else(|| self.words.say("places-without-country"), |country| self.place_name(country).owned());
            let choice = choice(self.timeline[place].id.as_str(), self.place_name(place));
            groups.entry((country.is_none(), title)).or_default().push((Some(place) != country, choice));
        }
        let group = |((_, title), mut choices): (_, Vec<(bool, FilterChoice)>)| {
            choices.sort_by(|one, other| (one.0, &one.1.title).cmp(&(other.0, &other.1.title)));
            FilterGroup { title, choices: choices.into_iter().map(|(_, choice)| choice).collect() }
        };
        groups.into_iter().map(group).collect()
    }

    /// What an event is found by.
    pub(super) fn filter_keys(&self, event: &Event, surroundings: &Surroundings) -> FilterKeys {
        let places: Vec<&str> =
            surroundings.of(event).into_iter().map(|place| self.timeline[place].id.as_str()).collect();
        let topics: Vec<&str> = event.topics.iter().map(|topic| self.timeline[*topic].id.as_str()).collect();
        let span = event.date.years();
        FilterKeys {
            topics: topics.join(" "),
            places: places.join(" "),
            certainty: key(event.certainty, &Certainty::ALL),
            first_year: span.iter().map(|span| span.first).min().filter(|first| *first != i32::MIN),
            last_year: span.iter().map(|span| span.last).max_by_key(|last| last.unwrap_or(i32::MAX)).flatten(),
        }
    }

    /// The forms of the message `id` for all numbers, so that a script need not know the grammar of a language.
    fn count_forms(&self, id: &str) -> CountForms {
        let most = self.timeline.events.len().min(TRIED);
        let mut forms: Vec<String> = Vec::new();
        let mut numbers = String::new();
        for count in 0..=most {
            let written = self.words.fill(id, &[("count", whole(count))]);
            let form = written.replacen(&count.to_string(), "#", 1);
            let known = forms.iter().position(|known| *known == form);
            let number = known.unwrap_or_else(|| {
                forms.push(form);
                forms.len() - 1
            });
            numbers.push(char::from_digit(u32::try_from(number).unwrap_or(0), 36).unwrap_or('0'));
        }
        CountForms { forms, numbers }
    }
}

fn choice(id: &str, name: Told<'_>) -> FilterChoice {
    FilterChoice { value: id.to_owned(), title: name.owned(), language: name.owned_language() }
}
