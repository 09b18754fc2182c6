//! What is doubtful about a date: the whole of it, or which of its parts
//! (ISO 8601-2:2019, 8: `?` uncertain, `~` approximate, `%` both).

use edtf_core::{Date, Precision, Qualifier};

use super::Locale;
use super::date::precision_word;

/// The parts of a date, each by the word that messages choose by, with what is
/// doubtful about it.
fn parts(date: &Date) -> Vec<(&'static str, Qualifier)> {
    let month = if date.precision() == Precision::Season { "season" } else { "month" };
    let finer = [(month, date.month), ("day", date.day)];
    let finer = finer.into_iter().filter_map(|(part, field)| field.map(|field| (part, field.qualifier)));
    std::iter::once(("year", date.year.qualifier)).chain(finer).collect()
}

/// Whether one part of `date` is more doubtful than another.
pub(super) fn differs_by_part(date: &Date) -> bool {
    parts(date).iter().any(|(_, qualifier)| *qualifier != date.year.qualifier)
}

/// The word that messages choose by.
fn quality(qualifier: Qualifier) -> &'static str {
    match (qualifier.approximate, qualifier.uncertain) {
        (true, true) => "both",
        (true, false) => "approximate",
        _ => "uncertain",
    }
}

impl Locale {
    /// `words` of a date, with what is doubtful about it.
    pub(super) fn qualified(&self, date: &Date, words: String) -> String {
        if !date.is_approximate() && !date.is_uncertain() {
            return words;
        }
        if differs_by_part(date) {
            let note = self.doubt_by_part(date);
            return self.phrase_of("date-note", &[("date", &words), ("note", &note)]);
        }
        let quality = quality(date.year.qualifier);
        if date.has_unspecified() {
            let note = self.phrase_of("date-note-on-all", &[("quality", quality)]);
            return self.phrase_of("date-note", &[("date", &words), ("note", &note)]);
        }
        let id = match quality {
            "both" => "date-about-uncertain",
            "approximate" => "date-about",
            _ => "date-uncertain",
        };
        self.phrase_of(id, &[("date", &words), ("precision", precision_word(date))])
    }

    /// Which parts are doubtful, and how: `year uncertain, month approximate`.
    fn doubt_by_part(&self, date: &Date) -> String {
        let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
        for (part, qualifier) in parts(date).into_iter().filter(|(_, qualifier)| qualifier.is_qualified()) {
            let quality = quality(qualifier);
            let name = self.phrase_of("date-part-name", &[("part", part)]);
            match groups.iter_mut().find(|(other, _)| *other == quality) {
                Some((_, names)) => names.push(name),
                None => groups.push((quality, vec![name])),
            }
        }
        let notes = groups.iter().map(|(quality, names)| {
            let names = self.list_of_dates(names, "date-list-and");
            self.phrase_of("date-note-on-parts", &[("parts", &names), ("quality", quality)])
        });
        let joined =
            notes.reduce(|notes, note| self.phrase_of("date-note-next", &[("notes", &notes), ("note", &note)]));
        joined.unwrap_or_default()
    }
}
