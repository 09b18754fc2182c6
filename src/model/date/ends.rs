//! The ends of a date, each no more exact than it was written.

use edtf_core::{Date, DateField, Edtf, IntervalEndpoint, Precision, SetElement};

use super::{Day, EventDate, bounds};

/// A year, a month or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDay {
    /// The year.
    pub year: i32,
    /// The month, 1–12.
    pub month: Option<u8>,
    /// The day, 1–31.
    pub day: Option<u8>,
}

/// The ends of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    /// Where it begins; none where that is open or unknown.
    pub first: Option<PartialDay>,
    /// Where it ends, if that is not where it begins; none where that is open or unknown.
    pub last: Option<PartialDay>,
    /// Whether both ends are given and nothing about them is in doubt.
    pub is_definite: bool,
}

impl EventDate {
    /// The ends, without a month or day that was not written.
    #[must_use]
    pub fn ends(&self) -> Ends {
        match &self.expression {
            Edtf::Date(date) => single(date),
            Edtf::DateTime(moment) => single(&moment.date),
            Edtf::Interval(interval) => {
                let of = |end: &IntervalEndpoint| match end {
                    IntervalEndpoint::Date(date) => Some(single(date)),
                    _ => None,
                };
                let (start, end) = (of(&interval.start), of(&interval.end));
                let definite = |ends: &Option<Ends>| ends.is_some_and(|ends| ends.is_definite);
                Ends {
                    first: start.and_then(|start| start.first),
                    last: end.and_then(|end| end.last.or(end.first)),
                    is_definite: definite(&start) && definite(&end),
                }
            }
            Edtf::Set(set) => {
                let first = set.elements.first().and_then(|element| match element {
                    SetElement::Date(date) | SetElement::Range(date, _) | SetElement::OnOrAfter(date) => {
                        single(date).first
                    }
                    SetElement::OnOrBefore(_) => None,
                });
                let last = set.elements.last().and_then(|element| match element {
                    SetElement::Date(date) | SetElement::Range(_, date) | SetElement::OnOrBefore(date) => {
                        let ends = single(date);
                        ends.last.or(ends.first)
                    }
                    SetElement::OnOrAfter(_) => None,
                });
                Ends { first, last: last.filter(|_| last != first), is_definite: false }
            }
        }
    }

    /// The one day on which it happened, if that is known without doubt.
    #[must_use]
    pub fn definite_day(&self) -> Option<Day> {
        let is_single = matches!(self.expression, Edtf::Date(_) | Edtf::DateTime(_));
        let ends = self.ends();
        let PartialDay { year, month, day } = ends.first.filter(|_| is_single && ends.is_definite)?;
        Some(Day { year, month: month?, day: day? })
    }
}

/// The ends of one date: two where digits of the year are open.
fn single(date: &Date) -> Ends {
    let (earliest, latest) = bounds(&Edtf::Date(*date));
    let year = |day: Option<Day>| day.map(|day| PartialDay { year: day.year, month: None, day: None });
    let (first, last) = (year(earliest), year(latest));
    let is_season = date.precision() == Precision::Season;
    let month = date.month.and_then(DateField::value).filter(|_| !is_season);
    let day = date.day.and_then(DateField::value).filter(|_| month.is_some());
    let doubtful = date.is_uncertain() || date.is_approximate() || date.has_unspecified() || is_season;
    Ends {
        first: first.map(|first| PartialDay { month, day, ..first }),
        last: last.filter(|_| last != first),
        is_definite: !doubtful,
    }
}

#[cfg(test)]
mod tests {
    use super::super::EventDate;
    use super::PartialDay;

    fn written(part: Option<PartialDay>) -> String {
        let Some(PartialDay { year, month, day }) = part else { return "–".to_owned() };
        [month, day].into_iter().flatten().fold(year.to_string(), |written, part| format!("{written}-{part}"))
    }

    #[test]
    fn no_end_is_more_exact_than_the_date() {
        for (edtf, first, last, is_definite) in [
            ("1995", "1995", "–", true),
            ("1995-08", "1995-8", "–", true),
            ("1995-08-12", "1995-8-12", "–", true),
            ("1995-08-12T10:00:00Z", "1995-8-12", "–", true),
            ("1995-08~", "1995-8", "–", false),
            ("1995?", "1995", "–", false),
            ("1997-21", "1997", "–", false),
            ("199X", "1990", "1999", false),
            ("1997-XX", "1997", "–", false),
            ("1997-XX-XX", "1997", "–", false),
            ("1997-05-XX", "1997-5", "–", false),
            ("1994/1998", "1994", "1998", true),
            ("1998-12-30/1999-01", "1998-12-30", "1999-1", true),
            ("1995-08~/1998", "1995-8", "1998", false),
            ("1997/..", "1997", "–", false),
            ("1997/", "1997", "–", false),
            ("../1997", "–", "1997", false),
            ("[1996,1997]", "1996", "1997", false),
            ("{1996-03,1996-05}", "1996-3", "1996-5", false),
            ("-0043-03-15", "-43-3-15", "–", true),
        ] {
            let ends = EventDate::parse(edtf).unwrap().ends();
            assert_eq!(
                (written(ends.first).as_str(), written(ends.last).as_str(), ends.is_definite),
                (first, last, is_definite),
                "{edtf}"
            );
        }
    }

    #[test]
    fn only_a_day_without_doubt_is_a_day() {
        for (edtf, expected) in [
            ("1995-08-12", Some((8, 12))),
            ("1995-08-12T10:00:00Z", Some((8, 12))),
            ("1995-08-12~", None),
            ("1995-08", None),
            ("1995-08-XX", None),
            ("1995-08-12/1995-08-13", None),
            ("[1995-08-12]", None),
        ] {
            let day = EventDate::parse(edtf).unwrap().definite_day();
            assert_eq!(day.map(|day| (day.month, day.day)), expected, "{edtf}");
        }
    }
}
