//! Load all, check all.

use rayon::prelude::*;

use super::consequences::drop_consequences;
use super::theme::{self, ThemeParts};
use super::{Failure, Observer, Options, Stage, Warnings};
use crate::model::{DocumentIndex, Event, EventIndex, Language, Markdown, Timeline};
use crate::problem::{self, Code, Problem, Sources, Span};
use crate::project;
use crate::prose::{CitationStyle, Citing, Composed, Figures, Scope, compose, uncited_documents, unused_citations};
use crate::record::{self, Records};
use crate::resolve::{PageText, Resolved, resolve};
use crate::site::{Address, Directory};
use crate::view::{Shelves, Texts};

/// A record and a theme without errors, ready to be rendered.
pub struct Whole {
    /// The timeline.
    pub timeline: Timeline,
    /// Its events by year, topic, place …
    pub shelves: Shelves,
    /// The long texts.
    pub texts: Texts,
    /// The style of references.
    pub style: CitationStyle,
    /// Templates, messages and static files.
    pub theme: ThemeParts,
}

/// What came of looking at a project.
pub struct Examined {
    /// Everything that is wrong, in the order in which it is shown.
    pub problems: Vec<Problem>,
    /// The texts that the problems point into.
    pub sources: Sources,
    /// The record and the theme, as far as they could be understood.
    pub whole: Option<Whole>,
}

/// Reads and checks a project.
///
/// # Errors
/// When the disk fails.
pub fn examine(options: &Options, observer: &dyn Observer) -> Result<Examined, Failure> {
    let mut problems = Vec::new();
    let mut sources = Sources::default();
    let records = read(options, &mut sources, &mut problems, observer)?;
    let files_of_record = sources.count();
    observer.begin(Stage::Resolve, records.events.len());
    let resolved = resolve(records, &mut problems);
    let whole = match resolved {
        Some(mut resolved) => {
            if let Some(base_url) = &options.base_url {
                resolved.timeline.site.base_url = Some(base_url.clone());
            }
            compose_all(resolved, options, &mut sources, &mut problems, observer)?
        }
        None => None,
    };
    drop_consequences(&mut problems, &sources);
    if options.warnings == Warnings::Errors {
        problem::make_strict(&mut problems);
    }
    problem::sort(&mut problems);
    sources.forget(files_of_record, &problems);
    Ok(Examined { problems, sources, whole })
}

/// Reads the record.
fn read(
    options: &Options,
    sources: &mut Sources,
    problems: &mut Vec<Problem>,
    observer: &dyn Observer,
) -> Result<Records, Failure> {
    let listing = project::list(&options.root)?;
    observer.begin(Stage::Read, listing.entries.len());
    let records = record::load(&listing.entries, sources, problems)?;
    if !listing.entries.iter().any(|entry| entry.kind == project::FileKind::Site) {
        problems.push(missing_site(sources));
    }
    Ok(records)
}

fn missing_site(sources: &mut Sources) -> Problem {
    let file = sources.add("events/site.yaml", "");
    Problem::new(Code::MissingKey, "this record has no `site.yaml`", Span::start_of(file))
        .help("write one with `title`, `languages`, `topics`, `publisher` and `licence`")
}

/// Turns every text into HTML and loads the theme.
fn compose_all(
    resolved: Resolved,
    options: &Options,
    sources: &mut Sources,
    problems: &mut Vec<Problem>,
    observer: &dyn Observer,
) -> Result<Option<Whole>, Failure> {
    let Resolved { mut timeline, bodies, pages, drafts, places, fingerprints } = resolved;
    observer.begin(Stage::Compose, bodies.len());
    let directory = Directory::of(&timeline);
    let composer = Composer { timeline: &timeline, directory: &directory, sources };
    let events = composer.events(&bodies, &places.citations);
    for draft in &drafts {
        let page = Address::event(&draft.id);
        let language = timeline.site.default_language();
        problems.extend(composer.event(draft.body.as_ref(), &draft.citations, &page, language).1);
    }
    let composed_pages = composer.pages(&pages, problems);
    let mut texts = Texts { fingerprints, ..Texts::default() };
    for (number, ComposedEvent { text, translations, problems: found }) in events.into_iter().enumerate() {
        texts.events.push(text);
        problems.extend(found);
        for (language, text) in translations {
            texts.translated.entry(language).or_default().events.insert(EventIndex::new(number), text);
        }
    }
    name_pages(&mut timeline, composed_pages, &mut texts);
    forget_translated_markdown(&mut timeline);
    let cited = texts.pages.iter().chain(texts.translated.values().flat_map(|texts| texts.pages.values()));
    let cited = cited.flat_map(|page| &page.cited);
    let drafted = drafts.iter().flat_map(|draft| &draft.citations);
    // What could not be read may cite anything.
    if !problem::has_errors(problems) {
        problems.extend(uncited_documents(&timeline, drafted, cited, &places.documents));
    }
    let by_page: Vec<Vec<usize>> = texts.pages.iter().map(cited_numbers).collect();
    let shelves = Shelves::of(&timeline, &by_page);
    let place = places.citation_style.unwrap_or(Span::NOWHERE);
    let style = CitationStyle::named(&timeline.site.citation_style, timeline.site.default_language(), place);
    let style = style.map_err(|problem| problems.push(problem)).ok();
    let theme = theme::load(&options.root, &timeline.site, &places.languages, sources, problems)?;
    Ok(style.zip(theme).map(|(style, theme)| Whole { timeline, shelves, texts, style, theme }))
}

/// The text of an event in every language that it was written in, and what is wrong with it.
struct ComposedEvent {
    text: Option<Composed>,
    translations: Vec<(Language, Composed)>,
    problems: Vec<Problem>,
}

/// What was composed is not needed as it was written.
fn forget_translated_markdown(timeline: &mut Timeline) {
    let translations = timeline.events.iter_mut().flat_map(|event| event.translations.values_mut());
    translations.for_each(|translation| translation.body = None);
}

fn cited_numbers(page: &Composed) -> Vec<usize> {
    page.cited.iter().map(|cited| DocumentIndex::get(cited.document)).collect()
}

/// What all texts are composed with.
struct Composer<'a> {
    timeline: &'a Timeline,
    directory: &'a Directory,
    sources: &'a Sources,
}

impl Composer<'_> {
    /// The texts of all events, in parallel; `bodies` and `spans` (where the
    /// citations stand) are in the order of the timeline's events.
    fn events(&self, bodies: &[Option<Markdown>], spans: &[Vec<Span>]) -> Vec<ComposedEvent> {
        let compose = |((body, event), spans): ((&Option<Markdown>, &Event), &Vec<Span>)| {
            let page = Address::event(&event.id);
            let (text, mut problems) =
                self.event(body.as_ref(), &event.citations, &page, self.timeline.site.default_language());
            let mut translations = Vec::new();
            for (language, translation) in &event.translations {
                let (text, found) = self.event(translation.body.as_ref(), &event.citations, &page, language);
                problems.extend(found);
                translations.extend(text.map(|text| (language.clone(), text)));
            }
            problems.extend(unused_citations(self.timeline, event, text.as_ref(), spans));
            ComposedEvent { text, translations, problems }
        };
        bodies.par_iter().zip(&self.timeline.events).zip(spans).map(compose).collect()
    }

    /// The text of an event; the
    /// locators of its citations, which stand in the record, are let go.
    fn event(
        &self,
        body: Option<&Markdown>,
        citations: &[crate::model::Citation],
        page: &Address,
        language: &Language,
    ) -> (Option<Composed>, Vec<Problem>) {
        let Some(body) = body else { return (None, Vec::new()) };
        let scope = Scope {
            directory: self.directory,
            citing: Citing::Event(citations),
            page,
            language: language.tag(),
            figures: Figures::MustBeCited,
        };
        let (mut text, problems) = compose(body, self.sources, &scope);
        text.cited.iter_mut().for_each(|cited| cited.locators = Vec::new());
        (Some(text), problems)
    }

    /// The texts of the prose pages, in the order in which they were given.
    fn pages(&self, pages: &[PageText], problems: &mut Vec<Problem>) -> Vec<(PageText, Composed)> {
        let mut composed = Vec::with_capacity(pages.len());
        for page in pages {
            let address = Address::prose(&page.id);
            let language = page.language.as_ref().unwrap_or(self.timeline.site.default_language()).tag();
            let scope = Scope {
                directory: self.directory,
                citing: Citing::Page,
                page: &address,
                language,
                figures: Figures::Free,
            };
            let (text, found) = compose(&page.text, self.sources, &scope);
            problems.extend(found);
            if text.title.is_none() {
                let place = Span { end: page.text.span.start, ..page.text.span };
                problems.push(
                    Problem::new(Code::MissingKey, "this page has no title", place)
                        .help("begin it with a heading: `# About`"),
                );
            }
            composed.push((page.clone(), text));
        }
        composed
    }
}

/// Gives the pages their titles, and puts their texts where they belong: each
/// in the order of the timeline's pages.
fn name_pages(timeline: &mut Timeline, composed: Vec<(PageText, Composed)>, texts: &mut Texts) {
    texts.pages = vec![Composed::default(); timeline.pages.len()];
    for (page, text) in composed {
        let Some(number) = timeline.pages.iter().position(|known| known.id == page.id) else { continue };
        let title = text.title.clone();
        let names = &mut timeline.pages[number].title;
        match page.language {
            None => {
                if let Some(title) = title {
                    names.default = title;
                }
                texts.pages[number] = text;
            }
            Some(language) => {
                if let Some(title) = title {
                    names.others.insert(language.clone(), title);
                }
                texts.translated.entry(language).or_default().pages.insert(number, text);
            }
        }
    }
}
