//! JSON Feed 1.1.

use super::changes::{Change, Frame, moment};
use crate::encode::{Json, JsonObject};

/// A feed of `changes`.
pub(super) fn json_feed(frame: &Frame, changes: &[Change]) -> String {
    let mut feed = JsonObject::new();
    feed.set("version", "https://jsonfeed.org/version/1.1").set("title", &frame.title);
    feed.set("home_page_url", &frame.home).set("feed_url", &frame.own).set("language", &frame.language);
    feed.set("authors", std::iter::once(JsonObject::new().set("name", &frame.publisher)).collect::<Json>());
    feed.set("items", changes.iter().map(item).collect::<Json>());
    feed.finish().as_str().to_owned() + "\n"
}

fn item(change: &Change) -> Json {
    let mut item = JsonObject::new();
    item.set("id", &change.id).set("url", &change.url).set("title", &change.title);
    item.set("content_text", &change.summary).set("summary", &change.summary);
    item.set_some("date_published", change.published.map(moment)).set("date_modified", moment(change.updated));
    item.set_list("tags", change.topics.iter().map(String::as_str));
    item.finish()
}
