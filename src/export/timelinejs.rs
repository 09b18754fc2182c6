//! `data/timeline.<language>.json`: the events as TimelineJS reads them
//! (<https://timeline.knightlab.com/docs/json-format.html>).
//!
//! TimelineJS takes a year without a month as it is, so no month or day is
//! made up: where a date is no more exact, neither is its slide, and the words
//! above it are those of the site.

use std::io::{self, Write};

use super::{ExportFile, Source};
use crate::encode::{Json, JsonList, JsonObject};
use crate::model::{Event, EventIndex, PartialDay};
use crate::site::Address;

/// From how many years on a span is drawn behind the others, too.
const LONG: i32 = 3;

/// The file of the language of the library.
pub(super) fn file<'a>(source: &'a Source<'a>) -> ExportFile<'a> {
    let path = format!("data/timeline.{}.json", source.library.rendition.language.tag());
    ExportFile::new(&path, move |sink| write(source, sink))
}

fn write(source: &Source<'_>, sink: &mut dyn Write) -> io::Result<()> {
    let library = source.library;
    let mut title = JsonObject::new();
    title.set("unique_id", "title").set("text", JsonObject::new().set("headline", html(library.site_title())));
    write!(sink, "{{\"title\":{},\n\"events\":", title.finish().as_str())?;
    let mut list = JsonList::begin(sink)?;
    for (number, known) in library.timeline.numbered_events() {
        list.push(&slide(source, number, known))?;
    }
    let sink = list.end()?;
    sink.write_all(b",\n\"eras\":")?;
    let mut list = JsonList::begin(sink)?;
    for known in &library.timeline.events {
        if let Some(era) = era(source, known) {
            list.push(&era)?;
        }
    }
    list.end()?.write_all(b"}\n")
}

/// An event; its group is its primary topic.
fn slide(source: &Source<'_>, number: EventIndex, event: &Event) -> Json {
    let library = source.library;
    let (title, summary) = library.event_words(event);
    let ends = event.date.ends();
    let words = &library.dates[number.get()].words;
    let mut slide = JsonObject::new();
    slide.set("unique_id", event.id.as_str());
    // A slide has a beginning; where that is open, the end stands for it and the words say so.
    if let Some(first) = ends.first.or(ends.last) {
        slide.set("start_date", date(first, Some(words)));
    }
    slide.set_some("end_date", ends.last.filter(|_| ends.first.is_some()).map(|last| date(last, Some(words))));
    slide.set("display_date", html(words));
    slide.set_some("group", event.topics.first().map(|topic| html(library.name_of(*topic))));
    let url = library.url(Address::event(&event.id)).map(|url| html(&url));
    let more = url.map(|url| format!("<p><a href=\"{url}\">{url}</a></p>"));
    let text = format!("<p>{}</p>{}", html(summary), more.unwrap_or_default());
    slide.set("text", JsonObject::new().set("headline", html(title)).set("text", text));
    slide.finish()
}

/// A long span with two known ends, drawn behind the slides.
fn era(source: &Source<'_>, event: &Event) -> Option<Json> {
    let ends = event.date.ends();
    let (first, last) = (ends.first?, ends.last?);
    let is_long = ends.is_definite && last.year.saturating_sub(first.year) + 1 >= LONG;
    is_long.then(|| {
        let mut era = JsonObject::new();
        era.set("unique_id", format!("era-{}", event.id));
        era.set("start_date", date(first, None)).set("end_date", date(last, None));
        era.set("text", JsonObject::new().set("headline", html(source.library.event_words(event).0)));
        era.finish()
    })
}

fn date(day: PartialDay, words: Option<&str>) -> Json {
    let mut date = JsonObject::new();
    date.set("year", day.year).set_some("month", day.month).set_some("day", day.day.filter(|_| day.month.is_some()));
    date.set_some("display_date", words.map(html));
    date.finish()
}

/// TimelineJS takes texts for HTML.
fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
