//! The tables of what events name: topics, places, documents.

use std::io::{self, Write};

use super::events::word;
use super::table::{FieldKind, Table};
use super::{ExportFile, Source};
use crate::bibliography::{Item, Name};
use crate::encode::{Cell, CsvWriter};
use crate::model::{DocumentIndex, Language, Names, PlaceKind, Reliability, Timeline};
use crate::site::Address;

/// Where rows go.
type Rows<'w, 's> = CsvWriter<&'w mut (dyn Write + 's)>;

/// The tables.
pub(super) fn tables<'a>(source: &'a Source<'a>) -> Vec<ExportFile<'a>> {
    let timeline = source.library.timeline;
    let languages = &timeline.site.languages[1..];
    vec![
        ExportFile::table(topics_table(languages), move |rows| write_topics(timeline, rows)),
        ExportFile::table(places_table(languages), move |rows| write_places(timeline, rows)),
        ExportFile::table(documents_table(), move |rows| write_documents(source, rows)),
    ]
}

/// A column of names, and one for each further language.
pub(super) fn named(table: Table, field: &str, what: &str, languages: &[Language]) -> Table {
    languages.iter().fold(table.text(field, what), |table, language| {
        table.text(&format!("{field}_{}", language.tag()), &format!("The same in `{}`", language.tag()))
    })
}

/// The cells of such columns; empty where a language has no name of its own.
pub(super) fn name_cells<'n>(names: &'n Names, languages: &'n [Language]) -> impl Iterator<Item = Cell<'n>> {
    let others = languages.iter().map(|language| Cell::maybe_words(names.others.get(language).map(String::as_str)));
    std::iter::once(Cell::words(names.default.as_str())).chain(others)
}

fn topics_table(languages: &[Language]) -> Table {
    let table = Table::new(
        "topics",
        "data/topics.csv",
        "The threads that an event can belong to, in the order in which they are shown",
    )
    .text("id", "The id of the topic");
    let table = named(table, "name", "What it is called", languages);
    table.text("description", "What belongs to it").text("page", "Its page, from the root of the site").key(&["id"])
}

fn write_topics(timeline: &Timeline, rows: &mut Rows<'_, '_>) -> io::Result<()> {
    let languages = &timeline.site.languages[1..];
    for topic in &timeline.topics {
        let mut cells = vec![Cell::exact(topic.id.as_str())];
        cells.extend(name_cells(&topic.name, languages));
        cells.push(Cell::maybe_words(topic.description.as_ref().map(|description| description.default.trim())));
        cells.push(Cell::exact(Address::topic(&topic.id).to_string()));
        rows.row(&cells)?;
    }
    Ok(())
}

fn places_table(languages: &[Language]) -> Table {
    let table = Table::new("places", "data/places.csv", "The gazetteer").text("id", "The id of the place");
    named(table, "name", "Its name", languages)
        .text("aliases", "Other names and spellings, parted by semicolons")
        .text("kind", "What kind of place: country, province, city …")
        .text("country", "ISO 3166-1 alpha-2 code of the country")
        .field("latitude", FieldKind::Number, "Degrees north (WGS 84), to two decimals; empty where it is not mapped")
        .field("longitude", FieldKind::Number, "Degrees east (WGS 84), to two decimals; empty where it is not mapped")
        .text("within", "The place that it lies in")
        .text("page", "Its page, from the root of the site")
        .key(&["id"])
        .names("within", "", "id")
}

fn write_places(timeline: &Timeline, rows: &mut Rows<'_, '_>) -> io::Result<()> {
    let languages = &timeline.site.languages[1..];
    for place in &timeline.places {
        let degrees = |degrees: Option<f64>| degrees.map_or(Cell::Empty, Cell::Number);
        let mut cells = vec![Cell::exact(place.id.as_str())];
        cells.extend(name_cells(&place.name, languages));
        let aliases = place.aliases.join(";");
        cells.push(if aliases.is_empty() { Cell::Empty } else { Cell::words(aliases) });
        cells.push(Cell::exact(word(&place.kind, &PlaceKind::ALL)));
        cells.push(Cell::maybe_exact(place.country.as_deref()));
        cells.push(degrees(place.point.map(|point| point.0)));
        cells.push(degrees(place.point.map(|point| point.1)));
        cells.push(Cell::maybe_exact(place.within.map(|outer| timeline[outer].id.as_str())));
        cells.push(Cell::exact(Address::place(&place.id).to_string()));
        rows.row(&cells)?;
    }
    Ok(())
}

fn documents_table() -> Table {
    Table::new("documents", "data/documents.csv", "The bibliography: every document that the record cites")
        .text("id", "The id of the document")
        .text("kind", "What kind of document, in the words of CSL")
        .text("title", "The title")
        .text("authors", "Who wrote it, family name first, parted by semicolons")
        .text("editors", "Who edited it, parted by semicolons")
        .text("date", "When it was published, in EDTF")
        .text("container", "The newspaper, journal, book or site that it stands in")
        .text("publisher", "Who published it")
        .text("volume", "The volume")
        .text("issue", "The issue")
        .text("pages", "The pages")
        .text("number", "The number of a report or law")
        .text("doi", "Digital Object Identifier")
        .text("isbn", "International Standard Book Number")
        .text("issn", "International Standard Serial Number")
        .text("language", "The language (BCP 47)")
        .text("translated_title", "The title in the language of the record, where it is another")
        .text("reliability", "How near it stands to what it reports: primary, secondary or tertiary")
        .field("url", FieldKind::Url, "The original address")
        .field("archived_url", FieldKind::Url, "The newest copy in a web archive")
        .field("archived_date", FieldKind::Day, "The day of that copy")
        .text("archived_sha256", "The SHA-256 of what was copied")
        .text("archive", "The collection that keeps it")
        .text("note", "What else is noted of it")
        .text("reference", "The whole reference in the citation style of the site")
        .field("cited_by", FieldKind::Integer, "How many events cite it")
        .text("page", "Its page, from the root of the site")
        .key(&["id"])
}

fn write_documents(source: &Source<'_>, rows: &mut Rows<'_, '_>) -> io::Result<()> {
    let library = source.library;
    for (index, (document, item)) in library.timeline.documents.iter().zip(library.catalogue.items()).enumerate() {
        let number = DocumentIndex::new(index);
        let mut cells = vec![Cell::exact(document.id.as_str()), Cell::exact(item.kind.csl())];
        cells.extend(item_cells(item));
        let archived = item.archived.as_ref();
        let translated = document.translated_titles.get(library.timeline.site.default_language());
        cells.extend([
            Cell::maybe_words(translated.map(String::as_str)),
            Cell::exact(word(&document.reliability, &Reliability::ALL)),
            Cell::maybe_exact(item.url.as_deref()),
            Cell::maybe_exact(archived.map(|copy| copy.url.as_str())),
            Cell::maybe_exact(archived.map(|copy| copy.date.to_string())),
            Cell::maybe_exact(archived.and_then(|copy| copy.sha256.as_deref())),
            Cell::maybe_words(item.archive.as_deref()),
            Cell::maybe_words(item.note.as_deref()),
            Cell::words(library.references.get(number).plain.as_str()),
            Cell::count(library.shelves.documents[index].len()),
            Cell::exact(Address::document(&document.id).to_string()),
        ]);
        rows.row(&cells)?;
    }
    Ok(())
}

/// From the title to the language.
fn item_cells(item: &Item) -> [Cell<'_>; 14] {
    let people = |names: &[Name]| {
        let names = names.iter().map(Name::family_first).collect::<Vec<_>>().join("; ");
        if names.is_empty() { Cell::Empty } else { Cell::words(names) }
    };
    let maybe = |text: &Option<String>| text.clone().map_or(Cell::Empty, Cell::words);
    [
        Cell::words(item.title.as_str()),
        people(&item.authors),
        people(&item.editors),
        Cell::maybe_exact(item.date.map(|date| date.edtf())),
        maybe(&item.container),
        maybe(&item.publisher),
        maybe(&item.volume),
        maybe(&item.issue),
        maybe(&item.pages),
        maybe(&item.number),
        maybe(&item.doi),
        maybe(&item.isbn),
        maybe(&item.issn),
        Cell::maybe_exact(item.language.as_deref()),
    ]
}
