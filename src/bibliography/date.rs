//! When a thing was published, as exactly as that is known.

use chrono::{Datelike, NaiveDate};

use crate::encode::Json;

/// A day, a month, a season or a year; never more exact than it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ItemDate {
    /// The year; 0 is 1 BC.
    pub year: i32,
    /// The month, 1–12.
    pub month: Option<u8>,
    /// The day, 1–31.
    pub day: Option<u8>,
    /// The season, 1 (spring) to 4 (winter).
    pub season: Option<u8>,
    /// Whether it is only about right.
    pub approximate: bool,
}

impl ItemDate {
    /// A day of the calendar.
    #[must_use]
    pub fn of_day(day: NaiveDate) -> Self {
        let small = |number: u32| u8::try_from(number).ok();
        Self { year: day.year(), month: small(day.month()), day: small(day.day()), season: None, approximate: false }
    }

    /// A date of the bibliography, whose months and days count from 0.
    #[must_use]
    pub fn of_entry(date: &::hayagriva::types::Date) -> Self {
        Self {
            year: date.year,
            month: date.month.map(|month| month + 1),
            day: date.day.map(|day| day + 1),
            season: date.season.map(::hayagriva::citationberg::taxonomy::Season::to_csl_number),
            approximate: date.approximate,
        }
    }

    /// In EDTF (ISO 8601-2:2019), as BibLaTeX takes it.
    #[must_use]
    pub fn edtf(&self) -> String {
        let mark = if self.approximate { "~" } else { "" };
        format!("{}{mark}", self.parts("-"))
    }

    /// As `1995/08/12`, as far as it is known, without saying whether it is only about right.
    #[must_use]
    pub fn slashes(&self) -> String {
        let known = Self { season: None, ..*self };
        known.parts("/")
    }

    /// As RIS has it: `YYYY/MM/DD/other`, with all three slashes.
    #[must_use]
    pub fn ris(&self) -> String {
        let two = |part: Option<u8>| part.map(|part| format!("{part:02}")).unwrap_or_default();
        let other = match (self.approximate, self.season) {
            (true, _) => "circa",
            (false, Some(1)) => "spring",
            (false, Some(2)) => "summer",
            (false, Some(3)) => "autumn",
            (false, Some(4)) => "winter",
            (false, _) => "",
        };
        format!("{}/{}/{}/{other}", self.year_text(), two(self.month), two(self.day))
    }

    /// As CSL-JSON has it: the parts that are known, `season` and `circa`.
    #[must_use]
    pub fn csl(&self) -> Json {
        let mut object = crate::encode::JsonObject::new();
        object.set("date-parts", std::iter::once(self.csl_parts()).collect::<Json>());
        object.set_some("season", self.season);
        object.set_some("circa", self.approximate.then_some(true));
        object.finish()
    }

    /// The parts that are known, as numbers.
    #[must_use]
    pub fn csl_parts(&self) -> Json {
        let smaller = [self.month, self.day].into_iter().map_while(|part| part).map(i32::from);
        std::iter::once(self.year).chain(smaller).collect()
    }

    /// The year in four digits, with a minus sign before year 0.
    #[must_use]
    pub fn year_text(&self) -> String {
        let sign = if self.year < 0 { "-" } else { "" };
        format!("{sign}{:04}", self.year.unsigned_abs())
    }

    fn parts(&self, between: &str) -> String {
        let mut written = self.year_text();
        // The seasons of EDTF are 21–24.
        let second = self.month.or(self.season.map(|season| season + 20));
        for part in [second, self.day.filter(|_| self.month.is_some())].into_iter().flatten() {
            written += &format!("{between}{part:02}");
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use super::ItemDate;

    #[test]
    fn a_date_says_no_more_than_is_known_in_any_notation() {
        for (written, edtf, slashes, ris, csl) in [
            ("2000", "2000", "2000", "2000///", r#"{"date-parts":[[2000]]}"#),
            ("~2000", "2000~", "2000", "2000///circa", r#"{"date-parts":[[2000]],"circa":true}"#),
            ("1995-08", "1995-08", "1995/08", "1995/08//", r#"{"date-parts":[[1995,8]]}"#),
            ("1995-08-12", "1995-08-12", "1995/08/12", "1995/08/12/", r#"{"date-parts":[[1995,8,12]]}"#),
        ] {
            let date = ItemDate::of_entry(&written.parse().unwrap());
            let found = (date.edtf(), date.slashes(), date.ris(), date.csl());
            assert_eq!(
                (found.0.as_str(), found.1.as_str(), found.2.as_str(), found.3.as_str()),
                (edtf, slashes, ris, csl)
            );
        }
        let spring = ItemDate { year: -43, month: None, day: None, season: Some(1), approximate: false };
        assert_eq!((spring.edtf(), spring.ris()), ("-0043-21".to_owned(), "-0043///spring".to_owned()));
        assert_eq!(spring.csl().as_str(), r#"{"date-parts":[[-43]],"season":1}"#);
    }
}
