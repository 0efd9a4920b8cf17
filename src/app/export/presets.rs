//! Plans of reports that are kept in the file under a name.

use crate::app::{Action, App};
use crate::edit::Edit;
use crate::model::{Preset, Profile};

impl App {
    /// The plans kept in the file.
    pub fn presets(&self) -> &[Preset] {
        &self.ecosystem().profile.presets
    }

    /// The plan kept in the file that is the same as the one shown.
    pub fn current_preset(&self) -> Option<&Preset> {
        self.presets().iter().find(|preset| preset.plan == *self.export_plan())
    }

    pub(super) fn take_preset(&mut self, name: &str) {
        let found = self.presets().iter().find(|preset| preset.name == name);
        if let Some(plan) = found.map(|preset| preset.plan.clone()) {
            self.export.plan = plan;
        }
    }

    /// Keeps the plan shown under a name, in place of the one kept under it before.
    pub(super) fn keep_preset(&mut self, name: &str) {
        let name = name.trim();
        if name.is_empty() {
            return;
        }
        let mut profile = Profile::clone(&self.ecosystem().profile);
        let plan = self.export_plan().clone();
        match profile.presets.iter_mut().find(|preset| preset.name.trim() == name) {
            Some(preset) => preset.plan = plan,
            None => profile.presets.push(Preset { name: name.to_owned(), plan }),
        }
        self.act(Action::Edit(Edit::SetProfile(Box::new(profile))));
    }

    pub(super) fn drop_preset(&mut self, name: &str) {
        let mut profile = Profile::clone(&self.ecosystem().profile);
        profile.presets.retain(|preset| preset.name != name);
        self.act(Action::Edit(Edit::SetProfile(Box::new(profile))));
    }
}
