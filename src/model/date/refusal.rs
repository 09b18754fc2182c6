//! What keeps a text from being a date of the record.

use edtf_core::{Date, Edtf, IntervalEndpoint, Precision, SetElement, YearKind};

use super::{DateProblem, bounds};

/// What is wrong with a text that the parser refused.
pub(super) fn explain(text: &str, message: &'static str, offset: usize) -> DateProblem {
    if let Some((start, end)) = text.split_once('/')
        && Edtf::parse(start).is_ok()
        && Edtf::parse(end).is_ok()
    {
        return DateProblem::Order;
    }
    text.split(['/', ',', '[', ']', '{', '}'])
        .find_map(|part| impossible_day(part.trim_matches(['~', '?', '%', '.'])))
        .map_or(DateProblem::NotEdtf(message, offset), DateProblem::NotInCalendar)
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Says why `part` names no day, where it has the form of one.
fn impossible_day(part: &str) -> Option<String> {
    let mut numbers = part.split('-').map(|number| number.trim_matches(['~', '?', '%']).parse::<u32>().ok());
    let year = numbers.next()??;
    let month = numbers.next()??;
    if !(1..=12).contains(&month) && !(21..=41).contains(&month) {
        return Some(format!("a year has 12 months, and {month} is none of them"));
    }
    let day = numbers.next()??;
    let name = MONTHS.get((month as usize).wrapping_sub(1))?;
    let first = chrono::NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, 1)?;
    let next = first.checked_add_months(chrono::Months::new(1))?;
    let days = next.signed_duration_since(first).num_days();
    let exists = (1..=days).contains(&i64::from(day));
    let of_year = if month == 2 { format!(" {year}") } else { String::new() };
    (!exists).then(|| format!("{name}{of_year} has {days} days"))
}

/// Refuses what EDTF allows and the record does not.
pub(super) fn check_supported(expression: &Edtf) -> Result<(), DateProblem> {
    let unsupported = |why| Err(DateProblem::Unsupported(why));
    for date in dates_of(expression) {
        if !matches!(date.year.kind, YearKind::Standard { .. }) {
            return unsupported("a year has four digits here");
        }
        if date.year.significant_digits.is_some() {
            return unsupported("significant digits (`S`) are not part of the record's format");
        }
        if !unspecified_from_the_right(date) {
            return unsupported("`X` may stand only at the end: `199X`, `19XX`, `1999-XX`, `1999-12-XX`, `1999-XX-XX`");
        }
        if date.precision() == Precision::Season
            && date.month.and_then(edtf_core::DateField::value).is_some_and(|code| code > 24)
        {
            return unsupported("of the parts of a year only the seasons 21–24 can be written");
        }
    }
    match expression {
        Edtf::Interval(interval) => {
            let plain = |end: &IntervalEndpoint| {
                !matches!(end, IntervalEndpoint::OnOrBefore(_) | IntervalEndpoint::OnOrAfter(_))
            };
            if !plain(&interval.start) || !plain(&interval.end) {
                return unsupported("an end of a span is a date, `..` or nothing");
            }
            if !interval.start.is_dated() && !interval.end.is_dated() {
                return unsupported("a span needs a date at one end");
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Whether `X` stands only where level 1 allows it: the last digits of a bare
/// year, or a whole month or day.
fn unspecified_from_the_right(date: &Date) -> bool {
    let YearKind::Standard { digits, .. } = date.year.kind else { return true };
    let first_unknown = digits.iter().position(Option::is_none);
    let year_ok = first_unknown.is_none_or(|first| first >= 2 && digits[first..].iter().all(Option::is_none));
    let field_ok = |digits: [Option<u8>; 2]| digits[0].is_none() == digits[1].is_none();
    let parts_ok = [date.month, date.day].into_iter().flatten().all(|field| field_ok(field.digits));
    let unknown_month = date.month.is_some_and(edtf_core::DateField::has_unspecified);
    let known_day = date.day.is_some_and(|day| !day.has_unspecified());
    let nested_ok = !(first_unknown.is_some() && date.month.is_some() || unknown_month && known_day);
    year_ok && parts_ok && nested_ok
}

/// Every date in an expression.
fn dates_of(expression: &Edtf) -> Vec<&Date> {
    let endpoint = |end| match end {
        &IntervalEndpoint::Date(ref date)
        | &IntervalEndpoint::OnOrBefore(ref date)
        | &IntervalEndpoint::OnOrAfter(ref date) => Some(date),
        _ => None,
    };
    match expression {
        Edtf::Date(date) => vec![date],
        Edtf::DateTime(moment) => vec![&moment.date],
        Edtf::Interval(interval) => [&interval.start, &interval.end].into_iter().filter_map(endpoint).collect(),
        Edtf::Set(set) => set
            .elements
            .iter()
            .flat_map(|element| match element {
                SetElement::Date(date) | SetElement::OnOrBefore(date) | SetElement::OnOrAfter(date) => vec![date],
                SetElement::Range(from, to) => vec![from, to],
            })
            .collect(),
    }
}

/// Refuses spans whose end lies before their beginning.
pub(super) fn check_order(expression: &Edtf) -> Result<(), DateProblem> {
    let backwards = |from: &Date, to: &Date| {
        let (from, _) = bounds(&Edtf::Date(*from));
        let (_, to) = bounds(&Edtf::Date(*to));
        matches!((from, to), (Some(from), Some(to)) if to < from)
    };
    let wrong = match expression {
        Edtf::Interval(interval) => match (&interval.start, &interval.end) {
            (IntervalEndpoint::Date(from), IntervalEndpoint::Date(to)) => backwards(from, to),
            _ => false,
        },
        Edtf::Set(set) => set.elements.iter().any(|element| match element {
            SetElement::Range(from, to) => backwards(from, to),
            _ => false,
        }),
        _ => false,
    };
    if wrong { Err(DateProblem::Order) } else { Ok(()) }
}
