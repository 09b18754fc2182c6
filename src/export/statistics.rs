//! The tables of statistics: the measures, every observation, and a table for each measure.

use std::io::{self, Write};

use super::catalogue::{name_cells, named};
use super::events::{date_cells, days_of, locator_cell, with_date, word};
use super::table::{FieldKind, Table};
use super::{ExportFile, Source};
use crate::encode::{Cell, CsvWriter};
use crate::model::{Amount, Language, Measure, MeasureKind, Observation, Timeline};
use crate::site::Address;

/// Where rows go.
type Rows<'w, 's> = CsvWriter<&'w mut (dyn Write + 's)>;

/// The tables.
pub(super) fn tables<'a>(source: &'a Source<'a>) -> Vec<ExportFile<'a>> {
    let timeline = source.library.timeline;
    let all = timeline.measures.iter().flat_map(|measure| &measure.observations);
    let days = days_of(all.map(|observation| &observation.date));
    let mut files = vec![
        ExportFile::table(measures_table(&timeline.site.languages[1..]), move |rows| write_measures(timeline, rows)),
        ExportFile::table(observations_table(days), move |rows| {
            timeline.measures.iter().try_for_each(|measure| write_observations(timeline, measure, Columns::All, rows))
        }),
    ];
    files.extend(timeline.measures.iter().map(|measure| {
        ExportFile::table(measure_table(measure), move |rows| {
            write_observations(timeline, measure, Columns::OfOneMeasure, rows)
        })
    }));
    files
}

fn measures_table(languages: &[Language]) -> Table {
    let table = Table::new("measures", "data/measures.csv", "The statistics, each with what is counted")
        .text("id", "The id of the measure");
    let table = named(table, "title", "What it is called", languages);
    named(table, "unit", "What is counted", languages)
        .text("kind", "How its figures belong together: series, estimates or levels")
        .text("description", "What it shows, and what not")
        .text("page", "Its page, from the root of the site")
        .key(&["id"])
}

fn write_measures(timeline: &Timeline, rows: &mut Rows<'_, '_>) -> io::Result<()> {
    let languages = &timeline.site.languages[1..];
    for measure in &timeline.measures {
        let mut cells = vec![Cell::exact(measure.id.as_str())];
        cells.extend(name_cells(&measure.title, languages));
        cells.extend(name_cells(&measure.unit, languages));
        cells.push(Cell::exact(word(&measure.kind, &MeasureKind::ALL)));
        cells.push(Cell::maybe_words(measure.description.as_ref().map(|description| description.default.trim())));
        cells.push(Cell::exact(Address::measure(&measure.id).to_string()));
        rows.row(&cells)?;
    }
    Ok(())
}

/// Which columns a table of figures has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Columns {
    /// Every one.
    All,
    /// Without the measure, which is the same in every row.
    OfOneMeasure,
}

fn observations_table(days: FieldKind) -> Table {
    let table = Table::new(
        "observations",
        "data/observations.csv",
        "Every figure of every statistic, as its document gives it",
    )
    .text("measure", "The measure");
    figures(table, days).key(&["measure", "number"]).names("measure", "measures", "id")
}

fn measure_table(measure: &Measure) -> Table {
    let days = days_of(measure.observations.iter().map(|observation| &observation.date));
    let path = format!("data/measures/{}.csv", measure.id);
    let table =
        Table::new(&format!("measure-{}", measure.id), &path, &format!("The figures of: {}", measure.title.default));
    figures(table, days).key(&["number"])
}

/// The columns of a figure.
fn figures(table: Table, days: FieldKind) -> Table {
    let table = table.field("number", FieldKind::Integer, "The number of the figure in its statistic, from 1");
    with_date(table, days)
        .field("value", FieldKind::Number, "The figure")
        .field("low", FieldKind::Number, "The lower end of a range; alone: at least")
        .field("high", FieldKind::Number, "The upper end of a range; alone: up to")
        .text("level", "The named step, for a statistic of levels")
        .text("unit", "What is counted")
        .text("by", "Whose figure it is, where the document reports another's")
        .text("document", "The document that gives it")
        .text("locator", "Where in the document")
        .field("preferred", FieldKind::YesNo, "Whether it is the figure in use where a series has several for a date")
        .text("note", "Anything a reader must know")
        .names("document", "documents", "id")
}

fn write_observations(
    timeline: &Timeline,
    measure: &Measure,
    columns: Columns,
    rows: &mut Rows<'_, '_>,
) -> io::Result<()> {
    for (index, observation) in measure.observations.iter().enumerate() {
        let mut cells = Vec::with_capacity(16);
        if columns == Columns::All {
            cells.push(Cell::exact(measure.id.as_str()));
        }
        cells.push(Cell::count(index + 1));
        cells.extend(date_cells(&observation.date));
        cells.extend(amount_cells(measure, observation));
        cells.extend([
            Cell::words(measure.unit.default.as_str()),
            Cell::maybe_words(observation.by.as_deref()),
            Cell::exact(timeline[observation.document].id.as_str()),
            locator_cell(observation.locator.as_ref()),
            Cell::exact(observation.preferred.to_string()),
            Cell::maybe_words(observation.note.as_deref()),
        ]);
        rows.row(&cells)?;
    }
    Ok(())
}

/// Value, low, high, level.
fn amount_cells<'m>(measure: &'m Measure, observation: &Observation) -> [Cell<'m>; 4] {
    const NONE: Cell<'static> = Cell::Empty;
    match &observation.amount {
        Amount::Value(value) => [Cell::Number(*value), NONE, NONE, NONE],
        Amount::Range(low, high) => [NONE, Cell::Number(*low), Cell::Number(*high), NONE],
        Amount::AtLeast(low) => [NONE, Cell::Number(*low), NONE, NONE],
        Amount::UpTo(high) => [NONE, NONE, Cell::Number(*high), NONE],
        Amount::Level(level) => {
            [NONE, NONE, NONE, Cell::maybe_words(measure.levels.get(*level).map(|level| level.default.as_str()))]
        }
    }
}
