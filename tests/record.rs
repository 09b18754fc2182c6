//! The repository's own record: it is clean, it is whole, and its site does no harm.
//!
//! What `check --strict` says of it is compared whole, so that a new warning
//! is seen. The rules are those under "Doing no harm" that can be seen in
//! the bytes of the site.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use annals::locale::Locale;
use annals::model::{EventDate, Language};
use annals::problem::FileId;
use stories::html::Element;
use stories::{Page, Run, Site, Tree, read_tree};

const NONE: [String; 0] = [];

fn annals(arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_annals"));
    Run::of(command.current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments).output().unwrap())
}

/// The site of the record, built once for all tests.
fn tree() -> &'static Tree {
    static TREE: OnceLock<Tree> = OnceLock::new();
    TREE.get_or_init(|| built("record", &[]))
}

/// What a build with further `words` writes into a folder of that name.
fn built(name: &str, words: &[&str]) -> Tree {
    let out: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let run = annals(&[&["build", "--out", out.to_str().unwrap()], words].concat());
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    read_tree(&out)
}

fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| Site::read(tree()))
}

/// What every page has to say or must not, a line for each page that does not keep to it.
fn pages_where(is_wrong: impl Fn(&str, &Page) -> bool) -> Vec<String> {
    let wrong = |(at, page): (&String, &Page)| is_wrong(at, page).then(|| at.clone());
    site().pages.iter().filter_map(wrong).collect()
}

#[test]
fn the_record_is_clean() {
    let run = annals(&["check", "--strict"]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
}

#[test]
fn the_record_covers_its_time_and_its_topics() {
    let events = tree().keys().filter(|path| path.starts_with("events/")).count();
    assert!(events >= 60, "only {events} events");
    let topics: Vec<&str> = tree().keys().filter_map(|path| path.strip_prefix("topics/")).collect();
    assert_eq!(topics, ["enforcement.html", "famine.html", "migration.html", "repatriation.html"]);
    for topic in ["enforcement", "famine", "migration", "repatriation"] {
        let page = &site().pages[&format!("topics/{topic}.html")];
        let rows = page.elements.iter().filter(|element| element.get("class") == Some("event-row")).count();
        assert!(rows >= 10, "only {rows} events about {topic}");
    }
    let is_year = |path: &&String| path.len() == 9 && path.as_bytes()[0].is_ascii_digit();
    let years: Vec<&String> = tree().keys().filter(is_year).collect();
    let (first, last) = (years[0].as_str(), years[years.len() - 1].as_str());
    assert_eq!((first, last), ("1951.html", "2025.html"));
}

#[test]
fn no_link_is_absolute_or_broken_and_every_page_is_within_reach() {
    assert_eq!(site().faults(), NONE);
    let former: BTreeSet<String> =
        pages_where(|at, page| at == "404.html" || has_meta(page, "robots", "noindex")).into_iter().collect();
    assert_eq!(site().out_of_reach(), former);
}

fn has_meta(page: &Page, name: &str, content: &str) -> bool {
    page.all("meta").any(|element| element.get("name") == Some(name) && element.get("content") == Some(content))
}

#[test]
fn nothing_is_asked_of_another_host() {
    let asks = |element: &Element| {
        // A browser asks for nothing that a `<meta>` names.
        let is_link = ["a", "meta"].contains(&element.name.as_str()) || element.get("rel") == Some("canonical");
        let names_host =
            |value: &str| value.starts_with("http:") || value.starts_with("https:") || value.starts_with("//");
        !is_link && element.attributes.iter().any(|(name, value)| name != "xmlns" && names_host(value))
    };
    assert_eq!(pages_where(|_, page| page.elements.iter().any(asks)), NONE);
    let asks = |text: &str| {
        text.contains("@import") || text.replace("url(\"data:", "").contains("url(") && text.contains("//")
    };
    let is_style = |path: &str| path.ends_with(".css") || path.ends_with(".svg");
    let styles: Vec<&String> = tree().keys().filter(|path| is_style(path)).collect();
    assert!(!styles.is_empty());
    let asking = |path: &&&String| asks(&without_comments(&String::from_utf8_lossy(&tree()[**path])));
    assert_eq!(styles.iter().filter(asking).collect::<Vec<_>>(), Vec::<&&String>::new());
}

/// A style sheet without what stands between `/*` and `*/`.
fn without_comments(style: &str) -> String {
    style
        .split("/*")
        .enumerate()
        .map(|(number, part)| match number {
            0 => part,
            _ => part.split_once("*/").map_or("", |(_, rest)| rest),
        })
        .collect()
}

#[test]
fn every_page_has_the_strict_policy_and_sends_no_referrer() {
    let policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'";
    let has_policy = |page: &Page| {
        // Before it, the browser may not have met anything that it could ask for.
        let metas: Vec<&Element> = page.all("meta").collect();
        let first = metas.first().and_then(|meta| meta.get("http-equiv"));
        first == Some("Content-Security-Policy") && metas[0].get("content") == Some(policy)
    };
    assert_eq!(pages_where(|_, page| !has_policy(page)), NONE);
    assert_eq!(pages_where(|_, page| !has_meta(page, "referrer", "no-referrer")), NONE);
}

#[test]
fn no_page_runs_or_keeps_anything() {
    let inline = |element: &Element| {
        let handles =
            element.attributes.iter().any(|(name, _)| name.starts_with("on") || name == "style" || name == "ping");
        // A block of data is read by search machines and run by nobody.
        let is_data = element.get("type") == Some("application/ld+json");
        let runs = element.name == "script" && element.get("src").is_none() && !is_data;
        // A form leads to the page of the search, or waits for its script and sends nothing anywhere.
        let is_search = element.get("role") == Some("search");
        let action = element.get("action").map_or("", |action| action.trim_start_matches("../"));
        let sends = element.name == "form"
            && !(is_search && ["search.html", "#search_results"].contains(&action))
            && (element.get("hidden").is_none() || element.get("action").is_some());
        handles || runs || sends || ["style", "iframe", "object", "embed"].contains(&element.name.as_str())
    };
    assert_eq!(pages_where(|_, page| page.elements.iter().any(inline)), NONE);
    let keeps = [
        "document.cookie",
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "sendBeacon",
        "XMLHttpRequest",
        "fetch(",
        "eval(",
    ];
    let scripts: Vec<&String> = tree().keys().filter(|path| path.ends_with(".js") || path.ends_with(".html")).collect();
    let keeping = |path: &&&String| {
        let text = String::from_utf8_lossy(&tree()[**path]);
        keeps.iter().any(|word| text.contains(word))
    };
    assert_eq!(scripts.iter().filter(keeping).collect::<Vec<_>>(), Vec::<&&String>::new());
}

#[test]
fn a_text_that_can_hurt_lies_closed_behind_its_note() {
    let closed = ["sexual violence", "torture", "execution", "harm to children", "forced abortion"];
    let mut noted = 0;
    let open = pages_where(|at, page| {
        let html = std::str::from_utf8(&tree()[at]).unwrap();
        let Some((_, after)) =
            html.split_once("<span class=\"label\">Content note</span> ").filter(|_| at.starts_with("events/"))
        else {
            return false;
        };
        let names = after.split('<').next().unwrap();
        if !closed.iter().any(|word| names.contains(word)) || !html.contains("<div class=\"text\">") {
            return false;
        }
        let is_open = page.all("details").find(|element| element.get("class") == Some("closed-text"));
        let text = html.find("<div class=\"text\">").unwrap();
        let details = html.find("<details class=\"closed-text\">").unwrap_or(usize::MAX);
        is_open.is_none_or(|element| element.get("open").is_some()) || details > text
    });
    assert_eq!(open, NONE);
    for (path, bytes) in tree() {
        noted += usize::from(
            path.starts_with("events/") && String::from_utf8_lossy(bytes).contains("class=\"closed-text\""),
        );
    }
    assert!(noted > 0, "no text is closed");
}

/// The most that a page may weigh with its styles and scripts, in bytes.
fn limit(path: &str) -> usize {
    if path.ends_with("timeline.html") { 400_000 } else { 100_000 }
}

#[test]
fn no_page_is_too_heavy_for_a_slow_line() {
    assert_eq!(too_heavy(tree(), site()), NONE);
    let published = built("record-published", &["--base-url", "https://example.org/timeline/"]);
    assert_eq!(too_heavy(&published, &Site::read(&published)), NONE);
}

fn too_heavy(tree: &Tree, site: &Site) -> Vec<String> {
    let weight = |at: &str, page: &Page| {
        let is_loaded = |element: &&Element| element.get("rel") == Some("stylesheet") || element.get("src").is_some();
        let loaded = page.elements.iter().filter(is_loaded);
        let names = loaded
            .filter_map(|element| element.get("href").or(element.get("src")))
            .map(|name| name.trim_start_matches("../"));
        tree[at].len() + names.map(|name| tree[name].len()).sum::<usize>()
    };
    let heavy = |(at, page): (&String, &Page)| {
        let weight = weight(at, page);
        (weight > limit(at)).then(|| format!("{at} weighs {weight} bytes"))
    };
    site.pages.iter().filter_map(heavy).collect()
}

/// The dates that a page gives as examples: words and notation, `words` (`notation`).
fn examples(page: &str) -> Vec<(&str, &str)> {
    let code: Vec<&str> = page.split('`').collect();
    let is_pair = |three: &&[&str]| matches!(three[1], " (" | "（");
    code[1..].windows(3).step_by(2).filter(is_pair).map(|three| (three[0], three[2])).collect()
}

#[test]
fn the_page_about_reading_says_dates_as_the_program_does() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: String| std::fs::read_to_string(root.join(path)).unwrap();
    for (language, page) in [("en", "how-to-read.md"), ("ko", "how-to-read.ko.md"), ("zh", "how-to-read.zh.md")] {
        let messages = read(format!("templates/messages/{language}.ftl"));
        let locale = Locale::load(&Language::new(language).unwrap(), &[(FileId(0), &messages)], None).unwrap();
        let page = read(format!("events/pages/{page}"));
        let examples = examples(&page);
        assert!(examples.len() >= 14, "{language}: {examples:?}");
        for (words, notation) in examples {
            assert_eq!(locale.date(&EventDate::parse(notation).unwrap()), words, "{language}: {notation}");
        }
    }
}
