//! Which words of a reference are in another language than the page: the
//! title of a document, and whatever is not written in Latin letters.

use std::ops::Range;

use crate::model::writing::{Script, can_be_in, primary};

/// The languages that meet in a reference.
#[derive(Debug, Clone, Copy)]
pub(super) struct Languages<'a> {
    /// That of the page (BCP 47).
    pub(super) page: &'a str,
    /// That of the document.
    pub(super) document: &'a str,
    /// The title of the document.
    pub(super) title: &'a str,
}

/// A part of a text with its language, where that is not that of the page.
pub(super) type Part<'a> = (Range<usize>, Option<&'a str>);

impl<'a> Languages<'a> {
    /// The parts of `text`, one after the other.
    pub(super) fn parts(&self, text: &str) -> Vec<Part<'a>> {
        let title = find(text, self.title).filter(|_| self.is_foreign(self.title));
        let Some(title) = title else { return self.by_script(text, 0..text.len()) };
        let mut parts = self.by_script(text, 0..title.start);
        parts.push((title.clone(), Some(self.document)));
        parts.extend(self.by_script(text, title.end..text.len()));
        parts
    }

    /// Whether `text` is surely in the language of the document, and that not the language of the page.
    fn is_foreign(&self, text: &str) -> bool {
        primary(self.page) != primary(self.document) && can_be_in(text, self.document) && !text.is_empty()
    }

    /// The parts of `range`, told apart by their letters.
    fn by_script(&self, text: &str, range: Range<usize>) -> Vec<Part<'a>> {
        let mut parts = Vec::new();
        let mut start = range.start;
        for run in runs(&text[range.clone()]) {
            let run = range.start + run.start..range.start + run.end;
            let Some(language) = self.language_of(&text[run.clone()]) else { continue };
            if start < run.start {
                parts.push((start..run.start, None));
            }
            start = run.end;
            parts.push((run, Some(language)));
        }
        if start < range.end {
            parts.push((start..range.end, None));
        }
        parts
    }

    /// The language of words that are not in Latin letters, where it is not that of the page.
    fn language_of(&self, words: &str) -> Option<&'a str> {
        let scripts = || words.chars().filter_map(Script::of);
        let language = if can_be_in(words, self.document) && !Script::Latin.writes(self.document) {
            self.document
        } else if scripts().any(|script| script == Script::Hangul) {
            "ko"
        } else if scripts().any(|script| script == Script::Kana) {
            "ja"
        } else {
            return None;
        };
        (primary(language) != primary(self.page)).then_some(language)
    }
}

/// Where `title` stands in `text`; a style may write its letters large or small.
fn find(text: &str, title: &str) -> Option<Range<usize>> {
    let end_at = |start: usize| start.checked_add(title.len()).filter(|end| text.is_char_boundary(*end));
    let starts = text.char_indices().map(|(start, _)| start);
    starts
        .filter_map(|start| Some(start..end_at(start)?))
        .find(|range| text.get(range.clone()).is_some_and(|part| part.eq_ignore_ascii_case(title)))
}

/// The runs of words in letters that are not Latin, with the spaces and figures between them.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut goes_on = false;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        match Script::of(letter) {
            Some(Script::Latin) => goes_on = false,
            None => {}
            Some(_) => {
                match runs.last_mut().filter(|_| goes_on) {
                    Some(run) => run.end = end,
                    None => runs.push(at..end),
                }
                goes_on = true;
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::Languages;

    fn marked(text: &str, page: &str, document: &str, title: &str) -> String {
        let languages = Languages { page, document, title };
        let parts = languages.parts(text);
        assert_eq!(parts.iter().map(|(range, _)| &text[range.clone()]).collect::<String>(), text);
        parts
            .into_iter()
            .map(|(range, language)| match language {
                Some(language) => format!("<{language}:{}>", &text[range]),
                None => text[range].to_owned(),
            })
            .collect()
    }

    #[test]
    fn words_in_the_language_of_a_document_are_marked() {
        for (text, page, document, title, expected) in [
            (
                "Ilbo 2014. “[지난해 1516명].” May.",
                "en",
                "ko",
                "[지난해 1516명]",
                "Ilbo 2014. “<ko:[지난해 1516명]>.” May.",
            ),
            (
                "통일부. 2020. “보도 자료.” 5월.",
                "en",
                "ko",
                "보도 자료",
                "<ko:통일부>. 2020. “<ko:보도 자료>.” 5<ko:월>.",
            ),
            ("통일부. 2020. “보도 자료.” 5월.", "ko", "ko", "보도 자료", "통일부. 2020. “보도 자료.” 5월."),
            (
                "MBN. “[North Korea gave 355 g].”",
                "en",
                "ko",
                "[North Korea gave 355 g]",
                "MBN. “[North Korea gave 355 g].”",
            ),
            ("Le Monde. “Les Réfugiés.” May.", "en", "fr", "Les réfugiés", "Le Monde. “<fr:Les Réfugiés>.” May."),
            ("HRW. <A> “Hidden Exodus.”", "ko", "en", "hidden exodus", "HRW. <A> “<en:Hidden Exodus>.”"),
            ("新华社 2024", "en", "zh-Hans", "x", "<zh-Hans:新华社> 2024"),
            ("新华社 2024", "en", "en", "x", "新华社 2024"),
            ("조선일보 2024", "zh", "en", "x", "<ko:조선일보> 2024"),
            ("", "en", "ko", "", ""),
        ] {
            assert_eq!(marked(text, page, document, title), expected, "{text}");
        }
    }
}
