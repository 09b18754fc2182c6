//! Stories about `compose`: what a text becomes, and what is said of its mistakes.

use hayagriva::Entry;
use hayagriva::types::EntryType;

use super::compose::{Composed, Figures, Scope, compose};
use crate::model::{
    Certainty, Citation, Document, DocumentId, DocumentIndex, Drafts, Event, EventDate, EventId, EventIndex, Language,
    Locator, Markdown, Names, Publisher, Reliability, Site, Timeline,
};
use crate::problem::{Problem, Sources, Span};
use crate::prose::{Citing, Note, NotePlace};
use crate::site::{Address, Directory};

fn document(id: &str) -> Document {
    Document {
        id: DocumentId::new(id).unwrap(),
        entry: Entry::new(id, EntryType::Report),
        title: id.to_owned(),
        language: None,
        translated_titles: std::collections::BTreeMap::new(),
        reliability: Reliability::Primary,
        url: None,
        archived: Vec::new(),
    }
}

fn event(id: &str) -> Event {
    Event {
        id: EventId::new(id).unwrap(),
        title: id.to_owned(),
        date: EventDate::parse("1995").unwrap(),
        order: 0,
        topics: Vec::new(),
        places: Vec::new(),
        summary: String::new(),
        citations: Vec::new(),
        certainty: Certainty::Confirmed,
        accounts: Vec::new(),
        measures: Vec::new(),
        content_notes: Vec::new(),
        related: Vec::new(),
        aliases: vec![EventId::new(&format!("old-{id}")).unwrap()],
        added: None,
        revisions: Vec::new(),
        translations: std::collections::BTreeMap::new(),
    }
}

/// The documents `fao`, `hrw` and `un`, the event `floods`, the draft `later`.
fn directory() -> Directory {
    let site = Site {
        title: Names { default: "T".to_owned(), others: std::collections::BTreeMap::new() },
        tagline: None,
        description: None,
        languages: vec![Language::new("en").unwrap()],
        publisher: Publisher { name: "P".to_owned(), url: None, email: None },
        licence: String::new(),
        citation_style: String::new(),
        base_url: None,
        tag_authority: None,
    };
    Directory::of(&Timeline {
        site,
        topics: Vec::new(),
        places: Vec::new(),
        documents: vec![document("fao"), document("hrw"), document("un")],
        measures: Vec::new(),
        pages: Vec::new(),
        events: vec![event("floods")],
        tombstones: Vec::new(),
        drafts: Drafts { ids: vec![EventId::new("later").unwrap()] },
    })
}

fn citation(document: usize, locator: Option<&str>) -> Citation {
    Citation { document: DocumentIndex::new(document), locator: locator.and_then(Locator::parse), supports: None }
}

struct Outcome {
    composed: Composed,
    problems: Vec<Problem>,
    sources: Sources,
}

/// Composes `text`, which stands in the file `a.md`.
fn run(text: &str, citing: Citing<'_>, figures: Figures) -> Outcome {
    let mut sources = Sources::default();
    let file = sources.add("a.md", text);
    let markdown = Markdown { text: text.to_owned(), span: Span::new(file, 0, text.len()) };
    let (directory, page) = (directory(), Address::file("events/a.html"));
    let scope = Scope { directory: &directory, citing, page: &page, language: "en", figures };
    let (composed, problems) = compose(&markdown, &sources, &scope);
    Outcome { composed, problems, sources }
}

/// The HTML of `text` as an event that cites `hrw` and `fao`.
fn html(text: &str) -> String {
    let list = [citation(1, None), citation(0, None)];
    run(text, Citing::Event(&list), Figures::Free).composed.html.as_str().to_owned()
}

/// The problems of `text` as an event that cites `hrw`: code, what is marked, help.
fn problems(text: &str) -> Vec<(&'static str, String, String)> {
    let list = [citation(1, None)];
    let outcome = run(text, Citing::Event(&list), Figures::MustBeCited);
    let shown = |problem: &Problem| {
        let marked = outcome.sources.slice(problem.place()).to_owned();
        (problem.code.name(), marked, problem.help.clone().unwrap_or_default())
    };
    outcome.problems.iter().map(shown).collect()
}

#[test]
fn markdown_becomes_html() {
    for (text, expected) in [
        ("One\ntwo\\\nthree.\n\nFour", "<p>One\ntwo<br>three.</p><p>Four</p>"),
        ("粮食，\n饥荒\nx\n가\n나", "<p><span lang=\"zh\">粮食，饥荒</span>\nx\n<span lang=\"ko\">가\n나</span></p>"),
        ("*a* **b** `c < d`", "<p><em>a</em> <strong>b</strong> <code>c &lt; d</code></p>"),
        ("# A\n\n## B", "<h2 id=\"a\">A</h2><h3 id=\"b\">B</h3>"),
        ("> a\n> b", "<blockquote><p>a\nb</p></blockquote>"),
        ("- a\n- b\n  1. c", "<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>"),
        ("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
        ("    a [@hrw] <b>", "<pre><code>a [@hrw] &lt;b&gt;</code></pre>"),
        ("a\n\n---", "<p>a</p><hr>"),
        ("\"Quotes\" -- stay...", "<p>&quot;Quotes&quot; -- stay...</p>"),
        ("~~a~~ a[^1]", "<p>~~a~~ a[^1]</p>"),
        (
            "a | b\n:-: | --:\n*1* | *2*",
            "<table><thead><tr><th scope=\"col\" class=\"centre\">a</th><th scope=\"col\" class=\"right\">b</th></tr>\
             </thead><tbody><tr><td class=\"centre\"><em>1</em></td><td class=\"right\"><em>2</em></td></tr></tbody></table>",
        ),
    ] {
        assert_eq!(html(text), expected, "{text}");
    }
}

#[test]
fn a_citation_is_a_link_to_its_source_and_can_be_led_back_to() {
    let mark = |id: &str, number: &str, shown: &str| {
        format!("<a class=\"cite\" id=\"cite-{id}\" href=\"#source-{number}\" role=\"doc-biblioref\">{shown}</a>")
    };
    for (text, expected) in [
        ("A [@fao, p. 3].", format!("<p>A {}.</p>", mark("2-1", "2", "[2, p. 3]"))),
        (
            "A [see @fao, p. 3; @hrw].",
            format!("<p>A [{}; {}].</p>", mark("2-1", "2", "see 2, p. 3"), mark("1-1", "1", "1")),
        ),
        (
            "A [@hrw] [@hrw,\npara. 4]",
            format!("<p>A {} {}</p>", mark("1-1", "1", "[1]"), mark("1-2", "1", "[1, para. 4]")),
        ),
        ("`[@hrw]` \\[@hrw] &#91;@hrw]", "<p><code>[@hrw]</code> [@hrw] [@hrw]</p>".to_owned()),
        (
            "[a [@hrw]](https://example.org)",
            "<p><a href=\"https://example.org\" rel=\"noreferrer noopener external\">a \
             <span class=\"cite\" id=\"cite-1-1\">[1]</span></a></p>"
                .to_owned(),
        ),
    ] {
        assert_eq!(html(text), expected, "{text}");
    }
}

#[test]
fn an_event_numbers_documents_by_its_list_and_a_page_by_first_citation() {
    let list = [citation(0, Some("p. 1")), citation(0, Some("p. 2")), citation(1, None)];
    let numbers = |citing| -> Vec<(usize, usize, usize)> {
        let outcome = run("[@hrw] [@fao, p. 2] [@fao, p. 9] [@hrw]", citing, Figures::Free);
        outcome.composed.cited.iter().map(|cited| (cited.number, cited.document.get(), cited.times)).collect()
    };
    assert_eq!(numbers(Citing::Event(&list)), [(1, 0, 1), (2, 0, 1), (3, 1, 2)]);
    assert_eq!(numbers(Citing::Page), [(1, 1, 2), (2, 0, 2)]);
    let cited = run("[@fao, p. 2] [@fao, p. 9] [@fao, p. 2]", Citing::Page, Figures::Free).composed.cited;
    let locators: Vec<&str> = cited[0].locators.iter().map(|locator| locator.written.as_str()).collect();
    assert_eq!(locators, ["p. 2", "p. 9"]);
}

#[test]
fn a_page_gives_its_first_heading_as_title() {
    let outcome = run("# About *this*\n\nText 5.\n\n## More\n\n## More", Citing::Page, Figures::Free);
    assert_eq!(outcome.problems, []);
    assert_eq!(outcome.composed.title.as_deref(), Some("About this"));
    assert_eq!(outcome.composed.html.as_str(), "<p>Text 5.</p><h2 id=\"more\">More</h2><h2 id=\"more-2\">More</h2>");
    assert_eq!(outcome.composed.plain, "Text 5. More More");
    assert_eq!(run("Text", Citing::Page, Figures::Free).composed.title, None);
}

#[test]
fn the_words_for_the_search_are_those_that_are_read() {
    let text = "# Head [@hrw]\n\n- *one*\n- two`3`\n\n[four](https://example.org)\\\nfive &amp; six [@hrw, p. 7].";
    let list = [citation(1, None)];
    let composed = run(text, Citing::Event(&list), Figures::Free).composed;
    assert_eq!(composed.plain, "Head one two3 four five & six.");
}

#[test]
fn links_lead_to_pages_headings_and_the_web() {
    for (text, expected) in [
        ("[a](event:floods)", "<p><a href=\"floods.html\">a</a></p>"),
        ("[a](event:old-floods)", "<p><a href=\"floods.html\">a</a></p>"),
        ("<year:1995>", "<p><a href=\"../1995.html\">year:1995</a></p>"),
        ("[a](document:hrw)", "<p><a href=\"../documents/hrw.html\">a</a></p>"),
        ("[a](#b)\n# B", "<p><a href=\"#b\">a</a></p><h2 id=\"b\">B</h2>"),
        (
            "[a](https://example.org/?a&b \"x\\\"y\")",
            "<p><a href=\"https://example.org/?a&amp;b\" rel=\"noreferrer noopener external\" title=\"x&quot;y\">a</a></p>",
        ),
        (
            "<a@example.org>",
            "<p><a href=\"mailto:a@example.org\" rel=\"noreferrer noopener external\">a@example.org</a></p>",
        ),
    ] {
        assert_eq!(html(text), expected, "{text}");
    }
    let outcome = run("[a](event:floods) [b](event:old-floods)", Citing::Page, Figures::Free);
    assert_eq!(outcome.composed.links_to_events, [EventIndex::new(0)]);
}

#[test]
fn no_text_of_the_record_becomes_a_tag_or_a_script() {
    for (text, expected) in [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("<!-- a -->\n\nb", "<p>&lt;!-- a --&gt;\n</p><p>b</p>"),
        ("a <img src=x onerror=alert(1)> b", "<p>a &lt;img src=x onerror=alert(1)&gt; b</p>"),
        ("a <a href='javascript:alert(1)'>b</a>", "<p>a &lt;a href=&#39;javascript:alert(1)&#39;&gt;b&lt;/a&gt;</p>"),
        ("[x](javascript:alert(1))", "<p>x</p>"),
        ("[x](JaVaScRiPt:alert(1))", "<p>x</p>"),
        ("[x](&#106;avascript:alert(1))", "<p>x</p>"),
        ("[x](&#x6A;avascript&colon;alert(1))", "<p>x</p>"),
        ("[x](java&Tab;script:alert(1))", "<p>x</p>"),
        ("[x](&NewLine;javascript:alert(1))", "<p>x</p>"),
        ("[x](javascript\\:alert(1))", "<p>x</p>"),
        ("[x](java%73cript:alert(1))", "<p>x</p>"),
        ("[x](<javascript:alert(1)>)", "<p>x</p>"),
        ("[x]\n\n[x]: javascript:alert(1)", "<p>x</p>"),
        ("[x](data:text/html;base64,PHNjcmlwdD4=)", "<p>x</p>"),
        ("[x](vbscript:msgbox)", "<p>x</p>"),
        ("[x](//example.org)", "<p>x</p>"),
        ("[x](../index.html)", "<p>x</p>"),
        ("<javascript:alert(1)>", "<p>javascript:alert(1)</p>"),
        ("![a *b* <i>](javascript:alert(1))", "<p>a <em>b</em> &lt;i&gt;</p>"),
        ("![\" onerror=\"alert(1)](https://example.org/a.png)", "<p>&quot; onerror=&quot;alert(1)</p>"),
        (
            "[x](https://example.org/\"onclick=\"alert(1) \"'><script>\")",
            "<p><a href=\"https://example.org/%22onclick=%22alert(1)\" rel=\"noreferrer noopener external\" \
             title=\"&#39;&gt;&lt;script&gt;\">x</a></p>",
        ),
        ("# <b onclick=\"x\">", "<h2 id=\"b-onclick-x\">&lt;b onclick=&quot;x&quot;&gt;</h2>"),
        ("```<script>\n</code><script>\n```", "<pre><code>&lt;/code&gt;&lt;script&gt;\n</code></pre>"),
        ("[@hrw, p. <script>]", "<p>[@hrw, p. &lt;script&gt;]</p>"),
        ("[<u> @nobody]", "<p>[&lt;u&gt; @nobody]</p>"),
    ] {
        assert_eq!(html(text), expected, "{text}");
    }
}

#[test]
fn what_is_wrong_is_shown_at_the_very_characters() {
    let citable = "add `[@document-id, p. 3]` before the full stop";
    let links = "begin it with `https://`, `http://` or `mailto:`; pages of this site are `event:…`, `year:…`, \
                 `topic:…`, `place:…`, `document:…`, `measure:…`, `page:…`";
    for (text, code, marked, help) in [
        ("A [@hrx].", "unknown-document", "hrx", "did you mean `hrw`?"),
        ("A [@hrw; p. 3].", "unknown-document", "p. 3", "write `@document-id, p. 3` after each semicolon"),
        ("A [@fao].", "undeclared-citation", "fao", "add `- document: fao` under `citations`"),
        ("It rained in 1995. Then [@hrw].", "uncited-number", "1995", citable),
        ("A 5 [@hrw]. B 5.", "uncited-number", "5", citable),
        ("[a](event:flods)", "broken-link", "event:flods", "did you mean `event:floods`?"),
        ("[a](year:1996)", "broken-link", "year:1996", ""),
        ("[a](#c)\n# B", "broken-link", "#c", "did you mean `#b`?"),
        ("[a](event:later)", "draft-referenced", "event:later", "publish it first, or take the link out"),
        ("[a](javascript:x)", "invalid-url", "javascript:x", links),
        (
            "![a](https://example.org)",
            "invalid-url",
            "![a](https://example.org)",
            "link to it: `[what it shows](https://example.org)`",
        ),
        ("a <b>c</b>", "raw-html", "<b>", "write Markdown: `*emphasis*`, `**strong**`, `[words](https://example.org)`"),
        (
            "<div>\n</div>",
            "raw-html",
            "<div>",
            "write Markdown: `*emphasis*`, `**strong**`, `[words](https://example.org)`",
        ),
    ] {
        assert_eq!(problems(text), [(code, marked.to_owned(), help.to_owned())], "{text}");
    }
    let found = problems("A [@hrw, somewhere].");
    assert_eq!(found[0].0, "invalid-locator");
    assert_eq!(found[0].1, "somewhere");
    assert!(found[0].2.contains(Locator::EXAMPLES));
}

#[test]
fn paragraphs_items_and_cells_end_a_sentence_and_headings_and_code_are_none() {
    for (text, marked) in [
        ("In 1995 it rained. [@hrw]", vec![]),
        ("In 1995 *it [@hrw] rained.*", vec![]),
        ("In 1995 it rained [@hrw; @hrw].", vec![]),
        ("In 1995\n\nit rained [@hrw]", vec!["1995"]),
        ("- In 1995\n- it rained [@hrw]", vec!["1995"]),
        ("- In 1995\n  - it rained [@hrw]", vec!["1995"]),
        ("a 1 | b\n--- | ---\n2 | 3 [@hrw]", vec!["2"]),
        ("# In 1995\n\n`1996` it rained.\n\n    1997", vec![]),
        ("It cost 1\\.5 and *19*95.", vec!["1\\.5"]),
        ("[In 1995](event:floods) [@hrw].", vec![]),
    ] {
        let found: Vec<String> = problems(text).into_iter().map(|(_, marked, _)| marked).collect();
        assert_eq!(found, marked, "{text}");
    }
}

#[test]
fn a_problem_in_a_folded_and_indented_text_points_into_the_file() {
    let written = "title: Floods\nbody: >\n  It rained [@fao,\n  p. 3]. It rained\n  again in 1995.\n";
    let mut sources = Sources::default();
    let file = sources.add("events/1995/floods.yaml", written);
    let text = "It rained [@fao, p. 3]. It rained again in 1995.\n".to_owned();
    let markdown = Markdown { text, span: Span::new(file, 20, written.len()) };
    let (directory, page) = (directory(), Address::file("events/a.html"));
    let scope = Scope {
        directory: &directory,
        citing: Citing::Event(&[]),
        page: &page,
        language: "en",
        figures: Figures::MustBeCited,
    };
    let (_, problems) = compose(&markdown, &sources, &scope);
    let places: Vec<_> = problems
        .iter()
        .map(|problem| (problem.code.name(), sources.line_and_column(problem.place()), sources.slice(problem.place())))
        .collect();
    assert_eq!(places, [("undeclared-citation", (3, 15), "fao"), ("uncited-number", (5, 12), "1995")]);
}

#[test]
fn each_citation_of_a_paragraph_has_a_note_beside_it_with_the_title_where_it_is_the_first() {
    let list = [citation(1, None), citation(0, None)];
    let text = "A [@hrw, p. 1]. B [@hrw, p. 1; @fao]. *C [@hrw]*\n\n- D [@hrw, p. 1]";
    let composed = run(text, Citing::Event(&list), Figures::Free).composed;
    let note = |place: &NotePlace| Note {
        document: if place.number == 1 { "HRW <2023>" } else { "식량" },
        document_language: (place.number == 2).then_some("ko"),
        title: "Title & more",
        title_language: None,
        locator: place.locator.as_ref().map(|_| "p. 1"),
        comma: ", ",
    };
    let noted = composed.with_notes(note).as_str().to_owned();
    let is_cite = |line: &&str| !line.starts_with("<a class=\"cite\"");
    let lines = noted.replace("<a class", "\n<a class").replace("<span class", "\n<span class");
    let parts: Vec<&str> = lines.lines().filter(is_cite).collect();
    assert_eq!(
        parts,
        [
            "<p>A ",
            "<span class=\"side-note\" aria-hidden=\"true\"><b>1</b> <span>HRW &lt;2023&gt;</span>, <i>Title &amp; more</i>, \
             p. 1</span>. B [",
            "<span class=\"side-note\" aria-hidden=\"true\"><b>2</b> <span lang=\"ko\">식량</span>, \
             <i>Title &amp; more</i></span>. <em>C ",
            "<span class=\"side-note\" aria-hidden=\"true\"><b>1</b> <span>HRW &lt;2023&gt;</span></span></em></p><ul><li>D ",
            "<span class=\"side-note\" aria-hidden=\"true\"><b>1</b> <span>HRW &lt;2023&gt;</span>, p. 1</span></li></ul>",
        ]
    );
}
