//! Addresses inside the site, and links between them.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

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
    /// A search for words.
    Search,
    /// What a reader sees who followed a wrong address.
    NotFound,
}

/// A file of the site, relative to its root, with `/` between folders.
///
/// A page exists in every language: in the default one at its own path, in
/// others below a folder (`ko/events/floods.html`). Whatever else there is
/// (styles, exports, the manifest) exists once, for all languages.
#[derive(Debug, Clone)]
pub struct Address {
    path: String,
    reach: Reach,
}

/// For which languages a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// For all.
    Shared,
    /// A page for one, whose folder and slash are so many bytes of the path.
    Page(usize),
}

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
            PageKind::Search => "search",
            PageKind::NotFound => "404",
        };
        Self::page(format!("{name}.html"))
    }

    /// The page of a year: four digits, with a minus sign before year 0.
    #[must_use]
    pub fn year(year: i32) -> Self {
        let sign = if year < 0 { "-" } else { "" };
        Self::page(format!("{sign}{:04}.html", year.unsigned_abs()))
    }

    /// The permalink of an event, also of a withdrawn one and of an alias.
    #[must_use]
    pub fn event(id: &EventId) -> Self {
        Self::page(format!("events/{id}.html"))
    }

    /// The card of an event for other sites.
    #[must_use]
    pub fn embed(id: &EventId) -> Self {
        Self::page(format!("embed/{id}.html"))
    }

    /// What a site that asks by oEmbed is told of an event.
    #[must_use]
    pub fn embed_answer(id: &EventId) -> Self {
        Self::page(format!("embed/{id}.json"))
    }

    /// The picture of an event for those who link to it.
    #[must_use]
    pub fn embed_picture(id: &EventId) -> Self {
        Self::page(format!("embed/{id}.png"))
    }

    /// The page of a topic.
    #[must_use]
    pub fn topic(id: &TopicId) -> Self {
        Self::page(format!("topics/{id}.html"))
    }

    /// The page of a place.
    #[must_use]
    pub fn place(id: &PlaceId) -> Self {
        Self::page(format!("places/{id}.html"))
    }

    /// The page of a document.
    #[must_use]
    pub fn document(id: &DocumentId) -> Self {
        Self::page(format!("documents/{id}.html"))
    }

    /// The page of a measure.
    #[must_use]
    pub fn measure(id: &MeasureId) -> Self {
        Self::page(format!("measures/{id}.html"))
    }

    /// A page of prose.
    #[must_use]
    pub fn prose(id: &PageId) -> Self {
        Self::page(format!("{id}.html"))
    }

    /// A page under a name of our own, such as `documents-a.html`, in the default language.
    #[must_use]
    pub fn page(path: impl Into<String>) -> Self {
        Self { path: path.into(), reach: Reach::Page(0) }
    }

    /// A file that exists once, under a name of our own, such as `assets/style.1a2b.css`.
    #[must_use]
    pub fn file(path: impl Into<String>) -> Self {
        Self { path: path.into(), reach: Reach::Shared }
    }

    /// The same page in the language whose pages lie in `folder` (`ko/`;
    /// empty for the default language). A file that exists once stays where it is.
    #[must_use]
    pub fn in_folder(self, folder: &str) -> Self {
        match self.reach {
            Reach::Shared => self,
            Reach::Page(0) if folder.is_empty() => self,
            Reach::Page(own) => {
                Self { path: format!("{folder}{}", &self.path[own..]), reach: Reach::Page(folder.len()) }
            }
        }
    }

    /// The address as a path from the root of the site.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.path
    }

    /// The path without the folder of the language.
    #[must_use]
    pub fn in_any_language(&self) -> &str {
        match self.reach {
            Reach::Shared => &self.path,
            Reach::Page(folder) => &self.path[folder..],
        }
    }

    /// Whether `other` is the same page, be it in another language.
    #[must_use]
    pub fn is_same_page(&self, other: &Self) -> bool {
        self.in_any_language() == other.in_any_language()
    }

    /// The link that leads here from a page at `from`: relative, so that it
    /// works under any path and from a disk. It stays in the language of
    /// `from`, whatever the language of this address.
    #[must_use]
    pub fn from_page(&self, from: &Self) -> String {
        match self.reach {
            Reach::Shared => relative(&self.path, &from.path),
            Reach::Page(_) => relative(self.in_any_language(), from.in_any_language()),
        }
    }

    /// The link that leads from a page at `from` to the page in the very
    /// language of this address.
    #[must_use]
    pub fn across_languages(&self, from: &Self) -> String {
        relative(&self.path, &from.path)
    }
}

/// The relative link between two paths.
fn relative(to: &str, from: &str) -> String {
    let shared: usize = to
        .split_inclusive('/')
        .zip(from.split_inclusive('/'))
        .take_while(|(a, b)| a == b && a.ends_with('/'))
        .map(|(folder, _)| folder.len())
        .sum();
    let up = from[shared..].matches('/').count();
    "../".repeat(up) + &to[shared..]
}

/// An address is its path, however it was come by.
impl PartialEq for Address {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path
    }
}

impl Eq for Address {}

impl PartialOrd for Address {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Address {
    fn cmp(&self, other: &Self) -> Ordering {
        self.path.cmp(&other.path)
    }
}

impl Hash for Address {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.path.hash(state);
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.path)
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
        ] {
            let link = Address::page(to).from_page(&Address::page(from));
            assert_eq!(link, expected, "{from} → {to}");
        }
    }

    #[test]
    fn a_link_stays_in_the_language_of_the_page_and_finds_what_exists_once() {
        let from = Address::page("events/a.html").in_folder("ko/");
        let topic = Address::page("topics/famine.html");
        assert_eq!(topic.from_page(&from), "../topics/famine.html");
        assert_eq!(topic.clone().in_folder("zh/").from_page(&from), "../topics/famine.html");
        let style = Address::file("assets/a.css");
        assert_eq!(style.from_page(&from), "../../assets/a.css");
        assert_eq!(style.in_folder("ko/").from_page(&Address::page("404.html")), "assets/a.css");
    }

    #[test]
    fn a_switch_of_language_leads_to_the_same_page() {
        let page = Address::page("events/a.html");
        let [korean, chinese] = ["ko/", "zh/"].map(|folder| page.clone().in_folder(folder));
        assert_eq!(korean.as_str(), "ko/events/a.html");
        for (to, from, expected) in [
            (&korean, &page, "../ko/events/a.html"),
            (&page, &korean, "../../events/a.html"),
            (&chinese, &korean, "../../zh/events/a.html"),
            (&korean, &korean, "a.html"),
            (&korean.clone().in_folder(""), &korean, "../../events/a.html"),
        ] {
            assert_eq!(to.across_languages(from), expected, "{from} → {to}");
            assert!(to.is_same_page(from));
        }
    }

    #[test]
    fn a_year_has_four_digits() {
        for (year, expected) in [(1995, "1995.html"), (33, "0033.html"), (-43, "-0043.html"), (0, "0000.html")] {
            assert_eq!(Address::year(year).as_str(), expected);
        }
    }
}
