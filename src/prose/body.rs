//! Steps through a Markdown text → HTML, written tag by tag.
//!
//! Citations are in `cite`; where links lead is told by `link`.

use std::collections::{BTreeSet, VecDeque};
use std::ops::Range;

use pulldown_cmark::{Alignment, CowStr, LinkType, Tag, TagEnd};

use super::citation::groups;
use super::compose::{Composed, Figures, Scope};
use super::foreign::parts_of_text;
use super::heading::{HeadingIds, heading_element};
use super::html::HtmlWriter;
use super::link::{Destination, OUTBOUND, cleaned, destination};
use super::numbering::{Citing, Numbering};
use super::sentence::{CITED, uncited_numbers};
use super::side_note::NotePlace;
use super::steps::Step;
use super::traced::{Places, Traced};
use crate::model::EventIndex;
use crate::problem::{Code, Problem, Span, nearest};
use crate::site::{LinkKind, LinkProblem};

/// The signs that end a part of a sentence: no space stands before them.
const ENDS: [char; 12] = ['.', ',', ';', ':', '!', '?', ')', '。', '，', '、', '；', '：'];

/// How far headings in an event move down: the title of the page is its `h1`, and the text begins right below it.
const EVENT_SHIFT: usize = 1;

/// How many problems of one text are placed exactly.
const MOST_PLACES: usize = 200;

/// What text is at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mood {
    /// Sentences.
    Prose,
    /// A heading, also of a table: no sentence.
    Heading,
    /// A block of code, shown as it is.
    Code,
}

/// Writes a text, step by step.
#[derive(Debug)]
pub(super) struct Body<'a> {
    pub(super) scope: &'a Scope<'a>,
    pub(super) places: Places<'a>,
    pub(super) writer: HtmlWriter,
    pub(super) numbering: Numbering<'a>,
    pub(super) problems: Vec<Problem>,
    /// The citations so far, for notes beside the text.
    pub(super) notes: Vec<NotePlace>,
    /// How many paragraphs have begun: anything that is no part of a line.
    pub(super) paragraph: usize,
    mood: Mood,
    plain: String,
    /// The sentences of the paragraph so far.
    sentences: Traced,
    /// The ids of the headings to come.
    next_headings: VecDeque<String>,
    /// The ids of all headings.
    headings: BTreeSet<String>,
    /// For each link that is open, whether it was written as one.
    links: Vec<bool>,
    links_to_events: BTreeSet<EventIndex>,
    /// How the columns of the table are set, and the column of the next cell.
    alignments: Vec<Alignment>,
    column: usize,
}

impl<'a> Body<'a> {
    /// Begins a text whose headings have these words.
    pub(super) fn new(scope: &'a Scope<'a>, places: Places<'a>, headings: impl Iterator<Item = String>) -> Self {
        let mut ids = HeadingIds::default();
        let next_headings: VecDeque<String> = headings.map(|words| ids.next(&words)).collect();
        Self {
            scope,
            places,
            writer: HtmlWriter::new(),
            numbering: Numbering::new(scope.citing),
            problems: Vec::new(),
            notes: Vec::new(),
            paragraph: 0,
            mood: Mood::Prose,
            plain: String::new(),
            sentences: Traced::default(),
            headings: next_headings.iter().cloned().collect(),
            next_headings,
            links: Vec::new(),
            links_to_events: BTreeSet::new(),
            alignments: Vec::new(),
            column: 0,
        }
    }

    /// Writes one step.
    pub(super) fn step(&mut self, step: &Step<'_>) {
        match step {
            Step::Start(tag, range) => self.start(tag, range),
            Step::End(tag) => self.end(*tag),
            Step::Words(words) => self.words(words),
            Step::Code(code) => {
                self.writer.element("code", &[], code);
                self.plain.push_str(code);
            }
            Step::HtmlLines(html) => self.raw_text(html),
            Step::HtmlTag(html, range) => {
                if !html.starts_with("</") {
                    self.raw_html(range);
                }
                self.raw_text(html);
            }
            Step::LineBreak => {
                self.writer.void("br", &[]);
                self.plain.push(' ');
                self.sentences.push_mark(' ', 0);
            }
            Step::Rule => {
                self.writer.void("hr", &[]);
            }
        }
    }

    /// What was written, and what is wrong with it.
    pub(super) fn finish(mut self) -> (Composed, Vec<Problem>) {
        self.end_sentences();
        let composed = Composed {
            html: self.writer.finish(),
            title: None,
            cited: self.numbering.finish(),
            notes: self.notes,
            links_to_events: self.links_to_events.into_iter().collect(),
            plain: self.plain,
        };
        (composed, self.problems)
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        if !is_inline(tag.to_end()) {
            self.end_sentences();
            self.paragraph += 1;
        }
        match tag {
            Tag::Heading { level, .. } => self.start_heading(*level as usize),
            Tag::CodeBlock(_) => {
                self.mood = Mood::Code;
                self.writer.open("pre", &[]).open("code", &[]);
            }
            Tag::List(Some(first)) if *first != 1 => {
                self.writer.open("ol", &[("start", &first.to_string())]);
            }
            Tag::TableHead => {
                self.mood = Mood::Heading;
                self.column = 0;
                self.writer.open("thead", &[]).open("tr", &[]);
            }
            Tag::TableCell => self.start_cell(),
            Tag::Link { link_type, dest_url, title, .. } => self.start_link(*link_type, dest_url, title, range),
            Tag::Image { .. } => self.picture(range),
            _ => {
                match tag {
                    Tag::Table(alignments) => self.alignments.clone_from(alignments),
                    Tag::HtmlBlock => self.raw_html(range),
                    Tag::TableRow => self.column = 0,
                    _ => {}
                }
                if let Some(element) = element(tag.to_end()) {
                    self.writer.open(element, &[]);
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        if !is_inline(tag) {
            self.end_sentences();
            self.plain.push(' ');
        }
        match tag {
            TagEnd::Link => self.end_link(),
            TagEnd::Heading(level) => {
                let element = heading_element(level as usize, self.shift());
                self.writer.close(element);
            }
            TagEnd::CodeBlock => {
                self.writer.close("code").close("pre");
            }
            TagEnd::Table => {
                self.writer.close("tbody").close("table");
            }
            TagEnd::TableHead => {
                self.writer.close("tr").close("thead").open("tbody", &[]);
            }
            TagEnd::TableCell => {
                let element = if self.mood == Mood::Heading { "th" } else { "td" };
                self.writer.close(element);
            }
            _ => {
                if let Some(element) = element(tag) {
                    self.writer.close(element);
                }
            }
        }
        if matches!(tag, TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::TableHead) {
            self.mood = Mood::Prose;
        }
    }

    /// How far headings move down.
    fn shift(&self) -> usize {
        if matches!(self.scope.citing, Citing::Event(_)) { EVENT_SHIFT } else { 0 }
    }

    fn start_heading(&mut self, level: usize) {
        self.mood = Mood::Heading;
        let id = self.next_headings.pop_front().unwrap_or_default();
        self.writer.open(heading_element(level, self.shift()), &[("id", &id)]);
    }

    fn start_cell(&mut self) {
        let is_heading = self.mood == Mood::Heading;
        let element = if is_heading { "th" } else { "td" };
        let mut attributes = Vec::new();
        if is_heading {
            attributes.push(("scope", "col"));
        }
        match self.alignments.get(self.column) {
            Some(Alignment::Center) => attributes.push(("class", "centre")),
            Some(Alignment::Right) => attributes.push(("class", "right")),
            _ => {}
        }
        self.column += 1;
        self.writer.open(element, &attributes);
    }

    /// Text between tags: its citations become links, the rest is escaped.
    fn words(&mut self, words: &Traced) {
        if self.mood == Mood::Code {
            return self.raw_text(words.text());
        }
        let mut start = 0;
        for group in groups(words, self.places.markdown()) {
            self.sentence_part(words, start..group.range.start);
            if self.mood == Mood::Prose {
                self.sentences.push_mark(CITED, words.source(group.range.start));
            }
            start = group.range.end;
            self.cite(words, &group);
        }
        self.sentence_part(words, start..words.text().len());
    }

    fn sentence_part(&mut self, words: &Traced, part: Range<usize>) {
        for (run, language) in parts_of_text(&words.text()[part.clone()], self.scope.language) {
            let run = &words.text()[part.start + run.start..part.start + run.end];
            match language {
                Some(language) => {
                    self.writer.element("span", &[("lang", language)], run);
                    self.plain.push_str(run);
                }
                None => self.raw_text(run),
            }
        }
        if self.mood == Mood::Prose && self.scope.figures == Figures::MustBeCited && !part.is_empty() {
            self.sentences.push_part(words, part);
        }
    }

    /// Writes text as it is, escaped.
    fn raw_text(&mut self, text: &str) {
        self.writer.text(text);
        if text.starts_with(ENDS) {
            // A citation stood before it, and the space before that.
            self.plain.truncate(self.plain.trim_end().len());
        }
        self.plain.push_str(text);
    }

    /// The place in the file of a part of the Markdown. Each takes a look
    /// through the file, so that of very many problems only the first are
    /// placed exactly, and no text takes for ever.
    pub(super) fn span(&self, part: Range<usize>) -> Span {
        if self.problems.len() < MOST_PLACES { self.places.span(part) } else { self.places.whole() }
    }

    /// Looks through the sentences that end here.
    fn end_sentences(&mut self) {
        let sentences = std::mem::take(&mut self.sentences);
        if self.scope.figures == Figures::Free {
            return;
        }
        for number in uncited_numbers(sentences.text()) {
            let place = self.span(sentences.source_range(&number));
            let message = format!("the sentence with `{}` has no citation", &sentences.text()[number]);
            let problem = Problem::new(Code::UncitedNumber, message, place).label("where does this number come from?");
            self.problems.push(problem.help("add `[@document-id, p. 3]` before the full stop"));
        }
    }

    fn raw_html(&mut self, range: &Range<usize>) {
        let place = self.span(range.clone());
        let problem =
            Problem::new(Code::RawHtml, "HTML in a text is shown as text", place).label("shown as it is written");
        self.problems.push(problem.help("write Markdown: `*emphasis*`, `**strong**`, `[words](https://example.org)`"));
    }

    fn picture(&mut self, range: &Range<usize>) {
        let place = self.span(range.clone());
        let problem = Problem::new(Code::InvalidUrl, "pictures are not part of a text", place);
        self.problems
            .push(problem.label("only its words are shown").help("link to it: `[what it shows](https://example.org)`"));
    }

    fn start_link(&mut self, link_type: LinkType, written: &CowStr<'_>, title: &CowStr<'_>, range: &Range<usize>) {
        let address = match link_type {
            LinkType::Email => format!("mailto:{written}"),
            _ => written.to_string(),
        };
        let place = self.address_place(written, range);
        let href = match destination(&address) {
            Destination::External(address) => Some((address, true)),
            Destination::Internal(kind, id) => self.internal(kind, &id, place).map(|href| (href, false)),
            Destination::Fragment(id) => self.fragment(&id, place).map(|href| (href, false)),
            Destination::Forbidden => self.forbidden(&address, place),
        };
        let is_nested = self.links.contains(&true);
        let Some((href, is_external)) = href.filter(|_| !is_nested) else {
            return self.links.push(false);
        };
        let mut attributes = vec![("href", href.as_str())];
        if is_external {
            attributes.push(("rel", OUTBOUND));
        }
        if !title.is_empty() {
            attributes.push(("title", title));
        }
        self.writer.open("a", &attributes);
        self.links.push(true);
    }

    fn end_link(&mut self) {
        if self.links.pop() == Some(true) {
            self.writer.close("a");
        }
    }

    /// Whether a link is open: links do not stand in links.
    pub(super) fn is_inside_link(&self) -> bool {
        self.links.contains(&true)
    }

    /// Where the address stands in a link that takes up `range`.
    fn address_place(&self, written: &str, range: &Range<usize>) -> Range<usize> {
        let link = self.places.markdown().get(range.clone()).unwrap_or("");
        match link.rfind(written).filter(|_| !written.is_empty()) {
            Some(at) => range.start + at..range.start + at + written.len(),
            None => range.clone(),
        }
    }

    fn internal(&mut self, kind: LinkKind, id: &str, place: Range<usize>) -> Option<String> {
        let word = LinkKind::ALL.iter().find(|(other, _)| *other == kind).map_or("", |(_, word)| word);
        match self.scope.directory.find(kind, id) {
            Ok(address) => {
                if kind == LinkKind::Event {
                    let own_id = address.as_str().trim_start_matches("events/").trim_end_matches(".html");
                    self.links_to_events.extend(self.scope.directory.event(own_id));
                }
                return Some(address.from_page(self.scope.page));
            }
            Err(LinkProblem::Draft) => {
                let message = format!("`{word}:{id}` is a draft and has no page yet");
                let problem = Problem::new(Code::DraftReferenced, message, self.span(place)).label("linked here");
                self.problems.push(problem.help("publish it first, or take the link out"));
            }
            Err(LinkProblem::Unknown(known)) => {
                let help = known.map(|id| format!("did you mean `{word}:{id}`?"));
                self.broken(&format!("{word}:{id}"), place, help);
            }
        }
        None
    }

    fn fragment(&mut self, id: &str, place: Range<usize>) -> Option<String> {
        if self.headings.contains(id) {
            return Some(format!("#{id}"));
        }
        let help = nearest(id, self.headings.iter().map(String::as_str)).map(|id| format!("did you mean `#{id}`?"));
        self.broken(&format!("#{id}"), place, help);
        None
    }

    fn broken(&mut self, link: &str, place: Range<usize>, help: Option<String>) {
        let problem = Problem::new(Code::BrokenLink, format!("`{link}` leads nowhere"), self.span(place));
        self.problems.push(problem.label("linked here").maybe_help(help));
    }

    fn forbidden<T>(&mut self, address: &str, place: Range<usize>) -> Option<T> {
        let message = format!("a text may not link to `{}`", cleaned(address));
        let problem = Problem::new(Code::InvalidUrl, message, self.span(place)).label("linked here");
        let help = "begin it with `https://`, `http://` or `mailto:`; pages of this site are `event:…`, `year:…`, \
                    `topic:…`, `place:…`, `document:…`, `measure:…`, `page:…`";
        self.problems.push(problem.help(help));
        None
    }
}

/// The element of a tag that has no attributes.
fn element(tag: TagEnd) -> Option<&'static str> {
    match tag {
        TagEnd::Paragraph | TagEnd::HtmlBlock => Some("p"),
        TagEnd::BlockQuote(_) => Some("blockquote"),
        TagEnd::List(true) => Some("ol"),
        TagEnd::List(false) => Some("ul"),
        TagEnd::Item => Some("li"),
        TagEnd::Table => Some("table"),
        TagEnd::TableRow => Some("tr"),
        TagEnd::Emphasis => Some("em"),
        TagEnd::Strong => Some("strong"),
        _ => None,
    }
}

/// Whether a tag stands inside a line, so that a sentence goes on across it.
fn is_inline(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image)
}
