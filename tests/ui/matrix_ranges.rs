//! Ranges of the matrix: pulled, walked, filled, copied; sections, hiding and order by hand.

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use onus::app::matrix::Grouping;
use onus::app::{Action, App};
use onus::ui::panels::matrix;

use super::stage::{app, letters, stage, thermostat};

const MAKER_RECORDS: &str = "Maker, Keep records: RA, proposed";
const MAKER_UPDATES: &str = "Maker, Ship updates: no part";
const BUYER_UPDATES: &str = "Buyer, Ship updates: no part";

fn all_letters(stage: &Harness<'_, App>) -> [String; 4] {
    let at = |duty, who| letters(stage.state(), duty, who);
    [at("keep-records", "maker"), at("keep-records", "buyer"), at("ship-updates", "maker"), at("ship-updates", "buyer")]
}

fn undo_steps(stage: &Harness<'_, App>) -> usize {
    stage.state().document().undo_steps().len()
}

#[test]
fn shift_and_arrows_make_a_range_that_a_letter_fills_in_one_step() {
    let mut stage = stage(matrix::show, app(thermostat()));
    stage.get_by_label(MAKER_RECORDS).click();
    stage.run();
    stage.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    stage.run();
    stage.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    stage.run();
    stage.key_press(Key::I);
    stage.run();
    assert_eq!(all_letters(&stage), ["RAI proposed", "I proposed", "I proposed", "I proposed"]);
    assert_eq!(undo_steps(&stage), 1);
    stage.key_press(Key::I);
    stage.run();
    assert_eq!(all_letters(&stage), ["RA proposed", "", "", ""]);
    stage.key_press(Key::Delete);
    stage.run();
    assert_eq!(all_letters(&stage), ["", "", "", ""]);
    stage.state_mut().act(Action::Run("undo"));
    stage.state_mut().act(Action::Run("undo"));
    stage.state_mut().act(Action::Run("undo"));
    assert_eq!(all_letters(&stage), ["RA proposed", "", "", ""]);
    // An arrow alone leaves the range behind.
    stage.key_press(Key::ArrowLeft);
    stage.run();
    stage.key_press(Key::C);
    stage.run();
    assert_eq!(all_letters(&stage), ["RA proposed", "", "C proposed", ""]);
}

#[test]
fn a_range_is_pulled_with_the_pointer() {
    let mut stage = stage(matrix::show, app(thermostat()));
    let (from, to) =
        (stage.get_by_label(MAKER_RECORDS).rect().center(), stage.get_by_label(BUYER_UPDATES).rect().center());
    stage.drag_at(from);
    stage.run();
    stage.hover_at(to);
    stage.run();
    stage.drop_at(to);
    stage.run();
    stage.key_press(Key::C);
    stage.run();
    assert_eq!(all_letters(&stage), ["RAC proposed", "C proposed", "C proposed", "C proposed"]);
    // The other button opens the small menu for all of it.
    stage.get_by_label("Maker, Ship updates: C, proposed").click_secondary();
    stage.run();
    stage.get_by_label("4 places");
    stage.get_by_label("Contested").click();
    stage.run();
    assert_eq!(all_letters(&stage), ["RAC contested", "C contested", "C contested", "C contested"]);
}

#[test]
fn a_click_on_a_head_takes_the_row_or_the_column() {
    let mut stage = stage(matrix::show, app(thermostat()));
    stage.get_by_label_contains("Buyer, User").click();
    stage.run();
    stage.key_press(Key::C);
    stage.run();
    assert_eq!(all_letters(&stage), ["RA proposed", "C proposed", "", "C proposed"]);
    stage.get_by_label("Ship updates: Only informed").click();
    stage.run();
    stage.key_press(Key::Delete);
    stage.run();
    assert_eq!(all_letters(&stage), ["RA proposed", "C proposed", "", ""]);
}

#[test]
fn the_line_above_is_filled_down() {
    let mut stage = stage(matrix::show, app(thermostat()));
    stage.get_by_label(MAKER_UPDATES).click();
    stage.run();
    stage.key_press_modifiers(Modifiers::COMMAND, Key::D);
    stage.run();
    assert_eq!(all_letters(&stage), ["RA proposed", "", "RA proposed", ""]);
}

#[test]
fn a_range_goes_to_the_clipboard_as_a_table() {
    let mut stage = stage(matrix::show, app(thermostat()));
    stage.get_by_label(MAKER_RECORDS).click();
    stage.run();
    stage.key_press_modifiers(Modifiers::COMMAND, Key::A);
    stage.run();
    stage.event(egui::Event::Copy);
    stage.step();
    let copied = stage.output().platform_output.commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    let expected = "Duty\tCitation\tMaker\tBuyer\nKeep records\tArt. 9\tRA\t\nShip updates\tArt. 14\t\t\n";
    assert_eq!(copied.as_deref(), Some(expected));
    stage.get_by_label(MAKER_UPDATES).click();
    stage.run();
    stage.event(egui::Event::Paste("A\tI".into()));
    stage.run();
    assert_eq!(all_letters(&stage), ["RA proposed", "", "A proposed", "I proposed"]);
    stage.event(egui::Event::Paste("no letters".into()));
    stage.run();
    assert_eq!(stage.state().notices().len(), 1);
}

#[test]
fn ctrl_and_an_arrow_jump_to_the_next_part_or_the_edge() {
    let mut stage = stage(matrix::show, app(thermostat()));
    stage.get_by_label(BUYER_UPDATES).click();
    stage.run();
    stage.key_press_modifiers(Modifiers::COMMAND, Key::ArrowUp);
    stage.run();
    stage.key_press_modifiers(Modifiers::COMMAND, Key::ArrowLeft);
    stage.run();
    stage.key_press(Key::C);
    stage.run();
    assert_eq!(all_letters(&stage), ["RAC proposed", "", "", ""]);
}

#[test]
fn hidden_heads_come_back_by_the_chip() {
    let mut stage = stage(matrix::show, app(thermostat()));
    stage.get_by_label_contains("Buyer, User").click_secondary();
    stage.run();
    stage.get_by_label("Hide this stakeholder").click();
    stage.run();
    assert!(stage.query_by_label(BUYER_UPDATES).is_none());
    stage.get_by_label("Ship updates: Unassigned").click_secondary();
    stage.run();
    stage.get_by_label("Hide this duty").click();
    stage.run();
    assert!(stage.query_by_label(MAKER_UPDATES).is_none());
    stage.get_by_label("Hidden: 2 (show all)").click();
    stage.run();
    stage.get_by_label(BUYER_UPDATES);
    assert_eq!(undo_steps(&stage), 0, "what is hidden is no change of the ecosystem");
}

#[test]
fn columns_are_put_in_order_by_hand() {
    let mut stage = stage(matrix::show, app(thermostat()));
    let left_of = |stage: &Harness<'_, App>| {
        stage.get_by_label(MAKER_UPDATES).rect().left() < stage.get_by_label(BUYER_UPDATES).rect().left()
    };
    assert!(left_of(&stage));
    let from = stage.get_by_label_contains("Buyer, User").rect().center();
    let to = stage.get_by_label_contains("Maker, Manufacturer").rect().left_center() + egui::vec2(8.0, 0.0);
    stage.drag_at(from);
    stage.run();
    stage.hover_at(to);
    stage.run();
    stage.drop_at(to);
    stage.run();
    assert!(!left_of(&stage));
    // The keyboard does the same.
    stage.get_by_label(BUYER_UPDATES).click();
    stage.run();
    stage.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    stage.run();
    assert!(left_of(&stage));
    stage.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    stage.run();
    let top = |label: &str| stage.get_by_label(label).rect().top();
    assert!(top(MAKER_UPDATES) < top(MAKER_RECORDS));
}

#[test]
fn sections_fold_and_are_stepped_over() {
    let mut app = app(thermostat());
    let arrangement = onus::app::matrix::Arrangement { grouping: Grouping::Ownership, ..app.arrangement().clone() };
    app.act(Action::Arrange(Box::new(arrangement)));
    let mut stage = stage(matrix::show, app);
    stage.get_by_label("Owned · 1 duty · 0 not owned");
    stage.get_by_label(MAKER_UPDATES).click();
    stage.run();
    stage.key_press(Key::ArrowDown);
    stage.run();
    stage.key_press(Key::C);
    stage.run();
    assert_eq!(all_letters(&stage), ["RAC proposed", "", "", ""]);
    stage.get_by_label("Unassigned · 1 duty · 1 not owned").click();
    stage.run();
    assert!(stage.query_by_label(MAKER_UPDATES).is_none());
    stage.get_by_label("Unassigned · 1 duty · 1 not owned").click();
    stage.run();
    stage.get_by_label(MAKER_UPDATES);
}

#[test]
fn a_screen_reader_presses_a_place() {
    let mut stage = stage(matrix::show, app(thermostat()));
    for _ in 0..2 {
        stage.get_by_label(MAKER_UPDATES).click_accesskit();
        stage.run();
    }
    stage.get_by_label("A · Accountable").click();
    stage.run();
    assert_eq!(all_letters(&stage), ["RA proposed", "", "A proposed", ""]);
}
