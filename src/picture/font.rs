//! The fonts: which of them writes a text, and in which of its forms.

use std::sync::Arc;

use cosmic_text::Font;
use cosmic_text::fontdb::{Database, Source};

/// The places of the regular and the half-bold face among the fonts of the crate that brings them.
const BUILT_IN: [usize; 2] = [0, 4];

/// The name of their family.
pub(super) const BUILT_IN_FAMILY: &str = "Libertinus Serif";

/// What East Asian fonts call the forms of a language: the last word of a family's name.
const FORMS: [(&str, &str); 6] =
    [("ja", "JP"), ("ko", "KR"), ("zh-HK", "HK"), ("zh-Hant", "TC"), ("zh-TW", "TC"), ("zh", "SC")];

/// The fonts of pictures: Libertinus Serif, which writes the languages of
/// Europe, and those that were added, in their order.
pub struct Fonts {
    pub(super) database: Database,
    families: Vec<Family>,
}

/// Faces that differ only in weight or slant.
struct Family {
    name: String,
    faces: Vec<Font>,
}

/// These bytes are not a font.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a font in OpenType or TrueType (.otf, .ttf, .ttc)")]
pub struct NotAFont;

impl Default for Fonts {
    fn default() -> Self {
        let mut fonts = Self { database: Database::new(), families: Vec::new() };
        for place in BUILT_IN {
            let bytes = typst_assets::fonts().nth(place).unwrap_or_default();
            fonts.load(Source::Binary(Arc::new(bytes)));
        }
        fonts
    }
}

impl Fonts {
    /// Adds the fonts of a file: one, or a collection.
    ///
    /// # Errors
    /// When there is none in it.
    pub fn add(&mut self, file: Vec<u8>) -> Result<(), NotAFont> {
        if self.load(Source::Binary(Arc::new(file))) { Ok(()) } else { Err(NotAFont) }
    }

    /// Whether there was a font.
    fn load(&mut self, source: Source) -> bool {
        let ids = self.database.load_font_source(source);
        let mut is_font = false;
        for id in ids {
            let Some(face) = self.database.face(id) else { continue };
            let Some((name, _)) = face.families.first() else { continue };
            let Some(font) = Font::new(&self.database, id, face.weight) else { continue };
            is_font = true;
            match self.families.iter_mut().find(|family| family.name == *name) {
                Some(family) => family.faces.push(font),
                None => self.families.push(Family { name: name.clone(), faces: vec![font] }),
            }
        }
        is_font
    }

    /// The family that has every letter of `text`: the built-in one, else one
    /// with the forms of `language` (BCP 47), else the first; none where a
    /// letter is in no family.
    #[must_use]
    pub fn family_for(&self, text: &str, language: &str) -> Option<&str> {
        let form = FORMS.iter().find(|(tag, _)| is_of(language, tag)).map(|(_, form)| *form);
        let writing = self.families.iter().enumerate().filter(|(_, family)| family.writes(text));
        let rank = |(place, family): &(usize, &Family)| match family.name.rsplit(' ').next() {
            _ if *place == 0 => 0,
            last if form.is_some() && last == form => 1,
            _ => 2,
        };
        writing.min_by_key(rank).map(|(_, family)| family.name.as_str())
    }
}

impl Family {
    fn writes(&self, text: &str) -> bool {
        let has = |font: &Font, letter: char| font.as_swash().charmap().map(letter) != 0;
        let mut letters = text.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control());
        letters.all(|letter| self.faces.iter().all(|font| has(font, letter)))
    }
}

/// Whether `language` is the one of `tag`, or one of its kinds.
fn is_of(language: &str, tag: &str) -> bool {
    language.strip_prefix(tag).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}
