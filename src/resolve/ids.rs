//! Looking up what an id names.

use std::collections::HashMap;

use crate::model::{
    Document, DocumentIndex, InvalidId, Language, Measure, MeasureIndex, Place, PlaceIndex, Topic, TopicIndex,
};
use crate::problem::{Code, Problem, Span, nearest};
use crate::yaml::Text;

/// The problem of a text that has not the form of an id.
pub(super) fn invalid_id(text: &Text, why: InvalidId) -> Problem {
    let written = &text.value;
    match why {
        InvalidId::Empty => {
            Problem::new(Code::InvalidId, "this id is empty", text.span).help("write a short name in small letters")
        }
        InvalidId::TooLong => {
            Problem::new(Code::InvalidId, format!("the id `{written}` has more than 80 characters"), text.span)
                .help(format!("{}shorten it", rename(text)))
        }
        InvalidId::Characters => Problem::new(Code::InvalidId, format!("`{written}` cannot be an id"), text.span)
            .help(format!("{}use only `a`–`z`, `0`–`9` and single hyphens: `{}`", rename(text), suggestion(written))),
    }
}

/// What to do first where the id is the name of a file, and stands nowhere in its text.
fn rename(id: &Text) -> &'static str {
    if id.span == Span::start_of(id.span.file) { "rename the file: " } else { "" }
}

/// An id made from what was written.
fn suggestion(written: &str) -> String {
    let letters = written.to_lowercase();
    let words = letters.split(|letter: char| !(letter.is_ascii_lowercase() || letter.is_ascii_digit()));
    let id = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    if id.is_empty() { "floods-1995".to_owned() } else { id }
}

/// The things of one kind, by id.
struct Table<I> {
    numbers: HashMap<String, I>,
    code: Code,
    noun: &'static str,
    home: &'static str,
}

impl<I: Copy> Table<I> {
    fn new<'a>(
        ids: impl Iterator<Item = &'a str>,
        number: impl Fn(usize) -> I,
        (code, noun, home): (Code, &'static str, &'static str),
    ) -> Self {
        let numbers = ids.enumerate().map(|(index, id)| (id.to_owned(), number(index))).collect();
        Self { numbers, code, noun, home }
    }

    fn find(&self, text: &Text, problems: &mut Vec<Problem>) -> Option<I> {
        if let Some(number) = self.numbers.get(&text.value) {
            return Some(*number);
        }
        let mut known: Vec<&str> = self.numbers.keys().map(String::as_str).collect();
        known.sort_unstable();
        let help = nearest(&text.value, known).map_or_else(
            || format!("{} are defined in {}", self.noun_plural(), self.home),
            |candidate| format!("did you mean `{candidate}`?"),
        );
        problems.push(
            Problem::new(self.code, format!("no {} is called `{}`", self.noun, text.value), text.span).help(help),
        );
        None
    }

    fn noun_plural(&self) -> String {
        format!("{}s", self.noun)
    }
}

/// Everything that an event can name, but other events.
pub(super) struct Known {
    topics: Option<Table<TopicIndex>>,
    places: Table<PlaceIndex>,
    documents: Table<DocumentIndex>,
    measures: Table<MeasureIndex>,
    languages: Vec<Language>,
}

impl Known {
    /// The tables; where the topics could not be read, no topic is unknown.
    pub(super) fn new(
        topics: Option<&[Topic]>,
        places: &[Place],
        documents: &[Document],
        measures: &[Measure],
    ) -> Self {
        Self {
            topics: topics.map(|topics| {
                Table::new(
                    topics.iter().map(|topic| topic.id.as_str()),
                    TopicIndex::new,
                    (Code::UnknownTopic, "topic", "events/site.yaml"),
                )
            }),
            places: Table::new(
                places.iter().map(|place| place.id.as_str()),
                PlaceIndex::new,
                (Code::UnknownPlace, "place", "events/places.yaml"),
            ),
            documents: documents_table(documents),
            measures: Table::new(
                measures.iter().map(|measure| measure.id.as_str()),
                MeasureIndex::new,
                (Code::UnknownMeasure, "measure", "events/measures/"),
            ),
            languages: Vec::new(),
        }
    }

    /// The same for a site in these languages, the default first.
    pub(super) fn in_languages(mut self, languages: &[Language]) -> Self {
        self.languages = languages.to_vec();
        self
    }

    /// The languages of the site.
    pub(super) fn languages(&self) -> &[Language] {
        &self.languages
    }

    /// The topic that `text` names.
    pub(super) fn topic(&self, text: &Text, problems: &mut Vec<Problem>) -> Option<TopicIndex> {
        self.topics.as_ref()?.find(text, problems)
    }

    /// The place that `text` names.
    pub(super) fn place(&self, text: &Text, problems: &mut Vec<Problem>) -> Option<PlaceIndex> {
        self.places.find(text, problems)
    }

    /// The document that `text` names.
    pub(super) fn document(&self, text: &Text, problems: &mut Vec<Problem>) -> Option<DocumentIndex> {
        self.documents.find(text, problems)
    }

    /// The measure that `text` names.
    pub(super) fn measure(&self, text: &Text, problems: &mut Vec<Problem>) -> Option<MeasureIndex> {
        self.measures.find(text, problems)
    }
}

fn documents_table(documents: &[Document]) -> Table<DocumentIndex> {
    Table::new(
        documents.iter().map(|document| document.id.as_str()),
        DocumentIndex::new,
        (Code::UnknownDocument, "document", "events/documents.yaml"),
    )
}

/// The documents alone, for the measures.
pub(super) struct KnownDocuments(Table<DocumentIndex>);

impl KnownDocuments {
    /// The documents by id.
    pub(super) fn new(documents: &[Document]) -> Self {
        Self(documents_table(documents))
    }

    /// The document that `text` names.
    pub(super) fn document(&self, text: &Text, problems: &mut Vec<Problem>) -> Option<DocumentIndex> {
        self.0.find(text, problems)
    }
}
