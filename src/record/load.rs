//! Reading a whole record: every file once, in parallel.

use rayon::prelude::*;

use super::{
    DocumentRecord, EventRecord, MeasureRecord, PageRecord, PlaceRecord, SiteRecord, read_documents, read_event, read_measure,
    read_page, read_places, read_site,
};
use crate::problem::{Code, FileId, Problem, Sources, Span};
use crate::project::{self, Entry, FileKind, ReadText};

/// A record as written.
#[derive(Debug, Default)]
pub struct Records {
    /// `site.yaml`
    pub site: Option<SiteRecord>,
    /// `documents.yaml`
    pub documents: Vec<DocumentRecord>,
    /// `places.yaml`
    pub places: Vec<PlaceRecord>,
    /// `measures/`
    pub measures: Vec<MeasureRecord>,
    /// `pages/`
    pub pages: Vec<PageRecord>,
    /// The events, by path.
    pub events: Vec<EventRecord>,
}

/// What one file held.
enum Held {
    Nothing,
    Site(Box<SiteRecord>),
    Documents(Vec<DocumentRecord>),
    Places(Vec<PlaceRecord>),
    Measure(Box<MeasureRecord>),
    Page(Box<PageRecord>),
    Event(Box<EventRecord>),
}

/// Reads every file of `entries`, which must be sorted by path; the texts go
/// into `sources`, what is wrong with them into `problems`.
///
/// # Errors
/// When the disk does not give a file.
pub fn load(entries: &[Entry], sources: &mut Sources, problems: &mut Vec<Problem>) -> Result<Records, project::Failure> {
    let first = sources.count();
    let read: Vec<(String, Held, Vec<Problem>)> = entries
        .par_iter()
        .enumerate()
        .map(|(number, entry)| read_entry(entry, FileId::new(first + number)))
        .collect::<Result<_, _>>()?;
    let mut records = Records::default();
    for (entry, (text, held, found)) in entries.iter().zip(read) {
        sources.add(entry.path.clone(), text);
        problems.extend(found);
        match held {
            Held::Nothing => {}
            Held::Site(site) => records.site = Some(*site),
            Held::Documents(documents) => records.documents = documents,
            Held::Places(places) => records.places = places,
            Held::Measure(measure) => records.measures.push(*measure),
            Held::Page(page) => records.pages.push(*page),
            Held::Event(event) => records.events.push(*event),
        }
    }
    Ok(records)
}

/// Reads one file and what it holds.
fn read_entry(entry: &Entry, file: FileId) -> Result<(String, Held, Vec<Problem>), project::Failure> {
    if let Some(problem) = refused_by_place(entry, file) {
        return Ok((String::new(), Held::Nothing, vec![problem]));
    }
    let mut problems = Vec::new();
    match project::read(entry)? {
        ReadText::Text(text) => {
            let held = hold(entry, file, &text, &mut problems);
            Ok((text, held, problems))
        }
        ReadText::Refused { code, message, help, shown, offset } => {
            let problem = Problem::new(code, message, Span::new(file, offset, offset)).help(help);
            Ok((shown, Held::Nothing, vec![problem]))
        }
    }
}

/// The problem with a file that must not be read.
fn refused_by_place(entry: &Entry, file: FileId) -> Option<Problem> {
    let place = Span::start_of(file);
    match &entry.kind {
        FileKind::Misplaced { help } => {
            Some(Problem::new(Code::MisplacedFile, "this file has no place in a record", place).help(help.clone()))
        }
        FileKind::Outside => Some(
            Problem::new(Code::OutsideRoot, "this link leads out of the record", place)
                .help("put the file itself here: a record is complete in its folder"),
        ),
        _ => None,
    }
}

fn hold(entry: &Entry, file: FileId, text: &str, problems: &mut Vec<Problem>) -> Held {
    let one = |held: Option<Held>| held.unwrap_or(Held::Nothing);
    match &entry.kind {
        FileKind::Site => one(read_site(file, text, problems).map(Box::new).map(Held::Site)),
        FileKind::Documents => Held::Documents(read_documents(file, text, problems)),
        FileKind::Places => Held::Places(read_places(file, text, problems)),
        FileKind::Measure { id } => one(read_measure(file, id, text, problems).map(Box::new).map(Held::Measure)),
        FileKind::Page { id, language } => Held::Page(Box::new(read_page(file, id, language.as_deref(), text))),
        FileKind::Event { folder, id } => one(read_event(file, folder, id, text, problems).map(Box::new).map(Held::Event)),
        FileKind::Misplaced { .. } | FileKind::Outside => Held::Nothing,
    }
}
