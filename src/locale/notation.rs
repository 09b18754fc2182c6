//! What the notation of a date means, for a reader who has never seen it.

use edtf_core::{
    Date, DateField, DateTime, Edtf, Interval, IntervalEndpoint, Precision, Qualifier, Set, SetElement, SetKind,
    TimeShift,
};

use super::Locale;
use super::qualifier::differs_by_part;
use crate::model::EventDate;

/// The explanations gathered so far, each once.
struct Clauses<'a> {
    locale: &'a Locale,
    texts: Vec<String>,
}

impl Clauses<'_> {
    fn add(&mut self, id: &'static str) {
        self.add_with(id, &[]);
    }

    fn add_with(&mut self, id: &'static str, texts: &[(&str, &str)]) {
        let text = self.locale.phrase_of(id, texts);
        if !self.texts.contains(&text) {
            self.texts.push(text);
        }
    }

    fn explain(&mut self, expression: &Edtf) {
        match expression {
            Edtf::Date(date) => self.explain_date(date),
            Edtf::DateTime(moment) => self.explain_moment(moment),
            Edtf::Interval(interval) => self.explain_interval(interval),
            Edtf::Set(set) => self.explain_set(set),
        }
    }

    fn explain_date(&mut self, date: &Date) {
        self.explain_year(date);
        if date.precision() == Precision::Season
            && let Some(code) = date.month.and_then(DateField::value)
        {
            let season = self.locale.season(code);
            self.add_with("notation-season", &[("code", &code.to_string()), ("season", &season)]);
        }
        if date.has_unspecified() {
            self.add("notation-unspecified");
        }
        let finer = [date.month, date.day].into_iter().flatten().map(|part| part.qualifier);
        for qualifier in std::iter::once(date.year.qualifier).chain(finer) {
            self.explain_qualifier(qualifier);
        }
        if differs_by_part(date) {
            self.add("notation-parts");
        }
    }

    /// Years before 1 are counted with a year 0, which no reader expects.
    fn explain_year(&mut self, date: &Date) {
        let year = date
            .year
            .value()
            .and_then(|year| i32::try_from(year).ok())
            .filter(|year| *year <= 0);
        if let Some(year) = year {
            let written = format!("{}{:04}", if year < 0 { "-" } else { "" }, year.unsigned_abs());
            let words = self.locale.year(year);
            self.add_with("notation-before-year-1", &[("written", &written), ("year", &words)]);
        }
    }

    fn explain_qualifier(&mut self, qualifier: Qualifier) {
        match (qualifier.approximate, qualifier.uncertain) {
            (true, true) => self.add("notation-approximate-uncertain"),
            (true, false) => self.add("notation-approximate"),
            (false, true) => self.add("notation-uncertain"),
            (false, false) => {}
        }
    }

    fn explain_moment(&mut self, moment: &DateTime) {
        self.add("notation-time");
        match moment.time.shift {
            None => {}
            Some(TimeShift::Utc) => self.add("notation-time-utc"),
            Some(TimeShift::Offset { .. }) => self.add("notation-time-offset"),
        }
        self.explain_date(&moment.date);
    }

    fn explain_interval(&mut self, interval: &Interval) {
        self.add("notation-span");
        match &interval.start {
            IntervalEndpoint::Open => self.add("notation-open-beginning"),
            IntervalEndpoint::Unknown => self.add("notation-unknown-beginning"),
            IntervalEndpoint::Date(date) | IntervalEndpoint::OnOrBefore(date) | IntervalEndpoint::OnOrAfter(date) => {
                self.explain_date(date);
            }
        }
        match &interval.end {
            IntervalEndpoint::Open => self.add("notation-open-end"),
            IntervalEndpoint::Unknown => self.add("notation-unknown-end"),
            IntervalEndpoint::Date(date) | IntervalEndpoint::OnOrBefore(date) | IntervalEndpoint::OnOrAfter(date) => {
                self.explain_date(date);
            }
        }
    }

    fn explain_set(&mut self, set: &Set) {
        let one = set.kind == SetKind::OneMember;
        self.add(if one { "notation-one-of" } else { "notation-all-of" });
        for element in &set.elements {
            match element {
                SetElement::Date(date) => self.explain_date(date),
                SetElement::Range(first, last) => {
                    self.add("notation-range");
                    self.explain_date(first);
                    self.explain_date(last);
                }
                SetElement::OnOrBefore(date) => {
                    self.add(if one {
                        "notation-or-earlier"
                    } else {
                        "notation-and-earlier"
                    });
                    self.explain_date(date);
                }
                SetElement::OnOrAfter(date) => {
                    self.add(if one { "notation-or-later" } else { "notation-and-later" });
                    self.explain_date(date);
                }
            }
        }
    }
}

impl Locale {
    /// A sentence that explains how `date` is written (its EDTF), sign by sign;
    /// nothing for a plain year, month or day, which need none.
    #[must_use]
    pub fn date_notation(&self, date: &EventDate) -> Option<String> {
        let mut clauses = Clauses {
            locale: self,
            texts: Vec::new(),
        };
        clauses.explain(date.expression());
        let join = |clauses: String, clause: String| {
            self.phrase_of("notation-next", &[("clauses", &clauses), ("clause", &clause)])
        };
        let clauses = clauses.texts.into_iter().reduce(join)?;
        Some(self.phrase_of("notation", &[("clauses", &clauses)]))
    }
}
