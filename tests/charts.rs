//! What the charts of statistics show on a page: which figures, under which names, with which links.
//!
//! How they are drawn is told in `src/chart`; how they look, in `tests/browser`.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use stories::{Page, Project};

/// The part of a page between two texts.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    let from = page.find(start).unwrap_or_else(|| panic!("no {start} in {page}"));
    let rest = &page[from..];
    &rest[..rest[start.len()..].find(end).map_or(rest.len(), |at| at + start.len())]
}

/// A document that came out in `year`.
fn document(year: u16) -> String {
    format!(
        "study-{year}: {{type: report, title: Study, author: \"Doe, Ann\", date: {year}, publisher: P, reliability: primary}}\n"
    )
}

/// A record with estimates, each for a time and published by a document of its own year, and with an event of 2001 that
/// cites one of those documents.
fn rival_figures(estimates: &[(&str, u16)], cited: u16) -> Project {
    let documents: String = estimates.iter().map(|(_, year)| document(*year)).collect();
    let observations: String = estimates
        .iter()
        .map(|(date, year)| format!("  - {{date: \"{date}\", value: {year}, document: study-{year}}}\n"))
        .collect();
    Project::empty()
        .and_in("events/documents.yaml", &documents)
        .file("events/measures/deaths.yaml", &format!("title: Deaths\nunit: people\nkind: estimates\nobservations:\n{observations}"))
        .file("events/2001/hearing.yaml", &format!(
            "title: The hearing\ndate: \"2001\"\ntopics: [famine]\nsummary: It was held.\ncertainty: confirmed\nmeasures: [deaths]\n\
             citations: [{{document: report, supports: A.}}, {{document: study-{cited}, supports: B.}}]\n"
        ))
}

/// The years of the figures that the chart of a page shows, and what stands below it.
fn shown(project: &Project) -> (Vec<String>, String) {
    project.build();
    let page = project.page("events/hearing.html");
    let section = between(&page, "<section class=\"measure-card\">", "</section>");
    let values = section.split("chart-value\">").skip(1).map(|rest| rest.split('<').next().unwrap().replace(',', ""));
    let values = values.collect();
    let below = section.rsplit_once("</ul>").unwrap().1;
    (values, Page::read(below.split("<p class=\"on-paper\">").next().unwrap()).text)
}

#[test]
fn an_event_shows_the_rival_figures_that_concern_it_and_says_how_many_more_there_are() {
    let figures = [("1990", 1991), ("2001", 1992), ("1990", 1993), ("1999/2003", 1994), ("1990", 1995)];
    let (values, below) = shown(&rival_figures(&figures, 1995));
    assert_eq!(values, ["1992", "1994", "1995"]);
    assert_eq!(below, "In bold: figures from documents that this event cites. Deaths: 2 more figures");
}

#[test]
fn of_very_many_figures_an_event_shows_eight_those_that_it_cites_first() {
    let years: Vec<(&str, u16)> = (1950..1990).map(|year| ("1995/2005", year)).collect();
    let (values, below) = shown(&rival_figures(&years, 1950));
    assert_eq!(values, ["1950", "1983", "1984", "1985", "1986", "1987", "1988", "1989"]);
    assert!(below.ends_with("Deaths: 32 more figures"), "{below}");
}

#[test]
fn figures_that_all_come_from_documents_of_the_event_are_all_set_alike() {
    let (values, below) = shown(&rival_figures(&[("2001", 1990)], 1990));
    assert_eq!((values, below.as_str()), (vec!["1990".to_owned()], ""));
}

#[test]
fn estimates_stand_by_the_year_of_publication_and_a_source_is_named_once() {
    let two = "study-1999: {type: report, title: Study, author: \"Doe, Ann\", date: 1999, publisher: P, reliability: primary}\n";
    let project =
        Project::empty().event("hearing", "2001", "measures: [deaths]\n").and_in("events/documents.yaml", two).file(
            "events/measures/deaths.yaml",
            "title: Deaths\nunit: people\nkind: estimates\nobservations:\n\
         \x20 - {date: \"1990\", value: 10, document: study-1999}\n\
         \x20 - {date: \"1991\", value: 20, document: report}\n\
         \x20 - {date: \"1992\", value: 30, document: study-1999, note: Of one kind.}\n\
         \x20 - {date: \"1992\", value: 40, document: study-1999, note: Of another.}\n",
        );
    project.build();
    let page = project.page("measures/deaths.html");
    let rows = between(&page, "<ul class=\"estimates\">", "</ul>");
    let words = "Smith 1996 1991 20 Doe 1999 1990 10 1992 30 Of one kind. 1992 40 Of another.";
    assert_eq!(Page::read(rows).text, words);
    let links: Vec<String> = Page::read(rows).all("a").filter_map(|link| link.get("href").map(str::to_owned)).collect();
    assert_eq!(links, ["../documents/report.html", "../documents/study-1999.html"]);
}

#[test]
fn a_series_on_the_page_of_an_event_has_its_figures_as_a_table_with_their_documents() {
    let project = Project::empty().event("flood", "1995", "measures: [rain]\n").file(
        "events/measures/rain.yaml",
        "title: Rain\nunit: mm\nkind: series\nobservations:\n  - {date: \"1995\", value: 1200, document: report, preferred: true}\n  \
         - {date: \"1995\", value: 1300, document: report, by: The ministry}\n",
    );
    project.build();
    let page = project.page("events/flood.html");
    let table = between(&page, "<details class=\"table-twin\">", "</details>");
    let words = "The same as a table Date Figure (mm) Source 1995 1,200 figure in use Smith 1996 1995 1,300 The ministry · \
                 Smith 1996 In bold: the figure in use, where sources give several for a date.";
    assert_eq!(Page::read(table).text, words);
    assert!(between(&page, "<svg", "</section>").contains(">This event</text>"));
}
