//! Names in the order of a language, under their letters.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use rayon::prelude::*;

use crate::model::Language;
use crate::model::writing::primary;

/// The first Han character of each letter in the order of pinyin.
const PINYIN: [(char, &str); 23] = [
    ('A', "阿"),
    ('B', "八"),
    ('C', "嚓"),
    ('D', "哒"),
    ('E', "妸"),
    ('F', "发"),
    ('G', "旮"),
    ('H', "哈"),
    ('J', "讥"),
    ('K', "咔"),
    ('L', "垃"),
    ('M', "妈"),
    ('N', "拿"),
    ('O', "噢"),
    ('P', "妑"),
    ('Q', "七"),
    ('R', "呥"),
    ('S', "扨"),
    ('T', "它"),
    ('W', "穵"),
    ('X', "夕"),
    ('Y', "丫"),
    ('Z', "帀"),
];

/// The consonants that begin a Hangul syllable, in their order in Unicode;
/// doubled ones stand with the simple ones.
const CONSONANTS: [char; 19] =
    ['ㄱ', 'ㄱ', 'ㄴ', 'ㄷ', 'ㄷ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅂ', 'ㅅ', 'ㅅ', 'ㅇ', 'ㅈ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'];

/// How many Hangul syllables begin with the same consonant.
const SYLLABLES_OF_A_CONSONANT: u32 = 588;

/// How names are ordered in a language.
pub(super) struct NameOrder {
    collator: Option<CollatorBorrowed<'static>>,
    is_korean: bool,
}

impl NameOrder {
    pub(super) fn of(language: &Language) -> Self {
        let tag = language.tag();
        let preferences = tag.parse::<icu_locale_core::Locale>().map(CollatorPreferences::from).unwrap_or_default();
        Self {
            collator: Collator::try_new(preferences, CollatorOptions::default()).ok(),
            is_korean: primary(tag) == "ko",
        }
    }

    fn compare(&self, one: &str, other: &str) -> Ordering {
        let collated = self.collator.as_ref().map_or(Ordering::Equal, |collator| collator.compare(one, other));
        collated.then_with(|| one.cmp(other))
    }

    /// Parts things by the letters of their names; in Korean ㄱ–ㅎ come before
    /// A–Z. Things of the same name stay in their order.
    pub(super) fn group<T: Send>(&self, mut things: Vec<T>, name: impl Fn(&T) -> &str + Sync) -> Vec<(char, Vec<T>)> {
        things.par_sort_by(|one, other| self.compare(name(one), name(other)));
        let mut groups: BTreeMap<(u8, char), Vec<T>> = BTreeMap::new();
        for thing in things {
            let letter = self.letter(name(&thing));
            let rank = match letter {
                '#' => 2,
                'A'..='Z' => u8::from(self.is_korean),
                _ => u8::from(!self.is_korean),
            };
            groups.entry((rank, letter)).or_default().push(thing);
        }
        groups.into_iter().map(|((_, letter), things)| (letter, things)).collect()
    }

    /// The letter under which a name stands.
    fn letter(&self, name: &str) -> char {
        let Some(first) = name.chars().find(|letter| letter.is_alphanumeric()) else { return '#' };
        match first {
            '가'..='힣' => {
                let number = (first as u32 - '가' as u32) / SYLLABLES_OF_A_CONSONANT;
                CONSONANTS.get(number as usize).copied().unwrap_or('#')
            }
            '\u{4e00}'..='\u{9fff}' => {
                let reached = |(_, bound): &&(char, &str)| self.compare(bound, &first.to_string()) != Ordering::Greater;
                PINYIN.iter().rev().find(reached).map_or('#', |(letter, _)| *letter)
            }
            _ => {
                // An accented letter stands with the plain one, which the collator finds equal at first sight.
                let bare = icu_normalizer::DecomposingNormalizerBorrowed::new_nfkd().normalize(name).into_owned();
                let letter = bare.chars().find(char::is_ascii_alphanumeric).unwrap_or('#').to_ascii_uppercase();
                if letter.is_ascii_uppercase() { letter } else { '#' }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::NameOrder;
    use crate::model::Language;

    /// The groups that `names` make: each letter and its names.
    fn groups(tag: &str, names: &[&str]) -> String {
        let groups = NameOrder::of(&Language::new(tag).unwrap()).group(names.to_vec(), |name| *name);
        let told = groups.iter().map(|(letter, names)| format!("{letter}: {}", names.join(", ")));
        told.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn names_stand_under_the_letters_of_the_language() {
        for (tag, names, expected) in [
            (
                "en",
                &["Yanji", "Évian", "east", "“Asia”", "1998", "회령"][..],
                "A: “Asia” | E: east, Évian | Y: Yanji | ㅎ: 회령 | #: 1998",
            ),
            ("ko", &["Yanji", "회령", "까치", "가평", "나진"][..], "ㄱ: 가평, 까치 | ㄴ: 나진 | ㅎ: 회령 | Y: Yanji"),
            (
                "zh",
                &["会宁", "北京", "Yanji", "图们", "鸭绿江", "阿穆尔州", "丹东"][..],
                "A: 阿穆尔州 | B: 北京 | D: 丹东 | H: 会宁 | T: 图们 | Y: 鸭绿江, Yanji",
            ),
        ] {
            assert_eq!(groups(tag, names), expected);
        }
    }
}
