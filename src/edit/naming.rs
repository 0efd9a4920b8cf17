//! Ids for new records, made from names or from what a record joins.

use crate::model::{Ecosystem, Id, Record, RecordKey, RecordKind};

/// The key a new record will get when it is added next; nothing for the profile, of which
/// there is only one.
pub fn key_for(ecosystem: &Ecosystem, record: &Record) -> Option<RecordKey> {
    let name = name_for(record);
    let kind = record.kind();
    let free = |id: &str| ecosystem.is_taken(id);
    macro_rules! make {
        ($($kind:ident),+) => {
            match kind {
                RecordKind::Profile => None,
                $(RecordKind::$kind => Some(RecordKey::$kind(Id::from_name(&name, kind.code(), free))),)+
            }
        };
    }
    make!(Stakeholder, Element, Relation, Obligation, Assignment, Risk, Cover, Waiver, Fact, Source, Conflict)
}

/// The text an id is made from.
fn name_for(record: &Record) -> String {
    match record {
        Record::Profile(_) => String::new(),
        Record::Stakeholder(r) => r.name.clone(),
        Record::Element(r) => r.name.clone(),
        Record::Obligation(r) => r.name.clone(),
        Record::Risk(r) => r.name.clone(),
        Record::Cover(r) => r.name.clone(),
        Record::Source(r) => r.title.clone(),
        Record::Relation(r) => format!("{} {} {}", r.from.as_str(), r.kind.code(), r.to.as_str()),
        Record::Assignment(r) => format!("{} for {}", r.stakeholder, r.obligation),
        Record::Conflict(r) => {
            format!("conflict {} {}", r.record.as_str(), r.field.as_deref().unwrap_or_default())
        }
        Record::Waiver(r) => format!("waiver {}", r.finding),
        Record::Fact(r) => match r.about {
            crate::model::FactSubject::Ecosystem => r.question.clone(),
            crate::model::FactSubject::Stakeholder(id) => format!("{id} {}", r.question),
            crate::model::FactSubject::Element(id) => format!("{id} {}", r.question),
            crate::model::FactSubject::Toward(who, what) => format!("{who} {what} {}", r.question),
        },
    }
}
