//! How much is translated, in each of the formats.

use serde_json::json;

use super::console::grouped;
use crate::build::{Coverage, Share};
use crate::problem::Format;

/// A line that says how much of a record there is in a language: words, a
/// JSON object whose `kind` is `coverage`, or a notice for a pull request.
pub(super) fn line(coverage: &Coverage, format: Format) -> String {
    match format {
        Format::Human => words(coverage),
        Format::Json => object(coverage),
        Format::Github => format!("::notice title=translations::{}", words(coverage)),
    }
}

/// `ko: events 41/212 (reviewed 3, draft 38, machine 0, stale 0; 12 in part), pages 1/2, …`
fn words(coverage: &Coverage) -> String {
    let Coverage { language, events, pages, names, messages } = coverage;
    let of = |share: &Share| format!("{}/{}", grouped(share.translated), grouped(share.all));
    let partly = if events.partly == 0 { String::new() } else { format!("; {} in part", grouped(events.partly)) };
    format!(
        "{}: events {} (reviewed {}, draft {}, machine {}, stale {}{partly}), pages {}, names {}, messages {}",
        language.tag(),
        of(&events.share),
        grouped(events.reviewed),
        grouped(events.draft),
        grouped(events.machine),
        grouped(events.stale),
        of(pages),
        of(names),
        of(messages),
    )
}

fn object(coverage: &Coverage) -> String {
    let Coverage { language, events, pages, names, messages } = coverage;
    let share = |share: &Share| json!({ "translated": share.translated, "all": share.all });
    let object = json!({
        "kind": "coverage",
        "language": language.tag(),
        "events": {
            "translated": events.share.translated,
            "partly": events.partly,
            "all": events.share.all,
            "reviewed": events.reviewed,
            "draft": events.draft,
            "machine": events.machine,
            "stale": events.stale,
        },
        "pages": share(pages),
        "names": share(names),
        "messages": share(messages),
    });
    object.to_string()
}
