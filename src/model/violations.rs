//! The truths that hold in every ecosystem, and what breaks them.

use std::collections::{BTreeMap, BTreeSet};

use super::lookup::KeySet;
use super::{
    Assignment, Cover, Ecosystem, Element, Fact, NodeId, Obligation, Point, Profile, Record, RecordKey, RecordKind,
    Relation, Risk, Scope, SourceId, Stakeholder, Stored, Waiver,
};
use crate::lang::Message;

/// A truth that does not hold, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    /// The record that breaks it.
    pub key: RecordKey,
    /// What is wrong and what would put it right.
    pub message: Message,
}

impl Ecosystem {
    /// Every truth of the model that does not hold, in the order of the records. Empty for
    /// every ecosystem that was edited through this program.
    ///
    /// - ids are unique across kinds;
    /// - every reference leads to a record;
    /// - a relation joins two different ends that its kind may join;
    /// - a first day does not come after its last;
    /// - ranges of figures are in order and not below nought, money of one cover is in one currency;
    /// - an assignment has letters, a named part has a name, a waiver has a reason and an author;
    /// - a question about something is answered once;
    /// - nodes stand inside the bounds of the map.
    pub fn violations(&self) -> Vec<Violation> {
        let mut found = Vec::new();
        self.check_unique_ids(&mut found);
        self.check_single_answers(&mut found);
        let there: KeySet = self.keys().collect();
        for key in self.keys() {
            self.check_record(key, Some(&there), &mut found);
        }
        found
    }

    /// Every truth that no longer holds after these records changed, all having held before.
    /// Costs as much as the records named; one pass over the relations where an element is
    /// among them, and one over everything where a record was taken out.
    pub fn violations_after(&self, changed: &[RecordKey]) -> Vec<Violation> {
        if changed.iter().any(|key| !self.contains(*key)) {
            return self.violations();
        }
        let mut found = Vec::new();
        for key in changed {
            if self.keys_with_id(key.as_str()) > 1 {
                found.push(Violation { key: *key, message: msg!("violation-id-taken", id = key.as_str()) });
            }
            self.check_record(*key, None, &mut found);
        }
        self.check_ends_at(changed, &mut found);
        if changed.iter().any(|key| key.kind() == RecordKind::Fact) {
            self.check_single_answers(&mut found);
        }
        found
    }

    /// The kind of an element decides which relations it may have.
    fn check_ends_at(&self, changed: &[RecordKey], found: &mut Vec<Violation>) {
        let elements: BTreeSet<NodeId> =
            changed.iter().filter_map(|key| key.node()).filter(|node| node.element().is_some()).collect();
        if elements.is_empty() {
            return;
        }
        for (id, relation) in self.relations.iter() {
            let key = Relation::key(id);
            if (elements.contains(&relation.from) || elements.contains(&relation.to)) && !changed.contains(&key) {
                self.check_record(key, None, found);
            }
        }
    }

    fn check_unique_ids(&self, found: &mut Vec<Violation>) {
        // Equal ids are the same text in memory, so that their addresses tell whether any is there twice.
        let mut places: Vec<*const u8> = self.keys().map(|key| key.as_str().as_ptr()).collect();
        places.sort_unstable();
        if places.windows(2).all(|pair| pair[0] != pair[1]) && !self.is_reserved_taken() {
            return;
        }
        let mut seen: BTreeMap<&str, RecordKey> = BTreeMap::new();
        for key in self.keys() {
            if seen.insert(key.as_str(), key).is_some() {
                found.push(Violation { key, message: msg!("violation-id-taken", id = key.as_str()) });
            }
        }
    }

    /// Whether a record has the id that stands for the ecosystem itself.
    fn is_reserved_taken(&self) -> bool {
        self.keys_with_id(RecordKind::Profile.code()) > 1
    }

    fn check_single_answers(&self, found: &mut Vec<Violation>) {
        let mut seen = BTreeSet::new();
        for (id, fact) in self.facts.iter() {
            if !seen.insert((fact.about, fact.question.as_str(), fact.lifetime.from)) {
                let message = msg!("violation-answered-twice", question = fact.question.as_str());
                found.push(Violation { key: Fact::key(id), message });
            }
        }
    }

    fn check_record(&self, key: RecordKey, there: Option<&KeySet>, found: &mut Vec<Violation>) {
        let Some(record) = self.get(key) else { return };
        let mut report = Report { ecosystem: self, there, key, found };
        report.lifetime(record.lifetime().is_ordered());
        report.sources(&record.provenance().sources);
        match &record {
            Record::Profile(profile) => report.profile(profile),
            Record::Stakeholder(stakeholder) => report.stakeholder(stakeholder),
            Record::Element(element) => report.element(element),
            Record::Relation(relation) => report.relation(relation),
            Record::Obligation(duty) => report.obligation(duty),
            Record::Assignment(part) => report.assignment(part),
            Record::Risk(risk) => report.risk(risk),
            Record::Cover(cover) => report.cover(cover),
            Record::Waiver(waiver) => report.waiver(waiver),
            Record::Fact(fact) => report.fact(fact),
            Record::Source(_) | Record::Conflict(_) => {}
        }
    }
}

struct Report<'a> {
    ecosystem: &'a Ecosystem,
    /// All keys, where so many records are looked at that gathering them pays.
    there: Option<&'a KeySet>,
    key: RecordKey,
    found: &'a mut Vec<Violation>,
}

impl Report<'_> {
    fn unless(&mut self, holds: bool, message: impl FnOnce() -> Message) {
        if !holds {
            self.found.push(Violation { key: self.key, message: message() });
        }
    }

    fn leads_to(&mut self, target: impl Into<RecordKey>) {
        let target = target.into();
        let there = self.there.map_or_else(|| self.ecosystem.contains(target), |there| there.has(&target));
        self.unless(there, || msg!("violation-missing", kind = target.kind().message(), id = target.as_str()));
    }

    /// Tells of the first target that is not there or is named twice; a hostile list is long.
    fn lead_to<K: Copy + Ord + Into<RecordKey>>(&mut self, targets: &[K]) {
        let told = self.found.len();
        let mut seen = BTreeSet::new();
        for target in targets {
            self.leads_to(*target);
            let key: RecordKey = (*target).into();
            let is_first = targets.len() == 1 || seen.insert(*target);
            self.unless(is_first, || msg!("violation-named-twice", id = key.as_str()));
            if self.found.len() > told {
                return;
            }
        }
    }

    fn lifetime(&mut self, ordered: bool) {
        self.unless(ordered, || msg!("violation-days-reversed"));
    }

    fn sources(&mut self, sources: &[SourceId]) {
        self.lead_to(sources);
    }

    fn place(&mut self, at: Option<Point>) {
        self.unless(at.is_none_or(Point::is_on_map), || msg!("violation-off-map"));
    }

    fn profile(&mut self, profile: &Profile) {
        let percent = profile.limits.single_point_percent;
        self.unless((1..=100).contains(&percent), || msg!("violation-percent", given = i64::from(percent)));
        let mut names = std::collections::BTreeSet::new();
        for preset in &profile.presets {
            let name = preset.name.trim();
            self.unless(!name.is_empty(), || msg!("violation-unnamed-preset"));
            self.unless(names.insert(name), || msg!("violation-preset-twice", name = name));
        }
        for observation in &profile.observations {
            self.sources(&observation.provenance.sources);
        }
    }

    fn stakeholder(&mut self, stakeholder: &Stakeholder) {
        self.place(stakeholder.at);
    }

    fn element(&mut self, element: &Element) {
        self.place(element.at);
        self.lifetime(element.placed.is_ordered());
    }

    fn relation(&mut self, relation: &Relation) {
        self.leads_to(relation.from);
        self.leads_to(relation.to);
        self.unless(relation.from != relation.to, || msg!("violation-self-relation"));
        for bend in &relation.bends {
            self.place(Some(*bend));
        }
        let ends = (self.ecosystem.end_kind(relation.from), self.ecosystem.end_kind(relation.to));
        if let (Some(from), Some(to)) = ends {
            self.unless(relation.kind.may_join(from, to), || {
                msg!("violation-ends", kind = relation.kind.message(), from = from.message(), to = to.message())
            });
        }
    }

    fn obligation(&mut self, duty: &Obligation) {
        self.lead_to(&duty.about);
        self.lead_to(&duty.owed_to);
        let spans = [duty.deadline, duty.every];
        self.unless(spans.iter().flatten().all(|span| span.count > 0), || msg!("violation-empty-span"));
    }

    fn assignment(&mut self, part: &Assignment) {
        self.leads_to(part.obligation);
        self.leads_to(part.stakeholder);
        self.unless(!part.letters.is_empty(), || msg!("violation-no-letters"));
        if let Scope::Part(name) = &part.scope {
            self.unless(!name.trim().is_empty(), || msg!("violation-unnamed-part"));
        }
    }

    fn risk(&mut self, risk: &Risk) {
        self.lead_to(&risk.about);
        self.lead_to(&risk.borne_by);
        self.unless(risk.frequency.is_none_or(|range| range.is_sound()), || msg!("violation-frequency"));
        self.unless(risk.loss.is_none_or(|range| range.is_sound()), || msg!("violation-loss"));
    }

    fn cover(&mut self, cover: &Cover) {
        self.leads_to(cover.insurer);
        self.leads_to(cover.insured);
        self.lead_to(&cover.risks);
        self.unless(cover.insurer != cover.insured, || msg!("violation-insures-itself"));
        let sums: Vec<_> = [cover.limit, cover.retention, cover.premium].into_iter().flatten().collect();
        self.unless(sums.iter().all(|sum| !sum.amount.is_sign_negative()), || msg!("violation-money"));
        self.unless(sums.windows(2).all(|pair| pair[0].currency == pair[1].currency), || msg!("violation-currencies"));
    }

    fn waiver(&mut self, waiver: &Waiver) {
        self.unless(!waiver.reason.trim().is_empty(), || msg!("violation-no-reason"));
        self.unless(!waiver.author.trim().is_empty(), || msg!("violation-no-author"));
    }

    fn fact(&mut self, fact: &Fact) {
        fact.about.nodes().for_each(|node| self.leads_to(node));
        self.unless(!fact.question.trim().is_empty(), || msg!("violation-no-question"));
    }
}
