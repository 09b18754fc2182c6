//! Pages that gather: index, timeline, years, topics, corrections, data, prose.

use serde::Serialize;

use super::{CiteView, EventLink, EventRow, FilterView, GlanceView, Link, SourceView, TopicMark, TranslationView};
use crate::prose::Html;

/// A topic on the index page.
#[derive(Debug, Clone, Serialize)]
pub struct TopicCard {
    /// The topic.
    pub topic: TopicMark,
    /// What belongs to it.
    pub description: Option<String>,
    /// The language of the description, where it is not that of the page.
    pub description_language: Option<String>,
    /// How many events, in words ("53 events").
    pub count: String,
    /// The first and the last year, in words.
    pub years: String,
}

/// A main statistic on the index page.
#[derive(Debug, Clone, Serialize)]
pub struct FigureView {
    /// The statistic.
    pub link: Link,
    /// Its chart.
    pub chart: Html,
    /// What is counted.
    pub unit: String,
    /// The language of the unit, where it is not that of the page.
    pub unit_language: Option<String>,
}

/// What changed last.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeRow {
    /// The day, in words.
    pub date: String,
    /// The day, for `<time datetime>`.
    pub datetime: String,
    /// What was done ("added", "corrected").
    pub kind: String,
    /// The event.
    pub event: EventLink,
    /// What exactly.
    pub note: Option<String>,
}

/// The first page.
#[derive(Debug, Clone, Serialize)]
pub struct IndexView {
    /// How many events and documents, and from when to when, in a sentence.
    pub extent: String,
    /// The years at a glance; missing for a timeline without events.
    pub glance: Option<GlanceView>,
    /// The topics.
    pub topics: Vec<TopicCard>,
    /// The main statistics.
    pub figures: Vec<FigureView>,
    /// What changed last, newest first.
    pub changes: Vec<ChangeRow>,
}

/// The events of a year.
#[derive(Debug, Clone, Serialize)]
pub struct YearGroup {
    /// The year as it is shown.
    pub year: String,
    /// Its page.
    pub href: String,
    /// The fragment of its heading.
    pub id: String,
    /// How many events.
    pub count: usize,
    /// The same in words ("7 events").
    pub count_words: String,
    /// The long events that began in it or went on, as lanes beside the list.
    pub runs: Vec<RunMark>,
    /// The events of the list that began earlier and went on.
    pub continuing: Vec<EventLink>,
    /// The events; empty in a long timeline, where only counts are shown.
    pub events: Vec<EventRow>,
}

/// A long event beside the list of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RunMark {
    /// Its lane, from 1; the same in each of its years.
    pub lane: usize,
    /// The number of its primary topic, from 1.
    pub topic: usize,
    /// Whether it began in this year.
    pub begins: bool,
    /// Whether it ended in this year.
    pub ends: bool,
}

/// The years of a decade.
#[derive(Debug, Clone, Serialize)]
pub struct DecadeGroup {
    /// The decade in words ("the 1990s").
    pub title: String,
    /// The fragment of its heading.
    pub id: String,
    /// How many events, in words.
    pub count_words: String,
    /// Its ten years as a small drawing without words.
    pub spark: Html,
    /// Its years that have events.
    pub years: Vec<YearGroup>,
}

/// Every event in order.
#[derive(Debug, Clone, Serialize)]
pub struct TimelineView {
    /// How many events, in words.
    pub count_words: String,
    /// Whether only years and counts are shown, because there are too many events for one page.
    pub counts_only: bool,
    /// The filters; none where there is nothing to filter.
    pub filters: Option<FilterView>,
    /// The decades.
    pub decades: Vec<DecadeGroup>,
}

/// The events of a month, or those of the year without a month.
#[derive(Debug, Clone, Serialize)]
pub struct MonthGroup {
    /// The month; none for events dated only by the year.
    pub month: Option<String>,
    /// The events.
    pub events: Vec<EventRow>,
}

/// What a statistic says about a year.
#[derive(Debug, Clone, Serialize)]
pub struct YearStatistic {
    /// The statistic.
    pub link: Link,
    /// What is counted.
    pub unit: String,
    /// The language of the unit, where it is not that of the page.
    pub unit_language: Option<String>,
    /// The figures with their date, amount and whose they are.
    pub figures: Vec<super::ObservationRow>,
}

/// An event that began before a year and went on in it.
#[derive(Debug, Clone, Serialize)]
pub struct ContinuingEvent {
    /// The event.
    pub event: EventLink,
    /// Its years among those of the timeline, and the year, as a small drawing without words.
    pub spark: Html,
}

/// The page of a year.
#[derive(Debug, Clone, Serialize)]
pub struct YearView {
    /// The year as it is shown.
    pub year: String,
    /// How many events began in it, in words.
    pub count_words: String,
    /// The events that began in it, by month.
    pub months: Vec<MonthGroup>,
    /// The events that began earlier and went on.
    pub continuing: Vec<ContinuingEvent>,
    /// The events that may have happened in it.
    pub possible: Vec<EventRow>,
    /// What the statistics say.
    pub statistics: Vec<YearStatistic>,
    /// The year before.
    pub previous: Option<Link>,
    /// The year after.
    pub next: Option<Link>,
}

/// The page of a topic.
#[derive(Debug, Clone, Serialize)]
pub struct TopicView {
    /// The topic.
    pub topic: TopicMark,
    /// What belongs to it.
    pub description: Option<String>,
    /// The language of the description, where it is not that of the page.
    pub description_language: Option<String>,
    /// How many events, in words.
    pub count_words: String,
    /// The events by year; without events where there are too many for one page.
    pub years: Vec<YearGroup>,
    /// Whether only years and counts are shown.
    pub counts_only: bool,
    /// The bibliography of the topic.
    pub library: FilesOf,
}

/// A revision on the page of corrections.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionRow {
    /// The day, in words.
    pub date: Option<String>,
    /// The day, for `<time datetime>`.
    pub datetime: Option<String>,
    /// What was done.
    pub kind: String,
    /// The event, or the id of a withdrawn one.
    pub event: Link,
    /// What exactly.
    pub note: Option<String>,
    /// The language of the note (BCP 47), where it is not that of the page.
    pub note_language: Option<String>,
}

/// Every revision.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionsView {
    /// The revisions, newest first.
    pub rows: Vec<CorrectionRow>,
}

/// Something that can be taken away.
#[derive(Debug, Clone, Serialize)]
pub struct DownloadView {
    /// The file.
    pub link: Link,
    /// How big it is, in words.
    pub size: Option<String>,
    /// What it holds and what it is good for.
    pub description: String,
}

/// Files that belong together.
#[derive(Debug, Clone, Serialize)]
pub struct DownloadGroup {
    /// What they are.
    pub title: String,
    /// What they are good for.
    pub intro: String,
    /// The files.
    pub files: Vec<DownloadView>,
}

/// The files of one thing, such as a topic or a statistic.
#[derive(Debug, Clone, Serialize)]
pub struct FilesOf {
    /// The page of the thing.
    pub link: Link,
    /// Its files, named by their endings.
    pub files: Vec<Link>,
}

/// What can be taken away.
#[derive(Debug, Clone, Serialize)]
pub struct DataView {
    /// The licence of the record, in a sentence.
    pub licence: String,
    /// The files by what they are.
    pub groups: Vec<DownloadGroup>,
    /// The bibliography of each topic.
    pub topics: Vec<FilesOf>,
    /// The figures of each statistic.
    pub measures: Vec<FilesOf>,
    /// "Cite this timeline".
    pub cite: CiteView,
}

/// A page of prose.
#[derive(Debug, Clone, Serialize)]
pub struct ProseView<'a> {
    /// The id.
    pub id: &'a str,
    /// The title.
    pub title: &'a str,
    /// The language of title and text (BCP 47), where it is not that of the page.
    pub language: Option<&'a str>,
    /// That the text is not translated; missing where it is, and in the language of the record.
    pub translation: Option<TranslationView>,
    /// The text, with a note beside each citation.
    pub html: Html,
    /// The documents that it cites, in the order of their numbers.
    pub sources: Vec<SourceView<'a>>,
}
