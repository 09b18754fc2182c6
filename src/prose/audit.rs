//! Whether every document that is named is also used.

use crate::model::{Citation, DocumentIndex, Event, Timeline};
use crate::problem::{Code, Problem, Span};
use crate::prose::{Cited, Composed};

/// Warns of citations that neither the text, nor `supports`, nor an account
/// uses; `spans` says where they stand.
#[must_use]
pub fn unused_citations(timeline: &Timeline, event: &Event, text: Option<&Composed>, spans: &[Span]) -> Vec<Problem> {
    let cited = |document| text.is_some_and(|text| text.cited.iter().any(|cited| cited.document == document));
    let told = |document| event.accounts.iter().any(|account| account.document == document);
    let is_idle = |citation: &Citation| {
        citation.supports.is_none() && !cited(citation.document) && !told(citation.document)
    };
    let idle = event.citations.iter().zip(spans).filter(|(citation, _)| is_idle(citation));
    idle.map(|(citation, span)| {
        let id = &timeline[citation.document].id;
        Problem::new(Code::UnusedCitation, format!("nothing says what `{id}` is cited for"), *span)
            .help(format!("cite it in the body, `[@{id}, p. 3]`, or say what it bears out under `supports`"))
    })
    .collect()
}

/// Warns of documents that nothing cites: no event, draft, measure or page.
#[must_use]
pub fn uncited_documents<'a>(
    timeline: &Timeline,
    drafts: impl IntoIterator<Item = &'a Citation>,
    pages: impl IntoIterator<Item = &'a Cited>,
    spans: &[Span],
) -> Vec<Problem> {
    let mut used = vec![false; timeline.documents.len()];
    let mut mark = |document: DocumentIndex| used[document.get()] = true;
    for event in &timeline.events {
        event.citations.iter().for_each(|citation| mark(citation.document));
        event.accounts.iter().for_each(|account| mark(account.document));
    }
    let observations = timeline.measures.iter().flat_map(|measure| &measure.observations);
    observations.for_each(|observation| mark(observation.document));
    drafts.into_iter().for_each(|citation| mark(citation.document));
    pages.into_iter().for_each(|cited| mark(cited.document));
    let unused = timeline.documents.iter().zip(spans).zip(used).filter(|(_, used)| !used);
    unused
        .map(|((document, span), _)| {
            Problem::new(Code::UncitedDocument, format!("nothing cites the document `{}`", document.id), *span)
                .help("cite it, or take it out of the bibliography")
        })
        .collect()
}
