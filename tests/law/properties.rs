//! Whatever is edited, the law that follows is the law worked out anew; and what is known stays known.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use onus::catalogue::{Catalogue, Home};
use onus::edit::{Document, Edit};
use onus::law::{Law, Open, Rulebook, State};
use onus::model::{
    Answer, Date, Ecosystem, Element, ElementId, ElementKind, Fact, FactSubject, Index, Jurisdiction, Lifetime,
    PersonalDataClass, Profile, Provenance, Record, RelationKind, Sector, Stakeholder, StakeholderId, StakeholderKind,
};
use proptest::prelude::*;

use super::support::drawing;
use crate::edits::any_edit::{Choices, any_edit};

const DAY: &str = "2026-11-22";
const DAYS: [&str; 6] = ["2024-01-01", "2026-09-12", "2026-11-21", "2026-11-22", "2026-11-23", "2028-08-02"];
const PLACES: [&str; 8] = ["DE", "EU", "US", "US-CA", "GB", "JP", "CN", "INT"];
const WORDS: [&str; 12] = [
    "wifi",
    "car",
    "medical-device",
    "consumer",
    "hospital",
    "fulfilment",
    "marketplace",
    "ai",
    "toy",
    "in-house",
    "open-source",
    "cellular",
];

const NODES: &str = r#"
    stakeholders: {
        "maker": (name: "Maker", kind: Manufacturer, jurisdiction: "CN"),
        "shop": (name: "Shop", kind: ServiceProvider, jurisdiction: "DE"),
        "host": (name: "Host", kind: ServiceProvider),
        "user": (name: "User", kind: User, jurisdiction: "DE"),
    },
    elements: {
        "thing": (name: "Thing", kind: Device),
        "part": (name: "Part", kind: Component),
        "cloud": (name: "Cloud", kind: CloudService),
        "data": (name: "Data", kind: PersonalData),
        "net": (name: "Net", kind: Network),
    }"#;

const TIES: &str = "maker Makes thing\n shop Brands thing\n shop Distributes thing\n part PartOf thing
    host Operates cloud\n shop ControlsData data\n host ProcessesData data\n thing SendsDataTo data
    data RunsOn cloud\n user Uses thing\n host Operates net\n thing ConnectsTo net";

fn start() -> Ecosystem {
    drawing(&format!("{DAY} DE,US Consumer"), NODES, TIES)
}

fn law(ecosystem: &Ecosystem, index: &Index) -> Law {
    Law::new(ecosystem, index, DAY.parse().unwrap(), Rulebook::shipped())
}

/// What is said by a catalogue that assumes nothing and lets no part share an answer.
fn bare_law(ecosystem: &Ecosystem, index: &Index) -> Law {
    static BARE: OnceLock<Arc<Rulebook>> = OnceLock::new();
    let bare = BARE.get_or_init(|| {
        let mut catalogue = Catalogue::clone(Rulebook::shipped().catalogue());
        for question in catalogue.questions.values_mut() {
            question.assumed = None;
            question.inherited = false;
        }
        Arc::new(Rulebook::new(Arc::new(catalogue)))
    });
    Law::new(ecosystem, index, DAY.parse().unwrap(), bare)
}

fn one_of<T: Copy>(choices: &mut Choices<'_>, list: &[T]) -> T {
    list[choices.below(list.len())]
}

fn some<T: Copy>(choices: &mut Choices<'_>, list: impl Iterator<Item = T>) -> Option<T> {
    let list: Vec<T> = list.collect();
    (!list.is_empty()).then(|| one_of(choices, &list))
}

/// Edits of what the law turns on.
fn law_edit(choices: &mut Choices<'_>, now: &Ecosystem) -> Option<Edit> {
    Some(match choices.below(6) {
        0 | 1 => Edit::Add(Box::new(Record::from(any_fact(choices, now)?))),
        2 | 3 => {
            let id = some(choices, now.elements.ids())?;
            Edit::put(id, any_element(choices, now.elements.get(id)?.clone()))
        }
        4 => {
            let id = some(choices, now.stakeholders.ids())?;
            Edit::put(id, any_stakeholder(choices, now.stakeholders.get(id)?.clone()))
        }
        _ => Edit::SetProfile(Box::new(Profile {
            jurisdictions: vec![place(choices), place(choices)],
            sectors: vec![one_of(choices, Sector::ALL)],
            leads: choices.below(2) == 0,
            layers: if choices.below(3) == 0 { vec!["etsi-303645".to_owned()] } else { Vec::new() },
            ..Profile::clone(&now.profile)
        })),
    })
}

fn place(choices: &mut Choices<'_>) -> Jurisdiction {
    Jurisdiction::parse(one_of(choices, &PLACES)).unwrap()
}

fn lifetime(choices: &mut Choices<'_>) -> Lifetime {
    let mut day = || (choices.below(2) == 0).then(|| one_of(choices, &DAYS).parse::<Date>().unwrap());
    let lifetime = Lifetime { from: day(), until: day() };
    if lifetime.is_ordered() { lifetime } else { Lifetime::default() }
}

fn any_fact(choices: &mut Choices<'_>, now: &Ecosystem) -> Option<Fact> {
    let who: Option<StakeholderId> = some(choices, now.stakeholders.ids());
    let what: Option<ElementId> = some(choices, now.elements.ids());
    let questions = &Rulebook::shipped().catalogue().questions;
    let (id, question) = questions.iter().nth(choices.below(questions.len()))?;
    let mut text = id.clone();
    let about = match question.about {
        Home::Ecosystem => FactSubject::Ecosystem,
        Home::Stakeholder => FactSubject::Stakeholder(who?),
        Home::Element => FactSubject::Element(what?),
        Home::Toward => {
            if choices.below(3) == 0 {
                text = one_of(choices, &["cra/manufacturer", "any/importer", "gdpr/controller"]).to_owned();
            }
            FactSubject::Toward(who?, what?)
        }
    };
    let answer = one_of(choices, Answer::ALL);
    let (lifetime, provenance) = (lifetime(choices), Provenance::default());
    Some(Fact { about, question: text, answer, note: String::new(), lifetime, provenance })
}

fn any_element(choices: &mut Choices<'_>, mut element: Element) -> Element {
    match choices.below(7) {
        0 => element.kind = one_of(choices, ElementKind::ALL),
        1 => element.sectors = vec![one_of(choices, Sector::ALL)],
        2 => element.jurisdictions = vec![place(choices)],
        3 => element.placed = lifetime(choices),
        4 => element.traits = vec![one_of(choices, &WORDS).to_owned()],
        5 => element.personal_data = one_of(choices, PersonalDataClass::ALL),
        _ => element.lifetime = lifetime(choices),
    }
    element
}

fn any_stakeholder(choices: &mut Choices<'_>, mut who: Stakeholder) -> Stakeholder {
    match choices.below(4) {
        0 => who.kind = one_of(choices, StakeholderKind::ALL),
        1 => who.jurisdiction = (choices.below(3) > 0).then(|| place(choices)),
        2 => who.traits = vec![one_of(choices, &WORDS).to_owned()],
        _ => who.lifetime = lifetime(choices),
    }
    who
}

fn edit(choices: &mut Choices<'_>, now: &Ecosystem) -> Option<Edit> {
    if choices.below(2) == 0 { law_edit(choices, now) } else { any_edit(choices, now) }
}

/// Everything the law says, in a form that can be compared and read.
fn told(law: &Law, ecosystem: &Ecosystem) -> Vec<String> {
    let mut told: Vec<String> = law
        .applications()
        .map(|one| {
            let (element, provision) = (one.element, &one.provision.id);
            format!("{element} {provision} {:?} {} {:?} {:?}", one.state, one.is_later, one.bearers, one.open)
        })
        .collect();
    let questions = law.questions(ecosystem);
    told.extend(questions.iter().map(|one| format!("{} {:?} {} {:?}", one.id, one.about, one.settles, one.elements)));
    told.extend(law.missing_stand_ins().map(|one| format!("{} {} {}", one.element, one.whom, one.rule.id)));
    told
}

/// A provision for an element, and for one of those whom it addresses.
type Subject = (ElementId, String, Option<StakeholderId>);

/// The state of everything that applies or may apply.
fn states(law: &Law) -> BTreeMap<Subject, State> {
    let mut states = BTreeMap::new();
    for one in law.applications() {
        let provision = &one.provision.id;
        states.insert((one.element, provision.clone(), None), one.state);
        states.extend(one.bearers.iter().map(|(who, state)| ((one.element, provision.clone(), Some(*who)), *state)));
    }
    states
}

/// An open question answered.
fn answered(now: &Ecosystem, law: &Law, choices: &mut Choices<'_>) -> Option<Edit> {
    let depending = law.applications().filter(|one| one.state == State::Depends);
    let open: Vec<Open> = depending.flat_map(|one| one.open.to_vec()).collect();
    let open = some(choices, open.into_iter().filter(|open| matches!(open, Open::Fact { .. })))?;
    let Open::Fact { about, .. } = open else { return None };
    let question = law.question(now, open).id;
    let answer = [Answer::Yes, Answer::No][choices.below(2)];
    let (lifetime, provenance) = (Lifetime::default(), Provenance::default());
    let fact = Fact { about, question: question.to_owned(), answer, note: String::new(), lifetime, provenance };
    Some(Edit::Add(Box::new(fact.into())))
}

/// The law of some drawing before and after one of its open questions is answered.
fn around_an_answer(numbers: &[u16], law: fn(&Ecosystem, &Index) -> Law) -> Option<(Law, Law, Edit)> {
    let mut choices = Choices::new(numbers);
    let mut document = Document::opened(start());
    for _ in 0..numbers.len() / 16 {
        if let Some(edit) = edit(&mut choices, document.ecosystem()) {
            let _ = document.apply(&edit);
        }
    }
    let before = law(document.ecosystem(), &Index::build(document.ecosystem()));
    let edit = answered(document.ecosystem(), &before, &mut choices)?;
    document.apply(&edit).ok()?;
    let after = law(document.ecosystem(), &Index::build(document.ecosystem()));
    Some((before, after, edit))
}

/// People come and go who have to do with nothing; what others agree on afterwards counts all the same.
#[test]
fn people_who_touch_nothing_are_followed() {
    let mut document = Document::opened(start());
    let people: Vec<StakeholderId> = document.ecosystem().stakeholders.ids().collect();
    for name in ["Agent", "Bystander", "Visitor"] {
        let kind = StakeholderKind::ServiceProvider;
        document.apply(&Edit::AddStakeholder { name: name.to_owned(), kind, at: None }).unwrap();
    }
    let new = document.ecosystem().stakeholders.ids().filter(|id| !people.contains(id));
    let removals = new.map(|id| Edit::Remove(vec![id.into()]));
    let kind = RelationKind::Represents;
    let pairs = people.iter().zip(people.iter().cycle().skip(1));
    let relations = pairs.map(|(from, to)| Edit::Relate { from: (*from).into(), kind, to: (*to).into() });
    let edits: Vec<Edit> = removals.chain(relations).collect();
    let mut index = Index::build(document.ecosystem());
    let mut followed = law(document.ecosystem(), &index);
    for edit in edits {
        let applied = document.apply(&edit).unwrap();
        index.update(&applied.changes);
        followed.update(document.ecosystem(), &index, &applied.changes);
        let fresh = law(document.ecosystem(), &index);
        assert_eq!(told(&followed, document.ecosystem()), told(&fresh, document.ecosystem()), "after {edit:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn following_edits_says_the_same(numbers in prop::collection::vec(any::<u16>(), 20..260)) {
        let mut choices = Choices::new(&numbers);
        let mut document = Document::opened(start());
        let mut index = Index::build(document.ecosystem());
        let mut followed = law(document.ecosystem(), &index);
        for _ in 0..numbers.len() / 8 {
            let Some(edit) = edit(&mut choices, document.ecosystem()) else { continue };
            let Ok(applied) = document.apply(&edit) else { continue };
            index.update(&applied.changes);
            followed.update(document.ecosystem(), &index, &applied.changes);
            let fresh = law(document.ecosystem(), &index);
            let (left, right) = (told(&followed, document.ecosystem()), told(&fresh, document.ecosystem()));
            if left != right {
                let differ = left.iter().zip(&right).find(|(a, b)| a != b);
                panic!("after {edit:?}\nfollowed and anew: {differ:?}, {} and {} lines", left.len(), right.len());
            }
        }
    }

    #[test]
    fn an_answer_never_makes_what_applies_open(numbers in prop::collection::vec(any::<u16>(), 20..160)) {
        let Some((before, after, edit)) = around_an_answer(&numbers, law) else { return Ok(()) };
        let now = states(&after);
        for (subject, state) in states(&before) {
            let is_open = now.get(&subject) == Some(&State::Depends);
            prop_assert!(state != State::Applies || !is_open, "{subject:?} is open after {edit:?}");
        }
    }

    /// What is known stays known, where nothing is assumed and nothing shared with a whole.
    #[test]
    fn an_answer_settles_only_what_was_open(numbers in prop::collection::vec(any::<u16>(), 20..160)) {
        let Some((before, after, edit)) = around_an_answer(&numbers, bare_law) else { return Ok(()) };
        let (was, now) = (states(&before), states(&after));
        for (subject, state) in &was {
            let kept = now.get(subject) == Some(state);
            prop_assert!(*state != State::Applies || kept, "{subject:?} no longer applies after {edit:?}");
        }
        for subject in now.keys() {
            prop_assert!(was.contains_key(subject), "{subject:?} was left out before {edit:?}");
        }
    }
}
