//! Statistics as meant.

use super::ids::{KnownDocuments, invalid_id};
use super::text::{NamesReader, event_date, locator, plain, stand_in, word};
use crate::model::{Amount, Document, Measure, MeasureId, MeasureKind, Names, Observation};
use crate::problem::{Code, Problem, Span, did_you_mean};
use crate::record::{MeasureRecord, ObservationRecord};
use crate::yaml::{Kind, Node, Value};

/// The measures, sorted by id.
pub(super) fn resolve(
    records: Vec<MeasureRecord>,
    documents: &[Document],
    names: &NamesReader,
    problems: &mut Vec<Problem>,
) -> Vec<Measure> {
    let documents = KnownDocuments::new(documents);
    let mut measures: Vec<Measure> =
        records.into_iter().filter_map(|record| resolve_measure(record, &documents, names, problems)).collect();
    measures.sort_by(|a, b| a.id.cmp(&b.id));
    measures
}

fn resolve_measure(
    record: MeasureRecord,
    documents: &KnownDocuments,
    names: &NamesReader,
    problems: &mut Vec<Problem>,
) -> Option<Measure> {
    let MeasureRecord { id, title, unit, kind, description, levels, observations, span } = record;
    let known = MeasureId::new(&id.value).map_err(|why| problems.push(invalid_id(&id, why))).ok();
    let kind = kind.and_then(|kind| word(&kind, &MeasureKind::ALL, "a kind of measure", problems));
    let levels: Vec<Names> = levels.iter().map(|level| names.read(level, problems)).collect();
    if kind == Some(MeasureKind::Levels) && levels.is_empty() {
        problems.push(
            Problem::new(Code::MissingKey, "a measure of levels has no `levels`", Span { end: span.start, ..span })
                .help("add `levels: [Tier 1, Tier 2]`, the best first"),
        );
    }
    let mut observations: Vec<Observation> = observations
        .into_iter()
        .filter_map(|observation| resolve_observation(observation, kind, &levels, documents, problems))
        .collect();
    observations.sort_by_key(|a| (a.date.sort_key(), !a.preferred));
    let mut read = |record: Option<_>| record.map(|record| names.read(&record, problems));
    let (title, unit, description) = (read(title), read(unit), read(description));
    Some(Measure {
        id: known?,
        title: title.unwrap_or_else(|| stand_in(&id.value)),
        unit: unit.unwrap_or_else(|| stand_in(&id.value)),
        kind: kind.unwrap_or(MeasureKind::Series),
        description,
        levels,
        observations,
    })
}

fn resolve_observation(
    record: ObservationRecord,
    kind: Option<MeasureKind>,
    levels: &[Names],
    documents: &KnownDocuments,
    problems: &mut Vec<Problem>,
) -> Option<Observation> {
    let ObservationRecord { date, value, low, high, document, locator: place, by, preferred, note, span } = record;
    let date = date.and_then(|date| event_date(&date, problems));
    let document = document.and_then(|document| documents.document(&document, problems));
    let amount = if kind == Some(MeasureKind::Levels) {
        level(value, levels, span, problems)
    } else {
        amount(value, low, high, span, problems)
    };
    let locator = place.and_then(|place| locator(&place, problems));
    let by = by.map(|by| plain(&by, problems));
    let note = note.map(|note| plain(&note, problems));
    Some(Observation { date: date?, amount: amount?, document: document?, locator, by, preferred, note })
}

/// The level that an observation names, in the default language of the site.
fn level(value: Option<Node>, levels: &[Names], span: Span, problems: &mut Vec<Problem>) -> Option<Amount> {
    let Some(node) = value else {
        problems.push(no_amount(span).help("add `value: …`, one of the measure's `levels`"));
        return None;
    };
    let text = node.into_text(problems)?;
    let found = levels.iter().position(|level| level.default == text.value);
    if found.is_none() {
        let known: Vec<&str> = levels.iter().map(|level| level.default.as_str()).collect();
        problems.push(
            Problem::new(Code::WrongType, format!("`{}` is none of this measure's levels", text.value), text.span)
                .help(
                    did_you_mean(&text.value, known.iter().copied())
                        .unwrap_or_else(|| format!("the levels are {}", known.join(", "))),
                ),
        );
    }
    found.map(Amount::Level)
}

fn no_amount(span: Span) -> Problem {
    Problem::new(Code::MissingKey, "an observation has no `value`", Span { end: span.start, ..span })
}

fn amount(
    value: Option<Node>,
    low: Option<Node>,
    high: Option<Node>,
    span: Span,
    problems: &mut Vec<Problem>,
) -> Option<Amount> {
    let mut number = |node: Option<Node>| -> Result<Option<f64>, ()> {
        let Some(node) = node else { return Ok(None) };
        if matches!(&node.value, Value::Scalar(_, Kind::Number(number)) if *number < 0.0) {
            problems.push(
                Problem::new(Code::WrongType, "a figure cannot be below zero", node.span)
                    .help("write the number without `-`"),
            );
            return Err(());
        }
        node.into_number(problems).map(|number| Some(number.value)).ok_or(())
    };
    let (value, low, high) = (number(value), number(low), number(high));
    let (value, low, high) = (value.ok()?, low.ok()?, high.ok()?);
    let wrong =
        |message: &str, help: &str| Problem::new(Code::WrongType, message, Span { end: span.start, ..span }).help(help);
    match (value, low, high) {
        (Some(value), None, None) => Some(Amount::Value(value)),
        (None, Some(low), Some(high)) if low <= high => Some(Amount::Range(low, high)),
        (None, Some(low), None) => Some(Amount::AtLeast(low)),
        (None, None, Some(high)) => Some(Amount::UpTo(high)),
        (None, None, None) => {
            problems.push(no_amount(span).help("add `value: …`, or `low: …` and `high: …`"));
            None
        }
        (None, Some(_), Some(_)) => {
            problems.push(wrong("`low` is higher than `high`", "write the lower figure under `low`"));
            None
        }
        (Some(_), _, _) => {
            problems.push(wrong(
                "an observation has either `value`, or `low` and `high`",
                "keep one of the two; say the other in `note`",
            ));
            None
        }
    }
}
