//! What the program says when a record, a theme or the machine is not as it
//! should be: every problem code, every form in which problems are shown, and
//! bad input of every kind, after which nothing published has changed.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

#[path = "problems/bad_input.rs"]
mod bad_input;
#[path = "problems/case.rs"]
mod case;
#[path = "problems/shown.rs"]
mod shown;
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use annals::problem::Code;
use case::tell;

/// The cases, in the order of their names.
fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut cases: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "yaml")).collect();
    cases.sort();
    cases
}

/// The code that a case is about: the longest that its name begins with.
fn code_of(name: &str) -> Option<&'static str> {
    let names = Code::ALL.iter().map(|code| code.name());
    let begins = |code: &&str| name.strip_prefix(*code).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    names.filter(begins).max_by_key(|code| code.len())
}

#[test]
fn every_case_says_what_it_should_and_nothing_else() {
    let is_blessed = std::env::var_os("BLESS").is_some();
    let mut wrong = String::new();
    for path in cases() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let written = fs::read_to_string(&path).unwrap();
        let told = tell(&written);
        let is_about = code_of(&name).is_some_and(|code| told.codes.contains(&code));
        if !is_about {
            wrong.push_str(&format!("--- {name} does not provoke the code in its name\n{}\n", told.case));
        } else if told.case != written {
            wrong.push_str(&format!("--- {name} as it is\n{written}\n--- {name} as it should be\n{}\n", told.case));
        }
        if is_blessed {
            fs::write(&path, &told.case).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_code_has_a_case() {
    let told: BTreeSet<&str> =
        cases().iter().filter_map(|path| code_of(&path.file_stem().unwrap().to_string_lossy())).collect();
    let all: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    assert_eq!(told, all);
}

/// The messages, labels and helps of a case.
fn words_of(case: &str) -> impl Iterator<Item = &str> {
    case.lines().filter_map(|line| line.trim_start().strip_prefix("#! "))
}

#[test]
fn no_message_speaks_like_a_programmer() {
    let forbidden = [
        "invalid",
        "failed to",
        "unexpected",
        "expected",
        "parse",
        "token",
        "string",
        "integer",
        "boolean",
        "null",
        "struct",
        "Option",
        "Some(",
        "None",
        "f64",
        "u32",
        "usize",
        "scalar",
        "mapping",
        "sequence",
        "deserial",
    ];
    for path in cases() {
        let case = fs::read_to_string(&path).unwrap();
        for line in words_of(&case) {
            let words = line.split_once(": ").map_or("", |(_, words)| words);
            let said = forbidden.iter().find(|word| words.contains(**word));
            assert_eq!(said, None, "{}: {line}", path.display());
        }
    }
}
