//! The bibliography as a Hayagriva library, for Typst and the program itself.
//!
//! Hayagriva can write its own YAML, but it would write the name of a group
//! (`{name: Human Rights Watch}`) as one that it reads back as a person.
//! Texts stand in double quotes in the notation of JSON, which YAML shares.

use std::io::{self, Write};

use ::hayagriva::Entry;
use ::hayagriva::types::{Date, FormatString, Person, Publisher, QualifiedUrl};
use serde::Serialize;

use crate::encode::{Json, JsonObject};
use crate::model::Document;

/// Writes `documents` as a library.
///
/// # Errors
/// What the sink says.
pub fn write_library<'a>(documents: impl IntoIterator<Item = &'a Document>, sink: &mut dyn Write) -> io::Result<()> {
    let mut is_empty = true;
    for document in documents {
        is_empty = false;
        writeln!(sink, "{}:", document.id)?;
        for (key, value) in fields(&document.entry) {
            writeln!(sink, "  {key}: {}", value.as_str())?;
        }
    }
    if is_empty { writeln!(sink, "{{}}") } else { Ok(()) }
}

/// The keys of an entry with their values, in the order of Hayagriva's manual.
fn fields(entry: &Entry) -> Vec<(&'static str, Json)> {
    let mut fields = vec![("type", spelled(entry.entry_type()))];
    let mut add = |key, value: Option<Json>| fields.extend(value.map(|value| (key, value)));
    add("title", entry.title().map(text));
    add("author", entry.authors().map(people));
    add("date", entry.date().map(date));
    add("editor", entry.editors().map(people));
    add("affiliated", entry.affiliated().map(|affiliated| affiliated.iter().map(by_role).collect()));
    add("publisher", entry.publisher().map(publisher));
    add("location", entry.location().map(text));
    add("organization", entry.organization().map(text));
    add("issue", entry.issue().map(spelled));
    add("chapter", entry.chapter().map(spelled));
    add("volume", entry.volume().map(spelled));
    add("volume-total", entry.volume_total().map(spelled));
    add("edition", entry.edition().map(spelled));
    add("page-range", entry.page_range().map(spelled));
    add("page-total", entry.page_total().map(spelled));
    add("time-range", entry.time_range().map(spelled));
    add("runtime", entry.runtime().map(spelled));
    add("url", entry.url().map(url));
    add("serial-number", entry.serial_number().map(spelled));
    add("language", entry.language().map(|language| Json::from(language.to_string())));
    add("archive", entry.archive().map(text));
    add("archive-location", entry.archive_location().map(text));
    add("call-number", entry.call_number().map(text));
    add("note", entry.note().map(text));
    add("abstract", entry.abstract_().map(text));
    add("genre", entry.genre().map(text));
    let parents: Vec<Json> = entry.parents().iter().map(parent).collect();
    add("parent", (!parents.is_empty()).then(|| parents.into_iter().collect()));
    fields
}

fn parent(entry: &Entry) -> Json {
    let mut object = JsonObject::new();
    for (key, value) in fields(entry) {
        object.set(key, value);
    }
    object.finish()
}

/// A value as Hayagriva itself writes it.
fn spelled(value: &impl Serialize) -> Json {
    serde_json::to_value(value).map_or_else(|_| Json::null(), |value| json(&value))
}

fn json(value: &serde_json::Value) -> Json {
    match value {
        serde_json::Value::Null => Json::null(),
        serde_json::Value::Bool(value) => Json::from(*value),
        serde_json::Value::Number(number) => {
            number.as_i64().map_or_else(|| number.as_f64().map_or_else(Json::null, Json::from), Json::from)
        }
        serde_json::Value::String(text) => Json::from(text),
        serde_json::Value::Array(values) => values.iter().map(json).collect(),
        serde_json::Value::Object(keys) => {
            let mut object = JsonObject::new();
            for (key, value) in keys {
                object.set(key, json(value));
            }
            object.finish()
        }
    }
}

/// A date; Hayagriva's own notation would leave out that one is only about right, and seasons.
fn date(date: &Date) -> Json {
    if date.season.is_some() {
        let mut object = JsonObject::new();
        object.set("year", date.year).set_some("month", date.month).set_some("day", date.day);
        object.set("approximate", date.approximate);
        object.set_some("season", date.season.map(hayagriva::citationberg::taxonomy::Season::to_csl_number));
        return object.finish();
    }
    let mark = if date.approximate { "~" } else { "" };
    Json::from(format!(
        "{mark}{}",
        crate::bibliography::ItemDate::of_entry(&Date { approximate: false, ..*date }).edtf()
    ))
}

fn url(url: &QualifiedUrl) -> Json {
    let Some(seen) = &url.visit_date else { return Json::from(url.value.as_str()) };
    let mut object = JsonObject::new();
    object.set("value", url.value.as_str()).set("date", date(seen));
    object.finish()
}

fn text(text: &FormatString) -> Json {
    spelled(text)
}

fn publisher(publisher: &Publisher) -> Json {
    let mut object = JsonObject::new();
    object.set_some("name", publisher.name().map(text)).set_some("location", publisher.location().map(text));
    object.finish()
}

fn people(people: &[Person]) -> Json {
    people.iter().map(person).collect()
}

fn by_role(people: &::hayagriva::types::PersonsWithRoles) -> Json {
    let mut object = JsonObject::new();
    object.set("names", people.names.iter().map(person).collect::<Json>()).set("role", spelled(&people.role));
    object.finish()
}

/// Part by part, so that nothing has to be guessed when it is read.
fn person(person: &Person) -> Json {
    let mut object = JsonObject::new();
    object.set("name", &person.name);
    object.set_some("given-name", person.given_name.as_ref());
    object.set_some("prefix", person.prefix.as_ref()).set_some("suffix", person.suffix.as_ref());
    object.set_some("alias", person.alias.as_ref());
    object.finish()
}

#[cfg(test)]
mod tests {
    use super::write_library;
    use crate::bibliography::{Item, Notation, write_items};
    use crate::model::{Document, DocumentId, Reliability};

    const LIBRARY: &str = r#"
book:
  type: book
  title: '{Escaping} North Korea: a "tale" & more'
  author: ['Kim, Mike', 'van der Lee, Jr., Ann', {name: Human Rights Watch}]
  date: ~2008
  publisher: {name: Rowman, location: Lanham}
  volume: 3
  page-range: 3-5, 9
  language: en
  serial-number: {isbn: 978-0, doi: 10.1/x_y, serial: A/HRC/25/63}
article:
  type: article
  title: "홍수 </script>\n{% 50 % of it %} \\ # _"
  author: [{name: 통일부}]
  date: 1995-08-12
  url: {value: "https://example.org/a?b=1&c=%7Bd%7D", date: 2026-11-22}
  parent: {type: newspaper, title: 'Rodong {Sinmun}'}
none:
  type: misc
  title: Nothing
  affiliated: [{role: translator, names: ['Doe, J.']}]
"#;

    fn documents() -> Vec<Document> {
        let library = hayagriva::io::from_yaml_str(LIBRARY).unwrap();
        let document = |entry: &hayagriva::Entry| Document {
            id: DocumentId::new(entry.key()).unwrap(),
            entry: entry.clone(),
            title: entry.title().unwrap().value.to_str().into_owned(),
            language: entry.language().map(ToString::to_string),
            translated_titles: std::collections::BTreeMap::new(),
            reliability: Reliability::Primary,
            url: entry.url().map(|url| url.value.to_string()),
            archived: Vec::new(),
        };
        library.iter().map(document).collect()
    }

    #[test]
    fn hayagriva_reads_back_what_it_read() {
        let documents = documents();
        let mut written = Vec::new();
        write_library(&documents, &mut written).unwrap();
        let written = String::from_utf8(written).unwrap();
        let read = hayagriva::io::from_yaml_str(&written).unwrap_or_else(|error| panic!("{error}\n{written}"));
        for document in &documents {
            assert_eq!(read.get(document.id.as_str()), Some(&document.entry), "{written}");
        }
        let mut empty = Vec::new();
        write_library(&[], &mut empty).unwrap();
        assert!(hayagriva::io::from_yaml_str(std::str::from_utf8(&empty).unwrap()).unwrap().is_empty());
    }

    fn written(notation: Notation) -> String {
        let items: Vec<Item> = documents().iter().map(Item::of).collect();
        let mut bytes = Vec::new();
        write_items(notation, &items, &mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn biblatex_keeps_names_dates_and_signs() {
        assert_eq!(
            written(Notation::BibLatex),
            r#"@book{book,
  title = {{Escaping North Korea: a "tale" \& more}},
  author = {Kim, Mike and van der Lee, Jr., Ann and {Human Rights Watch}},
  date = {2008~},
  publisher = {Rowman},
  location = {Lanham},
  volume = {3},
  number = {A/HRC/25/63},
  pages = {3-5, 9},
  doi = {10.1/x_y},
  isbn = {978-0},
  langid = {english}
}

@article{article,
  title = {{홍수 </script> \% 50 \% of it \% \textbackslash{} \# \_}},
  author = {{통일부}},
  date = {1995-08-12},
  entrysubtype = {newspaper},
  journaltitle = {Rodong Sinmun},
  url = {https://example.org/a?b=1&c=%7Bd%7D},
  urldate = {2026-11-22}
}

@misc{none,
  title = {Nothing},
  translator = {Doe, J.}
}

"#
        );
    }

    #[test]
    fn ris_has_a_field_a_line() {
        assert_eq!(
            written(Notation::Ris).replace("\r\n", "\n"),
            r#"TY  - BOOK
ID  - book
TI  - Escaping North Korea: a "tale" & more
AU  - Kim, Mike
AU  - van der Lee, Ann, Jr.
AU  - Human Rights Watch
PY  - 2008
DA  - 2008///circa
PB  - Rowman
CY  - Lanham
VL  - 3
IS  - A/HRC/25/63
SP  - 3
EP  - 5, 9
DO  - 10.1/x_y
SN  - 978-0
LA  - en
ER  - 

TY  - NEWS
ID  - article
TI  - 홍수 </script> % 50 % of it % \ # _
AU  - 통일부
PY  - 1995
DA  - 1995/08/12/
T2  - Rodong Sinmun
UR  - https://example.org/a?b=1&c=%7Bd%7D
Y2  - 2026/11/22/
ER  - 

TY  - GEN
ID  - none
TI  - Nothing
A4  - Doe, J.
ER  - 

"#
        );
    }

    #[test]
    fn csl_json_is_an_item_a_line() {
        assert_eq!(
            written(Notation::CslJson),
            r#"[
{"id":"book","type":"book","title":"Escaping North Korea: a \"tale\" & more","author":[{"family":"Kim","given":"Mike"},{"family":"van der Lee","given":"Ann","suffix":"Jr."},{"literal":"Human Rights Watch"}],"issued":{"date-parts":[[2008]],"circa":true},"publisher":"Rowman","publisher-place":"Lanham","volume":"3","page":"3-5, 9","number":"A/HRC/25/63","DOI":"10.1/x_y","ISBN":"978-0","language":"en"},
{"id":"article","type":"article-newspaper","title":"홍수 \u003c/script>\n% 50 % of it % \\ # _","author":[{"literal":"통일부"}],"issued":{"date-parts":[[1995,8,12]]},"accessed":{"date-parts":[[2026,11,22]]},"container-title":"Rodong Sinmun","URL":"https://example.org/a?b=1&c=%7Bd%7D"},
{"id":"none","type":"document","title":"Nothing","translator":[{"family":"Doe","given":"J."}]}
]
"#
        );
    }
}
