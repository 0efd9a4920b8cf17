//! Finding by key. Nothing here can be walked through, so no result hangs on hash order.

#![expect(clippy::disallowed_types, reason = "the one place that hides a hash map behind lookups")]

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

use rustc_hash::FxBuildHasher;

use super::RecordKey;

/// Lists by key. Copying shares them: a copy costs nothing until one side changes.
#[derive(Clone, Debug)]
pub(crate) struct Lookup<K, V>(Arc<HashMap<K, Vec<V>, FxBuildHasher>>);

impl<K, V> Default for Lookup<K, V> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<K: Clone + Eq + Hash, V: Copy + Ord> Lookup<K, V> {
    /// What stands under the key, in order.
    pub(crate) fn get(&self, key: &K) -> &[V] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }

    /// Puts a value under a key once, in order.
    pub(crate) fn add(&mut self, key: K, value: V) {
        let values = Arc::make_mut(&mut self.0).entry(key).or_default();
        if values.last().is_none_or(|last| *last < value) {
            values.push(value);
        } else if let Err(place) = values.binary_search(&value) {
            values.insert(place, value);
        }
    }

    /// Takes a value from under a key.
    pub(super) fn take(&mut self, key: &K, value: V) {
        let Ok(place) = self.get(key).binary_search(&value) else { return };
        let lists = Arc::make_mut(&mut self.0);
        if let Some(values) = lists.get_mut(key) {
            values.remove(place);
            if values.is_empty() {
                lists.remove(key);
            }
        }
    }
}

/// Numbers for keys, so that work over many records can be done in flat lists.
#[derive(Clone, Debug)]
pub struct Numbering<K>(HashMap<K, u32, FxBuildHasher>);

impl<K> Default for Numbering<K> {
    fn default() -> Self {
        Self(HashMap::default())
    }
}

impl<K: Eq + Hash> Numbering<K> {
    /// Numbers keys in the order given, from nought; `O(n)`. A key given twice keeps the
    /// number of its last place.
    pub fn of(keys: impl IntoIterator<Item = K>) -> Self {
        Self(keys.into_iter().zip(0..).collect())
    }

    /// Gives a key a number, in place of the one it had.
    pub(super) fn put(&mut self, key: K, number: u32) {
        self.0.insert(key, number);
    }

    /// Takes a key out.
    pub(super) fn take(&mut self, key: &K) {
        self.0.remove(key);
    }

    /// The number of a key; `O(1)`, no comparing of text.
    pub fn number(&self, key: &K) -> Option<u32> {
        self.0.get(key).copied()
    }
}

/// A set of record keys that can only be asked.
#[derive(Debug)]
pub(super) struct KeySet(HashSet<RecordKey, FxBuildHasher>);

impl KeySet {
    /// Whether the key is in the set.
    pub(super) fn has(&self, key: &RecordKey) -> bool {
        self.0.contains(key)
    }
}

impl FromIterator<RecordKey> for KeySet {
    fn from_iter<I: IntoIterator<Item = RecordKey>>(keys: I) -> Self {
        Self(keys.into_iter().collect())
    }
}
