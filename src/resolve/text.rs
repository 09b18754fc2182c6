//! Plain texts, words from a list, dates and addresses: what every part of a
//! record is made of.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::model::{DateProblem, EventDate, Language, Locator, Names, joins_without_space};
use crate::problem::{Code, Problem, Span, did_you_mean};
use crate::record::NamesRecord;
use crate::yaml::Text;

/// Plain text on one line: white space folded, forbidden characters reported.
pub(super) fn plain(text: &Text, problems: &mut Vec<Problem>) -> String {
    check_characters(text, problems);
    let mut plain = String::with_capacity(text.value.len());
    for word in text.value.split_whitespace() {
        if let (Some(before), Some(after)) = (plain.chars().next_back(), word.chars().next())
            && !joins_without_space(before, after)
        {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain
}

/// Plain text of at most `limit` characters; `what` names it in the problem.
pub(super) fn plain_within(text: &Text, limit: usize, what: &str, problems: &mut Vec<Problem>) -> String {
    let plain = plain(text, problems);
    let length = plain.chars().count();
    if length > limit {
        problems.push(
            Problem::new(
                Code::TextTooLong,
                format!("{what} has {length} characters, and {limit} is the limit"),
                text.span,
            )
            .help("say it shorter; the rest belongs into the body"),
        );
    }
    if plain.is_empty() {
        problems
            .push(Problem::new(Code::MissingKey, format!("{what} is empty"), text.span).help("write at least a word"));
    }
    plain
}

/// Reports control characters and those that change the direction of text:
/// they can make a text look like another.
pub(super) fn check_characters(text: &Text, problems: &mut Vec<Problem>) {
    let forbidden = |letter: &char| {
        matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
            || (letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
    };
    if let Some(letter) = text.value.chars().find(forbidden) {
        problems.push(
            Problem::new(
                Code::BidiControl,
                format!("an unseen control character (U+{:04X}) stands in this text", u32::from(letter)),
                text.span,
            )
            .help("delete the text and type it again; text copied from elsewhere can hold such characters"),
        );
    }
}

/// The one of `words` that `text` names; `what` says what it should be ("a certainty").
pub(super) fn word<T: Copy>(
    text: &Text,
    words: &[(T, &'static str)],
    what: &str,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let found = words.iter().find(|(_, word)| *word == text.value);
    if found.is_none() {
        let known = words.iter().map(|(_, word)| *word);
        let list = words.iter().map(|(_, word)| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        problems.push(
            Problem::new(Code::WrongType, format!("`{}` is not {what}", text.value), text.span)
                .help(did_you_mean(&text.value, known).unwrap_or_else(|| format!("write one of {list}"))),
        );
    }
    found.map(|(value, _)| *value)
}

/// A date in EDTF.
pub(super) fn event_date(text: &Text, problems: &mut Vec<Problem>) -> Option<EventDate> {
    let problem = match EventDate::parse(&text.value) {
        Ok(date) => return Some(date),
        Err(problem) => problem,
    };
    let written = &text.value;
    let message =
        if written.trim().is_empty() { "no date is written".to_owned() } else { format!("`{written}` is not a date") };
    let not_a_date = || Problem::new(Code::InvalidDate, message, text.span);
    problems.push(match problem {
        DateProblem::NotInCalendar(why) => not_a_date().help(why),
        DateProblem::Unsupported(why) => not_a_date().help(why),
        DateProblem::Order => Problem::new(Code::DateOrder, format!("`{written}` ends before it begins"), text.span)
            .help("write the earlier date first"),
        DateProblem::NotEdtf(..) => not_a_date().help(
            "write `1995`, `1995-08` or `1995-08-12`; `1995~` for about 1995, `199X` for the 1990s, `1994/1998` for a span",
        ),
    });
    None
}

/// A calendar day, as `2026-11-22`.
pub(super) fn day(text: &Text, problems: &mut Vec<Problem>) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(&text.value, "%Y-%m-%d").ok().filter(|day| day.to_string() == text.value);
    if day.is_none() {
        problems.push(
            Problem::new(Code::InvalidDate, format!("`{}` is not a day", text.value), text.span)
                .help("write the year, month and day: `2026-11-22`"),
        );
    }
    day
}

/// A locator, such as `p. 3`.
pub(super) fn locator(text: &Text, problems: &mut Vec<Problem>) -> Option<Locator> {
    check_characters(text, problems);
    let locator = Locator::parse(&text.value);
    if locator.is_none() {
        problems.push(
            Problem::new(Code::InvalidLocator, format!("`{}` is not a place in a document", text.value), text.span)
                .help(format!("write one of {}", Locator::EXAMPLES)),
        );
    }
    locator
}

/// An address that begins with http:// or https://.
pub(super) fn web_address(text: &Text, problems: &mut Vec<Problem>) -> Option<String> {
    let written = text.value.trim();
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        let head = written.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then(|| &written[scheme.len()..])
    });
    let is_host = |rest: &str| !rest.is_empty() && !rest.starts_with(['/', '?', '#']);
    let clean =
        !written.chars().any(|letter| letter.is_whitespace() || letter.is_control() || "<>\"`\\".contains(letter));
    if rest.is_some_and(is_host) && clean {
        check_characters(text, problems);
        return Some(written.to_owned());
    }
    problems.push(
        Problem::new(Code::InvalidUrl, format!("`{written}` is not an address on the web"), text.span)
            .help("an address begins with `https://` or `http://` and holds no spaces"),
    );
    None
}

/// Reads names in several languages.
pub(super) struct NamesReader {
    default: Option<Language>,
}

impl NamesReader {
    /// Reads names for a site with this default language; without one, no
    /// name is missed.
    pub(super) fn new(default: Option<Language>) -> Self {
        Self { default }
    }

    /// The texts in `record` by their language, of which none has to be there; a
    /// plain text is in the default language.
    pub(super) fn translations(&self, record: &NamesRecord, problems: &mut Vec<Problem>) -> BTreeMap<Language, String> {
        let (plain, mut texts) = Self::by_language(record, problems);
        texts.extend(self.default.clone().zip(plain));
        texts
    }

    /// The plain text in `record`, and those that name their language.
    fn by_language(record: &NamesRecord, problems: &mut Vec<Problem>) -> (Option<String>, BTreeMap<Language, String>) {
        let (mut plain, mut texts) = (None, BTreeMap::new());
        for (tag, text) in &record.entries {
            let text = plain_within(text, 2000, "this text", problems);
            let Some(tag) = tag else {
                plain = Some(text);
                continue;
            };
            match Language::new(&tag.value) {
                Some(language) => {
                    texts.insert(language, text);
                }
                None => problems.push(unknown_language(&tag.value, tag.span)),
            }
        }
        (plain, texts)
    }

    /// The names in `record`; a missing name in the default language is reported.
    pub(super) fn read(&self, record: &NamesRecord, problems: &mut Vec<Problem>) -> Names {
        let (plain, mut others) = Self::by_language(record, problems);
        let default = plain.or_else(|| others.remove(self.default.as_ref()?));
        let fallback = || others.values().next().cloned().unwrap_or_default();
        let complete = default.is_some() || self.default.is_none();
        if !complete {
            let tag = self.default.as_ref().map_or("en", Language::tag);
            problems.push(
                Problem::new(
                    Code::MissingTranslation,
                    format!("this has no text in the default language, `{tag}`"),
                    record.span,
                )
                .help(format!("add `{tag}: …`")),
            );
        }
        Names { default: default.unwrap_or_else(fallback), others }
    }
}

/// Names for something that has none, which was reported: it is known all the
/// same, so that what names it is not reported, too.
pub(super) fn stand_in(id: &str) -> Names {
    Names { default: id.to_owned(), others: BTreeMap::new() }
}

/// The problem of a language tag that is none.
pub(super) fn unknown_language(tag: &str, span: Span) -> Problem {
    Problem::new(Code::WrongType, format!("`{tag}` is not a language"), span)
        .help("write the tag of the language: `en`, `ko`, `zh`, `zh-Hant`")
}
