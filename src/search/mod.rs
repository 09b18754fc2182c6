//! Timeline → an index that a browser can search, also from a disk.
//!
//! The index is a set of classic script files, because a page opened from a
//! disk may load nothing else. It is cut so that a query loads little: the
//! terms in their order, with the numbers of the things that hold them; what
//! is shown of each thing; and, for filters, its topics and years. A
//! directory says which file begins with what. How a query is answered is in
//! `static/search.js`; how the page looks is in `view`.
//!
//! Only published events are in it: a timeline holds no others.

mod encode;
mod fold;
mod gazetteer;
mod item;
mod postings;

use rayon::prelude::*;
use serde_json::json;

use crate::asset::fingerprinted;
use crate::model::{Event, Language, Timeline};
use crate::site::Address;
use encode::{facets_file, pack, term_entry, texts_file};
use gazetteer::Gazetteer;
use item::{Field, Item, Kind, Shelf};
use postings::{Postings, terms_of};

/// The timeline in one language. The first edition is in the default language.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The language.
    pub language: Language,
    /// The date of each event in words.
    pub dates: Vec<String>,
    /// The text of each event as plain text; empty where it has none in this language.
    pub texts: Vec<String>,
    /// Whether this is the default language.
    pub is_default: bool,
}

/// What an edition shows of an event.
struct Shown<'a> {
    title: &'a str,
    summary: &'a str,
    text: &'a str,
}

impl Edition {
    fn date(&self, number: usize) -> &str {
        self.dates.get(number).map_or("", String::as_str)
    }

    /// What is shown of an event; empty where it is not translated.
    fn event<'a>(&'a self, number: usize, event: &'a Event) -> Shown<'a> {
        let text = self.texts.get(number).map_or("", String::as_str);
        if self.is_default {
            return Shown { title: &event.title, summary: &event.summary, text };
        }
        let translation = event.translations.get(&self.language);
        let title = translation.and_then(|translation| translation.title.as_deref()).unwrap_or("");
        let summary = translation.and_then(|translation| translation.summary.as_deref()).unwrap_or("");
        Shown { title, summary, text }
    }
}

/// A file of the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexFile {
    /// Where it is published; named by what it holds.
    pub address: Address,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// An index. The same timeline gives the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// Every file, the directory last.
    pub files: Vec<IndexFile>,
}

impl Index {
    /// Where the directory is, which a page loads first.
    #[must_use]
    pub fn directory(&self) -> Option<&Address> {
        self.files.last().map(|file| &file.address)
    }
}

/// The folder of the index.
const FOLDER: &str = "assets/search/";

/// A thing, read for the index.
struct Read {
    terms: Vec<(String, Field)>,
    shown: String,
    facets: String,
}

impl Read {
    fn of(item: &Item, editions: &[Edition], gazetteer: &Gazetteer) -> Self {
        Self { terms: terms_of(item, gazetteer), shown: encode::shown(item, editions), facets: encode::facets(item) }
    }
}

/// Indexes `timeline` in all its `editions`, of which the first is the default.
#[must_use]
pub fn index(timeline: &Timeline, editions: &[Edition]) -> Index {
    let shelf = Shelf { timeline, editions };
    let gazetteer = Gazetteer::of(timeline);
    let numbers = 0..shelf.len();
    let read: Vec<Read> =
        numbers.into_par_iter().map(|number| Read::of(&shelf.item(number), editions, &gazetteer)).collect();
    let mut postings = Postings::default();
    let mut shown = Vec::with_capacity(read.len());
    let mut facets = Vec::with_capacity(read.len());
    for (number, read) in read.into_iter().enumerate() {
        postings.add(number, &read.terms);
        shown.push(read.shown);
        facets.push(read.facets);
    }
    let entries = postings.sorted().into_par_iter().map(|(term, places)| (term_entry(&term, &places), term));
    let entries: Vec<(String, String)> = entries.collect();
    let terms = pack(entries.iter().map(|(entry, _)| entry.len()), encode::TERMS);
    let texts = pack(shown.iter().map(String::len), encode::TEXTS);
    let facet_files = pack(facets.iter().map(String::len), encode::FACETS);

    let mut files = Files::default();
    let terms = files.put("terms", terms, |part| encode::terms_file(&entries[part]), |first| json!(entries[first].1));
    let texts = files.put("texts", texts, |part| texts_file(&shown[part]), |first| json!(first));
    let facets = files.put("facets", facet_files, |part| facets_file(&facets[part]), |first| json!(first));
    let directory = json!({
        "count": shelf.len(),
        "kinds": Kind::WORDS,
        "topics": timeline.topics.iter().map(|topic| topic.id.as_str()).collect::<Vec<_>>(),
        "languages": editions.iter().map(|edition| edition.language.tag()).collect::<Vec<_>>(),
        "terms": terms,
        "texts": texts,
        "facets": facets,
    });
    files.add("directory", "directory", &directory);
    Index { files: files.made }
}

/// The files of an index so far.
#[derive(Default)]
struct Files {
    made: Vec<IndexFile>,
}

impl Files {
    /// Makes a file of each part of a list. Gives back what the directory
    /// says of them: what each begins with, and its name.
    fn put(
        &mut self,
        kind: &str,
        parts: Vec<std::ops::Range<usize>>,
        content: impl Fn(std::ops::Range<usize>) -> serde_json::Value,
        first: impl Fn(usize) -> serde_json::Value,
    ) -> Vec<serde_json::Value> {
        let mut listed = Vec::with_capacity(parts.len());
        for (number, part) in parts.into_iter().enumerate() {
            let begins = first(part.start);
            let name = format!("{kind}-{number}");
            self.add(&name, &name, &content(part));
            let address = self.made.last().map_or("", |file| file.address.as_str());
            listed.push(json!([begins, address.trim_start_matches(FOLDER)]));
        }
        listed
    }

    /// A script that puts `content` where `search.js` finds it.
    fn add(&mut self, name: &str, key: &str, content: &serde_json::Value) {
        let bytes = format!("(self.annals_data=self.annals_data||{{}})[\"{key}\"]={content};\n").into_bytes();
        let address = fingerprinted(&format!("search/{name}.js"), &bytes);
        self.made.push(IndexFile { address, bytes });
    }
}
