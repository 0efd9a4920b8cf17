//! The view of what if: supposed, seen side by side, kept or dropped.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use onus::app::{Action, App, View};
use onus::edit::Edit;
use onus::model::{Date, NodeId, RelationKind};
use onus::ui::panels::what_if;

use super::stage::{app, stage, thermostat, who};

fn house() -> App {
    let mut app = app(thermostat());
    let contract = Edit::Relate {
        from: NodeId::from(who("buyer")),
        kind: RelationKind::Contracts,
        to: NodeId::from(who("maker")),
    };
    app.act(Action::Edit(contract));
    app.act(Action::Show(View::WhatIf));
    app.settle();
    app
}

fn press(stage: &mut Harness<'_, App>, label: &str) {
    stage.get_by_label(label).click();
    stage.run();
}

#[test]
fn a_bankruptcy_is_seen_side_by_side_and_kept_in_one_step() {
    let mut stage = stage(what_if::show, house());
    stage.get_by_label("Nothing is supposed yet");
    let before = stage.state().ecosystem().clone();
    let steps = stage.state().document().undo_steps().len();
    press(&mut stage, "Somebody is gone…");
    press(&mut stage, "Maker");
    stage.run();
    stage.get_by_label("No longer suppose that Maker is gone from 2026-11-22");
    stage.get_by_label_contains("Would appear · ");
    stage.get_by_label_contains("Would vanish · ");
    stage.get_by_label("✔ Owned: 1 now, 0 then");
    stage.get_by_label("✝ Orphaned: 0 now, 1 then");
    stage.get_by_label("now owned, then orphaned");
    assert_eq!(*stage.state().ecosystem(), before, "the ecosystem is not touched");
    press(&mut stage, "Keep as an edit");
    assert_eq!(stage.state().document().undo_steps().len(), steps + 1);
    let maker = stage.state().ecosystem().stakeholders.get(who("maker")).expect("the maker");
    assert_eq!(maker.lifetime.until, Some(Date::constant(2026, 11, 21)));
    assert!(stage.state().suppositions().is_empty());
    stage.state_mut().act(Action::Run("undo"));
    assert_eq!(*stage.state().ecosystem(), before);
}

#[test]
fn a_contract_ends_and_the_supposition_is_taken_back() {
    let mut stage = stage(what_if::show, house());
    press(&mut stage, "A relation ends…");
    press(&mut stage, "Buyer has a contract with Maker");
    stage.run();
    stage
        .get_by_label("No longer suppose that “Buyer has a contract with Maker” no longer holds from 2026-11-22")
        .click();
    stage.run();
    assert!(stage.state().suppositions().is_empty());
    stage.get_by_label("Nothing is supposed yet");
}

#[test]
fn somebody_brands_a_thing_on_another_day_and_it_is_dropped() {
    let mut stage = stage(what_if::show, house());
    press(&mut stage, "A thing is branded…");
    press(&mut stage, "Buyer");
    press(&mut stage, "Buyer sells as its own…");
    press(&mut stage, "Thermostat");
    press(&mut stage, "from");
    stage.get_by_label("from").type_text("x");
    stage.run();
    stage.get_by_label_contains("This is no day");
    stage.key_press(egui::Key::Backspace);
    stage.run();
    press(&mut stage, "Look at that day");
    assert_eq!(stage.state().suppositions().len(), 2);
    press(&mut stage, "Drop");
    assert!(stage.state().suppositions().is_empty());
    assert_eq!(stage.state().document().undo_steps().len(), 1);
}

#[test]
fn what_is_selected_is_one_click_away_and_follows_edits() {
    let mut stage = stage(what_if::show, house());
    stage.state_mut().act(Action::Select(onus::app::Selection::only(who("buyer").into())));
    stage.run();
    press(&mut stage, "+ Buyer is gone");
    assert_eq!(stage.state().suppositions().len(), 1);
    stage.state_mut().act(Action::Edit(Edit::Remove(vec![who("buyer").into()])));
    stage.state_mut().settle();
    stage.run();
    assert!(stage.state().suppositions().is_empty(), "who is not there cannot go");
}
