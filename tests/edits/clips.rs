//! Records that are copied and put in again, here and elsewhere.

use onus::edit::{Clip, Document, Edit};
use onus::model::{Ecosystem, NodeId, Point, RecordKey};

use crate::examples::{all, example};

fn keys(ecosystem: &Ecosystem, ids: &[&str]) -> Vec<RecordKey> {
    ids.iter().map(|id| ecosystem.key_of(id).unwrap_or_else(|| panic!("no {id}"))).collect()
}

/// What comes in where the text of a clip is put into an ecosystem.
fn put_into(ecosystem: Ecosystem, text: &str) -> Document {
    let mut document = Document::opened(ecosystem);
    let clip = Box::new(Clip::from_text(text).unwrap());
    document.apply(&Edit::Paste { clip, by: Point::new(40, 80) }).unwrap();
    document
}

#[test]
fn all_of_an_example_can_be_carried_into_an_empty_file() {
    for (id, ecosystem) in all() {
        let everything: Vec<RecordKey> = ecosystem.keys().collect();
        let document = put_into(Ecosystem::default(), &Clip::of(&ecosystem, &everything).to_text().unwrap());
        let now = document.ecosystem();
        assert_eq!(now.stakeholders.len(), ecosystem.stakeholders.len(), "{id}");
        assert_eq!(now.elements.len(), ecosystem.elements.len(), "{id}");
        assert_eq!(now.relations.len(), ecosystem.relations.len(), "{id}");
        assert_eq!(now.obligations.len(), ecosystem.obligations.len(), "{id}");
        assert_eq!(now.assignments.len(), ecosystem.assignments.len(), "{id}");
        assert_eq!(now.risks.len(), ecosystem.risks.len(), "{id}");
        assert_eq!(document.undo_steps().len(), 1, "{id}");
    }
}

#[test]
fn a_duty_put_in_where_it_was_copied_speaks_of_the_same_and_has_the_same_parts() {
    let ecosystem = example("owlet-sock");
    let text = Clip::of(&ecosystem, &keys(&ecosystem, &["care-for-old-socks"])).to_text().unwrap();
    let document = put_into(ecosystem.clone(), &text);
    let now = document.ecosystem();
    assert_eq!(now.obligations.len(), ecosystem.obligations.len() + 1);
    assert_eq!(now.elements.len(), ecosystem.elements.len(), "the element is there already");
    assert_eq!(now.sources.len(), ecosystem.sources.len(), "and so are the sources");
    let (new, copy) = now.obligations.iter().find(|(id, _)| !ecosystem.obligations.contains(*id)).unwrap();
    let old = ecosystem.obligations.iter().find(|(id, _)| id.as_str() == "care-for-old-socks").unwrap();
    assert_eq!(copy, old.1);
    let parts = |of: &Ecosystem, duty| of.assignments.iter().filter(|(_, part)| part.obligation == duty).count();
    assert_eq!(parts(now, new), parts(&ecosystem, old.0));
}

#[test]
fn a_duty_put_in_elsewhere_brings_along_what_it_speaks_of() {
    let ecosystem = example("owlet-sock");
    let text = Clip::of(&ecosystem, &keys(&ecosystem, &["care-for-old-socks"])).to_text().unwrap();
    let document = put_into(Ecosystem::default(), &text);
    let now = document.ecosystem();
    let (_, duty) = now.obligations.iter().next().unwrap();
    assert_eq!(duty.about.len(), 1);
    assert_eq!(duty.owed_to.len(), 2);
    assert!(!duty.provenance.sources.is_empty());
}

#[test]
fn nodes_come_with_the_relations_between_them_and_stand_aside() {
    let ecosystem = example("owlet-sock");
    let (_, relation) = ecosystem.relations.iter().next().unwrap();
    let clip = Clip::of(&ecosystem, &[relation.from.into(), relation.to.into()]);
    let document = put_into(ecosystem.clone(), &clip.to_text().unwrap());
    let now = document.ecosystem();
    assert_eq!(now.nodes().count(), ecosystem.nodes().count() + 2);
    let between = |of: &Ecosystem, ends: [NodeId; 2]| {
        of.relations.iter().filter(|(_, one)| ends.contains(&one.from) && ends.contains(&one.to)).count()
    };
    let new: Vec<NodeId> = now.nodes().filter(|node| !ecosystem.contains((*node).into())).collect();
    assert_eq!(between(now, [new[0], new[1]]), between(&ecosystem, [relation.from, relation.to]));
    let at = |of: &Ecosystem, node| onus::layout::place_of(of, node);
    let old = [relation.from, relation.to].map(|node| at(&ecosystem, node).map(|at| at.shifted(Point::new(40, 80))));
    assert!(new.iter().all(|node| old.contains(&at(now, *node))), "moved by what was asked for");
}

#[test]
fn a_clip_is_a_file_that_can_be_opened_and_a_file_is_a_clip() {
    let ecosystem = example("ring-ftc");
    let all: Vec<RecordKey> = ecosystem.keys().collect();
    let text = Clip::of(&ecosystem, &all).to_text().unwrap();
    assert_eq!(onus::file::from_text(&text).unwrap().stakeholders, ecosystem.stakeholders);
    let whole = Clip::from_text(&onus::file::to_text(&ecosystem).unwrap()).unwrap();
    assert_eq!(whole.taken.len(), ecosystem.keys().count() - 1, "all but what it says of itself");
}

#[test]
fn broken_text_is_refused_with_the_place() {
    let ecosystem = example("ring-ftc");
    let all: Vec<RecordKey> = ecosystem.keys().collect();
    let text = Clip::of(&ecosystem, &all).to_text().unwrap();
    let error = Clip::from_text(&text[..text.len() / 2]).unwrap_err().to_string();
    assert!(error.contains(':'), "{error}");
}
