//! One table of records by id, in fixed order, cheap to copy and quick to look up.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use serde::de::{self, MapAccess};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Id;
use super::lookup::Numbering;

/// All records of one kind by id.
///
/// Copying shares the records: a copy costs nothing until one side changes, and then one
/// pass over a flat list. Looking up costs `O(1)` and compares no text.
pub struct Table<T> {
    /// The records, in no order.
    records: Arc<Vec<(Id<T>, Arc<T>)>>,
    /// Where in the list the record with an id stands.
    places: Arc<Numbering<Id<T>>>,
    /// The places in the order of the ids.
    order: Arc<Vec<u32>>,
}

impl<T> Table<T> {
    /// The record with this id.
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.place(id).map(|place| self.records[place].1.as_ref())
    }

    /// The record with this id, to be kept.
    pub fn shared(&self, id: Id<T>) -> Option<Arc<T>> {
        self.place(id).map(|place| Arc::clone(&self.records[place].1))
    }

    /// Whether there is a record with this id.
    pub fn contains(&self, id: Id<T>) -> bool {
        self.place(id).is_some()
    }

    fn place(&self, id: Id<T>) -> Option<usize> {
        self.places.number(&id).map(|place| place as usize)
    }

    /// All records in the order of their ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id<T>, &T)> + ExactSizeIterator {
        self.iter_shared().map(|(id, record)| (id, record.as_ref()))
    }

    /// All records in the order of their ids, to be kept.
    pub(super) fn iter_shared(&self) -> impl DoubleEndedIterator<Item = (Id<T>, &Arc<T>)> + ExactSizeIterator {
        self.order.iter().map(|place| {
            let (id, record) = &self.records[*place as usize];
            (*id, record)
        })
    }

    /// All ids in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = Id<T>> + ExactSizeIterator + '_ {
        self.order.iter().map(|place| self.records[*place as usize].0)
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Puts a record under an id, in place of what was there.
    pub fn insert(&mut self, id: Id<T>, record: impl Into<Arc<T>>) {
        let record = record.into();
        if let Some(place) = self.place(id) {
            Arc::make_mut(&mut self.records)[place].1 = record;
            return;
        }
        let place = u32::try_from(self.len()).unwrap_or(u32::MAX);
        let rank = self.rank(id);
        Arc::make_mut(&mut self.order).insert(rank, place);
        Arc::make_mut(&mut self.places).put(id, place);
        Arc::make_mut(&mut self.records).push((id, record));
    }

    /// Takes a record out.
    pub fn remove(&mut self, id: Id<T>) -> Option<Arc<T>> {
        let place = self.places.number(&id)?;
        let rank = self.rank(id);
        let order = Arc::make_mut(&mut self.order);
        order.remove(rank);
        Arc::make_mut(&mut self.places).take(&id);
        // The last record moves into the gap.
        let last = u32::try_from(self.records.len() - 1).unwrap_or(u32::MAX);
        if place != last {
            let moved = self.records[last as usize].0;
            let rank = self.rank(moved);
            Arc::make_mut(&mut self.order)[rank] = place;
            Arc::make_mut(&mut self.places).put(moved, place);
        }
        Some(Arc::make_mut(&mut self.records).swap_remove(place as usize).1)
    }

    /// How many ids come before this one. Quick where it comes last.
    fn rank(&self, id: Id<T>) -> usize {
        let id_at = |place: &u32| self.records[*place as usize].0;
        match self.order.last().map(id_at) {
            Some(last) if last < id => self.order.len(),
            _ => self.order.partition_point(|place| id_at(place) < id),
        }
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { records: Arc::default(), places: Arc::default(), order: Arc::default() }
    }
}

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self { records: Arc::clone(&self.records), places: Arc::clone(&self.places), order: Arc::clone(&self.order) }
    }
}

impl<T: PartialEq> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        let is_shared = Arc::ptr_eq(&self.records, &other.records);
        is_shared || (self.len() == other.len() && self.iter().eq(other.iter()))
    }
}

impl<T: fmt::Debug> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<T> FromIterator<(Id<T>, T)> for Table<T> {
    fn from_iter<I: IntoIterator<Item = (Id<T>, T)>>(records: I) -> Self {
        let mut table = Self::default();
        records.into_iter().for_each(|(id, record)| table.insert(id, record));
        table
    }
}

impl<T: Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Table<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(PhantomData<fn() -> T>);
        impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Visitor<T> {
            type Value = Table<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("records by id, such as { \"maker\": (…) }")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Table<T>, A::Error> {
                let mut table = Table::default();
                while let Some(id) = map.next_key::<Id<T>>()? {
                    if table.contains(id) {
                        return Err(de::Error::custom(format_args!(
                            "the id `{id}` stands twice in this table: give one of the two records another id"
                        )));
                    }
                    table.insert(id, map.next_value::<T>()?);
                }
                Ok(table)
            }
        }
        deserializer.deserialize_map(Visitor(PhantomData))
    }
}
