//! The program's own source, read as text: files, the code in them without comments, functions.

use std::fs;
use std::path::Path;

/// A file of the program or of its tests.
pub(crate) struct Source {
    /// The path from the root of the repository, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Every Rust file below `folder`, sorted by path.
pub(crate) fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let walk = walkdir::WalkDir::new(root.join(folder)).sort_by_file_name().into_iter().map(Result::unwrap);
    let rust = walk.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "rs"));
    rust.map(|entry| {
        let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        Source { path, text: fs::read_to_string(entry.path()).unwrap() }
    })
    .collect()
}

impl Source {
    /// The lines that are code, each with its number: no comments, and nothing that stands only in tests.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_test_file = self.path.contains("/tests/") || self.path.ends_with("tests.rs");
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        let in_tests = move |(_, line): &(usize, &str)| !is_test_file && *line != "mod tests {";
        lines.take_while(in_tests).filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// The functions that are longer than `limit` lines.
    pub(crate) fn functions_over(&self, limit: usize) -> Vec<String> {
        let lines: Vec<&str> = self.text.lines().collect();
        let long = |(index, line): (usize, &&str)| {
            let name = function_name(line)?;
            let indent = &line[..line.len() - line.trim_start().len()];
            let end = lines[index..].iter().position(|line| *line == format!("{indent}}}"))?;
            (end >= limit).then(|| format!("{}:{}: {name} has {} lines", self.path, index + 1, end + 1))
        };
        lines.iter().enumerate().filter_map(long).collect()
    }
}

/// The name of the function that begins, over several lines, with this one.
fn function_name(line: &str) -> Option<&str> {
    let (before, after) = line.split_once("fn ")?;
    let is_declaration =
        before.split_whitespace().all(|word| word.starts_with("pub") || word.ends_with(')') || word == "const");
    let begins = is_declaration && !line.ends_with(';') && !line.ends_with('}');
    begins.then(|| after.split(['(', '<']).next().unwrap_or(after))
}
