//! `<year>/<id>.yaml`, an event, as written.

use crate::problem::{FileId, Problem, Span};
use crate::yaml::{Fields, Node, Spanned, Text, parse};

/// A citation as written.
#[derive(Debug, Clone)]
pub struct CitationRecord {
    /// `document`
    pub document: Option<Text>,
    /// `locator`
    pub locator: Option<Text>,
    /// `supports`
    pub supports: Option<Text>,
}

/// An account as written.
#[derive(Debug, Clone)]
pub struct AccountRecord {
    /// `by`
    pub by: Option<Text>,
    /// `says`
    pub says: Option<Text>,
    /// `document`
    pub document: Option<Text>,
    /// `locator`
    pub locator: Option<Text>,
}

/// A revision as written.
#[derive(Debug, Clone)]
pub struct RevisionRecord {
    /// `date`
    pub date: Option<Text>,
    /// `kind`
    pub kind: Option<Text>,
    /// `note`
    pub note: Option<Text>,
}

/// A translation as written.
#[derive(Debug, Clone)]
pub struct TranslationRecord {
    /// The key: the language.
    pub language: Text,
    /// `status`
    pub status: Option<Text>,
    /// `of`
    pub of: Option<Text>,
    /// `title`
    pub title: Option<Text>,
    /// `summary`
    pub summary: Option<Text>,
    /// `body`
    pub body: Option<Text>,
}

/// An event as written.
#[derive(Debug, Clone)]
pub struct EventRecord {
    /// The file's stem.
    pub id: Text,
    /// The folder that the file lies in.
    pub folder: String,
    /// `title`
    pub title: Option<Text>,
    /// `date`
    pub date: Option<Text>,
    /// `order`
    pub order: Option<Spanned<i64>>,
    /// `topics`
    pub topics: Vec<Text>,
    /// `places`
    pub places: Vec<Text>,
    /// `summary`
    pub summary: Option<Text>,
    /// `body`
    pub body: Option<Text>,
    /// `citations`
    pub citations: Vec<CitationRecord>,
    /// `certainty`
    pub certainty: Option<Text>,
    /// `accounts`
    pub accounts: Vec<AccountRecord>,
    /// `measures`
    pub measures: Vec<Text>,
    /// `content_note`
    pub content_notes: Vec<Text>,
    /// `related`
    pub related: Vec<Text>,
    /// `aliases`
    pub aliases: Vec<Text>,
    /// `status`
    pub status: Option<Text>,
    /// `reason`
    pub reason: Option<Text>,
    /// `added`
    pub added: Option<Text>,
    /// `revisions`
    pub revisions: Vec<RevisionRecord>,
    /// `translations`
    pub translations: Vec<TranslationRecord>,
    /// Where it stands.
    pub span: Span,
}

/// Reads an event; `id` is the file's stem, `folder` the name of its folder.
pub fn read_event(file: FileId, folder: &str, id: &str, text: &str, problems: &mut Vec<Problem>) -> Option<EventRecord> {
    let node = parse(file, text).map_err(|problem| problems.push(*problem)).ok()?;
    let mut fields = Fields::open(node, "an event", problems)?;
    let status = fields.text("status");
    let is_withdrawn = status.as_ref().is_some_and(|status| status.value == "withdrawn");
    // Of a withdrawn event nothing but the reason has to remain in the file.
    let needed = |fields: &mut Fields<'_>, key, help| {
        if is_withdrawn { fields.text(key) } else { fields.require_text(key, help) }
    };
    let event = EventRecord {
        id: Text::new(id.to_owned(), Span::start_of(file)),
        folder: folder.to_owned(),
        title: needed(&mut fields, "title", "add `title: …`, what happened in one line"),
        date: needed(&mut fields, "date", "add `date: \"1995-08\"` if only the month is known, `date: \"1995\"` if only the year"),
        order: fields.take("order").and_then(|node| node.into_integer(fields.problems())),
        topics: fields.texts("topics"),
        places: fields.texts("places"),
        summary: needed(&mut fields, "summary", "add `summary: …`, one paragraph that stands alone"),
        body: fields.text("body"),
        citations: fields.list("citations").into_iter().filter_map(|node| read_citation(node, fields.problems())).collect(),
        certainty: needed(&mut fields, "certainty", "add `certainty: confirmed`, `reported` or `disputed`"),
        accounts: fields.list("accounts").into_iter().filter_map(|node| read_account(node, fields.problems())).collect(),
        measures: fields.texts("measures"),
        content_notes: fields.texts("content_note"),
        related: fields.texts("related"),
        aliases: fields.texts("aliases"),
        status,
        reason: fields.text("reason"),
        added: fields.text("added"),
        revisions: fields.list("revisions").into_iter().filter_map(|node| read_revision(node, fields.problems())).collect(),
        translations: read_translations(&mut fields),
        span: fields.span(),
    };
    fields.close();
    Some(event)
}

fn read_citation(node: Node, problems: &mut Vec<Problem>) -> Option<CitationRecord> {
    let mut fields = Fields::open(node, "a citation", problems)?;
    let citation = CitationRecord {
        document: fields.require_text("document", "add `document: …`, an id of documents.yaml"),
        locator: fields.text("locator"),
        supports: fields.text("supports"),
    };
    fields.close();
    Some(citation)
}

fn read_account(node: Node, problems: &mut Vec<Problem>) -> Option<AccountRecord> {
    let mut fields = Fields::open(node, "an account", problems)?;
    let account = AccountRecord {
        by: fields.require_text("by", "add `by: …`: whose account it is"),
        says: fields.require_text("says", "add `says: …`, in a sentence"),
        document: fields.require_text("document", "add `document: …`, an id of documents.yaml"),
        locator: fields.text("locator"),
    };
    fields.close();
    Some(account)
}

fn read_revision(node: Node, problems: &mut Vec<Problem>) -> Option<RevisionRecord> {
    let mut fields = Fields::open(node, "a revision", problems)?;
    let revision = RevisionRecord {
        date: fields.require_text("date", "add `date: 2026-11-22`, the day of the change"),
        kind: fields.require_text("kind", "add `kind: corrected`, `expanded`, `withdrawn` or `restored`"),
        note: fields.require_text("note", "add `note: …`: what was changed, and why"),
    };
    fields.close();
    Some(revision)
}

fn read_translations(fields: &mut Fields<'_>) -> Vec<TranslationRecord> {
    let Some(node) = fields.take("translations") else { return Vec::new() };
    let problems = fields.problems();
    let entries = node.into_entries(problems);
    entries
        .into_iter()
        .filter_map(|(language, node)| {
            let mut fields = Fields::open(node, "a translation", problems)?;
            let translation = TranslationRecord {
                language: Text::new(language.text, language.span),
                status: fields.require_text("status", "add `status: machine`, `draft` or `reviewed`"),
                of: fields.require_text("of", "add `of: …`, the fingerprint of the text that it was made from"),
                title: fields.text("title"),
                summary: fields.text("summary"),
                body: fields.text("body"),
            };
            fields.close();
            Some(translation)
        })
        .collect()
}
