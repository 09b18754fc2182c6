//! The site as its curators describe it: languages, topics, places.

use std::collections::BTreeMap;

use super::{PlaceId, PlaceIndex, TopicId};

/// A language by its BCP 47 tag, such as `en`, `ko`, `zh` or `zh-Hant`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(Box<str>);

impl Language {
    /// Takes `tag` as a language, if it has the form of one: two or three
    /// letters, then parts of two to eight letters or digits.
    #[must_use]
    pub fn new(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        let first = parts.next()?;
        let is_language = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_lowercase());
        let is_part =
            |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        (is_language && parts.all(is_part)).then(|| Self(tag.into()))
    }

    /// The tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.0
    }
}

/// A name or short text in the languages in which it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// The text in the default language of the site.
    pub default: String,
    /// The texts in other languages.
    pub others: BTreeMap<Language, String>,
}

impl Names {
    /// The text in `language`, or in the default language where it has none.
    #[must_use]
    pub fn in_language(&self, language: &Language) -> &str {
        self.others.get(language).unwrap_or(&self.default)
    }
}

/// Who stands for the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// The name shown at the foot of every page.
    pub name: String,
    /// Their own site.
    pub url: Option<String>,
    /// Where errors can be reported.
    pub email: Option<String>,
}

/// One of the threads that an event can belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// What it is called.
    pub name: Names,
    /// What belongs to it.
    pub description: Option<Names>,
}

/// What the whole site says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Its title.
    pub title: Names,
    /// One line under the title.
    pub tagline: Option<Names>,
    /// One paragraph, for the index page and for machines.
    pub description: Option<Names>,
    /// The languages; the first is the default and the fallback. Never empty.
    pub languages: Vec<Language>,
    /// Who stands for it.
    pub publisher: Publisher,
    /// The licence of the record, an SPDX id.
    pub licence: String,
    /// The name of the CSL style of references.
    pub citation_style: String,
    /// Where the site is published, with a slash at the end.
    pub base_url: Option<String>,
    /// What the ids of feeds begin with, wherever the site is: a name and a day (RFC 4151).
    pub tag_authority: Option<String>,
}

impl Site {
    /// The first language.
    #[must_use]
    pub fn default_language(&self) -> &Language {
        &self.languages[0]
    }
}

/// What kind of place a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceKind {
    /// A country.
    Country,
    /// A province.
    Province,
    /// A prefecture.
    Prefecture,
    /// A county.
    County,
    /// A city.
    City,
    /// A village.
    Village,
    /// A river.
    River,
    /// A border crossing.
    Crossing,
    /// A camp.
    Camp,
    /// A building.
    Building,
}

impl PlaceKind {
    /// Every kind, with its word in the record.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self::Country, "country"),
        (Self::Province, "province"),
        (Self::Prefecture, "prefecture"),
        (Self::County, "county"),
        (Self::City, "city"),
        (Self::Village, "village"),
        (Self::River, "river"),
        (Self::Crossing, "crossing"),
        (Self::Camp, "camp"),
        (Self::Building, "building"),
    ];
}

/// A place of the gazetteer.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Its id.
    pub id: PlaceId,
    /// Its name.
    pub name: Names,
    /// Other names and spellings.
    pub aliases: Vec<String>,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// ISO 3166-1 alpha-2 code of the country.
    pub country: Option<String>,
    /// Latitude and longitude in degrees (WGS 84), to two decimals; not every place is mapped.
    pub point: Option<(f64, f64)>,
    /// The place that this one lies in.
    pub within: Option<PlaceIndex>,
}
