//! What every page shows of the site.

use super::told::Told;
use crate::model::TopicIndex;
use crate::site::{Address, PageKind};
use crate::view::{Library, Link, NavigationItem, PublisherView, SiteView};

/// Makes the view of the site for pages anywhere in it.
pub struct SiteViews<'a> {
    library: &'a Library<'a>,
    edition: Option<String>,
}

/// Where the text of a licence stands, for those that records usually choose.
const LICENCES: [(&str, &str, &str); 6] = [
    ("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("CC-BY-NC-4.0", "CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
    ("CC-BY-ND-4.0", "CC BY-ND 4.0", "https://creativecommons.org/licenses/by-nd/4.0/"),
    ("CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("ODbL-1.0", "ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
];

impl<'a> SiteViews<'a> {
    /// Views of the site of `library`.
    #[must_use]
    pub fn new(library: &'a Library<'a>) -> Self {
        Self { library, edition: library.timeline.edition().map(|day| library.day(day)) }
    }

    /// The view of the site for the page at `at`.
    #[must_use]
    pub fn for_page(&self, at: &Address) -> SiteView {
        let library = self.library;
        let site = &library.timeline.site;
        let title = library.told(&site.title);
        let tagline = site.tagline.as_ref().map(|tagline| library.told(tagline));
        let description = site.description.as_ref().map(|description| library.told(description));
        let hrefs = |addresses: &[Address]| addresses.iter().map(|address| address.from_page(at)).collect();
        SiteView {
            title: title.owned(),
            title_language: title.owned_language(),
            tagline: tagline.map(Told::owned),
            tagline_language: tagline.and_then(Told::owned_language),
            description: description.map(Told::owned),
            description_language: description.and_then(Told::owned_language),
            home: Address::of(PageKind::Index).from_page(at),
            search: Address::of(PageKind::Search).from_page(at),
            navigation: self.navigation(at),
            footer: self.footer(at),
            topics: (0..library.timeline.topics.len())
                .map(|number| library.topic_mark(at, TopicIndex::new(number)))
                .collect(),
            publisher: PublisherView {
                name: site.publisher.name.clone(),
                url: site.publisher.url.clone(),
                email: site.publisher.email.clone(),
            },
            licence: licence(&site.licence),
            edition: self.edition.clone(),
            styles: hrefs(&library.assets.styles),
            scripts: hrefs(&library.assets.scripts),
            icon: library.assets.icon.as_ref().map(|icon| icon.from_page(at)),
            generator: concat!("annals ", env!("CARGO_PKG_VERSION")),
            base_url: site.base_url.clone(),
            feeds: library.feed_links(at),
        }
    }

    fn navigation(&self, at: &Address) -> Vec<NavigationItem> {
        [
            (PageKind::Timeline, "timeline"),
            (PageKind::Places, "places"),
            (PageKind::Measures, "statistics"),
            (PageKind::Documents, "bibliography"),
        ]
        .into_iter()
        .map(|(kind, word)| self.single(at, kind, word))
        .collect()
    }

    fn footer(&self, at: &Address) -> Vec<NavigationItem> {
        let library = self.library;
        let pages = library.timeline.pages.iter();
        let pages = pages.map(|page| {
            let address = Address::prose(&page.id);
            item(at, &address, library.told(&page.title).link(address.from_page(at)))
        });
        let singles = [(PageKind::Search, "search"), (PageKind::Corrections, "corrections"), (PageKind::Data, "data")];
        let singles = singles.into_iter().map(|(kind, word)| self.single(at, kind, word));
        pages.chain(singles).collect()
    }

    /// The entry of a page that the site has once, under the message `word`.
    fn single(&self, at: &Address, kind: PageKind, word: &str) -> NavigationItem {
        let address = Address::of(kind);
        item(at, &address, Link::new(self.library.words.say(word), address.from_page(at)))
    }
}

/// The entry of `link`, which leads from the page at `at` to `address`.
fn item(at: &Address, address: &Address, link: Link) -> NavigationItem {
    NavigationItem { title: link.title, language: link.language, href: link.href, current: address.is_same_page(at) }
}

/// The licence by its usual name, linked to its text where that is known.
fn licence(id: &str) -> Link {
    let (title, url) = licence_of(id);
    Link::new(title.to_owned(), url.unwrap_or_default().to_owned())
}

/// The usual name of a licence by its SPDX id, and where its text stands, where that is known.
#[must_use]
pub fn licence_of(id: &str) -> (&str, Option<&'static str>) {
    let known = LICENCES.iter().find(|(known, _, _)| *known == id);
    known.map_or((id, None), |(_, name, url)| (*name, Some(*url)))
}
