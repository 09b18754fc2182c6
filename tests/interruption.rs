//! A build that is killed, at any moment, leaves no half-written file, and the next build mends what it left.
//!
//! The kills come after a time that doubles from one to the next, and then
//! closely one after another from the moment in which the build begins to
//! move its files into place: the only part in which a reader could notice.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use stories::record::record;
use stories::tree::{folders, write_tree};
use stories::{Project, Tree, differences, read_tree};

const EVENTS: usize = 200;
const DOCUMENTS: usize = 40;

/// When a build is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// So long after it was started.
    Started(Duration),
    /// So long after it began to move files into place.
    Publishing(Duration),
}

/// The moments at which builds are killed.
fn moments() -> Vec<Moment> {
    let started = (0..10).map(|power| Moment::Started(Duration::from_millis(1 << power)));
    let publishing = [0, 50, 100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800];
    started.chain(publishing.map(|micros| Moment::Publishing(Duration::from_micros(micros)))).collect()
}

/// Begins a build into `out` and kills it. Says whether it was killed before it had ended.
fn kill(project: &Project, out: &Path, moment: Moment) -> bool {
    let journal = out.join(".annals-staging").join("journal");
    let mut child = project.begin_build(out);
    let (begins, delay) = match moment {
        Moment::Started(delay) => (true, delay),
        Moment::Publishing(delay) => (false, delay),
    };
    while !begins && !journal.exists() && child.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    let start = Instant::now();
    while start.elapsed() < delay && child.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap().code().is_none()
}

/// What a reader of `out` meets that is in none of the `editions`, a line each.
fn half_written(out: &Path, editions: &[&Tree]) -> Vec<String> {
    let mut published = read_tree(out);
    published.retain(|path, _| !path.starts_with(".annals-staging/"));
    let is_whole = |path: &String, bytes: &Vec<u8>| editions.iter().any(|edition| edition.get(path) == Some(bytes));
    published.iter().filter(|(path, bytes)| !is_whole(path, bytes)).map(|(path, _)| path.clone()).collect()
}

/// The site of `project` built into an empty folder.
fn fresh(project: &Project) -> Tree {
    project.build();
    let site = project.site();
    fs::remove_dir_all(project.out()).unwrap();
    site
}

/// Builds into `out` without being interrupted, and holds what is there to `expected`.
fn mend(project: &Project, out: &Path, expected: &Tree, moment: Moment) {
    project.build_with(&["--out", out.to_str().unwrap()]);
    assert_eq!(differences(&read_tree(out), expected), Vec::<String>::new(), "{moment:?}");
    let no_others = |folder: &String| expected.keys().any(|path| path.starts_with(&format!("{folder}/")));
    assert!(folders(out).iter().all(no_others), "{moment:?}: {:?}", folders(out));
}

/// Kills builds of `new` into a folder with the site `old` at every moment,
/// and mends each.
fn interrupt(old: &Tree, new: &Project) {
    let whole = fresh(new);
    let mut killed = 0;
    for moment in moments() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("site");
        write_tree(old, &out);
        killed += usize::from(kill(new, &out, moment));
        assert_eq!(half_written(&out, &[old, &whole]), Vec::<String>::new(), "{moment:?}");
        mend(new, &out, &whole, moment);
    }
    // A test in which every build came to its end would say nothing.
    assert!(killed > 6, "only {killed} builds were killed");
}

#[test]
fn an_interrupted_first_build_is_mended_by_the_next() {
    interrupt(&Tree::new(), &record(EVENTS, DOCUMENTS, "first"));
}

#[test]
fn an_interrupted_rebuild_is_mended_by_the_next() {
    let old = fresh(&record(EVENTS, DOCUMENTS, "first"));
    interrupt(&old, &record(EVENTS, DOCUMENTS, "second"));
}

#[test]
fn builds_interrupted_one_after_another_are_mended_by_another_record() {
    let [first, second] = ["first", "second"].map(|edition| record(EVENTS, DOCUMENTS, edition));
    let last = record(EVENTS / 2, DOCUMENTS, "third");
    let editions = [&first, &second, &last].map(fresh);
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    for (number, moment) in moments().into_iter().enumerate() {
        let project = if number.is_multiple_of(2) { &first } else { &second };
        kill(project, &out, moment);
        assert_eq!(half_written(&out, &editions.each_ref()), Vec::<String>::new(), "{moment:?}");
        if number % 6 == 5 {
            mend(&last, &out, &editions[2], moment);
        }
    }
}

#[test]
fn a_build_that_was_killed_does_not_keep_the_next_from_building() {
    let project = record(EVENTS, DOCUMENTS, "first");
    let whole = fresh(&project);
    let out = project.path().join("site");
    for _ in 0..6 {
        kill(&project, &out, Moment::Publishing(Duration::ZERO));
    }
    mend(&project, &out, &whole, Moment::Publishing(Duration::ZERO));
}
