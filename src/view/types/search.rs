//! The page on which a reader looks for words.

use serde::Serialize;

use super::Link;

/// Names that begin with the same letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NameGroup {
    /// The fragment of the letter on its page.
    pub id: String,
    /// The letter: A–Z (in Chinese that of the pinyin), or ㄱ–ㅎ, or `#` for anything else.
    pub letter: String,
    /// The names, in the order of the language.
    pub names: Vec<Link>,
}

impl NameGroup {
    /// The names under `letter`.
    #[must_use]
    pub fn new(letter: char, names: Vec<Link>) -> Self {
        Self { id: Self::anchor(letter), letter: letter.to_string(), names }
    }

    /// The fragment of `letter`: `letter-h`, or its number in Unicode, as in `letter-314e`.
    #[must_use]
    pub fn anchor(letter: char) -> String {
        if letter.is_ascii_alphabetic() {
            return format!("letter-{}", letter.to_ascii_lowercase());
        }
        format!("letter-{:04x}", u32::from(letter))
    }
}

/// The page of the search.
#[derive(Debug, Clone, Serialize)]
pub struct SearchView {
    /// The scripts that a search needs before the page's own, in their order.
    pub scripts: Vec<String>,
    /// The way from the page to the root of the site: nothing or `../`.
    pub base: String,
    /// The places with events, for readers without script.
    pub places: Vec<NameGroup>,
    /// The letters of the events' titles, for readers without script.
    pub titles: Vec<TitleLetter>,
}

/// A letter with which titles begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TitleLetter {
    /// The letter, as in a group of names.
    pub letter: String,
    /// Where its titles begin.
    pub href: String,
    /// How many events it has.
    pub count: usize,
}

/// The events by their titles, or a part of them.
#[derive(Debug, Clone, Serialize)]
pub struct TitlesView {
    /// How many events there are in all, in words.
    pub count_words: String,
    /// Every letter.
    pub letters: Vec<TitleLetter>,
    /// The titles of this page.
    pub groups: Vec<NameGroup>,
    /// The page with the titles before these.
    pub previous: Option<Link>,
    /// The page with the titles after these.
    pub next: Option<Link>,
}
