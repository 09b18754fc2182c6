//! The index as text: short, and read by `static/search.js`.
//!
//! A term is `~term list;list;…`, one list for each field from the best to
//! the least, each a run of steps from one thing's number to the next in base
//! 36. `!` and a number say that the term stands in so many things that only
//! the best are listed.

use std::ops::Range;

use serde_json::{Map, Value, json};

use super::Edition;
use super::item::{Face, Item};
use super::postings::Place;

/// How many things are listed for a term at most; a term in more of them
/// tells little, and a list of them all would be too big to load.
const MOST_PLACES: usize = 4_000;

/// How many fields there are.
const FIELDS: usize = 5;

/// How big the files of a kind should be: as many as `parts`, but each
/// between `least` and `most` bytes.
#[derive(Clone, Copy)]
pub(super) struct Size {
    parts: usize,
    least: usize,
    most: usize,
}

/// Lists of terms.
pub(super) const TERMS: Size = Size { parts: 128, least: 4_000, most: 48_000 };
/// What is shown.
pub(super) const TEXTS: Size = Size { parts: 2_000, least: 2_500, most: 48_000 };
/// Topics and years.
pub(super) const FACETS: Size = Size { parts: 1, least: 20_000, most: 60_000 };

/// Parts a list of things of these sizes into files.
pub(super) fn pack(sizes: impl Iterator<Item = usize> + Clone, size: Size) -> Vec<Range<usize>> {
    let total: usize = sizes.clone().sum();
    let target = (total / size.parts).clamp(size.least, size.most);
    let mut parts: Vec<Range<usize>> = Vec::new();
    let (mut start, mut filled, mut end) = (0, 0, 0);
    for (number, bytes) in sizes.enumerate() {
        if filled > 0 && filled + bytes > target {
            parts.push(start..number);
            (start, filled) = (number, 0);
        }
        filled += bytes;
        end = number + 1;
    }
    if start < end {
        parts.push(start..end);
    }
    parts
}

/// A term and its places.
pub(super) fn term_entry(term: &str, places: &[Place]) -> String {
    let mut entry = format!("~{term} ");
    let mut best: Vec<Place> = Vec::new();
    let listed = if places.len() > MOST_PLACES {
        entry += &format!("!{} ", base_36(places.len()));
        best.extend_from_slice(places);
        best.sort_by_key(|place| (std::cmp::Reverse(place.field), place.item));
        best.truncate(MOST_PLACES);
        best.sort_unstable();
        &best
    } else {
        places
    };
    let mut lists = [const { String::new() }; FIELDS];
    let mut last = [0; FIELDS];
    for place in listed {
        let field = FIELDS - 1 - place.field as usize;
        let step = base_36((place.item - last[field]) as usize);
        if !lists[field].is_empty() {
            lists[field].push(',');
        }
        lists[field] += &step;
        last[field] = place.item;
    }
    let joined = lists.join(";");
    entry + joined.trim_end_matches(';')
}

/// A file of terms.
pub(super) fn terms_file(entries: &[(String, String)]) -> Value {
    Value::String(entries.iter().map(|(entry, _)| entry.as_str()).collect())
}

/// What is shown of a thing: `[kind, address, topics, {language: [date, title, text]}]`.
pub(super) fn shown(item: &Item, editions: &[Edition]) -> String {
    let mut languages = Map::new();
    for (edition, face) in editions.iter().zip(&item.faces) {
        let Face { date, title, text } = face;
        let parts: Vec<&str> = [date, title, text].map(String::as_str).to_vec();
        let filled = parts.iter().rposition(|part| !part.is_empty()).map_or(0, |last| last + 1);
        if filled > 0 {
            languages.insert(edition.language.tag().to_owned(), json!(&parts[..filled]));
        }
    }
    json!([item.kind as usize, item.address.as_str(), item.topics, languages]).to_string()
}

/// A file of what is shown.
pub(super) fn texts_file(shown: &[String]) -> Value {
    // Each is JSON that was written here.
    serde_json::from_str(&format!("[{}]", shown.join(","))).unwrap_or(Value::Null)
}

/// The topics of a thing and its years: `0.2 1994 1998`.
pub(super) fn facets(item: &Item) -> String {
    let topics: Vec<String> = item.topics.iter().map(usize::to_string).collect();
    let topics = if topics.is_empty() { "-".to_owned() } else { topics.join(".") };
    match item.years {
        Some((first, last)) => format!("{topics} {first} {last}"),
        None => format!("{topics} - -"),
    }
}

/// A file of topics and years.
pub(super) fn facets_file(facets: &[String]) -> Value {
    Value::String(facets.join(","))
}

fn base_36(mut number: usize) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(char::from_digit(u32::try_from(number % 36).unwrap_or(0), 36).unwrap_or('0'));
        number /= 36;
        if number == 0 {
            return digits.iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, base_36, pack, term_entry};
    use crate::search::encode::Size;
    use crate::search::item::Field;

    #[test]
    fn a_term_lists_the_better_fields_first_in_steps() {
        let place = |item, field| Place { item, field };
        let places =
            [place(3, Field::Text), place(40, Field::ShortTitle), place(41, Field::Text), place(80, Field::Text)];
        assert_eq!(term_entry("seoul", &places), "~seoul 14;;;;3,12,13");
        assert_eq!(term_entry("seoul", &places[..2]), "~seoul 14;;;;3");
        assert_eq!(term_entry("seoul", &places[1..2]), "~seoul 14");
    }

    #[test]
    fn of_a_term_that_is_everywhere_the_best_are_listed() {
        let everywhere: Vec<Place> = (0..5_000).map(|item| Place { item, field: Field::Text }).collect();
        let mut places = everywhere.clone();
        places[4_999].field = Field::Title;
        let entry = term_entry("the", &places);
        assert!(entry.starts_with("~the !3uw ;3uv;;;0,1,1,"), "{}", &entry[..30]);
        assert_eq!(entry.matches(',').count(), 3_998);
    }

    #[test]
    fn files_are_filled_up_to_their_size() {
        let size = Size { parts: 2, least: 10, most: 20 };
        assert_eq!(pack([4, 4, 4, 30, 1].into_iter(), size), [0..3, 3..4, 4..5]);
        assert_eq!(pack(std::iter::empty(), size), []);
    }

    #[test]
    fn numbers_are_written_in_base_36() {
        assert_eq!([0, 35, 36, 5_000].map(base_36), ["0", "z", "10", "3uw"]);
    }
}
