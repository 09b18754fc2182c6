//! `data/events.json`: the events with all that belongs to them, also their texts.

use std::io::{self, Write};

use super::events::word;
use super::{ExportFile, Source};
use crate::encode::{Json, JsonList, JsonObject};
use crate::model::{
    Account, Certainty, Citation, ContentNote, Event, EventDate, EventIndex, Locator, Revision, RevisionKind, Timeline,
    Translation, TranslationStatus,
};
use crate::prose::Composed;
use crate::site::Address;

/// The file.
pub(super) fn file<'a>(source: &'a Source<'a>) -> ExportFile<'a> {
    ExportFile::new("data/events.json", move |sink| write(source, sink))
}

fn write(source: &Source<'_>, sink: &mut dyn Write) -> io::Result<()> {
    let timeline = source.library.timeline;
    let site = &timeline.site;
    let head = [
        ("title", Json::from(&site.title.default)),
        ("language", Json::from(site.default_language().tag())),
        ("licence", Json::from(&site.licence)),
        ("publisher", Json::from(&site.publisher.name)),
    ];
    sink.write_all(b"{")?;
    for (key, value) in head {
        write!(sink, "{}:{},", Json::from(key).as_str(), value.as_str())?;
    }
    if let Some(base) = &site.base_url {
        write!(sink, "\"site\":{},", Json::from(base).as_str())?;
    }
    sink.write_all(b"\"events\":")?;
    let mut list = JsonList::begin(sink)?;
    for (number, _) in timeline.numbered_events() {
        list.push(&event(source, number))?;
    }
    list.end()?.write_all(b"}\n")
}

fn event(source: &Source<'_>, number: EventIndex) -> Json {
    let library = source.library;
    let timeline = library.timeline;
    let event = &timeline[number];
    let mut object = JsonObject::new();
    object.set("id", event.id.as_str()).set("title", &event.title).set("date", date(&event.date));
    object.set("date_words", &library.dates[number.get()].words);
    object.set_list("topics", event.topics.iter().map(|topic| timeline[*topic].id.as_str()));
    object.set_list("places", event.places.iter().map(|place| timeline[*place].id.as_str()));
    object.set("certainty", word(&event.certainty, &Certainty::ALL));
    object.set_list("content_notes", event.content_notes.iter().map(|note| word(note, &ContentNote::ALL)));
    object.set("summary", event.summary.trim());
    object.set_some("html", library.texts.events[number.get()].as_ref().map(|text: &Composed| text.html.as_str()));
    object.set_list("citations", event.citations.iter().enumerate().map(|one| citation(timeline, one)));
    object.set_list("accounts", event.accounts.iter().map(|one| account(timeline, one)));
    add_links(&mut object, timeline, event);
    object.set("order", event.order).set_some("added", event.added.map(|day| day.to_string()));
    object.set_some("updated", event.updated().map(|day| day.to_string()));
    object.set_list("revisions", event.revisions.iter().map(revision));
    object.set_list("translations", event.translations.iter().map(|(language, one)| translation(language.tag(), one)));
    object.set("page", Address::event(&event.id).as_str());
    object.finish()
}

fn add_links(object: &mut JsonObject, timeline: &Timeline, event: &Event) {
    object.set_list("measures", event.measures.iter().map(|measure| timeline[*measure].id.as_str()));
    object.set_list("related", event.related.iter().map(|other| timeline[*other].id.as_str()));
    object.set_list("aliases", event.aliases.iter().map(crate::model::EventId::as_str));
}

fn date(date: &EventDate) -> Json {
    let mut object = JsonObject::new();
    object.set("edtf", date.edtf());
    object.set_some("earliest", date.earliest().map(|day| day.to_string()));
    object.set_some("latest", date.latest().map(|day| day.to_string()));
    object.finish()
}

fn locator(locator: Option<&Locator>) -> Option<&str> {
    locator.map(|locator| locator.written.as_str())
}

fn citation(timeline: &Timeline, (index, citation): (usize, &Citation)) -> Json {
    let mut object = JsonObject::new();
    object.set("number", index + 1).set("document", timeline[citation.document].id.as_str());
    object.set_some("locator", locator(citation.locator.as_ref())).set_some("supports", citation.supports.as_deref());
    object.finish()
}

fn account(timeline: &Timeline, account: &Account) -> Json {
    let mut object = JsonObject::new();
    object.set("by", &account.by).set("says", &account.says);
    object.set("document", timeline[account.document].id.as_str());
    object.set_some("locator", locator(account.locator.as_ref()));
    object.finish()
}

fn revision(revision: &Revision) -> Json {
    let mut object = JsonObject::new();
    object.set("date", revision.date.to_string()).set("kind", word(&revision.kind, &RevisionKind::ALL));
    object.set("note", &revision.note);
    object.finish()
}

fn translation(language: &str, translation: &Translation) -> Json {
    let mut object = JsonObject::new();
    object.set("language", language).set("status", word(&translation.status, &TranslationStatus::ALL));
    object.set("stale", translation.stale);
    object.set_some("title", translation.title.as_deref());
    object.set_some("summary", translation.summary.as_deref().map(str::trim));
    object.finish()
}
