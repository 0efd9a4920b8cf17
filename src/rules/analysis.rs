//! All findings of an ecosystem on a day, kept up to date edit by edit.

use std::collections::{BTreeMap, BTreeSet};

use super::context::Shared;
use super::settled::{self, BySubject, Settled};
use super::{Context, Finding, RULES, Rule, Subject, rests_on_disputed, scope};
use crate::lang::Message;
use crate::model::{
    Change, Confidence, Date, Ecosystem, FindingId, Index, Numbering, ObligationId, Ownership, RecordKey,
};

/// How many disputed or unverified records a finding names one by one.
const CAVEATS: usize = 4;

/// All findings of an ecosystem on a day, and what they were worked out from.
#[derive(Clone, Debug)]
pub struct Analysis {
    ecosystem: Ecosystem,
    as_of: Date,
    index: Index,
    ownership: BTreeMap<ObligationId, Ownership>,
    /// By rule in the order of [`RULES`], then by subject.
    by_rule: Vec<BySubject>,
}

impl Analysis {
    /// Works everything out from nothing.
    pub fn new(ecosystem: &Ecosystem, as_of: Date) -> Self {
        let index = Index::build(ecosystem);
        let ownership =
            ecosystem.obligations.ids().map(|id| (id, Ownership::of(ecosystem, &index, id, as_of))).collect();
        let mut analysis = Self {
            ecosystem: ecosystem.clone(),
            as_of,
            index,
            ownership,
            by_rule: RULES.iter().map(|_| BTreeMap::new()).collect(),
        };
        analysis.ask(None);
        analysis
    }

    /// Follows changes that have been carried out on the ecosystem.
    pub fn update(&mut self, ecosystem: &Ecosystem, changes: &[Change]) {
        let before = scope::touched(&self.ecosystem, &self.index, changes);
        self.index.update(changes);
        self.ecosystem = ecosystem.clone();
        let after = scope::touched(&self.ecosystem, &self.index, changes);
        let (Some(before), Some(after)) = (before, after) else {
            *self = Self::new(ecosystem, self.as_of);
            return;
        };
        let asked: BTreeSet<RecordKey> = before.union(&after).copied().collect();
        for key in &asked {
            let RecordKey::Obligation(id) = key else { continue };
            if self.ecosystem.obligations.contains(*id) {
                let ownership = Ownership::of(&self.ecosystem, &self.index, *id, self.as_of);
                self.ownership.insert(*id, ownership);
            } else {
                self.ownership.remove(id);
            }
        }
        self.ask(Some(&asked));
    }

    fn ask(&mut self, asked: Option<&BTreeSet<RecordKey>>) {
        let mut by_rule = std::mem::take(&mut self.by_rule);
        let mut shared = Shared::default();
        let touched = asked.map(|asked| Numbering::of(asked.iter().copied()));
        for (rule, subjects) in RULES.iter().zip(&mut by_rule) {
            let is_whole = rule.subject == Subject::Whole;
            let asked = asked.filter(|_| !is_whole);
            let previous = touched.as_ref().filter(|_| is_whole);
            let context = Context {
                ecosystem: &self.ecosystem,
                index: &self.index,
                as_of: self.as_of,
                ownership: &self.ownership,
                asked,
                settled: previous.map(|touched| Settled::new(subjects, touched)),
                shared,
            };
            let fresh = self.found_by(rule, &context);
            shared = context.shared;
            let kept = context.settled.map_or_else(Vec::new, |settled| settled.kept());
            match asked {
                Some(asked) => subjects.retain(|subject, _| !asked.contains(subject)),
                None => settled::retain(subjects, &kept),
            }
            for finding in fresh {
                let beside = subjects.entry(finding.subject()).or_default();
                beside.push(finding);
                beside.sort_by_key(|finding| finding.id);
            }
        }
        self.by_rule = by_rule;
    }

    fn found_by(&self, rule: &Rule, context: &Context<'_>) -> Vec<Finding> {
        let mut found = Vec::new();
        (rule.check)(context, &mut found);
        for finding in &mut found {
            self.apply_waivers(finding);
            finding.reasons.extend(self.caveats(finding));
        }
        found
    }

    fn apply_waivers(&self, finding: &mut Finding) {
        for id in self.index.waivers(finding.id) {
            let Some(waiver) = self.ecosystem.waivers.get(*id) else { continue };
            if waiver.lifetime.holds_on(self.as_of) {
                finding.waiver = Some(*id);
            } else if let Some(until) = waiver.lifetime.until.filter(|_| waiver.lifetime.has_ended_by(self.as_of)) {
                let reason = msg!("reason-waiver-expired", author = waiver.author.as_str(), day = until);
                finding.reasons.push(reason);
            }
        }
    }

    /// What travels with a finding that rests on records which are disputed or unverified:
    /// on those it is about, on the parts stakeholders have in duties among them, and on
    /// what the rule names besides.
    fn caveats(&self, finding: &Finding) -> Vec<Message> {
        if finding.rule == rests_on_disputed::RULE.code {
            return Vec::new();
        }
        let mut reasons = Vec::new();
        let mut said: Vec<RecordKey> = Vec::new();
        for key in finding.about.iter().chain(&finding.rests_on) {
            let parts = match key {
                RecordKey::Obligation(duty) => self.ownership.get(duty).map_or(&[][..], |owned| &owned.live),
                _ => &[],
            };
            for key in std::iter::once(*key).chain(parts.iter().map(|part| RecordKey::from(*part))) {
                let Some(confidence) = self.shaky(key).filter(|_| !said.contains(&key)) else { continue };
                said.push(key);
                reasons.push(msg!("reason-shaky", what = self.ecosystem.name(key), confidence = confidence.code()));
            }
        }
        if reasons.len() > CAVEATS {
            let more = reasons.split_off(CAVEATS).len();
            reasons.push(msg!("reason-more-shaky", count = more));
        }
        reasons
    }

    fn shaky(&self, key: RecordKey) -> Option<Confidence> {
        let confidence = self.ecosystem.get(key)?.provenance().confidence;
        confidence.is_shaky().then_some(confidence)
    }

    /// All findings: the worst severity first, then by rule, then by what they are about.
    pub fn findings(&self) -> Vec<&Finding> {
        let mut findings: Vec<&Finding> = self.by_rule.iter().flat_map(|rule| rule.values().flatten()).collect();
        findings.sort_by_key(|finding| finding.severity);
        findings
    }

    /// The finding with this id. Costs a few lookups.
    pub fn finding(&self, id: FindingId) -> Option<&Finding> {
        let mut parts = id.as_str().splitn(3, ':');
        let (code, about) = (parts.next()?, parts.next()?);
        let rule = RULES.iter().position(|rule| rule.code == code)?;
        let subject = self.ecosystem.key_of(about)?;
        self.by_rule[rule].get(&subject)?.iter().find(|finding| finding.id == id)
    }

    /// The findings that involve a record.
    pub fn findings_about(&self, key: RecordKey) -> impl Iterator<Item = &Finding> {
        self.findings().into_iter().filter(move |finding| finding.about.contains(&key))
    }

    /// The ecosystem that was looked at.
    pub fn ecosystem(&self) -> &Ecosystem {
        &self.ecosystem
    }

    /// The day for which everything was evaluated.
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// The references between the records, the other way round.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Who owns a duty on the day.
    pub fn ownership(&self, duty: ObligationId) -> Option<&Ownership> {
        self.ownership.get(&duty)
    }

    /// Who owns which duty on the day, in the order of the duties' ids.
    pub fn ownerships(&self) -> impl ExactSizeIterator<Item = (ObligationId, &Ownership)> {
        self.ownership.iter().map(|(id, ownership)| (*id, ownership))
    }
}
