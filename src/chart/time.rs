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
        let first = date.earliest().unwrap_or(Day { year: date.last_year(), month: 1, day: 1 });
        let last = date.latest().unwrap_or(Day { year: first.year, month: 12, day: 31 });
        Self { first, last }
    }

    /// Its beginning and its end, in years.
    #[must_use]
    pub fn years(self) -> (f64, f64) {
        (years_at(self.first, 0), years_at(self.last, 1))
    }
}

/// A time that is marked on a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The time: as long as it went on, or is not known more exactly.
    pub period: Period,
    /// What stands there.
    pub label: String,
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
        Some(Self { first, last, left, right })
    }

    /// The years of `periods`, and also those of `mark` where that lies among
    /// them or near by: an event long before the first figure would push all
    /// figures into a corner, and is left out.
    pub(super) fn with_mark<'m>(
        periods: &[Period],
        mark: Option<&'m Mark>,
        ends: [f64; 2],
    ) -> Option<(Self, Option<&'m Mark>)> {
        let years = |period: &Period| [period.first.year, period.last.year];
        let own = Self::new(periods.iter().flat_map(years), ends)?;
        let Some(mark) = mark else { return Some((own, None)) };
        let both = Self::new(periods.iter().chain([&mark.period]).flat_map(years), ends)?;
        if both.years() <= own.years() + own.years() / 3 + 2 {
            return Some((both, Some(mark)));
        }
        let meets = own.shows(mark.period.first.year, mark.period.last.year);
        Some((own, meets.then_some(mark)))
    }

    /// How many years it has.
    pub(super) fn years(&self) -> i32 {
        self.last.saturating_sub(self.first).saturating_add(1)
    }

    /// The width of a year.
    pub(super) fn year_width(&self) -> f64 {
        (self.right - self.left) / (f64::from(self.last) - f64::from(self.first) + 1.0)
    }

    /// Where a year begins.
    pub(super) fn year(&self, year: i32) -> f64 {
        self.at(f64::from(year))
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
        let step = year_steps().find(|step| f64::from(*step) * self.year_width() >= room).unwrap_or(i32::MAX);
        let multiple = self.first.div_euclid(step).saturating_mul(step);
        std::iter::successors(Some(multiple), |year| year.checked_add(step))
            .skip_while(|year| *year < self.first)
            .take_while(|year| *year <= self.last)
            .collect()
    }

    /// The years that get a label where one needs `narrow` units, and those
    /// where it needs only `wide`: on narrow screens and on wide ones, on
    /// narrow ones only, on wide ones only.
    pub(super) fn ticks_for(&self, [narrow, wide]: [f64; 2]) -> [Vec<i32>; 3] {
        let (few, many) = (self.ticks(narrow), self.ticks(wide));
        let without = |years: &[i32], others: &[i32]| {
            years.iter().filter(|year| !others.contains(year)).copied().collect::<Vec<i32>>()
        };
        let both = few.iter().filter(|year| many.contains(year)).copied().collect();
        [both, without(&few, &many), without(&many, &few)]
    }

    fn at(&self, years: f64) -> f64 {
        let x = self.left + (years - f64::from(self.first)) * self.year_width();
        x.clamp(self.left, self.right)
    }
}

#[cfg(test)]
mod tests {
    use super::{Mark, Period, TimeScale};
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
            let tenths = places.map(|place| format!("{place:.1}"));
            assert_eq!(tenths, expected.map(|place: f64| format!("{place:.1}")), "{date}");
        }
    }

    #[test]
    fn an_event_far_from_all_figures_is_not_marked() {
        let figures = [Period::of(&EventDate::parse("2000/2009").unwrap())];
        for (event, years, marked) in [
            ("2004-05", 10, true),
            ("2012", 13, true),
            ("1995", 15, true),
            ("1994", 10, false),
            ("1951", 10, false),
            ("1951/2003", 10, true),
        ] {
            let mark = Mark { period: Period::of(&EventDate::parse(event).unwrap()), label: String::new() };
            let (time, shown) = TimeScale::with_mark(&figures, Some(&mark), [0.0, 100.0]).unwrap();
            assert_eq!((time.years(), shown.is_some()), (years, marked), "{event}");
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

    #[test]
    fn where_there_is_more_room_more_years_are_labelled() {
        let cases: [(i32, i32, [&[i32]; 3]); 3] = [
            (2001, 2004, [&[2001, 2002, 2003, 2004], &[], &[]]),
            (2001, 2008, [&[2002, 2004, 2006, 2008], &[], &[2001, 2003, 2005, 2007]]),
            (1998, 2009, [&[2000], &[2005], &[1998, 2002, 2004, 2006, 2008]]),
        ];
        for (first, last, labels) in cases {
            let time = TimeScale::new([first, last].into_iter(), [0.0, 100.0]).unwrap();
            assert_eq!(time.ticks_for([20.0, 9.0]), labels.map(<[i32]>::to_vec), "{first}–{last}");
        }
    }
}
