//! Every link of a site is relative, leads to something, and some way of links leads to every page.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use stories::record::record;
use stories::{Page, Project, Site, Tree};

/// A site with a page of every kind.
fn every_kind() -> Project {
    Project::empty()
        .event(
            "flood",
            "1995-08/1997",
            "aliases: [high-water]\nplaces: [camp]\nmeasures: [rain]\nrelated: [drought]\ncontent_note: [execution]\n\
             body: |\n  See [the other](event:drought), [then](year:1995), [this](topic:famine), [that](document:report),\n  \
             [there](place:camp), [so much](measure:rain), [us](page:about) and [them](https://example.org/) [@report].\n\
             accounts: [{by: Somebody, says: Much., document: report, locator: p. 1}]\nadded: 2026-11-20\n\
             revisions: [{date: 2026-11-21, kind: corrected, note: A word.}]\n",
        )
        .event("drought", "1999?", "")
        .file("events/1996/gone.yaml", "status: withdrawn\nreason: rights\naliases: [long-gone]\n")
        .file(
            "events/places.yaml",
            "camp: {name: The camp, kind: camp, country: KP, lat: 41.5, lon: 129.1, within: land}\n\
             land: {name: The land, kind: country, country: KP}\n",
        )
        .file(
            "events/measures/rain.yaml",
            "title: Rain\nunit: mm\nkind: series\nobservations: [{date: \"1995\", value: 3, document: report}]\n",
        )
        .file("events/pages/about.md", "# About\n\nSee [a flood](event:flood). It rests on [@report, p. 2].\n")
        .and_in("events/documents.yaml", "  url: https://example.org/report\n  archived: [{url: https://web.archive.org/web/2020/x, date: 2020-01-02}]\n")
}

/// Pages that a reader meets only at an address that somebody kept.
const KEPT: [&str; 3] = ["404.html", "events/high-water.html", "events/long-gone.html"];

#[test]
fn no_link_is_absolute_or_broken_and_every_page_is_within_reach() {
    let project = every_kind();
    project.build();
    let site = Site::read(&project.site());
    assert_eq!(site.faults(), Vec::<String>::new());
    assert_eq!(site.out_of_reach(), KEPT.map(str::to_owned).into());
}

#[test]
fn also_with_a_base_address() {
    let project = every_kind();
    project.build_with(&["--base-url", "https://example.org/a/b/"]);
    let site = Site::read(&project.site());
    assert_eq!(site.faults(), Vec::<String>::new());
    assert_eq!(site.out_of_reach(), KEPT.map(str::to_owned).into());
}

#[test]
fn also_in_three_languages_with_a_base_address() {
    let project = every_kind();
    let site = std::fs::read_to_string(project.path().join("events/site.yaml")).unwrap();
    project.write("events/site.yaml", &site.replace("languages: [en]", "languages: [en, ko, zh]"));
    let run = project.run(&["build", "--base-url", "https://example.org/a/b/"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let site = Site::read(&project.site());
    assert_eq!(site.faults(), Vec::<String>::new());
    let kept = ["", "ko/", "zh/"].iter().flat_map(|folder| KEPT.iter().map(move |page| format!("{folder}{page}")));
    assert_eq!(site.out_of_reach(), kept.collect());
    let page = &site.pages["ko/events/flood.html"];
    let alternates: Vec<(&str, &str)> = page
        .all("link")
        .filter(|link| link.get("rel") == Some("alternate"))
        .filter_map(|link| Some((link.get("hreflang")?, link.get("href")?)))
        .collect();
    let expected = [
        ("en", "https://example.org/a/b/events/flood.html"),
        ("ko", "https://example.org/a/b/ko/events/flood.html"),
        ("zh", "https://example.org/a/b/zh/events/flood.html"),
        ("x-default", "https://example.org/a/b/events/flood.html"),
    ];
    assert_eq!(alternates, expected);
    let base = site.pages["zh/404.html"].all("base").next().and_then(|base| base.get("href"));
    assert_eq!(base, Some("https://example.org/a/b/zh/"));
}

#[test]
fn also_in_a_record_of_many_years_and_documents() {
    let project = record(300, 260, "one");
    project.build();
    let site = Site::read(&project.site());
    assert!(site.pages.len() > 600);
    assert_eq!(site.faults(), Vec::<String>::new());
    assert_eq!(site.out_of_reach(), ["404.html".to_owned()].into());
}

#[test]
fn a_record_without_events_has_a_site_too() {
    let project = Project::empty();
    let run = project.run(&["build"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let site = Site::read(&project.site());
    assert_eq!(site.faults(), Vec::<String>::new());
    assert!(site.pages["index.html"].text.contains("no events"));
}

#[test]
fn faults_of_links_are_seen() {
    let page = |body: &str| format!("<!DOCTYPE html><html><body>{body}</body></html>").into_bytes();
    let faults = |body: &str| {
        let tree: Tree = [("a/b.html".to_owned(), page(body)), ("c.html".to_owned(), page("<p id=\"d\"></p>"))].into();
        Site::read(&tree).faults()
    };
    for (body, expected) in [
        ("<a href=\"../c.html#d\">c</a>", vec![]),
        ("<a href=\"../c.html#e\">c</a>", vec!["a/b.html: ../c.html#e leads to no id of that page"]),
        ("<a href=\"c.html\">c</a>", vec!["a/b.html: c.html leads to no file"]),
        ("<a href=\"/c.html\">c</a>", vec!["a/b.html: /c.html is absolute"]),
        ("<a href=\"//x.org/\">c</a>", vec!["a/b.html: //x.org/ is absolute"]),
        ("<a href=\"../../c.html\">c</a>", vec!["a/b.html: ../../c.html leads above the site"]),
        ("<a href=\"#\">c</a>", vec!["a/b.html: # leads to no id of that page"]),
        ("<a href=\"javascript:x\">c</a>", vec!["a/b.html: javascript:x does not name a file"]),
        ("<img src=\"https://x.org/y\">", vec!["a/b.html: https://x.org/y is asked for at another host"]),
        (
            "<a href=\"https://x.org/\">c</a>",
            vec!["a/b.html: https://x.org/ leads out without rel=\"noreferrer noopener external\""],
        ),
        ("<p id=\"a\"><b id=\"a\"></b></p>", vec!["a/b.html: two elements are called a"]),
        (
            "<p><b></p>",
            vec![
                "a/b.html: </p> ends Some(\"b\")",
                "a/b.html: </body> ends Some(\"p\")",
                "a/b.html: </html> ends Some(\"body\")",
                "a/b.html: <html> has no end",
            ],
        ),
    ] {
        assert_eq!(faults(body), expected, "{body}");
    }
    assert_eq!(Page::read("<p>1 < 2 &amp; <b title=a>3</b></p>").faults, ["invalid-first-character-of-tag-name"]);
}
