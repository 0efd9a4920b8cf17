//! The stakeholders of the matrix: which are shown, and in which order.

use std::collections::{BTreeMap, BTreeSet};

use super::table::{Parts, Shown};
use super::warnings::ColumnWarning;
use super::{Arrangement, ColumnSorting, Row};
use crate::lang::in_order;
use crate::model::{Letter, StakeholderId, StakeholderKind};

/// A stakeholder.
#[derive(Clone, Debug)]
pub struct Column {
    /// The stakeholder.
    pub who: StakeholderId,
    /// What people call it.
    pub name: String,
    /// What it is.
    pub kind: StakeholderKind,
    /// How many duties shown it answers for on the day.
    pub accountable: usize,
    /// How many duties shown it does on the day.
    pub responsible: usize,
    /// Gone, or to come.
    pub absent: bool,
    /// What RACI teaches about it.
    pub warning: Option<ColumnWarning>,
}

/// What a stakeholder has in all duties that bind on the day, shown or not: how many it
/// answers for, does, carries, and has a part in.
pub(super) type Loads = BTreeMap<StakeholderId, [usize; 4]>;

/// Counts what everybody has, one pass over the parts.
pub(super) fn loads(shown: &Shown<'_>) -> Loads {
    let mut loads = Loads::new();
    for (duty, owned) in shown.analysis.ownerships() {
        if !shown.ecosystem.obligations.get(duty).is_some_and(|duty| duty.lifetime.holds_on(shown.day)) {
            continue;
        }
        let live = owned.live.iter().filter_map(|id| shown.ecosystem.assignments.get(*id));
        let counted: BTreeSet<StakeholderId> = live.map(|part| part.stakeholder).collect();
        counted.iter().for_each(|who| loads.entry(*who).or_default()[3] += 1);
        for (who, letters) in &owned.carriers {
            let load = loads.entry(*who).or_default();
            load[0] += usize::from(letters.has(Letter::Accountable));
            load[1] += usize::from(letters.has(Letter::Responsible));
            load[2] += 1;
        }
    }
    loads
}

/// The stakeholders that are shown, in their order.
pub(super) fn columns(shown: &Shown<'_>, arrangement: &Arrangement, rows: &[Row], parts: &Parts) -> Vec<Column> {
    let mut bearers: Vec<StakeholderId> =
        rows.iter().filter_map(|row| parts.get(&row.duty)).flatten().map(|(who, _)| *who).collect();
    bearers.sort_unstable();
    bearers.dedup();
    let loads = loads(shown);
    let most = usize::try_from(shown.ecosystem.profile.limits.overload).unwrap_or(usize::MAX);
    let has_duties = !shown.ecosystem.obligations.is_empty();
    let mut columns: Vec<Column> = shown
        .ecosystem
        .stakeholders
        .iter()
        .filter(|(id, _)| !arrangement.hidden_columns.contains(id))
        .filter(|(id, _)| !arrangement.with_part || bearers.binary_search(id).is_ok())
        .map(|(id, stakeholder)| {
            let absent = !stakeholder.lifetime.holds_on(shown.day);
            let load = loads.get(&id).copied().unwrap_or_default();
            let warned = !absent && has_duties;
            Column {
                who: id,
                name: shown.ecosystem.name(id),
                kind: stakeholder.kind,
                accountable: 0,
                responsible: 0,
                absent,
                warning: warned.then(|| ColumnWarning::of(stakeholder.kind, load, most)).flatten(),
            }
        })
        .collect();
    sort(&mut columns, arrangement, &loads);
    columns
}

fn sort(columns: &mut [Column], arrangement: &Arrangement, loads: &Loads) {
    let by_hand: BTreeMap<StakeholderId, usize> =
        arrangement.column_order.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    columns.sort_by_cached_key(|column| {
        let first = match arrangement.columns {
            ColumnSorting::Kind => column.kind as usize,
            ColumnSorting::Name => 0,
            ColumnSorting::Load => usize::MAX - loads.get(&column.who).map_or(0, |load| load[2]),
            ColumnSorting::Manual => by_hand.get(&column.who).copied().unwrap_or(usize::MAX),
        };
        (first, column.kind as usize * usize::from(arrangement.columns != ColumnSorting::Name), in_order(&column.name))
    });
}
