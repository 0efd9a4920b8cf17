//! One table of records by id, in fixed order, cheap to copy.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use serde::de::{self, MapAccess};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Id;

/// All records of one kind by id.
///
/// Copying shares the records: a copy costs nothing until one side changes.
pub struct Table<T>(Arc<BTreeMap<Id<T>, Arc<T>>>);

impl<T> Table<T> {
    /// The record with this id.
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.0.get(&id).map(AsRef::as_ref)
    }

    /// The record with this id, to be kept.
    pub fn shared(&self, id: Id<T>) -> Option<Arc<T>> {
        self.0.get(&id).cloned()
    }

    /// Whether there is a record with this id.
    pub fn contains(&self, id: Id<T>) -> bool {
        self.0.contains_key(&id)
    }

    /// All records in the order of their ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id<T>, &T)> + ExactSizeIterator {
        self.0.iter().map(|(id, record)| (*id, record.as_ref()))
    }

    /// All ids in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = Id<T>> + ExactSizeIterator + '_ {
        self.0.keys().copied()
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a record under an id, in place of what was there.
    pub fn insert(&mut self, id: Id<T>, record: impl Into<Arc<T>>) {
        Arc::make_mut(&mut self.0).insert(id, record.into());
    }

    /// Takes a record out.
    pub fn remove(&mut self, id: Id<T>) -> Option<Arc<T>> {
        Arc::make_mut(&mut self.0).remove(&id)
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: PartialEq> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl<T: fmt::Debug> fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.0.iter()).finish()
    }
}

impl<T> FromIterator<(Id<T>, T)> for Table<T> {
    fn from_iter<I: IntoIterator<Item = (Id<T>, T)>>(records: I) -> Self {
        Self(Arc::new(records.into_iter().map(|(id, record)| (id, Arc::new(record))).collect()))
    }
}

impl<T: Serialize> Serialize for Table<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter())
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
                // A file in order, as every saved one is, is taken as it comes; that costs no search.
                let mut in_order: Vec<(Id<T>, Arc<T>)> = Vec::new();
                let mut records = BTreeMap::new();
                while let Some(id) = map.next_key::<Id<T>>()? {
                    let follows = records.is_empty() && in_order.last().is_none_or(|(last, _)| *last < id);
                    if !follows {
                        records.extend(in_order.drain(..));
                        if records.contains_key(&id) {
                            return Err(de::Error::custom(format_args!(
                                "the id `{id}` stands twice in this table: give one of the two records another id"
                            )));
                        }
                    }
                    let record = Arc::new(map.next_value::<T>()?);
                    if follows {
                        in_order.push((id, record));
                    } else {
                        records.insert(id, record);
                    }
                }
                if records.is_empty() {
                    records = in_order.into_iter().collect();
                }
                Ok(Table(Arc::new(records)))
            }
        }
        deserializer.deserialize_map(Visitor(PhantomData))
    }
}
