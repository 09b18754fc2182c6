//! Everything a reader sees in words: messages, dates and numbers, in one
//! language at a time.
//!
//! Words and their order come from message files (Fluent, `templates/messages/<tag>.ftl`),
//! so that another language needs another file and no line of code. Which
//! languages a site has, and the names of its own topics and places, belong
//! to `model`; how words become HTML, to `prose` and `render`.

mod amount;
mod catalogue;
mod date;
mod definition;
mod machine;
mod notation;
mod qualifier;
mod required;
mod set;
mod span;
mod syntax;
mod time;

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use thiserror::Error;

use crate::model::Language;
use crate::problem::{FileId, Problem, nearest};
use amount::Signs;
use catalogue::Catalogue;
use date::FIRST_PLAIN_YEAR;

pub use machine::datetime_attribute;

/// What a message is told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Argument<'a> {
    /// Text, shown as it is.
    Text(&'a str),
    /// A whole number: chooses the plural, and is shown with the language's
    /// group sign. Under the name `year`, or one that ends in `_year`, it is a
    /// year: never grouped, and BC where it lies before year 1.
    Whole(i64),
    /// A number with decimals, shown like a whole one.
    Decimal(f64),
}

/// Why a message cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MissingMessage {
    /// There is no such message in this language nor in the default one.
    #[error("no message is called `{id}`")]
    Message {
        /// What was asked for.
        id: String,
        /// A message with a similar name.
        near: Option<String>,
    },
    /// The message needs an argument that it was not given.
    #[error("the message `{id}` needs the argument `{argument}`")]
    Argument {
        /// The message.
        id: String,
        /// The name of the argument, without `$`.
        argument: String,
    },
    /// The message is built from itself, or from too much.
    #[error("the message `{id}` cannot be put together")]
    Broken {
        /// The message.
        id: String,
    },
}

/// The words of one language, with the default language behind it.
///
/// Made once a language and shared by all threads.
pub struct Locale {
    language: Language,
    catalogue: Catalogue,
    signs: Signs,
    /// The messages that need no argument, ready: pages use them by the thousand.
    constant: HashMap<String, String>,
    fallback: Option<Arc<Locale>>,
}

impl Locale {
    /// Reads the message files of `language`, in rising priority: a message of
    /// a later file stands in place of the same one in an earlier file. What
    /// none of them has is taken from `fallback`, the default language of the
    /// site. The numbers of `files` are for problems; a file that is compiled
    /// into the program needs one, too.
    ///
    /// # Errors
    /// Everything that is wrong with the files: places where they cannot be
    /// read, messages written twice, and patterns for dates and numbers that
    /// are missing or use an argument they are not given.
    pub fn load(
        language: &Language,
        files: &[(FileId, &str)],
        fallback: Option<Arc<Self>>,
    ) -> Result<Self, Vec<Problem>> {
        let catalogue = Catalogue::read(language, files, fallback.is_some())?;
        let (signs, constant) = (Signs::default(), HashMap::new());
        let mut locale = Self { language: language.clone(), catalogue, signs, constant, fallback };
        locale.signs = locale.read_signs();
        locale.constant = locale.read_constant();
        Ok(locale)
    }

    fn read_constant(&self) -> HashMap<String, String> {
        let ready = |id: &str| Some((id.to_owned(), self.text(id).ok()?));
        self.catalogue.ids().filter_map(ready).collect()
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The language in its own words; none where its message file does not say it.
    #[must_use]
    pub fn own_name(&self) -> Option<String> {
        if self.catalogue.has("language-name") { self.text("language-name").ok() } else { None }
    }

    /// The message `id`, which needs no argument.
    ///
    /// # Errors
    /// Where there is no such message, or it does need an argument.
    pub fn text(&self, id: &str) -> Result<String, MissingMessage> {
        self.text_with(id, &[])
    }

    /// The message `id` with `arguments` by name (without `$`); ones that it
    /// does not use are left aside.
    ///
    /// # Errors
    /// Where there is no such message, or an argument that it uses is not given.
    pub fn text_with(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> Result<String, MissingMessage> {
        if let Some(text) = self.constant.get(id) {
            return Ok(text.clone());
        }
        if self.catalogue.has(id) {
            let worded = self.word_years(arguments);
            return self.catalogue.format(id, &worded).map(|text| self.signs.show_numbers(text));
        }
        match &self.fallback {
            Some(fallback) => fallback.text_with(id, arguments),
            None => Err(self.unknown(id)),
        }
    }

    /// The ids of all messages, also of those only the default language has.
    #[must_use]
    pub fn ids(&self) -> BTreeSet<&str> {
        let mut ids: BTreeSet<&str> = self.catalogue.ids().collect();
        if let Some(fallback) = &self.fallback {
            ids.extend(fallback.ids());
        }
        ids
    }

    /// The ids of the messages that only the default language has.
    #[must_use]
    pub fn untranslated(&self) -> BTreeSet<&str> {
        self.ids().into_iter().filter(|id| !self.catalogue.has(id)).collect()
    }

    /// A year: `1995`, `45 BC`. Year 0 is 1 BC.
    #[must_use]
    pub fn year(&self, year: i32) -> String {
        let (era, number) = match year {
            ..=0 => ("bc", 1 - i64::from(year)),
            1..FIRST_PLAIN_YEAR => ("early", i64::from(year)),
            _ => ("ad", i64::from(year)),
        };
        self.phrase("date-year", &[("year", Argument::Text(&number.to_string())), ("era", Argument::Text(era))])
    }

    /// A message that `load` has made sure of.
    fn phrase(&self, id: &'static str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.text_with(id, arguments).unwrap_or_else(|_| id.to_owned())
    }

    /// A message that `load` has made sure of, told only texts.
    fn phrase_of(&self, id: &'static str, texts: &[(&str, &str)]) -> String {
        let arguments: Vec<_> = texts.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        self.phrase(id, &arguments)
    }

    /// The arguments as the message library takes them, years in words.
    fn word_years<'a>(&self, arguments: &[(&'a str, Argument<'a>)]) -> Vec<(&'a str, catalogue::Value<'a>)> {
        let word = |(name, argument): &(&'a str, Argument<'a>)| {
            let value = match *argument {
                Argument::Text(text) => catalogue::Value::Text(Cow::Borrowed(text)),
                Argument::Whole(number) if is_year(name) => catalogue::Value::Text(self.year_of(number).into()),
                Argument::Whole(number) => catalogue::Value::Whole(number),
                Argument::Decimal(number) if number.is_finite() => catalogue::Value::Decimal(number),
                Argument::Decimal(number) => catalogue::Value::Text(number.to_string().into()),
            };
            (*name, value)
        };
        arguments.iter().map(word).collect()
    }

    /// A year that came as a number of any size.
    fn year_of(&self, year: i64) -> String {
        i32::try_from(year).map_or_else(|_| year.to_string(), |year| self.year(year))
    }

    fn unknown(&self, id: &str) -> MissingMessage {
        let near = nearest(id, self.ids()).map(str::to_owned);
        MissingMessage::Message { id: id.to_owned(), near }
    }
}

/// Whether an argument of this name is a year.
fn is_year(name: &str) -> bool {
    name == "year" || name.ends_with("_year")
}
