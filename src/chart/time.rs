//! Where a year or a day lies on a chart: linear, so that a gap is a gap.

use crate::model::{Day, EventDate};

/// The days that a figure is about, the first and the last included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// The first day.
    pub first: Day,
    /// The last day; not before the first.
    pub last: Day,
}

impl Period {
    /// The days of a date; an open beginning or end is drawn in the year of
    /// the end that is known.
    #[must_use]
    pub fn of(date: &EventDate) -> Self {
        let first = date.earliest().unwrap_or(Day {
            year: date.last_year(),
            month: 1,
            day: 1,
        });
        let last = date.latest().unwrap_or(Day {
            year: first.year,
            month: 12,
            day: 31,
        });
        Self { first, last }
    }

    /// Its beginning and its end, in years.
    fn years(self) -> (f64, f64) {
        (years_at(self.first, 0), years_at(self.last, 1))
    }
}

/// A day as a number of years; `after` is 1 for the end of the day.
///
/// Every month counts 31 days: a chart cannot show the difference, and a year
/// still begins and ends where it should.
fn years_at(day: Day, after: u8) -> f64 {
    let passed = u16::from(day.month.saturating_sub(1)) * 31 + u16::from(day.day.saturating_sub(1) + after);
    f64::from(day.year) + f64::from(passed) / 372.0
}

/// The round numbers of years: 1, 2, 5, 10, 20, 50 …
fn year_steps() -> impl Iterator<Item = i32> {
    std::iter::successors(Some(1_i32), |power| power.checked_mul(10))
        .flat_map(|power| [power, power.saturating_mul(2), power.saturating_mul(5)])
}

/// The years of a chart on the line from `left` to `right`.
#[derive(Debug, Clone, Copy)]
pub(super) struct TimeScale {
    first: i32,
    last: i32,
    left: f64,
    right: f64,
}

impl TimeScale {
    /// The whole years from the first to the last of `years`; none where
    /// there are no years.
    pub(super) fn new(years: impl Iterator<Item = i32> + Clone, [left, right]: [f64; 2]) -> Option<Self> {
        let first = years.clone().min()?;
        let last = years.max()?;
        Some(Self {
            first,
            last,
            left,
            right,
        })
    }

    /// The width of a year.
    pub(super) fn year_width(&self) -> f64 {
        (self.right - self.left) / (f64::from(self.last) - f64::from(self.first) + 1.0)
    }

    /// Where a year begins.
    pub(super) fn year(&self, year: i32) -> f64 {
        self.at(f64::from(year))
    }

    /// Where a day begins.
    pub(super) fn day(&self, day: Day) -> f64 {
        self.at(years_at(day, 0))
    }

    /// Where a period begins and ends.
    pub(super) fn period(&self, period: Period) -> [f64; 2] {
        let (first, last) = period.years();
        [self.at(first), self.at(last)]
    }

    /// Whether any of the years `from`–`to` is on the chart.
    pub(super) fn shows(&self, from: i32, to: i32) -> bool {
        from <= self.last && to >= self.first
    }

    /// The ends of the line.
    pub(super) fn ends(&self) -> [f64; 2] {
        [self.left, self.right]
    }

    /// The years that get a label, where a label needs `room` units: every
    /// one, second, fifth, tenth …
    pub(super) fn ticks(&self, room: f64) -> Vec<i32> {
        let step = year_steps()
            .find(|step| f64::from(*step) * self.year_width() >= room)
            .unwrap_or(i32::MAX);
        let multiple = self.first.div_euclid(step).saturating_mul(step);
        std::iter::successors(Some(multiple), |year| year.checked_add(step))
            .skip_while(|year| *year < self.first)
            .take_while(|year| *year <= self.last)
            .collect()
    }

    fn at(&self, years: f64) -> f64 {
        let x = self.left + (years - f64::from(self.first)) * self.year_width();
        x.clamp(self.left, self.right)
    }
}

#[cfg(test)]
mod tests {
    use super::{Period, TimeScale};
    use crate::model::EventDate;

    #[test]
    fn a_period_lies_where_its_days_lie() {
        let time = TimeScale::new([2000, 2009].into_iter(), [0.0, 120.0]).unwrap();
        let cases = [
            ("2000", [0.0, 12.0]),
            ("2001-03", [14.0, 15.0]),
            ("2002/2004", [24.0, 60.0]),
            ("2003-04/2003-06", [39.0, 42.0]),
            ("../2001", [12.0, 24.0]),
            ("2009/..", [108.0, 120.0]),
        ];
        for (date, expected) in cases {
            let places = time.period(Period::of(&EventDate::parse(date).unwrap()));
            assert_eq!(places.map(|place| (place * 10.0).round() / 10.0), expected, "{date}");
        }
    }

    #[test]
    fn years_are_labelled_in_round_steps() {
        let cases: [(i32, i32, &[i32]); 5] = [
            (1995, 1997, &[1995, 1996, 1997]),
            (1998, 2012, &[1998, 2000, 2002, 2004, 2006, 2008, 2010, 2012]),
            (1995, 2025, &[1995, 2000, 2005, 2010, 2015, 2020, 2025]),
            (1949, 2025, &[1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020]),
            (-500, 500, &[-400, -200, 0, 200, 400]),
        ];
        for (first, last, ticks) in cases {
            let time = TimeScale::new([first, last].into_iter(), [0.0, 360.0]).unwrap();
            assert_eq!(time.ticks(36.0), ticks, "{first}–{last}");
        }
    }
}
