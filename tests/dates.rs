//! Which notations of the EDTF specification of the Library of Congress a record may use.
//!
//! The examples are those of the specification, level by level (Library of
//! Congress, Extended Date/Time Format, 2019; ISO 8601-2:2019, annex A). It
//! is a ratchet: an example that is not read stands in the second column,
//! with why; that a notation is read may only be added, never taken away.

use annals::model::{DateProblem, EventDate};

/// Whether a record may use an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reads {
    /// It may.
    Yes,
    /// A timeline has no place for it, and says so.
    Refused,
    /// Not yet.
    No,
}
use Reads::{No, Refused, Yes};

/// Level 0: dates, times and intervals without doubt.
const LEVEL_0: &[(&str, Reads)] = &[
    ("1985-04-12", Yes),
    ("1985-04", Yes),
    ("1985", Yes),
    ("1985-04-12T23:20:30", Yes),
    ("1985-04-12T23:20:30Z", Yes),
    ("1985-04-12T23:20:30-04", Yes),
    ("1985-04-12T23:20:30+04:30", Yes),
    ("1964/2008", Yes),
    ("2004-06/2006-08", Yes),
    ("2004-02-01/2005-02-08", Yes),
    ("2004-02-01/2005-02", Yes),
    ("2004-02-01/2005", Yes),
    ("2005/2006-02", Yes),
];

/// Level 1: great years, seasons, doubt, what is not given, open ends.
const LEVEL_1: &[(&str, Reads)] = &[
    ("Y170000002", Refused),
    ("Y-170000002", Refused),
    ("2001-21", Yes),
    ("2001-22", Yes),
    ("2001-23", Yes),
    ("2001-24", Yes),
    ("1984?", Yes),
    ("2004-06~", Yes),
    ("2004-06-11%", Yes),
    ("201X", Yes),
    ("20XX", Yes),
    ("2004-XX", Yes),
    ("1985-04-XX", Yes),
    ("1985-XX-XX", Yes),
    ("1985-04-12/..", Yes),
    ("1985-04/..", Yes),
    ("1985/..", Yes),
    ("../1985-04-12", Yes),
    ("../1985-04", Yes),
    ("../1985", Yes),
    ("1985-04-12/", Yes),
    ("1985-04/", Yes),
    ("1985/", Yes),
    ("/1985-04-12", Yes),
    ("/1985-04", Yes),
    ("/1985", Yes),
    ("1984~/2004-06", Yes),
    ("1984/2004-06~", Yes),
    ("1984~/2004~", Yes),
    ("1984?/2004%", Yes),
    ("1984-06?/2004-08?", Yes),
    ("1984-06-02?/2004-08-08~", Yes),
    ("-1985", Yes),
];

/// Level 2: exponents, significant digits, further seasons, sets, doubt on parts.
const LEVEL_2: &[(&str, Reads)] = &[
    ("Y-17E7", Refused),
    ("1950S2", Refused),
    ("Y171010000S3", Refused),
    ("Y3388E2S3", Refused),
    ("2001-34", Refused),
    ("[1667,1668,1670..1672]", Yes),
    ("[..1760-12-03]", Yes),
    ("[1760-12..]", Yes),
    ("[1760-01,1760-02,1760-12..]", Yes),
    ("[1667,1760-12]", Yes),
    ("[..1984]", Yes),
    ("{1667,1668,1670..1672}", Yes),
    ("{1960,1961-12}", Yes),
    ("{..1984}", Yes),
    ("2004-06-11%", Yes),
    ("2004-06~-11", Yes),
    ("2004?-06-11", Yes),
    ("?2004-06-~11", Yes),
    ("2004-%06-11", Yes),
    ("156X-12-25", Refused),
    ("15XX-12-25", Refused),
    ("XXXX-12-XX", Refused),
    ("1XXX-XX", Refused),
    ("1XXX-12", Refused),
    ("1984-1X", Refused),
    ("2004-06-~01/2004-06-~20", Yes),
    ("2004-06-XX/2004-07-03", Yes),
];

fn check(level: &[(&str, Reads)]) {
    let found: Vec<(&str, Reads)> = level.iter().map(|(text, _)| (*text, read(text))).collect();
    assert_eq!(found, level);
}

fn read(text: &str) -> Reads {
    match EventDate::parse(text) {
        Ok(date) => {
            assert_eq!(date.edtf(), text);
            Yes
        }
        Err(DateProblem::Unsupported(_)) => Refused,
        Err(_) => No,
    }
}

#[test]
fn level_0_is_read_as_far_as_is_written_here() {
    check(LEVEL_0);
}

#[test]
fn level_1_is_read_as_far_as_is_written_here() {
    check(LEVEL_1);
}

#[test]
fn level_2_is_read_as_far_as_is_written_here() {
    check(LEVEL_2);
}

#[test]
fn what_is_not_read_may_only_become_less() {
    let all = || [LEVEL_0, LEVEL_1, LEVEL_2].into_iter().flatten();
    let count = |reads| all().filter(|(_, other)| *other == reads).count();
    assert_eq!((all().count(), count(No), count(Refused)), (73, 0, 13));
}
