//! Tiny projects and the whole folder that each becomes: `tests/sites/NAME/in` and `out`.
//!
//! Each shows one idea. A file that is missing, left over or different by a
//! byte is a failure. After a change that is meant, `ANNALS_BLESS=1 cargo
//! test --test sites` writes every `out` anew; look at what it changed before
//! committing it.
//!
//! What is the same in every site is not told again in each: the files of
//! `static/` (the style sheets are one) are not kept in `out`, and where a page or the manifest names one,
//! the fingerprint in its name, and in the manifest every checksum and size,
//! stands as `…`. So a colour can change without a change here. That the
//! checksums are true is told in `build`.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use stories::tree::write_tree;
use stories::{Project, Site, Tree, differences, read_tree};

/// The sites, with the idea of each.
const SITES: [(&str, &str); 7] = [
    ("one-event", "an event that rests on a document"),
    ("dates", "every kind of date, in words and on the pages of years"),
    ("measures", "a statistic of each kind, with an event that shows it"),
    ("languages", "a record in three languages, of which none but the first is whole"),
    ("own-messages", "a project says one thing in its own words"),
    ("theme", "a project changes one block of a page and one style sheet"),
    ("other-look", "a project has a look of its own by one style sheet of at most 60 lines"),
];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites").join(name)
}

/// The name of a static file of ours without its fingerprint, by the name with it.
fn built_in_names(site: &Tree) -> Vec<(String, String)> {
    let ours = read_tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("static"));
    let plain = |path: &String| {
        let (stem, ending) = path.strip_prefix("assets/")?.rsplit_once('.')?;
        let stem = stem.rsplit_once('.')?.0;
        // The style sheets are joined; a project's own are told of in the test of the theme.
        let is_ours = (stem, ending) == ("style", "css") || ours.get(&format!("{stem}.{ending}")) == site.get(path);
        is_ours.then(|| (path.clone(), format!("assets/{stem}.….{ending}")))
    };
    site.keys().filter_map(plain).collect()
}

/// A site without what is the same in all.
fn told(site: &Tree) -> Tree {
    let names = built_in_names(site);
    assert!(names.len() > 1, "no static files in {:?}", site.keys());
    let mut told = Tree::new();
    for (path, bytes) in site.iter().filter(|(path, _)| !names.iter().any(|(name, _)| name == *path)) {
        // What a picture shows is tested where it is drawn; its bytes are nothing to read.
        let mut text = if path.ends_with(".png") {
            assert!(bytes.starts_with(b"\x89PNG"), "{path}");
            "a picture\n".to_owned()
        } else {
            String::from_utf8(bytes.clone()).unwrap()
        };
        for (name, plain) in &names {
            text = text.replace(name, plain);
        }
        if path == "manifest.json" {
            text = text.lines().map(|line| without_checksum(line) + "\n").collect();
        }
        told.insert(path.clone(), text.into_bytes());
    }
    told
}

/// A line of the manifest without checksum and size.
fn without_checksum(line: &str) -> String {
    let Some((before, after)) = line.split_once("\"sha256\": ") else { return line.to_owned() };
    let end = if after.ends_with(',') { "," } else { "" };
    format!("{before}\"sha256\": …, \"bytes\": …}}{end}")
}

fn check(name: &str) {
    let project = Project::of(&read_tree(&folder(name).join("in")));
    let said = project.run(&["check", "--strict"]);
    assert_eq!((said.code, said.stderr.as_str()), (Some(0), ""), "{name}");
    project.build();
    assert_eq!(Site::read(&project.site()).faults(), Vec::<String>::new(), "{name}");
    let (found, out) = (told(&project.site()), folder(name).join("out"));
    if std::env::var_os("ANNALS_BLESS").is_some_and(|wish| wish == "1") {
        if out.exists() {
            fs::remove_dir_all(&out).unwrap();
        }
        write_tree(&found, &out);
    }
    let differences = differences(&found, &read_tree(&out));
    assert!(differences.is_empty(), "{name}:\n{}", differences.join("\n"));
}

#[test]
fn an_event_that_rests_on_a_document() {
    check("one-event");
}

#[test]
fn every_kind_of_date() {
    check("dates");
}

#[test]
fn a_statistic_of_each_kind() {
    check("measures");
}

#[test]
fn three_languages_of_which_none_but_the_first_is_whole() {
    check("languages");
}

#[test]
fn one_message_in_other_words() {
    check("own-messages");
}

#[test]
fn one_block_and_one_style_sheet_of_its_own() {
    check("theme");
}

#[test]
fn a_look_of_its_own_in_a_style_sheet_of_at_most_60_lines() {
    let look = fs::read_to_string(folder("other-look").join("in/static/look.css")).unwrap();
    assert!(look.lines().count() <= 60);
    check("other-look");
}

#[test]
fn every_site_is_told() {
    let folders = fs::read_dir(folder("")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(folders.collect::<BTreeSet<_>>(), SITES.map(|(name, _)| name.to_owned()).into());
}

#[test]
fn a_theme_changes_what_it_means_to_change_and_nothing_else() {
    let [plain_site, own_site] = ["one-event", "theme"].map(|name| {
        let project = Project::of(&read_tree(&folder(name).join("in")));
        project.build();
        project.site()
    });
    let (plain, own) = (told(&plain_site), told(&own_site));
    let page = |tree: &Tree| String::from_utf8(tree["events/flood.html"].clone()).unwrap();
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (plain_lines, own_lines) = (lines(&page(&plain)), lines(&page(&own)));
    let added: Vec<&String> = own_lines.iter().filter(|line| !plain_lines.contains(line)).collect();
    let gone: Vec<&String> = plain_lines.iter().filter(|line| !own_lines.contains(line)).collect();
    assert_eq!(added, ["<p class=\"lead\">In short: It rained for days.</p>"]);
    assert_eq!(gone, ["<p class=\"lead\">It rained for days.</p>"]);
    let style = |site: &Tree| {
        // Some kinds of pages and the cards for other sites have sheets of their own besides, in folders.
        let is_shared = |path: &String| path.ends_with(".css") && path.matches('/').count() == 1;
        let mut sheets = site.iter().filter(|(path, _)| is_shared(path));
        let sheet = String::from_utf8(sheets.next().unwrap().1.clone()).unwrap();
        assert_eq!(sheets.next().map(|(path, _)| path), None, "all style sheets are one");
        sheet
    };
    let (plain_style, own_style) = (style(&plain_site), style(&own_site));
    let (before, built_in) = plain_style.split_at(plain_style.find("@media print{:root").unwrap());
    let (_, after) = built_in.split_at(built_in.find("@layer lists{").unwrap());
    assert_eq!(own_style, [before, "@media print{body{font-size:14pt}}", after].concat());
}
