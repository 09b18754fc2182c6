//! The page on which a reader looks for words.

use serde::Serialize;

use super::Link;

/// Names that begin with the same letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NameGroup {
    /// The letter: A–Z (in Chinese that of the pinyin), or ㄱ–ㅎ, or `#` for anything else.
    pub letter: String,
    /// The names, in the order of the language.
    pub names: Vec<Link>,
}

/// The page of the search.
#[derive(Debug, Clone, Serialize)]
pub struct SearchView {
    /// The style sheet of this page alone.
    pub style: Option<String>,
    /// The scripts that a search needs before the page's own, in their order.
    pub scripts: Vec<String>,
    /// The way from the page to the root of the site: nothing or `../`.
    pub base: String,
    /// The places with events, for readers without script.
    pub places: Vec<NameGroup>,
    /// The events, for readers without script; empty where there are too many for a page.
    pub events: Vec<NameGroup>,
}
