//! What changed, for programs that follow it: Atom, JSON Feed and a calendar of anniversaries.
//!
//! A feed shows title and summary, never the text of an event. Its times are
//! those of our changes, never of what happened. Withdrawn events and drafts
//! are in none. Feeds hold the newest changes only, so they stay small.

mod atom;
mod authority;
mod calendar;
mod changes;
mod json_feed;

use crate::site::Address;
use crate::view::Library;

use authority::Authority;

/// A file for programs that follow the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Where it goes.
    pub address: Address,
    /// What it holds.
    pub text: String,
}

/// The feeds in the language of `library`. Those that need absolute addresses
/// are there only where `base_url` is set.
#[must_use]
pub fn feeds(library: &Library<'_>) -> Vec<Feed> {
    let at = |path: &str| Address::page(path).in_folder(&library.rendition.folder);
    let mut feeds = vec![Feed { address: at("feeds/anniversaries.ics"), text: calendar::calendar(library) }];
    let Some(authority) = Authority::of(&library.timeline.site, library.timeline) else { return feeds };
    let updates = changes::updates(library, &authority);
    let corrections = changes::corrections(library, &authority);
    let frame = |path: &str, title: &str, name: &str| changes::Frame {
        id: authority.tag(&format!("{name}:{}", library.rendition.language.tag())),
        title: format!("{}: {}", library.site_title(), library.words.say(title)),
        own: library.absolute(&at(path)).unwrap_or_default(),
        home: library.absolute(&at("index.html")).unwrap_or_default(),
        publisher: library.timeline.site.publisher.name.clone(),
        language: library.rendition.language.tag().to_owned(),
        updated: library.timeline.edition(),
    };
    let atom = frame("feeds/updates.atom", "data-feed-new-events", "updates");
    let json = frame("feeds/updates.json", "data-feed-new-events", "updates");
    let corrected = frame("feeds/corrections.atom", "data-feed-corrections", "corrections");
    feeds.push(Feed { address: at("feeds/updates.atom"), text: atom::atom(&atom, &updates) });
    feeds.push(Feed { address: at("feeds/updates.json"), text: json_feed::json_feed(&json, &updates) });
    feeds.push(Feed { address: at("feeds/corrections.atom"), text: atom::atom(&corrected, &corrections) });
    feeds
}
