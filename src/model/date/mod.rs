//! When something happened, as surely as its document says.
//!
//! Parsing, validation and bounds come from the crate `edtf-core`; here is
//! what a timeline needs on top: order, years, and which notations it takes.
//! How a date is put into words belongs to `locale`.

mod ends;
mod refusal;
mod years;

use edtf_core::{Bound, Edtf, IntervalEndpoint};

pub use ends::{Ends, PartialDay};
use refusal::{check_order, check_supported, explain};
use years::year_spans;

/// A calendar day, proleptic Gregorian, also before 1582; year 0 is 1 BC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// The year.
    pub year: i32,
    /// The month, 1–12.
    pub month: u8,
    /// The day, 1–31.
    pub day: u8,
}

/// Why a text is not a date of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateProblem {
    /// It is not EDTF at all; what the parser says, and where.
    NotEdtf(&'static str, usize),
    /// The month or day does not exist; the sentence says why.
    NotInCalendar(String),
    /// The end comes before the beginning.
    Order,
    /// EDTF, but of a kind that a timeline cannot show; the sentence says which.
    Unsupported(&'static str),
}

/// How an event stands to a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Presence {
    /// It happened, or began, in this year.
    Starts,
    /// It began earlier and still went on.
    Continues,
    /// It may have happened in this year.
    Possible,
}

/// The years from `first` to `last` (without end where that is none).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearSpan {
    /// The first year; `i32::MIN` where the beginning is open.
    pub first: i32,
    /// The last year, if there is one.
    pub last: Option<i32>,
    /// How the event stands to each of them.
    pub presence: Presence,
}

/// The time at which an event may have happened, in EDTF (ISO 8601-2:2019),
/// levels 0 and 1, and of level 2 the sets and the qualifiers on parts.
///
/// Dates are ordered by their earliest day, then by their latest, so that of
/// two that begin together the shorter comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventDate {
    written: Box<str>,
    expression: Edtf,
    earliest: Option<Day>,
    latest: Option<Day>,
    years: Vec<YearSpan>,
}

impl EventDate {
    /// Reads a date in EDTF.
    ///
    /// # Errors
    /// Says what keeps the text from being a date of the record.
    pub fn parse(text: &str) -> Result<Self, DateProblem> {
        let expression = Edtf::parse(text).map_err(|error| explain(text, error.message, error.offset))?;
        check_supported(&expression)?;
        check_order(&expression)?;
        let (earliest, latest) = bounds(&expression);
        let years = year_spans(&expression);
        Ok(Self { written: text.into(), expression, earliest, latest, years })
    }

    /// The date as it was written.
    #[must_use]
    pub fn edtf(&self) -> &str {
        &self.written
    }

    /// The parts of the date, for putting it into words.
    #[must_use]
    pub fn expression(&self) -> &Edtf {
        &self.expression
    }

    /// The first day on which it may have happened; none where that is open.
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        self.earliest
    }

    /// The last day on which it may have happened; none where that is open.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        self.latest
    }

    /// What dates are sorted by: open beginnings first, open ends last.
    #[must_use]
    pub fn sort_key(&self) -> (Option<Day>, bool, Option<Day>) {
        (self.earliest, self.latest.is_none(), self.latest)
    }

    /// The year under which it is filed: the earliest, or for an open
    /// beginning the year of its end.
    #[must_use]
    pub fn first_year(&self) -> i32 {
        let starts = self.years.iter().map(|span| span.first).filter(|first| *first != i32::MIN).min();
        starts.or_else(|| self.years.iter().filter_map(|span| span.last).min()).unwrap_or(0)
    }

    /// The last year that it surely or possibly touches; for an open end, the
    /// last one that is written.
    #[must_use]
    pub fn last_year(&self) -> i32 {
        let last = |span: &YearSpan| span.last.unwrap_or(span.first.saturating_sub(1));
        self.years.iter().map(last).max().unwrap_or(0).max(self.first_year())
    }

    /// The years that it touches, with how.
    #[must_use]
    pub fn years(&self) -> &[YearSpan] {
        &self.years
    }

    /// How the event stands to `year`; none where it has nothing to do with it.
    #[must_use]
    pub fn presence(&self, year: i32) -> Option<Presence> {
        self.years
            .iter()
            .filter(|span| span.first <= year && span.last.is_none_or(|last| year <= last))
            .map(|span| span.presence)
            .min()
    }

    /// The month of the year in which it surely began, 1–12.
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        let date = match &self.expression {
            Edtf::Date(date) => date,
            Edtf::DateTime(moment) => &moment.date,
            Edtf::Interval(interval) => match &interval.start {
                IntervalEndpoint::Date(date) => date,
                _ => return None,
            },
            Edtf::Set(_) => return None,
        };
        date.month.and_then(edtf_core::DateField::value).filter(|month| (1..=12).contains(month))
    }
}

/// Earliest and latest day; none where open. An unknown end of a span
/// claims nothing: the bound is that of the other end.
fn bounds(expression: &Edtf) -> (Option<Day>, Option<Day>) {
    if let Edtf::Interval(interval) = expression {
        let of = |end: &IntervalEndpoint| match end {
            IntervalEndpoint::Date(date) => bounds(&Edtf::Date(*date)),
            _ => (None, None),
        };
        let (start, end) = (of(&interval.start), of(&interval.end));
        let earliest = if matches!(interval.start, IntervalEndpoint::Unknown) { end.0 } else { start.0 };
        let latest = if matches!(interval.end, IntervalEndpoint::Unknown) { start.1 } else { end.1 };
        return (earliest, latest);
    }
    let bounds = expression.bounds();
    (day(bounds.earliest), day(bounds.latest))
}

fn day(bound: Bound) -> Option<Day> {
    match bound {
        Bound::Date(date) => Some(Day { year: i32::try_from(date.year).ok()?, month: date.month, day: date.day }),
        Bound::NegativeInfinity | Bound::PositiveInfinity | Bound::Unknown => None,
    }
}

impl std::fmt::Display for Day {
    /// As in ISO 8601: `1995-08-12`, with a minus sign before year 0.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        write!(formatter, "{sign}{:04}-{:02}-{:02}", self.year.unsigned_abs(), self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::{DateProblem, EventDate, Presence};

    /// The years 1990–2000 in which a date is, as letters: Starts, Continues, Possible.
    fn years(text: &str) -> String {
        let date = EventDate::parse(text).unwrap_or_else(|problem| panic!("{text}: {problem:?}"));
        (1990..=2000)
            .map(|year| match date.presence(year) {
                Some(Presence::Starts) => 'S',
                Some(Presence::Continues) => 'C',
                Some(Presence::Possible) => 'P',
                None => '.',
            })
            .collect()
    }

    #[test]
    fn a_date_belongs_to_every_year_that_it_touches() {
        for (text, expected) in [
            ("1995", ".....S....."),
            ("1995-08", ".....S....."),
            ("1995-08-12", ".....S....."),
            ("1995-21", ".....S....."),
            ("1995-XX", ".....S....."),
            ("1995-08~", ".....S....."),
            ("1995~", ".....P....."),
            ("1995?", ".....P....."),
            ("199X", "PPPPPPPPPP."),
            ("1994/1998", "....SCCCC.."),
            ("1995-08~/1998", ".....SCCC.."),
            ("1994~/1996", "....PCC...."),
            ("1994/1996~", "....SCP...."),
            ("1997/..", ".......SCCC"),
            ("1997/", ".......S..."),
            ("../1993", "CCCC......."),
            ("/1993", "...C......."),
            ("[1996,1997]", "......PP..."),
            ("{1996,1998}", "......S.C.."),
            ("[1996-03,1996-05]", "......S...."),
            ("{1996..1998}", "......SCC.."),
            ("1998-12-30/1999-01-13", "........SC."),
            ("1998-01-06T10:00:00Z", "........S.."),
        ] {
            assert_eq!(years(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_a_date_is_refused_with_its_reason() {
        for (text, expected) in [
            ("2023-02-30", DateProblem::NotInCalendar("February 2023 has 28 days".into())),
            ("1909-11-31", DateProblem::NotInCalendar("November has 30 days".into())),
            ("1995-13", DateProblem::NotInCalendar("a year has 12 months, and 13 is none of them".into())),
            ("1998/1994", DateProblem::Order),
        ] {
            assert_eq!(EventDate::parse(text), Err(expected), "{text}");
        }
        for text in ["19X8", "1XXX", "XXXX", "199X-05", "1999-1X", "1999-XX-05", "1995-33", "Y17000", "1950S2", "../.."]
        {
            let problem = EventDate::parse(text).unwrap_err();
            assert!(matches!(problem, DateProblem::Unsupported(_) | DateProblem::NotEdtf(..)), "{text}: {problem:?}");
        }
        for text in ["August 1995", "", "95", "1995-8", "1995/08/12", " 1995"] {
            assert!(matches!(EventDate::parse(text), Err(DateProblem::NotEdtf(..))), "{text:?}");
        }
    }

    #[test]
    fn dates_are_ordered_by_their_earliest_day_then_the_shorter_first() {
        let mut dates = ["1997/..", "1996", "1995-08", "1995-08-12", "1995", "1995-08/1996", "../1997", "1995-08-01"];
        dates.sort_by_key(|text| EventDate::parse(text).unwrap().sort_key());
        assert_eq!(
            dates,
            ["../1997", "1995", "1995-08-01", "1995-08", "1995-08/1996", "1995-08-12", "1996", "1997/.."]
        );
    }

    #[test]
    fn a_date_is_filed_under_its_first_year() {
        for (text, first, last) in
            [("1994/1998", 1994, 1998), ("../1997", 1997, 1997), ("1997/..", 1997, 1997), ("199X", 1990, 1999)]
        {
            let date = EventDate::parse(text).unwrap();
            assert_eq!((date.first_year(), date.last_year()), (first, last), "{text}");
        }
    }
}
