//! Atom (RFC 4287).

use super::changes::{Change, Frame, moment};
use crate::encode::XmlWriter;

/// A feed of `changes`.
pub(super) fn atom(frame: &Frame, changes: &[Change]) -> String {
    let mut xml = XmlWriter::document();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &frame.language)]).line();
    xml.element("id", &[], &frame.id).element("title", &[], &frame.title);
    let newest = changes.iter().map(|change| change.updated).max().or(frame.updated);
    // RFC 4287, 4.1.1: a feed has a moment, also one to which nothing happened yet.
    xml.element("updated", &[], &newest.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), moment));
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &frame.own)]);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &frame.home)]);
    xml.open("author", &[]).element("name", &[], &frame.publisher).close("author");
    for change in changes {
        entry(&mut xml, change);
    }
    xml.close("feed");
    xml.take()
}

fn entry(xml: &mut XmlWriter, change: &Change) {
    xml.open("entry", &[]).line();
    xml.element("id", &[], &change.id).element("title", &[], &change.title);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &change.url)]);
    if let Some(published) = change.published {
        xml.element("published", &[], &moment(published));
    }
    xml.element("updated", &[], &moment(change.updated));
    for topic in &change.topics {
        xml.empty("category", &[("term", topic)]);
    }
    xml.element("summary", &[("type", "text")], &change.summary).close("entry");
}
