//! `annals explain`.

use super::Exit;
use super::arguments::{Explain, Global};
use super::console::Console;
use super::watch::{Visible, Watch};
use crate::build::{self, Examined, Options, Warnings};
use crate::model::{Event, EventIndex, Language, Presence, Timeline, TranslationStatus};
use crate::problem::{self, nearest};
use crate::site::{Address, Rendition};

/// Says where an event appears, and why.
pub(super) fn run(global: &Global, options: &Explain, console: &Console) -> Exit {
    let wanted = Options {
        root: global.root.clone(),
        out: global.root.join("public"),
        base_url: None,
        warnings: Warnings::Shown,
    };
    let watch = Watch::begin(if console.shows_progress() { Visible::Yes } else { Visible::No });
    let examined = build::check(&wanted, &watch);
    watch.end();
    let Examined { mut problems, sources, whole } = match examined {
        Ok(examined) => examined,
        Err(failure) => return Console::failure(failure),
    };
    problems.retain(|problem| problem.severity == problem::Severity::Error);
    console.problems(&problems, &sources);
    let Some(whole) = whole.filter(|_| problems.is_empty()) else { return Exit::Errors };
    match explain(&whole.timeline, &whole.texts.fingerprints, &options.id) {
        Ok(lines) => {
            console.result(lines.join("\n"));
            Exit::Done
        }
        Err(message) => Console::usage(message),
    }
}

/// The lines that say where the event called `id` appears.
fn explain(timeline: &Timeline, fingerprints: &[String], id: &str) -> Result<Vec<String>, String> {
    let has = |event: &Event| event.id.as_str() == id || event.aliases.iter().any(|alias| alias.as_str() == id);
    if let Some((number, event)) = timeline.numbered_events().find(|(_, event)| has(event)) {
        return Ok(explain_event(timeline, number, event, &fingerprints[number.get()]));
    }
    if timeline.drafts.ids.iter().any(|draft| draft.as_str() == id) {
        return Ok(vec![format!("{id} is a draft: it appears nowhere until `status: draft` is taken out")]);
    }
    if let Some(tombstone) = timeline.tombstones.iter().find(|tombstone| tombstone.id.as_str() == id) {
        let address = Address::event(&tombstone.id);
        return Ok(vec![format!("{id} is withdrawn: only {address} is left, with the reason and the day")]);
    }
    let known = timeline.events.iter().map(|event| event.id.as_str());
    let help = nearest(id, known).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    Err(format!("no event is called `{id}`{help}"))
}

fn explain_event(timeline: &Timeline, number: EventIndex, event: &Event, fingerprint: &str) -> Vec<String> {
    let mut lines = vec![format!("{}: {}", event.id, event.title), String::new()];
    let mut line = |address: &Address, why: String| lines.push(format!("{:<48} {why}", address.as_str()));
    line(&Address::event(&event.id), "its permalink".to_owned());
    for alias in &event.aliases {
        line(&Address::event(alias), "a former id: leads to the permalink".to_owned());
    }
    for rendition in Rendition::all(&timeline.site).iter().skip(1) {
        line(&Address::event(&event.id).in_folder(&rendition.folder), translated(event, &rendition.language));
    }
    for year in timeline.years().into_iter().flatten() {
        if let Some(presence) = event.date.presence(year) {
            line(&Address::year(year), because(presence, event.date.edtf()));
        }
    }
    for (index, topic) in event.topics.iter().enumerate() {
        let rank = if index == 0 { "its primary topic" } else { "a further topic" };
        line(&Address::topic(&timeline[*topic].id), format!("{rank}, named under `topics`"));
    }
    for place in &event.places {
        line(&Address::place(&timeline[*place].id), "named under `places`".to_owned());
    }
    for citation in &event.citations {
        line(&Address::document(&timeline[citation.document].id), "named under `citations`".to_owned());
    }
    for measure in &event.measures {
        line(&Address::measure(&timeline[*measure].id), "named under `measures`".to_owned());
    }
    for other in &event.related {
        line(&Address::event(&timeline[*other].id), "one of the two names the other under `related`".to_owned());
    }
    lines.push(String::new());
    lines.push(format!("number {} of {} in the order of time", number.get() + 1, timeline.events.len()));
    lines.push(format!("fingerprint of title, summary and body, for `of:` of a translation: {fingerprint}"));
    lines
}

/// How an event stands in another language.
fn translated(event: &Event, language: &Language) -> String {
    let tag = language.tag();
    let Some(translation) = event.translations.get(language) else {
        return format!("in `{tag}`: not translated, shown in the original");
    };
    let status = match translation.status {
        TranslationStatus::Machine => "translated by a machine",
        TranslationStatus::Draft => "a draft translation",
        TranslationStatus::Reviewed => "a reviewed translation",
    };
    let stale = if translation.stale { ", made before the original changed" } else { "" };
    format!("in `{tag}`: {status}{stale}")
}

/// Why an event stands on the page of a year.
fn because(presence: Presence, edtf: &str) -> String {
    match presence {
        Presence::Starts => format!("its date, {edtf}, begins in this year"),
        Presence::Continues => format!("its date, {edtf}, goes on in this year"),
        Presence::Possible => format!("its date, {edtf}, leaves it open whether it was this year"),
    }
}
