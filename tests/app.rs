//! The application without a window: tools, commands, documents.

use onus::app::tool::{Pointer, PointerEvent, Tool};
use onus::app::{Action, After, App, Decision, Effect, Opened, Popup, Selection, View, commands};
use onus::diagram::Scene;
use onus::edit::{Document, Edit};
use onus::model::{Date, Ecosystem, ElementKind, NodeId, Point, RecordKey, RelationKind, StakeholderKind};

fn day() -> Date {
    jiff::civil::date(2026, 11, 22)
}

fn empty() -> App {
    App::new(day(), Box::new(|| {}))
}

/// A maker at the origin and a robot 400 units to the right.
fn two_nodes() -> App {
    let mut app = empty();
    let maker =
        Edit::AddStakeholder { name: "Maker".into(), kind: StakeholderKind::Manufacturer, at: Some(Point::new(0, 0)) };
    let robot = Edit::AddElement { name: "Robot".into(), kind: ElementKind::Device, at: Some(Point::new(400, 0)) };
    app.act(Action::Edit(maker));
    app.act(Action::Edit(robot));
    app.act(Action::Select(Selection::default()));
    app
}

fn node(app: &App, id: &str) -> NodeId {
    app.ecosystem().key_of(id).and_then(RecordKey::node).unwrap_or_else(|| panic!("no node {id}"))
}

fn at(app: &App, id: &str) -> Point {
    onus::layout::place_of(app.ecosystem(), node(app, id)).expect("it has a place")
}

fn send(app: &mut App, event: PointerEvent, x: f32, y: f32) {
    app.act(Action::Pointer(Pointer { event, at: [x, y], reach: 6.0, adds: false }));
}

#[test]
fn a_drag_moves_the_selection_in_one_step() {
    let mut app = two_nodes();
    let steps = app.document().undo_steps().len();
    send(&mut app, PointerEvent::Press, 0.0, 0.0);
    for x in [10.0, 50.0, 103.0] {
        send(&mut app, PointerEvent::Move, x, 48.0);
    }
    send(&mut app, PointerEvent::Release, 103.0, 48.0);
    assert_eq!(at(&app, "maker"), Point::new(100, 50), "on the grid, under the pointer");
    assert_eq!(app.document().undo_steps().len(), steps + 1);
    app.act(Action::Run("undo"));
    assert_eq!(at(&app, "maker"), Point::new(0, 0));
    assert_eq!(app.tool(), &Tool::Idle);
}

#[test]
fn a_picture_that_follows_moves_is_the_one_drawn_anew() {
    let mut app = two_nodes();
    let (maker, robot) = (node(&app, "maker"), node(&app, "robot"));
    for kind in [RelationKind::Makes, RelationKind::Brands] {
        app.act(Action::Edit(Edit::Relate { from: maker, kind, to: robot }));
    }
    app.settle();
    let before = format!("{:?}", app.scene().edges);
    for to in [Point::new(-70, 130), Point::new(900, -40)] {
        app.act(Action::Edit(Edit::Move(vec![(maker, to)])));
        let anew = Scene::of(app.ecosystem(), app.analysis());
        assert_eq!(format!("{:?}", app.scene().nodes), format!("{:?}", anew.nodes));
        assert_eq!(format!("{:?}", app.scene().edges), format!("{:?}", anew.edges));
    }
    assert_ne!(format!("{:?}", app.scene().edges), before);
    app.act(Action::Run("undo"));
    app.act(Action::Run("undo"));
    assert_eq!(format!("{:?}", app.scene().edges), before);
}

#[test]
fn escape_in_a_drag_leaves_no_trace() {
    let mut app = two_nodes();
    let before = app.ecosystem().clone();
    let steps = app.document().undo_steps().len();
    send(&mut app, PointerEvent::Press, 0.0, 0.0);
    send(&mut app, PointerEvent::Move, 200.0, 200.0);
    assert_ne!(app.ecosystem(), &before);
    app.act(Action::Run("cancel"));
    assert_eq!(app.ecosystem(), &before);
    assert_eq!(app.document().undo_steps().len(), steps);
    assert!(!app.document().is_in_gesture());
}

#[test]
fn a_click_selects_and_a_click_beside_clears() {
    let mut app = two_nodes();
    send(&mut app, PointerEvent::Press, 400.0, 10.0);
    send(&mut app, PointerEvent::Release, 400.0, 10.0);
    assert_eq!(app.selection().lead(), Some(node(&app, "robot").into()));
    send(&mut app, PointerEvent::Press, 200.0, 300.0);
    send(&mut app, PointerEvent::Release, 200.0, 300.0);
    assert_eq!(app.selection().lead(), None);
}

#[test]
fn a_marquee_selects_what_it_touches() {
    let mut app = two_nodes();
    send(&mut app, PointerEvent::Press, -200.0, -100.0);
    send(&mut app, PointerEvent::Move, 50.0, 50.0);
    assert_eq!(app.selection().keys(), [node(&app, "maker").into()]);
    send(&mut app, PointerEvent::Move, 600.0, 50.0);
    send(&mut app, PointerEvent::Release, 600.0, 50.0);
    assert_eq!(app.selection().keys().len(), 2);
}

#[test]
fn a_line_from_a_handle_offers_what_can_join_the_two() {
    let mut app = two_nodes();
    app.act(Action::Select(Selection::only(node(&app, "maker").into())));
    send(&mut app, PointerEvent::Press, 90.0, 0.0);
    send(&mut app, PointerEvent::Move, 300.0, 0.0);
    send(&mut app, PointerEvent::Release, 400.0, 0.0);
    let Some(Popup::Relate { from, to, offered }) = app.popup() else { panic!("no choice: {:?}", app.popup()) };
    assert_eq!((*from, *to), (node(&app, "maker"), node(&app, "robot")));
    assert_eq!(offered.first(), Some(&RelationKind::Makes), "the likeliest first");
    assert!(!offered.contains(&RelationKind::Contracts));
}

#[test]
fn a_line_the_wrong_way_round_is_turned() {
    let mut app = two_nodes();
    app.act(Action::Select(Selection::only(node(&app, "robot").into())));
    send(&mut app, PointerEvent::Press, 310.0, 0.0);
    send(&mut app, PointerEvent::Release, 0.0, 0.0);
    let Some(Popup::Relate { from, .. }) = app.popup() else { panic!("no choice: {:?}", app.popup()) };
    assert_eq!(*from, node(&app, "maker"), "an element does nothing to a stakeholder");
}

#[test]
fn a_line_into_the_open_offers_a_new_node() {
    let mut app = two_nodes();
    app.act(Action::Select(Selection::only(node(&app, "maker").into())));
    send(&mut app, PointerEvent::Press, 90.0, 0.0);
    send(&mut app, PointerEvent::Release, 200.0, 300.0);
    let Some(Popup::AddNode { at, joined_to, .. }) = app.popup() else { panic!("no choice: {:?}", app.popup()) };
    assert_eq!((*at, *joined_to), (Point::new(200, 300), Some(node(&app, "maker"))));
}

#[test]
fn a_relation_can_be_clicked() {
    let mut app = two_nodes();
    let edit = Edit::Relate { from: node(&app, "maker"), kind: RelationKind::Makes, to: node(&app, "robot") };
    app.act(Action::Edit(edit));
    send(&mut app, PointerEvent::Press, 200.0, 3.0);
    assert!(matches!(app.selection().lead(), Some(RecordKey::Relation(_))), "{:?}", app.selection());
}

#[test]
fn parallel_relations_lie_apart() {
    let mut app = two_nodes();
    for kind in [RelationKind::Makes, RelationKind::Brands, RelationKind::Maintains] {
        app.act(Action::Edit(Edit::Relate { from: node(&app, "maker"), kind, to: node(&app, "robot") }));
    }
    let middles: Vec<f32> = app.scene().edges.iter().map(|edge| edge.point(0.5)[1]).collect();
    for (i, a) in middles.iter().enumerate() {
        for b in &middles[i + 1..] {
            assert!((a - b).abs() > 10.0, "{middles:?}");
        }
    }
}

#[test]
fn findings_follow_edits() {
    let mut app = two_nodes();
    app.act(Action::Edit(Edit::Relate {
        from: node(&app, "maker"),
        kind: RelationKind::Makes,
        to: node(&app, "robot"),
    }));
    let duty = onus::model::Obligation {
        about: vec![node(&app, "robot").element().expect("it has a place")],
        ..onus::model::Obligation::new("Ship updates")
    };
    app.act(Action::Edit(Edit::AddObligation(Box::new(duty))));
    app.settle();
    let gap = "unassigned-obligation:ship-updates";
    let has = |app: &App| app.analysis().findings().iter().any(|finding| finding.id.as_str() == gap);
    assert!(has(&app));
    assert_eq!(app.scene().node(node(&app, "robot")).expect("it has a place").tally.open, 1);
    let fix =
        app.analysis().findings().iter().find(|f| f.id.as_str() == gap).expect("it has a place").fixes[0].edit.clone();
    app.act(Action::Edit(fix));
    app.settle();
    assert!(!has(&app));
    app.act(Action::Run("undo"));
    app.settle();
    assert!(has(&app));
}

#[test]
fn leaving_asks_about_unsaved_changes() {
    let mut app = two_nodes();
    app.act(Action::Run("quit"));
    assert_eq!(app.popup(), Some(&Popup::Unsaved { then: After::Quit }));
    app.act(Action::Decide(Decision::Stay));
    assert!(!app.take_effects().iter().any(|effect| matches!(effect, Effect::Quit)));
    app.act(Action::Run("quit"));
    app.act(Action::Decide(Decision::Save));
    let effects = app.take_effects();
    assert!(effects.iter().any(|effect| matches!(effect, Effect::PickPlaceToSave { .. })), "{effects:?}");
    let revision = app.document().revision();
    app.act(Action::Saved { path: "/nowhere/a.onus".into(), revision });
    assert!(app.take_effects().iter().any(|effect| matches!(effect, Effect::Quit)), "saving went through");
}

#[test]
fn an_untouched_document_is_left_without_asking() {
    let mut app = empty();
    app.act(Action::Run("quit"));
    assert!(app.take_effects().iter().any(|effect| matches!(effect, Effect::Quit)));
}

#[test]
fn calling_saving_off_calls_off_what_was_to_follow() {
    use onus::app::PathPurpose;
    let mut app = two_nodes();
    app.act(Action::Run("quit"));
    app.act(Action::Decide(Decision::Save));
    app.act(Action::Ask(Box::new(Popup::Path { purpose: PathPurpose::Save, text: String::new() })));
    app.act(Action::Dismiss);
    app.take_effects();
    let revision = app.document().revision();
    app.act(Action::Saved { path: "/nowhere/a.onus".into(), revision });
    assert!(!app.take_effects().iter().any(|effect| matches!(effect, Effect::Quit)), "leaving was called off");
}

#[test]
fn changes_made_while_saving_stay_unsaved() {
    let mut app = two_nodes();
    let revision = app.document().revision();
    app.act(Action::Edit(Edit::AddElement { name: "Cloud".into(), kind: ElementKind::CloudService, at: None }));
    app.act(Action::Saved { path: "/nowhere/a.onus".into(), revision });
    assert!(app.document().is_modified());
}

#[test]
fn a_document_for_reading_refuses_edits_and_says_so() {
    let mut app = empty();
    let mut document = Document::opened(Ecosystem::default());
    document.set_read_only(true);
    app.act(Action::Opened(Box::new(Opened { document, path: Some("/nowhere/a.onus".into()), notices: Vec::new() })));
    app.act(Action::Edit(Edit::AddElement { name: "Cloud".into(), kind: ElementKind::CloudService, at: None }));
    assert!(app.ecosystem().elements.is_empty());
    assert!(app.notices().iter().any(|(_, notice)| notice.is_error && notice.text.contains("read")));
    app.act(Action::Run("save"));
    let effects = app.take_effects();
    assert!(effects.iter().any(|effect| matches!(effect, Effect::PickPlaceToSave { .. })), "{effects:?}");
}

#[test]
fn the_day_can_be_moved_and_put_back() {
    let mut app = two_nodes();
    let other = jiff::civil::date(2030, 1, 1);
    app.act(Action::AsOf(Some(other)));
    app.settle();
    assert_eq!(app.analysis().as_of(), other);
    app.act(Action::AsOf(None));
    app.settle();
    assert_eq!(app.analysis().as_of(), day());
}

#[test]
fn commands_have_names_words_and_keys_of_their_own() {
    let mut ids = std::collections::BTreeSet::new();
    let mut keys = std::collections::BTreeMap::new();
    for command in commands::all() {
        assert!(ids.insert(command.id), "{} twice", command.id);
        assert!(onus::lang::has(command.label) && onus::lang::has(command.help), "{}", command.id);
        if !command.keys.is_empty() {
            assert_eq!(keys.insert(command.keys, command.id), None, "{} is taken", command.keys);
        }
    }
    assert_eq!(commands::find("undo").map(|command| command.keys), Some("Ctrl+Z"));
}

#[cfg(feature = "gui")]
#[test]
fn every_key_is_one_the_window_knows() {
    for command in commands::all().filter(|command| !command.keys.is_empty()) {
        assert!(onus::ui::keys::parse(command.keys).is_some(), "{}: {}", command.id, command.keys);
    }
}

#[test]
fn every_command_runs_on_an_empty_and_on_a_full_map() {
    for command in commands::all() {
        for mut app in [empty(), two_nodes()] {
            app.act(Action::Run("select-all"));
            app.act(Action::Run(command.id));
            app.settle();
            assert_eq!(app.ecosystem().violations(), [], "{}", command.id);
        }
    }
}

#[test]
fn arranging_keeps_nodes_apart_and_is_one_step() {
    let mut app = two_nodes();
    for number in 0..30 {
        let kind = StakeholderKind::ALL[number % StakeholderKind::ALL.len()];
        app.act(Action::Edit(Edit::AddStakeholder { name: format!("S{number}"), kind, at: None }));
        let kind = ElementKind::ALL[number % ElementKind::ALL.len()];
        app.act(Action::Edit(Edit::AddElement { name: format!("E{number}"), kind, at: None }));
    }
    let steps = app.document().undo_steps().len();
    app.act(Action::Run("arrange-lanes"));
    app.settle();
    assert_eq!(app.document().undo_steps().len(), steps + 1);
    let nodes = &app.scene().nodes;
    for (i, a) in nodes.iter().enumerate() {
        for b in &nodes[i + 1..] {
            let apart = (a.middle[0] - b.middle[0]).abs() >= onus::diagram::NODE_WIDTH
                || (a.middle[1] - b.middle[1]).abs() >= onus::diagram::NODE_HEIGHT;
            assert!(apart, "{} and {} overlap", a.title, b.title);
        }
    }
}

#[test]
fn nodes_without_a_place_are_drawn_apart_from_the_others() {
    let mut app = two_nodes();
    app.act(Action::Edit(Edit::AddElement { name: "Cloud".into(), kind: ElementKind::CloudService, at: None }));
    app.act(Action::Edit(Edit::AddElement { name: "App".into(), kind: ElementKind::App, at: None }));
    let middles: std::collections::BTreeSet<_> =
        app.scene().nodes.iter().map(|node| node.middle.map(|value| value as i32)).collect();
    assert_eq!(middles.len(), 4);
}

#[test]
fn going_through_findings_comes_round_again() {
    let mut app = two_nodes();
    app.settle();
    let count = app.analysis().findings().iter().filter(|finding| finding.waiver.is_none()).count();
    assert!(count > 1, "{count}");
    app.act(Action::Run("next-finding"));
    let first = app.finding();
    for _ in 0..count {
        app.act(Action::Run("next-finding"));
    }
    assert_eq!(app.finding(), first);
    app.act(Action::Run("previous-finding"));
    app.act(Action::Run("next-finding"));
    assert_eq!(app.finding(), first);
    assert_eq!(app.view(), View::Map);
}

#[test]
fn escape_calls_off_an_arrangement_or_takes_it_back() {
    let mut app = two_nodes();
    app.act(Action::Edit(Edit::Move(vec![(node(&app, "robot"), Point::new(10, 700))])));
    let (before, steps) = (app.ecosystem().clone(), app.document().undo_steps().len());
    app.act(Action::Run("arrange-layers"));
    assert!(app.is_arranging());
    app.act(Action::Run("cancel"));
    assert!(!app.is_arranging());
    app.settle();
    assert_eq!(app.ecosystem(), &before);
    // While nodes glide to their places.
    app.act(Action::Run("arrange-layers"));
    while !app.poll() || app.is_arranging() {
        std::thread::yield_now();
    }
    assert!(app.glide().is_some());
    assert_ne!(app.ecosystem(), &before);
    app.act(Action::Run("cancel"));
    assert!(app.glide().is_none());
    assert_eq!(app.ecosystem(), &before);
    assert_eq!(app.document().undo_steps().len(), steps);
}

#[test]
fn a_glide_ends_and_nothing_moves_afterwards() {
    let mut app = two_nodes();
    let steps = app.document().undo_steps().len();
    app.act(Action::Edit(Edit::Move(vec![(node(&app, "robot"), Point::new(10, 700))])));
    app.act(Action::Run("arrange-layers"));
    while !app.poll() || app.is_arranging() {
        std::thread::yield_now();
    }
    let goal = at(&app, "robot");
    for _ in 0..60 {
        app.act(Action::Glide { seconds: 1.0 / 60.0, with_motion: true });
    }
    assert!(app.glide().is_none());
    app.settle();
    assert_eq!(at(&app, "robot"), goal);
    assert_eq!(app.document().undo_steps().len(), steps + 2, "a move and an arrangement");
    app.act(Action::Run("undo"));
    assert_eq!(at(&app, "robot"), Point::new(10, 700));
}

#[test]
fn an_arrangement_for_a_map_that_has_changed_is_dropped() {
    let mut app = two_nodes();
    app.act(Action::Run("arrange-layers"));
    app.act(Action::Edit(Edit::Move(vec![(node(&app, "robot"), Point::new(10, 700))])));
    app.settle();
    assert_eq!(at(&app, "robot"), Point::new(10, 700));
    assert_eq!(app.notices().len(), 1);
}

#[test]
fn pinning_is_a_switch() {
    let mut app = two_nodes();
    let robot = node(&app, "robot");
    app.act(Action::Select(Selection::only(robot.into())));
    for pinned in [true, false] {
        app.act(Action::Run("pin"));
        assert_eq!(onus::layout::is_pinned(app.ecosystem(), robot), pinned);
    }
}
