//! The bibliography as meant.

use hayagriva::Entry;

use super::ids::invalid_id;
use super::text::{NamesReader, check_characters, day, web_address, word};
use crate::model::{ArchivedCopy, Document, DocumentId, Reliability};
use crate::problem::{Code, Problem, Span};
use crate::record::{ArchivedRecord, DocumentRecord};
use crate::yaml::Text;

/// The documents, sorted by id, and where the key of each stands.
pub(super) fn resolve(
    records: Vec<DocumentRecord>,
    names: &NamesReader,
    problems: &mut Vec<Problem>,
) -> (Vec<Document>, Vec<Span>) {
    let mut found: Vec<(Document, Span)> = Vec::with_capacity(records.len());
    for record in records {
        found.extend(resolve_document(record, names, problems));
    }
    found.sort_by(|(a, _), (b, _)| a.id.cmp(&b.id));
    found.into_iter().unzip()
}

/// A document that no reference can be made of still counts as known, so
/// that its citations are not reported, too.
fn resolve_document(
    record: DocumentRecord,
    names: &NamesReader,
    problems: &mut Vec<Problem>,
) -> Option<(Document, Span)> {
    let DocumentRecord { id, entry, url, reliability, archived, undated, translated_title, texts } = record;
    for text in &texts {
        check_characters(text, problems);
    }
    let known = DocumentId::new(&id.value).map_err(|why| problems.push(invalid_id(&id, why))).ok()?;
    let reliability =
        reliability.and_then(|reliability| word(&reliability, &Reliability::ALL, "a reliability", problems));
    let entry = match entry {
        Some(entry) => {
            report_gaps(&entry, undated, &id, problems);
            entry
        }
        None => Entry::new(&id.value, hayagriva::types::EntryType::Misc),
    };
    let mut archived: Vec<ArchivedCopy> =
        archived.into_iter().filter_map(|copy| resolve_copy(copy, problems)).collect();
    archived.sort_by_key(|copy| copy.date);
    let document = Document {
        id: known,
        title: entry.title().map_or_else(|| id.value.clone(), |title| title.value.to_str().into_owned()),
        language: entry.language().map(ToString::to_string),
        translated_titles: translated_title.map(|title| names.translations(&title, problems)).unwrap_or_default(),
        reliability: reliability.unwrap_or(Reliability::Tertiary),
        url: url.and_then(|url| web_address(&url, problems)),
        archived,
        entry,
    };
    Some((document, id.span))
}

/// Warns of a document that says too little to be found again: without a
/// title, without anybody who stands for it, or without a date. Where nobody
/// can find a date the record says so: `undated: true`, or the day on which
/// the document was seen (`url: {value: …, date: …}`).
fn report_gaps(entry: &Entry, undated: bool, id: &Text, problems: &mut Vec<Problem>) {
    let someone = entry.authors().is_some_and(|authors| !authors.is_empty())
        || entry.editors().is_some_and(|editors| !editors.is_empty())
        || entry.organization().is_some()
        || entry.publisher().is_some()
        || entry.parents().iter().any(|parent| parent.title().is_some() || parent.publisher().is_some());
    let dated = undated || entry.date_any().is_some() || entry.url_any().is_some_and(|url| url.visit_date.is_some());
    let gaps = [
        (entry.title().is_some(), "title", "add `title: …`"),
        (someone, "author or publisher", "add `author: …`, `organization: …` or `publisher: …`"),
        (dated, "date", "add `date: …`; if it shows none and nobody can find it, add `undated: true`"),
    ];
    for (present, what, help) in gaps {
        if !present {
            problems.push(
                Problem::new(Code::IncompleteDocument, format!("the document `{}` has no {what}", id.value), id.span)
                    .help(help),
            );
        }
    }
}

fn resolve_copy(record: ArchivedRecord, problems: &mut Vec<Problem>) -> Option<ArchivedCopy> {
    let ArchivedRecord { url, date, sha256 } = record;
    let url = url.and_then(|url| web_address(&url, problems));
    let date = date.and_then(|date| day(&date, problems));
    let sha256 = sha256.and_then(|hash| {
        let is_hash = hash.value.len() == 64 && hash.value.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !is_hash {
            problems.push(
                Problem::new(Code::WrongType, "a SHA-256 has 64 digits from 0 to f", hash.span)
                    .help("copy what `sha256sum` prints"),
            );
        }
        is_hash.then(|| hash.value.to_lowercase())
    });
    Some(ArchivedCopy { url: url?, date: date?, sha256 })
}
