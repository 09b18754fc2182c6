//! The page of what can be taken away.

use super::View;
use super::common::Head;
use crate::locale::Argument;
use crate::model::{MeasureIndex, TopicIndex};
use crate::site::{Address, PageKind};
use crate::view::{DataView, DownloadGroup, DownloadView, Export, FeedLink, FilesOf, Library, Link, PageView};

/// A group of files: the message of its title, that of its introduction, and
/// each file with the message that says what it is good for.
type Group = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// The files that a site may have, in the order in which they are offered.
const GROUPS: [Group; 4] = [
    (
        "data-tables",
        "data-tables-help",
        &[
            ("data/events.csv", "data-about-events"),
            ("data/citations.csv", "data-about-citations"),
            ("data/documents.csv", "data-about-documents"),
            ("data/places.csv", "data-about-places"),
            ("data/topics.csv", "data-about-topics"),
            ("data/measures.csv", "data-about-measures"),
            ("data/observations.csv", "data-about-observations"),
            ("data/accounts.csv", "data-about-accounts"),
            ("data/revisions.csv", "data-about-revisions"),
            ("data/translations.csv", "data-about-translations"),
            ("data/datapackage.json", "data-about-package"),
        ],
    ),
    (
        "data-library",
        "data-library-help",
        &[
            ("data/documents.bib", "data-about-bib"),
            ("data/documents.ris", "data-about-ris"),
            ("data/documents.csl.json", "data-about-csl-json"),
            ("data/documents.yaml", "data-about-hayagriva"),
        ],
    ),
    (
        "data-programs",
        "data-programs-help",
        &[
            ("data/events.json", "data-about-events-json"),
            ("data/places.geojson", "data-about-geojson"),
            ("data/timeline.*.json", "data-about-timelinejs"),
            ("CITATION.cff", "data-about-citation-file"),
            ("sitemap.xml", "data-about-sitemap"),
            ("manifest.json", "data-manifest"),
        ],
    ),
    (
        "data-feeds",
        "data-feeds-help",
        &[
            ("feeds/updates.atom", "data-feed-new-events"),
            ("feeds/updates.json", "data-about-json-feed"),
            ("feeds/corrections.atom", "data-feed-corrections"),
            ("feeds/anniversaries.ics", "data-about-calendar"),
        ],
    ),
];

/// The endings of the files of a part of the bibliography.
const LIBRARY_ENDINGS: [(&str, &str); 4] =
    [("bib", "BibLaTeX"), ("ris", "RIS"), ("csl.json", "CSL-JSON"), ("yaml", "Hayagriva")];

impl<'a> Library<'a> {
    /// What can be taken away.
    pub(super) fn data_page(&self, at: &Address) -> (PageView, View<'a>) {
        debug_assert!(at.is_same_page(&Address::of(PageKind::Data)));
        let (licence, _) = crate::view::licence_of(&self.timeline.site.licence);
        let view = DataView {
            licence: self.words.fill("data-licence", &[("licence", Argument::Text(licence))]),
            groups: GROUPS.iter().map(|group| self.download_group(at, group)).collect(),
            topics: (0..self.timeline.topics.len())
                .map(|number| self.topic_files(at, TopicIndex::new(number)))
                .collect(),
            measures: (0..self.timeline.measures.len())
                .map(|number| self.measure_files(at, MeasureIndex::new(number)))
                .collect(),
            cite: self.cite_site(),
        };
        let title = self.words.say("data-title");
        let intro = self.words.say("data-intro");
        (self.head(at, &Head::new("data", &title).described(&intro)), View::Data(view))
    }

    fn download_group(&self, at: &Address, (title, intro, files): &Group) -> DownloadGroup {
        DownloadGroup {
            title: self.words.say(title),
            intro: self.words.say(intro),
            files: files.iter().filter_map(|(path, message)| self.download(at, path, message)).collect(),
        }
    }

    /// The feeds, for the head of the page at `at`.
    pub(super) fn feed_links(&self, at: &Address) -> Vec<FeedLink> {
        if self.timeline.site.base_url.is_none() {
            return Vec::new();
        }
        let kinds = [
            ("feeds/updates.atom", "application/atom+xml", "data-feed-new-events"),
            ("feeds/updates.json", "application/feed+json", "data-feed-new-events"),
            ("feeds/corrections.atom", "application/atom+xml", "data-feed-corrections"),
        ];
        let link = |(path, media_type, title): (&str, &'static str, &str)| {
            let address = Address::page(path).in_folder(&self.rendition.folder);
            FeedLink { media_type, title: self.words.say(title), href: address.from_page(at) }
        };
        kinds.into_iter().map(link).collect()
    }

    /// A file with its size; nothing where the site has no such file. The
    /// manifest is there always, and is written last.
    fn download(&self, at: &Address, path: &str, message: &str) -> Option<DownloadView> {
        let path = path.replace('*', self.language().tag());
        let own = Address::page(path.as_str()).in_folder(&self.rendition.folder);
        let is_it = |export: &&Export| [path.as_str(), own.as_str()].contains(&export.address.as_str());
        let export = self.exports.iter().rev().find(is_it);
        let address = export.map_or_else(|| Address::file(path.as_str()), |export| export.address.clone());
        let is_there = export.is_some() || path == "manifest.json";
        is_there.then(|| DownloadView {
            link: file_link(at, &address),
            size: export.map(|export| self.size(export)),
            description: self.words.say(message),
        })
    }

    fn size(&self, export: &Export) -> String {
        let kilobytes = i64::try_from(export.bytes.div_ceil(1000)).unwrap_or(i64::MAX);
        self.words.fill("file-size", &[("count", Argument::Whole(kilobytes))])
    }

    /// The bibliography of a topic.
    pub(super) fn topic_files(&self, at: &Address, topic: TopicIndex) -> FilesOf {
        let mark = self.topic_mark(at, topic);
        let file = |(ending, name): (&str, &str)| {
            let address = Address::file(format!("data/topics/{}.{ending}", mark.id));
            Link::new(name.to_owned(), address.from_page(at))
        };
        let files = LIBRARY_ENDINGS.into_iter().map(file).collect();
        FilesOf {
            link: Link { language: mark.language.clone(), ..Link::new(mark.name.clone(), mark.href.clone()) },
            files,
        }
    }

    /// The figures of a statistic.
    fn measure_files(&self, at: &Address, measure: MeasureIndex) -> FilesOf {
        FilesOf { link: self.measure_link(at, measure), files: vec![self.measure_table(at, measure)] }
    }

    /// The table of a statistic as a file.
    pub(super) fn measure_table(&self, at: &Address, measure: MeasureIndex) -> Link {
        let address = Address::file(format!("data/measures/{}.csv", self.timeline[measure].id));
        Link::new(self.words.say("statistic-csv"), address.from_page(at))
    }
}

/// A file under its name.
fn file_link(at: &Address, address: &Address) -> Link {
    Link::new(address.to_string(), address.from_page(at))
}
