//! How problems are shown, and how the program ends.

use std::process::Command;

use crate::support::{EVENT, Project, Run, run};

/// Three files with five mistakes and a warning.
fn mistaken() -> Project {
    Project::small()
        .event("1996/rain", EVENT.replace("1995-08", "1996-13").replace("famine", "famin"))
        .event("1997/드라우트", EVENT.replace("1995-08", "1997"))
        .event("1995/storm", EVENT.replace("fao-1995", "fao-1959").replace("title", "titel"))
        .file("events/pages/about.md", "# About\n\n두만강 <b>Tumen</b>, see [here](event:strom).\n")
}

const MISTAKEN: &str = r#"error[missing-key]: an event has no `title`
  ┌─ events/1995/storm.yaml:1:1
  │
1 │ titel: Floods destroy the harvest
  │ ^
  │
  = help: add `title: …`, what happened in one line

"#;

#[test]
fn all_that_is_wrong_is_shown_in_one_run_by_file_and_line() {
    let Run { code, stdout, stderr } = mistaken().build();
    assert_eq!(stderr, MISTAKEN);
    assert_eq!((code, stdout.as_str()), (Some(1), ""));
}
