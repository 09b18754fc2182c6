//! Which words of a reference or of a text are in another language than the
//! page: the title of a document, and what is written in other letters.

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
        let runs = runs(&text[range.clone()], |script| script != Script::Latin, |_| true);
        let runs = runs.into_iter().map(|run| range.start + run.start..range.start + run.end);
        let foreign = runs.filter_map(|run| Some((run.clone(), self.language_of(&text[run])?)));
        filled(range.clone(), foreign)
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

/// The parts of a text in `language` (BCP 47), one after the other; what is
/// written in other letters is taken to be Korean, Japanese, Chinese or, in a
/// text of such letters, English. A name in capitals alone, such as WFP, is of
/// every language, and so are the characters that explain a Korean word: 사두(蛇頭).
pub(super) fn parts_of_text<'a>(text: &str, language: &str) -> Vec<Part<'a>> {
    let is_foreign = |script: Script| !script.writes(language) || (script == Script::Han && primary(language) == "ko");
    let runs = runs(text, is_foreign, |letter| !SEPARATORS.contains(letter));
    let foreign = runs.into_iter().filter_map(|run| Some((run.clone(), language_of_run(&text[run])?)));
    let is_marked = |(run, foreign): &(Range<usize>, &str)| {
        !explains_korean(&text[..run.start]) && primary(foreign) != primary(language)
    };
    filled(0..text.len(), foreign.filter(is_marked))
}

/// All of `range` in parts: those with a language, and between them those without.
fn filled<'a>(range: Range<usize>, foreign: impl Iterator<Item = (Range<usize>, &'a str)>) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    for (run, language) in foreign {
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

/// What parts words of several languages in a list.
const SEPARATORS: &str = "·;/|:,—–";

fn language_of_run(words: &str) -> Option<&'static str> {
    let has = |wanted: Script| words.chars().any(|letter| Script::of(letter) == Some(wanted));
    if has(Script::Hangul) {
        Some("ko")
    } else if has(Script::Kana) {
        Some("ja")
    } else if has(Script::Han) {
        Some("zh")
    } else if has(Script::Latin) {
        words.chars().any(char::is_lowercase).then_some("en")
    } else {
        None
    }
}

/// Whether `before` ends with a Korean word and a bracket.
fn explains_korean(before: &str) -> bool {
    let word = before.strip_suffix(['(', '（']).and_then(|before| before.chars().next_back());
    word.and_then(Script::of) == Some(Script::Hangul)
}

/// The runs of words in letters of a writing that `belongs`, with the spaces,
/// figures and signs between them, as far as these join.
fn runs(text: &str, belongs: impl Fn(Script) -> bool, joins: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let mut goes_on = false;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        match Script::of(letter) {
            Some(script) if !belongs(script) => goes_on = false,
            None => goes_on &= joins(letter),
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
    use super::{Languages, Part, parts_of_text};

    fn marked(text: &str, page: &str, document: &str, title: &str) -> String {
        shown(text, Languages { page, document, title }.parts(text))
    }

    fn shown(text: &str, parts: Vec<Part<'_>>) -> String {
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

    #[test]
    fn words_in_other_letters_are_marked_in_a_text() {
        for (text, language, expected) in [
            ("Defector · 탈북자 · 脱北者. It", "en", "Defector · <ko:탈북자> · <zh:脱北者>. It"),
            ("the Tumen (두만강, 图们江) 2", "en", "the Tumen (<ko:두만강>, <zh:图们江>) 2"),
            ("사두(蛇頭)라고", "ko", "사두(蛇頭)라고"),
            ("탈북자 · Defector · 脱北者. 뉴스", "ko", "탈북자 · <en:Defector> · <zh:脱北者>. 뉴스"),
            ("脱北者 · 탈북자 · Refugee sur place。词", "zh", "脱北者 · <ko:탈북자> · <en:Refugee sur place>。词"),
            ("据 WFP 称", "zh", "据 WFP 称"),
            ("고난의 행군, 1996", "en", "<ko:고난의 행군>, 1996"),
            ("ひらがな", "en", "<ja:ひらがな>"),
            ("only English", "en", "only English"),
            ("", "en", ""),
        ] {
            assert_eq!(shown(text, parts_of_text(text, language)), expected, "{text}");
        }
    }
}
