//! Which elements the view of needs lists, line by line; no egui here.

use std::collections::BTreeSet;

use crate::lang::in_order;
use crate::model::{Ecosystem, ElementId, ElementKind, Phase};
use crate::views::needs::{Cover, NeedsTable};

/// Which elements are listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Choices {
    /// Words that stand in the name.
    pub(super) text: String,
    /// Only elements with a need that is open or weakly covered.
    pub(super) open: bool,
    /// The elements whose parts of the life cycle are shown.
    pub(super) unfolded: BTreeSet<ElementId>,
}

/// One line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Line {
    /// An element, by its number in the table.
    Element(usize),
    /// A part of the life cycle of that element; nothing where duties name none.
    Phase(usize, Option<Phase>),
}

/// The lines: elements by kind and name, below each that is unfolded the life cycle.
pub(super) fn lines(ecosystem: &Ecosystem, table: &NeedsTable, choices: &Choices) -> Vec<Line> {
    let text = choices.text.trim().to_lowercase();
    let mut shown: Vec<(ElementKind, String, usize)> = table
        .elements
        .iter()
        .enumerate()
        .filter(|(_, one)| !choices.open || one.worst() >= Cover::Weak)
        .filter_map(|(number, one)| {
            let name = ecosystem.name(one.element);
            let kind = ecosystem.elements.get(one.element)?.kind;
            (text.is_empty() || name.to_lowercase().contains(&text)).then(|| (kind, in_order(&name), number))
        })
        .collect();
    shown.sort();
    let mut lines = Vec::new();
    for (_, _, number) in shown {
        lines.push(Line::Element(number));
        if choices.unfolded.contains(&table.elements[number].element) {
            let phases = Phase::ALL.iter().copied().map(Some).chain([None]);
            lines.extend(phases.map(|phase| Line::Phase(number, phase)));
        }
    }
    lines
}
