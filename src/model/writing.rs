//! What the letters of a text tell about its language.
//!
//! Only as much as a browser or a voice needs to know: whether a text can be
//! in the language that a document names, and which of its parts are surely
//! not in a language of Latin letters. Letters of no known writing tell nothing.

/// A writing that tells something about the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Korean letters.
    Hangul,
    /// Japanese syllables.
    Kana,
    /// Chinese characters, also in Japanese and Korean.
    Han,
    /// Russian and its neighbours.
    Cyrillic,
    /// Most others.
    Latin,
}

impl Script {
    /// The writing of a letter; none for signs, figures and other writings.
    #[must_use]
    pub fn of(letter: char) -> Option<Self> {
        match letter {
            '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{A960}'..='\u{A97F}' | '\u{AC00}'..='\u{D7FF}' => {
                Some(Self::Hangul)
            }
            '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' => Some(Self::Kana),
            '\u{2E80}'..='\u{2FDF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFD}' => {
                Some(Self::Han)
            }
            '\u{0400}'..='\u{052F}' => Some(Self::Cyrillic),
            letter if letter.is_alphabetic() && letter < '\u{0250}' => Some(Self::Latin),
            _ => None,
        }
    }

    /// Whether `language` (BCP 47) is written in it; true of a language that nothing is known of.
    #[must_use]
    pub fn writes(self, language: &str) -> bool {
        match primary(language) {
            "ko" => matches!(self, Self::Hangul | Self::Han),
            "ja" => matches!(self, Self::Kana | Self::Han),
            "zh" | "yue" | "wuu" | "lzh" => self == Self::Han,
            "ru" | "uk" | "be" | "bg" => self == Self::Cyrillic,
            "en" | "de" | "fr" | "es" | "it" | "nl" | "pt" | "id" | "vi" | "pl" | "sv" | "da" | "no" | "fi" | "cs"
            | "hu" | "tr" => self == Self::Latin,
            _ => true,
        }
    }
}

/// Whether `text` can be in `language`: any of its letters is of a writing of
/// that language. So an English title that stands for that of a Korean document
/// is not Korean; one without any letter is in any language.
#[must_use]
pub fn can_be_in(text: &str, language: &str) -> bool {
    let mut scripts = text.chars().filter_map(Script::of).peekable();
    scripts.peek().is_none() || scripts.any(|script| script.writes(language))
}

/// The first part of a language tag: `zh` of `zh-Hans`.
#[must_use]
pub fn primary(language: &str) -> &str {
    language.split(['-', '_']).next().unwrap_or(language)
}

#[cfg(test)]
mod tests {
    use super::can_be_in;

    #[test]
    fn a_text_is_in_a_language_only_if_its_letters_are() {
        for (text, language, expected) in [
            ("탈북자", "ko", true),
            ("脫北者", "ko", true),
            ("[Arrivals in 2011]", "ko", false),
            ("NK Chosun 조선", "ko", true),
            ("脱北者の証言", "ja", true),
            ("脱北者", "zh-Hans", true),
            ("탈북자", "zh", false),
            ("Беженцы", "ru", true),
            ("Flüchtlinge", "de", true),
            ("탈북자", "de", false),
            ("2011", "ko", true),
            ("สวัสดี", "th", true),
        ] {
            assert_eq!(can_be_in(text, language), expected, "{text} {language}");
        }
    }
}
