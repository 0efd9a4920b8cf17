//! What goes into the report, as the command line says it.

use anyhow::{Context, Result, bail};
use clap::builder::PossibleValuesParser;

use crate::model::{
    Ecosystem, ElementId, LetterOrder, Paper, RecordKey, ReportPart, ReportPlan, ReportScope, StakeholderId,
};
use crate::report;
use crate::rules::Analysis;

#[derive(Debug, clap::Args)]
pub(super) struct Choice {
    /// A report kept in the file under this name; what else is given here goes before it
    #[arg(long, value_name = "NAME")]
    preset: Option<String>,
    /// The parts, separated by commas, in the order in which they are to stand
    #[arg(long, value_name = "PART", value_delimiter = ',')]
    #[arg(value_parser = PossibleValuesParser::new(ReportPart::ALL.iter().map(|part| part.code())))]
    parts: Vec<String>,
    /// Of what the report speaks
    #[arg(long, value_name = "SCOPE")]
    scope: Option<String>,
    /// The paper, in formats that have pages
    #[arg(long, value_name = "PAPER")]
    #[arg(value_parser = PossibleValuesParser::new(Paper::ALL.iter().map(|paper| paper.code())))]
    paper: Option<String>,
    /// The order in which letters are written, such as RACI or ARCI
    #[arg(long, value_name = "LETTERS", value_parser = letters)]
    letters: Option<LetterOrder>,
}

fn letters(text: &str) -> Result<LetterOrder, String> {
    LetterOrder::parse(text).ok_or_else(|| "name each of the letters R, A, C and I once, such as RACI".to_owned())
}

impl Choice {
    /// The plan for an ecosystem: the preset, if one is named, with what was given besides.
    pub(super) fn plan(&self, analysis: &Analysis) -> Result<ReportPlan> {
        let ecosystem = analysis.ecosystem();
        let mut plan = match &self.preset {
            None => ReportPlan::default(),
            Some(name) => preset(ecosystem, name)?,
        };
        if !self.parts.is_empty() {
            plan.parts = self.parts.iter().filter_map(|code| ReportPart::from_code(code)).collect();
        }
        if let Some(scope) = &self.scope {
            plan.scope = parse(ecosystem, scope)?;
        }
        if let Some(paper) = self.paper.as_deref().and_then(Paper::from_code) {
            plan.paper = paper;
        }
        if let Some(letters) = self.letters {
            plan.letters = letters;
        }
        if let Some(message) = report::unknown(analysis, &plan.scope) {
            bail!("{message}");
        }
        Ok(plan)
    }
}

fn preset(ecosystem: &Ecosystem, name: &str) -> Result<ReportPlan> {
    let presets = &ecosystem.profile.presets;
    let found = presets.iter().find(|preset| preset.name.trim() == name.trim());
    found.map(|preset| preset.plan.clone()).with_context(|| {
        if presets.is_empty() {
            return format!("no report is kept under the name “{name}”, and none under any other");
        }
        let names: Vec<String> = presets.iter().map(|preset| format!("“{}”", preset.name)).collect();
        format!("no report is kept under the name “{name}”. There are: {}", names.join(", "))
    })
}

fn parse(ecosystem: &Ecosystem, text: &str) -> Result<ReportScope> {
    let (kind, id) = text.split_once(':').unwrap_or((text, ""));
    Ok(match (kind, id.trim()) {
        ("whole", "") => ReportScope::Whole,
        ("gaps", "") => ReportScope::Gaps,
        ("stakeholder", id) if !id.is_empty() => ReportScope::Stakeholder(StakeholderId::parse(id)?),
        ("element", id) if !id.is_empty() => ReportScope::Element(ElementId::parse(id)?),
        ("instrument", id) if !id.is_empty() => ReportScope::Instrument(id.to_owned()),
        ("records", ids) if !ids.is_empty() => ReportScope::Records(records(ecosystem, ids)?),
        _ => bail!(
            "`{text}` is no scope. Scopes are whole, gaps, stakeholder:ID, element:ID, instrument:ID and records:ID,ID"
        ),
    })
}

fn records(ecosystem: &Ecosystem, ids: &str) -> Result<Vec<RecordKey>> {
    let key = |id: &str| {
        ecosystem.key_of(id).with_context(|| format!("no record has the id `{id}`. The ids stand in the file"))
    };
    ids.split(',').map(str::trim).filter(|id| !id.is_empty()).map(key).collect()
}
