//! How problems are shown, and how the program ends.

use std::fs;

use crate::support::{EVENT, Project, Run, run};

/// Four files with four errors and two warnings.
fn mistaken() -> Project {
    Project::small()
        .event("1996/rain", EVENT.replace("1995-08", "1996-13").replace("famine", "famin"))
        .event("1995/storm", EVENT.replace("fao-1995", "fao-1959").replace("title", "titel"))
        .event("1995/wind", EVENT.replace(", supports: The floods.", ""))
        .file("events/pages/about.md", "# About\n\n두만강 <b>Tumen</b>, see [here](event:strom).\n")
}

/// What the program prints of a project with an option or two.
fn check(project: &Project, arguments: &[&str]) -> Run {
    project.annals(&[&["check"], arguments].concat())
}

#[test]
fn all_that_is_wrong_is_shown_in_one_run_by_file_and_line() {
    let project = mistaken();
    let human = fs::read_to_string("tests/problems/shown/human.txt").unwrap();
    for command in ["check", "build"] {
        let Run { code, stdout, stderr } = project.annals(&[command]);
        assert_eq!(stderr, human);
        assert_eq!((code, stdout.as_str()), (Some(1), ""));
    }
    assert!(!project.path("public").exists());
}

#[test]
fn a_program_gets_one_object_a_line() {
    let Run { code, stdout, stderr } = check(&mistaken(), &["--format", "json"]);
    assert_eq!(stderr, fs::read_to_string("tests/problems/shown/json.txt").unwrap());
    assert_eq!((code, stdout.as_str()), (Some(1), ""));
    for line in stderr.lines() {
        let object: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!(object.as_object().unwrap().len(), 7);
    }
}

#[test]
fn a_forge_gets_one_annotation_a_line() {
    let Run { code, stdout, stderr } = check(&mistaken(), &["--format", "github"]);
    assert_eq!(stderr, fs::read_to_string("tests/problems/shown/github.txt").unwrap());
    assert_eq!((code, stdout.as_str()), (Some(1), ""));
}

#[test]
fn a_percent_sign_and_a_comma_do_not_end_an_annotation() {
    let project = Project::small().event("1995/100%, or so", EVENT);
    let Run { stderr, .. } = check(&project, &["--format", "github"]);
    assert_eq!(
        stderr,
        "::error file=events/1995/100%25%2C or so.yaml,line=1,col=1,title=invalid-id::`100%25, or so` cannot be an id \
         (rename the file: use only `a`–`z`, `0`–`9` and single hyphens: `100-or-so`)\n"
    );
}

#[test]
fn the_order_of_problems_is_the_same_in_every_run() {
    let project = (0..40).fold(Project::small(), |project, number| {
        project.event(&format!("1995/storm-{number}"), EVENT.replace("famine", "famin").replace("confirmed", "maybe"))
    });
    let first = check(&project, &["--format", "json"]);
    assert_eq!(first.stderr.lines().count(), 80);
    for _ in 0..3 {
        assert_eq!(check(&project, &["--format", "json"]), first);
    }
}

/// A project with a warning and no error.
fn doubtful() -> Project {
    Project::small().event("1995/floods-1995", EVENT.replace(", supports: The floods.", ""))
}

const DOUBT: &str = "\
warning[unused-citation]: nothing says what `fao-1995` is cited for
  ┌─ events/1995/floods-1995.yaml:7:16
  │
7 │   - {document: fao-1995, locator: p. 3}
  │                ^^^^^^^^
  │
  = help: cite it in the body, `[@fao-1995, p. 3]`, or say what it bears out under `supports`

";

#[test]
fn a_warning_is_shown_and_the_site_is_built() {
    let project = doubtful();
    let Run { code, stdout, stderr } = check(&project, &[]);
    assert_eq!(stderr, format!("{DOUBT}1 warning\n"));
    assert_eq!((code, stdout.as_str()), (Some(0), "1 event, 1995, 1 document: no errors\n"));
    let built = project.build();
    assert_eq!((built.code, built.stderr), (Some(0), format!("{DOUBT}1 warning\n")));
    assert!(project.path("public/index.html").exists());
}

#[test]
fn under_strict_a_warning_is_an_error() {
    let project = doubtful();
    for command in ["check", "build"] {
        let Run { code, stdout, stderr } = project.annals(&[command, "--strict"]);
        assert_eq!(stderr, format!("{}1 error\n", DOUBT.replace("warning[", "error[")));
        assert_eq!((code, stdout.as_str()), (Some(1), ""));
    }
    assert!(!project.path("public").exists());
}

#[test]
fn explain_shows_errors_and_leaves_warnings_to_check() {
    let Run { code, stdout, stderr } = doubtful().annals(&["explain", "floods-1995"]);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    assert!(stdout.starts_with("floods-1995: Floods destroy the harvest\n"), "{stdout}");
    let Run { code, stdout, stderr } = mistaken().annals(&["explain", "floods-1995", "--format", "github"]);
    assert_eq!((code, stdout.as_str()), (Some(1), ""));
    assert!(!stderr.contains("::warning "), "{stderr}");
}

#[test]
fn colours_are_used_when_they_are_asked_for_and_never_otherwise() {
    let project = doubtful();
    let coloured = check(&project, &["--color", "always"]).stderr;
    assert!(coloured.contains("\u{1b}["), "{coloured:?}");
    for arguments in [&["--color", "never"][..], &["--color", "auto"], &[]] {
        assert_eq!(check(&project, arguments).stderr, format!("{DOUBT}1 warning\n"));
    }
    let plain = run(project.command().arg("check").env("NO_COLOR", "1"));
    assert_eq!(plain.stderr, format!("{DOUBT}1 warning\n"));
}

#[test]
fn only_problems_are_left_when_quiet() {
    let Run { code, stdout, stderr } = check(&doubtful(), &["--quiet"]);
    assert_eq!(stderr, format!("{DOUBT}1 warning\n"));
    assert_eq!((code, stdout.as_str()), (Some(0), ""));
}

#[test]
fn the_exit_code_tells_what_kind_of_trouble_it_was() {
    let cases: [(&[&str], i32); 9] = [
        (&["check"], 0),
        (&["--help"], 0),
        (&["build", "--out", "site"], 0),
        (&["chekc"], 2),
        (&["check", "--forma", "json"], 2),
        (&["build", "--base-url", "example.org"], 2),
        (&["explain", "no-such-event"], 2),
        (&["check", "--against", "nowhere"], 3),
        (&["build", "--out", "events/site.yaml"], 3),
    ];
    let project = Project::small();
    for (arguments, code) in cases {
        assert_eq!(project.annals(arguments).code, Some(code), "{arguments:?}");
    }
    assert_eq!(mistaken().annals(&["check"]).code, Some(1));
}

#[test]
fn an_address_that_was_published_and_is_gone_is_an_error() {
    let project = Project::small().event("1995/storm", EVENT);
    assert_eq!(project.build().code, Some(0));
    let project = project.without("events/1995/storm.yaml");
    let Run { code, stdout, stderr } = check(&project, &["--against", "public"]);
    assert_eq!(
        stderr,
        "\
error[lost-permalink]: `events/storm.html` was published and is gone
  ┌─ public:1:1
  │
1 │ events/storm.html
  │ ^^^^^^^^^^^^^^^^^ published here
  │
  = help: put the event back, name its old id under `aliases` of another, or mark it `status: withdrawn`

1 error
"
    );
    assert_eq!((code, stdout.as_str()), (Some(1), ""));
    let project = project.event("1995/floods-1995", EVENT.to_owned() + "aliases: [storm]\n");
    assert_eq!(check(&project, &["--against", "public"]).code, Some(0));
}
