//! CSL-JSON (CSL 1.0.2, "csl-data.json").

use super::{Item, Name};
use crate::encode::{Json, JsonObject};

/// An item.
pub(super) fn item(item: &Item) -> Json {
    let mut object = JsonObject::new();
    object.set("id", &item.id).set("type", item.kind.csl()).set("title", &item.title);
    for (key, people) in [("author", &item.authors), ("editor", &item.editors), ("translator", &item.translators)] {
        object.set_list(key, people.iter().map(name));
    }
    object.set_some("issued", item.date.map(|date| date.csl()));
    object.set_some("accessed", item.accessed.map(|date| date.csl()));
    object.set_some("event-date", item.event_date.as_ref().and_then(event_date));
    let texts = [
        ("container-title", &item.container),
        ("publisher", &item.publisher),
        ("publisher-place", &item.publisher_place),
        ("volume", &item.volume),
        ("issue", &item.issue),
        ("page", &item.pages),
        ("edition", &item.edition),
        ("genre", &item.genre),
        ("number", &item.number),
        ("DOI", &item.doi),
        ("ISBN", &item.isbn),
        ("ISSN", &item.issn),
        ("URL", &item.url),
        ("archive", &item.archive),
        ("language", &item.language),
        ("abstract", &item.summary),
    ];
    for (key, text) in texts {
        object.set_some(key, text.as_ref());
    }
    let notes = item.notes();
    object.set_some("note", (!notes.is_empty()).then(|| notes.join(". ")));
    object.finish()
}

fn name(name: &Name) -> Json {
    let mut object = JsonObject::new();
    match name {
        Name::Group(name) => object.set("literal", name),
        Name::Person { family, given, suffix } => {
            object.set("family", family).set("given", given).set_some("suffix", suffix.as_ref())
        }
    };
    object.finish()
}

/// When what is told happened: its bounds where they are closed, each as
/// exact as the date itself; anything that is not definite is marked `circa`.
fn event_date(date: &crate::model::EventDate) -> Option<Json> {
    let mut object = JsonObject::new();
    let ends = date.ends();
    let parts: Vec<Json> = [ends.first, ends.last].into_iter().flatten().map(parts).collect();
    if parts.is_empty() {
        return None;
    }
    object.set("date-parts", parts.into_iter().collect::<Json>());
    object.set_some("circa", (!ends.is_definite).then_some(true));
    object.set("raw", date.edtf());
    Some(object.finish())
}

fn parts(day: crate::model::PartialDay) -> Json {
    let smaller = [day.month, day.day].into_iter().map_while(|part| part).map(i32::from);
    std::iter::once(day.year).chain(smaller).collect()
}
