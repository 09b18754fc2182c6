//! RIS, as EndNote, Mendeley, Zotero and catalogues of libraries read it.

use super::{Item, ItemKind, Name};

/// A reference, with the line ends that the format asks for between its lines, and without the last.
pub(super) fn reference(item: &Item) -> String {
    let mut lines = vec![("TY", item.kind.ris().to_owned()), ("ID", item.id.clone()), ("TI", item.title.clone())];
    let mut add = |tag, text: Option<String>| lines.extend(text.map(|text| (tag, text)));
    for (tag, people) in [("AU", &item.authors), ("A2", &item.editors), ("A4", &item.translators)] {
        for person in people {
            add(tag, Some(name(person)));
        }
    }
    if let Some(date) = &item.date {
        add("PY", Some(date.year_text()));
        add("DA", Some(date.ris()));
    }
    add("T2", item.container.clone());
    add("PB", item.publisher.clone());
    add("CY", item.publisher_place.clone());
    add("VL", item.volume.clone());
    add("IS", item.issue.clone().or_else(|| item.number.clone()));
    add("ET", item.edition.clone());
    let (first, last) = pages(item.pages.as_deref());
    add("SP", first);
    add("EP", last);
    add("DO", item.doi.clone());
    add("SN", item.isbn.clone().or_else(|| item.issn.clone()));
    add("UR", item.url.clone());
    add("L2", item.archived.as_ref().map(|copy| copy.url.clone()));
    if let Some(accessed) = &item.accessed {
        add("Y2", Some(accessed.ris()));
    }
    add("LA", item.language.clone());
    add("M3", item.genre.clone().filter(|_| item.kind != ItemKind::Webpage));
    add("DB", item.archive.clone());
    if let Some(date) = &item.event_date {
        add("N1", Some(format!("Date of the event (EDTF): {}", date.edtf())));
    }
    for note in item.notes() {
        add("N1", Some(note));
    }
    add("AB", item.summary.clone());
    lines.push(("ER", String::new()));
    let line = |(tag, text): (&str, String)| format!("{tag}  - {}", one_line(&text));
    lines.into_iter().map(line).collect::<Vec<_>>().join("\r\n") + "\r\n"
}

/// Family name, given name, suffix.
fn name(name: &Name) -> String {
    match name {
        Name::Person { family, given, suffix: Some(suffix) } => format!("{family}, {given}, {suffix}"),
        _ => name.family_first(),
    }
}

/// A line end would begin another field.
fn one_line(text: &str) -> String {
    text.split(char::is_control).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The first and the last page.
fn pages(range: Option<&str>) -> (Option<String>, Option<String>) {
    let Some(range) = range else { return (None, None) };
    match range.split_once(['-', '–']) {
        Some((first, last)) => (Some(first.trim().to_owned()), Some(last.trim_matches(['-', '–', ' ']).to_owned())),
        None => (Some(range.to_owned()), None),
    }
}
