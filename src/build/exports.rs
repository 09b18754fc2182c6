//! Files to take away: made in parallel, each written while it is made.

use rayon::prelude::*;

use super::Failure;
use crate::asset::Assets;
use crate::export::{Described, ExportFile, Source, data_files, language_files, write_package};
use crate::feed::feeds;
use crate::model::EventIndex;
use crate::output::{Filed, Folder};
use crate::site::Address;
use crate::view::{Export, Library};

/// Where the tables are described.
const PACKAGE: &str = "data/datapackage.json";

/// Writes the files to take away that belong to the pages of `library`, with
/// the first of all languages also those that are the same in each, which go
/// into `shared`. What comes back is what the pages can offer.
///
/// # Errors
/// When the disk fails.
pub(super) fn write(
    library: &Library<'_>,
    folder: &Folder,
    assets: &Assets,
    shared: &mut Vec<Export>,
) -> Result<Vec<Export>, Failure> {
    if shared.is_empty() {
        *shared = write_shared(library, folder, assets)?;
    }
    let source = Source { library };
    let files = language_files(&source);
    let numbers = write_all(&files, folder)?;
    let mut exports = shared.clone();
    exports.extend(files.iter().zip(numbers).map(|(file, filed)| export(&file.address, filed)));
    put_embed_answers(library, folder)?;
    for feed in feeds(library) {
        folder.put(&feed.address, feed.text.as_bytes())?;
        exports.push(Export { address: feed.address, bytes: feed.text.len() as u64 });
    }
    Ok(exports)
}

/// Writes what a site that pastes the address of an event is told of its card.
fn put_embed_answers(library: &Library<'_>, folder: &Folder) -> Result<(), Failure> {
    let events: Vec<EventIndex> = library.timeline.numbered_events().map(|(number, _)| number).collect();
    let answers = events.par_iter().filter_map(|event| library.embed_answer(*event));
    answers.map(|(address, text)| folder.put(&address, text.as_bytes()).map_err(Failure::from)).collect()
}

/// Writes the data, the bibliographies and the description of the tables.
fn write_shared(library: &Library<'_>, folder: &Folder, assets: &Assets) -> Result<Vec<Export>, Failure> {
    let source = Source { library };
    let mut files = data_files(&source);
    // A project may bring a `robots.txt` of its own.
    files.retain(|file| !assets.files().any(|asset| asset.address == file.address));
    let numbers = write_all(&files, folder)?;
    let tables: Vec<Described> =
        files.iter().zip(&numbers).filter_map(|(file, filed)| described(file, *filed)).collect();
    let package = Address::file(PACKAGE);
    let of_package = folder.put_stream(&package, |sink| write_package(library.timeline, &tables, sink))?;
    let written = files.into_iter().map(|file| file.address).zip(numbers).chain([(package, of_package)]);
    Ok(written.map(|(address, filed)| export(&address, filed)).collect())
}

fn export(address: &Address, filed: Filed) -> Export {
    Export { address: address.clone(), bytes: filed.bytes }
}

fn write_all(files: &[ExportFile<'_>], folder: &Folder) -> Result<Vec<Filed>, Failure> {
    let write = |file: &ExportFile<'_>| folder.put_stream(&file.address, |sink| file.write(sink));
    files.par_iter().map(|file| write(file).map_err(Failure::from)).collect()
}

fn described(file: &ExportFile<'_>, filed: Filed) -> Option<Described> {
    let table = file.table.clone()?;
    Some(Described { table, sha256: filed.sha256.to_string(), bytes: filed.bytes })
}
