//! Addresses inside the site, and links between them.

use std::fmt;

use crate::model::{DocumentId, EventId, MeasureId, PageId, PlaceId, TopicId};

/// The pages that every site has once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageKind {
    /// What this is, and the years at a glance.
    Index,
    /// Every event in order.
    Timeline,
    /// The list of places.
    Places,
    /// The bibliography.
    Documents,
    /// The list of statistics.
    Measures,
    /// Every revision.
    Corrections,
    /// What can be taken away.
    Data,
    /// What a reader sees who followed a wrong address.
    NotFound,
}

/// A file of the site, relative to its root, with `/` between folders.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(String);

impl Address {
    /// A page that every site has once.
    #[must_use]
    pub fn of(page: PageKind) -> Self {
        let name = match page {
            PageKind::Index => "index",
            PageKind::Timeline => "timeline",
            PageKind::Places => "places",
            PageKind::Documents => "documents",
            PageKind::Measures => "measures",
            PageKind::Corrections => "corrections",
            PageKind::Data => "data",
            PageKind::NotFound => "404",
        };
        Self(format!("{name}.html"))
    }

    /// The page of a year: four digits, with a minus sign before year 0.
    #[must_use]
    pub fn year(year: i32) -> Self {
        let sign = if year < 0 { "-" } else { "" };
        Self(format!("{sign}{:04}.html", year.unsigned_abs()))
    }

    /// The permalink of an event, also of a withdrawn one and of an alias.
    #[must_use]
    pub fn event(id: &EventId) -> Self {
        Self(format!("events/{id}.html"))
    }

    /// The page of a topic.
    #[must_use]
    pub fn topic(id: &TopicId) -> Self {
        Self(format!("topics/{id}.html"))
    }

    /// The page of a place.
    #[must_use]
    pub fn place(id: &PlaceId) -> Self {
        Self(format!("places/{id}.html"))
    }

    /// The page of a document.
    #[must_use]
    pub fn document(id: &DocumentId) -> Self {
        Self(format!("documents/{id}.html"))
    }

    /// The page of a measure.
    #[must_use]
    pub fn measure(id: &MeasureId) -> Self {
        Self(format!("measures/{id}.html"))
    }

    /// A page of prose.
    #[must_use]
    pub fn prose(id: &PageId) -> Self {
        Self(format!("{id}.html"))
    }

    /// A file under a name of our own, such as `assets/style.1a2b.css`.
    #[must_use]
    pub fn file(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// The address as a path from the root of the site.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The link that leads here from a page at `from`: relative, so that it
    /// works under any path and from a disk.
    #[must_use]
    pub fn from_page(&self, from: &Self) -> String {
        let (own, other) = (self.0.as_str(), from.0.as_str());
        let shared: usize = own
            .split_inclusive('/')
            .zip(other.split_inclusive('/'))
            .take_while(|(a, b)| a == b && a.ends_with('/'))
            .map(|(folder, _)| folder.len())
            .sum();
        let up = other[shared..].matches('/').count();
        "../".repeat(up) + &own[shared..]
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn links_are_relative_to_the_page_that_they_stand_on() {
        for (to, from, expected) in [
            ("index.html", "index.html", "index.html"),
            ("events/a.html", "index.html", "events/a.html"),
            ("index.html", "events/a.html", "../index.html"),
            ("events/b.html", "events/a.html", "b.html"),
            ("topics/famine.html", "events/a.html", "../topics/famine.html"),
            ("ko/events/a.html", "events/a.html", "../ko/events/a.html"),
            ("events/a.html", "ko/events/a.html", "../../events/a.html"),
            ("ko/index.html", "ko/events/a.html", "../index.html"),
        ] {
            let link = Address::file(to).from_page(&Address::file(from));
            assert_eq!(link, expected, "{from} → {to}");
        }
    }

    #[test]
    fn a_year_has_four_digits() {
        for (year, expected) in [(1995, "1995.html"), (33, "0033.html"), (-43, "-0043.html"), (0, "0000.html")] {
            assert_eq!(Address::year(year).as_str(), expected);
        }
    }
}
