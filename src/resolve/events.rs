//! Events as meant.

use std::collections::HashMap;

use rayon::prelude::*;

use super::DraftText;
use super::ids::{Known, invalid_id};
use super::related::{self, EventIds};
use super::text::{check_characters, day, event_date, locator, plain, plain_within, word};
use super::translations::{self, Original, fingerprint};
use crate::model::{
    Account, Certainty, Citation, ContentNote, Drafts, Event, EventDate, EventId, EventIndex, Markdown, Reason,
    Revision, RevisionKind, Tombstone,
};
use crate::problem::{Code, Problem, Span};
use crate::record::{AccountRecord, CitationRecord, EventRecord, RevisionRecord};
use crate::yaml::Text;

/// The longest title, in characters.
const MAX_TITLE: usize = 120;
/// The longest summary, in characters.
const MAX_SUMMARY: usize = 400;

/// Whether an event is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    Published,
    Draft,
    Withdrawn,
}

const STATUSES: [(Status, &str); 3] =
    [(Status::Published, "published"), (Status::Draft, "draft"), (Status::Withdrawn, "withdrawn")];

/// The events of a record.
pub(super) struct Found {
    /// The published events, in the order of time.
    pub(super) events: Vec<Event>,
    /// Their texts.
    pub(super) bodies: Vec<Option<Markdown>>,
    /// Where the documents of their citations stand.
    pub(super) citation_spans: Vec<Vec<Span>>,
    /// Their fingerprints.
    pub(super) fingerprints: Vec<String>,
    /// The withdrawn events, by id.
    pub(super) tombstones: Vec<Tombstone>,
    /// The drafts.
    pub(super) drafts: Drafts,
    /// Their texts.
    pub(super) draft_texts: Vec<DraftText>,
}

/// A published event or a draft with what is looked up later.
struct Whole {
    event: Event,
    body: Option<Markdown>,
    citation_spans: Vec<Span>,
    related: Vec<Text>,
    fingerprint: String,
}

/// What became of one record.
enum Outcome {
    Whole(Status, Box<Whole>),
    Tombstone(Box<Tombstone>),
    /// Something is missing; the problems say what. Its id is known all the same.
    Nothing(Option<EventId>),
}

/// Resolves every event.
pub(super) fn resolve(records: Vec<EventRecord>, known: &Known, problems: &mut Vec<Problem>) -> Found {
    report_shared_ids(&records, problems);
    let outcomes: Vec<(Outcome, Vec<Problem>)> = records
        .into_par_iter()
        .map(|record| {
            let mut problems = Vec::new();
            let outcome = resolve_event(record, known, &mut problems);
            (outcome, problems)
        })
        .collect();
    let (mut published, mut drafts, mut tombstones, mut broken) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (outcome, found) in outcomes {
        problems.extend(found);
        match outcome {
            Outcome::Whole(Status::Draft, whole) => drafts.push(*whole),
            Outcome::Whole(_, whole) => published.push(*whole),
            Outcome::Tombstone(tombstone) => tombstones.push(*tombstone),
            Outcome::Nothing(id) => broken.extend(id),
        }
    }
    published.sort_by(|a, b| order(&a.event).cmp(&order(&b.event)));
    tombstones.sort_by(|a, b| a.id.cmp(&b.id));
    let links = link(&published, &drafts, &tombstones, &broken, problems);
    gather(published, drafts, tombstones, links)
}

/// What events are sorted by.
fn order(event: &Event) -> impl Ord + '_ {
    (event.date.sort_key(), event.order, &event.id)
}

/// Looks up the related events of the published events, in both directions.
fn link(
    published: &[Whole],
    drafts: &[Whole],
    tombstones: &[Tombstone],
    broken: &[EventId],
    problems: &mut Vec<Problem>,
) -> Vec<Vec<EventIndex>> {
    let mut ids = EventIds {
        published: HashMap::with_capacity(published.len()),
        drafts: drafts.iter().map(|draft| draft.event.id.as_str()).collect(),
        withdrawn: tombstones
            .iter()
            .flat_map(|tombstone| std::iter::once(&tombstone.id).chain(&tombstone.aliases))
            .chain(broken)
            .map(EventId::as_str)
            .collect(),
    };
    for (number, whole) in published.iter().enumerate() {
        for id in std::iter::once(&whole.event.id).chain(&whole.event.aliases) {
            ids.published.insert(id.as_str(), EventIndex::new(number));
        }
    }
    for draft in drafts {
        related::check_draft(&draft.related, &ids, problems);
    }
    let written: Vec<Vec<Text>> = published.iter().map(|whole| whole.related.clone()).collect();
    related::resolve(&written, &ids, problems)
}

fn gather(published: Vec<Whole>, drafts: Vec<Whole>, tombstones: Vec<Tombstone>, links: Vec<Vec<EventIndex>>) -> Found {
    let draft_text =
        |draft: Whole| DraftText { id: draft.event.id, citations: draft.event.citations, body: draft.body };
    let mut draft_texts: Vec<DraftText> = drafts.into_iter().map(draft_text).collect();
    draft_texts.sort_by(|a, b| a.id.cmp(&b.id));
    let mut found = Found {
        events: Vec::with_capacity(published.len()),
        bodies: Vec::with_capacity(published.len()),
        citation_spans: Vec::with_capacity(published.len()),
        fingerprints: Vec::with_capacity(published.len()),
        tombstones,
        drafts: Drafts { ids: draft_texts.iter().map(|draft| draft.id.clone()).collect() },
        draft_texts,
    };
    for whole in published {
        let Whole { event, body, citation_spans, related: _, fingerprint } = whole;
        found.events.push(event);
        found.bodies.push(body);
        found.citation_spans.push(citation_spans);
        found.fingerprints.push(fingerprint);
    }
    related::attach(&mut found.events, links);
    found
}

/// Reports ids and former ids that two events share.
fn report_shared_ids(records: &[EventRecord], problems: &mut Vec<Problem>) {
    let mut first: HashMap<&str, (Span, bool)> = HashMap::with_capacity(records.len());
    let own = records.iter().map(|record| (&record.id, false));
    let former = records.iter().flat_map(|record| record.aliases.iter().map(|alias| (alias, true)));
    for (id, is_alias) in own.chain(former) {
        let Some((earlier, _)) = first.get(id.value.as_str()) else {
            first.insert(&id.value, (id.span, is_alias));
            continue;
        };
        let message = if is_alias {
            format!("the former id `{}` is taken", id.value)
        } else {
            format!("two events are called `{}`", id.value)
        };
        problems.push(
            Problem::new(Code::DuplicateId, message, id.span)
                .label("here again")
                .also(*earlier, "first here")
                .help("an id belongs to one event for ever: choose another one"),
        );
    }
}

fn resolve_event(record: EventRecord, known: &Known, problems: &mut Vec<Problem>) -> Outcome {
    let id = EventId::new(&record.id.value).map_err(|why| problems.push(invalid_id(&record.id, why))).ok();
    let status =
        record.status.as_ref().map_or(Some(Status::Published), |status| word(status, &STATUSES, "a status", problems));
    let Some((id, status)) = id.clone().zip(status) else { return Outcome::Nothing(id) };
    if status == Status::Withdrawn {
        return resolve_tombstone(id, &record, problems);
    }
    let name = id.clone();
    match resolve_whole(id, record, known, problems) {
        Some(whole) => Outcome::Whole(status, Box::new(whole)),
        None => Outcome::Nothing(Some(name)),
    }
}

/// Of a withdrawn event only the id, the reason and the day are taken.
fn resolve_tombstone(id: EventId, record: &EventRecord, problems: &mut Vec<Problem>) -> Outcome {
    let revisions: Vec<Revision> =
        record.revisions.iter().filter_map(|revision| resolve_revision(revision, problems)).collect();
    let date = revisions
        .iter()
        .filter(|revision| revision.kind == RevisionKind::Withdrawn)
        .map(|revision| revision.date)
        .max();
    let Some(written) = &record.reason else {
        let place = record.status.as_ref().map_or(record.span, |status| status.span);
        problems.push(
            Problem::new(
                Code::WithdrawnWithoutReason,
                format!("the event `{id}` is withdrawn and does not say why"),
                place,
            )
            .help("add `reason: safety`, `inaccurate`, `duplicate` or `rights`"),
        );
        return Outcome::Nothing(Some(id));
    };
    let aliases = resolve_aliases(&record.aliases, problems);
    match word(written, &Reason::ALL, "a reason", problems) {
        Some(reason) => Outcome::Tombstone(Box::new(Tombstone { id, aliases, reason, date })),
        None => Outcome::Nothing(Some(id)),
    }
}

fn resolve_aliases(aliases: &[Text], problems: &mut Vec<Problem>) -> Vec<EventId> {
    let read = |alias: &Text| EventId::new(&alias.value).map_err(|why| problems.push(invalid_id(alias, why))).ok();
    aliases.iter().filter_map(read).collect()
}

fn resolve_whole(id: EventId, record: EventRecord, known: &Known, problems: &mut Vec<Problem>) -> Option<Whole> {
    let EventRecord {
        id: written_id,
        folder,
        title,
        date,
        order,
        topics,
        places,
        summary,
        body,
        citations,
        certainty,
        accounts,
        measures,
        content_notes,
        related,
        aliases,
        status: _,
        reason,
        added,
        revisions,
        translations,
        span,
    } = record;
    let start = Span { end: span.start, ..span };
    report_needless_reason(reason.as_ref(), problems);
    report_gaps(&id, topics.is_empty(), citations.is_empty(), start, problems);
    let told = resolve_told(title, summary, body, problems);
    let original = Original { fingerprint: &told.fingerprint, languages: known.languages() };
    let translations = translations::resolve(translations, &original, problems);
    let date = resolve_date(date, &folder, &written_id, problems);
    let (citations, citation_spans) = resolve_citations(citations, known, problems);
    let certainty = certainty.and_then(|certainty| word(&certainty, &Certainty::ALL, "a certainty", problems));
    // Everything is looked at before the first gap ends it, so that all problems are found.
    let event = Event {
        topics: each(&topics, |topic| known.topic(topic, problems)),
        places: each(&places, |place| known.place(place, problems)),
        measures: each(&measures, |measure| known.measure(measure, problems)),
        aliases: resolve_aliases(&aliases, problems),
        added: added.and_then(|added| day(&added, problems)),
        revisions: resolve_revisions(&revisions, problems),
        accounts: accounts.into_iter().filter_map(|account| resolve_account(account, known, problems)).collect(),
        content_notes: each(&content_notes, |note| word(note, &ContentNote::ALL, "a content note", problems)),
        order: order.map_or(0, |order| order.value),
        related: Vec::new(),
        title: told.title?,
        summary: told.summary?,
        date: date?,
        certainty: certainty?,
        citations,
        translations,
        id,
    };
    Some(Whole { event, body: told.body, citation_spans, related, fingerprint: told.fingerprint })
}

/// What an event says in words.
struct Told {
    title: Option<String>,
    summary: Option<String>,
    body: Option<Markdown>,
    fingerprint: String,
}

fn resolve_told(title: Option<Text>, summary: Option<Text>, body: Option<Text>, problems: &mut Vec<Problem>) -> Told {
    let title = title.map(|title| plain_within(&title, MAX_TITLE, "the title", problems));
    let summary = summary.map(|summary| plain_within(&summary, MAX_SUMMARY, "the summary", problems));
    let body = body.filter(|body| !body.value.trim().is_empty());
    if let Some(body) = &body {
        check_characters(body, problems);
    }
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let fingerprint = fingerprint(&text(&title), &text(&summary), body.as_ref().map_or("", |body| &body.value));
    let body = body.map(|body| Markdown { text: body.value, span: body.span });
    Told { title, summary, body, fingerprint }
}

fn resolve_date(date: Option<Text>, folder: &str, id: &Text, problems: &mut Vec<Problem>) -> Option<EventDate> {
    let date = event_date(&date?, problems)?;
    report_wrong_folder(folder, &date, id, problems);
    Some(date)
}

/// Reports an event without topic or citation; of the two flags each says that there is none.
fn report_gaps(id: &EventId, topicless: bool, uncited: bool, start: Span, problems: &mut Vec<Problem>) {
    if topicless {
        problems.push(
            Problem::new(Code::MissingKey, "this event has no topic", start)
                .help("add `topics: [famine]`, with an id of site.yaml"),
        );
    }
    if uncited {
        problems.push(
            Problem::new(Code::NoCitation, format!("the event `{id}` cites no document"), start)
                .help("add `citations:` with `- {document: …, locator: p. 3}`"),
        );
    }
}

/// What `texts` name, each once and in their order.
fn each<T: PartialEq>(texts: &[Text], find: impl FnMut(&Text) -> Option<T>) -> Vec<T> {
    unique(texts.iter().filter_map(find).collect())
}

/// The items in their order, each once.
fn unique<T: PartialEq>(items: Vec<T>) -> Vec<T> {
    items.into_iter().fold(Vec::new(), |mut kept, item| {
        if !kept.contains(&item) {
            kept.push(item);
        }
        kept
    })
}

fn report_needless_reason(reason: Option<&Text>, problems: &mut Vec<Problem>) {
    if let Some(reason) = reason {
        problems.push(
            Problem::new(Code::UnknownKey, "only a withdrawn event has a `reason`", reason.span)
                .help("add `status: withdrawn`, or leave `reason` out"),
        );
    }
}

fn report_wrong_folder(folder: &str, date: &EventDate, id: &Text, problems: &mut Vec<Problem>) {
    let year = date.first_year();
    let right = format!("{}{:04}", if year < 0 { "-" } else { "" }, year.unsigned_abs());
    if folder != right {
        problems.push(
            Problem::new(
                Code::MisplacedFile,
                format!("this event begins in {right} and lies in the folder `{folder}`"),
                id.span,
            )
            .help(format!("move it to `events/{right}/{}.yaml`; its address stays the same", id.value)),
        );
    }
}

fn resolve_citations(
    records: Vec<CitationRecord>,
    known: &Known,
    problems: &mut Vec<Problem>,
) -> (Vec<Citation>, Vec<Span>) {
    let mut citations: Vec<Citation> = Vec::with_capacity(records.len());
    let mut spans: Vec<Span> = Vec::with_capacity(records.len());
    for CitationRecord { document, locator: place, supports } in records {
        let locator = place.and_then(|place| locator(&place, problems));
        let supports = supports.map(|supports| plain(&supports, problems));
        let Some(written) = document else { continue };
        let Some(document) = known.document(&written, problems) else { continue };
        if let Some(earlier) = citations.iter().position(|citation| citation.document == document) {
            problems.push(
                Problem::new(
                    Code::DuplicateId,
                    format!("`{}` stands twice under `citations`", written.value),
                    written.span,
                )
                .label("here again")
                .also(spans[earlier], "first here")
                .help("name it once; further locators stand in the text: `[@id, p. 5]`"),
            );
            continue;
        }
        citations.push(Citation { document, locator, supports });
        spans.push(written.span);
    }
    (citations, spans)
}

fn resolve_account(record: AccountRecord, known: &Known, problems: &mut Vec<Problem>) -> Option<Account> {
    let AccountRecord { by, says, document, locator: place } = record;
    let document = document.and_then(|document| known.document(&document, problems));
    let locator = place.and_then(|place| locator(&place, problems));
    let by = by.map(|by| plain(&by, problems));
    let says = says.map(|says| plain(&says, problems));
    Some(Account { by: by?, says: says?, document: document?, locator })
}

fn resolve_revision(record: &RevisionRecord, problems: &mut Vec<Problem>) -> Option<Revision> {
    let RevisionRecord { date, kind, note } = record;
    let date = date.as_ref().and_then(|date| day(date, problems));
    let kind = kind.as_ref().and_then(|kind| word(kind, &RevisionKind::ALL, "a kind of revision", problems));
    let note = note.as_ref().map(|note| plain(note, problems));
    Some(Revision { date: date?, kind: kind?, note: note? })
}

fn resolve_revisions(records: &[RevisionRecord], problems: &mut Vec<Problem>) -> Vec<Revision> {
    let mut revisions: Vec<Revision> = Vec::with_capacity(records.len());
    for record in records {
        let Some(revision) = resolve_revision(record, problems) else { continue };
        let out_of_order = revisions.last().is_some_and(|last| last.date > revision.date);
        if let (true, Some(date)) = (out_of_order, &record.date) {
            problems.push(
                Problem::new(Code::DateOrder, "this revision is older than the one before it", date.span)
                    .help("the newest stands last"),
            );
        }
        revisions.push(revision);
    }
    revisions
}
