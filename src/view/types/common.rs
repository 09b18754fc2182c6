//! What every page has: the site, the page itself, links, dates, terms.

use serde::Serialize;

use super::{FeedLink, TagView};
use crate::encode::Json;
use crate::prose::Html;

/// A link inside the site, relative to the page that it stands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link {
    /// The text of the link; it makes sense alone.
    pub title: String,
    /// The language of the text (BCP 47), where it is not that of the page.
    pub language: Option<String>,
    /// The relative address.
    pub href: String,
}

impl Link {
    /// A link whose text is in the language of the page.
    #[must_use]
    pub fn new(title: String, href: String) -> Self {
        Self { title, language: None, href }
    }
}

/// A word of the record with what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Term {
    /// The word in the record, such as `confirmed`; for class names.
    pub key: &'static str,
    /// The word shown.
    pub label: String,
    /// What it means, in a sentence.
    pub meaning: String,
}

/// How sure an event is.
pub type CertaintyView = Term;

/// A date for readers and machines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateView {
    /// In words.
    pub words: String,
    /// As it was written, in EDTF.
    pub edtf: String,
    /// What the notation means, where it is more than a year, month or day.
    pub notation: Option<String>,
    /// The value of `<time datetime>`; only for a definite year, month or day.
    pub datetime: Option<String>,
}

/// What a reader is warned of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContentNoteView {
    /// The words, in a list for a sentence ("death, torture").
    pub labels: String,
    /// Whether the text stays closed until the reader opens it.
    pub closed: bool,
}

/// A topic as a mark beside an event: a word, a class for colour and shape, a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TopicMark {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The language of the name (BCP 47), where it is not that of the page.
    pub language: Option<String>,
    /// Its place in the order of topics, from 1; classes are `topic-1`, `topic-2` …
    pub number: usize,
    /// Its page.
    pub href: String,
}

/// An entry of the navigation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NavigationItem {
    /// The text.
    pub title: String,
    /// The language of the text (BCP 47), where it is not that of the page.
    pub language: Option<String>,
    /// The relative address.
    pub href: String,
    /// Whether it is the page itself.
    pub current: bool,
}

/// Who stands for the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PublisherView {
    /// The name.
    pub name: String,
    /// Their own site.
    pub url: Option<String>,
    /// Where errors can be reported.
    pub email: Option<String>,
}

/// The page in one of the languages of the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alternate {
    /// The language (BCP 47).
    pub language: String,
    /// The language in its own words.
    pub name: String,
    /// The relative address.
    pub href: String,
    /// The absolute address, where `base_url` is set.
    pub url: Option<String>,
    /// Whether it is the page itself.
    pub current: bool,
}

/// How the text of a page stands to its original.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TranslationView {
    /// Who made the translation, or that there is none: `machine`, `draft`, `reviewed`, `missing`.
    pub status: Term,
    /// Whether the original has changed since.
    pub stale: bool,
    /// Whether a part of the text has no translation and stands here in the original.
    pub partial: bool,
    /// The page in the language of the original.
    pub original: Link,
}

/// What every page shows of the site; links are relative to the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SiteView {
    /// The title.
    pub title: String,
    /// The language of the title (BCP 47), where it is not that of the page.
    pub title_language: Option<String>,
    /// One line under it.
    pub tagline: Option<String>,
    /// The language of the tagline, where it is not that of the page.
    pub tagline_language: Option<String>,
    /// One paragraph.
    pub description: Option<String>,
    /// The language of the description, where it is not that of the page.
    pub description_language: Option<String>,
    /// The first page.
    pub home: String,
    /// The page of the search.
    pub search: String,
    /// The main navigation.
    pub navigation: Vec<NavigationItem>,
    /// Links at the foot: data, corrections, prose pages.
    pub footer: Vec<NavigationItem>,
    /// The topics.
    pub topics: Vec<TopicMark>,
    /// Who stands for the record.
    pub publisher: PublisherView,
    /// The licence of the record, its name linked to its text where that is known.
    pub licence: Link,
    /// The day of the newest change in the record, in words.
    pub edition: Option<String>,
    /// The style sheets.
    pub styles: Vec<String>,
    /// The scripts of every page (classic, deferred).
    pub scripts: Vec<String>,
    /// The icon.
    pub icon: Option<String>,
    /// `annals` and its version.
    pub generator: &'static str,
    /// Where the site is published, with a slash at the end.
    pub base_url: Option<String>,
    /// What a reader program can follow; empty where `base_url` is not set.
    pub feeds: Vec<FeedLink>,
}

/// A picture that other sites show beside a link to a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PictureView {
    /// Its absolute address.
    pub url: String,
    /// Its width, in dots.
    pub width: u16,
    /// Its height, in dots.
    pub height: u16,
}

/// What every page shows of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageView {
    /// What kind of page: `index`, `event`, `year` …; for class names.
    pub kind: &'static str,
    /// The language (BCP 47).
    pub language: String,
    /// The language of what the record says only once and no translation repeats (what a
    /// document supports, accounts, notes of revisions), where it is not that of the page.
    pub original_language: Option<String>,
    /// The title of the page alone.
    pub title: String,
    /// The language of the title, where it is not that of the page.
    pub title_language: Option<String>,
    /// The title with that of the site, for `<title>`.
    pub full_title: String,
    /// One or two plain sentences for machines.
    pub description: Option<String>,
    /// Its path in the site.
    pub address: String,
    /// Its absolute address, where `base_url` is set.
    pub canonical: Option<String>,
    /// Its absolute address as a QR code, on the kinds of pages that are made to be printed.
    pub qr: Option<Html>,
    /// The absolute address of its folder, where `base_url` is set.
    pub base: Option<String>,
    /// Its picture for those who link to it, where it has one.
    pub picture: Option<PictureView>,
    /// Whether search machines shall leave it out.
    pub hidden: bool,
    /// The page in each language of the site, itself too; empty where there is only one.
    pub alternates: Vec<Alternate>,
    /// The absolute address of the page in the default language, for readers of any other, where
    /// `base_url` is set and the site has several languages.
    pub default_address: Option<String>,
    /// The style sheet of its kind alone.
    pub style: Option<String>,
    /// The script of this kind of page alone.
    pub script: Option<String>,
    /// What reference managers read of the thing that the page is about.
    pub tags: Vec<TagView>,
    /// What the page is about, in JSON-LD, for a `<script type="application/ld+json">`.
    pub linked_data: Option<Json>,
    /// The documents that the page rests on, in COinS, for reference managers.
    pub coins: Vec<String>,
}
