//! What can be found: events, places, statistics and documents, each with
//! the texts by which it is found and the words in which it is shown.

use std::collections::HashSet;

use hayagriva::Entry;

use super::Edition;
use crate::model::{Document, Event, Language, Measure, Names, Place, Timeline};
use crate::site::Address;

/// Where in a thing a term stands; more is worth more. The numbers stand in
/// the index, and `static/search.js` knows what each is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// In the text.
    Text = 0,
    /// In the summary.
    Summary = 1,
    /// In a name of its place or topic, its year, its publisher.
    Around = 2,
    /// In the title.
    Title = 3,
    /// In a title of so few words that it names the thing.
    ShortTitle = 4,
}

/// What kind of thing it is, in the order in which equals are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An event.
    Event = 0,
    /// A place.
    Place = 1,
    /// A statistic.
    Measure = 2,
    /// A document.
    Document = 3,
}

impl Kind {
    /// The word of each kind in the index, in the order of their numbers.
    pub(super) const WORDS: [&'static str; 4] = ["event", "place", "measure", "document"];

    /// How many words a title has at most that names the thing rather than
    /// tells of it. A document is never what a single word asks for.
    pub(super) fn short_title(self) -> usize {
        match self {
            Self::Event | Self::Place => 3,
            Self::Measure => 8,
            Self::Document => 0,
        }
    }
}

/// How a thing is shown in a language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Face {
    /// Its date in words, or nothing.
    pub(super) date: String,
    /// Its title; nothing where it is the one in the default language.
    pub(super) title: String,
    /// What a passage is taken from; nothing where the title is.
    pub(super) text: String,
}

/// Something that can be found.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) kind: Kind,
    /// Its page in the default language.
    pub(super) address: Address,
    /// The numbers of its topics.
    pub(super) topics: Vec<usize>,
    /// The first and the last year that it touches.
    pub(super) years: Option<(i32, i32)>,
    /// How it is shown in each language, in the order of the editions.
    pub(super) faces: Vec<Face>,
    /// The texts by which it is found.
    pub(super) fields: Vec<(Field, String)>,
}

/// Everything that can be found, in the order of its numbers in the index.
pub(super) struct Shelf<'a> {
    pub(super) timeline: &'a Timeline,
    pub(super) editions: &'a [Edition],
}

impl Shelf<'_> {
    /// How many things there are.
    pub(super) fn len(&self) -> usize {
        let timeline = self.timeline;
        timeline.events.len() + timeline.places.len() + timeline.measures.len() + timeline.documents.len()
    }

    /// The thing with this number.
    pub(super) fn item(&self, number: usize) -> Item {
        let timeline = self.timeline;
        let mut number = number;
        if let Some(event) = timeline.events.get(number) {
            return self.event(number, event);
        }
        number -= timeline.events.len();
        if let Some(place) = timeline.places.get(number) {
            return self.place(place);
        }
        number -= timeline.places.len();
        if let Some(measure) = timeline.measures.get(number) {
            return self.measure(measure);
        }
        document(&timeline.documents[number - timeline.measures.len()], self.editions.len())
    }

    fn event(&self, number: usize, event: &Event) -> Item {
        let timeline = self.timeline;
        let mut fields = Vec::new();
        let mut faces = Vec::new();
        for edition in self.editions {
            let shown = edition.event(number, event);
            fields.push((Field::Title, shown.title.to_owned()));
            fields.push((Field::Summary, shown.summary.to_owned()));
            fields.push((Field::Text, shown.text.to_owned()));
            fields.push((Field::Around, edition.date(number).to_owned()));
            let text = [shown.summary, shown.text].iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>();
            faces.push(Face { date: edition.date(number).to_owned(), title: shown.title.into(), text: text.join(" ") });
        }
        for topic in &event.topics {
            fields.extend(all_names(&timeline[*topic].name).map(|name| (Field::Around, name.to_owned())));
        }
        for place in &event.places {
            fields.extend(place_names(&timeline[*place]).map(|name| (Field::Around, name.to_owned())));
        }
        let years = (event.date.first_year(), event.date.last_year());
        fields.extend(named_years(years).map(|year| (Field::Around, year.to_string())));
        Item {
            kind: Kind::Event,
            address: Address::event(&event.id),
            topics: event.topics.iter().map(|topic| topic.get()).collect(),
            years: Some(years),
            faces,
            fields,
        }
    }

    fn place(&self, place: &Place) -> Item {
        let names: Vec<&str> = place_names(place).collect();
        let outer = place.within.map(|outer| &self.timeline[outer]);
        let mut fields: Vec<(Field, String)> = names.iter().map(|name| (Field::Title, (*name).to_owned())).collect();
        fields.extend(outer.into_iter().flat_map(place_names).map(|name| (Field::Text, name.to_owned())));
        let face = |title: String| Face { date: String::new(), title, text: names.join(" · ") };
        Item {
            kind: Kind::Place,
            address: Address::place(&place.id),
            topics: Vec::new(),
            years: None,
            faces: self.named_faces(&place.name, face),
            fields,
        }
    }

    fn measure(&self, measure: &Measure) -> Item {
        let mut fields: Vec<(Field, String)> =
            all_names(&measure.title).map(|title| (Field::Title, title.to_owned())).collect();
        let described = measure.description.iter().flat_map(all_names);
        fields.extend(described.map(|text| (Field::Summary, text.to_owned())));
        fields.extend(all_names(&measure.unit).map(|unit| (Field::Around, unit.to_owned())));
        let first = measure.observations.iter().map(|observation| observation.date.first_year()).min();
        let last = measure.observations.iter().map(|observation| observation.date.last_year()).max();
        let years = first.zip(last);
        let date = years.map_or_else(String::new, |(first, last)| span(first, last));
        let faces = self.editions.iter().enumerate().map(|(number, edition)| Face {
            date: date.clone(),
            title: own_name(&measure.title, &edition.language, number),
            text: measure
                .description
                .as_ref()
                .map_or_else(String::new, |description| own_name(description, &edition.language, number)),
        });
        Item {
            kind: Kind::Measure,
            address: Address::measure(&measure.id),
            topics: Vec::new(),
            years,
            faces: faces.collect(),
            fields,
        }
    }

    /// A face for each language in which something has a name.
    fn named_faces(&self, names: &Names, face: impl Fn(String) -> Face) -> Vec<Face> {
        let mut faces = Vec::with_capacity(self.editions.len());
        for (number, edition) in self.editions.iter().enumerate() {
            let title = own_name(names, &edition.language, number);
            faces.push(if title.is_empty() { Face::default() } else { face(title) });
        }
        faces
    }
}

fn document(document: &Document, editions: usize) -> Item {
    let entry = &document.entry;
    let around = around_document(entry);
    let note = entry.note().map(|note| note.value.to_str().into_owned()).unwrap_or_default();
    let year = entry.date_any().map(|date| date.year);
    let mut fields = vec![(Field::Title, document.title.clone()), (Field::Around, around.join(" "))];
    fields.push((Field::Summary, note.clone()));
    fields.extend(year.map(|year| (Field::Around, year.to_string())));
    let mut text = around;
    text.extend((!note.is_empty()).then_some(note));
    let mut faces = vec![Face::default(); editions];
    faces[0] = Face {
        date: year.map(|year| year.to_string()).unwrap_or_default(),
        title: document.title.clone(),
        text: text.join(" · "),
    };
    Item {
        kind: Kind::Document,
        address: Address::document(&document.id),
        topics: Vec::new(),
        years: year.map(|year| (year, year)),
        faces,
        fields,
    }
}

/// Who made a document, and in what it appeared, each once.
fn around_document(entry: &Entry) -> Vec<String> {
    let mut names: Vec<String> =
        entry.authors().unwrap_or_default().iter().map(|person| person.given_first(false)).collect();
    names.extend(
        entry.parents().iter().filter_map(|parent| parent.title()).map(|title| title.value.to_str().into_owned()),
    );
    for part in std::iter::once(entry).chain(entry.parents()) {
        let organisation = part.organization().map(|name| name.value.to_str().into_owned());
        let publisher = part.publisher().and_then(|publisher| publisher.name());
        names.extend(organisation);
        names.extend(publisher.map(|name| name.value.to_str().into_owned()));
    }
    let mut seen = HashSet::new();
    names.retain(|name| !name.is_empty() && seen.insert(name.clone()));
    names
}

/// A name as it is written for the language of edition `number`; nothing
/// where it is the same as in the default language.
fn own_name(names: &Names, language: &Language, number: usize) -> String {
    if number == 0 {
        return names.default.clone();
    }
    names.others.get(language).cloned().unwrap_or_default()
}

fn all_names(names: &Names) -> impl Iterator<Item = &str> {
    std::iter::once(names.default.as_str()).chain(names.others.values().map(String::as_str))
}

/// Every name of a place.
pub(super) fn place_names(place: &Place) -> impl Iterator<Item = &str> {
    all_names(&place.name).chain(place.aliases.iter().map(String::as_str))
}

/// The years by which an event is found: each of a short span, the first and
/// the last of a long one.
fn named_years((first, last): (i32, i32)) -> impl Iterator<Item = i32> {
    const LONGEST: i32 = 12;
    (first..=last.min(first.saturating_add(LONGEST))).chain((last > first.saturating_add(LONGEST)).then_some(last))
}

fn span(first: i32, last: i32) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}
