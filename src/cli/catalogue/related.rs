//! What in the catalogue hangs on an entry.

use crate::catalogue::{Catalogue, Condition, Exclusion, Instrument, Provision, RoleRule};

/// The exclusions that concern a provision.
pub(super) fn exclusions<'a>(instrument: &'a Instrument, provision: &'a Provision) -> Vec<&'a Exclusion> {
    let concerns = |one: &&Exclusion| {
        (one.only.is_empty() || one.only.contains(&provision.id)) && !one.spares.contains(&provision.id)
    };
    instrument.exclusions.iter().filter(concerns).collect()
}

/// The role rules of an instrument that speak of one of these roles.
pub(super) fn role_rules<'a>(instrument: &'a Instrument, roles: &'a [String]) -> Vec<&'a RoleRule> {
    let speaks = |one: &&RoleRule| roles.iter().any(|role| one.effect.roles().contains(role) || one.who.contains(role));
    instrument.role_rules.iter().filter(speaks).collect()
}

/// The ids of everything that turns on a question.
pub(super) fn turning_on(catalogue: &Catalogue, question: &str) -> Vec<String> {
    let asks = |when: &Condition| {
        let mut found = false;
        when.walk(&mut |part| {
            found |= matches!(part, Condition::Fact(id) | Condition::FactOf(_, id) if id == question);
        });
        found
    };
    let asks_opt = |when: &Option<Condition>| when.as_ref().is_some_and(asks);
    let mut ids = Vec::new();
    for instrument in catalogue.instruments.values() {
        ids.extend(asks_opt(&instrument.when).then(|| instrument.id.clone()));
        ids.extend(instrument.provisions.iter().filter(|one| asks_opt(&one.when)).map(|one| one.id.clone()));
        ids.extend(instrument.exclusions.iter().filter(|one| asks_opt(&one.when)).map(|one| one.id.clone()));
        ids.extend(instrument.role_rules.iter().filter(|one| asks_opt(&one.when)).map(|one| one.id.clone()));
    }
    let questions = catalogue.questions.iter();
    ids.extend(questions.filter(|(_, one)| one.implied.iter().any(|it| asks(&it.when))).map(|(id, _)| id.clone()));
    let roles = catalogue.roles.iter();
    ids.extend(roles.filter(|(_, role)| role.ways.iter().any(|way| asks_opt(&way.when))).map(|(id, _)| id.clone()));
    ids
}

/// The provisions that address a role, with their instruments.
pub(super) fn addressing<'a>(catalogue: &'a Catalogue, role: &str) -> Vec<(&'a Instrument, &'a Provision)> {
    catalogue.provisions().filter(|(_, one)| one.bearers.iter().any(|it| it == role)).collect()
}
