//! The bibliography to take away: the whole library, and the part of each topic, in every notation.

use std::collections::BTreeSet;

use super::{ExportFile, Source};
use crate::bibliography::{Notation, write_items, write_library};
use crate::model::{DocumentIndex, Timeline, TopicIndex};

/// The files.
pub(super) fn files<'a>(source: &'a Source<'a>) -> Vec<ExportFile<'a>> {
    let timeline = source.library.timeline;
    let all: Vec<usize> = (0..timeline.documents.len()).collect();
    let mut files = of_documents("data/documents", all, source);
    for (number, topic) in timeline.topics.iter().enumerate() {
        let documents = of_topic(source, TopicIndex::new(number));
        files.extend(of_documents(&format!("data/topics/{}", topic.id), documents, source));
    }
    files
}

/// The documents that the events of a topic rest on.
fn of_topic(source: &Source<'_>, topic: TopicIndex) -> Vec<usize> {
    let timeline: &Timeline = source.library.timeline;
    let events = source.library.shelves.topics[topic.get()].iter().map(|event| &timeline[*event]);
    let documents = events.flat_map(crate::model::Event::documents);
    documents.map(DocumentIndex::get).collect::<BTreeSet<usize>>().into_iter().collect()
}

fn of_documents<'a>(stem: &str, documents: Vec<usize>, source: &'a Source<'a>) -> Vec<ExportFile<'a>> {
    let mut files: Vec<ExportFile<'a>> = Notation::ALL
        .into_iter()
        .map(|notation| {
            let documents = documents.clone();
            ExportFile::new(&format!("{stem}.{}", notation.ending()), move |sink| {
                write_items(notation, documents.iter().map(|number| &source.library.catalogue.items()[*number]), sink)
            })
        })
        .collect();
    files.push(ExportFile::new(&format!("{stem}.yaml"), move |sink| {
        write_library(documents.iter().map(|number| &source.library.timeline.documents[*number]), sink)
    }));
    files
}
