//! Which years a date touches, and how surely.

use edtf_core::{Date, Edtf, IntervalEndpoint, SetElement, SetKind};

use super::{Presence, YearSpan, bounds};

/// The years of one date, and whether it is sure which of them is meant.
struct Years {
    first: i32,
    last: i32,
    sure: bool,
}

fn years_of(date: &Date) -> Years {
    let (earliest, latest) = bounds(&Edtf::Date(*date));
    let first = earliest.map_or(0, |day| day.year);
    let last = latest.map_or(first, |day| day.year);
    let finer = [date.month, date.day].into_iter().flatten();
    let only_the_year = date.year.qualifier.is_qualified() && finer.clone().all(|part| !part.qualifier.is_qualified());
    Years { first, last, sure: first == last && !only_the_year }
}

/// The years that an expression touches.
pub(super) fn year_spans(expression: &Edtf) -> Vec<YearSpan> {
    match expression {
        Edtf::Date(date) => vec![start_span(&years_of(date))],
        Edtf::DateTime(moment) => vec![start_span(&years_of(&moment.date))],
        Edtf::Interval(interval) => interval_spans(&interval.start, &interval.end),
        Edtf::Set(set) => set_spans(set.kind, &set.elements),
    }
}

fn span(first: i32, last: Option<i32>, presence: Presence) -> YearSpan {
    YearSpan { first, last, presence }
}

fn start_span(years: &Years) -> YearSpan {
    let presence = if years.sure { Presence::Starts } else { Presence::Possible };
    span(years.first, Some(years.last), presence)
}

fn interval_spans(start: &IntervalEndpoint, end: &IntervalEndpoint) -> Vec<YearSpan> {
    let of = |end: &IntervalEndpoint| match end {
        IntervalEndpoint::Date(date) => Some(years_of(date)),
        _ => None,
    };
    let (from, to) = (of(start), of(end));
    let mut spans: Vec<YearSpan> = from.iter().map(start_span).collect();
    let next = from.as_ref().map_or(i32::MIN, |years| years.last + 1);
    match (&to, end) {
        (Some(to), _) => {
            let known_start = from.is_some() || matches!(start, IntervalEndpoint::Open);
            let first = if known_start { next } else { to.first };
            let sure_until = if to.sure { to.last } else { to.first - 1 };
            if first <= sure_until {
                spans.push(span(first, Some(sure_until), Presence::Continues));
            }
            if !to.sure && next <= to.last {
                spans.push(span(next.max(to.first), Some(to.last), Presence::Possible));
            }
        }
        (None, IntervalEndpoint::Open) => spans.push(span(next, None, Presence::Continues)),
        (None, _) => {}
    }
    spans
}

fn set_spans(kind: SetKind, elements: &[SetElement]) -> Vec<YearSpan> {
    let ranges = elements.iter().map(|element| match element {
        SetElement::Date(date) => {
            let years = years_of(date);
            (years.first, Some(years.last), years.sure)
        }
        SetElement::Range(from, to) => (years_of(from).first, Some(years_of(to).last), true),
        SetElement::OnOrBefore(date) => (i32::MIN, Some(years_of(date).last), true),
        SetElement::OnOrAfter(date) => (years_of(date).first, None, true),
    });
    let ranges: Vec<_> = ranges.collect();
    let same_year = ranges.iter().all(|range| range.2 && Some(range.0) == range.1 && range.0 == ranges[0].0);
    let started = ranges.iter().map(|range| range.0).min().unwrap_or(0);
    let mut spans = Vec::new();
    for (first, last, sure) in ranges {
        if kind == SetKind::OneMember && !same_year || !sure {
            spans.push(span(first, last, Presence::Possible));
        } else if first == started && first != i32::MIN {
            spans.push(span(first, Some(first), Presence::Starts));
            if last != Some(first) {
                spans.push(span(first + 1, last, Presence::Continues));
            }
        } else {
            spans.push(span(first, last, Presence::Continues));
        }
    }
    spans
}
