//! `annals explain`: where an event appears, and why.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use stories::{Project, Run};

fn project() -> Project {
    Project::empty()
        .event("flood", "1995-08/1996", "aliases: [high-water]\nplaces: [camp]\nmeasures: [rain]\nrelated: [drought]\n")
        .event("drought", "[1996,1997]", "")
        .event("unfinished", "1998", "status: draft\n")
        .file("events/1999/gone.yaml", "status: withdrawn\nreason: safety\n")
        .file("events/places.yaml", "camp: {name: The camp, kind: camp, country: KP}\n")
        .file(
            "events/measures/rain.yaml",
            "title: Rain\nunit: mm\nkind: series\nobservations: [{date: \"1995\", value: 3, document: report}]\n",
        )
}

fn said(stdout: &str) -> Run {
    Run { code: Some(0), stdout: stdout.to_owned(), stderr: String::new() }
}

fn refused(code: i32, stderr: &str) -> Run {
    Run { code: Some(code), stdout: String::new(), stderr: stderr.to_owned() }
}

#[test]
fn an_event_is_found_on_every_page_that_shows_it_and_by_a_former_id() {
    let project = project();
    let expected = said(
        "\
flood: The flood

events/flood.html                                its permalink
events/high-water.html                           a former id: leads to the permalink
1995.html                                        its date, 1995-08/1996, begins in this year
1996.html                                        its date, 1995-08/1996, goes on in this year
topics/famine.html                               its primary topic, named under `topics`
places/camp.html                                 named under `places`
documents/report.html                            named under `citations`
measures/rain.html                               named under `measures`
events/drought.html                              one of the two names the other under `related`

number 1 of 2 in the order of time
fingerprint of title, summary and body, for `of:` of a translation: FINGERPRINT
",
    );
    for id in ["flood", "high-water"] {
        let mut run = project.run(&["explain", id]);
        let (before, fingerprint) = run.stdout.rsplit_once(' ').unwrap();
        assert!(fingerprint.len() == 13 && fingerprint.trim().chars().all(|sign| sign.is_ascii_hexdigit()));
        run.stdout = format!("{before} FINGERPRINT\n");
        assert_eq!(run, expected);
    }
}

#[test]
fn an_event_that_may_belong_to_either_of_two_years_is_possible_in_both() {
    let run = project().run(&["explain", "drought"]);
    let years: Vec<&str> = run.stdout.lines().filter(|line| line.starts_with("199")).collect();
    let expected = ["1996", "1997"].map(|year| {
        format!("{:<48} its date, [1996,1997], leaves it open whether it was this year", format!("{year}.html"))
    });
    assert_eq!(years, expected);
}

#[test]
fn every_page_that_is_named_holds_a_link_to_the_event() {
    let project = project();
    project.build();
    let run = project.run(&["explain", "flood"]);
    let pages = run.stdout.lines().filter_map(|line| line.split_once(' ')).filter(|(page, _)| page.ends_with(".html"));
    let others: Vec<&str> = pages.map(|(page, _)| page).filter(|page| *page != "events/flood.html").collect();
    assert_eq!(others.len(), 8);
    for page in others {
        assert!(project.page(page).contains("flood.html\""), "{page}");
    }
}

#[test]
fn a_draft_and_a_withdrawn_event_appear_nowhere() {
    let project = project();
    let draft = "unfinished is a draft: it appears nowhere until `status: draft` is taken out\n";
    assert_eq!(project.run(&["explain", "unfinished"]), said(draft));
    let gone = "gone is withdrawn: only events/gone.html is left, with the reason and the day\n";
    assert_eq!(project.run(&["explain", "gone"]), said(gone));
}

#[test]
fn an_unknown_id_is_a_wrong_use_and_the_nearest_one_is_named() {
    let project = project();
    let near = "error: no event is called `flod`; did you mean `flood`?\n";
    assert_eq!(project.run(&["explain", "flod"]), refused(2, near));
    assert_eq!(project.run(&["explain", "earthquake"]), refused(2, "error: no event is called `earthquake`\n"));
}

#[test]
fn nothing_is_written() {
    let project = project();
    let before = stories::read_tree(project.path());
    project.run(&["explain", "flood"]);
    assert_eq!(stories::differences(&stories::read_tree(project.path()), &before), Vec::<String>::new());
}

#[test]
fn a_record_with_an_error_explains_nothing() {
    let project = project().file("events/2000/empty.yaml", "title: Nothing\n");
    let run = project.run(&["explain", "flood"]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(1), ""));
    assert!(run.stderr.starts_with("error[missing-key]: "), "{}", run.stderr);
}
