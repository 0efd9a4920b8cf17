//! The view of exports: what is chosen is what is written.

use std::sync::atomic::Ordering;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use onus::app::{Action, App, Effect, ExportAction, ExportJob, View};
use onus::model::{ReportPart, ReportPlan, ReportScope};
use onus::ui::panels::export;

use super::stage::{app, stage_of, thermostat, who};

fn export_stage() -> Harness<'static, App> {
    let mut app = app(thermostat());
    // Setting pages takes long without optimisation; what stands on them is tested where they are made.
    app.act(Action::Export(ExportAction::ShowPages(false)));
    app.act(Action::Show(View::Export));
    app.settle();
    let mut stage = stage_of([1200.0, 1400.0], export::show, app);
    stage.run();
    stage
}

fn press(stage: &mut Harness<'static, App>, label: &str) {
    stage.get_by_label(label).click();
    stage.run();
}

fn press_as(stage: &mut Harness<'static, App>, role: Role, label: &str) {
    stage.get_by_role_and_label(role, label).click();
    stage.run();
}

/// The export that the window is asked to carry out, once its place is known.
fn job(stage: &mut Harness<'static, App>) -> ExportJob {
    let asked = stage.state_mut().take_effects();
    assert!(matches!(asked.as_slice(), [Effect::PickPlaceToExport]), "{asked:?}");
    stage.state_mut().act(Action::Export(ExportAction::To("/there/out".into())));
    match stage.state_mut().take_effects().as_slice() {
        [Effect::ExportTo { job, .. }] => ExportJob::clone(job),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_preview_shows_the_report_and_how_much_each_part_holds() {
    let stage = export_stage();
    stage.get_by_label_contains("2 duties are on the map; 1 of them is not owned");
    assert!(stage.query_all_by_label("2 rows").next().is_some(), "the matrix and the register have two rows");
}

#[test]
fn parts_are_left_out_put_back_and_moved() {
    let mut stage = export_stage();
    press_as(&mut stage, Role::CheckBox, "Summary");
    assert!(!stage.state().export_plan().parts().contains(&ReportPart::Summary));
    assert!(stage.query_by_label_contains("duties are on the map;").is_none(), "the preview follows");
    press_as(&mut stage, Role::CheckBox, "Summary");
    assert_eq!(stage.state().export_plan().parts().last(), Some(&ReportPart::Summary), "it comes back at the end");
    press(&mut stage, "Move “Summary” up");
    let parts = stage.state().export_plan().parts();
    assert_eq!(parts[parts.len() - 2], ReportPart::Summary);
    press(&mut stage, "All parts in the usual order");
    assert_eq!(*stage.state().export_plan(), ReportPlan::default());
}

#[test]
fn a_scope_is_chosen_and_its_record_after_it() {
    let mut stage = export_stage();
    press_as(&mut stage, Role::ComboBox, "Of what it speaks");
    press(&mut stage, "One stakeholder");
    assert!(matches!(stage.state().export_plan().scope, ReportScope::Stakeholder(_)));
    press_as(&mut stage, Role::ComboBox, "Which one");
    let maker: Vec<_> = stage.query_all_by_label("Maker").collect();
    maker.last().expect("the maker is offered").click();
    stage.run();
    assert_eq!(stage.state().export_plan().scope, ReportScope::Stakeholder(who("maker")));
    assert!(stage.query_all_by_label("Only Maker and what belongs to it").next().is_some(), "the preview follows");
}

#[test]
fn what_is_chosen_is_written_and_can_be_called_off() {
    let mut stage = export_stage();
    press(&mut stage, "Data (JSON)");
    press_as(&mut stage, Role::CheckBox, "Summary");
    press(&mut stage, "Export 2 files…");
    let plan = stage.state().export_plan().clone();
    let job = job(&mut stage);
    assert_eq!(job.plan, plan);
    assert!(job.formats.contains(&"json") && job.formats.len() == 2, "{:?}", job.formats);
    stage.state_mut().act(Action::Export(ExportAction::Done(1)));
    stage.run();
    press(&mut stage, "Cancel");
    assert!(job.is_off.load(Ordering::Relaxed));
    assert_eq!(stage.state().export_progress(), None);
}

#[test]
fn a_choice_is_kept_in_the_file_taken_again_and_removed() {
    let mut stage = export_stage();
    press_as(&mut stage, Role::CheckBox, "Summary");
    stage.get_by_role_and_label(Role::TextInput, "Keep as").focus();
    stage.run();
    stage.get_by_role_and_label(Role::TextInput, "Keep as").type_text("Annex B");
    stage.run();
    press(&mut stage, "Keep");
    let plan = stage.state().export_plan().clone();
    assert_eq!(stage.state().presets().len(), 1);
    assert_eq!((stage.state().presets()[0].name.as_str(), &stage.state().presets()[0].plan), ("Annex B", &plan));
    stage.state_mut().act(Action::Export(ExportAction::Plan(ReportPlan::default())));
    stage.state_mut().act(Action::Export(ExportAction::TakePreset("Annex B".to_owned())));
    stage.run();
    assert_eq!(*stage.state().export_plan(), plan);
    press(&mut stage, "Remove");
    assert!(stage.state().presets().is_empty());
    stage.state_mut().act(Action::Run("undo"));
    assert_eq!(stage.state().presets().len(), 1, "it is an edit like any other");
}

#[test]
fn a_table_is_copied_as_a_table_and_as_text_without_formulas() {
    let mut stage = export_stage();
    stage.state_mut().act(Action::Export(ExportAction::CopyTable("matrix")));
    let effects = stage.state_mut().take_effects();
    let [Effect::CopyTable(copied)] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(copied.html.starts_with("<table") && copied.html.contains("<td>Ship updates</td>"), "{}", copied.html);
    assert!(copied.text.lines().any(|line| line.starts_with("Ship updates\tArt. 14\tUnassigned")), "{}", copied.text);
}
