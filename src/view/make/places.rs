//! Places.

use std::collections::{BTreeMap, BTreeSet};

use super::View;
use super::common::Head;
use super::rows::Detail;
use super::told::Told;
use crate::locale::Argument;
use crate::model::{EventIndex, Place, PlaceIndex};
use crate::site::Address;
use crate::view::{Library, Link, PageView, PlaceGroup, PlaceListing, PlaceView, PlacesView};

impl<'a> Library<'a> {
    /// The page of a place.
    pub(super) fn place_page(&self, at: &Address, number: PlaceIndex) -> (PageView, View<'a>) {
        let place = &self.timeline[number];
        let events = &self.shelves.places[number.get()];
        let name = self.place_name(number);
        let detail = self.detail(events);
        let counts = if detail == Detail::Counts { self.year_groups(at, events, detail) } else { Vec::new() };
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
            events: self.rows_in_detail(at, events, (None, detail)),
            years: counts.into_iter().map(|(_, group)| group).collect(),
        };
        let description = self.words.both(name.text, &view.count_words);
        (self.head(at, &Head { kind: "place", title: name, description: Some(&description) }), View::Place(view))
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

    /// The list of places: by country those that have events, the countries
    /// with the most events first; then the others.
    pub(super) fn places_page(&self, at: &Address) -> (PageView, View<'a>) {
        let surroundings = self.surroundings();
        let mut by_country: BTreeMap<Option<PlaceIndex>, Vec<PlaceIndex>> = BTreeMap::new();
        for number in (0..self.timeline.places.len()).map(PlaceIndex::new) {
            by_country.entry(surroundings.country(number, self)).or_default().push(number);
        }
        let mut groups = Vec::new();
        let mut others = Vec::new();
        for (country, places) in by_country {
            let has_events = |place: &PlaceIndex| !self.shelves.places[place.get()].is_empty();
            if places.iter().any(has_events) {
                groups.push(self.place_group(at, country, &places));
            } else {
                others.extend(places.into_iter().map(|place| self.place_link(at, place)));
            }
        }
        groups.sort_by(|one, other| {
            (std::cmp::Reverse(one.count), &one.title).cmp(&(std::cmp::Reverse(other.count), &other.title))
        });
        others.sort_by(|one, other| one.title.cmp(&other.title));
        let view = PlacesView { groups, others };
        let title = self.words.say("places-title");
        let intro = self.words.say("places-intro");
        (self.head(at, &Head::new("places", &title).described(&intro)), View::Places(view))
    }

    /// The places of a country, or those without one.
    fn place_group(&self, at: &Address, country: Option<PlaceIndex>, places: &[PlaceIndex]) -> PlaceGroup {
        let events: BTreeSet<EventIndex> =
            places.iter().flat_map(|place| &self.shelves.places[place.get()]).copied().collect();
        let inner = places.iter().copied().filter(|place| Some(*place) != country);
        let (with, without): (Vec<PlaceIndex>, Vec<PlaceIndex>) =
            inner.partition(|place| !self.shelves.places[place.get()].is_empty());
        let mut listings: Vec<PlaceListing> =
            with.into_iter().map(|place| self.place_listing(at, place, country)).collect();
        listings.sort_by(|one, other| {
            (std::cmp::Reverse(one.count), &one.link.title).cmp(&(std::cmp::Reverse(other.count), &other.link.title))
        });
        let mut others: Vec<Link> = without.into_iter().map(|place| self.place_link(at, place)).collect();
        others.sort_by(|one, other| one.title.cmp(&other.title));
        let name = country.map(|country| self.place_name(country));
        PlaceGroup {
            title: name.map_or_else(|| self.words.say("places-without-country"), Told::owned),
            title_language: name.and_then(Told::owned_language),
            country: country.map(|country| self.place_listing(at, country, None)),
            count: events.len(),
            count_words: self.words.count("event-count", events.len()),
            places: listings,
            others,
        }
    }

    fn place_listing(&self, at: &Address, number: PlaceIndex, country: Option<PlaceIndex>) -> PlaceListing {
        let place = &self.timeline[number];
        let count = self.shelves.places[number.get()].len();
        let within = place.within.filter(|outer| Some(*outer) != country);
        PlaceListing {
            link: self.place_link(at, number),
            kind: self.words.place_kind(place.kind),
            within: within.map(|outer| self.place_link(at, outer)),
            other_names: self.other_names(place).into_iter().filter(|(language, _)| language.is_some()).collect(),
            count,
            count_words: self.words.count("event-count", count),
        }
    }
}
