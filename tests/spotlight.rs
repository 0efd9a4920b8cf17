//! What stands out on the map, nodes in line, and records on the clipboard.

use std::collections::BTreeSet;

use onus::app::{Action, App, Effect, Opened, Selection};
use onus::edit::Document;
use onus::model::{Date, Ecosystem, NodeId, Point, RecordKey};

use crate::examples::example;

fn app(ecosystem: Ecosystem) -> App {
    let mut app = App::new(Date::constant(2026, 11, 22), Box::new(|| {}));
    let document = Document::opened(ecosystem);
    app.act(Action::Opened(Box::new(Opened { document, path: None, notices: Vec::new() })));
    app.settle();
    app
}

fn key(app: &App, id: &str) -> RecordKey {
    app.ecosystem().key_of(id).unwrap_or_else(|| panic!("no {id}"))
}

fn select(app: &mut App, ids: &[&str]) {
    let keys: Vec<RecordKey> = ids.iter().map(|id| key(app, id)).collect();
    app.act(Action::Select(Selection::these(keys)));
}

fn lit(app: &App) -> BTreeSet<String> {
    app.lit().map(|lit| lit.iter().map(|node| node.as_str().to_owned()).collect()).unwrap_or_default()
}

fn neighbours(app: &App, of: &BTreeSet<String>) -> BTreeSet<String> {
    let relations = app.ecosystem().relations.iter();
    let mut near = of.clone();
    for (_, relation) in relations {
        let (from, to) = (relation.from.as_str().to_owned(), relation.to.as_str().to_owned());
        if of.contains(&from) || of.contains(&to) {
            near.extend([from, to]);
        }
    }
    near
}

#[test]
fn a_digit_shows_what_is_within_so_many_steps() {
    let mut app = app(example("owlet-sock"));
    select(&mut app, &["owlet"]);
    let mut wanted = BTreeSet::from(["owlet".to_owned()]);
    for depth in ["focus-0", "focus-1", "focus-2", "focus-3"] {
        app.act(Action::Run(depth));
        assert_eq!(lit(&app), wanted, "{depth}");
        wanted = neighbours(&app, &wanted);
    }
    // It goes along with the selection.
    select(&mut app, &["parents"]);
    app.act(Action::Run("focus-0"));
    assert_eq!(lit(&app), BTreeSet::from(["parents".to_owned()]));
    // The same key again shows all.
    app.act(Action::Run("focus-0"));
    assert!(app.lit().is_none());
}

#[test]
fn a_digit_without_a_selection_says_what_to_do() {
    let mut app = app(example("owlet-sock"));
    app.act(Action::Run("focus-2"));
    assert!(app.lit().is_none());
    assert!(app.notices().iter().any(|(_, notice)| notice.text.starts_with("Select something first")));
}

#[test]
fn words_are_found_in_names_notes_citations_kinds_and_ids() {
    let mut app = app(example("owlet-sock"));
    for (words, id) in [
        ("PULSE and oxygen", "algo"),
        ("no order; owlet", "care-for-old-socks"),
        ("atrial", ""),
        ("optional change", "care-for-old-socks"),
        ("overseer", "aap"),
        ("care-for-old", "care-for-old-socks"),
    ] {
        app.act(Action::Search(words.into()));
        let found: Vec<&str> = app.found().iter().map(|key| key.as_str()).collect();
        assert_eq!(found.contains(&id), !id.is_empty(), "{words}: {found:?}");
        if let Some(node) = app.ecosystem().key_of(id).and_then(|key| key.node()) {
            assert!(app.lit().is_some_and(|lit| lit.contains(&node)), "{words}");
        }
    }
}

#[test]
fn a_duty_that_is_found_lights_up_whom_and_what_it_speaks_of() {
    let mut app = app(example("owlet-sock"));
    app.act(Action::Search("care-for-old-socks".into()));
    let lit = lit(&app);
    for node in ["smart-sock", "parents", "babies", "owlet"] {
        assert!(lit.contains(node), "{node} of {lit:?}");
    }
}

#[test]
fn finds_are_walked_through_and_escape_ends_the_search() {
    let mut app = app(example("owlet-sock"));
    app.act(Action::Search("sock".into()));
    let found = app.found().to_vec();
    assert!(found.len() > 2);
    app.act(Action::Run("next-found"));
    assert_eq!(app.selection().lead(), Some(found[0]));
    app.act(Action::Run("next-found"));
    assert_eq!(app.selection().lead(), Some(found[1]));
    app.act(Action::Run("previous-found"));
    app.act(Action::Run("previous-found"));
    assert_eq!(app.selection().lead(), found.last().copied());
    app.act(Action::Run("cancel"));
    assert_eq!((app.search(), app.found().len(), app.lit()), ("", 0, None));
}

fn at(app: &App, id: &str) -> Point {
    let node: NodeId = key(app, id).node().expect("a node");
    onus::layout::place_of(app.ecosystem(), node).expect("it has a place")
}

#[test]
fn nodes_are_put_in_line_with_the_last_one_selected_and_never_on_each_other() {
    let mut app = app(example("owlet-sock"));
    let ids = ["aap", "algo", "parents", "owlet"];
    select(&mut app, &ids);
    let (height, steps) = (at(&app, "owlet").y, app.document().undo_steps().len());
    app.act(Action::Run("align-row"));
    assert!(ids.iter().all(|id| at(&app, id).y == height));
    assert_eq!(app.document().undo_steps().len(), steps + 1);
    let mut across: Vec<i32> = ids.iter().map(|id| at(&app, id).x).collect();
    across.sort_unstable();
    assert!(across.windows(2).all(|pair| pair[1] - pair[0] >= onus::diagram::NODE_WIDTH as i32), "{across:?}");
}

#[test]
fn nodes_are_spread_evenly_between_the_first_and_the_last() {
    let mut app = app(example("owlet-sock"));
    let ids = ["aap", "algo", "parents", "owlet"];
    select(&mut app, &ids);
    let before: Vec<i32> = ids.iter().map(|id| at(&app, id).y).collect();
    app.act(Action::Run("spread-column"));
    let mut after: Vec<i32> = ids.iter().map(|id| at(&app, id).y).collect();
    after.sort_unstable();
    assert_eq!((after.first(), after.last()), (before.iter().min(), before.iter().max()));
    let gaps: Vec<i32> = after.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(gaps.iter().max().zip(gaps.iter().min()).is_some_and(|(most, least)| most - least <= 1), "{gaps:?}");
}

fn copied(app: &mut App) -> Option<String> {
    app.take_effects()
        .into_iter()
        .find_map(|effect| if let Effect::CopyText(text) = effect { Some(text) } else { None })
}

#[test]
fn what_is_copied_here_comes_in_there_and_is_selected() {
    let mut here = app(example("owlet-sock"));
    select(&mut here, &["owlet", "smart-sock"]);
    here.act(Action::Run("copy"));
    let text = copied(&mut here).expect("something on the clipboard");
    let mut there = app(Ecosystem::default());
    there.act(Action::Paste(text));
    assert_eq!(there.selection().nodes().count(), 2);
    there.act(Action::Run("undo"));
    assert_eq!(there.ecosystem().nodes().count(), 0, "one step");
}

#[test]
fn cutting_takes_away_only_what_is_on_the_clipboard() {
    let mut app = app(example("owlet-sock"));
    select(&mut app, &["owlet"]);
    app.act(Action::Run("cut"));
    assert!(copied(&mut app).is_some());
    assert!(app.ecosystem().key_of("owlet").is_none());
    let source = app.ecosystem().sources.ids().next().expect("it has sources");
    app.act(Action::Select(Selection::only(source.into())));
    app.act(Action::Run("cut"));
    assert!(copied(&mut app).is_none());
    assert!(app.ecosystem().sources.contains(source), "what cannot be copied stays");
}

#[test]
fn other_text_and_broken_text_change_nothing_and_say_so() {
    let mut app = app(example("owlet-sock"));
    let before = app.ecosystem().clone();
    for (text, said) in [
        ("a shopping list", "There are no records on the clipboard"),
        ("(format: 1, ecosystem: (stakeholders: {\"x\": (", "The records on the clipboard cannot be read"),
    ] {
        app.act(Action::Paste(text.into()));
        assert!(app.notices().iter().any(|(_, notice)| notice.text.starts_with(said)), "{said}");
        assert_eq!(app.ecosystem(), &before);
    }
}

#[test]
fn an_overlay_counts_what_the_views_count() {
    use onus::diagram::Overlay;
    use onus::model::Needs;
    for (id, ecosystem) in crate::examples::all() {
        let mut app = app(ecosystem);
        let table = onus::views::needs::NeedsTable::of(app.analysis());
        for (overlay, place) in [(Overlay::Security, 0), (Overlay::Safety, 1), (Overlay::Privacy, 2)] {
            app.act(Action::ReadMapFor(Some(overlay)));
            let layer = app.layer().expect("a layer");
            let count =
                |sign: &str| layer.groups.iter().find(|group| group.sign == sign).map_or(0, |group| group.count);
            let total = table.totals[place];
            let dimension = Needs::DIMENSIONS[place];
            assert_eq!(
                (count("❓"), count("⚠"), count("✔")),
                (total.open, total.weak, total.covered),
                "{id} {dimension:?}"
            );
        }
        app.act(Action::ReadMapFor(Some(Overlay::Ownership)));
        let open = app.scene().nodes.iter().filter(|node| node.tally.open > 0).count();
        let layer = app.layer().expect("a layer");
        assert_eq!(layer.groups.iter().find(|group| group.sign == "❓").map_or(0, |group| group.count), open, "{id}");
    }
}

#[test]
fn every_overlay_has_only_groups_that_occur_and_a_sign_for_each() {
    use onus::diagram::Overlay;
    let mut app = app(example("toyota-connected"));
    for overlay in Overlay::ALL {
        app.act(Action::ReadMapFor(Some(overlay)));
        let layer = app.layer().expect("a layer");
        let signs: BTreeSet<&str> = layer.groups.iter().map(|group| group.sign.as_str()).collect();
        assert_eq!(signs.len(), layer.groups.len(), "{overlay:?}: each sign once");
        for (number, group) in layer.groups.iter().enumerate() {
            let count = layer.nodes.values().filter(|own| own.contains(&number)).count();
            assert!(count > 0 && count == group.count, "{overlay:?}: {}", group.label);
        }
    }
    app.act(Action::ReadMapFor(None));
    assert!(app.layer().is_none());
}

#[test]
fn an_overlay_follows_edits_and_a_key_goes_through_all() {
    use onus::diagram::Overlay;
    let mut app = app(example("owlet-sock"));
    let mut seen = Vec::new();
    for _ in 0..=Overlay::ALL.len() {
        app.act(Action::Run("next-overlay"));
        seen.push(app.overlay());
    }
    let all: Vec<Option<Overlay>> = Overlay::ALL.into_iter().map(Some).chain([None]).collect();
    assert_eq!(seen, all);
    app.act(Action::ReadMapFor(Some(Overlay::Jurisdiction)));
    let before = app.layer().cloned().expect("a layer");
    select(&mut app, &["owlet"]);
    app.act(Action::Run("delete"));
    app.settle();
    let after = app.layer().cloned().expect("a layer");
    assert_eq!(after.nodes.len() + 1, before.nodes.len());
}

#[test]
fn only_holes_leaves_what_has_a_gap() {
    let mut app = app(example("owlet-sock"));
    app.act(Action::Run("only-holes"));
    let lit = app.lit().cloned().expect("something is lit");
    assert!(!lit.is_empty() && lit.len() < app.ecosystem().nodes().count());
    for node in &app.scene().nodes {
        let is_hole = node.tally.open > 0 || node.worst == Some(onus::rules::Severity::Gap);
        assert_eq!(lit.contains(&node.node), is_hole, "{}", node.title);
    }
    app.act(Action::Run("cancel"));
    assert!(app.lit().is_none());
}

#[test]
fn a_sibling_is_joined_to_the_same_others_and_takes_a_name() {
    let mut app = app(example("owlet-sock"));
    select(&mut app, &["app"]);
    let of = |app: &App, node: NodeId| {
        let relations = app.ecosystem().relations.iter().map(|(_, one)| one.clone());
        let own = relations.filter(|one| (one.from == node || one.to == node) && one.lifetime.until.is_none());
        own.map(|one| (one.kind, one.other_end(node))).collect::<Vec<_>>()
    };
    let node = key(&app, "app").node().expect("a node");
    let before = of(&app, node);
    let steps = app.document().undo_steps().len();
    app.act(Action::Run("add-sibling"));
    let new = app.selection().lead().and_then(RecordKey::node).expect("the new one is selected");
    assert_ne!(new, node);
    let mut after = of(&app, new);
    let mut wanted = before;
    after.sort_by_key(|(kind, other)| (kind.code(), *other));
    wanted.sort_by_key(|(kind, other)| (kind.code(), *other));
    assert_eq!(after, wanted);
    assert_eq!(app.document().undo_steps().len(), steps + 1);
    assert_eq!(app.renaming(), Some(new));
    app.act(Action::Renamed(Some("  Owlet watch app ".into())));
    assert_eq!(app.ecosystem().name(new), "Owlet watch app");
    assert_eq!(app.renaming(), None);
}

#[test]
fn a_name_that_is_empty_or_dropped_stays_as_it_was() {
    let mut app = app(example("owlet-sock"));
    select(&mut app, &["owlet"]);
    let before = app.ecosystem().clone();
    for name in [None, Some(String::new()), Some("   ".into()), Some("Owlet Baby Care Inc.".into())] {
        app.act(Action::Run("rename"));
        assert!(app.renaming().is_some());
        app.act(Action::Renamed(name));
        assert_eq!(app.ecosystem(), &before);
    }
}
