//! Translations of events, and whether they still fit the original.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::text::{plain_within, unknown_language, word};
use crate::model::{Language, Markdown, Translation, TranslationStatus};
use crate::problem::{Code, Problem};
use crate::record::TranslationRecord;
use crate::yaml::Text;

/// How many hex digits of the hash a translation names in `of`.
const DIGITS: usize = 12;

/// What a translation names in `of`: the first 12 hex digits of the SHA-256
/// of title, summary and body in the default language, white space at the
/// ends removed, each followed by a line feed.
#[must_use]
pub fn fingerprint(title: &str, summary: &str, body: &str) -> String {
    let mut hash = Sha256::new();
    for text in [title, summary, body] {
        hash.update(text.trim());
        hash.update("\n");
    }
    let digits: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    digits[..DIGITS].to_owned()
}

/// What the translations of an event are checked against.
pub(super) struct Original<'a> {
    /// Its fingerprint.
    pub(super) fingerprint: &'a str,
    /// The languages of the site, the default first.
    pub(super) languages: &'a [Language],
}

/// The translations of an event, by language.
pub(super) fn resolve(
    records: Vec<TranslationRecord>,
    original: &Original<'_>,
    problems: &mut Vec<Problem>,
) -> BTreeMap<Language, Translation> {
    let mut translations = BTreeMap::new();
    for record in records {
        let TranslationRecord { language: tag, status, of, title, summary, body } = record;
        let Some(language) = Language::new(&tag.value) else {
            problems.push(unknown_language(&tag.value, tag.span));
            continue;
        };
        if original.languages.first() == Some(&language) {
            problems.push(
                Problem::new(Code::WrongType, format!("`{}` is the language of the event itself", tag.value), tag.span)
                    .help("write it in the event's own title, summary and body"),
            );
            continue;
        }
        let status =
            status.and_then(|status| word(&status, &TranslationStatus::ALL, "a status of a translation", problems));
        let translation = Translation {
            status: status.unwrap_or(TranslationStatus::Machine),
            stale: of.is_some_and(|of| is_stale(&of, &tag.value, original, problems)),
            title: title.map(|title| plain_within(&title, 120, "a title", problems)),
            summary: summary.map(|summary| plain_within(&summary, 400, "a summary", problems)),
            body: body.map(|body| Markdown { text: body.value, span: body.span }),
        };
        translations.insert(language, translation);
    }
    translations
}

/// Whether the original has changed since the translation was made; if so, warns.
fn is_stale(of: &Text, language: &str, original: &Original<'_>, problems: &mut Vec<Problem>) -> bool {
    if of.value == original.fingerprint {
        return false;
    }
    problems.push(
        Problem::new(
            Code::StaleTranslation,
            format!("the event has changed since it was translated into `{language}`"),
            of.span,
        )
        .help(format!("look through the translation, then write `of: {}`", original.fingerprint)),
    );
    true
}
