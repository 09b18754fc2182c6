//! Links from event to event: looked up, and shown in both directions.

use std::collections::HashMap;

use crate::model::{Event, EventIndex};
use crate::problem::{Code, Problem, nearest};
use crate::yaml::Text;

/// The ids of a record that an event can name.
pub(super) struct EventIds<'a> {
    /// Published events and their former ids.
    pub(super) published: HashMap<&'a str, EventIndex>,
    /// Drafts.
    pub(super) drafts: Vec<&'a str>,
    /// Withdrawn events and their former ids.
    pub(super) withdrawn: Vec<&'a str>,
}

impl EventIds<'_> {
    /// The event that `text` names. A withdrawn event is passed over: what
    /// named it before must not break when it goes.
    fn find(&self, text: &Text, problems: &mut Vec<Problem>) -> Option<EventIndex> {
        let written = text.value.as_str();
        if let Some(number) = self.published.get(written) {
            return Some(*number);
        }
        if self.withdrawn.contains(&written) {
            return None;
        }
        if self.drafts.contains(&written) {
            problems.push(
                Problem::new(Code::DraftReferenced, format!("`{written}` is a draft"), text.span)
                    .help("publish it, or leave it out here until then"),
            );
            return None;
        }
        let mut known: Vec<&str> = self.published.keys().copied().collect();
        known.sort_unstable();
        let help = nearest(written, known).map_or_else(
            || "an event's id is the name of its file without `.yaml`".to_owned(),
            |candidate| format!("did you mean `{candidate}`?"),
        );
        problems.push(Problem::new(Code::UnknownEvent, format!("no event is called `{written}`"), text.span).help(help));
        None
    }
}

/// The related events of each event, in both directions and in the order of
/// time; `written` are the ids that each event names.
pub(super) fn resolve(written: &[Vec<Text>], ids: &EventIds<'_>, problems: &mut Vec<Problem>) -> Vec<Vec<EventIndex>> {
    let mut related: Vec<Vec<EventIndex>> = vec![Vec::new(); written.len()];
    for (number, texts) in written.iter().enumerate() {
        let from = EventIndex::new(number);
        for text in texts {
            let Some(to) = ids.find(text, problems) else { continue };
            if to == from {
                problems.push(Problem::new(Code::UnknownEvent, "an event cannot be related to itself", text.span).help("leave it out"));
                continue;
            }
            related[from.get()].push(to);
            related[to.get()].push(from);
        }
    }
    for links in &mut related {
        links.sort_unstable();
        links.dedup();
    }
    related
}

/// Checks what a draft names without linking anything back to it.
pub(super) fn check_draft(texts: &[Text], ids: &EventIds<'_>, problems: &mut Vec<Problem>) {
    for text in texts.iter().filter(|text| !ids.drafts.contains(&text.value.as_str())) {
        ids.find(text, problems);
    }
}

/// Puts the related events into the events.
pub(super) fn attach(events: &mut [Event], related: Vec<Vec<EventIndex>>) {
    for (event, links) in events.iter_mut().zip(related) {
        event.related = links;
    }
}
