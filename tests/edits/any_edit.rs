//! Edits of every sort, made from numbers against an ecosystem as it is now.

use onus::edit::{Clip, Edit};
use onus::model::{
    Answer, Assignment, Conflict, Cover, Currency, Date, Decimal, Ecosystem, Element, ElementId, ElementKind, Fact,
    FactSubject, FindingId, Letters, Lifetime, Money, NodeId, Obligation, Observation, Point, Profile, Provenance,
    Record, RecordKey, Relation, RelationKind, Risk, Source, Stakeholder, StakeholderId, StakeholderKind, Waiver,
};

/// Names that break careless programs.
const NAMES: &[&str] = &[
    "Thermostat",
    "thermostat",
    "",
    " ",
    "---",
    "Ünïcødé ÆØÅ",
    "מפקח",
    "网关",
    "ǅ ǈ",
    "İstanbul ẞ",
    "a\u{301}\u{200d}",
    "ecosystem",
    "stakeholder-2",
    "Zoë's \"hub\"\n\t\\",
    "🔥🔥",
    "١٢٣",
    "ΣΑΣ",
];

/// A source of choices. Made by proptest, so that it shrinks to the first choices.
pub(crate) struct Choices<'a> {
    numbers: std::slice::Iter<'a, u16>,
}

impl<'a> Choices<'a> {
    pub(crate) fn new(numbers: &'a [u16]) -> Self {
        Self { numbers: numbers.iter() }
    }

    /// The next choice out of so many; the first once there are no more numbers.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::from(self.numbers.next().copied().unwrap_or(0)) % end.max(1)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        if from.is_empty() { None } else { Some(from[self.below(from.len())]) }
    }

    fn name(&mut self) -> String {
        match self.below(8) {
            0 => "x".repeat(829),
            _ => self.pick(NAMES).unwrap().to_owned(),
        }
    }

    fn day(&mut self) -> Date {
        Date::new(2020 + self.below(9) as i16, 1 + self.below(12) as i8, 1 + self.below(28) as i8).unwrap()
    }

    fn point(&mut self) -> Point {
        Point { x: self.below(3_000) as i32 - 1_500, y: [0, 7, -9_999_999][self.below(3)] }
    }

    fn letters(&mut self) -> Letters {
        Letters::parse(["", "R", "A", "RA", "CI", "RACI"][self.below(6)]).unwrap()
    }

    fn key(&mut self, ecosystem: &Ecosystem) -> RecordKey {
        let keys: Vec<_> = ecosystem.keys().collect();
        self.pick(&keys).unwrap()
    }

    fn node(&mut self, ecosystem: &Ecosystem) -> Option<NodeId> {
        self.pick(&ecosystem.nodes().collect::<Vec<_>>())
    }

    fn stakeholder(&mut self, ecosystem: &Ecosystem) -> Option<StakeholderId> {
        self.pick(&ecosystem.stakeholders.ids().collect::<Vec<_>>())
    }

    fn element(&mut self, ecosystem: &Ecosystem) -> Option<ElementId> {
        self.pick(&ecosystem.elements.ids().collect::<Vec<_>>())
    }

    fn provenance(&mut self, ecosystem: &Ecosystem) -> Provenance {
        let sources = self.pick(&ecosystem.sources.ids().collect::<Vec<_>>());
        Provenance { sources: sources.into_iter().collect(), ..Provenance::default() }
    }
}

/// How many sorts of edits there are; see [`any_edit`].
const SORTS: usize = 19;

/// Some edit; most can be carried out. Nothing where the ecosystem lacks what it would be about.
pub(crate) fn any_edit(choices: &mut Choices<'_>, now: &Ecosystem) -> Option<Edit> {
    Some(match choices.below(SORTS) {
        0 => Edit::AddStakeholder {
            name: choices.name(),
            kind: choices.pick(StakeholderKind::ALL)?,
            at: Some(choices.point()),
        },
        1 => Edit::AddElement { name: choices.name(), kind: choices.pick(ElementKind::ALL)?, at: None },
        2 => any_relation(choices, now)?,
        3 => Edit::AddObligation(Box::new(Obligation {
            about: choices.element(now).into_iter().collect(),
            owed_to: choices.stakeholder(now).into_iter().collect(),
            provenance: choices.provenance(now),
            ..Obligation::new(choices.name())
        })),
        4 | 5 => {
            let duty = choices.pick(&now.obligations.ids().collect::<Vec<_>>())?;
            Edit::assign(duty, choices.stakeholder(now)?, choices.letters())
        }
        6 => Edit::SetLead { assignment: choices.pick(&now.assignments.ids().collect::<Vec<_>>())? },
        7 => Edit::Waive(Box::new(Waiver {
            finding: FindingId::from_text("unassigned-obligation:it"),
            reason: ["Known", " "][choices.below(2)].into(),
            author: "T. Ester".into(),
            note: choices.name(),
            lifetime: Lifetime::default(),
            provenance: choices.provenance(now),
        })),
        8 => Edit::Add(Box::new(any_record(choices, now)?)),
        9 => any_put(choices, now)?,
        15 => {
            let id = choices.element(now)?;
            let kind = choices.pick(ElementKind::ALL)?;
            Edit::put(id, Element { kind, ..now.elements.get(id)?.clone() })
        }
        10 => Edit::SetProfile(Box::new(any_profile(choices, now))),
        11 => Edit::Rename { key: choices.key(now), name: choices.name() },
        12 => {
            let nodes = [choices.node(now)?, choices.node(now)?];
            Edit::Move(nodes.into_iter().map(|node| (node, choices.point())).collect())
        }
        17 => Edit::Pin { nodes: vec![choices.node(now)?, choices.node(now)?], pinned: choices.below(2) == 0 },
        18 => any_arrangement(choices, now)?,
        13 => Edit::End { key: choices.key(now), on: choices.day() },
        14 => Edit::Remove(vec![choices.key(now), choices.key(now)]),
        _ => any_bundle(choices, now)?,
    })
}

fn any_arrangement(choices: &mut Choices<'_>, now: &Ecosystem) -> Option<Edit> {
    let nodes = vec![(choices.node(now)?, choices.point())];
    let relations: Vec<_> = now.relations.ids().collect();
    let bends = relations.first().map(|relation| (*relation, vec![choices.point(), choices.point()]));
    Some(Edit::Arrange { nodes, bends: bends.into_iter().collect() })
}

fn any_relation(choices: &mut Choices<'_>, now: &Ecosystem) -> Option<Edit> {
    let (from, to) = (choices.node(now)?, choices.node(now)?);
    let offered = RelationKind::offered(now.end_kind(from)?, now.end_kind(to)?);
    let kind = match choices.below(4) {
        0 => choices.pick(RelationKind::ALL)?,
        _ => choices.pick(&offered)?,
    };
    Some(Edit::Relate { from, kind, to })
}

fn any_bundle(choices: &mut Choices<'_>, now: &Ecosystem) -> Option<Edit> {
    let nodes = vec![choices.node(now)?, choices.node(now)?];
    let duplicate = Edit::Duplicate { nodes, by: choices.point() };
    let clip = Clip::of(now, &[choices.key(now), choices.key(now), choices.key(now)]);
    Some(match choices.below(4) {
        0 => duplicate,
        3 => Edit::Paste { clip: Box::new(clip), by: choices.point() },
        1 => Edit::All(vec![duplicate, Edit::Remove(vec![choices.key(now)])]),
        _ => Edit::All(vec![
            Edit::AddElement { name: choices.name(), kind: ElementKind::App, at: None },
            any_relation(choices, now)?,
            Edit::Rename { key: choices.key(now), name: choices.name() },
        ]),
    })
}

fn any_record(choices: &mut Choices<'_>, now: &Ecosystem) -> Option<Record> {
    let provenance = choices.provenance(now);
    let money = |cents: usize| Some(Money { amount: Decimal::new(cents as i64, 2), currency: Currency::EUR });
    Some(match choices.below(10) {
        8 => Conflict {
            base: Some(choices.name()),
            ours: Some(choices.name()),
            theirs: [None, Some(choices.name())][choices.below(2)].clone(),
            ..Conflict::new(choices.key(now), [None, Some("note"), Some("kind")][choices.below(3)])
        }
        .into(),
        0 => Stakeholder { provenance, ..Stakeholder::new(choices.name(), choices.pick(StakeholderKind::ALL)?) }.into(),
        1 => Element { provenance, ..Element::new(choices.name(), choices.pick(ElementKind::ALL)?) }.into(),
        2 => Relation::new(choices.node(now)?, choices.pick(RelationKind::ALL)?, choices.node(now)?).into(),
        3 => {
            let duty = choices.pick(&now.obligations.ids().collect::<Vec<_>>())?;
            let lifetime = Lifetime { from: Some(choices.day()), until: Some(choices.day()) };
            Assignment { lifetime, ..Assignment::new(duty, choices.stakeholder(now)?, choices.letters()) }.into()
        }
        4 => Risk {
            name: choices.name(),
            about: choices.element(now).into_iter().collect(),
            borne_by: choices.stakeholder(now).into_iter().collect(),
            provenance,
            ..Risk::default()
        }
        .into(),
        5 => Cover {
            name: choices.name(),
            insurer: choices.stakeholder(now)?,
            insured: choices.stakeholder(now)?,
            risks: choices.pick(&now.risks.ids().collect::<Vec<_>>()).into_iter().collect(),
            limit: money(choices.below(9_999)),
            retention: None,
            premium: money(choices.below(99)),
            note: String::new(),
            lifetime: Lifetime::default(),
            provenance,
        }
        .into(),
        6 | 7 => Fact {
            about: match choices.below(3) {
                0 => FactSubject::Ecosystem,
                1 => FactSubject::Stakeholder(choices.stakeholder(now)?),
                _ => FactSubject::Element(choices.element(now)?),
            },
            question: ["radio-equipment", "essential-entity", ""][choices.below(3)].into(),
            answer: choices.pick(Answer::ALL)?,
            note: String::new(),
            lifetime: Lifetime::default(),
            provenance,
        }
        .into(),
        _ => Source { title: choices.name(), provenance, ..Source::default() }.into(),
    })
}

/// A record in place of one of its kind, or sometimes of another.
fn any_put(choices: &mut Choices<'_>, now: &Ecosystem) -> Option<Edit> {
    let record = any_record(choices, now)?;
    let alike: Vec<_> = now.keys().filter(|key| key.kind() == record.kind()).collect();
    let key = if choices.below(8) == 0 { choices.key(now) } else { choices.pick(&alike)? };
    Some(Edit::Put { key, record: Box::new(record) })
}

fn any_profile(choices: &mut Choices<'_>, now: &Ecosystem) -> Profile {
    let mut profile = Profile { title: choices.name(), provenance: choices.provenance(now), ..Profile::default() };
    profile.observations = vec![Observation { text: choices.name(), provenance: choices.provenance(now) }];
    profile.limits.single_point_percent = [50, 30, 0][choices.below(3)];
    profile
}
