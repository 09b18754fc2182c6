//! Templates, and pages made with them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;
use tera::{Context, ErrorKind, Tera, Value};

use crate::problem::{Code, FileId, Problem, Sources, Span, did_you_mean};
use crate::view::{PageView, SiteView};

/// The prefix under which a built-in template can be named.
const BUILT_IN: &str = "annals/";

/// The most names that a help line lists.
const MOST_NAMES: usize = 30;

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
    pub fn load(
        templates: &[Template<'_>],
        words: &BTreeMap<String, String>,
        sources: &Sources,
    ) -> Result<Self, Box<Problem>> {
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
        Ok(theme(tera).in_words(words))
    }

    /// The same templates with other words, such as those of another language.
    #[must_use]
    pub fn in_words(&self, words: &BTreeMap<String, String>) -> Self {
        let mut tera = self.tera.clone();
        tera.global_context().insert("t", words);
        Self { tera, files: self.files.clone() }
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
            ErrorKind::MissingParent { current, parent } => {
                let help = did_you_mean(parent, self.files.keys().map(String::as_str).collect::<BTreeSet<_>>());
                let place = self.mention(current, parent, sources);
                let problem = Problem::new(Code::Template, format!("no template is called `{parent}`"), place);
                return problem.help("name a file under `templates/`").maybe_help(help);
            }
            ErrorKind::Msg(report) => (report.clone(), self.reported_place(report, sources)),
            other => (other.to_string(), Span::NOWHERE),
        };
        let said = message.lines().next().unwrap_or("").trim_start_matches("error: ").trim_end_matches('.');
        let (said, known) = match said.split_once(" Available ") {
            Some((said, known)) => (said.trim_end_matches('.'), known.split_once(": ").map_or("", |(_, known)| known)),
            None => (said, ""),
        };
        let (words, help) = plain(said);
        let mend = quoted(said).and_then(|written| self.mend(written, known));
        Problem::new(Code::Template, words, span).maybe_help(help.map(str::to_owned)).maybe_help(mend)
    }

    /// The first place where the template called `name` has `words`.
    fn mention(&self, name: &str, words: &str, sources: &Sources) -> Span {
        let Some(file) = self.files.get(name).copied() else { return Span::NOWHERE };
        let at = sources.text(file).find(words);
        at.map_or(Span::start_of(file), |at| Span::new(file, at, at + words.len()))
    }

    /// The place in a report that the library gives only as text: its second
    /// line is ` --> name:line:column`, both from 1.
    fn reported_place(&self, report: &str, sources: &Sources) -> Span {
        let read = || {
            let mut parts = report.lines().nth(1)?.trim_start().strip_prefix("--> ")?.rsplitn(3, ':');
            let column: usize = parts.next()?.parse().ok()?;
            let line: usize = parts.next()?.parse().ok()?;
            let file = *self.files.get(parts.next()?)?;
            let start = offset(sources.text(file), line, column.saturating_sub(1));
            Some(Span::new(file, start, start + quoted(report).map_or(0, str::len)))
        };
        read().unwrap_or(Span::NOWHERE)
    }

    /// What to write instead of a name that does not exist: one of the known
    /// fields, or a template.
    fn mend(&self, written: &str, known: &str) -> Option<String> {
        if !known.is_empty() {
            let short = || (known.split(", ").count() <= MOST_NAMES).then(|| format!("there are {known}"));
            return did_you_mean(written, known.split(", ")).or_else(short);
        }
        did_you_mean(written, self.files.keys().map(String::as_str).collect::<BTreeSet<_>>())
    }
}

/// What stands in quotes or backticks in a message.
fn quoted(message: &str) -> Option<&str> {
    message.split(['\'', '`']).nth(1)
}

/// What the library said in plain words, and the mend where it is always the same.
fn plain(said: &str) -> (String, Option<&'static str>) {
    let closing = "close what is open: with `}}`, `{% endif %}`, `{% endfor %}` or `{% endblock %}`";
    if said == "Unexpected end of input" {
        return ("the template ends too early".to_owned(), Some(closing));
    }
    if let Some((found, wanted)) = said.strip_prefix("Found ").and_then(|rest| rest.split_once(" but expected ")) {
        let is_sign = !wanted.contains(char::is_alphabetic) && !wanted.contains('`');
        let wanted = if is_sign { format!("`{wanted}`") } else { wanted.to_owned() };
        return (format!("{found} stands where {wanted} should"), None);
    }
    if let Some((kind, name)) = said.strip_prefix("Unknown ").and_then(|rest| rest.split_once(' ')) {
        return (format!("no {kind} is called {name}"), Some("the manual of Tera lists what there is"));
    }
    (format!("this does not work: {}", lower_first(said)), None)
}

/// The library's words begin with a capital; ours do not.
fn lower_first(said: &str) -> String {
    let mut letters = said.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// A place in the library's terms as a span; its columns count characters from 0.
fn place(span: &tera::Span, file: FileId, sources: &Sources) -> Span {
    let text = sources.text(file);
    Span::new(file, offset(text, span.start_line, span.start_col), offset(text, span.end_line, span.end_col))
}

/// The byte of a line (from 1) and a column (in characters, from 0).
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or("");
    start + rest.char_indices().nth(column).map_or(rest.len(), |(offset, _)| offset)
}
