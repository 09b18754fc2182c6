//! Input that no honest author writes, and machines that fail: each is
//! answered in plain words, and the site published before stays as it was.

use std::collections::BTreeMap;
use std::fs;

use crate::case::project_of;
use crate::cases;
use crate::support::{DOCUMENTS, EVENT, Project, Run, SITE, files_below, run};

/// Text that a browser would run if it were not shown as text.
const HTML: &str = "<script>alert(1)</script><img src=x onerror=alert(1)>";

/// A project whose site is published already, and the site.
fn published() -> (Project, BTreeMap<String, Vec<u8>>) {
    let project = Project::small();
    let built = project.build();
    assert_eq!((built.code, built.stderr.as_str()), (Some(0), ""));
    let site = project.site();
    assert!(site.contains_key("events/floods-1995.html"));
    (project, site)
}

/// Builds a project that cannot be built; what the program says, with the
/// folder of the project called `ROOT`.
fn refused(project: &Project, arguments: &[&str]) -> (Option<i32>, String) {
    let Run { code, stdout, stderr } = project.annals(&[&["--format", "github", "build"], arguments].concat());
    assert_eq!(stdout, "");
    (code, without_root(project, &stderr))
}

fn without_root(project: &Project, said: &str) -> String {
    said.replace(project.root().to_str().unwrap(), "ROOT")
}

#[test]
fn a_record_with_an_error_changes_nothing_that_is_published() {
    let (_, site) = published();
    for path in cases() {
        let case = fs::read_to_string(&path).unwrap();
        let count = |severity: &str| case.lines().filter(|line| line.trim_start().starts_with(severity)).count();
        let Some(project) = project_of(&case).filter(|_| count("#! error[") > 0) else { continue };
        for (name, bytes) in &site {
            project.write(&format!("public/{name}"), bytes);
        }
        let before = files_below(project.root());
        let (code, said) = refused(&project, &[]);
        assert_eq!(code, Some(1), "{}: {said}", path.display());
        let said = |severity: &str| said.lines().filter(|line| line.starts_with(severity)).count();
        assert_eq!(said("::error "), count("#! error["), "{}", path.display());
        assert_eq!(said("::warning "), count("#! warning["), "{}", path.display());
        let mut after = files_below(project.root());
        after.retain(|name, _| !name.starts_with(".annals-cache/"));
        assert!(after == before, "{} changed something", path.display());
    }
}

#[test]
fn a_folder_without_a_record_is_named() {
    let (code, said) = refused(&Project::bare(), &[]);
    assert_eq!(
        said,
        "error: . holds no record: there is no folder `events` in it (start in the folder of the record, or name it with --root)\n"
    );
    assert_eq!(code, Some(3));
}

#[test]
fn an_empty_record_lacks_its_site() {
    let project = Project::bare().file("events/.keep", "");
    let (code, said) = refused(&project, &[]);
    assert_eq!(
        said,
        "::error file=events/site.yaml,line=1,col=1,title=missing-key::this record has no `site.yaml` \
         (write one with `title`, `languages`, `topics`, `publisher` and `licence`)\n"
    );
    assert_eq!(code, Some(1));
    assert!(!project.path("public").exists());
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_a_problem_of_the_record() {
    let (project, site) = published();
    let project = project.link("events/1995/rain.yaml", "gone.yaml");
    let (code, said) = refused(&project, &[]);
    assert_eq!(
        said,
        "::error file=events/1995/rain.yaml,line=1,col=1,title=misplaced-file::this file has no place in a record \
         (it is a link to something that is not there: put the file itself here)\n"
    );
    assert_eq!(code, Some(1));
    assert!(project.site() == site);
}

#[cfg(unix)]
#[test]
fn a_pipe_in_a_record_is_a_problem_and_nobody_waits_for_it() {
    let (project, site) = published();
    let made = std::process::Command::new("mkfifo").arg(project.path("events/1995/rain.yaml")).status().unwrap();
    assert!(made.success());
    let (code, said) = refused(&project, &[]);
    assert_eq!(
        said,
        "::error file=events/1995/rain.yaml,line=1,col=1,title=misplaced-file::this file has no place in a record \
         (it is a pipe or a device: a record holds files and folders only)\n"
    );
    assert_eq!(code, Some(1));
    assert!(project.site() == site);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_stops_the_build() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    let (project, site) = published();
    let set_mode =
        |path: &str, mode| fs::set_permissions(project.path(path), fs::Permissions::from_mode(mode)).unwrap();
    set_mode("", 0o755);
    set_mode("events/1995/floods-1995.yaml", 0o000);
    let mut command = project.command();
    if fs::read(project.path("events/1995/floods-1995.yaml")).is_ok() {
        // Whoever runs the tests may read everything: somebody else builds.
        let program = project.path("annals");
        // Copied by another process: a program that this one has open for writing, if only in a child that another
        // test is about to start, is busy.
        let copied = std::process::Command::new("cp").arg(env!("CARGO_BIN_EXE_annals")).arg(&program).status().unwrap();
        assert!(copied.success());
        command = std::process::Command::new(program);
        command.current_dir(project.root()).uid(65534);
    }
    let Run { code, stdout, stderr } = run(command.arg("build"));
    assert_eq!(stderr, "error: ./events/1995/floods-1995.yaml cannot be read: permission denied\n");
    assert_eq!((code, stdout.as_str()), (Some(3), ""));
    assert!(project.site() == site);
}

#[cfg(unix)]
#[test]
fn a_disk_that_takes_no_more_leaves_the_published_site_as_it_was() {
    let (project, site) = published();
    project.write("events/1995/floods-1995.yaml", EVENT.replace("Floods destroy", "Rains destroy"));
    let script = "trap '' XFSZ; ulimit -f 2; exec \"$0\" build";
    let mut command = std::process::Command::new("sh");
    command.args(["-c", script, env!("CARGO_BIN_EXE_annals")]).current_dir(project.root());
    let Run { code, stdout, stderr } = run(&mut command);
    assert!(stderr.starts_with("error: cannot write `./public/.annals-staging/new/"), "{stderr}");
    assert!(stderr.ends_with("`: a file may not grow so large here\n"), "{stderr}");
    assert_eq!((code, stdout.as_str()), (Some(3), ""));
    assert!(project.site() == site);
}

#[test]
fn an_output_folder_that_is_a_file_is_left_alone() {
    let project = Project::small().file("site", "mine");
    let (code, said) = refused(&project, &["--out", "site"]);
    assert_eq!(said, "error: `site` is not a folder; name a folder for the site\n");
    assert_eq!(code, Some(3));
    assert_eq!(fs::read(project.path("site")).unwrap(), b"mine");
}

#[test]
fn an_output_folder_of_somebody_else_is_left_alone() {
    let project = Project::small().file("site/thesis.odt", "mine");
    let (code, said) = refused(&project, &["--out", "site"]);
    assert_eq!(
        said,
        "error: `site` holds files that annals did not make, such as `thesis.odt`, and no manifest of annals; \
         nothing was touched: name another folder, or an empty one\n"
    );
    assert_eq!(code, Some(3));
    let left = files_below(&project.path("site"));
    assert_eq!(left, BTreeMap::from([("thesis.odt".to_owned(), b"mine".to_vec())]));
}

#[test]
fn a_static_file_of_the_project_takes_the_place_of_the_built_in_one() {
    let (project, _) = published();
    let project = project.file("static/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
    let built = project.build();
    assert_eq!((built.code, built.stderr.as_str()), (Some(0), ""));
    let icons: Vec<_> = project.site().into_iter().filter(|(name, _)| name.starts_with("assets/icon.")).collect();
    assert_eq!(icons.len(), 1);
    assert_eq!(icons[0].1, b"<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>");
}

/// A project with every text field that a record can have, each filled by `text`.
fn with_every_text(text: impl Fn(&str) -> String) -> Project {
    let all = |template: &str| {
        let mut filled = String::new();
        for line in template.lines() {
            let (before, after) = line.split_once("TEXT").map_or((line, None), |(a, b)| (a, Some(b)));
            filled.push_str(before);
            if let Some(after) = after {
                filled.push_str(&text(before.trim()));
                filled.push_str(after);
            }
            filled.push('\n');
        }
        filled
    };
    Project::bare()
        .file("events/site.yaml", all(EVERY_SITE))
        .file("events/documents.yaml", all(EVERY_DOCUMENT))
        .file("events/places.yaml", all(EVERY_PLACE))
        .file("events/measures/deaths.yaml", all(EVERY_MEASURE))
        .file("events/measures/tiers.yaml", all(EVERY_LEVEL))
        .event("1995/floods-1995", all(EVERY_EVENT))
}

const EVERY_SITE: &str = "\
title: TEXT
tagline: TEXT
description: TEXT
languages: [en]
topics:
  - id: famine
    name: TEXT
    description: TEXT
publisher:
  name: TEXT
licence: CC-BY-4.0
";

const EVERY_DOCUMENT: &str = "\
fao-1995:
  type: report
  title: TEXT
  author: TEXT
  publisher: TEXT
  location: TEXT
  note: TEXT
  abstract: TEXT
  date: 1995
  reliability: primary
  parent:
    type: periodical
    title: TEXT
";

const EVERY_PLACE: &str = "\
namyang:
  name: TEXT
  aliases:
    - TEXT
  kind: city
";

const EVERY_MEASURE: &str = "\
title: TEXT
unit: TEXT
kind: series
description: TEXT
observations:
  - date: \"1995\"
    value: 1000
    document: fao-1995
    locator: p. TEXT
    by: TEXT
    note: TEXT
";

const EVERY_LEVEL: &str = "\
title: Tiers
unit: tier
kind: levels
levels:
  - &level TEXT
observations:
  - {date: \"1995\", value: *level, document: fao-1995}
";

const EVERY_EVENT: &str = "\
title: TEXT
date: \"1995-08\"
topics: [famine]
places: [namyang]
measures: [deaths, tiers]
summary: TEXT
certainty: disputed
citations:
  - document: fao-1995
    locator: p. TEXT
    supports: TEXT
accounts:
  - document: fao-1995
    by: TEXT
    says: TEXT
    locator: p. TEXT
revisions:
  - date: 2026-11-22
    kind: corrected
    note: TEXT
";

/// What a field is filled with: in double quotes, but after `p.`, where a text goes on.
fn quoted(before: &str, text: &str) -> String {
    if before.ends_with("p.") { format!("3 {text}") } else { format!("\"{text}\"") }
}

#[test]
fn html_in_a_field_is_shown_as_text_on_every_page() {
    let project = with_every_text(|before| quoted(before, HTML)).file(
        "events/pages/about.md",
        format!("# About {HTML}\n\n{HTML}\n\n- `{HTML}`\n\n[{HTML}](https://example.org \"{HTML}\")\n"),
    );
    let project = project.event(
        "1996/rain-1996",
        EVENT.replace("1995-08", "1996") + &format!("body: |\n  {HTML}\n\n  Rain {HTML} [@fao-1995, p. 3 {HTML}].\n"),
    );
    let built = project.build();
    assert_eq!(built.code, Some(0), "{}", built.stderr);
    let site = project.site();
    for (name, bytes) in &site {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        let is_page = [".html", ".svg", ".xml"].iter().any(|ending| name.ends_with(ending));
        for run in ["<script>alert", "<img", "<script>alert".replace('<', "%3c").as_str()] {
            assert!(!(is_page && text.contains(run)), "{name} holds {run}");
        }
    }
    let page = String::from_utf8_lossy(&site["events/floods-1995.html"]).into_owned();
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;"));
}

#[test]
fn a_character_that_turns_the_direction_of_text_is_found_in_every_field() {
    let plain = with_every_text(|before| quoted(before, "word"));
    let built = plain.build();
    assert_eq!((built.code, built.stderr.as_str()), (Some(0), ""));
    let published = plain.site();
    let project = with_every_text(|before| {
        let text = if before.ends_with("p.") { "word \u{202e}" } else { "word \\u202E" };
        quoted(before, text)
    });
    for (name, bytes) in &published {
        project.write(&format!("public/{name}"), bytes);
    }
    let (code, said) = refused(&project, &[]);
    assert_eq!(code, Some(1));
    let files = [
        ("events/site.yaml", EVERY_SITE),
        ("events/documents.yaml", EVERY_DOCUMENT),
        ("events/places.yaml", EVERY_PLACE),
        ("events/measures/deaths.yaml", EVERY_MEASURE),
        ("events/measures/tiers.yaml", EVERY_LEVEL),
        ("events/1995/floods-1995.yaml", EVERY_EVENT),
    ];
    for (file, template) in files {
        for (number, line) in template.lines().enumerate().filter(|(_, line)| line.contains("TEXT")) {
            let place = format!("::error file={file},line={},", number + 1);
            let problem = said.lines().find(|said| said.starts_with(&place)).unwrap_or("nothing");
            assert!(problem.contains("title=bidi-control::"), "{file}: {line}: {problem}");
        }
    }
    assert!(project.site() == published);
}

#[test]
fn what_is_shown_on_a_terminal_holds_no_control_characters() {
    let project = Project::empty()
        .file("events/documents.yaml", DOCUMENTS)
        .event("1995/floods\u{1b}[31m-\u{202e}1995", EVENT.replace("[famine]", "[\"fam\\e[31m\", \"a\u{202e}b\"]"))
        .event("1995/rain", EVENT.to_owned() + "body: \u{1b}[31mred\n")
        .file("events/site.yaml", SITE);
    for format in ["human", "github"] {
        let Run { code, stdout, stderr } = project.annals(&["--format", format, "check"]);
        assert_eq!((code, stdout.as_str()), (Some(1), ""));
        let unseen = |letter: &char| letter.is_control() && *letter != '\n' || *letter == '\u{202e}';
        assert_eq!(stderr.chars().find(unseen), None, "{stderr:?}");
    }
}
