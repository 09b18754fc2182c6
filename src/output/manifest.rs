//! `manifest.json`: every file of a site with its checksum, and every permalink.
//!
//! It says which files are ours, lets anybody check a copy, and remembers
//! which addresses were published, so that none is lost by mistake. It is
//! made from the files alone: no clock, no path of this machine.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::name::{MANIFEST, is_site_address};
use super::{Checksum, ManifestFailure};
use crate::site::{Address, LinkKind};

/// The version of the form of the manifest.
const FORMAT: u64 = 1;

/// How the name of every program that wrote one of our manifests begins.
const GENERATOR: &str = "annals ";

/// A file of a published site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManifestFile {
    /// Where it is.
    pub path: Address,
    /// What it holds.
    pub sha256: Checksum,
    /// How long it is.
    pub bytes: u64,
}

/// An address that people were told not to change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Permalink {
    /// The page, in one of the languages.
    pub path: Address,
    /// What it is the page of.
    pub kind: LinkKind,
    /// The id of that thing; the number of a year.
    pub id: String,
}

impl Permalink {
    /// Whether the address may never go without an alias or a tombstone.
    /// A year goes when its last event is dated anew, and a prose page has
    /// nothing that could stand for it.
    fn is_promised(&self) -> bool {
        match self.kind {
            LinkKind::Event | LinkKind::Topic | LinkKind::Place | LinkKind::Document | LinkKind::Measure => true,
            LinkKind::Year | LinkKind::Page => false,
        }
    }
}

/// What a published site consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// The program that wrote the site, with its version.
    pub generator: String,
    /// Every file but the manifest itself, in the order of addresses.
    pub files: Vec<ManifestFile>,
    /// Every permalink, in the order of addresses.
    pub permalinks: Vec<Permalink>,
}

impl Manifest {
    /// A manifest of this program; brings `files` and `permalinks` in order.
    #[must_use]
    pub fn new(mut files: Vec<ManifestFile>, mut permalinks: Vec<Permalink>) -> Self {
        files.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        permalinks.sort_unstable();
        permalinks.dedup();
        Self { generator: format!("{GENERATOR}{}", env!("CARGO_PKG_VERSION")), files, permalinks }
    }

    /// Reads the manifest of a site: `path` is its folder or the manifest itself.
    ///
    /// # Errors
    /// Says why there is none, or why it cannot be used.
    pub fn read(path: &Path) -> Result<Self, ManifestFailure> {
        let path = if path.is_dir() { path.join(MANIFEST) } else { path.to_owned() };
        let bytes = fs::read(&path).map_err(|source| match source.kind() {
            io::ErrorKind::NotFound => ManifestFailure::Absent(path.clone()),
            _ => ManifestFailure::Unreadable { path: path.clone(), source },
        })?;
        let written: Written<'_> = serde_json::from_slice(&bytes).map_err(|error| diagnose(&path, &bytes, &error))?;
        check_head(&path, Some(&written.generator), Some(written.format))?;
        written.into_manifest(&path)
    }

    /// The promised permalinks of this manifest that are not among `current`:
    /// of events, topics, places, documents and measures. An alias or a
    /// tombstone at the same address stands for what was there.
    #[must_use]
    pub fn lost(&self, current: &[Permalink]) -> Vec<Permalink> {
        let current: HashSet<&Address> = current.iter().map(|permalink| &permalink.path).collect();
        let is_lost = |permalink: &&Permalink| permalink.is_promised() && !current.contains(&permalink.path);
        self.permalinks.iter().filter(is_lost).cloned().collect()
    }

    /// Writes the manifest as JSON, one file or permalink a line, piece by piece.
    ///
    /// # Errors
    /// Those of `writer`.
    pub fn write(&self, writer: &mut impl Write) -> io::Result<()> {
        writeln!(writer, "{{\n  \"generator\": {},", json(&self.generator)?)?;
        writeln!(writer, "  \"format\": {FORMAT},\n  \"files\": [")?;
        let mut ends = ends_of_lines(self.files.len());
        for ManifestFile { path, sha256, bytes } in &self.files {
            let (path, end) = (json(path.as_str())?, ends.next().unwrap_or_default());
            writeln!(writer, "    {{\"path\": {path}, \"sha256\": \"{sha256}\", \"bytes\": {bytes}}}{end}")?;
        }
        writeln!(writer, "  ],\n  \"permalinks\": [")?;
        let mut ends = ends_of_lines(self.permalinks.len());
        for Permalink { path, kind, id } in &self.permalinks {
            let (path, id, end) = (json(path.as_str())?, json(id)?, ends.next().unwrap_or_default());
            writeln!(writer, "    {{\"path\": {path}, \"kind\": \"{}\", \"id\": {id}}}{end}", word(*kind))?;
        }
        writeln!(writer, "  ]\n}}")
    }
}

/// What stands after each of `count` lines of a list: a comma, but for the last.
fn ends_of_lines(count: usize) -> impl Iterator<Item = &'static str> {
    (1..=count).map(move |number| if number == count { "" } else { "," })
}

/// `text` as a JSON string.
fn json(text: &str) -> io::Result<String> {
    serde_json::to_string(text).map_err(io::Error::from)
}

/// The word for a kind of thing, as in `event:floods-1995`.
fn word(kind: LinkKind) -> &'static str {
    LinkKind::ALL.iter().find(|(other, _)| *other == kind).map_or("", |(_, word)| word)
}

/// A manifest as it is written.
#[derive(Deserialize)]
struct Written<'a> {
    #[serde(borrow)]
    generator: Cow<'a, str>,
    format: u64,
    #[serde(borrow)]
    files: Vec<WrittenFile<'a>>,
    #[serde(borrow)]
    permalinks: Vec<WrittenPermalink<'a>>,
}

/// A file as it is written.
#[derive(Deserialize)]
struct WrittenFile<'a> {
    #[serde(borrow)]
    path: Cow<'a, str>,
    #[serde(borrow)]
    sha256: Cow<'a, str>,
    bytes: u64,
}

/// A permalink as it is written.
#[derive(Deserialize)]
struct WrittenPermalink<'a> {
    #[serde(borrow)]
    path: Cow<'a, str>,
    #[serde(borrow)]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    id: Cow<'a, str>,
}

/// The first lines of a manifest, whatever else it holds.
#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    generator: serde_json::Value,
    #[serde(default)]
    format: serde_json::Value,
}

impl Written<'_> {
    fn into_manifest(self, path: &Path) -> Result<Manifest, ManifestFailure> {
        let files = self.files.into_iter().map(|file| file.into_file(path)).collect::<Result<_, _>>()?;
        let permalinks = self.permalinks.into_iter().map(|link| link.into_permalink(path)).collect::<Result<_, _>>()?;
        Ok(Manifest { generator: self.generator.into_owned(), files, permalinks })
    }
}

impl WrittenFile<'_> {
    fn into_file(self, manifest: &Path) -> Result<ManifestFile, ManifestFailure> {
        let strange = |word: &str| ManifestFailure::Strange { path: manifest.to_owned(), word: word.to_owned() };
        let sha256 = Checksum::read(&self.sha256).ok_or_else(|| strange(&self.sha256))?;
        Ok(ManifestFile { path: address(self.path, manifest)?, sha256, bytes: self.bytes })
    }
}

impl WrittenPermalink<'_> {
    fn into_permalink(self, manifest: &Path) -> Result<Permalink, ManifestFailure> {
        let strange = |word: &str| ManifestFailure::Strange { path: manifest.to_owned(), word: word.to_owned() };
        let kind = LinkKind::ALL.iter().find(|(_, word)| *word == self.kind).map(|(kind, _)| *kind);
        let kind = kind.ok_or_else(|| strange(&self.kind))?;
        Ok(Permalink { path: address(self.path, manifest)?, kind, id: self.id.into_owned() })
    }
}

/// An address that a manifest lists; what it lists may be removed one day, so it must lie inside the site.
fn address(text: Cow<'_, str>, manifest: &Path) -> Result<Address, ManifestFailure> {
    if is_site_address(&text) {
        return Ok(Address::file(text));
    }
    Err(ManifestFailure::Address { path: manifest.to_owned(), address: text.into_owned() })
}

/// Whether the first lines are those of a manifest of ours that this program can read.
fn check_head(path: &Path, generator: Option<&str>, format: Option<u64>) -> Result<(), ManifestFailure> {
    let is_ours = generator.is_some_and(|generator| generator.starts_with(GENERATOR));
    match format {
        Some(FORMAT) if is_ours => Ok(()),
        Some(format) if is_ours => Err(ManifestFailure::Newer { path: path.to_owned(), format, known: FORMAT }),
        _ => Err(ManifestFailure::Foreign(path.to_owned())),
    }
}

/// Says what is wrong with a file that has not the form of a manifest.
fn diagnose(path: &Path, bytes: &[u8], error: &serde_json::Error) -> ManifestFailure {
    let damaged = || ManifestFailure::Damaged { path: path.to_owned(), line: error.line(), column: error.column() };
    match serde_json::from_slice::<Head>(bytes) {
        Ok(head) => match check_head(path, head.generator.as_str(), head.format.as_u64()) {
            Ok(()) => damaged(),
            Err(failure) => failure,
        },
        Err(_) if bytes.starts_with(beginning().as_bytes()) => damaged(),
        Err(_) => ManifestFailure::Foreign(path.to_owned()),
    }
}

/// The first bytes of every manifest as we write it.
fn beginning() -> String {
    format!("{{\n  \"generator\": \"{GENERATOR}")
}

/// Whether the manifest at `path` begins as we write it; the rest is not read.
pub(super) fn begins_like_ours(path: &Path) -> io::Result<bool> {
    let expected = beginning();
    let mut start = Vec::new();
    fs::File::open(path)?.take(expected.len() as u64).read_to_end(&mut start)?;
    Ok(start == expected.as_bytes())
}

/// Where the manifest of the site in `folder` is.
pub(super) fn path_in(folder: &Path) -> PathBuf {
    folder.join(MANIFEST)
}
