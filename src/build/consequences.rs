//! Problems that are nothing but the consequence of another.
//!
//! Where a file could not be read, whatever it may define seems to be
//! unknown. To say so would bury the one mistake under hundreds of others.

use std::collections::BTreeSet;

use crate::problem::{Code, Problem, Sources};

/// Drops the problems that go away once the files can be read that cannot be read now.
pub(super) fn drop_consequences(problems: &mut Vec<Problem>, sources: &Sources) {
    let unread: BTreeSet<&str> =
        problems.iter().filter(|problem| is_whole_file(problem)).map(|p| sources.path(p.place().file)).collect();
    if unread.is_empty() {
        return;
    }
    let names: Vec<String> = unread
        .iter()
        .filter_map(|path| path.strip_suffix(".yaml")?.rsplit('/').next())
        .flat_map(|stem| [format!("`{stem}`"), format!(":{stem}`")])
        .collect();
    let is_named = |problem: &Problem| names.iter().any(|name| problem.message.contains(name));
    problems.retain(|problem| match problem.code {
        Code::UnknownDocument => !unread.contains("events/documents.yaml"),
        Code::UnknownPlace => !unread.contains("events/places.yaml"),
        Code::UnknownEvent | Code::UnknownMeasure | Code::BrokenLink => !is_named(problem),
        _ => true,
    });
}

/// Whether nothing of the file was read because of this problem.
fn is_whole_file(problem: &Problem) -> bool {
    match problem.code {
        Code::YamlSyntax | Code::NotUtf8 | Code::FileTooLarge => true,
        Code::WrongType => problem.place().start == 0,
        _ => false,
    }
}
