//! The same record gives the same bytes, wherever, whenever and on whatever machine it is built.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use std::fs;
use std::path::Path;
use std::process::Command;

use stories::record::{files, record};
use stories::{Project, Run, Tree, differences, read_tree};

const EVENTS: usize = 40;
const DOCUMENTS: usize = 20;

fn project() -> Project {
    record(EVENTS, DOCUMENTS, "one")
}

/// Runs `command`, which has to come out well.
fn succeed(command: &mut Command) {
    let run = Run::of(command.output().unwrap());
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
}

fn expected() -> Tree {
    let project = project();
    project.build();
    project.site()
}

/// Holds what is in `out` to what the record gives.
fn check(out: &Path, expected: &Tree, how: &str) {
    assert!(expected.len() > EVENTS);
    assert_eq!(differences(&read_tree(out), expected), Vec::<String>::new(), "{how}");
}

#[test]
fn from_any_folder() {
    let expected = expected();
    let project = project();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::create_dir_all(project.path().join("deep/er")).unwrap();
    let root = project.path().to_str().unwrap();
    for (number, (from, root)) in [
        (elsewhere.path().to_owned(), root),
        (project.path().join("deep/er"), "../.."),
        (project.path().join("events"), ".."),
    ]
    .into_iter()
    .enumerate()
    {
        let out = elsewhere.path().join(format!("site-{number}"));
        succeed(project.command(&["--root", root, "build", "--out"]).arg(&out).current_dir(&from));
        check(&out, &expected, root);
    }
}

#[test]
fn in_any_zone_language_and_number_of_threads() {
    let expected = expected();
    let environments = [
        ("TZ", "Pacific/Kiritimati"),
        ("TZ", "America/Los_Angeles"),
        ("LC_ALL", "tr_TR.UTF-8"),
        ("LANG", "ko_KR.UTF-8"),
        ("LC_ALL", "C"),
        ("RAYON_NUM_THREADS", "1"),
        ("RAYON_NUM_THREADS", "2"),
        ("RAYON_NUM_THREADS", "7"),
        ("HOME", "/nonexistent"),
        ("SOURCE_DATE_EPOCH", "1"),
    ];
    for (name, value) in environments {
        let project = project();
        succeed(project.command(&["build"]).env(name, value));
        check(&project.out(), &expected, &format!("{name}={value}"));
    }
}

#[test]
fn in_three_languages_too() {
    let three = || {
        let project = project();
        let site = fs::read_to_string(project.path().join("events/site.yaml")).unwrap();
        project.write("events/site.yaml", &site.replace("languages: [en]", "languages: [en, ko, zh]"));
        project
    };
    let first = three();
    assert_eq!(first.run(&["build"]).code, Some(0));
    let expected = first.site();
    assert!(expected.keys().filter(|path| path.starts_with("ko/events/")).count() == EVENTS);
    for threads in ["1", "7"] {
        let project = three();
        assert!(project.command(&["build"]).env("RAYON_NUM_THREADS", threads).output().unwrap().status.success());
        check(&project.out(), &expected, threads);
    }
    assert_eq!(first.run(&["build"]).code, Some(0));
    check(&first.out(), &expected, "with the cache");
}

#[test]
fn whatever_the_order_in_which_the_files_came_to_the_disk() {
    let expected = expected();
    let project = project();
    let mut events = files(EVENTS, DOCUMENTS, "one");
    for (path, _) in &events {
        project.remove(path);
    }
    events.reverse();
    events.rotate_left(EVENTS / 3);
    for (path, text) in &events {
        project.write(path, text);
    }
    project.build();
    check(&project.out(), &expected, "reversed");
}

#[test]
fn with_and_without_the_cache() {
    let expected = expected();
    let project = project();
    for how in ["first", "with the cache"] {
        project.build_with(&["--out", how]);
        check(&project.path().join(how), &expected, how);
    }
    fs::remove_dir_all(project.path().join(".annals-cache")).unwrap();
    project.build_with(&["--out", "without"]);
    check(&project.path().join("without"), &expected, "without the cache");
}

#[test]
fn with_a_damaged_cache() {
    let expected = expected();
    let project = project();
    project.build();
    let cache = project.path().join(".annals-cache").join("references");
    let good = fs::read(&cache).unwrap();
    assert!(good.len() > 1_000, "the cache holds little: {}", good.len());
    let flipped: Vec<u8> =
        good.iter().enumerate().map(|(at, byte)| if at % 97 == 50 { byte ^ 1 } else { *byte }).collect();
    let renamed = String::from_utf8(good.clone()).unwrap().replace("Survey", "Forged");
    let damaged = [
        Vec::new(),
        b"\xff\xfe nonsense \x00".to_vec(),
        good[..good.len() / 2].to_vec(),
        flipped,
        renamed.into_bytes(),
    ];
    for (number, bytes) in damaged.into_iter().enumerate() {
        fs::write(&cache, bytes).unwrap();
        let out = format!("site-{number}");
        project.build_with(&["--out", &out]);
        check(&project.path().join(&out), &expected, &format!("damage {number}"));
    }
    fs::remove_file(&cache).unwrap();
    fs::create_dir(&cache).unwrap();
    project.build_with(&["--out", "folder"]);
    check(&project.path().join("folder"), &expected, "a folder in its place");
}

#[test]
fn with_the_cache_of_another_record() {
    let expected = expected();
    let other = record(EVENTS, DOCUMENTS, "two");
    other.build();
    let project = project();
    fs::create_dir(project.path().join(".annals-cache")).unwrap();
    let cache = ".annals-cache/references";
    fs::copy(other.path().join(cache), project.path().join(cache)).unwrap();
    project.build();
    check(&project.out(), &expected, "another's cache");
}

#[test]
fn in_the_place_of_another_site() {
    let expected = expected();
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    for project in [record(2 * EVENTS, DOCUMENTS, "two"), project()] {
        project.build_with(&["--out", out.to_str().unwrap()]);
    }
    check(&out, &expected, "over another site");
}
