//! COinS: a reference in the `title` of a `<span class="Z3988">` (ANSI/NISO
//! Z39.88-2004, "KEV" format), from which reference managers save the sources of a page.

use super::{Item, ItemKind, Name};
use crate::encode::percent_coded;

/// The value of the attribute, not escaped for HTML.
#[must_use]
pub(super) fn coins(item: &Item) -> String {
    let format = match item.kind {
        kind if kind.is_serial() => "journal",
        kind if kind == ItemKind::Book || kind == ItemKind::Report || has_book(kind) => "book",
        ItemKind::Thesis => "dissertation",
        ItemKind::Patent => "patent",
        _ => "dc",
    };
    let mut written = format!("ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3A{format}");
    let mut add = |key: &str, value: Option<&str>| {
        if let Some(value) = value {
            written += &format!("&rft.{key}={}", percent_coded(value));
        }
    };
    let date = item.date.map(|date| date.slashes().replace('/', "-"));
    if format == "dc" {
        add("type", Some(dc_type(item.kind)));
        add("title", Some(&item.title));
        add("source", item.container.as_deref());
        for author in &item.authors {
            add("creator", Some(&author.family_first()));
        }
        add("publisher", item.publisher.as_deref());
        add("date", date.as_deref());
        add("identifier", item.url.as_deref());
        add("language", item.language.as_deref());
        return written;
    }
    if format != "dissertation" && format != "patent" {
        add("genre", Some(item.kind.genre()));
    }
    add_titles(item, format, &mut add);
    for (number, author) in item.authors.iter().enumerate() {
        if let (0, Name::Person { family, given, .. }) = (number, author) {
            add("aulast", Some(family));
            add("aufirst", Some(given));
        }
        add("au", Some(&author.family_first()));
    }
    add(if format == "dissertation" { "inst" } else { "pub" }, item.publisher.as_deref());
    add("place", item.publisher_place.as_deref());
    add("date", date.as_deref());
    add("volume", item.volume.as_deref());
    add("issue", item.issue.as_deref());
    add("pages", item.pages.as_deref());
    add("isbn", item.isbn.as_deref());
    add("issn", item.issn.as_deref());
    match (&item.doi, &item.url) {
        (Some(doi), _) => written += &format!("&rft_id=info%3Adoi%2F{}", percent_coded(doi)),
        (None, Some(url)) => written += &format!("&rft_id={}", percent_coded(url)),
        (None, None) => {}
    }
    written
}

/// Whether it stands in something like a book.
fn has_book(kind: ItemKind) -> bool {
    matches!(kind, ItemKind::Chapter | ItemKind::ConferencePaper | ItemKind::EncyclopediaEntry)
}

fn add_titles(item: &Item, format: &str, add: &mut impl FnMut(&str, Option<&str>)) {
    match (format, &item.container) {
        ("journal", container) => {
            add("atitle", Some(&item.title));
            add("jtitle", container.as_deref());
        }
        ("book", Some(container)) if has_book(item.kind) => {
            add("atitle", Some(&item.title));
            add("btitle", Some(container));
        }
        ("book", _) => add("btitle", Some(&item.title)),
        _ => add("title", Some(&item.title)),
    }
}

/// The kinds of item that Zotero knows under `rft.type`.
fn dc_type(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::BlogPost => "blogPost",
        ItemKind::Legislation => "statute",
        ItemKind::Case => "case",
        ItemKind::Manuscript => "manuscript",
        ItemKind::Video => "videoRecording",
        ItemKind::Audio => "audioRecording",
        ItemKind::Artwork => "artwork",
        ItemKind::Software => "computerProgram",
        ItemKind::Webpage | ItemKind::Post | ItemKind::Dataset => "webpage",
        _ => "document",
    }
}
