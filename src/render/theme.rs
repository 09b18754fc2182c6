//! Templates, and pages made with them.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;
use tera::{Context, ErrorKind, Tera, Value};

use crate::problem::{Code, FileId, Problem, Sources, Span, did_you_mean};
use crate::view::{PageView, SiteView};

/// The prefix under which a built-in template can be named.
const BUILT_IN: &str = "annals/";

/// A template as text.
#[derive(Debug, Clone, Copy)]
pub struct Template<'a> {
    /// Its name, such as `event.html`.
    pub name: &'a str,
    /// Its number in the sources, for problems.
    pub file: FileId,
    /// Whether it comes with the program or from the project.
    pub origin: Origin,
}

/// Where a template comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It is part of the program.
    BuiltIn,
    /// It is part of the project.
    Project,
}

/// What went wrong with a template while a page was rendered.
#[derive(Debug)]
pub struct RenderProblem(tera::Error);

/// The view of the site in a form that costs nothing to use on many pages.
pub struct Prepared(Value);

/// The templates of a site.
pub struct Theme {
    tera: Tera,
    files: HashMap<String, FileId>,
}

impl Theme {
    /// Reads the templates; `words` are the messages by name, for `{{ t.name }}`.
    ///
    /// # Errors
    /// The first thing that is wrong with a template: its syntax, or a
    /// filter, function, parent or component that does not exist.
    pub fn load(templates: &[Template<'_>], words: &BTreeMap<String, String>, sources: &Sources) -> Result<Self, Box<Problem>> {
        let mut tera = Tera::default();
        let mut files = HashMap::new();
        let mut named = Vec::new();
        for template in templates {
            let name = match template.origin {
                Origin::BuiltIn => format!("{BUILT_IN}{}", template.name),
                Origin::Project => template.name.to_owned(),
            };
            files.insert(name.clone(), template.file);
            named.push((name, sources.text(template.file).to_owned()));
        }
        let theme = |tera| Self { tera, files };
        if let Err(error) = tera.set_fallback_prefixes([BUILT_IN]).and_then(|()| tera.add_raw_templates(named)) {
            return Err(Box::new(theme(tera).explain(&error, sources)));
        }
        tera.global_context().insert("t", words);
        Ok(theme(tera))
    }

    /// The view of the site in a form that costs nothing to use on many pages.
    #[must_use]
    pub fn prepare(site: &SiteView) -> Prepared {
        Prepared(Value::from_serializable(site))
    }

    /// Renders a page: `site` and `page` are there on every page, the rest
    /// under `name` ("event", "year" …).
    ///
    /// # Errors
    /// What the template does that it should not; [`Self::problem`] says where.
    pub fn render<T: Serialize>(
        &self,
        template: &str,
        site: &Prepared,
        page: &PageView,
        (name, view): (&'static str, &T),
    ) -> Result<String, RenderProblem> {
        let mut context = Context::new();
        context.insert_value("site", site.0.clone());
        context.insert("page", page);
        context.insert(name, view);
        self.tera.render(template, &context).map_err(RenderProblem)
    }

    /// The problem behind `error`, met while `subject` ("the event `floods-1995`") was rendered.
    #[must_use]
    pub fn problem(&self, error: &RenderProblem, subject: &str, sources: &Sources) -> Problem {
        let mut problem = self.explain(&error.0, sources);
        problem.message = format!("{} (while rendering {subject})", problem.message);
        problem
    }

    fn explain(&self, error: &tera::Error, sources: &Sources) -> Problem {
        let (message, span) = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let file = self.files.get(report.filename()).copied();
                let place = file.map(|file| place(report.span(), file, sources));
                (report.message().to_owned(), place.unwrap_or(Span::NOWHERE))
            }
            other => (other.to_string(), Span::NOWHERE),
        };
        let said = message.lines().next().unwrap_or("").trim_end_matches('.').to_owned();
        let problem = Problem::new(Code::Template, in_plain_words(&said), span);
        problem.maybe_help(self.mend(&message))
    }

    /// What to write instead, where the message names a template that does not exist.
    fn mend(&self, message: &str) -> Option<String> {
        let quoted = message.split(['\'', '`']).nth(1)?;
        if message.contains("emplate") || message.contains("inheriting") {
            return did_you_mean(quoted, self.files.keys().map(String::as_str).collect::<std::collections::BTreeSet<_>>());
        }
        let second_line = message.lines().nth(1)?.trim();
        (!second_line.is_empty()).then(|| second_line.to_owned())
    }
}

/// The library's words in ours.
fn in_plain_words(said: &str) -> String {
    let mut letters = said.chars();
    let lower: String = letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default();
    format!("the template does not work: {lower}")
}

/// A place in the library's terms as a span; its columns count characters from 0.
fn place(span: &tera::Span, file: FileId, sources: &Sources) -> Span {
    let text = sources.text(file);
    let offset = |line: usize, column: usize| {
        let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let rest = text.get(start..).unwrap_or("");
        start + rest.char_indices().nth(column).map_or(rest.len(), |(offset, _)| offset)
    };
    Span::new(file, offset(span.start_line, span.start_col), offset(span.end_line, span.end_col))
}
