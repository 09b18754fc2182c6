//! Which sentences give a number and no source.
//!
//! Sentences are told apart by their stops, with the abbreviations that such
//! a record uses; English first, and the stops of Chinese, Japanese and Korean.

use std::ops::Range;

/// Stands for a citation in the text that is looked through.
pub(super) const CITED: char = '\u{FFFC}';

/// Abbreviations that stand before a number: `p. 3`, `No. 4`, `ca. 500`.
const BEFORE_NUMBERS: [&str; 30] = [
    "pp", "para", "paras", "art", "arts", "sec", "secs", "ch", "chs", "chap", "fig", "figs", "tab", "no", "nos", "vol",
    "vols", "fn", "col", "pt", "app", "ca", "approx", "res", "doc", "ed", "r", "jan", "feb", "sept",
];

/// Abbreviations after which a sentence goes on.
const BEFORE_WORDS: [&str; 26] = [
    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "lt", "sgt", "capt", "maj", "rev", "hon", "sen", "rep", "gov", "amb",
    "vs", "cf", "al", "viz", "approx", "ca", "eds", "trans", "messrs",
];

/// How far is looked ahead and back from a stop, in characters: longer than
/// any abbreviation, and short enough that no text takes long.
const REACH: usize = 40;

/// The first number of each sentence of `words` that holds a digit and no [`CITED`].
pub(super) fn uncited_numbers(words: &str) -> Vec<Range<usize>> {
    if !words.contains(char::is_numeric) {
        return Vec::new();
    }
    sentences(words)
        .into_iter()
        .filter(|sentence| !words[sentence.clone()].contains(CITED))
        .filter_map(|sentence| number(words, sentence))
        .collect()
}

/// The first number in `sentence`, with its decimals and separators.
fn number(words: &str, sentence: Range<usize>) -> Option<Range<usize>> {
    let start = sentence.start + words[sentence.clone()].find(char::is_numeric)?;
    let mut end = start;
    let mut letters = words[start..sentence.end].chars().peekable();
    while let Some(letter) = letters.next() {
        let joins = ".,:/-–".contains(letter) && letters.peek().is_some_and(|next| next.is_numeric());
        if !letter.is_numeric() && !joins {
            break;
        }
        end += letter.len_utf8();
    }
    Some(start..end)
}

/// The sentences of `words`.
fn sentences(words: &str) -> Vec<Range<usize>> {
    let letters: Vec<(usize, char)> = words.char_indices().collect();
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < letters.len() {
        let Some(next) = end_of_sentence(&letters, at) else {
            at += 1;
            continue;
        };
        let end = letters.get(next).map_or(words.len(), |(offset, _)| *offset);
        found.push(start..end);
        start = end;
        at = next.max(at + 1);
    }
    found.push(start..words.len());
    found
}

/// If the letter at `at` ends a sentence: the number of the first letter after
/// it, its closing quotes and the citations that follow it.
fn end_of_sentence(letters: &[(usize, char)], at: usize) -> Option<usize> {
    let letter = |number: usize| letters.get(number).map(|(_, letter)| *letter);
    let stop = letter(at)?;
    let is_wide = "。！？".contains(stop);
    if !is_wide && !".!?…".contains(stop) {
        return None;
    }
    let mut after = at + 1;
    while letter(after).is_some_and(|letter| "\"'”’)]»」』）】*".contains(letter)) {
        after += 1;
    }
    let boundary = letter(after).is_none_or(|letter| letter.is_whitespace() || letter == CITED);
    if !is_wide && !boundary {
        return None;
    }
    let (end, cited) = citations_after(letters, after);
    let next = (end..letters.len()).take(REACH).filter_map(letter).find(|letter| letter.is_alphanumeric());
    let goes_on = !is_wide && !cited && next.is_some_and(char::is_lowercase);
    let abbreviates = stop == '.' && is_abbreviation(letters, at, next);
    (!goes_on && !abbreviates).then_some(end)
}

/// Where the citations end that follow `after`, and whether there are any.
fn citations_after(letters: &[(usize, char)], after: usize) -> (usize, bool) {
    let mut end = after;
    for (number, (_, letter)) in letters.iter().enumerate().skip(after) {
        match letter {
            letter if letter.is_whitespace() => {}
            &CITED => end = number + 1,
            _ => break,
        }
    }
    (end, end > after)
}

/// Whether the full stop at `at` belongs to an abbreviation; `next` is the
/// first letter or digit after it.
fn is_abbreviation(letters: &[(usize, char)], at: usize, next: Option<char>) -> bool {
    let reversed = letters[..at].iter().rev().take(REACH).map(|(_, letter)| *letter);
    let word: Vec<char> = reversed.take_while(|letter| letter.is_alphabetic() || *letter == '.').collect();
    let word: String = word.iter().rev().collect::<String>().to_lowercase();
    let is_initial = word.chars().count() == 1 && word.is_ascii();
    let counts = next.is_some_and(char::is_numeric);
    match word.trim_start_matches('.') {
        "" => false,
        word => {
            is_initial || word.contains('.') || BEFORE_WORDS.contains(&word) || counts && BEFORE_NUMBERS.contains(&word)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{sentences, uncited_numbers};

    #[test]
    fn a_stop_ends_a_sentence_unless_it_belongs_to_a_number_or_an_abbreviation() {
        for (text, expected) in [
            ("One. Two.", vec!["One.", " Two."]),
            ("It rose by 1.5 per cent. Then it fell.", vec!["It rose by 1.5 per cent.", " Then it fell."]),
            ("See p. 3 and No. 4 there.", vec!["See p. 3 and No. 4 there."]),
            ("He said no. Then he left.", vec!["He said no.", " Then he left."]),
            ("The U.N. Mr. Kim, J. Lee and Dr. Han came.", vec!["The U.N. Mr. Kim, J. Lee and Dr. Han came."]),
            ("“Why?” he asked. Nobody knew!", vec!["“Why?” he asked.", " Nobody knew!"]),
            ("He left (in May.) She stayed.", vec!["He left (in May.)", " She stayed."]),
            ("洪水。饥荒！", vec!["洪水。", "饥荒！"]),
            ("5명이 돌아왔다. 그 뒤에는 없다.", vec!["5명이 돌아왔다.", " 그 뒤에는 없다."]),
            ("Died. \u{FFFC} Next.", vec!["Died. \u{FFFC}", " Next."]),
            ("Died.\u{FFFC}\u{FFFC} Next.", vec!["Died.\u{FFFC}\u{FFFC}", " Next."]),
        ] {
            let found: Vec<&str> =
                sentences(text).into_iter().map(|range| &text[range]).filter(|part| !part.is_empty()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn a_sentence_with_a_number_needs_a_citation_of_its_own() {
        for (text, expected) in [
            ("Nobody knows.", vec![]),
            ("In 1995 \u{FFFC} it rained.", vec![]),
            ("It rained in 1995. \u{FFFC}", vec![]),
            ("It rained in 1995. It stopped \u{FFFC}.", vec!["1995"]),
            ("It rose to 1,234.5 on 3 May.", vec!["1,234.5"]),
            ("Five. In 1995–1998, then. And 7", vec!["1995–1998", "7"]),
            ("有３人。", vec!["３"]),
        ] {
            let found: Vec<&str> = uncited_numbers(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
