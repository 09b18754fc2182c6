//! Render all, then write.

use std::collections::HashMap;
use std::path::Path;

use rayon::prelude::*;

use super::links::permalinks;
use super::{Failure, Observer, Stage, Whole};
use crate::output::{Folder, Written};
use crate::problem::{Code, Problem, Sources, Span};
use crate::prose::{CiteThis, References};
use crate::render::{RenderProblem, Theme};
use crate::site::{Address, Page, plan};
use crate::view::{Library, SiteViews, View, Words, dates, letters};

/// What came of rendering.
pub(super) struct Rendered {
    /// What is wrong with the templates.
    pub(super) problems: Vec<Problem>,
    /// What was written; none where a template has an error.
    pub(super) written: Option<Written>,
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
    sources: &mut Sources,
    observer: &dyn Observer,
) -> Result<Rendered, Failure> {
    let timeline = &whole.timeline;
    let folder = Folder::open(out)?;
    observer.begin(Stage::Format, timeline.documents.len());
    let language = timeline.site.default_language();
    let references = References::format(&timeline.documents, &whole.style, language, Some(cache));
    let title = timeline.site.title.in_language(language);
    let cite = match CiteThis::new(title, &timeline.site.publisher.name, language) {
        Ok(cite) => cite,
        Err(problem) => return Ok(refused(folder, vec![problem])),
    };
    let letters = letters(&references, timeline.documents.len());
    let links = whole.theme.links();
    let words = Words::new(&whole.theme.locale);
    let dates = dates(timeline, words);
    let library = Library {
        timeline,
        shelves: &whole.shelves,
        words,
        references: &references,
        cite: &cite,
        texts: &whole.texts,
        dates: &dates,
        assets: &links,
        letters: &letters,
    };
    let pages = plan(timeline, &letters);
    observer.begin(Stage::Render, pages.len());
    let unrendered = render_all(&library, &whole.theme.templates, &pages, &folder, observer)?;
    if !unrendered.is_empty() {
        let problems = explain(&whole.theme.templates, &unrendered, sources);
        return Ok(refused(folder, problems));
    }
    for asset in whole.theme.assets.files() {
        folder.put(&asset.address, &asset.bytes)?;
    }
    observer.begin(Stage::Publish, pages.len());
    let written = folder.publish(permalinks(timeline))?;
    Ok(Rendered { problems: Vec::new(), written: Some(written) })
}

fn refused(folder: Folder, problems: Vec<Problem>) -> Rendered {
    folder.discard();
    Rendered { problems, written: None }
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
    let shared = shared_sites(&sites);
    let render = |page: &Page| -> Result<Option<Unrendered>, Failure> {
        let (head, view) = library.view(page);
        let at = Address::file(head.address.clone());
        let folder_of_page = at.as_str().rsplit_once('/').map(|(folder, _)| folder);
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
fn shared_sites(sites: &SiteViews<'_>) -> HashMap<&'static str, crate::render::Prepared> {
    let folders = ["events", "topics", "places", "documents", "measures"];
    let prepare = |folder| (folder, Theme::prepare(&sites.for_page(&Address::file(format!("{folder}/-.html")))));
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
