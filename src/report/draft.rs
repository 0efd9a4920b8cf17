//! A report while it is being written: what it is written from, and its footnotes.

use super::notes::Notes;
use super::sight::Sight;
use super::sources::Numbers;
use super::{
    Block, Part, assignments, assumptions, authorities, contested, findings, history, law, map, matrix, needs,
    observations, overview, questions, register, sources, stakeholders, timeline,
};
use crate::model::{Ecosystem, ReportPart, ReportPlan};
use crate::rules::Analysis;

pub(super) struct Draft<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) plan: &'a ReportPlan,
    pub(super) sight: Sight,
    pub(super) numbers: Numbers,
    pub(super) notes: Notes,
}

/// Writes the content of a part; nothing where there is nothing to say.
type Writer = fn(&mut Draft<'_>) -> Vec<Block>;

impl<'a> Draft<'a> {
    pub(super) fn new(analysis: &'a Analysis, plan: &'a ReportPlan) -> Self {
        Self {
            analysis,
            plan,
            sight: Sight::of(analysis, &plan.scope),
            numbers: Numbers::of(analysis.ecosystem()),
            notes: Notes::default(),
        }
    }

    pub(super) fn ecosystem(&self) -> &'a Ecosystem {
        self.analysis.ecosystem()
    }

    /// A part with its heading; nothing where it has nothing to say and nobody asked for it.
    pub(super) fn part(&mut self, part: ReportPart) -> Option<Part> {
        let mut blocks = writer(part)?(self);
        if blocks.is_empty() {
            if self.plan.parts.is_empty() {
                return None;
            }
            blocks.push(Block::text(msg!("report-part-empty").text()));
        }
        let is_wide = blocks.iter().any(|block| matches!(block, Block::Table(table) if table.columns.len() > 4));
        Some(Part { code: part.code(), title: part.label(), is_wide, blocks })
    }
}

fn writer(part: ReportPart) -> Option<Writer> {
    Some(match part {
        ReportPart::Title => return None,
        ReportPart::Summary => overview::write,
        ReportPart::Map => map::write,
        ReportPart::Matrix => matrix::write,
        ReportPart::Register => register::write,
        ReportPart::Assignments => assignments::write,
        ReportPart::Gaps => findings::write,
        ReportPart::Stakeholders => stakeholders::write,
        ReportPart::Needs => needs::write,
        ReportPart::Timeline => timeline::write,
        ReportPart::Contested => contested::write,
        ReportPart::Law => law::write,
        ReportPart::Questions => questions::write,
        ReportPart::Authorities => authorities::write,
        ReportPart::Assumptions => assumptions::write,
        ReportPart::Observations => observations::write,
        ReportPart::Sources => sources::write,
        ReportPart::History => history::write,
    })
}
