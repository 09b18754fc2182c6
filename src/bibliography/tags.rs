//! `<meta>` tags that reference managers and catalogues read: Highwire Press
//! (`citation_*`, as Google Scholar and Zotero document them) and Dublin Core.

use super::{Item, ItemKind};

/// A `<meta name content>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The name.
    pub name: &'static str,
    /// What it says.
    pub content: String,
}

/// The tags of `item`; `rights` is the licence of what the page itself says.
#[must_use]
pub fn tags(item: &Item, rights: Option<&str>) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut add = |name, content: Option<String>| tags.extend(content.map(|content| Tag { name, content }));
    add("citation_title", Some(item.title.clone()));
    for author in &item.authors {
        add("citation_author", Some(author.family_first()));
    }
    for editor in &item.editors {
        add("citation_editor", Some(editor.family_first()));
    }
    add("citation_publication_date", item.date.map(|date| date.slashes()));
    add(container_tag(item.kind), item.container.clone());
    add(publisher_tag(item.kind), item.publisher.clone());
    add("citation_volume", item.volume.clone());
    add("citation_issue", item.issue.clone());
    let (first, last) = pages(item.pages.as_deref());
    add("citation_firstpage", first);
    add("citation_lastpage", last);
    add("citation_doi", item.doi.clone());
    add("citation_isbn", item.isbn.clone());
    add("citation_issn", item.issn.clone());
    if item.kind == ItemKind::Report {
        add("citation_technical_report_number", item.number.clone());
    }
    add("citation_language", item.language.clone());
    add("citation_public_url", item.url.clone());

    add("DC.title", Some(item.title.clone()));
    for author in &item.authors {
        add("DC.creator", Some(author.family_first()));
    }
    add("DC.publisher", item.publisher.clone());
    add("DC.date", item.date.map(|date| date.slashes().replace('/', "-")));
    add("DC.type", Some("Text".to_owned()));
    add("DC.language", item.language.clone());
    add("DC.identifier", item.url.clone());
    add("DC.relation.ispartof", item.container.clone());
    add("DC.coverage", item.event_date.as_ref().map(|date| date.edtf().to_owned()));
    add("DC.rights", rights.map(str::to_owned));
    tags
}

fn container_tag(kind: ItemKind) -> &'static str {
    match kind {
        kind if kind.is_serial() => "citation_journal_title",
        ItemKind::ConferencePaper => "citation_conference_title",
        ItemKind::Chapter | ItemKind::EncyclopediaEntry => "citation_inbook_title",
        _ => "citation_collection_title",
    }
}

fn publisher_tag(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Report => "citation_technical_report_institution",
        ItemKind::Thesis => "citation_dissertation_institution",
        _ => "citation_publisher",
    }
}

/// The first and the last page.
fn pages(range: Option<&str>) -> (Option<String>, Option<String>) {
    let Some(range) = range else { return (None, None) };
    match range.split_once(['-', '–']) {
        Some((first, last)) => (Some(first.trim().to_owned()), Some(last.trim_matches(['-', '–', ' ']).to_owned())),
        None => (Some(range.to_owned()), None),
    }
}
