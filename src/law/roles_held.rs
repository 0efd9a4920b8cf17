//! Who holds which legal role toward an element, instrument by instrument, and why.

use super::Law;
use super::examine::Reason;
use super::holders::Holders;
use super::reasons;
use super::step::{Cause, Step};
use super::weigh::Asking;
use crate::catalogue::Instrument;
use crate::model::{Ecosystem, ElementId, FactId, Index, StakeholderId};

/// A legal role that somebody holds toward an element in one instrument, or has lost.
#[derive(Clone, Debug)]
pub struct RoleToward<'a> {
    /// The instrument.
    pub instrument: &'a Instrument,
    /// Who.
    pub who: StakeholderId,
    /// The role, as in the table of roles.
    pub role: &'a str,
    /// Whether this one holds it in the end.
    pub holds: bool,
    /// The fact by which a person has overruled the drawing.
    pub said: Option<FactId>,
    /// How this one came into it or lost it, rule by rule.
    pub why: Vec<Reason>,
}

impl Law {
    /// Who holds which legal role toward an element, in the order of the instruments, then of
    /// the roles. Only instruments that reach it and roles that their provisions address.
    /// What was lost to a rule or to a person's word is told as well.
    pub fn roles_held(&self, ecosystem: &Ecosystem, index: &Index, element: ElementId) -> Vec<RoleToward<'_>> {
        let mut told = Vec::new();
        self.open_books(ecosystem, index, element, |opened| {
            let kind = opened.around.kind as u16;
            let clauses = self.rulebook.clauses[self.rulebook.books[usize::from(opened.number)].clauses.clone()].iter();
            let is_meant = |kinds: u16| kinds == 0 || kinds & 1 << kind != 0;
            let addressed = clauses.filter(|clause| is_meant(clause.kinds)).fold(0, |all, clause| all | clause.bearers);
            let instrument = self.rulebook.instrument(opened.number);
            self.tell_roles(opened.asking, (opened.holders, opened.steps), instrument, addressed, &mut told);
        });
        told
    }

    fn tell_roles<'a>(
        &'a self,
        asking: Asking<'_>,
        (holders, steps): (&Holders, &[Step]),
        instrument: &'a Instrument,
        addressed: u128,
        told: &mut Vec<RoleToward<'a>>,
    ) {
        for (role, name) in (0..128_u32).zip(&self.rulebook.roles) {
            if addressed & 1 << role == 0 {
                continue;
            }
            let concerns = |step: &&Step| step.roles & 1 << role != 0;
            let mut people: Vec<StakeholderId> = holders.with_any(1 << role).map(|(who, _)| who.id).collect();
            people.extend(steps.iter().filter(concerns).map(|step| step.who));
            people.sort_unstable();
            people.dedup();
            for who in people {
                let own = || steps.iter().filter(concerns).filter(|step| step.who == who);
                let mut said =
                    own().filter_map(|step| if let Cause::Said(fact, _) = step.cause { Some(fact) } else { None });
                told.push(RoleToward {
                    instrument,
                    who,
                    role: name,
                    holds: holders.roles_of(who) & 1 << role != 0,
                    said: said.next_back(),
                    why: own().map(|step| reasons::of_step(asking, instrument, step)).collect(),
                });
            }
        }
    }
}
