//! Timeline → files to take away: tables, GeoJSON, bibliographies, and the data package that describes them.
//!
//! Every file is written piece by piece from the same timeline that the pages
//! show, so that none is ever held as a whole. Only what is published is in
//! it: the model holds no draft, and of a withdrawn event nothing but its id.
//! What a reader is told about each file belongs to `view`; how it comes to
//! the disk, to `output`.

mod catalogue;
mod events;
mod events_json;
mod gazetteer;
mod library;
mod machines;
mod package;
mod statistics;
mod table;
mod timelinejs;

use std::io::{self, Write};

pub use package::{Described, write_package};
pub use table::Table;

use crate::encode::CsvWriter;
use crate::site::Address;
use crate::view::Library;

/// What the exports are made from: the views' library in the default language.
pub struct Source<'a> {
    /// The timeline with its texts, references and words.
    pub library: &'a Library<'a>,
}

/// A file that is written piece by piece.
pub struct ExportFile<'a> {
    /// Where it goes.
    pub address: Address,
    /// The table that it is, for the data package.
    pub table: Option<Table>,
    write: Box<Filling<'a>>,
}

/// Writes a file.
type Filling<'a> = dyn Fn(&mut dyn Write) -> io::Result<()> + Send + Sync + 'a;

impl<'a> ExportFile<'a> {
    /// A file that is no table.
    fn new(path: &str, write: impl Fn(&mut dyn Write) -> io::Result<()> + Send + Sync + 'a) -> Self {
        Self { address: Address::file(path), table: None, write: Box::new(write) }
    }

    /// A table, whose rows `rows` writes.
    fn table(table: Table, rows: impl Fn(&mut CsvWriter<&mut dyn Write>) -> io::Result<()> + Send + Sync + 'a) -> Self {
        let header = table.clone();
        let write = move |sink: &mut dyn Write| {
            let mut writer = CsvWriter::new(sink);
            writer.row(&header.header())?;
            rows(&mut writer)
        };
        Self { address: Address::file(table.path.clone()), table: Some(table), write: Box::new(write) }
    }

    /// Writes the file.
    ///
    /// # Errors
    /// What the sink says.
    pub fn write(&self, sink: &mut dyn Write) -> io::Result<()> {
        (self.write)(sink)
    }
}

/// The files that hold the record itself, whatever its language and wherever it is published.
#[must_use]
pub fn data_files<'a>(source: &'a Source<'a>) -> Vec<ExportFile<'a>> {
    let mut files = events::tables(source);
    files.extend(catalogue::tables(source));
    files.extend(statistics::tables(source));
    files.push(events_json::file(source));
    files.push(gazetteer::file(source));
    files.extend(library::files(source));
    files.extend(machines::files(source));
    files
}

/// The files in the language of the library.
#[must_use]
pub fn language_files<'a>(source: &'a Source<'a>) -> Vec<ExportFile<'a>> {
    vec![timelinejs::file(source)]
}
