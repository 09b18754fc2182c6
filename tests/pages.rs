//! What pages say: withdrawn and restored events, former addresses, related events, years, citations, statistics.
//!
//! Only what is said; how it is laid out is compared whole in `sites`.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use stories::{Page, Project, Tree};

const NONE: [String; 0] = [];

/// The part of a page between two texts.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    let from = page.find(start).unwrap_or_else(|| panic!("no {start} in {page}"));
    let rest = &page[from..];
    &rest[..rest[start.len()..].find(end).map_or(rest.len(), |at| at + start.len())]
}

/// The text of a part of a page as a reader sees it.
fn text(html: &str) -> String {
    Page::read(html).text
}

/// The headings and the titles of events on the page of a year, in order.
fn outline(project: &Project, address: &str) -> Vec<String> {
    let page = project.page(address);
    let main = between(&page, "<main", "</main>");
    let starts: Vec<usize> =
        main.match_indices("<h").chain(main.match_indices("<li><span class=\"gutter\">")).map(|(at, _)| at).collect();
    let mut starts: Vec<usize> = starts.into_iter().filter(|at| !main[*at..].starts_with("<header")).collect();
    starts.sort_unstable();
    let line = |at: usize| {
        let ends = ["</h", "</li>"].iter().filter_map(|end| main[at..].find(end));
        text(&main[at..at + ends.min().unwrap()])
    };
    starts.into_iter().map(line).collect()
}

#[test]
fn of_a_withdrawn_event_only_id_reason_and_day_are_left() {
    let words = "title: Zanzibar Zeppelin\nsummary: A quixotic xylophone.\nbody: |\n  The jacquard wombat [@report].\n";
    let event = |status: &str| {
        format!(
            "{words}date: \"1995\"\ntopics: [famine]\ncitations: [{{document: report, supports: A kumquat.}}]\n\
             certainty: disputed\naccounts: [{{by: Ptolemy, says: A gryphon., document: report}}]\naliases: [once-called]\n{status}"
        )
    };
    let project = Project::empty().event("flood", "1994", "").file("events/1995/hurt.yaml", &event(""));
    let secrets =
        ["Zanzibar", "Zeppelin", "quixotic", "xylophone", "jacquard", "wombat", "kumquat", "Ptolemy", "gryphon"];
    project.build();
    assert_eq!(
        silent(&project.site(), &secrets),
        NONE,
        "a test that looks for words that were never there says nothing"
    );
    let whole = project.site();

    let revision = "revisions: [{date: 2026-11-20, kind: withdrawn, note: A family asked for it with an okapi.}]\n";
    project.write("events/1995/hurt.yaml", &event(&format!("status: withdrawn\nreason: safety\n{revision}")));
    let said = project.build();
    assert!(said.contains("\n1 event, 1994, 1 document → "), "{said}");
    assert_eq!(found(&project.site(), &secrets), NONE);
    assert_eq!(found(&project.site(), &["okapi"]), NONE);
    for address in ["events/hurt.html", "events/once-called.html"] {
        let page = project.page(address);
        let tombstone = "This event was withdrawn An event that stood at this address was taken back, and its text is no \
                         longer part of the record. Id hurt Reason Its publication could have put somebody in danger. \
                         Withdrawn on 20 November 2026";
        assert_eq!(text(between(&page, "<h1>", "</header>")), tombstone);
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    }

    project.write("events/1995/hurt.yaml", &event(""));
    project.build();
    assert_eq!(stories::differences(&project.site(), &whole), NONE);
}

/// Which of `words` stand in no file.
fn silent(site: &Tree, words: &[&str]) -> Vec<String> {
    words.iter().filter(|word| found(site, &[word]).is_empty()).map(|word| (*word).to_owned()).collect()
}

/// Which files hold any of `words`, whatever the letters' size.
fn found(site: &Tree, words: &[&str]) -> Vec<String> {
    let holds = |bytes: &Vec<u8>| {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        words.iter().any(|word| text.contains(&word.to_lowercase()))
    };
    site.iter().filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path.clone()).collect()
}

#[test]
fn a_restored_event_says_what_became_of_it() {
    let project = Project::empty().event(
        "flood",
        "1995",
        "revisions:\n  - {date: 2026-11-20, kind: withdrawn, note: In doubt.}\n  - {date: 2026-11-21, kind: restored, note: Borne out.}\n",
    );
    project.build();
    let page = project.page("events/flood.html");
    let history = "21 November 2026 Restored Borne out. 20 November 2026 Withdrawn In doubt.";
    assert_eq!(text(between(&page, "<ol class=\"revisions\"", "</ol>")), history);
    let corrections = project.page("corrections.html");
    let rows = "21 November 2026 The flood Restored: Borne out. 20 November 2026 The flood Withdrawn: In doubt.";
    assert_eq!(text(between(&corrections, "<ol class=\"changes\"", "</ol>")), rows);
}

#[test]
fn a_former_address_leads_to_the_event() {
    let project = Project::empty().event("flood", "1995", "aliases: [high-water, great-rain]\n");
    project.build();
    for alias in ["high-water", "great-rain"] {
        let page = Page::read(&project.page(&format!("events/{alias}.html")));
        let refresh = page.all("meta").find(|element| element.get("http-equiv") == Some("refresh")).unwrap();
        assert_eq!(refresh.get("content"), Some("0; url=flood.html"));
        let links: Vec<&str> =
            page.links.iter().filter(|link| link.address == "flood.html").map(|link| link.element.as_str()).collect();
        assert_eq!(links, ["meta", "a"]);
    }
}

#[test]
fn related_events_name_each_other_whichever_says_so() {
    let project = Project::empty().event("flood", "1995", "related: [drought]\n").event("drought", "1997", "").event(
        "aid",
        "1996",
        "related: [flood]\n",
    );
    project.build();
    let related = |id: &str| {
        let page = project.page(&format!("events/{id}.html"));
        text(between(&page, "<section class=\"event-related\">", "</section>"))
    };
    assert_eq!(related("flood"), "Related events 1996 The aid 1997 The drought");
    assert_eq!(related("drought"), "Related events 1995 The flood");
    assert_eq!(related("aid"), "Related events 1995 The flood");
}

#[test]
fn a_script_named_like_a_kind_of_page_is_loaded_by_that_kind_alone() {
    let script = "\"use strict\";\n";
    let project =
        Project::empty().event("flood", "1995", "").file("static/event.js", script).file("static/own.js", script);
    project.build();
    let names = |page: &str| {
        let page = Page::read(&project.page(page));
        let scripts = page.links.iter().filter(|link| link.element == "script");
        let name = |address: &str| address.rsplit('/').next().unwrap().split('.').next().unwrap().to_owned();
        scripts.map(|link| name(&link.address)).filter(|name| name == "event" || name == "own").collect::<Vec<_>>()
    };
    assert_eq!(names("events/flood.html"), ["own", "event"]);
    assert_eq!(names("1995.html"), ["own"]);
}

#[test]
fn every_year_from_first_to_last_has_a_page_also_an_empty_one() {
    let project = Project::empty().event("flood", "1995-08", "").event("drought", "1998-05-03", "");
    project.build();
    let years: Vec<String> = project.site().into_keys().filter(|path| path.starts_with("19")).collect();
    assert_eq!(years, ["1995.html", "1996.html", "1997.html", "1998.html"]);
    assert_eq!(outline(&project, "1995.html"), ["1995", "August", "The flood"]);
    assert_eq!(outline(&project, "1998.html"), ["1998", "May", "The drought"]);
    let empty = project.page("1996.html");
    let said = "1996 no events That does not mean that nothing happened. Previous year 1995 Next year 1997";
    assert_eq!(text(between(&empty, "<h1>", "</main>")), said);
    assert!(!project.page("1995.html").contains("Previous year"));
    assert!(!project.page("1998.html").contains("Next year"));
}

#[test]
fn a_year_shows_what_began_what_went_on_and_what_may_belong_to_it() {
    let project = Project::empty()
        .event("famine", "1994/1996", "")
        .event("flood", "1995-08", "")
        .event("hail", "1995", "")
        .event("speech", "[1995,1996]", "")
        .event("letter", "1996?", "");
    project.build();
    let years = [
        ("1994.html", vec!["1994", "No month given", "The famine"]),
        (
            "1995.html",
            vec![
                "1995",
                "Continuing",
                "1994–1996 The famine",
                "No month given",
                "The hail",
                "August",
                "The flood",
                "Possibly in this year",
                "The speech",
            ],
        ),
        (
            "1996.html",
            vec!["1996", "Continuing", "1994–1996 The famine", "Possibly in this year", "The speech", "The letter"],
        ),
    ];
    for (address, expected) in years {
        assert_eq!(outline(&project, address), expected, "{address}");
    }
}

#[test]
fn citations_have_the_numbers_of_the_list_and_each_source_leads_back_to_them() {
    let documents = "survey: {type: report, title: Survey, author: \"Doe, Ann\", date: 1999, publisher: The Press, reliability: primary}\n";
    let project = Project::empty().and_in("events/documents.yaml", documents).file(
        "events/1995/flood.yaml",
        "title: The flood\ndate: \"1995\"\ntopics: [famine]\nsummary: It rained.\ncertainty: confirmed\nbody: |\n  \
         It rained [@survey, p. 7]. It rained on [@report]. And on [@survey, p. 8].\ncitations:\n  \
         - {document: report}\n  - {document: survey, locator: p. 7}\n",
    );
    project.build();
    let page = Page::read(&project.page("events/flood.html"));
    let cites: Vec<(&str, &str)> = page
        .all("a")
        .filter(|element| element.get("role") == Some("doc-biblioref"))
        .map(|element| (element.get("id").unwrap(), element.get("href").unwrap()))
        .collect();
    assert_eq!(cites, [("cite-2-1", "#source-2"), ("cite-1-1", "#source-1"), ("cite-2-2", "#source-2")]);
    let back: Vec<&str> =
        page.links.iter().map(|link| link.address.as_str()).filter(|address| address.starts_with("#cite-")).collect();
    assert_eq!(back, ["#cite-1-1", "#cite-2-1", "#cite-2-2"]);
    let sources = project.page("events/flood.html");
    let sources = between(&sources, "<ol class=\"sources\">", "</ol>");
    let (first, second) = (sources.find("Harvest").unwrap(), sources.find("Survey").unwrap());
    assert!(first < second);
}

#[test]
fn a_measure_of_each_kind_has_a_chart_and_the_same_figures_as_a_table() {
    let head = |title: &str, kind: &str| format!("title: {title}\nunit: things\nkind: {kind}\n");
    let project = Project::empty()
        .event("flood", "1995", "measures: [rain, deaths, tier]\n")
        .file(
            "events/measures/rain.yaml",
            &(head("Rain", "series")
                + "observations:\n  - {date: \"1995\", value: 1200, document: report, locator: p. 2}\n  \
                   - {date: \"1996\", value: 1500.5, document: report, by: The ministry}\n"),
        )
        .file(
            "events/measures/deaths.yaml",
            &(head("Deaths", "estimates")
                + "observations:\n  - {date: \"1995/1998\", low: 600000, high: 1000000, document: report}\n  \
                   - {date: \"1995/1999\", low: 240000, document: report, note: A floor.}\n"),
        )
        .file(
            "events/measures/tier.yaml",
            &(head("Tier", "levels")
                + "levels: [Tier 1, Tier 2]\nobservations:\n  - {date: \"1995\", value: Tier 1, document: report}\n  \
                   - {date: \"1996\", value: Tier 2, document: report}\n"),
        );
    project.build();
    let figures = [
        ("rain", vec![("1995", "1,200"), ("1996", "1,500.5")]),
        ("deaths", vec![("1995–1998", "600,000–1,000,000"), ("1995–1999", "at least 240,000")]),
        ("tier", vec![("1995", "Tier 1"), ("1996", "Tier 2")]),
    ];
    for (id, expected) in figures {
        let page = project.page(&format!("measures/{id}.html"));
        let body = between(&page, "<tbody>", "</tbody>");
        let cell = |row: &str, tag: &str| text(between(row, &format!("<{tag} "), &format!("</{tag}>")));
        let rows: Vec<(String, String)> =
            body.split("<tr").skip(1).map(|row| (cell(row, "th"), cell(row, "td"))).collect();
        let expected: Vec<(String, String)> =
            expected.into_iter().map(|(date, amount)| (date.to_owned(), amount.to_owned())).collect();
        assert_eq!(rows, expected, "{id}");
        let chart = between(&page, "<div class=\"chart chart-", "<section");
        let is_named = chart.contains("role=\"img\"") && chart.contains("<title") && chart.contains("<desc");
        assert!(is_named || chart.contains("role=\"group\" aria-label=\"Deaths, things\""), "{id}: {chart}");
        assert!(
            between(&project.page("events/flood.html"), "event-measures", "</main>")
                .contains(&format!("measures/{id}.html"))
        );
    }
}
