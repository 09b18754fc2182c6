//! Where in a document something stands.

/// The kinds of place in a document that a citation style knows
/// (CSL 1.0.2, "Locators").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LocatorLabel {
    /// A page or several.
    Page,
    /// A paragraph or several.
    Paragraph,
    /// A section.
    Section,
    /// A chapter.
    Chapter,
    /// An article of a law.
    Article,
    /// A figure.
    Figure,
    /// A table.
    Table,
    /// A footnote.
    Note,
    /// A number, as of an issue.
    Issue,
    /// A column.
    Column,
    /// A line.
    Line,
    /// A part.
    Part,
    /// A volume.
    Volume,
    /// An appendix or annex.
    Appendix,
    /// A moment in a recording.
    Timestamp,
}

/// The abbreviations that a locator may begin with.
const LABELS: [(&str, LocatorLabel); 38] = [
    ("p.", LocatorLabel::Page),
    ("pp.", LocatorLabel::Page),
    ("page", LocatorLabel::Page),
    ("pages", LocatorLabel::Page),
    ("para.", LocatorLabel::Paragraph),
    ("paras.", LocatorLabel::Paragraph),
    ("paragraph", LocatorLabel::Paragraph),
    ("paragraphs", LocatorLabel::Paragraph),
    ("sec.", LocatorLabel::Section),
    ("secs.", LocatorLabel::Section),
    ("section", LocatorLabel::Section),
    ("sections", LocatorLabel::Section),
    ("ch.", LocatorLabel::Chapter),
    ("chs.", LocatorLabel::Chapter),
    ("chap.", LocatorLabel::Chapter),
    ("chapter", LocatorLabel::Chapter),
    ("art.", LocatorLabel::Article),
    ("arts.", LocatorLabel::Article),
    ("article", LocatorLabel::Article),
    ("fig.", LocatorLabel::Figure),
    ("figs.", LocatorLabel::Figure),
    ("figure", LocatorLabel::Figure),
    ("table", LocatorLabel::Table),
    ("tables", LocatorLabel::Table),
    ("tab.", LocatorLabel::Table),
    ("fn.", LocatorLabel::Note),
    ("n.", LocatorLabel::Note),
    ("no.", LocatorLabel::Issue),
    ("nos.", LocatorLabel::Issue),
    ("col.", LocatorLabel::Column),
    ("l.", LocatorLabel::Line),
    ("line", LocatorLabel::Line),
    ("pt.", LocatorLabel::Part),
    ("part", LocatorLabel::Part),
    ("vol.", LocatorLabel::Volume),
    ("annex", LocatorLabel::Appendix),
    ("app.", LocatorLabel::Appendix),
    ("time", LocatorLabel::Timestamp),
];

/// The longest locator, in characters.
const MAX_LENGTH: usize = 120;

/// A place in a document, such as `p. 3` or `paras. 4–6`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locator {
    /// What is counted.
    pub label: LocatorLabel,
    /// Which, such as `3` or `4–6`; further parts may follow after a comma.
    pub value: String,
    /// The whole as it was written, for showing it.
    pub written: String,
}

impl Locator {
    /// Reads a locator: an abbreviation and what it counts, or a bare page
    /// number. Nothing comes back for a text that begins with neither.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let written = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if written.chars().count() > MAX_LENGTH {
            return None;
        }
        if written.starts_with(|first: char| first.is_ascii_digit()) {
            return Some(Self { label: LocatorLabel::Page, value: written.clone(), written });
        }
        let (word, value) = written.split_once(' ')?;
        let word = word.to_lowercase();
        let (_, label) = LABELS.iter().find(|(name, _)| *name == word)?;
        let counts = value.starts_with(|first: char| first.is_alphanumeric() || "\"“‘'([".contains(first));
        counts.then(|| Self { label: *label, value: value.to_owned(), written: written.clone() })
    }

    /// The abbreviations, for messages.
    pub const EXAMPLES: &'static str =
        "`p. 3`, `pp. 3–5`, `para. 2`, `art. 5`, `sec. 3`, `ch. 4`, `fig. 2`, `table 3`, `fn. 7`, `no. 4`, `time 0:32`";
}

#[cfg(test)]
mod tests {
    use super::{Locator, LocatorLabel};

    #[test]
    fn a_locator_begins_with_an_abbreviation_or_a_page() {
        for (text, expected) in [
            ("p. 3", Some((LocatorLabel::Page, "3"))),
            ("pp. 3–5", Some((LocatorLabel::Page, "3–5"))),
            ("12", Some((LocatorLabel::Page, "12"))),
            ("Para. 2", Some((LocatorLabel::Paragraph, "2"))),
            ("ch. 3, sec. \"Origins\"", Some((LocatorLabel::Chapter, "3, sec. \"Origins\""))),
            ("art. 4(2)", Some((LocatorLabel::Article, "4(2)"))),
            ("table A", Some((LocatorLabel::Table, "A"))),
            ("time 0:32", Some((LocatorLabel::Timestamp, "0:32"))),
            ("somewhere", None),
            ("p.", None),
            ("p. –", None),
            ("", None),
        ] {
            let read = Locator::parse(text);
            assert_eq!(read.as_ref().map(|locator| (locator.label, locator.value.as_str())), expected, "{text:?}");
        }
    }
}
