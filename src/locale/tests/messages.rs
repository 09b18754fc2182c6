//! Messages: which one is shown, what is wrong with a file of them.

use std::collections::BTreeSet;

use super::{ENGLISH, english, language};
use crate::locale::{Argument, Locale, MissingMessage};
use crate::model::{
    Certainty, ContentNote, MeasureKind, PlaceKind, Reason, Reliability, RevisionKind, TranslationStatus,
};
use crate::problem::{FileId, Problem, Sources};

/// English with `text` as the message file of a theme.
fn with_theme(text: &str) -> Locale {
    Locale::load(&language("en"), &[(FileId(0), ENGLISH), (FileId(1), text)], None).unwrap()
}

/// What is wrong with `text` as a Korean file: line and column of each
/// problem, what stands there, what is wrong, and what to write.
fn problems(text: &str) -> Vec<String> {
    let mut sources = Sources::default();
    let file = sources.add("templates/messages/ko.ftl", text);
    let Err(problems) = Locale::load(&language("ko"), &[(file, text)], Some(english())) else {
        return Vec::new();
    };
    let line = |problem: &Problem| {
        let (line, column) = sources.line_and_column(problem.place());
        let there = sources.slice(problem.place());
        let help = problem.help.as_deref().unwrap_or_default();
        format!("{line}:{column} {there} — {} — {help}", problem.message)
    };
    problems.iter().map(line).collect()
}

#[test]
fn a_message_chooses_its_plural_and_groups_its_number() {
    let locale = english();
    for (count, expected) in [(0, "no events"), (1, "1 event"), (2, "2 events"), (1240, "1,240 events")] {
        assert_eq!(locale.text_with("event-count", &[("count", Argument::Whole(count))]).unwrap(), expected);
    }
}

#[test]
fn a_year_is_never_grouped() {
    let locale = english();
    let none = Argument::Whole(0);
    let year =
        |year| locale.text_with("chart-year-column", &[("year", Argument::Whole(year)), ("count", none)]).unwrap();
    assert_eq!(year(1995), "1995: no events");
    assert_eq!(year(-43), "44 BC: no events");
    let arguments = [("first_year", Argument::Whole(1949)), ("last_year", Argument::Whole(2026))];
    assert_eq!(locale.text_with("years-first-and-last", &arguments).unwrap(), "1949–2026");
}

#[test]
fn a_text_is_shown_as_it_is() {
    let told = [("list", Argument::Text("1234 <b>{ $entry }</b>")), ("entry", Argument::Text("5"))];
    let said = english().text_with("list-last", &told).unwrap();
    assert_eq!(said, "1234 <b>{ $entry }</b> and 5");
}

#[test]
fn a_list_in_a_sentence_ends_in_and() {
    let locale = english();
    for (entries, expected) in [
        (&[][..], ""),
        (&["death"], "death"),
        (&["death", "torture"], "death and torture"),
        (&["death", "torture", "starvation"], "death, torture and starvation"),
    ] {
        let entries: Vec<_> = entries.iter().map(|entry| (*entry).to_owned()).collect();
        assert_eq!(locale.list(&entries), expected);
    }
}

#[test]
fn the_id_of_a_message_is_small_words_with_hyphens() {
    let allowed = |id: &&str| id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let locale = english();
    assert_eq!(locale.ids().into_iter().filter(|id| !allowed(id)).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn every_english_message_can_be_said() {
    let locale = english();
    for id in locale.ids() {
        let mut needed: Vec<String> = Vec::new();
        let said = loop {
            let told: Vec<_> = needed.iter().map(|name| (name.as_str(), Argument::Whole(2))).collect();
            match locale.text_with(id, &told) {
                Err(MissingMessage::Argument { argument, .. }) if !needed.contains(&argument) => needed.push(argument),
                said => break said,
            }
        };
        let text = said.unwrap_or_else(|error| panic!("{error}"));
        assert!(!text.is_empty() && text.chars().all(|character| !character.is_control()), "{id}: {text:?}");
    }
}

#[test]
fn a_theme_replaces_messages_one_by_one() {
    let locale = with_theme("home = Front page\nslogan = Out of the archive\n");
    assert_eq!(locale.text("home").unwrap(), "Front page");
    assert_eq!(locale.text("timeline").unwrap(), "Timeline");
    assert_eq!(locale.text("slogan").unwrap(), "Out of the archive");
}

#[test]
fn what_a_language_lacks_is_said_in_the_default_language() {
    let korean = Locale::load(&language("ko"), &[(FileId(1), "home = 처음\n")], Some(english())).unwrap();
    assert_eq!(korean.text("home").unwrap(), "처음");
    assert_eq!(korean.text("timeline").unwrap(), "Timeline");
    assert_eq!(korean.text_with("event-count", &[("count", Argument::Whole(1))]).unwrap(), "1 event");
    assert_eq!(korean.ids(), english().ids());
    let lacking: BTreeSet<_> = english().ids().into_iter().filter(|id| *id != "home").map(str::to_owned).collect();
    assert_eq!(korean.untranslated(), lacking.iter().map(String::as_str).collect());
}

#[test]
fn a_message_that_is_not_there_or_not_told_enough_is_an_error() {
    let locale = with_theme("loop = { loop }\n");
    for (id, expected, said) in [
        (
            "timelin",
            MissingMessage::Message { id: "timelin".into(), near: Some("timeline".into()) },
            "no message is called `timelin`",
        ),
        (
            "event-count",
            MissingMessage::Argument { id: "event-count".into(), argument: "count".into() },
            "the message `event-count` needs the argument `count`",
        ),
        ("loop", MissingMessage::Broken { id: "loop".into() }, "the message `loop` cannot be put together"),
    ] {
        let error = locale.text(id).unwrap_err();
        assert_eq!(error, expected);
        assert_eq!(error.to_string(), said);
    }
}

#[test]
fn a_slip_in_a_message_file_is_shown_where_it_is() {
    for (text, expected) in [
        (
            "home = 처음\ntimeline\nplaces = 장소\n",
            "2:8 e — a `=` is missing here — write `id = text`; further lines of a text begin with spaces",
        ),
        (
            "home = { $count ->\n    [one] 하나\n    [other] 여럿\n  }\n",
            "4:3 } — none of these choices is for all other cases — put `*` before one of them, as in `*[other]`",
        ),
        ("home = 처음 }\n", "1:11 } — this `}` closes nothing — remove it, or write `{ \"}\" }` for the sign itself"),
        (
            "home = { $count",
            "1:15 t — a `}` is missing here — close what `{` opens, or write `{ \"{\" }` for the sign itself",
        ),
        ("home =\n", "1:1 h — the message `home` has no text — write its text after the `=`, or remove the message"),
        (
            "처음 = home\n",
            "1:1 처 — no message begins like this — \
             write `id = text`; an id begins with a letter a–z, and further lines of a text begin with spaces",
        ),
        ("home = 처음\nhome = 집\n", "2:1 home — two messages are called `home` — keep the one that is meant"),
    ] {
        assert_eq!(problems(text), [expected], "{text}");
    }
}

#[test]
fn a_byte_order_mark_before_the_first_message_does_no_harm() {
    assert_eq!(problems("\u{feff}home = 처음\n"), Vec::<String>::new());
    let expected = "1:12 } — this `}` closes nothing — remove it, or write `{ \"}\" }` for the sign itself";
    assert_eq!(problems("\u{feff}home = 처음 }\n"), [expected]);
}

#[test]
fn every_slip_is_shown_and_not_only_the_first() {
    assert_eq!(problems("home\ntimeline = { $\nplaces = 장소\ndata }\n").len(), 3);
}

#[test]
fn a_pattern_for_dates_must_fit_what_it_is_told() {
    for (text, expected) in [
        (
            "date-with-year = { $yeer }{ $words }\n",
            "1:21 yeer — the message `date-with-year` is not given `$yeer` — did you mean `$year`?",
        ),
        (
            "date-clock = { $hour ->\n    [12] noon\n   *[other] { $zone }\n  }\n",
            "3:16 zone — the message `date-clock` is not given `$zone` — it is given `$hour`, `$minute`",
        ),
        (
            "number-decimal-sign = { $sign }\n",
            "1:26 sign — the message `number-decimal-sign` is not given `$sign` — it is given nothing",
        ),
        (
            "-site = 연대기\nhome = { -sitee }\n",
            "2:11 sitee — the message `home` uses `-sitee`, which this language does not have — did you mean `-site`?",
        ),
        (
            "home = { PLURAL($count) }\n",
            "1:10 PLURAL — the message `home` uses `PLURAL()`, which this language does not have — ",
        ),
    ] {
        assert_eq!(problems(text), [expected], "{text}");
    }
}

#[test]
fn the_default_language_may_not_lack_a_pattern() {
    let text = ENGLISH.replace("date-since = since { $date }\n", "");
    let mut sources = Sources::default();
    let file = sources.add("en.ftl", &text);
    let problems = Locale::load(&language("en"), &[(file, &text)], None).err().unwrap();
    let said: Vec<_> = problems.iter().map(|problem| (problem.message.as_str(), problem.help.as_deref())).collect();
    assert_eq!(said, [("the message `date-since` is missing", Some("add `date-since = { $date }`"))]);
}

#[test]
fn every_word_of_the_record_has_a_message() {
    let mut needed: Vec<String> = Vec::new();
    let mut need = |prefix: &str, suffixes: &[&str], words: &[&str]| {
        for (word, suffix) in words.iter().flat_map(|word| suffixes.iter().map(move |suffix| (word, suffix))) {
            needed.push(format!("{prefix}-{word}{suffix}"));
        }
    };
    let with_meaning = &["", "-meaning"][..];
    need("certainty", with_meaning, &Certainty::ALL.map(|(_, word)| word));
    need("reliability", with_meaning, &Reliability::ALL.map(|(_, word)| word));
    need("measure-kind", with_meaning, &MeasureKind::ALL.map(|(_, word)| word));
    need("revision-kind", &[""], &RevisionKind::ALL.map(|(_, word)| word));
    need("content-note", &[""], &ContentNote::ALL.map(|(_, word)| word));
    need("place-kind", &[""], &PlaceKind::ALL.map(|(_, word)| word));
    need("withdrawn-reason", &[""], &Reason::ALL.map(|(_, word)| word));
    need("translation", &[""], &TranslationStatus::ALL.map(|(_, word)| word));
    let locale = english();
    let lacking: Vec<_> = needed.iter().filter(|id| locale.text(id).is_err()).collect();
    assert!(lacking.is_empty(), "{lacking:?}");
}

#[test]
fn a_locale_is_shared_by_all_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&*english());
}
