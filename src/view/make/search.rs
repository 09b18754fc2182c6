//! The page of the search: what its script needs, and the way to lists for readers without.

use super::View;
use super::common::Head;
use super::names::NameOrder;
use crate::model::PlaceIndex;
use crate::site::Address;
use crate::view::{Library, Link, NameGroup, PageView, SearchView};

impl<'a> Library<'a> {
    /// The page of the search.
    pub(super) fn search_page(&self, at: &Address) -> (PageView, View<'a>) {
        let timeline = self.timeline;
        let scripts = [&self.assets.search_answer, &self.assets.search_directory];
        let named = (0..timeline.places.len()).filter(|place| !self.shelves.places[*place].is_empty());
        let places: Vec<Link> = named.map(|place| self.place_link(at, PlaceIndex::new(place))).collect();
        let places = NameOrder::of(self.language()).group(places, |place| &place.title);
        let view = SearchView {
            scripts: scripts.into_iter().flatten().map(|script| script.from_page(at)).collect(),
            base: Address::file("-").from_page(at).trim_end_matches('-').to_owned(),
            places: places.into_iter().map(|(letter, names)| NameGroup::new(letter, names)).collect(),
            titles: self.title_letters(at),
        };
        let title = self.words.say("search-title");
        (self.head(at, &Head::new("search", &title)), View::Search(view))
    }
}
