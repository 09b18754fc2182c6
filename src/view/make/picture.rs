//! The picture of an event that other sites show beside a link to it.
//!
//! It says less than the page: of an event whose text stays closed until the
//! reader opens it, nothing but the title.

use crate::chart::Period;
use crate::model::{Event, EventIndex};
use crate::picture::{About, Card, Fonts, HEIGHT, Stretch, WIDTH};
use crate::site::Address;
use crate::view::{Library, PictureView};

impl<'a> Library<'a> {
    /// What the picture of an event shows, and where it lies; nothing where
    /// `fonts` lack a letter of it.
    #[must_use]
    pub fn picture_card<'f>(&self, number: EventIndex, fonts: &'f Fonts) -> Option<(Address, Card<'f>)>
    where
        'a: 'f,
    {
        let event = &self.timeline[number];
        let (title, language) = (self.title_of(event), self.language().tag());
        let about = if event.is_closed() {
            None
        } else {
            let topics: Vec<&str> = event.topics.iter().map(|topic| self.name_of(*topic)).collect();
            Some(About {
                date: fonts.line(self.dates[number.get()].words.as_str(), language)?,
                topics: fonts.line(topics.join(" · "), language)?,
                stretch: self.stretch(event)?,
            })
        };
        let card = Card {
            site: fonts.line(self.site_title(), language)?,
            title: fonts.line(title.text, title.language.unwrap_or(language))?,
            about,
        };
        Some((Address::embed_picture(&event.id).in_folder(&self.rendition.folder), card))
    }

    /// Where the time of an event lies in the years of the timeline.
    fn stretch(&self, event: &Event) -> Option<Stretch> {
        // Of the shelves, because the timeline would look at all events for each event.
        let years = &self.shelves.years;
        let years = [*years.first_key_value()?.0, *years.last_key_value()?.0];
        let (first, after) = (f64::from(years[0]), f64::from(years[1]) + 1.0);
        let (begin, end) = Period::of(&event.date).years();
        let share = |year: f64| ((year - first) / (after - first)).clamp(0.0, 1.0);
        Some(Stretch { years, from: share(begin), to: share(end) })
    }

    /// The picture of an event for those who link to it; nothing where it has
    /// none, or where the site has no address.
    pub(super) fn picture(&self, number: EventIndex) -> Option<PictureView> {
        if !self.pictured.get(number.get()).is_some_and(|is_pictured| *is_pictured) {
            return None;
        }
        let url = self.url(Address::embed_picture(&self.timeline[number].id))?;
        Some(PictureView { url, width: WIDTH, height: HEIGHT })
    }
}
