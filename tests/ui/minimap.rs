//! The overview in a corner of the map.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use onus::app::{Action, App};
use onus::ui::canvas;

use super::stage::{app, stage};

const OVERVIEW: &str = "Overview of the map; press or pull to move the view";

/// A corner of an example, so that most of it is out of view.
fn corner() -> Harness<'static, App> {
    let mut stage = stage(canvas::show, app(crate::examples::example("owlet-sock")));
    stage.run();
    assert!(stage.query_by_label(OVERVIEW).is_none(), "all is in view");
    stage.state_mut().act(Action::Zoom { at: [0.0, 0.0], by: 4.0 });
    stage.run();
    stage
}

#[test]
fn it_is_there_while_part_of_the_map_is_out_of_view() {
    let mut stage = corner();
    stage.get_by_label(OVERVIEW);
    stage.state_mut().act(Action::Run("fit"));
    stage.run();
    assert!(stage.query_by_label(OVERVIEW).is_none());
}

#[test]
fn pressing_in_its_middle_shows_the_middle_of_the_map() {
    let mut stage = corner();
    stage.get_by_label(OVERVIEW).click();
    stage.run();
    let [left, top, right, bottom] = stage.state().scene().bounds().expect("a map");
    let [x, y] = stage.state().camera().middle;
    assert!((x - (left + right) / 2.0).abs() < 12.0, "{x} of {left} to {right}");
    assert!((y - (top + bottom) / 2.0).abs() < 12.0, "{y} of {top} to {bottom}");
}

#[test]
fn a_key_puts_it_away() {
    let mut stage = corner();
    stage.state_mut().act(Action::Run("toggle-minimap"));
    stage.run();
    assert!(stage.query_by_label(OVERVIEW).is_none());
}
