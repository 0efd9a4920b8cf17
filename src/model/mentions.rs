//! Which other records a record names.

use super::{Record, RecordKey};

impl Record {
    /// The records it is about, joins or is owed to. Sources are not among them, nor what a conflict
    /// or a waiver is about, which may be gone.
    pub fn named(&self) -> Vec<RecordKey> {
        let mut keys = Vec::new();
        match self {
            Self::Relation(relation) => keys.extend([relation.from, relation.to].map(RecordKey::from)),
            Self::Obligation(duty) => {
                keys.extend(duty.about.iter().map(|id| RecordKey::from(*id)));
                keys.extend(duty.owed_to.iter().map(|id| RecordKey::from(*id)));
            }
            Self::Assignment(part) => keys.extend([RecordKey::from(part.obligation), part.stakeholder.into()]),
            Self::Risk(risk) => {
                keys.extend(risk.about.iter().map(|id| RecordKey::from(*id)));
                keys.extend(risk.borne_by.iter().map(|id| RecordKey::from(*id)));
            }
            Self::Cover(cover) => {
                keys.extend([RecordKey::from(cover.insurer), cover.insured.into()]);
                keys.extend(cover.risks.iter().map(|id| RecordKey::from(*id)));
            }
            Self::Fact(fact) => keys.extend(fact.about.nodes().map(RecordKey::from)),
            Self::Profile(_)
            | Self::Stakeholder(_)
            | Self::Element(_)
            | Self::Waiver(_)
            | Self::Source(_)
            | Self::Conflict(_) => {}
        }
        keys
    }

    /// The sources it cites.
    pub fn cited(&self) -> Vec<RecordKey> {
        let mut keys: Vec<RecordKey> = self.provenance().sources.iter().map(|id| (*id).into()).collect();
        if let Self::Profile(profile) = self {
            let cited = profile.observations.iter().flat_map(|seen| &seen.provenance.sources);
            keys.extend(cited.map(|id| RecordKey::from(*id)));
        }
        keys
    }
}
