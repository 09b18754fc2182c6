//! Writing without spaces between words.

/// Whether a line that ends with `before` and one that begins with `after` are
/// joined without a space: Chinese and Japanese have none between words, so
/// that one which comes from folding lines would be a gap. Korean has them.
#[must_use]
pub fn joins_without_space(before: char, after: char) -> bool {
    let quotes = |letter: char| matches!(letter, '‘'..='‟');
    match (is_unspaced(before), is_unspaced(after)) {
        (true, true) => true,
        (true, false) => quotes(after),
        (false, true) => quotes(before),
        (false, false) => false,
    }
}

/// Whether a letter or sign is of a script without spaces: Han, kana, and
/// their signs of full width.
fn is_unspaced(letter: char) -> bool {
    matches!(letter,
        '\u{3001}'..='\u{3029}'
        | '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FF01}'..='\u{FF60}'
        | '\u{20000}'..='\u{323AF}')
}

#[cfg(test)]
mod tests {
    use super::joins_without_space;

    #[test]
    fn only_scripts_without_spaces_are_joined() {
        for (before, after, expected) in [
            ('粮', '食', true),
            ('，', '粮', true),
            ('。', '“', true),
            ('”', '粮', true),
            ('の', '人', true),
            ('가', '나', false),
            ('가', '粮', false),
            ('a', '粮', false),
            ('粮', '1', false),
            ('”', '“', false),
            ('a', 'b', false),
        ] {
            assert_eq!(joins_without_space(before, after), expected, "{before} {after}");
        }
    }
}
