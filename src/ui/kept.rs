//! Rows prepared once and kept from frame to frame until what they show changes.

use std::sync::Arc;

use egui::{Context, Id};

/// What `make` makes, kept under an id until the key differs.
pub fn kept<K, T>(ctx: &Context, id: Id, key: K, make: impl FnOnce() -> T) -> Arc<T>
where
    K: Clone + PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
{
    let known = ctx.data(|data| data.get_temp::<(K, Arc<T>)>(id));
    match known {
        Some((old, value)) if old == key => value,
        _ => {
            let value = Arc::new(make());
            ctx.data_mut(|data| data.insert_temp(id, (key, Arc::clone(&value))));
            value
        }
    }
}
