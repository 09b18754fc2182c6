//! A citation style narrowed to one type of document, which is faster.
//!
//! Half of the time that Hayagriva takes for a reference goes into asking,
//! branch by branch, whether a document is a book or a map. All documents of
//! one type answer alike; so the questions are asked once of each document,
//! and answered once in a copy of the style for each set of answers.

use hayagriva::citationberg::taxonomy::Kind;
use hayagriva::citationberg::{
    Choose, ChooseBranch, ChooseMatch, ElseBranch, IndependentStyle, LayoutRenderingElement, NamesChild,
};

/// The first of the letters that stand for types: one of private use.
const FIRST_LETTER: u32 = 0xE000;

/// The types that a document has in a style: a letter for each.
pub(super) type Types = String;

/// The types that `style` asks for, each once.
pub(super) fn kinds(style: &IndependentStyle) -> Vec<Kind> {
    let mut kinds = Vec::new();
    let layouts = [Some(&style.citation.layout), style.bibliography.as_ref().map(|bibliography| &bibliography.layout)];
    let elements = layouts.into_iter().flatten().flat_map(|layout| &layout.elements);
    let of_macros = style.macros.iter().flat_map(|own| &own.children);
    for element in elements.chain(of_macros) {
        collect(element, &mut kinds);
    }
    kinds
}

fn collect(element: &LayoutRenderingElement, kinds: &mut Vec<Kind>) {
    let children: Vec<&LayoutRenderingElement> = match element {
        LayoutRenderingElement::Group(group) => group.children.iter().collect(),
        LayoutRenderingElement::Names(names) => names.children.iter().flat_map(substitutes).collect(),
        LayoutRenderingElement::Choose(choose) => {
            for kind in choose.branches().filter_map(|branch| branch.type_.as_ref()).flatten() {
                if !kinds.contains(kind) {
                    kinds.push(*kind);
                }
            }
            let otherwise = choose.otherwise.iter().flat_map(|otherwise| &otherwise.children);
            choose.branches().flat_map(|branch| &branch.children).chain(otherwise).collect()
        }
        _ => Vec::new(),
    };
    for child in children {
        collect(child, kinds);
    }
}

fn substitutes(child: &NamesChild) -> &[LayoutRenderingElement] {
    match child {
        NamesChild::Substitute(substitute) => &substitute.children,
        _ => &[],
    }
}

/// A style whose citation of a document is its [`Types`].
pub(super) fn question(kinds: &[Kind]) -> Option<IndependentStyle> {
    let mut branches = String::new();
    for (kind, letter) in kinds.iter().zip(FIRST_LETTER..) {
        let name = serde_json::to_value(kind).ok()?;
        let (name, letter) = (name.as_str()?, char::from_u32(letter)?);
        branches.push_str("<choose><if type=\"");
        branches.push_str(name);
        branches.push_str("\"><text value=\"");
        branches.push(letter);
        branches.push_str("\"/></if></choose>");
    }
    let style = format!(
        "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\"><info><title>types</title>\
         <id>types</id><updated>2026-11-22T00:00:00+00:00</updated></info>\
         <citation><layout>{branches}</layout></citation></style>"
    );
    IndependentStyle::from_xml(&style).ok()
}

/// `style` for documents of `types`; it holds for no others.
pub(super) fn narrowed(style: &IndependentStyle, kinds: &[Kind], types: &Types) -> IndependentStyle {
    let letters = kinds.iter().zip(FIRST_LETTER..).map(|(kind, letter)| (*kind, char::from_u32(letter)));
    let own: Vec<Kind> = letters
        .filter(|(_, letter)| letter.is_some_and(|letter| types.contains(letter)))
        .map(|(kind, _)| kind)
        .collect();
    let mut style = style.clone();
    narrow_all(&mut style.citation.layout.elements, &own);
    if let Some(bibliography) = &mut style.bibliography {
        narrow_all(&mut bibliography.layout.elements, &own);
    }
    for shared in &mut style.macros {
        narrow_all(&mut shared.children, &own);
    }
    style
}

fn narrow_all(elements: &mut [LayoutRenderingElement], own: &[Kind]) {
    for element in elements {
        match element {
            LayoutRenderingElement::Group(group) => narrow_all(&mut group.children, own),
            LayoutRenderingElement::Choose(choose) => narrow_choice(choose, own),
            LayoutRenderingElement::Names(names) => {
                for child in &mut names.children {
                    if let NamesChild::Substitute(substitute) = child {
                        narrow_all(&mut substitute.children, own);
                    }
                }
            }
            _ => {}
        }
    }
}

/// What is known of a condition once the type is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// It depends on something else.
    Open,
}

/// Leaves out the branches that no document of this type takes, and what
/// comes after one that all of them take.
fn narrow_choice(choose: &mut Choose, own: &[Kind]) {
    let mut open = Vec::new();
    let mut otherwise = choose.otherwise.take();
    let first = std::mem::replace(&mut choose.if_, always(Vec::new()));
    for mut branch in std::iter::once(first).chain(std::mem::take(&mut choose.else_if)) {
        match answer(&mut branch, own) {
            Answer::No => {}
            Answer::Open => open.push(branch),
            Answer::Yes => {
                otherwise = Some(ElseBranch { children: branch.children });
                break;
            }
        }
    }
    for branch in &mut open {
        narrow_all(&mut branch.children, own);
    }
    if let Some(otherwise) = &mut otherwise {
        narrow_all(&mut otherwise.children, own);
    }
    let mut open = open.into_iter();
    match open.next() {
        Some(first) => {
            choose.if_ = first;
            choose.else_if = open.collect();
            choose.otherwise = otherwise;
        }
        None => choose.if_ = always(otherwise.map(|otherwise| otherwise.children).unwrap_or_default()),
    }
}

/// A branch without condition, which is always taken.
pub(super) fn always(children: Vec<LayoutRenderingElement>) -> ChooseBranch {
    ChooseBranch {
        disambiguate: None,
        is_numeric: None,
        is_uncertain_date: None,
        locator: None,
        position: None,
        type_: None,
        variable: None,
        match_: ChooseMatch::All,
        children,
    }
}

/// Answers the question for the type in `branch` and takes it out.
fn answer(branch: &mut ChooseBranch, own: &[Kind]) -> Answer {
    let Some(types) = branch.type_.take() else {
        return Answer::Open;
    };
    let is_only_question = branch.disambiguate.is_none()
        && branch.is_numeric.is_none()
        && branch.is_uncertain_date.is_none()
        && branch.locator.is_none()
        && branch.position.is_none()
        && branch.variable.is_none();
    let any = types.iter().any(|kind| own.contains(kind));
    let all = types.iter().all(|kind| own.contains(kind));
    let (settles, settled) = match branch.match_ {
        ChooseMatch::All => (!all, Answer::No),
        ChooseMatch::Any => (any, Answer::Yes),
        ChooseMatch::None => (any, Answer::No),
    };
    match (settles, is_only_question, branch.match_) {
        (true, ..) => settled,
        (false, true, ChooseMatch::Any) => Answer::No,
        (false, true, _) => Answer::Yes,
        (false, false, _) => Answer::Open,
    }
}
