//! `onus rules`: what can be found, why it matters and what to do about it.

use anyhow::{Context, Result};
use clap::builder::PossibleValuesParser;

use super::output::BOLD;
use super::{Outcome, Output};
use crate::rules::{RULES, Rule};

/// List the rules, or explain one: what it finds, why it matters, how to fix it, when to waive it
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  onus rules unassigned-obligation")]
pub(super) struct Args {
    /// The rule to explain
    #[arg(value_parser = PossibleValuesParser::new(RULES.iter().map(|rule| rule.code)), hide_possible_values = true)]
    rule: Option<String>,
}

pub(super) fn run(args: &Args, output: &mut Output) -> Result<Outcome> {
    if let Some(code) = &args.rule {
        let rule = Rule::find(code).context("There is no such rule. `onus rules` lists them.")?;
        output.push(rule.teaching);
        return Ok(Outcome::Fine);
    }
    let width = RULES.iter().map(|rule| rule.code.len()).max().unwrap_or_default();
    for rule in RULES {
        let (code, severity, title) = (rule.code, rule.severity.code(), rule.title());
        output.push(&format!("{BOLD}{code:width$}{BOLD:#}  {severity:8}  {title}\n"));
    }
    Ok(Outcome::Fine)
}
