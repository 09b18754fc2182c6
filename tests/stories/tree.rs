//! A folder with all its files, for comparing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Every file below a folder: its path with `/`, and its bytes.
pub(crate) type Tree = BTreeMap<String, Vec<u8>>;

/// Reads every file below `folder`; nothing where there is no such folder.
pub(crate) fn read_tree(folder: &Path) -> Tree {
    let mut tree = Tree::new();
    add(folder, "", &mut tree);
    tree
}

fn add(folder: &Path, prefix: &str, tree: &mut Tree) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let entry = entry.unwrap();
        let path = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            add(&entry.path(), &format!("{path}/"), tree);
        } else {
            tree.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

/// Writes `tree` into `folder`.
pub(crate) fn write_tree(tree: &Tree, folder: &Path) {
    for (path, bytes) in tree {
        let place = folder.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, bytes).unwrap();
    }
}

/// Every folder below `folder`, empty ones too.
pub(crate) fn folders(folder: &Path) -> BTreeSet<String> {
    let walk = walkdir::WalkDir::new(folder).min_depth(1).into_iter().map(Result::unwrap);
    let name = |entry: walkdir::DirEntry| entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
    walk.filter(|entry| entry.file_type().is_dir()).map(name).collect()
}

/// What is in one tree and not the same in the other, a line each.
pub(crate) fn differences(found: &Tree, expected: &Tree) -> Vec<String> {
    let paths: BTreeSet<&String> = found.keys().chain(expected.keys()).collect();
    let difference = |path: &String| match (found.get(path), expected.get(path)) {
        (Some(found), Some(expected)) if found == expected => None,
        (Some(found), Some(expected)) => Some(format!("{path} differs: {}", first_difference(found, expected))),
        (Some(_), None) => Some(format!("{path} should not be there")),
        (None, _) => Some(format!("{path} is missing")),
    };
    paths.into_iter().filter_map(difference).collect()
}

/// The first line that differs, found and expected.
fn first_difference(found: &[u8], expected: &[u8]) -> String {
    let (found, expected) = (String::from_utf8_lossy(found), String::from_utf8_lossy(expected));
    let (mut found, mut expected) = (found.lines(), expected.lines());
    let mut number = 0;
    loop {
        number += 1;
        match (found.next(), expected.next()) {
            (None, None) => return "only in how lines end".to_owned(),
            (found, expected) if found == expected => {}
            (found, expected) => {
                let (found, expected) = (found.unwrap_or("(end)"), expected.unwrap_or("(end)"));
                return format!("line {number}\n    found    {found}\n    expected {expected}");
            }
        }
    }
}
