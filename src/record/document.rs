//! `documents.yaml` as written: a Hayagriva library with a few keys of ours.

use rayon::prelude::*;

use super::site::{NamesRecord, names};
use crate::problem::{Code, FileId, Problem, Span, did_you_mean};
use crate::yaml::{Fields, Key, Kind, Node, Text, Value, parse};

/// A copy in a web archive as written.
#[derive(Debug, Clone)]
pub struct ArchivedRecord {
    /// `url`
    pub url: Option<Text>,
    /// `date`
    pub date: Option<Text>,
    /// `sha256`
    pub sha256: Option<Text>,
}

/// A document as written.
#[derive(Debug, Clone)]
pub struct DocumentRecord {
    /// The key.
    pub id: Text,
    /// What Hayagriva makes of it; none where it makes nothing of it.
    pub entry: Option<hayagriva::Entry>,
    /// `url`, or `value` in it
    pub url: Option<Text>,
    /// `reliability`
    pub reliability: Option<Text>,
    /// `archived`
    pub archived: Vec<ArchivedRecord>,
    /// `undated`
    pub undated: bool,
    /// `translated-title`
    pub translated_title: Option<NamesRecord>,
    /// Every text of the entry, at any depth, so that its characters can be checked.
    pub texts: Vec<Text>,
}

/// The keys of a Hayagriva entry (its file format, version 0.10).
const KEYS: [&str; 28] = [
    "type",
    "title",
    "author",
    "date",
    "editor",
    "affiliated",
    "publisher",
    "location",
    "organization",
    "issue",
    "chapter",
    "volume",
    "volume-total",
    "edition",
    "page-range",
    "page-total",
    "time-range",
    "runtime",
    "url",
    "serial-number",
    "language",
    "archive",
    "archive-location",
    "call-number",
    "note",
    "abstract",
    "genre",
    "parent",
];

/// The keys that we read besides, and Hayagriva passes over.
const OWN_KEYS: [&str; 4] = ["reliability", "archived", "undated", "translated-title"];

/// The types of a Hayagriva entry.
const TYPES: [&str; 30] = [
    "article",
    "chapter",
    "entry",
    "anthos",
    "report",
    "thesis",
    "web",
    "scene",
    "artwork",
    "patent",
    "case",
    "newspaper",
    "legislation",
    "manuscript",
    "original",
    "post",
    "misc",
    "performance",
    "periodical",
    "proceedings",
    "book",
    "blog",
    "reference",
    "conference",
    "anthology",
    "repository",
    "thread",
    "video",
    "audio",
    "exhibition",
];

/// Reads `documents.yaml`; an empty file holds no documents.
pub fn read_documents(file: FileId, text: &str, problems: &mut Vec<Problem>) -> Vec<DocumentRecord> {
    let Ok(node) = parse(file, text).map_err(|problem| problems.push(*problem)) else { return Vec::new() };
    if node.value == Value::Null {
        return Vec::new();
    }
    let starts = starts(&node);
    let entries = node.into_entries(problems);
    let slices: Vec<String> = entries.iter().map(|(key, _)| slice(key, &starts, text)).collect();
    let read: Vec<(Option<DocumentRecord>, Vec<Problem>)> = entries
        .into_par_iter()
        .zip(slices)
        .map(|((key, node), slice)| {
            let mut problems = Vec::new();
            let document = read_document(key, node, &slice, &mut problems);
            (document, problems)
        })
        .collect();
    let mut documents = Vec::with_capacity(read.len());
    for (document, found) in read {
        documents.extend(document);
        problems.extend(found);
    }
    documents
}

/// Where each entry begins, also one whose key stands there twice.
fn starts(node: &Node) -> Vec<usize> {
    let Value::Map(entries) = &node.value else { return Vec::new() };
    entries.iter().map(|(key, _)| key.span.range().start).collect()
}

/// The text of an entry, from its key to the next one, so that entries can be
/// read apart from each other.
fn slice(key: &Key, starts: &[usize], text: &str) -> String {
    let start = key.span.range().start;
    let end = starts.get(starts.partition_point(|other| *other <= start)).copied().unwrap_or(text.len());
    text.get(start..end).unwrap_or("").to_owned()
}

fn read_document(key: Key, node: Node, slice: &str, problems: &mut Vec<Problem>) -> Option<DocumentRecord> {
    let before = problems.len();
    let mut texts = Vec::new();
    gather_texts(&node, &mut texts);
    let places = places_of_keys(&node);
    check_keys(&node, &OWN_KEYS, problems);
    let mut readable = problems.len() == before;
    let mut fields = Fields::open(node, "a document", problems)?;
    let reliability = fields.require_text("reliability", "add `reliability: primary`, `secondary` or `tertiary`");
    let archived =
        fields.list("archived").into_iter().filter_map(|node| read_archived(node, fields.problems())).collect();
    let url = fields.take("url").and_then(|node| {
        let before = fields.problems().len();
        let url = read_url(node, fields.problems());
        readable &= fields.problems().len() == before;
        url
    });
    // What is no address is reported once it is resolved.
    readable &= url.as_ref().is_none_or(|url| url.value.contains(':'));
    let undated = fields.take("undated").and_then(|node| node.into_boolean(fields.problems())).unwrap_or(false);
    let translated_title = names(&mut fields, "translated-title");
    let entry = if readable { read_entry(&key, &places, slice, problems) } else { None };
    Some(DocumentRecord {
        id: Text::new(key.text, key.span),
        entry,
        url,
        reliability,
        archived,
        undated,
        translated_title,
        texts,
    })
}

/// Every text in `node`.
fn gather_texts(node: &Node, texts: &mut Vec<Text>) {
    match &node.value {
        Value::Scalar(text, Kind::Text) => texts.push(Text::new(text.clone(), node.span)),
        Value::List(items) => items.iter().for_each(|item| gather_texts(item, texts)),
        Value::Map(entries) => entries.iter().for_each(|(_, value)| gather_texts(value, texts)),
        Value::Null | Value::Scalar(..) => {}
    }
}

/// Where the keys of an entry stand.
fn places_of_keys(node: &Node) -> Vec<Key> {
    let Value::Map(entries) = &node.value else { return Vec::new() };
    entries.iter().map(|(key, _)| key.clone()).collect()
}

/// What Hayagriva makes of an entry with these `keys`.
fn read_entry(document: &Key, keys: &[Key], slice: &str, problems: &mut Vec<Problem>) -> Option<hayagriva::Entry> {
    let error = match hayagriva::io::from_yaml_str(slice) {
        Ok(library) => return library.nth(0).cloned(),
        Err(error) => error.to_string(),
    };
    // The library names the place as `fao-1995.author`, then says what it met.
    let path = error.split(':').next().unwrap_or("");
    let named =
        path.strip_prefix(&document.text).and_then(|rest| rest.trim_start_matches('.').split(['.', '[']).next());
    let key = keys.iter().find(|key| Some(key.text.as_str()) == named);
    let message = match key {
        Some(key) => format!("`{}` of the document `{}` cannot be read", key.text, document.text),
        None => format!("the document `{}` cannot be made into a reference", document.text),
    };
    let help = match key.map(|key| key.text.as_str()) {
        Some("author" | "editor") => "write `Family name, First name`, or a list of such names",
        Some("publisher" | "organization" | "archive") => "write its name, or `{name: …, location: …}`",
        _ => "its keys and values are those of Hayagriva's file format",
    };
    problems.push(Problem::new(Code::WrongType, message, key.unwrap_or(document).span).help(help));
    None
}

/// Reports keys that neither Hayagriva nor `further` knows, also in parents,
/// types that do not exist, and dates of another form than Hayagriva's.
fn check_keys(node: &Node, further: &[&str], problems: &mut Vec<Problem>) {
    let Value::Map(entries) = &node.value else { return };
    let (what, all) = match further {
        [] => ("the parent of a document", "the keys are those of Hayagriva's file format"),
        _ => (
            "a document",
            "the keys are those of Hayagriva's file format, `reliability`, `archived`, `undated` and `translated-title`",
        ),
    };
    for (key, value) in entries {
        match (key.text.as_str(), &value.value) {
            ("parent", Value::List(parents)) => parents.iter().for_each(|parent| check_keys(parent, &[], problems)),
            ("parent", _) => check_keys(value, &[], problems),
            ("type", Value::Scalar(written, _)) if !TYPES.contains(&written.to_lowercase().as_str()) => problems.push(
                Problem::new(Code::WrongType, format!("no kind of document is called `{written}`"), value.span).help(
                    did_you_mean(written, TYPES).unwrap_or_else(|| {
                        "the usual ones are `article`, `report`, `book`, `web`, `legislation`".to_owned()
                    }),
                ),
            ),
            ("date", Value::Scalar(written, _)) if !is_document_date(written) => problems.push(
                Problem::new(Code::InvalidDate, format!("`{written}` is not a date of a document"), value.span)
                    .help("write `1995`, `1995-08` or `1995-08-12`, with `~` before it if it is not sure"),
            ),
            ("title", Value::Scalar(_, Kind::Text | Kind::Number(_)) | Value::Map(_)) => {}
            ("title", _) => problems.push(value.wrong_type("text")),
            (name, _) if KEYS.contains(&name) || further.contains(&name) || name == "serial" => {}
            (name, _) => {
                problems.push(
                    Problem::new(Code::UnknownKey, format!("{what} has no key `{name}`"), key.span).help(
                        did_you_mean(name, KEYS.iter().chain(further).copied()).unwrap_or_else(|| all.to_owned()),
                    ),
                );
            }
        }
    }
    if !entries.iter().any(|(key, _)| key.text == "type") {
        let place = Span { end: node.span.start, ..node.span };
        problems.push(
            Problem::new(Code::MissingKey, "this document has no `type`", place)
                .help("add `type: report`, `article`, `book` or `web`"),
        );
    }
}

/// Whether Hayagriva reads `text` as a date: a year, month or day, with `~`
/// before it where it is not sure.
fn is_document_date(text: &str) -> bool {
    let text = text.trim().trim_start_matches('~').trim_start_matches('-');
    let mut parts = text.split('-');
    let is = |part: Option<&str>, length: usize, most: u32| {
        part.is_none_or(|part| {
            part.len() == length && part.parse().is_ok_and(|number: u32| (1..=most).contains(&number))
        })
    };
    let year = parts.next().is_some_and(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()));
    year && is(parts.next(), 2, 12) && is(parts.next(), 2, 31) && parts.next().is_none()
}

/// `url: https://…` or `url: {value: https://…, date: 2026-11-22}`.
fn read_url(node: Node, problems: &mut Vec<Problem>) -> Option<Text> {
    if !matches!(node.value, Value::Map(_)) {
        return node.into_text(problems);
    }
    let mut fields = Fields::open(node, "an address", problems)?;
    let address = fields.require_text("value", "add `value: https://…`, the address itself");
    // The day on which it was seen is read as part of the reference.
    fields.text("date");
    fields.close();
    address
}

fn read_archived(node: Node, problems: &mut Vec<Problem>) -> Option<ArchivedRecord> {
    let mut fields = Fields::open(node, "an archived copy", problems)?;
    let copy = ArchivedRecord {
        url: fields.require_text("url", "add `url: …`, the address of the copy"),
        date: fields.require_text("date", "add `date: 2026-11-22`, the day on which the copy was made"),
        sha256: fields.text("sha256"),
    };
    fields.close();
    Some(copy)
}
