//! Places on the map.

use crate::chart::{Caption, MapDrawing, MapKind, MapName, MapPlace, MapSheet, MapWords, map, small_map};
use crate::locale::Argument;
use crate::model::{PlaceIndex, PlaceKind};
use crate::prose::Html;
use crate::site::Address;
use crate::view::words::whole;
use crate::view::{Library, MapEntry, MapKeyEntry, MapSheetView, MapView};

impl Library<'_> {
    /// The map of all places that have events; none where none lies in the region.
    pub(super) fn region_map(&self, at: &Address) -> Option<MapView> {
        let is_named = |number: &PlaceIndex| {
            !self.shelves.places[number.get()].is_empty() || self.timeline[*number].kind == PlaceKind::River
        };
        let numbers: Vec<PlaceIndex> = (0..self.timeline.places.len()).map(PlaceIndex::new).filter(is_named).collect();
        let places: Vec<MapPlace> = numbers.iter().map(|number| self.map_place(at, *number)).collect();
        let mut is_shown = vec![false; places.len()];
        let mut sheets = Vec::new();
        let mut letters = 0;
        for (number, sheet) in std::iter::once(&self.region.overview).chain(&self.region.details).enumerate() {
            let unseen: Vec<MapPlace> =
                places.iter().zip(&is_shown).filter(|(_, shown)| !**shown).map(|(place, _)| place.clone()).collect();
            let unseen_numbers: Vec<usize> = (0..places.len()).filter(|place| !is_shown[*place]).collect();
            let drawn = self.draw_map(sheet, &unseen, (number, letters));
            drawn.shown.iter().for_each(|place| is_shown[unseen_numbers[*place]] = true);
            letters += drawn.key.len();
            let key = drawn.key.iter().map(|group| MapKeyEntry {
                id: format!("map_{}", group.letter.to_lowercase()),
                letter: group.letter.clone(),
                places: group.places.iter().map(|place| self.map_entry(at, numbers[unseen_numbers[*place]])).collect(),
            });
            sheets.push(MapSheetView { key: key.collect(), drawing: drawn.svg });
        }
        let has_events = places.iter().zip(&is_shown).any(|(place, shown)| *shown && place.events > 0);
        let missing =
            places.iter().zip(&numbers).zip(is_shown).filter(|((place, _), shown)| !shown && place.events > 0);
        let (mut crowded, beyond): (Vec<_>, Vec<_>) =
            missing.map(|(missing, _)| missing).partition(|(place, _)| self.region.shows(place));
        crowded.sort_by_key(|(place, _)| (std::cmp::Reverse(place.events), place.name.clone()));
        has_events.then(|| MapView {
            sheets,
            crowded: crowded.into_iter().map(|(_, number)| self.map_entry(at, *number)).collect(),
            beyond: (!beyond.is_empty()).then(|| self.words.count("places-map-beyond", beyond.len())),
            attribution: self.region.attribution.clone(),
        })
    }

    /// One of the maps of the region: the first shows all of it, others a part.
    fn draw_map(&self, sheet: &MapSheet, places: &[MapPlace], (number, letters_before): (usize, usize)) -> MapDrawing {
        let caption = Caption {
            id_prefix: format!("map-{number}"),
            title: self.words.say(if number == 0 { "places-map" } else { "places-map-part" }),
            description: self.words.say("places-map-help"),
        };
        let group = |first: &str, others: usize, events: usize| {
            let arguments = [("place", Argument::Text(first)), ("others", whole(others))];
            let label = self.words.fill("places-map-group", &arguments);
            let title = self.words.both(&label, &self.words.count("event-count", events));
            (label, title)
        };
        map(sheet, places, &MapWords { caption, countries: &self.country_names(), letters_before, group: &group })
    }

    /// A small map of where an event happened; none where only countries are known.
    pub(super) fn event_map(&self, at: &Address, numbers: &[PlaceIndex]) -> Option<Html> {
        let places = numbers.iter().map(|number| self.map_place(at, *number));
        self.draw_small_map(&places.filter(|place| place.kind != MapKind::Country).collect::<Vec<_>>())
    }

    /// A small map of a place.
    pub(super) fn place_map(&self, at: &Address, number: PlaceIndex) -> Option<Html> {
        self.draw_small_map(&[self.map_place(at, number)])
    }

    fn draw_small_map(&self, places: &[MapPlace]) -> Option<Html> {
        let sheet = self.region.sheet_for(places)?;
        let shown: Vec<MapPlace> = places.iter().filter(|place| sheet.shows(place)).cloned().collect();
        let names: Vec<String> = shown.iter().map(|place| place.name.text.clone()).collect();
        let names = self.words.list(&names);
        let caption = Caption {
            id_prefix: "map".to_owned(),
            title: self.words.say("event-map"),
            description: self.words.fill("event-map-shows", &[("places", Argument::Text(&names))]),
        };
        Some(small_map(sheet, &shown, &self.country_names(), &caption))
    }

    /// The name of each country of the gazetteer, by its code.
    fn country_names(&self) -> Vec<(String, MapName)> {
        let places = self.timeline.places.iter().enumerate();
        let countries = places.filter(|(_, place)| place.kind == PlaceKind::Country);
        countries
            .filter_map(|(number, place)| Some((place.country.clone()?, self.map_name(PlaceIndex::new(number)))))
            .collect()
    }

    fn map_name(&self, number: PlaceIndex) -> MapName {
        let name = self.place_name(number);
        MapName { text: name.owned(), language: name.owned_language() }
    }

    fn map_place(&self, at: &Address, number: PlaceIndex) -> MapPlace {
        let place = &self.timeline[number];
        let events = self.shelves.places[number.get()].len();
        let name = self.map_name(number);
        MapPlace {
            id: place.id.to_string(),
            title: self.words.both(&name.text, &self.words.count("event-count", events)),
            name,
            href: Address::place(&place.id).from_page(at),
            events,
            kind: match place.kind {
                PlaceKind::Country => MapKind::Country,
                PlaceKind::Province | PlaceKind::Prefecture | PlaceKind::County => MapKind::Area,
                PlaceKind::River => MapKind::River,
                PlaceKind::City | PlaceKind::Village | PlaceKind::Crossing | PlaceKind::Camp | PlaceKind::Building => {
                    MapKind::Spot
                }
            },
            country: place.country.clone(),
            point: place.point,
        }
    }

    fn map_entry(&self, at: &Address, number: PlaceIndex) -> MapEntry {
        let events = self.shelves.places[number.get()].len();
        MapEntry { link: self.place_link(at, number), count_words: self.words.count("event-count", events) }
    }
}
