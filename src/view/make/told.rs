//! Texts of the record in the language of the page, or else in the original.

use crate::model::writing::{Script, can_be_in};
use crate::model::{Document, Event, Language, Names, TopicIndex, Translation, TranslationStatus};
use crate::site::Address;
use crate::view::{Library, Link, TranslationView};

/// A text of the record as a page shows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// Its language (BCP 47), where it is not that of the page.
    pub(super) language: Option<&'a str>,
}

impl Told<'_> {
    /// The text, for a view that keeps it.
    pub(super) fn owned(self) -> String {
        self.text.to_owned()
    }

    /// The language, for a view that keeps it.
    pub(super) fn owned_language(self) -> Option<String> {
        self.language.map(str::to_owned)
    }

    /// The text as a link to `href`.
    pub(super) fn link(self, href: String) -> Link {
        Link { title: self.owned(), language: self.owned_language(), href }
    }
}

impl<'a> Library<'a> {
    /// The language of the pages.
    pub(super) fn language(&self) -> &'a Language {
        &self.rendition.language
    }

    /// The language of the record, where it is not that of the pages.
    pub(super) fn original_language(&self) -> Option<&'a str> {
        (!self.rendition.is_default()).then(|| self.timeline.site.default_language().tag())
    }

    /// A name or short text.
    pub(super) fn told(&self, names: &'a Names) -> Told<'a> {
        self.either(names.others.get(self.language()), &names.default)
    }

    /// The title of an event.
    pub(super) fn title_of(&self, event: &'a Event) -> Told<'a> {
        self.either(self.translation(event).and_then(|translation| translation.title.as_ref()), &event.title)
    }

    /// The summary of an event.
    pub(super) fn summary_of(&self, event: &'a Event) -> Told<'a> {
        self.either(self.translation(event).and_then(|translation| translation.summary.as_ref()), &event.summary)
    }

    /// Title and summary of an event, for what is no page.
    #[must_use]
    pub fn event_words(&self, event: &'a Event) -> (&'a str, &'a str) {
        (self.title_of(event).text, self.summary_of(event).text.trim())
    }

    /// The title of the site, for what is no page.
    #[must_use]
    pub fn site_title(&self) -> &'a str {
        self.told(&self.timeline.site.title).text
    }

    /// The name of a topic, for what is no page.
    #[must_use]
    pub fn name_of(&self, topic: TopicIndex) -> &'a str {
        self.told(&self.timeline[topic].name).text
    }

    /// The event in the language of the pages.
    pub(super) fn translation(&self, event: &'a Event) -> Option<&'a Translation> {
        if self.rendition.is_default() { None } else { event.translations.get(self.language()) }
    }

    fn either(&self, translated: Option<&'a String>, original: &'a str) -> Told<'a> {
        match translated.filter(|_| !self.rendition.is_default()) {
            Some(text) => Told { text, language: None },
            None => Told { text: original, language: self.original_language() },
        }
    }

    /// The language of the title of a document, where it is not that of the
    /// pages. A document that names none is taken to be in the language of the
    /// record; a title that was supplied in other letters is in none that is known.
    pub(super) fn language_of(&self, document: &'a Document) -> Option<&'a str> {
        let language = document.language.as_deref().or(self.original_language())?;
        self.in_letters_of(&document.title, language)
    }

    /// `language`, where it is not that of the pages and `words` can be in it.
    fn in_letters_of<'l>(&self, words: &str, language: &'l str) -> Option<&'l str> {
        (language != self.language().tag() && can_be_in(words, language)).then_some(language)
    }

    /// The language of the few words that name a document: names of people and
    /// houses have one only where their letters tell it.
    pub(super) fn language_of_name(&self, name: &str, document: &'a Document) -> Option<&'a str> {
        let language = document.language.as_deref().filter(|language| !Script::Latin.writes(language))?;
        self.in_letters_of(name, language)
    }

    /// The title of a document in the language of the pages, or else in that of
    /// the record; none where the title itself is in one of them.
    pub(super) fn translated_title(&self, document: &'a Document) -> Option<Told<'a>> {
        let own = document.language.as_deref();
        let record = self.timeline.site.default_language();
        let wanted = [self.language(), record].into_iter().take_while(|language| Some(language.tag()) != own);
        let found = wanted.into_iter().find_map(|language| Some((language, document.translated_titles.get(language)?)));
        found.map(|(language, title)| Told {
            text: title,
            language: (language != self.language()).then(|| language.tag()),
        })
    }

    /// How the text of a page in another language than the record's stands to
    /// its original; `status` is none where nothing was translated, `partial`
    /// says that a part was not.
    pub(super) fn translation_view(
        &self,
        at: &Address,
        status: Option<TranslationStatus>,
        (stale, partial): (bool, bool),
    ) -> TranslationView {
        let original = at.clone().in_folder("");
        TranslationView {
            status: self.words.translation(status),
            stale,
            partial: partial && status.is_some(),
            original: Link {
                title: self.words.say("translation-see-original"),
                language: self.original_language().map(str::to_owned),
                href: original.across_languages(at),
            },
        }
    }
}
