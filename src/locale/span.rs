//! Spans of time in words.

use edtf_core::{Date, Interval, IntervalEndpoint};

use super::Locale;
use super::date::{InYear, YearShown};
use super::qualifier::differs_by_part;

impl Locale {
    /// A span, also one without a known or given end.
    pub(super) fn interval_words(&self, interval: &Interval, shown: YearShown) -> String {
        let (id, date) = match (&interval.start, &interval.end) {
            (IntervalEndpoint::Date(first), IntervalEndpoint::Date(last)) => {
                return self.between(first, last, shown);
            }
            (IntervalEndpoint::Date(first), IntervalEndpoint::Open) => ("date-since", first),
            (IntervalEndpoint::Date(first), _) => ("date-from-end-unknown", first),
            (IntervalEndpoint::Open, IntervalEndpoint::Date(last)) => ("date-until", last),
            (_, IntervalEndpoint::Date(last)) => ("date-until-beginning-unknown", last),
            // A date of the record has an end that is a date.
            _ => return String::new(),
        };
        self.phrase_of(id, &[("date", &self.date_words(date, YearShown::Always))])
    }

    /// From `first` to `last`; what both share is said once, where there is no
    /// doubt about either.
    pub(super) fn between(&self, first: &Date, last: &Date, shown: YearShown) -> String {
        if first == last {
            return self.date_words(first, shown);
        }
        if let (Some(from), Some(to)) = (InYear::of(first), InYear::of(last))
            && from.year == to.year
        {
            return self.in_year(&self.between_in_year(&from, &to), from.year, "span", shown);
        }
        let from = self.date_words(first, YearShown::Always);
        let to = self.date_words(last, YearShown::Always);
        // "a month in 1997 – 1998" would read as a month in either year.
        if [first, last]
            .into_iter()
            .any(|date| date.has_unspecified() || differs_by_part(date))
        {
            return self.phrase_of("date-span-from-to", &[("first", &from), ("last", &to)]);
        }
        self.joined(&from, &to)
    }

    fn between_in_year(&self, from: &InYear, to: &InYear) -> String {
        match (from.day, to.day) {
            (Some(first), Some(last)) if from.month == to.month => self.phrase_of(
                "date-days-of-month",
                &[
                    ("first", &first.to_string()),
                    ("last", &last.to_string()),
                    ("month", &self.month(from.month)),
                ],
            ),
            _ => self.joined(&self.words_in_year(from), &self.words_in_year(to)),
        }
    }

    /// Two ends of a span; ends of several words stand further apart.
    pub(super) fn joined(&self, first: &str, last: &str) -> String {
        let several_words = [first, last].iter().any(|words| words.contains(char::is_whitespace));
        let id = if several_words {
            "date-span-of-phrases"
        } else {
            "date-span"
        };
        self.phrase_of(id, &[("first", first), ("last", last)])
    }
}
