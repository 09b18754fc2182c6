//! What a manifest looks like, and what is read from it.

use std::fs;
use std::path::Path;

use super::tests::{build, empty_place};
use super::{Checksum, Manifest, ManifestFile, Permalink};
use crate::site::{Address, LinkKind};

fn permalink(kind: LinkKind, id: &str, path: &str) -> Permalink {
    Permalink {
        path: Address::file(path),
        kind,
        id: id.to_owned(),
    }
}

fn file(path: &str, text: &str) -> ManifestFile {
    ManifestFile {
        path: Address::file(path),
        sha256: Checksum::of(text.as_bytes()),
        bytes: text.len() as u64,
    }
}

fn text_of(manifest: &Manifest) -> String {
    let mut bytes = Vec::new();
    manifest.write(&mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_manifest_has_one_file_a_line_in_order() {
    let files = vec![file("events/\"x\".html", "x"), file("404.html", "")];
    let links = vec![
        permalink(LinkKind::Event, "x", "events/x.html"),
        permalink(LinkKind::Year, "1995", "1995.html"),
    ];
    let manifest = Manifest::new(files, links);
    let version = env!("CARGO_PKG_VERSION");
    let expected = r#"{
  "generator": "annals VERSION",
  "format": 1,
  "files": [
    {"path": "404.html", "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "bytes": 0},
    {"path": "events/\"x\".html", "sha256": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881", "bytes": 1}
  ],
  "permalinks": [
    {"path": "1995.html", "kind": "year", "id": "1995"},
    {"path": "events/x.html", "kind": "event", "id": "x"}
  ]
}
"#;
    assert_eq!(text_of(&manifest), expected.replace("VERSION", version));
}

#[test]
fn what_was_written_is_read_again() {
    let (_place, folder) = empty_place();
    build(&folder, &[("events/가.html", "text"), ("index.html", "")]).unwrap();
    let links = vec![permalink(LinkKind::Event, "events/가.html", "events/가.html")];
    let expected = Manifest::new(vec![file("events/가.html", "text"), file("index.html", "")], links);
    assert_eq!(Manifest::read(&folder).unwrap(), expected);
    assert_eq!(Manifest::read(&folder.join("manifest.json")).unwrap(), expected);
}

#[test]
fn an_empty_site_has_a_manifest_too() {
    let (_place, folder) = empty_place();
    build(&folder, &[]).unwrap();
    assert_eq!(Manifest::read(&folder).unwrap(), Manifest::new(Vec::new(), Vec::new()));
}

#[test]
fn a_manifest_that_cannot_be_used_is_explained() {
    let (place, _) = empty_place();
    let path = place.path().join("manifest.json");
    let head = r#"{"generator": "annals 0.1.0", "format": 1,"#;
    for (text, expected) in [
        ("[]", "`M` was not written by annals"),
        ("{", "`M` was not written by annals"),
        (
            r#"{"generator": "Hugo", "format": 1, "files": [], "permalinks": []}"#,
            "`M` was not written by annals",
        ),
        (r#"{"generator": 3, "format": "1"}"#, "`M` was not written by annals"),
        (
            r#"{"generator": "annals 2.0.0", "format": 7, "trees": []}"#,
            "`M` has format 7, and this program reads format 1; use a newer annals",
        ),
        (
            &format!("{head}\n \"files\": 3}}"),
            "`M` is damaged at line 2, column 11",
        ),
        (
            &format!(r#"{head} "files": [{{"path": "a", "sha256": "12", "bytes": 1}}], "permalinks": []}}"#),
            "`M` is damaged: nothing in a manifest is written `12`",
        ),
        (
            &format!(r#"{head} "files": [], "permalinks": [{{"path": "a", "kind": "saga", "id": "a"}}]}}"#),
            "`M` is damaged: nothing in a manifest is written `saga`",
        ),
        (
            &format!(r#"{head} "files": [], "permalinks": [{{"path": "/a", "kind": "event", "id": "a"}}]}}"#),
            "`M` is damaged: it lists `/a`, which is not the address of a file of a site",
        ),
    ] {
        fs::write(&path, text).unwrap();
        let message = Manifest::read(&path).unwrap_err().to_string();
        assert_eq!(message.replace(path.to_str().unwrap(), "M"), expected, "{text}");
    }
    let nowhere = Path::new("/nowhere/manifest.json");
    assert_eq!(
        Manifest::read(nowhere).unwrap_err().to_string(),
        "there is no manifest at `/nowhere/manifest.json`"
    );
}

#[test]
fn a_promised_permalink_is_lost_when_nothing_has_its_address() {
    let published = vec![
        permalink(LinkKind::Event, "a", "events/a.html"),
        permalink(LinkKind::Event, "b", "events/b.html"),
        permalink(LinkKind::Topic, "famine", "topics/famine.html"),
        permalink(LinkKind::Place, "tumen", "places/tumen.html"),
        permalink(LinkKind::Document, "report", "documents/report.html"),
        permalink(LinkKind::Measure, "deaths", "measures/deaths.html"),
        permalink(LinkKind::Year, "1949", "1949.html"),
        permalink(LinkKind::Page, "about", "about.html"),
    ];
    let manifest = Manifest::new(Vec::new(), published.clone());
    assert_eq!(manifest.lost(&published), []);
    // `b` is an alias of `c` now; its page is still there.
    let current = [
        permalink(LinkKind::Event, "c", "events/b.html"),
        permalink(LinkKind::Event, "c", "events/c.html"),
    ];
    let lost: Vec<String> = manifest
        .lost(&current)
        .into_iter()
        .map(|permalink| permalink.id)
        .collect();
    assert_eq!(lost, ["report", "a", "deaths", "tumen", "famine"]);
}
