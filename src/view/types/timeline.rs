//! The years at a glance, and the filters of the timeline.

use serde::Serialize;

use super::{EventLink, TopicMark};
use crate::prose::Html;

/// The years at a glance.
#[derive(Debug, Clone, Serialize)]
pub struct GlanceView {
    /// What the drawing shows, in a sentence or two.
    pub description: String,
    /// How to read and use it.
    pub help: String,
    /// The drawings, ten columns each, in the order of time: side by side without a gap, they are one.
    pub blocks: Vec<Html>,
    /// The topics, each with a sample of how its columns are filled.
    pub key: Vec<GlanceKey>,
    /// What the letters in the drawings stand for.
    pub spans: Vec<GlanceSpan>,
    /// The same as a table.
    pub columns: Vec<YearCount>,
}

/// A topic in the key to the years at a glance.
#[derive(Debug, Clone, Serialize)]
pub struct GlanceKey {
    /// The topic.
    pub topic: TopicMark,
    /// The sample.
    pub swatch: Html,
}

/// An event that went on for years, drawn as a bar.
#[derive(Debug, Clone, Serialize)]
pub struct GlanceSpan {
    /// Its letter in the drawing.
    pub letter: String,
    /// The event.
    pub event: EventLink,
}

/// A year, or on a long timeline ten or a hundred, and how many events it has.
#[derive(Debug, Clone, Serialize)]
pub struct YearCount {
    /// The year as it is shown.
    pub year: String,
    /// Where it is told; none for years without events where they have no page of their own.
    pub href: Option<String>,
    /// How many events began in it.
    pub count: usize,
    /// The same in words ("7 events").
    pub count_words: String,
    /// How many of each topic, in the order of topics (by primary topic).
    pub by_topic: Vec<usize>,
}

/// What the timeline can be filtered by.
#[derive(Debug, Clone, Serialize)]
pub struct FilterView {
    /// The topics that have events.
    pub topics: Vec<FilterChoice>,
    /// The places that have events, by country.
    pub places: Vec<FilterGroup>,
    /// How sure events are.
    pub certainties: Vec<FilterChoice>,
    /// The first year of the timeline.
    pub first_year: i32,
    /// Its last year.
    pub last_year: i32,
    /// How many events are shown, in words.
    pub shown: CountForms,
    /// How many events a year has, in words.
    pub events: CountForms,
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FilterChoice {
    /// Its id.
    pub value: String,
    /// Its name.
    pub title: String,
    /// The language of the name, where it is not that of the page.
    pub language: Option<String>,
}

/// Choices that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FilterGroup {
    /// What they have in common.
    pub title: String,
    /// The choices.
    pub choices: Vec<FilterChoice>,
}

/// A message with a number in it, for a script that does not know the grammar of the language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CountForms {
    /// Its forms, with `#` in place of the number.
    pub forms: Vec<String>,
    /// Which form belongs to 0, 1, 2 …: a digit of base 36 for each number; from 200 on, that of the number less whole hundreds plus 100.
    pub numbers: String,
}
