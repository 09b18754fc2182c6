//! The order of the stages, and the rules of the house that no lint can hold.
//!
//! What is said in `ARCHITECTURE.md` is held here, so that it stays true. The
//! rules for templates are held in `templates`.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use stories::source::{Source, sources};

/// The stages, from the bottom up; those of one line do not know each other.
const STAGES: &[&[&str]] = &[
    &["problem", "encode"],
    &["yaml"],
    &["model"],
    &["project"],
    &["record"],
    &["resolve"],
    &["site"],
    &["asset"],
    &["locale"],
    &["prose"],
    &["chart", "picture", "bibliography"],
    &["view"],
    &["render"],
    &["search", "export", "feed"],
    &["output"],
    &["build"],
    &["serve", "check", "import", "publish"],
    &["cli"],
];

/// How high a stage stands.
fn height(stage: &str) -> Option<usize> {
    STAGES.iter().position(|stages| stages.contains(&stage))
}

/// The stage that a file belongs to; none for the two files above all stages.
fn stage(source: &Source) -> Option<&str> {
    let path = source.path.strip_prefix("src/")?;
    path.split_once('/').map(|(folder, _)| folder).or_else(|| path.strip_suffix(".rs"))
}

/// The stages named after `crate::` in a line.
fn named(line: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for after in line.split("crate::").skip(1) {
        let group = after.strip_prefix('{').and_then(|group| group.split_once('}')).map(|(group, _)| group);
        let parts = group.map_or(vec![after], |group| group.split(", ").collect());
        let name = |part: &&str| part.find(|sign: char| !sign.is_ascii_lowercase()).unwrap_or(part.len());
        names.extend(parts.iter().map(|part| &part[..name(part)]).filter(|name| !name.is_empty()));
    }
    names
}

/// The lines of code in `src` for which `is_wrong` holds.
fn lines_where(is_wrong: impl Fn(&Source, &str) -> bool) -> Vec<String> {
    let all = sources("src");
    assert!(all.len() > 50);
    let wrong = |source: &Source| -> Vec<String> {
        let lines = source.code().filter(|(_, line)| is_wrong(source, line));
        lines.map(|(number, line)| format!("{}:{number}: {}", source.path, line.trim())).collect()
    };
    all.iter().flat_map(wrong).collect()
}

const NONE: [String; 0] = [];

#[test]
fn a_stage_uses_only_those_below_it() {
    let upward = lines_where(|source, line| {
        let Some(own) = stage(source).filter(|stage| !["lib", "main"].contains(stage)) else { return false };
        let own_height = height(own).unwrap_or_else(|| panic!("`{own}` is no stage of ARCHITECTURE.md"));
        named(line).iter().any(|other| *other != own && height(other).is_none_or(|height| height >= own_height))
    });
    assert_eq!(upward, NONE);
}

#[test]
fn names_after_crate_are_found_alone_and_in_groups() {
    for (line, expected) in [
        ("use crate::model::Event;", vec!["model"]),
        ("use crate::{output, project};", vec!["output", "project"]),
        ("use crate::{output::Folder, project::list};", vec!["output", "project"]),
        ("pub(crate) fn f(x: crate::view::A) -> crate::site::B {", vec!["view", "site"]),
        ("use std::fs;", vec![]),
    ] {
        assert_eq!(named(line), expected, "{line}");
    }
}

#[test]
fn every_file_says_first_what_it_is_for() {
    let silent = [sources("src"), sources("tests")].into_iter().flatten();
    let silent: Vec<String> =
        silent.filter(|source| !source.text.starts_with("//! ")).map(|source| source.path).collect();
    assert_eq!(silent, NONE);
}

#[test]
fn no_file_is_longer_than_500_lines() {
    let long = |source: Source| (source.text.lines().count() > 500).then_some(source.path);
    let long: Vec<String> = [sources("src"), sources("tests")].into_iter().flatten().filter_map(long).collect();
    assert_eq!(long, NONE);
}

#[test]
fn no_function_is_longer_than_60_lines() {
    let all = [sources("src"), sources("tests")].into_iter().flatten();
    let long: Vec<String> = all.flat_map(|source| source.functions_over(60)).collect();
    assert_eq!(long, NONE);
}

#[test]
fn long_functions_are_seen() {
    let body = "    let a = 1;\n".repeat(59);
    let text = |more: &str| format!("//! x\nimpl A {{\n    pub(crate) fn b<T>(self) {{\n{body}{more}    }}\n}}\n");
    let source = |more: &str| Source { path: "a.rs".to_owned(), text: text(more) };
    assert_eq!(source("").functions_over(61), NONE);
    assert_eq!(source("").functions_over(60), ["a.rs:3: b has 61 lines"]);
}

#[test]
fn only_render_knows_the_template_library() {
    assert_eq!(lines_where(|source, line| holds_word(line, "tera") && stage(source) != Some("render")), NONE);
}

#[test]
fn only_yaml_knows_the_yaml_library() {
    assert_eq!(lines_where(|source, line| holds_word(line, "serde_yaml") && stage(source) != Some("yaml")), NONE);
}

#[test]
fn the_disk_is_touched_only_where_it_is_allowed() {
    let allowed = |source: &Source| {
        ["project", "output", "asset"].map(Some).contains(&stage(source)) || source.path == "src/prose/cache.rs"
    };
    assert_eq!(lines_where(|source, line| line.contains("std::fs") && !allowed(source)), NONE);
}

#[test]
fn only_views_are_serialised() {
    let allowed = |source: &Source| ["view", "problem", "output"].map(Some).contains(&stage(source));
    // What the cache on the disk keeps.
    let kept = |source: &Source| ["src/prose/formatted.rs", "src/prose/reference.rs"].contains(&source.path.as_str());
    let derives = |line: &str| line.contains("derive(") && holds_word(line, "Serialize");
    assert_eq!(lines_where(|source, line| derives(line) && !allowed(source) && !kept(source)), NONE);
}

#[test]
fn nothing_of_ours_is_imported_by_glob_or_from_two_levels_up() {
    let is_wrong = |line: &str| {
        // A prelude is made for it.
        let line = line.replace("::prelude::*;", "");
        let imports = line.trim_start().starts_with("use ") || line.trim_start().starts_with("pub use ");
        imports && (line.ends_with("::*;") || line.contains("super::super"))
    };
    // The views are one vocabulary, parted into files only for their length.
    let allowed = |source: &Source| source.path == "src/view/mod.rs" || source.path == "src/view/types/mod.rs";
    assert_eq!(lines_where(|source, line| is_wrong(line) && !allowed(source)), NONE);
}

/// Whether `word` stands in `line` as a whole.
fn holds_word(line: &str, word: &str) -> bool {
    let is_part = |sign: char| sign.is_alphanumeric() || sign == '_';
    line.split(|sign| !is_part(sign)).any(|other| other == word)
}
