//! A user or affected party to whom nobody answers.

use super::{Aspects, Context, Finding, Rule, Severity, Subject, draft, settled};
use crate::edit::Edit;
use crate::graph::{Answerability, Dimensions};
use crate::model::{
    Dimension, Element, ElementId, Level, Obligation, ObligationId, RelationId, RelationKind, StakeholderId,
};

const CODE: &str = "nobody-answers";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Gap,
    subject: Subject::Whole(Aspects::GRAPH.and(Aspects::ANSWERS).and(Aspects::NODES)),
    teaching: include_str!("nobody_answers.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let mut answers = Answerability::build(context.ecosystem, context.graph(), context.answered());
    for (id, party) in context.stakeholders() {
        if !party.kind.is_protected() {
            continue;
        }
        let missing = answers.unanswered(id);
        if missing.is_empty() {
            continue;
        }
        let holes: Vec<Hole> = missing.iter().filter_map(|one| Hole::of(context, &answers, id, one)).collect();
        let mark = settled::mark(&holes);
        if !context.is_settled(id, mark) {
            found.push(finding(context, id, missing, &holes).marked(mark));
        }
    }
}

/// A dimension in which nobody answers, and what comes closest.
#[derive(Hash)]
struct Hole {
    dimension: Dimension,
    /// The relation to the element in greatest need, that element, and its need.
    need: (RelationId, ElementId, Level),
    /// A duty that is answered for, to others.
    to_others: Option<ObligationId>,
    /// A duty nobody answers for.
    unanswered: Option<ObligationId>,
}

impl Hole {
    fn of(
        context: &Context<'_>,
        answers: &Answerability<'_>,
        party: StakeholderId,
        dimension: Dimension,
    ) -> Option<Self> {
        let need = most_in_need(context, answers, party, dimension)?;
        let to_others = answers.within_reach(party, dimension).into_iter().next();
        let unanswered = match to_others {
            Some(_) => None,
            None => unanswered_duty(context, party, need.1, dimension),
        };
        Some(Self { dimension, need, to_others, unanswered })
    }
}

fn finding(context: &Context<'_>, party: StakeholderId, missing: Dimensions, holes: &[Hole]) -> Finding {
    let who = context.name(party);
    let message = msg!("finding-nobody-answers", who = who.as_str(), what = draft::dimensions(missing.iter()));
    let mut finding = Finding::new(CODE, Severity::Gap, party, message);
    for hole in holes {
        let (relation, element, level) = hole.need;
        let how = context.ecosystem.relations.get(relation).map_or(RelationKind::Uses, |relation| relation.kind);
        finding = finding.involving([element]).resting_on([relation]).because(msg!(
            "reason-touches-need",
            how = how.code(),
            element = context.name(element),
            level = draft::level(level),
            dimension = draft::dimension(hole.dimension)
        ));
        finding = why(context, finding, party, hole);
    }
    finding
}

/// The element in greatest need among those the party touches.
fn most_in_need(
    context: &Context<'_>,
    answers: &Answerability<'_>,
    party: StakeholderId,
    dimension: Dimension,
) -> Option<(RelationId, ElementId, Level)> {
    let need = |element: &Element| element.needs.of(dimension);
    let mut touched: Vec<_> = answers
        .touched(party)
        .filter_map(|(id, relation)| Some((relation, id, need(context.ecosystem.elements.get(id)?))))
        .collect();
    touched.sort_by(|left, right| right.2.cmp(&left.2).then(left.1.cmp(&right.1)));
    touched.into_iter().next()
}

/// Why nobody answers in a dimension, and what would help.
fn why(context: &Context<'_>, finding: Finding, party: StakeholderId, hole: &Hole) -> Finding {
    let who = context.name(party);
    if let Some(id) = hole.to_others {
        let duty = context.name(id);
        let finding =
            finding.involving([id]).because(msg!("reason-no-claim", duty = duty.as_str(), who = who.as_str()));
        return match context.ecosystem.obligations.get(id) {
            Some(record) => finding.fix(msg!("fix-owe", duty = duty, who = who), owe(id, record, party)),
            None => finding,
        };
    }
    if let Some(id) = hole.unanswered {
        return finding.involving([id]).because(draft::unmet(context, id));
    }
    let (dimension, (_, element, _)) = (hole.dimension, hole.need);
    let mut duty = Obligation::new(
        msg!("duty-protect-party", who = who, dimension = draft::dimension(dimension), element = context.name(element))
            .text(),
    );
    duty.about = vec![element];
    duty.owed_to = vec![party];
    duty.dimensions = vec![dimension];
    let mut finding = finding.because(msg!("reason-no-duty", dimension = draft::dimension(dimension)));
    finding.fixes.push(draft::duty(context, duty));
    finding
}

fn owe(id: ObligationId, duty: &Obligation, party: StakeholderId) -> Edit {
    let mut duty = duty.clone();
    duty.owed_to.push(party);
    Edit::put(id, duty)
}

/// A duty that would protect the party if somebody answered for it now; one that binds now
/// before one that binds later.
fn unanswered_duty(
    context: &Context<'_>,
    party: StakeholderId,
    element: ElementId,
    dimension: Dimension,
) -> Option<ObligationId> {
    let candidates = context.index.duties_owed(party).iter().chain(context.index.duties_about(element));
    let unmet = candidates.filter_map(|id| {
        let duty = context.ecosystem.obligations.get(*id)?;
        let protects = duty.dimensions.contains(&dimension) && draft::is_unmet(context, *id, duty);
        protects.then_some((draft::binds_from(context, duty), *id))
    });
    unmet.min_by_key(|(from, _)| *from).map(|(_, id)| id)
}
