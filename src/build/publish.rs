//! Render all, then write.

use std::collections::HashMap;
use std::path::Path;

use rayon::prelude::*;

use super::exports;
use super::links::permalinks;
use super::pictures;
use super::search;
use super::theme::Spoken;
use super::{Failure, Observer, Stage, Unpictured, Whole};
use crate::asset::Assets;
use crate::bibliography::Catalogue;
use crate::output::{Folder, Written};
use crate::picture::Fonts;
use crate::problem::{Code, Problem, Sources, Span};
use crate::prose::{CitationStyle, CiteThis, QuotedDocuments, References};
use crate::render::{RenderProblem, Theme};
use crate::site::{Address, Page, Rendition, plan};
use crate::view::{DateView, Export, Letters, Library, SiteViews, Titles, View, Words, dates};

/// What came of rendering.
pub(super) struct Rendered {
    /// What is wrong with the templates.
    pub(super) problems: Vec<Problem>,
    /// What was written; none where a template has an error.
    pub(super) written: Option<Written>,
    /// The languages in which events have no picture, because no font has their letters.
    pub(super) unpictured: Vec<Unpictured>,
}

/// A page that could not be rendered.
struct Unrendered {
    problem: RenderProblem,
    subject: String,
}

/// Renders every page beside the published site and then puts the new site in
/// its place; with an error in a template, the published site stays as it was.
pub(super) fn publish(
    whole: &Whole,
    out: &Path,
    cache: &Path,
    fonts: &Fonts,
    sources: &mut Sources,
    observer: &dyn Observer,
) -> Result<Rendered, Failure> {
    let timeline = &whole.timeline;
    let folder = Folder::open(out)?;
    let mut links = whole.theme.links();
    let languages = languages(whole);
    let dates: Vec<Vec<DateView>> =
        whole.theme.languages.iter().map(|spoken| dates(timeline, Words::new(&spoken.locale))).collect();
    links.search_directory = search::put_index(whole, &languages, &dates, &folder)?;
    let mut letters: Option<Letters> = None;
    let mut shared = Vec::new();
    let mut unpictured = Vec::new();
    let catalogue = Catalogue::of(&timeline.documents);
    for ((language, spoken), dates) in languages.iter().zip(&whole.theme.languages).zip(&dates) {
        observer.begin(Stage::Format, timeline.documents.len());
        let made = match Formatted::new(whole, &language.0, cache) {
            Ok(made) => made,
            Err(problem) => return Ok(refused(folder, vec![problem])),
        };
        let letters = letters.get_or_insert_with(|| Letters::new(&made.references, timeline.documents.len()));
        let plain = Library {
            timeline,
            shelves: &whole.shelves,
            words: Words::new(&spoken.locale),
            references: &made.references,
            cite: &made.cite,
            quoted: &made.quoted,
            catalogue: &catalogue,
            texts: &whole.texts,
            dates,
            assets: &links,
            region: &whole.theme.region,
            letters,
            titles: &Titles::default(),
            rendition: &language.0,
            languages: &languages,
            pictured: &[],
            exports: &[],
        };
        let beside = Beside::write(&plain, fonts, &folder, &whole.theme.assets, &mut shared, observer)?;
        unpictured.extend(lacking(&language.0, &beside.pictured));
        let library = beside.known_to(plain);
        let pages = plan(timeline, letters.parts());
        observer.begin(Stage::Render, pages.len());
        let unrendered = render_all(&library, &spoken.templates, &pages, &folder, observer)?;
        if !unrendered.is_empty() {
            return Ok(refused(folder, explain(&spoken.templates, &unrendered, sources)));
        }
    }
    let written = put_in_place(whole, folder, observer)?;
    Ok(Rendered { problems: Vec::new(), written: Some(written), unpictured })
}

/// Adds the files of the theme, and puts the new site in the place of the old one.
fn put_in_place(whole: &Whole, folder: Folder, observer: &dyn Observer) -> Result<Written, Failure> {
    for asset in whole.theme.assets.files() {
        folder.put(&asset.address, &asset.bytes)?;
    }
    observer.begin(Stage::Publish, whole.theme.assets.files().count());
    Ok(folder.publish(permalinks(&whole.timeline))?)
}

/// Every language of the site with its name in its own words, or else its tag.
fn languages(whole: &Whole) -> Vec<(Rendition, String)> {
    let name = |(rendition, spoken): (Rendition, &Spoken)| {
        let name = spoken.locale.own_name().unwrap_or_else(|| rendition.language.tag().to_owned());
        (rendition, name)
    };
    Rendition::all(&whole.timeline.site).into_iter().zip(&whole.theme.languages).map(name).collect()
}

/// What is formatted in a citation style, in one language.
struct Formatted {
    references: References,
    cite: CiteThis,
    quoted: QuotedDocuments,
}

impl Formatted {
    /// Formats the documents of `whole` for one language; each language has a
    /// cache of its own beside `cache`, so that none drives out another.
    fn new(whole: &Whole, rendition: &Rendition, cache: &Path) -> Result<Self, Problem> {
        let (timeline, language) = (&whole.timeline, &rendition.language);
        let (style, cache) = if rendition.is_default() {
            (None, cache.to_owned())
        } else {
            let style = CitationStyle::named(&timeline.site.citation_style, language, Span::NOWHERE)?;
            (Some(style), cache.with_file_name(format!("references-{}", language.tag())))
        };
        let style = style.as_ref().unwrap_or(&whole.style);
        let references = References::format(&timeline.documents, style, language, Some(&cache));
        let title = timeline.site.title.in_language(language);
        Ok(Self {
            references,
            cite: CiteThis::new(title, &timeline.site.publisher.name, language)?,
            quoted: QuotedDocuments::format(&timeline.documents, language, &cache)?,
        })
    }
}

/// What is made before the pages of a language, because they speak of it.
struct Beside {
    pictured: Vec<bool>,
    exports: Vec<Export>,
    titles: Titles,
}

impl Beside {
    /// Writes the pictures and the files to take away; `shared` are those of all languages.
    fn write(
        library: &Library<'_>,
        fonts: &Fonts,
        folder: &Folder,
        assets: &Assets,
        shared: &mut Vec<Export>,
        observer: &dyn Observer,
    ) -> Result<Self, Failure> {
        let pictured = pictures::write(library, fonts, folder, observer)?;
        let library = Library { pictured: &pictured, ..*library };
        observer.begin(Stage::Export, library.timeline.events.len());
        let exports = exports::write(&library, folder, assets, shared)?;
        let titles = library.titles();
        Ok(Self { pictured, exports, titles })
    }

    /// `library`, with what is known now.
    fn known_to<'a>(&'a self, library: Library<'a>) -> Library<'a> {
        Library { pictured: &self.pictured, exports: &self.exports, titles: &self.titles, ..library }
    }
}

/// How many events have no picture in a language, if there are any.
fn lacking(rendition: &Rendition, pictured: &[bool]) -> Option<Unpictured> {
    let events = pictured.iter().filter(|is_pictured| !**is_pictured).count();
    (events > 0).then(|| Unpictured { language: rendition.language.tag().to_owned(), events })
}

fn refused(folder: Folder, problems: Vec<Problem>) -> Rendered {
    folder.discard();
    Rendered { problems, written: None, unpictured: Vec::new() }
}

/// Renders the pages, in parallel, each written by the thread that made it.
fn render_all(
    library: &Library<'_>,
    theme: &Theme,
    pages: &[Page],
    folder: &Folder,
    observer: &dyn Observer,
) -> Result<Vec<Unrendered>, Failure> {
    let sites = SiteViews::new(library);
    let shared = shared_sites(&sites, &library.rendition.folder);
    let render = |page: &Page| -> Result<Option<Unrendered>, Failure> {
        let at = page.address(library.timeline).in_folder(&library.rendition.folder);
        let (head, view) = library.view(page, &at);
        let folder_of_page = at.in_any_language().rsplit_once('/').map(|(folder, _)| folder);
        let own;
        let site = if let Some(site) = folder_of_page.and_then(|folder| shared.get(folder)) {
            site
        } else {
            own = Theme::prepare(&sites.for_page(&at));
            &own
        };
        let rendered = theme.render(view.template(), site, &head, (view.name(), &view));
        observer.advance();
        match rendered {
            Ok(html) => folder.put(&at, html.as_bytes()).map(|()| None).map_err(Failure::from),
            Err(problem) => Ok(Some(Unrendered { problem, subject: subject(&view, &at) })),
        }
    };
    pages.par_iter().filter_map(|page| render(page).transpose()).collect()
}

/// The view of the site for the pages of each folder, none of which is in the navigation.
fn shared_sites(sites: &SiteViews<'_>, folder: &str) -> HashMap<&'static str, crate::render::Prepared> {
    let folders = ["events", "embed", "topics", "places", "documents", "measures"];
    let prepare =
        |name| (name, Theme::prepare(&sites.for_page(&Address::page(format!("{name}/-.html")).in_folder(folder))));
    folders.into_iter().map(prepare).collect()
}

/// What was being rendered, in the words of a message.
fn subject(view: &View<'_>, at: &Address) -> String {
    match view {
        View::Event(event) => format!("the event `{}`", event.id),
        _ => format!("`{at}`"),
    }
}

/// One problem for each place in a template, however many pages met it.
fn explain(theme: &Theme, unrendered: &[Unrendered], sources: &Sources) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    for Unrendered { problem, subject } in unrendered {
        let problem = theme.problem(problem, subject, sources);
        let known = |other: &Problem| other.place() == problem.place() && problem.place() != Span::NOWHERE;
        if !problems.iter().any(known) {
            problems.push(problem);
        }
    }
    debug_assert!(problems.iter().all(|problem| problem.code == Code::Template));
    problems
}
