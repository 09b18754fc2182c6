//! Which addresses are promised to stay.

use crate::model::{Language, Timeline};
use crate::output::{Manifest, Permalink};
use crate::problem::{Code, Problem, Sources, Span};
use crate::site::{Address, LinkKind, Rendition};

/// Every permalink of a timeline, in each of its languages: its events with
/// their former ids, withdrawn ones too, its years, topics, places, documents,
/// measures and pages.
#[must_use]
pub fn permalinks(timeline: &Timeline) -> Vec<Permalink> {
    let mut links = in_default_language(timeline);
    let promised = links.len();
    for rendition in Rendition::all(&timeline.site).iter().skip(1) {
        for number in 0..promised {
            let Permalink { kind, id, path } = links[number].clone();
            links.push(Permalink { kind, id, path: path.in_folder(&rendition.folder) });
        }
    }
    links
}

fn in_default_language(timeline: &Timeline) -> Vec<Permalink> {
    let link = |kind, id: &str, path| Permalink { kind, id: id.to_owned(), path };
    let mut links = Vec::new();
    let published = timeline.events.iter().map(|event| (&event.id, &event.aliases));
    let withdrawn = timeline.tombstones.iter().map(|tombstone| (&tombstone.id, &tombstone.aliases));
    for (id, aliases) in published.chain(withdrawn) {
        for id in std::iter::once(id).chain(aliases) {
            links.push(link(LinkKind::Event, id.as_str(), Address::event(id)));
        }
    }
    let years = timeline.years().into_iter().flatten();
    links.extend(years.map(|year| {
        let path = Address::year(year);
        link(LinkKind::Year, path.as_str().trim_end_matches(".html"), path.clone())
    }));
    links.extend(
        timeline.topics.iter().map(|topic| link(LinkKind::Topic, topic.id.as_str(), Address::topic(&topic.id))),
    );
    links.extend(
        timeline.places.iter().map(|place| link(LinkKind::Place, place.id.as_str(), Address::place(&place.id))),
    );
    let documents = timeline.documents.iter();
    links.extend(
        documents.map(|document| link(LinkKind::Document, document.id.as_str(), Address::document(&document.id))),
    );
    let measures = timeline.measures.iter();
    links.extend(measures.map(|measure| link(LinkKind::Measure, measure.id.as_str(), Address::measure(&measure.id))));
    links.extend(timeline.pages.iter().map(|page| link(LinkKind::Page, page.id.as_str(), Address::prose(&page.id))));
    links
}

/// The permalinks of a published site that the timeline no longer has;
/// `name` is what the manifest is called in messages.
#[must_use]
pub fn lost_permalinks(timeline: &Timeline, published: &Manifest, name: &str, sources: &mut Sources) -> Vec<Problem> {
    let lost = published.lost(&permalinks(timeline));
    if lost.is_empty() {
        return Vec::new();
    }
    let listed: String = lost.iter().map(|link| format!("{}\n", link.path)).collect();
    let file = sources.add(name, listed);
    let mut offset = 0;
    let problem = |link: &Permalink| {
        let start = offset;
        offset += link.path.as_str().len() + 1;
        Problem::new(
            Code::LostPermalink,
            format!("`{}` was published and is gone", link.path),
            Span::new(file, start, offset - 1),
        )
        .label("published here")
        .help(mend(link, timeline))
    };
    lost.iter().map(problem).collect()
}

fn mend(link: &Permalink, timeline: &Timeline) -> String {
    let folder = link.path.as_str().split('/').next().and_then(Language::new);
    if let Some(language) = folder.filter(|language| !timeline.site.languages.contains(language)) {
        return format!(
            "add `{}` to `languages` in site.yaml: addresses in that language were published",
            language.tag()
        );
    }
    let mend = match link.kind {
        LinkKind::Event => {
            "put the event back, name its old id under `aliases` of another, or mark it `status: withdrawn`"
        }
        LinkKind::Year => "an event of that year, or beyond it, is gone: put it back",
        LinkKind::Topic | LinkKind::Place | LinkKind::Document | LinkKind::Measure | LinkKind::Page => {
            "put it back under its old id: an address that was published stays"
        }
    };
    mend.to_owned()
}
