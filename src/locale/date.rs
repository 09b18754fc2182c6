//! Dates in words: single dates, and what all wordings are built from.
//!
//! Words never claim more than the date says, nor less. Spans are worded in
//! `span`, sets in `set`, doubt in `qualifier`, times of day in `time`.

use chrono::{Datelike, NaiveDate};
use edtf_core::{Date, DateField, Edtf, Precision, YearKind};

use super::{Argument, Locale};
use crate::model::EventDate;

/// The first year that is written without its era.
pub(super) const FIRST_PLAIN_YEAR: i32 = 1000;

/// Whether the year is said with a date.
#[derive(Clone, Copy)]
pub(super) enum YearShown {
    /// It is.
    Always,
    /// It is, unless it is this one: the page has said it already.
    Unless(i32),
}

/// A date without doubt in it, whose words can stand without their year.
pub(super) struct InYear {
    /// The year.
    pub(super) year: i32,
    /// The month, or 21–24 for a season.
    pub(super) month: u8,
    /// The day, where it is given.
    pub(super) day: Option<u8>,
}

impl InYear {
    /// Takes `date` apart; nothing for a bare year, and where a part is
    /// doubtful or unknown.
    pub(super) fn of(date: &Date) -> Option<Self> {
        if date.is_uncertain() || date.is_approximate() || date.has_unspecified() {
            return None;
        }
        let year = i32::try_from(date.year.value()?).ok()?;
        Some(Self {
            year,
            month: date.month?.value()?,
            day: date.day.and_then(DateField::value),
        })
    }
}

/// The word by which messages choose: what the smallest part of a date is.
pub(super) fn precision_word(date: &Date) -> &'static str {
    match date.precision() {
        Precision::Year => "year",
        Precision::Month => "month",
        Precision::Season => "season",
        Precision::Day => "day",
    }
}

impl Locale {
    /// A date in words: `12 August 1995`, `about 1997`, `29 August – 18 September 2023`.
    #[must_use]
    pub fn date(&self, date: &EventDate) -> String {
        self.expression(date.expression(), YearShown::Always)
    }

    /// A date in words for a list on the page of `year`, which is left out
    /// where nothing is lost by it: `August`, `29 August – 18 September`.
    #[must_use]
    pub fn gutter(&self, date: &EventDate, year: i32) -> String {
        self.expression(date.expression(), YearShown::Unless(year))
    }

    /// A day of the calendar: `22 November 2026`.
    #[must_use]
    pub fn calendar_day(&self, day: NaiveDate) -> String {
        let number = |part: u32| u8::try_from(part).unwrap_or_default();
        let words = self.day_of_month(number(day.day()), number(day.month()));
        self.in_year(&words, day.year(), "day", YearShown::Always)
    }

    /// The name of a month, 1–12.
    #[must_use]
    pub fn month(&self, month: u8) -> String {
        self.phrase("date-month-name", &[("month", Argument::Whole(month.into()))])
    }

    fn expression(&self, expression: &Edtf, shown: YearShown) -> String {
        match expression {
            Edtf::Date(date) => self.date_words(date, shown),
            Edtf::DateTime(moment) => self.moment_words(moment, shown),
            Edtf::Interval(interval) => self.interval_words(interval, shown),
            Edtf::Set(set) => self.set_words(set, shown),
        }
    }

    /// One date, with what is doubtful about it.
    pub(super) fn date_words(&self, date: &Date, shown: YearShown) -> String {
        let doubtful = date.is_approximate() || date.is_uncertain();
        let words = self.plain_words(date, if doubtful { YearShown::Always } else { shown });
        self.qualified(date, words)
    }

    /// One date as if there were no doubt about it.
    fn plain_words(&self, date: &Date, shown: YearShown) -> String {
        let Some(year) = date.year.value().and_then(|year| i32::try_from(year).ok()) else {
            return self.unknown_year(date);
        };
        let Some(month) = date.month else {
            return self.year(year);
        };
        let Some(number) = month.value() else {
            let id = if date.day.is_some() {
                "date-some-day"
            } else {
                "date-some-month"
            };
            return self.phrase_of(id, &[("date", &self.year(year))]);
        };
        let Some(day) = date.day else {
            return self.in_year(&self.part_name(number), year, precision_word(date), shown);
        };
        if let Some(day) = day.value() {
            return self.in_year(&self.day_of_month(day, number), year, "day", shown);
        }
        let month = self.in_year(&self.month(number), year, "month", shown);
        self.phrase_of("date-some-day", &[("date", &month)])
    }

    /// A decade, a century: years of which the last digits are not known. Only
    /// years from 0 on can be written so.
    fn unknown_year(&self, date: &Date) -> String {
        let YearKind::Standard { digits, .. } = date.year.kind else {
            return String::new();
        };
        let fill = |unknown: i32| {
            digits
                .iter()
                .fold(0, |year, digit| year * 10 + digit.map_or(unknown, i32::from))
        };
        let (low, high) = (fill(0), fill(9));
        let is_decade = digits[2].is_some() && low >= FIRST_PLAIN_YEAR;
        if is_decade {
            return self.phrase_of("date-decade", &[("year", &low.to_string())]);
        }
        let span = self.joined(&self.year(low), &self.year(high));
        self.phrase_of("date-some-year", &[("span", &span)])
    }

    /// The words of a date without its year: `August`, `12 August`, `spring`.
    pub(super) fn words_in_year(&self, date: &InYear) -> String {
        match date.day {
            Some(day) => self.day_of_month(day, date.month),
            None => self.part_name(date.month),
        }
    }

    /// `words` and the year that they belong to; `precision` is `month`,
    /// `season`, `day`, or `span` for several dates.
    pub(super) fn in_year(&self, words: &str, year: i32, precision: &str, shown: YearShown) -> String {
        if matches!(shown, YearShown::Unless(said) if said == year) {
            return words.to_owned();
        }
        let year = self.year(year);
        self.phrase_of(
            "date-with-year",
            &[("words", words), ("year", &year), ("precision", precision)],
        )
    }

    /// The name of a month, 1–12, or of a season, 21–24 (ISO 8601-2:2019, 4.8).
    fn part_name(&self, number: u8) -> String {
        if number > 12 {
            self.season(number)
        } else {
            self.month(number)
        }
    }

    /// The name of a season, 21–24.
    pub(super) fn season(&self, code: u8) -> String {
        self.phrase("date-season-name", &[("season", Argument::Whole(code.into()))])
    }

    fn day_of_month(&self, day: u8, month: u8) -> String {
        self.phrase_of(
            "date-day-of-month",
            &[("day", &day.to_string()), ("month", &self.month(month))],
        )
    }
}
