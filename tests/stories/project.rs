//! A small project in a folder of its own, and the program run on it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use super::tree::{Tree, read_tree};

const SITE: &str = "\
title: A small record
languages: [en]
topics:
  - {id: famine, name: Famine}
  - {id: flight, name: Flight}
publisher: {name: The keepers}
licence: CC-BY-4.0
";

const DOCUMENTS: &str = "\
report:
  type: report
  title: Report on the harvest
  author: Smith, Jane
  date: 1996
  publisher: The Press
  reliability: primary
";

/// A project; its folder goes away with it.
pub(crate) struct Project {
    folder: tempfile::TempDir,
}

/// What came of running the program.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    /// Standard output, with `…` for the seconds that a build took.
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Project {
    /// A site with two topics, one document and no event.
    pub(crate) fn empty() -> Self {
        Self::bare().file("events/site.yaml", SITE).file("events/documents.yaml", DOCUMENTS)
    }

    /// A folder with nothing in it.
    pub(crate) fn bare() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A project of the files of `tree`.
    pub(crate) fn of(tree: &Tree) -> Self {
        let project = Self::bare();
        super::tree::write_tree(tree, project.path());
        project
    }

    /// Writes a file, in the place of one that was there.
    pub(crate) fn file(self, path: &str, text: &str) -> Self {
        self.write(path, text);
        self
    }

    /// Writes an event about the famine that rests on the one document.
    pub(crate) fn event(self, id: &str, date: &str, more: &str) -> Self {
        self.write_event(id, date, more);
        self
    }

    /// Adds `text` at the end of a file.
    pub(crate) fn and_in(self, path: &str, text: &str) -> Self {
        let before = fs::read_to_string(self.path().join(path)).unwrap_or_default();
        self.write(path, &(before + text));
        self
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let place = self.path().join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, text).unwrap();
    }

    pub(crate) fn write_event(&self, id: &str, date: &str, more: &str) {
        let title = id.replace('-', " ");
        let text = format!(
            "title: The {title}\ndate: \"{date}\"\ntopics: [famine]\nsummary: What is known of the {title}.\n\
             citations: [{{document: report, supports: All of it.}}]\ncertainty: confirmed\n{more}"
        );
        self.write(&event_path(id, date), &text);
    }

    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.path().join(path)).unwrap();
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Where the site is written unless another folder is named.
    pub(crate) fn out(&self) -> PathBuf {
        self.path().join("public")
    }

    /// The files of the site.
    pub(crate) fn site(&self) -> Tree {
        read_tree(&self.out())
    }

    /// The text of a file of the site.
    pub(crate) fn page(&self, address: &str) -> String {
        fs::read_to_string(self.out().join(address)).unwrap_or_else(|error| panic!("{address}: {error}"))
    }

    /// The program with `arguments`, started in the folder of the project.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_annals"));
        command.current_dir(self.path()).args(arguments).env_remove("NO_COLOR").stdin(Stdio::null());
        command
    }

    /// Runs the program with `arguments` to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments).output().unwrap())
    }

    /// Builds the site, which has to come out well, and says its summary line.
    pub(crate) fn build(&self) -> String {
        self.build_with(&[])
    }

    /// Builds the site with further arguments.
    pub(crate) fn build_with(&self, arguments: &[&str]) -> String {
        let run = self.run(&[&["build"], arguments].concat());
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{}", run.stdout);
        run.stdout
    }

    /// Begins a build that can be killed.
    pub(crate) fn begin_build(&self, out: &Path) -> Child {
        let mut command = self.command(&["build", "--quiet", "--out"]);
        command.arg(out).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }
}

impl Run {
    /// What `output` says.
    pub(crate) fn of(output: Output) -> Self {
        let stdout = String::from_utf8(output.stdout).unwrap();
        Self {
            code: output.status.code(),
            stdout: stdout.lines().map(|line| without_seconds(line) + "\n").collect(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// Where an event of this date lies.
pub(crate) fn event_path(id: &str, date: &str) -> String {
    let year: String = date.chars().filter(|sign| sign.is_ascii_digit() || *sign == 'X').take(4).collect();
    format!("events/{}/{id}.yaml", year.replace('X', "0"))
}

/// The summary line of a build without the time that it took.
fn without_seconds(line: &str) -> String {
    let parts = line.split_once(" in ").and_then(|(before, after)| Some((before, after.split_once(" s (")?)));
    let Some((before, (seconds, after))) = parts else { return line.to_owned() };
    assert!(seconds.parse::<f64>().is_ok(), "{line}");
    format!("{before} in … s ({after}")
}
