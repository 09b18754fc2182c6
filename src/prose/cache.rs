//! Formatted references on disk, so that a rebuild formats only what changed.
//!
//! The file is a convenience and never trusted: it is read only if its
//! checksum is right, it holds text and not HTML, and a file that is missing,
//! damaged or foreign changes nothing but the time that formatting takes.
//! The one file of the stage that reads and writes files.

#![allow(clippy::disallowed_methods, reason = "the cache is the one file that this stage keeps")]

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::Path;

use hayagriva::Entry;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::style::CitationStyle;

/// The first words of the file. The number changes with its form, and with
/// what is made of Hayagriva's element tree.
const HEADER: &str = "annals references 2";

/// The version of the crate that formats; a test holds it to the lock file.
const HAYAGRIVA: &str = "0.10.1";

/// The name of a formatted reference: the SHA-256, in hex, of all that it is made from.
pub(super) type Key = String;

/// What a reference of `entry` in `style` is called in the cache.
pub(super) fn key(entry: &Entry, style: &CitationStyle) -> Key {
    let mut fingerprint = Fingerprint(Vec::with_capacity(1024));
    (HEADER, HAYAGRIVA, style.name(), style.locale()).hash(&mut fingerprint);
    entry.hash(&mut fingerprint);
    hex(Sha256::new_with_prefix(fingerprint.0))
}

/// Takes in every byte of a value that can be hashed, for a digest that does
/// not change from run to run.
struct Fingerprint(Vec<u8>);

impl Hasher for Fingerprint {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn finish(&self) -> u64 {
        0
    }
}

/// What an earlier run left.
#[derive(Debug, Default)]
pub(super) struct Cache {
    content: String,
    /// The places of the values in the content.
    values: HashMap<Key, std::ops::Range<usize>>,
}

impl Cache {
    /// Reads the file at `path`; empty where there is none of ours.
    pub(super) fn read(path: &Path) -> Self {
        let content = fs::read_to_string(path).unwrap_or_default();
        let Some((header, body)) = content.split_once('\n').filter(|(header, body)| *header == header_of(body)) else {
            return Self::default();
        };
        let mut values = HashMap::new();
        let mut start = header.len() + 1;
        for line in body.split_inclusive('\n') {
            if let Some((key, value)) = line.trim_end_matches('\n').split_once(' ') {
                let value_start = start + key.len() + 1;
                values.insert(key.to_owned(), value_start..value_start + value.len());
            }
            start += line.len();
        }
        Self { content, values }
    }

    /// The value called `key`, if it is there and can be read.
    pub(super) fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let range = self.values.get(key)?.clone();
        serde_json::from_str(self.content.get(range)?).ok()
    }

    /// Writes `values` to `path` in the place of what was read, unless that is
    /// the same. Where the disk does not let it, the next run formats again.
    pub(super) fn replace<T: Serialize>(&self, path: &Path, values: &BTreeMap<&Key, &T>) {
        let same_keys = values.len() == self.values.len() && values.keys().all(|key| self.values.contains_key(*key));
        if same_keys {
            return;
        }
        let mut body = String::new();
        for (key, value) in values {
            let Ok(json) = serde_json::to_string(value) else {
                continue;
            };
            body.push_str(key);
            body.push(' ');
            body.push_str(&json);
            body.push('\n');
        }
        let content = format!("{}\n{body}", header_of(&body));
        let folder = path.parent().unwrap_or(Path::new(""));
        let unfinished = path.with_extension("unfinished");
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&unfinished, content));
        let _ = written.and_then(|()| fs::rename(&unfinished, path));
    }
}

/// The first line of a file with this body.
fn header_of(body: &str) -> String {
    format!("{HEADER} {}", hex(Sha256::new_with_prefix(body)))
}

fn hex(digest: Sha256) -> String {
    format!("{:x}", digest.finalize())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use hayagriva::Entry;
    use hayagriva::types::EntryType;

    use super::{Cache, HAYAGRIVA};
    use crate::model::{Document, DocumentId, DocumentIndex, Language, Reliability};
    use crate::problem::Span;
    use crate::prose::{CitationStyle, Reference, References};

    #[test]
    fn the_version_is_that_of_the_lock_file() {
        let lock = include_str!("../../Cargo.lock");
        assert!(lock.contains(&format!("name = \"hayagriva\"\nversion = \"{HAYAGRIVA}\"\n")));
    }

    #[test]
    fn a_cache_gives_back_what_was_put_into_it_and_nothing_from_a_damaged_file() {
        let folder = std::env::temp_dir().join(format!("annals-cache-{}", std::process::id()));
        let path = folder.join("deeper").join("references.cache");
        let (key, value) = ("ab".to_owned(), "two\nlines <b>".to_owned());
        let write = |values: &[(&String, &String)]| {
            Cache::read(&path).replace(&path, &values.iter().copied().collect::<BTreeMap<_, _>>());
        };
        let read = || Cache::read(&path).get::<String>("ab");

        assert_eq!(read(), None);
        write(&[(&key, &value)]);
        assert_eq!(read(), Some(value.clone()));

        let good = std::fs::read_to_string(&path).unwrap();
        for bad in
            ["", "\n", "something else", &good.replace("two", "too"), &good[..good.len() - 1], "annals references 2 \n"]
        {
            std::fs::write(&path, bad).unwrap();
            assert_eq!(read(), None, "{bad}");
            write(&[(&key, &value)]);
            assert_eq!(std::fs::read_to_string(&path).unwrap(), good);
        }

        let other = "cd".to_owned();
        write(&[(&other, &value)]);
        assert_eq!(read(), None);
        std::fs::remove_dir_all(&folder).unwrap();
        std::fs::write(&folder, "a file where a folder should be").unwrap();
        write(&[(&key, &value)]);
        assert_eq!(read(), None);
        std::fs::remove_file(&folder).unwrap();
    }

    /// The references of two documents in `style`.
    fn references(style: &str, cache: Option<&Path>) -> Vec<Reference> {
        let document = |id: &str, title: &str| {
            let mut entry = Entry::new(id, EntryType::Report);
            entry.set_title(title.parse().unwrap());
            Document {
                id: DocumentId::new(id).unwrap(),
                entry,
                title: String::new(),
                language: None,
                reliability: Reliability::Primary,
                url: None,
                archived: Vec::new(),
            }
        };
        let language = Language::new("en").unwrap();
        let style = CitationStyle::named(style, &language, Span::NOWHERE).unwrap();
        let documents = [document("a", "Human <b> rights"), document("b", "Floods")];
        let references = References::format(&documents, &style, &language, cache);
        (0..2).map(|number| references.get(DocumentIndex::new(number)).clone()).collect()
    }

    #[test]
    fn a_cache_changes_no_reference_whatever_it_holds() {
        let folder = std::env::temp_dir().join(format!("annals-references-{}", std::process::id()));
        let path = folder.join("references");
        let (chicago, apa) = (references("chicago-author-date", None), references("apa", None));
        assert_ne!(chicago, apa);
        let cached = |style| references(style, Some(&path));
        assert_eq!(cached("chicago-author-date"), chicago);
        let kept = std::fs::read_to_string(&path).unwrap();
        assert_eq!(kept.lines().count(), 1 + chicago.len());
        assert_eq!(cached("chicago-author-date"), chicago);
        let foreign = ["", "{}", &kept.replace("Human", "Inhuman"), &kept.replace("references 2", "references 1")];
        for content in foreign {
            std::fs::write(&path, content).unwrap();
            assert_eq!(cached("chicago-author-date"), chicago, "{content}");
            assert_eq!(std::fs::read_to_string(&path).unwrap(), kept);
        }
        assert_eq!(cached("apa"), apa);
        assert_eq!(cached("chicago-author-date"), chicago);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
