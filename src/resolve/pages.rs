//! Prose pages as meant.

use super::PageText;
use super::ids::invalid_id;
use super::text::unknown_language;
use crate::model::{Language, Names, PageId, ProsePage, RESERVED_PAGES};
use crate::problem::{Code, Problem};
use crate::record::PageRecord;

/// The prose pages and their texts.
pub(super) struct Found {
    /// The pages, sorted by id; titles are read from the texts later.
    pub(super) pages: Vec<ProsePage>,
    /// The texts, sorted by id, the default language first.
    pub(super) texts: Vec<PageText>,
}

/// Resolves the prose pages of a site in `languages`.
pub(super) fn resolve(records: Vec<PageRecord>, languages: &[Language], problems: &mut Vec<Problem>) -> Found {
    let mut texts: Vec<PageText> = Vec::new();
    for PageRecord { id, language, text } in records {
        let known = match PageId::new(&id.value) {
            Ok(known) => known,
            Err(why) => {
                problems.push(invalid_id(&id, why));
                continue;
            }
        };
        if is_taken(&id.value) {
            problems.push(
                Problem::new(Code::InvalidId, format!("the site has another page at `{}.html`", id.value), id.span)
                    .help("name the file differently"),
            );
            continue;
        }
        let language = match language.as_deref().map(|tag| (tag, Language::new(tag))) {
            None => None,
            Some((_, Some(language))) => Some(language).filter(|language| Some(language) != languages.first()),
            Some((tag, None)) => {
                problems.push(unknown_language(tag, id.span));
                continue;
            }
        };
        texts.push(PageText { id: known, language, text });
    }
    texts.sort_by(|a, b| (&a.id, &a.language).cmp(&(&b.id, &b.language)));
    Found { pages: pages(&texts, problems), texts }
}

/// Whether the site has an address of this name already.
fn is_taken(id: &str) -> bool {
    RESERVED_PAGES.contains(&id)
        || id.starts_with("documents-")
        || (id.len() == 4 && id.bytes().all(|byte| byte.is_ascii_digit()))
}

fn pages(texts: &[PageText], problems: &mut Vec<Problem>) -> Vec<ProsePage> {
    let mut pages = Vec::new();
    for same in texts.chunk_by(|a, b| a.id == b.id) {
        let id = same[0].id.clone();
        if same[0].language.is_some() {
            problems.push(
                Problem::new(
                    Code::MissingTranslation,
                    format!("the page `{id}` has no text in the default language"),
                    same[0].text.span,
                )
                .help(format!("add `events/pages/{id}.md`")),
            );
            continue;
        }
        for pair in same.windows(2).filter(|pair| pair[0].language == pair[1].language) {
            problems.push(
                Problem::new(
                    Code::DuplicateId,
                    format!("two files are the page `{id}` in one language"),
                    pair[1].text.span,
                )
                .help("keep one of them"),
            );
        }
        let translations = same.iter().filter_map(|text| text.language.clone()).collect();
        pages.push(ProsePage {
            title: Names { default: id.to_string(), others: std::collections::BTreeMap::new() },
            id,
            translations,
        });
    }
    pages
}
