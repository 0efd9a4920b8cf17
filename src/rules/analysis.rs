//! All findings of an ecosystem on a day, kept up to date edit by edit.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::context::Shared;
use super::found::Found;
use super::settled::Settled;
use super::{Aspects, Context, Finding, RULES, Rule, Severity, Subject, aspects, rests_on_disputed, scope};
use crate::graph::{Answered, RelationGraph};
use crate::lang::{Message, list};
use crate::law::{Law, Rulebook};
use crate::model::{
    Change, Confidence, Date, Ecosystem, FindingId, Index, Numbering, ObligationId, Ownership, RecordKey,
};

/// How many disputed or unverified records a finding names one by one.
const CAVEATS: usize = 4;

/// All findings of an ecosystem on a day, and what they were worked out from.
///
/// Copying shares the findings: a copy costs nothing until one side follows an edit, and
/// then no more than what the edit has touched.
#[derive(Clone, Debug)]
pub struct Analysis {
    ecosystem: Ecosystem,
    as_of: Date,
    index: Index,
    law: Law,
    ownership: Arc<BTreeMap<ObligationId, Arc<Ownership>>>,
    /// By rule in the order of [`RULES`].
    by_rule: Vec<Arc<Found>>,
    /// What rules about the whole look at, kept as long as no edit concerns it.
    shared: Shared,
    /// Another one after every edit that may concern a finding.
    state: Arc<()>,
}

/// What an edit asks the rules again.
struct Asked {
    /// The records near the changes.
    keys: BTreeSet<RecordKey>,
    /// The same, to be found quickly.
    touched: Numbering<RecordKey>,
    /// What of the map the changes concern.
    aspects: Aspects,
}

impl Analysis {
    /// Works everything out from nothing, with the catalogue that comes with the program.
    pub fn new(ecosystem: &Ecosystem, as_of: Date) -> Self {
        Self::with(ecosystem, as_of, Rulebook::shipped())
    }

    /// Works everything out from nothing, with this catalogue.
    pub fn with(ecosystem: &Ecosystem, as_of: Date, rulebook: &Arc<Rulebook>) -> Self {
        let index = Index::build(ecosystem);
        let owned = |id| (id, Arc::new(Ownership::of(ecosystem, &index, id, as_of)));
        let ownership = ecosystem.obligations.ids().map(owned).collect();
        let mut analysis = Self {
            ecosystem: ecosystem.clone(),
            as_of,
            law: Law::new(ecosystem, &index, as_of, rulebook),
            index,
            ownership: Arc::new(ownership),
            by_rule: RULES.iter().map(|_| Arc::default()).collect(),
            shared: Shared::default(),
            state: Arc::default(),
        };
        analysis.ask(None);
        analysis
    }

    /// Follows changes that have been carried out on the ecosystem. Costs as much as what
    /// is near them, and where they concern the whole, one walk over it.
    pub fn update(&mut self, ecosystem: &Ecosystem, changes: &[Change]) {
        let telling: Vec<Change> = changes.iter().filter(|change| aspects::is_telling(change)).cloned().collect();
        let before = scope::touched(&self.ecosystem, &self.index, &telling);
        self.index.update(changes);
        self.ecosystem = ecosystem.clone();
        if telling.is_empty() {
            return;
        }
        self.state = Arc::default();
        let after = scope::touched(&self.ecosystem, &self.index, &telling);
        let (Some(before), Some(after)) = (before, after) else {
            *self = Self::with(ecosystem, self.as_of, &Arc::clone(self.law.rulebook()));
            return;
        };
        let law_differs = self.law.update(&self.ecosystem, &self.index, &telling);
        let keys: BTreeSet<RecordKey> = before.union(&after).copied().collect();
        let touched = Numbering::of(keys.iter().copied());
        let mut aspects = Aspects::of(&telling).and(self.own_anew(&keys, &telling));
        if law_differs {
            aspects = aspects.and(Aspects::LAW);
        }
        self.shared.forget(aspects);
        self.ask(Some(&Asked { keys, touched, aspects }));
    }

    /// Works out anew who owns the touched duties, and tells what that concerns.
    fn own_anew(&mut self, keys: &BTreeSet<RecordKey>, changes: &[Change]) -> Aspects {
        let duties = keys.iter().filter_map(|key| if let RecordKey::Obligation(id) = key { Some(*id) } else { None });
        let mut aspects = Aspects::default();
        for id in duties {
            let before = self.ownership.get(&id).map(Arc::clone);
            let is_there = self.ecosystem.obligations.contains(id);
            let after = is_there.then(|| Ownership::of(&self.ecosystem, &self.index, id, self.as_of));
            let is_answered = |owned: Option<&Ownership>| owned.is_some_and(|owned| owned.beneath.is_answered_for());
            let answered = (is_answered(before.as_deref()), is_answered(after.as_ref()));
            let differs = |change: &Change| change.key == id.into() && aspects::differs_where_answered(change);
            if answered.0 != answered.1 || (answered.0 && changes.iter().any(differs)) {
                aspects = aspects.and(Aspects::ANSWERS);
            }
            if before.as_deref() == after.as_ref() {
                continue;
            }
            let ownership = Arc::make_mut(&mut self.ownership);
            match after {
                Some(after) => ownership.insert(id, Arc::new(after)),
                None => ownership.remove(&id),
            };
        }
        aspects
    }

    fn ask(&mut self, asked: Option<&Asked>) {
        let mut by_rule = std::mem::take(&mut self.by_rule);
        if asked.is_none_or(|asked| asked.aspects.meets(Aspects::LAW)) {
            RULES.par_iter().zip(by_rule.par_iter_mut()).for_each(|(rule, found)| self.ask_rule(rule, found, asked));
        } else {
            // Too little for other threads to be worth waking.
            RULES.iter().zip(&mut by_rule).for_each(|(rule, found)| self.ask_rule(rule, found, asked));
        }
        self.by_rule = by_rule;
    }

    fn ask_rule(&self, rule: &Rule, found: &mut Arc<Found>, asked: Option<&Asked>) {
        let previous = Arc::clone(found);
        let mut context = Context {
            ecosystem: &self.ecosystem,
            index: &self.index,
            law: &self.law,
            as_of: self.as_of,
            ownership: &self.ownership,
            asked: None,
            settled: None,
            shared: &self.shared,
        };
        match (rule.subject, asked) {
            (_, None) => Found::replace(found, &[], self.found_by(rule, &context)),
            (Subject::Each(kind), Some(asked)) => {
                context.asked = Some(&asked.keys);
                let touched = asked.keys.iter().copied().filter(|key| key.kind() == kind);
                drop(previous);
                Found::renew(found, touched, self.found_by(rule, &context));
            }
            (Subject::Whole(looks_at), Some(asked)) => {
                if !asked.aspects.meets(looks_at) && !found.names_any(&asked.touched) {
                    return;
                }
                context.settled = Some(Settled::new(&previous, &asked.touched));
                let fresh = self.found_by(rule, &context);
                let kept = context.settled.map_or_else(Vec::new, |settled| settled.kept());
                drop(previous);
                Found::replace(found, &kept, fresh);
            }
        }
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
    /// what the rule names besides; and on duties that are no law or an unverified lead.
    fn caveats(&self, finding: &Finding) -> Vec<Message> {
        if finding.rule == rests_on_disputed::RULE.code {
            return Vec::new();
        }
        let mut reasons = Vec::new();
        let mut said: Vec<RecordKey> = Vec::new();
        for key in finding.about.iter().chain(&finding.rests_on) {
            let parts = match key {
                RecordKey::Obligation(duty) => self.ownership.get(duty).map_or(&[][..], |owned| &owned.live[..]),
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
        reasons.extend(self.marks(finding));
        reasons
    }

    /// Which duties among those a finding is about are no law, or an unverified lead.
    fn marks(&self, finding: &Finding) -> Vec<Message> {
        let mut marked: Vec<(Message, BTreeSet<ObligationId>)> = Vec::new();
        for key in finding.about.iter().chain(&finding.rests_on) {
            let RecordKey::Obligation(duty) = key else { continue };
            for mark in self.law.marks(*duty) {
                match marked.iter_mut().find(|(other, _)| *other == mark) {
                    Some((_, duties)) => drop(duties.insert(*duty)),
                    None => marked.push((mark, [*duty].into())),
                }
            }
        }
        let told = |(mark, duties): (Message, BTreeSet<ObligationId>)| {
            let names = duties.iter().take(CAVEATS).map(|duty| format!("“{}”", self.ecosystem.name(*duty)));
            let mut names: Vec<String> = names.collect();
            if let more @ 1.. = duties.len().saturating_sub(CAVEATS) {
                names.push(msg!("reason-mark-more", count = more).text());
            }
            msg!("reason-mark", duties = list(&names), mark = mark)
        };
        marked.into_iter().map(told).collect()
    }

    fn shaky(&self, key: RecordKey) -> Option<Confidence> {
        let confidence = self.ecosystem.get(key)?.provenance().confidence;
        confidence.is_shaky().then_some(confidence)
    }

    /// All findings: the worst severity first, then by rule, then by what they are about.
    /// Costs as much as there are.
    pub fn findings(&self) -> Vec<&Finding> {
        let mut by_severity = Severity::ALL.map(|_| Vec::new());
        for finding in self.each_finding() {
            by_severity[finding.severity as usize].push(finding);
        }
        by_severity.concat()
    }

    /// Whether another analysis is known to come to the same: one followed the other by
    /// edits that do not concern any finding, such as moving nodes.
    pub fn finds_the_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.state, &other.state)
    }

    /// All findings by rule, then by what they are about, without gathering them.
    pub fn each_finding(&self) -> impl Iterator<Item = &Finding> {
        self.by_rule.iter().flat_map(|found| found.iter())
    }

    /// The finding with this id. Costs a few lookups.
    pub fn finding(&self, id: FindingId) -> Option<&Finding> {
        let mut parts = id.as_str().splitn(3, ':');
        let (code, about) = (parts.next()?, parts.next()?);
        let rule = RULES.iter().position(|rule| rule.code == code)?;
        let subject = self.ecosystem.key_of(about)?;
        self.by_rule[rule].of(subject).iter().find(|finding| finding.id == id)
    }

    /// The findings that involve a record, in the order of [`Analysis::findings`]. Costs as
    /// much as there are of them.
    pub fn findings_about(&self, key: RecordKey) -> impl Iterator<Item = &Finding> {
        let mut findings: Vec<&Finding> = self.by_rule.iter().flat_map(|found| found.involving(key)).collect();
        findings.sort_by_key(|finding| finding.severity);
        findings.into_iter()
    }

    /// The ecosystem that was looked at.
    pub fn ecosystem(&self) -> &Ecosystem {
        &self.ecosystem
    }

    /// The day for which everything was evaluated.
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// What the law says on the day.
    pub fn law(&self) -> &Law {
        &self.law
    }

    /// The nodes and the relations that hold on the day; built when first asked for.
    pub fn graph(&self) -> &RelationGraph {
        self.shared.graph(&self.ecosystem, self.as_of)
    }

    /// The duties somebody answers for on the day; gathered when first asked for.
    pub fn answered(&self) -> &Answered {
        self.shared.answered(&self.ecosystem, &self.ownership, self.as_of)
    }

    /// The references between the records, the other way round.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// Who owns a duty on the day.
    pub fn ownership(&self, duty: ObligationId) -> Option<&Ownership> {
        self.ownership.get(&duty).map(AsRef::as_ref)
    }

    /// Who owns which duty on the day, in the order of the duties' ids.
    pub fn ownerships(&self) -> impl ExactSizeIterator<Item = (ObligationId, &Ownership)> {
        self.ownership.iter().map(|(id, ownership)| (*id, &**ownership))
    }
}
