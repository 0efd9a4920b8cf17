//! Who owns a duty on a given day, in nine graded states.

use jiff::civil::Date;

use super::words::closed_set;
use super::{
    Assignment, AssignmentId, Ecosystem, FindingId, Index, Letter, Letters, ObligationId, RecordKey, Scope,
    StakeholderId, Standing,
};

closed_set! {
    /// How well a duty is owned.
    pub enum OwnershipState: "ownership" {
        /// Somebody answers for it and somebody does it.
        Owned => "owned",
        /// Several answer for it and none of them leads.
        Shared => "shared-without-a-lead",
        /// Somebody does it and nobody answers for it.
        DoerOnly => "doer-but-nobody-accountable",
        /// Somebody answers for it and nobody does it.
        AccountableOnly => "accountable-but-no-doer",
        /// Some are consulted or informed, nobody carries it.
        InformedOnly => "only-informed",
        /// Somebody denies the part given to them, or others do.
        Contested => "contested",
        /// Not well owned, and accepted with a reason.
        Waived => "waived",
        /// Whoever carried it has gone, or their part has ended.
        Orphaned => "orphaned",
        /// Nobody has or had any part in carrying it.
        Unassigned => "unassigned",
    }
}

impl OwnershipState {
    /// The code of the rule that reports this state; owned and waived duties are not reported.
    pub fn rule(self) -> Option<&'static str> {
        match self {
            Self::Owned | Self::Waived => None,
            Self::Shared => Some("several-accountable"),
            Self::DoerOnly => Some("nobody-accountable"),
            Self::AccountableOnly => Some("no-doer"),
            Self::InformedOnly => Some("only-informed"),
            Self::Contested => Some("contested-obligation"),
            Self::Orphaned => Some("orphaned-obligation"),
            Self::Unassigned => Some("unassigned-obligation"),
        }
    }

    /// Whether somebody answers for the duty and nobody denies it.
    pub fn is_answered_for(self) -> bool {
        matches!(self, Self::Owned | Self::Shared | Self::AccountableOnly)
    }
}

/// Who owns a duty on a given day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ownership {
    /// The state, waivers counted.
    pub state: OwnershipState,
    /// The state without waivers; the same as `state` unless that is waived.
    pub beneath: OwnershipState,
    /// Who does it or answers for it on that day, in the order of their ids, and with which
    /// letters, all live parts of each taken together.
    pub carriers: Vec<(StakeholderId, Letters)>,
    /// The parts that hold on that day.
    pub live: Vec<AssignmentId>,
    /// The parts that no longer hold, and why.
    pub lapsed: Vec<(AssignmentId, Lapse)>,
    /// The parts that begin later.
    pub coming: Vec<AssignmentId>,
}

/// Why a part no longer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lapse {
    /// The assignment ended on this day.
    AssignmentEnded(Date),
    /// The bearer ceased to exist on this day.
    BearerGone(Date),
    /// The bearer is not on the map.
    BearerMissing,
}

impl Ownership {
    /// Works out who owns a duty on a day. Costs as much as the duty has parts.
    pub fn of(ecosystem: &Ecosystem, index: &Index, duty: ObligationId, day: Date) -> Self {
        let mut ownership = Self {
            state: OwnershipState::Unassigned,
            beneath: OwnershipState::Unassigned,
            carriers: Vec::new(),
            live: Vec::new(),
            lapsed: Vec::new(),
            coming: Vec::new(),
        };
        for id in index.parts_of(duty) {
            let Some(part) = ecosystem.assignments.get(*id) else { continue };
            match standing_on(ecosystem, part, day) {
                Presence::Live => {
                    ownership.live.push(*id);
                    ownership.count_in(part);
                }
                Presence::Coming => ownership.coming.push(*id),
                Presence::Lapsed(lapse) => ownership.lapsed.push((*id, lapse)),
            }
        }
        ownership.beneath = ownership.grade(ecosystem);
        ownership.state = match ownership.beneath.rule() {
            Some(rule) if is_waived(ecosystem, index, FindingId::new(rule, RecordKey::Obligation(duty)), day) => {
                OwnershipState::Waived
            }
            _ => ownership.beneath,
        };
        ownership
    }

    fn count_in(&mut self, part: &Assignment) {
        if !part.letters.carries() {
            return;
        }
        match self.carriers.binary_search_by_key(&part.stakeholder, |(who, _)| *who) {
            Ok(place) => self.carriers[place].1 = self.carriers[place].1.union(part.letters),
            Err(place) => self.carriers.insert(place, (part.stakeholder, part.letters)),
        }
    }

    fn grade(&self, ecosystem: &Ecosystem) -> OwnershipState {
        let live: Vec<&Assignment> = self.live.iter().filter_map(|id| ecosystem.assignments.get(*id)).collect();
        let accountable: Vec<&Assignment> =
            live.iter().copied().filter(|part| part.letters.has(Letter::Accountable)).collect();
        let has_doer = live.iter().any(|part| part.letters.has(Letter::Responsible));
        let lapsed_with = |wanted: fn(&Assignment) -> bool| {
            self.lapsed.iter().filter_map(|(id, _)| ecosystem.assignments.get(*id)).any(wanted)
        };
        if live.iter().any(|part| part.letters.carries() && part.standing == Standing::Contested) {
            return OwnershipState::Contested;
        }
        if accountable.is_empty() {
            if lapsed_with(|part| part.letters.has(Letter::Accountable))
                || (!has_doer && lapsed_with(|part| part.letters.carries()))
            {
                return OwnershipState::Orphaned;
            }
            return match (has_doer, live.is_empty()) {
                (true, _) => OwnershipState::DoerOnly,
                (false, false) => OwnershipState::InformedOnly,
                (false, true) => OwnershipState::Unassigned,
            };
        }
        if lacks_lead(&accountable) {
            return OwnershipState::Shared;
        }
        if has_doer { OwnershipState::Owned } else { OwnershipState::AccountableOnly }
    }

    /// The stakeholders who hold a letter on that day, R or A, in the order of their ids.
    pub fn carriers_with(&self, letter: Letter) -> impl Iterator<Item = StakeholderId> + '_ {
        self.carriers.iter().filter(move |(_, letters)| letters.has(letter)).map(|(who, _)| *who)
    }

    /// The parts among the live ones that hold a letter.
    pub fn live_with<'a>(
        &'a self,
        ecosystem: &'a Ecosystem,
        letter: Letter,
    ) -> impl Iterator<Item = (AssignmentId, &'a Assignment)> {
        self.live
            .iter()
            .filter_map(|id| ecosystem.assignments.get(*id).map(|part| (*id, part)))
            .filter(move |(_, part)| part.letters.has(letter))
    }
}

/// Several accountable need a lead. Whoever answers for the whole leads those who answer
/// for a part of it.
fn lacks_lead(accountable: &[&Assignment]) -> bool {
    let leads = accountable.iter().filter(|part| part.lead).count();
    let wholes = accountable.iter().filter(|part| part.scope == Scope::Whole).count();
    let mut bearers: Vec<_> = accountable.iter().map(|part| part.stakeholder).collect();
    bearers.sort();
    bearers.dedup();
    bearers.len() > 1 && leads != 1 && wholes != 1
}

enum Presence {
    Live,
    Coming,
    Lapsed(Lapse),
}

fn standing_on(ecosystem: &Ecosystem, part: &Assignment, day: Date) -> Presence {
    let Some(bearer) = ecosystem.stakeholders.get(part.stakeholder) else {
        return Presence::Lapsed(Lapse::BearerMissing);
    };
    if let Some(until) = part.lifetime.until.filter(|_| part.lifetime.has_ended_by(day)) {
        return Presence::Lapsed(Lapse::AssignmentEnded(until));
    }
    if let Some(until) = bearer.lifetime.until.filter(|_| bearer.lifetime.has_ended_by(day)) {
        return Presence::Lapsed(Lapse::BearerGone(until));
    }
    if part.lifetime.begins_after(day) || bearer.lifetime.begins_after(day) {
        return Presence::Coming;
    }
    Presence::Live
}

/// Whether a waiver silences the finding on this day.
pub fn is_waived(ecosystem: &Ecosystem, index: &Index, finding: FindingId, day: Date) -> bool {
    index
        .waivers(finding)
        .iter()
        .any(|id| ecosystem.waivers.get(*id).is_some_and(|waiver| waiver.lifetime.holds_on(day)))
}
