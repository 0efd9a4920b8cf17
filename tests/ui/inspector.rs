//! The inspector: every field can be edited, nothing typed is lost, one undo step a visit.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use onus::app::{Action, App, Popup, Selection};
use onus::edit::{Document, Edit};
use onus::model::{
    Answer, Conflict, Cover, Date, Dimension, Element, ElementId, ElementKind, Fact, FactSubject, FindingId, Level,
    Lifetime, Money, NodeId, Obligation, Provenance, RecordKey, RecordKind, Risk, Sector, Source, Stakeholder,
    StakeholderKind, Waiver,
};
use onus::ui::panels::{inspector, popups};

use super::stage::{app, duty_id, letters, thermostat, who};

fn thermostat_id() -> ElementId {
    ElementId::parse("thermostat").expect("the stage has one")
}

/// The inspector of what is selected, tall enough to show all of it.
fn inspect(mut app: App, keys: &[RecordKey]) -> Harness<'static, App> {
    app.act(Action::Select(Selection::these(keys.iter().copied())));
    Harness::builder().with_size([380.0, 2400.0]).build_ui_state(
        |ui, app: &mut App| {
            let mut actions = Vec::new();
            inspector::show(ui, app, &mut actions);
            popups::show(ui, app, &mut actions);
            for action in actions {
                app.act(action);
            }
            app.settle();
        },
        app,
    )
}

fn element(stage: &Harness<'_, App>) -> Element {
    stage.state().ecosystem().elements.get(thermostat_id()).expect("the stage has one").clone()
}

fn duty(stage: &Harness<'_, App>) -> Obligation {
    stage.state().ecosystem().obligations.get(duty_id("ship-updates")).expect("the stage has one").clone()
}

/// Types into a field, in place of what stands there.
fn fill(stage: &mut Harness<'_, App>, label: &str, text: &str) {
    stage.get_by_role_and_label(Role::TextInput, label).click();
    stage.run();
    stage.key_press_modifiers(Modifiers::COMMAND, Key::A);
    stage.run();
    stage.event(egui::Event::Text(text.into()));
    stage.run();
}

fn press(stage: &mut Harness<'_, App>, label: &str) {
    stage.get_by_label(label).click();
    stage.run();
}

fn leave(stage: &mut Harness<'_, App>) {
    stage.key_press(Key::Tab);
    stage.run();
}

#[test]
fn typing_a_name_is_one_step() {
    let mut stage = inspect(app(thermostat()), &[who("maker").into()]);
    let steps = stage.state().document().undo_steps().len();
    fill(&mut stage, "Name", "N");
    for letter in "ordwind".chars() {
        stage.event(egui::Event::Text(letter.to_string()));
        stage.step();
    }
    let name = |stage: &Harness<'_, App>| stage.state().ecosystem().name(who("maker"));
    assert_eq!(name(&stage), "Nordwind");
    leave(&mut stage);
    assert_eq!(stage.state().document().undo_steps().len(), steps + 1);
    stage.state_mut().act(Action::Run("undo"));
    stage.run();
    assert_eq!(name(&stage), "Maker");
    stage.get_by_role_and_label(Role::TextInput, "Name");
    assert_eq!(stage.get_by_role_and_label(Role::TextInput, "Name").value().as_deref(), Some("Maker"));
}

#[test]
fn a_rename_replaces_the_whole_name() {
    let mut stage = inspect(app(thermostat()), &[who("maker").into()]);
    stage.ctx.memory_mut(|memory| memory.request_focus(onus::ui::fields::name_id()));
    stage.run();
    stage.event(egui::Event::Text("Nordwind".into()));
    stage.run();
    assert_eq!(stage.state().ecosystem().name(who("maker")), "Nordwind");
}

#[test]
fn a_visit_without_a_change_is_no_step() {
    let mut stage = inspect(app(thermostat()), &[who("maker").into()]);
    for _ in 0..5 {
        leave(&mut stage);
    }
    assert!(stage.state().document().undo_steps().is_empty());
    assert!(!stage.state().document().is_modified());
}

#[test]
fn another_record_is_another_step() {
    let mut stage = inspect(app(thermostat()), &[who("maker").into()]);
    fill(&mut stage, "Name", "A");
    stage.state_mut().act(Action::Select(Selection::only(who("buyer").into())));
    stage.run();
    fill(&mut stage, "Name", "B");
    leave(&mut stage);
    assert_eq!(stage.state().document().undo_steps().len(), 2);
    assert_eq!(stage.state().ecosystem().name(who("maker")), "A");
    assert_eq!(stage.state().ecosystem().name(who("buyer")), "B");
}

#[test]
fn a_day_that_cannot_be_read_stays_and_says_why() {
    let mut stage = inspect(app(thermostat()), &[thermostat_id().into()]);
    fill(&mut stage, "Support until", "2026-02-30");
    leave(&mut stage);
    assert_eq!(element(&stage).support_until, None);
    stage.get_by_label_contains("This is not a day");
    let field = |stage: &Harness<'_, App>| stage.get_by_role_and_label(Role::TextInput, "Support until").value();
    assert_eq!(field(&stage).as_deref(), Some("2026-02-30"));
    fill(&mut stage, "Support until", "2026-02-28");
    leave(&mut stage);
    assert_eq!(element(&stage).support_until, Some(Date::constant(2026, 2, 28)));
    assert!(stage.query_by_label_contains("This is not a day").is_none());
    press(&mut stage, "Clear");
    assert_eq!(element(&stage).support_until, None);
}

#[test]
fn what_the_model_refuses_stays_and_says_why() {
    let mut stage = inspect(app(thermostat()), &[thermostat_id().into()]);
    press(&mut stage, "More");
    fill(&mut stage, "First day", "2026-05-01");
    leave(&mut stage);
    fill(&mut stage, "Last day", "2026-04-01");
    leave(&mut stage);
    stage.get_by_label_contains("The first day comes after the last");
    assert_eq!(element(&stage).lifetime.until, None);
    let field = stage.get_by_role_and_label(Role::TextInput, "Last day");
    assert_eq!(field.value().as_deref(), Some("2026-04-01"));
    assert!(stage.state().ecosystem().violations().is_empty());
}

#[test]
fn words_are_chosen_with_a_click() {
    let mut stage = inspect(app(thermostat()), &[thermostat_id().into()]);
    press(&mut stage, "Security: High");
    assert_eq!(element(&stage).needs.security, Level::High);
    fill(&mut stage, "Keywords", "cloud-dependent, old");
    assert_eq!(element(&stage).traits, ["cloud-dependent", "old"]);
    press(&mut stage, "Add: Sectors");
    press(&mut stage, "Health");
    assert_eq!(element(&stage).sectors, [Sector::Health]);
    press(&mut stage, "Add: Jurisdictions");
    stage.event(egui::Event::Text("califor".into()));
    stage.run();
    stage.key_press(Key::Enter);
    stage.run();
    assert_eq!(element(&stage).jurisdictions[0].code(), "US-CA");
    press(&mut stage, "Take “Health” out");
    assert!(element(&stage).sectors.is_empty());
}

#[test]
fn a_kind_that_breaks_a_relation_is_refused() {
    let mut stage = inspect(app(thermostat()), &[thermostat_id().into()]);
    stage.get_by_role_and_label(Role::ComboBox, "Kind").click();
    stage.run();
    press(&mut stage, "Non-personal data");
    assert_eq!(element(&stage).kind, ElementKind::Device);
    assert!(stage.state().ecosystem().violations().is_empty());
    assert!(stage.state().notices()[0].1.is_error);
}

#[test]
fn an_obligation_is_filled_in_and_given_to_somebody() {
    let mut stage = inspect(app(thermostat()), &[duty_id("ship-updates").into()]);
    stage.get_by_label("Unassigned");
    press(&mut stage, "Security");
    assert_eq!(duty(&stage).dimensions, [Dimension::Security]);
    press(&mut stage, "Add: Owed to");
    press(&mut stage, "Buyer");
    assert_eq!(duty(&stage).owed_to, [who("buyer")]);
    press(&mut stage, "Take “Thermostat” out");
    assert!(duty(&stage).about.is_empty());
    press(&mut stage, "Add stakeholder…");
    press(&mut stage, "Maker");
    assert_eq!(letters(stage.state(), "ship-updates", "maker"), "A proposed");
    press(&mut stage, "Responsible: Maker");
    assert_eq!(letters(stage.state(), "ship-updates", "maker"), "RA proposed");
    stage.get_by_label("Owned");
    press(&mut stage, "Take Maker out");
    assert_eq!(letters(stage.state(), "ship-updates", "maker"), "");
    stage.get_by_label("Unassigned");
}

#[test]
fn spans_are_typed_as_people_write_them() {
    let mut stage = inspect(app(thermostat()), &[duty_id("ship-updates").into()]);
    press(&mut stage, "Deadlines and days");
    fill(&mut stage, "Deadline", "soon");
    stage.get_by_label_contains("Write a whole number");
    fill(&mut stage, "Deadline", "5 working days");
    leave(&mut stage);
    assert_eq!(duty(&stage).deadline.unwrap().label(), "5 working days");
}

#[test]
fn a_finding_is_put_right_where_it_is_seen() {
    let mut stage = inspect(app(thermostat()), &[duty_id("ship-updates").into()]);
    stage.get_by_label("Nobody carries “Ship updates”.");
    press(&mut stage, "Make Maker accountable");
    assert_eq!(letters(stage.state(), "ship-updates", "maker"), "A proposed");
    assert!(stage.query_by_label("Nobody carries “Ship updates”.").is_none());
}

#[test]
fn a_node_shows_what_hangs_on_it() {
    let mut stage = inspect(app(thermostat()), &[thermostat_id().into()]);
    stage.get_by_label("Maker makes this");
    press(&mut stage, "Relate to…");
    press(&mut stage, "Buyer");
    assert!(matches!(stage.state().popup(), Some(Popup::Relate { .. })));
    stage.key_press(Key::Num1);
    stage.run();
    stage.get_by_label("Buyer uses this");
    press(&mut stage, "Delete “Buyer uses this”");
    assert!(stage.query_by_label("Buyer uses this").is_none());
    press(&mut stage, "Ship updates");
    assert_eq!(stage.state().selection().lead(), Some(duty_id("ship-updates").into()));
}

#[test]
fn facts_and_risks_begin_at_a_node() {
    let mut stage = inspect(app(thermostat()), &[thermostat_id().into()]);
    press(&mut stage, "Facts · 0");
    press(&mut stage, "Add fact");
    fill(&mut stage, "Question", "radio-equipment");
    press(&mut stage, "Answer: Yes");
    let facts = &stage.state().ecosystem().facts;
    let (_, fact) = facts.iter().next().unwrap();
    assert_eq!((fact.question.as_str(), fact.answer), ("radio-equipment", Answer::Yes));
    assert_eq!(fact.about, FactSubject::Element(thermostat_id()));
    stage.state_mut().act(Action::Select(Selection::only(thermostat_id().into())));
    stage.run();
    press(&mut stage, "Risks and covers · 0");
    press(&mut stage, "Add risk");
    fill(&mut stage, "Loss", "100 – 600 EUR");
    fill(&mut stage, "Per year", "0.5");
    leave(&mut stage);
    let risks = &stage.state().ecosystem().risks;
    let (_, risk) = risks.iter().next().unwrap();
    assert_eq!(risk.about, [thermostat_id()]);
    assert_eq!(risk.loss.unwrap().label(), "100 – 600 EUR");
    assert!((risk.frequency.unwrap().high - 0.5).abs() < f64::EPSILON);
}

#[test]
fn a_source_is_written_down_where_it_is_cited() {
    let mut stage = inspect(app(thermostat()), &[who("maker").into()]);
    press(&mut stage, "More");
    press(&mut stage, "Write one down");
    let maker = stage.state().ecosystem().stakeholders.get(who("maker")).unwrap().clone();
    assert_eq!(maker.provenance.sources.len(), 1);
    assert_eq!(stage.state().document().undo_steps().len(), 1);
    stage.get_by_role_and_label(Role::Button, "New source").click();
    stage.run();
    fill(&mut stage, "Title", "Press, 2026");
    leave(&mut stage);
    stage.get_by_label("Maker");
    assert_eq!(stage.state().ecosystem().name(maker.provenance.sources[0]), "Press, 2026");
}

#[test]
fn the_ecosystem_shows_where_nothing_is_selected() {
    let mut stage = inspect(app(thermostat()), &[]);
    fill(&mut stage, "Title", "One thermostat");
    press(&mut stage, "Observations · 0");
    press(&mut stage, "Add observation");
    stage.get_by_role_and_label(Role::MultilineTextInput, "Observation").click();
    stage.run();
    stage.get_by_role_and_label(Role::MultilineTextInput, "Observation").type_text("It got cold.");
    stage.run();
    press(&mut stage, "Limits of rules");
    fill(&mut stage, "Single point, %", "0");
    stage.get_by_label_contains("must lie between 1 and 100");
    leave(&mut stage);
    let profile = stage.state().ecosystem().profile.clone();
    assert_eq!(profile.title, "One thermostat");
    assert_eq!(profile.observations[0].text, "It got cold.");
    assert_eq!(profile.limits.single_point_percent, 50);
}

#[test]
fn several_are_counted_and_deleted() {
    let mut stage = inspect(app(thermostat()), &[who("maker").into(), who("buyer").into(), thermostat_id().into()]);
    stage.get_by_label("3 selected");
    stage.get_by_label("2 stakeholders and 1 element");
    press(&mut stage, "Take “Buyer” out of the selection");
    press(&mut stage, "Delete");
    assert_eq!(stage.state().ecosystem().stakeholders.ids().collect::<Vec<_>>(), [who("buyer")]);
    assert_eq!(stage.state().document().undo_steps().len(), 1);
}

#[test]
fn nothing_can_be_changed_in_a_file_for_reading() {
    let mut document = Document::opened(thermostat());
    document.set_read_only(true);
    let mut app = app(thermostat());
    let opened = onus::app::Opened { document, path: None, notices: Vec::new() };
    app.act(Action::Opened(Box::new(opened)));
    app.settle();
    let mut stage = inspect(app, &[thermostat_id().into()]);
    stage.get_by_label_contains("open for reading only");
    assert!(stage.get_by_role_and_label(Role::TextInput, "Name").accesskit_node().is_disabled());
    stage.get_by_label("Security: High").click();
    stage.run();
    assert_eq!(element(&stage).needs.security, Level::None);
    press(&mut stage, "Maker makes this");
    assert!(matches!(stage.state().selection().lead(), Some(RecordKey::Relation(_))));
}

/// The thermostat with a record of every kind.
fn everything() -> App {
    let mut document = Document::unsaved(thermostat());
    let (lifetime, provenance) = (Lifetime::default(), Provenance::default());
    let insurer = Stakeholder::new("Insurer", StakeholderKind::Overseer);
    let limit = Money { amount: 500.into(), currency: onus::model::Currency::EUR };
    for record in [
        Edit::add(insurer),
        Edit::add(Risk { name: "Frost".into(), about: vec![thermostat_id()], ..Risk::default() }),
        Edit::add(Cover {
            name: "Policy".into(),
            insurer: who("insurer"),
            insured: who("buyer"),
            risks: Vec::new(),
            limit: Some(limit),
            retention: None,
            premium: None,
            note: String::new(),
            lifetime,
            provenance: provenance.clone(),
        }),
        Edit::add(Fact {
            about: FactSubject::Ecosystem,
            question: "micro-enterprise".into(),
            answer: Answer::No,
            note: String::new(),
            lifetime,
            provenance: provenance.clone(),
        }),
        Edit::add(Waiver {
            finding: FindingId::from_text("unassigned-obligation:ship-updates"),
            reason: "Soon".into(),
            author: "Board".into(),
            note: String::new(),
            lifetime,
            provenance,
        }),
        Edit::add(Source { title: "Press".into(), ..Source::default() }),
        Edit::add(Conflict::new(RecordKey::Profile, Some("title"))),
    ] {
        document.apply(&record).expect("the stage is set with what exists");
    }
    app(document.ecosystem().clone())
}

#[test]
fn every_kind_of_record_has_a_form() {
    let mut stage = inspect(everything(), &[]);
    let keys: Vec<RecordKey> = stage.state().ecosystem().keys().collect();
    let kinds: std::collections::BTreeSet<RecordKind> = keys.iter().map(|key| key.kind()).collect();
    assert_eq!(kinds.len(), RecordKind::ALL.len());
    for key in keys {
        stage.state_mut().act(Action::Select(Selection::only(key)));
        stage.run();
        if key.node().is_none() {
            let mut fields = stage.query_all_by_role(Role::TextInput);
            let mut notes = stage.query_all_by_role(Role::MultilineTextInput);
            assert!(fields.next().or(notes.next()).is_some(), "{key:?} has no field");
        }
        if stage.query_by_label("More").is_some() {
            press(&mut stage, "More");
            stage.get_by_role_and_label(Role::ComboBox, "Confidence");
        }
    }
}

#[test]
fn an_assignment_can_be_changed_in_every_respect() {
    let mut stage = inspect(everything(), &[]);
    let (id, _) = stage.state().ecosystem().assignments.iter().next().map(|(id, part)| (id, part.clone())).unwrap();
    stage.state_mut().act(Action::Select(Selection::only(id.into())));
    stage.run();
    press(&mut stage, "Consulted: Letters");
    press(&mut stage, "Standing: Agreed");
    press(&mut stage, "Money: No");
    fill(&mut stage, "Part", "devices sold in the Union");
    leave(&mut stage);
    stage.get_by_role_and_label(Role::ComboBox, "Ground").click();
    stage.run();
    press(&mut stage, "Contract");
    press(&mut stage, "Leads");
    let part = stage.state().ecosystem().assignments.get(id).unwrap().clone();
    assert_eq!(part.letters.to_string(), "RAC");
    assert_eq!(part.standing.code(), "agreed");
    assert_eq!(part.means.money, Answer::No);
    assert_eq!(part.scope, onus::model::Scope::Part("devices sold in the Union".into()));
    assert_eq!(part.ground, Some(onus::model::Ground::Contract));
    assert!(part.lead);
    assert!(stage.state().ecosystem().contains(NodeId::from(part.stakeholder).into()));
}
