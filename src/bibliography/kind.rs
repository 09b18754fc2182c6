//! What kind of thing is cited, in the words of each notation.

use ::hayagriva::Entry;
use ::hayagriva::types::EntryType;

/// The kinds that reference managers tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemKind {
    /// A book.
    Book,
    /// A part of a book.
    Chapter,
    /// An article in a journal.
    JournalArticle,
    /// An article in a magazine.
    MagazineArticle,
    /// An article in a newspaper, or from a news agency.
    NewspaperArticle,
    /// An entry of a blog.
    BlogPost,
    /// A paper in the proceedings of a conference.
    ConferencePaper,
    /// An entry of a work of reference.
    EncyclopediaEntry,
    /// A report.
    Report,
    /// A thesis.
    Thesis,
    /// A page on the web.
    Webpage,
    /// A whole site on the web, or another collection of data.
    Dataset,
    /// A law or a treaty.
    Legislation,
    /// A case at law.
    Case,
    /// Something unpublished.
    Manuscript,
    /// A post on a social medium.
    Post,
    /// A film or a broadcast.
    Video,
    /// A recording of sound.
    Audio,
    /// A work of art.
    Artwork,
    /// A patent.
    Patent,
    /// A program.
    Software,
    /// Anything else.
    Other,
}

/// Each kind in BibLaTeX, RIS, CSL, OpenURL (`rft.genre`) and in the record's own data.
const WORDS: [(ItemKind, &str, &str, &str, &str); 22] = [
    (ItemKind::Book, "book", "BOOK", "book", "book"),
    (ItemKind::Chapter, "incollection", "CHAP", "chapter", "bookitem"),
    (ItemKind::JournalArticle, "article", "JOUR", "article-journal", "article"),
    (ItemKind::MagazineArticle, "article", "MGZN", "article-magazine", "article"),
    (ItemKind::NewspaperArticle, "article", "NEWS", "article-newspaper", "article"),
    (ItemKind::BlogPost, "online", "BLOG", "post-weblog", "document"),
    (ItemKind::ConferencePaper, "inproceedings", "CPAPER", "paper-conference", "proceeding"),
    (ItemKind::EncyclopediaEntry, "inreference", "ENCYC", "entry-encyclopedia", "bookitem"),
    (ItemKind::Report, "report", "RPRT", "report", "report"),
    (ItemKind::Thesis, "thesis", "THES", "thesis", "dissertation"),
    (ItemKind::Webpage, "online", "ELEC", "webpage", "document"),
    (ItemKind::Dataset, "dataset", "DATA", "dataset", "document"),
    (ItemKind::Legislation, "legislation", "STAT", "legislation", "document"),
    (ItemKind::Case, "jurisdiction", "CASE", "legal_case", "document"),
    (ItemKind::Manuscript, "unpublished", "UNPB", "manuscript", "unknown"),
    (ItemKind::Post, "online", "ELEC", "post", "document"),
    (ItemKind::Video, "video", "VIDEO", "motion_picture", "document"),
    (ItemKind::Audio, "audio", "SOUND", "song", "document"),
    (ItemKind::Artwork, "artwork", "ART", "graphic", "document"),
    (ItemKind::Patent, "patent", "PAT", "patent", "patent"),
    (ItemKind::Software, "software", "COMP", "software", "document"),
    (ItemKind::Other, "misc", "GEN", "document", "document"),
];

impl ItemKind {
    /// The kind of an entry of the bibliography, by its type and that of what it stands in.
    #[must_use]
    pub fn of(entry: &Entry) -> Self {
        let parent = entry.parents().first().map(Entry::entry_type);
        match entry.entry_type() {
            EntryType::Article => Self::of_article(entry, parent),
            EntryType::Chapter | EntryType::Anthos => Self::Chapter,
            EntryType::Entry => Self::EncyclopediaEntry,
            EntryType::Report => Self::Report,
            EntryType::Thesis => Self::Thesis,
            EntryType::Web | EntryType::Blog | EntryType::Thread => Self::Webpage,
            EntryType::Patent => Self::Patent,
            EntryType::Case => Self::Case,
            EntryType::Legislation => Self::Legislation,
            EntryType::Manuscript => Self::Manuscript,
            EntryType::Post => Self::Post,
            EntryType::Book
            | EntryType::Reference
            | EntryType::Anthology
            | EntryType::Proceedings
            | EntryType::Periodical => Self::Book,
            EntryType::Repository => Self::Software,
            EntryType::Video | EntryType::Scene => Self::Video,
            EntryType::Audio => Self::Audio,
            EntryType::Artwork | EntryType::Exhibition => Self::Artwork,
            EntryType::Newspaper => Self::NewspaperArticle,
            _ => Self::Other,
        }
    }

    fn of_article(entry: &Entry, parent: Option<&EntryType>) -> Self {
        match parent {
            Some(EntryType::Newspaper) => Self::NewspaperArticle,
            Some(EntryType::Blog) => Self::BlogPost,
            Some(EntryType::Proceedings | EntryType::Conference) => Self::ConferencePaper,
            Some(EntryType::Book | EntryType::Anthology) => Self::Chapter,
            Some(EntryType::Web) => Self::Webpage,
            Some(EntryType::Periodical) if has_volume_or_number(entry) => Self::JournalArticle,
            Some(EntryType::Periodical) => Self::MagazineArticle,
            _ => Self::JournalArticle,
        }
    }

    fn words(self) -> (&'static str, &'static str, &'static str, &'static str) {
        let found = WORDS.iter().find(|(kind, ..)| *kind == self);
        found.map_or(("misc", "GEN", "document", "document"), |(_, a, b, c, d)| (a, b, c, d))
    }

    /// The type of an entry in BibLaTeX (manual, 2.1.1 and 2.1.3).
    #[must_use]
    pub fn biblatex(self) -> &'static str {
        self.words().0
    }

    /// The type of a reference in RIS.
    #[must_use]
    pub fn ris(self) -> &'static str {
        self.words().1
    }

    /// The type of an item in CSL 1.0.2.
    #[must_use]
    pub fn csl(self) -> &'static str {
        self.words().2
    }

    /// The genre in OpenURL (Z39.88-2004, matrices for journals and books).
    #[must_use]
    pub fn genre(self) -> &'static str {
        self.words().3
    }

    /// Whether it stands in something that appears again and again.
    #[must_use]
    pub fn is_serial(self) -> bool {
        matches!(self, Self::JournalArticle | Self::MagazineArticle | Self::NewspaperArticle)
    }
}

/// Journals count volumes and have numbers of their own; magazines go by date.
fn has_volume_or_number(entry: &Entry) -> bool {
    let counts = |entry: &Entry| {
        entry.volume().is_some() || entry.issue().is_some() || entry.doi().is_some() || entry.issn().is_some()
    };
    counts(entry) || entry.parents().iter().any(counts)
}

#[cfg(test)]
mod tests {
    use super::ItemKind;

    #[test]
    fn the_kind_of_a_document_comes_from_its_type_and_where_it_stands() {
        for (yaml, expected) in [
            ("type: report", ItemKind::Report),
            ("type: article, parent: {type: newspaper, title: N}", ItemKind::NewspaperArticle),
            ("type: article, volume: 3, parent: {type: periodical, title: N}", ItemKind::JournalArticle),
            ("type: article, parent: {type: periodical, title: N}", ItemKind::MagazineArticle),
            ("type: article, parent: {type: periodical, title: N, volume: 3}", ItemKind::JournalArticle),
            ("type: article, parent: {type: blog, title: N}", ItemKind::BlogPost),
            ("type: chapter, parent: {type: book, title: N}", ItemKind::Chapter),
            ("type: legislation", ItemKind::Legislation),
        ] {
            let library = hayagriva::io::from_yaml_str(&format!("a: {{{yaml}}}")).unwrap();
            assert_eq!(ItemKind::of(library.get("a").unwrap()), expected, "{yaml}");
        }
    }
}
