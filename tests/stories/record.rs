//! A made-up record of any size, the same on every machine.

use super::project::Project;

/// A record of `events` events over thirty years, with `documents` documents; `edition` tells two of them apart.
pub(crate) fn record(events: usize, documents: usize, edition: &str) -> Project {
    let mut library = String::new();
    for number in 0..documents {
        library += &format!(
            "document-{number}:\n  type: report\n  title: Survey number {number} {edition}\n  author: \"Smith, Jane {number}\"\n  \
             date: {}\n  publisher: The Press\n  reliability: secondary\n",
            1990 + number % 30
        );
    }
    let project = Project::empty().file("events/documents.yaml", &library);
    for (path, text) in files(events, documents, edition) {
        project.write(&path, &text);
    }
    project
}

/// The event files of such a record.
pub(crate) fn files(events: usize, documents: usize, edition: &str) -> Vec<(String, String)> {
    (0..events).map(|number| file(number, documents, edition)).collect()
}

fn file(number: usize, documents: usize, edition: &str) -> (String, String) {
    let (year, month) = (1990 + number % 30, 1 + number % 12);
    // A third of the events is told in other words in another edition.
    let words = if number.is_multiple_of(3) { edition } else { "as before" };
    let (first, second) = (number % documents, (number * 7 + 1) % documents);
    let cited = if first == second {
        String::new()
    } else {
        format!("  - {{document: document-{second}, supports: The rest.}}\n")
    };
    let text = format!(
        "title: Event number {number}, {words}\ndate: \"{year}-{month:02}\"\ntopics: [{}]\nsummary: What is known of it, {words}.\n\
         body: |\n  It is told on page {number} [@document-{first}, p. {}]. The words are {words}.\n\ncitations:\n  \
         - {{document: document-{first}, locator: p. {}}}\n{cited}certainty: reported\n",
        if number.is_multiple_of(2) { "famine" } else { "flight" },
        number + 1,
        number + 1,
    );
    (format!("events/{year}/event-{number}-{}.yaml", if number.is_multiple_of(5) { edition } else { "kept" }), text)
}
