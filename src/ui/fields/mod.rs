//! Fields of forms.

use egui::Id;

/// The field that holds the name of the selected record.
pub fn name_id() -> Id {
    Id::unique("record-name")
}
