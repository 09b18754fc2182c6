//! Something that can be cited, taken apart into what every notation needs.

use ::hayagriva::Entry;
use ::hayagriva::types::{ChunkKind, FormatString, Person, PersonRole};

use super::{ItemDate, ItemKind};
use crate::model::{ArchivedCopy, Document, EventDate};

/// Who made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// A person.
    Person {
        /// The family name, with what stands before it (`van`).
        family: String,
        /// The given name.
        given: String,
        /// `Jr.`
        suffix: Option<String>,
    },
    /// A group, or a person known by one name.
    Group(String),
}

/// Something that can be cited.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The key.
    pub id: String,
    /// What kind of thing.
    pub kind: ItemKind,
    /// The title.
    pub title: String,
    /// Whether no style may change the letters of the title.
    pub keeps_case: bool,
    /// Who wrote it.
    pub authors: Vec<Name>,
    /// Who edited it.
    pub editors: Vec<Name>,
    /// Who translated it.
    pub translators: Vec<Name>,
    /// When it was published.
    pub date: Option<ItemDate>,
    /// What it stands in.
    pub container: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where.
    pub publisher_place: Option<String>,
    /// The volume.
    pub volume: Option<String>,
    /// The issue.
    pub issue: Option<String>,
    /// The pages, such as `3–5`.
    pub pages: Option<String>,
    /// The edition.
    pub edition: Option<String>,
    /// What the document calls itself, such as a thesis.
    pub genre: Option<String>,
    /// The number of a report or law.
    pub number: Option<String>,
    /// Digital Object Identifier.
    pub doi: Option<String>,
    /// International Standard Book Number.
    pub isbn: Option<String>,
    /// International Standard Serial Number.
    pub issn: Option<String>,
    /// The address.
    pub url: Option<String>,
    /// When it was seen there.
    pub accessed: Option<ItemDate>,
    /// The newest copy in a web archive.
    pub archived: Option<ArchivedCopy>,
    /// The collection that keeps it.
    pub archive: Option<String>,
    /// The language (BCP 47).
    pub language: Option<String>,
    /// Anything else.
    pub note: Option<String>,
    /// What it tells.
    pub summary: Option<String>,
    /// When what it tells happened.
    pub event_date: Option<EventDate>,
}

impl Item {
    /// An item without anything but these.
    #[must_use]
    pub fn new(id: &str, kind: ItemKind, title: &str) -> Self {
        Self {
            id: id.to_owned(),
            kind,
            title: title.to_owned(),
            keeps_case: true,
            authors: Vec::new(),
            editors: Vec::new(),
            translators: Vec::new(),
            date: None,
            container: None,
            publisher: None,
            publisher_place: None,
            volume: None,
            issue: None,
            pages: None,
            edition: None,
            genre: None,
            number: None,
            doi: None,
            isbn: None,
            issn: None,
            url: None,
            accessed: None,
            archived: None,
            archive: None,
            language: None,
            note: None,
            summary: None,
            event_date: None,
        }
    }

    /// A document of the record.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let entry = &document.entry;
        let serial = |key: &str| entry.map(|entry| entry.keyed_serial_number(key)).map(str::to_owned);
        let publisher = entry.map(Entry::publisher);
        let people = |people: Option<&[Person]>| people.unwrap_or_default().iter().map(name).collect();
        let kept = |text: Option<&FormatString>| text.map(plain);
        Self {
            keeps_case: entry.title().is_some_and(keeps_case),
            authors: people(entry.authors()),
            editors: people(entry.editors()),
            translators: translators(entry),
            date: entry.date_any().map(ItemDate::of_entry),
            container: entry.parents().first().and_then(Entry::title).map(plain),
            publisher: publisher.and_then(|publisher| publisher.name()).or(entry.organization()).map(plain),
            publisher_place: publisher.and_then(|publisher| publisher.location()).map(plain),
            volume: entry.map(Entry::volume).map(|volume| volume.to_str().into_owned()),
            issue: entry.map(Entry::issue).map(|issue| issue.to_str().into_owned()),
            pages: entry.page_range().map(|pages| pages.to_str().into_owned()),
            edition: entry.map(Entry::edition).map(|edition| edition.to_str().into_owned()),
            genre: kept(entry.genre()),
            number: serial("serial"),
            doi: serial("doi"),
            isbn: serial("isbn"),
            issn: serial("issn"),
            url: document.url.clone(),
            accessed: entry.url_any().and_then(|url| url.visit_date.as_ref()).map(ItemDate::of_entry),
            archived: document.archived.last().cloned(),
            archive: kept(entry.archive()),
            language: document.language.clone(),
            note: kept(entry.note()),
            ..Self::new(document.id.as_str(), ItemKind::of(entry), &document.title)
        }
    }

    /// The archived copy in a sentence, for notations that have no field for it.
    #[must_use]
    pub fn archived_note(&self) -> Option<String> {
        self.archived.as_ref().map(|copy| format!("Archived {}: {}", copy.date, copy.url))
    }

    /// The note and the archived copy.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        self.note.clone().into_iter().chain(self.archived_note()).collect()
    }
}

impl Name {
    /// The name as it is sorted: `Kim, Mike`.
    #[must_use]
    pub fn family_first(&self) -> String {
        match self {
            Self::Group(name) => name.clone(),
            Self::Person { family, given, suffix: None } => format!("{family}, {given}"),
            Self::Person { family, given, suffix: Some(suffix) } => format!("{family}, {suffix}, {given}"),
        }
    }
}

fn name(person: &Person) -> Name {
    let family = match &person.prefix {
        Some(prefix) => format!("{prefix} {}", person.name),
        None => person.name.clone(),
    };
    match &person.given_name {
        Some(given) if !given.is_empty() => {
            Name::Person { family, given: given.clone(), suffix: person.suffix.clone() }
        }
        _ => Name::Group(family),
    }
}

fn translators(entry: &Entry) -> Vec<Name> {
    let affiliated = entry.affiliated().unwrap_or_default().iter();
    affiliated
        .filter(|people| people.role == PersonRole::Translator)
        .flat_map(|people| &people.names)
        .map(name)
        .collect()
}

fn plain(text: &FormatString) -> String {
    text.value.to_str().into_owned()
}

fn keeps_case(title: &FormatString) -> bool {
    title.value.0.iter().any(|chunk| chunk.kind == ChunkKind::Verbatim)
}
