//! References: every document of a timeline, formatted once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use hayagriva::types::Person;
use hayagriva::{ElemChildren, Entry};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorPreferences};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::cache::{Cache, Key, key};
use super::foreign::Languages;
use super::formatted::{Run, html_of, plain, runs};
use super::html::Html;
use super::narrow::Types;
use super::style::{CitationStyle, Rules};
use crate::model::{Document, DocumentIndex, Language};

/// A document in a citation style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The whole reference, as in a bibliography.
    pub html: Html,
    /// The same as text on one line.
    pub plain: String,
    /// The document in a few words, such as `Human Rights Watch 2023`.
    pub in_text: String,
    /// What references are sorted by: author, date, title, in small letters.
    pub sort_key: String,
}

/// The references of a timeline.
#[derive(Debug)]
pub struct References {
    references: Vec<Reference>,
    order: Vec<DocumentIndex>,
}

/// A reference as it is kept in the cache: texts only, never HTML.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    runs: Vec<Run>,
    in_text: String,
    sort_key: String,
}

impl References {
    /// Formats `documents` in `style`, in parallel; `language` orders them.
    ///
    /// `cache` is a file that keeps what was formatted for the next run. It
    /// may be missing, and it never changes the result.
    #[must_use]
    pub fn format(documents: &[Document], style: &CitationStyle, language: &Language, cache: Option<&Path>) -> Self {
        let known = cache.map(Cache::read).unwrap_or_default();
        let keys: Vec<Key> = documents.par_iter().map(|document| key(&document.entry, style)).collect();
        let found: Vec<Option<Kept>> = keys.par_iter().map(|key| known.get(key)).collect();
        let kept = format_missing(documents, found, style);
        if let Some(path) = cache {
            known.replace(path, &keys.iter().zip(&kept).collect::<BTreeMap<_, _>>());
        }
        let pairs = kept.into_par_iter().zip(documents);
        let references: Vec<Reference> =
            pairs.map(|(kept, document)| kept.into_reference(document, language.tag())).collect();
        let order = order(&references, language);
        Self { references, order }
    }

    /// The reference of a document.
    #[must_use]
    pub fn get(&self, document: DocumentIndex) -> &Reference {
        &self.references[document.get()]
    }

    /// The documents by author, then date, then title.
    #[must_use]
    pub fn bibliography_order(&self) -> &[DocumentIndex] {
        &self.order
    }
}

impl Kept {
    /// The reference of `document` on a page in the language `page`.
    fn into_reference(self, document: &Document, page: &str) -> Reference {
        let title = document.title.as_str();
        let languages = Languages { page, document: document.language.as_deref().unwrap_or(page), title };
        let html = html_of(document, &self.runs, &languages);
        Reference { html, plain: plain(&self.runs), in_text: self.in_text, sort_key: self.sort_key }
    }
}

/// Sorts as readers of `language` expect; what sorts alike keeps its place.
fn order(references: &[Reference], language: &Language) -> Vec<DocumentIndex> {
    let preferences =
        language.tag().parse::<icu_locale_core::Locale>().map(CollatorPreferences::from).unwrap_or_default();
    let collator = Collator::try_new(preferences, CollatorOptions::default()).ok();
    let mut order: Vec<usize> = (0..references.len()).collect();
    order.par_sort_by(|a, b| {
        let (key_a, key_b) = (&references[*a].sort_key, &references[*b].sort_key);
        let collated = collator.as_ref().map_or(std::cmp::Ordering::Equal, |collator| collate(collator, key_a, key_b));
        collated.then_with(|| key_a.cmp(key_b)).then_with(|| a.cmp(b))
    });
    order.into_iter().map(DocumentIndex::new).collect()
}

/// Compares author with author, date with date, title with title.
fn collate(collator: &icu_collator::CollatorBorrowed<'_>, a: &str, b: &str) -> std::cmp::Ordering {
    let parts = a.split(PART).zip(b.split(PART)).map(|(a, b)| collator.compare(a, b));
    parts.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then)
}

/// Formats the documents that were not found.
fn format_missing(documents: &[Document], found: Vec<Option<Kept>>, style: &CitationStyle) -> Vec<Kept> {
    let types: Vec<Option<Types>> = documents
        .par_iter()
        .zip(&found)
        .map(|(document, found)| if found.is_none() { style.types(&document.entry) } else { None })
        .collect();
    let known: BTreeSet<Option<&Types>> = types.iter().map(Option::as_ref).collect();
    let rules: BTreeMap<Option<&Types>, Rules> =
        known.into_par_iter().map(|types| (types, style.rules(types))).collect();
    let format = |((document, found), types): ((&Document, Option<Kept>), &Option<Types>)| {
        found.unwrap_or_else(|| format_entry(&document.entry, style, &rules[&types.as_ref()]))
    };
    documents.par_iter().zip(found).zip(&types).map(format).collect()
}

fn format_entry(entry: &Entry, style: &CitationStyle, rules: &Rules) -> Kept {
    let tree = style.reference(entry, rules);
    let reference = runs(&tree);
    let in_text = style.in_text(entry, rules).map(|tree| plain(&runs(&tree))).filter(|text| !text.is_empty());
    Kept {
        sort_key: sort_key(entry, &tree, &plain(&reference)),
        in_text: in_text.unwrap_or_else(|| author_and_year(entry)),
        runs: reference,
    }
}

/// Names a document where the style itself only numbers it.
fn author_and_year(entry: &Entry) -> String {
    let people = entry.authors().filter(|people| !people.is_empty()).or_else(|| entry.editors()).unwrap_or_default();
    let name = match people {
        [] => entry.title().map_or_else(|| entry.key().to_owned(), |title| title.value.to_str().into_owned()),
        [one] => family_name(one),
        [one, two] => format!("{} & {}", family_name(one), family_name(two)),
        [one, ..] => format!("{} et al.", family_name(one)),
    };
    match entry.date_any() {
        Some(date) => format!("{name} {}", date.year),
        None => name,
    }
}

fn family_name(person: &Person) -> String {
    match &person.prefix {
        Some(prefix) => format!("{prefix} {}", person.name),
        None => person.name.clone(),
    }
}

/// Keeps the parts of a sort key apart; sorts before every letter.
const PART: char = '\u{1}';

/// Author, date and title, in small letters; what has no date comes last.
fn sort_key(entry: &Entry, tree: &ElemChildren, plain: &str) -> String {
    let author = leading_author(entry, tree, plain);
    let date = entry.date_any().map_or_else(
        || "9".to_owned(),
        |date| {
            let year = i64::from(date.year) + 100_000;
            format!("{year:06}-{:02}-{:02}", date.month.map_or(0, |month| month + 1), date.day.map_or(0, |day| day + 1))
        },
    );
    let title = entry.title().map(|title| title.value.to_str().into_owned()).unwrap_or_default();
    format!("{author}{PART}{date}{PART}{title}").to_lowercase()
}

/// The names that the reference begins with, family names first; a reference
/// that begins with something else is sorted by its own words.
fn leading_author(entry: &Entry, tree: &ElemChildren, text: &str) -> String {
    let names = tree.find_names().map(|names| plain(&runs(&names.children))).unwrap_or_default();
    if names.is_empty() || !text.starts_with(&names) {
        return text.trim_start_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    }
    let shown = names.to_lowercase();
    let people = [entry.authors(), entry.editors()].into_iter().flatten();
    let is_shown = |people: &&[Person]| people.first().is_some_and(|first| shown.contains(&first.name.to_lowercase()));
    match people.into_iter().find(is_shown) {
        Some(people) => people.iter().map(|person| person.name_first(false, true)).collect::<Vec<_>>().join("; "),
        None => names,
    }
}

#[cfg(test)]
mod tests {
    use hayagriva::archive::ArchivedStyle;
    use hayagriva::citationberg::{LocaleCode, Style};
    use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest};

    use super::{References, plain, runs};
    use crate::model::{ArchivedCopy, Document, DocumentId, Language, Reliability};
    use crate::problem::Span;
    use crate::prose::CitationStyle;

    const LIBRARY: &str = r#"
book:
  type: book
  title: '{Escaping North Korea}'
  author: ['Kim, Mike', 'Lee, Ann']
  date: 2008
  publisher: Rowman
hrw-b:
  type: report
  title: Two <script>alert(1)</script>
  author: {name: Human Rights Watch}
  date: 2023-10-12
  url: 'https://www.hrw.org/b?x=1&y="2'
hrw-a:
  type: web
  title: One & more
  author: {name: Human Rights Watch}
  date: 2023-05
  url: ftp://example.org/a
agnes:
  type: article
  title: Étude
  author: 'Ágnes, Éva'
  date: 1999
  parent: {type: newspaper, title: 'Revue <i>'}
nobody:
  type: web
  title: A page without an author
"#;

    fn documents() -> Vec<Document> {
        let library = hayagriva::io::from_yaml_str(LIBRARY).unwrap();
        let document = |entry: &hayagriva::Entry| Document {
            id: DocumentId::new(entry.key()).unwrap(),
            entry: entry.clone(),
            title: String::new(),
            language: None,
            translated_titles: std::collections::BTreeMap::new(),
            reliability: Reliability::Primary,
            url: None,
            archived: Vec::new(),
        };
        library.iter().map(document).collect()
    }

    fn style(name: &str) -> CitationStyle {
        CitationStyle::named(name, &Language::new("en").unwrap(), Span::NOWHERE).unwrap()
    }

    fn format(name: &str) -> References {
        References::format(&documents(), &style(name), &Language::new("en").unwrap(), None)
    }

    #[test]
    fn a_document_is_formatted_and_escaped() {
        let references = format("chicago-author-date");
        let found: Vec<(&str, &str)> = references
            .references
            .iter()
            .map(|reference| (reference.html.as_str(), reference.in_text.as_str()))
            .collect();
        let link = "<a class=\"web-address\" href=\"https://www.hrw.org/b?x=1&amp;y=%222\" \
                    rel=\"noreferrer noopener external\"><span>hrw.org</span></a>";
        let two = format!("Human Rights Watch. 2023. <i>Two &lt;script&gt;alert(1)&lt;/script&gt;</i>. {link}.");
        let expected = [
            ("Kim, Mike, and Ann Lee. 2008. <i>Escaping North Korea</i>. Rowman.", "Kim and Lee 2008"),
            (two.as_str(), "Human Rights Watch 2023"),
            ("Human Rights Watch. 2023. “One &amp; More.” May. ftp://example.org/a.", "Human Rights Watch 2023"),
            ("Ágnes, Éva. 1999. “Étude.” <i>Revue &lt;i&gt;</i>.", "Ágnes 1999"),
            ("“A Page Without an Author.” n.d.", "“A Page Without an Author,” n.d."),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_address_of_a_document_names_its_newest_copy_in_an_archive() {
        let mut documents = documents();
        let document = documents.iter_mut().find(|document| document.id.as_str() == "hrw-b").unwrap();
        document.url = Some("https://www.hrw.org/b?x=1&y=\"2".to_owned());
        document.archived = [(2020, "https://archive.example/1"), (2021, "https://archive.example/2")]
            .map(|(year, url)| ArchivedCopy {
                url: url.to_owned(),
                date: chrono::NaiveDate::from_ymd_opt(year, 1, 2).unwrap(),
                sha256: None,
            })
            .into();
        let language = Language::new("en").unwrap();
        let references = References::format(&documents, &style("chicago-author-date"), &language, None);
        let robust: Vec<&str> = references.references.iter().map(|reference| reference.html.as_str()).collect();
        let robust: Vec<&&str> = robust.iter().filter(|html| html.contains("data-")).collect();
        assert_eq!(robust.len(), 1);
        let expected = " data-originalurl=\"https://www.hrw.org/b?x=1&amp;y=&quot;2\" \
                        data-versionurl=\"https://archive.example/2\" data-versiondate=\"2021-01-02\">";
        assert!(robust[0].contains(expected), "{}", robust[0]);
    }

    #[test]
    fn the_bibliography_goes_by_author_date_and_title() {
        for (style, expected) in [
            ("chicago-author-date", ["nobody", "agnes", "hrw-a", "hrw-b", "book"]),
            ("ieee", ["nobody", "agnes", "hrw-a", "hrw-b", "book"]),
        ] {
            let (documents, references) = (documents(), format(style));
            let order: Vec<&str> =
                references.bibliography_order().iter().map(|index| documents[index.get()].id.as_str()).collect();
            assert_eq!(order, expected, "{style}");
        }
    }

    #[test]
    fn a_style_that_numbers_documents_leaves_its_number_out_and_names_them_by_author() {
        let references = format("ieee");
        let found: Vec<(&str, &str)> = references
            .references
            .iter()
            .map(|reference| (reference.plain.as_str(), reference.in_text.as_str()))
            .collect();
        let expected = [
            ("M. Kim and A. Lee, Escaping North Korea. Rowman, 2008.", "Kim & Lee 2008"),
            (
                "Human Rights Watch, “Two <script>alert(1)</script>,” Oct. 2023. [Online]. Available: \
                 https://www.hrw.org/b?x=1&y=%222",
                "Human Rights Watch 2023",
            ),
            ("Human Rights Watch, “One & more.” [Online]. Available: ftp://example.org/a", "Human Rights Watch 2023"),
            ("É. Ágnes, “Étude,” Revue <i>, 1999.", "Ágnes 1999"),
            ("“A page without an author.”", "A page without an author"),
        ];
        assert_eq!(found, expected);
    }

    /// The short way to a reference must lead where the long way leads.
    #[test]
    fn every_style_gives_what_a_whole_bibliography_would() {
        let english = Some(LocaleCode::en_us());
        let numbered = |text: &str| text.trim_start_matches(|letter: char| "[(1)]., ".contains(letter)).to_owned();
        let styles = ArchivedStyle::all().iter().filter_map(|known| match known.get() {
            Style::Independent(style) if style.bibliography.is_some() => Some((known.names()[0], style)),
            _ => None,
        });
        for (name, whole) in styles {
            let own = style(name);
            for document in documents() {
                let entry = &document.entry;
                let mut driver = BibliographyDriver::new();
                let items = vec![CitationItem::with_entry(entry)];
                driver.citation(CitationRequest::new(items, &whole, english.clone(), &own.locales, None));
                let rendered = driver.finish(BibliographyRequest::new(&whole, english.clone(), &own.locales));
                let expected = plain(&runs(&rendered.bibliography.unwrap().items[0].content));
                assert_eq!(
                    plain(&runs(&own.reference(entry, &own.rules(own.types(entry).as_ref())))),
                    numbered(&expected),
                    "{name}: {}",
                    entry.key()
                );
            }
        }
    }
}
