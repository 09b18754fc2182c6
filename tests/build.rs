//! `annals build`: what it writes, what it leaves alone, what it refuses, and what the manifest says.
//!
//! That an interrupted build is mended is told in `interruption`; what the
//! pages say, in `pages`.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use serde_json::Value;
use sha2::{Digest, Sha256};

use stories::tree::folders;
use stories::{Project, Run, Tree, differences, read_tree};

/// When each file below `folder` was last written.
fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    let time = |path: &String| fs::metadata(folder.join(path)).unwrap().modified().unwrap();
    read_tree(folder).keys().map(|path| (path.clone(), time(path))).collect()
}

/// Dates every file below `folder` back, so that a file that is written again is younger.
fn age(folder: &Path) {
    let long_ago = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    for path in read_tree(folder).keys() {
        fs::File::options().append(true).open(folder.join(path)).unwrap().set_modified(long_ago).unwrap();
    }
}

/// The files that are younger than [`age`] made them.
fn written_since(folder: &Path) -> Vec<String> {
    let long_ago = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    times(folder).into_iter().filter(|(_, time)| *time != long_ago).map(|(path, _)| path).collect()
}

/// What a build says first of a site without an address.
const LEFT_OUT: &str = "without a base address (`base_url` or --base-url): no feeds, sitemap.xml, canonical addresses, cards and \
     pictures for other sites\n";

/// How many files the site of [`flood_and_drought`] has.
const FILES: usize = 59;

fn flood_and_drought() -> Project {
    Project::empty().event("flood", "1995-08", "").event("drought", "1997", "")
}

#[test]
fn a_first_build_writes_every_page() {
    let project = flood_and_drought();
    assert_eq!(
        project.build(),
        format!(
            "{LEFT_OUT}2 events, 1995–1997, 1 document → {FILES} files, {} in … s ({FILES} written, 0 unchanged, 0 removed)\n",
            size(&project)
        )
    );
    let is_page = |path: &String| path.ends_with(".html") || path == "manifest.json";
    let pages: Vec<String> = project.site().into_keys().filter(is_page).collect();
    let expected = [
        "1995.html",
        "1996.html",
        "1997.html",
        "404.html",
        "corrections.html",
        "data.html",
        "documents.html",
        "documents/report.html",
        "events/drought.html",
        "events/flood.html",
        "index.html",
        "manifest.json",
        "measures.html",
        "places.html",
        "search.html",
        "timeline.html",
        "titles.html",
        "topics/famine.html",
        "topics/flight.html",
    ];
    assert_eq!(pages, expected);
}

/// The size of the site without its manifest, as the summary says it.
#[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
fn size(project: &Project) -> String {
    let bytes: usize = project.site().iter().filter(|(path, _)| *path != "manifest.json").map(|(_, b)| b.len()).sum();
    format!("{:.1} kB", bytes as f64 / 1e3)
}

#[test]
fn a_second_build_writes_nothing() {
    let project = flood_and_drought();
    project.build();
    age(&project.out());
    let before = project.site();
    let said = project.build();
    assert_eq!(written_since(&project.out()), Vec::<String>::new());
    assert_eq!(differences(&project.site(), &before), Vec::<String>::new());
    assert!(said.ends_with(&format!("(0 written, {FILES} unchanged, 0 removed)\n")), "{said}");
}

#[test]
fn only_files_that_changed_are_written() {
    let project = flood_and_drought().event("flight", "1999", "");
    project.build();
    age(&project.out());
    let before = project.site();
    project.write_event("drought", "1997", "body: It did not rain.\n");
    project.build();
    let after = project.site();
    let changed: Vec<String> = after.keys().filter(|path| before.get(*path) != after.get(*path)).cloned().collect();
    assert_eq!(written_since(&project.out()), changed);
    // The index of the search is named by what it holds, and its page names the directory of the index.
    let is_search = |path: &&String| path.starts_with("assets/search/") || *path == "search.html";
    let (searched, others): (Vec<&String>, Vec<&String>) = changed.iter().partition(is_search);
    assert_eq!(others, ["data/events.json", "events/drought.html", "manifest.json"]);
    let kinds: Vec<&str> = searched.iter().map(|path| path.split('.').next().unwrap()).collect();
    assert_eq!(kinds, ["assets/search/directory", "assets/search/terms-0", "assets/search/texts-0", "search"]);
}

#[test]
fn what_the_site_no_longer_has_is_removed_with_its_folder() {
    let project = Project::empty()
        .event("flood", "1995-08", "places: [camp]\n")
        .event("drought", "1997", "")
        .file("events/places.yaml", "camp: {name: The camp, kind: camp, country: KP}\n");
    project.build();
    assert!(folders(&project.out()).contains("places"));
    project.remove("events/1997/drought.yaml");
    project.remove("events/places.yaml");
    project.write_event("flood", "1995-08", "");
    let said = project.build();
    assert!(said.ends_with(" 8 removed)\n"), "{said}");
    let fresh = Project::empty().event("flood", "1995-08", "");
    fresh.build();
    assert_eq!(differences(&project.site(), &fresh.site()), Vec::<String>::new());
    assert_eq!(folders(&project.out()), folders(&fresh.out()));
}

#[test]
fn a_folder_of_somebody_else_is_refused_and_left_as_it_is() {
    let project = flood_and_drought()
        .file("holiday/photo.jpg", "a photo")
        .file("copy/manifest.json", "{\"name\": \"an app\"}")
        .file("copy/index.html", "mine");
    for (folder, example) in [("holiday", "photo.jpg"), ("copy", "manifest.json"), ("events", "1995")] {
        let before = read_tree(project.path());
        let run = project.run(&["build", "--out", folder]);
        let said = format!(
            "error: `{folder}` holds files that annals did not make, such as `{example}`, and no manifest of annals; \
             nothing was touched: name another folder, or an empty one\n"
        );
        assert_eq!(run, Run { code: Some(3), stdout: String::new(), stderr: said });
        assert_eq!(differences(&read_tree(project.path()), &before), Vec::<String>::new());
    }
}

#[test]
fn files_that_somebody_put_beside_the_site_stay() {
    let project = flood_and_drought();
    project.build();
    project.write("public/CNAME", "example.org");
    project.write("public/events/notes.txt", "mine");
    project.remove("events/1997/drought.yaml");
    project.build();
    assert_eq!(project.page("CNAME"), "example.org");
    assert_eq!(project.page("events/notes.txt"), "mine");
}

#[test]
fn an_error_leaves_the_published_site_as_it_was() {
    let project = flood_and_drought();
    project.build();
    let before = project.site();
    age(&project.out());
    let mistakes = [
        ("events/1998/hunger.yaml", "title: Hunger\n"),
        (
            "templates/event.html",
            "{% extends \"annals/event.html\" %}{% block event_date %}{{ event.dat }}{% endblock %}",
        ),
        ("templates/year.html", "{% extends \"annals/year.html\" %}{% block year_header %}{% for %}"),
        ("templates/messages/en.ftl", "event-count = { $cuont } events\n"),
    ];
    for (path, text) in mistakes {
        project.write(path, text);
        let run = project.run(&["build"]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""), "{}", run.stderr);
        assert!(run.stderr.starts_with("error["), "{}", run.stderr);
        assert_eq!(differences(&project.site(), &before), Vec::<String>::new());
        assert_eq!(written_since(&project.out()), Vec::<String>::new());
        assert_eq!(
            folders(&project.out()),
            [
                "assets",
                "assets/embed",
                "assets/search",
                "assets/timeline",
                "data",
                "data/topics",
                "documents",
                "events",
                "feeds",
                "topics"
            ]
            .map(str::to_owned)
            .into()
        );
        project.remove(path);
    }
}

#[test]
fn warnings_are_errors_when_strict() {
    let project = flood_and_drought().event("hunger", "1998", "body: It lasted 3 years.\n");
    let run = project.run(&["build", "--strict"]);
    let said = "\
error[uncited-number]: the sentence with `3` has no citation
  ┌─ events/1998/hunger.yaml:7:17
  │
7 │ body: It lasted 3 years.
  │                 ^ where does this number come from?
  │
  = help: add `[@document-id, p. 3]` before the full stop

1 error
";
    assert_eq!(run, Run { code: Some(1), stdout: String::new(), stderr: said.to_owned() });
    assert!(!project.out().exists());
    assert_eq!(project.run(&["build"]).code, Some(0));
}

#[test]
fn the_manifest_names_every_file_with_its_checksum_and_size() {
    let project = flood_and_drought();
    project.build();
    let manifest: Value = serde_json::from_str(&project.page("manifest.json")).unwrap();
    let mut site = project.site();
    site.remove("manifest.json");
    let expected: Vec<Value> = site
        .iter()
        .map(|(path, bytes)| {
            serde_json::json!({"path": path, "sha256": format!("{:x}", Sha256::digest(bytes)), "bytes": bytes.len()})
        })
        .collect();
    assert_eq!(manifest["files"], Value::Array(expected));
}

#[test]
fn the_manifest_lists_every_permalink() {
    let project = Project::empty()
        .event("flood", "1995", "aliases: [high-water]\nplaces: [camp]\nmeasures: [rain]\n")
        .file("events/1996/gone.yaml", "status: withdrawn\nreason: rights\naliases: [long-gone]\n")
        .event("unfinished", "1997", "status: draft\n")
        .file("events/places.yaml", "camp: {name: The camp, kind: camp, country: KP}\n")
        .file(
            "events/measures/rain.yaml",
            "title: Rain\nunit: mm\nkind: series\nobservations: [{date: \"1995\", value: 3, document: report}]\n",
        )
        .file("events/pages/about.md", "# About\n\nA record.\n");
    project.build();
    let manifest: Value = serde_json::from_str(&project.page("manifest.json")).unwrap();
    let line = |link: &Value| format!("{} {} {}", link["path"], link["kind"], link["id"]).replace('"', "");
    let links: Vec<String> = manifest["permalinks"].as_array().unwrap().iter().map(line).collect();
    let expected = [
        "1995.html year 1995",
        "about.html page about",
        "documents/report.html document report",
        "events/flood.html event flood",
        "events/gone.html event gone",
        "events/high-water.html event high-water",
        "events/long-gone.html event long-gone",
        "measures/rain.html measure rain",
        "places/camp.html place camp",
        "topics/famine.html topic famine",
        "topics/flight.html topic flight",
    ];
    assert_eq!(links, expected);
}

#[test]
fn the_manifest_is_the_last_file_that_is_written() {
    let project = flood_and_drought();
    project.build();
    let later = |project: &Project| -> Vec<String> {
        let times = times(&project.out());
        times.iter().filter(|(_, time)| **time > times["manifest.json"]).map(|(path, _)| path.clone()).collect()
    };
    assert_eq!(later(&project), Vec::<String>::new());
}

#[test]
fn a_draft_is_counted_and_leaves_no_byte() {
    let project = flood_and_drought().event("xylophone", "1998", "status: draft\nbody: Quagmire.\naliases: [zither]\n");
    let said = project.build();
    let expected = format!("{LEFT_OUT}2 events (1 draft), 1995–1997, 1 document → {FILES} files, ");
    assert!(said.starts_with(&expected), "{said}");
    assert_eq!(found_in(&project.site(), &["xylophone", "Quagmire", "zither"]), Vec::<String>::new());
    let plain = flood_and_drought();
    plain.build();
    assert_eq!(differences(&project.site(), &plain.site()), Vec::<String>::new());
}

/// Where any of `words` stands, in a name or in the bytes, whatever the letters' size.
fn found_in(site: &Tree, words: &[&str]) -> Vec<String> {
    let holds = |text: &str| words.iter().any(|word| text.to_lowercase().contains(&word.to_lowercase()));
    let found = |(path, bytes): &(&String, &Vec<u8>)| holds(path) || holds(&String::from_utf8_lossy(bytes));
    site.iter().filter(found).map(|(path, _)| path.clone()).collect()
}

#[test]
fn with_a_base_address_pages_say_theirs_and_links_stay_relative() {
    let project = flood_and_drought();
    project.build_with(&["--base-url", "https://example.org/record/"]);
    let site = stories::Site::read(&project.site());
    assert_eq!(site.faults(), Vec::<String>::new());
    let mut canonical = BTreeMap::new();
    for (at, page) in &site.pages {
        for element in page.elements.iter().filter(|element| element.get("rel") == Some("canonical")) {
            canonical.insert(at.clone(), element.get("href").unwrap().to_owned());
        }
        let absolute =
            |link: &&stories::html::Link| link.address.starts_with("https://example.org") && link.element == "a";
        assert_eq!(page.links.iter().find(absolute), None, "{at}");
    }
    let expected: BTreeMap<String, String> = site
        .pages
        .keys()
        .filter(|at| *at != "404.html")
        // A card is no page of its own: it speaks for that of its event.
        .map(|at| (at, at.replace("index.html", "").replace("embed/", "events/")))
        .map(|(at, path)| (at.clone(), format!("https://example.org/record/{path}")))
        .collect();
    assert_eq!(canonical, expected);
    assert!(site.pages["events/flood.html"].text.contains("https://example.org/record/events/flood.html"));
}

#[test]
fn without_a_base_address_no_page_says_one() {
    let project = flood_and_drought();
    project.build();
    for (at, page) in stories::Site::read(&project.site()).pages {
        assert!(!page.elements.iter().any(|element| element.get("rel") == Some("canonical")), "{at}");
        assert!(!page.elements.iter().any(|element| element.name == "base"), "{at}");
    }
    assert!(project.page("events/flood.html").contains("<code class=\"permalink\">events/flood.html</code>"));
}

#[test]
fn cards_for_other_sites_are_small_run_nothing_and_need_a_base_address() {
    let project = flood_and_drought()
        .event("planned", "1998", "status: draft\n")
        .file("events/1996/gone.yaml", "status: withdrawn\nreason: rights\n");
    let made =
        |project: &Project| project.site().into_keys().filter(|path| path.starts_with("embed/")).collect::<Vec<_>>();
    project.build();
    assert_eq!(made(&project), Vec::<String>::new());
    assert!(!project.page("events/flood.html").contains("oembed"));
    assert!(!project.page("data.html").contains("oEmbed"));
    project.build_with(&["--base-url", "https://example.org/record/"]);
    assert_eq!(
        made(&project),
        ["drought", "flood"].map(|id| ["html", "json", "png"].map(|kind| format!("embed/{id}.{kind}"))).concat()
    );
    assert!(project.page("data.html").contains("oEmbed"));
    let (site, pages) = (project.site(), stories::Site::read(&project.site()));
    for (at, page) in pages.pages.iter().filter(|(at, _)| at.starts_with("embed/")) {
        let style = page.elements.iter().find(|element| element.get("rel") == Some("stylesheet")).unwrap();
        let style = style.get("href").unwrap().trim_start_matches("../");
        assert!(site[at].len() + site[style].len() < 15_000, "{at}");
        assert!(!page.elements.iter().any(|element| element.name == "script"), "{at}");
    }
}

#[test]
fn a_base_address_of_the_command_line_goes_before_that_of_the_site() {
    let project = flood_and_drought().and_in("events/site.yaml", "base_url: https://old.example/\n");
    project.build_with(&["--base-url", "https://new.example/"]);
    assert_eq!(found_in(&project.site(), &["old.example"]), Vec::<String>::new());
    let run = project.run(&["build", "--base-url", "ftp://new.example/"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""));
    assert!(run.stderr.starts_with("error: --base-url: "), "{}", run.stderr);
}
