//! How long each stage takes on a record of a thousand events.
//!
//! `cargo bench --bench stages`; a part of a name after it chooses, as in
//! `cargo bench --bench stages -- references`. What the whole program takes
//! is measured by `benches/measure`.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench looks at the program from outside")]

mod synthetic;

use std::path::Path;
use std::sync::{LazyLock, OnceLock};

use annals::bibliography::Catalogue;
use annals::build::{self, Options, Silent, Warnings, Whole, permalinks};
use annals::locale::Locale;
use annals::model::{DocumentIndex, EventDate, EventIndex, Locator, TopicIndex};
use annals::output::Folder;
use annals::problem::{FileId, Sources};
use annals::project;
use annals::prose::{CiteThis, Citing, Figures, QuotedDocuments, References, Scope, compose};
use annals::record::{self, Records};
use annals::render::Theme;
use annals::resolve::{Resolved, resolve};
use annals::site::{Address, Directory, Page, PageKind, Rendition};
use annals::view::{AssetLinks, Letters, Library, SiteViews, Titles, Words, dates};
use annals::yaml;
use divan::{Bencher, black_box};
use tempfile::TempDir;

use synthetic::Extent;

const EVENTS: usize = 1000;

fn main() {
    divan::main();
    if let Some(folder) = RECORD.get() {
        std::fs::remove_dir_all(folder.path()).unwrap();
    }
}

/// The record on the disk, until the program ends.
static RECORD: OnceLock<TempDir> = OnceLock::new();

/// The folder that holds the record.
fn root() -> &'static Path {
    let write = || {
        let folder = TempDir::new().unwrap();
        synthetic::write(Extent::of(EVENTS), folder.path()).unwrap();
        folder
    };
    RECORD.get_or_init(write).path()
}

/// The record and the theme, checked.
static WHOLE: LazyLock<Whole> = LazyLock::new(|| {
    let root = root().to_owned();
    let options = Options { out: root.join("public"), root, base_url: None, warnings: Warnings::Shown };
    build::check(&options, &Silent).unwrap().whole.unwrap()
});

/// The texts of the event files.
static EVENT_TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let files = synthetic::files(Extent::of(EVENTS));
    files.filter(|file| file.path.starts_with(['1', '2'])).map(|file| file.text).collect()
});

fn read_record() -> (Records, Sources) {
    let (mut sources, mut problems) = (Sources::default(), Vec::new());
    let listing = project::list(root()).unwrap();
    let records = record::load(&listing.entries, &mut sources, &mut problems).unwrap();
    assert!(problems.is_empty());
    (records, sources)
}

fn resolved() -> (Resolved, Sources) {
    let (records, sources) = read_record();
    (resolve(records, &mut Vec::new()).unwrap(), sources)
}

fn references(cache: Option<&Path>) -> References {
    let timeline = &WHOLE.timeline;
    References::format(&timeline.documents, &WHOLE.style, timeline.site.default_language(), cache)
}

// Single things, on one thread.

#[divan::bench]
fn parse_the_yaml_of_an_event(bencher: Bencher) {
    let texts = LazyLock::force(&EVENT_TEXTS);
    let mut next = texts.iter().cycle();
    bencher.with_inputs(|| next.next().unwrap()).bench_local_refs(|text| yaml::parse(FileId(0), text).unwrap());
}

#[divan::bench]
fn read_an_event(bencher: Bencher) {
    let texts = LazyLock::force(&EVENT_TEXTS);
    let mut next = texts.iter().cycle();
    bencher
        .with_inputs(|| next.next().unwrap())
        .bench_local_refs(|text| record::read_event(FileId(0), "1995", "a", text, &mut Vec::new()).unwrap());
}

#[divan::bench(args = ["1995-08-12", "1995-08", "1994/1998", "[1996,1997]"])]
fn parse_a_date(date: &str) -> EventDate {
    EventDate::parse(black_box(date)).unwrap()
}

#[divan::bench]
fn parse_a_locator() -> Option<Locator> {
    Locator::parse(black_box("paras. 4–7"))
}

#[divan::bench(args = ["1995-08-12", "1994/1998"])]
fn put_a_date_into_words(bencher: Bencher, date: &str) {
    let (locale, date): (&Locale, _) = (&WHOLE.theme.languages[0].locale, EventDate::parse(date).unwrap());
    bencher.bench_local(|| locale.date(black_box(&date)));
}

#[divan::bench]
fn say_a_message(bencher: Bencher) {
    let words = Words::new(&WHOLE.theme.languages[0].locale);
    bencher.bench_local(|| words.say(black_box("timeline")));
}

#[divan::bench]
fn format_a_reference(bencher: Bencher) {
    let (documents, style) = (&WHOLE.timeline.documents, &WHOLE.style);
    let language = WHOLE.timeline.site.default_language();
    let mut next = documents.chunks(1).cycle();
    bencher
        .with_inputs(|| next.next().unwrap())
        .bench_local_refs(|document| References::format(document, style, language, None));
}

// Whole stages, in parallel as the program runs them.

#[divan::bench]
fn read_the_record(bencher: Bencher) {
    root();
    bencher.bench_local(read_record);
}

#[divan::bench]
fn resolve_the_record(bencher: Bencher) {
    bencher.with_inputs(|| read_record().0).bench_local_values(|records| resolve(records, &mut Vec::new()).unwrap());
}

/// On one thread.
#[divan::bench]
fn compose_the_texts(bencher: Bencher) {
    let (Resolved { timeline, bodies, .. }, sources) = resolved();
    let directory = Directory::of(&timeline);
    bencher.bench_local(|| {
        for (body, event) in bodies.iter().zip(&timeline.events) {
            let page = Address::event(&event.id);
            let citing = Citing::Event(&event.citations);
            let scope =
                Scope { directory: &directory, citing, page: &page, language: "en", figures: Figures::MustBeCited };
            black_box(compose(body.as_ref().unwrap(), &sources, &scope));
        }
    });
}

#[divan::bench(sample_count = 10)]
fn format_references_for_the_first_time(bencher: Bencher) {
    LazyLock::force(&WHOLE);
    bencher.bench_local(|| references(None));
}

#[divan::bench]
fn format_references_from_the_cache(bencher: Bencher) {
    let cache = root().join("references");
    references(Some(&cache));
    bencher.bench_local(|| references(Some(&cache)));
}

// Views and pages, on one thread.

/// Gives `measure` a page's view and what renders it.
fn with_library(measure: impl FnOnce(&Library<'_>, &Theme)) {
    let (whole, references) = (&*WHOLE, references(None));
    let timeline = &whole.timeline;
    let language = timeline.site.default_language();
    let cite = CiteThis::new("The River Record", "The River Commission", language).unwrap();
    let quoted = QuotedDocuments::format(&timeline.documents, language, Path::new("none/references")).unwrap();
    let catalogue = Catalogue::of(&timeline.documents);
    let assets: AssetLinks = whole.theme.links();
    let spoken = &whole.theme.languages[0];
    let words = Words::new(&spoken.locale);
    let dates = dates(timeline, words);
    let letters = Letters::new(&references, timeline.documents.len());
    let rendition = Rendition { language: language.clone(), folder: String::new() };
    let languages = [(rendition.clone(), "English".to_owned())];
    let library = Library {
        timeline,
        shelves: &whole.shelves,
        words,
        references: &references,
        cite: &cite,
        quoted: &quoted,
        catalogue: &catalogue,
        texts: &whole.texts,
        dates: &dates,
        assets: &assets,
        region: &whole.theme.region,
        letters: &letters,
        titles: &Titles::default(),
        rendition: &rendition,
        languages: &languages,
        pictured: &[],
        exports: &[],
    };
    measure(&library, &spoken.templates);
}

fn view(bencher: Bencher, page: impl Fn(usize) -> Page) {
    with_library(|library, _| {
        let mut next = (0..EVENTS).cycle();
        bencher.with_inputs(|| page(next.next().unwrap_or(0))).bench_local_refs(|page| {
            let at = page.address(library.timeline);
            black_box(library.view(page, &at)).0
        });
    });
}

fn render(bencher: Bencher, page: impl Fn(usize) -> Page) {
    with_library(|library, theme| {
        let sites = SiteViews::new(library);
        let site = Theme::prepare(&sites.for_page(&Address::page("events/-.html")));
        let mut next = (0..EVENTS).cycle();
        let view = |page: Page| library.view(&page, &page.address(library.timeline));
        bencher.with_inputs(|| view(page(next.next().unwrap_or(0)))).bench_local_refs(|(head, view)| {
            theme.render(view.template(), &site, head, (view.name(), &*view)).unwrap()
        });
    });
}

fn event(number: usize) -> Page {
    Page::Event(EventIndex::new(number))
}

fn document(number: usize) -> Page {
    Page::Document(DocumentIndex::new(number % (EVENTS / 5)))
}

fn year(number: usize) -> Page {
    Page::Year(1960 + i32::try_from(number % 60).unwrap_or(0))
}

#[divan::bench]
fn view_an_event(bencher: Bencher) {
    view(bencher, event);
}

#[divan::bench]
fn render_an_event(bencher: Bencher) {
    render(bencher, event);
}

#[divan::bench]
fn view_a_document(bencher: Bencher) {
    view(bencher, document);
}

#[divan::bench]
fn render_a_document(bencher: Bencher) {
    render(bencher, document);
}

#[divan::bench]
fn view_a_year(bencher: Bencher) {
    view(bencher, year);
}

#[divan::bench]
fn render_a_year(bencher: Bencher) {
    render(bencher, year);
}

#[divan::bench]
fn view_a_topic_of_250_events(bencher: Bencher) {
    view(bencher, |_| Page::Topic(TopicIndex::new(0)));
}

#[divan::bench]
fn render_a_topic_of_250_events(bencher: Bencher) {
    render(bencher, |_| Page::Topic(TopicIndex::new(0)));
}

#[divan::bench]
fn render_the_timeline(bencher: Bencher) {
    render(bencher, |_| Page::Single(PageKind::Timeline));
}

// A thousand files of 8 KiB, put and published, on one thread.

/// What each file holds.
const BYTES: [u8; 8 << 10] = [b'x'; 8 << 10];

fn put_all(folder: &Path) {
    let folder = Folder::open(folder).unwrap();
    for number in 0..EVENTS {
        folder.put(&Address::file(format!("events/{number}.html")), &BYTES).unwrap();
    }
    folder.publish(permalinks(&WHOLE.timeline)).unwrap();
}

#[divan::bench(sample_count = 20)]
fn write_new_files(bencher: Bencher) {
    LazyLock::force(&WHOLE);
    bencher.with_inputs(|| TempDir::new().unwrap()).bench_local_refs(|folder| put_all(&folder.path().join("site")));
}

#[divan::bench(sample_count = 20)]
fn find_files_unchanged(bencher: Bencher) {
    let folder = TempDir::new().unwrap();
    let site = folder.path().join("site");
    put_all(&site);
    bencher.bench_local(|| put_all(&site));
}
