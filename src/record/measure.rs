//! `measures/<id>.yaml` as written.

use super::site::{NamesRecord, names, required_names};
use crate::problem::{FileId, Problem, Span};
use crate::yaml::{Fields, Node, Text, parse};

/// An observation as written.
#[derive(Debug, Clone)]
pub struct ObservationRecord {
    /// `date`
    pub date: Option<Text>,
    /// `value`: a number, or the name of a level
    pub value: Option<Node>,
    /// `low`
    pub low: Option<Node>,
    /// `high`
    pub high: Option<Node>,
    /// `document`
    pub document: Option<Text>,
    /// `locator`
    pub locator: Option<Text>,
    /// `by`
    pub by: Option<Text>,
    /// `preferred`
    pub preferred: bool,
    /// `note`
    pub note: Option<Text>,
    /// Where it stands.
    pub span: Span,
}

/// A measure as written.
#[derive(Debug, Clone)]
pub struct MeasureRecord {
    /// The file's stem.
    pub id: Text,
    /// `title`
    pub title: Option<NamesRecord>,
    /// `unit`
    pub unit: Option<NamesRecord>,
    /// `kind`
    pub kind: Option<Text>,
    /// `description`
    pub description: Option<NamesRecord>,
    /// `levels`
    pub levels: Vec<NamesRecord>,
    /// `observations`
    pub observations: Vec<ObservationRecord>,
    /// Where it stands.
    pub span: Span,
}

/// Reads a file under `measures/`.
pub fn read_measure(file: FileId, id: &str, text: &str, problems: &mut Vec<Problem>) -> Option<MeasureRecord> {
    let node = parse(file, text).map_err(|problem| problems.push(*problem)).ok()?;
    let mut fields = Fields::open(node, "a measure", problems)?;
    let measure = MeasureRecord {
        id: Text::new(id.to_owned(), Span::start_of(file)),
        title: required_names(&mut fields, "title", "add `title: …`"),
        unit: required_names(&mut fields, "unit", "add `unit: …`, what is counted"),
        kind: fields.require_text("kind", "add `kind: series`, `estimates` or `levels`"),
        description: names(&mut fields, "description"),
        levels: fields
            .list("levels")
            .into_iter()
            .filter_map(|node| NamesRecord::read(node, fields.problems()))
            .collect(),
        observations: fields
            .require("observations", "add `observations:` with at least one `- {date: …, value: …, document: …}`")
            .map(|node| node.into_list(fields.problems()))
            .unwrap_or_default()
            .into_iter()
            .filter_map(|node| read_observation(node, fields.problems()))
            .collect(),
        span: fields.span(),
    };
    fields.close();
    Some(measure)
}

fn read_observation(node: Node, problems: &mut Vec<Problem>) -> Option<ObservationRecord> {
    let mut fields = Fields::open(node, "an observation", problems)?;
    let observation = ObservationRecord {
        date: fields.require_text("date", "add `date: \"1995\"`: the time that the figure is about"),
        value: fields.take("value"),
        low: fields.take("low"),
        high: fields.take("high"),
        document: fields.require_text("document", "add `document: …`: the document that gives the figure"),
        locator: fields.text("locator"),
        by: fields.text("by"),
        preferred: fields.take("preferred").and_then(|node| node.into_boolean(fields.problems())).unwrap_or(false),
        note: fields.text("note"),
        span: fields.span(),
    };
    fields.close();
    Some(observation)
}
