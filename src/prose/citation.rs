//! Citations in a text: `[see @document-id, p. 3; @other, pp. 4–5]`, as in Pandoc.
//!
//! Here they are only found and taken apart; whether a document of that name
//! exists is asked in `numbering`.

use std::ops::Range;

use super::traced::Traced;

/// A pair of brackets that cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// Its place in the text, brackets included.
    pub(super) range: Range<usize>,
    /// What it cites. Never empty.
    pub(super) items: Vec<Item>,
}

/// One document cited in a group, as places in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// Words before the id, such as `see`; may be empty.
    pub(super) prefix: Range<usize>,
    /// The id of the document; empty where none is named.
    pub(super) id: Range<usize>,
    /// Where in the document; may be empty.
    pub(super) locator: Range<usize>,
}

/// The citations in `text`, in order.
pub(super) fn groups(text: &Traced, markdown: &str) -> Vec<Group> {
    let letters = text.text();
    let mut found = Vec::new();
    let mut open = None;
    for (at, letter) in letters.char_indices() {
        match (letter, open) {
            ('[', _) if text.is_plain(at, markdown) => open = Some(at),
            (']', Some(start)) if text.is_plain(at, markdown) => {
                found.extend(group(letters, start..at + 1));
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// Takes a pair of brackets apart, if it names a document.
fn group(letters: &str, range: Range<usize>) -> Option<Group> {
    let inside = range.start + 1..range.end - 1;
    let mut items = Vec::new();
    let mut start = inside.start;
    for part in letters[inside].split(';') {
        items.push(item(letters, start..start + part.len()));
        start += part.len() + 1;
    }
    items
        .iter()
        .any(|item| !item.id.is_empty())
        .then_some(Group { range, items })
}

/// Takes what stands between two semicolons apart.
fn item(letters: &str, range: Range<usize>) -> Item {
    let Some(sign) = key_sign(letters, &range) else {
        let nothing = range.end..range.end;
        return Item {
            prefix: nothing.clone(),
            id: nothing,
            locator: trimmed(letters, range),
        };
    };
    let prefix = trimmed(letters, range.start..sign);
    let prefix = prefix.start..prefix.start + letters[prefix].trim_end_matches('-').len();
    let rest = &letters[sign + 1..range.end];
    let key = rest
        .find(|letter: char| letter.is_whitespace() || letter == ',')
        .unwrap_or(rest.len());
    let id = rest[..key].trim_end_matches(['.', ':']);
    let after = sign + 1 + key;
    let comma = usize::from(letters[after..range.end].starts_with(','));
    Item {
        prefix: trimmed(letters, prefix),
        id: sign + 1..sign + 1 + id.len(),
        locator: trimmed(letters, after + comma..range.end),
    }
}

/// The `@` that begins an id: at the start, or after a space, a bracket or a hyphen.
fn key_sign(letters: &str, range: &Range<usize>) -> Option<usize> {
    letters[range.clone()]
        .match_indices('@')
        .map(|(at, _)| range.start + at)
        .find(|at| {
            let before = letters[range.start..*at].chars().next_back();
            let after = letters[at + 1..range.end].chars().next();
            before.is_none_or(|letter| letter.is_whitespace() || "-(".contains(letter))
                && after.is_some_and(char::is_alphanumeric)
        })
}

/// `range` without the space at its ends.
fn trimmed(letters: &str, range: Range<usize>) -> Range<usize> {
    let part = &letters[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    start..start + part.trim().len()
}

#[cfg(test)]
mod tests {
    use super::groups;
    use crate::prose::traced::Traced;

    /// The citations in `markdown`, as `prefix|id|locator`.
    fn check(markdown: &str, expected: &[&[&str]]) {
        let mut text = Traced::default();
        text.push(markdown, &(0..markdown.len()), markdown);
        let found: Vec<Vec<String>> = groups(&text, markdown)
            .iter()
            .map(|group| {
                let part = |range: &std::ops::Range<usize>| markdown[range.clone()].to_owned();
                let join = |item: &super::Item| [part(&item.prefix), part(&item.id), part(&item.locator)].join("|");
                group.items.iter().map(join).collect()
            })
            .collect();
        assert_eq!(found, expected, "{markdown}");
    }

    #[test]
    fn a_citation_names_documents_and_places_in_them() {
        check("So [@a-1].", &[&["|a-1|"]]);
        check("So [@a, p. 3] and [@b].", &[&["|a|p. 3"], &["|b|"]]);
        check("[see @a, para. 4; @b, pp. 3–5]", &[&["see|a|para. 4", "|b|pp. 3–5"]]);
        check("[@a,\np. 3]", &[&["|a|p. 3"]]);
        check("[-@a p. 3]", &[&["|a|p. 3"]]);
        check("[@a; p. 4]", &[&["|a|", "||p. 4"]]);
        check("[x [@a]]", &[&["|a|"]]);
    }

    #[test]
    fn other_brackets_and_addresses_are_no_citations() {
        for text in [
            "[sic]",
            "[me@example.org]",
            "[@]",
            "[@ a]",
            "@a, p. 3",
            "\\[@a]",
            "[@a",
            "[]",
            "[;]",
            "[@a\\]",
        ] {
            check(text, &[]);
        }
    }
}
