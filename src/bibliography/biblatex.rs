//! BibLaTeX 3 (manual, chapter 2), for Biber: UTF-8, dates in EDTF.

use super::{Item, ItemKind, Name};

/// An entry, without a line end.
pub(super) fn entry(item: &Item) -> String {
    let mut written = format!("@{}{{{}", item.kind.biblatex(), item.id);
    let mut field = |name: &str, value: String| written += &format!(",\n  {name} = {{{value}}}");
    field("title", title(item));
    for (name, people) in [("author", &item.authors), ("editor", &item.editors), ("translator", &item.translators)] {
        if !people.is_empty() {
            field(name, people.iter().map(person).collect::<Vec<_>>().join(" and "));
        }
    }
    if let Some(date) = &item.date {
        field("date", date.edtf());
    }
    if let Some(subtype) = subtype(item.kind) {
        field("entrysubtype", subtype.to_owned());
    }
    for (name, text) in fields(item) {
        field(name, escaped(text));
    }
    for (name, text) in [("doi", &item.doi), ("isbn", &item.isbn), ("issn", &item.issn)] {
        if let Some(text) = text {
            field(name, verbatim(text));
        }
    }
    if let Some(url) = &item.url {
        field("url", verbatim(url));
    }
    if let Some(accessed) = &item.accessed {
        field("urldate", accessed.edtf());
    }
    if let Some(language) = &item.language {
        field("langid", language_name(language).to_owned());
    }
    let mut notes = item.notes();
    if let Some(date) = &item.event_date {
        if is_known(date.edtf()) {
            field("eventdate", verbatim(date.edtf()));
        } else {
            notes.insert(0, format!("Date of the event (EDTF): {}", date.edtf()));
        }
    }
    if !notes.is_empty() {
        field("note", escaped(&notes.join(". ")));
    }
    if let Some(summary) = &item.summary {
        field("abstract", escaped(summary));
    }
    written + "\n}"
}

/// The fields of plain words, in the order in which they are written.
fn fields(item: &Item) -> Vec<(&'static str, &str)> {
    let container = match item.kind {
        kind if kind.is_serial() => "journaltitle",
        ItemKind::Chapter | ItemKind::ConferencePaper | ItemKind::EncyclopediaEntry => "booktitle",
        ItemKind::Webpage | ItemKind::BlogPost | ItemKind::Post => "titleaddon",
        _ => "maintitle",
    };
    // The manual gives a page on the web an organisation, and a report or thesis an institution.
    let publisher = match item.kind {
        ItemKind::Webpage | ItemKind::BlogPost | ItemKind::Post | ItemKind::Dataset => "organization",
        ItemKind::Report | ItemKind::Thesis => "institution",
        _ => "publisher",
    };
    let genre = if matches!(item.kind, ItemKind::Report | ItemKind::Thesis) { "type" } else { "howpublished" };
    let all = [
        (container, &item.container),
        (publisher, &item.publisher),
        ("location", &item.publisher_place),
        ("volume", &item.volume),
        ("number", if item.issue.is_some() { &item.issue } else { &item.number }),
        ("edition", &item.edition),
        ("pages", &item.pages),
        (genre, &item.genre),
        ("library", &item.archive),
    ];
    all.into_iter().filter_map(|(name, text)| Some((name, text.as_deref()?))).collect()
}

/// The title, in a second pair of braces where no style may change its letters.
fn title(item: &Item) -> String {
    let title = escaped(&item.title);
    if item.keeps_case { format!("{{{title}}}") } else { title }
}

/// A name; that of a group in braces, so that it is not taken apart.
fn person(name: &Name) -> String {
    match name {
        Name::Group(name) => format!("{{{}}}", escaped(name)),
        Name::Person { .. } => escaped(&name.family_first()).replace(" and ", " {and} "),
    }
}

fn subtype(kind: ItemKind) -> Option<&'static str> {
    match kind {
        ItemKind::NewspaperArticle => Some("newspaper"),
        ItemKind::MagazineArticle => Some("magazine"),
        _ => None,
    }
}

/// Text in which no sign means anything to LaTeX.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => written.push_str("\\textbackslash{}"),
            '~' => written.push_str("\\textasciitilde{}"),
            '^' => written.push_str("\\textasciicircum{}"),
            // `\{` would still count as a brace when a program looks for the end of the field.
            '{' => written.push_str("\\textbraceleft{}"),
            '}' => written.push_str("\\textbraceright{}"),
            '&' | '%' | '$' | '#' | '_' => {
                written.push('\\');
                written.push(letter);
            }
            letter if letter.is_control() => written.push(' '),
            letter => written.push(letter),
        }
    }
    written
}

/// An address, a number or a date, which BibLaTeX does not read as LaTeX;
/// braces must still come in pairs, so they are coded.
fn verbatim(text: &str) -> String {
    let coded = text.replace('\\', "%5C").replace('{', "%7B").replace('}', "%7D");
    coded.chars().filter(|letter| !letter.is_control()).collect()
}

/// Whether BibLaTeX knows this form of EDTF: all but sets (manual, 2.3.8).
fn is_known(edtf: &str) -> bool {
    !edtf.contains(['[', '{'])
}

/// The language as Babel calls it; one that is not known here as its tag.
fn language_name(tag: &str) -> &str {
    match tag.split('-').next().unwrap_or(tag) {
        "en" => "english",
        "ko" => "korean",
        "zh" => "chinese",
        "ja" => "japanese",
        "fr" => "french",
        "de" => "german",
        "es" => "spanish",
        "ru" => "russian",
        "it" => "italian",
        "th" => "thai",
        "vi" => "vietnamese",
        "no" => "norwegian",
        _ => tag,
    }
}
