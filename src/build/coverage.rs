//! How much of a record is there in each of its further languages.

use crate::model::{Language, Names, Timeline, Translation, TranslationStatus};
use crate::view::{Texts, TranslatedTexts};

use super::Whole;

/// How many of how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// How many are translated.
    pub translated: usize,
    /// How many there are.
    pub all: usize,
}

/// The translations of events into a language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct EventShare {
    /// How many have a translation.
    pub share: Share,
    /// How many of those lack a title, a summary or the text.
    pub partly: usize,
    /// Translations that a native reader has read.
    pub reviewed: usize,
    /// Those that no second person has read.
    pub draft: usize,
    /// Those that a machine made.
    pub machine: usize,
    /// Those whose original has changed since, whoever made them.
    pub stale: usize,
}

/// How much of a record is there in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The language.
    pub language: Language,
    /// The published events.
    pub events: EventShare,
    /// The prose pages.
    pub pages: Share,
    /// The names and short texts of the site, its topics, places and measures.
    pub names: Share,
    /// The messages of the interface.
    pub messages: Share,
}

/// How much of `whole` there is in each language but the default one.
#[must_use]
pub fn coverage(whole: &Whole) -> Vec<Coverage> {
    let Whole { timeline, texts, theme, .. } = whole;
    let further = timeline.site.languages.iter().zip(&theme.languages).skip(1);
    further
        .map(|(language, spoken)| {
            let all = spoken.locale.ids().len();
            let translated = texts.translated(language);
            Coverage {
                language: language.clone(),
                events: events(timeline, texts, language),
                pages: Share { translated: translated.map_or(0, |texts| texts.pages.len()), all: timeline.pages.len() },
                names: share(&names(timeline), language),
                messages: Share { translated: all - spoken.locale.untranslated().len(), all },
            }
        })
        .collect()
}

fn events(timeline: &Timeline, texts: &Texts, language: &Language) -> EventShare {
    let nothing = TranslatedTexts::default();
    let translated = texts.translated(language).unwrap_or(&nothing);
    let all = timeline.events.len();
    let mut found = EventShare { share: Share { translated: 0, all }, ..EventShare::default() };
    for (number, event) in timeline.numbered_events() {
        let Some(translation) = event.translations.get(language) else { continue };
        let has_text = texts.events[number.get()].is_none() || translated.events.contains_key(&number);
        found.add(translation, has_text && translation.title.is_some() && translation.summary.is_some());
    }
    found
}

impl EventShare {
    fn add(&mut self, translation: &Translation, is_whole: bool) {
        self.share.translated += 1;
        self.partly += usize::from(!is_whole);
        *(match translation.status {
            TranslationStatus::Machine => &mut self.machine,
            TranslationStatus::Draft => &mut self.draft,
            TranslationStatus::Reviewed => &mut self.reviewed,
        }) += 1;
        self.stale += usize::from(translation.stale);
    }
}

/// Everything that is translated in its place.
fn names(timeline: &Timeline) -> Vec<&Names> {
    let site = &timeline.site;
    let mut names = vec![&site.title];
    names.extend(site.tagline.iter().chain(&site.description));
    for topic in &timeline.topics {
        names.push(&topic.name);
        names.extend(&topic.description);
    }
    names.extend(timeline.places.iter().map(|place| &place.name));
    for measure in &timeline.measures {
        names.extend([&measure.title, &measure.unit]);
        names.extend(&measure.description);
    }
    names
}

fn share(names: &[&Names], language: &Language) -> Share {
    let translated = names.iter().filter(|names| names.others.contains_key(language)).count();
    Share { translated, all: names.len() }
}
