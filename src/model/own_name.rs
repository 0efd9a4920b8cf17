//! The names of records that have one of their own.

use std::sync::Arc;

use super::Record;

impl Record {
    /// What people call the record; nothing where records of its kind have no name.
    pub fn own_name(&self) -> Option<&str> {
        match self {
            Self::Profile(record) => Some(&record.title),
            Self::Stakeholder(record) => Some(&record.name),
            Self::Element(record) => Some(&record.name),
            Self::Obligation(record) => Some(&record.name),
            Self::Risk(record) => Some(&record.name),
            Self::Cover(record) => Some(&record.name),
            Self::Source(record) => Some(&record.title),
            Self::Relation(_) | Self::Assignment(_) | Self::Waiver(_) | Self::Fact(_) | Self::Conflict(_) => None,
        }
    }

    /// Gives the record another name. False where records of its kind have none.
    pub fn set_name(&mut self, name: &str) -> bool {
        let place = match self {
            Self::Profile(record) => &mut Arc::make_mut(record).title,
            Self::Stakeholder(record) => &mut Arc::make_mut(record).name,
            Self::Element(record) => &mut Arc::make_mut(record).name,
            Self::Obligation(record) => &mut Arc::make_mut(record).name,
            Self::Risk(record) => &mut Arc::make_mut(record).name,
            Self::Cover(record) => &mut Arc::make_mut(record).name,
            Self::Source(record) => &mut Arc::make_mut(record).title,
            Self::Relation(_) | Self::Assignment(_) | Self::Waiver(_) | Self::Fact(_) | Self::Conflict(_) => {
                return false;
            }
        };
        name.clone_into(place);
        true
    }
}
