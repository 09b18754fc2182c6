//! How much room a text takes, without a font at hand.
//!
//! Widths are estimated from the number of letters, the wide ones of Chinese,
//! Japanese and Korean counted almost twice (Unicode Standard Annex 11). The estimate
//! is on the large side, so that a label rather ends early than overlaps.

/// What a narrow letter takes of the size of the type; measured on `DejaVu Sans`,
/// the widest of the common system fonts.
const NARROW: f64 = 0.6;

/// What a wide letter takes of it: its square, and a little air.
const WIDE: f64 = 1.05;

/// What stands where a text was cut.
const CUT: char = '…';

/// The width of `text` in units, set in type of `size` units.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(|letter| letter_width(letter, size)).sum()
}

/// `text` on one line of `room` units, cut where it is longer: after a word,
/// unless that would take more than half of what fits.
pub(super) fn fit(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut line = String::new();
    let mut left = room - letter_width(CUT, size);
    for letter in text.chars() {
        left -= letter_width(letter, size);
        if left < 0.0 {
            break;
        }
        line.push(letter);
    }
    let words = line.rfind(' ').filter(|end| *end * 2 >= line.len()).unwrap_or(line.len());
    line.truncate(line[..words].trim_end_matches([' ', ',', '.']).len());
    line.push(CUT);
    line
}

fn letter_width(letter: char, size: f64) -> f64 {
    if is_wide(letter) { WIDE * size } else { NARROW * size }
}

/// Whether a letter takes two columns: the ranges that Unicode calls wide or
/// full-width, without the emoji.
fn is_wide(letter: char) -> bool {
    matches!(
        u32::from(letter),
        0x1100..=0x115F
            | 0x2E80..=0x303E
            | 0x3041..=0xA4CF
            | 0xA960..=0xA97F
            | 0xAC00..=0xD7A3
            | 0xF900..=0xFAFF
            | 0xFE30..=0xFE6F
            | 0xFF00..=0xFF60
            | 0xFFE0..=0xFFE6
            | 0x20000..=0x3FFFD
    )
}

#[cfg(test)]
mod tests {
    use super::{fit, width};

    #[test]
    fn a_korean_syllable_takes_its_square_and_a_latin_letter_less() {
        for (text, expected) in [("", 0.0), ("ab", 12.0), ("탈북", 21.0), ("饥荒a", 27.0), ("é", 6.0)] {
            assert!((width(text, 10.0) - expected).abs() < 1e-9, "{text}");
        }
    }

    #[test]
    fn a_line_that_is_too_long_is_cut_with_dots() {
        for (text, fitted) in [("ten chars!", "ten chars!"), ("eleven more", "eleven…"), ("탈북자의 숫자", "탈북자의…")]
        {
            assert_eq!(fit(text, 10.0, 60.1), fitted);
        }
    }
}
