//! Text → the terms by which it is found.
//!
//! `static/search.js` cuts a query in the very same way; `tests/search.rs`
//! compares the two. Latin and the other scripts with spaces become whole
//! words without case, accents and the marks of romanisation (`Hoeryŏng` is
//! `hoeryong`). Hangul and Han are cut into overlapping pairs, because words
//! there carry endings or have no spaces (`서울은` holds `서울`).

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// The terms of `text`, in their order, with repetitions.
///
/// A run of Hangul or Han gives each pair of neighbours and then its last
/// character alone, so that every character begins a term.
pub(super) fn terms(text: &str) -> Vec<String> {
    let letters: Vec<char> = folded(text).chars().collect();
    let mut terms = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let start = at;
        if is_paired(letters[at]) {
            while at < letters.len() && is_paired(letters[at]) {
                at += 1;
            }
            terms.extend(letters[start..at].windows(2).map(|pair| pair.iter().collect::<String>()));
            terms.push(letters[at - 1].to_string());
        } else if is_of_word(letters[at]) {
            while at < letters.len() && is_of_word(letters[at]) {
                at += 1;
            }
            terms.push(letters[start..at].iter().collect());
        } else {
            at += 1;
        }
    }
    terms
}

/// The terms that a name has wherever it stands in a text: without the last
/// character alone of a run, which is a pair where the text goes on.
pub(super) fn name_terms(name: &str) -> Vec<String> {
    let mut terms = terms(name);
    let is_alone = |term: &String| term.chars().count() == 1 && term.chars().all(is_paired);
    terms.retain(|term| !is_alone(term));
    terms
}

/// Whether `term` is a piece of a run of Hangul or Han.
pub(super) fn is_piece(term: &str) -> bool {
    term.chars().next().is_some_and(is_paired)
}

/// `text` in small letters, without marks and apostrophes, and without the
/// commas inside of numbers.
fn folded(text: &str) -> String {
    if text.is_ascii() {
        return without_joints(&text.to_ascii_lowercase());
    }
    let apart = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
    let bare: String = apart.chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).collect();
    let together = ComposingNormalizerBorrowed::new_nfc().normalize(&bare);
    without_joints(&together.to_lowercase())
}

/// Takes out what joins the parts of a word: the comma in `2,914`, the
/// apostrophe in `P'yŏngyang`, and a possessive `'s`.
fn without_joints(text: &str) -> String {
    if !text.contains([',', '\'', '’', '‘', 'ʼ', '`']) {
        return text.to_owned();
    }
    let letters: Vec<char> = text.chars().collect();
    let is_word = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|letter| is_of_word(*letter));
    let is_digit = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let before = at.checked_sub(1);
        let is_joint = match letters[at] {
            ',' => is_digit(before) && is_digit(Some(at + 1)),
            '\'' | '’' | '‘' | 'ʼ' | '`' => {
                let is_possessive = is_word(before) && letters.get(at + 1) == Some(&'s') && !is_word(Some(at + 2));
                at += usize::from(is_possessive);
                true
            }
            _ => false,
        };
        if !is_joint {
            kept.push(letters[at]);
        }
        at += 1;
    }
    kept
}

/// Hangul syllables, Han, kana.
fn is_paired(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Letters and digits of the scripts that part words by spaces.
fn is_of_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || (matches!(letter, '\u{c0}'..='\u{1fff}') && !matches!(letter, '\u{d7}' | '\u{f7}' | '\u{2b0}'..='\u{2ff}'))
}

#[cfg(test)]
mod tests {
    use super::terms;

    #[test]
    fn words_are_folded_and_hangul_and_han_are_paired() {
        for (text, expected) in [
            ("Floods destroy the harvest", "floods destroy the harvest"),
            ("Hoeryŏng, P’yŏngyang and Ch'ŏngjin", "hoeryong pyongyang and chongjin"),
            ("China's border; the peoples’ army", "china border the peoples army"),
            ("2,914 people (1995–1998)", "2914 people 1995 1998"),
            ("non-refoulement", "non refoulement"),
            ("서울은", "서울 울은 은"),
            ("2023년 10월", "2023 년 10 월"),
            ("強制 送還", "強制 制 送還 還"),
            ("ＷＦＰ", "wfp"),
            ("Évian ÖZ straße", "evian oz straße"),
            ("", ""),
        ] {
            assert_eq!(terms(text).join(" "), expected, "{text}");
        }
    }
}
