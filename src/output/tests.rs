//! The rules of the folder of a site: what is written, kept, removed and refused.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::{Failure, Folder, Permalink, Written};
use crate::site::{Address, LinkKind};

/// A site: what each address holds.
pub(super) type Site<'a> = &'a [(&'a str, &'a str)];

/// A new folder that goes with the test, and the path of a site in it that is not there yet.
pub(super) fn empty_place() -> (tempfile::TempDir, PathBuf) {
    // In memory where the system has such a place: the tests make thousands of small sites.
    let memory = Path::new("/dev/shm");
    let place = if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    }
    .unwrap();
    let site = place.path().join("public");
    (place, site)
}

/// Builds a site.
pub(super) fn build(folder: &Path, site: Site) -> Result<Written, Failure> {
    build_on(Disk::default(), folder, site)
}

/// Builds a site on a disk that may fail.
pub(super) fn build_on(disk: Disk, folder: &Path, site: Site) -> Result<Written, Failure> {
    let folder = Folder::open_on(disk, folder)?;
    for (address, text) in site {
        folder.put(&Address::file(*address), text.as_bytes())?;
    }
    folder.publish(permalinks(site))
}

fn permalinks(site: Site) -> Vec<Permalink> {
    let event = |address: &&str| address.starts_with("events/");
    let permalink = |address: &str| Permalink {
        path: Address::file(address),
        kind: LinkKind::Event,
        id: address.to_owned(),
    };
    site.iter()
        .map(|(address, _)| *address)
        .filter(event)
        .map(permalink)
        .collect()
}

/// Everything in a folder: files with what they hold, folders with a slash, links with an arrow.
pub(super) fn contents(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    if !folder.exists() {
        return found;
    }
    let walk = walkdir::WalkDir::new(folder).min_depth(1);
    for entry in walk.into_iter().map(Result::unwrap) {
        let name = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
        match entry.file_type() {
            kind if kind.is_dir() => found.insert(format!("{name}/"), String::new()),
            kind if kind.is_symlink() => found.insert(format!("{name} →"), String::new()),
            _ => found.insert(
                name,
                String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned(),
            ),
        };
    }
    found
}

/// What a folder holds after a site was built where nothing was.
pub(super) fn built_from_nothing(site: Site) -> BTreeMap<String, String> {
    let (_place, folder) = empty_place();
    build(&folder, site).unwrap();
    contents(&folder)
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn counts(files: usize, bytes: u64, written: usize, unchanged: usize, removed: usize) -> Written {
    Written {
        files,
        bytes,
        written,
        unchanged,
        removed,
    }
}

const FIRST: Site = &[
    ("index.html", "one"),
    ("events/a.html", "a"),
    ("events/b.html", "b"),
    ("old/x.html", "x"),
];
const SECOND: Site = &[("index.html", "two"), ("events/a.html", "a"), ("events/c.html", "c")];

#[test]
fn a_first_build_makes_the_folder_and_nothing_besides_the_site_and_its_manifest() {
    let (_place, folder) = empty_place();
    assert_eq!(build(&folder.join("deep/er"), FIRST).unwrap(), counts(4, 6, 4, 0, 0));
    let names: Vec<String> = contents(&folder.join("deep/er")).into_keys().collect();
    let expected = [
        "events/",
        "events/a.html",
        "events/b.html",
        "index.html",
        "manifest.json",
        "old/",
        "old/x.html",
    ];
    assert_eq!(names, expected);
}

#[test]
fn a_rebuild_ends_in_the_same_folder_as_a_build_from_nothing() {
    let (_place, folder) = empty_place();
    build(&folder, FIRST).unwrap();
    assert_eq!(build(&folder, SECOND).unwrap(), counts(3, 5, 2, 1, 2));
    assert_eq!(contents(&folder), built_from_nothing(SECOND));
}

#[test]
fn the_order_in_which_files_are_put_leaves_no_trace() {
    let backwards: Vec<_> = FIRST.iter().copied().rev().collect();
    assert_eq!(built_from_nothing(FIRST), built_from_nothing(&backwards));
}

#[test]
fn an_unchanged_file_is_not_written_again() {
    let (_place, folder) = empty_place();
    build(&folder, FIRST).unwrap();
    let files = ["index.html", "events/a.html", "manifest.json"].map(|name| folder.join(name));
    let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    for file in &files {
        fs::File::options()
            .write(true)
            .open(file)
            .unwrap()
            .set_modified(long_ago)
            .unwrap();
    }
    assert_eq!(build(&folder, FIRST).unwrap(), counts(4, 6, 0, 4, 0));
    for file in &files {
        assert_eq!(
            fs::metadata(file).unwrap().modified().unwrap(),
            long_ago,
            "{}",
            file.display()
        );
    }
}

#[test]
fn a_published_file_that_somebody_changed_is_put_right() {
    let (_place, folder) = empty_place();
    build(&folder, FIRST).unwrap();
    write(&folder.join("index.html"), "forged");
    fs::remove_file(folder.join("events/b.html")).unwrap();
    assert_eq!(build(&folder, FIRST).unwrap(), counts(4, 6, 2, 2, 0));
    assert_eq!(contents(&folder), built_from_nothing(FIRST));
}

#[test]
fn many_threads_put_files_at_once() {
    let (_place, path) = empty_place();
    let folder = Folder::open(&path).unwrap();
    let put = |part: usize| {
        for number in (part..400).step_by(4) {
            let address = Address::file(format!("{}/{}/{number}.html", number % 3, number % 5));
            folder.put(&address, number.to_string().as_bytes()).unwrap();
        }
    };
    std::thread::scope(|scope| (0..4).for_each(|part| drop(scope.spawn(move || put(part)))));
    assert_eq!(folder.publish(Vec::new()).unwrap().files, 400);
    let files = contents(&path)
        .into_iter()
        .filter(|(name, _)| !name.ends_with('/') && name != "manifest.json");
    let wrong: Vec<_> = files
        .filter(|(name, text)| !name.ends_with(&format!("/{text}.html")))
        .collect();
    assert_eq!(wrong, []);
}

#[test]
fn a_discarded_build_leaves_everything_as_it_was() {
    let (place, folder) = empty_place();
    let start = |site: Site| {
        let building = Folder::open(&folder).unwrap();
        for (address, text) in site {
            building.put(&Address::file(*address), text.as_bytes()).unwrap();
        }
        building
    };
    start(FIRST).discard();
    assert_eq!(
        contents(place.path()),
        BTreeMap::new(),
        "a folder that was not there is not there again"
    );
    build(&folder, FIRST).unwrap();
    let building = start(SECOND);
    let before = built_from_nothing(FIRST);
    let seen: Vec<String> = contents(&folder)
        .into_keys()
        .filter(|name| !name.starts_with(".annals"))
        .collect();
    assert!(before.keys().eq(&seen), "nothing shows before it is published");
    building.discard();
    assert_eq!(contents(&folder), before);
}

#[test]
fn a_folder_with_other_things_in_it_is_refused_and_not_touched() {
    for (name, text, expected) in [
        (
            "notes.txt",
            "mine",
            "`PUBLIC` holds files that annals did not make, such as `notes.txt`, and no manifest of annals; nothing was touched: name another folder, or an empty one",
        ),
        (
            "manifest.json",
            r#"{"name": "An app", "icons": []}"#,
            "`PUBLIC` holds files that annals did not make, such as `manifest.json`, and no manifest of annals; nothing was touched: name another folder, or an empty one",
        ),
        (
            "manifest.json",
            "not JSON",
            "`PUBLIC` holds files that annals did not make, such as `manifest.json`, and no manifest of annals; nothing was touched: name another folder, or an empty one",
        ),
        (
            "manifest.json",
            r#"{"generator": "annals 9.0.0", "format": 2, "files": {}}"#,
            "`PUBLIC/manifest.json` has format 2, and this program reads format 1; use a newer annals",
        ),
        (
            "manifest.json",
            "{\n  \"generator\": \"annals 0.1.0\",\n  \"format\": 1,\n  \"files\": [\n",
            "`PUBLIC/manifest.json` is damaged at line 5, column 0",
        ),
        (
            "manifest.json",
            r#"{"generator": "annals 0.1.0", "format": 1, "files": [{"path": "../a", "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "bytes": 0}], "permalinks": []}"#,
            "`PUBLIC/manifest.json` is damaged: it lists `../a`, which is not the address of a file of a site",
        ),
        (".annals-staging/new/x.html", "x", ""),
        (
            "sub/deep.txt",
            "mine",
            "`PUBLIC` holds files that annals did not make, such as `sub`, and no manifest of annals; nothing was touched: name another folder, or an empty one",
        ),
        (
            ".annals-staging",
            "a file",
            "`PUBLIC/.annals-staging` is in the way: annals did not make it, and the site has other contents for that name",
        ),
    ] {
        let (_place, folder) = empty_place();
        write(&folder.join(name), text);
        let before = contents(&folder);
        let outcome = build(&folder, FIRST).map_err(|failure| failure.to_string());
        let message = outcome
            .err()
            .unwrap_or_default()
            .replace(folder.to_str().unwrap(), "PUBLIC");
        assert_eq!(message, expected);
        let expected = if expected.is_empty() {
            built_from_nothing(FIRST)
        } else {
            before
        };
        assert_eq!(contents(&folder), expected);
    }
}

#[test]
fn an_empty_folder_is_taken_and_a_file_is_not() {
    let (place, folder) = empty_place();
    fs::create_dir(&folder).unwrap();
    build(&folder, FIRST).unwrap();
    let file = place.path().join("file");
    write(&file, "mine");
    assert!(matches!(build(&file, FIRST), Err(Failure::NotAFolder(path)) if path == file));
    let message = build(&file.join("public"), FIRST).unwrap_err().to_string();
    assert_eq!(
        message,
        format!(
            "cannot read `{}`: a part of the path is a file",
            file.join("public").display()
        )
    );
    assert_eq!(fs::read_to_string(file).unwrap(), "mine");
}

#[test]
fn what_others_laid_beside_our_files_is_kept() {
    let (_place, folder) = empty_place();
    build(&folder, FIRST).unwrap();
    write(&folder.join("CNAME"), "example.org");
    write(&folder.join("old/mine.txt"), "mine");
    build(&folder, SECOND).unwrap();
    let mut expected = built_from_nothing(SECOND);
    for (name, text) in [("CNAME", "example.org"), ("old/", ""), ("old/mine.txt", "mine")] {
        expected.insert(name.to_owned(), text.to_owned());
    }
    assert_eq!(contents(&folder), expected);
}

#[test]
fn a_file_of_others_is_not_overwritten() {
    for (theirs, is_refused) in [
        ("events/c.html", true),
        ("events", true),
        ("index.html/mine.txt", true),
        ("x/c", false),
    ] {
        let (_place, folder) = empty_place();
        build(&folder, &[("robots.txt", "")]).unwrap();
        write(&folder.join(theirs), "mine");
        let before = contents(&folder);
        match build(&folder, SECOND) {
            Err(Failure::Collision(path)) => assert_eq!((path, is_refused), (folder.join(theirs), true)),
            other => assert_eq!((other.unwrap(), is_refused), (counts(3, 5, 3, 0, 1), false)),
        }
        assert!(!is_refused || contents(&folder) == before, "{theirs}");
        assert_eq!(fs::read_to_string(folder.join(theirs)).unwrap(), "mine");
    }
}

#[test]
fn a_file_that_is_already_as_it_should_be_is_taken_over() {
    let (_place, folder) = empty_place();
    build(&folder, &[("robots.txt", "")]).unwrap();
    write(&folder.join("events/c.html"), "c");
    assert_eq!(build(&folder, SECOND).unwrap(), counts(3, 5, 2, 1, 1));
    assert_eq!(contents(&folder), built_from_nothing(SECOND));
}

#[test]
fn a_file_can_become_a_folder_and_a_folder_a_file() {
    let sites: [Site; 2] = [
        &[("a", "1"), ("b/c", "2"), ("b/d/e", "3")],
        &[("a/x/y", "4"), ("a/z", "5"), ("b", "6")],
    ];
    let (_place, folder) = empty_place();
    for (site, removed) in [(sites[0], 0), (sites[1], 3), (sites[0], 3)] {
        assert_eq!(build(&folder, site).unwrap().removed, removed);
        assert_eq!(contents(&folder), built_from_nothing(site));
    }
}

#[test]
fn an_address_belongs_to_one_file() {
    for (site, expected) in [
        (
            &[("a.html", "1"), ("a.html", "1")] as Site,
            "two files of the site have the address `a.html`",
        ),
        (
            &[("a/b", "1"), ("a/b/c", "1")],
            "the site has the file `a/b`, and files in a folder of that name",
        ),
        (
            &[("a/b/c", "1"), ("a/b", "1")],
            "the site has the file `a/b`, and files in a folder of that name",
        ),
        (
            &[("../a.html", "1")],
            "`../a.html` cannot be the address of a file of a site",
        ),
        (
            &[("manifest.json", "1")],
            "`manifest.json` cannot be the address of a file of a site",
        ),
    ] {
        let (_place, folder) = empty_place();
        let message = build(&folder, site).unwrap_err().to_string();
        assert_eq!(message, expected);
        assert!(!folder.exists());
    }
}

#[test]
fn a_file_in_place_cannot_be_a_folder_of_the_new_site_too() {
    let (_place, folder) = empty_place();
    build(&folder, &[("a", "1")]).unwrap();
    let before = contents(&folder);
    assert!(matches!(build(&folder, &[("a", "1"), ("a/b", "2")]), Err(Failure::FileAndFolder(name)) if name == "a"));
    assert_eq!(contents(&folder), before);
}

#[test]
fn a_second_build_into_the_same_folder_is_refused() {
    let (_place, folder) = empty_place();
    let first = Folder::open(&folder).unwrap();
    first.put(&Address::file("index.html"), b"one").unwrap();
    let message = build(&folder, SECOND).unwrap_err().to_string();
    assert_eq!(
        message,
        format!(
            "another build is writing to `{}`; wait until it is done",
            folder.display()
        )
    );
    first.publish(Vec::new()).unwrap();
    assert_eq!(contents(&folder), built_from_nothing(&[("index.html", "one")]));
    build(&folder, SECOND).unwrap();
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::{FIRST, Failure, SECOND, build, built_from_nothing, contents, empty_place, fs, write};

    #[test]
    fn a_link_in_place_of_a_folder_is_refused_for_writing_and_for_removing() {
        for linked in ["events", "old"] {
            let (place, folder) = empty_place();
            build(&folder, FIRST).unwrap();
            let elsewhere = place.path().join("elsewhere");
            fs::rename(folder.join(linked), &elsewhere).unwrap();
            symlink(&elsewhere, folder.join(linked)).unwrap();
            let before = contents(place.path());
            assert!(matches!(build(&folder, SECOND), Err(Failure::Link(path)) if path == folder.join(linked)));
            assert_eq!(contents(place.path()), before);
        }
    }

    #[test]
    fn a_link_in_place_of_a_file_of_ours_is_replaced_and_not_followed() {
        for linked in ["index.html", "events/b.html"] {
            let (place, folder) = empty_place();
            build(&folder, FIRST).unwrap();
            let elsewhere = place.path().join("elsewhere");
            write(&elsewhere, "theirs");
            fs::remove_file(folder.join(linked)).unwrap();
            symlink(&elsewhere, folder.join(linked)).unwrap();
            build(&folder, SECOND).unwrap();
            assert_eq!(contents(&folder), built_from_nothing(SECOND));
            assert_eq!(fs::read_to_string(elsewhere).unwrap(), "theirs");
        }
    }

    #[test]
    fn our_own_names_may_not_be_links() {
        for name in ["manifest.json", ".annals-staging"] {
            let (place, folder) = empty_place();
            build(&folder, FIRST).unwrap();
            let elsewhere = place.path().join("elsewhere");
            match name {
                "manifest.json" => fs::rename(folder.join(name), &elsewhere).unwrap(),
                _ => fs::create_dir(&elsewhere).unwrap(),
            }
            symlink(&elsewhere, folder.join(name)).unwrap();
            assert!(matches!(build(&folder, SECOND), Err(Failure::Link(path)) if path == folder.join(name)));
        }
    }

    #[test]
    fn the_folder_of_the_site_itself_may_be_a_link() {
        let (place, folder) = empty_place();
        let elsewhere = place.path().join("elsewhere");
        fs::create_dir(&elsewhere).unwrap();
        symlink(&elsewhere, &folder).unwrap();
        build(&folder, FIRST).unwrap();
        assert_eq!(contents(&elsewhere), built_from_nothing(FIRST));
    }
}
