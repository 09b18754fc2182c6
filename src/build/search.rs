//! The index of the search, written before the pages, because a page names its directory.

use rayon::prelude::*;

use super::{Failure, Whole};
use crate::model::EventIndex;
use crate::output::Folder;
use crate::search::{Edition, index};
use crate::site::{Address, Rendition};
use crate::view::DateView;

/// Writes the index of the search; gives back where its directory is.
pub(super) fn put_index(
    whole: &Whole,
    languages: &[(Rendition, String)],
    dates: &[Vec<DateView>],
    folder: &Folder,
) -> Result<Option<Address>, Failure> {
    let edition = |((rendition, _), dates): (&'_ (Rendition, String), &'_ Vec<DateView>)| {
        let translated = whole.texts.translated(&rendition.language);
        let text = |number: usize| {
            if rendition.is_default() {
                return whole.texts.events[number].as_ref();
            }
            translated.and_then(|texts| texts.events.get(&EventIndex::new(number)))
        };
        let plain = |number: usize| text(number).map_or_else(String::new, |text| text.plain.clone());
        Edition {
            language: rendition.language.clone(),
            is_default: rendition.is_default(),
            dates: dates.iter().map(|date| date.words.clone()).collect(),
            texts: (0..whole.timeline.events.len()).map(plain).collect(),
        }
    };
    let editions: Vec<Edition> = languages.iter().zip(dates).map(edition).collect();
    let index = index(&whole.timeline, &editions);
    index.files.par_iter().try_for_each(|file| folder.put(&file.address, &file.bytes))?;
    Ok(index.directory().cloned())
}
