//! Dates, numbers and amounts in English.

use super::{check, date, english, language};
use crate::locale::datetime_attribute;
use crate::model::{Amount, Names};

fn check_dates(cases: &[(&str, &str)]) {
    let locale = english();
    check(cases, |text| locale.date(&date(text)));
}

#[test]
fn a_date_is_said_as_exactly_as_it_is_known() {
    check_dates(&[
        ("1995", "1995"),
        ("1995-08", "August 1995"),
        ("1995-08-12", "12 August 1995"),
        ("1995-08-01", "1 August 1995"),
        ("1997-21", "spring 1997"),
        ("1997-22", "summer 1997"),
        ("1997-23", "autumn 1997"),
        ("1997-24", "winter 1997"),
        ("199X", "the 1990s"),
        ("200X", "the 2000s"),
        ("19XX", "some year in 1900–1999"),
        ("1997-XX", "a month in 1997"),
        ("1997-XX-XX", "a day in 1997"),
        ("1997-08-XX", "a day in August 1997"),
    ]);
}

#[test]
fn every_month_has_its_name() {
    let locale = english();
    let names: Vec<_> = (1..=12).map(|month| locale.month(month)).collect();
    let expected = "January February March April May June July August September October November December";
    assert_eq!(names.join(" "), expected);
}

#[test]
fn a_date_with_doubt_says_so() {
    check_dates(&[
        ("1997~", "about 1997"),
        ("1997?", "1997 (uncertain)"),
        ("1997%", "about 1997 (uncertain)"),
        ("1995-08~", "about August 1995"),
        ("1995-08-12?", "12 August 1995 (uncertain)"),
        ("1995-08-12%", "about 12 August 1995 (uncertain)"),
        ("1997-21~", "about spring 1997"),
        ("199X~", "the 1990s (approximate)"),
        ("199X?", "the 1990s (uncertain)"),
        ("1997-XX%", "a month in 1997 (approximate and uncertain)"),
    ]);
}

#[test]
fn doubt_about_a_part_names_the_part() {
    check_dates(&[
        ("~1995-08", "August 1995 (year approximate)"),
        ("1995~-08", "August 1995 (year approximate)"),
        ("1995-~08", "August 1995 (month approximate)"),
        ("1995-?08", "August 1995 (month uncertain)"),
        ("?1995-08", "August 1995 (year uncertain)"),
        ("%1995-08", "August 1995 (year approximate and uncertain)"),
        ("1995-%08", "August 1995 (month approximate and uncertain)"),
        ("1995-08-~12", "12 August 1995 (day approximate)"),
        ("1995-~08-12", "12 August 1995 (month approximate)"),
        ("1995-08~-12", "12 August 1995 (year and month approximate)"),
        ("1995-~08-~12", "12 August 1995 (month and day approximate)"),
        ("?1995-~08", "August 1995 (year uncertain, month approximate)"),
        ("?1995-~08-%12", "12 August 1995 (year uncertain, month approximate, day approximate and uncertain)"),
        ("1997-~21", "spring 1997 (season approximate)"),
        ("~1995-~08-~12", "about 12 August 1995"),
        ("~1997-XX", "a month in 1997 (year approximate)"),
    ]);
}

#[test]
fn a_span_says_what_its_ends_share_once() {
    check_dates(&[
        ("1994/1998", "1994–1998"),
        ("1995-07/1995-08", "July–August 1995"),
        ("1997-21/1997-23", "spring–autumn 1997"),
        ("2023-10-01/2023-10-09", "1–9 October 2023"),
        ("2023-08-29/2023-09-18", "29 August – 18 September 2023"),
        ("2023-08-29/2023-09", "29 August – September 2023"),
        ("1998-12-30/1999-01-13", "30 December 1998 – 13 January 1999"),
        ("1995-08/1996-02", "August 1995 – February 1996"),
        ("1995-08/1996", "August 1995 – 1996"),
        ("1995/1995-08", "1995 – August 1995"),
        ("1995/1995", "1995"),
        ("1995-08-12/1995-08-12", "12 August 1995"),
    ]);
}

#[test]
fn a_span_with_doubt_shares_nothing() {
    check_dates(&[
        ("1995-08~/1998", "about August 1995 – 1998"),
        ("1994~/1998~", "about 1994 – about 1998"),
        ("1997?/1998", "1997 (uncertain) – 1998"),
        ("1995-07~/1995-08", "about July 1995 – August 1995"),
        ("1997-XX/1998", "from a month in 1997 to 1998"),
        ("199X/200X", "from the 1990s to the 2000s"),
        ("~1995-08/1998", "from August 1995 (year approximate) to 1998"),
    ]);
}

#[test]
fn an_open_end_and_an_unknown_end_differ() {
    check_dates(&[
        ("1997/..", "since 1997"),
        ("1997/", "from 1997, end unknown"),
        ("../1997", "until 1997"),
        ("/1997", "until 1997, beginning unknown"),
        ("1997-08-12/..", "since 12 August 1997"),
        ("1997-08~/..", "since about August 1997"),
        ("199X/", "from the 1990s, end unknown"),
    ]);
}

#[test]
fn one_of_several_dates_is_not_all_of_them() {
    check_dates(&[
        ("[1996,1997]", "1996 or 1997"),
        ("[1995,1996,1998]", "1995, 1996 or 1998"),
        ("[1996..1998]", "one of 1996–1998"),
        ("[1995-07..1995-08]", "one of the months July–August 1995"),
        ("[2023-10-01..2023-10-09]", "one of the days 1–9 October 2023"),
        ("[..1997]", "1997 or earlier"),
        ("[1997..]", "1997 or later"),
        ("[1995-03,1995-05]", "March or May 1995"),
        ("[1995-03-02,1995-05-01]", "2 March or 1 May 1995"),
        ("[1995-03,1996-05]", "March 1995 or May 1996"),
        ("[1995,1997..1999]", "1995 or one of 1997–1999"),
        ("[1996]", "1996"),
        ("[1996~,1997]", "about 1996 or 1997"),
        ("{1996,1998}", "1996 and 1998"),
        ("{1994,1996,1998}", "1994, 1996 and 1998"),
        ("{1996..1998}", "each of 1996–1998"),
        ("{1995-07..1995-08}", "each of the months July–August 1995"),
        ("{2023-10-01..2023-10-09}", "each of the days 1–9 October 2023"),
        ("{..1997}", "1997 and all earlier years"),
        ("{1997-08..}", "August 1997 and all later months"),
        ("{1997-08-12..}", "12 August 1997 and all later days"),
        ("{..1997-21}", "spring 1997 and all earlier seasons"),
    ]);
}

#[test]
fn a_time_of_day_comes_with_its_difference_from_utc() {
    check_dates(&[
        ("1998-01-06T10:00:00Z", "6 January 1998, 10:00 UTC"),
        ("1998-01-06T10:00:00", "6 January 1998, 10:00"),
        ("1998-01-06T09:05:30", "6 January 1998, 09:05:30"),
        ("1998-01-06T10:00:00+09:00", "6 January 1998, 10:00 (UTC+9)"),
        ("1998-01-06T10:00:00+08:30", "6 January 1998, 10:00 (UTC+8:30)"),
        ("1998-01-06T10:00:00-03:30", "6 January 1998, 10:00 (UTC−3:30)"),
        ("1998-01-06T10:00:00+00:00", "6 January 1998, 10:00 UTC"),
    ]);
}

#[test]
fn early_years_have_their_era_and_year_0_is_1_bc() {
    check_dates(&[
        ("-0043", "44 BC"),
        ("0000", "1 BC"),
        ("0033", "AD 33"),
        ("0999", "AD 999"),
        ("1000", "1000"),
        ("-0043-03-15", "15 March 44 BC"),
        ("-0043/-0042", "44 BC – 43 BC"),
        ("003X", "some year in AD 30 – AD 39"),
        ("00XX", "some year in 1 BC – AD 99"),
        ("101X", "the 1010s"),
    ]);
}

#[test]
fn the_page_of_a_year_does_not_say_its_year_again() {
    let locale = english();
    check(
        &[
            ("1995", "1995"),
            ("1995-08", "August"),
            ("1995-08-12", "12 August"),
            ("1995-21", "spring"),
            ("1995-08-29/1995-09-18", "29 August – 18 September"),
            ("1995-10-01/1995-10-09", "1–9 October"),
            ("1995-07/1995-08", "July–August"),
            ("1995-08-XX", "a day in August"),
            ("1995-XX", "a month in 1995"),
            ("[1995-03,1995-05]", "March or May"),
            ("1995-08-12T10:00:00Z", "12 August, 10:00 UTC"),
            ("1995-08~", "about August 1995"),
            ("1995-~08", "August 1995 (month approximate)"),
            ("1995-08-12/..", "since 12 August 1995"),
            ("1995-12-30/1996-01-13", "30 December 1995 – 13 January 1996"),
            ("1995/1998", "1995–1998"),
            ("1994-08", "August 1994"),
        ],
        |text| locale.gutter(&date(text), 1995),
    );
}

#[test]
fn a_reader_is_told_what_the_signs_of_a_date_mean() {
    let locale = english();
    let about = "“~” means about: the document does not say exactly when";
    let slash = "“/” stands between the beginning and the end";
    check(
        &[
            ("1995", ""),
            ("1995-08", ""),
            ("1995-08-12", ""),
            ("1997~", &format!("{about}.")),
            ("1997?", "“?” means uncertain: there is reason to doubt the date."),
            ("1997%", "“%” means about and uncertain: the date is not exact, and there is reason to doubt it."),
            ("1995-~08", &format!("{about}; where the sign stands tells which part of the date it is about.")),
            ("199X", "“X” stands for a figure that is not known."),
            ("1997-21", "“21” in place of the month stands for spring."),
            ("1994/1998", &format!("{slash}.")),
            ("1994~/1998~", &format!("{slash}; {about}.")),
            ("1997/..", &format!("{slash}; “..” after “/” means that no end is set.")),
            ("1997/", &format!("{slash}; nothing after “/” means that the end is not known.")),
            ("../1997", &format!("{slash}; “..” before “/” means that no beginning is set.")),
            ("/1997", &format!("{slash}; nothing before “/” means that the beginning is not known.")),
            ("[1996,1997]", "“[” and “]” hold dates of which one is right, and it is not known which."),
            (
                "[1996..1998]",
                "“[” and “]” hold dates of which one is right, and it is not known which; \
                 “..” between two dates stands for all that lie between them.",
            ),
            (
                "[..1997]",
                "“[” and “]” hold dates of which one is right, and it is not known which; \
                 “..” before a date means that date or any earlier one.",
            ),
            ("{1996,1998}", "“{” and “}” hold dates that are all meant."),
            (
                "{1997..}",
                "“{” and “}” hold dates that are all meant; “..” after a date means that date and all later ones.",
            ),
            ("-0043", "“-0043” is 44 BC, because the notation counts a year 0."),
            (
                "1998-01-06T10:00:00+09:00",
                "“T” stands between the day and the time; \
                 the figures after the time are its difference from universal time (UTC).",
            ),
            ("1998-01-06T10:00:00Z", "“T” stands between the day and the time; “Z” means universal time (UTC)."),
        ],
        |text| locale.date_notation(&date(text)).unwrap_or_default(),
    );
}

#[test]
fn machines_are_told_only_of_definite_dates() {
    check(
        &[
            ("1995", "1995"),
            ("1995-08", "1995-08"),
            ("1995-08-02", "1995-08-02"),
            ("0033", "0033"),
            ("0000", ""),
            ("-0043", ""),
            ("1995~", ""),
            ("1995-~08", ""),
            ("199X", ""),
            ("1995-XX", ""),
            ("1995-21", ""),
            ("1994/1998", ""),
            ("[1996,1997]", ""),
            ("1998-01-06T10:00:00Z", ""),
        ],
        |text| datetime_attribute(&date(text)).unwrap_or_default(),
    );
}

#[test]
fn a_day_of_the_calendar_is_said_in_full() {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    assert_eq!(english().calendar_day(day), "22 November 2026");
}

#[test]
fn numbers_are_grouped_and_keep_their_decimals() {
    let locale = english();
    for (number, expected) in [
        (0.0, "0"),
        (-0.0, "0"),
        (7.0, "7"),
        (999.0, "999"),
        (1000.0, "1,000"),
        (1_234_567.0, "1,234,567"),
        (0.5, "0.5"),
        (12_345.675, "12,345.675"),
        (-1234.5, "−1,234.5"),
    ] {
        assert_eq!(locale.number(number), expected);
    }
}

#[test]
fn an_amount_says_where_it_is_bounded() {
    let locale = english();
    let level = |name: &str| Names { default: name.to_owned(), others: [(language("ko"), "등급".to_owned())].into() };
    let levels = [level("Tier 2"), level("Tier 3")];
    for (amount, expected) in [
        (Amount::Value(2914.0), "2,914"),
        (Amount::Range(600_000.0, 1_000_000.0), "600,000–1,000,000"),
        (Amount::AtLeast(500.0), "at least 500"),
        (Amount::UpTo(600.0), "up to 600"),
        (Amount::Level(1), "Tier 3"),
        (Amount::Level(5), "6"),
    ] {
        assert_eq!(locale.amount(&amount, &levels), expected);
    }
}
