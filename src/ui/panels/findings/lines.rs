//! Which findings are listed, line by line; no egui here.

use crate::app::App;
use crate::model::FindingId;
use crate::rules::{Finding, Severity};

/// Which findings are listed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Filter {
    /// Words that stand in the message.
    pub(super) text: String,
    /// Severities that are left out, in the order of [`Severity::ALL`].
    pub(super) hidden: [bool; 3],
    /// Severities of which only the head is shown.
    pub(super) folded: [bool; 3],
    /// Waived findings as well.
    pub(super) waived: bool,
}

/// The list as it is shown.
pub(super) struct Lines {
    pub(super) lines: Vec<Line>,
    /// How many are not waived, by severity, whatever the filter says.
    pub(super) open: [usize; 3],
    /// How many are waived.
    pub(super) waived: usize,
}

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Line {
    /// A severity and how many findings of it pass the filter.
    Head(Severity, usize),
    /// A finding.
    Finding(FindingId),
}

impl Lines {
    /// Lists what the filter lets through, in the order in which findings are walked.
    pub(super) fn of(app: &App, filter: &Filter) -> Self {
        let findings = app.analysis().findings();
        let mut lines = Self {
            lines: Vec::new(),
            open: Severity::ALL.map(|severity| {
                findings.iter().filter(|finding| finding.severity == severity && finding.waiver.is_none()).count()
            }),
            waived: findings.iter().filter(|finding| finding.waiver.is_some()).count(),
        };
        let text = filter.text.trim().to_lowercase();
        for severity in Severity::ALL {
            if filter.hidden[severity as usize] {
                continue;
            }
            let passing: Vec<FindingId> = findings
                .iter()
                .filter(|finding| finding.severity == severity && passes(finding, filter, &text))
                .map(|finding| finding.id)
                .collect();
            if passing.is_empty() {
                continue;
            }
            lines.lines.push(Line::Head(severity, passing.len()));
            if !filter.folded[severity as usize] {
                lines.lines.extend(passing.into_iter().map(Line::Finding));
            }
        }
        lines
    }

    /// The line of a finding.
    pub(super) fn position(&self, id: FindingId) -> Option<usize> {
        self.lines.iter().position(|line| *line == Line::Finding(id))
    }

    /// The next finding after a line, or the one before.
    pub(super) fn neighbour(&self, line: usize, forward: bool) -> Option<FindingId> {
        let finding = |line: &Line| match line {
            Line::Finding(id) => Some(*id),
            Line::Head(..) => None,
        };
        if forward {
            self.lines.get(line + 1..)?.iter().find_map(finding)
        } else {
            self.lines.get(..line)?.iter().rev().find_map(finding)
        }
    }
}

fn passes(finding: &Finding, filter: &Filter, text: &str) -> bool {
    (filter.waived || finding.waiver.is_none())
        && (text.is_empty() || finding.message.text().to_lowercase().contains(text) || finding.rule.contains(text))
}
