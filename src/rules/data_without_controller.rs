//! Data about people that somebody processes and for which nobody decides.

use super::{Aspects, Context, Finding, Rule, Severity, Subject, draft, legal};
use crate::edit::Edit;
use crate::law::Application;
use crate::model::{ElementId, ElementKind, PersonalDataClass, RelationKind, StakeholderId};

const CODE: &str = "data-without-controller";

pub(super) const RULE: Rule = Rule {
    code: CODE,
    severity: Severity::Gap,
    subject: Subject::Whole(Aspects::LAW.and(Aspects::NODES).and(Aspects::GRAPH)),
    teaching: include_str!("data_without_controller.md"),
    check,
};

fn check(context: &Context<'_>, found: &mut Vec<Finding>) {
    let mut undrawn: Vec<ElementId> = Vec::new();
    for (id, element) in context.elements().filter(|(id, _)| !context.law.is_held(*id, "controller")) {
        let processors = processors(context, id);
        // Data that nobody has to do with at all is told as a role left open.
        let is_data = element.kind == ElementKind::PersonalData;
        if !processors.is_empty() {
            found.push(of_processors(context, id, &processors));
        } else if element.personal_data != PersonalDataClass::None && !is_data && !is_told(context, id) {
            undrawn.push(id);
        }
    }
    if let Some(first) = undrawn.first() {
        let message = msg!("finding-data-nobody-decides", what = draft::quoted(context, &undrawn, undrawn.len()));
        let finding = Finding::new(CODE, Severity::Note, *first, message);
        found.push(finding.involving(undrawn.iter().copied()).because(msg!("reason-no-controller")));
    }
}

/// Whether the law addresses the controller of an element and that is told already.
fn is_told(context: &Context<'_>, id: ElementId) -> bool {
    let addresses = |one: &Application<'_>| one.provision.bearers.iter().any(|role| role == "controller");
    context.law.applications_to(id).any(|one| one.binds() && one.bearers.is_empty() && addresses(&one))
}

fn processors(context: &Context<'_>, id: ElementId) -> Vec<StakeholderId> {
    let processes = RelationKind::ProcessesData;
    let relations = context.relations(id).filter(|(_, one)| one.kind == processes && one.to == id.into());
    relations.filter_map(|(_, relation)| relation.from.stakeholder()).collect()
}

fn of_processors(context: &Context<'_>, id: ElementId, processors: &[StakeholderId]) -> Finding {
    let (who, what) = (legal::names(context, processors), context.name(id));
    let message = msg!("finding-processor-without-controller", who = who, what = what.as_str());
    let finding = Finding::new(CODE, RULE.severity, id, message)
        .involving(processors.iter().copied())
        .because(msg!("reason-processor-for-nobody"));
    let [only] = processors else { return finding };
    let kind = RelationKind::ControlsData;
    let label = msg!("fix-relate", who = context.name(*only), kind = kind.message(), what = what);
    finding.fix(label, Edit::Relate { from: (*only).into(), kind, to: id.into() })
}
