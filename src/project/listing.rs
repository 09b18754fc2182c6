//! Which files a record has, in an order that is the same on every machine.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::Failure;

/// What a file of the record is for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// `site.yaml`
    Site,
    /// `documents.yaml`
    Documents,
    /// `places.yaml`
    Places,
    /// `measures/<id>.yaml`
    Measure {
        /// The file's stem.
        id: String,
    },
    /// `pages/<id>.md` or `pages/<id>.<language>.md`
    Page {
        /// The part before the first dot.
        id: String,
        /// The language, where the name has one.
        language: Option<String>,
    },
    /// `<year>/<id>.yaml`
    Event {
        /// The folder.
        folder: String,
        /// The file's stem.
        id: String,
    },
    /// Not a file that the format knows; why not.
    Misplaced {
        /// What to do with it.
        help: String,
    },
    /// A symbolic link that leaves the record.
    Outside,
}

/// A file of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it is on the disk.
    pub disk_path: PathBuf,
    /// Its path from the root of the project, with `/`.
    pub path: String,
    /// What it is for.
    pub kind: FileKind,
}

/// The files of a record, sorted by path.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    /// The files.
    pub entries: Vec<Entry>,
}

/// Lists the record under `root/events`. Hidden files, `README.md` and the
/// copies that editors leave (`name~`) are passed over.
///
/// # Errors
/// When there is no such folder, or a folder in it cannot be read.
pub fn list(root: &Path) -> Result<Listing, Failure> {
    let folder = root.join("events");
    if !folder.is_dir() {
        return Err(Failure::NoRecord { root: root.to_owned() });
    }
    let inside =
        std::fs::canonicalize(&folder).map_err(|source| Failure::Unreadable { path: folder.clone(), source })?;
    let mut entries = Vec::new();
    for found in WalkDir::new(&folder).follow_links(false).sort_by_file_name().into_iter().filter_entry(is_wanted) {
        let found = found.map_err(|error| Failure::Unreadable {
            path: error.path().unwrap_or(&folder).to_owned(),
            source: error.into(),
        })?;
        if !found.file_type().is_dir() {
            entries.push(entry(&found, &folder, &inside)?);
        }
    }
    entries.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Listing { entries })
}

/// Whether a file or folder belongs to the record at all.
fn is_wanted(found: &DirEntry) -> bool {
    let name = found.file_name().to_string_lossy();
    found.depth() == 0 || !(name.starts_with('.') || name.ends_with('~') || name.eq_ignore_ascii_case("README.md"))
}

fn entry(found: &DirEntry, folder: &Path, inside: &Path) -> Result<Entry, Failure> {
    let relative = found.path().strip_prefix(folder).unwrap_or(found.path());
    let parts: Vec<String> = relative.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let kind = match found.file_type() {
        kind if kind.is_symlink() => kind_of_link(found, inside, &parts)?,
        kind if kind.is_file() => kind_of(&parts),
        _ => misplaced("it is a pipe or a device: a record holds files and folders only"),
    };
    Ok(Entry { disk_path: found.path().to_owned(), path: format!("events/{}", parts.join("/")), kind })
}

/// A link is read like a file if it leads to a file of the same record.
fn kind_of_link(found: &DirEntry, inside: &Path, parts: &[&str]) -> Result<FileKind, Failure> {
    let target = match std::fs::canonicalize(found.path()) {
        Ok(target) => target,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Ok(misplaced("it is a link to something that is not there: put the file itself here"));
        }
        Err(source) => return Err(Failure::Unreadable { path: found.path().to_owned(), source }),
    };
    if !target.starts_with(inside) {
        return Ok(FileKind::Outside);
    }
    if target.is_dir() {
        return Ok(misplaced("a link to a folder is not followed: move the folder here"));
    }
    if !target.is_file() {
        return Ok(misplaced("it is a link to a pipe or a device: a record holds files and folders only"));
    }
    Ok(kind_of(parts))
}

fn misplaced(help: &str) -> FileKind {
    FileKind::Misplaced { help: help.to_owned() }
}

/// What a path under `events/` is for.
fn kind_of(parts: &[&str]) -> FileKind {
    match parts {
        ["site.yaml"] => FileKind::Site,
        ["documents.yaml"] => FileKind::Documents,
        ["places.yaml"] => FileKind::Places,
        ["measures", name] if name.ends_with(".yaml") => FileKind::Measure { id: stem(name, ".yaml") },
        ["pages", name] if name.ends_with(".md") => page(&stem(name, ".md")),
        [folder, name] if is_year(folder) && name.ends_with(".yaml") => {
            FileKind::Event { folder: (*folder).to_owned(), id: stem(name, ".yaml") }
        }
        [.., name] if name.ends_with(".yml") => misplaced("name it `.yaml`"),
        [name] if name.ends_with(".yaml") => {
            misplaced("an event belongs into the folder of its year, such as `events/1995/`")
        }
        [name] if name.ends_with(".md") => misplaced("a prose page belongs into `events/pages/`"),
        [folder, ..] if is_year(folder) => misplaced("a year's folder holds one `.yaml` file for each event"),
        ["measures", ..] => misplaced("`events/measures/` holds one `.yaml` file for each statistic"),
        ["pages", ..] => misplaced("`events/pages/` holds one `.md` file for each page"),
        _ => misplaced(
            "a record holds site.yaml, documents.yaml, places.yaml, measures/<id>.yaml, pages/<id>.md and <year>/<id>.yaml",
        ),
    }
}

fn page(stem: &str) -> FileKind {
    match stem.split_once('.') {
        Some((id, language)) => FileKind::Page { id: id.to_owned(), language: Some(language.to_owned()) },
        None => FileKind::Page { id: stem.to_owned(), language: None },
    }
}

fn stem(name: &str, ending: &str) -> String {
    name.strip_suffix(ending).unwrap_or(name).to_owned()
}

/// Whether a folder is named like a year: four digits, a minus sign before year 0.
fn is_year(folder: &str) -> bool {
    let digits = folder.strip_prefix('-').unwrap_or(folder);
    digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
}
