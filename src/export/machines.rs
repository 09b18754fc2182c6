//! For search machines and archives: site map, `robots.txt`, `CITATION.cff`.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::{ExportFile, Source};
use crate::encode::{Json, XmlWriter};
use crate::model::{Event, EventIndex, Timeline};
use crate::site::{Page, PageKind, plan};

/// The most addresses of a site map (sitemaps.org), with some room.
const MOST: usize = 45_000;

/// The files; a site map names absolute addresses, so it is there only where `base_url` is set.
pub(super) fn files<'a>(source: &'a Source<'a>) -> Vec<ExportFile<'a>> {
    let mut files = vec![
        ExportFile::new("robots.txt", move |sink| write_robots(source, sink)),
        ExportFile::new("CITATION.cff", move |sink| write_citation_file(source, sink)),
    ];
    let Some(base) = source.library.timeline.site.base_url.as_deref() else { return files };
    let pages = listed(source);
    let parts = pages.len().div_ceil(MOST).max(1);
    if parts == 1 {
        files.push(ExportFile::new("sitemap.xml", move |sink| write_part(source, &pages, sink)));
        return files;
    }
    let part = |number: usize| format!("sitemap-{number}.xml");
    for (index, chunk) in pages.chunks(MOST).enumerate() {
        let chunk = chunk.to_vec();
        files.push(ExportFile::new(&part(index + 1), move |sink| write_part(source, &chunk, sink)));
    }
    files.push(ExportFile::new("sitemap.xml", move |sink| {
        let mut xml = XmlWriter::document();
        xml.open("sitemapindex", &[("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]).line();
        for number in 1..=parts {
            xml.open("sitemap", &[]).element("loc", &[], &format!("{base}{}", part(number))).close("sitemap");
        }
        xml.close("sitemapindex");
        sink.write_all(xml.take().as_bytes())
    }));
    files
}

/// The pages that search machines shall know.
fn listed(source: &Source<'_>) -> Vec<Page> {
    let is_listed = |page: &Page| {
        !matches!(
            page,
            Page::Single(PageKind::NotFound)
                | Page::Embed(_)
                | Page::Redirect { .. }
                | Page::Tombstone(_)
                | Page::BuriedAlias { .. }
        )
    };
    plan(source.library.timeline, source.library.letters.parts()).into_iter().filter(is_listed).collect()
}

/// Each page in each language, with the page in the others beside it.
fn write_part(source: &Source<'_>, pages: &[Page], sink: &mut dyn Write) -> io::Result<()> {
    let library = source.library;
    let mut xml = XmlWriter::document();
    let names =
        [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    xml.open("urlset", &names).line();
    for page in pages {
        let at = page.address(library.timeline);
        let changed = changed(source, page);
        let places: Vec<(&str, String)> = library
            .languages
            .iter()
            .filter_map(|(rendition, _)| {
                let url = library.absolute(&at.clone().in_folder(&rendition.folder))?;
                Some((rendition.language.tag(), url))
            })
            .collect();
        for (_, url) in &places {
            xml.open("url", &[]).element("loc", &[], url);
            if let Some(day) = changed {
                xml.element("lastmod", &[], &day.to_string());
            }
            for (language, other) in places.iter().filter(|_| places.len() > 1) {
                xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", language), ("href", other)]);
            }
            xml.close("url");
        }
        sink.write_all(xml.take().as_bytes())?;
    }
    xml.close("urlset");
    sink.write_all(xml.take().as_bytes())
}

/// The day on which what a page shows last changed, as far as it is known.
fn changed(source: &Source<'_>, page: &Page) -> Option<NaiveDate> {
    let (timeline, shelves): (&Timeline, _) = (source.library.timeline, source.library.shelves);
    let newest = |events: &[EventIndex]| events.iter().filter_map(|event| timeline[*event].updated()).max();
    match page {
        Page::Event(event) => Event::updated(&timeline[*event]),
        Page::Topic(topic) => newest(&shelves.topics[topic.get()]),
        Page::Place(place) => newest(&shelves.places[place.get()]),
        Page::Year(year) => shelves.years.get(year).and_then(|of_year| newest(&of_year.starting)),
        Page::Single(PageKind::Index | PageKind::Timeline | PageKind::Corrections) => timeline.edition(),
        _ => None,
    }
}

fn write_robots(source: &Source<'_>, sink: &mut dyn Write) -> io::Result<()> {
    sink.write_all(b"User-agent: *\nAllow: /\n")?;
    match &source.library.timeline.site.base_url {
        Some(base) => writeln!(sink, "\nSitemap: {base}sitemap.xml"),
        None => Ok(()),
    }
}

/// `CITATION.cff` (Citation File Format 1.2.0); texts stand in the notation of JSON, which YAML shares.
fn write_citation_file(source: &Source<'_>, sink: &mut dyn Write) -> io::Result<()> {
    let timeline = source.library.timeline;
    let site = &timeline.site;
    let text = |text: &str| Json::from(text).as_str().to_owned();
    writeln!(
        sink,
        "cff-version: 1.2.0\nmessage: \"If you use this record, please cite it, and the documents it names.\""
    )?;
    writeln!(sink, "type: dataset\ntitle: {}", text(&site.title.default))?;
    writeln!(sink, "authors:\n  - name: {}", text(&site.publisher.name))?;
    writeln!(sink, "license: {}", text(&site.licence))?;
    if let Some(edition) = timeline.edition() {
        writeln!(sink, "version: \"{edition}\"\ndate-released: \"{edition}\"")?;
    }
    if let Some(base) = &site.base_url {
        writeln!(sink, "url: {}", text(base))?;
    }
    Ok(())
}
