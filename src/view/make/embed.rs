//! An event on other people's sites: the card, what they paste, and the answer to oEmbed.
//!
//! All of it needs the address at which the site is published. It shows title
//! and summary, never the text.

use super::View;
use super::common::Head;
use crate::encode::JsonObject;
use crate::locale::Argument;
use crate::model::{Event, EventIndex};
use crate::prose::HtmlWriter;
use crate::site::{Address, PageKind};
use crate::view::{EmbedOffer, EmbedView, Library, PageView};

/// The width of the frame where it has room, in CSS pixels.
const WIDTH: u16 = 560;

/// The height of the frame, in CSS pixels: enough for the longest title and
/// summary of a record that keeps to their usual lengths.
const HEIGHT: u16 = 440;

impl<'a> Library<'a> {
    /// The card of an event.
    pub(super) fn embed_page(&self, at: &Address, number: EventIndex) -> (PageView, View<'a>) {
        let event = &self.timeline[number];
        let (title, summary) = (self.title_of(event), self.summary_of(event));
        let page = Address::event(&event.id);
        let view = EmbedView {
            id: event.id.as_str(),
            title: title.text,
            title_language: title.language,
            date: self.dates[number.get()].clone(),
            certainty: self.words.certainty(event.certainty),
            content_note: self.content_note(event),
            summary: summary.text.trim(),
            summary_language: summary.language,
            event: page.from_page(at),
            from: self.words.fill("embed-from", &[("site", Argument::Text(self.site_title()))]),
            style: self.assets.embed_style.as_ref().map(|style| style.from_page(at)),
        };
        let mut head = self.head(at, &Head { kind: "embed", title, description: Some(summary.text) });
        head.hidden = true;
        head.canonical = self.url(page);
        (head, View::Embed(Box::new(view)))
    }

    /// How the event whose page lies at `at` can be shown on another site.
    pub(super) fn embed_offer(&self, at: &Address, number: EventIndex) -> Option<EmbedOffer> {
        let event = &self.timeline[number];
        let card = Address::embed(&event.id);
        Some(EmbedOffer {
            card: card.from_page(at),
            frame: self.frame(event)?,
            quotation: self.quotation(number)?,
            discovery: self.url(Address::embed_answer(&event.id))?,
        })
    }

    /// The answer to oEmbed (<https://oembed.com>) for an event, and where it
    /// lies; nothing where the site has no address.
    #[must_use]
    pub fn embed_answer(&self, number: EventIndex) -> Option<(Address, String)> {
        let event = &self.timeline[number];
        let mut answer = JsonObject::new();
        answer.set("version", "1.0").set("type", "rich").set("title", self.title_of(event).text);
        answer.set("author_name", &self.timeline.site.publisher.name);
        answer.set("provider_name", self.site_title()).set("provider_url", self.url(Address::of(PageKind::Index))?);
        answer.set("cache_age", 86_400).set("width", i32::from(WIDTH)).set("height", i32::from(HEIGHT));
        answer.set("html", self.frame(event)?);
        if let Some(picture) = self.picture(number) {
            answer.set("thumbnail_url", picture.url);
            answer.set("thumbnail_width", i32::from(picture.width));
            answer.set("thumbnail_height", i32::from(picture.height));
        }
        let at = Address::embed_answer(&event.id).in_folder(&self.rendition.folder);
        Some((at, answer.finish().as_str().to_owned() + "\n"))
    }

    /// The frame that holds the card.
    fn frame(&self, event: &'a Event) -> Option<String> {
        let address = self.url(Address::embed(&event.id))?;
        let height = HEIGHT.to_string();
        let style = format!("border:0;max-width:{WIDTH}px");
        let attributes = [
            ("src", address.as_str()),
            ("title", self.title_of(event).text),
            ("width", "100%"),
            ("height", &height),
            ("loading", "lazy"),
            ("referrerpolicy", "no-referrer"),
            ("style", &style),
        ];
        let mut html = HtmlWriter::new();
        html.open("iframe", &attributes).close("iframe");
        Some(html.finish().as_str().to_owned())
    }

    /// Date, title and summary as a quotation.
    fn quotation(&self, number: EventIndex) -> Option<String> {
        let event = &self.timeline[number];
        let (title, summary) = (self.title_of(event), self.summary_of(event));
        let url = self.url(Address::event(&event.id))?;
        let home = self.url(Address::of(PageKind::Index))?;
        let own = title.language.unwrap_or(self.language().tag());
        let mut html = HtmlWriter::new();
        html.open("blockquote", &[("cite", &url), ("lang", own)]);
        html.element("p", &[("lang", self.language().tag())], &self.dates[number.get()].words);
        html.open("p", &[]).element("a", &[("href", &url)], title.text).close("p");
        if let Some(note) = self.content_note(event) {
            html.open("p", &[("lang", self.language().tag())]);
            html.element("strong", &[], &self.words.say("content-note")).text(" ").text(&note.labels).close("p");
        }
        html.element("p", &[], summary.text.trim());
        html.open("p", &[]).element("a", &[("href", &home)], self.site_title()).close("p");
        html.close("blockquote");
        Some(html.finish().as_str().to_owned())
    }
}
