//! The tables of events: the events themselves, what they rest on, what sources say, what changed, translations.

use std::io::{self, Write};

use super::table::{FieldKind, Table};
use super::{ExportFile, Source};
use crate::encode::{Cell, CsvWriter};
use crate::model::{Certainty, ContentNote, Day, Event, EventDate, Locator, RevisionKind, Timeline, TranslationStatus};
use crate::site::Address;

/// What keeps the entries of a cell apart.
const BETWEEN: &str = ";";

/// Where rows go.
type Rows<'w, 's> = CsvWriter<&'w mut (dyn Write + 's)>;

/// The tables.
pub(super) fn tables<'a>(source: &'a Source<'a>) -> Vec<ExportFile<'a>> {
    let timeline = source.library.timeline;
    let days = days_of(timeline.events.iter().map(|event| &event.date));
    vec![
        ExportFile::table(events_table(days), move |rows| write_events(source, rows)),
        ExportFile::table(citations_table(), move |rows| write_citations(timeline, rows)),
        ExportFile::table(accounts_table(), move |rows| write_accounts(timeline, rows)),
        ExportFile::table(revisions_table(), move |rows| write_revisions(timeline, rows)),
        ExportFile::table(translations_table(), move |rows| write_translations(timeline, rows)),
    ]
}

/// What bounds are: days; text where one lies outside of the years that other programs can read.
pub(super) fn days_of<'d>(dates: impl Iterator<Item = &'d EventDate>) -> FieldKind {
    let bounds = dates.flat_map(|date| [date.earliest(), date.latest()]).flatten();
    let mut years = bounds.map(|day| day.year);
    if years.all(|year| (1..=9999).contains(&year)) { FieldKind::Day } else { FieldKind::Text }
}

/// The columns that every table with a date has.
pub(super) fn with_date(table: Table, days: FieldKind) -> Table {
    table
        .text("date", "The date in EDTF (ISO 8601-2:2019), exactly as it is recorded")
        .field("date_earliest", days, "The first day on which it may have been; empty where that is open")
        .field("date_latest", days, "The last day on which it may have been; empty where that is open")
}

/// The cells of those columns.
pub(super) fn date_cells(date: &EventDate) -> [Cell<'_>; 3] {
    let bound = |day: Option<Day>| Cell::maybe_exact(day.map(|day| day.to_string()));
    [Cell::exact(date.edtf()), bound(date.earliest()), bound(date.latest())]
}

/// A list in a cell.
pub(super) fn joined<'c>(entries: impl Iterator<Item = &'c str>) -> Cell<'c> {
    let list = entries.collect::<Vec<_>>().join(BETWEEN);
    if list.is_empty() { Cell::Empty } else { Cell::exact(list) }
}

/// The word of a value in the record.
pub(super) fn word<T: PartialEq>(value: &T, all: &[(T, &'static str)]) -> &'static str {
    all.iter().find(|(known, _)| known == value).map_or("", |(_, word)| word)
}

/// Where in a document something stands.
pub(super) fn locator_cell(locator: Option<&Locator>) -> Cell<'_> {
    Cell::maybe_words(locator.map(|locator| locator.written.as_str()))
}

fn events_table(days: FieldKind) -> Table {
    let table = Table::new("events", "data/events.csv", "Every published event, in the order of time")
        .text("id", "The id of the event, which never changes")
        .text("title", "What happened, in a line");
    with_date(table, days)
        .text("date_words", "The date in words, in the language of the titles")
        .field("year", FieldKind::Integer, "The year under which it is filed")
        .text("topic", "The primary topic")
        .text("topics", "All topics, the primary one first, parted by semicolons")
        .text("places", "The places, parted by semicolons")
        .text("certainty", "How sure the record is: confirmed, reported or disputed")
        .text("summary", "What happened, in a paragraph")
        .text("content_notes", "What a reader is warned of, parted by semicolons")
        .text("measures", "Statistics that belong to it, parted by semicolons")
        .text("related", "Related events, parted by semicolons")
        .text("aliases", "Former ids, parted by semicolons")
        .field("order", FieldKind::Integer, "Breaks ties between events with the same bounds")
        .field("added", FieldKind::Day, "The day on which it was first published")
        .field("updated", FieldKind::Day, "The day on which it was last added to or changed")
        .text("page", "Its page, from the root of the site")
        .key(&["id"])
        .names("topic", "topics", "id")
}

fn write_events(source: &Source<'_>, rows: &mut Rows<'_, '_>) -> io::Result<()> {
    let library = source.library;
    let timeline = library.timeline;
    for (number, event) in timeline.numbered_events() {
        let topics = || event.topics.iter().map(|topic| timeline[*topic].id.as_str());
        let [date, earliest, latest] = date_cells(&event.date);
        rows.row(&[
            Cell::exact(event.id.as_str()),
            Cell::words(event.title.as_str()),
            date,
            earliest,
            latest,
            Cell::words(library.dates[number.get()].words.as_str()),
            Cell::Count(event.date.first_year().into()),
            Cell::maybe_exact(topics().next()),
            joined(topics()),
            joined(event.places.iter().map(|place| timeline[*place].id.as_str())),
            Cell::exact(word(&event.certainty, &Certainty::ALL)),
            Cell::words(event.summary.trim()),
            joined(event.content_notes.iter().map(|note| word(note, &ContentNote::ALL))),
            joined(event.measures.iter().map(|measure| timeline[*measure].id.as_str())),
            joined(event.related.iter().map(|other| timeline[*other].id.as_str())),
            joined(event.aliases.iter().map(crate::model::EventId::as_str)),
            Cell::Count(event.order),
            Cell::maybe_exact(event.added.map(|day| day.to_string())),
            Cell::maybe_exact(event.updated().map(|day| day.to_string())),
            Cell::exact(Address::event(&event.id).to_string()),
        ])?;
    }
    Ok(())
}

fn citations_table() -> Table {
    Table::new("citations", "data/citations.csv", "Which documents each event rests on, and where in them")
        .text("event", "The event")
        .field("number", FieldKind::Integer, "The number of the source in the text of the event, from 1")
        .text("document", "The document")
        .text("locator", "Where in the document")
        .text("supports", "What it bears out")
        .key(&["event", "number"])
        .names("event", "events", "id")
        .names("document", "documents", "id")
}

fn write_citations(timeline: &Timeline, rows: &mut Rows<'_, '_>) -> io::Result<()> {
    let citations =
        timeline.events.iter().flat_map(|event| event.citations.iter().enumerate().map(move |c| (event, c)));
    for (event, (index, citation)) in citations {
        rows.row(&[
            Cell::exact(event.id.as_str()),
            Cell::count(index + 1),
            Cell::exact(timeline[citation.document].id.as_str()),
            locator_cell(citation.locator.as_ref()),
            Cell::maybe_words(citation.supports.as_deref()),
        ])?;
    }
    Ok(())
}

fn accounts_table() -> Table {
    Table::new("accounts", "data/accounts.csv", "What each source says of an event where sources differ")
        .text("event", "The event")
        .field("number", FieldKind::Integer, "The place of the account on the page of the event, from 1")
        .text("by", "Whose account it is")
        .text("says", "What they say")
        .text("document", "The document")
        .text("locator", "Where in the document")
        .key(&["event", "number"])
        .names("event", "events", "id")
        .names("document", "documents", "id")
}

fn write_accounts(timeline: &Timeline, rows: &mut Rows<'_, '_>) -> io::Result<()> {
    for event in &timeline.events {
        for (index, account) in event.accounts.iter().enumerate() {
            rows.row(&[
                Cell::exact(event.id.as_str()),
                Cell::count(index + 1),
                Cell::words(account.by.as_str()),
                Cell::words(account.says.as_str()),
                Cell::exact(timeline[account.document].id.as_str()),
                locator_cell(account.locator.as_ref()),
            ])?;
        }
    }
    Ok(())
}

fn revisions_table() -> Table {
    Table::new("revisions", "data/revisions.csv", "What was changed in published events, and when")
        .text("event", "The event")
        .field("number", FieldKind::Integer, "The number of the revision of this event, from 1")
        .field("date", FieldKind::Day, "The day of the change")
        .text("kind", "What was done: corrected, expanded, withdrawn or restored")
        .text("note", "What exactly")
        .key(&["event", "number"])
        .names("event", "events", "id")
}

fn write_revisions(timeline: &Timeline, rows: &mut Rows<'_, '_>) -> io::Result<()> {
    for event in &timeline.events {
        for (index, revision) in event.revisions.iter().enumerate() {
            rows.row(&[
                Cell::exact(event.id.as_str()),
                Cell::count(index + 1),
                Cell::exact(revision.date.to_string()),
                Cell::exact(word(&revision.kind, &RevisionKind::ALL)),
                Cell::words(revision.note.as_str()),
            ])?;
        }
    }
    Ok(())
}

fn translations_table() -> Table {
    Table::new(
        "translations",
        "data/translations.csv",
        "Events in other languages, with how far each translation can be trusted",
    )
    .text("event", "The event")
    .text("language", "The language (BCP 47)")
    .text("status", "Who made it: machine, draft or reviewed")
    .field("stale", FieldKind::YesNo, "Whether the original has changed since it was made")
    .text("title", "The title")
    .text("summary", "The summary")
    .key(&["event", "language"])
    .names("event", "events", "id")
}

fn write_translations(timeline: &Timeline, rows: &mut Rows<'_, '_>) -> io::Result<()> {
    let translations =
        timeline.events.iter().flat_map(|event: &Event| event.translations.iter().map(move |t| (event, t)));
    for (event, (language, translation)) in translations {
        rows.row(&[
            Cell::exact(event.id.as_str()),
            Cell::exact(language.tag()),
            Cell::exact(word(&translation.status, &TranslationStatus::ALL)),
            Cell::exact(translation.stale.to_string()),
            Cell::maybe_words(translation.title.as_deref()),
            Cell::maybe_words(translation.summary.as_deref().map(str::trim)),
        ])?;
    }
    Ok(())
}
