//! The form of the files in `tests/problems/`.
//!
//! Each holds a tiny project. It begins with a few comment lines that say what
//! the author did. Then come the files of the project, each under a line
//! `# file: events/1995/floods-1995.yaml`; of the usual ones (`site.yaml`,
//! `documents.yaml` and the event `floods-1995`, see `tests/support/mod.rs`)
//! only those that differ. Further lines of this kind:
//!
//! * `# file, 1100 KiB: PATH`: the text, filled up with comments to that size;
//! * `# file, escaped: PATH`: the text, in which `\xE9` is a byte, `\t` a tab;
//! * `# no file: PATH`: one of the usual files that is not there;
//! * `# link: PATH -> TARGET`: a symbolic link;
//! * `# published: PATH`: an address that an earlier site had.
//!
//! What the program should say stands above the line where it says it:
//!
//! ```yaml
//!   #! error[unknown-document] at "fao-1959": no document is called `fao-1959`
//!   #! = help: did you mean `fao-1995`?
//!   - document: fao-1959
//! ```
//!
//! `at` names the whole text that is marked; `before` says that nothing is
//! marked and what follows. Where the text stands on the line more than once,
//! `#2` says which is meant. Problems in a file that the case does not show as
//! it is stand at the end, with path, line and column.
//!
//! A case is compared whole: the comments are taken out, the project is built,
//! and the comments are written anew from the problems that come. To have them
//! written into the files, run the test with `BLESS=1`, and read what changed.

use std::collections::BTreeMap;
use std::fmt::Write;

use annals::build::{self, Options, Silent, Warnings};
use annals::output::{Manifest, Permalink};
use annals::picture::Fonts;
use annals::problem::{self, Problem, Sources, Span};
use annals::site::{Address, LinkKind};

use crate::support::Project;

/// What begins a comment that the program should have caused.
const EXPECTED: &str = "#!";

/// A part of a case: a line that names it, and what stands below.
struct Part<'a> {
    kind: &'a str,
    path: &'a str,
    text: String,
}

/// What a case says, and what it should say.
pub(crate) struct Told {
    /// The case as it should be.
    pub(crate) case: String,
    /// The names of the codes that came.
    pub(crate) codes: Vec<&'static str>,
}

/// The project of a case; none where only a comparison with an earlier site says anything.
pub(crate) fn project_of(case: &str) -> Option<Project> {
    let bare = without_comments(case);
    let (_, parts) = split(&bare);
    let is_comparison = parts.iter().any(|part| part.kind == "published");
    (!is_comparison).then(|| set_up(&parts))
}

/// Builds the project of a case and writes its comments anew.
pub(crate) fn tell(case: &str) -> Told {
    let bare = without_comments(case);
    let (head, parts) = split(&bare);
    let project = set_up(&parts);
    let (problems, sources) = examine(&project, &parts);
    let mut told = head.to_owned();
    let mut shown = vec![false; problems.len()];
    for part in &parts {
        told.push_str(&heading(part));
        if part.kind == "file" {
            told.push_str(&with_comments(part, &problems, &sources, &mut shown));
        } else {
            told.push_str(&part.text);
        }
    }
    let elsewhere = problems.iter().zip(shown).filter(|(_, shown)| !shown);
    for (problem, _) in elsewhere {
        let (line, column) = sources.line_and_column(problem.place());
        let place = format!("at {}:{line}:{column}", sources.path(problem.place().file));
        told.push_str(&comment(problem, &place, "", &sources));
    }
    Told { case: told, codes: problems.iter().map(|problem| problem.code.name()).collect() }
}

fn without_comments(case: &str) -> String {
    case.split_inclusive('\n').filter(|line| !line.trim_start().starts_with(EXPECTED)).collect()
}

/// The comment at the top, and the parts.
fn split(bare: &str) -> (&str, Vec<Part<'_>>) {
    let mut parts: Vec<Part<'_>> = Vec::new();
    let mut head = 0;
    for line in bare.split_inclusive('\n') {
        match named(line) {
            Some((kind, path)) => parts.push(Part { kind, path, text: String::new() }),
            None => match parts.last_mut() {
                Some(part) => part.text.push_str(line),
                None => head += line.len(),
            },
        }
    }
    (&bare[..head], parts)
}

/// What a line names, if it begins a part.
fn named(line: &str) -> Option<(&str, &str)> {
    let (kind, path) = line.trim_end().strip_prefix("# ")?.split_once(": ")?;
    let is_kind = ["file", "no file", "link", "published"].contains(&kind) || kind.starts_with("file, ");
    is_kind.then_some((kind, path))
}

fn heading(part: &Part<'_>) -> String {
    format!("# {}: {}\n", part.kind, part.path)
}

fn set_up(parts: &[Part<'_>]) -> Project {
    parts.iter().fold(Project::small(), |project, part| match part.kind {
        "file" => project.file(part.path, &part.text),
        "file, escaped" => project.file(part.path, unescaped(&part.text)),
        "no file" => project.without(part.path),
        "link" => {
            let (path, target) = part.path.split_once(" -> ").unwrap();
            project.link(path, target)
        }
        "published" => project,
        kind => {
            let size = kind.strip_prefix("file, ").and_then(|size| size.strip_suffix(" KiB")).unwrap();
            let size = size.parse::<usize>().unwrap() * 1024;
            let mut text = part.text.clone();
            while text.len() < size {
                text.push_str("# and so on\n");
            }
            project.file(part.path, &text[..size])
        }
    })
}

/// The bytes of a text in which `\xE9` stands for a byte and `\t` for a tab.
fn unescaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        bytes.extend(before.as_bytes());
        rest = if let Some(after) = after.strip_prefix('t') {
            bytes.push(b'\t');
            after
        } else {
            let digits = after.strip_prefix('x').and_then(|digits| digits.get(..2)).unwrap();
            bytes.push(u8::from_str_radix(digits, 16).unwrap());
            &after[3..]
        };
    }
    bytes.extend(rest.as_bytes());
    bytes
}

/// All that the program has to say of the project.
fn examine(project: &Project, parts: &[Part<'_>]) -> (Vec<Problem>, Sources) {
    let options = Options {
        root: project.root().to_owned(),
        out: project.path("public"),
        base_url: None,
        warnings: Warnings::Shown,
    };
    let addresses: Vec<&str> = parts.iter().filter(|part| part.kind == "published").map(|part| part.path).collect();
    if addresses.is_empty() {
        let outcome = build::build(&options, &Fonts::default(), &Silent).unwrap();
        assert_eq!(outcome.summary.is_some(), !problem::has_errors(&outcome.problems));
        return (outcome.problems, outcome.sources);
    }
    let examined = build::check(&options, &Silent).unwrap();
    let (mut problems, mut sources) = (examined.problems, examined.sources);
    let timeline = examined.whole.unwrap().timeline;
    problems.extend(build::lost_permalinks(&timeline, &manifest(&addresses), "manifest.json", &mut sources));
    problem::sort(&mut problems);
    (problems, sources)
}

/// The manifest of a site that had pages at `addresses`, and nothing else.
fn manifest(addresses: &[&str]) -> Manifest {
    let link = |address: &&str| {
        let (folder, file) = address.split_once('/').unwrap();
        let (kind, _) = *LinkKind::ALL.iter().find(|(_, word)| *word == folder.trim_end_matches('s')).unwrap();
        Permalink { path: Address::file(*address), kind, id: file.trim_end_matches(".html").to_owned() }
    };
    Manifest::new(Vec::new(), addresses.iter().map(link).collect())
}

/// The text of a part with a comment above each line that has a problem.
fn with_comments(part: &Part<'_>, problems: &[Problem], sources: &Sources, shown: &mut [bool]) -> String {
    let mut above: BTreeMap<usize, String> = BTreeMap::new();
    for (problem, shown) in problems.iter().zip(shown) {
        let span = problem.place();
        let is_here = sources.path(span.file) == part.path && sources.text(span.file) == part.text;
        if !is_here || part.text.is_empty() {
            continue;
        }
        *shown = true;
        let start = line_start(&part.text, span.range().start);
        let line = part.text[start..].lines().next().unwrap_or("");
        let indent = &line[..line.len() - line.trim_start().len()];
        let text = comment(problem, &marked(&part.text, span), indent, sources);
        above.entry(start).or_default().push_str(&text);
    }
    let mut told = String::new();
    let mut offset = 0;
    for line in part.text.split_inclusive('\n') {
        told.extend(above.remove(&offset));
        told.push_str(line);
        offset += line.len();
    }
    told.extend(above.into_values());
    told
}

/// Where the line begins in which `offset` lies.
fn line_start(text: &str, offset: usize) -> usize {
    text[..offset].rfind('\n').map_or(0, |newline| newline + 1)
}

/// Says what of `text` is marked, so that no other place would be called the same.
fn marked(text: &str, span: Span) -> String {
    let range = span.range();
    let start = line_start(text, range.start);
    let line_end = text[range.start..].find('\n').map_or(text.len(), |end| range.start + end);
    let (word, what) = if range.is_empty() {
        let rest = &text[range.start..line_end];
        ("before", rest.split_inclusive([' ', ':']).next().unwrap_or("").trim_end_matches([' ', ':']))
    } else {
        ("at", &text[range.clone()])
    };
    if what.is_empty() {
        return format!("at column {}", text[start..range.start].chars().count() + 1);
    }
    let earlier = (start..range.start).filter(|at| text.is_char_boundary(*at) && text[*at..].starts_with(what)).count();
    let number = if earlier == 0 { String::new() } else { format!("#{}", earlier + 1) };
    format!("{word} {}{number}", serde_json::to_string(what).unwrap())
}

/// A problem as the lines of a comment.
fn comment(problem: &Problem, place: &str, indent: &str, sources: &Sources) -> String {
    let (severity, code) = (problem.severity.word(), problem.code.name());
    let mut told = format!("{indent}{EXPECTED} {severity}[{code}] {place}: {}\n", problem.message);
    for (number, label) in problem.labels.iter().enumerate() {
        if number > 0 {
            let (line, column) = sources.line_and_column(label.span);
            let path = sources.path(label.span.file);
            writeln!(told, "{indent}{EXPECTED} = {path}:{line}:{column}: {}", label.text).unwrap();
        } else if !label.text.is_empty() {
            writeln!(told, "{indent}{EXPECTED} = here: {}", label.text).unwrap();
        }
    }
    if let Some(help) = &problem.help {
        writeln!(told, "{indent}{EXPECTED} = help: {help}").unwrap();
    }
    told
}
