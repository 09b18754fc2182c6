//! The ids and levels of headings in a text.

use std::collections::{BTreeMap, BTreeSet};

/// Gives each heading of a text an id of its own.
#[derive(Debug, Default)]
pub(super) struct HeadingIds {
    taken: BTreeSet<String>,
    /// The number that was given last to a heading of the same words.
    numbers: BTreeMap<String, usize>,
}

impl HeadingIds {
    /// The id of the next heading: its words in small letters with hyphens
    /// between them, and a number where that is taken.
    pub(super) fn next(&mut self, text: &str) -> String {
        let slug = slug(text);
        let number = self.numbers.entry(slug.clone()).or_insert(0);
        *number += 1;
        let mut id = if *number == 1 {
            slug.clone()
        } else {
            format!("{slug}-{number}")
        };
        while self.taken.contains(&id) {
            *number += 1;
            id = format!("{slug}-{number}");
        }
        self.taken.insert(id.clone());
        id
    }
}

/// The words of `text` in small letters with hyphens between them.
///
/// `source-2` and `cite-2-1` are the ids of references and citations; a
/// heading of that name gets another word before it.
fn slug(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    match words.as_slice() {
        [] => "part".to_owned(),
        ["source" | "cite", ..] => format!("on-{}", words.join("-")),
        _ => words.join("-"),
    }
}

/// The element of a heading of `level` (1–6) that is moved down by `shift`.
pub(super) fn heading_element(level: usize, shift: usize) -> &'static str {
    match level + shift {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

#[cfg(test)]
mod tests {
    use super::HeadingIds;

    #[test]
    fn every_heading_has_an_id_of_its_own() {
        let mut ids = HeadingIds::default();
        for (text, expected) in [
            ("The years after", "the-years-after"),
            ("The Years After!", "the-years-after-2"),
            ("The years after 2", "the-years-after-2-2"),
            ("기근", "기근"),
            ("Source 2", "on-source-2"),
            ("\" onclick=\"x", "onclick-x"),
            ("???", "part"),
            ("", "part-2"),
        ] {
            assert_eq!(ids.next(text), expected, "{text}");
        }
    }
}
