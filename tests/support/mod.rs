//! Tiny projects for the tests that look at the program from outside.
//!
//! A [`Project`] is a folder that goes away with it. Every method puts one
//! thing into it; [`Project::build`] and [`Project::annals`] run the program
//! that users run. What a test expects stands in the test.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A `site.yaml` with one topic, `famine`.
pub(crate) const SITE: &str = "\
title: Across the River
languages: [en]
topics:
  - {id: famine, name: Famine}
publisher: {name: The Archive}
licence: CC-BY-4.0
";

/// A `documents.yaml` with one document, `fao-1995`.
pub(crate) const DOCUMENTS: &str = "\
fao-1995:
  type: report
  title: Special Report
  publisher: FAO
  date: 1995
  reliability: primary
";

/// An event of August 1995 that rests on `fao-1995`.
pub(crate) const EVENT: &str = "\
title: Floods destroy the harvest
date: \"1995-08\"
topics: [famine]
summary: Floods destroyed the harvest.
certainty: confirmed
citations:
  - {document: fao-1995, locator: p. 3, supports: The floods.}
";

/// A folder with a record in it, or what a test makes of one.
pub(crate) struct Project {
    folder: TempDir,
}

/// What the program did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    /// The exit code; none if a signal ended it.
    pub(crate) code: Option<i32>,
    /// What it printed as its result.
    pub(crate) stdout: String,
    /// What it printed about problems.
    pub(crate) stderr: String,
}

impl Project {
    /// A folder with nothing in it.
    pub(crate) fn bare() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A record without events: only `site.yaml`.
    pub(crate) fn empty() -> Self {
        Self::bare().file("events/site.yaml", SITE)
    }

    /// A record of one event, `floods-1995`, which rests on one document, `fao-1995`.
    pub(crate) fn small() -> Self {
        Self::empty().file("events/documents.yaml", DOCUMENTS).event("1995/floods-1995", EVENT)
    }

    /// Puts a file into the project, or replaces it.
    pub(crate) fn file(self, path: &str, contents: impl AsRef<[u8]>) -> Self {
        self.write(path, contents);
        self
    }

    /// Puts an event into the project; `name` is its year and id, as in `1995/floods-1995`.
    pub(crate) fn event(self, name: &str, contents: impl AsRef<[u8]>) -> Self {
        self.file(&format!("events/{name}.yaml"), contents)
    }

    /// Takes a file out of the project again.
    pub(crate) fn without(self, path: &str) -> Self {
        fs::remove_file(self.path(path)).unwrap();
        self
    }

    /// Puts a symbolic link into the project.
    #[cfg(unix)]
    pub(crate) fn link(self, path: &str, target: &str) -> Self {
        let at = self.path(path);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(target, at).unwrap();
        self
    }

    /// Writes a file while the project stands.
    pub(crate) fn write(&self, path: &str, contents: impl AsRef<[u8]>) {
        let at = self.path(path);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        fs::write(at, contents).unwrap();
    }

    /// Where a file of the project is on the disk.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Where the project is on the disk.
    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Builds the site into `public`.
    pub(crate) fn build(&self) -> Run {
        self.annals(&["build"])
    }

    /// Runs the program in the folder of the project.
    pub(crate) fn annals(&self, arguments: &[&str]) -> Run {
        run(self.command().args(arguments))
    }

    /// The program, to be run in the folder of the project.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_annals"));
        command.current_dir(self.root()).env_remove("NO_COLOR");
        command
    }

    /// Every file of the built site, by its path from `public`.
    pub(crate) fn site(&self) -> BTreeMap<String, Vec<u8>> {
        files_below(&self.path("public"))
    }
}

/// Runs a command to its end.
pub(crate) fn run(command: &mut Command) -> Run {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { code: status.code(), stdout: text(stdout), stderr: text(stderr) }
}

/// Every file below `folder` by its path from there, hidden ones too; links as
/// what they point to.
pub(crate) fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned();
        if entry.file_type().is_file() {
            found.insert(path, fs::read(entry.path()).unwrap());
        } else if entry.path_is_symlink() {
            found.insert(path, fs::read_link(entry.path()).unwrap().to_string_lossy().into_owned().into_bytes());
        }
    }
    found
}
