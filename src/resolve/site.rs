//! `site.yaml` as meant.

use super::Places;
use super::ids::invalid_id;
use super::text::{NamesReader, check_characters, plain, stand_in, unknown_language, web_address};
use crate::model::{Language, Names, Publisher, Site, Topic, TopicId};
use crate::problem::{Code, Problem, Span};
use crate::record::{NamesRecord, PublisherRecord, SiteRecord, TopicRecord};
use crate::yaml::Text;

/// The style of references where `site.yaml` names none.
const DEFAULT_STYLE: &str = "chicago-author-date";

/// The site and its topics. What is missing is stood in for, so that the rest can be checked.
/// Topics that are not written at all are reported, and none comes back.
pub(super) fn resolve(
    record: SiteRecord,
    spans: &mut Places,
    problems: &mut Vec<Problem>,
) -> (Site, Option<Vec<Topic>>) {
    let SiteRecord {
        title,
        tagline,
        description,
        languages,
        topics,
        publisher,
        licence,
        citation_style,
        base_url,
        tag_authority,
        span,
    } = record;
    if languages.as_ref().is_some_and(Vec::is_empty) {
        problems.push(
            Problem::new(Code::MissingKey, "the site has no language", Span { end: span.start, ..span })
                .help("write `languages: [en]`; the first is the default"),
        );
    }
    let languages = resolve_languages(&languages.unwrap_or_default(), spans, problems);
    let fallback = Language::new("en").into_iter();
    let languages: Vec<Language> = if languages.is_empty() { fallback.collect() } else { languages };
    let names = NamesReader::new(languages.first().cloned());
    let mut read = |record: Option<NamesRecord>| record.map(|record| names.read(&record, problems));
    let title =
        read(title).unwrap_or_else(|| Names { default: String::new(), others: std::collections::BTreeMap::new() });
    let (tagline, description) = (read(tagline), read(description));
    spans.citation_style = citation_style.as_ref().map(|style| style.span);
    let site = Site {
        title,
        tagline,
        description,
        publisher: resolve_publisher(publisher, problems),
        licence: licence.map(|licence| resolve_licence(&licence, problems)).unwrap_or_default(),
        citation_style: citation_style.map_or_else(|| DEFAULT_STYLE.to_owned(), |style| style.value),
        base_url: base_url.and_then(|url| resolve_base_url(&url, problems)),
        tag_authority: tag_authority.and_then(|authority| resolve_authority(authority, problems)),
        languages,
    };
    let topics = topics.map(|topics| resolve_topics(topics, &names, problems));
    report_missing_names(&site, topics.as_deref().unwrap_or_default(), Span { end: span.start, ..span }, problems);
    (site, topics)
}

fn resolve_languages(tags: &[Text], spans: &mut Places, problems: &mut Vec<Problem>) -> Vec<Language> {
    let mut languages = Vec::new();
    for tag in tags {
        match Language::new(&tag.value) {
            Some(language) if languages.contains(&language) => problems.push(
                Problem::new(Code::DuplicateId, format!("the language `{}` is named twice", tag.value), tag.span)
                    .help("name it once"),
            ),
            Some(language) => {
                languages.push(language);
                spans.languages.push(tag.span);
            }
            None => problems.push(unknown_language(&tag.value, tag.span)),
        }
    }
    languages
}

fn resolve_topics(records: Vec<TopicRecord>, names: &NamesReader, problems: &mut Vec<Problem>) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::new();
    for TopicRecord { id, name, description } in records {
        let Some(id) = id else { continue };
        let known = match TopicId::new(&id.value) {
            Ok(known) => known,
            Err(why) => {
                problems.push(invalid_id(&id, why));
                continue;
            }
        };
        if topics.iter().any(|topic| topic.id == known) {
            problems.push(
                Problem::new(Code::DuplicateId, format!("two topics are called `{known}`"), id.span)
                    .help("name one of them differently"),
            );
            continue;
        }
        let description = description.map(|description| names.read(&description, problems));
        let name = name.map_or_else(|| stand_in(&id.value), |name| names.read(&name, problems));
        topics.push(Topic { id: known, name, description });
    }
    topics
}

fn resolve_publisher(record: Option<PublisherRecord>, problems: &mut Vec<Problem>) -> Publisher {
    let Some(PublisherRecord { name, url, email }) = record else {
        return Publisher { name: String::new(), url: None, email: None };
    };
    let email = email.and_then(|email| {
        check_characters(&email, problems);
        let is_address = email.value.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
            && !email.value.contains(|letter: char| letter.is_whitespace() || "<>\"?&".contains(letter));
        if !is_address {
            problems.push(
                Problem::new(Code::InvalidUrl, format!("`{}` is not an e-mail address", email.value), email.span)
                    .help("write `name@example.org`"),
            );
        }
        is_address.then_some(email.value)
    });
    Publisher {
        name: name.map(|name| plain(&name, problems)).unwrap_or_default(),
        url: url.and_then(|url| web_address(&url, problems)),
        email,
    }
}

fn resolve_licence(licence: &Text, problems: &mut Vec<Problem>) -> String {
    check_characters(licence, problems);
    let is_id = !licence.value.is_empty()
        && licence.value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.+".contains(&byte));
    if !is_id {
        problems.push(
            Problem::new(Code::WrongType, format!("`{}` is not the id of a licence", licence.value), licence.span)
                .help("write its SPDX id, such as `CC-BY-4.0`"),
        );
    }
    licence.value.clone()
}

/// The address of a published site, with a slash at the end.
///
/// # Errors
/// Says in a line why `written` is none.
pub fn base_address(written: &str) -> Result<String, String> {
    let mut problems = Vec::new();
    let text = Text::new(written.to_owned(), Span::NOWHERE);
    let address = web_address(&text, &mut problems);
    match address {
        None => Err(problems.into_iter().next().map(|problem| problem.message).unwrap_or_default()),
        Some(address) if address.contains(['?', '#']) => Err("the address of a site has no `?` and no `#`".to_owned()),
        Some(address) if address.ends_with('/') => Ok(address),
        Some(address) => Ok(address + "/"),
    }
}

fn resolve_base_url(text: &Text, problems: &mut Vec<Problem>) -> Option<String> {
    let report = |why| {
        problems
            .push(Problem::new(Code::InvalidUrl, why, text.span).help(
                "write the address of the folder that the site is published in: `https://example.org/timeline/`",
            ));
    };
    base_address(&text.value).map_err(report).ok()
}

/// What the ids of feeds begin with: a name of the Internet and a year, month
/// or day on which somebody held it (RFC 4151, 2.1).
fn resolve_authority(authority: Text, problems: &mut Vec<Problem>) -> Option<String> {
    let is_name = |name: &str| {
        name.contains('.')
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-._@".contains(&byte))
    };
    let is_day = |day: &str| {
        let parts: Vec<&str> = day.split('-').collect();
        let has_length =
            |(part, length): (&&str, usize)| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        (1..=3).contains(&parts.len()) && parts.iter().zip([4, 2, 2]).all(has_length)
    };
    if authority.value.split_once(',').is_some_and(|(name, day)| is_name(name) && is_day(day)) {
        return Some(authority.value);
    }
    let message = format!("`{}` is not a name and a day for the ids of feeds", authority.value);
    let help = "write a name that was yours and when: `tag_authority: example.org,2026`; never change it afterwards";
    problems.push(Problem::new(Code::WrongType, message, authority.span).help(help));
    None
}

/// Warns of a title or topic that a language of the site has no name for.
fn report_missing_names(site: &Site, topics: &[Topic], place: Span, problems: &mut Vec<Problem>) {
    for language in site.languages.iter().skip(1) {
        let lacking = std::iter::once(("the title", &site.title))
            .chain(topics.iter().map(|topic| ("a topic's name", &topic.name)))
            .filter(|(_, names)| !names.others.contains_key(language));
        for (what, names) in lacking {
            problems.push(
                Problem::new(
                    Code::MissingTranslation,
                    format!("{what}, `{}`, is not given in `{}`", names.default, language.tag()),
                    place,
                )
                .help(format!("add `{}: …` to it", language.tag())),
            );
        }
    }
}
