//! `annals check --against`: an address that was published is never lost in silence.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use stories::{Project, Run};

const PLACES: &str = "camp: {name: The camp, kind: camp, country: KP}\n";
const RAIN: &str =
    "title: Rain\nunit: mm\nkind: series\nobservations: [{date: \"1995\", value: 3, document: report}]\n";
const SURVEY: &str = "\
survey: {type: report, title: Survey, author: \"Doe, Ann\", date: 1999, publisher: The Press, reliability: primary}
";

/// A published site with a thing of each kind.
fn published() -> Project {
    let project = Project::empty()
        .event("flood", "1995", "measures: [rain]\n")
        .event("drought", "1997", "places: [camp]\n")
        .file("events/places.yaml", PLACES)
        .file("events/measures/rain.yaml", RAIN)
        .and_in("events/documents.yaml", SURVEY)
        .file("events/pages/about.md", "# About\n\nA record [@survey].\n");
    project.build();
    project
}

/// What `check` says when `lost` are lost.
fn said(against: &str, lost: &[(&str, &str)]) -> Run {
    let mut stderr = String::new();
    for (number, (address, help)) in lost.iter().enumerate() {
        let line = number + 1;
        let marks = "^".repeat(address.len());
        stderr += &format!(
            "error[lost-permalink]: `{address}` was published and is gone\n  ┌─ {against}:{line}:1\n  │\n{line} │ {address}\n  \
             │ {marks} published here\n  │\n  = help: {help}\n\n"
        );
    }
    stderr += &format!("{} error{}\n", lost.len(), if lost.len() == 1 { "" } else { "s" });
    Run { code: Some(1), stdout: String::new(), stderr }
}

const EVENT: &str = "put the event back, name its old id under `aliases` of another, or mark it `status: withdrawn`";
const OTHER: &str = "put it back under its old id: an address that was published stays";

#[test]
fn nothing_is_lost_while_nothing_changes() {
    let project = published();
    let expected =
        Run { code: Some(0), stdout: "2 events, 1995–1997, 2 documents: no errors\n".into(), stderr: String::new() };
    for against in ["public", "public/manifest.json"] {
        assert_eq!(project.run(&["check", "--against", against]), expected);
    }
}

#[test]
fn a_lost_address_of_each_kind_is_found_by_folder_and_by_manifest() {
    let project = published();
    project.remove("events/1997/drought.yaml");
    project.remove("events/places.yaml");
    project.remove("events/measures/rain.yaml");
    project.remove("events/pages/about.md");
    project.write_event("flood", "1995", "");
    let documents = std::fs::read_to_string(project.path().join("events/documents.yaml")).unwrap();
    project.write("events/documents.yaml", documents.trim_end_matches(SURVEY));
    let site = std::fs::read_to_string(project.path().join("events/site.yaml")).unwrap();
    project.write("events/site.yaml", &site.replace("  - {id: flight, name: Flight}\n", ""));
    let lost = [
        ("documents/survey.html", OTHER),
        ("events/drought.html", EVENT),
        ("measures/rain.html", OTHER),
        ("places/camp.html", OTHER),
        ("topics/flight.html", OTHER),
    ];
    for against in ["public", "public/manifest.json"] {
        assert_eq!(project.run(&["check", "--against", against]), said(against, &lost));
    }
}

#[test]
fn an_alias_stands_for_an_event_that_was_renamed() {
    let project = published();
    project.remove("events/1997/drought.yaml");
    project.write_event("dry-year", "1997", "places: [camp]\n");
    assert_eq!(project.run(&["check", "--against", "public"]), said("public", &[("events/drought.html", EVENT)]));
    project.write_event("dry-year", "1997", "places: [camp]\naliases: [drought]\n");
    assert_eq!(project.run(&["check", "--against", "public"]).code, Some(0));
}

#[test]
fn a_tombstone_stands_for_an_event_that_was_withdrawn() {
    let project = published();
    project.write("events/1997/drought.yaml", "status: withdrawn\nreason: safety\n");
    assert_eq!(project.run(&["check", "--against", "public"]).code, Some(0));
}

#[test]
fn a_draft_in_the_place_of_a_published_event_is_a_lost_address() {
    let project = published();
    project.write_event("drought", "1997", "places: [camp]\nstatus: draft\n");
    assert_eq!(project.run(&["check", "--against", "public"]), said("public", &[("events/drought.html", EVENT)]));
}

#[test]
fn an_event_may_get_another_date() {
    let project = published();
    project.remove("events/1997/drought.yaml");
    project.write_event("drought", "1996", "places: [camp]\n");
    assert_eq!(project.run(&["check", "--against", "public"]).code, Some(0));
}

#[test]
fn every_language_is_promised_and_one_that_is_taken_away_is_lost() {
    let project = published();
    let site = std::fs::read_to_string(project.path().join("events/site.yaml")).unwrap();
    project.write("events/site.yaml", &site.replace("languages: [en]", "languages: [en, ko]"));
    assert_eq!(project.run(&["build"]).code, Some(0));
    assert_eq!(project.run(&["check", "--against", "public"]).code, Some(0));
    project.write("events/site.yaml", &site);
    let lost = [
        "ko/documents/report.html",
        "ko/documents/survey.html",
        "ko/events/drought.html",
        "ko/events/flood.html",
        "ko/measures/rain.html",
        "ko/places/camp.html",
        "ko/topics/famine.html",
        "ko/topics/flight.html",
    ];
    let help = "add `ko` to `languages` in site.yaml: addresses in that language were published";
    let lost: Vec<(&str, &str)> = lost.iter().map(|address| (*address, help)).collect();
    assert_eq!(project.run(&["check", "--against", "public"]), said("public", &lost));
}

#[test]
fn an_event_that_goes_is_lost_in_every_language() {
    let project = published();
    let site = std::fs::read_to_string(project.path().join("events/site.yaml")).unwrap();
    project.write("events/site.yaml", &site.replace("languages: [en]", "languages: [en, ko]"));
    assert_eq!(project.run(&["build"]).code, Some(0));
    project.remove("events/1997/drought.yaml");
    project.remove("events/places.yaml");
    let run = project.run(&["check", "--against", "public"]);
    let found = |address: &str| run.stderr.contains(&format!("`{address}` was published and is gone"));
    assert!(found("events/drought.html") && found("ko/events/drought.html"), "{}", run.stderr);
}

#[test]
fn a_copy_that_cannot_be_read_is_a_failure_and_not_a_problem() {
    let project = published();
    project.write("other/manifest.json", "{\"name\": \"an app\"}");
    project.write("damaged/manifest.json", &project.page("manifest.json")[..90]);
    for against in ["nowhere", "other", "damaged"] {
        let run = project.run(&["check", "--against", against]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(3), ""), "{against}");
        assert!(run.stderr.starts_with("error: ") && run.stderr.contains(against), "{}", run.stderr);
    }
}
