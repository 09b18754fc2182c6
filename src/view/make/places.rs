//! Places.

use std::collections::BTreeMap;

use super::View;
use super::common::Head;
use super::rows::LONGEST_LIST;
use crate::locale::Argument;
use crate::model::{EventIndex, Place, PlaceIndex, PlaceKind};
use crate::site::Address;
use crate::view::{EventRow, Library, Link, PageView, PlaceGroup, PlaceListing, PlaceView, PlacesView};

/// The most events at a place of which the summaries are shown.
const LONGEST_WITH_SUMMARIES: usize = 60;

impl<'a> Library<'a> {
    /// The page of a place.
    pub(super) fn place_page(&self, at: &Address, number: PlaceIndex) -> (PageView, View<'a>) {
        let place = &self.timeline[number];
        let events = &self.shelves.places[number.get()];
        let name = self.place_name(number);
        let many = events.len() > LONGEST_LIST;
        let years =
            if many { self.year_groups(at, events).into_iter().map(|(_, group)| group).collect() } else { Vec::new() };
        let view = PlaceView {
            id: place.id.to_string(),
            name: name.owned(),
            name_language: name.owned_language(),
            other_names: self.other_names(place),
            kind: self.words.place_kind(place.kind),
            within: self.outwards(at, place),
            contains: self.shelves.within[number.get()].iter().map(|inner| self.place_link(at, *inner)).collect(),
            point: place.point.map(|point| self.point(point)),
            count_words: self.words.count("event-count", events.len()),
            events: if many { Vec::new() } else { self.rows_of_place(at, events) },
            years,
        };
        let description = self.words.both(name.text, &view.count_words);
        (self.head(at, &Head { kind: "place", title: name, description: Some(&description) }), View::Place(view))
    }

    /// The events at a place; of many only what a reader needs to choose one,
    /// so that the page stays light.
    fn rows_of_place(&self, at: &Address, events: &[EventIndex]) -> Vec<EventRow> {
        let mut rows = self.rows(at, events, None);
        if rows.len() > LONGEST_WITH_SUMMARIES {
            for row in &mut rows {
                row.summary.clear();
            }
        }
        rows
    }

    /// The name in other languages, then other spellings.
    fn other_names(&self, place: &Place) -> Vec<(Option<String>, String)> {
        let shown = self.told(&place.name).text;
        let original = (Some(self.timeline.site.default_language().tag().to_owned()), place.name.default.clone());
        let names = place.name.others.iter().map(|(language, name)| (Some(language.tag().to_owned()), name.clone()));
        let aliases = place.aliases.iter().map(|alias| (None, alias.clone()));
        std::iter::once(original).chain(names).chain(aliases).filter(|(_, name)| name != shown).collect()
    }

    /// The places around a place, the nearest first.
    fn outwards(&self, at: &Address, place: &Place) -> Vec<Link> {
        let around = std::iter::successors(place.within, |outer| self.timeline[*outer].within);
        around.take(8).map(|outer| self.place_link(at, outer)).collect()
    }

    fn point(&self, (latitude, longitude): (f64, f64)) -> String {
        let locale = self.words.locale();
        let (latitude, longitude) = (locale.number(latitude), locale.number(longitude));
        let arguments =
            [("latitude", Argument::Text(latitude.as_str())), ("longitude", Argument::Text(longitude.as_str()))];
        self.words.fill("place-coordinates", &arguments)
    }

    /// The list of places, by country and name.
    pub(super) fn places_page(&self, at: &Address) -> (PageView, View<'a>) {
        let mut groups: BTreeMap<(String, Option<String>), Vec<PlaceListing>> = BTreeMap::new();
        for number in (0..self.timeline.places.len()).map(PlaceIndex::new) {
            groups.entry(self.country_name(number)).or_default().push(self.place_listing(at, number));
        }
        let groups = groups.into_iter().map(|((title, title_language), mut places)| {
            places.sort_by(|a, b| {
                (std::cmp::Reverse(a.count), &a.link.title).cmp(&(std::cmp::Reverse(b.count), &b.link.title))
            });
            PlaceGroup { title, title_language, places }
        });
        let view = PlacesView { groups: groups.collect() };
        let title = self.words.say("places-title");
        let intro = self.words.say("places-intro");
        (self.head(at, &Head::new("places", &title).described(&intro)), View::Places(view))
    }

    /// The name of the country that a place lies in, as the gazetteer has it,
    /// and its language where it is not that of the page.
    fn country_name(&self, number: PlaceIndex) -> (String, Option<String>) {
        let place = &self.timeline[number];
        let countries = self.timeline.places.iter().enumerate().filter(|(_, other)| other.kind == PlaceKind::Country);
        let country =
            countries.into_iter().find(|(_, country)| country.country.is_some() && country.country == place.country);
        match country {
            Some((country, _)) => {
                let name = self.place_name(PlaceIndex::new(country));
                (name.owned(), name.owned_language())
            }
            None => (place.country.clone().unwrap_or_else(|| self.words.say("places-without-country")), None),
        }
    }

    fn place_listing(&self, at: &Address, number: PlaceIndex) -> PlaceListing {
        let place = &self.timeline[number];
        let count = self.shelves.places[number.get()].len();
        PlaceListing {
            link: self.place_link(at, number),
            kind: self.words.place_kind(place.kind),
            other_names: self.other_names(place).into_iter().filter(|(language, _)| language.is_some()).collect(),
            count,
            count_words: self.words.count("event-count", count),
        }
    }
}
