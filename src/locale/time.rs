//! Times of day in words.

use edtf_core::{DateTime, Time, TimeShift};

use super::Locale;
use super::date::YearShown;

/// Minutes in an hour.
const HOUR: u16 = 60;

impl Locale {
    /// A day and the time of day: `6 January 1998, 10:00 (UTC+9)`.
    pub(super) fn moment_words(&self, moment: &DateTime, shown: YearShown) -> String {
        let date = self.date_words(&moment.date, shown);
        self.phrase_of(
            "date-at-time",
            &[("date", &date), ("time", &self.time_words(moment.time))],
        )
    }

    fn time_words(&self, time: Time) -> String {
        let clock = self.clock(time);
        match time.shift {
            None => clock,
            Some(TimeShift::Utc | TimeShift::Offset { minutes: 0, .. }) => {
                self.phrase_of("date-clock-utc", &[("time", &clock)])
            }
            Some(TimeShift::Offset { minutes, .. }) => self.phrase_of(
                "date-clock-offset",
                &[("time", &clock), ("offset", &self.offset(minutes))],
            ),
        }
    }

    /// Hours and minutes; seconds only where there are some, because the
    /// notation cannot leave them out.
    fn clock(&self, time: Time) -> String {
        let two = |number: u8| format!("{number:02}");
        let (hour, minute) = (two(time.hour), two(time.minute));
        if time.second == 0 {
            return self.phrase_of("date-clock", &[("hour", &hour), ("minute", &minute)]);
        }
        let second = two(time.second);
        self.phrase_of(
            "date-clock-seconds",
            &[("hour", &hour), ("minute", &minute), ("second", &second)],
        )
    }

    /// The difference from UTC in hours, with its sign: `+9`, `−3:30`.
    fn offset(&self, minutes: i16) -> String {
        let length = minutes.unsigned_abs();
        let (hours, rest) = (length / HOUR, length % HOUR);
        let sign = if minutes < 0 {
            self.phrase("number-minus-sign", &[])
        } else {
            "+".to_owned()
        };
        if rest == 0 {
            format!("{sign}{hours}")
        } else {
            format!("{sign}{hours}:{rest:02}")
        }
    }
}
