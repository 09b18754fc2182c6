//! What a page is about, for search machines and harvesters: JSON-LD in the words of schema.org.
//!
//! It says no more than the page: title and summary of an event, never its
//! text, and a beginning and an end only where neither is in doubt. Names that
//! machines keep (`@id`) and addresses need to know where the site is published.

use crate::bibliography::{Item, ItemKind, Name};
use crate::encode::{Json, JsonObject};
use crate::model::{DocumentIndex, Event, EventIndex, PartialDay};
use crate::site::{Address, Page, PageKind};
use crate::view::{Export, Library, PageView, licence_of};

/// The kinds of files of the record, by their endings.
const MEDIA_TYPES: [(&str, &str); 7] = [
    (".csv", "text/csv"),
    (".geojson", "application/geo+json"),
    (".csl.json", "application/vnd.citationstyles.csl+json"),
    (".json", "application/json"),
    (".bib", "application/x-bibtex"),
    (".ris", "application/x-research-info-systems"),
    (".yaml", "application/yaml"),
];

impl<'a> Library<'a> {
    /// What `page`, which lies at `at` and shows `head` of itself, is about;
    /// nothing where search machines shall leave it out.
    pub(super) fn linked_data(&self, page: &Page, at: &Address, head: &PageView) -> Option<Json> {
        if head.hidden {
            return None;
        }
        let mut things: Vec<Json> = match page {
            Page::Event(event) => vec![self.linked_article(at, *event)],
            Page::Document(document) => vec![self.linked_document(*document)],
            Page::Single(PageKind::Index) => vec![self.linked_site(at)],
            Page::Single(PageKind::Data) => vec![self.linked_dataset(at, head)],
            _ => Vec::new(),
        };
        things.extend(self.breadcrumbs(page, at, head));
        if things.is_empty() {
            return None;
        }
        let mut linked = JsonObject::new();
        linked.set("@context", "https://schema.org").set("@graph", things.into_iter().collect::<Json>());
        Some(linked.finish())
    }

    /// The page of an event, which is an article about it.
    fn linked_article(&self, at: &Address, number: EventIndex) -> Json {
        let event = &self.timeline[number];
        let (title, summary) = (self.title_of(event), self.summary_of(event));
        let mut article = thing("Article", self.absolute(at));
        article.set("headline", title.text).set("abstract", summary.text.trim());
        article.set_some("image", self.picture(number).map(|picture| picture.url));
        article.set("inLanguage", title.language.unwrap_or(self.language().tag()));
        article.set_some("datePublished", event.added.map(|day| day.to_string()));
        article.set_some("dateModified", event.updated().map(|day| day.to_string()));
        // In EDTF, which is of the family of ISO 8601: here a doubt is kept.
        article.set("temporalCoverage", event.date.edtf());
        article.set_list("keywords", event.topics.iter().map(|topic| self.name_of(*topic)));
        article.set("about", self.linked_event(event));
        article.set("isPartOf", self.linked_part_of()).set("publisher", self.linked_publisher());
        article.set("license", self.linked_licence()).set("isAccessibleForFree", true);
        article.set_list("citation", event.citations.iter().map(|citation| self.linked_citation(citation.document)));
        article.finish()
    }

    /// What happened: the same thing in every language.
    fn linked_event(&self, event: &'a Event) -> Json {
        let url = self.absolute(&Address::event(&event.id));
        let mut linked = JsonObject::new();
        linked.set("@type", "Event").set_some("@id", url.map(|url| format!("{url}#event")));
        linked.set("name", self.title_of(event).text).set("description", self.summary_of(event).text.trim());
        let ends = event.date.ends();
        if ends.is_definite {
            linked.set_some("startDate", ends.first.and_then(iso));
            linked.set_some("endDate", ends.last.and_then(iso));
        }
        let places = event.places.iter().map(|place| {
            let mut linked = JsonObject::new();
            linked.set("@type", "Place").set("name", self.place_name(*place).text);
            linked.set_some("url", self.url(Address::place(&self.timeline[*place].id))).finish()
        });
        linked.set_list("location", places);
        linked.finish()
    }

    /// A document on which an event rests, by its title and its page.
    fn linked_citation(&self, document: DocumentIndex) -> Json {
        let url = self.url(Address::document(&self.timeline[document].id));
        self.linked_title(document).set_some("url", url).finish()
    }

    /// A document by its title, the same thing on every page and in every language.
    fn linked_title(&self, document: DocumentIndex) -> JsonObject {
        let item = self.catalogue.item(document);
        let url = self.absolute(&Address::document(&self.timeline[document].id));
        let mut linked = JsonObject::new();
        linked.set("@type", type_of(item.kind)).set_some("@id", url.map(|url| format!("{url}#document")));
        linked.set("name", &item.title);
        linked
    }

    /// A document: the thing itself, with what is known of it.
    fn linked_document(&self, document: DocumentIndex) -> Json {
        let item = self.catalogue.item(document);
        let mut linked = self.linked_title(document);
        linked.set_list("author", item.authors.iter().map(linked_name));
        linked.set_list("editor", item.editors.iter().map(linked_name));
        linked.set_some("datePublished", published(item));
        linked.set_some("publisher", item.publisher.as_ref().map(|name| organization(name)));
        linked.set_some("isPartOf", item.container.as_ref().map(|name| named("CreativeWork", name)));
        linked.set_some("inLanguage", item.language.as_deref()).set_some("isbn", item.isbn.as_deref());
        linked.set_some("sameAs", item.doi.as_ref().map(|doi| format!("https://doi.org/{doi}")));
        linked.set_some("url", item.url.as_deref());
        linked.set_some("archivedAt", item.archived.as_ref().map(|copy| copy.url.as_str()));
        linked.finish()
    }

    /// The first page.
    fn linked_site(&self, at: &Address) -> Json {
        let site = &self.timeline.site;
        let mut linked = thing("WebSite", self.absolute(at));
        linked.set("name", self.site_title());
        linked.set_some("description", site.description.as_ref().map(|text| self.told(text).text.trim()));
        linked.set("inLanguage", self.language().tag()).set("publisher", self.linked_publisher());
        linked.finish()
    }

    /// The record as data.
    fn linked_dataset(&self, at: &Address, head: &PageView) -> Json {
        let site = &self.timeline.site;
        let described = site.description.as_ref().map(|text| self.told(text).text.trim());
        let edition = self.timeline.edition().map(|day| day.to_string());
        let mut linked = thing("Dataset", self.absolute(at));
        linked.set("name", self.site_title());
        linked.set_some("description", described.or(head.description.as_deref()));
        linked.set_list("inLanguage", site.languages.iter().map(crate::model::Language::tag));
        linked.set("creator", self.linked_publisher()).set("publisher", self.linked_publisher());
        linked.set("license", self.linked_licence()).set("isAccessibleForFree", true);
        linked.set_some("version", edition.as_deref()).set_some("dateModified", edition.as_deref());
        let years = self.timeline.years().filter(|years| *years.start() > 0);
        linked.set_some("temporalCoverage", years.map(|years| format!("{:04}/{:04}", years.start(), years.end())));
        linked.set_list("keywords", self.timeline.topics.iter().map(|topic| self.told(&topic.name).text));
        linked.set_list("distribution", self.exports.iter().filter_map(|export| self.linked_file(export)));
        linked.finish()
    }

    /// A file of the record; those of a part of it are left to the page.
    fn linked_file(&self, export: &Export) -> Option<Json> {
        let name = export.address.as_str().strip_prefix("data/").filter(|name| !name.contains('/'))?;
        let (_, media_type) = MEDIA_TYPES.iter().find(|(ending, _)| name.ends_with(ending))?;
        let url = self.absolute(&export.address)?;
        let mut linked = JsonObject::new();
        linked.set("@type", "DataDownload").set("name", name).set("encodingFormat", *media_type);
        linked.set("contentUrl", url).set("contentSize", format!("{} B", export.bytes));
        Some(linked.finish())
    }

    /// The way from the first page to this one; nothing without addresses, and on the first page.
    fn breadcrumbs(&self, page: &Page, at: &Address, head: &PageView) -> Option<Json> {
        let home = Address::of(PageKind::Index);
        if at.is_same_page(&home) {
            return None;
        }
        let above = |kind, word| Some((self.words.say(word), Address::of(kind)));
        let parent = match page {
            Page::Event(event) => {
                let year = self.timeline[*event].date.first_year();
                Some((self.year(year), Address::year(year)))
            }
            Page::Year(_) => above(PageKind::Timeline, "timeline"),
            Page::Place(_) => above(PageKind::Places, "places"),
            Page::Measure(_) => above(PageKind::Measures, "statistics"),
            Page::Document(_) | Page::Letter(_) => above(PageKind::Documents, "bibliography"),
            _ => None,
        };
        let own = (head.title.clone(), at.clone());
        let way = [Some((self.site_title().to_owned(), home)), parent, Some(own)];
        let steps = way.into_iter().flatten().enumerate().map(|(index, (name, address))| {
            let mut step = JsonObject::new();
            step.set("@type", "ListItem").set("position", index + 1).set("name", name);
            let url = self.url(address)?;
            Some(step.set("item", url).finish())
        });
        let steps: Vec<Json> = steps.collect::<Option<_>>()?;
        let mut list = JsonObject::new();
        list.set("@type", "BreadcrumbList").set("itemListElement", steps.into_iter().collect::<Json>());
        Some(list.finish())
    }

    fn linked_part_of(&self) -> Json {
        let mut site = thing("WebSite", self.url(Address::of(PageKind::Index)));
        site.set("name", self.site_title()).finish()
    }

    fn linked_publisher(&self) -> Json {
        let publisher = &self.timeline.site.publisher;
        let mut linked = JsonObject::new();
        linked.set("@type", "Organization").set("name", &publisher.name);
        linked.set_some("url", publisher.url.as_deref()).finish()
    }

    fn linked_licence(&self) -> &'a str {
        let (name, address) = licence_of(&self.timeline.site.licence);
        address.unwrap_or(name)
    }
}

/// A thing whose name for machines is the address of its page.
fn thing(kind: &str, url: Option<String>) -> JsonObject {
    let mut object = JsonObject::new();
    object.set("@type", kind).set_some("@id", url.as_deref()).set_some("url", url);
    object
}

fn named(kind: &str, name: &str) -> Json {
    JsonObject::new().set("@type", kind).set("name", name).finish()
}

fn organization(name: &str) -> Json {
    named("Organization", name)
}

fn linked_name(name: &Name) -> Json {
    match name {
        Name::Group(name) => organization(name),
        Name::Person { family, given, suffix } => {
            let written = [Some(given), Some(family), suffix.as_ref()].into_iter().flatten();
            let written: Vec<&str> = written.map(String::as_str).filter(|part| !part.is_empty()).collect();
            named("Person", &written.join(" "))
        }
    }
}

/// When a document was published, where that is not only about right; schema.org knows no seasons.
fn published(item: &Item) -> Option<String> {
    let date = item.date.filter(|date| !date.approximate && date.year > 0)?;
    Some(date.slashes().replace('/', "-"))
}

/// A year, month or day as ISO 8601 has it, which knows no year before 0.
fn iso(day: PartialDay) -> Option<String> {
    let finer = [day.month, day.day].into_iter().map_while(|part| part);
    let year = (1..=9999).contains(&day.year).then(|| format!("{:04}", day.year))?;
    Some(finer.fold(year, |written, part| format!("{written}-{part:02}")))
}

/// The kind of a document in the words of schema.org.
fn type_of(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Book => "Book",
        ItemKind::Chapter => "Chapter",
        ItemKind::JournalArticle | ItemKind::ConferencePaper => "ScholarlyArticle",
        ItemKind::MagazineArticle => "Article",
        ItemKind::NewspaperArticle => "NewsArticle",
        ItemKind::BlogPost => "BlogPosting",
        ItemKind::Report => "Report",
        ItemKind::Thesis => "Thesis",
        ItemKind::Webpage => "WebPage",
        ItemKind::Dataset => "Dataset",
        ItemKind::Legislation => "Legislation",
        ItemKind::Manuscript => "Manuscript",
        ItemKind::Post => "SocialMediaPosting",
        ItemKind::Video => "VideoObject",
        ItemKind::Audio => "AudioObject",
        ItemKind::Artwork => "VisualArtwork",
        ItemKind::Software => "SoftwareApplication",
        ItemKind::EncyclopediaEntry | ItemKind::Case | ItemKind::Patent | ItemKind::Other => "CreativeWork",
    }
}
