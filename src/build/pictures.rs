//! Pictures of events for other sites: each thread paints a share of them.

use rayon::prelude::*;

use super::{Failure, Observer, Stage};
use crate::model::EventIndex;
use crate::output::Folder;
use crate::picture::{Fonts, Painter};
use crate::view::Library;

/// Writes the pictures of all events in the language of `library`, and says
/// of each event whether it has one; none has where the site has no address.
///
/// # Errors
/// When the disk fails.
pub(super) fn write(
    library: &Library<'_>,
    fonts: &Fonts,
    folder: &Folder,
    observer: &dyn Observer,
) -> Result<Vec<bool>, Failure> {
    if library.timeline.site.base_url.is_none() {
        return Ok(Vec::new());
    }
    let events: Vec<EventIndex> = library.timeline.numbered_events().map(|(number, _)| number).collect();
    observer.begin(Stage::Draw, events.len());
    let share = events.len().div_ceil(rayon::current_num_threads()).max(1);
    let paint_share = |events: &[EventIndex]| -> Result<Vec<bool>, Failure> {
        let mut painter = Painter::new(fonts);
        let mut paint = |event: &EventIndex| {
            observer.advance();
            let Some((address, card)) = library.picture_card(*event, fonts) else { return Ok(false) };
            folder.put(&address, &painter.paint(&card))?;
            Ok(true)
        };
        events.iter().map(&mut paint).collect()
    };
    let pictured: Vec<Vec<bool>> = events.par_chunks(share).map(paint_share).collect::<Result<_, _>>()?;
    Ok(pictured.concat())
}
