//! Pictures of events: what other sites show beside a link to one.
//!
//! That people can read them is tried in `tests/readers`, by a program that reads print.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use std::io::Cursor;

use serde_json::Value;

use stories::{Project, Site};

const AT: [&str; 2] = ["--base-url", "https://example.org/record/"];

/// An event as it is told in a record; what it says last may be a content note.
fn event([date, topic, title, summary, last]: [&str; 5]) -> String {
    format!(
        "title: {title}\ndate: \"{date}\"\ntopics: [{topic}]\nsummary: {summary}\n\
         citations: [{{document: report, supports: All of it.}}]\ncertainty: confirmed\n{last}"
    )
}

/// The picture of such an event, as the only one of its record.
fn picture(told: [&str; 5]) -> Vec<u8> {
    let project = Project::empty().file("events/1995/flood.yaml", &event(told));
    project.build_with(&AT);
    project.site().remove("embed/flood.png").unwrap()
}

/// The names of the files in `embed/`, in every language.
fn pictures(project: &Project) -> Vec<String> {
    project.site().into_keys().filter(|path| path.contains("embed/") && path.ends_with(".png")).collect()
}

/// What the page at `at` says of itself under `property`.
fn said(project: &Project, at: &str, property: &str) -> Option<String> {
    let site = Site::read(&project.site());
    let mut tags = site.pages[at].elements.iter().filter(|element| element.name == "meta");
    tags.find(|tag| [tag.get("property"), tag.get("name")].contains(&Some(property)))
        .map(|tag| tag.get("content").unwrap().to_owned())
}

#[test]
fn a_page_names_its_picture_and_how_large_it_is() {
    let project = Project::empty().event("flood", "1995-08", "");
    project.build_with(&AT);
    let (at, url) = ("events/flood.html", "https://example.org/record/embed/flood.png");
    assert_eq!(said(&project, at, "og:image").as_deref(), Some(url));
    assert_eq!(said(&project, at, "og:image:type").as_deref(), Some("image/png"));
    assert_eq!(said(&project, at, "og:image:alt"), said(&project, at, "og:title"));
    assert_eq!(said(&project, at, "twitter:card").as_deref(), Some("summary_large_image"));
    let bytes = &project.site()["embed/flood.png"];
    let picture = png::Decoder::new(Cursor::new(bytes)).read_info().unwrap();
    let size = [picture.info().width, picture.info().height].map(|dots| Some(dots.to_string()));
    assert_eq!(size, ["og:image:width", "og:image:height"].map(|name| said(&project, at, name)));
    let answer: Value = serde_json::from_slice(&project.site()["embed/flood.json"]).unwrap();
    assert_eq!(answer["thumbnail_url"], url);
    assert_eq!([&answer["thumbnail_width"], &answer["thumbnail_height"]], [1200, 630]);
    assert_eq!(said(&project, "index.html", "og:image"), None);
    assert_eq!(said(&project, "index.html", "twitter:card").as_deref(), Some("summary"));
}

#[test]
fn a_picture_shows_title_date_and_topics_and_nothing_of_the_summary() {
    let shown = picture(["1995-08", "famine", "Floods", "Water rose.", ""]);
    assert_eq!(shown, picture(["1995-08", "famine", "Floods", "It rained.", ""]));
    assert_ne!(shown, picture(["1995-08", "famine", "A flood", "Water rose.", ""]));
    assert_ne!(shown, picture(["1995-07", "famine", "Floods", "Water rose.", ""]));
    assert_ne!(shown, picture(["1995-08", "flight", "Floods", "Water rose.", ""]));
}

#[test]
fn of_an_event_whose_text_is_closed_a_picture_shows_only_the_title() {
    let torture = "content_note: [torture, death]\n";
    let grave = picture(["1995-08", "famine", "A report", "It is said.", torture]);
    assert_eq!(grave, picture(["1995-07", "flight", "A report", "It is told.", torture]));
    assert_ne!(grave, picture(["1995-08", "famine", "A book", "It is said.", torture]));
    assert_ne!(grave, picture(["1995-08", "famine", "A report", "It is said.", "content_note: [death]\n"]));
}

#[test]
fn without_an_address_there_is_no_picture() {
    let project = Project::empty().event("flood", "1995-08", "");
    project.build();
    assert_eq!(pictures(&project), Vec::<String>::new());
    assert_eq!(said(&project, "events/flood.html", "og:image"), None);
}

#[test]
fn where_no_font_has_the_letters_there_is_no_picture_and_the_build_says_so() {
    let project = Project::empty()
        .file("events/1995/flood.yaml", &event(["1995-08", "famine", "홍수", "Water rose.", ""]))
        .file("events/1997/drought.yaml", &event(["1997", "famine", "Sécheresse à l’Est", "It was dry.", ""]));
    let run = project.run(&["build", AT[0], AT[1]]);
    let said_first = "no pictures in en (1 event): no font has their letters; name one with --card-font\n";
    assert!(run.stdout.starts_with(said_first), "{}", run.stdout);
    assert_eq!(pictures(&project), ["embed/drought.png"]);
    assert_eq!(said(&project, "events/flood.html", "og:image"), None);
    let answer: Value = serde_json::from_slice(&project.site()["embed/flood.json"]).unwrap();
    assert_eq!(answer.get("thumbnail_url"), None);
    let quiet = project.run(&["--quiet", "build", AT[0], AT[1]]);
    assert_eq!((quiet.code, quiet.stdout.as_str(), quiet.stderr.as_str()), (Some(0), "", ""));
}

#[test]
fn what_is_not_a_font_is_refused_before_anything_is_written() {
    let project = Project::empty().event("flood", "1995-08", "").file("letters.ttf", "These are not letters.");
    for (file, code, why) in [
        (
            "letters.ttf",
            2,
            "error: --card-font letters.ttf: this is not a font in OpenType or TrueType (.otf, .ttf, .ttc)\n",
        ),
        ("none.ttf", 3, "error: none.ttf cannot be read: it is not there\n"),
    ] {
        let run = project.run(&["build", AT[0], AT[1], "--card-font", file]);
        assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (Some(code), "", why));
    }
    assert!(project.site().is_empty());
}
