//! README tells the truth: its commands exist, its samples work.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

use std::path::Path;
use std::process::Command;

const README: &str = include_str!("../README.md");

fn annals(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_annals")).args(arguments).env("NO_COLOR", "1").output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// The blocks of README in `language`, without the indentation of a list.
fn blocks(language: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut lines = README.lines();
    while let Some(line) = lines.next() {
        let indent = line.len() - line.trim_start().len();
        if line.trim() == format!("```{language}") {
            let block = lines.by_ref().take_while(|line| line.trim() != "```");
            blocks.push(block.map(|line| format!("{}\n", line.get(indent..).unwrap_or(""))).collect());
        }
    }
    blocks
}

/// A project with the sample event, whose document is called `document`.
fn sample_project(document: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join("events").join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write(
        "site.yaml",
        "title: Sample\nlanguages: [en]\ntopics: [{id: famine, name: Famine}]\npublisher: {name: Us}\nlicence: CC-BY-4.0\n",
    );
    write("places.yaml", "north-korea: {name: North Korea, kind: country, country: KP}\n");
    write(
        "documents.yaml",
        &format!(
            "{document}: {{type: report, title: Special report, author: FAO, date: 1995, reliability: primary}}\n"
        ),
    );
    write("1995/floods-1995.yaml", &blocks("yaml")[0]);
    folder
}

fn check(folder: &Path) -> (Option<i32>, String, String) {
    annals(&["--root", folder.to_str().unwrap(), "check", "--strict"])
}

#[test]
fn the_sample_event_is_an_event() {
    let project = sample_project("fao-wfp-1995-special-report");
    assert_eq!(check(project.path()), (Some(0), "1 event, 1995, 1 document: no errors\n".to_owned(), String::new()));
}

#[test]
fn the_sample_problem_is_shown_as_readme_shows_it() {
    let project = sample_project("fao-wfp-1995-special-report");
    let path = project.path().join("events/1995/floods-1995.yaml");
    let event = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, event.replace("- document: fao-wfp-1995-special", "- document: fao-wfp-1995-spezial"))
        .unwrap();
    let (code, _, shown) = check(project.path());
    assert_eq!(code, Some(1));
    let expected = &blocks("text")[0];
    assert!(shown.contains(expected.as_str()), "README shows\n{expected}\nand the program\n{shown}");
}

#[test]
fn every_command_and_option_of_readme_is_in_the_help_and_the_other_way_round() {
    for command in ["build", "check", "explain"] {
        let (code, help, _) = annals(&[command, "--help"]);
        assert_eq!(code, Some(0));
        let row = README.lines().find(|line| line.starts_with(&format!("| `annals {command}"))).unwrap();
        let usage = row.split('`').nth(1).unwrap();
        let options = |text: &str| {
            let mut options: Vec<String> = text
                .split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-'))
                .filter(|word| word.starts_with("--") && word.len() > 2)
                .map(str::to_owned)
                .collect();
            options.sort();
            options.dedup();
            options
        };
        let global = ["--root", "--format", "--quiet", "--color", "--help", "--version"];
        let own: Vec<String> = options(&help).into_iter().filter(|option| !global.contains(&option.as_str())).collect();
        assert_eq!(own, options(usage), "annals {command}");
        for option in &global[..4] {
            assert!(help.contains(option) && README.contains(option), "{option}");
        }
    }
}

#[test]
fn readme_opens_with_the_two_commands() {
    assert_eq!(blocks("sh")[..2], ["cargo run --release -- build\n".to_owned(), "tests/run\n".to_owned()]);
}

#[test]
fn every_file_that_readme_links_to_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let targets = README.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let own: Vec<&str> = targets.filter(|target| !target.contains("://")).collect();
    assert!(own.len() > 5, "{own:?}");
    for target in own {
        assert!(root.join(target).exists(), "{target}");
    }
}
