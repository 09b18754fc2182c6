//! A build may be stopped between any two operations, and the next one puts everything right.

use std::collections::BTreeMap;
use std::path::Path;

use super::Failure;
use super::tests::{Site, build, build_on, built_from_nothing, contents, empty_place};
use super::trouble::{full_after, has_struck, killed_after};

const OLD: Site = &[
    ("index.html", "old index"),
    ("assets/style.1.css", "old style"),
    ("events/a.html", "a"),
    ("events/b.html", "old b"),
    ("places/p.html", "p"),
    ("thing", "a file"),
];
const NEW: Site = &[
    ("index.html", "new index"),
    ("assets/style.2.css", "new style"),
    ("events/a.html", "a"),
    ("events/b.html", "new b"),
    ("ko/events/a.html", "가"),
    ("thing/part", "in a folder"),
];
const THIRD: Site = &[
    ("index.html", "third index"),
    ("events/b.html", "old b"),
    ("ko/events/c.html", "다"),
];

const FEW_OLD: Site = &[("index.html", "old index"), ("a/x.html", "x"), ("b", "a file")];
const FEW_NEW: Site = &[("index.html", "new index"), ("b/y.html", "y")];
const FEW_THIRD: Site = &[("index.html", "third index"), ("a/x.html", "third x")];

/// What is in a folder, by name.
type Contents = BTreeMap<String, String>;

/// What a reader meets: everything but what annals keeps for itself.
fn published(folder: &Path) -> BTreeMap<String, String> {
    let is_page = |name: &String| !name.starts_with(".annals") && !name.ends_with('/') && name != "manifest.json";
    contents(folder).into_iter().filter(|(name, _)| is_page(name)).collect()
}

fn build_all(folder: &Path, sites: &[Site]) {
    for site in sites {
        build(folder, site).unwrap();
    }
}

/// Each file is whole: as some site of `sites` has it.
fn assert_whole(folder: &Path, sites: &[Site]) {
    for (name, text) in published(folder) {
        let is_in = |site: &Site| site.contains(&(name.as_str(), text.as_str()));
        assert!(sites.iter().any(is_in), "{name} holds {text:?}");
    }
}

/// Stops a build of `stopped` at every point, then builds `next`, starting each time from `before`.
/// Says at how many points it was stopped.
fn stop_everywhere(before: &[Site], stopped: Site, next: Site) -> usize {
    let expected = built_from_nothing(next);
    for count in 0.. {
        let (_place, folder) = empty_place();
        build_all(&folder, before);
        let disk = killed_after(count);
        let outcome = build_on(disk.clone(), &folder, stopped);
        if !has_struck(&disk) {
            outcome.unwrap();
            return count;
        }
        assert_whole(&folder, &[OLD, NEW, THIRD]);
        build(&folder, next).unwrap();
        assert_eq!(contents(&folder), expected, "stopped after {count} operations");
    }
    unreachable!("a build ends")
}

#[test]
fn a_first_build_may_be_stopped_anywhere() {
    for next in [NEW, OLD, THIRD] {
        assert!(stop_everywhere(&[], NEW, next) > 20);
    }
}

#[test]
fn a_rebuild_with_changes_may_be_stopped_anywhere() {
    for next in [NEW, OLD, THIRD] {
        assert!(stop_everywhere(&[OLD], NEW, next) > 30);
    }
}

#[test]
fn a_rebuild_without_changes_may_be_stopped_anywhere() {
    for next in [OLD, NEW] {
        assert!(stop_everywhere(&[OLD], OLD, next) > 5);
    }
}

/// Stops a build of `NEW` after `first` and one of `THIRD` after `second` operations, then builds another site.
/// Says which of the two were stopped.
fn stop_twice(before: &[Site], first: usize, second: usize, expected: &[Contents; 2]) -> [bool; 2] {
    let (_place, folder) = empty_place();
    build_all(&folder, before);
    let disks = [killed_after(first), killed_after(second)];
    let _ = build_on(disks[0].clone(), &folder, FEW_NEW);
    let _ = build_on(disks[1].clone(), &folder, FEW_THIRD);
    assert_whole(&folder, &[FEW_OLD, FEW_NEW, FEW_THIRD]);
    let turn = (first + second) % 2;
    let next = [FEW_OLD, FEW_THIRD][turn];
    build(&folder, next).unwrap();
    assert_eq!(
        contents(&folder),
        expected[turn],
        "stopped after {first} and {second} operations"
    );
    disks.each_ref().map(has_struck)
}

#[test]
fn two_different_builds_may_be_stopped_anywhere_one_after_the_other() {
    let expected = [FEW_OLD, FEW_THIRD].map(built_from_nothing);
    for before in [&[] as &[Site], &[FEW_OLD]] {
        let firsts = (0..).take_while(|first| {
            let mut seconds = (0..).map(|second| stop_twice(before, *first, second, &expected));
            let last = seconds.find(|[_, is_second_stopped]| !is_second_stopped);
            last.is_some_and(|[is_first_stopped, _]| is_first_stopped)
        });
        assert!(firsts.count() > 20);
    }
}

#[test]
fn what_others_laid_in_the_folder_outlives_an_interrupted_build() {
    for count in 0.. {
        let (_place, folder) = empty_place();
        build(&folder, OLD).unwrap();
        std::fs::write(folder.join("places/mine.txt"), "mine").unwrap();
        let disk = killed_after(count);
        let _ = build_on(disk.clone(), &folder, NEW);
        build(&folder, NEW).unwrap();
        let mut expected = built_from_nothing(NEW);
        expected.extend([
            ("places/".to_owned(), String::new()),
            ("places/mine.txt".to_owned(), "mine".to_owned()),
        ]);
        assert_eq!(contents(&folder), expected);
        if !has_struck(&disk) {
            return;
        }
    }
}

#[test]
fn a_full_disk_changes_nothing_that_is_published() {
    let mut refused = 0;
    for count in 0.. {
        let (place, folder) = empty_place();
        build(&folder, OLD).unwrap();
        let before = contents(place.path());
        let disk = full_after(count);
        match build_on(disk.clone(), &folder, NEW) {
            Err(Failure::Disk { source, .. }) => assert_eq!(source.kind(), std::io::ErrorKind::StorageFull),
            other => assert!(other.is_ok()),
        }
        if !has_struck(&disk) {
            break;
        }
        refused += usize::from(contents(place.path()) == before);
        assert_whole(&folder, &[OLD, NEW]);
        build(&folder, NEW).unwrap();
        assert_eq!(
            contents(&folder),
            built_from_nothing(NEW),
            "full after {count} operations"
        );
    }
    // Every operation up to the journal: the staging folder, its lock, five files in their folders.
    assert!(refused > 15, "{refused}");
}

#[test]
fn a_full_disk_is_named_with_the_file_that_did_not_fit() {
    let (_place, folder) = empty_place();
    let failures = (0..40).filter_map(|count| build_on(full_after(count), &folder, &[("a.html", "a")]).err());
    let messages: Vec<String> = failures.map(|failure| failure.to_string()).collect();
    let expected = format!(
        "cannot write `{}/.annals-staging/new/a.html`: the disk is full",
        folder.display()
    );
    assert!(messages.contains(&expected), "{messages:#?}");
}
