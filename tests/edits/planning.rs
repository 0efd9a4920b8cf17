//! What each edit does to the records.

use onus::edit::{Document, Edit, EditError, plan};
use onus::lang::Message;
use onus::model::{
    Assignment, AssignmentId, Change, Date, Ecosystem, Element, ElementId, ElementKind, Fact, FactSubject, Id, Letters,
    Lifetime, NodeId, Obligation, ObligationId, Point, Provenance, Record, RecordKey, Relation, RelationKind, Risk,
    Scope, Source, Stakeholder, StakeholderId, StakeholderKind,
};

fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).unwrap()
}

fn letters(text: &str) -> Letters {
    Letters::parse(text).unwrap()
}

fn maker() -> StakeholderId {
    id("maker")
}

fn hub() -> ElementId {
    id("hub")
}

fn patch() -> ObligationId {
    id("patch")
}

/// A maker and a landlord, a hub and its cloud, one duty, one risk, one source.
fn flat() -> Ecosystem {
    let mut it = Ecosystem::default();
    let sourced = Provenance { sources: vec![id("report")], ..Provenance::default() };
    let at = Some(Point::new(10, 20));
    it.stakeholders.insert(maker(), Stakeholder { at, ..Stakeholder::new("Maker", StakeholderKind::Manufacturer) });
    it.stakeholders.insert(id("landlord"), Stakeholder::new("Landlord", StakeholderKind::ServiceProvider));
    it.elements.insert(hub(), Element { at, ..Element::new("Hub", ElementKind::Device) });
    it.elements.insert(id("cloud"), Element::new("Cloud", ElementKind::CloudService));
    it.relations.insert(id("makes"), Relation::new(maker(), RelationKind::Makes, hub()));
    it.relations.insert(id("sends"), Relation::new(hub(), RelationKind::SendsDataTo, id::<Element>("cloud")));
    it.obligations.insert(
        patch(),
        Obligation {
            about: vec![hub(), id("cloud")],
            owed_to: vec![id("landlord"), maker()],
            provenance: sourced,
            ..Obligation::new("Patch")
        },
    );
    it.assignments.insert(id("part"), Assignment::new(patch(), maker(), letters("R")));
    it.risks.insert(id("frost"), Risk { borne_by: vec![maker()], about: vec![hub()], ..Risk::default() });
    it.facts.insert(
        id("radio"),
        Fact {
            about: FactSubject::Element(hub()),
            question: "radio-equipment".into(),
            answer: onus::model::Answer::Yes,
            note: String::new(),
            lifetime: Lifetime::default(),
            provenance: Provenance::default(),
        },
    );
    it.sources.insert(id("report"), Source::default());
    assert_eq!(it.violations(), []);
    it
}

/// What an edit does, one line a record: `+ new`, `- gone`, `~ changed`.
fn done(ecosystem: &Ecosystem, edit: &Edit) -> Vec<String> {
    match plan(ecosystem, edit) {
        Ok(changes) => {
            let mut lines: Vec<String> = changes.iter().map(line).collect();
            lines.sort();
            lines
        }
        Err(error) => vec![format!("refused: {error}")],
    }
}

fn line(change: &Change) -> String {
    let sign = match (&change.before, &change.after) {
        (None, _) => '+',
        (_, None) => '-',
        _ => '~',
    };
    format!("{sign} {}", change.key.as_str())
}

fn after(ecosystem: &Ecosystem, edit: &Edit) -> Ecosystem {
    let mut ecosystem = ecosystem.clone();
    ecosystem.carry_out(&plan(&ecosystem, edit).unwrap());
    ecosystem
}

fn ended(day: i8) -> Lifetime {
    Lifetime { from: None, until: Some(Date::new(2024, 5, day).unwrap()) }
}

#[test]
fn removing_takes_what_hangs_on_it_and_every_mention() {
    let cases: [(RecordKey, &[&str]); 6] = [
        (maker().into(), &["- maker", "- makes", "- part", "~ frost", "~ patch"]),
        (hub().into(), &["- hub", "- makes", "- radio", "- sends", "~ frost", "~ patch"]),
        (patch().into(), &["- part", "- patch"]),
        (RecordKey::Source(id("report")), &["- report", "~ patch"]),
        (RecordKey::Assignment(id("part")), &["- part"]),
        (RecordKey::Profile, &[]),
    ];
    for (key, expected) in cases {
        assert_eq!(done(&flat(), &Edit::Remove(vec![key])), expected, "{key:?}");
    }
    let gone = Edit::Remove(vec![hub().into(), RecordKey::Stakeholder(id("nobody"))]);
    assert_eq!(done(&flat(), &gone), ["refused: The stakeholder “nobody” is no longer there."]);
}

#[test]
fn assigning_makes_changes_and_takes_away_one_assignment() {
    let assign = |who: &str, text: &str| Edit::assign(patch(), id(who), letters(text));
    assert_eq!(done(&flat(), &assign("landlord", "A")), ["+ landlord-for-patch"]);
    assert_eq!(done(&flat(), &assign("landlord", "")), [""; 0]);
    assert_eq!(done(&flat(), &assign("maker", "RA")), ["~ part"]);
    assert_eq!(done(&flat(), &assign("maker", "R")), [""; 0]);
    assert_eq!(done(&flat(), &assign("maker", "")), ["- part"]);
    assert_eq!(done(&flat(), &assign("nobody", "R")), ["refused: The stakeholder “nobody” is no longer there."]);
}

#[test]
fn assigning_means_the_whole_that_has_not_ended() {
    let mut it = flat();
    let part = Scope::Part("firmware".into());
    let base = Assignment::new(patch(), maker(), letters("R"));
    it.assignments.insert(id("a-part"), Assignment { scope: part, ..base.clone() });
    it.assignments.insert(id("b-ended"), Assignment { lifetime: ended(1), ..base });
    assert_eq!(done(&it, &Edit::assign(patch(), maker(), letters("A"))), ["~ part"]);
}

#[test]
fn assigning_leaves_history_alone() {
    let mut it = flat();
    let base = Assignment::new(patch(), maker(), letters("RA"));
    let first = it.assignments.ids().next().expect("the flat has a part");
    it.assignments.remove(first);
    it.assignments.insert(id("ended"), Assignment { lifetime: ended(1), ..base });
    assert_eq!(done(&it, &Edit::assign(patch(), maker(), letters(""))), [""; 0]);
    assert_eq!(done(&it, &Edit::assign(patch(), maker(), letters("A"))), ["+ maker-for-patch"]);
    let again = after(&it, &Edit::assign(patch(), maker(), letters("A")));
    assert_eq!(again.assignments.get(id("ended")), it.assignments.get(id("ended")));
    assert_eq!(done(&again, &Edit::assign(patch(), maker(), letters(""))), ["- maker-for-patch"]);
}

#[test]
fn letters_without_accountable_lose_the_lead() {
    let led = after(&flat(), &Edit::assign(patch(), maker(), letters("A")));
    let led = after(&led, &Edit::SetLead { assignment: id("part") });
    assert!(led.assignments.get(id("part")).unwrap().lead);
    let lost = after(&led, &Edit::assign(patch(), maker(), letters("R")));
    assert!(!lost.assignments.get(id("part")).unwrap().lead);
}

#[test]
fn one_leads() {
    let two = after(&flat(), &Edit::assign(patch(), id("landlord"), letters("A")));
    let lead = |it: &Ecosystem| -> Vec<AssignmentId> {
        it.assignments.iter().filter(|(_, part)| part.lead).map(|(id, _)| id).collect()
    };
    let first = after(&two, &Edit::SetLead { assignment: id("part") });
    assert_eq!(lead(&first), [id("part")]);
    let second = after(&first, &Edit::SetLead { assignment: id("landlord-for-patch") });
    assert_eq!(lead(&second), [id("landlord-for-patch")]);
    assert_eq!(done(&second, &Edit::SetLead { assignment: id("landlord-for-patch") }), [""; 0]);
}

#[test]
fn relating_is_refused_where_it_makes_no_sense() {
    let relate = |from: NodeId, kind, to: NodeId| done(&flat(), &Edit::Relate { from, kind, to });
    let landlord: NodeId = id::<Stakeholder>("landlord").into();
    assert_eq!(relate(landlord, RelationKind::Owns, hub().into()), ["+ landlord-owns-hub"]);
    let refused = [
        relate(maker().into(), RelationKind::Makes, hub().into()),
        relate(hub().into(), RelationKind::Makes, maker().into()),
        relate(hub().into(), RelationKind::PartOf, hub().into()),
        relate(landlord, RelationKind::Uses, id::<Element>("gone").into()),
    ];
    assert_eq!(
        refused.concat(),
        [
            "refused: The two are related in this way already.",
            "refused: “makes” cannot go from Device to Manufacturer. Choose another kind of relation.",
            "refused: It relates a record to itself. Choose another end.",
            "refused: The element “gone” is no longer there.",
        ]
    );
    let over = after(&flat(), &Edit::End { key: RecordKey::Relation(id("makes")), on: ended(1).until.unwrap() });
    let again = Edit::Relate { from: maker().into(), kind: RelationKind::Makes, to: hub().into() };
    assert_eq!(done(&over, &again), ["+ maker-makes-hub"]);
}

#[test]
fn copies_stand_aside_and_are_joined_as_the_originals() {
    let edit = Edit::Duplicate { nodes: vec![maker().into(), hub().into()], by: Point::new(5, -5) };
    let copied = after(&flat(), &edit);
    assert_eq!(done(&flat(), &edit), ["+ hub-2", "+ maker-2", "+ maker-2-makes-hub-2"]);
    assert_eq!(copied.elements.get(id("hub-2")).unwrap().at, Some(Point::new(15, 15)));
    let twice = after(&copied, &edit);
    assert!(twice.relations.contains(id("maker-3-makes-hub-3")));
}

#[test]
fn a_kind_that_breaks_a_relation_is_refused() {
    let data = Element::new("Hub", ElementKind::PersonalData);
    assert_eq!(
        done(&flat(), &Edit::put(hub(), data.clone())),
        ["refused: “makes” cannot go from Manufacturer to Personal data. Choose another kind of relation."]
    );
    let both = Edit::All(vec![Edit::Remove(vec![RecordKey::Relation(id("makes"))]), Edit::put(hub(), data)]);
    assert_eq!(done(&flat(), &both), ["- makes", "~ hub"]);
}

#[test]
fn several_edits_are_one_or_none() {
    let add = Edit::AddElement { name: "Hub".into(), kind: ElementKind::App, at: None };
    let gone = Edit::Rename { key: RecordKey::Element(id("gone")), name: "x".into() };
    assert_eq!(done(&flat(), &Edit::All(vec![add.clone(), add.clone()])), ["+ hub-2", "+ hub-3"]);
    assert_eq!(done(&flat(), &Edit::All(vec![add, gone])), ["refused: The element “gone” is no longer there."]);
    let there_and_back = [10, 99, 10].map(|x| Edit::Move(vec![(hub().into(), Point::new(x, 20))])).to_vec();
    assert_eq!(done(&flat(), &Edit::All(there_and_back)), [""; 0]);
}

#[test]
fn the_rest_is_refused_with_a_reason() {
    let relation = RecordKey::Relation(id("makes"));
    let wrong: Record = Element::new("x", ElementKind::App).into();
    let cases = [
        (Edit::Rename { key: relation, name: "x".into() }, "A record of the kind relation has no name of its own."),
        (Edit::Put { key: maker().into(), record: Box::new(wrong) }, "The record is not of the kind stakeholder."),
        (
            Edit::Move(vec![(hub().into(), Point { x: 2_000_000, y: 0 })]),
            "It stands too far from the middle of the map. Bring it within a million units.",
        ),
    ];
    for (edit, expected) in cases {
        assert_eq!(done(&flat(), &edit), [format!("refused: {expected}")]);
    }
}

fn add() -> Edit {
    Edit::AddElement { name: "New".into(), kind: ElementKind::App, at: None }
}

#[test]
fn modified_means_different_from_what_was_saved() {
    let mut document = Document::opened(flat());
    assert!(!document.is_modified());
    document.apply(&add()).unwrap();
    assert!(document.is_modified());
    document.undo().unwrap();
    assert!(!document.is_modified(), "undone back to what was opened");
    document.redo().unwrap();
    document.mark_saved();
    assert!(!document.is_modified());
    document.undo().unwrap();
    assert!(document.is_modified(), "undone to before what was saved");
    document.apply(&add()).unwrap();
    assert!(document.is_modified(), "as many steps, another state");
    document.undo().unwrap();
    assert!(document.is_modified());
    assert!(Document::unsaved(flat()).is_modified());
}

#[test]
fn a_gesture_is_one_step_and_leaves_nothing_when_cancelled() {
    let drag = |x| Edit::Move(vec![(hub().into(), Point::new(x, 0))]);
    let mut document = Document::opened(flat());
    document.apply(&add()).unwrap();
    document.undo().unwrap();

    document.begin_gesture(Message::new("edit-nothing"));
    document.apply(&drag(1)).unwrap();
    document.apply(&drag(2)).unwrap();
    assert!(document.is_modified());
    document.cancel_gesture();
    assert_eq!(*document.ecosystem(), flat());
    assert!(!document.is_modified());
    assert_eq!(document.redo_steps().len(), 1, "what could be done again still can");

    document.begin_gesture(Message::new("edit-nothing"));
    document.apply(&drag(1)).unwrap();
    document.apply(&drag(2)).unwrap();
    document.end_gesture();
    assert_eq!((document.undo_steps().len(), document.redo_steps().len()), (1, 0));
    document.undo().unwrap();
    assert_eq!(*document.ecosystem(), flat());
}

#[test]
fn a_document_for_reading_only_refuses_everything() {
    let mut document = Document::opened(flat());
    document.apply(&add()).unwrap();
    document.set_read_only(true);
    assert_eq!(document.apply(&add()), Err(EditError::ReadOnly));
    assert_eq!(document.undo(), None);
}
