//! What a citation style makes of a document: text in runs, each with its look.
//!
//! Hayagriva's own HTML is not escaped and its plain text holds terminal
//! codes; so its element tree is walked, and HTML is written here.

use hayagriva::citationberg::{FontStyle, FontVariant, FontWeight, TextDecoration, VerticalAlign};
use hayagriva::{Elem, ElemChild, ElemChildren, ElemMeta, Formatting};
use serde::{Deserialize, Serialize};

use super::foreign::Languages;
use super::html::{Html, HtmlWriter};
use super::link::{OUTBOUND, outbound_address};
use super::steps::one_line;
use crate::model::{ArchivedCopy, Document};

/// How a run looks: a sum of the bits in [`LOOKS`].
type Look = u8;

const ITALIC: Look = 1;
const BOLD: Look = 2;
const SMALL_CAPS: Look = 4;
const UNDERLINE: Look = 8;
const SUPERSCRIPT: Look = 16;
const SUBSCRIPT: Look = 32;

/// The element of each look, and its class.
const LOOKS: [(Look, &str, Option<&str>); 6] = [
    (ITALIC, "i", None),
    (BOLD, "b", None),
    (SMALL_CAPS, "span", Some("small-caps")),
    (UNDERLINE, "span", Some("underline")),
    (SUPERSCRIPT, "sup", None),
    (SUBSCRIPT, "sub", None),
];

/// A piece of text that looks the same throughout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Run {
    /// The text, not escaped.
    #[serde(rename = "t")]
    pub(super) text: String,
    /// How it looks.
    #[serde(rename = "l", default, skip_serializing_if = "is_plain")]
    look: Look,
    /// Where it leads, not checked.
    #[serde(rename = "a", default, skip_serializing_if = "Option::is_none")]
    pub(super) address: Option<String>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
fn is_plain(look: &Look) -> bool {
    *look == 0
}

/// The runs of an element tree, without the number or label that a numeric
/// style puts first: texts have numbers of their own.
pub(super) fn runs(tree: &ElemChildren) -> Vec<Run> {
    let mut runs = Vec::new();
    walk(tree, &mut runs);
    trim(&mut runs);
    mend_stops(&mut runs);
    runs
}

/// The words of runs on one line.
pub(super) fn plain(runs: &[Run]) -> String {
    one_line(&runs.iter().map(|run| run.text.as_str()).collect::<String>())
}

/// The runs as HTML, words in another language than that of the page marked.
/// Only addresses of http, https and mailto become links.
pub(super) fn html(runs: &[Run], languages: Option<&Languages<'_>>) -> Html {
    html_with_copy(runs, languages, None)
}

/// The same of `document`, whose own address names its newest copy in an
/// archive as Robust Links do (<https://robustlinks.mementoweb.org/spec/>).
pub(super) fn html_of(document: &Document, runs: &[Run], languages: &Languages<'_>) -> Html {
    html_with_copy(runs, Some(languages), document.url.as_deref().zip(document.archived.last()))
}

fn html_with_copy(runs: &[Run], languages: Option<&Languages<'_>>, kept: Option<(&str, &ArchivedCopy)>) -> Html {
    let mut writer = HtmlWriter::new();
    for run in runs {
        let href = run.address.as_deref().and_then(outbound_address);
        let copy = kept.filter(|(original, _)| href.is_some() && outbound_address(original) == href);
        let day = copy.map(|(_, copy)| copy.date.to_string());
        let mut robust = Vec::new();
        if let (Some((original, copy)), Some(day)) = (copy, &day) {
            robust = vec![("data-originalurl", original), ("data-versionurl", &copy.url), ("data-versiondate", day)];
        }
        match (href, host(&run.text)) {
            (Some(href), Some(host)) => {
                let link = [("class", "web-address"), ("href", href.as_str()), ("rel", OUTBOUND)];
                writer.open("a", &[&link[..], &robust].concat());
                writer.element("span", &[], host).close("a");
            }
            (Some(href), None) => {
                writer.open("a", &[&[("href", href.as_str()), ("rel", OUTBOUND)][..], &robust].concat());
                write_words(&mut writer, run, languages);
                writer.close("a");
            }
            (None, _) => write_words(&mut writer, run, languages),
        }
    }
    writer.finish()
}

/// The host that an address names, which stands for the whole of it on a
/// screen: print shows the address itself. None for other words.
fn host(words: &str) -> Option<&str> {
    let rest = words.strip_prefix("https://").or_else(|| words.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|host| !host.is_empty())
}

fn write_words(writer: &mut HtmlWriter, run: &Run, languages: Option<&Languages<'_>>) {
    let looks = LOOKS.iter().filter(|(look, ..)| run.look & look != 0);
    for (_, element, class) in looks.clone() {
        let attributes: Vec<(&str, &str)> = class.iter().map(|class| ("class", *class)).collect();
        writer.open(element, &attributes);
    }
    match languages {
        None => {
            writer.text(&run.text);
        }
        Some(languages) => write_parts(writer, &run.text, languages),
    }
    for (_, element, _) in looks.rev() {
        writer.close(element);
    }
}

fn write_parts(writer: &mut HtmlWriter, text: &str, languages: &Languages<'_>) {
    for (part, language) in languages.parts(text) {
        match language {
            Some(language) => writer.element("span", &[("lang", language)], &text[part]),
            None => writer.text(&text[part]),
        };
    }
}

fn walk(tree: &ElemChildren, runs: &mut Vec<Run>) {
    for child in &tree.0 {
        match child {
            ElemChild::Text(text) => push(runs, &text.text, look(text.formatting), None),
            ElemChild::Markup(text) => push(runs, text, 0, None),
            ElemChild::Link { text, url } => push(runs, &text.text, look(text.formatting), Some(url)),
            ElemChild::Elem(elem) => walk_element(elem, runs),
            ElemChild::Transparent { .. } => {}
        }
    }
}

fn walk_element(elem: &Elem, runs: &mut Vec<Run>) {
    if matches!(elem.meta, Some(ElemMeta::CitationNumber | ElemMeta::CitationLabel)) {
        return;
    }
    if elem.display.is_some() && !runs.is_empty() {
        push(runs, " ", 0, None);
    }
    if elem.meta != Some(ElemMeta::Date) {
        return walk(&elem.children, runs);
    }
    let mut date = Vec::new();
    walk(&elem.children, &mut date);
    for run in date {
        push(runs, &in_figures(&run.text), run.look, run.address.as_deref());
    }
}

/// The months that the bundled Chinese locale spells out, the longer ones first.
const SPELT_OUT: [(&str, &str); 12] = [
    ("十二月", "12月"),
    ("十一月", "11月"),
    ("十月", "10月"),
    ("九月", "9月"),
    ("八月", "8月"),
    ("七月", "7月"),
    ("六月", "6月"),
    ("五月", "5月"),
    ("四月", "4月"),
    ("三月", "3月"),
    ("二月", "2月"),
    ("一月", "1月"),
];

/// A date as Korean and Chinese write it beside figures. Styles that put dates
/// together themselves spell out months and leave out the word after the day:
/// `9월 25` becomes `9월 25일`, `九月 25` becomes `9月25日`.
fn in_figures(date: &str) -> String {
    if !date.contains('月') {
        return with_counter_of_day(date);
    }
    let named = SPELT_OUT.iter().find(|(spelt, _)| date.contains(spelt));
    let date = named.map_or_else(|| date.to_owned(), |(spelt, figures)| date.replace(spelt, figures));
    with_counter_of_day(&date.replace("月 ", "月"))
}

/// A date with the word after the day.
fn with_counter_of_day(date: &str) -> String {
    let mut mended = String::with_capacity(date.len());
    let mut counter = None;
    let mut letters = date.chars().peekable();
    while let Some(letter) = letters.next() {
        mended.push(letter);
        match letter {
            '월' => counter = Some('일'),
            '月' => counter = Some('日'),
            ' ' => {}
            _ if letter.is_ascii_digit() => {
                let ends = letters.peek().is_none_or(|next| !next.is_ascii_digit());
                if let Some(day) = counter.take_if(|_| ends)
                    && !letters.peek().is_some_and(|next| matches!(next, '일' | '日' | '년' | '年'))
                {
                    mended.push(day);
                }
            }
            _ => counter = None,
        }
    }
    mended
}

fn push(runs: &mut Vec<Run>, text: &str, look: Look, address: Option<&str>) {
    match runs.last_mut() {
        Some(last) if last.look == look && last.address.is_none() && address.is_none() => last.text.push_str(text),
        _ if text.is_empty() => {}
        _ => runs.push(Run { text: text.to_owned(), look, address: address.map(str::to_owned) }),
    }
}

/// Takes the space from both ends, and what is left of brackets and stops
/// around a number that was left out.
fn trim(runs: &mut Vec<Run>) {
    while let Some(first) = runs.first_mut() {
        first.text =
            first.text.trim_start_matches(|letter: char| letter.is_whitespace() || ".,)]".contains(letter)).to_owned();
        if !first.text.is_empty() {
            break;
        }
        runs.remove(0);
    }
    while let Some(last) = runs.last_mut() {
        last.text.truncate(last.text.trim_end().len());
        if !last.text.is_empty() {
            break;
        }
        runs.pop();
    }
}

/// Takes out the comma or space that Hayagriva leaves before a full stop where
/// what should stand between them is missing: `Daily NK,.` and `Revue 3 .`
fn mend_stops(runs: &mut [Run]) {
    for run in runs.iter_mut().filter(|run| run.text.contains(",.")) {
        run.text = run.text.replace(",.", ".");
    }
    if let Some(last) = runs.last_mut()
        && let Some(start) = last.text.strip_suffix(" .")
    {
        last.text = format!("{}.", start.trim_end());
    }
}

fn look(formatting: Formatting) -> Look {
    let mut look = 0;
    if formatting.font_style != FontStyle::Normal {
        look |= ITALIC;
    }
    if formatting.font_weight == FontWeight::Bold {
        look |= BOLD;
    }
    if formatting.font_variant == FontVariant::SmallCaps {
        look |= SMALL_CAPS;
    }
    if formatting.text_decoration == TextDecoration::Underline {
        look |= UNDERLINE;
    }
    match formatting.vertical_align {
        VerticalAlign::Sup => look | SUPERSCRIPT,
        VerticalAlign::Sub => look | SUBSCRIPT,
        _ => look,
    }
}

#[cfg(test)]
mod tests {
    use super::in_figures;

    #[test]
    fn a_day_after_a_month_has_its_counter() {
        for (date, expected) in [
            ("9월 25", "9월 25일"),
            ("2026, 11월 2", "2026, 11월 2일"),
            ("9月25", "9月25日"),
            ("九月 25", "9月25日"),
            ("2026, 十二月 1", "2026, 12月1日"),
            ("十月", "10月"),
            ("2026年9月25日", "2026年9月25日"),
            ("2026년 9월 25일", "2026년 9월 25일"),
            ("9월 2026년", "9월 2026년"),
            ("2026년 9월", "2026년 9월"),
            ("September 25", "September 25"),
        ] {
            assert_eq!(in_figures(date), expected, "{date}");
        }
    }
}
