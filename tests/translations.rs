//! A record in several languages: what is said of its translations, and what of them a reader meets.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test looks at the disk from outside")]

mod stories;

use std::fs;

use stories::{Page, Project, Site};

const SITE: &str = "\
title: {en: A small record, ko: 작은 기록}
languages: [en, ko, zh]
topics:
  - {id: famine, name: {en: Famine, ko: 기근}, description: {en: Hunger., zh: 饥饿。}}
publisher: {name: The keepers}
licence: CC-BY-4.0
";

/// A record with translations of every standing. In English, the titles are
/// "The flood", "The drought" and so on.
fn project() -> Project {
    Project::empty()
        .file("events/site.yaml", SITE)
        .event("flood", "1995", "body: It rained [@report].\n")
        .event("drought", "1996", "")
        .event("fire", "1997", "")
        .event("frost", "1998", "")
        .file("events/pages/about.md", "# About\n\nSee [a flood](event:flood).\n")
        .file("events/pages/about.ko.md", "# 소개\n\n[홍수](event:flood)를 보라.\n")
        .file("events/places.yaml", "camp: {name: {en: The camp, ko: 수용소, zh: 关押营}, kind: camp, country: KP}\n")
}

/// The fingerprint of an event, as `explain` says it.
fn fingerprint(project: &Project, id: &str) -> String {
    let said = project.run(&["explain", id]).stdout;
    said.trim_end().rsplit(' ').next().unwrap().to_owned()
}

/// `project` with a translation of `id` added at the end of its file.
fn translate(project: &Project, id: &str, year: &str, translations: &str) {
    let path = project.path().join(format!("events/{year}/{id}.yaml"));
    let of = fingerprint(project, id);
    let text = fs::read_to_string(&path).unwrap() + &translations.replace("OF", &of);
    fs::write(path, text).unwrap();
}

/// The record with the flood translated whole, the drought in part, the fire by a machine.
fn translated() -> Project {
    let project = project();
    translate(
        &project,
        "flood",
        "1995",
        "translations:\n  ko: {status: reviewed, of: OF, title: 홍수, summary: 비가 내렸다., body: '비가 내렸다[@report].'}\n  \
         zh: {status: draft, of: 000000000000, title: 洪水, summary: 下了雨。, body: '下了雨[@report]。'}\n",
    );
    translate(&project, "drought", "1996", "translations:\n  ko: {status: draft, of: OF, title: 가뭄}\n");
    let fire = "translations:\n  ko: {status: machine, of: OF, title: 화재, summary: 창고가 탔다.}\n";
    translate(&project, "fire", "1997", fire);
    project
}

#[test]
fn check_says_how_much_is_translated() {
    let project = translated();
    let said = project.run(&["check"]);
    assert_eq!(said.code, Some(0), "{}", said.stderr);
    let messages = messages();
    assert_eq!(
        said.stdout,
        format!(
            "4 events, 1995–1998, 1 document: no errors\n\
             ko: events 3/4 (reviewed 1, draft 1, machine 1, stale 0; 1 in part), pages 1/1, names 3/4, \
             messages {messages}/{messages}\n\
             zh: events 1/4 (reviewed 0, draft 1, machine 0, stale 1), pages 0/1, names 2/4, \
             messages {messages}/{messages}\n"
        )
    );
}

/// How many messages the program has.
fn messages() -> usize {
    let english = fs::read_to_string(format!("{}/templates/messages/en.ftl", env!("CARGO_MANIFEST_DIR"))).unwrap();
    english
        .lines()
        .filter(|line| line.starts_with(|sign: char| sign.is_ascii_lowercase()) && line.contains(" ="))
        .count()
}

#[test]
fn a_script_is_told_the_same_in_objects_of_their_own_kind() {
    let said = translated().run(&["check", "--format", "json"]);
    let objects: Vec<serde_json::Value> = said.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let messages = messages();
    let whole = serde_json::json!({"translated": messages, "all": messages});
    assert_eq!(
        objects,
        [
            serde_json::json!({"kind": "summary", "events": 4, "drafts": 0, "first_year": 1995, "last_year": 1998, "documents": 1}),
            serde_json::json!({
                "kind": "coverage", "language": "ko",
                "events": {"translated": 3, "partly": 1, "all": 4, "reviewed": 1, "draft": 1, "machine": 1, "stale": 0},
                "pages": {"translated": 1, "all": 1}, "names": {"translated": 3, "all": 4}, "messages": whole,
            }),
            serde_json::json!({
                "kind": "coverage", "language": "zh",
                "events": {"translated": 1, "partly": 0, "all": 4, "reviewed": 0, "draft": 1, "machine": 0, "stale": 1},
                "pages": {"translated": 0, "all": 1}, "names": {"translated": 2, "all": 4}, "messages": whole,
            }),
        ]
    );
}

#[test]
fn a_pull_request_is_told_in_a_notice() {
    let said = translated().run(&["check", "--format", "github"]);
    let notices: Vec<&str> = said.stdout.lines().skip(1).map(|line| line.split(" (").next().unwrap()).collect();
    assert_eq!(notices, ["::notice title=translations::ko: events 3/4", "::notice title=translations::zh: events 1/4"]);
}

#[test]
fn a_record_in_one_language_has_nothing_to_say_of_translations() {
    let said = Project::empty().event("flood", "1995", "").run(&["check"]);
    assert_eq!(said.stdout, "1 event, 1995, 1 document: no errors\n");
}

/// What the notice on a page says of the translation; nothing where there is no notice.
fn notice(project: &Project, address: &str) -> Option<(String, String)> {
    let html = project.page(address);
    let (_, after) = html.split_once("<aside class=\"translation ")?;
    let (class, rest) = after.split_once('"').unwrap();
    let words = Page::read(&format!(
        "<aside{}",
        rest.split_once("</aside>").unwrap().0.split_once('>').map(|(_, text)| format!(">{text}</aside>")).unwrap()
    ));
    Some((class.to_owned(), words.text))
}

#[test]
fn a_page_says_how_far_its_translation_can_be_trusted() {
    let project = translated();
    assert_eq!(project.run(&["build"]).code, Some(0));
    for (address, class, words) in [
        ("ko/events/flood.html", "translation-reviewed", "검토된 번역 모어 화자가 읽어 보았다. 원문 읽기"),
        (
            "zh/events/flood.html",
            "translation-draft",
            "译文草稿 尚待母语者审读。 译文已过时：译文完成之后原文有改动。 阅读原文",
        ),
        (
            "ko/events/drought.html",
            "translation-draft",
            "번역 초안 원어민의 검토를 기다린다. 글의 일부는 번역되지 않아 원래 언어로 싣는다. 원문 읽기",
        ),
        (
            "ko/events/fire.html",
            "translation-machine",
            "기계 번역 기계가 옮긴 것으로, 아직 사람이 읽어 보지 않았다. 원문 읽기",
        ),
        ("zh/events/frost.html", "translation-missing", "尚未翻译 这段文字尚未翻译，以原文显示。 阅读原文"),
        ("zh/about.html", "translation-missing", "尚未翻译 这段文字尚未翻译，以原文显示。 阅读原文"),
    ] {
        let expected = (class.to_owned(), words.to_owned());
        assert_eq!(notice(&project, address), Some(expected), "{address}");
    }
    for address in ["events/flood.html", "about.html", "ko/about.html"] {
        assert_eq!(notice(&project, address), None, "{address}");
    }
}

#[test]
fn every_text_in_another_language_than_its_page_says_so() {
    let project = translated();
    assert_eq!(project.run(&["build"]).code, Some(0));
    let site = Site::read(&project.site());
    let english = ["The flood", "The drought", "The fire", "The frost", "What is known of", "It rained", "Hunger."];
    let mut found = 0;
    for (address, page) in
        site.pages.iter().filter(|(address, _)| address.starts_with("ko/") || address.starts_with("zh/"))
    {
        let html = project.page(address);
        assert_eq!(page.all("html").next().unwrap().get("lang"), Some(&address[..2]), "{address}");
        let body = without_notations(html.split_once("<body").unwrap().1);
        for text in english {
            for (at, _) in body.match_indices(text) {
                let inside = innermost_language(&body[..at]);
                found += 1;
                assert_eq!(inside.as_deref(), Some("en"), "{address}: {text}");
            }
        }
    }
    assert!(found > 50, "{found}");
}

/// A page without what is written for programs.
fn without_notations(html: &str) -> String {
    let parts = html.split("<pre").enumerate();
    parts.map(|(number, part)| if number == 0 { part } else { part.split_once("</pre>").unwrap().1 }).collect()
}

/// The language of the nearest element that is open at the end of `html` and names one.
fn innermost_language(html: &str) -> Option<String> {
    let mut open: Vec<(String, Option<String>)> = Vec::new();
    for tag in html.split('<').skip(1) {
        let (inside, _) = tag.split_once('>').unwrap_or((tag, ""));
        let name = inside.split([' ', '/']).find(|part| !part.is_empty()).unwrap_or_default().to_owned();
        if inside.starts_with('/') {
            while open.pop().is_some_and(|(other, _)| other != name) {}
        } else if !inside.ends_with('/') {
            let language = inside.split_once("lang=\"").map(|(_, rest)| rest.split('"').next().unwrap().to_owned());
            open.push((name, language));
        }
    }
    open.into_iter().rev().find_map(|(_, language)| language)
}

#[test]
fn the_choice_of_language_leads_to_the_same_page_and_back() {
    let project = translated();
    assert_eq!(project.run(&["build"]).code, Some(0));
    let site = Site::read(&project.site());
    assert_eq!(site.faults(), Vec::<String>::new());
    let default: Vec<&String> =
        site.pages.keys().filter(|at| !at.starts_with("ko/") && !at.starts_with("zh/")).collect();
    assert!(default.len() > 15);
    assert_eq!(site.pages.len(), default.len() * 3);
    for at in default {
        let pages = [at.clone(), format!("ko/{at}"), format!("zh/{at}")];
        for own in &pages {
            let choices: Vec<(String, String)> = choices(own, &site.pages[own]);
            let expected = ["en", "ko", "zh"].map(str::to_owned).into_iter().zip(pages.clone()).collect::<Vec<_>>();
            assert_eq!(choices, expected, "{own}");
        }
    }
}

/// The languages that the page `at` offers, each with the page that it leads to.
fn choices(at: &str, page: &Page) -> Vec<(String, String)> {
    let links = page.all("a").filter(|link| link.get("hreflang").is_some() && link.get("lang").is_some());
    let folder = |path: &str| path.rsplit_once('/').map(|(folder, _)| folder.to_owned()).unwrap_or_default();
    links
        .map(|link| {
            let mut parts: Vec<String> =
                folder(at).split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect();
            for part in link.get("href").unwrap().split('/') {
                if part == ".." {
                    parts.pop().unwrap();
                } else {
                    parts.push(part.to_owned());
                }
            }
            (link.get("hreflang").unwrap().to_owned(), parts.join("/"))
        })
        .collect()
}

#[test]
fn a_withdrawn_text_leaves_every_language() {
    let project = translated();
    assert_eq!(project.run(&["build"]).code, Some(0));
    let holds = |text: &str| {
        let bytes = project.site();
        let holding = bytes.iter().filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(text));
        holding.map(|(path, _)| path.clone()).collect::<Vec<_>>()
    };
    for text in ["홍수", "洪水", "The flood", "비가 내렸다", "下了雨"] {
        assert!(!holds(text).is_empty(), "{text}");
    }
    let path = "events/1995/flood.yaml";
    let text = fs::read_to_string(project.path().join(path)).unwrap();
    project.write(path, &format!("{text}status: withdrawn\nreason: safety\n"));
    for page in ["about.md", "about.ko.md"] {
        project.write(&format!("events/pages/{page}"), "# Page\n");
    }
    assert_eq!(project.run(&["build"]).code, Some(0));
    for text in ["홍수", "洪水", "The flood", "비가 내렸다", "下了雨"] {
        assert_eq!(holds(text), Vec::<String>::new(), "{text}");
    }
    assert!(project.page("zh/events/flood.html").contains("此事件已撤回"));
}

#[test]
fn an_untranslated_text_is_the_same_in_every_language_and_its_links_stay_in_it() {
    let project =
        project().event("hail", "1999", "body: See [the flood](event:flood) and [us](page:about) [@report].\n");
    assert_eq!(project.run(&["build"]).code, Some(0));
    let text = |address: &str| {
        let html = project.page(address);
        let (_, after) = html.split_once("<div class=\"text\"").unwrap();
        let text = after.split_once('>').unwrap().1.split_once("</div>").unwrap().0;
        // The note in the margin names the document in the words of the page.
        let (before, note) = text.split_once("<span class=\"side-note\"").unwrap();
        before.to_owned() + note.rsplit_once("</span>").unwrap().1
    };
    let original = text("events/hail.html");
    assert!(original.contains("href=\"flood.html\"") && original.contains("href=\"../about.html\""), "{original}");
    assert_eq!(text("ko/events/hail.html"), original);
    assert_eq!(text("zh/events/hail.html"), original);
}

#[test]
fn references_are_worded_in_the_language_of_the_page() {
    let project = project().and_in(
        "events/documents.yaml",
        "letter: {type: article, title: A letter, author: ['Ahn, Mina', 'Lee, Ann'], date: 1997-09-25, \
         parent: {type: newspaper, title: The Daily}, reliability: primary, language: en}\n",
    );
    let cited =
        "topics: [famine]\nsummary: S.\ncertainty: confirmed\ncitations: [{document: letter, supports: All.}]\n";
    project.write("events/1997/post.yaml", &format!("title: The post\ndate: \"1997\"\n{cited}"));
    assert_eq!(project.run(&["build"]).code, Some(0));
    for (address, expected) in [
        (
            "documents/letter.html",
            "<p class=\"reference\">Ahn, Mina, and Ann Lee. 1997. “A Letter.” <i>The Daily</i>, September 25.</p>",
        ),
        (
            "ko/documents/letter.html",
            "<p class=\"reference\">Ahn, Mina, 및 Ann Lee. 1997. “<span lang=\"en\">A Letter</span>”. <i>The Daily</i>, 9월 25일.</p>",
        ),
        (
            "zh/documents/letter.html",
            "<p class=\"reference\">Ahn, Mina, 和 Ann Lee. 1997. 《<span lang=\"en\">A Letter</span>》. <i>The Daily</i>, 9月25日.</p>",
        ),
    ] {
        let page = project.page(address);
        let reference = page.lines().find(|line| line.starts_with("<p class=\"reference\"")).unwrap();
        assert_eq!(reference, expected, "{address}");
    }
}

#[test]
fn folded_lines_leave_no_gap_in_chinese_and_a_space_in_korean() {
    let project = project();
    let folded = "translations:\n  ko: {status: draft, of: OF, title: 서리, summary: '서리가\n    내렸다.'}\n  \
                  zh: {status: draft, of: OF, title: 霜, summary: '下了霜，\n    很冷。'}\n";
    translate(&project, "frost", "1998", folded);
    assert_eq!(project.run(&["build"]).code, Some(0));
    assert!(project.page("ko/events/frost.html").contains("서리가 내렸다."));
    assert!(project.page("zh/events/frost.html").contains("下了霜，很冷。"));
}

#[test]
fn explain_says_how_an_event_stands_in_each_language() {
    let said = translated().run(&["explain", "flood"]).stdout;
    let lines: Vec<&str> = said.lines().filter(|line| line.contains(": ") && line.contains("/events/")).collect();
    let at = |address: &str, why: &str| format!("{address:<48} {why}");
    assert_eq!(
        lines,
        [
            at("ko/events/flood.html", "in `ko`: a reviewed translation"),
            at("zh/events/flood.html", "in `zh`: a draft translation, made before the original changed"),
        ]
    );
    let said = translated().run(&["explain", "frost"]).stdout;
    assert!(said.contains(&at("ko/events/frost.html", "in `ko`: not translated, shown in the original")), "{said}");
}

#[test]
fn a_document_has_its_own_title_and_beside_it_one_that_the_reader_knows() {
    let project = project().and_in(
        "events/documents.yaml",
        "law: {type: legislation, title: 出境入境管理法, date: 2012, publisher: P, reliability: primary, language: zh, \
         translated-title: {en: Exit and Entry Law, ko: 출입국관리법}}\n\
         bericht: {type: report, title: Bericht, author: 'Ahn, Mina', date: 2013, reliability: primary, language: de, \
         translated-title: Report}\n",
    );
    let cited = "topics: [famine]\nsummary: S.\ncertainty: confirmed\ncitations: [{document: law, supports: A.}, \
                 {document: bericht, supports: B.}]\n";
    project.write("events/2012/law.yaml", &format!("title: The law\ndate: \"2012\"\n{cited}"));
    assert_eq!(project.run(&["build"]).code, Some(0));
    let title = |address: &str| {
        let page = project.page(address);
        let line = page.lines().find(|line| line.contains("class=\"translated-title\""));
        line.map(|line| line.split_once("</span>").unwrap().1.trim_end_matches("</p>").to_owned())
    };
    for (address, expected) in [
        ("documents/law.html", Some("Exit and Entry Law")),
        ("ko/documents/law.html", Some("출입국관리법")),
        ("zh/documents/law.html", None),
        ("documents/bericht.html", Some("Report")),
        ("ko/documents/bericht.html", Some("<span lang=\"en\">Report</span>")),
    ] {
        assert_eq!(title(address).as_deref(), expected, "{address}");
    }
    assert!(project.page("documents/law.html").contains("<h1 lang=\"zh\">出境入境管理法</h1>"));
    assert!(project.page("zh/documents/law.html").contains("<h1>出境入境管理法</h1>"));
}

#[test]
fn events_stand_under_the_letters_of_their_titles_in_each_language() {
    let project = translated();
    assert_eq!(project.run(&["build"]).code, Some(0));
    for (address, expected) in [
        ("titles.html", "T The drought The fire The flood The frost"),
        ("ko/titles.html", "ㄱ 가뭄 ㅎ 홍수 화재 T The frost"),
        ("zh/titles.html", "H 洪水 T The drought The fire The frost"),
    ] {
        let page = project.page(address);
        let (_, list) = page.split_once("<dl").unwrap();
        let (list, _) = list.split_once("</dl>").unwrap();
        let words = stories::Page::read(&format!("<dl{list}</dl>")).text;
        assert_eq!(words.split_whitespace().collect::<Vec<_>>().join(" "), expected, "{address}");
    }
    let search = project.page("ko/search.html");
    for letter in ["<a href=\"titles.html#letter-3131\">ㄱ", "<a href=\"titles.html#letter-t\">T"] {
        assert!(search.contains(letter), "{letter} in {search}");
    }
    assert!(project.page("ko/titles.html").contains("<dt id=\"letter-3131\">"));
}

#[test]
fn many_titles_are_parted_and_each_stands_on_one_part() {
    let project = Project::empty();
    for number in 0..501 {
        let id = format!("event-{number:03}");
        let letter = char::from(b'A' + u8::try_from(number / 20).unwrap());
        let cited =
            "topics: [famine]\nsummary: S.\ncertainty: confirmed\ncitations: [{document: report, supports: All.}]\n";
        let text = format!("title: {letter} {number}\ndate: \"1995\"\n{cited}");
        project.write(&format!("events/1995/{id}.yaml"), &text);
    }
    assert_eq!(project.run(&["build"]).code, Some(0));
    let on = |address: &str| project.page(address).matches("<li><a href=\"events/").count();
    assert_eq!(["titles.html", "titles-2.html", "titles-3.html"].map(on), [250, 250, 1]);
    let middle = project.page("titles-2.html");
    assert!(middle.contains("<title>Events by title: 2/3"), "{middle}");
    assert!(middle.contains("<a href=\"titles.html\" rel=\"prev\">"), "{middle}");
    assert!(middle.contains("<a href=\"titles-3.html\" rel=\"next\">"), "{middle}");
    assert!(
        project.page("search.html").contains("<a href=\"titles-3.html#letter-z\">Z")
            || middle.contains("titles-3.html#letter-")
    );
}
