//! The matrix: letters by key and by mouse, filters, what is said of a place.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use onus::app::Action;
use onus::edit::Edit;
use onus::model::{Assignment, Date, Lifetime, OwnershipState};
use onus::ui::panels::matrix;

use super::stage::{app, duty_id, letters, stage, thermostat, who};

#[test]
fn typing_letters_closes_the_gap() {
    let mut stage = stage(matrix::show, app(thermostat()));
    assert_eq!(stage.state().summary().gaps, 1);
    stage.get_by_label("Maker, Ship updates: no part").click();
    stage.run();
    stage.key_press(Key::R);
    stage.run();
    stage.key_press(Key::A);
    stage.run();
    assert_eq!(letters(stage.state(), "ship-updates", "maker"), "RA proposed");
    assert_eq!(stage.state().summary().gaps, 0);
    stage.get_by_label("Maker, Ship updates: RA, proposed");
    stage.key_press(Key::R);
    stage.run();
    assert_eq!(letters(stage.state(), "ship-updates", "maker"), "A proposed");
}

#[test]
fn keys_contest_lead_clear_and_walk() {
    let mut stage = stage(matrix::show, app(thermostat()));
    stage.get_by_label("Maker, Ship updates: no part").click();
    stage.run();
    // Articles are in the order in which people count them.
    stage.key_press(Key::ArrowUp);
    stage.run();
    stage.key_press(Key::X);
    stage.run();
    assert_eq!(letters(stage.state(), "keep-records", "maker"), "RA contested");
    stage.get_by_label("Maker, Keep records: RA, contested");
    stage.key_press(Key::X);
    stage.run();
    stage.key_press(Key::L);
    stage.run();
    stage.get_by_label("Maker, Keep records: RA, proposed, lead");
    stage.key_press(Key::Delete);
    stage.run();
    assert_eq!(letters(stage.state(), "keep-records", "maker"), "");
    stage.key_press(Key::End);
    stage.run();
    stage.key_press(Key::C);
    stage.run();
    assert_eq!(letters(stage.state(), "keep-records", "buyer"), "C proposed");
}

#[test]
fn a_second_click_opens_a_menu_that_edits() {
    let mut stage = stage(matrix::show, app(thermostat()));
    for _ in 0..2 {
        stage.get_by_label("Buyer, Ship updates: no part").click();
        stage.run();
    }
    stage.get_by_label("A · Accountable").click();
    stage.run();
    assert_eq!(letters(stage.state(), "ship-updates", "buyer"), "A proposed");
    // Letters can be typed here as well.
    for expected in ["AI proposed", "A proposed"] {
        stage.key_press(Key::I);
        stage.run();
        assert_eq!(letters(stage.state(), "ship-updates", "buyer"), expected);
    }
    stage.get_by_label("Contested").click();
    stage.run();
    assert_eq!(letters(stage.state(), "ship-updates", "buyer"), "A contested");
    stage.get_by_label("Clear").click();
    stage.run();
    assert_eq!(letters(stage.state(), "ship-updates", "buyer"), "");
    stage.get_by_label("Select stakeholder").click();
    stage.run();
    assert_eq!(stage.state().selection().lead(), Some(who("buyer").into()));
    assert!(stage.query_by_label("A · Accountable").is_none());
}

#[test]
fn filters_narrow_rows_and_columns() {
    let mut stage = stage(matrix::show, app(thermostat()));
    stage.get_by_label("Only holes").click();
    stage.run();
    assert!(stage.query_by_label_contains("Keep records").is_none());
    stage.get_by_label("Maker, Ship updates: no part");
    stage.get_by_label("Only with a part").click();
    stage.run();
    stage.get_by_label("No duty matches the filter.");
    stage.get_by_label("Show all").click();
    stage.run();
    stage.get_by_label("Filter duties").click();
    stage.run();
    stage.get_by_label("Filter duties").type_text("art. 9");
    stage.run();
    stage.get_by_label("Maker, Keep records: RA, proposed");
    assert!(stage.query_by_label_contains("Ship updates").is_none());
}

#[test]
fn only_what_concerns_the_selection_stays() {
    let mut stage = stage(matrix::show, app(thermostat()));
    stage.get_by_label_contains("Maker, Manufacturer").click();
    stage.run();
    stage.get_by_label("Only selected").click();
    stage.run();
    stage.get_by_label("Only Maker");
    stage.get_by_label("Maker, Keep records: RA, proposed");
    assert!(stage.query_by_label_contains("Ship updates").is_none());
}

#[test]
fn a_letter_beside_an_ended_part_keeps_the_record_of_it() {
    let mut app = app(thermostat());
    let (id, part) = app.ecosystem().assignments.iter().next().map(|(id, part)| (id, part.clone())).unwrap();
    let ended = Lifetime { until: Some(Date::constant(2020, 1, 31)), ..Lifetime::default() };
    app.act(Action::Edit(Edit::put(id, Assignment { lifetime: ended, ..part })));
    app.settle();
    assert_eq!(app.analysis().ownership(duty_id("keep-records")).unwrap().state, OwnershipState::Orphaned);
    let mut stage = stage(matrix::show, app);
    stage.get_by_label("Maker, Keep records: RA, proposed, ended on 2020-01-31").click();
    stage.run();
    stage.key_press(Key::A);
    stage.run();
    let mut parts = letters(stage.state(), "keep-records", "maker");
    parts.make_ascii_lowercase();
    assert_eq!(parts, "ra proposed, a proposed");
    stage.get_by_label("Maker, Keep records: A, proposed, 1 more");
    stage.key_press(Key::A);
    stage.run();
    assert_eq!(letters(stage.state(), "keep-records", "maker"), "RA proposed");
}

#[test]
fn an_empty_matrix_says_how_to_begin() {
    let mut stage = stage(matrix::show, app(onus::model::Ecosystem::default()));
    stage.get_by_label("No duties yet");
    stage.get_by_label("Obligation…").click();
    stage.run();
    assert_eq!(stage.state().popup(), Some(&onus::app::Popup::AddObligation));
}

#[test]
fn selecting_elsewhere_brings_the_place_into_view() {
    let mut ecosystem = onus::edit::Document::unsaved(thermostat());
    for number in 0..200 {
        let duty = onus::model::Obligation::new(format!("Duty {number}"));
        ecosystem.apply(&Edit::AddObligation(Box::new(duty))).unwrap();
    }
    let mut stage = stage(matrix::show, app(ecosystem.ecosystem().clone()));
    stage.run();
    assert!(stage.query_by_label("Maker, Duty 150: no part").is_none());
    stage.state_mut().act(Action::Reveal(duty_id("duty-150").into()));
    stage.run();
    let place = stage.get_by_label("Maker, Duty 150: no part").rect();
    assert!(place.top() > 100.0 && place.bottom() < 620.0, "{place:?}");
}

#[test]
fn little_room_still_shows_places() {
    let mut stage = stage(matrix::show, app(thermostat()));
    stage.set_size(egui::vec2(260.0, 400.0));
    stage.run();
    let place = stage.get_by_label("Maker, Ship updates: no part").rect();
    assert!(place.left() > 0.0 && place.right() < 260.0, "{place:?}");
    stage.get_by_label("Maker, Ship updates: no part").click();
    stage.run();
    stage.key_press(Key::A);
    stage.run();
    assert_eq!(letters(stage.state(), "ship-updates", "maker"), "A proposed");
}
