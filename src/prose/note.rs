//! A style of notes as it writes the first note that names a document.
//!
//! A note that comes later is shorter, and the processor takes a citation
//! that stands alone for one of those; so the question which it is, is
//! answered in a copy of the style.

use hayagriva::citationberg::{
    ChooseBranch, ChooseMatch, IndependentStyle, LayoutRenderingElement, NamesChild, TestPosition,
};

use super::narrow::always;

/// `style` with every note the first.
pub(super) fn first_notes(mut style: IndependentStyle) -> IndependentStyle {
    answer_all(&mut style.citation.layout.elements);
    for shared in &mut style.macros {
        answer_all(&mut shared.children);
    }
    style
}

fn answer_all(elements: &mut [LayoutRenderingElement]) {
    for element in elements {
        match element {
            LayoutRenderingElement::Group(group) => answer_all(&mut group.children),
            LayoutRenderingElement::Choose(choose) => answer(choose),
            LayoutRenderingElement::Names(names) => {
                for child in &mut names.children {
                    if let NamesChild::Substitute(substitute) = child {
                        answer_all(&mut substitute.children);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Leaves out the branches for later notes, and the question from those for the first.
fn answer(choose: &mut hayagriva::citationberg::Choose) {
    let first = std::mem::replace(&mut choose.if_, always(Vec::new()));
    let branches = std::iter::once(first).chain(std::mem::take(&mut choose.else_if));
    let mut left = branches.filter_map(of_first_note).collect::<Vec<_>>().into_iter();
    match left.next() {
        Some(first) => {
            choose.if_ = first;
            choose.else_if = left.collect();
        }
        None => choose.if_ = always(choose.otherwise.take().map(|other| other.children).unwrap_or_default()),
    }
    answer_all(&mut choose.if_.children);
    for branch in &mut choose.else_if {
        answer_all(&mut branch.children);
    }
    if let Some(otherwise) = &mut choose.otherwise {
        answer_all(&mut otherwise.children);
    }
}

/// The branch without its question, if a first note can come to it.
fn of_first_note(mut branch: ChooseBranch) -> Option<ChooseBranch> {
    let Some(positions) = branch.position.take() else { return Some(branch) };
    let is_first = positions.contains(&TestPosition::First);
    (is_first != (branch.match_ == ChooseMatch::None)).then_some(branch)
}
