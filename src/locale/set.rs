//! Sets of dates in words: one of several, or all of them
//! (ISO 8601-2:2019, 6); and other lists in a sentence.

use edtf_core::{Date, Set, SetElement, SetKind};

use super::Locale;
use super::date::{InYear, YearShown, precision_word};

impl Locale {
    /// A set of dates.
    pub(super) fn set_words(&self, set: &Set, shown: YearShown) -> String {
        let list = match set.kind {
            SetKind::OneMember => "date-list-or",
            SetKind::AllMembers => "date-list-and",
        };
        if let Some((year, dates)) = in_one_year(&set.elements) {
            let words: Vec<_> = dates.iter().map(|date| self.words_in_year(date)).collect();
            return self.in_year(&self.list_of_dates(&words, list), year, "span", shown);
        }
        let shown = if set.elements.len() == 1 {
            shown
        } else {
            YearShown::Always
        };
        let words: Vec<_> = set
            .elements
            .iter()
            .map(|element| self.element(set.kind, element, shown))
            .collect();
        self.list_of_dates(&words, list)
    }

    fn element(&self, kind: SetKind, element: &SetElement, shown: YearShown) -> String {
        match element {
            SetElement::Date(date) => self.date_words(date, shown),
            SetElement::Range(first, last) => {
                let id = if kind == SetKind::OneMember {
                    "date-one-of"
                } else {
                    "date-each-of"
                };
                self.phrase_of(
                    id,
                    &[
                        ("span", &self.between(first, last, shown)),
                        ("precision", precision_word(first)),
                    ],
                )
            }
            SetElement::OnOrBefore(date) => self.beyond(kind, ["date-or-earlier", "date-and-earlier"], date),
            SetElement::OnOrAfter(date) => self.beyond(kind, ["date-or-later", "date-and-later"], date),
        }
    }

    /// A date, and any before or after it, or all of those: the first message
    /// of `ids` or the second.
    fn beyond(&self, kind: SetKind, ids: [&'static str; 2], date: &Date) -> String {
        let words = self.date_words(date, YearShown::Always);
        match kind {
            SetKind::OneMember => self.phrase_of(ids[0], &[("date", &words)]),
            SetKind::AllMembers => self.phrase_of(ids[1], &[("date", &words), ("precision", precision_word(date))]),
        }
    }

    /// A list of dates, or of their parts, whose last entry is joined by the message `last`.
    pub(super) fn list_of_dates(&self, entries: &[String], last: &'static str) -> String {
        join(entries, |dates, date, is_last| {
            let id = if is_last { last } else { "date-list-next" };
            self.phrase_of(id, &[("dates", dates), ("date", date)])
        })
    }

    /// A list in a sentence: `death, torture and starvation`.
    #[must_use]
    pub fn list(&self, entries: &[String]) -> String {
        join(entries, |list, entry, is_last| {
            let id = if is_last { "list-last" } else { "list-next" };
            self.phrase_of(id, &[("list", list), ("entry", entry)])
        })
    }
}

/// Entries joined one by one: `add` is told the list so far, the next entry,
/// and whether it is the last.
fn join(entries: &[String], add: impl Fn(&str, &str, bool) -> String) -> String {
    let Some((first, rest)) = entries.split_first() else {
        return String::new();
    };
    let add_next = |list: String, (index, entry): (usize, &String)| add(&list, entry, index + 1 == rest.len());
    rest.iter().enumerate().fold(first.clone(), add_next)
}

/// The year of several dates of one year, and the dates; nothing where a
/// list cannot share its year.
fn in_one_year(elements: &[SetElement]) -> Option<(i32, Vec<InYear>)> {
    let date = |element: &SetElement| match element {
        SetElement::Date(date) => InYear::of(date),
        _ => None,
    };
    let dates: Vec<_> = elements.iter().map(date).collect::<Option<_>>()?;
    let year = dates.first()?.year;
    (dates.len() > 1 && dates.iter().all(|date| date.year == year)).then_some((year, dates))
}
