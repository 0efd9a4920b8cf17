//! Of what the report speaks.

use egui::{ComboBox, RichText, Ui};

use crate::app::App;
use crate::lang::t;
use crate::model::{ReportPlan, ReportScope};
use crate::ui::theme;

/// The sorts of scope, in the order in which they are offered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Whole,
    Selection,
    Stakeholder,
    Element,
    Instrument,
    Gaps,
}

impl Sort {
    const ALL: [Self; 6] =
        [Self::Whole, Self::Selection, Self::Stakeholder, Self::Element, Self::Instrument, Self::Gaps];

    fn of(scope: &ReportScope) -> Self {
        match scope {
            ReportScope::Whole => Self::Whole,
            ReportScope::Records(_) => Self::Selection,
            ReportScope::Stakeholder(_) => Self::Stakeholder,
            ReportScope::Element(_) => Self::Element,
            ReportScope::Instrument(_) => Self::Instrument,
            ReportScope::Gaps => Self::Gaps,
        }
    }

    fn label(self) -> String {
        t(match self {
            Self::Whole => "export-scope-whole",
            Self::Selection => "export-scope-selection",
            Self::Stakeholder => "export-scope-stakeholder",
            Self::Element => "export-scope-element",
            Self::Instrument => "export-scope-instrument",
            Self::Gaps => "export-scope-gaps",
        })
    }

    /// A scope of this sort to begin with; nothing where the map holds none.
    fn first(self, app: &App) -> Option<ReportScope> {
        let ecosystem = app.ecosystem();
        match self {
            Self::Whole => Some(ReportScope::Whole),
            Self::Gaps => Some(ReportScope::Gaps),
            Self::Selection => app.selection_scope(),
            Self::Stakeholder => ecosystem.stakeholders.ids().next().map(ReportScope::Stakeholder),
            Self::Element => ecosystem.elements.ids().next().map(ReportScope::Element),
            Self::Instrument => instruments(app).into_iter().next().map(|(id, _)| ReportScope::Instrument(id)),
        }
    }
}

pub(super) fn show(ui: &mut Ui, app: &App, plan: &mut ReportPlan) {
    let sort = Sort::of(&plan.scope);
    ComboBox::from_id_salt("export-scope")
        .selected_text(sort.label())
        .width(ui.available_width())
        .show_ui(ui, |ui| {
            for offered in Sort::ALL {
                let first = offered.first(app);
                let choice = egui::Button::selectable(offered == sort, offered.label());
                let response = ui.add_enabled(first.is_some(), choice).on_disabled_hover_text(t("export-scope-none"));
                if response.clicked()
                    && let Some(first) = first
                {
                    plan.scope = first;
                }
            }
        })
        .response
        .widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, t("export-scope")));
    which(ui, app, plan);
    if let Some(unknown) = app.export_unknown() {
        ui.label(RichText::new(unknown).color(theme::palette(ui.ctx()).open));
    }
}

/// Which record of the sort chosen.
fn which(ui: &mut Ui, app: &App, plan: &mut ReportPlan) {
    let ecosystem = app.ecosystem();
    let options: Vec<(ReportScope, String)> = match &plan.scope {
        ReportScope::Whole | ReportScope::Gaps => return,
        ReportScope::Records(keys) => {
            ui.label(RichText::new(msg!("export-records", count = keys.len()).text()).small());
            return;
        }
        ReportScope::Stakeholder(_) => {
            ecosystem.stakeholders.ids().map(|id| (ReportScope::Stakeholder(id), ecosystem.name(id))).collect()
        }
        ReportScope::Element(_) => {
            ecosystem.elements.ids().map(|id| (ReportScope::Element(id), ecosystem.name(id))).collect()
        }
        ReportScope::Instrument(_) => {
            instruments(app).into_iter().map(|(id, name)| (ReportScope::Instrument(id), name)).collect()
        }
    };
    let current = options.iter().find(|(scope, _)| *scope == plan.scope).map_or("", |(_, name)| name.as_str());
    ComboBox::from_id_salt("export-which")
        .selected_text(current)
        .width(ui.available_width())
        .truncate()
        .show_ui(ui, |ui| {
            for (scope, name) in &options {
                if ui.selectable_label(*scope == plan.scope, name.as_str()).clicked() {
                    plan.scope = scope.clone();
                }
            }
        })
        .response
        .widget_info(|| egui::WidgetInfo::labeled(egui::Role::ComboBox, true, t("export-which")));
}

/// The instruments from which duties on the map come, by name.
fn instruments(app: &App) -> Vec<(String, String)> {
    let law = app.analysis().law();
    let duties = app.ecosystem().obligations.ids();
    let of = |duty| law.provisions_of(duty).map(|(one, _)| (one.name.clone(), one.id.clone())).collect::<Vec<_>>();
    let names: std::collections::BTreeSet<(String, String)> = duties.flat_map(of).collect();
    names.into_iter().map(|(name, id)| (id, name)).collect()
}
