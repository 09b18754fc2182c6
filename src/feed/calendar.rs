//! A calendar of anniversaries (RFC 5545): events whose day is known without doubt.

use sha2::{Digest, Sha256};

use crate::model::{Day, Event};
use crate::site::Address;
use crate::view::Library;

/// The longest line, in bytes, without its end (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// The calendar.
pub(super) fn calendar(library: &Library<'_>) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        format!("PRODID:-//annals//annals {}//EN", env!("CARGO_PKG_VERSION")),
        "CALSCALE:GREGORIAN".to_owned(),
        format!("X-WR-CALNAME:{}", escaped(library.site_title())),
    ];
    for event in &library.timeline.events {
        if let Some(day) = event.date.definite_day().filter(|day| (1..=9999).contains(&day.year)) {
            lines.extend(entry(library, event, day));
        }
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

fn entry(library: &Library<'_>, event: &Event, day: Day) -> Vec<String> {
    let (title, summary) = library.event_words(event);
    let changed = event.updated().map_or_else(|| "19700101".to_owned(), |day| day.format("%Y%m%d").to_string());
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", unique_id(event)),
        format!("DTSTAMP:{changed}T000000Z"),
        format!("DTSTART;VALUE=DATE:{:04}{:02}{:02}", day.year, day.month, day.day),
        "RRULE:FREQ=YEARLY".to_owned(),
        "TRANSP:TRANSPARENT".to_owned(),
        format!("SUMMARY:{}", escaped(title)),
        format!("DESCRIPTION:{}", escaped(summary)),
    ];
    lines.extend(library.url(Address::event(&event.id)).map(|url| format!("URL:{url}")));
    lines.push("END:VEVENT".to_owned());
    lines
}

/// An id (RFC 7986, 5.3) of the event alone, so that it stays when the site
/// moves or speaks another language.
fn unique_id(event: &Event) -> String {
    let added = event.added.map(|day| day.to_string()).unwrap_or_default();
    let digest = Sha256::digest(format!("annals event {} {added}", event.id));
    let hex: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// Text in which no sign means anything (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                written.push('\\');
                written.push(letter);
            }
            '\n' => written.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => written.push(letter),
        }
    }
    written
}

/// A line with its end, parted so that no part is too long and no letter is cut.
fn folded(line: &str) -> String {
    let mut written = String::with_capacity(line.len() + 8);
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LONGEST {
            written.push_str("\r\n ");
            length = 1;
        }
        written.push(letter);
        length += letter.len_utf8();
    }
    written + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::{escaped, folded};

    #[test]
    fn no_text_begins_another_line() {
        assert_eq!(escaped("a,b;c\\d\nEND:VEVENT\r"), "a\\,b\\;c\\\\d\\nEND:VEVENT");
    }

    #[test]
    fn no_line_is_longer_than_75_bytes_and_none_is_lost() {
        let line = format!("SUMMARY:{}", "한국 abc ".repeat(30));
        let folded = folded(&line);
        assert!(folded.split("\r\n").all(|part| part.len() <= 75), "{folded}");
        assert_eq!(folded.replace("\r\n ", ""), line + "\r\n");
    }
}
