//! Citation styles (CSL 1.0.2) by name, and the locales they speak.

use hayagriva::archive::{ArchivedStyle, LOCALES};
use hayagriva::citationberg::taxonomy::Kind;
use hayagriva::citationberg::{
    CitationFormat, Group, IndependentStyle, LayoutRenderingElement, Locale, LocaleCode, LocaleFile, Style,
    StyleCategory,
};
use hayagriva::{CitationItem, CitationRequest, CitePurpose, ElemChildren, Entry, standalone_citation};

use super::formatted::{plain, runs};
use super::narrow::{Types, kinds, narrowed, question};
use super::note::first_notes;
use crate::model::Language;
use crate::problem::{Code, Problem, Span, did_you_mean};

/// The key of a locale's language in its CBOR (RFC 8949): a text of 9 bytes.
const LANGUAGE_KEY: &[u8] = b"\x69@xml:lang";

/// As what a document is written in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// As an entry of a bibliography.
    Bibliography,
    /// As a note.
    Note,
}

/// A citation style in a language.
#[derive(Debug)]
pub struct CitationStyle {
    name: &'static str,
    /// The style without affixes around citations, and so changed that a
    /// citation of the purpose "full" is what the bibliography holds: this
    /// takes less time than a `BibliographyDriver`.
    style: IndependentStyle,
    /// As what a document is written.
    form: Form,
    /// Whether citations name authors; else they are numbers, labels or notes.
    names_authors: bool,
    /// The types of documents that the style tells apart, and the style that
    /// asks a document for them.
    kinds: Vec<Kind>,
    question: Option<IndependentStyle>,
    locale: LocaleCode,
    pub(super) locales: Vec<Locale>,
}

impl CitationStyle {
    /// The style called `name` in `language`; where a locale of that language
    /// is not bundled, in English. `span` is where the name was written.
    ///
    /// # Errors
    /// Says that no style has that name, or that it has no bibliography.
    pub fn named(name: &str, language: &Language, span: Span) -> Result<Self, Problem> {
        let known = ArchivedStyle::by_name(name).ok_or_else(|| unknown(name, span))?;
        let style = independent(known).ok_or_else(|| without_bibliography(name, span))?;
        let style = with_bibliography_in_place(style).ok_or_else(|| without_bibliography(name, span))?;
        Ok(Self::of(known, style, Form::Bibliography, language))
    }

    /// The style of notes called `name`, in which every document is written as
    /// the first note that names it.
    ///
    /// # Errors
    /// Says that no style has that name.
    pub(super) fn notes(name: &str, language: &Language) -> Result<Self, Problem> {
        let known = ArchivedStyle::by_name(name).ok_or_else(|| unknown(name, Span::NOWHERE))?;
        let style = independent(known).ok_or_else(|| without_bibliography(name, Span::NOWHERE))?;
        Ok(Self::of(known, first_notes(style), Form::Note, language))
    }

    fn of(known: ArchivedStyle, style: IndependentStyle, form: Form, language: &Language) -> Self {
        let (locale, locales) = locales(language);
        let kinds = kinds(&style);
        Self {
            name: known.names().first().copied().unwrap_or(""),
            form,
            names_authors: names_authors(&style),
            question: question(&kinds),
            kinds,
            style,
            locale,
            locales,
        }
    }

    /// The style's first name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The tag of the locale that it speaks.
    pub(super) fn locale(&self) -> &str {
        &self.locale.0
    }

    /// The types that `entry` has in this style; nothing where they cannot be told.
    pub(super) fn types(&self, entry: &Entry) -> Option<Types> {
        let question = self.question.as_ref()?;
        Some(plain(&runs(&self.cite(CitationItem::with_entry(entry), question))))
    }

    /// The rules of the style for documents of `types`, or for all.
    pub(super) fn rules(&self, types: Option<&Types>) -> Rules {
        Rules(match types {
            Some(types) => narrowed(&self.style, &self.kinds, types),
            None => self.style.clone(),
        })
    }

    /// `entry` as it stands in the bibliography (or in a note); its types are those of `rules`.
    pub(super) fn reference(&self, entry: &Entry, rules: &Rules) -> ElemChildren {
        let item = CitationItem::with_entry(entry);
        let item = if self.form == Form::Note { item } else { item.kind(CitePurpose::Full) };
        self.cite(item, &rules.0)
    }

    /// `entry` as a text names it, where the style names authors.
    pub(super) fn in_text(&self, entry: &Entry, rules: &Rules) -> Option<ElemChildren> {
        self.names_authors.then(|| self.cite(CitationItem::with_entry(entry), &rules.0))
    }

    fn cite(&self, item: CitationItem<'_, Entry>, style: &IndependentStyle) -> ElemChildren {
        let locale = Some(self.locale.clone());
        standalone_citation(CitationRequest::new(vec![item], style, locale, &self.locales, None))
    }
}

/// The rules by which documents of some types are formatted.
#[derive(Debug)]
pub(super) struct Rules(IndependentStyle);

fn unknown(name: &str, span: Span) -> Problem {
    let names = ArchivedStyle::all().iter().flat_map(|style| style.names().iter().copied());
    let help = did_you_mean(name, names).unwrap_or_else(|| {
        "write the name of a CSL style, such as `chicago-author-date`, `apa` or `modern-language-association`"
            .to_owned()
    });
    let message = format!("no citation style is called `{name}`");
    Problem::new(Code::WrongType, message, span).label("named here").help(help)
}

fn without_bibliography(name: &str, span: Span) -> Problem {
    let message = format!("the citation style `{name}` has no bibliography");
    let problem = Problem::new(Code::WrongType, message, span).label("named here");
    problem.help("choose one with a bibliography, such as `chicago-author-date`")
}

/// The style itself, or the one that it depends on.
fn independent(known: ArchivedStyle) -> Option<IndependentStyle> {
    match known.get() {
        Style::Independent(style) => Some(style),
        Style::Dependent(style) => match ArchivedStyle::by_id(&style.parent_link.href)?.get() {
            Style::Independent(parent) => Some(parent),
            Style::Dependent(_) => None,
        },
    }
}

/// Whether citations in this style name authors.
fn names_authors(style: &IndependentStyle) -> bool {
    style.info.category.iter().any(|category| {
        let StyleCategory::CitationFormat { format } = category else {
            return false;
        };
        matches!(format, CitationFormat::AuthorDate | CitationFormat::Author)
    })
}

/// `style` with the affixes of its bibliography inside the bibliography's
/// layout, and none around citations.
fn with_bibliography_in_place(mut style: IndependentStyle) -> Option<IndependentStyle> {
    style.citation.layout.prefix = None;
    style.citation.layout.suffix = None;
    let layout = &mut style.bibliography.as_mut()?.layout;
    let (prefix, suffix) = (layout.prefix.take(), layout.suffix.take());
    if prefix.is_some() || suffix.is_some() {
        let children = std::mem::take(&mut layout.elements);
        layout.elements.push(LayoutRenderingElement::Group(Group {
            children,
            prefix,
            suffix,
            delimiter: layout.delimiter.clone(),
            display: None,
            font_style: None,
            font_variant: None,
            font_weight: None,
            text_decoration: None,
            vertical_align: None,
        }));
    }
    Some(style)
}

/// The locale for `language`, and what Hayagriva needs for it: the locale
/// itself and American English, to which it falls back. Reading all of them
/// would take longer than a small site.
fn locales(language: &Language) -> (LocaleCode, Vec<Locale>) {
    let code = locale_code(language);
    let english = LocaleCode::en_us();
    let wanted = LOCALES.iter().filter(|bytes| {
        let tag = locale_tag(bytes);
        tag == Some(code.0.as_str()) || tag == Some(english.0.as_str())
    });
    let read = wanted.filter_map(|bytes| ciborium::from_reader(*bytes).ok()).map(mended).collect();
    (code, read)
}

/// Words of the bundled Korean locale that no Korean reader would write: a
/// particle in both its forms for "and", and "miscellaneous" for "et al.".
const KOREAN: &str = r#"<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="ko-KR"><terms>
<term name="and">및</term><term name="et-al">외</term></terms></locale>"#;

/// A bundled locale with better words where we know them.
fn mended(mut locale: Locale) -> Locale {
    let is_korean = locale.lang.as_ref().is_some_and(|code| code.0 == "ko-KR");
    let better = LocaleFile::from_xml(KOREAN).ok().and_then(|file| file.terms).filter(|_| is_korean);
    if let (Some(terms), Some(better)) = (&mut locale.terms, better) {
        terms.terms.retain(|term| !better.terms.iter().any(|other| other.name == term.name));
        terms.terms.extend(better.terms);
    }
    locale
}

/// The bundled locale that speaks `language`: its own, the one of its main
/// country, any of the language; else American English.
fn locale_code(language: &Language) -> LocaleCode {
    let tags: Vec<&str> = LOCALES.iter().filter_map(|bytes| locale_tag(bytes)).collect();
    let tag = match language.tag() {
        tag if tag.starts_with("zh-Hant") => "zh-TW",
        tag if tag.starts_with("zh-Hans") => "zh-CN",
        tag => tag,
    };
    let own = LocaleCode(tag.to_owned());
    let main = own.fallback().map(|code| code.0);
    let primary = tag.split('-').next().unwrap_or(tag);
    let found = tags
        .iter()
        .find(|known| **known == tag)
        .or_else(|| tags.iter().find(|known| main.as_deref() == Some(**known)))
        .or_else(|| tags.iter().find(|known| known.split('-').next() == Some(primary)));
    found.map_or_else(LocaleCode::en_us, |tag| LocaleCode((*tag).to_owned()))
}

/// The language of a bundled locale, read without the rest of it: the text
/// after its key, whose length is the low five bits of its first byte.
fn locale_tag(bytes: &'static [u8]) -> Option<&'static str> {
    let at = bytes.windows(LANGUAGE_KEY.len()).position(|window| window == LANGUAGE_KEY)? + LANGUAGE_KEY.len();
    let length = usize::from(bytes.get(at)?.checked_sub(0x60)?);
    std::str::from_utf8(bytes.get(at + 1..at + 1 + length)?).ok()
}

#[cfg(test)]
mod tests {
    use hayagriva::archive::LOCALES;

    use super::{CitationStyle, locale_code, locale_tag};
    use crate::model::Language;
    use crate::problem::Span;

    #[test]
    fn every_bundled_locale_says_its_language() {
        let tags: Vec<Option<&str>> = LOCALES.iter().map(|bytes| locale_tag(bytes)).collect();
        let locales = hayagriva::archive::locales();
        let expected: Vec<Option<&str>> =
            locales.iter().map(|locale| locale.lang.as_ref().map(|code| code.0.as_str())).collect();
        assert_eq!(tags, expected);
    }

    #[test]
    fn a_language_has_a_locale() {
        for (language, expected) in [
            ("en", "en-US"),
            ("en-GB", "en-GB"),
            ("ko", "ko-KR"),
            ("zh", "zh-CN"),
            ("zh-Hant", "zh-TW"),
            ("zh-Hant-HK", "zh-TW"),
            ("de", "de-DE"),
            ("de-AT", "de-AT"),
            ("cy", "cy-GB"),
            ("la", "la"),
            ("tlh", "en-US"),
        ] {
            assert_eq!(locale_code(&Language::new(language).unwrap()).0, expected, "{language}");
        }
    }

    #[test]
    fn a_style_that_is_not_bundled_is_a_problem_with_the_nearest_name() {
        let named = |name| CitationStyle::named(name, &Language::new("en").unwrap(), Span::NOWHERE);
        let problem = named("chicago-author-dat").unwrap_err();
        assert_eq!(problem.message, "no citation style is called `chicago-author-dat`");
        assert_eq!(problem.help.as_deref(), Some("did you mean `chicago-author-date`?"));
        assert_eq!(named("mla").unwrap().name(), "modern-language-association");
        assert_eq!(named("alphanumeric").unwrap_err().message, "the citation style `alphanumeric` has no bibliography");
    }
}
