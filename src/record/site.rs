//! `site.yaml` as written.

use crate::problem::{FileId, Problem, Span};
use crate::yaml::{Fields, Node, Text, Value, parse};

/// A plain string, or a map from language to string.
#[derive(Debug, Clone)]
pub struct NamesRecord {
    /// The texts; the language is missing for a plain string.
    pub entries: Vec<(Option<Text>, Text)>,
    /// Where they stand.
    pub span: Span,
}

impl NamesRecord {
    /// Takes the names out of a value.
    pub fn read(node: Node, problems: &mut Vec<Problem>) -> Option<Self> {
        let span = node.span;
        match node.value {
            Value::Scalar(..) => Some(Self { entries: vec![(None, node.into_text(problems)?)], span }),
            Value::Map(_) => {
                let entries = node.into_entries(problems).into_iter().filter_map(|(key, value)| {
                    let language = Text::new(key.text, key.span);
                    value.into_text(problems).map(|text| (Some(language), text))
                });
                Some(Self { entries: entries.collect(), span })
            }
            _ => {
                problems
                    .push(node.wrong_type("text").help("write one text, or one for each language: `{en: …, ko: …}`"));
                None
            }
        }
    }
}

/// The names under `key`.
pub(super) fn names(fields: &mut Fields<'_>, key: &'static str) -> Option<NamesRecord> {
    let node = fields.take(key)?;
    NamesRecord::read(node, fields.problems())
}

/// The names under `key`, which must be there.
pub(super) fn required_names(fields: &mut Fields<'_>, key: &'static str, help: &str) -> Option<NamesRecord> {
    let node = fields.require(key, help)?;
    NamesRecord::read(node, fields.problems())
}

/// A topic as written.
#[derive(Debug, Clone)]
pub struct TopicRecord {
    /// `id`
    pub id: Option<Text>,
    /// `name`
    pub name: Option<NamesRecord>,
    /// `description`
    pub description: Option<NamesRecord>,
}

/// The publisher as written.
#[derive(Debug, Clone)]
pub struct PublisherRecord {
    /// `name`
    pub name: Option<Text>,
    /// `url`
    pub url: Option<Text>,
    /// `email`
    pub email: Option<Text>,
}

/// The site as written.
#[derive(Debug, Clone)]
pub struct SiteRecord {
    /// `title`
    pub title: Option<NamesRecord>,
    /// `tagline`
    pub tagline: Option<NamesRecord>,
    /// `description`
    pub description: Option<NamesRecord>,
    /// `languages`
    pub languages: Option<Vec<Text>>,
    /// `topics`
    pub topics: Option<Vec<TopicRecord>>,
    /// `publisher`
    pub publisher: Option<PublisherRecord>,
    /// `licence`
    pub licence: Option<Text>,
    /// `citation_style`
    pub citation_style: Option<Text>,
    /// `base_url`
    pub base_url: Option<Text>,
    /// `tag_authority`
    pub tag_authority: Option<Text>,
    /// Where it stands.
    pub span: Span,
}

/// Reads `site.yaml`.
pub fn read_site(file: FileId, text: &str, problems: &mut Vec<Problem>) -> Option<SiteRecord> {
    let node = parse(file, text).map_err(|problem| problems.push(*problem)).ok()?;
    let mut fields = Fields::open(node, "the site", problems)?;
    let site = SiteRecord {
        title: required_names(&mut fields, "title", "add `title: …`, the name of the timeline"),
        tagline: names(&mut fields, "tagline"),
        description: names(&mut fields, "description"),
        languages: fields
            .require("languages", "add `languages: [en]`; the first is the default")
            .map(|node| node.into_texts(fields.problems())),
        topics: fields
            .require("topics", "add `topics:` with at least one `- {id: …, name: …}`")
            .map(|node| node.into_list(fields.problems()))
            .map(|nodes| nodes.into_iter().filter_map(|node| read_topic(node, fields.problems())).collect()),
        publisher: fields
            .require("publisher", "add `publisher: {name: …}`: who stands for the record")
            .and_then(|node| read_publisher(node, fields.problems())),
        licence: fields.require_text("licence", "add `licence: CC-BY-4.0`, or another SPDX id"),
        citation_style: fields.text("citation_style"),
        base_url: fields.text("base_url"),
        tag_authority: fields.text("tag_authority"),
        span: fields.span(),
    };
    fields.close();
    Some(site)
}

fn read_topic(node: Node, problems: &mut Vec<Problem>) -> Option<TopicRecord> {
    let mut fields = Fields::open(node, "a topic", problems)?;
    let topic = TopicRecord {
        id: fields.require_text("id", "add `id: …`, in small letters"),
        name: required_names(&mut fields, "name", "add `name: …`"),
        description: names(&mut fields, "description"),
    };
    fields.close();
    Some(topic)
}

fn read_publisher(node: Node, problems: &mut Vec<Problem>) -> Option<PublisherRecord> {
    let mut fields = Fields::open(node, "the publisher", problems)?;
    let publisher = PublisherRecord {
        name: fields.require_text("name", "add `name: …`"),
        url: fields.text("url"),
        email: fields.text("email"),
    };
    fields.close();
    Some(publisher)
}
